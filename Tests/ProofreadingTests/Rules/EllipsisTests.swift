import Testing

@Suite struct EllipsisTests {
  private let rule = RuleExpectation("ellipsis")

  @Test(
    "an ellipsis has six dots",
    arguments: [
      ("培训、竞赛‹...›都有", "培训、竞赛……都有"), ("未完‹。。。›", "未完……"), ("等‹......›", "等……"),
      ("未完‹…›", "未完……"), ("未完‹⋯⋯›", "未完……"), ("未完‹···›", "未完……"), ("‹...›于是", "……于是"),
      ("未完‹．．．›", "未完……"), ("（张三，李四‹...›）", "（张三，李四……）"),
    ])
  func offences(marked: String, fixed: String) { rule.expect(marked, fixed: fixed) }

  @Test(
    "what may be a sign of a program is reported only",
    arguments: ["展开写作‹...›rest", "其余‹...›rest就行", "省略时写（‹...›）"])
  func signs(marked: String) { rule.expect(marked) }

  @Test(
    "right ones, Latin sentences and names are left alone",
    arguments: [
      "未完……", "…………", "and so on...", "1...10", "总则................1", "让·雅克", "见v1.2", "`甲...`",
      "《甲...》",
      "调用（...args）和（a, b, ...）", "函数f（x, ...）",
    ])
  func untouched(body: String) { rule.expect(body) }
}
