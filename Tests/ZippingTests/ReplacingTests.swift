import Testing
import Zipping

/// Archives in which some entries are exchanged.
@Suite struct ReplacingTests {
  private func contents(_ bytes: [UInt8]) throws -> [String: String] {
    var contents: [String: String] = [:]
    try Zip(bytes).inflateAll(upTo: 1 << 20) { name, content in
      contents[name] = String(decoding: content, as: UTF8.self)
    }
    return contents
  }

  @Test("what is exchanged and added can be read, and the bytes of all others stand as they were")
  func replacing() throws {
    let names = ["甲.txt", "b.txt", "c.txt"]
    let original = try Zip.bytes(
      of: names.map { Zip.Entry(name: $0, content: Array("内容 \($0)".utf8)) })
    let changed = try Zip.replacing(
      ["b.txt": Array("别的".utf8)], adding: [Zip.Entry(name: "新.txt", content: Array("新".utf8))],
      in: original)
    #expect(
      try contents(changed) == [
        "甲.txt": "内容 甲.txt", "b.txt": "别的", "c.txt": "内容 c.txt", "新.txt": "新",
      ])
    #expect(try Zip(changed).names == ["甲.txt", "b.txt", "c.txt", "新.txt"])
    // The first entry lies where it lay.
    #expect(changed.starts(with: original.prefix(40)))
    #expect(try Zip.replacing([:], in: original) == original)
  }

  @Test("a list that contradicts itself is refused")
  func damaged() throws {
    let original = try Zip.bytes(of: [Zip.Entry(name: "a", content: [1, 2, 3])])
    #expect(throws: Zip.Failure.noDirectory) { try Zip.replacing([:], in: []) }
    for position in original.indices.suffix(70) {
      var changed = original
      changed[position] ^= 0xFF
      _ = try? Zip.replacing(["a": [4]], in: changed)
    }
  }
}
