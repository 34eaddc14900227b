import Diagnostics

/// A column that a table may have: its key, and what people write above it.
public struct Column: Hashable, Sendable {
  /// The English heading, by which records name the column.
  public let key: String
  /// The Chinese headings that mean the same; the first is used in messages.
  public let headings: [String]
  /// Whether the table is useless without the column.
  public let isRequired: Bool

  /// A column with its English key and its Chinese headings.
  public init(_ key: String, _ headings: [String], isRequired: Bool = false) {
    self.key = key
    self.headings = headings
    self.isRequired = isRequired
  }

  /// The column that holds the same words in a further language: `name.en`, 名称（英文）.
  ///
  /// - Parameter language: the tag of the language, such as `en`.
  public func twin(in language: String) -> Column {
    let names = Self.languageNames[language.lowercased()] ?? [language]
    return Column(
      "\(key).\(language)",
      headings.flatMap { heading in names.map { "\(heading)（\($0)）" } }
        + headings.flatMap { heading in names.map { "\($0)\(heading)" } })
  }

  /// What offices call languages in headings.
  private static let languageNames = [
    "en": ["英文", "英语"], "zh": ["中文"], "zh-cn": ["中文", "简体"], "zh-tw": ["繁体", "繁体中文"],
    "ja": ["日文", "日语"], "ko": ["韩文", "韩语"], "vi": ["越南文", "越南语"], "th": ["泰文", "泰语"],
    "fr": ["法文", "法语"], "de": ["德文", "德语"], "es": ["西班牙文", "西班牙语"], "ru": ["俄文", "俄语"],
  ]

  /// The column's name for a message.
  public var name: LocalizedText { LocalizedText(zh: headings.first ?? key, en: key) }
}

extension [Column] {
  /// These columns, and behind them the twins of some for further languages.
  ///
  /// - Parameter languages: the tags of the languages, such as `en`.
  public func withTwins(of keys: [String], in languages: [String]) -> [Column] {
    self
      + filter { keys.contains($0.key) }.flatMap { column in
        languages.map { column.twin(in: $0) }
      }
  }
}

/// The columns of a table, in the order in which messages name them.
struct ColumnSet {
  let columns: [Column]
  private let indexByHeading: [String: Int]

  /// The column for remarks that readers see: notes, or else what explains a row.
  var remarks: Column? {
    ["note", "definition", "summary"].lazy
      .compactMap { key in columns.first { $0.key == key } }.first
  }

  init(_ columns: [Column]) {
    self.columns = columns
    var indexByHeading: [String: Int] = [:]
    for (index, column) in columns.enumerated() {
      for heading in [column.key] + column.headings {
        indexByHeading[foldedSpelling(heading)] = index
      }
    }
    self.indexByHeading = indexByHeading
  }

  /// Whether a heading may only number the rows.
  func onlyNumbers(_ heading: String) -> Bool { foldedSpelling(heading) == "序号" }

  /// Whether one of two headings of a column says better which it is: of those that mean the same the first in
  /// the list of the column, and 序号, which may only number the rows, behind all others.
  func prefers(_ heading: String, to other: String, for index: Int) -> Bool {
    let column = columns[index]
    let headings = ([column.key] + column.headings).map(foldedSpelling)
    let position = { (text: String) in
      onlyNumbers(text)
        ? headings.count : headings.firstIndex(of: foldedSpelling(text)) ?? headings.count
    }
    return position(heading) < position(other)
  }

  /// The column that a heading means.
  func index(of heading: String) -> Int? { indexByHeading[foldedSpelling(heading)] }

  /// Words of their own, though a letter makes headings of them.
  private static let words: Set<String> = ["data", "rank"]

  /// The heading that a misspelt one most likely means, of a column that the table does not have already.
  func nearest(to heading: String, besides present: Set<Int>) -> String? {
    let spelling = foldedSpelling(heading)
    if Self.words.contains(spelling) { return nil }
    let missing = columns.enumerated().filter { !present.contains($0.offset) }.map(\.element)
    let spellings = missing.flatMap { [$0.key] + $0.headings }
    let bare = Self.bare(spelling)
    if bare != spelling, let index = indexByHeading[bare], !present.contains(index) {
      let column = columns[index]
      return bare.utf8.allSatisfy { $0 < 0x80 }
        ? column.key : column.headings.first { foldedSpelling($0) == bare }
    }
    return shortened(spelling, missing) ?? nearestName(to: spelling, among: spellings)
  }

  /// A heading without what people add to it: a unit or a remark in brackets, a number, a colon.
  private static func bare(_ spelling: String) -> String {
    var rest = Substring(spelling)
    if let last = rest.last, let open = [")": "(", "]": "[", "】": "【"][last],
      let start = rest.firstIndex(of: Character(open)), start > rest.startIndex
    {
      rest = rest[..<start]
    } else if let slash = rest.firstIndex(of: "/") {
      rest = rest[..<slash]
    }
    let isNumber = { (sign: Character) in sign.isNumber && sign.isASCII || ".、:：".contains(sign) }
    rest = rest.drop(while: isNumber)
    while let last = rest.last, isNumber(last) { rest.removeLast() }
    return rest.isEmpty ? spelling : String(rest)
  }

  /// The one key that an English heading is the beginning of: `val`, `desc`.
  private func shortened(_ spelling: String, _ missing: [Column]) -> String? {
    guard spelling.utf8.count >= 3, spelling.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else {
      return nil
    }
    let keys = missing.map(\.key).filter { $0.hasPrefix(spelling) && !$0.contains(".") }
    return keys.count == 1 ? keys.first : nil
  }
}
