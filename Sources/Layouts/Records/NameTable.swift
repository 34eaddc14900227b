import Diagnostics
import Pinyin
import Tables

/// The ids of what the office's workbooks name, for good: `data/ids.csv`.
///
/// Several names may have one id: the first is what it is called, the others are the same thing under
/// another name.
public struct NameTable: Sendable {
  /// What a name is the name of.
  public enum Kind: String, Sendable, CaseIterable {
    case indicator, entity

    init?(cell text: String) {
      switch foldedSpelling(text) {
      case "indicator", "指标", "": self = .indicator
      case "entity", "对象": self = .entity
      default: return nil
      }
    }
  }

  /// A name and its id.
  public struct Entry: Sendable {
    /// What it is the name of.
    public var kind: Kind
    /// The name in one line.
    public var name: String
    /// The id.
    public var id: String
    /// A name that is much like it and may be the same thing under its old name; nil once that is settled.
    public var similar: String?
    /// Where the row stands, for questions.
    var place: Place?
    var similarPlace: Place?
  }

  /// The columns of the table.
  public static let columns = [
    Column("name", ["名称", "指标名称"], isRequired: true),
    Column("id", ["编号", "标识"], isRequired: true),
    Column("kind", ["种类", "类别", "类型"]),
    Column("similar", ["待核对", "相近名称"]),
  ]

  /// All names, in their order.
  public private(set) var entries: [Entry] = []
  /// Where the table is.
  public private(set) var place: Place?
  private var positions: [String: Int] = [:]

  /// A table without names.
  public init() {}

  /// Reads the table; rows that are wrong are reported and left out.
  public init(_ sheet: Sheet, report: inout Report) {
    place = sheet.place
    for record in sheet.records(columns: Self.columns, report: &report) {
      guard let name = record["name"], let id = record["id"] else {
        report.add(.incompleteName(record))
        continue
      }
      guard isPermanentID(id.text) else {
        report.add(.invalidNameID(id))
        continue
      }
      let kind = record["kind"].map { Kind(cell: $0.text) } ?? .indicator
      guard let kind else {
        if let cell = record["kind"] { report.add(.unknownNameKind(cell)) }
        continue
      }
      let line = inOneLine(name.text)
      if let first = self.entry(of: line, kind) {
        report.add(.duplicateName(name, first: first.place))
        continue
      }
      add(
        Entry(
          kind: kind, name: line, id: id.text,
          similar: record["similar"].map { inOneLine($0.text) },
          place: name.place, similarPlace: record["similar"]?.place))
    }
  }

  /// Adds a name at the end.
  public mutating func add(_ entry: Entry) {
    positions[Self.key(entry.name, entry.kind)] = entries.count
    entries.append(entry)
  }

  /// The row of a name, however it is spaced.
  public func entry(of name: String, _ kind: Kind) -> Entry? {
    positions[Self.key(name, kind)].map { entries[$0] }
  }

  /// Notes that a name is much like another one.
  mutating func ask(_ name: String, isSameAs other: String) {
    guard let position = positions[Self.key(name, .indicator)] else { return }
    entries[position].similar = other
  }

  private static func key(_ name: String, _ kind: Kind) -> String {
    kind.rawValue + " " + foldedSpelling(name)
  }

  /// The table as a file for spreadsheets, in which a name, once written, keeps its id.
  public var table: ExportTable {
    ExportTable(
      name: "ids",
      columns: Self.columns.map { ExportTable.Column($0.key) },
      rows: entries.map { entry in
        [
          .text(entry.name), .text(entry.id), .text(entry.kind.rawValue),
          entry.similar.map { .text($0) } ?? .empty,
        ]
      })
  }
}

/// Ids for names, each given once.
struct IDProposer {
  private var taken: Set<String>

  init(taken: Set<String>) { self.taken = taken }

  /// An id from the pinyin of a name that nothing else has.
  mutating func id(for name: String, fallback: String) -> String {
    let stem = Self.stem(name) ?? fallback
    var id = stem
    var number = 2
    while taken.contains(id) || !isPermanentID(id) {
      id = "\(stem)-\(number)"
      number += 1
    }
    taken.insert(id)
    return id
  }

  /// Words of lower-case letters and digits, a letter first, with room for a number behind them.
  static func stem(_ name: String) -> String? {
    var words: [String] = [""]
    for scalar in AddressReadings.spelling(of: halfWidth(name)).unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": words[words.count - 1].unicodeScalars.append(scalar)
      case "A"..."Z":
        words[words.count - 1].unicodeScalars.append(Unicode.Scalar(scalar.value + 0x20) ?? scalar)
      default: words.append("")
      }
    }
    words.removeAll { $0.isEmpty }
    guard let first = words.first?.first else { return nil }
    if first.isNumber { words.insert("n", at: 0) }
    var stem = ""
    for word in words {
      guard stem.utf8.count + word.utf8.count < 58 else { break }
      stem += stem.isEmpty ? word : "-\(word)"
    }
    return stem.isEmpty ? String(words[0].prefix(56)) : stem
  }
}

extension Diagnostic {
  fileprivate static func incompleteName(_ record: Record) -> Diagnostic {
    Diagnostic(
      .missingCell, at: record.place,
      LocalizedText(zh: "名称和编号要都写上", en: "a row needs a name and an id"),
      hint: LocalizedText(zh: "补上，或删去这一行", en: "fill in both, or remove the row"))
  }

  fileprivate static func invalidNameID(_ cell: Cell) -> Diagnostic {
    .invalidCell(
      cell, text: cell.text,
      expected: LocalizedText(
        zh: "编号用小写英文字母开头，只含小写字母、数字和单个连字符，最多64个字符",
        en:
          "an id has lower-case letters, digits and single hyphens, a letter first, at most 64 in all"
      ))
  }

  fileprivate static func unknownNameKind(_ cell: Cell) -> Diagnostic {
    .invalidCell(
      cell, text: cell.text,
      expected: LocalizedText(zh: "写 indicator（指标）或 entity（对象）", en: "write indicator or entity"))
  }

  fileprivate static func duplicateName(_ cell: Cell, first: Place?) -> Diagnostic {
    Diagnostic(
      .duplicateRow, at: cell.place,
      LocalizedText(zh: "“\(cell.text)”已经有编号了", en: "“\(cell.text)” has an id already"),
      hint: LocalizedText(zh: "删去一行", en: "remove one of the rows"),
      related: first.map { [$0] } ?? [])
  }
}
