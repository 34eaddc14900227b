import Diagnostics

/// Addresses of links that are written apart, `[label]: https://…`, and that no link uses: they vanish without
/// a word, be it for a label with a typing error or because the link has gone.
struct UnusedDefinitions {
  /// Such an address, with the range of its label.
  typealias Definition = (label: String, range: Range<Int>, isFirst: Bool, isComment: Bool)
  /// Of how many of them it is said; more are most likely of one cause.
  private static let mostListed = 100
  private let source: UnsafeBufferPointer<UInt8>
  /// What stands on the page, by where it stands.
  private var shown: [Range<Int>] = []
  private var used: Set<String> = []

  /// What is to be said of them.
  ///
  /// - Parameter colons: the offsets of all `:` that follow a `]`.
  static func diagnostics(
    of document: MarkdownDocument, colons: [Int], in lines: LineTable, of file: SourceFile
  ) -> [Diagnostic] {
    // [//]: # (words) is how some programs write a comment.
    unshown(in: document, colons: colons, in: lines).lazy.filter { !$0.isComment }
      .prefix(mostListed).map {
        .unusedDefinition($0.label, isFirst: $0.isFirst, at: file.place(at: $0.range))
      }
  }

  /// The addresses that no link of `document` uses, and comments that have their form.
  static func unshown(
    in document: MarkdownDocument, colons: [Int], in lines: LineTable
  ) -> [Definition] {
    let candidates = definitions(at: colons, in: lines)
    guard !candidates.isEmpty else { return [] }
    var search = UnusedDefinitions(source: lines.source)
    search.collect(document.blocks)
    search.collect(document.footnotes)
    let places = ShownPlaces(search.shown)
    var defined: Set<String> = []
    return candidates.compactMap { label, range, isComment in
      guard !places.contains(range.lowerBound) else { return nil }
      let isFirst = defined.insert(plain(label)).inserted
      guard !isFirst || !search.used.contains(plain(label)) else { return nil }
      return (label, range, isFirst, isComment)
    }
  }

  private init(source: UnsafeBufferPointer<UInt8>) { self.source = source }

  private mutating func collect(_ nodes: [MarkdownNode]) {
    for node in nodes {
      switch node.kind {
      case .link, .image:
        note(String(decoding: source[node.range], as: UTF8.self)[...])
        shown.append(node.range)
      // An empty one may have held nothing but the address.
      case .list, .item, .blockQuote, .footnoteDefinition:
        collect(node.children)
        continue
      default: break
      }
      if node.children.isEmpty { shown.append(node.range) } else { collect(node.children) }
    }
  }

  /// Notes the label that a link ends with: `[words][label]`, `[label][]`, `[label]`.
  private mutating func note(_ link: Substring) {
    guard link.last == "]" else { return }
    var end = link.index(before: link.endIndex)
    if link[..<end].last == "[" {
      end = link.index(before: end)
      guard link[..<end].last == "]" else { return }
      end = link.index(before: end)
    }
    // A label holds no bracket without a backslash.
    var start = end
    while start > link.startIndex {
      let before = link.index(before: start)
      if link[before] == "[", link[..<before].last != "\\" { break }
      start = before
    }
    used.insert(Self.plain(String(link[start..<end])))
  }

  /// Labels are the same whatever their case and blanks.
  private static func plain(_ label: String) -> String {
    label.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased().uppercased()
  }

  /// The definitions with which lines begin.
  private static func definitions(
    at colons: [Int], in lines: LineTable
  ) -> [(label: String, range: Range<Int>, isComment: Bool)] {
    let source = lines.source
    return lines.openings(at: colons).compactMap { open, colon, line in
      guard source[open] == UInt8(ascii: "["), open + 1 < colon - 1,
        source[open + 1] != UInt8(ascii: "^"), source[colon - 1] == UInt8(ascii: "]"),
        !holdsBracket(source[open + 1..<colon - 1])
      else { return nil }
      let rest = source[colon + 1..<line.upperBound].drop { $0.isBlank }
      let isComment =
        rest.starts(with: "<>".utf8)
        || rest.first == UInt8(ascii: "#") && rest.dropFirst().first.map { $0.isSpace } ?? true
      let label = String(decoding: source[open + 1..<colon - 1], as: UTF8.self)
      return (label, open..<colon + 1, isComment)
    }
  }

  private static func holdsBracket(_ label: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    zip(label, [0] + label).contains { byte, before in
      (byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")) && before != UInt8(ascii: "\\")
    }
  }
}

extension Diagnostic {
  fileprivate static func unusedDefinition(
    _ label: String, isFirst: Bool, at place: Place
  ) -> Diagnostic {
    guard isFirst else {
      return Diagnostic(
        .unusedDefinition, .warning, at: place,
        LocalizedText(
          zh: "链接地址“\(label)”写了不止一次，只有第一处有用",
          en: "the address “\(label)” is defined more than once, and only the first counts"),
        hint: LocalizedText(zh: "删去这一行", en: "remove this line"))
    }
    return Diagnostic(
      .unusedDefinition, .warning, at: place,
      LocalizedText(
        zh: "没有链接用到“\(label)”这个地址，这一行不会显示",
        en: "no link uses the address “\(label)”, so this line is not shown"),
      hint: LocalizedText(
        zh: "在正文里写 [文字][\(label)]，或删去这一行",
        en: "write [words][\(label)] in the text, or remove the line"))
  }
}
