import Achievements
import Diagnostics
import Indicators
import Layouts
import Machine
import Tables
import YAML

/// What `site.yml` says about the site as a whole.
public struct SiteConfiguration: Sendable {
  /// A link of the main navigation.
  public struct NavigationItem: Sendable {
    /// What the link says.
    public let title: Located<String>
    /// What it leads to: a page of the site, as a path from its root.
    public let target: Located<String>
    /// The language whose pages carry the link.
    public let language: String?
    /// What it says in further languages, by their tags; their pages carry it as well.
    let titles: [String: String]

    /// What the link says on the pages of a language; nil where they do not carry it.
    public func title(in language: Language, first: Language) -> String? {
      if (self.language ?? first.tag) == language.tag { return title.value }
      return titles[language.tag]
    }
  }

  /// The file itself, for places.
  public let file: SourceFile
  /// The title of the site.
  public var title: Located<String>
  /// What the file says of the site in further languages: `title.en`, by key and by the tag in lower case.
  private(set) var translations: [String: [String: String]] = [:]
  /// A shorter title for the head of each page.
  public var shortTitle: String?
  /// The institution.
  public var organization: String?
  /// What the site is about, in a sentence, for search engines and feeds.
  public var description: Located<String>?
  /// Where the site will stand, ending in `/`; feeds, the sitemap and share cards need it.
  public var baseURL: String?
  /// Where the base URL stands in the file; `nil` where nobody wrote it there.
  var baseURLRange: Range<Int>?
  /// The languages, the first at the root.
  public var languages: [Language]
  /// Their tags as they stand in the file; none where nobody wrote any there.
  let languageTags: [Located<String>]
  /// The name of the theme's folder in `Themes/`.
  public var theme: Located<String>
  /// The theme that the file names, whatever the command line asks for: words and parameters in the
  /// file are that theme's.
  public let ownTheme: String
  /// The main navigation.
  public var navigation: [NavigationItem] = []
  /// The views of the statistics; empty for those that the kinds of the indicators make.
  public var views: [ViewSetting] = []
  /// Whom tasks and figures may be about, from the whole downwards.
  public var levels = CategoryList.schoolAndGroup
  /// Whether the file itself names them.
  public var hasOwnLevels = false
  /// The levels and kinds of the register of achievements.
  public var register = RegisterCategories()
  /// Words of the theme that the site changes, by language.
  public var strings: [(language: String, key: Located<String>, value: Located<String>)] = []
  /// Parameters of the theme that the site sets.
  public var parameters: [(name: Located<String>, value: Located<String>)] = []
  /// Addresses of tags where the pinyin of their names will not do.
  public var tagSlugs: [String: Located<String>] = [:]
  /// Tags that writers may use as raw HTML.
  public var allowedHTML: Set<String> = []
  /// Names that hold a number which is no figure: 1+X, 500强.
  public var names: [Located<String>] = []
  /// Levels of the rules of style that the site changes.
  public var lint: [LintSetting] = []
  /// The picture beside the title.
  public var logo: LogoSetting?
  /// A line for the foot of each page.
  public var footer: Located<String>?
  /// Whether a picture is drawn for each case, to be shown where its address is shared.
  public var drawsShareCards = true
  /// Who signs articles for the WeChat account; the institution where nobody says.
  public var wechatAuthor: Located<String>?
  /// The number of the ICP filing.
  public var icp: String?
  /// The number of the public security filing.
  public var police: String?
  /// What archivists want to know.
  public var archive = ArchiveDetails()
  /// Where the site is published to, by the names that the office uses.
  public var publishTargets: [PublishTarget] = []
  /// What becomes of rows, columns and sheets that workbooks hide.
  public var hiddenCells = HiddenCells.leaveOut(isReported: true)
  /// Where school and financial years begin.
  public var calendar = PeriodCalendar.standard
  /// The steps of the review that each text goes through before it is published, in their order; none where the
  /// site asks for no signatures.
  public var reviewSteps: [Located<String>] = []
  /// Whether texts get compressed files beside them, for servers that send those.
  public var precompresses = false

  /// The site's first language.
  public var firstLanguage: Language { languages[0] }

  /// The tags of languages that tables may have twins of their columns for: those of the site after the
  /// first, and English, which offices keep ready before the site speaks it.
  public var furtherLanguages: [String] {
    let tags = languages.dropFirst().map(\.tag)
    let isEnglish = languages.contains { $0.tag.lowercased().hasPrefix("en") }
    return isEnglish ? tags : tags + ["en"]
  }

  /// Where the file names a language; the file as a whole where it does not.
  public func place(ofLanguage tag: String) -> Place {
    languageTags.first { $0.value == tag }.map { file.place(at: $0.range) }
      ?? Place(file: file.path)
  }
}

extension SiteConfiguration {
  static let keys = [
    "title", "short_title", "organization", "description", "base_url", "languages", "theme",
    "navigation", "strings", "parameters", "tags", "allowed_html", "names", "lint", "footer",
    "icp", "police", "share_cards", "archive", "publish", "precompress", "hidden_cells",
    "views", "achievements", "levels", "calendar", "wechat", "logo", "review",
  ]

  /// Reads `site.yml`.
  ///
  /// - Parameter defaultTheme: the theme of a site that names none.
  /// - Returns: `nil` where the site cannot even be named; the report says why.
  static func parse(
    _ file: SourceFile, defaultTheme: String = "", report: inout Report
  ) -> SiteConfiguration? {
    let twins = Self.twins(in: file)
    guard
      let fields = YAMLFields.parse(
        file, in: 0..<file.count, known: keys + twins.map(\.key), report: &report)
    else { return nil }
    StrayComments.report(in: 0..<file.count, of: file, isYAML: true, to: &report)
    let tags = languageTags(fields, &report)
    let languages = tags.isEmpty ? ["zh-CN"] : tags.map(\.value)
    let title = fields.requiredString("title", &report)
    let theme = fields.string("theme", &report)
    var configuration = SiteConfiguration(
      file: file,
      title: title ?? Located("", at: 0..<0),
      languages: languages.enumerated().map { Language(tag: $1, isFirst: $0 == 0) },
      languageTags: tags,
      theme: theme ?? Located(defaultTheme, at: 0..<0), ownTheme: theme?.value ?? defaultTheme)
    for twin in twins {
      guard let text = fields.string(twin.key, &report)?.value else { continue }
      configuration.translations[twin.of, default: [:]][twin.tag.lowercased()] = text
    }
    configuration.shortTitle = fields.string("short_title", &report)?.value
    configuration.organization = fields.string("organization", &report)?.value
    configuration.description = fields.string("description", &report)
    configuration.logo = LogoSetting.setting(fields, &report)
    configuration.footer = fields.string("footer", &report)
    configuration.drawsShareCards = fields.boolean("share_cards", &report)?.value ?? true
    configuration.icp = fields.string("icp", &report)?.value
    configuration.police = fields.string("police", &report)?.value
    if let url = baseURL(fields, &report) {
      (configuration.baseURL, configuration.baseURLRange) = (url.value, url.range)
    }
    configuration.publishTargets = PublishTarget.all(fields, &report)
    if let hidden = hiddenCells(fields, &report) { configuration.hiddenCells = hidden }
    configuration.precompresses = fields.boolean("precompress", &report)?.value ?? false
    configuration.reviewSteps = reviewSteps(fields, &report)
    if let archive = fields.fields("archive", known: ArchiveDetails.keys, &report) {
      configuration.archive = ArchiveDetails(archive, &report)
    }
    if let wechat = fields.fields("wechat", known: ["author"], &report) {
      configuration.wechatAuthor = wechat.string("author", &report)
    }
    let further = configuration.furtherLanguages
    configuration.navigation = fields.list(
      "navigation", known: ["title", "page", "language"] + further.map { "title.\($0)" }, &report
    ).compactMap { item in
      guard let title = item.requiredString("title", &report),
        let target = item.requiredString("page", &report)
      else { return nil }
      let titles = further.compactMap { tag in
        item.string("title.\(tag)", &report).map { (tag, $0.value) }
      }
      return NavigationItem(
        title: title, target: target, language: item.string("language", &report)?.value,
        titles: Dictionary(titles, uniquingKeysWith: { first, _ in first }))
    }
    configuration.levels = LevelSetting(languages: configuration.furtherLanguages)
      .levels(fields, &report)
    configuration.hasOwnLevels = fields.has("levels")
    configuration.views = ViewSetting.all(
      fields, levels: configuration.levels, languages: configuration.furtherLanguages, &report)
    if let calendar = fields.fields("calendar", known: PeriodCalendar.keys, &report) {
      configuration.calendar = PeriodCalendar(calendar, &report)
    }
    if let register = fields.fields("achievements", known: RegisterSetting.keys, &report) {
      configuration.register = RegisterSetting(languages: configuration.furtherLanguages)
        .categories(register, &report)
    }
    configuration.lint = LintSetting.parse(fields, &report)
    configuration.parameters = fields.dictionary("parameters", &report)
    configuration.strings = fields.dictionaries("strings", &report).flatMap { language, words in
      words.map { (language.value, $0.name, $0.value) }
    }
    configuration.allowedHTML = Set(
      fields.strings("allowed_html", &report).map { $0.value.lowercased() })
    configuration.names = fields.strings("names", &report)
    for (name, slug) in fields.dictionary("tags", &report) {
      guard Slug.isValid(slug.value) else {
        report.add(.invalidSlug(slug.value, at: fields.place(of: slug)))
        continue
      }
      configuration.tagSlugs[name.value] = slug
    }
    return title == nil ? nil : configuration
  }

  /// The language that the texts of a site are written in, which those made for it follow: that of the
  /// first edition, and Chinese where `site.yml` cannot be read.
  public static func firstLanguage(ofSite text: String) -> Language {
    var ignored = Report()
    let file = SourceFile(path: "Content/site.yml", text: text)
    return parse(file, report: &ignored)?.languages.first ?? Language(tag: "zh-CN", isFirst: true)
  }

  /// What reading the office's own workbooks needs to know of a site.
  var facts: SiteFacts {
    var facts = SiteFacts()
    facts.organization = organization
    facts.readsHidden = hiddenCells == .read
    facts.levels = levels.map(\.id)
    return facts
  }

  /// The same of a site whose `site.yml` may be wrong: then as far as it can be read.
  public static func facts(of tree: FileTree) -> SiteFacts {
    var ignored = Report()
    guard let entry = tree["site.yml"],
      let file = tree.text(of: entry, limit: 262_144, report: &ignored),
      let configuration = parse(file, report: &ignored)
    else { return SiteFacts() }
    return configuration.facts
  }

  private static func hiddenCells(_ fields: YAMLFields, _ report: inout Report) -> HiddenCells? {
    guard let word = fields.string("hidden_cells", &report) else { return nil }
    switch word.value {
    case "leave-out": return .leaveOut(isReported: false)
    case "read": return .read
    default:
      report.add(
        .invalidValue(
          word.value, at: fields.place(of: word),
          LocalizedText(
            zh: "写 leave-out（隐藏的行、列和工作表不读，也不提醒）或 read（照样读）；不写这一项，就不读，并且提醒",
            en:
              "write leave-out (what workbooks hide is not read, and nothing is said) or read (it is "
              + "read like the rest); without the key it is not read, and that is said")))
      return nil
    }
  }

  static func baseURL(_ fields: YAMLFields, _ report: inout Report) -> Located<String>? {
    guard let url = fields.string("base_url", &report) else { return nil }
    guard let normalized = normalizedBaseURL(url.value) else {
      let right = WebAddress.site(meantBy: url.value).flatMap(normalizedBaseURL)
      report.add(
        .invalidValue(
          url.value, at: fields.place(of: url),
          right.map { LocalizedText(zh: "写成 \($0)", en: "write \($0)") }
            ?? LocalizedText(
              zh: "写成 https://域名/路径/ 的样子，只用 ASCII 字符",
              en: "write it as https://host/path/, in ASCII")))
      return nil
    }
    return Located(normalized, at: url.range)
  }

  /// A base URL that ends in `/`, or `nil` where the text is not one.
  public static func normalizedBaseURL(_ text: String) -> String? {
    let schemes = ["https://", "http://"]
    guard let scheme = schemes.first(where: text.hasPrefix), text.utf8.count <= 500 else {
      return nil
    }
    let rest = text.dropFirst(scheme.count)
    let allowed = "-._~/:".utf8
    let isPlain = rest.utf8.allSatisfy { byte in
      Character(Unicode.Scalar(byte)).isLetter && byte < 0x80
        || (0x30...0x39).contains(byte) || allowed.contains(byte)
    }
    guard isPlain, let first = rest.first, first.isLetter || first.isNumber,
      !WebAddress.isPage(text)
    else { return nil }
    return text.hasSuffix("/") ? text : text + "/"
  }
}

extension Diagnostic {
  static func invalidValue(_ value: String, at place: Place, _ hint: LocalizedText) -> Diagnostic {
    Diagnostic(
      .invalidValue, at: place,
      LocalizedText(zh: "“\(value)”不合要求", en: "“\(value)” cannot stand here"), hint: hint)
  }
}
