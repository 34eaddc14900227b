import Diagnostics

/// What kind of institution a site is for; it decides the words and levels of the example.
public enum StarterKind: String, Sendable, CaseIterable {
  case college, city, museum, other

  /// What it is called.
  public var name: LocalizedText {
    switch self {
    case .college: LocalizedText(zh: "学校", en: "college")
    case .city: LocalizedText(zh: "城市", en: "city")
    case .museum: LocalizedText(zh: "博物馆", en: "museum")
    case .other: LocalizedText(zh: "其他", en: "other")
    }
  }

  /// The kind that a word names, in either language; nil for other words.
  public init?(word: String) {
    let kind = Self.allCases.first { word.lowercased() == $0.rawValue || word == $0.name.zh }
    guard let kind else { return nil }
    self = kind
  }
}

/// How the tables of a new site are kept.
public enum StarterForm: String, Sendable, CaseIterable {
  /// A CSV file for each table, with a byte order mark.
  case csv
  /// One workbook with a sheet for each table, lists to choose from and notes at the headings.
  case xlsx
}

/// What a person says of a new site.
public struct StarterRequest: Sendable {
  /// The full name of the institution; a placeholder that is reported where nobody says.
  public var institution: String?
  /// What kind of institution it is.
  public var kind = StarterKind.college
  /// The language that the site is written in.
  public var language = MessageLanguage.chinese
  /// Where the site will stand, ending in `/`; a placeholder that is reported where nobody says.
  public var baseURL: String?
  /// How its tables are kept.
  public var form = StarterForm.csv

  /// A site of which nothing is said.
  public init() {}

  var words: StarterWords { StarterWords(kind, in: language) }
  /// The name of the institution, or what stands in its place.
  var name: String { institution ?? words.institution }
}

/// The words of the example in a new site.
struct StarterWords {
  let institution: String
  /// The level that figures are about, and those of the site; nil for the usual ones of a college.
  let level: String
  let levels: [(id: String, name: String)]?
  /// A sentence begins with it: 学校有…….
  let subject: String
  let task: String
  let indicator: String
  let indicatorName: String
  let alias: String
  let unit: String
  let category: String
  /// How high the example of an achievement is.
  let rank: String
  /// What the example of one who is measured by himself is called.
  let entity: String

  init(_ kind: StarterKind, in language: MessageLanguage) {
    self = language == .chinese ? Self.chinese(kind) : Self.english(kind)
  }

  private init(
    _ institution: String, _ level: String, _ levels: [(id: String, name: String)]?,
    _ subject: String, task: String, _ indicator: String, _ name: String, _ alias: String,
    _ unit: String, category: String, rank: String, entity: String
  ) {
    (self.institution, self.level, self.levels, self.subject) = (
      institution, level, levels, subject
    )
    (self.task, self.indicator, indicatorName, self.alias) = (task, indicator, name, alias)
    (self.unit, self.category, self.rank, self.entity) = (unit, category, rank, entity)
  }

  private static func chinese(_ kind: StarterKind) -> StarterWords {
    switch kind {
    case .college:
      StarterWords(
        "某某学院", "school", nil, "学校有", task: "校企合作", "school-partners", "合作企业数", "合作企业", "家",
        category: "校企合作", rank: "校级", entity: "样例专业群")
    case .city:
      StarterWords(
        "某某市", "city", [("city", "全市"), ("county", "县区")], "全市有", task: "公共文化服务",
        "city-libraries", "公共图书馆数", "公共图书馆", "座", category: "公共文化", rank: "市级", entity: "样例县")
    case .museum:
      StarterWords(
        "某某博物馆", "museum", [("museum", "全馆"), ("branch", "分馆")], "全馆办了", task: "陈列展览",
        "museum-exhibitions", "临时展览数", "临时展览", "个", category: "陈列展览", rank: "市级", entity: "样例分馆")
    case .other:
      StarterWords(
        "某某单位", "whole", [("whole", "全单位"), ("branch", "下属单位")], "全单位有", task: "对外合作",
        "partners", "合作单位数", "合作单位", "家", category: "对外合作", rank: "市级", entity: "样例单位")
    }
  }

  private static func english(_ kind: StarterKind) -> StarterWords {
    switch kind {
    case .college:
      StarterWords(
        "Our College", "school", nil, "The college has", task: "Partnership with industry",
        "school-partners", "Partner companies", "", "companies", category: "Partnership",
        rank: "School", entity: "Example Group")
    case .city:
      StarterWords(
        "Example City", "city", [("city", "City"), ("district", "District")], "The city has",
        task: "Public libraries", "city-libraries", "Public libraries", "", "libraries",
        category: "Culture", rank: "Municipal", entity: "Example District")
    case .museum:
      StarterWords(
        "Example Museum", "museum", [("museum", "Museum"), ("branch", "Branch")],
        "The museum showed", task: "Exhibitions", "museum-exhibitions", "Temporary exhibitions", "",
        "exhibitions", category: "Exhibitions", rank: "Municipal",
        entity: "Example Branch")
    case .other:
      StarterWords(
        "Example Institution", "whole", [("whole", "Institution"), ("branch", "Branch")],
        "The institution has", task: "Partnership", "partners", "Partner organisations", "",
        "organisations", category: "Partnership", rank: "Municipal",
        entity: "Example Branch")
    }
  }
}
