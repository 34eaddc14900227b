import Content
import Figures
import Indicators
import Search
import SiteMap
import Theme

/// A page while it is written: the plan of the whole site, and where this page stands in it.
///
/// Views and the parts of pages are given this and nothing else. It is an object because each text of a page
/// refers to it until it is written.
final class PageContext: Sendable {
  let plan: SitePlan
  let page: Page
  /// How figures are said on it.
  let speech: FigureSpeech
  /// Share cards that were drawn, by page.
  let shareImages: [PageAddress: ShareImages]

  init(_ plan: SitePlan, _ page: Page, _ shareImages: [PageAddress: ShareImages]) {
    self.plan = plan
    self.page = page
    self.shareImages = shareImages
    speech = plan.speech(page.language)
  }

  var site: Site { plan.site }
  var language: Language { page.language }
  var address: PageAddress { page.address }
  /// Whether the list of cases has anything on it, in the language of the page.
  var hasCases: Bool { !site.articles(.case, in: language).isEmpty }

  /// A word of the theme.
  func word(_ key: String) -> String { plan.word(key, language) }

  /// The way from the page to another, in the language of the page where it is there.
  func link(to target: PageAddress, fragment: String? = nil) -> String {
    address.link(to: plan.map.address(of: target, in: language), fragment: fragment)
  }

  /// A link with the words of the theme or of the data.
  func link(_ title: String, to target: PageAddress) -> LinkModel {
    LinkModel(title: Wording(title), href: link(to: target))
  }

  /// A link to an article by its title.
  func link(to article: Article) -> LinkModel {
    LinkModel(title: wording(article.title), href: link(to: article.address))
  }

  /// Words that people wrote, to be shown on this page.
  func wording(_ text: BoundText) -> Wording { Wording(text, on: self) }

  /// A template that is a part of the page.
  func render(_ template: String, _ model: some TemplateModel) -> String {
    plan.theme.render(template, model, language: language.tag, root: address.root)
  }

  /// Whose page it is, in the words of the search.
  func searchLevel(_ level: Level) -> SearchDocument.Level {
    SearchDocument.Level(level.id, order: site.dataset.levels.position(of: level))
  }

  /// What the search knows of the page besides its text.
  func searchDocument(
    _ title: String, _ kind: SearchDocument.Kind = .page, isList: Bool = false
  ) -> SearchDocument {
    var document = SearchDocument(
      url: address.path, title: title, language: language.tag, kind: kind)
    document.isList = isList
    return document
  }
}

extension PageContext {
  var figures: FigureParts { FigureParts(context: self) }
  var cards: CaseCards { CaseCards(context: self) }
  var charts: PageCharts { PageCharts(context: self) }
  var entities: EntityParts { EntityParts(context: self) }
  var statistics: StatisticsParts { StatisticsParts(context: self) }
  var completion: CompletionParts { CompletionParts(context: self) }
  var editions: EditionPlaces { EditionPlaces(site: site) }
}
