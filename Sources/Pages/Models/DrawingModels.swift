import Theme

/// A figure with its drawing: as many marks as there are things, or an area.
struct CountModel: TemplateModel {
  let id: String
  let name: String
  let href: String
  /// Whom it is about.
  let level: String
  let prefix: String
  let number: String
  let unit: String
  /// The drawing; empty for what cannot be drawn, such as a place in a ranking.
  let marks: String
  /// When it was so; nil where that is said once for several.
  var period: String?
  /// Whether a document says something else, and the site decided between them.
  var hasOtherReading = false
  /// What of it is a part.
  var parts: [CountPartModel] = []
  var isUndecided = false
  /// What leads to it on its page; nil where it is a part of a larger drawing.
  var anchor: String?
  /// The documents that the figure comes from.
  var source = ""

  static let fields = ModelFields<CountModel>([
    .text("anchor") { $0.anchor },
    .text("sources") { $0.source },
    .text("id") { $0.id },
    .text("name") { $0.name }.content,
    .text("href") { $0.href },
    .text("level") { $0.level },
    .text("prefix") { $0.prefix }.repeatedContent,
    .text("number") { $0.number }.repeatedContent,
    .text("unit") { $0.unit }.repeatedContent,
    .html("marks") { $0.marks },
    .list("parts") { $0.parts },
    .flag("isUndecided") { $0.isUndecided },
    .flag("hasOtherReading") { $0.hasOtherReading },
    .text("period") { $0.period },
  ])
}

extension [CountModel] {
  /// The period of most figures, if more than one has it.
  var commonPeriod: String? {
    let counts = Dictionary(grouping: compactMap(\.period)) { $0 }.mapValues(\.count)
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    return most.flatMap { $0.value > 1 ? $0.key : nil }
  }

  /// Takes the common period from the figures that have it, to be said once.
  mutating func takePeriod() -> String? {
    let period = commonPeriod
    self = without(period)
    return period
  }

  /// The figures, those of this period without it.
  func without(_ period: String?) -> [CountModel] {
    map { count in
      var count = count
      if count.period == period { count.period = nil }
      return count
    }
  }
}

/// A part of a figure.
struct CountPartModel: TemplateModel {
  let id: String
  let name: String
  let href: String
  let text: String
  /// Whether it is drawn in the marks of the whole.
  let isDrawn: Bool

  static let fields = ModelFields<CountPartModel>([
    .text("id") { $0.id },
    .text("name") { $0.name },
    .text("href") { $0.href },
    .text("text") { $0.text },
    .flag("isDrawn") { $0.isDrawn },
  ])
}

/// A task as a small picture: its few most telling figures.
struct TaskPictureModel: TemplateModel {
  /// What leads to it on its page.
  let anchor: String
  /// The documents that its figures come from.
  let source: String
  let number: String
  let title: String
  let href: String
  var counts: [CountModel]
  /// How many indicators it has, how many of these have targets, and how many reached them.
  let total: String
  let reached: String
  let targeted: String?

  static let fields = ModelFields<TaskPictureModel>([
    .text("anchor") { $0.anchor },
    .text("sources") { $0.source },
    .text("number") { $0.number },
    .text("title") { $0.title }.content,
    .text("href") { $0.href },
    .list("counts") { $0.counts },
    .text("total") { $0.total },
    .text("reached") { $0.reached },
    .text("targeted") { $0.targeted },
  ])

  /// The picture without a period that is said for all.
  func without(_ period: String?) -> TaskPictureModel {
    var picture = self
    picture.counts = counts.without(period)
    return picture
  }
}

/// The tasks of one owner as small pictures.
struct TaskPicturesModel: TemplateModel {
  let level: String
  /// When most of their figures were so.
  let period: String?
  let items: [TaskPictureModel]

  static let fields = ModelFields<TaskPicturesModel>([
    .text("level") { $0.level },
    .text("period") { $0.period },
    .list("items") { $0.items }.content,
  ])
}

/// Drawings of one level.
struct DrawingGroupModel: TemplateModel {
  /// What leads to it on its page.
  var anchor: String
  var title: String
  /// The documents that its figures come from.
  let source: String
  /// Figures as marks.
  var counts: [CountModel] = []
  /// Figures as small lines on one scale.
  var slopes: [SlopeModel] = []
  /// Amounts that run into each other.
  var stations: [StationModel] = []
  /// When most figures were so; nil where each says it.
  var period: String?
  /// The foot and the top of all small lines.
  var low: SlopePointModel?
  var high: SlopePointModel?
  /// Whether a river stands beside others of other breadths.
  var isOwnScale = false

  /// Tells it from the others of its level, which are of other units: 学校 · 人次.
  mutating func name(_ unit: String, number: Int, of count: Int) {
    if count > 1, !unit.isEmpty { title += " · \(unit)" }
    if number > 0 { anchor += "-\(number + 1)" }
  }

  static let fields = ModelFields<DrawingGroupModel>([
    .text("anchor") { $0.anchor },
    .text("sources") { $0.source },
    .text("title") { $0.title },
    .list("counts") { $0.counts },
    .list("slopes") { $0.slopes },
    .list("stations") { $0.stations },
    .text("period") { $0.period },
    .model("low") { $0.low },
    .model("high") { $0.high },
    .flag("isOwnScale") { $0.isOwnScale },
  ])
}

/// A figure over its periods, drawn as a small line.
struct SlopeModel: TemplateModel {
  let id: String
  let name: String
  let href: String
  let line: String
  /// The first and the last figure, or the only one; each with its period.
  let points: [SlopePointModel]
  var change: String?
  var target: String?
  var isReached = false
  /// The periods between the figures of which nothing is known.
  var missing: String?

  static let fields = ModelFields<SlopeModel>([
    .text("id") { $0.id },
    .text("name") { $0.name }.content,
    .text("href") { $0.href },
    .html("line") { $0.line },
    .list("points") { $0.points },
    .text("change") { $0.change },
    .text("target") { $0.target },
    .flag("isReached") { $0.isReached },
    .text("missing") { $0.missing },
  ])
}

/// A figure at an end of a line, or of the scale of all lines.
struct SlopePointModel: TemplateModel {
  let id: String
  let text: String
  /// When it was so; nil for an end of the scale.
  var period: String?

  static let fields = ModelFields<SlopePointModel>([
    .text("id") { $0.id },
    .text("text") { $0.text },
    .text("period") { $0.period },
  ])
}

/// An amount of a river, and what runs from it into the next.
struct StationModel: TemplateModel {
  let id: String
  let name: String
  let href: String
  let text: String
  let period: String
  let bar: String
  /// Empty for the last, and where the next is for another time.
  var flow: String
  var rate: RateModel?
  /// Whether no rate is told since the next amount is for another time.
  var isOtherPeriod = false

  static let fields = ModelFields<StationModel>([
    .text("id") { $0.id },
    .text("name") { $0.name }.content,
    .text("href") { $0.href },
    .text("text") { $0.text },
    .text("period") { $0.period },
    .html("bar") { $0.bar },
    .html("flow") { $0.flow },
    .flag("hasFlow") { !$0.flow.isEmpty || $0.isOtherPeriod },
    .model("rate") { $0.rate },
    .flag("isOtherPeriod") { $0.isOtherPeriod },
  ])
}

/// A rate between two amounts.
struct RateModel: TemplateModel {
  let id: String
  let name: String
  let href: String
  let text: String

  static let fields = ModelFields<RateModel>([
    .text("id") { $0.id },
    .text("name") { $0.name },
    .text("href") { $0.href },
    .text("text") { $0.text },
  ])
}

/// A figure of which two readings stand against each other.
struct FacingModel: TemplateModel {
  /// What leads to it on its page.
  let anchor: String
  /// The documents that the readings come from.
  let source: String
  let id: String
  let name: String
  let href: String
  let level: String
  let period: String
  let isDecided: Bool
  let readings: [ReadingModel]

  static let fields = ModelFields<FacingModel>([
    .text("anchor") { $0.anchor },
    .text("sources") { $0.source },
    .text("id") { $0.id },
    .text("name") { $0.name }.content,
    .text("href") { $0.href },
    .text("level") { $0.level },
    .text("period") { $0.period },
    .flag("isDecided") { $0.isDecided },
    .list("readings") { $0.readings }.content,
  ])
}
