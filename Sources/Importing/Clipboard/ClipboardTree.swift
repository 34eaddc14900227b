import Foundation
import Markup

/// HTML from a clipboard as a tree: only what a text is made of, however programs nest and break it.
struct ClipboardTree {
  /// An element, or words.
  indirect enum Node {
    case element(Element)
    case text(String)
  }

  /// An element with what is said of it.
  struct Element {
    let name: String
    var attributes: [String: String]
    var children: [Node] = []

    /// What its `style` says, in lower case and without blanks.
    var style: String {
      (attributes["style"] ?? "").lowercased().filter { !$0.isWhitespace }
    }

    /// The elements inside.
    var elements: [Element] {
      children.compactMap { if case .element(let element) = $0 { element } else { nil } }
    }

    /// The words inside.
    var text: String {
      children.reduce(into: "") { result, child in
        switch child {
        case .text(let text): result += text
        case .element(let element): result += element.text
        }
      }
    }
  }

  /// The most bytes that are read.
  static let largest = 8_388_608
  /// Deeper elements are left out, their words are kept.
  private static let deepest = 60

  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]
  /// What a new block ends that was left open.
  private static let paragraphEnds: Set<String> = [
    "p", "div", "section", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote",
    "pre", "hr", "article",
  ]
  /// End tags look no further than the cell that they stand in.
  private static let walls: Set<String> = ["td", "th", "table"]
  private static let known: Set<String> = [
    "style", "href", "src", "data-src", "alt", "class", "rowspan", "colspan",
  ]

  private var stack = [Element(name: "", attributes: [:])]
  private var skipped = 0

  /// The root, without a name.
  private(set) var root = Element(name: "", attributes: [:])

  /// Reads HTML; a part that breaks off is read as far as it goes.
  init(_ html: [UInt8]) {
    var tokenizer = HTMLTokenizer(html)
    while let token = tokenizer.next() {
      switch token {
      case .text(let range): add(.text(CharacterReference.decoded(html[range])))
      case .tag(let tag):
        if tag.isEnd { close(tag.name) } else { open(tag, tokenizer) }
      case .rawText, .comment, .declaration: break
      }
    }
    while stack.count > 1 { closeTop() }
    root = stack[0]
  }

  private mutating func add(_ node: Node) { stack[stack.count - 1].children.append(node) }

  private mutating func open(_ tag: HTMLTag, _ tokenizer: HTMLTokenizer) {
    if Self.paragraphEnds.contains(tag.name), stack.last?.name == "p" { closeTop() }
    switch tag.name {
    case "li": closeWithin("li", until: ["ul", "ol"])
    case "tr": closeWithin("tr", until: ["table"])
    case "td", "th":
      closeWithin("td", until: ["tr"])
      closeWithin("th", until: ["tr"])
    default: break
    }
    let pairs = tokenizer.attributes(of: tag).map { ($0.name.lowercased(), $0.value ?? "") }
    let element = Element(
      name: tag.name,
      attributes: Dictionary(
        pairs.filter { Self.known.contains($0.0) }, uniquingKeysWith: { first, _ in first }))
    if Self.void.contains(tag.name) || tag.isSelfClosing {
      add(.element(element))
    } else if stack.count < Self.deepest {
      stack.append(element)
    } else {
      skipped += 1
    }
  }

  private mutating func closeTop() {
    let element = stack.removeLast()
    add(.element(element))
  }

  /// Closes an element that was left open, with all that is in it.
  private mutating func closeWithin(_ name: String, until ends: Set<String>) {
    for index in stack.indices.reversed() {
      if ends.contains(stack[index].name) { return }
      guard stack[index].name == name else { continue }
      while stack.count > index { closeTop() }
      return
    }
  }

  private mutating func close(_ name: String) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    for index in stack.indices.dropFirst().reversed() {
      if stack[index].name == name {
        while stack.count > index { closeTop() }
        return
      }
      if Self.walls.contains(stack[index].name),
        !["tr", "table", "tbody", "thead", "tfoot"].contains(name)
      {
        return
      }
    }
  }
}
