internal import CExpat

/// What reads the elements of an XML document as they come.
public protocol XMLHandler: AnyObject {
  /// A start tag; says what to do about the element's content.
  func start(_ tag: XMLTag) -> XMLInterest
  /// The end of an element whose content was wanted.
  func end(_ tag: XMLTag)
  /// A piece of the text between two tags.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// What a handler wants of an element.
public enum XMLInterest {
  /// Its elements and texts, and its end.
  case content
  /// Nothing more of it.
  case nothing
  /// Nothing more of the document.
  case stop
}

/// Why a document is not read to its end.
public enum XMLProblem: Error, Hashable, Sendable {
  /// It is not well-formed.
  case malformed(line: Int)
  /// It has a document type, which no part of an office document has; entities could be declared there.
  case documentType
  /// Its root is another element.
  case otherRoot(String)
  /// It costs more than any document needs: depth, long tags, or sheer number of tags.
  case excessive
}

/// Reads XML piece by piece, with expat: the only type that sees the library.
///
/// Expat reads no files and no addresses. Document types are refused, so that there are no entities
/// but XML's own five. Names are told apart by the prefix of the root element: those with the same
/// prefix come without it, those of other vocabularies with theirs, such as `x14ac:list`.
///
/// ```swift
/// try XMLStream.read(content, root: "worksheet", into: reader)
/// ```
public final class XMLStream {
  private let parser: XML_Parser
  private let root: String?
  private let limits: XMLLimits
  private let handler: any XMLHandler
  private var prefix = ""
  private var depth = 0
  /// How many elements are open from the one on of which nothing is wanted.
  private var unwanted = 0
  private var events = 0
  private var names = NameCensus()
  private var fed = 0
  private var isStopped = false
  private var problem: XMLProblem?

  /// A reader of documents whose root element has this name; any where there is none.
  public init?(root: String?, limits: XMLLimits = .workbook, handler: any XMLHandler) {
    guard let parser = XML_ParserCreate(nil) else { return nil }
    self.parser = parser
    self.root = root
    self.limits = limits
    self.handler = handler
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { context, name, attributes in
        guard let name else { return }
        XMLStream.of(context)?.start(name, attributes)
      },
      { context, name in
        guard let name else { return }
        XMLStream.of(context)?.end(name)
      })
    XML_SetCharacterDataHandler(parser) { context, text, count in
      XMLStream.of(context)?.text(text, Int(count))
    }
    // Comments, instructions and marks of sections.
    XML_SetDefaultHandlerExpand(parser) { context, _, _ in XMLStream.of(context)?.count() }
    XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      XMLStream.of(context)?.stop(.documentType)
    }
  }

  deinit {
    XML_ParserFree(parser)
  }

  /// Reads the next piece; false where nothing more is needed.
  public func feed(_ piece: UnsafeRawBufferPointer) -> Bool {
    fed += piece.count
    parse(piece, isLast: false)
    if problem == nil, !isStopped, fed - XML_GetCurrentByteIndex(parser) > limits.tagLength {
      problem = .excessive
    }
    return problem == nil && !isStopped
  }

  /// Reads what is left, and says what was wrong.
  public func finish() throws(XMLProblem) {
    if problem == nil, !isStopped {
      parse(UnsafeRawBufferPointer(start: nil, count: 0), isLast: true)
    }
    if let problem { throw problem }
  }

  private func parse(_ piece: UnsafeRawBufferPointer, isLast: Bool) {
    let text = piece.bindMemory(to: CChar.self).baseAddress
    let status = XML_Parse(parser, text, Int32(clamping: piece.count), isLast ? 1 : 0)
    guard status != XML_STATUS_OK, problem == nil, !isStopped else { return }
    problem = .malformed(line: Int(XML_GetCurrentLineNumber(parser)))
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> XMLStream? {
    context.map { Unmanaged<XMLStream>.fromOpaque($0).takeUnretainedValue() }
  }

  private func stop(_ found: XMLProblem?) {
    problem = problem ?? found
    isStopped = true
    XML_StopParser(parser, 0)
  }

  private func count() {
    events += 1
    if events > limits.events { stop(.excessive) }
  }

  private func start(
    _ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard !isStopped else { return }
    count()
    depth += 1
    names.note(name)
    var attribute = attributes
    while let name = attribute?.pointee {
      names.note(name)
      attribute = attribute?.advanced(by: 2)
    }
    if depth > limits.depth || names.count > limits.names { return stop(.excessive) }
    if unwanted > 0 {
      unwanted += 1
      return
    }
    if depth == 1, !isRoot(String(cString: name)) { return }
    let tag = XMLTag(name: localName(name), attributes: attributes, parser: parser)
    switch handler.start(tag) {
    case .content: break
    case .nothing: unwanted = 1
    case .stop: stop(nil)
    }
  }

  private func end(_ name: UnsafePointer<CChar>) {
    guard !isStopped else { return }
    depth -= 1
    if unwanted > 0 {
      unwanted -= 1
      return
    }
    handler.end(XMLTag(name: localName(name), attributes: nil, parser: parser))
  }

  private func text(_ text: UnsafePointer<CChar>?, _ length: Int) {
    guard !isStopped else { return }
    count()
    guard unwanted == 0, let text else { return }
    text.withMemoryRebound(to: UInt8.self, capacity: length) {
      handler.text(UnsafeBufferPointer(start: $0, count: length))
    }
  }

  /// Takes the prefix of the root element as the vocabulary's.
  private func isRoot(_ name: String) -> Bool {
    let colon = name.firstIndex(of: ":")
    prefix = colon.map { String(name[...$0]) } ?? ""
    if root == nil || name.dropFirst(prefix.count) == root ?? "" { return true }
    stop(.otherRoot(String(name.prefix(100))))
    return false
  }

  private func localName(_ name: UnsafePointer<CChar>) -> String {
    let name = String(cString: name)
    return !prefix.isEmpty && name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
  }
}

extension XMLStream {
  /// Reads a whole document.
  public static func read(
    _ content: [UInt8], root: String, into handler: any XMLHandler
  ) throws(XMLProblem) {
    guard let stream = XMLStream(root: root, handler: handler) else { throw .excessive }
    _ = content.withUnsafeBytes { buffer in
      // In pieces, so that nothing in it costs more than in a part that is inflated piece by piece.
      stride(from: 0, to: buffer.count, by: pieceLength).allSatisfy { start in
        let piece = buffer[start..<min(start + pieceLength, buffer.count)]
        return stream.feed(UnsafeRawBufferPointer(rebasing: piece))
      }
    }
    try stream.finish()
  }

  private static let pieceLength = 256 << 10
}
