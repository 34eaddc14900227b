import Diagnostics
import Logs
import People

/// Why somebody may not do something with a text.
public enum ReviewRefusal: Error, Sendable, Equatable {
  /// The role does not allow it.
  case role(needed: String)
  /// The site asks for no signatures.
  case noReview
  /// The text was not sent for review.
  case notSubmitted
  /// Another step comes first.
  case notYet(step: String)
  /// The step is signed already.
  case signed
  /// The text or its figures changed since the page was shown.
  case changed([Fingerprint.Part])
  /// One person cannot stand for two.
  case ownText
  /// Nothing was said.
  case noWords
  /// There is no such remark.
  case noRemark

  /// What to tell the person.
  public var message: LocalizedText {
    switch self {
    case .role(let needed):
      LocalizedText(zh: "这一步要由“\(needed)”来做", en: "this is for “\(needed)” to do")
    case .noReview:
      LocalizedText(
        zh: "site.yml 里没有 review，本站不要求签字",
        en: "site.yml has no review: the site asks for no signatures")
    case .notSubmitted: LocalizedText(zh: "还没有送审", en: "it was not sent for review")
    case .notYet(let step): LocalizedText(zh: "先要\(step)签", en: "\(step) comes first")
    case .signed: LocalizedText(zh: "已经签过了", en: "it is signed already")
    case .changed(let parts):
      LocalizedText(
        zh: "打开这一页以后，\(parts.map(\.name.zh).joined(separator: "、"))又改了；重新看过再签",
        en: "\(parts.map(\.name.en).joined(separator: " and ")) changed since the page was opened; "
          + "look again before you sign")
    case .ownText:
      LocalizedText(
        zh: "送审的人和签前一步的人不能再签",
        en: "who sent the text, or signed a step before, cannot sign this one")
    case .noWords: LocalizedText(zh: "没有写意见", en: "there are no words")
    case .noRemark: LocalizedText(zh: "没有这条意见", en: "there is no such remark")
    }
  }
}

/// What people do with texts, as records to be kept, or as reasons why not.
public struct ReviewRules: Sendable {
  /// The steps that the site asks for, in their order.
  public let steps: [String]

  /// The rules of a site.
  public init(steps: [String]) { self.steps = steps }

  /// Sends a text for review.
  ///
  /// - Parameter state: the history's hash of the file, for comparisons.
  public func submit(
    _ text: ReviewState, by person: Person, at moment: Moment, state: String
  ) throws(ReviewRefusal) -> ReviewRecord {
    guard !steps.isEmpty else { throw .noReview }
    guard person.role.mayWrite else { throw .role(needed: Role.writer.name.zh) }
    return record(.submit, text, person, moment, state: state)
  }

  /// Signs the step that the text waits for.
  ///
  /// - Parameter seen: what the person has looked at; it must be what the text is now.
  public func sign(
    _ text: ReviewState, by person: Person, at moment: Moment, seen: Fingerprint, state: String,
    words: String = ""
  ) throws(ReviewRefusal) -> ReviewRecord {
    guard !steps.isEmpty else { throw .noReview }
    guard case .reviewer(let step) = person.role, steps.contains(step) else {
      throw .role(needed: waiting(text) ?? steps[0])
    }
    switch text.stage {
    case .draft, .returned: throw .notSubmitted
    case .signed: throw .signed
    case .waiting(let next):
      guard next == step else {
        let isDone = text.signatures.contains { $0.record.step == step && $0.holds }
        throw isDone ? .signed : .notYet(step: next)
      }
    }
    let changes = text.fingerprint.changes(since: seen)
    guard changes.isEmpty else { throw .changed(changes) }
    let others = text.signatures.filter { $0.holds && $0.record.step != step }.map(\.record.person)
    guard !(others + [text.submission?.person]).contains(person.name) else { throw .ownText }
    var record = record(.sign, text, person, moment, state: state)
    (record.step, record.words) = (step, Self.cut(words))
    return record
  }

  /// Sends the text back; all signatures count no more.
  public func sendBack(
    _ text: ReviewState, by person: Person, at moment: Moment, words: String
  ) throws(ReviewRefusal) -> ReviewRecord {
    guard !steps.isEmpty else { throw .noReview }
    guard case .reviewer(let step) = person.role, steps.contains(step) else {
      throw .role(needed: waiting(text) ?? steps[0])
    }
    switch text.stage {
    case .draft, .returned: throw .notSubmitted
    case .waiting, .signed: break
    }
    guard words.contains(where: { !$0.isWhitespace }) else { throw .noWords }
    var record = record(.return, text, person, moment, state: "")
    (record.step, record.words) = (step, Self.cut(words))
    return record
  }

  /// Leaves a remark at a paragraph, or at the whole text.
  public func remark(
    _ text: ReviewState, by person: Person, at moment: Moment, paragraph: String, words: String
  ) throws(ReviewRefusal) -> ReviewRecord {
    guard person.role.mayRemark else { throw .role(needed: Role.writer.name.zh) }
    guard words.contains(where: { !$0.isWhitespace }) else { throw .noWords }
    var record = record(.remark, text, person, moment, state: "")
    record.words = Self.cut(words)
    record.anchor = String(paragraph.prefix(ReviewRecord.anchorLength))
    return record
  }

  /// Says that a remark was seen to.
  public func settle(
    _ key: String, of text: ReviewState, by person: Person, at moment: Moment
  ) throws(ReviewRefusal) -> ReviewRecord {
    guard person.role.mayRemark else { throw .role(needed: Role.writer.name.zh) }
    guard text.remarks.contains(where: { $0.record.key == key && !$0.isSettled }) else {
      throw .noRemark
    }
    var record = record(.settle, text, person, moment, state: "")
    record.anchor = key
    return record
  }

  private func waiting(_ text: ReviewState) -> String? {
    if case .waiting(let step) = text.stage { step } else { nil }
  }

  private func record(
    _ act: ReviewRecord.Act, _ text: ReviewState, _ person: Person, _ moment: Moment,
    state: String
  ) -> ReviewRecord {
    ReviewRecord(
      act: act, file: text.file, moment: moment, person: person.name,
      fingerprint: text.fingerprint, state: state)
  }

  private static func cut(_ words: String) -> String {
    String(words.prefix(ReviewRecord.longestWords))
  }
}
