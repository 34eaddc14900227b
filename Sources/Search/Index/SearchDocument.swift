import Markup

/// A page as the search knows it.
public struct SearchDocument: Sendable, Equatable {
  /// What a page is about; results are told apart by it.
  public enum Kind: String, Sendable, CaseIterable {
    case achievement, `case`, indicator, task, name, page
  }

  /// Whose page it is, or how high what it tells of is: a word of the site.
  public struct Level: Sendable, Hashable {
    /// Its name among the words of the script.
    public let id: String
    /// Its place among the levels of its kind of page.
    public let order: Int

    /// A level.
    public init(_ id: String, order: Int) {
      self.id = id
      self.order = order
    }
  }

  /// The page's path from the site's root, such as `cases/luosifen.html`. Several documents may be parts of
  /// one page, each reached by the anchor of its first section.
  public var url: String
  /// The page's own title.
  public var title: String
  /// What else whoever looks for it asks for: other names, and those who gave it.
  public private(set) var names: [String] = []
  /// The page's language, such as `zh-CN`.
  public var language: String
  /// What it is about.
  public var kind: Kind
  /// Whose page it is, or how high.
  public var level: Level?
  /// Whether it mostly names other pages; those come before it where both hold what is asked for.
  public var isList = false
  /// Its tags.
  public var tags: [String] = []
  /// What results may be narrowed by besides kind, level and tags.
  public var facets: [SearchFacet] = []
  /// Its place among the documents of its page.
  public var order = 0
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
    add(names: [title])
  }

  /// Adds what else it is called. A name with quotation marks between its characters goes without them, too,
  /// since it is typed so: 课程思政示范课 for “课程思政”示范课.
  public mutating func add(names: [String]) {
    for name in names {
      let pieces = name.split { Self.quotes.contains($0) }
      let isJoined = zip(pieces, pieces.dropFirst()).contains { $0.last != " " && $1.first != " " }
      for other in isJoined ? [name, pieces.joined()] : [name]
      where other != title && !self.names.contains(other) {
        self.names.append(other)
      }
    }
  }

  private static let quotes: Set<Character> = ["“", "”", "\"", "「", "」", "『", "』", "《", "》"]
}

/// A quality by which results may be narrowed, such as `year` 2021.
public struct SearchFacet: Sendable, Hashable {
  /// What is told apart; a word of letters.
  public var name: String
  /// Which of them it is.
  public var value: String

  /// A quality of a page.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
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
