import Theme

/// One of several values that a source gives for the same thing.
struct ReadingModel: TemplateModel {
  let id: String
  let text: String
  let locator: String
  var source = ""
  var note: Wording?
  var isPreferred = false
  var isRejected = false
  /// The reading drawn, where it stands against another.
  var marks = ""

  static let fields = ModelFields<ReadingModel>([
    .html("marks") { $0.marks },
    .text("id") { $0.id },
    .text("text") { $0.text }.content,
    .text("locator") { $0.locator }.repeatedContent,
    .text("source") { $0.source }.repeatedContent,
    .html("note") { $0.note?.html }.repeatedContent,
    .flag("isPreferred") { $0.isPreferred },
    .flag("isRejected") { $0.isRejected },
  ])
}

/// A figure set large: the parts of the number apart, and what it rests on.
struct FigureModel: TemplateModel {
  let id: String
  let label: String
  let name: String
  let href: String
  var prefix: String?
  let number: String
  var suffix: String?
  var unit: String?
  let text: String
  let period: String
  let level: String
  let isGroup: Bool
  var source: SourceModel?
  var note: Wording?
  var change: String?
  var readings: [ReadingModel] = []
  /// As many marks as there are things, where the page draws its figures.
  var marks: String?
  /// What leads to it on its page; nil where nothing does.
  var anchor: String?

  static let fields = ModelFields<FigureModel>([
    .html("marks") { $0.marks },
    .text("anchor") { $0.anchor },
    .text("sources") { $0.source?.title ?? "" },
    .text("id") { $0.id },
    .text("label") { $0.label }.content,
    .text("name") { $0.name },
    .text("href") { $0.href },
    .text("prefix") { $0.prefix }.content(or: "text"),
    .text("number") { $0.number }.content(or: "text"),
    .text("suffix") { $0.suffix }.content(or: "text"),
    .text("unit") { $0.unit }.content(or: "text"),
    .text("text") { $0.text },
    .text("period") { $0.period },
    .text("level") { $0.level },
    .flag("isGroup") { $0.isGroup },
    .flag("isSchool") { !$0.isGroup },
    .model("source") { $0.source }.repeatedContent,
    .html("note") { $0.note?.linkedHTML }.repeatedContent,
    .text("change") { $0.change }.repeatedContent,
    .flag("isUndecided") { !$0.readings.isEmpty },
    .list("readings") { $0.readings }.repeatedContent,
  ])
}

extension [FigureModel] {
  /// The figures, each with an address on its page; of those of one indicator the later ones are counted.
  ///
  /// - Parameters:
  ///   - prefix: what all addresses begin with, one for each group of figures of a page.
  ///   - headings: the addresses of the headings on the page, which keep them.
  func anchored(
    _ prefix: String = "figure-", beside headings: Set<String> = []
  ) -> [FigureModel] {
    var counts: [String: Int] = [:]
    return map { figure in
      let count = counts[figure.id, default: 0] + 1
      counts[figure.id] = count
      var figure = figure
      figure.anchor =
        (prefix + figure.id + (count > 1 ? "-\(count)" : "")).apart(from: headings)
      return figure
    }
  }
}

/// A construction task as a link.
struct TaskLinkModel: TemplateModel {
  let title: String
  let href: String
  let label: String

  static let fields = ModelFields<TaskLinkModel>([
    .text("title") { $0.title },
    .text("href") { $0.href },
    .text("label") { $0.label },
  ])
}

/// How much of a whole is reached: all that was to be reached at a level, or all targets.
struct CompletionModel: TemplateModel {
  /// The indicators that the numbers come from; empty where the program counted them itself.
  let ids: [String]
  let level: String
  /// What the total is a number of.
  let label: String
  let total: String
  let reached: String
  let missed: String
  /// Of how many it cannot be told; nil where there is none.
  let open: String?
  /// nil where it cannot be told of all.
  let rate: String?
  /// Total, reached part and rate as plain numbers, for drawings.
  let all: String
  let done: String
  let percent: String
  let href: String
  /// What the points come to that the office gave; nil where they do not add up.
  var score: String?
  /// A stroke for each that is reached, and for each that is not; empty where they are too many to be counted.
  var reachedMarks = ""
  var missedMarks = ""
  /// What leads to it on its page; nil where nothing does.
  var anchor: String?
  /// The documents that its figures come from.
  var source = ""

  static let fields = ModelFields<CompletionModel>([
    .text("anchor") { $0.anchor },
    .text("sources") { $0.source },
    .html("reachedMarks") { $0.reachedMarks },
    .html("missedMarks") { $0.missedMarks },
    .text("ids") { $0.ids.isEmpty ? nil : $0.ids.joined(separator: " ") },
    .text("level") { $0.level },
    .text("label") { $0.label },
    .text("total") { $0.total },
    .text("reached") { $0.reached },
    .text("missed") { $0.missed },
    .text("open") { $0.open },
    .text("rate") { $0.rate },
    .text("all") { $0.all },
    .text("done") { $0.done },
    .text("percent") { $0.percent },
    .text("href") { $0.href },
    .text("score") { $0.score },
  ])
}
