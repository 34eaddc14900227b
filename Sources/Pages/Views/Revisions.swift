import Content
import Figures
import Indicators
import Search
import SiteMap
import Theme

/// The ledger of revisions: what was changed in published figures, and why.
struct RevisionsView: TemplateView {
  static let template = "revisions"
  let context: PageContext

  private var site: Site { context.site }
  private var speech: FigureSpeech { context.speech }
  private var title: String { context.word("revisions") }

  var head: PageHead {
    PageHead(
      title: Wording(title), crumbs: [.init(context.word("sources"), .sources)],
      above: [.sources])
  }

  func model() -> RevisionsModel {
    RevisionsModel(
      heading: title, lead: context.word("revisionsLead"),
      steps: (site.ledger?.steps ?? []).reversed().compactMap(step),
      downloads: [
        context.link(
          "\(context.word("download")) CSV",
          to: PageAddress("\(context.language.folder)data/revisions.csv"))
      ])
  }

  private func edition(_ slug: String?) -> Edition? {
    site.editions.first { $0.details.slug == slug }
  }

  private func step(_ step: RevisionLedger.Step) -> RevisionStepModel? {
    guard let from = edition(step.from) else { return nil }
    let to = edition(step.to)
    let added = step.entries.filter(\.revision.isAddition).compactMap(\.revision.new)
    let places = context.editions
    let achievements = AchievementRevisions(context: context)
    return RevisionStepModel(
      id: step.from, from: places.model(of: from, on: context),
      to: to.map { places.model(of: $0, on: context) } ?? places.current(on: context),
      revisions: step.entries.filter { !$0.revision.isAddition }.map {
        revision($0, from: from, to: to)
      },
      additions: additions(added, to: to), addedCount: String(added.count),
      achievements: achievements.revisions(after: from),
      addedAchievements: achievements.addedCount(after: from))
  }

  private func revision(
    _ entry: RevisionLedger.Entry, from: Edition, to: Edition?
  ) -> RevisionModel {
    let (change, format) = (entry.revision, speech.format)
    let shown = change.new ?? change.old
    let isTargetShown = change.isTargetChanged && change.old?.target != nil
    return RevisionModel(
      anchor: EditionHistory.anchor(of: change.key, after: from), id: change.key.indicator,
      name: shown?.name ?? change.key.indicator,
      href: href(of: change.key.indicator, in: change.new == nil ? from : to),
      level: shown.map { speech.name(of: $0.level) } ?? "",
      period: format.period(change.key.period), edition: from.details.slug,
      old: change.isValueChanged ? change.old.map { format.text(of: $0) } : nil,
      new: change.isValueChanged ? change.new.map { format.text(of: $0) } : nil,
      oldTarget: isTargetShown ? change.old.flatMap { format.target(of: $0)?.text } : nil,
      newTarget: isTargetShown
        ? change.new.map { format.target(of: $0)?.text ?? FigureSpeech.unknown } : nil,
      isWithdrawn: change.new == nil, reason: entry.reason?.text,
      date: entry.reason?.date.map { DayModel($0, on: context) },
      causes: entry.reason == nil
        ? entry.causes.map { id in
          LinkModel(
            title: Wording(site.dataset.indicator(id).map(speech.name) ?? id),
            href: href(of: id, in: to))
        } : [])
  }

  /// The page of an indicator in an edition, or in the site of today where there is one.
  private func href(of id: String, in edition: Edition?) -> String {
    if site.dataset.indicator(id) != nil { return context.link(to: .indicator(id)) }
    guard let edition else { return context.link(to: .statistics("indicators")) }
    return context.link(to: context.editions.page(PageAddress.indicator(id).path, of: edition))
  }

  private func additions(_ figures: [PublishedFigure], to edition: Edition?) -> [AdditionModel] {
    let format = speech.format
    var additions: [(first: PublishedFigure, figures: [AddedFigureModel])] = []
    for figure in figures {
      let model = AddedFigureModel(
        id: figure.key.indicator, edition: edition?.details.slug,
        period: format.period(figure.key.period), text: format.text(of: figure),
        target: figure.target == nil ? nil : format.target(of: figure)?.text)
      if additions.last?.first.key.indicator == figure.key.indicator {
        additions[additions.count - 1].figures.append(model)
      } else {
        additions.append((figure, [model]))
      }
    }
    return additions.map { first, figures in
      AdditionModel(
        id: first.key.indicator, name: first.name,
        href: href(of: first.key.indicator, in: edition),
        level: speech.name(of: first.level), figures: figures)
    }
  }

  var searchDocument: SearchDocument? { context.searchDocument(title, isList: true) }
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
  /// What became of achievements.
  let achievements: [AchievementRevisionModel]
  /// How many achievements were added; nil for none.
  let addedAchievements: String?

  static let fields = ModelFields<RevisionStepModel>([
    .text("id") { $0.id },
    .model("from") { $0.from },
    .model("to") { $0.to },
    .list("revisions") { $0.revisions }.content,
    .text("revisedCount") { String($0.revisions.count) },
    .list("additions") { $0.additions }.repeatedContent,
    .text("addedCount") { $0.addedCount },
    .list("achievements") { $0.achievements }.content,
    .text("addedAchievements") { $0.addedAchievements },
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
  var date: DayModel?
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
    .text("date") { $0.date?.words }.repeatedContent,
    .text("datetime") { $0.date?.machine },
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
