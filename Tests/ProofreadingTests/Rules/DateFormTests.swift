import Testing

@Suite struct DateFormTests {
  private let rule = RuleExpectation("date-form")

  @Test(
    "dates are written out, without leading zeros",
    arguments: [
      ("2021年‹03月›‹05日›", "2021年3月5日"), ("‹2021.3.5›举办", "2021年3月5日举办"),
      ("‹2021/03/05›举办", "2021年3月5日举办"),
      ("‹2021-3-5›举办", "2021年3月5日举办"), ("‹2021-03-05›举办", "2021年3月5日举办"),
      ("于‹2021-03-05日›举办", "于2021年3月5日举办"), ("‹二零二一年›", "二〇二一年"), ("‹二○二○年›", "二〇二〇年"),
    ])
  func offences(marked: String, fixed: String) { rule.expect(marked, fixed: fixed) }

  @Test(
    "what only the writer knows is reported only",
    arguments: [
      "‹21年›3月", "2021年‹2月30日›", "2021年‹13月›", "3月‹5号›，开会", "3月‹5号›举行",
      "2021年‹2月29日›", "‹2021年三月五日›", "‹2021年十二月›",
    ])
  func uncertain(marked: String) { rule.expect(marked) }

  @Test(
    "right ones, versions, addresses and spans of time are left alone",
    arguments: [
      "2021年3月5日", "2021-03-05", "二〇二一年", "办学20年", "第21年3月", "v2021.3.5", "2021.3.5.1", "用了10个月",
      "零二一年",
      "10月", "3月5号楼", "2020年2月29日", "2021年三月三歌圩", "2021年八月十五", "二〇二一年三月", "软件2021.3.5版",
      "https://site.example/2021/3/5", "《2021.3.5讲话》", "`2021/3/5`", "2021.13.5",
      "文号2021/3",
    ])
  func untouched(body: String) { rule.expect(body) }
}
