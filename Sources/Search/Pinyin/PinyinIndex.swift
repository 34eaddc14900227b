import Pinyin

/// What the page needs to find labels by their pinyin: how the characters are read, and the labels.
///
/// The labels of a small site are one piece that is searched as a whole. Those of a large site are
/// cut at every place where a match may begin; the cuttings are sorted by the initials of their first
/// syllables, so that whatever is typed, one or two pieces hold all that it may mean.
struct PinyinIndex: Sendable {
  /// The most bytes of labels that are one piece.
  static let wholeSize = 64 * 1024
  /// The most bytes of a piece of cuttings.
  static let pieceSize = 20 * 1024
  /// Marks behind a character of several readings which of them hold here: bit n of the scalar's
  /// distance to this one stands for reading n of the character in `table`.
  static let markBase: UInt32 = 0xE000

  /// Syllables and the characters so read, as `hang行航 xing行形`.
  let table: String
  /// The initials that each piece begins with; empty where the labels are one piece.
  let firsts: [String]
  /// Labels or cuttings with tabs between: a digit, then the text with its marks. The digit is the
  /// kind, and 4 more where a cutting begins its label. A cutting that leaves off the end of its label
  /// ends with `…`.
  let pieces: [String]

  /// Makes the index; `nil` where no label has a Chinese character.
  init?(_ labels: [PinyinLabel], reader: PinyinReader, wholeSize: Int = Self.wholeSize) {
    let sorted = Set(labels).filter { $0.simplified.contains(where: reader.isRead) }.sorted(by: <)
    guard !sorted.isEmpty else { return nil }
    let read = sorted.map { PinyinText($0, readings: reader.readings(of: $0.simplified)) }
    let known = Self.characters(in: read)
    table = Self.table(of: known, reader.table)
    let lines = read.map { $0.line(0..<$0.text.count, digit: $0.kind.rawValue, known) }
    if lines.reduce(0, { $0 + $1.utf8.count + 1 }) <= wholeSize {
      firsts = []
      pieces = [lines.joined(separator: "\t")]
    } else {
      (firsts, pieces) = PinyinCuttings(read, reader.table).pieces(size: Self.pieceSize, known)
    }
  }

  /// All readings that each character has anywhere in the labels, sorted as in `table`.
  private static func characters(in read: [PinyinText]) -> PinyinText.Known {
    var known: [Unicode.Scalar: Set<PinyinTable.Syllable>] = [:]
    for label in read {
      for (character, syllables) in zip(label.text, label.readings) where !syllables.isEmpty {
        known[character, default: []].formUnion(syllables)
      }
    }
    return known.mapValues { $0.sorted() }
  }

  private static func table(of known: PinyinText.Known, _ table: PinyinTable) -> String {
    var characters: [PinyinTable.Syllable: [Unicode.Scalar]] = [:]
    for (character, syllables) in known {
      for syllable in syllables { characters[syllable, default: []].append(character) }
    }
    let entries = characters.sorted { $0.key < $1.key }.map { syllable, characters in
      var text = table.syllables[Int(syllable)].unicodeScalars
      text.append(contentsOf: characters.sorted { $0.value < $1.value })
      return String(text)
    }
    return entries.joined(separator: " ")
  }
}

/// A label with its readings.
struct PinyinText: Sendable {
  /// The readings that characters have on this site.
  typealias Known = [Unicode.Scalar: [PinyinTable.Syllable]]

  let kind: PinyinLabel.Kind
  let text: [Unicode.Scalar]
  let readings: [[PinyinTable.Syllable]]

  init(_ label: PinyinLabel, readings: [[PinyinTable.Syllable]]) {
    self.kind = label.kind
    self.text = label.text
    self.readings = readings
  }

  /// A part of the label as the script reads it.
  func line(_ range: Range<Int>, digit: Int, _ known: Known) -> String {
    var line = String.UnicodeScalarView()
    line.append(contentsOf: String(digit).unicodeScalars)
    for index in range {
      line.append(text[index])
      guard readings[index].count > 0, let all = known[text[index]],
        readings[index].count < all.count
      else { continue }
      let mask = all.enumerated().reduce(UInt32(0)) { mask, item in
        readings[index].contains(item.element) ? mask | 1 << UInt32(item.offset) : mask
      }
      if let mark = Unicode.Scalar(PinyinIndex.markBase + mask) { line.append(mark) }
    }
    return String(line)
  }
}
