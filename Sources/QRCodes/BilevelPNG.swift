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
    var count = compressBound(uLong(bytes.count))
    var result = [UInt8](repeating: 0, count: Int(count))
    // The higher levels look for the best of many equal runs of zeros: level 6 takes three and a half times
    // as long for 0.8 KB less a code, and a site may have thousands.
    // With room for the worst case there is no way to fail but a machine without memory.
    _ = compress2(&result, &count, bytes, uLong(bytes.count), 3)
    return Array(result.prefix(Int(count)))
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    return big(data.count) + body + big(Int(crc32(0, body, uInt(body.count))))
  }

  private static func big(_ value: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) }
  }
}
