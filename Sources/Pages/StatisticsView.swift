import Content
import Indicators

/// A page of statistics: which indicators it shows, and which of their columns.
struct StatisticsView: Sendable {
  /// Its name in addresses, and the key of its title among the theme's words.
  let name: String
  /// Whether an indicator belongs to it.
  let includes: @Sendable (Indicator) -> Bool
  let showsTask: Bool
  let showsTarget: Bool
  let showsPeriod: Bool

  /// The pages behind the five views.
  static let all: [StatisticsView] = [tasks, indicators, funds, satisfaction, landmarks, gaps]

  static let tasks = StatisticsView(
    name: "tasks", includes: { $0.category == "任务与指标" }, showsTask: false, showsTarget: false,
    showsPeriod: true)
  static let indicators = StatisticsView(
    name: "indicators", includes: { _ in true }, showsTask: true, showsTarget: true,
    showsPeriod: true)
  static let funds = StatisticsView(
    name: "funds", includes: { $0.category == "资金" }, showsTask: false, showsTarget: false,
    showsPeriod: true)
  static let satisfaction = StatisticsView(
    name: "satisfaction", includes: { $0.kind == .satisfaction || $0.category == "满意度" },
    showsTask: false, showsTarget: true, showsPeriod: true)
  static let landmarks = StatisticsView(
    name: "landmarks", includes: { $0.category == "标志性成果" || $0.tags.contains("国家级") },
    showsTask: true, showsTarget: false, showsPeriod: false)
  /// What was not reached, is not known, or cannot be decided; its rows are chosen by their figures.
  static let gaps = StatisticsView(
    name: "gaps", includes: { _ in false }, showsTask: true, showsTarget: true, showsPeriod: true)
}

/// One of the five views of `stats/index.html`, each with the page behind it.
struct IndexView: Sendable {
  let name: String
  let includes: @Sendable (Indicator) -> Bool
  let page: StatisticsView
  let showsTask: Bool

  static let all: [IndexView] = [
    IndexView(
      name: "tasks", includes: StatisticsView.tasks.includes, page: .tasks, showsTask: false),
    IndexView(
      name: "quantity", includes: { $0.kind == .quantity && $0.category != "任务与指标" },
      page: .indicators, showsTask: true),
    IndexView(
      name: "quality", includes: { $0.kind == .quality && $0.category != "任务与指标" },
      page: .indicators, showsTask: true),
    IndexView(
      name: "landmarks", includes: StatisticsView.landmarks.includes, page: .landmarks,
      showsTask: true),
    IndexView(
      name: "funds", includes: StatisticsView.funds.includes, page: .funds, showsTask: false),
  ]

  /// How many rows a view shows before it leads on to its page.
  static let longest = 12
}
