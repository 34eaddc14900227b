/// The directories of a TIFF file (TIFF 6.0), one for each page.
struct TIFFFile {
  /// The entries that are needed to show a page: its size, how its pixels are laid out and packed, its colours, and
  /// how it is turned. All others go: names, places, dates, programs, EXIF, XMP, IPTC, and what nobody knows.
  private static let needed = Set(
    [254, 255, 256, 257, 258, 259, 262, 263, 264, 265, 266, 273, 274, 277, 278, 279]
      + Array(280...284) + [
        290, 291, 292, 293, 296, 301, 317, 318, 319, 320, 321, 322, 323, 324, 325,
      ]
      + [332, 334, 336, 338, 339, 340, 341, 342, 347] + Array(512...521) + Array(529...532)
      + [34_675])
  /// Directories that other directories point to: previews, EXIF, GPS, interoperability.
  private static let previews = 330
  private static let inner: Set = [34_665, 34_853, 40_965]
  /// How many bytes a value of a type has.
  private static let sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4]
  private static let mostDirectories = 256

  private let isLittle: Bool
  private var bytes: [UInt8]
  private var seen: Set<Int> = []

  init?(_ reader: ByteReader) {
    guard let order = reader.text(at: 0, count: 2), order == "II" || order == "MM" else {
      return nil
    }
    isLittle = order == "II"
    bytes = reader.bytes
  }

  /// The file without metadata, whose bytes are blank; `nil` where it has previews, or cannot be followed.
  var withoutMetadata: [UInt8]? {
    var copy = self
    guard var at = copy.number(4, 4) else { return nil }
    while at != 0 {
      guard let next = copy.clean(directoryAt: at) else { return nil }
      at = next
    }
    return copy.bytes
  }

  /// Whether its directory, or the pixels of its first page, would lie behind the end of the file.
  var isCutShort: Bool {
    guard let first = number(4, 4), let entries = entries(ofDirectoryAt: first) else { return true }
    // Strips and tiles: where each begins, and how many bytes it has.
    return [(273, 279), (324, 325)].contains { starts, sizes in
      let pieces = zip(values(of: starts, in: entries), values(of: sizes, in: entries))
      return pieces.contains { $0 > bytes.count || $1 > bytes.count - $0 }
    }
  }

  private func values(of tag: Int, in entries: [Entry]) -> [Int] {
    guard let entry = entries.first(where: { $0.tag == tag }) else { return [] }
    // Types 3 and 4 are the short and the long number, the only ones that say where something is.
    let size = number(2, entry.range.lowerBound + 2) == 3 ? 2 : 4
    let amount = number(4, entry.range.lowerBound + 4) ?? 0
    let start = entry.values?.lowerBound ?? entry.range.lowerBound + 8
    let end = entry.values?.upperBound ?? start + min(amount * size, 4)
    return stride(from: start, to: end, by: size).compactMap { number(size, $0) }
  }

  private struct Entry {
    let tag: Int
    let range: Range<Int>
    /// Where its values are, if they have no room in the entry.
    let values: Range<Int>?
    let value: Int
  }

  private func number(_ size: Int, _ at: Int) -> Int? {
    let reader = ByteReader(bytes)
    return isLittle ? reader.little(size, at: at) : reader.big(size, at: at)
  }

  private func entries(ofDirectoryAt at: Int) -> [Entry]? {
    guard let count = number(2, at) else { return nil }
    var entries: [Entry] = []
    for start in (0..<count).map({ at + 2 + $0 * 12 }) {
      guard let tag = number(2, start), let type = number(2, start + 2),
        let amount = number(4, start + 4), let value = number(4, start + 8)
      else { return nil }
      let size = (Self.sizes.indices.contains(type) ? Self.sizes[type] : 1) * amount
      guard size <= 4 || value + size <= bytes.count else { return nil }
      entries.append(
        Entry(
          tag: tag, range: start..<start + 12, values: size > 4 ? value..<value + size : nil,
          value: value))
    }
    return entries
  }

  /// Takes the metadata out of a page.
  ///
  /// - Returns: where the next one is, 0 for none; nil where it cannot be told.
  private mutating func clean(directoryAt at: Int) -> Int? {
    guard seen.count < Self.mostDirectories, seen.insert(at).inserted,
      let entries = entries(ofDirectoryAt: at), let next = number(4, at + 2 + entries.count * 12)
    else { return nil }
    var kept: [UInt8] = []
    for entry in entries {
      guard !Self.needed.contains(entry.tag) else {
        kept += bytes[entry.range]
        continue
      }
      if entry.tag == Self.previews { return nil }
      guard blank(entry) else { return nil }
    }
    let count = kept.count / 12
    let end = at + 2 + entries.count * 12
    let head = word(count, 2) + kept + word(next, 4)
    let rest = [UInt8](repeating: 0, count: end + 4 - at - head.count)
    bytes.replaceSubrange(at..<end + 4, with: head + rest)
    return next
  }

  /// Blanks what an entry says, and the directory that it may point to.
  private mutating func blank(_ entry: Entry) -> Bool {
    if let values = entry.values { blank(values) }
    guard Self.inner.contains(entry.tag) else { return true }
    guard seen.count < Self.mostDirectories, seen.insert(entry.value).inserted,
      let entries = entries(ofDirectoryAt: entry.value)
    else { return false }
    for entry in entries {
      guard blank(entry) else { return false }
    }
    blank(entry.value..<min(entry.value + 6 + entries.count * 12, bytes.count))
    return true
  }

  private mutating func blank(_ range: Range<Int>) {
    for index in range { bytes[index] = 0 }
  }

  private func word(_ number: Int, _ size: Int) -> [UInt8] {
    let big = (0..<size).reversed().map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    return isLittle ? big.reversed() : big
  }
}
