import Testing

@Suite struct UnbalancedMarkTests {
  private let rule = RuleExpectation("unbalanced-mark")

  @Test(
    "a mark without its partner is reported",
    arguments: [
      "读‹《›质量报告", "读质量报告‹》›", "他说‹“›好", "他说好‹”›", "学校‹（›简称柳职", "学校简称柳职‹）›", "读《甲‹（›乙》", "‹“›甲（乙）",
      "他说“‹《›好”", "‘甲‹“›乙’", "甲‹“›乙\n\n丙‹”›", "学校‹(›简称柳职", "学校简称柳职‹)›", "‹“›甲\n\n乙",
    ])
  func offences(marked: String) { rule.expect(marked) }

  @Test(
    "pairs, items and apostrophes are left alone",
    arguments: [
      "读《质量报告（2021）》。", "“甲‘乙’丙”", "1）甲；2）乙", "（一）甲", "甲，a）乙", "It’s 5 o’clock", "甲(乙）", "甲（乙)",
      "`（`",
      "**“甲”**乙（丙）", "“甲\n乙”", "“甲。\n\n“乙。”", "很好:)", "f(x)是函数", "(ABB机器人)",
    ])
  func untouched(body: String) { rule.expect(body) }
}
