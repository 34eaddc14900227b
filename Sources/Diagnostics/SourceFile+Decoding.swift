/// Why the bytes of a file are not text that this program reads.
public enum DecodingFailure: Error, Hashable, Sendable {
  /// The file begins with the byte order mark of UTF-16 or UTF-32.
  case utf16
  /// A NUL byte stands at this place: not a text file.
  case binary(Place)
  /// The first bytes that are not UTF-8, as a place in the readable text before them.
  case invalidUTF8(Place)
}

extension SourceFile {
  /// Reads bytes as UTF-8, with or without a byte order mark.
  ///
  /// - Throws: `DecodingFailure`, with the place of the first byte that is wrong.
  public init(path: String, bytes: [UInt8]) throws(DecodingFailure) {
    let marks: [[UInt8]] = [[0xFF, 0xFE], [0xFE, 0xFF], [0, 0, 0xFE, 0xFF]]
    guard !marks.contains(where: bytes.starts) else { throw .utf16 }
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    if let nul = content.firstIndex(of: 0) {
      throw .binary(Self.place(path: path, before: content[..<nul]))
    }
    guard let text = String(validating: content, as: UTF8.self) else {
      throw .invalidUTF8(Self.place(path: path, before: Self.validPrefix(of: content)))
    }
    self.init(path: path, text: text)
  }

  /// The place right behind `prefix`; only its last line is kept, so that a large file costs little.
  private static func place(path: String, before prefix: ArraySlice<UInt8>) -> Place {
    let line = prefix.count { $0 == 0x0A } + 1
    let lineStart = prefix.lastIndex(of: 0x0A).map { $0 + 1 } ?? prefix.startIndex
    let text = String(decoding: prefix[lineStart...], as: UTF8.self)
    let column = text.unicodeScalars.count + 1
    return Place(
      file: path, line: line, column: column,
      excerpt: Excerpt(line: text + "\u{FFFD}", column: column, length: 1))
  }

  /// The longest beginning that is valid UTF-8.
  private static func validPrefix(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var valid = bytes.startIndex
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): valid += UTF8.width(scalar)
      case .emptyInput, .error: return bytes[..<valid]
      }
    }
  }
}
