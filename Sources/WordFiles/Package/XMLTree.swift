internal import CExpat

/// A part of a Word file as elements that know their bytes.
struct XMLTree: Sendable {
  /// An element.
  struct Node: Sendable {
    /// The name with the customary prefix of its vocabulary, such as `w:p`, whatever the file calls it.
    let name: String
    /// Attributes by their names without prefixes.
    let attributes: [String: String]
    /// The element around it; -1 for the root.
    let parent: Int
    /// The bytes of the start tag.
    let start: Range<Int>
    /// The bytes of the end tag; empty where the start tag ends the element.
    fileprivate(set) var end = 0..<0
    /// The elements inside, in order.
    fileprivate(set) var children: [Int] = []
    /// The text between the tags, piece by piece.
    fileprivate(set) var texts: [Text] = []

    /// The bytes of the whole element.
    var range: Range<Int> { start.lowerBound..<max(end.upperBound, start.upperBound) }
    /// Its `w:val`.
    var value: String? { attributes["val"] }
  }

  /// A piece of text and the bytes that it was read from: its own, or those of an entity.
  struct Text: Sendable {
    let text: String
    let range: Range<Int>
    /// Whether the bytes are those of the text.
    var isVerbatim: Bool { text.utf8.count == range.count }
  }

  /// The part, in UTF-8.
  let bytes: [UInt8]
  /// All elements, each behind the one around it; the first is the root.
  let nodes: [Node]

  /// Reads a part whole. Document types are refused, so that no entities grow.
  init(_ content: [UInt8], of part: String) throws(WordProblem) {
    bytes = content
    nodes = try XMLTreeReader.read(content, part)
  }

  /// The first element of a name inside an element.
  func first(_ name: String, in node: Int) -> Int? {
    nodes[node].children.first { nodes[$0].name == name }
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

/// Reads a part with expat.
private final class XMLTreeReader {
  private static let maximumDepth = 256
  private static let maximumNodes = 2_000_000
  /// The vocabularies by the ends of their names, of which the older and the strict ones differ.
  private static let prefixes: [(suffix: String, prefix: String)] = [
    ("wordprocessingml/main", "w"), ("wordprocessingml/2006/main", "w"),
    ("markup-compatibility/2006", "mc"), ("office/word/2010/wordml", "w14"),
    ("office/word/2012/wordml", "w15"), ("officeDocument/2006/math", "m"),
    ("extended-properties", "ep"), ("custom-properties", "cp"), ("docPropsVTypes", "vt"),
  ]

  private let parser: XML_Parser
  private var nodes: [XMLTree.Node] = []
  private var open: [Int] = []
  private var problem: WordProblem?
  private var names: [String: String] = [:]
  private let part: String

  private init?(_ part: String) {
    guard let parser = XML_ParserCreateNS(nil, 0x7C) else { return nil }
    self.parser = parser
    self.part = part
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { context, name, attributes in
        guard let name else { return }
        XMLTreeReader.of(context)?.start(String(cString: name), attributes)
      },
      { context, _ in XMLTreeReader.of(context)?.end() })
    XML_SetCharacterDataHandler(parser) { context, text, count in
      XMLTreeReader.of(context)?.text(text, Int(count))
    }
    XML_SetStartCdataSectionHandler(parser) { context in
      guard let reader = XMLTreeReader.of(context) else { return }
      reader.stop(.unusual(reader.part))
    }
    XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      guard let reader = XMLTreeReader.of(context) else { return }
      reader.stop(.documentType(reader.part))
    }
  }

  deinit {
    XML_ParserFree(parser)
  }

  static func read(_ bytes: [UInt8], _ part: String) throws(WordProblem) -> [XMLTree.Node] {
    // Places are those of bytes in UTF-8, which is what every program writes.
    let head = String(decoding: bytes.prefix(120), as: UTF8.self).lowercased()
    guard !bytes.starts(with: [0xFE, 0xFF]), !bytes.starts(with: [0xFF, 0xFE]),
      !head.contains("encoding=") || head.contains("utf-8")
    else { throw .unusual(part) }
    guard let reader = XMLTreeReader(part) else { throw .excessive(part) }
    let status = bytes.withUnsafeBytes { buffer in
      XML_Parse(
        reader.parser, buffer.bindMemory(to: CChar.self).baseAddress,
        Int32(clamping: buffer.count), 1)
    }
    if let problem = reader.problem { throw problem }
    guard status == XML_STATUS_OK, !reader.nodes.isEmpty else {
      throw .malformed(part, line: Int(XML_GetCurrentLineNumber(reader.parser)))
    }
    return reader.nodes
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> XMLTreeReader? {
    context.map { Unmanaged<XMLTreeReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private func stop(_ found: WordProblem) {
    problem = problem ?? found
    XML_StopParser(parser, 0)
  }

  /// The bytes of what is read at the moment.
  private var range: Range<Int> {
    let start = Int(XML_GetCurrentByteIndex(parser))
    return start..<start + Int(XML_GetCurrentByteCount(parser))
  }

  private func start(
    _ name: String, _ values: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard problem == nil else { return }
    guard open.count < Self.maximumDepth, nodes.count < Self.maximumNodes else {
      return stop(.excessive(part))
    }
    var attributes: [String: String] = [:]
    var next = values
    while let key = next?.pointee, let value = next?.advanced(by: 1).pointee {
      let key = String(cString: key)
      let local = key.lastIndex(of: "|").map { String(key[key.index(after: $0)...]) } ?? key
      if attributes[local] == nil { attributes[local] = String(cString: value) }
      next = next?.advanced(by: 2)
    }
    let index = nodes.count
    nodes.append(
      XMLTree.Node(
        name: customary(name), attributes: attributes, parent: open.last ?? -1, start: range))
    if let parent = open.last { nodes[parent].children.append(index) }
    open.append(index)
  }

  private func end() {
    guard problem == nil, let index = open.popLast() else { return }
    let range = range
    let isEmpty = bytesEndElement(index)
    nodes[index].end =
      isEmpty ? nodes[index].start.upperBound..<nodes[index].start.upperBound : range
  }

  /// Whether the start tag ends its element: then the parser stands on the same bytes still.
  private func bytesEndElement(_ index: Int) -> Bool {
    range.isEmpty || range.lowerBound == nodes[index].start.lowerBound
  }

  private func text(_ text: UnsafePointer<CChar>?, _ count: Int) {
    guard problem == nil, let text, let last = open.last else { return }
    let words = String(decoding: UnsafeRawBufferPointer(start: text, count: count), as: UTF8.self)
    nodes[last].texts.append(XMLTree.Text(text: words, range: range))
  }

  private func customary(_ name: String) -> String {
    if let known = names[name] { return known }
    let bar = name.lastIndex(of: "|")
    let space = bar.map { name[..<$0] } ?? ""
    let local = bar.map { name[name.index(after: $0)...] } ?? name[...]
    let prefix = Self.prefixes.first { space.hasSuffix($0.suffix) }?.prefix ?? "?"
    let result = "\(prefix):\(local)"
    names[name] = result
    return result
  }
}
