import Testing

@testable import Tables

@Suite("Several names in a cell")
struct SeveralNamesTests {
  private static let known = ["a", "b", "c-d", "机电与汽车", "school news"]

  @Test(
    "are found whatever stands between them, if all of them are known",
    arguments: [
      ("a、b", ["a", "b"]), ("a, b", ["a", "b"]), ("a；b；c-d", ["a", "b", "c-d"]),
      ("a/b", ["a", "b"]),
      ("a 和 b", ["a", "b"]), ("a b", ["a", "b"]), ("a\nb", ["a", "b"]), ("a、a", ["a"]),
      ("机电与汽车、a", ["机电与汽车", "a"]), ("school news，b", ["school news", "b"]), ("a、", nil),
      ("a、x", nil), ("a", nil), ("", nil), ("、", nil),
    ] as [(String, [String]?)])
  func found(text: String, names: [String]?) {
    #expect(SeveralNames(in: text) { Self.known.contains($0) ? $0 : nil }?.names == names)
  }

  @Test("a hint says what to do with them")
  func hints() throws {
    let several = try #require(SeveralNames(in: "a、b") { $0 })
    #expect(several.hint(.rows).zh == "一格只写一个：把这一行拆成 2 行，各写一个（a、b）")
    #expect(several.hint(.choice).en == "one to a cell: keep one of them (a, b)")
    #expect(several.hint(.semicolons).zh == "几个之间用分号隔开：a；b")
    #expect(try #require(SeveralNames(in: "a、a") { $0 }).hint(.rows).zh == "只写一次：a")
  }
}
