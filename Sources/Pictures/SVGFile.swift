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
  private var problem: SVGFile.Problem?

  init?() {
    guard let parser = XML_ParserCreate(nil) else { return nil }
    self.parser = parser
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    XML_SetElementHandler(
      parser,
      { context, name, attributes in
        guard let name else { return }
        SVGInspection.of(context)?.start(String(cString: name), attributes)
      },
      { context, _ in SVGInspection.of(context)?.end() })
    XML_SetCharacterDataHandler(parser) { context, text, count in
      SVGInspection.of(context)?.text(text, Int(count))
    }
    XML_SetProcessingInstructionHandler(parser) { context, target, _ in
      guard let target else { return }
      SVGInspection.of(context)?.instruction(String(cString: target))
    }
  }

  deinit {
    XML_ParserFree(parser)
  }

  func run(_ bytes: [UInt8]) throws(SVGFile.Problem) -> (Int, Int) {
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
    _ name: String, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
  ) {
    guard problem == nil else { return }
    depth += 1
    if depth > Self.maximumDepth { return refuse(.excessive) }
    let local = SVGRules.localName(name)
    if depth == 1, local != "svg" { return refuse(.malformed(line: line)) }
    if SVGRules.isActive(element: local) { return refuse(.active("<\(name)>", line: line)) }
    isInStyle = local == "style"
    var values: [String: String] = [:]
    var next = attributes
    while let key = next?.pointee, let value = next?.advanced(by: 1).pointee {
      let (key, value) = (String(cString: key), String(cString: value))
      if SVGRules.isActive(attribute: key, value: value, of: local) {
        return refuse(.active("\(key)=\"\(value.prefix(40))\"", line: line))
      }
      values[key] = value
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
}
