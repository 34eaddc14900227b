/// What a number in a text is, by what stands around it.
struct NumberReading {
  /// What a number is that is no figure.
  enum Kind: Equatable {
    /// A date, as `<time>` wants it.
    case date(String)
    /// Part of a name: 1+X, 500强, GB/T 19580, and what is quoted.
    case name
    /// A place in a document: 二/（一）/3.
    case place
    /// Which of several: 第3点.
    case order

    var word: String {
      switch self {
      case .date: "date"
      case .name: "name"
      case .place: "place"
      case .order: "order"
      }
    }
  }

  /// Some bytes, and what they are.
  struct Mark: Equatable {
    let kind: Kind
    let range: Range<Int>
  }

  private let source: UnsafeBufferPointer<UInt8>
  private let text: Range<Int>
  private let unmarked: Range<Int>
  private let names: NumberNames
  private let hasBareYears: Bool
  private let isQuoted: Bool

  /// - Parameters:
  ///   - text: the bytes that belong to the same text.
  ///   - unmarked: those of them that are not marked yet.
  init(
    _ source: UnsafeBufferPointer<UInt8>, text: Range<Int>, unmarked: Range<Int>,
    names: NumberNames, hasBareYears: Bool, isQuoted: Bool
  ) {
    self.source = source
    self.text = text
    self.unmarked = unmarked
    self.names = names
    self.hasBareYears = hasBareYears
    self.isQuoted = isQuoted
  }

  /// What the number at a position is: nothing where it is a figure like any other.
  func read(at start: Int) -> (marks: [Mark], end: Int) {
    let digits = digits(from: start)
    if let name = names.match(source, digits: digits, in: unmarked), !isCut(name.upperBound) {
      return ([Mark(kind: .name, range: name)], name.upperBound)
    }
    if let place = place(digits) { return ([Mark(kind: .place, range: place)], place.upperBound) }
    if let date = date(digits) { return date }
    if let order = order(digits) { return ([Mark(kind: .order, range: order)], order.upperBound) }
    if let token = token(digits) { return ([Mark(kind: .name, range: token)], token.upperBound) }
    if isQuoted {
      let range = number(digits)
      return ([Mark(kind: .name, range: range)], range.upperBound)
    }
    return ([], number(digits).upperBound)
  }

  private subscript(position: Int) -> UInt8 { text.contains(position) ? source[position] : 0x20 }

  private func digits(from start: Int) -> Range<Int> {
    var end = start
    while self[end].isDigit { end += 1 }
    return start..<end
  }

  /// The digits with separators, decimals and a sign of percent.
  private func number(_ digits: Range<Int>) -> Range<Int> {
    var end = digits.upperBound
    while [UInt8(ascii: "."), UInt8(ascii: ",")].contains(self[end]), self[end + 1].isDigit {
      end = self.digits(from: end + 1).upperBound
    }
    if self[end] == UInt8(ascii: "%") { end += 1 }
    return digits.lowerBound..<end
  }

  /// Whether a number goes on at a position: nothing ends between 150 and .005.
  private func isCut(_ position: Int) -> Bool {
    guard self[position - 1].isDigit else { return false }
    return self[position].isDigit
      || [UInt8(ascii: "."), UInt8(ascii: ",")].contains(self[position])
        && self[position + 1].isDigit
  }

  private func has(_ word: StaticString, at position: Int) -> Bool {
    let bytes = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    guard position >= text.lowerBound, position + bytes.count <= text.upperBound else {
      return false
    }
    return source[position..<position + bytes.count].elementsEqual(bytes)
  }

  private func has(_ word: StaticString, before position: Int) -> Bool {
    has(word, at: position - word.utf8CodeUnitCount)
  }

  private func value(_ digits: Range<Int>) -> Int {
    source[digits].prefix(9).reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  // MARK: Dates

  private func date(_ digits: Range<Int>) -> (marks: [Mark], end: Int)? {
    if digits.count <= 2 { return monthAndDay(digits) }
    guard digits.count == 4, (1900...2100).contains(value(digits)) else { return nil }
    let year = value(digits)
    if let whole = isoDate(digits, year: year) { return ([whole], whole.range.upperBound) }
    if has("年", at: digits.upperBound) {
      let end = digits.upperBound + 3
      let mark =
        monthAndDay(self.digits(from: end), of: year, from: digits.lowerBound)
        ?? Mark(kind: .date(padded(year, 4)), range: digits.lowerBound..<end)
      return ([mark], mark.range.upperBound)
    }
    guard isPartOfRange(digits) || hasBareYears, !isCut(digits.upperBound) else { return nil }
    return ([Mark(kind: .date(padded(year, 4)), range: digits)], digits.upperBound)
  }

  /// 2021-08-17 and 2021-08.
  private func isoDate(_ digits: Range<Int>, year: Int) -> Mark? {
    guard self[digits.upperBound] == UInt8(ascii: "-") else { return nil }
    let month = self.digits(from: digits.upperBound + 1)
    guard month.count == 2, (1...12).contains(value(month)) else { return nil }
    var end = month.upperBound
    var text = "\(padded(year, 4))-\(padded(value(month), 2))"
    let day = self.digits(from: end + 1)
    if self[end] == UInt8(ascii: "-"), day.count == 2, (1...31).contains(value(day)) {
      text += "-\(padded(value(day), 2))"
      end = day.upperBound
    }
    return Mark(kind: .date(text), range: digits.lowerBound..<end)
  }

  /// 8月, 8月17日 behind a year.
  private func monthAndDay(_ month: Range<Int>, of year: Int, from start: Int) -> Mark? {
    guard (1...2).contains(month.count), (1...12).contains(value(month)),
      has("月", at: month.upperBound)
    else { return nil }
    var end = month.upperBound + 3
    var text = "\(padded(year, 4))-\(padded(value(month), 2))"
    let day = digits(from: end)
    if (1...2).contains(day.count), (1...31).contains(value(day)), has("日", at: day.upperBound) {
      text += "-\(padded(value(day), 2))"
      end = day.upperBound + 3
    }
    return Mark(kind: .date(text), range: start..<end)
  }

  /// 8月17日 without a year; 8月 alone may as well be a number of months.
  private func monthAndDay(_ month: Range<Int>) -> (marks: [Mark], end: Int)? {
    guard (1...12).contains(value(month)), has("月", at: month.upperBound) else { return nil }
    let day = digits(from: month.upperBound + 3)
    guard (1...2).contains(day.count), (1...31).contains(value(day)), has("日", at: day.upperBound)
    else { return nil }
    let end = day.upperBound + 3
    let text = "\(padded(value(month), 2))-\(padded(value(day), 2))"
    return ([Mark(kind: .date(text), range: month.lowerBound..<end)], end)
  }

  /// Whether another year follows or precedes: 2019—2021年, 2020到2021, 2020、2021年.
  private func isPartOfRange(_ digits: Range<Int>) -> Bool {
    let links: [StaticString] = ["—", "–", "-", "~", "～", "至", "到", "、", "和", "——"]
    for link in links {
      let next = digits.upperBound + link.utf8CodeUnitCount
      if has(link, at: digits.upperBound), isYear(self.digits(from: next)) { return true }
      let before = digits.lowerBound - link.utf8CodeUnitCount
      if has(link, before: digits.lowerBound),
        isYear(before - 4..<before)
          || has("年", before: before)
      {
        return true
      }
    }
    return false
  }

  private func isYear(_ range: Range<Int>) -> Bool {
    range.count == 4 && range.allSatisfy { self[$0].isDigit }
      && (1900...2100).contains(value(range))
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(width - text.utf8.count, 0)) + text
  }

  // MARK: Places, orders, names

  /// 二/（一）/3, as locators are written: the digits stand behind a bracket and a stroke.
  private func place(_ digits: Range<Int>) -> Range<Int>? {
    if let english = englishPlace(digits) { return english }
    guard has("）/", before: digits.lowerBound) else { return nil }
    var start = digits.lowerBound
    while start > unmarked.lowerBound {
      if self[start - 1] == UInt8(ascii: "/") {
        start -= 1
      } else if has("（", before: start) || has("）", before: start) || isNumeral(before: start) {
        start -= 3
      } else {
        break
      }
    }
    var end = digits.upperBound
    while has("/（", at: end) {
      var close = end + 4
      while self[close].isDigit { close += 1 }
      guard has("）", at: close) else { break }
      end = close + 3
    }
    return start..<end
  }

  /// 2/(1)/3, as English writes it.
  private func englishPlace(_ digits: Range<Int>) -> Range<Int>? {
    let signs = "/()".utf8
    var end = digits.upperBound
    while self[end].isDigit || signs.contains(self[end]) { end += 1 }
    // A bracket around the whole of it is none of its own.
    var depth = 0
    for position in digits.lowerBound..<end {
      if self[position] == UInt8(ascii: "(") { depth += 1 }
      if self[position] == UInt8(ascii: ")") { depth -= 1 }
      if depth < 0 {
        end = position
        break
      }
    }
    return has("/(", at: digits.upperBound) ? digits.lowerBound..<end : nil
  }

  private func isNumeral(before position: Int) -> Bool {
    let numerals: [StaticString] = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    return numerals.contains { has($0, before: position) }
  }

  /// 第3点: the sign, the digits and what they count.
  private func order(_ digits: Range<Int>) -> Range<Int>? {
    for word: StaticString in ["task ", "Task ", "College ", "cluster "]
    where hasBareYears && has(word, before: digits.lowerBound) { return digits }
    guard has("第", before: digits.lowerBound) else { return nil }
    return digits.lowerBound - 3..<number(digits).upperBound
  }

  private func isCurrency(_ range: Range<Int>) -> Bool {
    let codes: [StaticString] = [
      "CNY", "RMB", "USD", "US", "EUR", "GBP", "JPY", "HKD", "HK", "TWD", "MOP", "SGD", "KRW",
      "AUD",
      "CAD", "CHF", "THB", "VND", "MYR", "IDR", "PHP", "INR", "RUB",
    ]
    return codes.contains { $0.utf8CodeUnitCount == range.count && has($0, at: range.lowerBound) }
  }

  /// Digits that hang on letters or on + / _ @: 1+X, GB/T 19580, A4, 5G; but 20kg is a figure.
  private func token(_ digits: Range<Int>) -> Range<Int>? {
    var start = digits.lowerBound
    var end = digits.upperBound
    while start > unmarked.lowerBound, self[start - 1].isTokenPart { start -= 1 }
    while self[end].isTokenPart { end += 1 }
    if start == digits.lowerBound, start - 2 >= unmarked.lowerBound, self[start - 1] == 0x20,
      self[start - 2].isCapital
    {
      start -= 2
      while start > unmarked.lowerBound, self[start - 1].isTokenPart { start -= 1 }
      // An amount of money is no name: CNY 150.
      if isCurrency(start..<digits.lowerBound - 1) { return nil }
    }
    // A name takes the number whole: ISO 9001.2.
    while isCut(end) { end = number(self.digits(from: end + 1)).upperBound }
    let isName =
      source[start..<digits.lowerBound].contains(where: \.isLetter)
      || source[start..<end].contains { $0.isCapital || $0 == UInt8(ascii: "+") }
    return isName ? start..<end : nil
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool { (0x61...0x7A).contains(self | 0x20) }

  fileprivate var isCapital: Bool { (0x41...0x5A).contains(self) }

  fileprivate var isTokenPart: Bool {
    isLetter || isDigit || "+/_@".utf8.contains(self)
  }
}
