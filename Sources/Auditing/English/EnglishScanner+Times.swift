import Indicators
import Prose

extension EnglishScanner {
  // MARK: Times

  static let months: Set<String> = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october",
    "november", "december", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
    "nov", "dec",
  ]

  func year(_ index: Int) -> Int? {
    guard tokens.indices.contains(index), tokens[index].kind == .digits,
      tokens[index].text.utf8.count == 4, let year = Int(tokens[index].text),
      (1900...2100).contains(year)
    else { return nil }
    return year
  }

  /// Reads a year, a span of years or a date; nil for what is none.
  mutating func time(_ index: Int) -> Int? {
    if isDay(index), Self.months.contains(self[index + 1]) { return date(index) }
    guard let first = year(index), !"£$€¥%".contains(self[index - 1].last ?? " ") else {
      return nil
    }
    // 2022 pupils are counted, but not in 2022 pupil numbers.
    let isCount = units.contains(Self.singular(self[index + 1]))
    let follows = ["in", "by", "since", "during", "from", "until"].contains(self[index - 1])
    if self[index + 1] == "%" || isCount && !follows { return nil }
    if Self.months.contains(self[index - 1]) {
      let moment: Moment =
        !endsYear(index - 1)
        ? .part(first)
        : units.closingMonths.contains("december") ? .year(first) : .session(first - 1)
      add(index - 1..<index + 1, moment)
      return index + 1
    }
    if let end = span(index, first) {
      if isPartOfYear(index) { times[times.count - 1].moment = .unclear }
      return end
    }
    var moment = isPartOfYear(index) ? .unclear : Moment.year(first)
    let lead =
      self[index - 1] == "in" || self[index - 1] == "of" ? self[index - 2] : self[index - 1]
    if lead == "since" || isOpen(index) { moment = .since(first) }
    // FY2023 and FY 2023 are one word, and so is Q3 2023.
    let isQuarter = ["q", "h"].contains(self[index - 2]) && moment == .unclear
    let start =
      isQuarter ? index - 2 : self[index - 1] == "fy" ? index - 1 : beginning(ofPart: index)
    add(start..<index + 1, moment)
    return index + 1
  }

  /// Whether a year is told that ends with a month: in the year to March 2022.
  private func endsYear(_ month: Int) -> Bool {
    let end = isDay(month - 1) ? month - 2 : month - 1
    guard ["to", "ended", "ending", "until"].contains(self[end]) else { return false }
    return (self[end - 1] == "on" ? self[end - 2] : self[end - 1]) == "year"
  }

  private static let pieces: Set<String> = ["start", "beginning", "months", "weeks", "days"]

  /// Where the words begin that make a part of a year: the first nine months of 2023.
  private func beginning(ofPart year: Int) -> Int {
    guard self[year - 1] == "of", year > 1, Self.pieces.contains(self[year - 2]) else {
      return year
    }
    var start = year - 2
    while start > 0,
      tokens[start - 1].kind == .digits || Self.counts[self[start - 1]] != nil
        || ["first", "last", "eleven", "opening", "closing"].contains(self[start - 1])
    { start -= 1 }
    return start
  }

  /// Whether only a part of the year is meant: the third quarter of 2023, Q3 2023.
  private func isPartOfYear(_ index: Int) -> Bool {
    let end = self[index - 1] == "of" ? index - 2 : index - 1
    // At the start of 2023, early in 2023, the first nine months of 2023.
    if end < index - 1, Self.pieces.contains(self[end]) {
      return true
    }
    if self[index - 1] == "early" || self[index - 1] == "in" && self[index - 2] == "early"
      || self[index - 1] == "mid"
    {
      return true
    }
    if Self.partsOfYear.contains(self[end]) || self[end] == "half" && end < index - 1 {
      return true
    }
    return ["q", "h"].contains(self[end - 1]) && tokens.indices.contains(end)
      && tokens[end].kind == .digits && !tokens[end].followsSpace
  }

  /// From 2020 to now, 2020 to the present.
  func isOpen(_ index: Int) -> Bool {
    guard ["to", "until", "till"].contains(self[index + 1]) else { return false }
    let next = self[index + 2] == "the" ? self[index + 3] : self[index + 2]
    return ["now", "today", "present", "date"].contains(next)
  }

  /// 2020–2023, 2020 to 2023, between 2020 and 2023, 2019/20.
  mutating func span(_ index: Int, _ first: Int) -> Int? {
    let joint = self[index + 1]
    guard ["-", "–", "—", "to", "and", "/", "until", "through"].contains(joint),
      tokens.indices.contains(index + 2), tokens[index + 2].kind == .digits
    else { return nil }
    // In 2022 and 2023 together, over 2022 and 2023: added up.
    let isSum =
      ["together", "combined"].contains(self[index + 3])
      || ["over", "across"].contains(self[index - 1])
    let isList = joint == "and" && self[index - 1] != "between" && !isSum
    guard !isList else { return nil }
    if let last = year(index + 2), last > first {
      let isSession = joint == "/" && last == first + 1
      if isSession, let end = sessions(index, first) { return end }
      add(index..<index + 3, isSession ? .session(first) : .years(first, last))
      return index + 3
    }
    // 2019/20 is a school or a business year: the tables name it by both years.
    let short = tokens[index + 2]
    guard ["/", "-", "–"].contains(joint), short.text.utf8.count == 2, let digits = Int(short.text),
      digits == (first + 1) % 100
    else { return nil }
    if joint == "/", let end = sessions(index, first) { return end }
    let moment: Moment = joint == "/" ? .session(first) : .years(first, first + 1)
    add(index..<index + 3, moment)
    return index + 3
  }

  /// Between 2020/21 and 2023/24, from 2019/20 to 2022/23: school or business years as a whole.
  private mutating func sessions(_ index: Int, _ first: Int) -> Int? {
    let joint = (self[index - 1], self[index + 3])
    guard joint == ("between", "and") || joint == ("from", "to"), let last = year(index + 4),
      last > first, self[index + 5] == "/", tokens.indices.contains(index + 6),
      Int(self[index + 6]).map({ $0 % 100 == (last + 1) % 100 }) == true
    else { return nil }
    add(index..<index + 7, .sessions(first, last))
    return index + 7
  }

  func isDay(_ index: Int) -> Bool {
    tokens.indices.contains(index)
      && (Int(tokens[index].text).map { (1...31).contains($0) } ?? false)
  }

  /// 31 July 2023: the last day of a month may end a year of the institution, another day says nothing.
  mutating func date(_ index: Int) -> Int {
    guard let year = year(index + 2) else { return index + 2 }
    let isEnd = (Int(tokens[index].text) ?? 0) >= 28
    let hasSessions = !units.closingMonths.contains("december")
    let last: Moment =
      hasSessions && units.closingMonths.contains(self[index + 1])
      ? .session(year - 1) : .year(year)
    // At 31 March may end a year of the institution, or nothing; what follows is of that year.
    let isOpen = isEnd && !hasSessions && self[index + 1] != "december"
    add(index..<index + 3, !isEnd ? .unclear : isOpen ? .part(year) : last)
    times[times.count - 1].isEnd = isOpen
    return index + 3
  }

  mutating func add(_ range: Range<Int>, _ moment: Moment) {
    let start = tokens[range.lowerBound].range.lowerBound
    times.append(
      WrittenTime(
        range: start..<tokens[range.upperBound - 1].range.upperBound, moment: moment,
        isAside: !isTopic(range.lowerBound) && !leadsOn(range)
          || self[range.lowerBound - 1] == "(" && self[range.upperBound] == ":",
        lasts: moment != .unclear))
  }

  static let openers: Set<String> = [
    "in", "by", "during", "for", "on", "at", "throughout", "over", "between", "from", "since",
    "the",
    "end", "of", "year", "spring", "summer", "autumn", "winter", "first", "second", "third",
    "fourth", "last", "every", "each", "years", "financial", "academic", "school", "as", "early",
    "late", "period", "weekend", "day", "week", "month", "morning", "evening", "night",
    "through", "back", "again", "already", "but", "and", "yet", "so", "also", "still", "then",
    "even", "now", "only", "just",
  ]

  /// Whether a sentence or a clause begins with the time, but for prepositions.
  func isTopic(_ index: Int) -> Bool {
    if isApposition(index) { return true }
    var position = index - 1
    while position >= 0,
      Self.openers.contains(tokens[position].text)
        || ["to", "ended", "ending"].contains(tokens[position].text) && self[position - 1] == "year"
        // In the pandemic year of 2021.
        || self[position + 1] == "year" && ["the", "a"].contains(self[position - 1])
          && tokens[position].kind == .word
    {
      position -= 1
    }
    if position < 0 { return true }
    let isClause = [".", ";", ":", "!", "?", "\u{1}", "(", "—", "–"].contains(tokens[position].text)
    if !isClause, opensClause(index) { return true }
    // Behind a comma only a time with a preposition begins a clause.
    return isClause
  }

  /// Whether and with a preposition stand in front of a time and a clause behind it: and in 2023 staff turnover was.
  private func opensClause(_ index: Int) -> Bool {
    guard year(index) != nil, ["in", "by", "during"].contains(self[index - 1]),
      ["and", "but", "while", "whereas", "yet"].contains(self[index - 2]),
      tokens.indices.contains(index + 1), tokens[index + 1].kind == .word
    else { return false }
    // In 2021 and in 2023 it was goes on with both.
    return !["in", "and", "or", "to", "it", "they", "was", "were", "by"].contains(self[index + 1])
      && (index + 1..<index + 9).prefix { tokens.indices.contains($0) && tokens[$0].kind == .word }
        .contains {
          ["was", "were", "stood", "had", "numbered", "came", "reached", "amounted"].contains(
            self[$0])
            || EnglishMovement.isMovement(self[$0])
        }
  }

  /// Whether the words behind a time go on with what happened then: the best year was 2022, when.
  private func leadsOn(_ time: Range<Int>) -> Bool {
    let end = time.upperBound
    // Then came 2021, with.
    if self[time.lowerBound - 1] == "came", year(time.lowerBound) != nil, self[end] == ",",
      ["with", "when", "and"].contains(self[end + 1])
    {
      return true
    }
    // Since in 2021, when half of it was shut, the branch offered.
    if self[time.lowerBound - 1] == "in", self[end] == ",", self[end + 1] == "when",
      ["since", "because", "that", "and", "but", "although"].contains(self[time.lowerBound - 2])
    {
      return true
    }
    return self[time.lowerBound - 1] == "was" && self[self[end] == "," ? end + 1 : end] == "when"
  }

  /// In the first year of the pandemic, 2020, …: the year that the opening words mean.
  private func isApposition(_ index: Int) -> Bool {
    let behind = ["/", "–", "-"].contains(self[index + 1]) ? self[index + 3] : self[index + 1]
    let comma = self[index - 1] == "in" ? index - 2 : index - 1
    guard year(index) != nil, self[comma] == ",", behind == "," else { return false }
    var position = comma - 1
    while position >= 0, tokens[position].kind == .word, index - position < 14 { position -= 1 }
    guard position < 0 || [".", "!", "?", ";", "\u{1}"].contains(tokens[position].text) else {
      return false
    }
    return Self.openers.contains(self[position + 1])
      || (Self.counts[self[position + 1]] != nil || self[position + 1] == "a")
        && (position + 1..<index).contains {
          ["year", "ago", "years", "before", "earlier"].contains(self[$0])
        }
  }

  static let parts: Set<String> = [
    "term", "semester", "quarter", "spring", "summer", "autumn", "winter", "weekend", "weekends",
    "season", "half-term", "fortnight",
    "month", "months", "half-year",
  ]
  /// What a year has several of; the season 2022/23 is a year itself.
  private static let partsOfYear: Set<String> = [
    "term", "semester", "quarter", "spring", "summer", "autumn", "winter", "half-year",
  ]
  static let leads: Set<String> = [
    "in", "by", "of", "since", "until", "to", "from", "the", "during", "for", "last", "this",
    "every", "each", "first", "second",
    "third", "fourth", "spring", "summer", "autumn", "winter", "early", "late", "mid", "at", "over",
  ]

  /// The last year that stands in the same sentence in front of a token.
  private func year(
    inSentenceBefore index: Int, endedBy marks: Set<String> = [".", "!", "?", ";", "\u{1}"]
  ) -> Int? {
    (max(0, index - 30)..<index).reversed()
      .prefix { !marks.contains(self[$0]) }
      .lazy.compactMap { year($0) }.first
  }

  /// Whether a token is the name of a month, and no verb: May.
  func isMonth(_ index: Int) -> Bool {
    tokens.indices.contains(index) && Self.months.contains(tokens[index].text)
      && tokens[index].isCapital
  }

  mutating func relative(_ index: Int) -> Int? {
    if isMonth(index) && year(index + 1) == nil || Self.parts.contains(tokens[index].text),
      Self.leads.contains(self[index - 1]) || index == 0
    {
      // At the end of December: what the year ended with.
      let isEnd = self[index - 1] == "of" && self[index - 2] == "end"
      add(
        index..<index + 1,
        isEnd && units.closingMonths.contains(tokens[index].text) ? .whole : .unclear)
      times[times.count - 1].isEnd = isEnd
      times[times.count - 1].isDay = isMonth(index)
      return index + 1
    }
    for phrase in Self.phrasesByFirst[tokens[index].text] ?? []
    where phrase.words.indices.allSatisfy({ self[index + $0] == phrase.words[$0] }) {
      // Half a day is a measure, and so is up by a week.
      if ["half", "by"].contains(self[index - 1]) { continue }
      // Elsewhere in a sentence that year says no more than the sentence does.
      if phrase.moment == .relative(0), !isTopic(index) { continue }
      // The winter of 2021 is still remembered: in that year ….
      let own = phrase.moment == .relative(0) ? year(inSentenceBefore: index) : nil
      // From 1,284 in 2020 … and, last year, to 1,352: counted from when it is told.
      let isSpoken =
        phrase.words == ["last", "year"]
        && year(inSentenceBefore: index, endedBy: [".", "!", "?", "\u{1}"]) != nil
      add(
        index..<index + phrase.words.count,
        isSpoken ? .unclear : own.map(Moment.year) ?? phrase.moment)
      // Two years earlier than this report counts from nothing that the text is about.
      if self[index + phrase.words.count] == "than" { times[times.count - 1].isAside = true }
      return index + phrase.words.count
    }
    // Over three years, in the last five years.
    if let years = Self.counts[tokens[index].text], self[index + 1] == "years",
      [
        "over", "in", "last", "past", "within", "all", "the", "these", "those", "during", "across",
      ].contains(self[index - 1])
    {
      add(index..<index + 2, .duration(years))
      // For the first time in five years says nothing of when.
      if self[index - 1] == "in", self[index - 2] == "time" {
        times[times.count - 1].isAside = true
      }
      return index + 2
    }
    return nil
  }
}
