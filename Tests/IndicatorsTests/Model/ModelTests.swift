import Tables
import Testing

@testable import Indicators

@Suite("What cells mean")
struct ModelTests {
  @Test(
    "dates are as exact as they are known",
    arguments: [
      ("2022", "2022"), ("2022-03", "2022-03"), ("2022/3/5", "2022-03-05"),
      ("2022.3.15", "2022-03-15"),
      ("2022年3月15日", "2022-03-15"), ("2022年3月", "2022-03"), ("2024-02-29", "2024-02-29"),
    ])
  func dates(text: String, expected: String) {
    #expect(PartialDate(text)?.description == expected)
  }

  @Test(
    "days that the calendar does not have are refused",
    arguments: [
      "2022-13", "2022-02-29", "2022-04-31", "2022-00-01", "三月", "3-15", "2022-3-15-1", "22",
    ])
  func noDates(text: String) {
    #expect(PartialDate(text) == nil)
  }

  @Test("every choice is read in English, in Chinese and by its synonyms")
  func choices() {
    func check<Kind: Choice>(_ kind: Kind.Type) {
      for choice in Kind.allCases {
        for spelling in [choice.rawValue, choice.name.zh, choice.rawValue.uppercased()]
          + choice.synonyms
        {
          #expect(Kind(cell: spelling) == choice, "\(spelling)")
        }
      }
      #expect(Kind(cell: "别的") == nil)
    }
    check(IndicatorKind.self)
    check(Comparison.self)
    check(Accumulation.self)
    check(ObservationStatus.self)
    check(Qualifier.self)
  }

  @Test("the usual levels are read in English, in Chinese and by their synonyms")
  func levels() {
    let read = ["school", "学校", "School", "校级", "group", "专业群", "群级", "别的"].map {
      CategoryList.schoolAndGroup.category($0)?.id
    }
    #expect(
      read == ["school", "school", "school", "school", "group", "group", "group", nil])
  }

  @Test(
    "qualifier cells hold a meaning or a word to print",
    arguments: [
      ("more-than", .moreThan, nil, nil), ("余", .moreThan, "余", .infix),
      ("近", .about, "近", .prefix),
      ("以上", .atLeast, "以上", .suffix), ("不少于", .atLeast, "不少于", .prefix),
      ("rank", .rank, nil, nil), ("第", .rank, nil, nil), ("约", .about, "约", .prefix),
      ("不超过", .upTo, "不超过", .prefix), ("exact", .exact, nil, nil),
    ] as [(String, Qualifier, String?, QualifierWord.Position?)])
  func qualifiers(
    text: String, meaning: Qualifier, word: String?, position: QualifierWord.Position?
  ) throws {
    let (qualifier, known) = try #require(QualifierWord.read(text))
    #expect(qualifier == meaning)
    #expect(known?.text == word)
    #expect(known?.position == position)
  }

  @Test(
    "ids are part of addresses and formulas on any file system",
    arguments: [
      ("school-funds-arrived", true), ("a1", true), ("A1", false), ("1a", false), ("a--b", false),
      ("a-", false), ("-a", false), ("a_b", false), ("指标", false), ("", false), ("index", false),
      ("nul", false), ("com1", false), ("coma", true), ("comma", true), ("a/b", false),
      ("../a", false), (String(repeating: "a", count: 64), true),
      (String(repeating: "a", count: 65), false),
    ])
  func ids(text: String, isValid: Bool) {
    #expect(isPermanentID(text) == isValid)
  }

  @Test(
    "the words of official performance tables name kinds",
    arguments: [
      ("数量指标", .quantity), ("质量指标", .quality), ("时效指标", .timeliness), ("成本指标", .cost),
      ("经济成本指标", .cost), ("社会成本", .cost), ("生态环境成本指标", .cost), ("经济效益", .benefit),
      ("时效性", .timeliness), ("时效性指标", .timeliness), ("成本性", .cost), ("质量达标率", .quality),
      ("满意率", .satisfaction), ("数量（产出）", .quantity), ("可持续影响指标", .benefit), ("效益性", .benefit),
      ("完成及时率", .timeliness), ("服务对象满意度指标", .satisfaction), ("社会效益指标", .benefit),
      ("生态效益", .benefit), ("可持续影响", .benefit),
      ("可持续影响指标", .benefit), ("服务对象满意度", .satisfaction), ("服务对象满意度指标", .satisfaction),
      ("社会公众满意度", .satisfaction), (" 满意度 指标 ", .satisfaction), ("产出指标", nil), ("指标", nil),
      ("效果", nil),
    ] as [(String, IndicatorKind?)])
  func kinds(text: String, expected: IndicatorKind?) {
    #expect(IndicatorKind(cell: text) == expected)
  }

  @Test(
    "operators are read as they are written, and those that leave equality out are not",
    arguments: [
      ("不少于", .atLeast), ("≧", .atLeast), (">=", .atLeast), ("＞＝", .atLeast), ("大于等于", .atLeast),
      ("大于或等于", .atLeast), ("不小于", .atLeast), ("小于等于", .atMost), ("不超过", .atMost), ("≦", .atMost),
      ("＜＝", .atMost), ("不大于", .atMost), ("等于", .equal), ("＝", .equal), ("定性", .qualitative),
      ("大于", nil), ("小于", nil), (">", nil), ("＜", nil), ("高于", nil),
    ] as [(String, Comparison?)])
  func operators(text: String, expected: Comparison?) {
    #expect(Comparison(cell: text) == expected)
  }
}
