import Tables

/// Why a cell that should hold a number does not.
indirect enum NumberProblem: Error, Equatable {
  /// A word that belongs into the qualifier column stands with the number; `number` is what the cell
  /// holds without it, in a spelling that has the same value.
  case qualified(word: String, number: String)
  /// The same, and what is left without the word is no number in this unit.
  case qualifiedToo(word: String, NumberProblem)
  /// Two such words stand with the number; what is wrong with it besides.
  case qualifiedTwice(String, String, NumberProblem? = nil)
  /// A word such as 不到, for which there is no qualifier.
  case withoutQualifier(String)
  /// A date, a range or a fraction.
  case dateOrRange
  /// So much of one to so much of another, of an indicator that has a unit.
  case ratio(String)
  /// A word or brackets that may say that something went down, or that a number is below zero.
  case fall(String, number: String)
  /// Words in brackets stand behind the number.
  case besides(number: String)
  /// Punctuation stands behind the number.
  case mark(String, number: String)
  /// A question mark stands behind the number.
  case doubtful(number: String)
  /// More than one number.
  case severalNumbers
  /// Characters that nobody sees stand within or beside the number.
  case unseen(number: String)
  /// What a spreadsheet shows where its formula failed.
  case spreadsheetError
  /// A dash or a word for “none”.
  case placeholder
  /// Thousands separators that do not stand at thousands.
  case grouping
  /// Money with nothing but the sign of its currency, where the indicator counts in ten thousands or the like.
  case bareCurrency(String)
  /// A place in a ranking that is no whole number from 1.
  case noPlace
  /// A unit that is not the indicator's; the number in the indicator's unit where that is certain.
  case otherUnit(String, converted: String? = nil)
  /// A number in Chinese characters.
  case chineseNumeral
  /// More digits than a figure can have.
  case tooLong
  /// Anything else.
  case notANumber
}

/// Reads numbers as offices type them, for an indicator with this unit.
///
/// Accepted: half- and full-width digits, thousands separators (comma or space), a sign, scientific
/// notation, the unit itself, and the multipliers 万 and 亿. A multiplier counts from the base unit: with
/// the unit 人 `3.2万` is 32000, with the unit 万元 `5922万` is 5922 and `1.2亿` is 12000.
struct NumberReader {
  let unit: UnitOfMeasure

  func read(_ bytes: ArraySlice<UInt8>) throws(NumberProblem) -> DecimalNumber {
    if let plain = DecimalNumber(utf8: bytes) { return plain }
    let written = halfWidth(String(decoding: bytes, as: UTF8.self))
    if let loss = inBrackets(written) { return try read(Array(loss.utf8)[...]).negated }
    if let seen = written.withoutUnseen {
      _ = try read(Array(seen.utf8)[...])
      throw .unseen(number: seen)
    }
    let text = money(written).amount
    if isSpreadsheetError(text) { throw .spreadsheetError }
    let placeholders = [
      "-", "--", "—", "——", "–", "/", "\\", "无", "暂无", "缺", "n/a", "na", "nan", "null", "none",
    ]
    if placeholders.contains(text.lowercased()) { throw .placeholder }
    if let problem = problem(ofRange: text) ?? problem(ofFall: text) { throw problem }
    let lower = text.lowercased()
    if let word = QualifierSpelling.prefixes.first(where: { lower.hasPrefix($0.written) }),
      case let parts = parts(text.dropping(word.written)), parts.hasDigits
    {
      throw problem(ofForm: parts, qualifiedBy: word.meant)
    }
    if let word = QualifierSpelling.prefixes.first(where: { lower.hasPrefix($0.written) }),
      case let number = text.dropping(word.written), !number.isEmpty
    {
      switch problemWithoutDigits(number) {
      case .chineseNumeral: throw .qualifiedToo(word: word.meant, .chineseNumeral)
      case .qualifiedToo(let other, let inner): throw .qualifiedTwice(word.meant, other, inner)
      default: break
      }
    }
    if let word = QualifierSpelling.withoutQualifier.first(where: lower.hasPrefix),
      parts(text.dropping(word)).hasDigits
    {
      throw .withoutQualifier(String(text.prefix(word.count)))
    }
    let parts = parts(written)
    guard parts.hasDigits else { throw problemWithoutDigits(text) }
    try checkForm(parts)
    return try value(of: parts)
  }

  /// The amount of money that stands in brackets, as accounts write what is below zero: (3,686), £(1.2m).
  private func inBrackets(_ text: String) -> String? {
    guard unit.currency != nil else { return nil }
    let (sign, plain) = money(text)
    guard plain.hasPrefix("("), plain.hasSuffix(")") else { return nil }
    let inner = String(plain.dropFirst().dropLast())
    let isAmount = inner.first.map { $0.isNumber || !$0.isASCII || $0 == "$" } == true
    return isAmount ? (sign ?? "") + inner : nil
  }

  /// The sign of a currency in front of an amount of money, and the amount without it.
  private func money(_ text: String) -> (sign: String?, amount: String) {
    let minus = text.prefix { "-−".contains($0) }
    let rest = String(text.dropFirst(minus.count))
    let lower = rest.lowercased()
    let own = unit.currency?.spellings ?? []
    let foreign = Currency.known.lazy.flatMap(\.spellings)
    guard let sign = own.first(where: lower.hasPrefix) ?? foreign.first(where: lower.hasPrefix)
    else { return (nil, text) }
    let written = String(rest.prefix(sign.count))
    return (written, minus + rest.dropping(written))
  }

  /// A text taken apart, with the sign of a currency in front of it.
  func parts(_ text: String) -> NumberParts {
    let (sign, amount) = money(text)
    var parts = NumberParts(amount)
    parts.currency = sign
    return parts
  }

  /// A number with what follows it, as a value in the indicator's unit.
  func value(of parts: NumberParts) throws(NumberProblem) -> DecimalNumber {
    guard let number = DecimalNumber(parts.number) else { throw .tooLong }
    do throws(NumberProblem) {
      try checkCurrency(parts)
      guard let scaled = try scaled(number, by: parts.suffix) else { throw NumberProblem.tooLong }
      return scaled
    } catch {
      guard case .otherUnit = error else { throw error }
      if let problem = problem(ofRest: parts) { throw problem }
      guard let (word, rest) = QualifierSpelling.division(of: parts.suffix) else { throw error }
      // What is left is read as before, so that a second word is found in turn.
      var unqualified = parts
      unqualified.suffix = rest
      throw problem(of: unqualified, qualifiedBy: word)
    }
  }

  /// Refuses the sign of another currency, and one that leaves open in how many the number counts: ¥150 of
  /// an indicator in 万元.
  private func checkCurrency(_ parts: NumberParts) throws(NumberProblem) {
    guard let sign = parts.currency else { return }
    guard let own = unit.currency, own.spellings.contains(sign.lowercased()) else {
      throw .otherUnit(sign)
    }
    if parts.suffix.isEmpty, unit.multiplier != 1 { throw .bareCurrency(sign) }
  }

  /// What is wrong with a cell that a word qualifies, and that without the word says this.
  private func problem(ofForm parts: NumberParts, qualifiedBy word: String) -> NumberProblem {
    do throws(NumberProblem) {
      try checkForm(parts)
    } catch {
      switch error {
      case .ratio(let ratio) where unit.kind == .number:
        return .qualified(word: word, number: ratio)
      case .qualified(let other, _): return .qualifiedTwice(word, other)
      case .qualifiedToo(let other, let problem): return .qualifiedTwice(word, other, problem)
      default: return .qualifiedToo(word: word, error)
      }
    }
    return problem(of: parts, qualifiedBy: word)
  }

  private func problem(of parts: NumberParts, qualifiedBy word: String) -> NumberProblem {
    do throws(NumberProblem) {
      let value = try value(of: parts)
      if QualifierWord.read(word)?.0 == .rank, value.decimals > 0 || value < 1 { return .noPlace }
      return .qualified(word: word, number: spelling(of: value, parts))
    } catch {
      switch error {
      case .qualified(let other, _): return .qualifiedTwice(word, other)
      case .qualifiedToo(let other, let problem): return .qualifiedTwice(word, other, problem)
      default: return .qualifiedToo(word: word, error)
      }
    }
  }

  /// The plainest spelling of a value that keeps the digits of the cell: 1.5, or 1.5万 where 万 belongs to
  /// the number and not to the unit.
  func spelling(of value: DecimalNumber, _ parts: NumberParts) -> String {
    if DecimalNumber(parts.number) == value { return parts.number }
    let (_, rest) = UnitOfMeasure.multiplier(of: Substring(parts.suffix))
    let word = parts.suffix.dropLast(rest.count)
    let short = parts.number + (word.first?.isASCII == true ? " " : "") + word
    let isSame = (try? read(Array(short.utf8)[...])) == value
    return isSame ? short : value.description
  }

  private func isSpreadsheetError(_ text: String) -> Bool {
    guard text.hasPrefix("#"), let second = text.dropFirst().first else { return false }
    return second == "#" || second.isLetter
  }

  /// What is wrong with two numbers and a long dash between them that are no range as they stand: a word
  /// qualifies them, or they are in another way to write the unit. 约3—5万, 80—90%以上, 1.5—2万‰.
  private func problem(ofRange text: String) -> NumberProblem? {
    guard text.contains(where: { "—–―～~至到".contains($0) }) else { return nil }
    let forms = ValueFormReader(unit: unit, isTarget: false)
    func isRange(_ text: String) -> Bool {
      if case .range = forms.range(text) { true } else { false }
    }
    let lower = text.lowercased()
    if let word = QualifierSpelling.prefixes.first(where: { lower.hasPrefix($0.written) }) {
      let rest = text.dropping(word.written)
      if isRange(rest) { return .qualified(word: word.meant, number: rest) }
      if let problem = problem(ofRange: rest) {
        switch problem {
        case .qualified(let other, _): return .qualifiedTwice(word.meant, other)
        case .qualifiedToo(let other, let inner): return .qualifiedTwice(word.meant, other, inner)
        default: return .qualifiedToo(word: word.meant, problem)
        }
      }
      return nil
    }
    if let (word, rest) = QualifierSpelling.division(ofRange: text) {
      if isRange(rest) { return .qualified(word: word, number: rest) }
      if let problem = problem(ofRange: rest) { return .qualifiedToo(word: word, problem) }
      return nil
    }
    guard !isRange(text) else { return nil }
    if let ends = forms.ends(of: text, read: { convertible($0) }), ends.low.value < ends.high.value
    {
      return .otherUnit(ends.high.suffix, converted: "\(ends.low.value)—\(ends.high.value)")
    }
    // 3—5K of visits: it is the unit that is not known.
    guard let ends = forms.ends(of: text, read: { suffix(of: $0) }), !ends.high.isEmpty,
      ends.low.isEmpty || ends.low == ends.high,
      !ends.high.contains(where: { "年月日号季周旬届—–~至到/.:".contains($0) })
    else { return nil }
    return .otherUnit(ends.high)
  }

  private func suffix(of text: String) -> String? {
    let parts = parts(text)
    return parts.hasDigits && parts.currency == nil && parts.isGroupedRight ? parts.suffix : nil
  }

  /// A number that is right, or that is so in another way to write the unit.
  private func convertible(_ text: String) -> (value: DecimalNumber, suffix: String)? {
    let parts = parts(text)
    guard parts.hasDigits, parts.currency == nil, parts.pointCount < 2, parts.isGroupedRight,
      let number = DecimalNumber(parts.number)
    else { return nil }
    return ((try? scaled(number, by: parts.suffix)) ?? converted(number, from: parts.suffix))
      .map { ($0, parts.suffix) }
  }

  /// What is wrong with a text that does not begin with a number.
  private func problemWithoutDigits(_ text: String) -> NumberProblem {
    let numerals = "〇零一二三四五六七八九十百千万亿两几余多半点分之"
    let (word, rest) = QualifierSpelling.division(of: text) ?? (nil, text)
    let number =
      unit.name.isEmpty || !rest.hasSuffix(unit.name)
      ? rest : String(rest.dropLast(unit.name.count))
    guard !number.isEmpty, number.allSatisfy(numerals.contains) else { return .notANumber }
    if number.contains("几") { return .withoutQualifier("几") }
    // 三万多 and 十余项 lose no word either.
    let inner = number.first { "余多".contains($0) }.map(String.init)
    return (word ?? inner).map { .qualifiedToo(word: $0, .chineseNumeral) } ?? .chineseNumeral
  }

  /// Refuses dates, ranges and misplaced separators.
  private func checkForm(_ parts: NumberParts) throws(NumberProblem) {
    let suffix = parts.suffix
    if let problem = problem(ofRatio: parts) { throw problem }
    let afterDash = suffix.dropFirst().first
    let joints = "-–—~/:年月至到"
    if suffix.first.map(joints.contains) == true, afterDash?.isNumber == true {
      try checkCurrency(parts.withoutSuffix)
      throw .dateOrRange
    }
    if parts.pointCount > 1 { throw .dateOrRange }
    if !parts.isGroupedRight { throw .grouping }
  }

  /// A unit without the name of its own currency behind it: 万元 of 万元人民币.
  private func withoutOwnCurrency(_ suffix: String) -> String {
    guard let currency = unit.currency, currency.base == "元" else { return suffix }
    let folded = suffix.lowercased()
    guard let name = currency.spellings.first(where: folded.hasSuffix), name.count < suffix.count
    else { return suffix }
    let rest = String(suffix.dropLast(name.count))
    return rest.hasSuffix("元") ? rest : rest + "元"
  }

  /// The number in the indicator's unit, where this stands behind it.
  private func scaled(
    _ number: DecimalNumber, by suffix: String
  ) throws(NumberProblem) -> DecimalNumber? {
    let suffix = withoutOwnCurrency(suffix)
    if suffix.isEmpty || suffix == unit.text { return number }
    if unit.text == "%", suffix.lowercased() == "percent" { return number }
    if unit.kind == .points, UnitOfMeasure(suffix).kind == .points { return number }
    if let exponent = unit.exponent(ofEnglish: suffix) {
      return number.multiplied(by: DecimalNumber(coefficient: powerOfTen(exponent), scale: 0) ?? 1)?
        .divided(by: unit.multiplier)
    }
    let (factor, rest) = UnitOfMeasure.multiplier(of: Substring(suffix))
    if unit.kind == .amount || unit.kind == .number, rest.isEmpty || rest == unit.name {
      return number.multiplied(by: factor)?.divided(by: unit.multiplier)
    }
    let written = UnitOfMeasure(suffix)
    let isSign = unit.multiplier != 1 && Currency.unit(foldedSpelling(suffix)) != nil
    guard unit.kind == .amount, written.kind == .amount, written.dimension.base != nil,
      written.dimension == unit.dimension, !isSign
    else { throw .otherUnit(suffix, converted: converted(number, from: suffix)?.description) }
    return number.multiplied(by: written.scale)?.divided(by: unit.scale)
  }

  /// A share, a difference of shares or a pure number from another way to write it: 5‰ is 0.5%, 8.7成 are
  /// 87%, 1.5万‰ are 15000‰.
  private func converted(_ number: DecimalNumber, from suffix: String) -> DecimalNumber? {
    guard unit.kind != .amount else { return nil }
    let (factor, name) = UnitOfMeasure.multiplier(of: Substring(suffix.lowercased()))
    let rest = name == "percent" ? "%" : name
    guard let number = number.multiplied(by: factor) else { return nil }
    if factor != 1, rest.isEmpty || rest == unit.text { return number }
    if factor != 1, unit.kind == .points, UnitOfMeasure(String(rest)).kind == .points {
      return number
    }
    let digits = ["%": 2, "‰": 3, "成": 1][rest]
    guard unit.kind == .share || unit.kind == .number, let digits,
      let share = DecimalNumber(coefficient: 1, scale: digits)
    else { return nil }
    return number.multiplied(by: share)?.divided(by: unit.scale)
  }
}
