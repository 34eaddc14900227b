import Testing

@testable import Indicators

@Suite("Series, changes and summaries")
struct SeriesTests {
  @Test(
    "the current figure is the latest: for totals the longest period of a year, else the year itself",
    arguments: [("累计", "2019-2021"), ("年度", "2021"), ("", "2021")])
  func current(accumulation: String, expected: String) throws {
    let (data, _) = dataset(
      indicators: ["a,名,school,项,,\(accumulation),,"],
      observations: [
        "a,2021,1,report,一,,,,,", "a,2019-2021,3,report,一,,,,,", "a,2020,1,report,一,,,,,",
        "a,2023,,report,一,9,,,,",
      ])
    let series = try #require(data.indicators.first.map(data.series))
    #expect(series.current?.period.description == expected)
    #expect(series.points.map(\.period.description) == ["2020", "2019-2021", "2021", "2023"])
  }

  @Test(
    "changes are said in the words of the unit",
    arguments: [
      (
        "%", "90.55", "", "92.63", "", "2021年为92.63%，比2020年提高2.08个百分点",
        "92.63% in 2021, up 2.08 percentage points from 2020"
      ),
      (
        "%", "92.63", "", "90.55", "", "2021年为90.55%，比2020年下降2.08个百分点",
        "90.55% in 2021, down 2.08 percentage points from 2020"
      ),
      ("%", "95", "", "95.00", "", "2021年为95%，与2020年持平", "95% in 2021, unchanged from 2020"),
      ("项", "100", "", "112", "", "2021年为112项，比2020年增加12项", "112 in 2021, up 12 from 2020"),
      (
        "人", "12000", "", "11999", "", "2021年为11,999人，比2020年减少1人",
        "11,999 people in 2021, down 1 person from 2020"
      ),
      (
        "人", "800", "", "900", "余", "2021年为900余人，比2020年增加约100人",
        "more than 900 people in 2021, up about 100 people from 2020"
      ),
      (
        "位", "30", "rank", "27", "rank", "2021年为第27位，比2020年前移3位",
        "27th in 2021, up 3 places from 2020"
      ),
      (
        "位", "7", "rank", "8", "rank", "2021年为第8位，比2020年后移1位", "8th in 2021, down 1 place from 2020"
      ),
    ])
  func changes(
    unit: String, first: String, firstQualifier: String, last: String, lastQualifier: String,
    chinese: String, english: String
  ) throws {
    let (data, _) = dataset(
      indicators: ["a,名,school,\(unit),,,,"],
      observations: [
        "a,2020,\(first),report,一,,\(firstQualifier),,,",
        "a,2021,\(last),report,一,,\(lastQualifier),,,",
      ])
    let indicator = try #require(data.indicators.first)
    let periods = try ["2020", "2021"].map { try #require(Period($0)) }
    let change = try #require(data.series(of: indicator).change(from: periods[0], to: periods[1]))
    #expect(FigureFormat(language: .chinese).sentence(change, of: indicator) == chinese)
    #expect(FigureFormat(language: .english).sentence(change, of: indicator) == english)
  }

  @Test("a change is that of the printed figures, and absent where one is missing")
  func printed() throws {
    let (data, _) = dataset(
      indicators: ["a,名,school,%,,,1,"],
      observations: ["a,2020,93.14,report,一,,,,,", "a,2021,95.25,report,一,,,,,"])
    let series = try #require(data.indicators.first.map(data.series))
    let periods = try ["2019", "2020", "2021"].map { try #require(Period($0)) }
    #expect(series.change(from: periods[1], to: periods[2])?.difference.description == "2.2")
    #expect(series.change(from: periods[0], to: periods[2]) == nil)
  }

  @Test("tasks and levels sum up their indicators")
  func summaries() throws {
    var tables = Tables4()
    tables.indicators = """
      id,name,level,unit,task,category,kind,operator
      a,甲,school,项,1,成果,数量,
      b,乙,school,项,1,经费,成本,
      c,丙,school,项,1,成果,数量,
      d,丁,school,项,1,,,定性
      e,戊,school,项,,成果,数量,
      f,己,group,项,2,成果,质量,
      """
    tables.observations = """
      indicator,period,value,source,locator,target
      a,2021,40,report,一,40
      b,2021,30,report,一,40
      c,2021,,report,一,40
      d,2021,在建,report,一,建成
      e,2021,7,report,一,
      """
    let (data, problems) = tables.load()
    #expect(problems == [])
    let task = data.summary(of: ConstructionTask.Key(level: .school, number: 1))
    #expect(task.indicators.map(\.id) == ["a", "b", "c", "d"])
    #expect([task.indicators.count, task.withFigure, task.withTarget] == [4, 3, 4])
    #expect([task.reached, task.notReached, task.undetermined] == [1, 1, 2])
    #expect(task.categories.map { "\($0.name ?? "-") \($0.count)" } == ["成果 2", "经费 1", "- 1"])
    #expect(task.kinds.map { "\($0.name ?? "-") \($0.count)" } == ["quantity 2", "cost 1", "- 1"])
    #expect(data.summary(of: .school).indicators.count == 5)
    #expect(data.summary(of: .group).indicators.count - data.summary(of: .group).withFigure == 1)
  }

  @Test("everything is found by its id and stays in the order of its table")
  func lookups() {
    let (data, problems) = dataset(
      indicators: ["z,甲,school,项,,,,", "a,乙,group,项,,,,"],
      observations: ["a,2021,2,report,二/（一）/3,,,暂定,,备注", "z,2021,1,report,一,,,,,"])
    #expect(problems == [])
    #expect(data.indicators.map(\.id) == ["z", "a"])
    #expect(
      data.observations.map { "\($0.index) \($0.indicator) \($0.locator)" } == [
        "0 a 二/（一）/3", "1 z 一",
      ])
    #expect(data.observations.first?.status == .provisional)
    #expect(data.observations.first?.note == "备注")
    #expect("\(data.observations[1].place)" == "observations.csv:3:1")
    #expect("\(data.observations[1].place(of: "value"))" == "observations.csv:3:8")
    #expect(data.source("report")?.title == "自评报告")
    #expect(data.task(ConstructionTask.Key(level: .group, number: 2))?.title == "课程")
    #expect(data.indicator("a")?.level == .group)
    #expect(data.indicator("b") == nil)
    #expect(data.nearestIndicator(to: "zz") == nil)
  }

  @Test("91.50 and 91.5 give the same figures")
  func typed() {
    let texts = ["91.50", "91.5", "９１．５％"].map { value in
      let (data, _) = dataset(
        indicators: ["a,名,school,%,,,2,", "b,名,school,%,,,,"],
        observations: ["a,2021,\(value),report,一,,,,,", "b,2021,\(value),report,一,,,,,"])
      return data.indicators.map { indicator in
        data.observations.first { $0.indicator == indicator.id }
          .flatMap { FigureFormat(language: .chinese).figure($0, of: indicator)?.text }
      }
    }
    #expect(texts == Array(repeating: ["91.50%", "91.5%"], count: 3))
  }
}
