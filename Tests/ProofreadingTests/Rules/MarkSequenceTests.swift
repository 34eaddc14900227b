import Testing

@Suite struct MarkSequenceTests {
  private let rule = RuleExpectation("mark-sequence")

  @Test(
    "a mark typed twice is left once",
    arguments: [
      ("先调研‹，，›再实施‹。。›", "先调研，再实施。"), ("甲‹、、›乙‹；；›丙‹：：›丁", "甲、乙；丙：丁"),
      ("甲‹,,›乙‹，,›丙", "甲，乙，丙"), ("真的‹?!›好", "真的？！好"), ("甲‹::›乙", "甲：乙"),
    ])
  func offences(marked: String, fixed: String) { rule.expect(marked, fixed: fixed) }

  @Test(
    "marks of different kinds and repeated shouts are reported only",
    arguments: [
      "好‹！！›", "真的‹！？›", "完成‹。，›再来", "甲‹，.›乙", "他说“好‹。”。›", "甲‹，，，›乙", "等等‹……。›", "甲‹!!›", "甲‹..›乙",
      "甲‹,。›乙",
    ])
  func uncertain(marked: String) { rule.expect(marked) }

  @Test(
    "what the standard allows is left alone",
    arguments: [
      "真的？！", "他说“好。”", "甲，乙。丙", "《啊！！》", "怎么了……？", "`，，`", "什么。。。", "Java、.NET平台", "见../a和甲../b",
      "What?! Really!!", "共3项...", "甲1..10",
    ])
  func untouched(body: String) { rule.expect(body) }
}
