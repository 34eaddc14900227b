import Tables

/// How cells write words and signs that qualify a number.
enum QualifierSpelling {
  /// What may stand in front of the number, longer ones first, and what the qualifier column calls it.
  static let prefixes: [(written: String, meant: String)] =
    QualifierWord.known.filter { $0.position == .prefix }.map { ($0.text, $0.text) }
    + [">=", "≥", "≧", "⩾"].map { ($0, "≥") } + ["<=", "≤", "≦", "⩽"].map { ($0, "≤") }
    + [(">", ">"), ("≈", "约"), ("~", "约"), ("第", "第")] + english

  /// English ones.
  private static let english: [(written: String, meant: String)] =
    [
      "approximately", "approx.", "approx", "about", "around", "roughly", "circa", "nearly",
      "almost",
    ]
    .map { ($0, Qualifier.about.rawValue) }
    + [("at least", Qualifier.atLeast.rawValue)]
    + ["no more than", "at most", "up to"].map { ($0, Qualifier.upTo.rawValue) }
    + ["more than", "over", "above"].map { ($0, Qualifier.moreThan.rawValue) }

  /// Words and signs that no qualifier stands for: less than the number, but not the number itself.
  static let withoutQualifier = [
    "不到", "不足", "少于", "小于", "低于", "<", "less than", "fewer than", "under", "below",
  ]

  /// The word behind or within two numbers, and what is left without it: 3—5万以上, 3—5余万元.
  static func division(ofRange text: String) -> (word: String, rest: String)? {
    for word in QualifierWord.known where word.position != .prefix {
      if word.position == .suffix, text.hasSuffix(word.text) {
        return (word.text, String(text.dropLast(word.text.count)).trimmedAtEnd)
      }
      let places = text.ranges(of: word.text)
      if word.position == .infix, places.count == 1, let place = places.first {
        return (word.text, text.replacingCharacters(in: place, with: ""))
      }
    }
    return text.hasSuffix("+") ? ("以上", String(text.dropLast()).trimmedAtEnd) : nil
  }

  /// The word in what follows a number, and what is left without it: 余 of 余人, 万余人 and 余万元, 以上 of
  /// 人以上.
  static func division(of suffix: String) -> (word: String, rest: String)? {
    if suffix == "+" { return ("以上", "") }
    for word in QualifierWord.known {
      switch word.position {
      case .prefix: continue
      case .suffix:
        if suffix.hasSuffix(word.text) {
          return (word.text, String(suffix.dropLast(word.text.count)))
        }
      case .infix:
        let (_, rest) = UnitOfMeasure.multiplier(of: Substring(suffix))
        if rest.hasPrefix(word.text) {
          let multiplier = suffix.prefix(suffix.count - rest.count)
          return (word.text, String(multiplier) + String(rest.dropFirst(word.text.count)))
        }
      }
    }
    return nil
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    String(reversed().drop { $0.isWhitespace }.reversed())
  }

  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
