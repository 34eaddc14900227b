internal import CExpat

/// Reads a part with expat.
final class XMLTreeReader {
  private static let maximumDepth = 256
  private static let maximumNodes = 2_000_000
  /// The vocabularies by the ends of their names, of which the older and the strict ones differ.
  private static let prefixes: [(suffix: String, prefix: String)] = [
    ("wordprocessingml/main", "w"), ("wordprocessingml/2006/main", "w"),
    ("2006/wordprocessingml/main", "w"), ("officeDocument/math", "m"),
    ("officeDocument/2006/math", "m"), ("drawingml/main", "a"), ("drawingml/2006/main", "a"),
    ("drawingml/chart", "c"), ("drawingml/2006/chart", "c"), ("drawingml/diagram", "dgm"),
    ("drawingml/2006/diagram", "dgm"), ("drawingml/2006/wordprocessingDrawing", "wp"),
    ("drawingml/wordprocessingDrawing", "wp"), ("drawingml/2006/picture", "pic"),
    ("drawingml/picture", "pic"), ("markup-compatibility/2006", "mc"),
    ("schemas-microsoft-com:vml", "v"), ("schemas-microsoft-com:office:office", "o"),
    ("2006/main", "w"), ("office/word/2010/wordml", "w14"), ("office/word/2012/wordml", "w15"),
    ("chartex", "cx"), ("extended-properties", "ep"), ("custom-properties", "cp"),
    ("docPropsVTypes", "vt"),
  ]

  private let parser: XML_Parser
  private var nodes: [XMLTree.Node] = []
  private var open: [Int] = []
  private var failure: XMLTree.Failure?
  private var hasSections = false
  private var names: [String: String] = [:]

  private init?() {
    guard let parser = XML_ParserCreateNS(nil, 0x7C) else { return nil }
    self.parser = parser
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
      XMLTreeReader.of(context)?.hasSections = true
      XMLTreeReader.of(context)?.stop(.encoding)
    }
    XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      XMLTreeReader.of(context)?.stop(.documentType)
    }
  }

  deinit {
    XML_ParserFree(parser)
  }

  /// The elements of a part in UTF-8; nil where sections of CDATA stand in it.
  static func read(_ bytes: [UInt8]) throws(XMLTree.Failure) -> [XMLTree.Node]? {
    guard let reader = XMLTreeReader() else { throw .excessive }
    let status = bytes.withUnsafeBytes { buffer in
      XML_Parse(
        reader.parser, buffer.bindMemory(to: CChar.self).baseAddress,
        Int32(clamping: buffer.count), 1)
    }
    if reader.hasSections { return nil }
    if let failure = reader.failure { throw failure }
    guard status == XML_STATUS_OK, !reader.nodes.isEmpty else {
      throw .malformed(line: Int(XML_GetCurrentLineNumber(reader.parser)))
    }
    return reader.nodes
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> XMLTreeReader? {
    context.map { Unmanaged<XMLTreeReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private func stop(_ found: XMLTree.Failure) {
    failure = failure ?? found
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
    guard failure == nil else { return }
    guard open.count < Self.maximumDepth, nodes.count < Self.maximumNodes else {
      return stop(.excessive)
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
    guard failure == nil, let index = open.popLast() else { return }
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
    guard failure == nil, let text, let last = open.last else { return }
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
