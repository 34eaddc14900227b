import Diagnostics
import Testing

@testable import Indicators

@Suite("Formulas")
struct FormulaTests {
  /// A formula with parentheses around every operation.
  private func picture(_ expression: Formula.Expression) -> String {
    switch expression.node {
    case .number(let number, let isPercent): "\(number)\(isPercent ? "%" : "")"
    case .indicator(let id): id
    case .negation(let part): "−\(picture(part))"
    case .operation(let operation, let left, let right):
      "(\(picture(left)) \(operation.rawValue) \(picture(right)))"
    }
  }

  @Test(
    "are read as arithmetic is written",
    arguments: [
      ("a / b", "(a ÷ b)"), ("school-a/school-b", "(school-a ÷ school-b)"),
      ("a+b*c", "(a + (b × c))"),
      ("a - b - c", "((a − b) − c)"), ("(a + b) / 2", "((a + b) ÷ 2)"),
      ("a ÷ b × 100%", "((a ÷ b) × 100%)"),
      ("= a / b", "(a ÷ b)"), ("a- b", "(a − b)"), ("a -b", "(a − b)"), ("-a + 1.5", "(−a + 1.5)"),
      ("（a＋b）／c", "((a + b) ÷ c)"), ("a\u{3000}−\u{A0}b", "(a − b)"), ("a-b", "a-b"),
      ("a * -b", "(a × −b)"),
    ])
  func parsing(text: String, expected: String) throws {
    let formula = try Formula.parse(text).get()
    #expect(picture(formula.expression) == expected)
  }

  @Test("know the ids they name, each once and in order")
  func operands() throws {
    #expect(try Formula.parse("b / (a + b) - c").get().operands == ["b", "a", "c"])
  }

  @Test(
    "with faults are reported at the column inside the cell",
    arguments: [
      ("a +", "4 formula-syntax"), ("a b", "3 formula-syntax"), ("(a + a", "1 formula-syntax"),
      ("a)", "2 formula-syntax"), ("a ^ 2", "3 formula-syntax"), ("1 + 2", "1 formula-syntax"),
      ("* a", "1 formula-syntax"), ("指标 / a", "1 formula-syntax"),
      ("a / 1.2.3", "5 formula-syntax"),
      ("a + b", "5 unknown-indicator"), ("()", "2 formula-syntax"),
      ("a & a", "3 formula-syntax"), ("\"a / \"\"a\"", "6 formula-syntax"),
      (String(repeating: "(", count: 40) + "a", "33 formula-syntax"),
      (Array(repeating: "a", count: 300).joined(separator: "+"), "401 formula-syntax"),
    ])
  func faults(formula: String, expected: String) {
    var tables = Tables4()
    tables.indicators = "id,name,level,unit,formula\n" + "a,甲,school,项,\n"
    for index in 0..<9 { tables.indicators += "filler-\(index),名,school,项,\n" }
    tables.indicators += "z,乙,school,项,\(formula)\n"
    // The formula begins at column 14; columns in it count from 1.
    let start = 13
    let problems = tables.loadWithReport().1.diagnostics.map {
      "\(($0.place.column ?? 0) - start) \($0.code.rawValue)"
    }
    #expect(problems == [expected])
  }

  @Test(
    "keep to the rules of units",
    arguments: [
      // Amounts.
      ("money + money", "万元", "2468"), ("money + yuan", "万元", "1239"),
      ("money - yuan", "元", "12290000"),
      ("money + items", "万元", nil), ("money + 10", "万元", "1244"), ("money * 2", "万元", "2468"),
      ("money", "项", nil), ("money / people", "万元/人", "12.34"), ("money / people", "元/人", "123400"),
      ("money / people * people", "万元", "1234"), ("items * money", "万元", nil),
      // Ratios.
      ("money / yuan", "倍", "246.8"), ("yuan / money", "%", "0.4051863857"),
      ("items / items", "%", "100"),
      ("money / items", "%", nil), ("yuan / money * 100", "%", "0.4051863857"),
      ("100 * yuan / money", "%", "0.4051863857"), ("yuan / money * 100%", "%", "0.4051863857"),
      ("1 - yuan / money", "%", "99.5948136143"), ("yuan / money", "万元", nil),
      ("yuan / money", "‰", "4.0518638574"), ("yuan / money", "个百分点", nil),
      // Percentages.
      ("rate - other", "个百分点", "10.5"), ("rate - other", "%", nil), ("rate + other", "%", "170.5"),
      ("(rate + other) / 2", "%", "85.25"), ("100% - rate", "%", "9.5"), ("100 - rate", "%", "9.5"),
      ("rate * money", "万元", "1116.77"), ("rate + points", "%", "93"),
      ("rate / other", "倍", "1.13125"),
      ("rate / other", "%", "113.125"), ("(rate - other) / other", "%", "13.125"),
      ("rate + money", "%", nil), ("points + points", "个百分点", "5"), ("rate", "%", "90.5"),
      ("yuan / money - rate", "个百分点", "-90.0948136143"),
    ])
  func units(formula: String, unit: String, expected: String?) throws {
    let (dataset, problems) = dataset(
      indicators: [
        "money,钱,school,万元,,,,", "yuan,元,school,元,,,,", "items,项,school,项,,,,",
        "people,人,school,人,,,,", "rate,率,school,%,,,,", "other,另率,school,%,,,,",
        "points,点,school,个百分点,,,,", "z,果,school,\(unit),,,,\(formula)",
      ],
      observations: [
        "money,2021,1234,report,一,,,,,", "yuan,2021,50000,report,一,,,,,",
        "items,2021,7,report,一,,,,,", "people,2021,100,report,一,,,,,",
        "rate,2021,90.5,report,一,,,,,", "other,2021,80,report,一,,,,,",
        "points,2021,2.5,report,一,,,,,",
      ])
    let indicator = try #require(dataset.indicator("z"))
    let derived = dataset.series(of: indicator).points.first?.derivation?.figure?.value
    #expect(derived?.rounded(toPlaces: 10).description == expected)
    #expect(
      problems.map { $0.split(separator: " ").last } == (expected == nil ? ["formula-units"] : []))
  }

  @Test("with units that do not fit point at the part and name both units")
  func unitMessage() throws {
    var tables = Tables4()
    tables.indicators =
      "id,name,level,unit,formula\na,甲,school,万元,\nb,乙,school,项,\nz,丙,school,万元,a + b\n"
    let diagnostic = try #require(tables.loadWithReport().1.diagnostics.first)
    #expect("\(diagnostic.place)" == "indicators.csv:4:19")
    #expect(diagnostic.message.zh == "“万元”和“项”不能相加减")
  }

  @Test("that need each other in a circle are reported once, naming the chain")
  func cycles() throws {
    let (_, report) = {
      var tables = Tables4()
      tables.indicators = """
        id,name,level,unit,formula
        d,丁,school,项,b + 1
        b,乙,school,项,c + 1
        c,丙,school,项,a * 2
        a,甲,school,项,b - 1
        e,戊,school,项,e + 1
        """
      return tables.loadWithReport()
    }()
    let diagnostics = report.diagnostics
    #expect(
      list(report) == [
        "indicators.csv:3:14 E3 error formula-cycle", "indicators.csv:6:14 E6 error formula-cycle",
      ])
    #expect(diagnostics.first?.message.zh == "公式互相引用，算不出来：b → c → a → b")
    #expect(
      diagnostics.first?.related.map(\.description) == [
        "indicators.csv:4:14", "indicators.csv:5:14",
      ])
    #expect(diagnostics.last?.message.zh == "公式互相引用，算不出来：e → e")
  }

  @Test("a chain of ten thousand formulas is computed")
  func chain() throws {
    let indicators =
      ["step-0,名,school,项,,,,"]
      + (1...10_000).map { "step-\($0),名,school,项,,,,step-\($0 - 1) + 1" }
    // The other way round as well: what is needed stands below what needs it.
    let (data, problems) = dataset(
      indicators: indicators.reversed(), observations: ["step-0,2021,1,report,一,,,,,"])
    #expect(problems == [])
    let last = try #require(data.indicator("step-10000"))
    #expect(data.series(of: last).current?.amount?.value == 10_001)
  }

  @Test("a minus without spaces between two ids gets a hint")
  func minus() throws {
    var tables = Tables4()
    tables.indicators = "id,name,level,unit,formula\na,甲,school,项,\nb,乙,school,项,a-a\n"
    let diagnostic = try #require(tables.loadWithReport().1.diagnostics.first)
    #expect(diagnostic.code == .unknownIndicator)
    #expect(diagnostic.hint?.zh == "要相减，减号两边空一格：a - a")
  }
}
