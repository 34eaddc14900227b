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
      id: id, ids: block.figures.map(\.reference.indicator),
      title: chart.title, html: chart.html(id: id, palette: palette),
      source: source(
        of: block.figures.flatMap { context.site.dataset.series(of: $0.reference) }),
      note: block.note.map(context.wording),
      href: context.address == PageAddress.statistics.in(context.language)
        ? nil : context.link(to: .statistics))
  }

  /// The line of an indicator over its periods; nil where there are fewer than two figures.
  func history(of series: Series) -> ChartModel? {
    charts.history(of: series).map { model(of: $0, [series], id: "line") }
  }

  /// What entities of one level come to, side by side; nil where there are fewer than two.
  func comparison(of series: [Series], id: String) -> ChartModel? {
    charts.comparison(of: series).map { model(of: $0, series, id: id) }
  }

  private func model(of chart: Chart, _ series: [Series], id: String) -> ChartModel {
    ChartModel(
      id: id, ids: series.map(\.indicator.id).uniqued, title: chart.title,
      html: chart.html(id: id, palette: palette), source: source(of: series))
  }

  /// The documents that figures come from, as a line below a picture.
  func source(of series: [Series]) -> String {
    source(
      titled: series.compactMap { one in
        one.current.flatMap { context.figures.source(of: $0)?.title }
      })
  }

  /// Documents by their titles, as a line below a picture.
  func source(titled titles: [String]) -> String {
    titles.uniqued.joined(separator: context.language.isChinese ? "；" : "; ")
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
  /// What leads to it on its page.
  let id: String
  /// The indicators that it shows.
  let ids: [String]
  let title: String
  let html: String
  /// The documents that its figures come from.
  var source = ""
  var note: Wording?
  var href: String?

  static let fields = ModelFields<ChartModel>([
    .text("anchor") { $0.id },
    .text("sources") { $0.source },
    .text("ids") { $0.ids.joined(separator: " ") },
    .text("title") { $0.title }.content,
    .html("html") { $0.html }.repeatedContent,
    .html("note") { $0.note?.linkedHTML }.content,
    .text("href") { $0.href },
  ])
}
