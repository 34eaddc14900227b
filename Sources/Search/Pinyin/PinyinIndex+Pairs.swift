extension PinyinIndex {
  /// Which labels hold which two initials in a row.
  static func pairs(
    of read: [(label: PinyinLabel, readings: [[PinyinTable.Syllable]])], _ table: PinyinTable
  ) -> [(initial: String, text: String)] {
    let initials = table.syllables.map { initial(of: $0.unicodeScalars.first ?? " ") }
    // The labels of a pair of letters, at 27 × first + second.
    var found = [[Int]](repeating: [], count: 27 * 27)
    for (number, entry) in read.enumerated() {
      var before: Set<UInt8> = []
      for (character, syllables) in zip(entry.label.text, entry.readings) {
        let here: Set<UInt8>
        if !syllables.isEmpty {
          here = Set(syllables.map { initials[Int($0)] })
        } else if let letter = latinLetter(character) {
          here = [initial(of: letter)]
        } else {
          continue
        }
        for left in before {
          for right in here {
            let key = Int(left) * 27 + Int(right)
            if found[key].last != number { found[key].append(number) }
          }
        }
        before = here
      }
    }
    return (0..<27).compactMap { first in
      let lines = (0..<27).compactMap { second -> String? in
        let numbers = found[first * 27 + second]
        return numbers.isEmpty ? nil : letter(second) + gaps(between: numbers)
      }
      return lines.isEmpty ? nil : (letter(first), lines.joined(separator: "\n"))
    }
  }

  /// The letters by which initials are compared: many readers do not tell n from l, so both are l.
  private static func initial(of letter: Unicode.Scalar) -> UInt8 {
    let letter = letter == "n" ? "l" : letter
    return ("a"..."z").contains(letter) ? UInt8(letter.value - 0x61) : 26
  }

  private static func latinLetter(_ character: Unicode.Scalar) -> Unicode.Scalar? {
    switch character {
    case "a"..."z": character
    case "A"..."Z": Unicode.Scalar(character.value + 0x20)
    default: nil
    }
  }

  private static func letter(_ number: Int) -> String {
    String(Unicode.Scalar(UInt8(0x61 + number)))
  }

  private static func gaps(between numbers: [Int]) -> String {
    var last = -1
    return numbers.map { number in
      defer { last = number }
      return String(number - last, radix: 36)
    }.joined(separator: " ")
  }
}
