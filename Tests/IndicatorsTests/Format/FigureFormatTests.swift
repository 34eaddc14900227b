import Diagnostics
import Testing

@testable import Indicators

@Suite("Figures in print")
struct FigureFormatTests {
  @Test(
    "number, unit and qualifier are joined as Chinese and English have them",
    arguments: [
      ("9", "个", nil, "", "9个", "9"), ("28650", "万元", nil, "", "28,650万元", "CNY 286.5 million"),
      ("8843", "万元", nil, "", "8843万元", "CNY 88.43 million"),
      ("367000", "人日", nil, "", "367,000人日", "367,000 person-days"),
      ("3808.14", "万元", nil, "", "3808.14万元", "CNY 38.0814 million"),
      ("2019", "年", nil, "", "2019年", "2019"), ("21", "年", nil, "", "21年", "21 years"),
      ("91.5", "%", 2, "", "91.50%", "91.50%"), ("91.497975", "%", 2, "", "91.50%", "91.50%"),
      ("91.5", "%", nil, "", "91.5%", "91.5%"),
      ("2.08", "个百分点", nil, "", "2.08个百分点", "2.08 percentage points"),
      ("0", "项", nil, "", "0项", "0"), ("-3.2", "%", nil, "", "−3.2%", "−3.2%"),
      ("-0.004", "%", 2, "", "0.00%", "0.00%"),
      ("-28650", "元", nil, "", "−28,650元", "CNY −28,650"),
      ("6", "万美元", nil, "", "6万美元", "$60,000"),
      ("120000000", "元", nil, "", "1.2亿元", "CNY 120 million"),
      ("123456789", "元", nil, "", "123,456,789元", "CNY 123,456,789"),
      ("100000000", "人次", nil, "", "1亿人次", "100,000,000 participants"),
      ("99999999", "元", nil, "", "99,999,999元", "CNY 99,999,999"),
      ("120000", "万元", nil, "", "120,000万元", "CNY 1.2 billion"),
      ("1", "人", nil, "", "1人", "1 person"), ("1.5", "倍", nil, "", "1.5倍", "1.5 times"),
      ("17.1", ":1", nil, "", "17.1:1", "17.1:1"), ("0.0851", "", nil, "", "0.0851", "0.0851"),
      ("3", "批次", nil, "", "3批次", "3批次"),
      // Qualifiers without a word of the table's own.
      ("8000", "平方米", nil, "about", "约8000平方米", "about 8,000 m²"),
      ("8000", "m²", nil, "约", "约8000 m²", "about 8,000 m²"),
      ("70", "%", nil, "at-least", "70%以上", "at least 70%"),
      ("90", "%", nil, "more-than", "超过90%", "more than 90%"),
      ("50", "项", nil, "more-than", "50多项", "more than 50"),
      ("900", "人", nil, "more-than", "900余人", "more than 900 people"),
      ("170", "项", nil, "more-than", "170余项", "more than 170"),
      ("37", "项", nil, "more-than", "超过37项", "more than 37"),
      ("5", "项", nil, "more-than", "超过5项", "more than 5"),
      ("2.5", "倍", nil, "more-than", "超过2.5倍", "more than 2.5 times"),
      ("30", "万元", nil, "more-than", "超过30万元", "more than CNY 300,000"),
      ("20", "项", nil, "up-to", "不超过20项", "up to 20"),
      // The table's own word.
      ("2680", "人次", nil, "近", "近2680人次", "about 2,680 participants"),
      ("170", "项", nil, "多", "170多项", "more than 170"),
      ("20", "所", nil, "余", "20余所", "more than 20"),
      ("60", "项", nil, "超过", "超过60项", "more than 60"),
      ("200", "人", nil, "左右", "200人左右", "about 200 people"),
      ("50", "项", nil, "不少于", "不少于50项", "at least 50"),
      // Places in a ranking.
      ("27", "位", nil, "rank", "第27位", "27th"), ("1", "名", nil, "rank", "第1名", "1st"),
      ("2", "", nil, "位次", "第2位", "2nd"),
      ("11", "位", nil, "rank", "第11位", "11th"), ("103", "位", nil, "rank", "第103位", "103rd"),
    ] as [(String, String, Int?, String, String, String)])
  func figures(
    value: String, unit: String, precision: Int?, qualifier: String, chinese: String,
    english: String
  ) throws {
    let number = try #require(DecimalNumber(value))
    let (meaning, word) = try #require(QualifierWord.read(qualifier.isEmpty ? "exact" : qualifier))
    let texts = [FigureFormat(language: .chinese), FigureFormat(language: .english)].map {
      $0.figure(
        number, unit: UnitOfMeasure(unit), precision: precision, qualifier: meaning, word: word
      ).text
    }
    #expect(texts == [chinese, english])
  }

  @Test("the parts can be set in different sizes")
  func parts() {
    let format = FigureFormat(language: .chinese)
    #expect(
      format.figure(900, unit: UnitOfMeasure("人"), qualifier: .moreThan)
        == Figure(number: "900", infix: "余", unit: "人"))
    #expect(
      format.figure(70, unit: UnitOfMeasure("％"), qualifier: .atLeast)
        == Figure(number: "70", unit: "%", suffix: "以上"))
    #expect(
      FigureFormat(language: .english).figure(28_650, unit: UnitOfMeasure("万元"), qualifier: .about)
        == Figure(prefix: "about CNY ", number: "286.5", unit: "million"))
  }

  @Test("a figure in words is printed as it is")
  func words() throws {
    let (data, _) = dataset(
      indicators: ["a,等次,school,,定性,,,"], observations: ["a,2021,优秀,report,一,良好,,,,"])
    let indicator = try #require(data.indicators.first)
    let format = FigureFormat(language: .chinese)
    #expect(format.figure(data.observations[0], of: indicator)?.text == "优秀")
    #expect(data.observations[0].target.map { format.target($0, of: indicator).text } == "良好")
  }

  @Test("periods are printed with the dash of the language")
  func periods() throws {
    let span = try #require(Period("2019-2021"))
    let year = try #require(Period("2021"))
    #expect(FigureFormat(language: .chinese).period(span) == "2019—2021年")
    #expect(FigureFormat(language: .chinese).period(year) == "2021年")
    #expect(FigureFormat(language: .english).period(span) == "2019–2021")
    #expect(FigureFormat(language: .english).period(year) == "2021")
  }

  @Test("rates have two digits at most")
  func rates() throws {
    let rate = try #require(DecimalNumber(37).divided(by: 40)?.multiplied(by: .hundred))
    let third = try #require(DecimalNumber(100).divided(by: 3))
    #expect(FigureFormat(language: .chinese).percent(rate).text == "92.5%")
    #expect(
      FigureFormat(language: .chinese).percent(third, qualifier: .moreThan).text == "超过33.33%")
  }

  @Test(
    "a figure without its sign keeps everything else",
    arguments: [
      ("-19.8", "%", "19.8%", "19.8%"), ("19.8", "%", "19.8%", "19.8%"),
      ("-28650", "元", "28,650元", "CNY 28,650"), ("0", "项", "0项", "0"),
    ])
  func withoutSign(value: String, unit: String, chinese: String, english: String) throws {
    let number = try #require(DecimalNumber(value))
    let texts = [MessageLanguage.chinese, .english].map {
      FigureFormat(language: $0).figure(number, unit: UnitOfMeasure(unit)).withoutSign.text
    }
    #expect(texts == [chinese, english])
  }
}
