/// The times in a cell of a table, `2019—2021年` and `2022年9月30日`: in a narrow column a browser breaks a line in
/// front of 年 and at both ends of a dash, where nobody would.
struct TimesInCells {
  /// What is longer is hardly a time, and would make its column too wide.
  private static let longest = 24

  private let scalars: String.UnicodeScalarView

  /// The ranges of the times in a text, in order.
  static func ranges(in text: String) -> [Range<String.Index>] {
    guard text.utf8.contains(where: \.isDigit) else { return [] }
    let times = TimesInCells(scalars: text.unicodeScalars)
    var ranges: [Range<String.Index>] = []
    var index = times.scalars.startIndex
    while let start = times.scalars[index...].firstIndex(where: isDigit) {
      let (end, isTime) = times.run(from: start)
      if isTime { ranges.append(start..<end) }
      index = end
    }
    return ranges
  }

  /// Where digits and what joins them end, and whether they tell a time.
  private func run(from start: String.Index) -> (end: String.Index, isTime: Bool) {
    var (end, length, isTime) = (start, 0, false)
    while end < scalars.endIndex {
      var next = end
      if Self.isDigit(scalars[end]) {
        next = scalars.index(after: end)
      } else if let unit = unit(at: end) {
        (next, isTime) = (unit, true)
      } else if let (digit, isDash) = joint(at: end) {
        (next, isTime) = (digit, isTime || isDash)
      } else {
        break
      }
      length += scalars.distance(from: end, to: next)
      end = next
    }
    return (end, isTime && length <= Self.longest)
  }

  /// The end of `年`, `月`, `日` or `学年` behind a digit.
  private func unit(at index: String.Index) -> String.Index? {
    guard index > scalars.startIndex, Self.isDigit(scalars[scalars.index(before: index)]) else {
      return nil
    }
    let next = scalars.index(after: index)
    switch scalars[index] {
    case "年", "月", "日": return next
    case "学" where next < scalars.endIndex && scalars[next] == "年":
      return scalars.index(after: next)
    default: return nil
    }
  }

  /// Where the digits behind a dash, a stroke or a point begin, and whether it is a dash; nothing where none follow.
  private func joint(at index: String.Index) -> (digit: String.Index, isDash: Bool)? {
    let sign = scalars[index]
    var next = scalars.index(after: index)
    // A dash of a Chinese keyboard is two.
    if sign == "—", next < scalars.endIndex, scalars[next] == "—" {
      next = scalars.index(after: next)
    }
    guard next < scalars.endIndex, Self.isDigit(scalars[next]) else { return nil }
    switch sign {
    case "—", "–", "-", "~", "～", "至": return (next, true)
    case "/", "／", ".": return (next, false)
    default: return nil
    }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }
}
