import Charts
import Content
import Diagnostics
import Figures
import Indicators
import Pictures
import SiteMap
import Theme

/// What is known of a site as a whole, found once for all its pages.
final class SitePlan: Sendable {
  let site: Site
  let theme: Theme
  /// Pictures of the content as pages show them, by path.
  let pictures: [String: Picture]
  /// Which page stands where.
  let map: SiteMap
  /// The figures of the site, row by row.
  let figures: SiteFigures
  /// What editions have published.
  let history: EditionHistory
  /// The items of the main navigation, each with its page; found once, since every page shows them.
  let navigation: [(item: SiteConfiguration.NavigationItem, target: PageAddress?)]
  /// The documents that the rows of the register come from.
  let registerSources: Set<String>
  /// The colours of charts, covers and share cards: those that the theme has.
  let palette: Palette
  /// The languages that have pages, by their folders.
  let languages: [Language]
  /// Files that are no pages, but for share cards and what stands at the root of a host.
  let files: [OutputFile]
  private let speeches: [Language: FigureSpeech]

  init(site: Site, theme: Theme, pictures: [String: Picture], report: inout Report) {
    self.site = site
    self.theme = theme
    self.pictures = pictures
    palette = Palette(of: theme)
    languages = SiteMap.languages(of: site).sorted { $0.folder < $1.folder }
    let speeches = Dictionary(
      uniqueKeysWithValues: site.configuration.languages.map {
        ($0, Self.speech(of: site, theme, in: $0))
      })
    self.speeches = speeches
    figures = SiteFigures(of: site)
    let made = SiteFiles(
      site: site, theme: theme, pictures: pictures, figures: figures, speeches: speeches
    ).all(languages)
    files = site.register.isEmpty ? made : made + RegisterFiles.all
    map = SiteMap(of: site, files: files.map(\.path) + RootFiles.paths, report: &report)
    navigation = Navigation.targets(in: site, map)
    history = EditionHistory(of: site)
    registerSources = Set(
      site.register.achievements.map(\.source) + site.register.names.compactMap(\.source))
  }

  /// The language of figures, tables and charts, and of everything that has no text of its own.
  var firstLanguage: Language { site.configuration.firstLanguage }

  /// The language whose words are marked where they stand on a page: Chinese on a page that is not.
  func foreignLanguage(on page: Page) -> String? {
    let writesHan = ["zh", "ja", "ko"].contains { page.language.tag.lowercased().hasPrefix($0) }
    return writesHan ? nil : firstLanguage.isChinese ? firstLanguage.tag : "zh"
  }

  /// A word of the theme.
  func word(_ key: String, _ language: Language) -> String { theme.word(key, language) }

  /// How figures are said in a language of the site.
  func speech(_ language: Language) -> FigureSpeech {
    speeches[language] ?? Self.speech(of: site, theme, in: language)
  }

  /// The sitemap and what search engines may visit: read at the root of a host only, and an edition lies
  /// below it.
  var rootFiles: [OutputFile] {
    site.frozenAs == nil ? RootFiles(site: site, map: map).files : []
  }

  private static func speech(
    of site: Site, _ theme: Theme, in language: Language
  ) -> FigureSpeech {
    FigureSpeech(
      site, in: language,
      words: FigureWords(
        reached: theme.word("reached", language), missed: theme.word("missed", language),
        derived: theme.word("derivedFigure", language),
        current: theme.word("currentEdition", language)))
  }
}

extension Theme {
  /// A word of the theme in a language of the site; one that is missing has been reported.
  func word(_ key: String, _ language: Language) -> String {
    string(key, language: language.tag) ?? string(key, language: "en") ?? key
  }
}
