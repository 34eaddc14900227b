import Diagnostics
import Tables

/// A wording that the site prescribes: official names, titles and forms, from `data/terms.csv` or the sheet
/// 用词 of a workbook.
public struct Term: Sendable {
  /// What is not to be written; `nil` for a row that only says what is right.
  public let wrong: String?
  /// What is to be written instead; several, in the order of the cell, where the writer must choose.
  public let right: [String]
  /// How grave it is; `nil` where the table leaves it open.
  public let level: LintLevel?
  /// What writers should know.
  public let note: String?
  /// Where the row is.
  public let place: Place
}

extension Term {
  /// The columns of the table, with the headings that offices write.
  static let columns = [
    Column("wrong", ["错", "错误", "误", "不写", "错误写法", "错误用语", "不规范写法"]),
    Column("right", ["对", "正确", "正", "应写", "正确写法", "正确用语", "规范写法"], isRequired: true),
    Column("level", ["级别", "等级", "程度", "严重程度"]),
    Column("note", ["说明", "备注"]),
  ]

  /// Reads the table of terms; rows that cannot be followed are reported and left out.
  static func load(_ sheet: Sheet, report: inout Report) -> [Term] {
    var headings = Report()
    let records = sheet.records(columns: columns, report: &headings)
    report.merge(headings)
    var problems = ProblemList(sheet: sheet)
    var terms: [Term] = []
    for record in records where !problems.isFull {
      let (term, faults) = read(record)
      for fault in faults { problems.add(fault) }
      if let term { terms.append(term) }
    }
    let contradictions = Contradictions(terms)
    for problem in contradictions.problems where !problems.isFull { problems.add(problem) }
    report.merge(problems.report)
    return contradictions.sound
  }

  /// The term of a row, or all that is wrong with the row; neither where the row is blank but for a note, or the
  /// whole column is missing, which is reported at the headings.
  private static func read(_ record: Record) -> (term: Term?, faults: [Diagnostic]) {
    guard record.has("right") else { return (nil, []) }
    let wrong = record["wrong"]?.text
    let right = (record["right"]?.text ?? "").split { "；;|\n".contains($0) }
      .map { $0.trimmed }.filter { !$0.isEmpty }
    let levelCell = record["level"]
    if wrong == nil, right.isEmpty, levelCell == nil { return (nil, []) }
    let level = levelCell.flatMap { LintLevel(word: $0.text) }
    var faults: [Diagnostic] = []
    if right.isEmpty { faults.append(.noRightForm(at: record.place(of: "right"))) }
    if let levelCell, level == nil { faults.append(.unknownLevel(levelCell)) }
    guard faults.isEmpty else { return (nil, faults) }
    let term = Term(
      wrong: wrong, right: right, level: level, note: record["note"]?.text,
      place: record.place(of: wrong == nil ? "right" : "wrong"))
    return (term, [])
  }
}

/// What rows of a table of terms say against each other: the same wording wrong twice, or wrong in one
/// row and right in another, so that correcting it would never end.
private struct Contradictions {
  private(set) var problems: [Diagnostic] = []
  private(set) var sound: [Term] = []

  init(_ terms: [Term]) {
    let rights = Dictionary(
      terms.flatMap { term in term.right.map { ($0, term.place) } },
      uniquingKeysWith: { first, _ in first })
    var wrongs: [String: Place] = [:]
    for term in terms {
      guard let wrong = term.wrong else {
        sound.append(term)
        continue
      }
      if let first = wrongs[wrong] {
        problems.append(.termTwice(wrong, at: term.place, first: first))
      } else if let other = rights[wrong] {
        problems.append(.termBothWays(wrong, at: term.place, other: other))
      } else {
        wrongs[wrong] = term.place
        sound.append(term)
      }
    }
  }
}

extension Substring {
  fileprivate var trimmed: String {
    let start = drop { $0.isWhitespace }
    return String(start.prefix(start.count - start.reversed().prefix { $0.isWhitespace }.count))
  }
}

extension Diagnostic {
  fileprivate static func noRightForm(at place: Place) -> Diagnostic {
    Diagnostic(
      .missingCell, at: place,
      LocalizedText(zh: "“对”没有填", en: "the cell “right” is empty"),
      hint: LocalizedText(
        zh: "填上该怎么写；有几种写法，用分号隔开",
        en: "say what is to be written; several wordings are separated by semicolons"))
  }

  fileprivate static func unknownLevel(_ cell: Cell) -> Diagnostic {
    Diagnostic(
      .invalidCell, at: cell.place,
      LocalizedText(zh: "这里不能写“\(cell.text)”", en: "“\(cell.text)” cannot stand here"),
      hint: LintLevel.choices)
  }

  fileprivate static func termTwice(_ wrong: String, at place: Place, first: Place) -> Diagnostic {
    Diagnostic(
      .duplicateRow, at: place,
      LocalizedText(zh: "“\(wrong)”已经有一行", en: "“\(wrong)” has a row already"),
      hint: LocalizedText(
        zh: "留下一行；几种对的写法写在同一格，用分号隔开",
        en: "keep one; put several right wordings into one cell, with semicolons"),
      related: [first])
  }

  fileprivate static func termBothWays(
    _ wording: String, at place: Place, other: Place
  ) -> Diagnostic {
    Diagnostic(
      .invalidCell, at: place,
      LocalizedText(
        zh: "“\(wording)”在这一行是错，在另一行是对", en: "“\(wording)” is wrong here and right in another row"),
      hint: LocalizedText(zh: "核对后删去其中一行", en: "remove one of the two rows"),
      related: [other])
  }
}
