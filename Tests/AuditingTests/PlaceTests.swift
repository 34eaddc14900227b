import Diagnostics
import TestSupport
import Testing

@Suite struct PlaceTests {
  @Test("a mismatch stands at the number, in every kind of prose")
  func places() {
    let page = MarkedText(
      """
      ---
      title: 在校生满意度为‹98.6%›
      summary: "“好”，在校生满意度为‹97.6%›。"
      ---

      ## 在校生满意度‹96.6%›

      - 列表：**在校生满意度**为‹95.6%›

      > “引文”：在校生满意度\\*为‹94.6%›。

      ![在校生满意度为‹93.6%›](98.6.png)

      | 指标 | 2020年 | 2021年 |
      | --- | --- | --- |
      | 在校生满意度 | ‹91.6%› | ‹98.7%› |
      | 说明 | 在校生满意度为‹92.6%› | 好 |

      ```timeline
      2021 | 在校生满意度为‹89.6%›
      ```
      """)
    let audited = AuditedPage(page: page.text)
    expectDiagnostics(
      audited.report, page.expecting("error figure-mismatch", in: "Content/pages/one.md"))
  }

  @Test("a mismatch names both values, the cell, and the remedy")
  func wording() {
    let audited = AuditedPage("在校生满意度为98.6%。")
    #expect(
      TextRenderer(language: .chinese).render(audited.report.diagnostics[0]) == """
        Content/pages/one.md:5:8: 错误[figure-mismatch]: 正文写 98.6%，“学校在校生满意度”的数据是 98.4%（2021年）
          5 | 在校生满意度为98.6%。
            |               ^^^^^
          另见: Content/data/observations.csv:3:26
          提示: 写成 {{school-satisfaction}}，由数据填入；说的不是这个指标，就在这一行里加 <!-- lint-disable-line 数字核对 -->
        """)
  }

  @Test("an article is read in its own language", arguments: ["en", "fr", "ja"])
  func otherLanguages(language: String) {
    let audited = AuditedPage(
      page: "---\ntitle: T\n---\n\n在校生满意度为98.6%。\n", language: language)
    #expect(audited.findings == [])
  }

  @Test(
    "a line of 200 KB is audited in time", .timeLimit(.minutes(5)),
    arguments: [
      "在校生满意度为98.4%，", "在校生满意度为98.6%，", "在校生满意度", "98.4%，", "2021年", "1,", "1", "三千", "从",
      "“在校生满意度98%", "《在校生",
      "在校生满意度和", "甲分别为1%", "<!-- audit-off -->1<!-- audit-on -->", "{{", "百分之", "学校",
    ])
  func hostile(piece: String) {
    let count = 200_000 / piece.utf8.count
    // What grows with the square of the line takes far longer; how fast a machine is, no test asks.
    _ = AuditedPage(String(repeating: piece, count: count) + "在校生满意度为98.6%。")
  }

  @Test(
    "a line of 200 KB in English is audited in time", .timeLimit(.minutes(5)),
    arguments: [
      "satisfaction was 98.4%, ", "in 2021 ", "1, ", "of whom 12 ", "and the Harbour site 12, ",
      "which, ", "the figure was 98.4% ", "to 98.4% ", "a 3rd place ", "For routine repairs ",
      "12 hectares, ", "12 students and ", "against 12 in 2021 ",
      "the Harbour site 17 and 29, ", "and 12 in 2021, ", "1, 2 and 3 in 2020, 2021 and 2022, ",
    ])
  func hostileEnglish(piece: String) {
    let count = 200_000 / piece.utf8.count
    let body = String(repeating: piece, count: count) + "satisfaction was 98.6%."
    _ = AuditedPage(page: "---\ntitle: Page\n---\n\n\(body)\n", language: "en")
  }
}
