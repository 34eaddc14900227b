import Diagnostics

/// Finds for each change the reason that was given for it, and for each reason a change.
///
/// A reason that names an edition explains what changed after that edition. One that names none
/// explains what changed after the latest edition; when the next one is frozen it goes along, and its
/// row in the table, should it stay there, is history and explains nothing any more.
struct ReasonMatching {
  private let editions: [EditionFigures]
  private let reasons: [RevisionReason]
  /// Positions of reasons that explain something, or have once done so.
  private var used: Set<Int> = []
  /// Positions of rows that editions have taken over.
  private let history: Set<Int>
  private let positions: [String: [Int]]
  private(set) var currentReasons: [RevisionReason] = []
  private var doubled: [(later: Int, first: Int)] = []

  init(editions: [EditionFigures], reasons: [RevisionReason]) {
    self.editions = editions
    self.reasons = reasons
    positions = Dictionary(grouping: reasons.indices) { reasons[$0].indicator }
    // Each frozen reason takes one row; the same words given once more are for a new change.
    var history: Set<Int> = []
    for frozen in editions.flatMap(\.reasons) {
      let row = (positions[frozen.indicator] ?? []).first {
        !history.contains($0) && reasons[$0].edition == nil && reasons[$0].isSame(as: frozen)
      }
      if let row { history.insert(row) }
    }
    self.history = history
    used = history
  }

  /// A step with its reasons.
  ///
  /// - Parameters:
  ///   - index: the position of the earlier edition.
  ///   - slug: the later edition; nil for the figures of today.
  mutating func step(
    _ changes: [Revision], from index: Int, to slug: String?
  ) -> RevisionLedger.Step {
    let own = editions[index].slug
    let isLast = index == editions.count - 1
    let kept = isLast ? [] : editions[index + 1].reasons
    let byIndicator = Dictionary(grouping: kept, by: \.indicator)
    let changed = Set(changes.filter { !$0.isAddition && $0.isValueChanged }.map(\.key))
    var taken: Set<Int> = []
    let entries = changes.map { change -> RevisionLedger.Entry in
      let operands = change.new?.operands ?? change.old?.operands ?? []
      let causes = operands.filter {
        changed.contains(
          .init(indicator: $0, entity: change.key.entity, period: change.key.period))
      }
      guard !change.isAddition else {
        return RevisionLedger.Entry(revision: change, reason: nil, causes: causes)
      }
      let frozen = Self.best(byIndicator[change.key.indicator] ?? [], for: change.key)
      let row = row(for: change.key, after: own, isLast: isLast)
      if let row { taken.insert(row) }
      return RevisionLedger.Entry(
        revision: change, reason: row.map { reasons[$0] } ?? frozen,
        causes: change.isTargetChanged && change.old?.target != nil ? [] : causes)
    }
    used.formUnion(taken)
    if isLast { currentReasons = taken.sorted().map { reasons[$0] } }
    return RevisionLedger.Step(from: own, to: slug, entries: entries)
  }

  /// The row of today's table that explains a change after an edition.
  private mutating func row(
    for key: PublishedFigure.Key, after edition: String, isLast: Bool
  ) -> Int? {
    let rows = (positions[key.indicator] ?? []).filter { position in
      let reason = reasons[position]
      guard reason.covers(key), !history.contains(position) else { return false }
      return reason.edition.map { $0 == edition } ?? isLast
    }
    let exact = rows.filter { reasons[$0].period != nil && reasons[$0].entity == key.entity }
    if exact.count > 1 { doubled.append((exact[1], exact[0])) }
    return exact.first ?? rows.first { reasons[$0].entity == key.entity } ?? rows.first
  }

  private static func best(
    _ reasons: [RevisionReason], for key: PublishedFigure.Key
  ) -> RevisionReason? {
    let fitting = reasons.filter { $0.covers(key) }
    return fitting.first { $0.period != nil && $0.entity == key.entity }
      ?? fitting.first { $0.entity == key.entity } ?? fitting.first
  }

  /// Reports reasons that explain nothing, or that name what there is not.
  func reportIdleReasons(_ dataset: Dataset, isSound: Bool, _ report: inout Report) {
    let slugs = editions.map(\.slug)
    let published = Set(editions.flatMap { $0.figures.map(\.key.indicator) })
    for (later, first) in doubled {
      report.add(.doubledReason(reasons[later], first: reasons[first].place))
    }
    let doubles = Set(doubled.map(\.later))
    for (position, reason) in reasons.enumerated() where !used.contains(position) {
      if doubles.contains(position) { continue }
      var namesWhatThereIs = true
      if let edition = reason.edition, !slugs.contains(edition) {
        report.add(.unknownEdition(edition, at: reason.place(of: "edition"), known: slugs))
        namesWhatThereIs = false
      }
      if !published.contains(reason.indicator), !dataset.isMentioned(reason.indicator) {
        let nearest = dataset.nearestIndicator(to: reason.indicator)
        report.add(.unknownRevised(reason, nearest))
        namesWhatThereIs = false
      }
      if namesWhatThereIs, isSound {
        report.add(.idleReason(reason, hasEditions: !editions.isEmpty))
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func doubledReason(_ reason: RevisionReason, first: Place) -> Diagnostic {
    Diagnostic(
      .duplicateRow, at: reason.place(of: "period"),
      LocalizedText(
        zh: "“\(reason.indicator)”这个数的更正写了两个原因",
        en: "two reasons are given for the same change of “\(reason.indicator)”"),
      hint: LocalizedText(zh: "合成一行", en: "make one row of them"), related: [first])
  }

  /// A reason that names an edition which was never frozen.
  public static func unknownEdition(
    _ edition: String, at place: Place, known: [String]
  ) -> Diagnostic {
    Diagnostic(
      .unknownEdition, at: place,
      LocalizedText(zh: "没有“\(edition)”这个版本", en: "there is no edition “\(edition)”"),
      hint: nearestName(to: edition, among: known).map { .didYouMean($0) }
        ?? LocalizedText(
          zh: known.isEmpty
            ? "还没有冻结过任何版本；先运行 showcase freeze"
            : "写 Content/editions/ 里的文件夹名：\(known.joined(separator: "、"))，或留空",
          en: known.isEmpty
            ? "no edition was frozen yet; run showcase freeze first"
            : "name a folder in Content/editions/: \(known.joined(separator: ", ")), or leave it empty"
        ))
  }

  fileprivate static func unknownRevised(
    _ reason: RevisionReason, _ nearest: String?
  ) -> Diagnostic {
    Diagnostic(
      .unknownIndicator, at: reason.place(of: "indicator"),
      LocalizedText(
        zh: "没有“\(reason.indicator)”这个指标，哪一版里也没有",
        en: "there is no indicator “\(reason.indicator)”, in no edition either"),
      hint: nearest.map { .didYouMean($0) }
        ?? LocalizedText(zh: "写指标表“编号”一列里的编号", en: "write an id of the table of indicators"))
  }

  fileprivate static func idleReason(
    _ reason: RevisionReason, hasEditions: Bool
  ) -> Diagnostic {
    let period = reason.period.map { " \($0)" } ?? ""
    return Diagnostic(
      .unusedReason, .warning, at: reason.place(of: "reason"),
      LocalizedText(
        zh: hasEditions
          ? "“\(reason.indicator)”\(period) 写了更正的原因，但公布过的数没有变"
          : "“\(reason.indicator)”\(period) 写了更正的原因，但还没有冻结过任何版本",
        en: hasEditions
          ? "a reason is given for “\(reason.indicator)”\(period), but no published figure changed"
          : "a reason is given for “\(reason.indicator)”\(period), but no edition was frozen yet"),
      hint: hasEditions
        ? LocalizedText(
          zh: "核对编号和期间；不需要就删去这一行", en: "check id and period, or remove the row")
        : LocalizedText(
          zh: "冻结过的，从存档或备份里恢复 Content/editions/；没有冻结过，改数不用写原因，删去这一行",
          en: "if one was, bring Content/editions/ back from an archive or backup; else a change "
            + "needs no reason: remove the row"))
  }
}
