import Testing

@Suite struct StraightQuoteTests {
  private let rule = RuleExpectation("straight-quote")

  @Test(
    "straight quotation marks around Chinese become curly ones, in pairs",
    arguments: [
      ("推行‹\"›双元\"育人", "推行“双元”育人"), ("‹\"›甲\"和‹\"›乙\"", "“甲”和“乙”"),
      ("称为‹'›柳职模式'的做法", "称为‘柳职模式’的做法"), ("推广‹\"›1+X\"证书", "推广“1+X”证书"),
      ("启动‹\"›双高2021\"计划", "启动“双高2021”计划"), ("学‹'›Python'课", "学‘Python’课"),
    ])
  func offences(marked: String, fixed: String) { rule.expect(marked, fixed: fixed) }

  @Test(
    "what is not certain is reported only",
    arguments: ["推行‹\"›双元育人", "‹\"›他说“好”\"", "题为\\‹\"›双元\\\"的办法"])
  func uncertain(marked: String) { rule.expect(marked) }

  @Test(
    "Latin words, inches and code are left alone",
    arguments: [
      "She teaches \"数控\" and \"焊接\" to our students.", "The \"new\" plan", "24\"显示器", "it's",
      "`\"甲\"`", "[甲](图.png \"题\")",
    ])
  func untouched(body: String) { rule.expect(body) }
}
