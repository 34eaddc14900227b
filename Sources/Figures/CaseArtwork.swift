import Charts
import Content
import Indicators

/// The generated cover of a case: its motif drawn from the figures that the case rests on.
public struct CaseArtwork: Sendable {
  /// The drawing.
  public let artwork: Artwork
  /// The indicators whose figures it draws from.
  public let ids: [String]

  /// The cover of a case in the colours of a theme.
  public init(of article: Article, in site: Site, palette: Palette) {
    let figures = article.frontMatter.indicators.compactMap { id in
      site.dataset.series(id.value)?.current?.amount.map {
        (id: id.value, number: $0.value.decimal)
      }
    }
    artwork = Artwork(
      seed: article.slug, figures: figures.map(\.number),
      motif: article.frontMatter.motif.flatMap(Artwork.Motif.init(rawValue:)), palette: palette)
    ids = figures.map(\.id)
  }
}
