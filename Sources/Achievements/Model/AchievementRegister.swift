import Diagnostics
import Indicators
import Tables

/// What was won, built and named, and the named things beside it, as the tables say; checked.
///
/// All lists are in the order of the tables.
///
/// ```swift
/// let register = AchievementRegister(
///   tables: RegisterTables(achievements: sheet), dataset: dataset, report: &report)
/// let won = register.achievements.filter { $0.status == .won }
/// ```
public struct AchievementRegister: Sendable {
  /// What an id of the register means.
  public enum Entry: Sendable {
    /// An achievement.
    case achievement(Achievement)
    /// A named thing.
    case name(NamedThing)

    /// The permanent id.
    public var id: String {
      switch self {
      case .achievement(let achievement): achievement.id
      case .name(let name): name.id
      }
    }

    /// The name as registered.
    public var name: TranslatedText {
      switch self {
      case .achievement(let achievement): achievement.name
      case .name(let name): name.name
      }
    }

    /// Whether it was won, or is there.
    public var status: AchievementStatus {
      switch self {
      case .achievement(let achievement): achievement.status
      case .name(let name): name.status
      }
    }

    /// What readers should know of it; may name figures.
    public var note: TranslatedText? {
      switch self {
      case .achievement(let achievement): achievement.note
      case .name(let name): name.note
      }
    }

    /// Where one of the row's cells is, by the column's key.
    public func place(of key: String) -> Place {
      switch self {
      case .achievement(let achievement): achievement.place(of: key)
      case .name(let name): name.place(of: key)
      }
    }

    /// Where the row is in its table.
    public var place: Place {
      switch self {
      case .achievement(let achievement): achievement.place
      case .name(let name): name.place
      }
    }
  }

  /// The levels and kinds, in the order in which pages show them; kinds of named things that the site
  /// does not list in the order of their first use.
  public let categories: RegisterCategories
  /// The achievements.
  public let achievements: [Achievement]
  /// The named things.
  public let names: [NamedThing]
  /// Where the tables are; nil where there are none.
  public let tablePlaces: (achievements: Place?, names: Place?)

  /// Counts of indicators that rows name, held against what is named, in the order of the indicators.
  public let reconciliations: [Reconciliation]

  /// The ids of both tables.
  let ids: NameIndex
  /// Ids by folded names and other names, for texts that give a name in place of an id.
  let idsByName: [String: String]
  private let positions: [String: Position]
  private let byTask: [ConstructionTask.Key: [Int]]
  private let byCase: [String: [Int]]
  private let byIndicator: [String: [Int]]

  private enum Position: Sendable {
    case achievement(Int)
    case name(Int)
  }

  /// Whether there is nothing in it, so that no page needs to speak of it.
  public var isEmpty: Bool { achievements.isEmpty && names.isEmpty }

  /// Reads the tables.
  ///
  /// Rows with problems are reported and left out, so that what is there is sound.
  ///
  /// - Parameters:
  ///   - categories: the levels and kinds that rows may have.
  ///   - languages: the tags of the languages that columns may have twins for.
  ///   - dataset: the sources, tasks and indicators that rows refer to.
  ///   - cases: the slugs and titles of all cases, also of those that are not public yet.
  public init(
    tables: RegisterTables, categories: RegisterCategories = RegisterCategories(),
    languages: [String] = [], dataset: Dataset, cases: [(slug: String, title: String)] = [],
    report: inout Report
  ) {
    var loader = RegisterLoader(
      categories: categories, languages: languages, dataset: dataset, cases: cases)
    loader.load(tables)
    report.merge(loader.report)
    self.categories = loader.categories
    achievements = loader.achievements
    names = loader.names
    tablePlaces = (tables.achievements?.place, tables.names?.place)
    ids = loader.ids
    idsByName = loader.spokenNames.ids
    var positions: [String: Position] = [:]
    var byTask: [ConstructionTask.Key: [Int]] = [:]
    var byCase: [String: [Int]] = [:]
    var byIndicator: [String: [Int]] = [:]
    for (index, achievement) in achievements.enumerated() {
      positions[achievement.id] = .achievement(index)
      if let task = achievement.task { byTask[task, default: []].append(index) }
      if let slug = achievement.caseSlug { byCase[slug, default: []].append(index) }
      for indicator in achievement.indicators { byIndicator[indicator, default: []].append(index) }
    }
    for (index, name) in names.enumerated() { positions[name.id] = .name(index) }
    let rows = achievements
    reconciliations = dataset.indicators.compactMap { indicator in
      guard let counted = byIndicator[indicator.id] else { return nil }
      return Reconciliation(
        of: dataset.series(of: indicator), rows: counted.map { rows[$0] })
    }
    for reconciliation in reconciliations {
      guard let indicator = dataset.indicator(reconciliation.indicator),
        !dataset.mayHaveLeftOut(indicator.id, in: reconciliation.point?.period),
        let problem = reconciliation.diagnostic(for: indicator)
      else { continue }
      report.add(problem)
    }
    self.positions = positions
    self.byTask = byTask
    self.byCase = byCase
    self.byIndicator = byIndicator
  }

  /// What an id means.
  public func entry(_ id: String) -> Entry? {
    switch positions[id] {
    case .achievement(let index)?: .achievement(achievements[index])
    case .name(let index)?: .name(names[index])
    case nil: nil
    }
  }

  /// The achievement with this id.
  public func achievement(_ id: String) -> Achievement? {
    if case .achievement(let achievement)? = entry(id) { achievement } else { nil }
  }

  /// The named thing with this id.
  public func name(_ id: String) -> NamedThing? {
    if case .name(let name)? = entry(id) { name } else { nil }
  }

  /// The achievements that belong to a construction task.
  public func achievements(of task: ConstructionTask.Key) -> [Achievement] {
    (byTask[task] ?? []).map { achievements[$0] }
  }

  /// The achievements that a case tells of.
  public func achievements(ofCase slug: String) -> [Achievement] {
    (byCase[slug] ?? []).map { achievements[$0] }
  }

  /// The achievements that an indicator counts, whatever their status.
  public func achievements(countedBy indicator: String) -> [Achievement] {
    (byIndicator[indicator] ?? []).map { achievements[$0] }
  }

  /// What is named of a number that an indicator counts; nil where no row names the indicator.
  public func reconciliation(of indicator: String) -> Reconciliation? {
    reconciliations.first { $0.indicator == indicator }
  }

  /// The named things that belong to a construction task.
  public func names(of task: ConstructionTask.Key) -> [NamedThing] {
    names.filter { $0.task == task }
  }

  /// The named things that a case tells of.
  public func names(ofCase slug: String) -> [NamedThing] { names.filter { $0.caseSlug == slug } }
}
