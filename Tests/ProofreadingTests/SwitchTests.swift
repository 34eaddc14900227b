import Diagnostics
import Proofreading
import TestSupport
import Testing

/// How rules are switched: in `site.yml`, and by comments.
@Suite struct SwitchTests {
  @Test(
    "a rule has the level that site.yml gives it, by its English or its Chinese name",
    arguments: [
      ([], "warning"), (["half-width-mark: error"], "error"), (["half-width-mark: off"], nil),
      (["半角标点: 错误"], "error"), (["半角标点: 关"], nil), (["ellipsis: off"], "warning"),
    ] as [([String], String?)])
  func levels(lint: [String], severity: String?) {
    let site = ProofreadSite("甲,乙", lint: lint)
    #expect(site.loading.diagnostics.map(describe) == [])
    #expect(site.report.diagnostics.map(\.severity.rawValue) == [severity].compactMap(\.self))
    #expect(site.corrections.count == (severity == nil ? 0 : 1))
  }

  @Test("a rule that is not known and a level that is not one are errors with the remedy")
  func mistakes() {
    let site = ProofreadSite("甲", lint: ["half-width-marks: off", "ellipsis: loud"])
    #expect(
      site.report.diagnostics.map(describe) == [
        "Content/site.yml:5:3 error unknown-rule ‹half-width-marks›"
      ])
    #expect(wording(site.report) == ["没有名为“half-width-marks”的规则；是不是“half-width-mark”？"])
    #expect(
      site.loading.diagnostics.map(describe) == ["Content/site.yml:6:13 error invalid-value ‹loud›"]
    )
  }

  @Test(
    "comments take their lines out",
    arguments: [
      ("<!-- lint-disable half-width-mark -->\n\n甲,乙\n\n<!-- lint-enable half-width-mark -->\n\n丙‹,›丁"),
      ("<!-- lint-disable -->\n\n甲,乙...\n\n<!-- lint-enable -->\n\n丙‹,›丁"),
      ("<!-- lint-disable 半角标点 -->\n\n甲,乙"),
      ("甲,乙<!-- lint-disable-line half-width-mark -->\n丙‹,›丁"),
      ("<!-- lint-disable-next-line 省略号、半角标点 -->\n甲,乙\n丙‹,›丁"),
      ("<!-- lint-disable ellipsis -->\n\n甲‹,›乙..."), ("甲‹,›乙<!-- audit-off -->丙‹,›丁"),
    ])
  func comments(marked: String) {
    let text = MarkedText(ProofreadSite.page(marked))
    let site = ProofreadSite(pages: ["one": text.text])
    expectDiagnostics(
      site.report, text.expecting("warning half-width-mark", in: "Content/pages/one.md"))
  }

  @Test("comments in the front matter hold for titles and summaries")
  func frontMatter() {
    let page = "---\n# lint-disable-next-line half-width-mark\ntitle: 甲,乙\nsummary: 丙,丁\n---\n\n戊\n"
    #expect(
      ProofreadSite(pages: ["one": page]).report.diagnostics.map(describe) == [
        "Content/pages/one.md:4:11 warning half-width-mark ‹,›"
      ])
  }

  @Test("a comment that names no rule is reported")
  func unknownRule() {
    #expect(ProofreadSite("甲<!-- lint-disable-line 数字核对 -->").report.diagnostics.isEmpty)
    let site = ProofreadSite("甲<!-- lint-disable-line 半角标 -->")
    #expect(wording(site.report) == ["没有名为“半角标”的规则；是不是“半角标点”？"])
    #expect(site.report.warningCount == 1)
  }

  @Test("the front matter is corrected in plain and in quoted values, not where escapes stand")
  func frontMatterCorrection() {
    let page = """
      ---
      title: 甲,乙
      summary: "丙,丁"
      ---

      戊
      """
    #expect(
      ProofreadSite(pages: ["one": page]).corrected()
        == page.replacing("甲,乙", with: "甲，乙").replacing("丙,丁", with: "丙，丁"))
    let escaped = "---\ntitle: \"甲\\\"乙\\\"丙,丁\"\n---\n\n戊\n"
    let site = ProofreadSite(pages: ["one": escaped])
    #expect(site.report.warningCount == 2)
    #expect(site.corrected() == escaped)
  }

  @Test("the findings do not depend on the number of threads")
  func threads() {
    let pages = Dictionary(
      uniqueKeysWithValues: (0..<20).map { ("p\($0)", ProofreadSite.page("甲,乙...，，丙")) })
    let reports = [1, 2, 7].map { ProofreadSite(pages: pages, jobs: $0) }
    #expect(reports[0].findings.count == 60)
    #expect(reports[0].findings == reports[1].findings)
    #expect(reports[0].corrections == reports[2].corrections)
  }
}
