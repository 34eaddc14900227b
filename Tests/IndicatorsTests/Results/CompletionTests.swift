import Testing

@testable import Indicators

@Suite("Completion")
struct CompletionTests {
  /// The completion of one observation: rate to two digits with its qualifier, and whether reached.
  private func completion(
    _ comparison: String, _ value: String, _ qualifier: String, _ target: String
  ) throws -> String {
    let (data, problems) = dataset(
      indicators: ["a,名,school,项,\(comparison),,,"],
      observations: ["a,2021,\(value),report,一,\(target),\(qualifier),,,"])
    #expect(problems == [])
    let series = try #require(data.indicators.first.map(data.series))
    let completion = try #require(series.current.flatMap(series.completion))
    let rate = completion.printedRate.map { "\($0)% \(completion.rateQualifier)" }
    let reached = completion.isReached.map { $0 ? "reached" : "not reached" }
    return "\(rate ?? "-"), \(reached ?? "open")"
  }

  @Test(
    "follows the operator, the sign and the qualifier",
    arguments: [
      // The more the better; without an operator as well.
      ("≥", "37", "", "40", "92.5% exact, not reached"),
      ("", "40", "", "40", "100% exact, reached"),
      // What is not all of it never reads as 100%.
      ("", "29999999", "", "30000000", "99.99% exact, not reached"),
      ("≤", "100004", "", "100000", "99.99% exact, not reached"),
      ("=", "100004", "", "100000", "100.01% exact, not reached"),
      ("", "30000001", "", "30000000", "100% exact, reached"),
      ("", "1", "", "30000000", "0.01% exact, not reached"),
      ("≥", "48", "", "40", "120% exact, reached"), ("≥", "0", "", "40", "0% exact, not reached"),
      ("≥", "5", "", "0", "-, reached"), ("≥", "0", "", "0", "100% exact, reached"),
      ("≥", "-2", "", "0", "-, not reached"), ("≥", "-2", "", "-5", "-, reached"),
      ("≥", "40", "约", "40", "100% about, reached"),
      ("≥", "39", "约", "40", "97.5% about, not reached"),
      // 近40 is not quite 40.
      ("≥", "40", "近", "40", "100% about, not reached"),
      ("≥", "41", "近", "40", "102.5% about, reached"),
      ("≤", "40", "近", "40", "100% about, reached"),
      ("=", "40", "近", "40", "100% about, not reached"),
      ("≥", "50", "多", "50", "100% moreThan, reached"),
      ("≥", "50", "多", "55", "90.91% moreThan, open"),
      ("≥", "50", "以上", "50", "100% atLeast, reached"),
      ("≥", "50", "不超过", "55", "90.91% upTo, not reached"),
      ("≥", "50", "不超过", "45", "111.11% upTo, open"),
      // The less the better.
      ("≤", "4", "", "5", "125% exact, reached"), ("≤", "8", "", "5", "62.5% exact, not reached"),
      ("≤", "0", "", "5", "-, reached"), ("≤", "0", "", "0", "100% exact, reached"),
      ("≤", "3", "", "0", "0% exact, not reached"), ("≤", "4", "不超过", "5", "125% atLeast, reached"),
      ("≤", "4", "多", "5", "125% upTo, open"), ("≤", "5", "多", "5", "100% upTo, not reached"),
      // Exactly.
      ("=", "5", "", "5", "100% exact, reached"), ("=", "6", "", "5", "120% exact, not reached"),
      ("=", "5", "多", "5", "100% moreThan, not reached"),
      ("=", "4", "多", "5", "80% moreThan, open"),
      // A place in a ranking.
      ("", "27", "rank", "30", "-, reached"), ("", "31", "rank", "30", "-, not reached"),
      ("≤", "30", "rank", "30", "-, reached"),
      // Words.
      ("定性", "已达成", "", "达成", "-, reached"), ("定性", "完成", "", "建成平台", "-, reached"),
      ("定性", "部分达成", "", "达成", "-, not reached"), ("定性", "未完成", "", "达成", "-, not reached"),
      ("定性", "建成平台", "", "建成平台", "-, reached"), ("定性", "在建", "", "建成平台", "-, open"),
      ("定性", "优秀", "", "良好", "-, reached"), ("定性", "中", "", "良", "-, not reached"),
    ])
  func rules(
    comparison: String, value: String, qualifier: String, target: String, expected: String
  ) throws {
    #expect(try completion(comparison, value, qualifier, target) == expected)
  }

  @Test("states its rule in words and shows its computation")
  func words() throws {
    let (data, _) = dataset(
      indicators: [
        "a,名,school,项,≤,,,", "b,名,school,%,≥,,2,", "c,名,school,人,≥,,,", "d,名,school,人,≥,,,",
      ],
      observations: [
        "a,2021,4,report,一,5,,,,", "b,2021,97.97,report,一,95,,,,",
        "c,2021,12500,report,一,9000,余,,,",
        "d,2021,5,report,一,0,,,,",
      ])
    let completions = data.indicators.compactMap { indicator in
      let series = data.series(of: indicator)
      return series.current.flatMap(series.completion)
    }
    let computations = zip(completions, data.indicators).map {
      FigureFormat(language: .chinese).computation(of: $0, indicator: $1) ?? "-"
    }
    #expect(
      computations == [
        "5 ÷ 4 × 100% = 125%", "97.97% ÷ 95% × 100% = 103.13%",
        "12,500 ÷ 9000 × 100% = 超过138.89%", "-",
      ])
    let rule = completions[0].rule
    #expect(rule.zh == "越低越好（≤）：完成度 = 目标值 ÷ 实际值 × 100%，100% 及以上为达成")
    #expect(rule.en == "the less the better (≤): target ÷ value × 100%, reached from 100% on")
  }

  @Test(
    "takes the target of its own period, however the periods belong together",
    arguments: ["累计", "时点", "年度", ""])
  func targets(accumulation: String) throws {
    let (data, _) = dataset(
      indicators: ["a,名,school,项,,\(accumulation),,"],
      observations: [
        "a,2019,100,report,一,,,,,", "a,2020,150,report,一,,,,,", "a,2021,200,report,一,,,,,",
        "a,2019-2021,450,report,一,400,,,,",
      ])
    let series = try #require(data.indicators.first.map(data.series))
    let rates = series.points.map { point in
      "\(point.period) \(series.completion(point)?.rate?.description ?? "-")"
    }
    #expect(rates == ["2019 -", "2020 -", "2019-2021 112.5", "2021 -"])
    #expect(series.judged?.period.description == "2019-2021")
    #expect(data.summary(of: Level.school).reached == 1)
  }

  @Test("counts each target by the latest figure that has one, and the current one before others")
  func judged() throws {
    let (data, _) = dataset(
      indicators: [
        "a,名,school,项,,,,", "b,名,school,项,,,,", "c,名,school,项,,,,", "d,名,school,项,,,,",
        "e,名,school,项,,,,", "f,名,school,项,≥,,,",
      ],
      observations: [
        "a,2020,5,report,一,5,,,,", "a,2021,7,report,一,,,,,",  // reached, then told without target
        "b,2020,5,report,一,5,,,,", "b,2021,4,report,一,6,,,,",  // reached, then missed
        "c,2021,4,report,一,,,,,",  // no target
        "d,2021,,report,一,9,,,,",  // no figure yet, and so open
        "e,2021,3,report,一,9,,,,",  // missed
        "f,2021,50,report,一,55,多,,,",  // cannot be told
      ])
    let summary = data.summary(of: Level.school)
    #expect(
      [summary.withTarget, summary.reached, summary.notReached, summary.undetermined] == [
        5, 1, 2, 2,
      ])
  }

  @Test("is absent where there is no target or no figure")
  func absent() throws {
    let (data, _) = dataset(
      indicators: ["a,名,school,项,,,,", "b,名,school,项,,,,", "c,名,school,项,,,,"],
      observations: [
        "a,2021,40,report,一,,,,,", "b,2021,,report,一,40,,,,", "c,2021,1,report,一,5,,,否,未定",
        "c,2021,2,report,一,5,,,否,",
      ])
    for indicator in data.indicators {
      let series = data.series(of: indicator)
      #expect(series.points.compactMap(series.completion).isEmpty)
    }
    #expect(data.indicator("b").map(data.series)?.points.first?.target == .number(40))
  }

  @Test("of a derived figure is that of its value")
  func derived() throws {
    let (data, _) = dataset(
      indicators: ["a,甲,school,项,,,,", "b,乙,school,项,,,,", "r,率,school,%,≥,,2,a / b"],
      observations: [
        "a,2021,9,report,一,,,,,", "b,2021,10,report,一,,,,,", "r,2021,,report,一,95,,,,",
      ])
    let series = try #require(data.indicator("r").map(data.series))
    let completion = try #require(series.current.flatMap(series.completion))
    #expect(completion.rate?.rounded(toPlaces: 2).description == "94.74")
    #expect(completion.isReached == false)
  }
}
