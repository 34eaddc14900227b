import Testing

@testable import Indicators

@Suite("Numbers as offices type them")
struct NumberReaderTests {
  @Test(
    "are read in the indicator's unit",
    arguments: [
      ("3000", "人", "3000"), ("28,650", "万元", "28650"), ("28，650", "万元", "28650"),
      ("1,234,567.80", "元", "1234567.8"), ("28 650", "万元", "28650"), ("２８６５０", "万元", "28650"),
      ("９１．５０％", "%", "91.5"), ("91.5%", "%", "91.5"), ("91.5 %", "%", "91.5"),
      ("−3.2", "%", "-3.2"), ("－3.2", "%", "-3.2"), ("+3", "项", "3"), ("- 3", "项", "-3"),
      ("1.2e3", "项", "1200"), ("3.67E+5", "人日", "367000"), ("3.2万", "人", "32000"),
      ("1.2亿", "元", "120000000"), ("1.2亿元", "元", "120000000"), ("5922万", "万元", "5922"),
      ("5922万元", "万元", "5922"), ("1.2亿", "万元", "12000"), ("1.2亿元", "万元", "12000"),
      ("59220000元", "万元", "5922"), ("37项", "项", "37"), ("8000平方米", "平方米", "8000"),
      ("2019年", "年", "2019"), ("2.08个百分点", "个百分点", "2.08"), ("2.08百分点", "百分点", "2.08"),
      ("1.5倍", "倍", "1.5"), ("6万美元", "万美元", "6"), ("0.50", "%", "0.5"), ("5‰", "‰", "5"),
    ])
  func reading(text: String, unit: String, expected: String) throws {
    let reader = NumberReader(unit: UnitOfMeasure(unit))
    #expect(try reader.read(Array(text.utf8)[...]).description == expected)
  }

  @Test(
    "are refused with the reason",
    arguments: [
      ("约3000", "人", .qualified(word: "约", number: "3000")),
      ("近2,680", "人次", .qualified(word: "近", number: "2680")),
      ("不少于50", "项", .qualified(word: "不少于", number: "50")),
      ("900余人", "人", .qualified(word: "余", number: "900")),
      ("50多项", "项", .qualified(word: "多", number: "50")),
      ("70%以上", "%", .qualified(word: "以上", number: "70")),
      ("200左右", "人", .qualified(word: "左右", number: "200")),
      ("≥95", "%", .qualified(word: "≥", number: "95")),
      (">50", "项", .qualified(word: ">", number: "50")),
      ("第27", "位", .qualified(word: "第", number: "27")),
      ("50+", "项", .qualified(word: "以上", number: "50")),
      ("2021-05-03", "项", .dateOrRange), ("2021/5", "项", .dateOrRange),
      ("5月3日", "项", .dateOrRange), ("2021.5.3", "项", .dateOrRange),
      ("10-20", "项", .dateOrRange), ("10～20", "项", .dateOrRange), ("3/4", "项", .dateOrRange),
      ("#DIV/0!", "%", .spreadsheetError), ("#N/A", "%", .spreadsheetError),
      ("—", "项", .placeholder), ("-", "项", .placeholder), ("无", "项", .placeholder),
      ("N/A", "项", .placeholder), ("NaN", "项", .placeholder),
      ("1,23", "%", .grouping), ("28,6500", "元", .grouping), ("1.234,5", "元", .grouping),
      ("1234,567", "元", .grouping),
      ("91.5%", "项", .otherUnit("%")), ("37个", "项", .otherUnit("个")),
      ("5922万元", "%", .otherUnit("万元")), ("6美元", "元", .otherUnit("美元")),
      ("七", "个", .chineseNumeral), ("三千余", "人", .chineseNumeral),
      ("百分之九十八", "%", .chineseNumeral),
      ("12345678901234567890123456789", "元", .tooLong), ("1e99", "元", .tooLong),
      ("∞", "项", .notANumber), ("inf", "项", .notANumber), ("优秀", "项", .notANumber),
      ("十多", "人", .chineseNumeral), ("abc1", "人", .notANumber),
    ] as [(String, String, NumberProblem)])
  func refusing(text: String, unit: String, expected: NumberProblem) {
    #expect(throws: expected) {
      try NumberReader(unit: UnitOfMeasure(unit)).read(Array(text.utf8)[...])
    }
  }
}
