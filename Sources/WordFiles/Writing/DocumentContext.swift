import Charts
import Content
import Figures

/// A picture as a document holds it.
public struct DocumentPicture: Sendable {
  /// PNG or JPEG.
  public let bytes: [UInt8]
  /// The ending of its name, `jpg` or `png`.
  public let ending: String

  /// A picture.
  public init(bytes: [UInt8], ending: String) {
    (self.bytes, self.ending) = (bytes, ending)
  }
}

/// What cases are exported from: the same values as their pages.
public struct DocumentContext: Sendable {
  let site: Site
  let speech: FigureSpeech
  let palette: Palette
  /// Pictures of the content, upright and without metadata, by path.
  let stills: [String: DocumentPicture]
  /// Drawings in pixels, by their SVG; those that are missing are asked for.
  let drawn: [String: [UInt8]]
  /// A word of the theme in the language of the document.
  let word: @Sendable (String) -> String

  /// What cases are exported from.
  public init(
    _ site: Site, speech: FigureSpeech, palette: Palette, stills: [String: DocumentPicture],
    drawn: [String: [UInt8]] = [:], word: @escaping @Sendable (String) -> String
  ) {
    self.site = site
    self.speech = speech
    self.palette = palette
    self.stills = stills
    self.drawn = drawn
    self.word = word
  }

  /// The figures that lines of a block name, each with the reference to it: `*` names those of all entities.
  func shown(_ figures: [Block.Figure]) -> [(reference: FigureReference, label: String?)] {
    figures.flatMap { figure in
      site.dataset.series(of: figure.reference).map { series in
        (
          FigureReference(
            indicator: series.indicator.id, entity: series.entity?.id,
            period: figure.reference.period, reading: figure.reference.reading,
            form: figure.reference.form), figure.label
        )
      }
    }
  }
}
