internal import CZlib

/// PNG files of black and white pixels.
///
/// A file of this kind is a signature and three chunks around what zlib gives, so zlib does the work.
/// libpng would need a byte for each pixel in its simple interface, and `setjmp` in the other, which
/// Swift cannot call.
enum BilevelPNG {
  /// A file from rows that each begin with the number of their filter.
  static func file(width: Int, height: Int, filteredRows: [UInt8]) -> [UInt8] {
    let header = big(width) + big(height) + [1, 0, 0, 0, 0]
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", header) + chunk("IDAT", compressed(filteredRows)) + chunk("IEND", [])
  }

  private static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    // The usual settings take and clear 260 KB for a code of 11 KB, longer than it takes to pack it. Rows repeat
    // within a few hundred bytes, so a window of 1 KB finds as much. The higher levels look for the best of many
    // equal runs of zeros: level 6 takes three times as long for a third of a kilobyte, and a site may have
    // thousands of codes.
    let (level, windowBits, memoryLevel): (Int32, Int32, Int32) = (3, 10, 3)
    var stream = z_stream()
    guard
      deflateInit2_(
        &stream, level, Z_DEFLATED, windowBits, memoryLevel, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
        Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return [] }
    defer { deflateEnd(&stream) }
    var bytes = bytes
    // With room for the worst case one call ends it.
    let room = Int(deflateBound(&stream, uLong(bytes.count)))
    return [UInt8](unsafeUninitializedCapacity: room) { output, count in
      bytes.withUnsafeMutableBufferPointer { input in
        stream.next_in = input.baseAddress
        stream.avail_in = uInt(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = uInt(room)
        _ = deflate(&stream, Z_FINISH)
        count = room - Int(stream.avail_out)
      }
    }
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    return big(data.count) + body + big(Int(crc32(0, body, uInt(body.count))))
  }

  private static func big(_ value: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) }
  }
}
