import Tables

/// Reads periods in English words: Q2 2021, June 2021, January–September 2022, school year 2021/22, class of
/// 2014, as of 30 September 2022, year ended 31 March 2022, 13th Five-Year Plan.
struct EnglishPeriod {
  /// What is written; nil for what is no period.
  private(set) var extent: PeriodExtent?
  /// What the text consists of: `Y` a year, `n` a smaller number, `M` a month, words and signs as they are.
  private var shape: [String] = []
  private var years: [Int] = []
  private var numbers: [Int] = []
  private var months: [Int] = []

  init(_ text: String, calendar: PeriodCalendar) {
    guard text.utf8.count <= 80, text.utf8.count >= 6 else { return }
    guard
      text.contains(where: \.isLetter) || text.contains("/") || text.contains("-")
        || text.contains("–") || text.contains("—")
    else { return }
    var isKnown = true
    for word in Self.words(of: halfWidth(text).lowercased()) where !add(word) { isKnown = false }
    guard isKnown else { return }
    extent = read(calendar)
  }

  // MARK: Words

  /// The words, numbers and signs of a text.
  private static func words(of text: String) -> [String] {
    var words: [String] = []
    var last: Character = " "
    for character in text {
      let isPart = character.isASCII && (character.isLetter || character.isNumber)
      let continues =
        isPart && last.isASCII
        && (character.isLetter && last.isLetter || character.isNumber && last.isNumber)
      if continues {
        words[words.count - 1].append(character)
      } else if !character.isWhitespace {
        words.append(String(character))
      }
      last = character
    }
    return words
  }

  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
  ]
  private static let silent: Set<String> = [
    "the", "of", "in", "for", "on", ",", ".", "period", "calendar", "st", "nd", "rd", "th", "full",
    "whole", "cy", "(", ")",
  ]
  private static let known: [String: String] = [
    "q": "q", "quarter": "quarter", "h": "h", "half": "half", "first": "1", "second": "2",
    "third": "3", "fourth": "4", "last": "last", "as": "as", "at": "as", "by": "as", "end": "end",
    "year": "year", "years": "year", "ended": "to", "ending": "to", "to": "-", "through": "-",
    "until": "-", "-": "-", "–": "-", "—": "-", "/": "/", "school": "school",
    "academic": "school", "session": "school", "financial": "fy", "fiscal": "fy", "fy": "fy",
    "class": "class", "cohort": "class", "graduates": "class", "five": "five", "plan": "plan",
  ]

  /// Adds a word to the shape; false for one that no period has.
  private mutating func add(_ word: String) -> Bool {
    if Self.silent.contains(word) { return true }
    if let number = Int(word) {
      shape.append(word.utf8.count == 4 ? "Y" : "n")
      if word.utf8.count == 4 { years.append(number) } else { numbers.append(number) }
      return word.utf8.count == 4 || word.utf8.count <= 2
    }
    let name = word == "sept" ? "sep" : word
    let month = Self.monthNames.firstIndex { $0 == name || name.count == 3 && $0.hasPrefix(name) }
    if let month {
      shape.append("M")
      months.append(month + 1)
      return true
    }
    guard let mark = Self.known[word] else { return false }
    if let number = Int(mark) {
      shape.append("n")
      numbers.append(number)
    } else {
      shape.append(mark)
    }
    return true
  }

  // MARK: Shapes

  private func read(_ calendar: PeriodCalendar) -> PeriodExtent? {
    let text = shape.joined(separator: " ")
    switch text {
    case "Y - Y": return .years(years[0], years[1])
    case "M Y": return PeriodExtent.months(years[0], months[0], years[0], months[0])
    case "M - M Y":
      return PeriodExtent.months(years[0], months[0], years[0], months[1])?.plainest
    case "M Y - M Y":
      return PeriodExtent.months(years[0], months[0], years[1], months[1])?.plainest
    case "n M Y", "M n Y": return day.map { .day($0) }
    case "as n M Y", "as M n Y": return state
    case "end Y", "as end Y", "year end Y", "year - end Y", "as year end Y", "as year - end Y",
      "as Y",
      "Y year", "year Y", "Y":
      return .years(years[0], years[0])
    case "end M Y", "as end M Y":
      let last = CalendarDay(lastOfMonth: 12 * years[0] + months[0] - 1)
      return Self.state(last)
    case "q n Y", "Y q n", "Y - q n", "n quarter Y", "n quarter - Y":
      return .quarter(years[0], numbers[0])
    case "h n Y", "Y h n", "Y - h n", "n half Y", "n half year Y":
      return .half(years[0], numbers[0])
    case "class Y", "Y class": return .cohort(years[0])
    case "n five - year plan", "n five year plan": return .plan(numbers[0])
    case "year to M Y", "year - M Y", "fy year to M Y":
      let last = CalendarDay(lastOfMonth: 12 * years[0] + months[0] - 1)
      return Self.yearEnded(last, calendar)
    case "year to n M Y", "year to M n Y", "year - n M Y", "year - M n Y", "fy year to n M Y":
      return day.flatMap { Self.yearEnded($0, calendar) }
    default: return session(text, calendar)
    }
  }

  /// School and financial years: 2021/22, school year 2021/22, FY2021-22, 2019/20 to 2021/22 academic years.
  private func session(_ text: String, _ calendar: PeriodCalendar) -> PeriodExtent? {
    let isFinancial = shape.contains("fy")
    let isNamed = isFinancial || shape.contains("school")
    let spans = shape.filter { !["fy", "school", "year"].contains($0) }.joined(separator: " ")
    if spans == "Y", isFinancial, calendar.financialYear == 1 { return .years(years[0], years[0]) }
    let isSpan = ["Y / n", "Y / Y", "Y / n - Y / n", "Y / Y - Y / Y"].contains(spans)
    guard isSpan || isNamed && ["Y - n", "Y - Y"].contains(spans) else { return nil }
    var (later, short) = (years[...], numbers[...])
    let written = spans.filter { "Yn".contains($0) }.compactMap { mark in
      mark == "Y" ? later.popFirst() : short.popFirst()
    }
    guard let (first, last) = PeriodExtent.sessions(written) else { return nil }
    return isFinancial ? .financialYears(first, last) : .schoolYears(first, last)
  }

  private var day: CalendarDay? {
    CalendarDay(year: years[0], month: months[0], day: numbers[0])
  }

  private var state: PeriodExtent? { day.flatMap(Self.state) }

  /// The state at the end of a day: that of a year is the year.
  private static func state(_ day: CalendarDay) -> PeriodExtent {
    day.month == 12 && day.day == 31 ? .years(day.year, day.year) : .day(day)
  }

  /// The twelve months that end with a day.
  private static func yearEnded(_ day: CalendarDay, _ calendar: PeriodCalendar) -> PeriodExtent? {
    guard day.isLastOfMonth else { return nil }
    let first = day.monthNumber - 11
    let begin = CalendarDay(firstOfMonth: first)
    if begin.month == calendar.financialYear, begin.month > 1 {
      return .financialYears(begin.year, begin.year)
    }
    return PeriodExtent.months(first, day.monthNumber).plainest
  }
}
