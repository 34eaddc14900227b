/// The container in which office programs kept documents until 2007 ([MS-CFB]): streams in sectors, which
/// may lie anywhere in the file.
struct CompoundFile {
  private let bytes: [UInt8]
  private let sectorSize: Int
  private var table: [UInt32] = []
  private var smallTable: [UInt32] = []
  private var smallStream: [UInt8] = []
  private var entries: [(name: String, start: UInt32, size: Int, type: UInt8)] = []
  private static let smallSectorSize = 64
  /// Higher numbers than this are no sectors.
  private static let lastSector: UInt32 = 0xFFFF_FFFA

  /// - Returns: `nil` where the container is broken.
  init?(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard bytes.count >= 512 else { return nil }
    let shift = Int(bytes[30])
    guard shift == 9 || shift == 12 else { return nil }
    sectorSize = 1 << shift
    for sector in tableSectors() { table += numbers(in: sector) }
    let small = chain(number(60), table)
    smallTable = small.flatMap { numbers(in: $0) }
    let directory = chain(number(48), table).flatMap { Array(bytes[range(of: $0)]) }
    guard !directory.isEmpty else { return nil }
    for start in stride(from: 0, through: directory.count - 128, by: 128) {
      let entry = Array(directory[start..<start + 128])
      let length = min(max(Int(entry[64]) + Int(entry[65]) << 8 - 2, 0), 62)
      let units = stride(from: 0, to: length - length % 2, by: 2).map {
        UInt16(entry[$0]) | UInt16(entry[$0 + 1]) << 8
      }
      let size = Int(Self.number(entry, 120))
      entries.append(
        (String(decoding: units, as: UTF16.self), Self.number(entry, 116), size, entry[66]))
    }
    if let root = entries.first(where: { $0.type == 5 }) {
      smallStream = chain(root.start, table).flatMap { Array(bytes[range(of: $0)]) }
    }
  }

  /// The names of all storages and streams.
  var names: [String] { entries.filter { $0.type != 0 }.map(\.name) }

  /// The bytes of the streams of a name, wherever they stand.
  func streams(named name: String) -> [[UInt8]] {
    entries.filter { $0.type == 2 && $0.name.lowercased() == name.lowercased() }.map { entry in
      let isSmall = entry.size < Int(number(56))
      let content =
        isSmall
        ? chain(entry.start, smallTable).flatMap { sector -> ArraySlice<UInt8> in
          let start = min(Int(sector) * Self.smallSectorSize, smallStream.count)
          return smallStream[start..<min(start + Self.smallSectorSize, smallStream.count)]
        } : chain(entry.start, table).flatMap { bytes[range(of: $0)] }
      return Array(content.prefix(entry.size))
    }
  }

  private func number(_ offset: Int) -> UInt32 { Self.number(bytes, offset) }

  private static func number(_ bytes: [UInt8], _ offset: Int) -> UInt32 {
    (0..<4).reduce(0) { $0 | UInt32(bytes[offset + $1]) << (8 * UInt32($1)) }
  }

  private func range(of sector: UInt32) -> Range<Int> {
    let start = min((Int(sector) + 1) * sectorSize, bytes.count)
    return start..<min(start + sectorSize, bytes.count)
  }

  private func numbers(in sector: UInt32) -> [UInt32] {
    let range = range(of: sector)
    return stride(from: range.lowerBound, to: range.upperBound - 3, by: 4).map { number($0) }
  }

  /// The sectors that hold the table of sectors: 109 in the head, others in a chain of their own.
  private func tableSectors() -> [UInt32] {
    var sectors = (0..<109).map { number(76 + 4 * $0) }
    var next = number(68)
    var seen: Set<UInt32> = []
    while next < Self.lastSector, seen.insert(next).inserted {
      let numbers = numbers(in: next)
      guard let last = numbers.last else { break }
      sectors += numbers.dropLast()
      next = last
    }
    var known: Set<UInt32> = []
    return sectors.filter {
      $0 < Self.lastSector && !range(of: $0).isEmpty && known.insert($0).inserted
    }
  }

  /// The sectors from one on; a circle ends where it closes.
  private func chain(_ start: UInt32, _ table: [UInt32]) -> [UInt32] {
    var sectors: [UInt32] = []
    var next = start
    while next < Self.lastSector, Int(next) < table.count, sectors.count <= table.count {
      sectors.append(next)
      next = table[Int(next)]
    }
    return sectors.count > table.count ? [] : sectors
  }
}
