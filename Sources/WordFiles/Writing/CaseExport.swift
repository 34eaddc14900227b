import Charts
import Content
import Diagnostics
import Figures
import Markdown

/// One pass over a case, from its title to its last block.
struct CaseExport {
  let context: DocumentContext
  let article: Article
  /// By how much headings of the case stand lower or higher in the document than in the case.
  let shift: Int
  var writer: DocumentWriter
  /// Figures whose source stands in a note already.
  var sourced: Set<String>
  /// The numbers of footnotes that are written, by label.
  private var footnotes: [String: Int] = [:]
  /// Raw tags that are open.
  private var open: [(name: String, before: CharacterFormat)] = []
  /// The heading that blocks stand under, for captions.
  private(set) var currentHeading = ""

  init(
    _ article: Article, _ context: DocumentContext, shift: Int, writer: DocumentWriter,
    sourced: Set<String>
  ) {
    (self.context, self.article, self.shift) = (context, article, shift)
    (self.writer, self.sourced) = (writer, sourced)
    currentHeading = context.speech.plain(article.title)
  }

  /// How paragraphs are set.
  struct Setting {
    var style = "BodyText"
    var properties = ""
    /// What stands at the beginning of the first paragraph.
    var lead = ""
    var depth = 0
  }

  // MARK: Blocks

  /// Blocks from top to bottom.
  mutating func blocks(_ nodes: [MarkdownNode], _ setting: Setting = Setting()) -> String {
    var setting = setting
    var result = ""
    for (index, node) in nodes.enumerated() {
      let next = index + 1 < nodes.count ? caption(of: nodes[index + 1]) : nil
      result += block(node, setting, before: next)
      setting.lead = ""
    }
    return result
  }

  private mutating func block(
    _ node: MarkdownNode, _ setting: Setting, before next: DocumentWriter.CaptionKind?
  ) -> String {
    switch node.kind {
    case .paragraph:
      if let picture = lonePicture(in: node) { return figure(of: picture) }
      let words = inlines(node.children)
      guard !words.isEmpty || !setting.lead.isEmpty else { return "" }
      let reference = next.map { writer.reference(to: $0) } ?? ""
      return writer.paragraph(
        setting.style, setting.lead + words + reference, setting.properties)
    case .heading(let level):
      currentHeading = context.speech.plain(bound(node.plainText, node.range))
      writer.tally.headings += 1
      let own = min(max(level + shift, 1), 6)
      let plain =
        hasNumber(currentHeading)
        ? "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>" : ""
      return writer.heading(own, currentHeading, inlines(node.children), plain)
    case .list(let list): return self.list(node, list, setting)
    case .item: return blocks(node.children, setting)
    case .blockQuote: return blocks(node.children, Setting(style: "Quote"))
    case .codeBlock(_, let literal):
      if let block = article.blocks[node.range.lowerBound] { return self.block(block) }
      return literal.split(separator: "\n", omittingEmptySubsequences: false).dropLast(
        literal.hasSuffix("\n") ? 1 : 0
      ).map { writer.paragraph("Code", writer.run(String($0))) }.joined()
    case .htmlBlock(let literal):
      let words = raw(literal)
      return words.isEmpty ? "" : writer.paragraph(setting.style, words, setting.properties)
    case .thematicBreak: return ""
    case .table: return table(node)
    default: return node.isInline ? writer.paragraph(setting.style, inlines([node])) : ""
    }
  }

  /// Whether a heading begins with a number that somebody has typed.
  private func hasNumber(_ words: String) -> Bool {
    let scalars = Array(words.unicodeScalars.prefix(6))
    let numerals: Set<Unicode.Scalar> = Set("一二三四五六七八九十0123456789".unicodeScalars)
    let isBracketed = scalars.first == "（" || scalars.first == "("
    let rest = scalars.dropFirst(isBracketed ? 1 : 0)
    let count = rest.prefix { numerals.contains($0) }.count
    guard count > 0, let mark = rest.dropFirst(count).first else { return false }
    return isBracketed ? mark == "）" || mark == ")" : mark == "、" || mark == "."
  }

  private mutating func list(
    _ node: MarkdownNode, _ list: MarkdownNode.List, _ setting: Setting
  ) -> String {
    let id = list.isOrdered ? writer.beginList(at: list.start) : 2
    let level = min(setting.depth, 2)
    return node.children.map { item in
      var inner = Setting(style: "ListItem", depth: setting.depth + 1)
      inner.properties = "<w:ind w:left=\"\(420 * level + 640)\" w:firstLine=\"0\"/>"
      if case .item(let checked?) = item.kind { inner.lead = writer.run(checked ? "☑ " : "☐ ") }
      // Only the first paragraph has the number; lists in an item have their own.
      var first = inner
      first.properties = "<w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"\(id)\"/></w:numPr>"
      guard let head = item.children.first, head.kind == .paragraph else {
        return writer.paragraph("ListItem", first.lead, first.properties)
          + blocks(item.children, inner)
      }
      let next = item.children.count > 1 ? caption(of: item.children[1]) : nil
      return block(head, first, before: next) + blocks(Array(item.children.dropFirst()), inner)
    }.joined()
  }

  // MARK: Inlines

  /// The runs of inlines.
  mutating func inlines(
    _ nodes: [MarkdownNode], _ format: CharacterFormat = CharacterFormat()
  ) -> String {
    var format = format
    let floor = open.count
    var result = ""
    for index in nodes.indices { result += inline(at: index, of: nodes, &format) }
    while open.count > floor, let tag = open.popLast() { format = tag.before }
    return result
  }

  private mutating func inline(
    at index: Int, of nodes: [MarkdownNode], _ format: inout CharacterFormat
  ) -> String {
    let node = nodes[index]
    var inner = format
    switch node.kind {
    case .text(let text): return words(bound(text, node.range), format)
    case .softBreak:
      return ChineseLineBreak.vanishes(at: index, of: nodes) ? "" : writer.run(" ", format)
    case .lineBreak: return "<w:r><w:br/></w:r>"
    case .code(let literal):
      inner.isCode = true
      return writer.run(literal, inner)
    case .emphasis:
      inner.isItalic = true
      return inlines(node.children, inner)
    case .strong:
      inner.isBold = true
      return inlines(node.children, inner)
    case .strikethrough:
      inner.isStruck = true
      return inlines(node.children, inner)
    case .htmlInline(let literal): return raw(literal, &format)
    case .link(let destination, _): return link(node, to: destination, format)
    case .image:
      let words = context.speech.plain(bound(node.children.plainText, node.range))
      return writer.run(words, format)
    case .footnoteReference(let label, _, _): return footnote(label, format)
    default: return ""
    }
  }

  func bound(_ text: String, _ range: Range<Int>) -> BoundText {
    var ignored = Report()
    return BoundText(text, in: article.file, range: range, report: &ignored)
  }

  /// Words with their figures in controls, each with its source in a note where it comes first.
  mutating func words(
    _ text: BoundText, _ format: CharacterFormat = CharacterFormat(), notes: Bool = true
  ) -> String {
    text.segments.map { segment in
      switch segment {
      case .text(let words): return writer.run(words, format)
      case .register(let reference, let range):
        let name = String(article.file[range].dropFirst(2).dropLast(2))
        return writer.figure(context.speech.text(reference), named: name, format)
      case .figure(let reference, _):
        return figure(reference, format) + (notes ? source(of: reference) : "")
      }
    }.joined()
  }

  mutating func figure(
    _ reference: FigureReference, _ format: CharacterFormat = CharacterFormat()
  ) -> String {
    var name = reference.written
    if let reading = reference.reading { name += "#\(reading)" }
    if reference.form != .whole { name += ":\(reference.form.rawValue)" }
    return writer.figure(context.speech.text(reference), named: name, format)
  }

  private mutating func link(
    _ node: MarkdownNode, to destination: String, _ format: CharacterFormat
  ) -> String {
    var address: String?
    if !DangerousAddress.isDangerous(destination) {
      switch article.targets[destination] {
      case .external(let outside)?: address = outside
      case .page(let page, let fragment)?:
        address = url(page.path).map { $0 + (fragment.map { "#\($0)" } ?? "") }
      case .attachment(let path)?:
        address = context.site.attachments[path].flatMap { url($0.path) }
      case .fragment?, nil: break
      }
    }
    guard let address else { return inlines(node.children, format) }
    var own = format
    own.style = "Hyperlink"
    let content = inlines(node.children, own)
    return content.isEmpty ? "" : writer.link(content, to: address)
  }

  private func url(_ path: String) -> String? {
    guard let base = context.site.configuration.baseURL,
      !context.site.configuration.hasPlaceholderAddress
    else { return nil }
    return base + path
  }

  private mutating func footnote(_ label: String, _ format: CharacterFormat) -> String {
    guard
      let note = article.body.footnotes.first(where: { node in
        if case .footnoteDefinition(label, _, _) = node.kind { true } else { false }
      })
    else { return "" }
    // Word's notes belong to one place; what refers to one again is a field that follows its number.
    if let known = footnotes[label] { return writer.reference(toFootnote: known) }
    let ordinal = footnotes.count + 1
    footnotes[label] = ordinal
    let content = blocks(note.children, Setting(style: "FootnoteText"))
    // The number stands behind the properties of the first paragraph.
    let number = DocumentWriter.footnoteNumber
    guard let end = content.range(of: "</w:pPr>") else {
      return writer.footnote(writer.paragraph("FootnoteText", number), ordinal)
    }
    return writer.footnote(
      content[..<end.upperBound] + number + content[end.upperBound...], ordinal)
  }

  // MARK: Raw HTML

  private mutating func raw(_ literal: String) -> String {
    var format = CharacterFormat()
    let floor = open.count
    let result = raw(literal, &format)
    open.removeLast(max(open.count - floor, 0))
    return result
  }

  private mutating func raw(_ literal: String, _ format: inout CharacterFormat) -> String {
    var result = ""
    for piece in RawHTML(literal).pieces(allowed: context.site.configuration.allowedHTML) {
      switch piece {
      case .words(let words): result += writer.run(words.replacing("\n", with: " "), format)
      case .opening("br"): result += "<w:r><w:br/></w:r>"
      case .opening(let name):
        open.append((name, format))
        format.apply(name)
      case .closing(let name):
        guard let index = open.lastIndex(where: { $0.name == name }) else { continue }
        format = open[index].before
        open.removeSubrange(index...)
      }
    }
    return result
  }
}

extension CharacterFormat {
  /// What an element of HTML does to its words.
  fileprivate mutating func apply(_ name: String) {
    switch name {
    case "sup": raised = "superscript"
    case "sub": raised = "subscript"
    case "u", "ins": isUnderlined = true
    case "strong", "b": isBold = true
    case "em", "i", "cite", "dfn", "var": isItalic = true
    case "s", "del", "strike": isStruck = true
    case "mark": isMarked = true
    case "code", "kbd", "samp": isCode = true
    default: break
    }
  }
}
