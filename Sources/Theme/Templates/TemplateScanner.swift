import Diagnostics

/// A template as a tree: its tags with their places, and the texts between them.
///
/// It is read once. The checks need the places, the renderer the texts; two readers would have to agree on
/// every brace.
struct TemplateScanner {
  /// The longest template that is read; real ones have a hundredth of it.
  static let longest = 262_144

  /// Reads `file`; `nil` where its tags do not fit together, which the report then says.
  static func scan(_ file: SourceFile, report: inout Report) -> [TemplateNode]? {
    let bytes = Array(file.text.utf8)
    guard let tags = TemplateTag.all(in: bytes, of: file, &report) else { return nil }
    var open: [TemplateNode] = [TemplateNode(kind: .section)]
    var texts = TemplateTexts(bytes, isIndented: file.text.contains("<pre"))
    for tag in tags {
      let (text, indentation) = texts.before(tag)
      if !text.isEmpty { open[open.count - 1].children.append(text) }
      switch tag.sigil {
      case "!": continue
      case "/":
        guard let section = open.last, open.count > 1, section.name == tag.name else {
          report.add(.unmatchedTag(tag.name, expected: open.dropFirst().last?.name, in: file, tag))
          return nil
        }
        open.removeLast()
        open[open.count - 1].children.append(section)
      default:
        guard let kind = kind(of: tag) else {
          report.add(.unsupportedTag(tag, in: file))
          return nil
        }
        guard isName(tag.name, kind) else {
          report.add(.badName(tag.name, at: file.place(at: tag.range)))
          return nil
        }
        if open.last?.kind == .inheritance, kind != .block {
          report.add(.besideBlocks(open[open.count - 1].name, at: file.place(at: tag.range)))
          return nil
        }
        let node = TemplateNode(
          kind: kind, name: tag.name, range: tag.range, indentation: indentation)
        switch kind {
        case .section, .inverted, .inheritance, .block: open.append(node)
        default: open[open.count - 1].children.append(node)
        }
      }
      if open.count > 64 {
        report.add(.unsupportedTag(tag, in: file))
        return nil
      }
    }
    guard open.count == 1 else {
      let section = open[open.count - 1]
      report.add(.unclosedSection(section.name, at: file.place(at: section.range)))
      return nil
    }
    let rest = texts.rest()
    return open[0].children + (rest.isEmpty ? [] : [rest])
  }

  private static func kind(of tag: TemplateTag) -> TemplateNode.Kind? {
    switch tag.sigil {
    case " ": .variable
    case "{", "&": .unescaped
    case "#": .section
    case "^": .inverted
    case ">": tag.name.hasPrefix("*") ? nil : .partial
    case "<": tag.name.hasPrefix("*") ? nil : .inheritance
    case "$": .block
    default: nil
    }
  }

  /// Whether a name has only signs that names may have; what it names is for the checker to say.
  private static func isName(_ name: String, _ kind: TemplateNode.Kind) -> Bool {
    let more =
      switch kind {
      case .partial, .inheritance: "./-_"
      case .block: ".-_"
      default: ".-_()"
      }
    return name.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9": true
      default: more.unicodeScalars.contains(scalar)
      }
    }
  }
}

/// The texts between the tags of a template, without what is there for its own look only.
///
/// A tag of structure that has a line to itself takes the line with it. The spaces that begin lines go,
/// too: pages are smaller, and nobody sees them but in `<pre>`; a template that holds one keeps them all.
private struct TemplateTexts {
  private let bytes: [UInt8]
  private let isIndented: Bool
  private var position = 0

  init(_ bytes: [UInt8], isIndented: Bool) {
    self.bytes = bytes
    self.isIndented = isIndented
  }

  /// The text between the last tag and this one, and what indents the tag where it stands alone.
  mutating func before(_ tag: TemplateTag) -> (text: TemplateNode, indentation: [UInt8]) {
    let start = position
    guard tag.isStructure, let line = line(of: tag) else {
      position = tag.whole.upperBound
      return (text(start..<tag.whole.lowerBound), [])
    }
    position = line.upperBound
    let indentation = isIndented ? Array(bytes[line.lowerBound..<tag.whole.lowerBound]) : []
    return (text(start..<max(start, line.lowerBound)), indentation)
  }

  /// The text behind the last tag.
  func rest() -> TemplateNode { text(position..<bytes.count) }

  /// The lines that a tag stands in, where nothing else stands there.
  private func line(of tag: TemplateTag) -> Range<Int>? {
    var start = tag.whole.lowerBound
    while start > 0, isBlank(bytes[start - 1]) { start -= 1 }
    guard start == 0 || bytes[start - 1] == 0x0A else { return nil }
    var end = tag.whole.upperBound
    while end < bytes.count, isBlank(bytes[end]) { end += 1 }
    if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { end += 1 }
    guard end < bytes.count else { return start..<end }
    return bytes[end] == 0x0A ? start..<end + 1 : nil
  }

  private func text(_ range: Range<Int>) -> TemplateNode {
    var node = TemplateNode(kind: .text)
    guard !isIndented else {
      node.text = Array(bytes[range])
      return node
    }
    var isAtStart = range.lowerBound == 0 || bytes[range.lowerBound - 1] == 0x0A
    for byte in bytes[range] where !(isAtStart && isBlank(byte)) {
      node.text.append(byte)
      isAtStart = byte == 0x0A
    }
    return node
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}

extension TemplateNode {
  /// Whether it is a text of no length.
  fileprivate var isEmpty: Bool { kind == .text && text.isEmpty }
}

extension Diagnostic {
  fileprivate static func unclosedSection(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .templateSyntax, at: place,
      LocalizedText(zh: "“\(name)”这一段没有结束", en: "the section “\(name)” is not closed"),
      hint: LocalizedText(zh: "在后面加上 {{/\(name)}}", en: "add {{/\(name)}} after it"))
  }

  fileprivate static func unmatchedTag(
    _ name: String, expected: String?, in file: SourceFile, _ tag: TemplateTag
  ) -> Diagnostic {
    Diagnostic(
      .templateSyntax, at: file.place(at: tag.range),
      LocalizedText(
        zh: "{{/\(name)}} 没有对应的开头", en: "{{/\(name)}} closes nothing that is open"),
      hint: expected.map {
        LocalizedText(zh: "这里应是 {{/\($0)}}", en: "{{/\($0)}} is expected here")
      } ?? LocalizedText(zh: "删掉它", en: "remove it"))
  }

  fileprivate static func unsupportedTag(_ tag: TemplateTag, in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .templateSyntax, at: file.place(at: tag.range),
      LocalizedText(
        zh: "模板里不支持这种标记：\(tag.sigil)\(tag.name)",
        en: "templates have no tag of this kind: \(tag.sigil)\(tag.name)"),
      hint: LocalizedText(
        zh: "可用：变量、# ^ / 段、> 局部模板、< $ 继承",
        en: "known: variables, # ^ / sections, > partials, < $ inheritance"))
  }

  fileprivate static func badName(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .templateSyntax, at: place,
      LocalizedText(zh: "“\(name)”不能作名称", en: "“\(name)” cannot be a name"),
      hint: LocalizedText(
        zh: "名称由字母、数字、- 和 _ 组成，中间没有空格，层次之间用点号",
        en: "names consist of letters, digits, - and _, without spaces, with dots between levels"))
  }

  fileprivate static func besideBlocks(_ parent: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .templateSyntax, at: place,
      LocalizedText(
        zh: "{{<\(parent)}} 里只能直接写区块，这个标记显示不出来",
        en: "directly inside {{<\(parent)}} only blocks are shown, this tag would not be"),
      hint: LocalizedText(
        zh: "移到 {{$名称}}…{{/名称}} 里面，或者删掉", en: "move it into {{$name}}…{{/name}}, or remove it"))
  }
}
