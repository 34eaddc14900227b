import Pinyin

/// The labels of a large site, cut at each place where a match may begin.
struct PinyinCuttings {
  /// The most syllables of a cutting. What is typed beyond them is left to the search for the Chinese
  /// words, which finds few other places for eight characters.
  private static let length = 8
  /// The most spellings of a cutting's first syllables under which it is filed.
  private static let limit = 4

  private struct Cutting {
    /// The initials of the first three syllables, five bits each; 0 where there is none.
    let key: UInt16
    let label: Int
    let range: Range<Int>
  }

  private let labels: [PinyinText]
  private var cuttings: [Cutting] = []

  init(_ labels: [PinyinText], _ table: PinyinTable) {
    self.labels = labels
    let initials = table.syllables.map { Self.initial(of: $0.unicodeScalars.first ?? " ") }
    for (number, label) in labels.enumerated() {
      let units = label.text.indices.filter {
        !label.readings[$0].isEmpty || Self.latinLetter(label.text[$0]) != nil
      }
      let choices = units.map { unit -> [UInt16] in
        let read = Set(label.readings[unit].map { initials[Int($0)] })
        return read.isEmpty
          ? [Self.initial(of: Self.latinLetter(label.text[unit]) ?? " ")] : read.sorted()
      }
      for (place, unit) in units.enumerated() where !Self.isInsideWord(unit, label.text) {
        let last = units[min(place + Self.length, units.count) - 1]
        for key in Self.keys(choices[place..<min(place + 3, units.count)]) {
          cuttings.append(Cutting(key: key, label: number, range: unit..<last + 1))
        }
      }
    }
  }

  /// The cuttings, sorted and each once, in pieces, with the initials that each piece begins with.
  func pieces(size: Int, _ known: PinyinText.Known) -> (firsts: [String], pieces: [String]) {
    var firsts: [String] = []
    var pieces: [String] = []
    var lines: [String] = []
    var bytes = 0
    var last: (key: UInt16, text: Substring)?
    for cutting in sorted() {
      let line = line(of: cutting, known)
      // The best kind comes first of those that are alike.
      if let last, last.key == cutting.key, last.text == line.dropFirst() { continue }
      last = (cutting.key, line.dropFirst())
      if bytes + line.utf8.count > size || lines.isEmpty {
        if !lines.isEmpty { pieces.append(lines.joined(separator: "\t")) }
        firsts.append(Self.letters(of: cutting.key))
        (lines, bytes) = ([], 0)
      }
      lines.append(line)
      bytes += line.utf8.count + 1
    }
    pieces.append(lines.joined(separator: "\t"))
    return (firsts, pieces)
  }

  private func sorted() -> [Cutting] {
    cuttings.sorted { left, right in
      if left.key != right.key { return left.key < right.key }
      let (one, other) = (labels[left.label], labels[right.label])
      let (head, tail) = (one.text[left.range], other.text[right.range])
      if head.lexicographicallyPrecedes(tail) { return true }
      if tail.lexicographicallyPrecedes(head) { return false }
      return (one.kind, left.label, left.range.lowerBound)
        < (other.kind, right.label, right.range.lowerBound)
    }
  }

  private func line(of cutting: Cutting, _ known: PinyinText.Known) -> String {
    let label = labels[cutting.label]
    let digit = label.kind.rawValue + (cutting.range.lowerBound == 0 ? 4 : 0)
    let line = label.line(cutting.range, digit: digit, known)
    return cutting.range.upperBound < label.text.count ? line + "…" : line
  }

  /// The keys of the first syllables, one for each choice of their readings.
  private static func keys(_ choices: ArraySlice<[UInt16]>) -> [UInt16] {
    var keys: [UInt16] = [0]
    for choice in choices {
      keys = Array(keys.flatMap { key in choice.map { key << 5 | $0 } }.prefix(limit))
    }
    return keys.map { $0 << (5 * UInt16(3 - choices.count)) }
  }

  /// The letters by which initials are compared, from 1: many readers do not tell n from l.
  private static func initial(of letter: Unicode.Scalar) -> UInt16 {
    let letter = letter == "n" ? "l" : letter
    return ("a"..."z").contains(letter) ? UInt16(letter.value - 0x60) : 0
  }

  private static func letters(of key: UInt16) -> String {
    var letters = ""
    for shift: UInt16 in [10, 5, 0] {
      let number = UInt8(truncatingIfNeeded: key >> shift & 31)
      if number > 0 { letters.unicodeScalars.append(Unicode.Scalar(0x60 + number)) }
    }
    return letters
  }

  private static func isInsideWord(_ index: Int, _ text: [Unicode.Scalar]) -> Bool {
    index > 0 && latinLetter(text[index]) != nil && latinLetter(text[index - 1]) != nil
  }

  private static func latinLetter(_ character: Unicode.Scalar) -> Unicode.Scalar? {
    switch character {
    case "a"..."z": character
    case "A"..."Z": Unicode.Scalar(character.value + 0x20)
    default: nil
    }
  }
}
