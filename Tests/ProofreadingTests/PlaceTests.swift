import Diagnostics
import TestSupport
import Testing

/// Places of findings: the exact characters of the file, whatever stands before them on the line.
@Suite struct PlaceTests {
  @Test(
    "places are exact behind emoji, wide characters, tabs, escapes, entities and marks of Markdown",
    arguments: [
      "🎉🎉甲‹,›乙", "👩‍🏫老师‹,›好", "𠮷野家‹,›好", "甲\t乙‹,›丙", "1.\t甲‹,›乙", "> 甲‹,›乙", "> - 甲‹,›乙",
      "- [x] 甲‹,›乙",
      "**重要。**甲‹,›乙", "`a,b`甲‹,›乙", "&amp;甲‹,›乙", "甲\\*乙‹,›丙", "**甲‹,›乙**", "~~甲~~乙‹,›丙",
      "[甲‹,›乙](图.png)",
      "![甲‹,›乙](图.png)", "[[one|甲‹,›乙]]", "甲{{x-y}}乙‹,›丙", "甲<!-- x -->乙‹,›丙",
      "甲[^1]乙‹,›丙\n\n[^1]: 丁‹,›戊",
      "| 甲 | 乙 |\n| --- | --- |\n| 🎉甲‹,›乙 | 丙‹,›丁 |", "## 甲‹,›乙 ##", "甲‹,›乙\n丙‹,›丁", "甲  \n乙‹,›丙",
      "e\u{301}甲‹,›乙",
      "<b>甲</b>乙‹,›丙", "甲\u{2060}乙‹,›丙", "　甲‹,›乙", "https://site.example/a,b 甲‹,›乙", "*甲*乙‹,›丙",
    ])
  func exact(marked: String) {
    let text = MarkedText(ProofreadSite.page(marked))
    let lint = RuleExpectation.rules.filter { $0 != "half-width-mark" }.sorted().map {
      "\($0): off"
    }
    let site = ProofreadSite(pages: ["one": text.text], lint: lint)
    expectDiagnostics(
      site.report, text.expecting("warning half-width-mark", in: "Content/pages/one.md"))
  }

  @Test("English pages are not held to Chinese rules")
  func english() {
    let pages = [
      "one": ProofreadSite.page("甲‹,›乙"),
      "one.en": ProofreadSite.page("The plan, 甲,乙, covers 2019-2021年 and 3-5个 (see 《甲). 全国唯一"),
    ].mapValues { $0.replacing("‹", with: "").replacing("›", with: "") }
    let site = ProofreadSite(pages: pages, languages: "zh-CN, en")
    #expect(
      site.report.diagnostics.map(describe) == [
        "Content/pages/one.md:5:2 warning half-width-mark ‹,›"
      ])
    #expect(site.corrections.map(\.place.file) == ["Content/pages/one.md"])
  }
}
