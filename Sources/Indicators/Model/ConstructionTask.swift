import Diagnostics
import Tables

/// One of the tasks that the school or the group of majors has set itself.
public struct ConstructionTask: Sendable {
  /// What names a task for good: its level and its number there.
  public struct Key: Hashable, Sendable, CustomStringConvertible {
    /// Whose task it is.
    public let level: Level
    /// Its number at this level, from 1.
    public let number: Int

    /// The key of a task.
    public init(level: Level, number: Int) {
      self.level = level
      self.number = number
    }

    /// Reads a level with a number behind it: `school-3`, 学校3, 专业群第二项, 学校层面任务3.
    public init?(written text: String, levels: CategoryList) {
      let spelling = foldedSpelling(text)
      let levels = levels.flatMap { level in
        level.spellings.map { (level, foldedSpelling($0)) }
      }
      // The longer word first: 学校层面 before 学校.
      for (level, word) in levels.sorted(by: { $0.1.count > $1.1.count })
      where spelling.hasPrefix(word) {
        let rest = spelling.dropFirst(word.count).drop { $0 == "-" || $0 == "–" }
        guard let number = ConstructionTask.number(String(rest)) else { continue }
        self.init(level: level, number: number)
        return
      }
      return nil
    }

    /// `school-3`.
    public var description: String { "\(level.id)-\(number)" }
  }

  /// Reads the number of a task, from 1 to 999: `3`, and as headings of reports have it `三`, `（三）`, `三、`,
  /// `第三项`.
  public static func number(_ text: String) -> Int? {
    var spelling = foldedSpelling(text)
    for (front, back) in [("任务", ""), ("第", "项"), ("第", ""), ("(", ")"), ("", "、"), ("", ".")]
    where spelling.hasPrefix(front) && spelling.hasSuffix(back) {
      spelling = String(spelling.dropFirst(front.count).dropLast(back.count))
    }
    let isDigits = spelling.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard let number = isDigits ? Int(spelling) : chineseNumber(spelling) else { return nil }
    return (1...999).contains(number) ? number : nil
  }

  /// 三, 十二, 二十 or 二十一 as a number; nil for anything else.
  private static func chineseNumber(_ text: String) -> Int? {
    let digits = Array("〇一二三四五六七八九")
    let parts = text.split(separator: "十", omittingEmptySubsequences: false)
    let numbers = parts.map { part -> Int? in
      part.isEmpty ? 0 : part.count == 1 ? digits.firstIndex(of: part[part.startIndex]) : nil
    }
    guard let last = numbers.last, let ones = last, let first = numbers.first, let tens = first
    else {
      return nil
    }
    switch numbers.count {
    case 1: return ones
    case 2: return (parts[0].isEmpty ? 1 : tens) * 10 + ones
    default: return nil
    }
  }

  /// Its level and number.
  public let key: Key
  /// Its title.
  public let title: String
  /// The department that leads it.
  public let department: String?
  /// What was done, in a few sentences; Markdown.
  public let summary: String?
  /// The row of the table.
  let record: Record

  /// Where it is in its table.
  public var place: Place { record.place }
  /// Where one of its cells is, by the column's key.
  public func place(of key: String) -> Place { record.place(of: key) }
  /// The cell of the summary, for places inside its text.
  public var summaryCell: Cell? { record["summary"] }
}
