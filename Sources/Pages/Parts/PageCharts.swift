import Charts
import Content
import Figures
import Indicators
import Theme

/// The charts of a page, drawn.
struct PageCharts {
  let context: PageContext

  private var charts: FigureCharts { FigureCharts(context.site, context.speech) }
  private var palette: Palette { context.plan.palette }

  /// A chart as a writer asks for it.
  func chart(_ block: Block.Chart, id: String) -> ChartModel {
    let chart = charts.chart(block)
    return ChartModel(
      ids: block.figures.map(\.reference.indicator),
      title: chart.title, html: chart.html(id: id, palette: palette),
      note: block.note.map(context.wording),
      href: context.address == PageAddress.statistics.in(context.language)
        ? nil : context.link(to: .statistics))
  }

  /// The line of an indicator over its periods; nothing where there are fewer than two figures.
  func history(of series: Series) -> String? {
    charts.history(of: series)?.html(id: "history", palette: palette)
  }

  /// What entities of one level come to, side by side; nothing where there are fewer than two.
  func comparison(of series: [Series], id: String) -> String? {
    charts.comparison(of: series)?.html(id: id, palette: palette)
  }

  /// A hub with its spokes.
  func network(_ block: Block.Network, id: String) -> NetworkBlockModel {
    let network = charts.network(block)
    return NetworkBlockModel(
      hub: network.hub, html: network.html(id: id, palette: palette),
      groups: block.rings.map { ring in
        NetworkBlockModel.Group(
          name: context.speech.plain(ring.name), items: ring.items.map { TextModel($0) })
      })
  }
}

/// A chart with its words.
struct ChartModel: TemplateModel {
  /// The indicators that it shows.
  let ids: [String]
  let title: String
  let html: String
  var note: Wording?
  var href: String?

  static let fields = ModelFields<ChartModel>([
    .text("ids") { $0.ids.joined(separator: " ") },
    .text("title") { $0.title }.content,
    .html("html") { $0.html }.repeatedContent,
    .html("note") { $0.note?.linkedHTML }.content,
    .text("href") { $0.href },
  ])
}
