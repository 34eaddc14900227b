internal import CExpat
import Glibc

/// A drawing that somebody supplies: how large it is, and whether it holds anything that acts.
///
/// A picture in a page runs no scripts, but the same file opened by itself does, with all rights of the
/// site. So only drawings made of what draws are published; others are refused, never repaired, since
/// a repaired drawing may look different.
public struct SVGFile: Sendable {
  /// Why a drawing is refused.
  public enum Problem: Error, Hashable, Sendable {
    /// It is not well-formed XML, or its root is no `svg`.
    case malformed(line: Int)
    /// It holds an element, an attribute or a style that could act or fetch.
    case active(String, line: Int)
    /// It is not in UTF-8, so that a browser may read other characters than were judged here.
    case encoding(String)
    /// It is packed with gzip, as `.svgz` is, which browsers show only from servers that say so.
    case compressed
    /// It is nested too deep, or declares entities of its own that grow.
    case excessive
  }

  /// The width in CSS pixels; 0 where nothing says.
  public let width: Int
  /// The height in CSS pixels; 0 where nothing says.
  public let height: Int

  /// Reads and judges a drawing.
  ///
  /// - Throws: why it is refused, with the line.
  public init(_ bytes: [UInt8]) throws(Problem) {
    guard let inspection = SVGInspection() else { throw .excessive }
    let size = try inspection.run(bytes)
    (width, height) = size
  }

  /// Whether bytes are meant as a drawing, whatever the file is called.
  static func isLikely(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes.prefix(1024), as: UTF8.self).contains("<svg")
  }
}

/// One pass of expat over a drawing.
private final class SVGInspection {
  private static let maximumDepth = 200
  private let parser: XML_Parser
  private var depth = 0
  private var isInStyle = false
  private var style: [UInt8] = []
  private var size = (width: 0, height: 0)
  private var isASCII = true
  private var problem: SVGFile.Problem?

  init?() {
    // Servers may say that the file is UTF-8, whatever it says itself: so it has to be.
    guard let parser = XML_ParserCreateNS("UTF-8", XML_Char(SVGName.separator)) else { return nil }
    self.parser = parser
    XML_SetReturnNSTriplet(parser, 1)
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { context, name, attributes in
        guard let name else { return }
        SVGInspection.of(context)?.start(SVGName(String(cString: name)), attributes)
      },
      { context, _ in SVGInspection.of(context)?.end() })
    XML_SetCharacterDataHandler(parser) { context, text, count in
      SVGInspection.of(context)?.text(text, Int(count))
    }
    XML_SetProcessingInstructionHandler(parser) { context, target, _ in
      guard let target else { return }
      SVGInspection.of(context)?.instruction(String(cString: target))
    }
    XML_SetXmlDeclHandler(parser) { context, _, encoding, _ in
      guard let encoding else { return }
      SVGInspection.of(context)?.declare(encoding: String(cString: encoding))
    }
    watchDocumentType()
  }

  /// A document type may declare attributes and entities that browsers put in where expat does not. What
  /// drawing programs write passes: the name of a standard, and short names of vocabularies.
  private func watchDocumentType() {
    XML_SetStartDoctypeDeclHandler(parser) { context, _, system, _, _ in
      guard let system else { return }
      SVGInspection.of(context)?.declare(standard: String(cString: system))
    }
    XML_SetEntityDeclHandler(parser) { context, name, isParameter, value, count, _, _, _, _ in
      guard let name else { return }
      let text = value.map {
        UnsafeRawBufferPointer(start: $0, count: Int(count)).contains {
          [0x26, 0x3C, 0x25].contains($0)
        }
      }
      if isParameter != 0 || text != false {
        SVGInspection.of(context)?.refuseDeclaration("<!ENTITY \(String(cString: name))>")
      }
    }
    XML_SetAttlistDeclHandler(parser) { context, element, _, _, _, _ in
      guard let element else { return }
      SVGInspection.of(context)?.refuseDeclaration("<!ATTLIST \(String(cString: element))>")
    }
    XML_SetNotationDeclHandler(parser) { context, name, _, _, _ in
      guard let name else { return }
      SVGInspection.of(context)?.refuseDeclaration("<!NOTATION \(String(cString: name))>")
    }
    XML_SetSkippedEntityHandler(parser) { context, name, _ in
      guard let name else { return }
      SVGInspection.of(context)?.refuseDeclaration("&\(String(cString: name));")
    }
  }

  deinit {
    XML_ParserFree(parser)
  }

  func run(_ bytes: [UInt8]) throws(SVGFile.Problem) -> (Int, Int) {
    if bytes.starts(with: [0x1F, 0x8B]) { throw .compressed }
    let marks: [[UInt8]] = [[0xFE, 0xFF], [0xFF, 0xFE]]
    if marks.contains(where: bytes.starts(with:)) || bytes.prefix(4).contains(0) {
      throw .encoding("UTF-16")
    }
    isASCII = bytes.allSatisfy { $0 < 0x80 }
    let status = bytes.withUnsafeBytes { buffer in
      XML_Parse(
        parser, buffer.bindMemory(to: CChar.self).baseAddress, Int32(clamping: buffer.count), 1)
    }
    if let problem { throw problem }
    if status != XML_STATUS_OK { throw .malformed(line: line) }
    return (size.width, size.height)
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> SVGInspection? {
    context.map { Unmanaged<SVGInspection>.fromOpaque($0).takeUnretainedValue() }
  }

  private var line: Int { Int(XML_GetCurrentLineNumber(parser)) }

  private func refuse(_ what: SVGFile.Problem) {
    problem = problem ?? what
    XML_StopParser(parser, 0)
  }

  private func start(
    _ name: SVGName, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard problem == nil else { return }
    depth += 1
    if depth > Self.maximumDepth { return refuse(.excessive) }
    if depth == 1, !SVGRules.isRoot(name) { return refuse(.malformed(line: line)) }
    // What stands in a style is text; an element there would cut in two what a browser reads as one.
    if isInStyle { return refuse(.active("<style>", line: line)) }
    if SVGRules.isActive(element: name) {
      return refuse(.active("<\(name.written)>", line: line))
    }
    isInStyle = name.local == "style"
    var values: [String: String] = [:]
    var next = attributes
    while let key = next?.pointee, let value = next?.advanced(by: 1).pointee {
      let (key, value) = (SVGName(String(cString: key)), String(cString: value))
      if SVGRules.isActive(attribute: key, value: value, of: name) {
        return refuse(.active("\(key.written)=\"\(value.prefix(40))\"", line: line))
      }
      values[key.written] = value
      next = next?.advanced(by: 2)
    }
    if depth == 1 { size = SVGRules.size(values) }
  }

  private func end() {
    depth -= 1
    if isInStyle, problem == nil, SVGRules.isActive(style: String(decoding: style, as: UTF8.self)) {
      refuse(.active("<style>", line: line))
    }
    style = []
    isInStyle = false
  }

  private func text(_ text: UnsafePointer<CChar>?, _ count: Int) {
    guard isInStyle, let text else { return }
    style += UnsafeRawBufferPointer(start: text, count: count)
  }

  private func instruction(_ target: String) {
    if target != "xml", problem == nil { refuse(.active("<?\(target)?>", line: line)) }
  }

  /// Encodings that hold ASCII as it is are UTF-8 as long as there is nothing else.
  private func declare(encoding: String) {
    let name = encoding.uppercased()
    if ["UTF-8", "UTF8", "US-ASCII", "ASCII"].contains(name) { return }
    let isLikeASCII = ["ISO-8859-", "WINDOWS-125", "GB", "LATIN1"].contains(
      where: name.hasPrefix)
    if !isLikeASCII || !isASCII { refuse(.encoding(encoding)) }
  }

  private func declare(standard system: String) {
    let isKnown = ["http://www.w3.org/", "https://www.w3.org/"].contains(where: system.hasPrefix)
    if !isKnown { refuseDeclaration("<!DOCTYPE \(system.prefix(40))>") }
  }

  private func refuseDeclaration(_ what: String) {
    if problem == nil { refuse(.active(what, line: line)) }
  }
}
