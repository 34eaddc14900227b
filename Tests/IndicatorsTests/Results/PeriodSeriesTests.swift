import Testing

@testable import Indicators

@Suite("Series of other periods than years")
struct PeriodSeriesTests {
  /// The series of one indicator with these periods, whose values count up from 1.
  private func series(_ periods: [String], accumulation: String = "") throws -> Series {
    let (data, problems) = dataset(
      indicators: ["a,名,school,项,,\(accumulation),,"],
      observations: periods.enumerated().map { "a,\($1),\($0 + 1),report,一,,,,," })
    #expect(problems == [])
    return try #require(data.indicators.first.map(data.series))
  }

  @Test(
    "the current figure is the latest; of those that end together a year rather than its parts",
    arguments: [
      (["2021", "2021-12", "2021-Q4"], "", "2021"),
      (["2021", "2021-12", "2022-01"], "", "2022-01"),
      (["2022-01—2022-09", "2022-09"], "", "2022-01—2022-09"),
      (["2022-01—2022-09", "2022-09"], "累计", "2022-01—2022-09"),
      (["2020/2021", "2021/2022", "2021"], "", "2021/2022"),
      (["2021", "2022-09-30"], "时点", "2022-09-30"), (["2013届", "2014届"], "", "2014届"),
    ])
  func current(periods: [String], accumulation: String, expected: String) throws {
    let series = try series(periods, accumulation: accumulation)
    #expect(series.current?.period.description == expected)
  }

  @Test(
    "a part of a year is compared with the same part of the year before, or else with its neighbour",
    arguments: [
      (["2020-Q2", "2021-Q1", "2021-Q2"], "2020-Q2", "比2020年第二季度增加2项", "up 2 from Q2 2020"),
      (["2021-Q1", "2021-Q2"], "2021-Q1", "比2021年第一季度增加1项", "up 1 from Q1 2021"),
      (["2020-Q2", "2021-05", "2021-H1"], nil, "", ""),
      (["2021", "2021/2022"], nil, "", ""), (["2021-Q1", "2022-01—2022-09"], nil, "", ""),
      (
        ["2019/2020", "2020", "2020/2021"], "2019/2020", "比2019—2020学年增加2项",
        "up 2 from school year 2019/20"
      ),
      (
        ["2021-09-30", "2022-06-30", "2022-09-30"], "2021-09-30", "比2021年9月30日增加2项",
        "up 2 from 30 September 2021"
      ),
      (["2013届", "2014届"], "2013届", "比2013届增加1项", "up 1 from class of 2013"),
      (["十二五", "十三五"], "十二五", "比“十二五”时期增加1项", "up 1 from 12th Five-Year Plan"),
    ] as [([String], String?, String, String)])
  func previous(periods: [String], expected: String?, chinese: String, english: String) throws {
    let series = try series(periods)
    let current = try #require(series.current)
    #expect(series.previous(to: current)?.period.description == expected)
    guard let change = series.change(to: current) else { return }
    #expect(FigureFormat(language: .chinese).comparison(change) == chinese)
    #expect(FigureFormat(language: .english).comparison(change) == english)
  }

  @Test(
    "one kind and length of period shares an axis: years, or else what there is most of",
    arguments: [
      (["2020", "2021", "2021-01", "2021-02", "2021-03"], ["2020", "2021"]),
      (["2021", "2021-01", "2021-02", "2021-03"], ["2021-01", "2021-02", "2021-03"]),
      (["2021-Q1", "2021-Q2", "2021-H1"], ["2021-Q1", "2021-Q2"]),
      (["2019-2021", "2016-2018"], []), (["2021", "2019-2021"], ["2021"]),
      (["2020/2021", "2021/2022", "2021"], ["2020/2021", "2021/2022"]),
    ])
  func axis(periods: [String], expected: [String]) throws {
    #expect(try series(periods).comparablePoints.map(\.period.description) == expected)
  }

  @Test(
    "2016-2017 beside 2017-2018 are school years, unless they are running totals or stand beside years"
  )
  func undeclared() throws {
    func words(_ periods: [String], _ accumulation: String = "") throws -> String {
      let format = FigureFormat(language: .chinese)
      return try series(periods, accumulation: accumulation).points
        .map { format.period($0.period) }.joined(separator: " ")
    }
    #expect(try words(["2016-2017", "2017-2018"]) == "2016—2017学年 2017—2018学年")
    #expect(try words(["2016-2017", "2017-2018"], "累计") == "2016—2017年 2017—2018年")
    #expect(try words(["2016-2017", "2018-2019"]) == "2016—2017年 2018—2019年")
    #expect(try words(["2016-2017", "2017-2018", "2018"]) == "2016—2017年 2017—2018年 2018年")
    let read = try series(["2016-2017", "2017-2018"])
    #expect(read.comparablePoints.count == 2)
    #expect(read.point(try #require(Period("2016-2017"))) != nil, "it is named as it is written")
    let english = FigureFormat(language: .english)
    #expect(read.points.map { english.period($0.period) } == ["2016/17", "2017/18"])
  }

  @Test(
    "a gap is named as the periods beside it",
    arguments: [
      ("2021", 2018, 0, 24, "2018—2019年"), ("2021-Q1", 2020, 3, 3, "2020年第二季度"),
      ("2021-01", 2020, 1, 4, "2020年2—5月"), ("2020/2021", 2017, 8, 12, "2017—2018学年"),
      ("2014届", 2011, 8, 12, "2012届"), ("FY2020/2021", 2017, 3, 24, "2017—2018财年至2018—2019财年"),
    ])
  func gaps(period: String, year: Int, month: Int, length: Int, expected: String) throws {
    let start = 12 * year + month
    let gap = try #require(Period(period)?.filling(months: start..<start + length))
    #expect(FigureFormat(language: .chinese).shortPeriod(gap) == expected)
  }
}
