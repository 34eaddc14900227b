import Testing

@testable import Layouts

@Suite("Cells as people type them")
struct CellContentTests {
  @Test(
    "numbers with units, multipliers, qualifiers, in any width and in characters",
    arguments: [
      ("１２７", "127"), ("12,046", "12046"), ("2.16万", "2.16|万"), ("1.82亿元", "1.82|亿元"),
      ("约110家", "110|家|约"),
      ("九十余家", "90|家|余"), ("三个", "3|个"), ("两个", "2|个"), ("百分之九十八", "98|%"), ("93.7％", "93.7|%"),
      (">900", "900||more-than"), ("≥100", "100||at-least"), ("60+", "60||以上"),
      ("13.2左右", "13.2||左右"),
      ("83（含发明11）", "83"), ("1.13万 元", "1.13|万元"), ("-7.1%", "-7.1|%"), ("(3,686)", "-3686"),
      ("£143.9m", "143.9|£m"),
      ("第10位", "10|位"), ("前12", "12|位"), ("下降3.5%", "-3.5|%"), ("16.0:1", "16.0|:1"),
      ("1,850", "1850"), ("0", "0"),
      ("3104人", "3104|人"), ("▲5.2", "-5.2"),
    ])
  func numbers(text: String, expected: String) {
    guard case .quantity(let quantity) = CellContent(text) else {
      Issue.record("\(text) is no number")
      return
    }
    var parts = [quantity.number, quantity.unit, quantity.qualifier ?? ""]
    while parts.count > 1, parts.last?.isEmpty == true { parts.removeLast() }
    #expect(parts.joined(separator: "|") == expected)
  }

  @Test(
    "what stands in place of a figure is not known, with its word, and never 0",
    arguments: [
      ("—", CellContent.Reason.nothing), ("/", .nothing), ("暂无", .nothing), ("闭馆", .nothing),
      ("n/a", .nothing),
      ("#DIV/0!", .failed), ("12万～13万", .range), ("3—5", .range), ("95%至98%", .range),
      ("12/15", .range), ("不到50", .below),
      ("1:18.5", .range),
    ])
  func unknown(text: String, reason: CellContent.Reason) {
    guard case .unknown(_, let found) = CellContent(text) else {
      Issue.record("\(text) was read as \(CellContent(text))")
      return
    }
    #expect(found == reason)
  }

  @Test(
    "dates and words are neither",
    arguments: ["2021-09-01", "2022/11/20", "2020.1.15", "一般", "达标", "三好学生", "主要领导"])
  func others(text: String) { #expect(!CellContent(text).isFigure) }

  @Test("a time in front of a number dates it")
  func dated() {
    #expect(CellContent("2017届：6120元") == .dated("2017届", Quantity(number: "6120", unit: "元")))
  }
}
