import Diagnostics
import TestSupport
import Testing

@Suite struct TermRuleTests {
  private func site(_ body: String, _ terms: [String]) -> ProofreadSite {
    ProofreadSite(body, terms: terms)
  }

  @Test("wrong wording is reported, and corrected where the table calls it an error")
  func levels() {
    let site = site(
      "双高院校与产教融和，柳职。", ["双高院校,双高计划建设单位,警告,", "产教融和,产教融合,错误,", "柳职,柳职院；柳州职院,error,"])
    #expect(site.findings == ["term ‹双高院校›", "term ‹产教融和›", "term ‹柳职›"])
    #expect(site.report.errorCount == 2)
    #expect(site.corrected() == ProofreadSite.page("双高院校与产教融合，柳职。"))
  }

  @Test("a right form that holds a wrong one is right, and of wrong ones the longest counts")
  func longest() {
    let terms = ["柳职,柳职院,error,", "柳职模式,柳职质量模式,error,", ",“柳职杯”,,赛事名"]
    #expect(site("柳职院与“柳职杯”。", terms).findings == [])
    #expect(site("推广柳职模式。", terms).findings == ["term ‹柳职模式›"])
    #expect(site("《柳职》与`柳职`。", terms).findings == [])
  }

  @Test("the message names the right form, the note and the row")
  func wording() {
    let site = site("推广产教融和。", ["产教融和,产教融合,error,四个字不能拆开"])
    #expect(
      site.report.diagnostics.map(TextRenderer(language: .chinese).render) == [
        """
        Content/pages/one.md:5:3: 错误[term]: “产教融和”应写“产教融合”
          5 | 推广产教融和。
            |     ^^^^^^^^
          另见: Content/data/terms.csv:2:1
          提示: 改成“产教融合”（四个字不能拆开）
        """
      ])
  }

  @Test("rows that contradict each other or say nothing are reported at their cells")
  func table() {
    let loading = site(
      "甲。", ["甲,乙,error,", "乙,丙,,", "甲,丁,,", "戊,,,", "己,庚,很严重,", ",,,", "辛,辛,,"]
    ).loading
    #expect(
      loading.diagnostics.map(describe) == [
        "Content/data/terms.csv:3:1 error invalid-cell ‹乙›",
        "Content/data/terms.csv:4:1 error duplicate-row ‹甲›",
        "Content/data/terms.csv:5:3 error missing-cell ‹›",
        "Content/data/terms.csv:6:5 error invalid-cell ‹很严重›",
        "Content/data/terms.csv:8:1 error invalid-cell ‹辛›",
      ])
  }

  @Test("all that is wrong with a row is reported, also where it says nothing but a level")
  func faultyRows() {
    let loading = site("甲。", ["甲,,坏,", ",,坏,", ",,error,", ",,,这一组待定"]).loading
    #expect(
      loading.diagnostics.map(describe) == [
        "Content/data/terms.csv:2:3 error missing-cell ‹›",
        "Content/data/terms.csv:2:4 error invalid-cell ‹坏›",
        "Content/data/terms.csv:3:2 error missing-cell ‹›",
        "Content/data/terms.csv:3:3 error invalid-cell ‹坏›",
        "Content/data/terms.csv:4:2 error missing-cell ‹›",
      ])
  }

  @Test("a level that is off is not looked for")
  func off() {
    let site = ProofreadSite("甲与乙。", terms: ["甲,丙,off,", "乙,丁,,"])
    #expect(site.findings == ["term ‹乙›"])
    #expect(site.report.warningCount == 1)
  }
}
