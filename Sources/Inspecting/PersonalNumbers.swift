/// Numbers that belong to a person and to nobody else's eyes: identity cards and mobile telephones.
enum PersonalNumbers {
  /// Whose number it is.
  enum Kind { case identity, telephone }

  /// A number, with its middle hidden.
  struct Finding {
    let kind: Kind
    let masked: String
    /// How many characters of the text stand before it.
    let offset: Int
  }

  /// All numbers of a text. A full-width digit counts as its half-width form; blanks and hyphens may part groups.
  static func all(in text: String) -> [Finding] {
    // Most texts have no run of eleven digits.
    var digits = 0
    guard
      text.unicodeScalars.contains(where: { scalar in
        let isDigit = digit(scalar) != nil
        if isDigit {
          digits += 1
        } else if !" -\u{A0}".unicodeScalars.contains(scalar) {
          digits = 0
        }
        return digits >= 11
      })
    else { return [] }
    let scalars = Array(text.unicodeScalars)
    var findings: [Finding] = []
    var index = 0
    while index < scalars.count {
      guard digit(scalars[index]) != nil, index == 0 || !isWord(scalars[index - 1]) else {
        index += 1
        continue
      }
      let (run, end) = run(in: scalars, from: index)
      if let kind = kind(of: run) {
        findings.append(Finding(kind: kind, masked: masked(run), offset: index))
        index = end
      } else {
        // The rest of the word cannot begin a number.
        while index < scalars.count, isWord(scalars[index]) { index += 1 }
      }
    }
    return findings
  }

  /// Digits and an X at their end, with at most one blank or hyphen between two.
  private static func run(
    in scalars: [Unicode.Scalar], from start: Int
  ) -> (run: [Character], end: Int) {
    var run: [Character] = []
    var index = start
    while index < scalars.count {
      if let value = digit(scalars[index]) {
        run.append(value)
      } else if run.count == 17, ["X", "x", "Ｘ", "ｘ"].contains(Character(scalars[index])) {
        run.append("X")
        index += 1
        break
      } else if !run.isEmpty, " -\u{A0}".unicodeScalars.contains(scalars[index]),
        index + 1 < scalars.count, digit(scalars[index + 1]) != nil
      {
        // Goes on behind it.
      } else {
        break
      }
      index += 1
    }
    let isCut = index < scalars.count && isWord(scalars[index])
    return (isCut ? [] : run, index)
  }

  private static func kind(of run: [Character]) -> Kind? {
    switch run.count {
    case 18: isIdentity(run) ? .identity : nil
    case 11: isTelephone(run) ? .telephone : nil
    case 13: run.starts(with: "86") && isTelephone(Array(run.dropFirst(2))) ? .telephone : nil
    default: nil
    }
  }

  /// Mobile numbers begin with 13 to 19.
  private static func isTelephone(_ run: [Character]) -> Bool {
    run[0] == "1" && ("3"..."9").contains(run[1]) && Set(run).count > 2
  }

  /// GB 11643: a place, a day of birth, an order, and a check by ISO 7064 (MOD 11-2).
  static func isIdentity(_ run: [Character]) -> Bool {
    let values = run.prefix(17).compactMap(\.wholeNumberValue)
    guard run.count == 18, values.count == 17, (1...8).contains(values[0]) else { return false }
    func number(_ range: Range<Int>) -> Int { values[range].reduce(0) { $0 * 10 + $1 } }
    let (year, month, day) = (number(6..<10), number(10..<12), number(12..<14))
    guard (1900...2099).contains(year), (1...12).contains(month), (1...31).contains(day) else {
      return false
    }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
    return Array("10X98765432")[sum % 11] == run[17]
  }

  private static func masked(_ run: [Character]) -> String {
    String(run.prefix(3)) + String(repeating: "*", count: run.count - 5) + String(run.suffix(2))
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Character? {
    switch scalar.value {
    case 0x30...0x39: Character(scalar)
    case 0xFF10...0xFF19: Unicode.Scalar(scalar.value - 0xFF10 + 0x30).map { Character($0) }
    default: nil
    }
  }

  /// Whether a sign continues a word in letters or a decimal number.
  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if digit(scalar) != nil || scalar == "." || scalar == "_" { return true }
    return scalar.isASCII && scalar.properties.isAlphabetic
  }
}
