internal import CZlib
import Glibc

extension ZipFile {
  /// One entry, found by its place in the list and read by itself: whatever is wrong with others, or with
  /// what lies between them, does not matter to it.
  public struct Reader {
    let descriptor: Int32
    let entry: Entry
    /// Where the list begins, and no entry can go on.
    let end: Int

    /// How many bytes the entry has, inflated.
    public var size: Int { entry.size }

    /// Inflates the entry piece by piece, until `each` answers false.
    ///
    /// - Throws: `damaged` where the bytes are not what the list says of them, or where the header in front
    ///   of them says something else than the list: programs differ in which of both they believe.
    public func inflate(_ each: (UnsafeRawBufferPointer) -> Bool) throws(Zip.Failure) {
      let start = try dataStart()
      var sum = crc32(0, nil, 0)
      var total = 0
      var wantsMore = true
      let isWhole = try pieces(from: start) { piece in
        total += piece.count
        guard total <= entry.size else { return false }
        sum = crc32_z(sum, piece.bindMemory(to: Bytef.self).baseAddress, piece.count)
        wantsMore = each(piece)
        return wantsMore
      }
      if !wantsMore { return }
      guard isWhole, total == entry.size, UInt32(truncatingIfNeeded: sum) == entry.checksum,
        hasSoundDescriptor(at: start + entry.compressedSize)
      else { throw .damaged }
    }

    /// Reads the header in front of the bytes.
    private func dataStart() throws(Zip.Failure) -> Int {
      guard let head = bytes(at: entry.offset, count: 30), head.number(4, at: 0) == 0x0403_4B50,
        let flags = head.number(2, at: 6), head.number(2, at: 8) == entry.method,
        let nameLength = head.number(2, at: 26), let extraLength = head.number(2, at: 28),
        // Encrypted or not, sizes behind the bytes or not, names in UTF-8 or not.
        flags & 0x0809 == entry.flags & 0x0809,
        bytes(at: entry.offset + 30, count: nameLength) == entry.name
      else { throw .damaged }
      let stated = [
        (head.number(4, at: 14), Int(entry.checksum)),
        (head.number(4, at: 18), entry.compressedSize),
        (head.number(4, at: 22), entry.size),
      ]
      let isLater = flags & 0x0008 != 0
      let isSame = stated.allSatisfy { found, listed in
        // Sizes that are full stand in the extra field, where the list has its own copy of them.
        found == listed || found == 0xFFFF_FFFF || isLater && found == 0
      }
      let start = entry.offset + 30 + nameLength + extraLength
      guard isSame, start + entry.compressedSize <= end else { throw .damaged }
      return start
    }

    /// Checksum and sizes behind the bytes, where the header leaves them open: with or without a mark, and
    /// with sizes of four bytes or of eight.
    private func hasSoundDescriptor(at offset: Int) -> Bool {
      guard entry.flags & 0x0008 != 0 else { return true }
      return [4, 8].contains { width in
        [0, 4].contains { mark in
          guard let text = bytes(at: offset, count: mark + 4 + 2 * width) else { return false }
          return (mark == 0 || text.number(4, at: 0) == 0x0807_4B50)
            && text.number(4, at: mark) == Int(entry.checksum)
            && text.number(width, at: mark + 4) == entry.compressedSize
            && text.number(width, at: mark + 4 + width) == entry.size
        }
      }
    }

    private func bytes(at offset: Int, count: Int) -> [UInt8]? {
      guard offset >= 0, offset + count <= end else { return nil }
      var bytes = [UInt8](repeating: 0, count: count)
      return bytes.withUnsafeMutableBytes { read($0, at: offset) } ? bytes : nil
    }

    /// Fills a buffer from a place in the archive.
    private func read(_ buffer: UnsafeMutableRawBufferPointer, at offset: Int) -> Bool {
      var done = 0
      while done < buffer.count {
        let count = pread(
          descriptor, buffer.baseAddress.map { $0 + done }, buffer.count - done,
          off_t(offset + done))
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return false }
        done += count
      }
      return true
    }

    /// The content as it comes; false where it ends too early or `body` answered false.
    private func pieces(
      from start: Int, _ body: (UnsafeRawBufferPointer) -> Bool
    ) throws(Zip.Failure) -> Bool {
      switch entry.method {
      case 0: return entry.compressedSize == entry.size && stored(from: start, body)
      case 8: return deflated(from: start, body)
      default: throw .damaged
      }
    }

    private func stored(from start: Int, _ body: (UnsafeRawBufferPointer) -> Bool) -> Bool {
      withUnsafeTemporaryAllocation(byteCount: 131_072, alignment: 16) { buffer in
        var done = 0
        while done < entry.size {
          let piece = UnsafeMutableRawBufferPointer(
            rebasing: buffer[..<min(buffer.count, entry.size - done)])
          guard read(piece, at: start + done), body(UnsafeRawBufferPointer(piece)) else {
            return false
          }
          done += piece.count
        }
        return true
      }
    }

    private func deflated(from start: Int, _ body: (UnsafeRawBufferPointer) -> Bool) -> Bool {
      var stream = z_stream()
      // A negative window: the bytes alone, without a header of zlib's.
      guard
        inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
      else { return false }
      defer { inflateEnd(&stream) }
      return withUnsafeTemporaryAllocation(byteCount: 65_536, alignment: 16) { input in
        withUnsafeTemporaryAllocation(byteCount: 131_072, alignment: 16) { output in
          var done = 0
          var code = Z_OK
          while code != Z_STREAM_END {
            if stream.avail_in == 0, done < entry.compressedSize {
              let piece = UnsafeMutableRawBufferPointer(
                rebasing: input[..<min(input.count, entry.compressedSize - done)])
              guard read(piece, at: start + done) else { return false }
              done += piece.count
              stream.next_in = piece.bindMemory(to: Bytef.self).baseAddress
              stream.avail_in = UInt32(piece.count)
            }
            stream.next_out = output.bindMemory(to: Bytef.self).baseAddress
            stream.avail_out = UInt32(output.count)
            code = CZlib.inflate(&stream, Z_NO_FLUSH)
            let count = output.count - Int(stream.avail_out)
            guard code == Z_OK && (count > 0 || done < entry.compressedSize) || code == Z_STREAM_END
            else { return false }
            if count > 0, !body(UnsafeRawBufferPointer(rebasing: output[..<count])) { return false }
          }
          // Bytes behind the end are nobody's.
          return done == entry.compressedSize && stream.avail_in == 0
        }
      }
    }
  }
}
