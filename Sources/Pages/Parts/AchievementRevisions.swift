import Achievements
import Content
import SiteMap
import Theme

/// What became of published achievements, for the page of revisions.
struct AchievementRevisions {
  let context: PageContext

  private var site: Site { context.site }

  /// What is gone, or is of another level or status, after an edition.
  func revisions(after edition: Edition) -> [AchievementRevisionModel] {
    entries(after: edition).filter { !$0.isAddition }.map { model($0, from: edition) }
  }

  /// How many were added after an edition; nil for none.
  func addedCount(after edition: Edition) -> String? {
    let count = entries(after: edition).count(where: \.isAddition)
    return count == 0 ? nil : String(count)
  }

  private func entries(after edition: Edition) -> [AchievementLedger.Entry] {
    site.achievementLedger?.steps.first { $0.from == edition.details.slug }?.entries ?? []
  }

  private func model(
    _ entry: AchievementLedger.Entry, from edition: Edition
  ) -> AchievementRevisionModel {
    let format = context.speech.format
    let target = site.register.entry(entry.id).map { site.address(of: $0) }
    return AchievementRevisionModel(
      anchor: "\(edition.details.slug).\(entry.id)", name: (entry.new ?? entry.old)?.name ?? "",
      href: target.map { context.link(to: $0.page, fragment: $0.fragment) },
      old: entry.old?.standing(in: format.language) ?? "",
      new: entry.new?.standing(in: format.language), reason: entry.reason?.text,
      date: entry.reason?.date.map { DayModel($0, on: context) })
  }
}

/// A published achievement that has gone, or is of another level or status.
struct AchievementRevisionModel: TemplateModel {
  let anchor: String
  let name: String
  /// Its row in the register; nil where it is gone.
  let href: String?
  /// Level and status as they were.
  let old: String
  /// Level and status as they are; nil where it is gone.
  let new: String?
  let reason: String?
  let date: DayModel?

  static let fields = ModelFields<AchievementRevisionModel>([
    .text("anchor") { $0.anchor },
    .text("name") { $0.name }.content,
    .text("href") { $0.href },
    .text("old") { $0.old }.content,
    .text("new") { $0.new }.content,
    .flag("isWithdrawn") { $0.new == nil },
    .text("reason") { $0.reason }.content,
    .text("date") { $0.date?.words }.repeatedContent,
    .text("datetime") { $0.date?.machine },
  ])
}
