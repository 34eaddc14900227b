import Achievements
import Content
import Diagnostics
import Evidence
import Indicators
import Tables

/// What is written in each column of a table: the notes at the headings of a new workbook, and the tables of
/// the manual.
public struct ColumnGuide {
  /// What is said of a column.
  struct Entry {
    let text: LocalizedText
    let example: LocalizedText
    /// What is allowed; nil where that is not a closed list.
    var choices: [LocalizedText]?
    /// The table whose ids it holds.
    var reference: Workbook.Table?
    /// Whether a spreadsheet is to keep it as text.
    var isText = false
    var width = 14
  }

  private let table: Workbook.Table
  private let entries: [String: Entry]

  /// What is said of the columns of a table.
  public init(_ table: Workbook.Table) {
    self.table = table
    entries = Self.entries(of: table)
  }

  /// Whether something is said of a column.
  public func covers(_ key: String) -> Bool { entries[key] != nil }

  func isText(_ key: String) -> Bool { entries[key]?.isText ?? false }
  func width(_ key: String) -> Int { entries[key]?.width ?? 14 }
  func reference(_ key: String) -> Workbook.Table? { entries[key]?.reference }

  /// The words that a cell can be chosen from; nil where it is free.
  func choices(_ key: String, in request: StarterRequest) -> [String]? {
    if key == "level", table == .tasks || table == .indicators {
      return request.words.levels?.map(\.name)
        ?? CategoryList.schoolAndGroup.map {
          $0.name.text(in: request.language == .chinese ? "zh" : "en")
        }
    }
    return entries[key]?.choices?.map { $0.text(in: request.language) }
  }

  /// The note at a heading: whether it must be filled in, what to write, and an example.
  func note(_ column: Column, in language: MessageLanguage) -> String? {
    guard let entry = entries[column.key] else { return nil }
    let need = Self.need(column.isRequired).text(in: language)
    let example = entry.example.text(in: language)
    let text = "\(need) \(entry.text.text(in: language))"
    if example.isEmpty { return text }
    return text + (language == .chinese ? "\n例：" : "\nExample: ") + example
  }

  private static func need(_ isRequired: Bool) -> LocalizedText {
    isRequired
      ? LocalizedText(zh: "必填。", en: "Needed.") : LocalizedText(zh: "可以空着。", en: "May be empty.")
  }

  // MARK: The manual

  /// The tables of the manual in Chinese, one for each sheet.
  public static var manual: String {
    Workbook.Table.allCases.map { table in
      let guide = ColumnGuide(table)
      let title = "#### \(table.names[0])（\(table.rawValue)）\n\n"
      let head = "| 列名 | 英文 | 要不要填 | 写什么 | 可以写的词 | 例 |\n| --- | --- | --- | --- | --- | --- |\n"
      let rows = table.columns(languages: []).compactMap { column -> String? in
        guard let entry = guide.entries[column.key] else { return nil }
        let words = entry.choices?.map(\.zh).joined(separator: "、") ?? ""
        let need = column.isRequired ? "必填" : "可空"
        let cells = [column.headings[0], column.key, need, entry.text.zh, words, entry.example.zh]
        let safe = cells.map { $0.replacing("|", with: "\\|").replacing("\n", with: " ") }
        return "| \(safe.joined(separator: " | ")) |\n"
      }
      return title + head + rows.joined()
    }.joined(separator: "\n")
  }
}

extension Choice {
  /// All words of a closed list as tables write them.
  static var words: [LocalizedText] { allCases.map(\.name) }
}
