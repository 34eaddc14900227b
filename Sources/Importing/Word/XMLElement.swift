internal import CExpat
import Glibc

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
  fileprivate(set) var children: [Child] = []

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
    case "mc:AlternateContent": first("mc:Choice") ?? first("mc:Fallback") ?? self
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

/// Reads a part whole, with expat. Document types are refused, so that no entities grow.
final class XMLTreeReader {
  /// Why a part cannot be read.
  enum Failure: Error {
    case malformed(line: Int)
    case documentType
    case excessive
  }

  private static let maximumDepth = 256
  private static let maximumElements = 4_000_000
  /// The vocabularies by the ends of their names, of which the older and the strict ones differ.
  private static let prefixes: [(suffix: String, prefix: String)] = [
    ("wordprocessingml/main", "w"), ("officeDocument/math", "m"),
    ("officeDocument/2006/math", "m"), ("drawingml/main", "a"),
    ("drawingml/2006/main", "a"), ("drawingml/chart", "c"), ("drawingml/2006/chart", "c"),
    ("drawingml/diagram", "dgm"), ("drawingml/2006/diagram", "dgm"),
    ("drawingml/2006/wordprocessingDrawing", "wp"), ("drawingml/wordprocessingDrawing", "wp"),
    ("drawingml/2006/picture", "pic"), ("drawingml/picture", "pic"),
    ("markup-compatibility/2006", "mc"), ("schemas-microsoft-com:vml", "v"),
    ("schemas-microsoft-com:office:office", "o"), ("2006/wordprocessingml/main", "w"),
    ("2006/main", "w"), ("office/word/2010/wordml", "w14"), ("chartex", "cx"),
  ]

  private let parser: XML_Parser
  private var open: [XMLElement] = []
  private var root: XMLElement?
  private var elements = 0
  private var failure: Failure?
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
    XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      XMLTreeReader.of(context)?.stop(.documentType)
    }
  }

  deinit {
    XML_ParserFree(parser)
  }

  /// The root element of a part.
  static func read(_ bytes: [UInt8]) throws(Failure) -> XMLElement {
    guard let reader = XMLTreeReader() else { throw .excessive }
    let status = bytes.withUnsafeBytes { buffer in
      XML_Parse(
        reader.parser, buffer.bindMemory(to: CChar.self).baseAddress,
        Int32(clamping: buffer.count), 1)
    }
    if let failure = reader.failure { throw failure }
    guard status == XML_STATUS_OK, let root = reader.root else {
      throw .malformed(line: Int(XML_GetCurrentLineNumber(reader.parser)))
    }
    return root
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> XMLTreeReader? {
    context.map { Unmanaged<XMLTreeReader>.fromOpaque($0).takeUnretainedValue() }
  }

  private func stop(_ found: Failure) {
    failure = failure ?? found
    XML_StopParser(parser, 0)
  }

  private func start(
    _ name: String, _ values: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    elements += 1
    guard open.count < Self.maximumDepth, elements < Self.maximumElements else {
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
    open.append(XMLElement(name: customary(name), attributes: attributes))
  }

  private func end() {
    guard failure == nil, let element = open.popLast() else { return }
    if open.isEmpty {
      root = element
    } else {
      open[open.count - 1].children.append(.element(element))
    }
  }

  private func text(_ text: UnsafePointer<CChar>?, _ count: Int) {
    guard failure == nil, let text, !open.isEmpty else { return }
    let words = String(decoding: UnsafeRawBufferPointer(start: text, count: count), as: UTF8.self)
    // Expat gives a line or an entity at a time.
    let last = open.count - 1
    guard case .text(var before)? = open[last].children.last else {
      return open[last].children.append(.text(words))
    }
    // Taken out first, so that a long text is not copied with every piece.
    open[last].children.removeLast()
    before += words
    open[last].children.append(.text(before))
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
