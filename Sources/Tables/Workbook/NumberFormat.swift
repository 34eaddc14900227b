/// What the number format of a cell says its number means.
///
/// Only what changes the meaning is kept: colours, separators, currencies and the number of decimals
/// are how a number looks.
enum NumberFormat: Hashable {
  /// The number itself.
  case plain
  /// Hundredths: 0.9985 is shown as 99.85%.
  case percent
  /// A count of days, of which these parts are shown.
  case date(DateParts)

  /// The parts of a date or a time of day that a format shows.
  struct DateParts: OptionSet, Hashable {
    let rawValue: UInt8
    static let year = DateParts(rawValue: 1)
    static let month = DateParts(rawValue: 2)
    static let day = DateParts(rawValue: 4)
    static let time = DateParts(rawValue: 8)
    /// Hours beyond 24 are counted on.
    static let elapsed = DateParts(rawValue: 16)
    static let date: DateParts = [.year, .month, .day]
  }

  /// The meaning of a format that every spreadsheet knows by its number (ECMA-376 Part 1, §18.8.30);
  /// those from 27 to 36 and from 50 to 58 as Chinese editions have them.
  init(builtIn id: Int) {
    switch id {
    case 9, 10: self = .percent
    case 14, 15, 16, 28...31, 51, 53, 54, 58: self = .date(.date)
    case 17, 27, 36, 50, 52, 57: self = .date([.year, .month])
    case 18...21, 32...35, 45, 47, 55, 56: self = .date(.time)
    case 46: self = .date([.time, .elapsed])
    case 22: self = .date([.date, .time])
    default: self = .plain
    }
  }

  /// The meaning of a format code such as `0.00%` or `yyyy"年"m"月"d"日"`, by its first section.
  init(code: String) {
    var scanner = FormatScanner()
    scanner.scan(code)
    let parts = scanner.parts
    if !parts.isEmpty, !scanner.hasDigits || parts.contains(.time) {
      self = .date(parts)
    } else {
      self = scanner.hasPercent ? .percent : .plain
    }
  }
}

/// Goes through a format code and notes what its letters mean.
private struct FormatScanner {
  private(set) var parts: NumberFormat.DateParts = []
  private(set) var hasDigits = false
  private(set) var hasPercent = false
  /// The letter before, in lower case: months and minutes are both `m`, told apart by it.
  private var letterBefore: Unicode.Scalar?
  /// Whether the last letters were `m` and may still turn out to be minutes.
  private var pendingMonth = false

  mutating func scan(_ code: String) {
    // General, which Chinese editions may spell “G/通用格式”, has letters that mean nothing else.
    var rest = Substring(code).unicodeScalars
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\"": rest = rest.drop { $0 != "\"" }.dropFirst()
      case "\\", "_", "*": rest = rest.dropFirst()
      case "[":
        let content = rest.prefix { $0 != "]" }
        rest = rest.dropFirst(content.count + 1)
        // [h] and the like; a colour such as [Magenta] has other letters.
        if !content.isEmpty, content.allSatisfy("hmsHMS".unicodeScalars.contains) {
          parts.formUnion([.time, .elapsed])
          letterBefore = "h"
        }
      case ";": return settleMonth()
      case "%": hasPercent = true
      case "0", "#", "?": hasDigits = true
      case "G", "g":
        if String(rest.prefix(6)).lowercased() == "eneral" { rest = rest.dropFirst(6) }
      case "E", "e":
        if rest.first != "+", rest.first != "-" { note("y") }
      case "A", "a":
        let marks = ["M/PM", "/P"].first { String(rest.prefix($0.count)).uppercased() == $0 }
        rest = rest.dropFirst(marks?.count ?? 0)
        // Without them it is a weekday, aaa or aaaa.
        parts.insert(marks == nil ? .day : .time)
      default:
        if scalar.isASCII { note(Unicode.Scalar(UInt8(scalar.value) | 0x20)) }
      }
    }
    settleMonth()
  }

  private mutating func note(_ letter: Unicode.Scalar) {
    switch letter {
    case "m":
      if letterBefore == "h" {
        parts.insert(.time)
      } else {
        pendingMonth = true
      }
    case "y", "b":
      settleMonth()
      parts.insert(.year)
    case "d":
      settleMonth()
      parts.insert(.day)
    case "h":
      settleMonth()
      parts.insert(.time)
    case "s":
      pendingMonth = false
      parts.insert(.time)
    default: return
    }
    if letter != "m" || letterBefore != "h" { letterBefore = letter }
  }

  private mutating func settleMonth() {
    if pendingMonth { parts.insert(.month) }
    pendingMonth = false
  }
}
