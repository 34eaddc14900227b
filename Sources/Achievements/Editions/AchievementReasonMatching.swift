import Diagnostics
import Indicators

/// Finds for each change the reason that was given for it, and for each reason a change, as is done for
/// figures: a reason that names an edition explains what changed after it, one that names none what
/// changed after the latest; one that an edition has taken over is history and explains nothing again.
struct AchievementReasonMatching {
  private let editions: [EditionAchievements]
  private let reasons: [AchievementReason]
  private let history: Set<Int>
  private var used: Set<Int>
  private var current: Set<Int> = []
  private let positions: [String: [Int]]

  init(editions: [EditionAchievements], reasons: [AchievementReason]) {
    self.editions = editions
    self.reasons = reasons
    positions = Dictionary(grouping: reasons.indices) { reasons[$0].achievement }
    var history: Set<Int> = []
    for frozen in editions.flatMap(\.reasons) {
      let row = (positions[frozen.achievement] ?? []).first {
        !history.contains($0) && reasons[$0].edition == nil && reasons[$0].text == frozen.text
      }
      if let row { history.insert(row) }
    }
    self.history = history
    used = history
  }

  /// The reasons of today that explain a change after the latest edition, in the order of their table.
  var currentReasons: [AchievementReason] { current.sorted().map { reasons[$0] } }

  /// The reason for a change of an achievement after the edition at a position.
  mutating func reason(for id: String, after index: Int) -> AchievementReason? {
    let isLast = index == editions.count - 1
    let row = (positions[id] ?? []).first { position in
      guard !history.contains(position) else { return false }
      return reasons[position].edition.map { $0 == editions[index].slug } ?? isLast
    }
    guard let row else {
      return isLast ? nil : editions[index + 1].reasons.first { $0.achievement == id }
    }
    used.insert(row)
    if isLast { current.insert(row) }
    return reasons[row]
  }

  /// Reports reasons that explain nothing, or that name what there is not.
  func reportIdleReasons(
    _ register: AchievementRegister, isSound: Bool, _ report: inout Report
  ) {
    let slugs = editions.map(\.slug)
    let published = Set(editions.flatMap { $0.achievements.map(\.id) })
    for (position, reason) in reasons.enumerated() where !used.contains(position) {
      var namesWhatThereIs = true
      if let edition = reason.edition, !slugs.contains(edition) {
        report.add(.unknownEdition(edition, at: reason.place(of: "edition"), known: slugs))
        namesWhatThereIs = false
      }
      if !published.contains(reason.achievement), !register.isMentioned(reason.achievement) {
        report.add(.unknownRevised(reason, register.nearestID(to: reason.achievement)))
        namesWhatThereIs = false
      }
      if namesWhatThereIs, isSound {
        report.add(.idle(reason, hasEditions: !editions.isEmpty))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func unknownRevised(
    _ reason: AchievementReason, _ nearest: String?
  ) -> Diagnostic {
    Diagnostic(
      .unknownAchievement, at: reason.place(of: "achievement"),
      LocalizedText(
        zh: "没有“\(reason.achievement)”这项成果，哪一版里也没有",
        en: "there is no achievement “\(reason.achievement)”, in no edition either"),
      hint: nearest.map { .didYouMean($0) }
        ?? LocalizedText(zh: "写成果表“编号”一列里的编号", en: "write an id of the table of achievements"))
  }

  fileprivate static func idle(_ reason: AchievementReason, hasEditions: Bool) -> Diagnostic {
    Diagnostic(
      .unusedReason, .warning, at: reason.place(of: "reason"),
      LocalizedText(
        zh: "“\(reason.achievement)”写了更正的原因，但"
          + (hasEditions ? "公布过的级别和状态没有变" : "还没有冻结过任何版本"),
        en: "a reason is given for “\(reason.achievement)”, but "
          + (hasEditions
            ? "neither its level nor its status changed" : "no edition was frozen yet")),
      hint: LocalizedText(zh: "核对编号；不需要就删去这一行", en: "check the id, or remove the row"))
  }
}
