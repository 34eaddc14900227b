import Testing

@Suite struct HeadingSkipTests {
  private let rule = RuleExpectation("heading-skip")

  @Test(
    "a heading that skips a level is reported",
    arguments: ["‹### 甲›", "## 甲\n\n‹#### 乙›", "## 甲\n\n### 乙\n\n## 丙\n\n‹#### 丁›\n\n##### 戊"])
  func offences(marked: String) { rule.expect(marked) }

  @Test(
    "levels in their order are left alone",
    arguments: ["## 甲\n\n### 乙\n\n#### 丙\n\n## 丁", "甲", "`## 甲`"])
  func untouched(body: String) { rule.expect(body) }
}
