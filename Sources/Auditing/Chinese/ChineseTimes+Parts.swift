import Prose
import Tables

/// Parts of a year, and years that are told without the word for one.
extension ChineseTimes {
  /// Behind 中 of 2021年中，, which is no word with what follows.
  func middle(at start: Int) -> Int? {
    passage[start] == 0x4E2D && !Punctuation.isIdeograph(passage[start + 1]) ? start + 1 : nil
  }

  /// The end of 前9个月, 的前三个月.
  func months(at start: Int) -> Int? {
    var end = passage[start] == 0x7684 ? start + 1 : start
    guard [0x524D, 0x5934, 0x540E].contains(passage[end]) else { return nil }
    end += 1
    let first = end
    while NumberScanner.isDigit(passage[end]) || ChineseNumeral.isPart(passage[end]),
      end - first < 3
    { end += 1 }
    return end > first && passage[end] == 0x4E2A && passage[end + 1] == Self.month ? end + 2 : nil
  }

  /// The end of four digits that begin at a position, with a word behind them that makes no year of them: 2021级, 2021学年.
  func grade(at position: Int) -> Int? {
    guard !NumberScanner.isDigit(passage[position - 1]),
      !NumberScanner.dashes.contains(passage[position - 1]),
      (position..<position + 4).allSatisfy({ NumberScanner.isDigit(passage[$0]) })
    else { return nil }
    return Self.grades.starting(in: passage, at: position + 4).map { position + 4 + $0 }
  }

  private static let grades = Words("级 学年 学年度")

  /// The year that a line begins with as its label: 2016：, 2016——.
  var labelYear: WrittenTime? {
    guard let year = Int(passage.text(0..<min(4, passage.count))), (1990...2099).contains(year),
      Self.labels.starting(in: passage, at: 4) != nil
    else { return nil }
    return WrittenTime(range: 0..<4, moment: .year(year), isAside: false)
  }

  private static let labels = Words("： : —— — – ｜")
}
