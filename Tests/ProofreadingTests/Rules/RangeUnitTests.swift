import Testing

@Suite struct RangeUnitTests {
  private let rule = RuleExpectation("range-unit")

  @Test(
    "%, ‰, 万 and 亿 stand behind both numbers",
    arguments: [
      ("增长‹10~20%›", "增长10%~20%"), ("投入‹3～5万元›", "投入3万～5万元"), ("产值‹0.5—1亿元›", "产值0.5亿—1亿元"),
      ("‹3～5‰›", "3‰～5‰"), ("‹800～2000万元›", "800万～2000万元"), ("‹3～5千万元›", "3千万～5千万元"),
      ("‹3～4千人›", "3千～4千人"),
    ])
  func offences(marked: String, fixed: String) { rule.expect(marked, fixed: fixed) }

  @Test(
    "other units, and numbers that count by themselves, are left alone",
    arguments: [
      "25～30g", "3～5个", "10%～20%", "8000～1万人", "3万～5万元", "2019—2021年", "比20～10%", "500～1千人",
      "`10~20%`",
    ])
  func untouched(body: String) { rule.expect(body) }
}
