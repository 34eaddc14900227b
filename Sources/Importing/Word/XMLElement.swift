import WordFiles

/// An element of a part of a Word file.
struct XMLElement: Sendable {
  /// What stands between the tags.
  enum Child: Sendable {
    case element(XMLElement)
    case text(String)
  }

  /// The name with the customary prefix of its vocabulary, such as `w:p`, whatever the file calls it.
  let name: String
  /// Attributes by their names without prefixes.
  let attributes: [String: String]
  /// The elements and texts inside, in order.
  private(set) var children: [Child] = []

  /// The root element of a part, read whole.
  init(reading bytes: [UInt8]) throws(XMLTree.Failure) {
    self.init(try XMLTree(bytes), 0)
  }

  /// An element of a tree, with all that stands in it in its order.
  private init(_ tree: XMLTree, _ node: Int) {
    let element = tree.nodes[node]
    (name, attributes) = (element.name, element.attributes)
    var texts = element.texts[...]
    func takeText(before end: Int) {
      let pieces = texts.prefix { $0.range.lowerBound < end }
      texts = texts.dropFirst(pieces.count)
      if !pieces.isEmpty { children.append(.text(pieces.map(\.text).joined())) }
    }
    for child in element.children {
      takeText(before: tree.nodes[child].start.lowerBound)
      children.append(.element(XMLElement(tree, child)))
    }
    takeText(before: .max)
  }

  /// An element without content.
  init(name: String, attributes: [String: String]) {
    (self.name, self.attributes, children) = (name, attributes, [])
  }

  /// An element like another, with other content.
  init(_ other: XMLElement, children: [Child]) {
    (name, attributes, self.children) = (other.name, other.attributes, children)
  }

  /// The elements inside.
  var elements: some Sequence<XMLElement> {
    children.lazy.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The first element of a name.
  func first(_ name: String) -> XMLElement? { elements.first { $0.name == name } }

  /// The element at the end of a way of names.
  func at(_ path: String...) -> XMLElement? {
    path.reduce(Optional(self)) { $0?.first($1) }
  }

  /// Its `w:val`.
  var value: String? { attributes["val"] }

  /// Its `w:val` as a number.
  var number: Int? { value.flatMap { Int($0) } }

  /// Whether a property of this name is there and not switched off.
  func flag(_ name: String) -> Bool {
    guard let element = first(name) else { return false }
    return !["0", "false", "off", "none"].contains(element.value ?? "1")
  }

  /// The text inside, that of elements inside included.
  var text: String {
    children.reduce(into: "") { result, child in
      switch child {
      case .text(let text): result += text
      case .element(let element): result += element.text
      }
    }
  }

  /// What a property of this name says; `nil` where it is not there.
  func switched(_ name: String) -> Bool? { first(name) == nil ? nil : flag(name) }

  /// The elements of a name inside, those in wrappers that say nothing of the text included.
  func unwrapped(_ name: String) -> [XMLElement] {
    elements.flatMap { element -> [XMLElement] in
      if element.name == name { return [element] }
      return element.isWrapper ? element.wrapped.unwrapped(name) : []
    }
  }

  /// Whether it only holds others together: a content control, a custom tag, an accepted insertion.
  var isWrapper: Bool {
    ["w:sdt", "w:customXml", "w:smartTag", "w:ins", "w:moveTo", "mc:AlternateContent"].contains(
      name)
  }

  /// What holds the text of a wrapper: of alternatives, the first is for those who understand it.
  var wrapped: XMLElement {
    switch name {
    case "w:sdt": first("w:sdtContent") ?? XMLElement(name: "", attributes: [:])
    case "mc:AlternateContent":
      // A choice that holds nothing is for programs that understand what is not read here.
      elements.first { $0.name == "mc:Choice" && $0.elements.contains { _ in true } } ?? first(
        "mc:Fallback")
        ?? self
    default: self
    }
  }

  /// Whether an element of a name is anywhere inside.
  func holds(_ name: String) -> Bool {
    elements.contains { $0.name == name || $0.holds(name) }
  }

  /// All elements of a name anywhere inside, in order; nothing is looked for in those found.
  func all(_ name: String) -> [XMLElement] {
    elements.flatMap { $0.name == name ? [$0] : $0.all(name) }
  }
}
