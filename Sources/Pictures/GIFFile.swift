/// The blocks of a GIF file (GIF89a specification).
struct GIFFile {
  private let reader: ByteReader
  /// Blocks that are needed to show it, in order.
  private var needed: [Range<Int>] = []
  private var frames = 0
  private var hasAlpha = false
  /// Whether the file ends before the block that closes it.
  private(set) var isCutShort = false

  init?(_ reader: ByteReader) {
    self.reader = reader
    guard let flags = reader[10], reader.count > 13 else { return nil }
    var at = 13 + Self.tableSize(flags)
    guard at < reader.count else { return nil }
    needed.append(0..<at)
    while let kind = reader[at] {
      switch kind {
      case 0x2C:
        guard let local = reader[at + 9] else {
          isCutShort = true
          return
        }
        let data = at + 10 + Self.tableSize(local) + 1
        let end = endOfSubBlocks(from: data)
        needed.append(at..<end)
        frames += 1
        at = end
      case 0x21:
        let end = endOfSubBlocks(from: at + 2)
        if isNeeded(extensionAt: at) { needed.append(at..<end) }
        if reader[at + 1] == 0xF9, let flags = reader[at + 3], flags & 1 == 1 { hasAlpha = true }
        at = end
      default: return
      }
    }
    isCutShort = true
  }

  var header: PictureHeader? {
    guard let width = reader.little(2, at: 6), let height = reader.little(2, at: 8), width > 0,
      height > 0, frames > 0
    else { return nil }
    return PictureHeader(
      format: .gif, width: width, height: height, isAnimated: frames > 1, hasAlpha: hasAlpha)
  }

  /// The file without comments, texts and the extensions of other programs, but for the number of
  /// rounds of an animation.
  var withoutMetadata: [UInt8] {
    needed.reduce(into: []) { $0 += reader.bytes[$1] } + [0x3B]
  }

  private func isNeeded(extensionAt at: Int) -> Bool {
    switch reader[at + 1] {
    case 0xF9: true
    case 0xFF:
      ["NETSCAPE2.0", "ANIMEXTS1.0"].contains(reader.text(at: at + 3, count: 11) ?? "")
    default: false
    }
  }

  /// The colours of a table, where the flags say that there is one.
  private static func tableSize(_ flags: UInt8) -> Int {
    flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 7) + 1)
  }

  private func endOfSubBlocks(from start: Int) -> Int {
    var at = start
    while let size = reader[at] {
      at += 1 + Int(size)
      if size == 0 { break }
    }
    return min(at, reader.count)
  }
}
