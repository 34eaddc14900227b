import Diagnostics
import Foundation

/// The blocks of a text from a clipboard, as the importer of Word files writes them.
struct ClipboardBlocks {
  private typealias Element = ClipboardTree.Element
  private typealias Node = ClipboardTree.Node

  /// Where links lead, by the numbers in their marks.
  private(set) var links: [String] = []
  /// What does not come along.
  private(set) var findings: [WordDocument.Finding] = []
  /// The blocks.
  private(set) var blocks: [PandocBlock] = []
  /// By how much headings are lowered, so that the highest is below the title of the case.
  private var lowering = 0

  init(_ tree: ClipboardTree) {
    lowering = Self.holds("h1", tree.root) ? 1 : 0
    blocks = ClipboardBlock.joined(read(tree.root.children))
  }

  private static func holds(_ name: String, _ element: Element) -> Bool {
    element.elements.contains { $0.name == name || holds(name, $0) }
  }

  private mutating func note(
    _ code: String, _ weight: ImportNote.Weight, _ zh: String, _ en: String
  ) {
    findings.append(
      WordDocument.Finding(
        code: code, weight: weight, message: LocalizedText(zh: zh, en: en), paragraph: nil))
  }

  // MARK: Blocks

  private static let containers: Set<String> = [
    "", "html", "body", "div", "section", "article", "main", "header", "footer", "center", "figure",
    "figcaption", "p", "dl", "dt", "dd", "address", "form", "fieldset", "mp-style-type",
  ]
  private static let unread: Set<String> = [
    "head", "style", "script", "title", "template", "noscript",
  ]
  private static let embedded: Set<String> = [
    "iframe", "video", "audio", "object", "embed", "svg", "canvas", "math", "mpvoice", "qqmusic",
    "mp-common-profile", "mp-miniprogram",
  ]

  private static func isBlock(_ element: Element) -> Bool {
    if containers.contains(element.name) && element.name != "" { return true }
    return [
      "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "table", "blockquote", "pre", "hr",
    ].contains(element.name) || element.elements.contains { isBlock($0) }
  }

  private mutating func read(_ nodes: [Node]) -> [ClipboardBlock] {
    var result: [ClipboardBlock] = []
    var line: [PandocInline] = []
    func flush(_ result: inout [ClipboardBlock], _ line: inout [PandocInline]) {
      if !PlainLine(line).text.trimmingSpace.isEmpty {
        result.append(ClipboardBlock(block: .paragraph(line)))
      }
      line = []
    }
    for node in nodes {
      if case .element(let element) = node, Self.isBlock(element) {
        flush(&result, &line)
        result += block(element)
      } else {
        line += inlines([node])
      }
    }
    flush(&result, &line)
    return result
  }

  private mutating func block(_ element: Element) -> [ClipboardBlock] {
    if Self.unread.contains(element.name) || isHidden(element) { return [] }
    switch element.name {
    case "h1", "h2", "h3", "h4", "h5", "h6":
      let level = (element.name.last?.wholeNumberValue ?? 2) + lowering
      let words = inlines(element.children)
      return PlainLine(words).text.trimmingSpace.isEmpty
        ? [] : [ClipboardBlock(block: .heading(level: level, words))]
    case "ul", "ol":
      let items = items(of: element)
      let start = element.name == "ol" ? PandocBlock.ListNumber() : nil
      return items.isEmpty ? [] : [ClipboardBlock(block: .list(number: start, items: items))]
    case "table": return table(element).map { [ClipboardBlock(block: .table($0))] } ?? []
    case "blockquote":
      let inner = ClipboardBlock.joined(read(element.children))
      return inner.isEmpty ? [] : [ClipboardBlock(block: .quote(inner))]
    case "pre":
      let text = ClipboardWords.plain(element.text)
      return text.trimmingSpace.isEmpty ? [] : [ClipboardBlock(block: .code(text.trimmingLineEnds))]
    case "hr": return [ClipboardBlock(block: .rule)]
    case "p" where element.style.contains("mso-list:"): return item(element)
    default: return read(element.children)
    }
  }

  private func isHidden(_ element: Element) -> Bool {
    let style = element.style
    return style.contains("display:none") || style.contains("mso-hide:all")
  }

  /// The items of a list; what stands between them is one, too.
  private mutating func items(of list: Element) -> [[PandocBlock]] {
    var items: [[Node]] = []
    var isLoose = false
    for child in list.children {
      if case .element(let element) = child, element.name == "li" {
        items.append(element.children)
        isLoose = false
      } else {
        if !isLoose { items.append([]) }
        items[items.count - 1].append(child)
        isLoose = true
      }
    }
    return items.map { ClipboardBlock.joined(read($0)) }.filter { !$0.isEmpty }
  }

  // MARK: Lists of Word

  private mutating func item(_ element: Element) -> [ClipboardBlock] {
    let style = element.style
    let level = style.firstMatch(of: #/mso-list:\S*?level(\d)/#).flatMap { Int($0.1) } ?? 1
    let marker = ClipboardBlock.marker(in: element).trimmingSpace
    var bare = element
    bare.children = ClipboardBlock.withoutMarker(element.children)
    var line = inlines(bare.children)
    guard !PlainLine(line).text.trimmingSpace.isEmpty else { return [] }
    let number = Int(marker.prefix { $0.isASCII && $0.isNumber })
    let rest = marker.drop { $0.isASCII && $0.isNumber }
    if number != nil, [".", ")", "．", "、"].contains(rest) {
      return [
        ClipboardBlock(
          block: .paragraph(line),
          item: .init(level: level, isNumbered: true, start: number ?? 1))
      ]
    }
    // A number that Markdown cannot count stays as words.
    if marker != "o", marker.contains(where: { $0.isLetter || $0.isNumber }) {
      line.insert(.text(marker), at: 0)
      return [ClipboardBlock(block: .paragraph(line))]
    }
    return [
      ClipboardBlock(
        block: .paragraph(line), item: .init(level: level, isNumbered: false, start: 1))
    ]
  }

  // MARK: Tables

  private mutating func table(_ element: Element) -> PandocTable? {
    var head: [[PandocTable.Cell]] = []
    var rows: [[PandocTable.Cell]] = []
    for (row, isHead) in Self.rows(of: element, isHead: false) {
      let cells = row.elements.filter { ["td", "th"].contains($0.name) }
      guard !cells.isEmpty, cells.count <= 256 else { continue }
      let written = cells.map { cell in
        PandocTable.Cell(
          rows: Self.span(cell.attributes["rowspan"]),
          columns: Self.span(cell.attributes["colspan"]),
          blocks: ClipboardBlock.joined(read(cell.children)))
      }
      let isOfHead = isHead || rows.isEmpty && cells.allSatisfy { $0.name == "th" }
      if isOfHead, rows.isEmpty { head.append(written) } else { rows.append(written) }
    }
    let columns = (head + rows).map { $0.reduce(0) { $0 + $1.columns } }.max() ?? 0
    guard columns > 0, columns <= 256, head.count + rows.count <= 5000 else { return nil }
    return PandocTable(columns: columns, head: head, rows: rows)
  }

  private static func rows(of element: Element, isHead: Bool) -> [(Element, isHead: Bool)] {
    element.elements.flatMap { inner -> [(Element, isHead: Bool)] in
      switch inner.name {
      case "tr": [(inner, isHead)]
      case "thead": rows(of: inner, isHead: true)
      case "tbody", "tfoot": rows(of: inner, isHead: false)
      default: []
      }
    }
  }

  private static func span(_ text: String?) -> Int {
    min(max(text.flatMap { Int($0.trimmingSpace) } ?? 1, 1), 100)
  }

  // MARK: Lines

  private mutating func inlines(_ nodes: [Node]) -> [PandocInline] {
    nodes.flatMap { node -> [PandocInline] in
      switch node {
      case .text(let text):
        let words = ClipboardWords.collapsed(ClipboardWords.plain(text))
        return words.isEmpty ? [] : [.text(words)]
      case .element(let element): return inline(element)
      }
    }
  }

  private mutating func inline(_ element: Element) -> [PandocInline] {
    if Self.unread.contains(element.name) || isHidden(element) { return [] }
    if Self.embedded.contains(element.name) {
      note(
        "embedded", .missing, "嵌入的内容（\(element.name)）没有带过来",
        "an embedded \(element.name) did not come along")
      return []
    }
    switch element.name {
    case "br": return [.lineBreak]
    case "img": return picture(element)
    case "code": return [.code(ClipboardWords.collapsed(ClipboardWords.plain(element.text)))]
    case "a": return link(element)
    default: break
    }
    let inner = inlines(element.children)
    let style = ClipboardWords.style(of: element)
    return style.isEmpty || inner.isEmpty ? inner : [.styled(style, inner)]
  }

  private mutating func picture(_ element: Element) -> [PandocInline] {
    let source = element.attributes["data-src"] ?? element.attributes["src"] ?? ""
    let alternative = (element.attributes["alt"] ?? "").trimmingSpace
    let file = source.split(whereSeparator: { "/\\?".contains($0) }).last.map(String.init) ?? ""
    let isAddress = !source.hasPrefix("data:") && file.count <= 80
    let name = alternative.isEmpty ? (isAddress ? file : "") : alternative
    note(
      "picture", .missing,
      "图片\(name.isEmpty ? "" : "“\(name.excerpt())”")没有带过来：在原来的地方另存为图片，再拖进正文",
      "the picture\(name.isEmpty ? "" : " “\(name.excerpt())”") did not come along: save it as a file where it is, and drop it into the text"
    )
    return []
  }

  private mutating func link(_ element: Element) -> [PandocInline] {
    let inner = inlines(element.children)
    let target = (element.attributes["href"] ?? "").trimmingSpace
    let lower = target.lowercased()
    let isWeb = ["http://", "https://", "mailto:"].contains(where: lower.hasPrefix)
    guard isWeb, target.utf8.count <= 2000, !inner.isEmpty else {
      if !target.isEmpty, !target.hasPrefix("#"), !inner.isEmpty {
        note(
          "link", .changed, "“\(PlainLine(inner).text.excerpt())”的链接（\(target.excerpt(40))）没有带过来",
          "the link of “\(PlainLine(inner).text.excerpt())” (\(target.excerpt(40))) did not come along"
        )
      }
      return inner
    }
    let mark = PreparedDocument.linkMark
    links.append(target)
    return [.text("\(mark)\(links.count - 1)\(mark)")] + inner + [.text("\(mark)\(mark)")]
  }
}
