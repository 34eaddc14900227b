import Foundation
import TestSupport
import Testing

@testable import Zipping

@Suite struct ZipFileTests {
  private static let files: [(String, [UInt8])] = [
    ("a.txt", Array("甲甲甲甲甲甲甲甲甲甲".utf8)), ("图/空.txt", []),
    ("z.bin", (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 5) }),
  ]

  private func archive(_ method: ZipStream.Method, seconds: Int? = nil) throws -> [UInt8] {
    final class Output { var bytes: [UInt8] = [] }
    let output = Output()
    let stream = try ZipStream {
      output.bytes.append(contentsOf: $0)
      return true
    }
    for (name, content) in Self.files {
      try stream.begin(name, size: content.count, seconds: seconds, method: method)
      try content.withUnsafeBytes { try stream.append($0) }
    }
    try stream.finish()
    return output.bytes
  }

  private func open(_ bytes: [UInt8], in folder: TemporaryFolder) throws -> ZipFile {
    try folder.write(bytes, to: "a.zip")
    return try ZipFile(path: folder("a.zip"))
  }

  @Test(
    "files come out as they went in, stored or deflated",
    arguments: [ZipStream.Method.stored, .deflated])
  func roundTrip(method: ZipStream.Method) throws {
    let folder = try TemporaryFolder()
    let zip = try open(archive(method, seconds: 1_640_908_800), in: folder)
    #expect(zip.entries.map { String(decoding: $0.name, as: UTF8.self) } == Self.files.map(\.0))
    #expect(zip.entries.map(\.size) == Self.files.map(\.1.count))
    #expect(zip.entries.map(\.isMarkedUTF8) == [false, true, false])
    #expect(zip.entries.map(\.kind) == [.file, .file, .file])
    #expect(!zip.overlaps)
    #expect((zip.entries[0].compressedSize == 30) == (method == .stored))
    var found: [Int: [UInt8]] = [:]
    try zip.walk(where: { $0 != 1 }) { index, reader in
      var bytes: [UInt8] = []
      #expect(throws: Never.self) {
        try reader.inflate {
          bytes.append(contentsOf: $0)
          return true
        }
      }
      found[index] = bytes
      return true
    }
    #expect(found == [0: Self.files[0].1, 2: Self.files[2].1])
  }

  @Test("an archive that was cut off anywhere has no list, or one that contradicts itself")
  func truncations() throws {
    let folder = try TemporaryFolder()
    let bytes = try archive(.deflated)
    for length in stride(from: 0, to: bytes.count, by: 97) {
      #expect(throws: Zip.Failure.self) { try open(Array(bytes[..<length]), in: folder) }
    }
    for length in bytes.count - 60..<bytes.count {
      #expect(throws: Zip.Failure.self) { try open(Array(bytes[..<length]), in: folder) }
    }
  }

  @Test("entries that lie over each other are noticed")
  func overlaps() throws {
    let folder = try TemporaryFolder()
    var bytes = try archive(.deflated)
    let list = try #require((0..<bytes.count - 4).last { bytes.number(4, at: $0) == 0x0201_4B50 })
    // The last entry of the list now begins where the first one does.
    for index in 0..<4 { bytes[list + 42 + index] = 0 }
    #expect(try open(bytes, in: folder).overlaps)
  }

  @Test("bytes in front of the archive or behind it are no part of it")
  func strangers() throws {
    let folder = try TemporaryFolder()
    let bytes = try archive(.deflated)
    #expect(throws: Zip.Failure.self) { try open([1, 2, 3] + bytes, in: folder) }
    #expect(throws: Zip.Failure.self) { try open(bytes + [1, 2, 3], in: folder) }
  }

  @Test("numbers past the end are none")
  func numbers() {
    let bytes: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
    #expect(bytes.number(4, at: 0) == 0x0201_4B50)
    #expect(bytes.number(2, at: 2) == 0x0201)
    #expect(bytes.number(4, at: 1) == nil)
    #expect(bytes.number(2, at: -1) == nil)
    #expect(bytes.number(8, at: 0) == nil)
  }
}
