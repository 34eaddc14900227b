import XML
import Zipping

/// What reads a part of any length and keeps counts and spans of it, never a list.
protocol CountingReader: XMLHandler {}

/// The parts of a document, inflated in one pass and never kept: a presentation with a hundred pictures costs
/// what its slides do.
struct DocumentParts {
  /// As many bytes as the parts of a document may have that are read, and as many times as many as the file.
  /// Worksheets deflate to a twentieth, empty ones to a hundredth, bombs to a thousandth.
  private static let maximumInflated = 1 << 30
  private static let maximumRatio = 250
  private static let harmlessSize = 64 << 20
  /// As many bytes of parts as readers may make lists of: names of sheets, styles, relationships.
  private static let maximumListed = 32 << 20
  /// More than a workbook's: text in tables in text boxes stands deep, drawings keep themselves in long
  /// attributes, and a sheet may have a million rows.
  private static let limits = XMLLimits(depth: 400, tagLength: 8 << 20, events: 60_000_000)

  /// The names of the parts as they are compared: without case, `/` between folders.
  let names: [String]
  private let zip: Zip
  private let allowed: Int

  init(_ zip: Zip, size: Int) {
    self.zip = zip
    names = zip.names.map(Self.key)
    allowed = min(Self.maximumInflated, max(Self.harmlessSize, size * Self.maximumRatio))
  }

  /// Whether there is such a part.
  func contains(_ part: String) -> Bool { names.contains(Self.key(part)) }

  /// Reads parts as XML, each by its reader.
  ///
  /// - Returns: whether all that there are were read as far as their readers wanted.
  func read(_ readers: [String: any XMLHandler]) -> Bool {
    let wanted = Dictionary(
      readers.map { (Self.key($0.key), $0.value) }, uniquingKeysWith: { first, _ in first })
    let positions = names.indices.filter { wanted[names[$0]] != nil }
    var part: (position: Int, stream: XMLStream)?
    var isWhole = true
    var goesOn = true
    var total = 0
    var listed = 0
    func end() {
      if let part, (try? part.stream.finish()) == nil { isWhole = false }
    }
    do {
      try zip.inflate(Set(positions)) { position, piece in
        total += piece.count
        if !(wanted[names[position]] is any CountingReader) { listed += piece.count }
        guard total <= allowed, listed <= Self.maximumListed else {
          isWhole = false
          return false
        }
        if part?.position != position {
          end()
          part = wanted[names[position]].flatMap { reader in
            XMLStream(root: nil, limits: Self.limits, handler: reader).map { (position, $0) }
          }
          goesOn = part != nil
          isWhole = isWhole && goesOn
        }
        if goesOn { goesOn = part?.stream.feed(piece) ?? false }
        return true
      }
    } catch {
      isWhole = false
    }
    end()
    return isWhole
  }

  /// A name as parts are compared: some programs write `\` or a leading `/`.
  static func key(_ name: String) -> String {
    let path = String(name.lowercased().map { $0 == "\\" ? "/" : $0 })
    return path.hasPrefix("/") ? String(path.dropFirst()) : path
  }
}

/// Counts elements by their names, whatever they are in.
final class ElementCount: CountingReader {
  private let names: Set<String>
  private(set) var count = 0

  init(of names: Set<String>) {
    self.names = names
  }

  func start(_ tag: XMLTag) -> XMLInterest {
    if names.contains(tag.localName) { count += 1 }
    return .content
  }

  func end(_ tag: XMLTag) {}

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

extension XMLTag {
  /// The value of an attribute, with any prefix or without one.
  func value(_ name: String) -> String? {
    all.first { $0.name == name }?.value ?? self[prefixed: name]
  }

  /// Whether the value that switches something on or off is off; on where there is none.
  func isOff(_ name: String) -> Bool {
    value(name).map { ["0", "false", "off", "none"].contains($0.lowercased()) } ?? false
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether there is anything in a piece of text but blanks and ends of lines.
  var hasText: Bool { contains { $0 > 0x20 } }
}
