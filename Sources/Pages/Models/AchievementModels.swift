import Theme

/// A row of the register of achievements.
struct AchievementModel: TemplateModel {
  let id: String
  let name: String
  /// Its place in the register.
  let href: String
  /// Where it is on the web.
  var url: String?
  /// What it is called where it was not won; nil where it was.
  var state: String?
  let level: String
  let kind: String
  /// How many the row stands for; nil for one.
  var count: String?
  var aliases: [TextModel] = []
  var issuer: String?
  /// When it was won, as people write it.
  var time: String?
  /// The same as `<time>` wants it; nil for several years.
  var datetime: String?
  /// By which it is found: a year, or `2019-2021`.
  var year: String?
  var holder: String?
  var people: String?
  var document: String?
  var evidence: String?
  /// Public evidence for it.
  var proofs: [ProofModel] = []
  var task: TaskLinkModel?
  /// The task by which it is found.
  var taskKey: String?
  /// Further anchors that lead here.
  var anchors: [AnchorModel] = []
  var story: LinkModel?
  var indicators: [LinkModel] = []
  var source: SourceModel?
  var note: Wording?

  static let fields = ModelFields<AchievementModel>([
    .text("id") { $0.id },
    .text("name") { $0.name }.content,
    .text("href") { $0.href },
    .text("url") { $0.url },
    .text("state") { $0.state }.content,
    .text("level") { $0.level },
    .text("kind") { $0.kind },
    .text("count") { $0.count }.content,
    .list("aliases") { $0.aliases }.content,
    .text("issuer") { $0.issuer }.content,
    .text("time") { $0.time }.content,
    .text("datetime") { $0.datetime },
    .text("year") { $0.year },
    .text("holder") { $0.holder }.content,
    .text("people") { $0.people }.content,
    .text("document") { $0.document }.content,
    .text("evidence") { $0.evidence }.content,
    .list("proofs") { $0.proofs },
    .model("task") { $0.task },
    .text("taskKey") { $0.taskKey },
    .list("anchors") { $0.anchors },
    .model("case") { $0.story },
    .list("indicators") { $0.indicators },
    .model("source") { $0.source }.content,
    .html("note") { $0.note?.linkedHTML }.content,
  ])
}

/// An achievement as other pages name it: what it is and a way to all that is known of it.
struct AchievementLinkModel: TemplateModel {
  let name: String
  let href: String
  /// What it is called where it was not won; nil where it was.
  let state: String?
  let level: String
  let kind: String
  let time: String?
  /// How many the row stands for; nil for one.
  let count: String?

  static let fields = ModelFields<AchievementLinkModel>([
    .text("name") { $0.name },
    .text("href") { $0.href },
    .text("state") { $0.state },
    .text("level") { $0.level },
    .text("kind") { $0.kind },
    .text("time") { $0.time },
    .text("count") { $0.count },
  ])
}

/// Achievements as another page lists them: some, and where all of them are.
struct AchievementListModel: TemplateModel {
  /// The style sheet of the register.
  let style: String
  /// What was won.
  let items: [AchievementLinkModel]
  /// What was not, apart from it.
  var others: [AchievementLinkModel] = []
  /// The register, narrowed to these where that can be said; nil where all of them are here.
  var more: NavigationModel?
  /// The register as a whole, by level.
  var levels: [NavigationModel] = []
  /// How many are named of those that an indicator counts, as HTML.
  var reconciliation: String?

  static let fields = ModelFields<AchievementListModel>([
    .text("style") { $0.style },
    .list("items") { $0.items },
    .list("others") { $0.others },
    .model("more") { $0.more },
    .list("levels") { $0.levels },
    .html("reconciliation") { $0.reconciliation },
  ])
}

/// The achievements of a level, of a kind at a level, or of another status, with a heading.
struct AchievementGroupModel: TemplateModel {
  /// What follows `#` in a link to it, the first of these.
  let id: String
  /// Further anchors that lead here.
  var anchors: [AnchorModel] = []
  let title: String
  let count: String
  let level: String
  let kind: String
  let rows: [AchievementModel]

  static let fields = ModelFields<AchievementGroupModel>([
    .text("id") { $0.id },
    .list("anchors") { $0.anchors },
    .text("title") { $0.title },
    .text("count") { $0.count },
    .text("level") { $0.level },
    .text("kind") { $0.kind },
    .list("rows") { $0.rows }.content,
  ])
}

/// A part of the register with a heading of its own: a level of what was won, or another status.
struct AchievementSectionModel: TemplateModel {
  let id: String
  /// The id of its heading.
  let headingID: String
  let title: String
  let note: String?
  /// Whether these were won.
  let isWon: Bool
  let status: String
  let groups: [AchievementGroupModel]

  static let fields = ModelFields<AchievementSectionModel>([
    .text("id") { $0.id },
    .text("headingID") { $0.headingID },
    .text("title") { $0.title },
    .text("note") { $0.note },
    .flag("isWon") { $0.isWon },
    .text("status") { $0.status },
    .list("groups") { $0.groups }.content,
  ])
}

/// A name that leads to a place of a page.
struct AnchorModel: TemplateModel {
  let id: String

  static let fields = ModelFields<AnchorModel>([.text("id") { $0.id }])
}

/// The register at a glance: kinds by levels, a square for each row.
struct AchievementMapModel: TemplateModel {
  let columns: [Head]
  let rows: [Row]
  /// Whether its rows are on this page, each with a square.
  let hasSquares: Bool
  /// Whether something in it was not won.
  let hasOpen: Bool
  /// Whether some row stands for several.
  let hasMany: Bool

  static let fields = ModelFields<AchievementMapModel>([
    .list("columns") { $0.columns },
    .list("rows") { $0.rows },
    .flag("hasSquares") { $0.hasSquares },
    .flag("hasOpen") { $0.hasOpen },
    .flag("hasMany") { $0.hasMany },
  ])

  /// A level or a kind, with how many were won.
  struct Head: TemplateModel {
    /// Set where nothing else on the page is reached by its address.
    let id: String?
    let title: String
    let count: String
    let href: String
    /// Whether it is one of the two highest levels.
    var isHigh = false

    static let fields = ModelFields<Head>([
      .text("id") { $0.id },
      .text("title") { $0.title },
      .text("count") { $0.count },
      .text("href") { $0.href },
      .flag("isHigh") { $0.isHigh },
    ])
  }

  /// A kind at all levels.
  struct Row: TemplateModel {
    let head: Head
    let cells: [Cell]

    static let fields = ModelFields<Row>([
      .model("head") { $0.head },
      .list("cells") { $0.cells },
    ])
  }

  /// A kind at a level.
  struct Cell: TemplateModel {
    let level: String
    let isHigh: Bool
    /// The things themselves, where they are on this page.
    let squares: [Square]
    /// How many there are, where they are on another page, and which page that is.
    let elsewhere: Head?

    static let fields = ModelFields<Cell>([
      .text("level") { $0.level },
      .flag("isHigh") { $0.isHigh },
      .list("squares") { $0.squares },
      .model("elsewhere") { $0.elsewhere },
    ])
  }

  /// A row of the register.
  struct Square: TemplateModel {
    let href: String
    let title: String
    /// Whether it was not won.
    let isOpen: Bool
    /// How many it stands for; nil for one.
    let count: String?

    static let fields = ModelFields<Square>([
      .text("href") { $0.href },
      .text("title") { $0.title },
      .flag("isOpen") { $0.isOpen },
      .text("count") { $0.count },
    ])
  }
}

/// What the register can be narrowed by: the choices that its rows leave.
struct AchievementChoicesModel: TemplateModel {
  /// A choice.
  struct Choice: TemplateModel {
    let value: String
    let title: String

    static let fields = ModelFields<Choice>([
      .text("value") { $0.value },
      .text("title") { $0.title },
    ])
  }

  let levels: [Choice]
  let kinds: [Choice]
  let years: [Choice]
  let states: [Choice]
  let tasks: [Choice]

  static let fields = ModelFields<AchievementChoicesModel>([
    .list("levels") { $0.levels },
    .list("kinds") { $0.kinds },
    .list("years") { $0.years },
    .list("states") { $0.states },
    .list("tasks") { $0.tasks },
  ])
}
