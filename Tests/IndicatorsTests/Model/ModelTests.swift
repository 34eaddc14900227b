import Testing

@testable import Indicators

@Suite("What cells mean")
struct ModelTests {
  @Test(
    "periods are years or spans, as offices write them",
    arguments: [
      ("2021", "2021"), ("2021年", "2021"), ("２０２１", "2021"), ("2019-2021", "2019-2021"),
      ("2019—2021年", "2019-2021"), ("2019——2021", "2019-2021"), ("2019 – 2021", "2019-2021"),
      ("2019年至2021年", "2019-2021"), ("2019～2021", "2019-2021"), ("2021-2021", "2021"),
    ])
  func periods(text: String, expected: String) {
    #expect(Period(text)?.description == expected)
  }

  @Test(
    "what is no period is refused",
    arguments: [
      "", "21", "2021-2019", "2019-", "-2021", "2019-21", "2021-05", "2021年5月", "1889", "2200",
      "近三年",
      "2019-2020-2021", "2021.0", "+202",
    ])
  func noPeriods(text: String) {
    #expect(Period(text) == nil)
  }

  @Test("periods are ordered by their last year, a year by itself behind spans that end with it")
  func order() {
    let texts = ["2021", "2019-2023", "2019-2021", "2020", "2018-2020", "2020-2021"]
    let sorted = texts.compactMap(Period.init).sorted().map(\.description)
    #expect(sorted == ["2018-2020", "2020", "2019-2021", "2020-2021", "2021", "2019-2023"])
  }

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
    check(Level.self)
    check(IndicatorKind.self)
    check(Comparison.self)
    check(Accumulation.self)
    check(ObservationStatus.self)
    check(Qualifier.self)
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
      ("nul", false), ("com1", false), ("coma", false), ("comma", true), ("a/b", false),
      ("../a", false), (String(repeating: "a", count: 64), true),
      (String(repeating: "a", count: 65), false),
    ])
  func ids(text: String, isValid: Bool) {
    #expect(isPermanentID(text) == isValid)
  }
}
