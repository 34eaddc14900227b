import Foundation

/// The list at the end of a zip archive, read strictly: what each entry claims to be.
///
/// Source: PKWARE, APPNOTE.TXT, 4.3.12 (central directory), 4.3.14 (zip64), 4.3.16 (end record). The
/// library reads the same list, but hides what a suspicious reader wants to see: names that are there
/// twice, entries that lie over each other, links, and bytes that are no part of the archive.
struct ZipDirectory {
  /// The most bytes of a list that is read: some millions of entries.
  private static let longest = 512 << 20

  private let bytes: [UInt8]
  /// Where the list begins.
  let start: Int

  /// The entries in the order in which their bytes lie in the file.
  let entries: [ZipFile.Entry]
  /// Whether each entry has bytes of its own.
  let overlaps: Bool

  /// - Throws: `noDirectory` where the end is missing, `damaged` where the list contradicts itself.
  init(_ file: FileHandle, size: Int) throws(Zip.Failure) {
    let end = try EndRecord(file, size: size)
    guard end.length <= Self.longest, end.start >= 0, end.start + end.length <= size,
      let bytes = Self.read(file, at: end.start, count: end.length)
    else { throw .damaged }
    self.bytes = bytes
    start = end.start
    var entries: [ZipFile.Entry] = []
    var offset = 0
    while offset < bytes.count {
      guard let entry = ZipFile.Entry(bytes, at: &offset), entry.offset < end.start else {
        throw .damaged
      }
      entries.append(entry)
    }
    guard entries.count == end.count else { throw .damaged }
    self.entries = entries.sorted { $0.offset < $1.offset }
    let ends = self.entries.map { $0.offset + 30 + $0.name.count + $0.compressedSize }
    overlaps = zip(ends, self.entries.dropFirst().map(\.offset) + [end.start])
      .contains { $0 > $1 }
  }

  static func read(_ file: FileHandle, at offset: Int, count: Int) -> [UInt8]? {
    guard (try? file.seek(toOffset: UInt64(offset))) != nil,
      let data = try? file.read(upToCount: count) ?? Data(), data.count == count
    else { return nil }
    return Array(data)
  }

  /// Where the list is and how long, as the very end of the file says.
  private struct EndRecord {
    let start: Int
    let length: Int
    let count: Int

    init(_ file: FileHandle, size: Int) throws(Zip.Failure) {
      // A comment of up to 65,535 bytes may follow the record of 22.
      let tail = min(size, 22 + 65_535)
      guard size >= 22, let bytes = ZipDirectory.read(file, at: size - tail, count: tail),
        let at = stride(from: tail - 22, through: 0, by: -1).first(where: { index in
          bytes.number(4, at: index) == 0x0605_4B50
            && bytes.number(2, at: index + 20) == tail - index - 22
        })
      else { throw .noDirectory }
      let short = (bytes.number(4, at: at + 16), bytes.number(4, at: at + 12))
      let entries = bytes.number(2, at: at + 10)
      guard short.0 == 0xFFFF_FFFF || short.1 == 0xFFFF_FFFF || entries == 0xFFFF else {
        (start, length, count) = (short.0 ?? 0, short.1 ?? 0, entries ?? 0)
        // Bytes between the list and its end are nobody's.
        guard start + length == size - tail + at else { throw .damaged }
        return
      }
      guard at >= 20, bytes.number(4, at: at - 20) == 0x0706_4B50,
        let place = bytes.number(8, at: at - 12), place >= 0, place + 56 <= size,
        let record = ZipDirectory.read(file, at: place, count: 56),
        record.number(4, at: 0) == 0x0606_4B50, let count = record.number(8, at: 32),
        let length = record.number(8, at: 40), let start = record.number(8, at: 48),
        start >= 0, length >= 0, count >= 0, start <= size, length <= size
      else { throw .damaged }
      (self.start, self.length, self.count) = (start, length, count)
    }
  }
}

extension ZipFile.Entry {
  /// Reads one entry of the list and goes behind it.
  init?(_ bytes: [UInt8], at offset: inout Int) {
    let start = offset
    guard bytes.number(4, at: start) == 0x0201_4B50, let flags = bytes.number(2, at: start + 8),
      let method = bytes.number(2, at: start + 10),
      let checksum = bytes.number(4, at: start + 16),
      let maker = bytes.number(2, at: start + 4), let attributes = bytes.number(4, at: start + 38),
      let nameLength = bytes.number(2, at: start + 28),
      let extraLength = bytes.number(2, at: start + 30),
      let commentLength = bytes.number(2, at: start + 32),
      start + 46 + nameLength + extraLength + commentLength <= bytes.count
    else { return nil }
    let nameEnd = start + 46 + nameLength
    name = Array(bytes[start + 46..<nameEnd])
    self.flags = flags
    self.method = method
    self.checksum = UInt32(truncatingIfNeeded: checksum)
    isMarkedUTF8 = flags & 0x0800 != 0
    isEncrypted = flags & 0x2041 != 0
    let mode = maker >> 8 == 3 ? attributes >> 16 & 0o170000 : 0
    switch mode {
    case 0, 0o100000: kind = name.last == UInt8(ascii: "/") ? .folder : .file
    case 0o040000: kind = .folder
    case 0o120000: kind = .link
    default: kind = .special
    }
    // Sizes of four bytes that are full stand, in this order, in the extra field of zip64.
    var large = Self.zip64(bytes[nameEnd..<nameEnd + extraLength])
    func long(_ short: Int?) -> Int? {
      guard short == 0xFFFF_FFFF else { return short }
      return large.isEmpty ? nil : large.removeFirst()
    }
    guard let size = long(bytes.number(4, at: start + 24)),
      let compressed = long(bytes.number(4, at: start + 20)),
      let place = long(bytes.number(4, at: start + 42)), size >= 0, compressed >= 0, place >= 0,
      compressed < 1 << 60
    else { return nil }
    self.size = size
    compressedSize = compressed
    self.offset = place
    offset = nameEnd + extraLength + commentLength
  }

  private static func zip64(_ extra: ArraySlice<UInt8>) -> [Int] {
    let extra = Array(extra)
    var offset = 0
    while let id = extra.number(2, at: offset), let length = extra.number(2, at: offset + 2) {
      if id == 1 {
        return (0..<length / 8).compactMap { extra.number(8, at: offset + 4 + 8 * $0) }
      }
      offset += 4 + length
    }
    return []
  }
}

extension [UInt8] {
  /// A number of so many bytes, the lowest first; nil past the end, negative where it is too large.
  func number(_ width: Int, at offset: Int) -> Int? {
    guard offset >= 0, offset <= count - width else { return nil }
    return (0..<width).reduce(0) { $0 | Int(self[offset + $1]) << (8 * $1) }
  }
}
