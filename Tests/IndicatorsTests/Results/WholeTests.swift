import Testing

@testable import Indicators

@Suite("Wholes")
struct WholeTests {
  private static let headings =
    "id,name,level,unit,operator,accumulation,precision,formula,role,whole"

  private func load(_ indicators: [String], _ observations: [String]) -> (Dataset, [String]) {
    var tables = Tables4()
    tables.indicators = ([Self.headings] + indicators).joined(separator: "\n")
    tables.observations =
      (["indicator,period,value,source,locator,target,qualifier"] + observations)
      .joined(separator: "\n")
    let (dataset, problems) = tables.load()
    return (dataset, problems)
  }

  /// Each whole that can be counted: its id, the period, total, reached, rest and rate.
  private func counts(_ data: Dataset) -> [String] {
    data.wholes.compactMap { whole in
      data.count(of: whole).map { count in
        let numbers = [count.total, count.reached, count.rest].map { "\($0.value)" }
        let rate = count.rate?.rounded(toPlaces: 2).description ?? "-"
        return "\(whole.total.id) \(count.period) \(numbers.joined(separator: "/")) \(rate)"
      }
    }
  }

  @Test(
    "are what roles say, and the part that is not given is the rest",
    arguments: [
      (
        ["a-all,全部,school,项,,,,,总数,", "a-done,完成,school,项,,,,,已达成,"],
        ["a-all,2021,40", "a-done,2021,37"],
        ["a-all 2021 40/37/3 92.5"]
      ),
      (
        ["a-all,全部,school,项,,,,,total,", "a-left,未完成,school,项,,,,,rest,a-all"],
        ["a-all,2021,40", "a-left,2021,3"], ["a-all 2021 40/37/3 92.5"]
      ),
      // A rest by formula, as the office writes it.
      (
        [
          "a-all,全部,school,项,,,,,总数,", "a-done,完成,school,项,,,,,已达成,",
          "a-left,未完成,school,项,,,,a-all - a-done,未达成,",
        ],
        ["a-all,2021,40", "a-done,2021,37"], ["a-all 2021 40/37/3 92.5"]
      ),
      // The latest period that both have.
      (
        ["a-all,全部,school,项,,,,,总数,", "a-done,完成,school,项,,,,,已达成,"],
        ["a-all,2020,40", "a-done,2020,10", "a-all,2021,40", "a-done,2022,12"],
        ["a-all 2020 40/10/30 25"]
      ),
      // Two wholes of one level, each named by its part.
      (
        [
          "a-all,全部,school,项,,,,,总数,", "b-all,任务,school,项,,,,,总数,",
          "a-done,完成,school,项,,,,,已达成,a-all", "b-done,完成,school,项,,,,,已达成,b-all",
        ],
        ["a-all,2021,40", "a-done,2021,37", "b-all,2021,8", "b-done,2021,8"],
        ["a-all 2021 40/37/3 92.5", "b-all 2021 8/8/0 100"]
      ),
      // A whole of nothing has no rate; one without parts says nothing.
      (
        ["a-all,全部,school,项,,,,,总数,", "a-done,完成,school,项,,,,,已达成,"],
        ["a-all,2021,0", "a-done,2021,0"], ["a-all 2021 0/0/0 -"]
      ),
      (["a-all,全部,school,项,,,,,总数,"], ["a-all,2021,40"], []),
    ])
  func counted(indicators: [String], observations: [String], expected: [String]) {
    let (data, problems) = load(indicators, observations.map { $0 + ",report,一,," })
    #expect(problems == [])
    #expect(counts(data) == expected)
  }

  @Test("are never guessed: a sum, a difference and a ratio without roles are none")
  func notGuessed() {
    let (data, problems) = load(
      [
        "a-qty,数量指标,school,项,,,,,,", "a-qual,质量指标,school,项,,,,,,",
        "a-all,指标合计,school,项,,,,a-qty + a-qual,,", "a-less,差,school,项,,,,a-qty - a-qual,,",
        "a-rate,完成率,school,%,,,,a-qual / a-qty,,",
      ], ["a-qty,2021,134,report,一,,", "a-qual,2021,87,report,一,,"])
    #expect(problems == [])
    #expect(data.wholes.isEmpty)
  }

  @Test(
    "do not add up where their parts contradict them, unless one is meant roughly",
    arguments: [
      (
        ["a-all,2021,40", "a-done,2021,37", "a-left,2021,2"], "",
        ["indicators.csv:2:23 I2 error parts-differ"]
      ),
      (["a-all,2021,40", "a-done,2021,41"], "", ["indicators.csv:2:23 I2 error parts-differ"]),
      (["a-all,2021,40", "a-done,2021,37", "a-left,2021,3"], "", []),
      (["a-all,2021,40", "a-done,2021,37", "a-left,2021,2"], "约", []),
      // Each period is held against itself alone.
      (["a-all,2020,40", "a-done,2020,37", "a-left,2021,2"], "", []),
    ])
  func addsUp(observations: [String], qualifier: String, expected: [String]) {
    let (_, problems) = load(
      [
        "a-all,全部,school,项,,,,,总数,", "a-done,完成,school,项,,,,,已达成,",
        "a-left,未完成,school,项,,,,,未达成,",
      ], observations.map { $0 + ",report,一,,\(qualifier)" })
    #expect(problems == expected)
  }

  @Test("have a rate that must be theirs, to the digits that it is given with")
  func rate() {
    func problems(_ rate: String) -> [String] {
      load(
        [
          "a-all,全部,school,项,,,,,总数,", "a-done,完成,school,项,,,,,已达成,", "a-rate,率,school,%,,,2,,达成率,",
        ],
        [
          "a-all,2021,247,report,一,,", "a-done,2021,226,report,一,,",
          "a-rate,2021,\(rate),report,一,,",
        ]
      ).1
    }
    #expect(problems("91.50") == [])
    #expect(problems("91.49") == [])  // rounded otherwise
    #expect(problems("92.50") == ["observations.csv:4:13 C4 error parts-differ"])
  }

  @Test(
    "are said by words of the list alone",
    arguments: ["总数量级", "part", "1", "达成 率？"])
  func unknownRole(word: String) {
    let (data, problems) = load(["a-all,全部,school,项,,,,,\(word),"], [])
    #expect(problems == ["indicators.csv:2:23 I2 error invalid-cell"])
    #expect(data.wholes.isEmpty)
  }

  @Test("whose total is in a row that was left out are not complained of twice")
  func leftOut() {
    let (_, problems) = load(
      ["a-all,全部,school,,,,,,总数,", "a-done,完成,school,项,,,,,已达成,"], [])
    #expect(problems == ["indicators.csv:2:17 D2 error missing-cell"])
  }
}
