import Testing

@testable import Indicators

@Suite("Parts, weights and scores")
struct ParentTests {
  private func load(
    _ rows: [String], headings: String = "parent,weight,score"
  ) -> (Dataset, [String]) {
    var tables = Tables4()
    tables.indicators =
      "id,name,level,unit,\(headings)\n" + rows.map { $0 + "\n" }.joined()
    return tables.load()
  }

  @Test("an indicator is a part of the one it names, and 其中 of the row above")
  func parents() throws {
    let (data, problems) = load([
      "a,总收入,school,元,,,", "b,其中：门票,school,元,,,", "c,其中：讲解,school,元,,,", "d,支出,school,元,,,",
      "e,人员,school,元,d,,", "f,工资,school,元,e,,",
    ])
    #expect(problems == [])
    let names = data.indicators.map { one in
      "\(one.id) \(data.parent(of: one)?.id ?? "-") \(data.depth(of: one))"
    }
    #expect(names == ["a - 0", "b a 1", "c a 1", "d - 0", "e d 1", "f e 2"])
    #expect(data.parts(of: data.indicators[0]).map(\.id) == ["b", "c"])
  }

  @Test(
    "what is no parent, no weight and no score is reported at its cell",
    arguments: [
      (["a,甲,school,元,x,,"], ["indicators.csv:2:14 E2 error unknown-indicator"]),
      (["a,甲,school,元,a,,"], ["indicators.csv:2:14 E2 error invalid-role"]),
      (
        ["a,甲,school,元,b,,", "b,乙,school,元,a,,"], ["indicators.csv:2:14 E2 error invalid-role"]
      ),
      (["a,甲,school,元,,十,"], ["indicators.csv:2:15 F2 warning invalid-cell"]),
      (["a,甲,school,元,,,-1"], ["indicators.csv:2:16 G2 warning invalid-cell"]),
    ])
  func faults(rows: [String], expected: [String]) {
    #expect(load(rows).1 == expected)
  }

  @Test("the headings of the ministry's tables are columns")
  func ministry() throws {
    let (data, problems) = load(
      ["a,甲,school,元,产出指标,数量指标,50%,48.5", "b,乙,school,元,资源建设,数字资源,10,9.8分"],
      headings: "一级指标,二级指标,权重,得分")
    #expect(problems == [])
    #expect(data.indicators.map(\.kind) == [.quantity, nil])
    #expect(data.indicators.map(\.category) == ["产出指标", "资源建设 · 数字资源"])
    #expect(data.indicators.map { $0.weight?.description } == ["50", "10"])
    #expect(data.indicators.map { $0.score?.description } == ["48.5", "9.8"])
  }

  @Test("what is no number among points is left aside, and said where it is not a mark for none")
  func noPoints() {
    let (data, problems) = load(
      ["a,甲,school,元,—,未评", "b,乙,school,元,10/10,优", "c,丙,school,元,/,9.5"], headings: "权重,得分")
    #expect(
      problems == [
        "indicators.csv:3:14 E3 warning invalid-cell",
        "indicators.csv:3:20 F3 warning invalid-cell",
      ])
    #expect(data.indicators.map { $0.score?.description } == [nil, nil, "9.5"])
  }

  @Test("what is reached of a task counts by weight, where all have one")
  func weights() throws {
    var tables = Tables4()
    tables.indicators = """
      id,name,level,unit,task,weight
      a,甲,school,项,1,50
      b,乙,school,项,1,25
      c,丙,school,项,1,25
      """
    tables.observations = """
      indicator,period,value,source,locator,target
      a,2021,40,report,一,40
      b,2021,30,report,一,40
      c,2021,50,report,一,40
      """
    let (data, problems) = tables.load()
    #expect(problems == [])
    let summary = data.summary(of: data.tasks[0].key)
    #expect(summary.weightedRate?.description == "75")
    #expect(summary.rate?.rounded(toPlaces: 2).description == "66.67")
  }

  @Test(
    "points of a task add up out of their weights, else count by weight; those that fit neither way say nothing",
    arguments: [
      (["10,9.5", "20,18", ","], "27.5 of 30"), (["10,95", "30,85", ","], "87.5"),
      (["10,9.5", ",8", ","], "none"), (["10,950", "20,18", ","], "none"),
      ([",", "10,", ","], "none"),
    ])
  func scores(cells: [String], expected: String) {
    var tables = Tables4()
    tables.indicators =
      "id,name,level,unit,task,weight,score\n"
      + zip("abc", cells).map { "\($0),\($0),school,项,1,\($1)\n" }.joined()
    let (data, problems) = tables.load()
    #expect(problems == [])
    let total =
      switch data.score(of: data.tasks[0].key) {
      case .points(let given, let whole)?: "\(given) of \(whole)"
      case .mean(let mean)?: mean.description
      case nil: "none"
      }
    #expect(total == expected)
  }
}
