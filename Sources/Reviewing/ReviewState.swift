import Content
import Diagnostics

/// How far a text has come on its way to being published.
///
/// ```swift
/// let log = try ReviewLog(root: root, report: &report)
/// for state in ReviewState.all(of: site, by: log) { print(state.file, state.stage) }
/// ```
public struct ReviewState: Sendable {
  /// Where the text is.
  public enum Stage: Sendable, Equatable {
    /// Nobody has sent it for review, or the site asks for no signatures.
    case draft
    /// A reviewer has sent it back.
    case returned
    /// It waits for the signature of a step.
    case waiting(step: String)
    /// All steps are signed, for what it is now.
    case signed
  }

  /// A signature, and whether it still holds.
  public struct Signature: Sendable, Hashable {
    /// The record of it.
    public let record: ReviewRecord
    /// What has changed since; a signature holds where this is empty.
    public let changes: [Fingerprint.Part]
    /// Whether it holds.
    public var holds: Bool { changes.isEmpty }
  }

  /// A remark, and whether it was seen to.
  public struct Remark: Sendable, Hashable {
    /// The record of it.
    public let record: ReviewRecord
    /// Whether somebody has said that it was seen to.
    public let isSettled: Bool
  }

  /// The file of the text, as `Content/cases/x/index.md`.
  public let file: String
  /// The title, with its figures.
  public let title: String
  /// What the text is now.
  public let fingerprint: Fingerprint
  /// Where it is.
  public let stage: Stage
  /// The last signature of each step since the text was last sent back, in the order of the steps.
  public let signatures: [Signature]
  /// The last time that it was sent for review.
  public let submission: ReviewRecord?
  /// Why it was sent back, where it was.
  public let rejection: ReviewRecord?
  /// All remarks, the first first.
  public let remarks: [Remark]
  /// When it was last published.
  public let publication: ReviewRecord?
  /// All that was done with it, the first first.
  public let records: [ReviewRecord]
  /// The steps that the site asks for.
  public let steps: [String]

  /// Whether it may be published, as far as signatures go.
  public func mayBePublished(_ steps: [String]) -> Bool { steps.isEmpty || stage == .signed }

  /// The state that records make of a text.
  ///
  /// - Parameters:
  ///   - records: what was done with it, the first first.
  ///   - fingerprint: what it is now.
  ///   - steps: the steps that the site asks for.
  public init(
    of file: String, title: String, records: [ReviewRecord], fingerprint: Fingerprint,
    steps: [String]
  ) {
    (self.file, self.title, self.fingerprint) = (file, title, fingerprint)
    (self.records, self.steps) = (records, steps)
    let end = records.lastIndex { $0.act == .return }
    let round = records[(end.map { $0 + 1 } ?? 0)...]
    submission = records.last { $0.act == .submit }
    publication = records.last { $0.act == .publish }
    let signatures = steps.compactMap { step in
      round.last { $0.act == .sign && $0.step == step }.map {
        Signature(record: $0, changes: fingerprint.changes(since: $0.fingerprint))
      }
    }
    self.signatures = signatures
    let settled = Set(records.filter { $0.act == .settle }.map(\.anchor))
    remarks = records.filter { $0.act == .remark || $0.act == .return && !$0.words.isEmpty }
      .map { Remark(record: $0, isSettled: settled.contains($0.key)) }
    let isSent = round.contains { $0.act == .submit }
    let returned = end.map { records[$0] }
    rejection = isSent ? nil : returned
    if steps.isEmpty {
      stage = .draft
    } else if !isSent {
      stage = returned == nil ? .draft : .returned
    } else {
      // Steps are signed in their order: what falls takes those behind it along.
      let next = steps.first { step in
        !(signatures.first { $0.record.step == step }?.holds ?? false)
      }
      stage = next.map { .waiting(step: $0) } ?? .signed
    }
  }

  /// The state of one text of a site.
  public static func of(
    _ article: Article, in site: Site, by log: ReviewLog
  ) -> ReviewState {
    state(of: article, in: site, log.records(of: article.file.path))
  }

  /// The states of all texts of a site, in the order of their files.
  public static func all(of site: Site, by log: ReviewLog) -> [ReviewState] {
    let records = Dictionary(grouping: log.records, by: \.file)
    return site.articles.map { state(of: $0, in: site, records[$0.file.path] ?? []) }
      .sorted { $0.file < $1.file }
  }

  private static func state(
    of article: Article, in site: Site, _ records: [ReviewRecord]
  ) -> ReviewState {
    ReviewState(
      of: article.file.path, title: article.shownTitle(in: site), records: records,
      fingerprint: Fingerprint(of: article, in: site),
      steps: site.configuration.reviewSteps.map(\.value))
  }

  /// In a word or two.
  public var name: LocalizedText {
    switch stage {
    case .draft: LocalizedText(zh: "没有送审", en: "not sent for review")
    case .returned: LocalizedText(zh: "退回", en: "sent back")
    case .waiting(let step): LocalizedText(zh: "待\(step)", en: "waits for: \(step)")
    case .signed: LocalizedText(zh: "签齐", en: "signed")
    }
  }

  /// Signatures that no longer hold, in words; `nil` where all do.
  public var fallen: LocalizedText? {
    let fallen = signatures.filter { !$0.holds }
    guard !fallen.isEmpty else { return nil }
    let parts = Fingerprint.Part.allCases.filter { part in
      fallen.contains { $0.changes.contains(part) }
    }
    let steps = fallen.map(\.record.step)
    return LocalizedText(
      zh:
        "\(steps.joined(separator: "、"))签过之后，\(parts.map(\.name.zh).joined(separator: "、"))改了，要重新签",
      en: "\(parts.map(\.name.en).joined(separator: " and ")) changed after the signature of "
        + "\(steps.joined(separator: ", ")), which is needed again")
  }
}
