import Testing

@Suite struct TrailingSpaceTests {
  private let rule = RuleExpectation("trailing-space")

  @Test(
    "spaces at the end of a line are removed",
    arguments: [
      ("甲‹ ›\n\n乙‹　›", "甲\n\n乙"), ("- 甲‹\t›\n- 乙", "- 甲\n- 乙"), ("甲\n‹   ›\n乙", "甲\n\n乙"),
      ("甲‹ ›\r\n乙\r", "甲\r\n乙\r"), ("## 题‹  ›", "## 题"),
    ])
  func offences(marked: String, fixed: String) { rule.expect(marked, fixed: fixed) }

  @Test(
    "line endings that are asked for, and code, are left alone",
    arguments: ["甲  \n乙", "甲\\ \n乙", "```\n甲 \n```", "    甲 \n", "甲\\\n乙"])
  func untouched(body: String) { rule.expect(body) }
}
