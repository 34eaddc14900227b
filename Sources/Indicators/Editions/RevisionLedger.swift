import Diagnostics

/// A frozen edition, as the ledger needs it.
public struct EditionFigures: Sendable {
  /// Its name in addresses.
  public let slug: String
  /// Its title.
  public let title: String
  /// What it has published.
  public let figures: [PublishedFigure]
  /// Why its figures differ from those of the edition before it.
  public let reasons: [RevisionReason]

  /// An edition with what it has published.
  public init(
    slug: String, title: String, figures: [PublishedFigure], reasons: [RevisionReason]
  ) {
    self.slug = slug
    self.title = title
    self.figures = figures
    self.reasons = reasons
  }
}

/// What changed from each edition to the next, and from the last to the figures of today, with the
/// reasons that were given.
public struct RevisionLedger: Sendable {
  /// A change, and why.
  public struct Entry: Sendable {
    /// The change.
    public let revision: Revision
    /// The reason that the office gave.
    public let reason: RevisionReason?
    /// Indicators whose changes brought this one about, where it follows from a formula.
    public let causes: [String]

    /// Whether a published figure changed and nobody says why.
    public var isUnexplained: Bool {
      !revision.isAddition && reason == nil && causes.isEmpty
    }
  }

  /// From one edition to the next.
  public struct Step: Sendable {
    /// The earlier edition.
    public let from: String
    /// The later one; nil for the figures of today.
    public let to: String?
    /// All changes, in the order of the tables, what is gone last.
    public let entries: [Entry]
  }

  /// The steps, the earliest first.
  public let steps: [Step]
  /// Reasons that belong to the last step, in the order of their table: what an edition that is frozen
  /// now keeps of them.
  public let currentReasons: [RevisionReason]

  /// Compares editions.
  ///
  /// - Parameters:
  ///   - editions: the frozen editions, the earliest first.
  ///   - brokenEditions: editions that could not be read. What they published is not known, so that
  ///     neither a change nor a reason can be judged, and both are left alone until they are restored.
  ///   - dataset: the figures and reasons of today.
  ///   - isSound: whether the tables of today could be read without errors. Where not, figures may be
  ///     missing or undecided because of what is reported already, and only what cannot come of that
  ///     is reported.
  public init(
    editions: [EditionFigures], brokenEditions: Set<String> = [], dataset: Dataset, isSound: Bool,
    report: inout Report
  ) {
    let states = editions.map { ($0.slug, $0.figures) }
    let current = editions.isEmpty ? [] : dataset.publishedFigures
    var matching = ReasonMatching(editions: editions, reasons: dataset.revisionReasons)
    steps = states.indices.map { index in
      let next = index + 1 < states.count ? states[index + 1] : nil
      let changes = Revision.difference(from: states[index].1, to: next?.1 ?? current)
      return matching.step(changes, from: index, to: next?.0)
    }
    currentReasons = matching.currentReasons
    guard brokenEditions.isEmpty else { return }
    matching.reportIdleReasons(dataset, isSound: isSound, &report)
    for (edition, step) in zip(editions, steps) {
      for entry in step.entries where entry.isUnexplained {
        guard isSound || step.to != nil || entry.isCertain else { continue }
        report.add(.unexplained(entry.revision, since: edition, in: step, dataset))
      }
    }
  }
}

extension RevisionLedger.Entry {
  /// Whether the change cannot come of rows that were left out.
  fileprivate var isCertain: Bool {
    guard let old = revision.old, let new = revision.new else { return false }
    return old.readings.count == 1 && new.readings.count == 1 && new.operands.isEmpty
  }
}

extension Diagnostic {
  fileprivate static func unexplained(
    _ revision: Revision, since edition: EditionFigures, in step: RevisionLedger.Step,
    _ dataset: Dataset
  ) -> Diagnostic {
    let further =
      (step.to == nil ? [] : ["edition"]) + (revision.key.entity == nil ? [] : ["entity"])
    let other = renamed(revision, among: step)
    // What has gone is missed where it stood; the frozen file is only where to look it up.
    let tables = dataset.tablePlaces
    let place =
      (revision.isValueChanged ? revision.new?.place : revision.new?.targetPlace)
      ?? other.flatMap { dataset.indicator($0)?.place(of: "id") }
      ?? tables.observations ?? tables.indicators ?? revision.old?.place ?? Place(file: "")
    let table = ReasonsTable(dataset)
    func row(_ reason: String) -> String {
      var cells = [
        ("indicator", revision.key.indicator), ("period", "\(revision.key.period)"),
        ("reason", reason),
      ]
      if step.to != nil { cells.append(("edition", edition.slug)) }
      if let entity = revision.key.entity { cells.append(("entity", entity)) }
      return table.row(cells.map { (key: $0.0, text: $0.1) })
    }
    let hint =
      other.map {
        LocalizedText(
          zh: "如果是改了编号：编号公布以后不能改，把“\($0)”改回“\(revision.key.indicator)”",
          en:
            "if the id was changed: a published id stays; call “\($0)” “\(revision.key.indicator)” again"
        )
      }
      ?? LocalizedText(
        zh: (revision.new == nil ? "误删了就补回来；确实不要了" : "写错了就改回来；确实要更正")
          + "，在\(table.name.zh)加一行：\(row("原因"))"
          + table.advice(with: further).zh,
        en: (revision.new == nil ? "put it back; if it is to go" : "mend it; if it is meant")
          + ", add a row to \(table.name.en): \(row("reason"))"
          + table.advice(with: further).en
      )
    let related = [revision.old?.place].compactMap(\.self)
    return Diagnostic(
      .unexplainedRevision, at: place, message(revision, since: edition), hint: hint,
      related: related)
  }

  private static func message(
    _ revision: Revision, since edition: EditionFigures
  ) -> LocalizedText {
    let (key, name) = (revision.key, (revision.old ?? revision.new)?.name ?? "")
    func text(_ figure: PublishedFigure?, _ language: MessageLanguage) -> String {
      guard let figure else { return "—" }
      let format = FigureFormat(language: language)
      return revision.isValueChanged
        ? format.text(of: figure) : format.target(of: figure)?.text ?? "—"
    }
    guard revision.new != nil else {
      return LocalizedText(
        zh: "指标“\(key.subject)”（\(name)）\(key.period) 在“\(edition.title)”里是 "
          + "\(text(revision.old, .chinese))，现在没有了，没有写原因",
        en: "“\(key.subject)” in \(key.period) is \(text(revision.old, .english)) in "
          + "“\(edition.title)” and is gone now, and no reason is given"
      )
    }
    let what = revision.isValueChanged ? "数" : "目标"
    let whatEnglish = revision.isValueChanged ? "the figure" : "the target"
    return LocalizedText(
      zh: "指标“\(key.subject)”（\(name)）\(key.period) 的\(what)在“\(edition.title)”里是 "
        + "\(text(revision.old, .chinese))，现在是 \(text(revision.new, .chinese))，没有写原因",
      en:
        "\(whatEnglish) of “\(key.subject)” in \(key.period) is \(text(revision.old, .english)) in "
        + "“\(edition.title)” and now \(text(revision.new, .english)), and no reason is given")
  }

  /// An indicator that came in the same step with the figure that is gone: most likely another id for
  /// the same thing.
  private static func renamed(_ revision: Revision, among step: RevisionLedger.Step) -> String? {
    guard revision.new == nil, let old = revision.old else { return nil }
    return step.entries.first { entry in
      guard entry.revision.old == nil, let new = entry.revision.new else { return false }
      return new.key.period == old.key.period && new.key.entity == old.key.entity
        && new.key.indicator != old.key.indicator
        && new.name == old.name && new.level == old.level
    }?.revision.key.indicator
  }
}

extension FigureFormat {
  /// What an edition has published, as its pages print it; several readings joined, a dash for none.
  public func text(of figure: PublishedFigure) -> String {
    let texts = figure.readings.map { text(of: $0, in: figure) }
    return texts.isEmpty ? "—" : texts.joined(separator: language == .chinese ? "或" : " or ")
  }

  /// What was to be reached.
  public func target(of figure: PublishedFigure) -> Figure? {
    switch figure.target {
    case .number(let number)?:
      self.figure(number, unit: figure.unit, precision: figure.precision)
    case .text(let text)?: Figure(number: text)
    case .form(let form)?:
      self.figure(form, unit: figure.unit, precision: figure.precision, qualifier: .exact)
    case nil: nil
    }
  }

  private func text(of reading: PublishedFigure.Reading, in figure: PublishedFigure) -> String {
    switch reading.value {
    case .number(let number):
      self.figure(
        number, unit: figure.unit, precision: figure.precision, qualifier: reading.qualifier,
        word: reading.word
      ).text
    case .text(let text): text
    case .form(let form):
      self.figure(
        form, unit: figure.unit, precision: figure.precision, qualifier: reading.qualifier
      ).text
    }
  }
}
