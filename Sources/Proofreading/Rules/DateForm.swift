import Diagnostics
import Prose

/// Dates as official texts write them: 2021年3月5日, without leading zeros, with the whole year and with
/// days that exist; 〇 in years of Chinese characters (GB/T 15835—2011, 4.1 and 5.3; GB/T 7408).
struct DateForm: PassageRule {
  let code = DiagnosticCode.dateForm
  let name = "日期写法"
  let signs = "年月日号./-"

  func check(_ passage: Passage, _ notes: inout Notes) {
    var position = 0
    while position < passage.count {
      let unit = passage.units[position]
      if unit.isDigit {
        let end = passage.end(of: position, while: \.isDigit)
        number(passage, position..<end, &notes)
        position = end
      } else {
        if unit == "年" { chineseYear(passage, before: position, &notes) }
        position += 1
      }
    }
  }

  private func number(_ passage: Passage, _ digits: Range<Int>, _ notes: inout Notes) {
    let before = passage[digits.lowerBound - 1]
    switch passage[digits.upperBound] {
    case "年":
      let month = digits.upperBound + 1
      if digits.count == 4 { chineseMonth(passage, digits.lowerBound, month, &notes) }
      if digits.count == 2, before != "第", before != ".", !before.isLetter,
        let end = passage.monthEnd(from: month), end > month
      {
        note(
          passage, digits.lowerBound..<month, ("年份不用简称", "the year is shortened"),
          ("写全四位，例如“20\(passage.text(digits))年”", "write all four digits"), &notes)
      }
    case "月":
      leadingZero(passage, digits, &notes)
      monthAndDay(passage, digits, &notes)
    case "日" where before == "月": leadingZero(passage, digits, &notes)
    case "号" where before == "月" && digits.count <= 2:
      let behind = digits.upperBound + 1
      // 3月5号楼 is no date.
      if !passage[behind].isHan || Self.datesGoOn.end(in: passage.units[...], at: behind) != nil {
        note(
          passage, digits.lowerBound..<behind,
          ("日期里的“号”是口语", "“号” is for spoken dates"), ("改成“日”", "write “日”"), &notes)
      }
    case ".", "/", "-": separated(passage, digits, &notes)
    default: break
    }
  }

  private static let datesGoOn = Words(
    "至 到 起 前 后 上午 下午 晚 早 中午 当 在 开 举 之 以 的 为 是 召 发 正式 全")

  // MARK: Chinese forms

  /// 03月, 05日.
  private func leadingZero(_ passage: Passage, _ digits: Range<Int>, _ notes: inout Notes) {
    guard digits.count == 2, passage[digits.lowerBound] == "0",
      passage[digits.lowerBound + 1] != "0"
    else { return }
    let whole = digits.lowerBound..<digits.upperBound + 1
    note(
      passage, whole,
      ("“\(passage.text(whole))”多了一个 0", "“\(passage.text(whole))” has a zero too many"),
      ("写成“\(passage.text(whole.dropFirst()))”", "leave it out"), &notes,
      edits: [(digits.lowerBound..<digits.lowerBound + 1, "")])
  }

  /// 13月, 2月30日.
  private func monthAndDay(_ passage: Passage, _ digits: Range<Int>, _ notes: inout Notes) {
    let before = passage[digits.lowerBound - 1]
    guard let month = Int(passage.text(digits)), before != "." else { return }
    let dayStart = digits.upperBound + 1
    let dayEnd = passage.end(of: dayStart, while: \.isDigit)
    let isDay = dayEnd > dayStart && passage[dayEnd] == "日"
    guard isDay || before == "年" else { return }
    let day = isDay ? Int(passage.text(dayStart..<dayEnd)) ?? 0 : 1
    let year = before == "年" ? passage.year(before: digits.lowerBound - 1) : nil
    guard !Self.exists(year: year, month: month, day: day) else { return }
    let whole = digits.lowerBound..<(isDay ? dayEnd + 1 : dayStart)
    note(
      passage, whole,
      ("没有“\(passage.text(whole))”这一天", "there is no such day as “\(passage.text(whole))”"),
      ("核对日期", "check the date"), &notes)
  }

  /// Whether there may be such a day.
  private static func exists(year: Int?, month: Int, day: Int) -> Bool {
    let days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard days.indices.contains(month - 1), (1...days[month - 1]).contains(day) else {
      return false
    }
    guard let year, month == 2, day == 29 else { return true }
    return year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  private static let monthNumerals = UnitSet("一二三四五六七八九十")

  /// 2021年三月五日: two kinds of numerals in one date. 2021年三月三 is a day of the old calendar.
  private func chineseMonth(
    _ passage: Passage, _ year: Int, _ month: Int, _ notes: inout Notes
  ) {
    let monthEnd = passage.end(of: month, while: Self.monthNumerals.contains)
    guard (1...2).contains(monthEnd - month), passage[monthEnd] == "月" else { return }
    let dayEnd = passage.end(of: monthEnd + 1, while: Self.monthNumerals.contains)
    let hasDay = dayEnd > monthEnd + 1
    let (next, isOldCalendar) = (passage[monthEnd + 1], passage[dayEnd] != "日")
    if hasDay ? isOldCalendar : next == "初" || next == "廿" { return }
    let whole = year..<(hasDay ? dayEnd + 1 : monthEnd + 1)
    note(
      passage, whole,
      ("“\(passage.text(whole))”里汉字和数字混用", "“\(passage.text(whole))” mixes two kinds of numerals"),
      ("都用阿拉伯数字，或都用汉字", "use one kind"), &notes)
  }

  private static let numerals = UnitSet("一二三四五六七八九")
  private static let zeros = UnitSet("〇零○0０OoＯｏ")

  /// 二零二一年, 二○二一年, 二O二一年.
  private func chineseYear(_ passage: Passage, before end: Int, _ notes: inout Notes) {
    let start = end - 4
    guard start >= 0, passage[start] == "一" || passage[start] == "二" else { return }
    let digits = start..<end
    guard
      passage.units[digits].allSatisfy({ Self.numerals.contains($0) || Self.zeros.contains($0) })
    else { return }
    let wrong = digits.filter { Self.zeros.contains(passage[$0]) && passage[$0] != "〇" }
    guard !wrong.isEmpty else { return }
    note(
      passage, start..<end + 1,
      ("汉字年份里的零写“〇”", "the zero in a year of Chinese characters is “〇”"),
      ("改成“〇”", "write “〇”"), &notes, edits: wrong.map { ($0..<$0 + 1, "〇") })
  }

  // MARK: Forms with signs

  /// 2021.3.5, 2021/3/5 and 2021-3-5; 2021-03-05 is the form of GB/T 7408.
  private func separated(_ passage: Passage, _ year: Range<Int>, _ notes: inout Notes) {
    let sign = passage[year.upperBound]
    let before = passage[year.lowerBound - 1]
    guard year.count == 4, let value = Int(passage.text(year)), (1900...2100).contains(value),
      !before.isLetter, before != ".", before != "/", before != "-", before != 0x20 || sign != "-"
    else { return }
    let month = year.upperBound + 1..<passage.end(of: year.upperBound + 1, while: \.isDigit)
    guard (1...2).contains(month.count), passage[month.upperBound] == sign else { return }
    let day = month.upperBound + 1..<passage.end(of: month.upperBound + 1, while: \.isDigit)
    let behind = passage[day.upperBound]
    guard (1...2).contains(day.count), !behind.isLetter, behind != "版", behind != "/",
      behind != "-",
      behind != "." || !passage[day.upperBound + 1].isDigit,
      let monthNumber = Int(passage.text(month)), let dayNumber = Int(passage.text(day)),
      Self.exists(year: value, month: monthNumber, day: dayNumber)
    else { return }
    // 2021-03-05 by itself is the form of tables; in a sentence it is not.
    let isAlone = !before.isHan && !behind.isHan
    if sign == "-", month.count == 2, day.count == 2, isAlone { return }
    let whole = year.lowerBound..<day.upperBound + (behind == "日" ? 1 : 0)
    let right = "\(value)年\(monthNumber)月\(dayNumber)日"
    note(
      passage, whole,
      ("日期写成了“\(passage.text(whole))”", "a date is written “\(passage.text(whole))”"),
      ("写成“\(right)”", "write “\(right)”"), &notes, edits: [(whole, right)])
  }

  private func note(
    _ passage: Passage, _ range: Range<Int>, _ fact: (zh: String, en: String),
    _ remedy: (zh: String, en: String), _ notes: inout Notes,
    edits: [(range: Range<Int>, text: String)] = []
  ) {
    notes.add(
      passage, range, LocalizedText(zh: fact.zh, en: fact.en),
      hint: LocalizedText(zh: remedy.zh, en: remedy.en), edits: edits)
  }
}

extension Passage {
  /// The year whose 年 stands at a position.
  fileprivate func year(before position: Int) -> Int? {
    var start = position
    while start > 0, position - start < 4, self[start - 1].isDigit { start -= 1 }
    return position - start == 4 ? Int(text(start..<position)) : nil
  }

  /// The end of a month's digits at a position; `nil` where 月 does not follow.
  fileprivate func monthEnd(from position: Int) -> Int? {
    let end = end(of: position, while: \.isDigit)
    return (1...2).contains(end - position) && self[end] == "月" ? end : nil
  }
}
