import Content
import Indicators

/// The figures of a site with the words that belong to them, ready to be written: as a page, as data for
/// other programs, as a workbook.
///
/// The rows are made once here. Whoever writes them chooses columns and form and decides nothing.
public struct SiteFigures: Sendable {
  /// The site.
  public let site: Site
  private let rows: [String: [FigureRow]]

  /// The figures of a site.
  public init(of site: Site) {
    self.site = site
    rows = Dictionary(
      site.dataset.indicators.map { indicator in
        (indicator.id, site.dataset.allSeries(of: indicator).flatMap(\.rows))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// All rows of an indicator: those of its level as such, then those of entities in their order.
  public func rows(of indicator: Indicator) -> [FigureRow] { rows[indicator.id] ?? [] }

  /// The remark on a row, in the office's words.
  func note(of row: FigureRow, in language: Language) -> BoundText? {
    row.observation.flatMap { site.cellTexts.note(of: $0, in: language) }
  }
}

/// The words that stand for a figure, or beside one, where no number does. They are the theme's, which this
/// room does not know.
public struct FigureWords: Sendable {
  let reached: String
  let missed: String
  let derived: String
  let current: String

  /// - Parameters:
  ///   - reached: a target is reached for which no rate means anything.
  ///   - missed: such a target is not reached.
  ///   - derived: a figure follows from others, and no source gives it.
  ///   - current: the site of today, beside editions that were frozen.
  public init(reached: String, missed: String, derived: String, current: String) {
    self.reached = reached
    self.missed = missed
    self.derived = derived
    self.current = current
  }
}
