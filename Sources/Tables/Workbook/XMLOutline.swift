internal import XML

/// The place in a document at which elements can be added to one that holds a list of them.
final class XMLOutline: XMLHandler {
  private let path: [String]
  private var depth = 0
  /// The start tag of the root element.
  private(set) var root = 0..<0
  /// The attributes of the root element.
  private(set) var rootAttributes: [(name: String, value: String)] = []
  /// The end tag of the list, as `XMLTag.range` has it; nil where there is no such list.
  private(set) var end: Range<Int>?
  /// The attributes of the elements in the list.
  private(set) var items: [[(name: String, value: String)]] = []

  /// Looks for the list by the names of the elements that lead to it, the root first.
  init(path: [String]) {
    self.path = path
  }

  /// All values that the items have for an attribute.
  func values(_ attribute: String) -> [String] {
    items.compactMap { item in item.first { $0.name == attribute }?.value }
  }

  func start(_ tag: XMLTag) -> XMLInterest {
    if depth == 0 {
      root = tag.range
      rootAttributes = tag.all
    }
    if depth == path.count { items.append(tag.all) }
    guard depth < path.count, tag.name == path[depth] else { return .nothing }
    depth += 1
    return .content
  }

  func end(_ tag: XMLTag) {
    if depth == path.count { end = end ?? tag.range }
    depth -= 1
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// A document of a workbook that lists things, to which some are added.
struct XMLList {
  private let edits: XMLEdits
  private var added = ""
  private let outline: XMLOutline
  private let name: String
  private let end: Range<Int>

  /// Opens the list that is reached by these names, the root first.
  init(_ content: [UInt8], path: [String]) throws(XMLProblem) {
    edits = XMLEdits(content)
    outline = XMLOutline(path: path)
    try XMLStream.read(edits.content, root: path.first ?? "", into: outline)
    guard let end = outline.end else { throw .malformed(line: 1) }
    self.end = end
    name = path.last ?? ""
  }

  /// The prefix of the document's elements.
  var prefix: String { edits.prefix(ofTag: outline.root) }
  /// The namespaces that the root element declares.
  var namespaces: [String] { outline.rootAttributes.map(\.value) }
  /// The document with what was added.
  var content: [UInt8] {
    var edits = edits
    if !added.isEmpty { edits.insert(added, beforeEnd: end, of: prefix + name) }
    return edits.result
  }

  /// All values that the items of the list had for an attribute.
  func values(_ attribute: String) -> [String] { outline.values(attribute) }

  /// Adds an empty element at the end of the list.
  mutating func add(_ element: String, _ attributes: [(name: String, value: String)]) {
    var xml = XMLText(isPart: false)
    xml.add("<\(prefix)\(element)")
    for attribute in attributes {
      xml.add(" \(attribute.name)=\"")
      xml.add(address: attribute.value)
      xml.add("\"")
    }
    xml.add("/>")
    added += String(decoding: xml.bytes, as: UTF8.self)
  }
}
