/// UTF-16 and UTF-8 by hand: an index is megabytes of it, and strings check what is known to be sound.
enum Transcoding {
  /// Sound UTF-16 as UTF-8.
  static func utf8(of units: [UInt16]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(units.count * 3)
    var high: UInt32 = 0
    for unit in units {
      let value = UInt32(unit)
      switch value {
      case ..<0x80: bytes.append(UInt8(value))
      case ..<0x800:
        bytes.append(UInt8(0xC0 | value >> 6))
        bytes.append(UInt8(0x80 | value & 0x3F))
      case 0xD800..<0xDC00: high = value - 0xD800
      case 0xDC00..<0xE000:
        let scalar = 0x10000 + (high << 10 | (value - 0xDC00))
        bytes.append(UInt8(0xF0 | scalar >> 18))
        bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
        bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
        bytes.append(UInt8(0x80 | scalar & 0x3F))
      default:
        bytes.append(UInt8(0xE0 | value >> 12))
        bytes.append(UInt8(0x80 | value >> 6 & 0x3F))
        bytes.append(UInt8(0x80 | value & 0x3F))
      }
    }
    return bytes
  }

  /// Sound UTF-8 as UTF-16; what is cut off at the end is left out.
  static func utf16(of bytes: [UInt8]) -> [UInt16] {
    [UInt16](unsafeUninitializedCapacity: bytes.count) { units, count in
      bytes.withUnsafeBufferPointer { count = write($0, to: units) }
    }
  }

  /// Writes sound UTF-8 as UTF-16 and says how many units that are, at most as many as bytes.
  static func write(
    _ bytes: UnsafeBufferPointer<UInt8>, to units: UnsafeMutableBufferPointer<UInt16>
  ) -> Int {
    var count = 0
    var index = 0
    func rest(_ offset: Int) -> UInt32 { UInt32(bytes[index + offset] & 0x3F) }
    func write(_ value: UInt32) {
      units[count] = UInt16(truncatingIfNeeded: value)
      count += 1
    }
    while index < bytes.count {
      let byte = bytes[index]
      let length = byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
      guard index + length <= bytes.count else { break }
      switch length {
      case 1: write(UInt32(byte))
      case 2: write(UInt32(byte & 0x1F) << 6 | rest(1))
      case 3: write(UInt32(byte & 0x0F) << 12 | rest(1) << 6 | rest(2))
      default:
        let scalar = UInt32(byte & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3)
        let offset = scalar &- 0x10000
        write(0xD800 + (offset >> 10 & 0x3FF))
        write(0xDC00 + (offset & 0x3FF))
      }
      index += length
    }
    return count
  }
}
