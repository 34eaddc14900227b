import Tables

/// What a cell among figures says.
enum CellContent: Hashable {
  /// Nothing.
  case empty
  /// A number with what stands around it.
  case quantity(Quantity)
  /// A number with the time that it is about in front: 2017届：6120元.
  case dated(String, Quantity)
  /// Nothing known, in the office's own word: —, 闭馆, #DIV/0!, 12—13.
  case unknown(String, Reason)
  /// A day, which is no quantity.
  case date(String)
  /// Words.
  case words(String)

  /// Why a cell gives no figure.
  enum Reason: String, Hashable {
    /// A dash or a word for none.
    case nothing
    /// Two numbers in place of one.
    case range
    /// A formula that failed.
    case failed
    /// A formula that nobody has calculated.
    case uncalculated
    /// Less than a number, but not the number.
    case below
    /// Words where a number is expected.
    case words
  }

  private static let nothing: Set<String> = [
    "-", "--", "---", "/", "//", "\\", "无", "暂无", "缺", "缺失", "空", "无数据", "未统计", "未统计到", "不适用", "不详",
    "未知", "待定",
    "待补", "待核", "待报", "待统计", "未公布", "未开展", "未评", "停办", "停开", "闭馆", "休馆", "未开放", "停业", "n/a", "na",
    "nan", "null",
    "none", "nil", "n/c", "tbc", "tbd", "closed", "notcollected", "notapplicable", "notavailable",
    "..", "...", "…", "……", ".",
    "*", "x", "×", "〃", "同左", "同上", "-/-", "?", "？", "c", "z", "u", "保密",
  ]

  /// Reads a cell.
  init(_ text: String) {
    // Nearly every cell of a large table is a plain number.
    let bytes = text.utf8
    let isPlain = bytes.allSatisfy { (0x30...0x39).contains($0) || $0 == 0x2E }
    let points = isPlain ? bytes.count { $0 == 0x2E } : 0
    if isPlain, points <= 1, let first = bytes.first, first != 0x2E, bytes.last != 0x2E {
      self = .quantity(Quantity(number: text))
      return
    }
    let line = inOneLine(halfWidth(text))
    guard !line.isEmpty else {
      self = .empty
      return
    }
    let spelling = String(String.UnicodeScalarView(Letters(line).scalars))
    if Self.nothing.contains(spelling) {
      self = .unknown(line, .nothing)
    } else if line.hasPrefix("#"), let second = line.dropFirst().first,
      second.isLetter || second == "#"
    {
      self = .unknown(line, .failed)
    } else if let date = Self.date(line) {
      self = .date(date)
    } else if let quantity = QuantityReader.read(line) {
      self = quantity
    } else if let (time, rest) = Self.timeInFront(line),
      case .quantity(let quantity)? = QuantityReader.read(rest)
    {
      self = .dated(time, quantity)
    } else {
      self = .words(line)
    }
  }

  /// Whether a reader expects a figure here: a number, or what stands in its place.
  var isFigure: Bool {
    switch self {
    case .quantity, .dated: true
    case .unknown(_, let reason): reason != .words
    default: false
    }
  }

  /// A day such as 2021-09-01 or 2022年3月15日.
  private static func date(_ line: String) -> String? {
    guard line.count >= 8, line.count <= 20, line.first?.isNumber == true else { return nil }
    let letters = Letters(line)
    guard let (word, range) = TimeScanner(letters).all.first,
      range == 0..<letters.scalars.count
        || range.count >= 8 && range.lowerBound == 0 && line.contains(":"),
      case .fixed(let text, _) = word, text.count == 10, text.contains("-")
    else {
      // The last day of a year is the year as a period, and a day all the same.
      let parts = line.split { "-./年月日".contains($0) }
      let isDay = parts.count == 3 && parts[0].count == 4 && parts.allSatisfy { Int($0) != nil }
      return isDay ? line : nil
    }
    return text
  }

  private static func timeInFront(_ line: String) -> (time: String, rest: String)? {
    guard let colon = line.firstIndex(where: { "：:".contains($0) }) else { return nil }
    let label = Label(String(line[..<colon]))
    guard label.isTime, let (text, _) = TimeWord.period(of: label.times, base: nil) else {
      return nil
    }
    return (text, inOneLine(String(line[line.index(after: colon)...])))
  }
}

/// A number with what a person wrote around it.
struct Quantity: Hashable {
  /// The number in plain digits.
  var number: String
  /// The unit behind it, with its multiplier: 万, 亿元, %, 家.
  var unit = ""
  /// The word that says how exactly it is meant: 约, 余, 以上.
  var qualifier: String?
  /// Whether it is a place in a ranking.
  var isRank = false
  /// What stands in brackets behind it.
  var remark: String?

  /// The number as binary floating point, for comparing sizes only.
  var size: Double { Double(number) ?? 0 }
}
