import Testing

@testable import Indicators

@Suite("Periods")
struct PeriodTests {
  @Test(
    "are read as people write them, and every canonical spelling is read again",
    arguments: [
      // Years.
      ("2021", "2021"), ("2021年", "2021"), ("２０２１", "2021"), ("2019-2021", "2019-2021"),
      ("2019—2021年", "2019-2021"), ("2019——2021", "2019-2021"), ("2019 – 2021", "2019-2021"),
      ("2019年至2021年", "2019-2021"), ("2019～2021", "2019-2021"), ("2021-2021", "2021"),
      ("2019 to 2021", "2019-2021"), ("2021年度", "2021"), ("2019—2021年度", "2019-2021"),
      ("2019年度至2021年度", "2019-2021"), ("2021年1-12月", "2021"), ("2021年1—12月", "2021"),
      ("2021年1月—12月", "2021"), ("2021年1月至12月", "2021"), ("２０２１年１－１２月", "2021"),
      ("2021年度1-12月份", "2021"), ("2021年1月1日至2021年12月31日", "2021"),
      ("2021年1月1日至12月31日", "2021"), ("2021.1-2021.12", "2021"),
      ("2021-01-01至2021-12-31", "2021"), ("2021年1——12月", "2021"),
      ("2019年1月—2021年12月", "2019-2021"), ("2019年至2021年底", "2019-2021"),
      ("截至2021年底", "2021"), ("截止2021年末", "2021"), ("截至 2021 年 12 月 31 日", "2021"),
      ("截至2021年12月底", "2021"), ("截至2021-12-31", "2021"), ("截止到2021年", "2021"),
      ("2021年底", "2021"), ("2021年末", "2021"), ("2021年年底", "2021"), ("2021全年", "2021"),
      ("2021年全年", "2021"), ("2021年1-12月累计", "2021"), ("as of 31 December 2021", "2021"),
      ("year ended 31 December 2021", "2021"),
      // Months.
      ("2021-06", "2021-06"), ("2021年6月", "2021-06"), ("2021年6月份", "2021-06"),
      ("2021年06月", "2021-06"), ("２０２１－０６", "2021-06"), ("June 2021", "2021-06"),
      ("Sept. 2021", "2021-09"), ("2021年12月", "2021-12"),
      ("2022-01—2022-09", "2022-01—2022-09"), ("2022年1—9月", "2022-01—2022-09"),
      ("2022年1-9月累计", "2022-01—2022-09"), ("2022年1月至9月", "2022-01—2022-09"),
      ("2022-01至2022-09", "2022-01—2022-09"), ("2022-01-2022-09", "2022-01—2022-09"),
      ("2022年前三季度", "2022-01—2022-09"), ("January–September 2022", "2022-01—2022-09"),
      ("Jan to Sep 2022", "2022-01—2022-09"), ("2020年9月至2021年12月", "2020-09—2021-12"),
      ("September 2020 – December 2021", "2020-09—2021-12"),
      ("year ended 31 July 2022", "2021-08—2022-07"),
      // Quarters and halves.
      ("2021-Q2", "2021-Q2"), ("2021-q2", "2021-Q2"), ("2021Q2", "2021-Q2"), ("Q2 2021", "2021-Q2"),
      ("2021年第二季度", "2021-Q2"), ("2021年二季度", "2021-Q2"), ("2021年第2季度", "2021-Q2"),
      ("second quarter of 2021", "2021-Q2"), ("2021年4—6月", "2021-Q2"),
      ("2021-H1", "2021-H1"), ("2021年上半年", "2021-H1"), ("2021年1-6月", "2021-H1"),
      ("2021年度上半年", "2021-H1"), ("2021下半年", "2021-H2"), ("first half of 2021", "2021-H1"),
      ("H2 2021", "2021-H2"), ("2021年前两季度", "2021-H1"),
      // School and financial years.
      ("2021/2022", "2021/2022"), ("2021/22", "2021/2022"), ("2021—2022学年", "2021/2022"),
      ("2021-2022学年度", "2021/2022"), ("2021-22学年", "2021/2022"), ("2021／2022 学年", "2021/2022"),
      ("academic year 2021/22", "2021/2022"), ("school year 2021–22", "2021/2022"),
      ("1999/2000", "1999/2000"), ("1999/00", "1999/2000"),
      ("2019/2020-2021/2022", "2019/2020-2021/2022"),
      ("2019—2020学年至2021—2022学年", "2019/2020-2021/2022"),
      ("school years 2019/20 to 2021/22", "2019/2020-2021/2022"),
      ("FY2021/2022", "FY2021/2022"), ("FY2021/22", "FY2021/2022"), ("FY 2021-22", "FY2021/2022"),
      ("financial year 2021/22", "FY2021/2022"), ("2021/22 fiscal year", "FY2021/2022"),
      ("2021—2022财政年度", "FY2021/2022"), ("year ended 31 March 2022", "FY2021/2022"),
      ("the year to 31 March 2022", "FY2021/2022"),
      ("FY2019/2020-2021/2022", "FY2019/2020-2021/2022"),
      // Days, cohorts, plans.
      ("2022-09-30", "2022-09-30"), ("截至2022年9月30日", "2022-09-30"),
      ("截至2022年9月底", "2022-09-30"), ("截至2022年9月", "2022-09-30"),
      ("2022年9月30日", "2022-09-30"), ("2022/9/30", "2022-09-30"), ("2022.9.30", "2022-09-30"),
      ("2022年6月底", "2022-06-30"), ("as of 30 September 2022", "2022-09-30"),
      ("at September 30th, 2022", "2022-09-30"), ("2021-12-31", "2021-12-31"),
      ("end of June 2022", "2022-06-30"),
      ("2014届", "2014届"), ("2014届毕业生", "2014届"), ("２０１４届", "2014届"), ("class of 2014", "2014届"),
      ("十三五", "十三五"), ("“十三五”时期", "十三五"), ("第十四个五年规划", "十四五"), ("十五", "十五"),
      ("十三五末", "2020"), ("13th Five-Year Plan", "十三五"), ("the 14th Five Year Plan period", "十四五"),
    ])
  func reading(text: String, expected: String) throws {
    let period = try #require(Period(text), "\(text)")
    #expect(period.description == expected)
    let again = try #require(Period(period.description))
    #expect(again == period && again.start == period.start && again.end == period.end)
    let letters = "abcdefghijklmnopqrstuvwxyzHQ0123456789-"
    #expect(period.anchor.allSatisfy(letters.contains), "\(period.anchor)")
  }

  @Test(
    "are not guessed",
    arguments: [
      "", "21", "2021-2019", "2019-", "-2021", "2019-21", "1889", "2200", "近三年", "0000", "0001",
      "1",
      "2019-2020-2021", "2021.0", "+202", "2021-13", "2021-00", "2021-Q5", "2021-Q0", "2021-H3",
      "2022-02-30", "2021/2023", "2021/2020", "2021/06", "2021-2", "2021.6", "2021年13月",
      "2021学年", "FY2021", "截至", "截至目前", "2021年-", "-2021年", "2021年13-12月", "2021年-12月",
      "2019年1月至2021年", "2021年5月3日至6月4日", "2021年6-5月", "届", "21届", "三十五五", "百五", "五",
      "Q5 2021", "Febtember 2021", "30 February 2022", "2021 2022", "June", "Q2", "20211",
      "２０２１－１３",
      "2099/2100-2100/2101", "2021年第五季度", "2021年第二",
    ])
  func refused(text: String) {
    #expect(Period(text) == nil, "\(Period(text)?.description ?? "")")
  }

  @Test(
    "are printed in Chinese and in English as people write them",
    arguments: [
      ("2021", "2021年", "2021", "in 2021"),
      ("2019-2021", "2019—2021年", "2019–2021", "in 2019–2021"),
      ("2021-06", "2021年6月", "June 2021", "in June 2021"),
      ("2022-01—2022-09", "2022年1—9月", "January–September 2022", "in January–September 2022"),
      (
        "2020-09—2021-12", "2020年9月—2021年12月", "September 2020 – December 2021",
        "in September 2020 – December 2021"
      ),
      ("2021-Q2", "2021年第二季度", "Q2 2021", "in Q2 2021"),
      ("2021-H1", "2021年上半年", "first half of 2021", "in the first half of 2021"),
      ("2021/2022", "2021—2022学年", "school year 2021/22", "in the school year 2021/22"),
      (
        "2019/2020-2021/2022", "2019—2020学年至2021—2022学年", "school years 2019/20–2021/22",
        "in the school years 2019/20–2021/22"
      ),
      ("FY2021/2022", "2021—2022财年", "financial year 2021/22", "in the financial year 2021/22"),
      ("2022-09-30", "截至2022年9月30日", "as of 30 September 2022", "as of 30 September 2022"),
      ("2014届", "2014届", "class of 2014", "for the class of 2014"),
      ("十三五", "“十三五”时期", "13th Five-Year Plan", "in the 13th Five-Year Plan"),
    ])
  func printing(text: String, chinese: String, english: String, sentence: String) throws {
    let period = try #require(Period(text))
    #expect(FigureFormat(language: .chinese).period(period) == chinese)
    #expect(FigureFormat(language: .english).period(period) == english)
    #expect(FigureFormat(language: .english).during(period) == sentence)
    #expect(Period(english) == period || period.extent.kind == .schoolYears, "\(english)")
    #expect(Period(chinese) == period, "\(chinese)")
  }

  @Test("are ordered by their last day, the longer before the shorter")
  func order() {
    let texts = [
      "2021", "2019-2023", "2019-2021", "2020", "2018-2020", "2020-2021", "2021-Q4", "2021-12",
      "2021-12-31", "2021/2022", "2021-H1", "2022-09-30", "2021届", "十四五", "2021-06", "FY2020/2021",
    ]
    let sorted = texts.compactMap { Period($0) }.sorted().map(\.description)
    #expect(
      sorted == [
        "2018-2020", "2020", "FY2020/2021", "2021-H1", "2021-06", "2021届", "2019-2021",
        "2020-2021", "2021", "2021-Q4", "2021-12", "2021-12-31", "2021/2022", "2022-09-30",
        "2019-2023", "十四五",
      ])
  }

  @Test("know their days, by the months in which school and financial years begin")
  func days() throws {
    func days(_ text: String, _ calendar: PeriodCalendar = .standard) -> String {
      Period(text, calendar: calendar).map { "\($0.start) \($0.end)" } ?? ""
    }
    #expect(days("2021/2022") == "2021-09-01 2022-08-31")
    #expect(days("FY2021/2022") == "2021-04-01 2022-03-31")
    #expect(days("2024-02") == "2024-02-01 2024-02-29")
    #expect(days("2014届") == "2013-09-01 2014-08-31")
    #expect(days("十三五") == "2016-01-01 2020-12-31")
    let other = PeriodCalendar(schoolYear: 8, financialYear: 1)
    #expect(days("2021/2022", other) == "2021-08-01 2022-07-31")
    #expect(days("2014届", PeriodCalendar(schoolYear: 1)) == "2014-01-01 2014-12-31")
    #expect(Period("FY2021", calendar: other) == Period("2021"))
    #expect(
      Period("year ended 31 July 2022", calendar: PeriodCalendar(financialYear: 8))
        == Period("FY2021/2022"))
    #expect(Period("2021/2022", calendar: other) == Period("2021/2022"), "written the same")
  }
}
