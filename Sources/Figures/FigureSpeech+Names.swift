import Indicators
import Tables

/// What things of the tables are called in a language.
extension FigureSpeech {
  /// Whom an indicator is about.
  public func name(of level: Level) -> String { words(level.name) }

  /// What an entity is called.
  public func name(of entity: Entity) -> String { words(entity.name) }

  /// Whom a series is about: an entity, or a level as such.
  public func owner(of series: Series) -> String {
    series.entity.map(name) ?? name(of: series.level)
  }

  /// Whose task it is, and its number.
  public func label(of task: ConstructionTask.Key) -> String {
    "\(owner(of: task)) \(task.number)"
  }

  /// Whose task it is.
  public func owner(of task: ConstructionTask.Key) -> String {
    task.entity.flatMap(dataset.entities.entity).map(name) ?? name(of: task.level)
  }

  /// What an indicator is called.
  public func name(of indicator: Indicator) -> String {
    further.flatMap { indicator.name(in: $0) } ?? indicator.name
  }

  /// What an indicator is called where there is little room.
  func shortName(of indicator: Indicator) -> String {
    further.flatMap { indicator.name(in: $0) } ?? indicator.shortName
  }

  /// The group that an indicator is listed in.
  public func category(of indicator: Indicator) -> String? {
    indicator.category.map { own in further.flatMap { indicator.category(in: $0) } ?? own }
  }

  /// What a document is called.
  public func title(of source: DataSource) -> String {
    further.flatMap { source.title(in: $0) } ?? source.title
  }

  /// What a task is called.
  public func title(of task: ConstructionTask) -> String {
    further.flatMap { task.title(in: $0) } ?? task.title
  }

  /// Where a figure stands in its source.
  public func locator(of observation: Observation) -> String {
    further.flatMap { observation.locator(in: $0) } ?? observation.locator
  }

  /// What a series is of: its indicator, and the entity where it is of one.
  public func title(of series: Series) -> String {
    name(of: series.indicator) + (series.entity.map { " · \(name(of: $0))" } ?? "")
  }

  /// Words of the site in the language of the page; where they are not known in it, in English rather than
  /// in Chinese.
  public func words(_ text: TranslatedText) -> String {
    text.translation(in: language.tag)
      ?? (language.isChinese ? nil : text.translation(in: "en")) ?? text.original
  }
}
