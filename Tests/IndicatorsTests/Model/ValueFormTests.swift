import Testing

@testable import Indicators

@Suite("Values that are no single numbers")
struct ValueFormTests {
  @Test(
    "are read as people write them, printed in both languages, and read again",
    arguments: [
      ("1:18.5", "", "1:18.5", "1:18.5", "1:18.5"), ("18.5：1", "", "18.5:1", "18.5:1", "18.5:1"),
      ("1比18.5", ":", "1:18.5", "1:18.5", "1:18.5"),
      ("3—5", "人", "3—5", "3—5人", "3–5 people"), ("3～5人", "人", "3—5", "3—5人", "3–5 people"),
      ("３至５", "人", "3—5", "3—5人", "3–5 people"), ("201-250", "个", "201—250", "201—250个", "201–250"),
      ("80%—90%", "%", "80—90", "80—90%", "80–90%"), ("80—90%", "%", "80—90", "80—90%", "80–90%"),
      (
        "1.5—2万", "人", "15000—20000", "15,000—20,000人", "15,000–20,000 people"
      ),
      ("£3—4m", "£", "3000000—4000000", "300—400万英镑", "£3–£4 million"),
      ("前10%", "", "前10%", "前10%", "top 10%"), ("top 10 %", "", "前10%", "前10%", "top 10%"),
      ("前十", "", "前10名", "前10名", "top 10"), ("Top ten", "", "前10名", "前10名", "top 10"),
      ("前100强", "", "前100名", "前100名", "top 100"),
      ("三分之二", "%", "三分之二", "三分之二", "2/3"), ("3分之2", "%", "三分之二", "三分之二", "2/3"),
      ("two thirds", "", "三分之二", "三分之二", "2/3"),
      ("未统计", "人", "未统计", "未统计", "not collected"), ("N/C", "人", "未统计", "未统计", "not collected"),
      ("不适用", "%", "不适用", "不适用", "not applicable"),
      ("n/a", "人", "不适用", "不适用", "not applicable"),
    ])
  func values(
    text: String, unit: String, canonical: String, chinese: String, english: String
  ) throws {
    let (data, problems) = dataset(
      indicators: ["a,名,school,\(unit.isEmpty ? "-" : unit),,,,"],
      observations: ["a,2021,\(text),report,一,,,,,"])
    #expect(problems == [], "\(text)")
    let indicator = try #require(data.indicators.first)
    let observation = try #require(data.observations.first)
    #expect(observation.number == nil)
    #expect(observation.value?.description == canonical)
    #expect(FigureFormat(language: .chinese).figure(observation, of: indicator)?.text == chinese)
    #expect(FigureFormat(language: .english).figure(observation, of: indicator)?.text == english)
    let reader = ValueFormReader(unit: indicator.unit, isTarget: false)
    #expect(reader.read(canonical)?.description == canonical)
  }

  @Test("a ratio and a fraction keep the word that qualifies them")
  func qualified() {
    func texts(_ form: ValueForm) -> [String] {
      [FigureFormat(language: .chinese), FigureFormat(language: .english)].map {
        $0.figure(form, unit: UnitOfMeasure(""), precision: nil, qualifier: .about).text
      }
    }
    #expect(texts(.ratio(1, 18)) == ["约1:18", "about 1:18"])
    #expect(texts(.fraction(2, of: 3)) == ["约三分之二", "about 2/3"])
  }

  @Test(
    "are not made of what may be a date, a time or a slip",
    arguments: [
      ("3-5", "人"), ("2019-2021", "人"), ("5—3", "人"), ("3—", "人"), ("—5", "人"), ("1:18.5", "人"),
      ("8:30", "小时"), ("0:5", "-"), ("百分之", "%"), ("三分之四", "%"), ("前", "-"), ("前0%", "-"),
      ("1—2—3", "人"), ("—", "人"), ("无", "人"), ("3—5元", "人"),
    ])
  func refused(text: String, unit: String) {
    let (data, problems) = dataset(
      indicators: ["a,名,school,\(unit),,,,"], observations: ["a,2021,\(text),report,一,,,,,"])
    #expect(data.observations.isEmpty && problems.count == 1, "\(text)")
  }

  @Test(
    "money in brackets, signs of currencies and words for thousands are numbers",
    arguments: [
      ("(3,686)", "£'000", "-3686"), ("（3,686）", "万元", "-3686"), ("£(1.2m)", "£", "-1200000"),
      ("(£3,686)", "£", "-3686"), ("£143.9m", "£", "143900000"), ("£143.9m", "£'000", "143900"),
      ("US$20,935", "US$", "20935"), ("$1.2bn", "USD million", "1200"), ("¥1.5万", "元", "15000"),
      ("€3k", "€", "3000"), ("1.5万", "人", "15000"), ("1.2 million", "人", "1200000"),
      ("143879", "£'000", "143879"),
    ])
  func money(text: String, unit: String, expected: String) {
    let (data, problems) = dataset(
      indicators: ["a,名,school,\(unit),,,,"],
      observations: ["a,2021,\"\(text)\",report,一,,,,,"])
    #expect(problems == [], "\(text)")
    #expect(data.observations.first?.number?.description == expected)
  }

  @Test(
    "units are counted as the language counts them",
    arguments: [
      ("143879", "£'000", "14,387.9万英镑", "£143.879 million"),
      ("143879000", "£", "14,387.9万英镑", "£143.879 million"),
      ("-3686", "£", "−3686英镑", "−£3,686"), ("3.5", "USD million", "350万美元", "$3.5 million"),
      ("20935", "US$", "20,935美元", "$20,935"), ("18189", "万元", "18,189万元", "CNY 181.89 million"),
      ("34.7", "万吨", "34.7万吨", "347,000 tonnes"), ("3938", "公顷", "3938公顷", "3,938 hectares"),
      ("89.7", "万册", "89.7万册", "897,000 volumes"),
      ("115.8", "万人", "115.8万人", "1.158 million people"),
      ("1228.51", "亿元", "1228.51亿元", "CNY 122.851 billion"), ("2.5", "倍", "2.5倍", "2.5 times"),
      ("1617", "thousand cubic metres", "1617 thousand cubic metres", "1.617 million cubic metres"),
      ("936.2", "'000 TEU", "936.2'000 TEU", "936,200 TEU"),
      ("4000", "亩", "4000亩", "4,000 mu"), ("-0.12", "‰", "−0.12‰", "−0.12‰"),
    ])
  func units(number: String, unit: String, chinese: String, english: String) throws {
    let value = try #require(DecimalNumber(number))
    let unit = UnitOfMeasure(unit)
    #expect(FigureFormat(language: .chinese).figure(value, unit: unit).text == chinese)
    #expect(FigureFormat(language: .english).figure(value, unit: unit).text == english)
  }

  @Test(
    "a value that nobody counted is no figure: the latest that was counted stays the current one")
  func absence() throws {
    let (data, problems) = dataset(
      indicators: ["a,名,school,人,,,,", "b,乙,school,人,,,,"],
      observations: [
        "a,2020,5,report,一,,,,,", "a,2021,未统计,report,一,7,,,,", "b,2021,不适用,report,一,,,,,",
      ])
    #expect(problems == [])
    let series = data.indicators.map(data.series)
    #expect(series[0].current?.period.description == "2020")
    #expect(series[1].current?.isAbsence == true)
    #expect(series[0].points.last?.reading.isMissing == false)
    #expect(series[0].points.last.flatMap { series[0].completion($0) } == nil)
    #expect(data.summary(of: data.indicators[0].level).withFigure == 1)
  }
}
