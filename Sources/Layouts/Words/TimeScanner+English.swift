extension TimeScanner {
  private static let monthNames = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october",
    "november", "december",
  ]

  /// The run of Latin letters that is one word of the text.
  private func englishWord(_ index: Int) -> (String, Int)? {
    guard scalars.indices.contains(index), ("a"..."z").contains(scalars[index]) else { return nil }
    var end = index + 1
    while end < scalars.count, ("a"..."z").contains(scalars[end]), !letters.followsSpace[end] {
      end += 1
    }
    return (String(String.UnicodeScalarView(scalars[index..<end])), end)
  }

  private func englishMonth(_ index: Int) -> (Int, Int)? {
    guard let (word, end) = englishWord(index), word.count >= 3 else { return nil }
    if end < scalars.count, scalars[end] == "'" || scalars[end] == "’" { return nil }
    let name = Self.monthNames.firstIndex {
      $0 == word || ($0.prefix(3) == word) || (word == "sept" && $0 == "september")
    }
    return name.map { ($0 + 1, end) }
  }

  /// `31 March 2022`.
  func englishDay(at index: Int) -> (TimeWord, end: Int)? {
    guard let (day, end) = number(index, digits: 1...2), let (month, behind) = englishMonth(end),
      let (year, last) = year(behind), (1...31).contains(day)
    else { return nil }
    return date(year, month, day).map { ($0, last) }
  }

  /// `FY2019` and `FY2019/20`.
  func financial(at index: Int) -> (TimeWord, end: Int)? {
    guard let end = starts(index, "fy"), let (first, behind) = year(end) else { return nil }
    if let mark = starts(behind, anyOf: ["/", "-"]),
      let (second, last) = number(mark, digits: 4...4) ?? number(mark, digits: 2...2),
      second == first + 1 || second == (first + 1) % 100
    {
      return (.fixed("FY\(first)/\(first + 1)", year: first + 1), last)
    }
    return (.year(first), behind)
  }

  /// Months, quarters, halves and years in English: `Jan`, `Jan–Mar`, `Q1 2022`, `year ended 31 March 2022`.
  func english(_ index: Int) -> (TimeWord, end: Int)? {
    if index > 0, ("a"..."z").contains(scalars[index - 1]), !letters.followsSpace[index] {
      return nil
    }
    if let (first, end) = englishMonth(index) {
      var months = first...first
      var last = end
      if let dash = behindDash(end), let (second, behind) = englishMonth(dash), second > first {
        (months, last) = (first...second, behind)
      }
      return inYearBehind(.months(months), last)
    }
    if let (word, end) = englishWord(index) {
      if word == "q", let (value, behind) = quarterNumber(end) {
        return inYearBehind(.quarter(value), behind)
      }
      if word == "h", isDigit(end), [0x31, 0x32].contains(scalars[end].value),
        !isDigit(end + 1) || year(end + 1) != nil
      {
        return inYearBehind(.half(Int(scalars[end].value - 0x30)), end + 1)
      }
    }
    for words in ["yearended", "yearending", "yearto", "asat", "asof"] {
      guard let end = starts(index, words), let (word, last) = englishDay(at: end) else { continue }
      guard words.hasPrefix("year"), case .fixed(let text, let year) = word else {
        return (word, last)
      }
      return text.hasSuffix("-12-31")
        ? (.year(year), last) : (.fixed("FY\(year - 1)/\(year)", year: year), last)
    }
    let phrases: [(String, TimeWord)] = [
      ("fullyear", .whole), ("wholeyear", .whole), ("yeartotal", .whole),
      ("lastyear", .relative(-1)),
      ("previousyear", .relative(-1)), ("prioryear", .relative(-1)), ("thisyear", .relative(0)),
      ("currentyear", .relative(0)),
    ]
    for (phrase, word) in phrases { if let end = starts(index, phrase) { return (word, end) } }
    return nil
  }

  /// A part of a year with the year that may stand behind it.
  private func inYearBehind(_ word: TimeWord, _ end: Int) -> (TimeWord, end: Int) {
    guard let (year, last) = year(end) else { return (word, end) }
    switch word {
    case .months(let months): return (.months(months, in: year), last)
    case .quarter(let number): return (.fixed("\(year)-Q\(number)", year: year), last)
    case .half(let number): return (.fixed("\(year)-H\(number)", year: year), last)
    default: return (word, end)
    }
  }
}
