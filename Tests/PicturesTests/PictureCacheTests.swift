import Diagnostics
import Files
import Foundation
import TestSupport
import Testing

@testable import Pictures

@Suite struct PictureCacheTests {
  private func make(_ cache: PictureCache, _ key: String, _ text: String) throws
    -> PictureCache.Entry?
  {
    try cache.make(key) { folder throws(Vips.Failure) in
      _ = FileManager.default.createFile(atPath: "\(folder)/a.png", contents: Data(text.utf8))
      return [("a.png", (3, 2))]
    }
  }

  @Test("an entry is found again by another build, with its bytes")
  func found() throws {
    let folder = try TemporaryFolder()
    let made = try make(#require(PictureCache(folder: folder("cache"))), "abcd", "one")
    let cache = try #require(PictureCache(folder: folder("cache")))
    let entry = try #require(cache.entry("abcd"))
    #expect(entry.files.map(\.hash) == made?.files.map(\.hash))
    #expect(cache.file("a.png", of: "abcd", as: "x").read() == Array("one".utf8))
    #expect(cache.entry("abce") == nil)
  }

  @Test("an entry that lost a byte counts as none, and is made again")
  func damaged() throws {
    let folder = try TemporaryFolder()
    let cache = try #require(PictureCache(folder: folder("cache")))
    _ = try make(cache, "abcd", "one")
    try Data("on".utf8).write(to: URL(fileURLWithPath: folder("cache/ab/abcd/a.png")))
    #expect(cache.entry("abcd") == nil)
    #expect(try make(cache, "abcd", "one")?.files.first?.size == 3)
  }

  @Test("what a killed build left behind is cleared away, what a running one makes is not")
  func remains() throws {
    let folder = try TemporaryFolder()
    _ = PictureCache(folder: folder("cache"))
    // No process has this number: it is above the largest that Linux gives.
    let dead = folder("cache/making/5000000-0")
    let alive = folder("cache/making/1-0")
    for path in [dead, alive] {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true)
    }
    _ = PictureCache(folder: folder("cache"))
    #expect(!FileManager.default.fileExists(atPath: dead))
    #expect(FileManager.default.fileExists(atPath: alive))
  }

  @Test("a file that was touched is hashed anew, even where its size stays")
  func stamps() throws {
    let folder = try TemporaryFolder()
    let content = folder("content")
    try FileManager.default.createDirectory(atPath: content, withIntermediateDirectories: true)
    let photo = URL(fileURLWithPath: "\(content)/photo.jpg")
    func file() throws -> FileTree.File {
      var report = Report()
      let tree = try FileTree.read(content, named: "Content", report: &report)
      return try #require(tree["photo.jpg"])
    }
    try Data("one".utf8).write(to: photo)
    let first = try #require(PictureCache(folder: folder("cache")))
    let hash = first.hash(of: try file(), bytes: Array("one".utf8))
    // The index must be clearly younger than the file, or it is not believed.
    Thread.sleep(forTimeInterval: 0.1)
    first.save()
    let second = try #require(PictureCache(folder: folder("cache")))
    #expect(second.knownHash(of: try file()) == hash)
    try Data("two".utf8).write(to: photo)
    #expect(second.knownHash(of: try file()) == nil)
  }

  @Test("a folder that cannot be made is no cache")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    try Data().write(to: URL(fileURLWithPath: folder("file")))
    #expect(PictureCache(folder: folder("file/cache")) == nil)
  }
}
