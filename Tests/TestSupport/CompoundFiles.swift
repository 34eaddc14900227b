/// A document of the time before 2007 with these streams.
public func compoundFile(_ streams: [(name: String, content: [UInt8])]) -> [UInt8] {
  func little(_ numbers: UInt32...) -> [UInt8] {
    numbers.flatMap { number in (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) } }
  }
  func entry(_ name: String, type: UInt8, start: UInt32, size: Int) -> [UInt8] {
    let units = Array(name.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let head = units + Array(repeating: 0, count: 64 - units.count)
    return head + [UInt8(units.count + 2), 0, type] + Array(repeating: 0, count: 49)
      + little(start, UInt32(size), 0)
  }
  let last: UInt32 = 0xFFFF_FFFE
  var table: [UInt32] = [0xFFFF_FFFD, last]
  var directory = entry("Root Entry", type: 5, start: last, size: 0)
  var data: [UInt8] = []
  for stream in streams {
    let count = max(8, (stream.content.count + 511) / 512)
    let start = UInt32(table.count)
    table += (1..<count).map { start + UInt32($0) } + [last]
    directory += entry(stream.name, type: 2, start: start, size: count * 512)
    data += stream.content + Array(repeating: 0, count: count * 512 - stream.content.count)
  }
  table += Array(repeating: 0xFFFF_FFFF, count: 128 - table.count)
  directory += Array(repeating: 0, count: 512 - directory.count)
  let head: [UInt8] =
    [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 16)
    + [0x3E, 0, 3, 0, 0xFE, 0xFF, 9, 0, 6, 0] + Array(repeating: 0, count: 10)
    + little(1, 1, 0, 4096, last, 0, last, 0, 0)
  return head + Array(repeating: 0xFF, count: 512 - head.count) + table.flatMap { little($0) }
    + directory + data
}
