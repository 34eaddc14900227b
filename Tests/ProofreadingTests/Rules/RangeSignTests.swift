import Testing

@Suite struct RangeSignTests {
  private let rule = RuleExpectation("range-sign")

  @Test(
    "amounts are joined by ～, years, days, times and places by —",
    arguments: [
      ("增长‹10%-20%›", "增长10%～20%"), ("每班‹30~40人›", "每班30～40人"), ("投入‹3万—5万元›", "投入3万～5万元"),
      ("‹2019-2021年›", "2019—2021年"), ("‹2019年～2021年›", "2019年—2021年"),
      ("‹2019～2020›学年", "2019—2020学年"),
      ("‹3月-5月›", "3月—5月"), ("3月‹5日-8日›", "3月5日—8日"), ("‹9:00-11:00›", "9:00—11:00"),
      ("‹北京-上海›专列", "北京—上海专列"), ("‹3 - 5 个›", "3～5 个"), ("占‹5–8%›", "占5～8%"),
      ("转速‹8000-12000转›", "转速8000～12000转"), ("每份‹10-15页›", "每份10～15页"),
      ("‹3-4千人›", "3～4千人"),
      ("**‹25-30** g› 与‹25-30kg›", "**25～30** g 与25～30kg"),
    ])
  func offences(marked: String, fixed: String) { rule.expect(marked, fixed: fixed) }

  @Test("years without 年 are reported only", arguments: ["规划（‹2019-2021›）发布", "规划‹2019-2021›，已完成"])
  func uncertain(marked: String) { rule.expect(marked) }

  @Test(
    "right ones, dates, codes, telephone numbers, scores and names are left alone",
    arguments: [
      "10%～20%", "2019—2021年", "2011-02-15", "0772-3156000", "0772-315-6000", "GB/T 15834-2011",
      "GB 50016-2014规定", "A3-5号楼", "比分3-2", "第3-5条", "编号2019-2021", "吐鲁番-哈密盆地", "1+X-2",
      "COVID-19 3个",
      "《2019-2021年规划》", "`3-5个`", "柳工—柳职院", "ISBN 978-7-5000-1", "1-2-3个", "5-3个", "桂ICP备1-2号",
      "配比1:2-1:3", "第12-15页", "箱号1-20号", "20世纪80—90年代", "KR 16-2机器人", "4-6级考试", "3-502室",
      "（2020，41-5）", "2021-03-05",
    ])
  func untouched(body: String) { rule.expect(body) }
}
