import Tables

/// Whom a task or a figure is about: the whole, or parts of it. Figures of two levels are never mixed
/// unmarked. Which there are is said by `levels` in `site.yml`, from the whole downwards.
public typealias Level = Tables.Category

extension CategoryList {
  /// The levels of a site that names none: a school, and the group of majors that it builds up.
  public static let schoolAndGroup = CategoryList([
    Level(
      id: "school", name: TranslatedText("学校", ["en": "school"]),
      synonyms: ["学校层面", "校级", "院校"]),
    Level(
      id: "group", name: TranslatedText("专业群", ["en": "group of majors"]),
      synonyms: ["专业群层面", "群级", "major group"]),
  ])
}
