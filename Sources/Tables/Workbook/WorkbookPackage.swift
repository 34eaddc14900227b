internal import XML
internal import Zipping

/// The parts of a workbook file, found by name and inflated one at a time.
///
/// Parts are named as the Open Packaging Conventions have it: from the root, without case. Whatever a
/// file claims, no more than a bounded amount is inflated, and nothing outside the file is read.
struct WorkbookPackage {
  /// As many bytes as all parts that are read may have, inflated.
  static let maximumInflated = 256 << 20
  /// By how much a file may grow when it is inflated, beyond a size that harms nobody: worksheets
  /// deflate to a twentieth, empty ones to a hundredth, bombs to a thousandth.
  static let maximumRatio = 250
  private static let harmlessSize = 16 << 20

  private let zip: Zip
  private let indexByPart: [String: Int]
  private let allowed: Int
  private var inflated = 0

  /// Opens a file.
  init(_ bytes: [UInt8]) throws(WorkbookProblem) {
    do throws(Zip.Failure) {
      zip = try Zip(bytes)
    } catch {
      throw error == .noDirectory ? WorkbookProblem(noZip: bytes) : WorkbookProblem(error)
    }
    var indexByPart: [String: Int] = [:]
    for (index, name) in zip.names.enumerated() {
      let part = Self.key(name)
      if indexByPart[part] == nil { indexByPart[part] = index }
    }
    self.indexByPart = indexByPart
    allowed = min(Self.maximumInflated, max(Self.harmlessSize, bytes.count * Self.maximumRatio))
  }

  /// The name that a part is stored under.
  func storedName(of part: String) -> String? {
    indexByPart[Self.key(part)].map { zip.names[$0] }
  }

  /// Whether there is such a part.
  func contains(_ part: String) -> Bool { indexByPart[Self.key(part)] != nil }

  /// Reads a part as XML, whose root element has this name.
  mutating func parse(
    _ part: String, root: String, into handler: any XMLHandler
  ) throws(WorkbookProblem) {
    guard let stream = XMLStream(root: root, handler: handler) else { throw .damaged }
    try inflate(part) { stream.feed($0) }
    do throws(XMLProblem) {
      try stream.finish()
    } catch {
      throw .xml(part, error)
    }
  }

  /// Reads a part whole.
  mutating func content(of part: String) throws(WorkbookProblem) -> [UInt8] {
    var content: [UInt8] = []
    try inflate(part) { piece in
      content.append(contentsOf: piece)
      return true
    }
    return content
  }

  /// Inflates all files of the archive in their order, also those that are no parts.
  func contentOfAll(
    _ body: (String, [UInt8]) throws(Zip.Failure) -> Void
  ) throws(Zip.Failure) {
    try zip.inflateAll(upTo: allowed, body)
  }

  private mutating func inflate(
    _ part: String, each: (UnsafeRawBufferPointer) -> Bool
  ) throws(WorkbookProblem) {
    guard let index = indexByPart[Self.key(part)] else { throw .missingPart(part) }
    let allowed = allowed
    var total = inflated
    defer { inflated = total }
    do throws(Zip.Failure) {
      try zip.inflate(index) { piece in
        total += piece.count
        return total <= allowed && each(piece)
      }
    } catch {
      throw WorkbookProblem(error)
    }
    if total > allowed { throw .tooLarge }
  }

  /// A name as parts are compared: some programs write `\` or a leading `/`.
  private static func key(_ name: String) -> String {
    let path = String(name.lowercased().map { $0 == "\\" ? "/" : $0 })
    return path.hasPrefix("/") ? String(path.dropFirst()) : path
  }
}
