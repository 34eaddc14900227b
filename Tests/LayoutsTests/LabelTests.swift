import Testing

@testable import Layouts

@Suite("Times and units in headings and titles")
struct LabelTests {
  @Test(
    "times as offices write them, with the year of their surroundings where they have none",
    arguments: [
      ("2021年", "2021"), ("2021年度", "2021"), ("2019—2021年", "2019-2021"),
      ("2019年至2021年", "2019-2021"),
      ("2020—2021学年", "2020/2021"), ("2019/20", "2019/2020"), ("2021/2022", "2021/2022"),
      ("FY2019", "2019"),
      ("FY2019/20", "FY2019/2020"), ("2021届", "2021届"), ("截至2022年9月30日", "2022-09-30"),
      ("截至2022年12月31日", "2022"),
      ("2022年1—9月", "2022-01—2022-09"), ("2021年6月", "2021-06"), ("2021年上半年", "2021-H1"),
      ("2021年第二季度", "2021-Q2"),
      ("Q1 2022", "2022-Q1"), ("Jan 2022", "2022-01"), ("year ended 31 March 2022", "FY2021/2022"),
      ("31 March 2022", "2022-03-31"),
      ("1月", "2030-01"), ("十二月", "2030-12"), ("一季度", "2030-Q1"), ("上半年", "2030-H1"),
      ("前三季度", "2030-01—2030-09"),
      ("全年", "2030"), ("上年", "2029"), ("本年", "2030"), ("Q3", "2030-Q3"), ("Full year", "2030"),
      ("十四五", "十四五"),
    ])
  func times(text: String, period: String) {
    #expect(TimeWord.period(of: Label(text).times, base: 2030)?.text == period)
  }

  @Test(
    "what looks like a time and is none",
    arguments: [
      "2000人", "1+X证书", "500强", "May's house", "decline", "marketing", "年末人口", "2021.5", "0000",
      "比上年增长", "ISO9001",
    ])
  func noTimes(text: String) { #expect(Label(text).times.isEmpty) }

  @Test(
    "units in brackets, behind 单位：, and what is no unit",
    arguments: [
      ("产值（亿元）", "产值", "亿元"), ("占比(%)", "占比", "%"), ("经费收支（2022年度，单位：万元）", "经费收支", "万元"),
      ("单位：万元", "", "万元"), ("Visitors (thousands)", "Visitors", "thousands"),
      ("Income (in £m)", "Income", "£m"),
      ("课题数（含技术开发）", "课题数（含技术开发）", nil), ("兼职教师（企业）", "兼职教师（企业）", nil), ("填报单位：某校", "填报单位：某校", nil),
    ])
  func units(text: String, words: String, unit: String?) {
    let label = Label(text)
    #expect(label.words == words)
    #expect(label.unit == unit)
  }

  @Test("a heading is known again next year")
  func patterns() {
    #expect(Label("2021年目标").pattern == Label("2022年目标").pattern)
    #expect(Label("2021年目标").pattern == "{period}目标")
    #expect(Label("全年合计").pattern == "{period}")
    #expect(Label("产值（亿元）").pattern == "产值（亿元）")
  }

  @Test("numbers in front of names and marks of notes behind them are no part of them")
  func names() {
    #expect(withoutNumbering("（一）甲专业群") == "甲专业群")
    #expect(withoutNumbering("三、办学条件") == "办学条件")
    #expect(withoutNumbering("1.5倍") == "1.5倍")
    #expect(withoutNumbering("表3  教师结构") == "教师结构")
    #expect(Label.withoutFootnoteMarks("在校生数①") == "在校生数")
    #expect(Label.withoutFootnoteMarks("Visitors [1]") == "Visitors")
  }
}
