import Testing

@testable import Serving

@Suite struct RequestTargetTests {
  @Test(
    "a path is decoded once",
    arguments: [
      ("/", "/"), ("/a%20b.html", "/a b.html"), ("/%E6%A1%88.html", "/案.html"),
      ("/a%2525", "/a%25"),
      ("/a?b=c", "/a"),
    ])
  func decoded(raw: String, path: String) {
    #expect(RequestTarget(raw)?.path == path)
  }

  @Test(
    "what leads out of the site, or is no text, is refused",
    arguments: [
      "/../x", "/a/../../x", "/%2e%2e/x", "/a%2f..%2f..%2fx", "/a%5c..%5cx", "/a%00.html", "/%ff",
      "/%zz", "/%2", "x", "", "*", "http://evil.example/",
    ])
  func refused(raw: String) {
    #expect(RequestTarget(raw) == nil)
  }

  @Test("the query is decoded, a plus sign is a plus sign")
  func query() {
    let target = RequestTarget("/x?path=%2Fa%3Db&lang=en&c=1+1&d")
    #expect(target?.query.map(\.name) == ["path", "lang", "c", "d"])
    #expect(target?.query.map(\.value) == ["/a=b", "en", "1+1", ""])
  }
}
