/// What stands beside a number and is no unit: words in brackets, marks, a word for a fall, a second number.
extension NumberReader {
  /// Words in front of what became less; longer ones first.
  private static let falls = [
    "下降了", "降低了", "减少了", "下降", "降低", "减少", "下滑", "下跌", "降", "减", "跌", "↓", "decreased by",
    "decrease of", "declined by", "decline of", "fell by", "fall of", "down by", "decreased",
    "declined", "fell", "down",
  ]
  /// The same behind the number, without blanks.
  private static let fallsBehind = ["fewer", "lower", "down", "↓", "下降"]

  /// What is wrong with a number behind a word such as 下降, or between brackets, which accounts put around what
  /// is below zero.
  func problem(ofFall text: String) -> NumberProblem? {
    let lower = text.lowercased()
    if let word = Self.falls.first(where: lower.hasPrefix) {
      return fall(String(text.prefix(word.count)), of: text.dropping(word))
    }
    guard unit.currency == nil, text.hasPrefix("("), text.hasSuffix(")") else { return nil }
    return fall("()", of: String(text.dropFirst().dropLast()))
  }

  private func fall(_ word: String, of text: String) -> NumberProblem? {
    do throws(NumberProblem) {
      let value = try read(Array(text.utf8)[...])
      return .fall(word, number: spelling(of: value, parts(text)))
    } catch {
      switch error {
      case .qualified(let other, let number):
        return .qualifiedToo(word: other, .fall(word, number: number))
      case .otherUnit: return error
      default: return nil
      }
    }
  }

  /// What is wrong with 1:18, and with what qualifies it.
  func problem(ofRatio parts: NumberParts) -> NumberProblem? {
    if let ratio = ratio(parts.number, parts.suffix) { return .ratio(ratio) }
    guard let (word, rest) = QualifierSpelling.division(of: parts.suffix),
      let ratio = ratio(parts.number, rest)
    else { return nil }
    return unit.kind == .number
      ? .qualified(word: word, number: ratio) : .qualifiedToo(word: word, .ratio(ratio))
  }

  private func ratio(_ first: String, _ suffix: String) -> String? {
    guard let mark = suffix.first, ":∶比".contains(mark),
      case let second = String(suffix.dropFirst()),
      let (one, other) = DecimalNumber(first).flatMap({ one in
        DecimalNumber(second).map { (one, $0) }
      }), one > 0, other > 0
    else { return nil }
    return "\(first):\(second)"
  }

  /// What is wrong with what follows a number, where that is more than another unit; nil where it is that.
  func problem(ofRest parts: NumberParts) -> NumberProblem? {
    let suffix = parts.suffix
    if let first = suffix.first, "、;,".contains(first),
      suffix.dropFirst().first.map({ ("0"..."9").contains($0) }) == true
    {
      return .severalNumbers
    }
    if suffix.hasSuffix(")"), let open = suffix.firstIndex(of: "(") {
      return problem(of: parts, cutTo: suffix[..<open]) { .besides(number: $0) }
    }
    let marks = String(suffix.reversed().prefix { "。.．,;、!?…".contains($0) }.reversed())
    if !marks.isEmpty {
      return problem(of: parts, cutTo: suffix.dropLast(marks.count)) {
        marks.contains("?") ? .doubtful(number: $0) : .mark(marks, number: $0)
      }
    }
    guard let word = Self.fallsBehind.first(where: suffix.lowercased().hasSuffix) else {
      return nil
    }
    return problem(of: parts, cutTo: suffix.dropLast(word.count)) { .fall(word, number: $0) }
  }

  /// A problem with the number that is left without the end of a text, or what is wrong with that.
  private func problem(
    of parts: NumberParts, cutTo suffix: Substring, _ problem: (String) -> NumberProblem
  ) -> NumberProblem {
    var rest = parts
    rest.suffix = String(suffix)
    do throws(NumberProblem) {
      return problem(spelling(of: try value(of: rest), rest))
    } catch {
      guard case .qualified(let word, let number) = error else { return error }
      return .qualifiedToo(word: word, problem(number))
    }
  }
}

extension String {
  /// The text without characters that nobody sees; nil where it has none.
  var withoutUnseen: String? {
    let isUnseen: (Unicode.Scalar) -> Bool = {
      $0.value > 0x7F && $0.properties.generalCategory == .format
    }
    guard unicodeScalars.contains(where: isUnseen) else { return nil }
    var seen = UnicodeScalarView()
    seen.append(contentsOf: unicodeScalars.lazy.filter { !isUnseen($0) })
    return String(seen)
  }
}
