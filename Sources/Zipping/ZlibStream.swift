internal import CZlib

/// Bytes that zlib has deflated, as they lie in documents of other kinds than archives.
public enum ZlibStream {
  /// What the bytes hold, as far as they are whole, and at most so much of it.
  ///
  /// - Parameter bytes: begin with zlib's header; what stands behind their end is nobody's.
  public static func inflated(_ bytes: ArraySlice<UInt8>, limit: Int) -> [UInt8] {
    var stream = z_stream()
    guard inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      return []
    }
    defer { inflateEnd(&stream) }
    var result: [UInt8] = []
    bytes.withUnsafeBytes { input in
      // zlib promises not to write through it.
      stream.next_in =
        UnsafeMutableRawBufferPointer(mutating: input)
        .bindMemory(to: Bytef.self).baseAddress
      stream.avail_in = UInt32(clamping: input.count)
      withUnsafeTemporaryAllocation(byteCount: 131_072, alignment: 16) { output in
        var code = Z_OK
        while code == Z_OK, result.count < limit {
          stream.next_out = output.bindMemory(to: Bytef.self).baseAddress
          stream.avail_out = UInt32(output.count)
          code = CZlib.inflate(&stream, Z_NO_FLUSH)
          let count = output.count - Int(stream.avail_out)
          result += output[..<count]
          if count == 0 { break }
        }
      }
    }
    return Array(result.prefix(limit))
  }
}
