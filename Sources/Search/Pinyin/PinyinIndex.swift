/// What the page needs to find labels by their pinyin: how the characters are read, the labels, and
/// which labels hold which two initials in a row.
///
/// The labels come in pieces. One piece is searched as a whole; where there are more, the initials
/// say first which pieces are worth loading.
struct PinyinIndex: Sendable {
  /// The most bytes of labels in a piece.
  static let pieceSize = 24 * 1024
  /// Marks behind a character of several readings which of them hold here: bit n of the scalar's
  /// distance to this one stands for reading n of the character in `table`.
  static let markBase: UInt32 = 0xE000

  /// A piece of the list of labels.
  struct Piece: Sendable {
    /// The number of the first label.
    let first: Int
    /// The labels, one a line: a digit for the kind, then the text with its marks.
    let text: String
  }

  /// Syllables and the characters so read, as `hang行航 xing行形`.
  let table: String
  /// The labels, titles first.
  let pieces: [Piece]
  /// For each first initial, lines of a second initial and the labels that hold both in a row, as
  /// gaps between their numbers, in base 36 with spaces. Empty where there is one piece.
  let pairs: [(initial: String, text: String)]

  /// Makes the index; `nil` where no label has a Chinese character.
  init?(_ labels: [PinyinLabel], reader: PinyinReader) {
    let sorted = Set(labels).filter { $0.simplified.contains(where: reader.isRead) }
      .sorted { left, right in
        left.kind != right.kind
          ? left.kind < right.kind
          : left.text.lexicographicallyPrecedes(right.text) { $0.value < $1.value }
      }
    guard !sorted.isEmpty else { return nil }
    let read = sorted.map { (label: $0, readings: reader.readings(of: $0.simplified)) }
    let known = Self.characters(in: read, reader)
    table = Self.table(of: known, reader.table)
    pieces = Self.pieces(of: read, known)
    pairs = pieces.count > 1 ? Self.pairs(of: read, reader.table) : []
  }

  private typealias Read = (label: PinyinLabel, readings: [[PinyinTable.Syllable]])
  private typealias Known = [Unicode.Scalar: [PinyinTable.Syllable]]

  /// All readings that each character has anywhere in the labels, sorted as in `table`.
  private static func characters(in read: [Read], _ reader: PinyinReader) -> Known {
    var known: [Unicode.Scalar: Set<PinyinTable.Syllable>] = [:]
    for (label, readings) in read {
      for (character, syllables) in zip(label.text, readings) where !syllables.isEmpty {
        known[character, default: []].formUnion(syllables)
      }
    }
    return known.mapValues { $0.sorted() }
  }

  private static func table(of known: Known, _ table: PinyinTable) -> String {
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

  private static func pieces(of read: [Read], _ known: Known) -> [Piece] {
    var pieces: [Piece] = []
    var lines: [String] = []
    var size = 0
    var first = 0
    for (number, entry) in read.enumerated() {
      let line = line(of: entry, known)
      if size + line.utf8.count > pieceSize, !lines.isEmpty {
        pieces.append(Piece(first: first, text: lines.joined(separator: "\n")))
        (lines, size, first) = ([], 0, number)
      }
      lines.append(line)
      size += line.utf8.count + 1
    }
    pieces.append(Piece(first: first, text: lines.joined(separator: "\n")))
    return pieces
  }

  private static func line(of entry: Read, _ known: Known) -> String {
    var line = String.UnicodeScalarView()
    line.append(contentsOf: String(entry.label.kind.rawValue).unicodeScalars)
    for (character, syllables) in zip(entry.label.text, entry.readings) {
      line.append(character)
      let all = known[character] ?? []
      if syllables.count < all.count {
        let mask = all.enumerated().reduce(UInt32(0)) { mask, item in
          syllables.contains(item.element) ? mask | 1 << UInt32(item.offset) : mask
        }
        if let mark = Unicode.Scalar(markBase + mask) { line.append(mark) }
      }
    }
    return String(line)
  }
}
