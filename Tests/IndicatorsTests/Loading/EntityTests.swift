import Diagnostics
import Tables
import Testing

@testable import Indicators

/// Who is measured beside the levels as such: the table of entities, and what names one.
@Suite("Entities") struct EntityTests {
  private static let levels = CategoryList([
    Level(id: "city", name: TranslatedText("全市", ["en": "City"])),
    Level(id: "county", name: TranslatedText("县区", ["en": "County"])),
    Level(id: "town", name: TranslatedText("镇街")),
  ])

  private static let counties = "beidao,北岛县,county,,北岛,Beidao\nxiping,西屏区,县区,,,\n"

  private static func load(
    _ entities: String = counties, indicators: String = "gdp,生产总值,city,亿元,,\n",
    observations: [String] = [], tasks: String = ""
  ) -> (dataset: Dataset, problems: [String]) {
    var report = Report()
    func sheet(_ name: String, _ text: String) -> Sheet? {
      CSV.read(path: "\(name).csv", bytes: Array(text.utf8), report: &report)
    }
    let tables = DatasetTables(
      sources: sheet("sources", "id,title,publisher,date,kind\nr,公报,某局,2023,公报\n"),
      entities: sheet("entities", "id,name,level,parent,aliases,name.en\n" + entities),
      tasks: sheet("tasks", "level,number,title,entity\n" + tasks),
      indicators: sheet("indicators", "id,name,level,unit,formula,task\n" + indicators),
      observations: sheet(
        "observations",
        "indicator,entity,period,value,source,locator,target,preferred,note\n"
          + observations.joined(separator: "\n")))
    let dataset = Dataset(tables: tables, levels: levels, languages: ["en"], report: &report)
    return (dataset, list(report))
  }

  @Test("an entity is found by its id, its names and its other names")
  func names() {
    let (data, problems) = Self.load()
    #expect(problems == [])
    let found = ["beidao", "北岛县", "北 岛 县", "北岛", "Beidao", "西屏"].map {
      data.entities.entity($0)?.id
    }
    #expect(found == ["beidao", "beidao", "beidao", "beidao", "beidao", nil])
    #expect(data.entities[0].name.text(in: "en") == "Beidao")
  }

  @Test("whom a row names as its parent is checked, be the row itself sound or not")
  func parentOfFaultyRow() {
    let (data, problems) = Self.load("beidao,北岛县,坏,zz,,\nxiping,西屏区,county,,,\n")
    #expect(
      problems == [
        "entities.csv:2:12 C2 error invalid-cell", "entities.csv:2:14 D2 error unknown-entity",
      ])
    #expect(data.entities.map(\.id) == ["xiping"])
    // Who was left out himself is no unknown parent.
    #expect(
      Self.load("beidao,北岛县,坏,,,\nxiping,西屏区,坏,beidao,,\n").problems == [
        "entities.csv:2:12 C2 error invalid-cell", "entities.csv:3:12 C3 error invalid-cell",
      ])
  }

  @Test("an indicator has a series for its level as such and one for each entity")
  func series() {
    let (data, problems) = Self.load(
      observations: [
        "gdp,,2021,9,r,一,,,", "gdp,xiping,2021,3,r,一,,,", "gdp,北岛县,2021,5,r,一,4,,",
        "gdp,beidao,2022,6,r,一,7,,",
      ])
    #expect(problems == [])
    let gdp = data.indicators[0]
    #expect(data.series(of: gdp).points.map(\.period.description) == ["2021"])
    #expect(data.entitySeries(of: gdp).map { $0.entity?.id } == ["beidao", "xiping"])
    #expect(data.series("gdp", entity: "beidao")?.current?.amount?.value == 6)
    #expect(data.series("gdp", entity: "xiping")?.level.id == "county")
    #expect(data.summary(of: Self.levels[1]).reached == 0)
    #expect(data.summary(of: Self.levels[1]).withFigure == 2)
    #expect(data.summary(of: data.entities[0]).withTarget == 1)
    #expect(
      data.publishedFigures.map { $0.key.entity ?? "-" } == ["-", "beidao", "beidao", "xiping"])
  }

  @Test("sources that disagree about one entity say nothing of another")
  func conflicts() {
    let (data, problems) = Self.load(
      observations: [
        "gdp,beidao,2021,5,r,一,,,", "gdp,xiping,2021,3,r,一,,,", "gdp,xiping,2021,4,r,二,,,",
      ])
    #expect(problems == ["observations.csv:4:17 D4 error conflicting-values"])
    #expect(data.conflicts.map(\.entity) == ["xiping"])
  }

  @Test("a formula is computed for the entities that all its operands are measured of")
  func formulas() {
    let (data, problems) = Self.load(
      indicators: "gdp,生产总值,city,亿元,,\npeople,人口,city,万人,,\nper,人均,city,亿元/万人,gdp / people,\n",
      observations: [
        "gdp,,2021,9,r,一,,,", "people,,2021,3,r,一,,,", "gdp,beidao,2021,6,r,一,,,",
        "people,beidao,2021,2,r,一,,,", "gdp,xiping,2021,3,r,一,,,", "per,beidao,2021,8,r,一,,,",
      ])
    #expect(problems == ["observations.csv:7:17 D7 warning derived-differs"])
    #expect(data.entitySeries(of: data.indicators[2]).map { $0.entity?.id } == ["beidao"])
    #expect(data.series("per")?.current?.amount?.value == 3)
  }

  @Test(
    "a table of entities that cannot be followed is reported at its cells",
    arguments: [
      ("a,甲,county,,,\na,乙,county,,,\n", ["entities.csv:3:1 A3 error duplicate-row"]),
      ("a,甲,郡,,,\n", ["entities.csv:2:5 C2 error invalid-cell"]),
      ("A B,甲,county,,,\n", ["entities.csv:2:1 A2 error invalid-cell"]),
      ("county,甲,county,,,\n", ["entities.csv:2:1 A2 error invalid-cell"]),
      ("a,,county,,,\n", ["entities.csv:2:3 B2 error missing-cell"]),
      ("a,甲,county,z,,\n", ["entities.csv:2:12 D2 error unknown-entity"]),
      ("a,甲,county,b,,\nb,乙,county,,,\n", ["entities.csv:2:12 D2 error entity-level"]),
      ("a,甲,county,b,,\nb,乙,county,a,,\n", ["entities.csv:2:12 D2 error entity-cycle"]),
      ("a,甲,county,a,,\n", ["entities.csv:2:12 D2 error entity-cycle"]),
      ("a,甲,county,,,\nb,乙,town,甲,,\n", []),
      (
        "a,甲,county,,,\nb,甲,county,,,\nc,丙,town,甲,,\n",
        ["entities.csv:4:10 D4 error unknown-entity"]
      ),
    ])
  func faults(entities: String, expected: [String]) {
    #expect(Self.load(entities).problems == expected)
  }

  @Test("a figure of nobody is an error, one of an entity that was reported is not reported again")
  func orphans() {
    let (data, problems) = Self.load(
      "beidao,北岛县,county,,,\nxiping,西屏区,郡,,,\n",
      observations: [
        "gdp,beidoa,2021,5,r,一,,,", "gdp,xiping,2021,3,r,一,,,", "gdp,西屏区,2022,3,r,一,,,",
      ])
    #expect(
      problems == [
        "entities.csv:3:12 C3 error invalid-cell", "observations.csv:2:5 B2 error unknown-entity",
      ])
    #expect(data.observations.isEmpty)
  }

  @Test("each entity has tasks of its own, numbered as the office numbers them")
  func tasks() {
    let (data, problems) = Self.load(
      indicators:
        "a,甲,county,个,,北岛县任务一\nb,乙,county,个,,1\nc,丙,city,个,,1.2\nd,丁,county,个,,beidao-1\n",
      tasks: """
        city,1,稳增长,
        全市,1.2,稳就业,
        ,任务一,海洋牧场,beidao
        county,（一）,城市更新,西屏区
        """)
    #expect(problems == [])
    #expect(
      data.tasks.map(\.key.description) == ["city-1", "city-1.2", "beidao-1", "xiping-1"])
    #expect(data.indicators(of: data.tasks[2].key).map(\.id) == ["a", "b", "d"])
    #expect(data.indicators(of: data.tasks[3].key).map(\.id) == ["b"])
    #expect(data.tasks(of: data.indicators[1]).map(\.title) == ["海洋牧场", "城市更新"])
    #expect(data.tasks(of: data.indicators[2]).map(\.title) == ["稳就业"])
  }

  @Test("a number that two tasks of one owner have is an error that tells how to part them")
  func sameNumber() {
    let (_, problems) = Self.load(
      tasks: "county,1,甲,\ncounty,1,乙,\ncity,1,丙,beidao\ncounty,0,丁,beidao\ncounty,1,戊,xipin\n")
    #expect(
      problems == [
        "tasks.csv:3:8 B3 error duplicate-row", "tasks.csv:4:1 A4 error invalid-cell",
        "tasks.csv:5:8 B5 error invalid-cell", "tasks.csv:6:12 D6 error unknown-entity",
      ])
  }

  @Test(
    "numbers of tasks are read as offices write them",
    arguments: [
      ("3", "3"), ("1.2", "1.2"), ("任务三", "3"), ("（十二）", "12"), ("第二项", "2"), ("三、", "3"),
      ("Task 4", "4"), ("1.10", "1.10"), ("0", nil), ("1.", "1"), ("1..2", nil), ("", nil),
      ("1000", nil), ("1.2.3.4.5", nil), ("甲", nil), ("-1", nil),
    ])
  func numbers(text: String, expected: String?) {
    #expect(TaskNumber(text)?.description == expected)
  }
}
