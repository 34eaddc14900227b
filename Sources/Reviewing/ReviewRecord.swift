import Diagnostics
import Logs
import Machine

/// Something that somebody did with a text on its way to being published: a line of `.showcase/reviews.txt`.
public struct ReviewRecord: Sendable, Hashable {
  /// What was done.
  public enum Act: String, Sendable, CaseIterable {
    /// A writer sent the text for review.
    case submit
    /// A reviewer signed a step.
    case sign
    /// A reviewer sent the text back.
    case `return`
    /// Somebody left a remark.
    case remark
    /// A remark was seen to.
    case settle
    /// The text went to the visitors.
    case publish

    /// What people call it.
    public var name: LocalizedText {
      switch self {
      case .submit: LocalizedText(zh: "送审", en: "sent for review")
      case .sign: LocalizedText(zh: "签", en: "signed")
      case .return: LocalizedText(zh: "退回", en: "sent back")
      case .remark: LocalizedText(zh: "意见", en: "remark")
      case .settle: LocalizedText(zh: "意见已处理", en: "remark settled")
      case .publish: LocalizedText(zh: "发布", en: "published")
      }
    }
  }

  /// What was done.
  public var act: Act
  /// The file of the text, as `Content/cases/x/index.md`.
  public var file: String
  /// When.
  public var moment: Moment
  /// Who; empty where the command line did it.
  public var person: String
  /// The step of the review; empty where there is none.
  public var step = ""
  /// What the text was then.
  public var fingerprint: Fingerprint
  /// The history's hash of the file's bytes, for comparisons; empty where nobody kept it.
  public var state = ""
  /// For a remark the beginning of the paragraph that it is about; for a settled one what `key` says of it.
  public var anchor = ""
  /// What was said.
  public var words = ""

  /// What names a remark among those of a text.
  public var key: String { "\(moment) \(person)" }

  /// The most characters of what is said.
  public static let longestWords = 2000
  /// How many characters of a paragraph name it.
  public static let anchorLength = 40
}

extension ReviewRecord {
  var fields: [String] {
    [
      moment.description, act.rawValue, file, person, step, words, anchor, fingerprint.text,
      fingerprint.figures, fingerprint.pictures, state,
    ]
  }

  /// Reads the fields of a line; `nil` for what is none.
  init?(_ fields: [String]) {
    guard fields.count >= 11, let moment = Moment(fields[0]), let act = Act(rawValue: fields[1]),
      !fields[2].isEmpty,
      let fingerprint = Fingerprint(text: fields[7], figures: fields[8], pictures: fields[9])
    else { return nil }
    self.init(
      act: act, file: fields[2], moment: moment, person: fields[3], step: fields[4],
      fingerprint: fingerprint, state: fields[10], anchor: fields[6], words: fields[5])
  }
}

/// All that was done with the texts of a project, in its order.
///
/// A file that is only added to, beside the content: `.showcase/reviews.txt`. It never comes into a site or an
/// archive.
public struct ReviewLog: Sendable {
  /// The file's path from the project's root.
  public static let path = ".showcase/reviews.txt"
  private static let heading =
    "# showcase reviews 1 · 审核记录：每行一条，只增不改，改动会被发现 · one act a line; changes are noticed"

  /// What was done, the first first.
  public private(set) var records: [ReviewRecord] = []
  private let log: AppendOnlyLog

  /// The log of a project; what cannot be trusted in it is reported and left out.
  ///
  /// - Throws: where the disk refuses.
  public init(root: String, report: inout Report) throws(EnvironmentError) {
    log = AppendOnlyLog(in: root, name: Self.path, heading: Self.heading)
    records = Self.records(try log.lines(report: &report), &report)
  }

  /// The log of a file's bytes.
  public init(bytes: [UInt8], root: String = "", report: inout Report) {
    log = AppendOnlyLog(in: root, name: Self.path, heading: Self.heading)
    records = Self.records(log.lines(in: bytes, report: &report), &report)
  }

  private static func records(
    _ lines: [AppendOnlyLog.Line], _ report: inout Report
  ) -> [ReviewRecord] {
    lines.compactMap { line in
      if let record = ReviewRecord(line.fields) { return record }
      report.add(.unknownAct(at: line.place))
      return nil
    }
  }

  /// Adds what was done; it is on the disk when this returns.
  ///
  /// - Throws: where the disk refuses.
  public mutating func add(_ new: [ReviewRecord]) throws(EnvironmentError) {
    try log.append(new.map(\.fields))
    records += new
  }

  /// What was done with one text.
  public func records(of file: String) -> [ReviewRecord] { records.filter { $0.file == file } }
}

extension Diagnostic {
  fileprivate static func unknownAct(at place: Place) -> Diagnostic {
    Diagnostic(
      .changedRecord, .warning, at: place,
      LocalizedText(
        zh: "这一行说的事认不出来，可能是更新的版本写的：不算数",
        en:
          "what this line tells is not known, perhaps as a newer version wrote it: it does not count"
      ),
      hint: LocalizedText(zh: "换用写下它的那个版本", en: "use the version that wrote it"))
  }
}
