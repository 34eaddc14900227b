import Diagnostics
internal import Zipping

/// Reads the cells of one row after another into values, and reports what is wrong with them.
public struct RowReader {
  private let columns: [Column]
  private let sheet: Sheet
  /// Whether any cell of the table is reported already.
  private let hasFaults: Bool
  /// What is wrong with the rows so far.
  public private(set) var problems: ProblemList
  /// The row that is being read.
  public private(set) var record: Record
  /// Whether nothing is wrong with the row so far.
  public private(set) var isSound = true

  /// A reader that begins with the first row of a table.
  public init(sheet: Sheet, columns: [Column], first: Record) {
    self.columns = columns
    self.sheet = sheet
    hasFaults = sheet.hasFaults
    problems = ProblemList(sheet: sheet)
    record = first
  }

  /// Goes on to a row. One with a cell that the reader of the sheet has reported is not sound.
  public mutating func begin(_ record: Record) {
    self.record = record
    isSound = !hasFaults || !record.hasFault(in: sheet)
  }

  /// Reports that something is wrong with the row, which is then left out.
  public mutating func report(_ problem: Diagnostic) {
    problems.add(problem)
    isSound = false
  }

  /// Leaves out a row that depends on something hidden, and says so where such things are reported.
  public mutating func leaveOut(_ problem: Diagnostic?) {
    if let problem { problems.add(problem) }
    isSound = false
  }

  /// Says something about the row that need not keep it from being read.
  public mutating func warn(_ problem: Diagnostic) { problems.add(problem) }

  /// The cell of a column that every row must fill in.
  ///
  /// Where the whole column is missing this is reported already, at the headings.
  public mutating func required(_ key: String) -> Cell? {
    if let cell = record[key] { return cell }
    if record.has(key) { report(.missingCell(record.place(of: key), name(of: key))) }
    isSound = false
    return nil
  }

  /// The text of a column that may be empty.
  public func text(_ key: String) -> String? { record[key]?.text }

  /// The items of a cell that lists several, in the order they are in, each once.
  public func list(_ key: String) -> [String] { record[key]?.items ?? [] }

  /// What a cell of a closed list says; nil where it is empty or wrong.
  public mutating func choice<Kind: Choice>(_ key: String, of kind: Kind.Type) -> Kind? {
    guard let cell = record[key] else { return nil }
    if let value = Kind(cell: cell.text) { return value }
    report(.notOnList(cell, name(of: key), Kind.self))
    return nil
  }

  /// Reports a cell whose content is not of the kind that its column needs.
  public mutating func reportInvalid(_ cell: Cell, expected: LocalizedText) {
    report(.invalidCell(cell, text: cell.text, expected: expected))
  }

  /// What a column is called in messages.
  public func name(of key: String) -> LocalizedText {
    columns.first { $0.key == key }?.name ?? LocalizedText(zh: key, en: key)
  }
}

extension Cell {
  /// The items of a cell that lists several with semicolons, bars or line breaks between them, each once.
  public var items: [String] {
    var seen: Set<String> = []
    return text.split { "；;|\n".contains($0) }
      .compactMap { item in
        guard let first = item.firstIndex(where: { !$0.isWhitespace }),
          let last = item.lastIndex(where: { !$0.isWhitespace })
        else { return nil }
        return String(item[first...last])
      }
      .filter { seen.insert($0).inserted }
  }
}

/// Whether a text can be an id for good: part of an address and of a formula, on any file system.
///
/// Lower-case ASCII letters, digits and single hyphens, a letter first, up to 64 characters, and none of
/// the names that Windows keeps for devices.
public func isPermanentID(_ text: String) -> Bool {
  guard text.utf8.count <= 64, text != "index", !WindowsName.isDevice(text) else { return false }
  guard let first = text.utf8.first, (0x61...0x7A).contains(first) else { return false }
  return !text.hasSuffix("-") && !text.contains("--")
    && text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
    }
}

extension Diagnostic {
  fileprivate static func missingCell(_ place: Place, _ column: LocalizedText) -> Diagnostic {
    Diagnostic(
      .missingCell, at: place,
      LocalizedText(zh: "“\(column.zh)”没有填", en: "the cell “\(column.en)” is empty"),
      hint: LocalizedText(
        zh: "填上这一格；整行不需要就把整行删去", en: "fill it in, or remove the whole row"))
  }

  /// A cell whose content is not of the kind that its column needs.
  public static func invalidCell(
    _ cell: Cell, text: String, expected: LocalizedText
  ) -> Diagnostic {
    Diagnostic(
      .invalidCell, at: cell.place,
      LocalizedText(zh: "这里不能写“\(text)”", en: "“\(text)” cannot stand here"), hint: expected)
  }

  fileprivate static func notOnList<Kind: Choice>(
    _ cell: Cell, _ column: LocalizedText, _ kind: Kind.Type
  ) -> Diagnostic {
    let text = cell.text
    let choices = Kind.allCases.map { "\($0.name.zh)（\($0.rawValue)）" }
    let spellings = Kind.allCases.flatMap { [$0.rawValue, $0.name.zh] + $0.synonyms }
    let advice = Kind.advice(on: foldedSpelling(text))
    let nearest = advice == nil ? nearestName(to: text, among: spellings) : nil
    let list = LocalizedText(
      zh: "可以写：" + choices.joined(separator: "、"),
      en: "write one of: " + Kind.allCases.map(\.rawValue).joined(separator: ", "))
    let several = SeveralNames(in: text) { Kind(cell: $0) == nil ? nil : $0 }
    let hint =
      advice ?? several?.hint(.choice)
      ?? nearest.map {
        LocalizedText(zh: "是不是“\($0)”？" + list.zh, en: "did you mean “\($0)”? " + list.en)
      }
    return Diagnostic(
      .invalidCell, at: cell.place,
      LocalizedText(
        zh: "“\(column.zh)”不认识“\(text)”", en: "the column “\(column.en)” has no choice “\(text)”"),
      hint: hint ?? list)
  }
}
