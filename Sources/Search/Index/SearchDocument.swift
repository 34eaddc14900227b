import Markup

/// A page as the search knows it.
public struct SearchDocument: Sendable, Equatable {
  /// What a page is about; results are told apart by it.
  public enum Kind: String, Sendable, CaseIterable {
    case `case`, indicator, task, page
  }

  /// Whose page it is, where that is known.
  public enum Level: String, Sendable, CaseIterable {
    case school, group
  }

  /// The page's path from the site's root, such as `cases/luosifen.html`.
  public var url: String
  /// The page's own title.
  public var title: String
  /// The page's language, such as `zh-CN`.
  public var language: String
  /// What it is about.
  public var kind: Kind
  /// Whose page it is.
  public var level: Level?
  /// Whether it mostly names other pages; those come before it where both hold what is asked for.
  public var isList = false
  /// Its tags.
  public var tags: [String] = []
  /// Its date as `2021-11-30`.
  public var date: String?
  /// Figures that the page is the place of.
  public var figures: [SearchFigure] = []
  /// Its text.
  public var sections: [TextSection] = []

  /// A page without text.
  public init(url: String, title: String, language: String, kind: Kind, level: Level? = nil) {
    self.url = url
    self.title = title
    self.language = language
    self.kind = kind
    self.level = level
  }
}

/// A figure as a result shows it.
public struct SearchFigure: Sendable, Equatable {
  /// What is measured.
  public var name: String
  /// The value as pages show it, with its unit.
  public var value: String
  /// The period as pages show it.
  public var period: String
  /// Whose figure it is, as pages show it.
  public var level: String

  /// A figure, written out.
  public init(name: String, value: String, period: String, level: String) {
    self.name = name
    self.value = value
    self.period = period
    self.level = level
  }
}
