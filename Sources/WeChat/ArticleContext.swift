import Charts
import Content
import Figures
import Indicators
import Pictures

/// What articles of one language are made from: the same values as the pages of the site.
public struct ArticleContext: Sendable {
  let site: Site
  let speech: FigureSpeech
  let palette: Palette
  /// Pictures of the content as an account takes them, by path.
  let stills: [String: StillPicture]
  /// One to four characters that covers bear like a seal; empty for none.
  let seal: String
  /// A word of the theme in the language of the articles.
  let word: @Sendable (String) -> String

  /// What articles are made from.
  ///
  /// - Parameters:
  ///   - stills: pictures of the content as an account takes them, by path; those that are missing are
  ///     left to their words.
  ///   - seal: one to four characters that covers bear; empty for none.
  ///   - word: a word of the theme, by its key.
  public init(
    _ site: Site, speech: FigureSpeech, palette: Palette, stills: [String: StillPicture],
    seal: String = "",
    word: @escaping @Sendable (String) -> String
  ) {
    self.site = site
    self.speech = speech
    self.palette = palette
    self.stills = stills
    self.seal = seal
    self.word = word
  }

  /// The figures that lines of a block name, each with its series: `*` names those of all entities.
  func shown(_ figures: [Block.Figure]) -> [(figure: Block.Figure, series: Series)] {
    figures.flatMap { figure in
      site.dataset.series(of: figure.reference).map { series in
        let reference = FigureReference(
          indicator: series.indicator.id, entity: series.entity?.id,
          period: figure.reference.period, reading: figure.reference.reading,
          form: figure.reference.form)
        return (Block.Figure(reference, label: figure.label, at: figure.range), series)
      }
    }
  }

  /// Where a page of the site can be read; `nil` where nobody has said where the site stands.
  func url(_ path: String, fragment: String? = nil) -> String? {
    guard let base = site.configuration.baseURL, !site.configuration.hasPlaceholderAddress else {
      return nil
    }
    return base + path + (fragment.map { "#\($0)" } ?? "")
  }
}
