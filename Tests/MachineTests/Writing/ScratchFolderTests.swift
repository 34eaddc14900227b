import Foundation
import Machine
import TestSupport
import Testing

@Suite("A folder for what is temporary", .serialized)
struct ScratchFolderTests {
  @Test("it is gone with its value; those of runs that are no more go with the next one")
  func life() throws {
    let base = FileManager.default.temporaryDirectory.path
    let dead = "\(base)/showcase-work-dead00"
    try FileManager.default.createDirectory(
      atPath: dead + "/sources", withIntermediateDirectories: true)
    var first: ScratchFolder? = try ScratchFolder()
    let path = try #require(first?.path)
    #expect(!FileManager.default.fileExists(atPath: dead))
    let second = try ScratchFolder()
    #expect(second.path != path)
    #expect(FileManager.default.fileExists(atPath: path))
    first = nil
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test("a link of the name, and what others have put beside, stay")
  func others() throws {
    let folder = try TemporaryFolder()
    try folder.write("words", to: "theirs/a.txt")
    let link = FileManager.default.temporaryDirectory.path + "/showcase-work-link00"
    unlink(link)
    symlink(folder("theirs"), link)
    defer { unlink(link) }
    _ = try ScratchFolder()
    #expect(folder.text("theirs/a.txt") == "words")
  }

  @Test("a copy is the whole file, by pieces")
  func copy() throws {
    let folder = try TemporaryFolder()
    let bytes = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    try folder.write(bytes, to: "large.bin")
    let scratch = try ScratchFolder()
    try scratch.copy(folder("large.bin"), to: "a/b.bin")
    #expect(FileManager.default.contents(atPath: scratch.path + "/a/b.bin") == Data(bytes))
  }
}
