import Content
import Figures
import Indicators
import SiteMap

/// Cases and pages as parts of other pages: cards, teasers, tags, covers.
struct CaseCards: Sendable {
  let context: PageContext

  /// As many tags a card has room for.
  private static let tags = 12
  /// How many cards are seen before anybody scrolls, on a wide screen.
  private static let first = 2

  /// Cases as cards of a list.
  func cards(_ cases: some Sequence<Article>) -> [CaseCardModel] {
    cases.enumerated().map { index, article in
      CaseCardModel(
        title: context.wording(article.title), summary: article.summary.map(context.wording),
        href: context.link(to: article.address),
        cover: cover(of: article, isFirst: index < Self.first),
        art: { article.cover == nil ? card(of: article, isFirst: index < Self.first) : "" },
        tags: tags(of: article, upTo: Self.tags), period: period(of: article),
        partners: article.frontMatter.partners.map { TextModel($0) },
        number: String(context.site.position(of: article) + 1))
    }
  }

  /// An article as the way to it.
  func teaser(_ article: Article, withArt: Bool) -> TeaserModel {
    let drawing: @Sendable () -> String = { card(of: article) }
    return TeaserModel(
      title: context.wording(article.title), summary: article.summary.map(context.wording),
      href: context.link(to: article.address), art: withArt ? drawing : nil)
  }

  /// The tags of an article.
  func tags(of article: Article, upTo limit: Int = .max) -> [LinkTagModel] {
    article.frontMatter.tags.prefix(limit).compactMap { name in
      context.site.tag(name.value, in: article.language).map { tag($0) }
    }
  }

  /// A tag with its page.
  func tag(_ tag: Site.Tag) -> LinkTagModel {
    LinkTagModel(
      name: tag.title, href: context.link(to: tag.address), count: String(tag.cases.count),
      isCurrent: tag.address == context.address)
  }

  /// A picture of the content; nil where it cannot be shown.
  func image(_ path: String, alt: String) -> ImageModel? {
    guard let picture = context.plan.pictures[path] else { return nil }
    let root = context.address.root
    return ImageModel(
      src: root + picture.path, alt: alt, width: picture.width > 0 ? picture.width : nil,
      height: picture.height > 0 ? picture.height : nil,
      sources: picture.sources.map { source in
        let candidates = source.candidates.map { "\(root)\($0.path) \($0.width)w" }
        return ImageSourceModel(type: source.type, srcset: candidates.joined(separator: ", "))
      })
  }

  /// The photograph at the head of an article.
  func cover(of article: Article, isFirst: Bool = false) -> ImageModel? {
    guard let cover = article.cover, var image = image(cover, alt: "") else { return nil }
    image.isFirst = isFirst
    return image
  }

  /// The generated cover of a case, drawn in its own page.
  func art(of article: Article) -> String {
    guard article.kind == .case else { return "" }
    let cover = CaseArtwork(of: article, in: context.site, palette: context.plan.palette)
    return cover.artwork.svg(width: 1120, height: 360, ids: cover.ids)
  }

  /// The generated cover of a case on other pages: a file that they share.
  private func card(of article: Article, isFirst: Bool = false) -> String {
    guard article.kind == .case else { return "" }
    return "<img class=\"artwork\" src=\"\(context.link(to: CoverFiles.address(of: article)))\""
      + " alt=\"\" width=\"\(CoverFiles.size.width)\" height=\"\(CoverFiles.size.height)\""
      + (isFirst ? "" : " loading=\"lazy\"") + " decoding=\"async\">"
  }

  /// The years that an article is about.
  func period(of article: Article) -> String? {
    article.frontMatter.period.map { context.speech.format.period($0) }
  }
}
