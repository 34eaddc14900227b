import Theme

/// The entities of a level that an indicator is measured of, by periods.
struct EntityTableModel: TemplateModel {
  /// A figure.
  struct Cell: TemplateModel {
    let id: String
    let text: String
    /// The plain number, for sorting; empty where there is none.
    let number: String
    let period: String
    let target: String?
    let isReached: Bool
    let isMissed: Bool

    static let fields = ModelFields<Cell>([
      .text("id") { $0.id },
      .text("text") { $0.text }.content,
      .text("number") { $0.number },
      .text("period") { $0.period },
      .text("target") { $0.target }.repeatedContent,
      .flag("isReached") { $0.isReached },
      .flag("isMissed") { $0.isMissed },
    ])
  }

  /// An entity.
  struct Row: TemplateModel {
    let id: String
    let name: String
    let href: String
    /// What it is a part of.
    let parent: String?
    let cells: [Cell]
    /// Its place in the latest period, where places are asked for.
    let rank: String?

    static let fields = ModelFields<Row>([
      .text("id") { $0.id },
      .text("name") { $0.name }.content,
      .text("href") { $0.href },
      .text("parent") { $0.parent }.repeatedContent,
      .list("cells") { $0.cells }.content,
      .text("rank") { $0.rank }.content,
    ])
  }

  /// The ids of the indicators that the chart shows.
  let ids: String
  let id: String
  /// The level.
  let title: String
  let unit: String
  let periods: [TextModel]
  let rows: [Row]
  let chart: ChartModel?

  static let fields = ModelFields<EntityTableModel>([
    .text("id") { $0.id },
    .text("ids") { $0.ids },
    .text("title") { $0.title },
    .text("unit") { $0.unit },
    .list("periods") { $0.periods }.content,
    .list("rows") { $0.rows }.content,
    .flag("showsRank") { $0.rows.contains { $0.rank != nil } },
    .model("chart") { $0.chart }.repeatedContent,
  ])
}

/// Some entities, with how far they got.
struct EntityListModel: TemplateModel {
  struct Item: TemplateModel {
    let name: String
    let href: String
    /// What it is a part of.
    let parent: String?
    let count: String
    let reached: String
    let targeted: String

    static let fields = ModelFields<Item>([
      .text("name") { $0.name }.content,
      .text("href") { $0.href },
      .text("parent") { $0.parent }.repeatedContent,
      .text("count") { $0.count },
      .text("reached") { $0.reached },
      .text("targeted") { $0.targeted },
      .flag("hasTargets") { $0.targeted != "0" },
    ])
  }

  let id: String
  /// The level.
  let title: String
  let items: [Item]

  static let fields = ModelFields<EntityListModel>([
    .text("id") { $0.id },
    .text("title") { $0.title },
    .list("items") { $0.items }.content,
    .flag("hasTargets") { $0.items.contains { $0.targeted != "0" } },
  ])
}
