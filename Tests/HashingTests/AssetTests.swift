import Hashing
import Testing

@Suite("Assets")
struct AssetTests {
  /// The first 64 bits of the SHA-256 of `abc`, as FIPS 180-2 gives it.
  private static let hash = "ba7816bf8f01cfea"

  @Test(
    "a file is named by the plain part of its name and the hash of its content",
    arguments: [
      ("main.css", "main-\(hash).css"), ("main.MIN.Css", "main-min-\(hash).css"),
      ("印章.svg", "file-\(hash).svg"), ("印章 v2.svg", "v2-\(hash).svg"),
      ("校徽.seal_2.PNG", "seal-2-\(hash).png"), ("a--b  c.js", "a-b-c-\(hash).js"),
      ("LICENSE", "license-\(hash)"), (".htaccess", "file-\(hash).htaccess"),
      ("图.图", "file-\(hash)"), ("a.", "a-\(hash)"), ("", "file-\(hash)"),
      ("x.c?d#e\"><s", "x-\(hash).c-d-e-s"), ("../../etc/p", "file-\(hash).etc-p"),
      ("é.css", "file-\(hash).css"),
    ])
  func names(name: String, path: String) {
    #expect(Asset(name: name, bytes: Array("abc".utf8)).path == "assets/" + path)
  }

  @Test("a long name loses its end, never what was added to it")
  func longNames() {
    let long = String(repeating: "a", count: 251)
    let hash = ContentHash.hex(of: Array("abc".utf8))
    #expect(
      Asset.path(name: "\(long).png", adding: "-600", hash: hash)
        == "assets/\(String(repeating: "a", count: 100))-600-\(Self.hash).png")
    #expect(Asset.path(name: "x.\(long)", hash: hash).utf8.count < 150)
  }

  @Test("the same content has the same name, other content another")
  func content() {
    let first = Asset(name: "a.css", bytes: [1])
    #expect(first.path == Asset(name: "a.css", bytes: [1]).path)
    #expect(first.path != Asset(name: "a.css", bytes: [2]).path)
    #expect(first.bytes == [1])
    #expect(Asset(name: "a.css", bytes: []).path == "assets/a-e3b0c44298fc1c14.css")
  }
}
