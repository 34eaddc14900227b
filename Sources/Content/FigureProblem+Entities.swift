import Diagnostics
import Indicators

/// Why a reference that names an entity, or should, shows nothing.
extension FigureProblem {
  /// An indicator has figures of entities only, and the reference names none.
  static func ofEntities(_ id: String, _ series: [Series]) -> Self {
    let examples = Self.examples(id, series)
    return Self(
      message: LocalizedText(
        zh: "“\(id)”的数都是某个对象的，没有总的数", en: "“\(id)” has figures of entities only"),
      hint: LocalizedText(
        zh: "写明对象，例如 \(examples.zh)", en: "say whose, such as \(examples.en)"))
  }

  /// An indicator has no figures of an entity; nil for one whose row was reported.
  static func nothingOf(_ id: String, _ entity: Entity?, known: [Series]) -> Self {
    let name = entity?.name.inMessages ?? LocalizedText(zh: "这个对象", en: "this entity")
    let examples = Self.examples(id, known)
    return Self(
      message: LocalizedText(
        zh: "“\(id)”没有\(name.zh)的数", en: "“\(id)” has no figure of \(name.en)"),
      hint: known.isEmpty
        ? LocalizedText(
          zh: "去掉“/”和后面的对象，或在数据表里补上一行",
          en: "remove the stroke and the entity, or add a row to the table of observations")
        : LocalizedText(zh: "有数的：\(examples.zh)", en: "it has \(examples.en)"))
  }

  /// All entities of an indicator are asked for, and it has figures of none.
  static func noEntities(_ id: String) -> Self {
    Self(
      message: LocalizedText(
        zh: "“\(id)”没有各个对象的数", en: "“\(id)” has no figures of entities"),
      hint: LocalizedText(zh: "去掉“/*”", en: "remove the “/*”"))
  }

  static func ambiguous(_ word: String, ids: [String]) -> Self {
    Self(
      code: .unknownEntity,
      message: LocalizedText(
        zh: "叫“\(word)”的对象有 \(ids.count) 个", en: "\(ids.count) entities are called “\(word)”"),
      hint: LocalizedText(
        zh: "写编号：\(ids.joined(separator: "、"))", en: "write an id: \(ids.joined(separator: ", "))"))
  }

  static func hiddenEntity(_ word: String, row: Place) -> Self {
    Self(
      code: .unknownEntity,
      message: LocalizedText(
        zh: "对象“\(word)”所在的行是隐藏的（\(row)），没有读",
        en: "the row of the entity “\(word)” is hidden (\(row)) and not read"),
      hint: LocalizedText(
        zh: "要发布，取消隐藏那一行；不发布，这里也不要写它", en: "unhide that row, or do not name it here"))
  }

  static func unknownEntity(_ word: String, _ nearest: String?) -> Self {
    Self(
      code: .unknownEntity,
      message: LocalizedText(zh: "没有对象“\(word)”", en: "there is no entity “\(word)”"),
      hint: nearest.map { .didYouMean($0) }
        ?? LocalizedText(
          zh: "写对象表“编号”（id）一列里的编号", en: "ids are in the column id of the table of entities"))
  }

  /// The first entities of some series, as references name them.
  private static func examples(_ id: String, _ series: [Series]) -> LocalizedText {
    let names = series.prefix(5).compactMap { $0.entity.map { "{{\(id)/\($0.id)}}" } }
    return LocalizedText(zh: names.joined(separator: "、"), en: names.joined(separator: ", "))
  }
}
