import Testing

@testable import Pages

@Suite("Words of the content on a page")
struct WordingTests {
  @Test(
    "a headline breaks after punctuation, never inside quotation marks or brackets",
    arguments: [
      ("走到中点：任务做了多少，还差什么", ["走到中点：", "任务做了多少，", "还差什么"]),
      ("“产，学，研”一体：三年", ["“产，学，研”一体：", "三年"]),
      ("真的吗？！是的", ["真的吗？！", "是的"]),
      ("三年——回望", ["三年——", "回望"]),
      ("《甲（乙，丙）》。丁。戊己", ["《甲（乙，丙）》。", "丁。", "戊己"]),
      ("没有标点", ["没有标点"]), ("，", ["，"]), ("", []), ("完，", ["完，"]),
      ("多余的》，括号", ["多余的》，", "括号"]),
    ])
  func phrases(title: String, expected: [String]) {
    #expect(Wording(title).phrases.map(\.plain) == expected)
  }

  @Test("words are escaped where they become HTML and nowhere else")
  func escapes() {
    let words = Wording("R&D <3 \"引\"")
    #expect(words.plain == "R&D <3 \"引\"")
    #expect(words.html == "R&amp;D &lt;3 &quot;引&quot;")
    #expect(words.linkedHTML == words.html)
    #expect(Wording([.plain("甲，"), .plain("乙")]).plain == "甲，乙")
  }
}
