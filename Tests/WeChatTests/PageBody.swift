import Markup

/// The prose of a case's page, as a reader of the page sees it, for comparing.
struct PageBody {
  /// The texts between tags, each without blanks.
  private(set) var texts: [String] = []
  /// The texts of paragraphs, items, headings and cells as wholes, but for those of named blocks.
  private(set) var blocks: [String] = []
  private(set) var pictures = 0
  private(set) var tables = 0
  private(set) var notes = 0

  private var tokenizer: HTMLTokenizer
  /// The elements that are open inside the prose, each with its class.
  private var open: [(name: String, kind: String)] = []
  /// How many of them were open where something began that is left out.
  private var skipped: Int?
  /// The texts of the blocks that are open, the innermost last.
  private var waiting: [String] = []

  private static let blockNames: Set<String> = ["p", "li", "td", "th", "h2", "h3", "h4"]
  private static let void: Set<String> = ["br", "hr", "img", "input", "wbr", "source"]

  /// Reads what stands in the element whose class is `prose`.
  init(page: [UInt8]) {
    tokenizer = HTMLTokenizer(page)
    while let token = tokenizer.next() {
      switch token {
      case .text(let range): text(range)
      case .tag(let tag): read(tag)
      default: break
      }
    }
  }

  private mutating func text(_ range: Range<Int>) {
    guard !open.isEmpty, skipped == nil else { return }
    let words = CharacterReference.decoded(tokenizer.bytes[range]).filter { !$0.isWhitespace }
    guard !words.isEmpty else { return }
    texts.append(words)
    if !waiting.isEmpty { waiting[waiting.count - 1] += words }
  }

  private mutating func read(_ tag: HTMLTag) {
    let kind = tokenizer.value(of: "class", in: tag) ?? ""
    if open.isEmpty {
      if !tag.isEnd, kind.split(separator: " ").contains("prose") { open = [(tag.name, kind)] }
      return
    }
    if tag.isEnd { return close() }
    if skipped == nil { count(tag.name, kind) }
    guard !Self.void.contains(tag.name), !tag.isSelfClosing else { return }
    if skipped == nil, isSkipped(tag.name, kind) { skipped = open.count }
    if isBlock(tag.name) { waiting.append("") }
    open.append((tag.name, kind))
  }

  private mutating func close() {
    guard let closed = open.popLast() else { return }
    if isBlock(closed.name), let block = waiting.popLast(), !block.isEmpty { blocks.append(block) }
    if skipped == open.count { skipped = nil }
  }

  /// Whether an element is a block of prose, here where it stands: named blocks have an order of their own.
  private func isBlock(_ name: String) -> Bool {
    Self.blockNames.contains(name)
      && !open.contains { $0.name == "dl" || $0.name == "figure" || $0.kind == "rows" }
  }

  private mutating func count(_ name: String, _ kind: String) {
    switch name {
    case "img": pictures += 1
    case "svg": pictures += kind.contains("chart-narrow") ? 0 : 1
    case "table": tables += 1
    case "li" where open.last?.name == "ol" && open.contains { $0.kind == "footnotes" }: notes += 1
    default: break
    }
  }

  /// What is no text of the case: drawings, tables behind a fold, numbers of notes and the ways back, words for
  /// those who cannot see, what the program's own tables say besides names and values, the ways to take a drawing
  /// along, and the hub of a network where it is said twice.
  private func isSkipped(_ name: String, _ kind: String) -> Bool {
    ["svg", "details", "caption"].contains(name)
      || ["thead", "small"].contains(name) && open.contains { $0.kind == "rows" }
      || name == "figcaption" && open.last?.kind == "network"
      || kind.contains("footnote-ref") || kind.contains("footnote-backref") || kind == "take"
      || kind.split(separator: " ").contains("vh")
  }
}
