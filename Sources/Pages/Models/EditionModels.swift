import Theme

/// What every page of an edition says of itself.
struct EditionBannerModel: TemplateModel {
  let title: String
  /// When it was finished, as people write a day.
  let date: String
  /// The same page in the site of today.
  let latest: String
  /// The list of editions.
  let list: String

  static let fields = ModelFields<EditionBannerModel>([
    .text("title") { $0.title }.content,
    .text("date") { $0.date }.content,
    .text("latest") { $0.latest },
    .text("list") { $0.list },
  ])
}

/// The list of editions.
struct EditionsModel: TemplateModel {
  let heading: String
  let lead: String
  let editions: [EditionModel]
  let revisions: String

  static let fields = ModelFields<EditionsModel>([
    .text("heading") { $0.heading },
    .text("lead") { $0.lead }.content,
    .list("editions") { $0.editions }.content,
    .text("revisions") { $0.revisions },
  ])
}

/// An edition, or the site of today.
struct EditionModel: TemplateModel {
  let title: String
  /// Its name in addresses; nil for the site that is being built.
  var slug: String?
  let href: String
  var date: String?
  var note: String?
  var isCurrent = false
  /// The archive that may be taken away, and its size.
  var archive: LinkModel?
  /// How many published figures were changed since the edition before; nil for the first.
  var revised: String?
  /// Where in the ledger they stand.
  var revisions: String?

  static let fields = ModelFields<EditionModel>([
    .text("title") { $0.title }.content,
    .text("slug") { $0.slug },
    .text("href") { $0.href },
    .text("date") { $0.date },
    .text("note") { $0.note }.content,
    .flag("isCurrent") { $0.isCurrent },
    .model("archive") { $0.archive }.repeatedContent,
    .text("revised") { $0.revised },
    .text("revisions") { $0.revisions },
  ])
}

/// The ledger of revisions.
struct RevisionsModel: TemplateModel {
  let heading: String
  let lead: String
  let steps: [RevisionStepModel]
  let downloads: [LinkModel]

  static let fields = ModelFields<RevisionsModel>([
    .text("heading") { $0.heading },
    .text("lead") { $0.lead }.content,
    .list("steps") { $0.steps }.content,
    .list("downloads") { $0.downloads },
  ])
}

/// What changed from one edition to the next.
struct RevisionStepModel: TemplateModel {
  /// The earlier edition's name in addresses, which is the step's anchor.
  let id: String
  let from: EditionModel
  let to: EditionModel
  let revisions: [RevisionModel]
  let additions: [AdditionModel]
  /// How many figures were added.
  let addedCount: String

  static let fields = ModelFields<RevisionStepModel>([
    .text("id") { $0.id },
    .model("from") { $0.from },
    .model("to") { $0.to },
    .list("revisions") { $0.revisions }.content,
    .text("revisedCount") { String($0.revisions.count) },
    .list("additions") { $0.additions }.repeatedContent,
    .text("addedCount") { $0.addedCount },
  ])
}

/// A published figure that was changed.
struct RevisionModel: TemplateModel {
  let anchor: String
  /// The id of the indicator.
  let id: String
  let name: String
  let href: String
  let level: String
  let period: String
  /// The edition that has published the old figure.
  let edition: String
  /// Old and new value, where that changed; `new` is absent where the figure is gone.
  var old: String?
  var new: String?
  /// Old and new target, where that changed.
  var oldTarget: String?
  var newTarget: String?
  let isWithdrawn: Bool
  var reason: String?
  var date: String?
  /// The indicators whose changes brought this one about.
  let causes: [LinkModel]

  static let fields = ModelFields<RevisionModel>([
    .text("anchor") { $0.anchor },
    .text("id") { $0.id },
    .text("name") { $0.name }.content,
    .text("href") { $0.href },
    .text("level") { $0.level },
    .text("period") { $0.period },
    .text("edition") { $0.edition },
    .text("old") { $0.old }.content,
    .text("new") { $0.new }.content,
    .text("oldTarget") { $0.oldTarget }.repeatedContent,
    .text("newTarget") { $0.newTarget }.repeatedContent,
    .flag("isWithdrawn") { $0.isWithdrawn },
    .text("reason") { $0.reason }.content,
    .text("date") { $0.date }.repeatedContent,
    .list("causes") { $0.causes }.content,
  ])
}

/// The figures of an indicator that were added.
struct AdditionModel: TemplateModel {
  let id: String
  let name: String
  let href: String
  let level: String
  let figures: [AddedFigureModel]

  static let fields = ModelFields<AdditionModel>([
    .text("id") { $0.id },
    .text("name") { $0.name }.content,
    .text("href") { $0.href },
    .text("level") { $0.level },
    .list("figures") { $0.figures }.content,
  ])
}

/// A figure that was added.
struct AddedFigureModel: TemplateModel {
  let id: String
  /// The edition in which it stands; nil for the site of today.
  var edition: String?
  let period: String
  let text: String
  var target: String?

  static let fields = ModelFields<AddedFigureModel>([
    .text("id") { $0.id },
    .text("edition") { $0.edition },
    .text("period") { $0.period },
    .text("text") { $0.text }.content,
    .text("target") { $0.target }.repeatedContent,
  ])
}

/// What an edition, or the site of today, says of an indicator in a period.
struct PublishedModel: TemplateModel {
  /// The id of the indicator.
  let id: String
  let period: String
  /// Whether it is the first row of its period.
  let isFirst: Bool
  /// The edition's name in addresses; nil for the site of today.
  var edition: String?
  let title: String
  var href: String?
  let text: String
  var target: String?
  var source: String?
  var locator: String?
  /// Where in the ledger the change stands that led to this row; nil where nothing changed.
  var revision: String?

  static let fields = ModelFields<PublishedModel>([
    .text("id") { $0.id },
    .text("period") { $0.period },
    .flag("isFirst") { $0.isFirst },
    .text("edition") { $0.edition },
    .text("title") { $0.title },
    .text("href") { $0.href },
    .text("text") { $0.text },
    .text("target") { $0.target },
    .text("source") { $0.source },
    .text("locator") { $0.locator },
    .text("revision") { $0.revision },
  ])
}
