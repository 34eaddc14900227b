import Diagnostics
import Foundation
import Hashing
import Machine
import TestSupport
import Testing

@testable import Pictures

@Suite struct PictureCacheTests {
  /// An entry of one PNG picture, 300 pixels wide and 200 high.
  private func make(_ cache: PictureCache, _ key: String) throws -> PictureCache.Entry {
    try cache.make(key) { folder throws(Vips.Failure) in
      try CacheFile.write(Samples.png(), to: "\(folder)/a.png")
      return [("a.png", (300, 200))]
    }
  }

  @Test("an entry is found again by another build, with its bytes")
  func found() throws {
    let folder = try TemporaryFolder()
    let made = try make(PictureCache(folder: folder("cache")), "abcd")
    let cache = try PictureCache(folder: folder("cache"))
    let file = try #require(cache.entry("abcd")?.files.first)
    #expect(file.hash == made.files.first?.hash)
    #expect(cache.file(file, of: "abcd", as: "x").read() == Samples.png())
    #expect(cache.entry("abce") == nil)
  }

  @Test(
    "an entry with a byte too few or a byte changed counts as none, and is made again",
    arguments: [
      Array(Samples.png().dropLast()), Samples.png(color: 6), [], [UInt8](repeating: 0, count: 84),
    ])
  func damaged(bytes: [UInt8]) throws {
    let folder = try TemporaryFolder()
    let cache = try PictureCache(folder: folder("cache"))
    let file = try #require(make(cache, "abcd").files.first)
    try Data(bytes).write(to: URL(fileURLWithPath: folder("cache/ab/abcd/a.png")))
    #expect(cache.file(file, of: "abcd", as: "x").read() == nil)
    #expect(cache.entry("abcd") == nil)
    #expect(try make(cache, "abcd").files.first?.size == Samples.png().count)
  }

  @Test(
    "an entry that names a file elsewhere, a link, or what is no picture counts as none",
    arguments: [
      ("../secret.png", true), ("/etc/passwd", false), ("a.png", true), ("a.txt", false),
      ("..", false), ("", false), ("A.png", false), ("a.b.png", false),
    ])
  func forged(name: String, isPicture: Bool) throws {
    let folder = try TemporaryFolder()
    let cache = try PictureCache(folder: folder("cache"))
    let place = folder("cache/ab/abcd")
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: true)
    let bytes = isPicture ? Samples.png() : Array("secret".utf8)
    try Data(bytes).write(to: URL(fileURLWithPath: folder("cache/ab/secret.png")))
    if name == "a.png" {
      symlink("../secret.png", "\(place)/a.png")
    } else if name.hasPrefix("a") || name.hasPrefix("A") {
      try Data(bytes).write(to: URL(fileURLWithPath: "\(place)/\(name)"))
    }
    let entry = PictureCache.Entry(
      key: "abcd",
      files: [
        .init(
          name: name, hash: ContentHash.hex(of: bytes), size: bytes.count, width: 300, height: 200)
      ])
    try JSONEncoder().encode(entry).write(to: URL(fileURLWithPath: "\(place)/entry.json"))
    #expect(cache.entry("abcd") == nil)
  }

  @Test("an entry that lies where another belongs counts as none, and each is made again")
  func exchanged() throws {
    let folder = try TemporaryFolder()
    let cache = try PictureCache(folder: folder("cache"))
    for key in ["abcd", "abce"] { _ = try make(cache, key) }
    try FileManager.default.moveItem(
      atPath: folder("cache/ab/abcd"), toPath: folder("cache/ab/other"))
    try FileManager.default.moveItem(
      atPath: folder("cache/ab/abce"), toPath: folder("cache/ab/abcd"))
    try FileManager.default.moveItem(
      atPath: folder("cache/ab/other"), toPath: folder("cache/ab/abce"))
    for key in ["abcd", "abce"] {
      #expect(cache.entry(key) == nil)
      _ = try make(cache, key)
      #expect(cache.entry(key)?.key == key)
    }
  }

  @Test("an entry that cannot be read gives way", arguments: ["", "{", "{\"files\":[]}"])
  func unreadable(text: String) throws {
    let folder = try TemporaryFolder()
    let cache = try PictureCache(folder: folder("cache"))
    _ = try make(cache, "abcd")
    try Data(text.utf8).write(to: URL(fileURLWithPath: folder("cache/ab/abcd/entry.json")))
    #expect(cache.entry("abcd") == nil)
    #expect(try make(cache, "abcd").files.count == 1)
  }

  @Test("what a killed build left behind is cleared away, what a running one makes is not")
  func remains() throws {
    let folder = try TemporaryFolder()
    _ = try PictureCache(folder: folder("cache"))
    // No process has this number: it is above the largest that Linux gives.
    let dead = folder("cache/making/5000000-0")
    let alive = folder("cache/making/1-0")
    for path in [dead, alive] {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true)
    }
    _ = try PictureCache(folder: folder("cache"))
    #expect(!FileManager.default.fileExists(atPath: dead))
    #expect(FileManager.default.fileExists(atPath: alive))
  }

  @Test("an index of an earlier version, whatever stands in it, is thrown away unread")
  func index() throws {
    let folder = try TemporaryFolder()
    _ = try PictureCache(folder: folder("cache"))
    try Data("0000 1 2 3 4 ../../etc/passwd\n".utf8).write(
      to: URL(fileURLWithPath: folder("cache/index")))
    _ = try PictureCache(folder: folder("cache"))
    #expect(!FileManager.default.fileExists(atPath: folder("cache/index")))
  }

  @Test("a file that tells where it was taken counts as none, though its entry has its hash")
  func metadata() throws {
    let folder = try TemporaryFolder()
    let cache = try PictureCache(folder: folder("cache"))
    let bytes = Samples.png(Samples.chunk("tEXt", Array("Latitude 24.3".utf8)))
    #expect(throws: Vips.Failure.self) {
      try cache.make("abcd") { folder throws(Vips.Failure) in
        try CacheFile.write(bytes, to: "\(folder)/a.png")
        return [("a.png", (300, 200))]
      }
    }
    #expect(cache.entry("abcd") == nil)
  }

  @Test(
    "only files of all widths that are made, and of the photograph's shape, can have been made from it",
    arguments: [
      // A photograph of 4000 by 3000 pixels, held upright or turned.
      (["480.webp 480 360", "960.webp 960 720", "1600.webp 1600 1200", "960.jpg 960 720"], true),
      (["480.webp 480 640", "960.webp 960 1280", "1600.webp 1600 2133", "960.jpg 960 1280"], true),
      (["480.webp 480 361", "960.webp 960 720", "1600.webp 1600 1200", "960.png 960 720"], true),
      (["480.webp 480 480", "960.webp 960 960", "1600.webp 1600 1600", "960.jpg 960 960"], false),
      (["480.webp 480 360", "960.webp 960 960", "1600.webp 1600 1200", "960.jpg 960 720"], false),
      (["480.webp 480 360", "960.webp 960 720", "960.jpg 960 720"], false),
      (["480.webp 480 360", "960.webp 960 720", "1600.webp 1600 1200"], false),
      (["480.webp 480 360", "960.webp 960 720", "1600.webp 1600 1200", "a.jpg 960 720"], false),
      (["960.jpg 960 720"], false), ([], false),
    ])
  func shapes(files: [String], isPossible: Bool) {
    let header = PictureHeader(format: .jpeg, width: 4000, height: 3000)
    let made = files.map { line in
      let parts = line.split(separator: " ").map(String.init)
      return PictureCache.Entry.File(
        name: parts[0], hash: "", size: 1, width: Int(parts[1]) ?? 0, height: Int(parts[2]) ?? 0)
    }
    #expect(Conversion.isPossible(made, of: header) == isPossible)
  }

  @Test("a folder that cannot be made is no cache")
  func unwritable() throws {
    let folder = try TemporaryFolder()
    try Data().write(to: URL(fileURLWithPath: folder("file")))
    #expect(throws: PictureCache.Failure.unwritable(SystemReason(ENOTDIR).text)) {
      try PictureCache(folder: folder("file/cache"))
    }
  }

  @Test(
    "a full disk is told from a broken picture, whatever libvips says first",
    arguments: [
      (
        "wbuffer_write: write failed\nunix error: No space left on device\n", 1,
        Vips.Failure.disk(SystemReason(ENOSPC).text)
      ),
      (
        "wbuffer_write: write failed\n", 1,
        .disk(LocalizedText(zh: "转换图片的程序写不了文件", en: "wbuffer_write: write failed"))
      ),
      ("VipsJpeg: premature end\n", 1, .broken("VipsJpeg: premature end")),
      ("vips: out of memory --- size == 9\n", 1, .excessive), ("", nil, .excessive),
      ("", 1, .broken("")),
    ] as [(String, Int32?, Vips.Failure)])
  func failures(output: String, status: Int32?, failure: Vips.Failure) {
    #expect(Vips.failure(status: status, output: output) == failure)
  }
}
