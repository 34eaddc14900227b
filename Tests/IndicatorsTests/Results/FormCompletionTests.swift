import Testing

@testable import Indicators

@Suite("Completion of targets of other kinds")
struct FormCompletionTests {
  @Test(
    "between, no more than, among the first, so much more a year: each is judged as it is meant",
    arguments: [
      // value, target, operator, unit, qualifier; reached, rate, target in Chinese and English
      ("4", "3—5", "", "人", "", true, nil, "3—5人", "3–5 people"),
      ("6", "3—5", "", "人", "", false, nil, "3—5人", "3–5 people"),
      ("5", "不超过5", "", "个", "", true, "100", "不超过5个", "up to 5"),
      ("4", "≤5", "", "个", "", true, "125", "不超过5个", "up to 5"),
      ("8", "前10名", "", "位", "rank", true, nil, "前10名", "top 10"),
      ("12", "前十", "", "位", "rank", false, nil, "前10名", "top 10"),
      ("201—250", "前200", "", "位", "rank", false, nil, "前200名", "top 200"),
      ("201—250", "前250", "", "位", "rank", true, nil, "前250名", "top 250"),
      ("前5%", "前10%", "", "-", "", true, nil, "前10%", "top 10%"),
      ("前20%", "前10%", "", "-", "", nil, nil, "前10%", "top 10%"),
      ("3—5", "3", "≥", "人", "", true, nil, "3人", "3 people"),
      ("3—5", "4", "≥", "人", "", nil, nil, "4人", "4 people"),
      ("3—5", "6", "≥", "人", "", false, nil, "6人", "6 people"),
      ("1:17", "1:18", "≥", "-", "", true, nil, "1:18", "1:18"),
      ("18.5:1", "18:1", "≤", "-", "", false, nil, "18:1", "18:1"),
      ("三分之二", "60", "≥", "%", "", true, "111.11", "60%", "60%"),
      ("105", "+5%/年", "", "人", "", true, nil, "每年增长5%", "+5% a year"),
      ("104", "每年增长5%", "", "人", "", false, nil, "每年增长5%", "+5% a year"),
      ("96", "每年下降5%", "", "人", "", false, nil, "每年下降5%", "−5% a year"),
    ] as [(String, String, String, String, String, Bool?, String?, String, String)])
  func targets(
    value: String, target: String, comparison: String, unit: String, qualifier: String,
    isReached: Bool?, rate: String?, chinese: String, english: String
  ) throws {
    let (data, problems) = dataset(
      indicators: ["a,名,school,\(unit),\(comparison),,,"],
      observations: [
        "a,2020,100,report,一,,,,,", "a,2021,\(value),report,一,\(target),\(qualifier),,,",
      ])
    #expect(problems == [])
    let series = try #require(data.indicators.first.map(data.series))
    let point = try #require(series.points.last)
    let completion = try #require(series.completion(point))
    #expect(completion.isReached == isReached)
    #expect(completion.rate?.rounded(toPlaces: 2).description == rate)
    let goal = try #require(point.target)
    #expect(FigureFormat(language: .chinese).target(goal, of: series.indicator).text == chinese)
    #expect(FigureFormat(language: .english).target(goal, of: series.indicator).text == english)
  }

  @Test(
    "grades of several kinds are told apart",
    arguments: [
      ("A", "B", true), ("C", "B+", false), ("一等", "二等", true), ("四星", "五星", false),
      ("Good", "Outstanding", false), ("满意", "基本满意", true), ("优", "A", nil),
    ] as [(String, String, Bool?)])
  func grades(value: String, target: String, expected: Bool?) throws {
    let (data, _) = dataset(
      indicators: ["a,名,school,,定性,,,"],
      observations: ["a,2021,\(value),report,一,\(target),,,,"])
    let series = try #require(data.indicators.first.map(data.series))
    #expect(series.points.first.flatMap { series.completion($0) }?.isReached == expected)
  }
}
