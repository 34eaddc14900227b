import Diagnostics
import Indicators
import Tables
import YAML

/// A view of the statistics as `site.yml` asks for it: its words, and which indicators it takes.
public struct ViewSetting: Sendable {
  /// What an indicator must be to be taken: all that is said here, and of each list one.
  public struct Filter: Sendable {
    var kinds: [IndicatorKind] = []
    var categories: [String] = []
    var tags: [String] = []
    var levels: [Level] = []

    /// Whether an indicator is all that the filter says.
    public func includes(_ indicator: Indicator) -> Bool {
      (kinds.isEmpty || indicator.kind.map(kinds.contains) == true)
        && (categories.isEmpty || indicator.category.map(categories.contains) == true)
        && (tags.isEmpty || indicator.tags.contains(where: tags.contains))
        && (levels.isEmpty || levels.contains(indicator.level))
    }
  }

  /// What is drawn above the table.
  public enum Chart: String, CaseIterable, Sendable {
    /// Bars, of figures of one unit.
    case bar
    /// Lines over their periods.
    case line
    /// A small line for each, on one scale.
    case slope
    /// A square for each thing.
    case squares
    /// Amounts that run from one into the next, with the rates between them.
    case river
  }

  /// The views that every site has as far as it has something for them; they may be given words and a
  /// place among the others.
  public static let fixed = ["tasks", "indicators", "gaps"]

  /// The name in its address: `funds` is `stats/funds.html`.
  public let name: Located<String>
  /// What the page is called; nil for the theme's word.
  public let title: TranslatedText?
  /// A line below the title; nil for the theme's.
  public let note: TranslatedText?
  let takes: [Filter]
  let leaves: [Filter]
  /// The entities that it shows, by id or name; empty for what indicators come to as such.
  public let entities: [Located<String>]
  /// What is drawn above the table; nil for nothing.
  public let chart: Chart?
  /// The indicators that are drawn, in this order; empty for those that the view takes.
  public let figures: [Located<String>]
  /// Whether an indicator has a row for each of its periods, and not for the latest alone.
  public let hasEveryPeriod: Bool
  /// Whether entities have their places beside their figures.
  public let hasRanks: Bool

  /// Whether the view takes an indicator: what one of its filters takes and none leaves.
  public func includes(_ indicator: Indicator) -> Bool {
    (takes.contains { $0.includes(indicator) } || takes.isEmpty && !entities.isEmpty)
      && !leaves.contains { $0.includes(indicator) }
  }
}

extension ViewSetting {
  /// Reports entities and indicators that no table has.
  func checkNames(
    _ dataset: Dataset, _ configuration: SiteConfiguration, _ report: inout Report
  ) {
    for word in entities {
      let place = configuration.file.place(at: word.range)
      guard let problem = dataset.problem(ofEntity: word.value) else { continue }
      report.add(Diagnostic(problem.code, at: place, problem.message, hint: problem.hint))
    }
    for word in figures where !dataset.isMentioned(word.value) {
      report.add(
        Diagnostic(
          .unknownIndicator, at: configuration.file.place(at: word.range),
          LocalizedText(
            zh: "指标表里没有“\(word.value)”", en: "the table of indicators has no “\(word.value)”"),
          hint: dataset.nearestIndicator(to: word.value).map { .didYouMean($0) }
            ?? LocalizedText(
              zh: "figures 写指标表“编号”一列里的编号", en: "write ids of the table of indicators")))
    }
  }

  private static let keys = [
    "name", "title", "note", "take", "leave", "chart", "figures", "every_period", "entity",
    "ranks",
  ]
  private static let filterKeys = ["kind", "category", "tag", "level"]

  /// Reads `views`: a list, in the order in which the statistics show them.
  static func all(
    _ fields: YAMLFields, levels: CategoryList, languages: [String], _ report: inout Report
  ) -> [ViewSetting] {
    var views: [ViewSetting] = []
    let twins = ["title", "note"].flatMap { key in languages.map { "\(key).\($0)" } }
    for item in fields.list("views", known: keys + twins, &report) {
      guard let view = ViewSetting(item, levels, languages, &report) else { continue }
      if views.contains(where: { $0.name.value == view.name.value }) {
        report.add(
          .invalidValue(
            view.name.value, at: fields.place(of: view.name),
            LocalizedText(zh: "每个名字只能用一次，换一个", en: "each name once; choose another")))
        continue
      }
      views.append(view)
    }
    return views
  }

  private init?(
    _ item: YAMLFields, _ levels: CategoryList, _ languages: [String], _ report: inout Report
  ) {
    guard let name = item.requiredString("name", &report) else { return nil }
    guard Slug.isValid(name.value), name.value != "index" else {
      let other = name.value == "index" ? "index-1" : Slug.suggestion(for: name.value)
      report.add(.invalidSlug(name.value, suggestion: other, at: item.place(of: name)))
      return nil
    }
    self.name = name
    let isFixed = Self.fixed.contains(name.value)
    let hasWord = isFixed || IndicatorKind(rawValue: name.value) != nil
    func words(_ key: String, isRequired: Bool, _ report: inout Report) -> TranslatedText? {
      let own = isRequired ? item.requiredString(key, &report) : item.string(key, &report)
      let others = languages.compactMap { tag in
        item.string("\(key).\(tag)", &report).map { (tag, $0.value) }
      }
      return own.map {
        TranslatedText($0.value, Dictionary(others, uniquingKeysWith: { first, _ in first }))
      }
    }
    title = words("title", isRequired: !hasWord, &report)
    note = words("note", isRequired: false, &report)
    takes = Self.filters("take", of: item, levels, &report)
    leaves = Self.filters("leave", of: item, levels, &report)
    entities = item.strings("entity", &report)
    if takes.isEmpty, !isFixed, !item.has("take"), entities.isEmpty {
      report.add(.missingKey("take", at: item.place(of: "name")))
    }
    hasEveryPeriod = item.boolean("every_period", &report)?.value ?? false
    hasRanks = item.boolean("ranks", &report)?.value ?? false
    var chart: Chart?
    if let word = item.string("chart", &report) {
      chart = Chart(rawValue: word.value)
      if chart == nil {
        report.add(
          .invalidValue(
            word.value, at: item.place(of: word),
            LocalizedText(
              zh: "可以写：bar（条形）、slope（两期对比）、line（折线）、squares（一格一件）、river（逐级流下）",
              en: "write bar, slope, line, squares or river")))
      }
    }
    self.chart = chart
    figures = item.strings("figures", &report)
  }

  private static func filters(
    _ key: String, of item: YAMLFields, _ levels: CategoryList, _ report: inout Report
  ) -> [Filter] {
    item.list(key, known: filterKeys, &report).compactMap { fields in
      var filter = Filter()
      filter.kinds = choices("kind", of: fields, &report)
      filter.levels = self.levels(of: fields, levels, &report)
      filter.categories = fields.strings("category", &report).map(\.value)
      filter.tags = fields.strings("tag", &report).map(\.value)
      let isEmpty = filterKeys.allSatisfy { !fields.has($0) }
      return isEmpty ? nil : filter
    }
  }

  private static func levels(
    of fields: YAMLFields, _ levels: CategoryList, _ report: inout Report
  ) -> [Level] {
    fields.strings("level", &report).compactMap { word in
      if let level = levels.category(word.value) { return level }
      report.add(.invalidValue(word.value, at: fields.place(of: word), levels.choices))
      return nil
    }
  }

  private static func choices<Kind: Choice>(
    _ key: String, of fields: YAMLFields, _ report: inout Report
  ) -> [Kind] {
    fields.strings(key, &report).compactMap { word in
      if let choice = Kind(word: word.value) { return choice }
      let list = Kind.allCases.map { "\($0.name.zh)（\($0.rawValue)）" }.joined(separator: "、")
      report.add(
        .invalidValue(
          word.value, at: fields.place(of: word),
          LocalizedText(
            zh: "可以写：" + list,
            en: "write one of: " + Kind.allCases.map(\.rawValue).joined(separator: ", "))))
      return nil
    }
  }
}
