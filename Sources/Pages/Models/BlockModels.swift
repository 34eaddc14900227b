import Theme

/// Key-number cards.
struct FiguresBlockModel: TemplateModel {
  let figures: [FigureModel]

  static let fields = ModelFields<FiguresBlockModel>([.list("figures") { $0.figures }.content])
}

/// A table of indicators.
struct IndicatorsBlockModel: TemplateModel {
  let caption: String?
  let rows: [RowModel]

  static let fields = ModelFields<IndicatorsBlockModel>([
    .text("caption") { $0.caption },
    .list("rows") { $0.rows }.content,
  ])
}

/// What happened when.
struct TimelineBlockModel: TemplateModel {
  struct Item: TemplateModel {
    let time: String
    let html: Wording

    static let fields = ModelFields<Item>([
      .text("time") { $0.time }.content,
      .html("html") { $0.html.linkedHTML }.content,
    ])
  }

  let items: [Item]

  static let fields = ModelFields<TimelineBlockModel>([.list("items") { $0.items }.content])
}

/// Pictures side by side.
struct GalleryBlockModel: TemplateModel {
  let images: [ImageModel]

  static let fields = ModelFields<GalleryBlockModel>([.list("images") { $0.images }.content])
}

/// A hub with rings of spokes, drawn and as lists.
struct NetworkBlockModel: TemplateModel {
  struct Group: TemplateModel {
    let name: String
    let items: [TextModel]

    static let fields = ModelFields<Group>([
      .text("name") { $0.name },
      .list("items") { $0.items },
    ])
  }

  let hub: String
  let html: String
  let groups: [Group]

  static let fields = ModelFields<NetworkBlockModel>([
    .text("title") { $0.hub },
    .text("hub") { $0.hub },
    .html("html") { $0.html }.content(or: "groups"),
    .list("groups") { $0.groups },
  ])
}

/// A bound number in prose.
struct InlineFigureModel: TemplateModel {
  let id: String
  let text: String
  let href: String
  /// What it rests on, to be read in passing; nil where nobody passes, on paper.
  let title: String?
  let isUndecided: Bool

  static let fields = ModelFields<InlineFigureModel>([
    .text("id") { $0.id },
    .text("text") { $0.text }.content,
    .text("href") { $0.href },
    .text("title") { $0.title },
    .flag("isUndecided") { $0.isUndecided },
  ])
}
