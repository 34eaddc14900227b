import Diagnostics
import Indicators

/// A frozen edition, as the ledger of achievements needs it.
public struct EditionAchievements: Sendable {
  /// Its name in addresses.
  public let slug: String
  /// Its title.
  public let title: String
  /// What it has published; nothing for an edition that was frozen without a register.
  public let achievements: [PublishedAchievement]
  /// Why they differ from those of the edition before it.
  public let reasons: [AchievementReason]

  /// An edition with what it has published.
  public init(
    slug: String, title: String, achievements: [PublishedAchievement],
    reasons: [AchievementReason]
  ) {
    self.slug = slug
    self.title = title
    self.achievements = achievements
    self.reasons = reasons
  }
}

/// What became of published achievements from each edition to the next, and from the last to today, with
/// the reasons that were given.
public struct AchievementLedger: Sendable {
  /// An achievement that came, went, or is of another level or status.
  public struct Entry: Sendable {
    /// The earlier state; nil for one that was added.
    public let old: PublishedAchievement?
    /// The later state; nil for one that is gone.
    public let new: PublishedAchievement?
    /// The reason that the office gave.
    public let reason: AchievementReason?

    /// The permanent id.
    public var id: String { (new ?? old)?.id ?? "" }
    /// Whether nothing that was published before is touched; such a change needs no reason.
    public var isAddition: Bool { old == nil }
    /// Whether a published achievement changed and nobody says why.
    public var isUnexplained: Bool { !isAddition && reason == nil }
  }

  /// From one edition to the next.
  public struct Step: Sendable {
    /// The earlier edition.
    public let from: String
    /// The later one; nil for the register of today.
    public let to: String?
    /// All changes, in the order of the later state, what is gone behind it.
    public let entries: [Entry]
  }

  /// The steps, the earliest first.
  public let steps: [Step]
  /// Reasons that belong to the last step: what an edition that is frozen now keeps of them.
  public let currentReasons: [AchievementReason]

  /// Compares editions.
  ///
  /// - Parameters:
  ///   - editions: the frozen editions, the earliest first.
  ///   - brokenEditions: editions that could not be read; while there are any, nothing is judged.
  ///   - register: the achievements of today.
  ///   - reasons: the reasons of today.
  ///   - table: where the reasons of today are written.
  ///   - isSound: whether the tables of today could be read without errors; where not, a row may be
  ///     missing because of what is reported already.
  public init(
    editions: [EditionAchievements], brokenEditions: Set<String> = [],
    register: AchievementRegister, reasons: [AchievementReason], table: ReasonsTable,
    isSound: Bool, report: inout Report
  ) {
    var matching = AchievementReasonMatching(editions: editions, reasons: reasons)
    let current = editions.isEmpty ? [] : register.published
    steps = editions.indices.map { index in
      let next = index + 1 < editions.count ? editions[index + 1] : nil
      let changes = Self.changes(
        from: editions[index].achievements, to: next?.achievements ?? current)
      return Step(
        from: editions[index].slug, to: next?.slug,
        entries: changes.map { old, new in
          let reason =
            old == nil ? nil : matching.reason(for: (new ?? old)?.id ?? "", after: index)
          return Entry(old: old, new: new, reason: reason)
        })
    }
    currentReasons = matching.currentReasons
    guard brokenEditions.isEmpty else { return }
    matching.reportIdleReasons(register, isSound: isSound, &report)
    for (edition, step) in zip(editions, steps) {
      for entry in step.entries where entry.isUnexplained {
        guard isSound || step.to != nil || entry.new != nil else { continue }
        report.add(.unexplained(entry, since: edition, in: step, register, table))
      }
    }
  }

  /// What is of another level or status, or is new, in the order of the later state; then what is gone.
  private static func changes(
    from old: [PublishedAchievement], to new: [PublishedAchievement]
  ) -> [(old: PublishedAchievement?, new: PublishedAchievement?)] {
    let before = Dictionary(old.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(new.map(\.id))
    return new.compactMap { later in
      let earlier = before[later.id]
      let isSame = earlier.map { $0.level == later.level && $0.status == later.status } ?? false
      return isSame ? nil : (earlier, later)
    } + old.filter { !after.contains($0.id) }.map { ($0, nil) }
  }
}

extension Diagnostic {
  fileprivate static func unexplained(
    _ entry: AchievementLedger.Entry, since edition: EditionAchievements,
    in step: AchievementLedger.Step, _ register: AchievementRegister, _ table: ReasonsTable
  ) -> Diagnostic {
    let name = (entry.old ?? entry.new)?.name ?? ""
    let old = entry.old?.standing(in: .chinese) ?? ""
    let oldEnglish = entry.old?.standing(in: .english) ?? ""
    let since = step.to == nil ? "" : "，edition 写 \(edition.slug)"
    let sinceEnglish = step.to == nil ? "" : ", edition “\(edition.slug)”"
    let advice = table.advice(with: ["achievement"] + (step.to == nil ? [] : ["edition"]))
    let isLevelChanged = entry.new.map { $0.level != entry.old?.level } ?? false
    let place =
      (isLevelChanged ? entry.new?.levelPlace : entry.new?.statusPlace)
      ?? register.tablePlaces.achievements ?? entry.old?.levelPlace ?? Place(file: "")
    let message =
      entry.new.map { new in
        LocalizedText(
          zh: "成果“\(entry.id)”（\(name)）在“\(edition.title)”里是\(old)，现在是"
            + "\(new.standing(in: .chinese))，没有写原因",
          en: "“\(entry.id)” is \(oldEnglish) in “\(edition.title)” and now "
            + "\(new.standing(in: .english)), and no reason is given")
      }
      ?? LocalizedText(
        zh: "成果“\(entry.id)”（\(name)）在“\(edition.title)”里有，现在没有了，没有写原因",
        en: "“\(entry.id)” is in “\(edition.title)” and is gone now, and no reason is given")
    let verb = entry.new == nil ? "误删了就补回来；确实不要了" : "写错了就改回来；确实要更正"
    return Diagnostic(
      .unexplainedRevision, at: place, message,
      hint: LocalizedText(
        zh: "\(verb)，在\(table.name.zh)加一行：achievement 写 \(entry.id)，reason 写原因\(since)"
          + advice.zh,
        en: "put it back as it was, or add a row to \(table.name.en): "
          + "achievement “\(entry.id)” and the reason\(sinceEnglish)\(advice.en)"),
      related: [entry.old?.levelPlace].compactMap(\.self))
  }
}
