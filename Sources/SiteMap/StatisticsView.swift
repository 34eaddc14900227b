import Content
import Indicators
import Tables

/// A view of the statistics: a page, and a section of `stats/index.html` that leads to it.
///
/// Which there are is decided by the data and by `views` in `site.yml`; whatever these take, an indicator
/// is in at least one of them, and a view that would be empty is not made.
public struct StatisticsView: Sendable {
  /// Which indicators its table has.
  public enum Rows: Sendable {
    /// Those that a filter takes.
    case chosen
    /// The tasks with their indicators, and those that a filter takes.
    case tasks
    /// All of them.
    case all
    /// What was missed, is not known or cannot be decided; chosen by figures.
    case gaps
  }

  /// Its name in addresses, and the key of its title among the theme's words.
  public let name: String
  /// Its title, where `site.yml` gives one.
  public let title: TranslatedText?
  /// What is said above it, where `site.yml` says it.
  public let note: TranslatedText?
  /// Which rows it has.
  public let rows: Rows
  /// Whether a filter takes an indicator.
  public let includes: @Sendable (Indicator) -> Bool
  /// The ids of the entities that it shows, in its own order; empty for what indicators come to as such.
  public internal(set) var entities: [String] = []
  /// How its figures are drawn.
  public internal(set) var chart: ViewSetting.Chart?
  /// The ids of the indicators that are drawn, in this order; empty for those that it includes.
  public internal(set) var figures: [String] = []
  /// Whether its page has a row for each period.
  public internal(set) var hasEveryPeriod = false
  /// Whether entities have their places beside their figures.
  public internal(set) var hasRanks = false
}

extension StatisticsView {
  /// The views of a site in their order, each with something in it.
  static func all(of site: Site) -> [StatisticsView] {
    let indicators = site.dataset.indicators
    var views = site.configuration.views.map { StatisticsView($0, site.dataset.entities) }
    if site.configuration.views.isEmpty { views = byKind(indicators) }
    let chosen = views.filter { $0.rows == .chosen || $0.rows == .tasks }
    if !chosen.isEmpty {
      // Whatever no view takes is in one of its own.
      views.append(
        fixed("other", .chosen) { one in
          // A view of some entities shows a part of what is known.
          !chosen.contains { $0.entities.isEmpty && $0.includes(one) }
        })
    }
    for (name, rows) in [("indicators", Rows.all), ("gaps", .gaps)]
    where !views.contains(where: { $0.name == name }) {
      views.append(fixed(name, rows))
    }
    if !views.contains(where: { $0.name == "tasks" }) {
      views.insert(fixed("tasks", .tasks), at: 0)
    }
    return views.filter { !$0.isEmpty(in: site) }
  }

  private init(_ setting: ViewSetting, _ entities: EntityList) {
    let rows: Rows =
      switch setting.name.value {
      case "tasks": .tasks
      case "indicators": .all
      case "gaps": .gaps
      default: .chosen
      }
    self.init(
      name: setting.name.value, title: setting.title, note: setting.note, rows: rows,
      includes: { setting.includes($0) },
      entities: setting.entities.compactMap { entities.entity($0.value)?.id }, chart: setting.chart,
      figures: setting.figures.map(\.value), hasEveryPeriod: setting.hasEveryPeriod,
      hasRanks: setting.hasRanks)
  }

  private static func fixed(
    _ name: String, _ rows: Rows,
    _ includes: @escaping @Sendable (Indicator) -> Bool = { _ in false }
  ) -> StatisticsView {
    StatisticsView(name: name, title: nil, note: nil, rows: rows, includes: includes)
  }

  /// A view for each kind that the table uses; none where it uses no kind at all.
  private static func byKind(_ indicators: [Indicator]) -> [StatisticsView] {
    let used = Set(indicators.compactMap(\.kind))
    return IndicatorKind.allCases.filter(used.contains).map { kind in
      var view = fixed(kind.rawValue, .chosen) { $0.kind == kind }
      view.chart = kind == .cost ? .bar : kind == .satisfaction ? .slope : nil
      view.hasEveryPeriod = kind == .satisfaction
      return view
    }
  }

  private func isEmpty(in site: Site) -> Bool {
    let indicators = site.dataset.indicators
    return switch rows {
    case .chosen:
      !indicators.contains { indicator in
        includes(indicator)
          && (entities.isEmpty
            || entities.contains { site.dataset.series(indicator.id, entity: $0) != nil })
      }
    case .tasks: site.dataset.tasks.isEmpty && !indicators.contains(where: includes)
    case .all: indicators.isEmpty
    case .gaps:
      !indicators.contains { site.dataset.allSeries(of: $0).contains { $0.gap != nil } }
    }
  }
}
