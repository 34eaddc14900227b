import Diagnostics
import Tables

/// The years that a figure is about: one, or several as a whole.
public struct Period: Hashable, Sendable {
  /// The first year.
  public let start: Int
  /// The last year.
  public let end: Int

  /// The years that a period may have.
  static let years = 1900...2100

  /// A period of whole years; nil where the years are out of order or out of reason.
  public init?(start: Int, end: Int) {
    guard Self.years.contains(start), Self.years.contains(end), start <= end else { return nil }
    self.start = start
    self.end = end
  }

  /// Reads `2021` or `2019-2021`, also as offices write it: `2021年`, `２０１９—２０２１年`, `2019年至2021年`,
  /// `2021年度`, `截至2021年底`, `2021年1—12月`.
  public init?(_ text: String) {
    if text.utf8.count == 4, let year = Int(text) {
      self.init(start: year, end: year)
      return
    }
    let dashes: Set<Unicode.Scalar> = ["-", "–", "—", "―", "−", "~", "～", "至", "到", "/"]
    let years = foldedSpelling(text).unicodeScalars
      .split(omittingEmptySubsequences: false, whereSeparator: dashes.contains)
      .map { part in
        let digits = part.last == "年" ? part.dropLast() : part
        return digits.count == 4 ? Int(String(digits)) : nil
      }
    // A Chinese dash is two characters: nothing stands between them.
    let isDoubleDash = years.count == 3 && years[1] == nil && text.contains("——")
    if years.count <= 2 || isDoubleDash, let first = years.first, let start = first,
      let last = years.last, let end = last
    {
      self.init(start: start, end: end)
    } else if let period = Period.inWords(foldedSpelling(text)) {
      self = period
    } else {
      return nil
    }
  }

  /// Whether it is one year.
  public var isYear: Bool { start == end }
}

extension Period: Comparable {
  /// By last year, then by first: of 2019–2021 and 2021, the year by itself is the later one.
  public static func < (left: Period, right: Period) -> Bool {
    (left.end, left.start) < (right.end, right.start)
  }
}

extension Period: CustomStringConvertible {
  /// `2021` or `2019-2021`, as tables and the published data have it.
  public var description: String { isYear ? String(start) : "\(start)-\(end)" }
}
