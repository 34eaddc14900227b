import Diagnostics
import Testing

@testable import Indicators

@Suite("Derived figures")
struct DerivationTests {
  private static let funds = [
    "arrived,到位,school,万元,,,0,", "planned,安排,school,万元,,,0,",
    "rate,到位率,school,%,,,2,arrived / planned",
  ]

  @Test(
    "are compared with what the source reports",
    arguments: [
      ("99.85", "", .agrees), ("99.9", "", .differs), ("99.84", "", .rounding),
      ("99.86", "", .rounding),
      ("99.83", "", .differs), ("99.8516", "", .agrees), ("99.8517", "", .rounding),
      ("99.85164", "", .agrees), ("100", "约", .agrees), ("90", "约", .rounding),
      ("80", "约", .differs),
      ("99", "超过", .agrees), ("99", "以上", .agrees), ("99.86", "以上", .rounding),
      ("100", "不超过", .agrees),
    ] as [(String, String, Agreement)])
  func agreement(reported: String, qualifier: String, expected: Agreement) throws {
    // 17499 ÷ 17525 = 99.851640513…%
    let (data, problems) = dataset(
      indicators: Self.funds,
      observations: [
        "arrived,2021,17499,report,一,,,,,", "planned,2021,17525,report,一,,,,,",
        "rate,2021,\(reported),report,一,,\(qualifier),,,",
      ])
    let point = try #require(data.indicator("rate").map(data.series)?.current)
    #expect(point.agreement == expected)
    #expect(
      problems
        == (expected == .differs ? ["observations.csv:4:11 C4 warning derived-differs"] : []))
  }

  @Test("that differ are reported with both values and the computation")
  func message() throws {
    var tables = Tables4()
    tables.indicators = """
      id,name,level,unit,precision,formula
      arrived,到位,school,万元,,
      planned,安排,school,万元,,
      rate,到位率,school,%,2,arrived / planned
      """
    tables.observations += """
      arrived,2021,17499,report,一
      planned,2021,17525,report,一
      rate,2021,98.6,report,一
      """
    let diagnostic = try #require(tables.loadWithReport().1.diagnostics.first)
    #expect(
      diagnostic.message.zh
        == "指标“rate”2021 写的是 98.6%，按公式算是 17,499 ÷ 17,525 × 100% = 99.85%")
    #expect(diagnostic.severity == .warning)
    #expect(diagnostic.related.map(\.description) == ["indicators.csv:4:21"])
  }

  @Test("exist for the periods of which all operands are known, and say why where not")
  func periods() throws {
    let (data, problems) = dataset(
      indicators: Self.funds,
      observations: [
        "arrived,2019,10,report,一,,,,,", "planned,2019,0,report,一,,,,,",
        "arrived,2020,10,report,一,,,,,", "planned,2021,20,report,一,,,,,",
        "arrived,2021,15,report,一,,约,,,", "arrived,2022,1,report,一,,,,否,甲",
        "arrived,2022,2,report,一,,,,否,乙", "planned,2022,4,report,一,,,,,",
      ])
    #expect(problems == [])
    let points = try #require(data.indicator("rate").map(data.series)?.points)
    let outcomes = points.map { point in
      switch point.derivation?.outcome {
      case .figure(let figure): "\(point.period) \(figure.value) \(figure.qualifier)"
      case .missing(let reason): "\(point.period) \(reason.zh)"
      case nil: "\(point.period)"
      }
    }
    #expect(
      outcomes == [
        "2019 除数是零", "2020 “安排”没有 2020 的数", "2021 75 about", "2022 “到位”2022 有几个数，无法断定用哪一个",
      ])
  }

  @Test("build on other derived figures, and a reported one goes before its own formula")
  func chains() throws {
    let (data, problems) = dataset(
      indicators: [
        "a,甲,school,项,,,,", "b,乙,school,项,,,,a * 2", "c,丙,school,项,,,,b + a",
        "d,丁,school,项,,,,c + 1",
      ],
      observations: ["a,2021,5,report,一,,,,,", "c,2021,20,report,一,,约,,,"])
    #expect(problems == [])
    let values = data.indicators.map {
      data.series(of: $0).current?.amount?.value.description ?? "-"
    }
    #expect(values == ["5", "10", "20", "21"])
  }

  @Test("one third times three is one")
  func third() throws {
    let (data, _) = dataset(
      indicators: ["a,甲,school,项,,,,", "b,乙,school,项,,,,a / 3", "c,丙,school,项,,,,b * 3"],
      observations: ["a,2021,1,report,一,,,,,"])
    let indicator = try #require(data.indicator("c"))
    let figure = try #require(data.series(of: indicator).current?.derivation?.figure)
    #expect(figure.value == 1)
    let computation = FigureFormat(language: .chinese).computation(of: figure, indicator: indicator)
    #expect(computation == "0.33 × 3 = 1项")
  }

  @Test("are shown with their formula, in names and in numbers")
  func text() throws {
    let (data, _) = dataset(
      indicators: [
        "a,到位,school,万元,,,,", "b,安排,school,万元,,,,", "c,零头,school,元,,,,",
        "p,一率,school,%,,,2,", "q,另率,school,%,,,2,", "r1,率,school,%,,,2,a / b",
        "r2,率,school,%,,,,(a - b) / b", "r3,差,school,万元,,,0,a - (b - a)",
        "r4,和,school,万元,,,,a + c", "r5,差,school,个百分点,,,,p - q", "r6,均,school,%,,,2,(p + q) / 2",
        "r7,余,school,%,,,2,1 - a / b", "r8,率,school,%,,,2,a / (b * 2) * 100",
        "r9,负,school,万元,,,,-a",
      ],
      observations: [
        "a,2021,17499,report,一,,,,,", "b,2021,17525,report,一,,,,,", "c,2021,5000,report,一,,,,,",
        "p,2021,92.63,report,一,,,,,", "q,2021,90.55,report,一,,,,,",
      ])
    let format = FigureFormat(language: .chinese)
    let texts = try data.indicators.dropFirst(5).map { indicator in
      let derived = try #require(data.series(of: indicator).current?.derivation?.figure)
      return [
        format.formula(of: derived), format.computation(of: derived, indicator: indicator),
      ]
    }
    #expect(
      texts == [
        ["到位 ÷ 安排 × 100%", "17,499 ÷ 17,525 × 100% = 99.85%"],
        ["(到位 − 安排) ÷ 安排 × 100%", "(17,499 − 17,525) ÷ 17,525 × 100% = −0.15%"],
        ["到位 − (安排 − 到位)", "17,499 − (17,525 − 17,499) = 17,473万元"],
        ["到位 + 零头", "17,499万元 + 5000元 = 17,499.5万元"],
        ["一率 − 另率", "92.63% − 90.55% = 2.08个百分点"],
        ["(一率 + 另率) ÷ 2", "(92.63% + 90.55%) ÷ 2 = 91.59%"],
        ["(1 − 到位 ÷ 安排) × 100%", "(1 − 17,499 ÷ 17,525) × 100% = 0.15%"],
        ["到位 ÷ (安排 × 2) × 100", "17,499 ÷ (17,525 × 2) × 100 = 49.93%"],
        ["−到位", "−17,499 = −17,499万元"],
      ])
  }
}
