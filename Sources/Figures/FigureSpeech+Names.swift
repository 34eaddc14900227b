import Achievements
import Indicators
import Tables

/// What things of the tables are called in a language.
extension FigureSpeech {
  /// Whom an indicator is about.
  public func name(of level: Level) -> String { words(level.name) }

  /// What an entity is called.
  public func name(of entity: Entity) -> String { words(entity.name) }

  /// Other names of an entity: in a further language those that the table gives in it, and no others.
  public func aliases(of entity: Entity) -> [String] {
    further.map { entity.aliases(in: $0) } ?? entity.aliases
  }

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

  /// Other names of a row of the register: in a further language those that the table gives in it.
  func aliases(of achievement: Achievement) -> [String] {
    further.map { achievement.aliases(in: $0) } ?? achievement.aliases
  }

  /// Other names of something named: in a further language those that the table gives in it.
  func aliases(of name: NamedThing) -> [String] {
    further.map { name.aliases(in: $0) } ?? name.aliases
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

  /// The section of the report that an indicator is in.
  public func section(of indicator: Indicator) -> String? {
    indicator.section.map { own in further.flatMap { indicator.section(in: $0) } ?? own }
  }

  /// Other names of an indicator: in a further language those that the table gives in it, and no others.
  public func aliases(of indicator: Indicator) -> [String] {
    further.map { indicator.aliases(in: $0) } ?? indicator.aliases
  }

  /// The keywords of an indicator.
  public func tags(of indicator: Indicator) -> [String] {
    further.flatMap { indicator.tags(in: $0) } ?? indicator.tags
  }

  /// What an indicator is counted in: as the table has it, or in a further language; empty where that has no word
  /// for it.
  public func unit(of indicator: Indicator) -> String {
    guard let further else { return indicator.unit.text }
    return indicator.unit(in: further) ?? format.unit(indicator.unit)
  }

  /// Who published a document.
  public func publisher(of source: DataSource) -> String? {
    source.publisher.map { own in further.flatMap { source.publisher(in: $0) } ?? own }
  }

  /// What kind of document it is.
  public func kind(of source: DataSource) -> String? {
    source.kind.map { own in further.flatMap { source.kind(in: $0) } ?? own }
  }

  /// The department that leads a task.
  public func department(of task: ConstructionTask) -> String? {
    task.department.map { own in further.flatMap { task.department(in: $0) } ?? own }
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
    further.flatMap { observation.locator(in: $0) } ?? locator(observation.locator)
  }

  /// A place in a document, as the language writes it: 2/(1)/3 for 二/（一）/3.
  public func locator(_ written: String) -> String {
    language.isChinese ? written : ChineseOutline.inFigures(written) ?? written
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
