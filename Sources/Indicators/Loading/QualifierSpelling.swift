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
      "almost", "ca.", "ca", "c.", "c",
    ]
    .map { ($0, Qualifier.about.rawValue) }
    + [("at least", Qualifier.atLeast.rawValue)]
    + ["no more than", "at most", "up to"].map { ($0, Qualifier.upTo.rawValue) }
    + ["more than", "over", "above"].map { ($0, Qualifier.moreThan.rawValue) }

  /// What may stand behind the number and its unit and is no word of the qualifier column; and the word that is:
  /// 3天内 is 3天以内, 2倍多 is more than 2倍.
  private static let suffixes: [(written: String, meant: String)] =
    [("+", "以上"), ("之内", "以内"), ("内", "以内"), ("开外", "超过"), ("多", "超过"), ("余", "超过")]
    + ["or more", "and more", "or above", "and above", "or over", "and over", "or higher", "plus"]
    .map { ($0, Qualifier.atLeast.rawValue) }
    + ["or less", "or fewer", "or below", "or under"].map { ($0, Qualifier.upTo.rawValue) }
    + ["or so"].map { ($0, Qualifier.about.rawValue) }

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
    let lower = text.lowercased()
    return suffixes.first { lower.hasSuffix($0.written) }
      .map { ($0.meant, String(text.dropLast($0.written.count)).trimmedAtEnd) }
  }

  /// The word in what follows a number, and what is left without it: 余 of 余人, 万余人 and 余万元, 以上 of
  /// 人以上.
  static func division(of suffix: String) -> (word: String, rest: String)? {
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
    // 1.5K余人: the letters are to be told, and the word is not to be lost.
    let letters = suffix.prefix { $0.isASCII && $0.isLetter }
    let tail = suffix.dropFirst(letters.count)
    if let word = ["余", "多"].first(where: tail.hasPrefix) {
      return (word, String(letters) + String(tail.dropFirst()))
    }
    let lower = suffix.lowercased()
    return suffixes.lazy.map { ($0.written.filter { $0 != " " }, $0.meant) }
      .first { lower.hasSuffix($0.0) }
      .map { ($0.1, String(suffix.dropLast($0.0.count))) }
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
