internal import CZlib

extension Zip {
  /// The archive with other content for some of its entries, and with new ones behind them.
  ///
  /// All other entries are taken over as they lie there, compressed bytes, times and extra fields
  /// included, and so is what stands between them: a document of which one part changes keeps every
  /// other byte.
  ///
  /// - Parameters:
  ///   - contents: what takes the place of entries, by their names. Names that no entry has are ignored.
  ///   - new: entries that come last.
  /// - Throws: `damaged` where the list of entries contradicts itself or is one of zip64, which no
  ///   document needs.
  public static func replacing(
    _ contents: [String: [UInt8]], adding new: [Entry] = [], in bytes: [UInt8]
  ) throws(Failure) -> [UInt8] {
    var directory = try CopiedDirectory(bytes)
    let order = directory.records.indices.sorted {
      (directory.records[$0].offset, $0) < (directory.records[$1].offset, $1)
    }
    let first = order.first.map { directory.records[$0].offset } ?? directory.start
    var result = Array(bytes[..<first])
    for (position, index) in order.enumerated() {
      let record = directory.records[index]
      let end =
        position + 1 < order.count
        ? directory.records[order[position + 1]].offset : directory.start
      guard record.offset < end else { throw .damaged }
      directory.records[index].place(at: result.count)
      if let content = contents[String(decoding: record.name, as: UTF8.self)] {
        let packed = try DeflatedEntry(content)
        directory.records[index].describe(packed)
        result += directory.records[index].header(of: packed) + packed.bytes
      } else {
        result += bytes[record.offset..<end]
      }
    }
    for entry in new {
      let packed = try DeflatedEntry(entry.content)
      let record = CopiedDirectory.Record(new: Array(entry.name.utf8), packed, at: result.count)
      result += record.header(of: packed) + packed.bytes
      directory.records.append(record)
    }
    return result + directory.bytes(at: result.count)
  }
}

/// Bytes as an entry holds them.
struct DeflatedEntry {
  let bytes: [UInt8]
  let size: Int
  let checksum: UInt32

  init(_ content: [UInt8]) throws(Zip.Failure) {
    size = content.count
    checksum = UInt32(
      truncatingIfNeeded: content.withUnsafeBytes {
        crc32_z(0, $0.bindMemory(to: Bytef.self).baseAddress, $0.count)
      })
    guard let bytes = Self.deflated(content) else { throw .notWritten }
    self.bytes = bytes
  }

  private static func deflated(_ content: [UInt8]) -> [UInt8]? {
    var stream = z_stream()
    let size = Int32(MemoryLayout<z_stream>.size)
    // A negative window: the bytes alone, without a header of zlib's.
    guard
      deflateInit2_(&stream, 6, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
    else { return nil }
    defer { deflateEnd(&stream) }
    var result = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(content.count))))
    let code = content.withUnsafeBytes { input in
      result.withUnsafeMutableBytes { output in
        // zlib promises not to write through it.
        stream.next_in =
          UnsafeMutableRawBufferPointer(mutating: input)
          .bindMemory(to: Bytef.self).baseAddress
        stream.avail_in = UInt32(clamping: input.count)
        stream.next_out = output.bindMemory(to: Bytef.self).baseAddress
        stream.avail_out = UInt32(clamping: output.count)
        return deflate(&stream, Z_FINISH)
      }
    }
    guard code == Z_STREAM_END else { return nil }
    return Array(result.prefix(result.count - Int(stream.avail_out)))
  }
}

/// The list at the end of an archive, whose records are copied with little changed in them.
///
/// Source: PKWARE, APPNOTE.TXT, 4.3.7 (headers), 4.3.12 (central directory), 4.3.16 (end record).
struct CopiedDirectory {
  /// One record, and what is known of it.
  struct Record {
    let name: [UInt8]
    /// Where the entry begins in the original.
    let offset: Int
    var bytes: [UInt8]
  }

  var records: [Record] = []
  /// Where the list begins in the original.
  let start: Int
  private var end: [UInt8]

  init(_ bytes: [UInt8]) throws(Zip.Failure) {
    guard bytes.count >= 22 else { throw .noDirectory }
    let lowest = max(0, bytes.count - 22 - 65_535)
    guard
      let at = stride(from: bytes.count - 22, through: lowest, by: -1).first(where: { index in
        bytes.number(4, at: index) == 0x0605_4B50
          && bytes.number(2, at: index + 20) == bytes.count - index - 22
      }), let count = bytes.number(2, at: at + 10), let length = bytes.number(4, at: at + 12),
      let start = bytes.number(4, at: at + 16)
    else { throw .noDirectory }
    guard count != 0xFFFF, start + length == at else { throw .damaged }
    self.start = start
    end = Array(bytes[at...])
    var offset = start
    while offset < at {
      let first = offset
      guard let entry = ZipFile.Entry(bytes, at: &offset), offset <= at, entry.offset < start,
        ![20, 24, 42].contains(where: { bytes.number(4, at: first + $0) == 0xFFFF_FFFF })
      else { throw .damaged }
      records.append(
        Record(name: entry.name, offset: entry.offset, bytes: Array(bytes[first..<offset])))
    }
    guard records.count == count else { throw .damaged }
  }

  /// The list and what ends it, for an archive in which it begins here.
  func bytes(at place: Int) -> [UInt8] {
    let list = records.flatMap(\.bytes)
    var end = end
    end.set(records.count, width: 2, at: 8)
    end.set(records.count, width: 2, at: 10)
    end.set(list.count, width: 4, at: 12)
    end.set(place, width: 4, at: 16)
    return list + end
  }
}

extension CopiedDirectory.Record {
  /// An entry that the archive has not had, of the first day that the format knows.
  init(new name: [UInt8], _ packed: DeflatedEntry, at place: Int) {
    var bytes = [UInt8](repeating: 0, count: 46) + name
    bytes.set(0x0201_4B50, width: 4, at: 0)
    bytes.set(20, width: 2, at: 4)
    bytes.set(20, width: 2, at: 6)
    // The name is UTF-8.
    bytes.set(name.allSatisfy { $0 < 0x80 } ? 0 : 0x0800, width: 2, at: 8)
    bytes.set(0x21, width: 2, at: 14)
    bytes.set(name.count, width: 2, at: 28)
    self.init(name: name, offset: place, bytes: bytes)
    describe(packed)
    self.place(at: place)
  }

  /// Says where the entry begins now.
  mutating func place(at offset: Int) { bytes.set(offset, width: 4, at: 42) }

  /// Says what the entry holds now.
  mutating func describe(_ packed: DeflatedEntry) {
    // Checksum and sizes stand in the header, not behind the bytes.
    bytes.set((bytes.number(2, at: 8) ?? 0) & ~0x0008, width: 2, at: 8)
    bytes.set(8, width: 2, at: 10)
    bytes.set(Int(packed.checksum), width: 4, at: 16)
    bytes.set(packed.bytes.count, width: 4, at: 20)
    bytes.set(packed.size, width: 4, at: 24)
  }

  /// The header in front of the bytes, as the record has it.
  func header(of packed: DeflatedEntry) -> [UInt8] {
    let name = Array(bytes[46..<46 + (bytes.number(2, at: 28) ?? 0)])
    var header = [UInt8](repeating: 0, count: 30)
    header.set(0x0403_4B50, width: 4, at: 0)
    header.set(20, width: 2, at: 4)
    // Flags, method, time, day, checksum, sizes and the length of the name stand in the same order.
    header.replaceSubrange(6..<28, with: bytes[8..<30])
    return header + name
  }
}

extension [UInt8] {
  /// Writes a number of so many bytes, the lowest first.
  mutating func set(_ number: Int, width: Int, at offset: Int) {
    for index in 0..<width {
      self[offset + index] = UInt8(truncatingIfNeeded: number >> (8 * index))
    }
  }
}
