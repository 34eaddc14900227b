import Diagnostics

/// The tags of a template with their places.
///
/// The template engine keeps neither places nor names for us to see, so the checks read the tags
/// themselves. Only the structure is read here; rendering is the engine's work.
struct TemplateScanner {
  /// A tag, or a section with everything in it.
  struct Node: Sendable {
    enum Kind: Sendable {
      case variable, unescaped, section, inverted, partial, inheritance, block
    }

    let kind: Kind
    let name: String
    let range: Range<Int>
    var children: [Node] = []
  }

  /// The longest template that is read: the engine's time grows with the square of the length.
  static let longest = 262_144

  /// Reads the tags of `file`; `nil` where they do not fit together, which the report then says.
  static func scan(_ file: SourceFile, report: inout Report) -> [Node]? {
    var open: [Node] = [Node(kind: .section, name: "", range: 0..<0)]
    guard let tags = tags(of: file, &report) else { return nil }
    for tag in tags {
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
        let node = Node(kind: kind, name: tag.name, range: tag.range)
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
    return open[0].children
  }

  struct Tag {
    let sigil: Character
    let name: String
    let range: Range<Int>
  }

  private static func kind(of tag: Tag) -> Node.Kind? {
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

  private static func tags(of file: SourceFile, _ report: inout Report) -> [Tag]? {
    let bytes = Array(file.text.utf8)
    let brace = UInt8(ascii: "{")
    var tags: [Tag] = []
    var position = 0
    while position + 1 < bytes.count {
      guard bytes[position] == brace, bytes[position + 1] == brace else {
        position += 1
        continue
      }
      let start = position
      var inner = start + 2
      var sigil: Character = " "
      if inner < bytes.count, "!{&#^><$/=%".utf8.contains(bytes[inner]) {
        sigil = Character(Unicode.Scalar(bytes[inner]))
        inner += 1
      }
      let closing: [UInt8] = Array((sigil == "{" ? "}}}" : "}}").utf8)
      guard let end = firstIndex(of: closing, in: bytes, from: inner) else {
        report.add(.unclosedTag(at: file.place(at: start..<start + 2)))
        return nil
      }
      while inner < end, isSpace(bytes[inner]) { inner += 1 }
      var last = end
      while last > inner, isSpace(bytes[last - 1]) { last -= 1 }
      let name = String(decoding: bytes[inner..<last], as: UTF8.self)
      if name.isEmpty && sigil != "!" {
        report.add(.unclosedTag(at: file.place(at: start..<end + closing.count)))
        return nil
      }
      tags.append(Tag(sigil: sigil, name: name, range: inner..<last))
      position = end + closing.count
    }
    return tags
  }

  private static func firstIndex(of pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    guard start + pattern.count <= bytes.count else { return nil }
    return (start...(bytes.count - pattern.count)).first {
      bytes[$0] == pattern[0] && bytes[$0..<$0 + pattern.count].elementsEqual(pattern)
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }
}

extension Diagnostic {
  fileprivate static func unclosedTag(at place: Place) -> Diagnostic {
    Diagnostic(
      .templateSyntax, at: place,
      LocalizedText(zh: "这个标记没有写完", en: "this tag is not complete"),
      hint: LocalizedText(zh: "写成 {{名称}}", en: "write {{name}}"))
  }

  fileprivate static func unclosedSection(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .templateSyntax, at: place,
      LocalizedText(zh: "“\(name)”这一段没有结束", en: "the section “\(name)” is not closed"),
      hint: LocalizedText(zh: "在后面加上 {{/\(name)}}", en: "add {{/\(name)}} after it"))
  }

  fileprivate static func unmatchedTag(
    _ name: String, expected: String?, in file: SourceFile, _ tag: TemplateScanner.Tag
  ) -> Diagnostic {
    Diagnostic(
      .templateSyntax, at: file.place(at: tag.range),
      LocalizedText(
        zh: "{{/\(name)}} 没有对应的开头", en: "{{/\(name)}} closes nothing that is open"),
      hint: expected.map {
        LocalizedText(zh: "这里应是 {{/\($0)}}", en: "{{/\($0)}} is expected here")
      } ?? LocalizedText(zh: "删掉它", en: "remove it"))
  }

  fileprivate static func unsupportedTag(
    _ tag: TemplateScanner.Tag, in file: SourceFile
  ) -> Diagnostic {
    Diagnostic(
      .templateSyntax, at: file.place(at: tag.range),
      LocalizedText(
        zh: "模板里不支持这种标记：\(tag.sigil)\(tag.name)",
        en: "templates have no tag of this kind: \(tag.sigil)\(tag.name)"),
      hint: LocalizedText(
        zh: "可用：变量、# ^ / 段、> 局部模板、< $ 继承",
        en: "known: variables, # ^ / sections, > partials, < $ inheritance"))
  }
}
