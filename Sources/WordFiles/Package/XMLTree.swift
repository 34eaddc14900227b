/// A part of a Word file as elements that know their bytes.
package struct XMLTree: Sendable {
  /// Why a part cannot be read.
  package enum Failure: Error {
    /// It is no XML, from this line on.
    case malformed(line: Int)
    /// It has a document type, which may declare entities.
    case documentType
    /// It has too many elements, or is nested too deep.
    case excessive
    /// It is in an encoding that no program writes Word files in.
    case encoding
  }

  /// An element.
  package struct Node: Sendable {
    /// The name with the customary prefix of its vocabulary, such as `w:p`, whatever the file calls it.
    package let name: String
    /// Attributes by their names without prefixes.
    package let attributes: [String: String]
    /// The element around it; -1 for the root.
    let parent: Int
    /// The bytes of the start tag.
    package let start: Range<Int>
    /// The bytes of the end tag; empty where the start tag ends the element.
    var end = 0..<0
    /// The elements inside, in order.
    package internal(set) var children: [Int] = []
    /// The text between the tags, piece by piece.
    package internal(set) var texts: [Text] = []

    /// The bytes of the whole element.
    var range: Range<Int> { start.lowerBound..<max(end.upperBound, start.upperBound) }
    /// Its `w:val`.
    var value: String? { attributes["val"] }
  }

  /// A piece of text and the bytes that it was read from: its own, or those of an entity.
  package struct Text: Sendable {
    /// The characters.
    package let text: String
    /// Where they stand in the part.
    package let range: Range<Int>
    /// Whether the bytes are those of the text.
    var isVerbatim: Bool { text.utf8.count == range.count }
  }

  /// The part, in UTF-8 and without sections of CDATA.
  let bytes: [UInt8]
  /// All elements, each behind the one around it; the first is the root.
  package let nodes: [Node]

  /// Reads a part whole. Document types are refused, so that no entities grow.
  package init(_ content: [UInt8]) throws(Failure) {
    guard let text = XMLEncoding.utf8(content) else { throw .encoding }
    if let nodes = try XMLTreeReader.read(text) {
      (bytes, self.nodes) = (text, nodes)
    } else {
      // The places of texts are those of their bytes, which CDATA hides.
      bytes = XMLEncoding.withoutSections(text)
      guard let nodes = try XMLTreeReader.read(bytes) else { throw .encoding }
      self.nodes = nodes
    }
  }

  /// The first element of a name inside an element.
  func first(_ name: String, in node: Int) -> Int? {
    nodes[node].children.first { nodes[$0].name == name }
  }

  /// Whether a tracked change removes a row or a cell of a table.
  func isRemoved(_ node: Int) -> Bool {
    at("w:trPr", "w:del", from: node) != nil || at("w:tcPr", "w:cellDel", from: node) != nil
  }

  /// The element at the end of a way of names.
  func at(_ path: String..., from node: Int) -> Int? {
    path.reduce(Optional(node)) { node, name in node.flatMap { first(name, in: $0) } }
  }

  /// The elements of a name inside an element, however deep; nothing is looked for in those found.
  func all(_ name: String, in node: Int) -> [Int] {
    nodes[node].children.flatMap { nodes[$0].name == name ? [$0] : all(name, in: $0) }
  }

  /// The text of an element, that of elements inside included.
  func text(of node: Int) -> String {
    nodes[node].texts.map(\.text).joined()
      + nodes[node].children.map { text(of: $0) }.joined()
  }

  /// The nearest element of a name around another.
  func nearest(_ name: String, around node: Int) -> Int? {
    var parent = nodes[node].parent
    while parent >= 0, nodes[parent].name != name { parent = nodes[parent].parent }
    return parent < 0 ? nil : parent
  }

  /// The name as the file has it.
  func rawName(of node: Int) -> String {
    let tag = bytes[nodes[node].start].dropFirst()
    return String(
      decoding: tag.prefix { ![0x20, 0x09, 0x0A, 0x0D, 0x2F, 0x3E].contains($0) }, as: UTF8.self)
  }

  /// The prefix as the file has it, with its colon; empty for none.
  func prefix(of node: Int) -> String {
    let name = rawName(of: node)
    return name.firstIndex(of: ":").map { String(name[...$0]) } ?? ""
  }

  /// The bytes of an element as text.
  func source(of node: Int) -> String { String(decoding: bytes[nodes[node].range], as: UTF8.self) }
}
