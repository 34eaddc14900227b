/// Numbers and names in bytes that nobody vouches for: what lies outside is `nil`.
struct ByteReader {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var count: Int { bytes.count }

  subscript(index: Int) -> UInt8? { bytes.indices.contains(index) ? bytes[index] : nil }

  func starts(with start: [UInt8]) -> Bool { bytes.starts(with: start) }

  func starts(with start: String) -> Bool { bytes.starts(with: start.utf8) }

  /// ASCII characters.
  func text(at index: Int, count: Int) -> String? {
    guard index >= 0, index + count <= bytes.count else { return nil }
    return String(decoding: bytes[index..<index + count], as: UTF8.self)
  }

  /// A number whose first byte counts most.
  func big(_ size: Int, at index: Int) -> Int? {
    guard index >= 0, index + size <= bytes.count else { return nil }
    return bytes[index..<index + size].reduce(0) { $0 << 8 | Int($1) }
  }

  /// A number whose last byte counts most.
  func little(_ size: Int, at index: Int) -> Int? {
    guard index >= 0, index + size <= bytes.count else { return nil }
    return bytes[index..<index + size].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}

/// The first directory of a TIFF file or of the EXIF part of another file.
struct TIFFDirectory {
  private var values: [Int: Int] = [:]
  private var tags: Set<Int> = []

  /// Reads the directory of the TIFF that begins at an offset.
  init?(_ reader: ByteReader, at start: Int, count: Int) {
    guard let order = reader.text(at: start, count: 2), order == "II" || order == "MM" else {
      return nil
    }
    func number(_ size: Int, _ offset: Int) -> Int? {
      guard offset >= 0, offset + size <= count else { return nil }
      return order == "II"
        ? reader.little(size, at: start + offset) : reader.big(size, at: start + offset)
    }
    guard number(2, 2) == 42, let first = number(4, 4), let entries = number(2, first) else {
      return nil
    }
    for entry in 0..<min(entries, 512) {
      let at = first + 2 + entry * 12
      guard let tag = number(2, at), let type = number(2, at + 2) else { break }
      tags.insert(tag)
      // Types 3 and 4 are the short and the long number; no other matters here.
      values[tag] = type == 3 ? number(2, at + 8) : type == 4 ? number(4, at + 8) : nil
    }
  }

  func holds(_ tag: Int) -> Bool { tags.contains(tag) }

  func value(of tag: Int) -> Int? { values[tag] }

  /// EXIF with one entry: the orientation.
  static func orientationAlone(_ orientation: Int) -> [UInt8] {
    Array("MM".utf8) + [0, 42, 0, 0, 0, 8, 0, 1]
      + [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(orientation), 0, 0, 0, 0, 0, 0]
  }

  /// From 1 to 8; what is no orientation counts as upright.
  var orientation: Int {
    let value = values[0x112] ?? 1
    return (1...8).contains(value) ? value : 1
  }
}
