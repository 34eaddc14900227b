import Testing

@Suite struct FullWidthLetterTests {
  private let rule = RuleExpectation("full-width-letter")

  @Test(
    "full-width letters and digits become half-width",
    arguments: [
      ("共‹２０２１›年‹ＡＢＢ›机器人", "共2021年ABB机器人"), ("占‹９８．５％›", "占98.5%"), ("“‹１＋Ｘ›”证书", "“1+X”证书"),
    ])
  func offences(marked: String, fixed: String) { rule.expect(marked, fixed: fixed) }

  @Test(
    "marks, code and titles are left alone",
    arguments: ["甲（乙），丙。", "`Ａ`", "《Ａ计划》", "甲～乙", "￥5", "互联网＋教育"])
  func untouched(body: String) { rule.expect(body) }
}
