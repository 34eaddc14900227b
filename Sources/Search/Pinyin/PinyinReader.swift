/// Reads labels in pinyin: for each character the syllables that it may stand for.
///
/// Words decide where they are known: 行 is `hang` in 银行 and `xing` in 执行. Elsewhere every common
/// reading is offered, since a reader who types the right one must not be turned away.
struct PinyinReader: Sendable {
  /// The most readings of one character that are offered.
  private static let limit = 4

  let table: PinyinTable

  /// The readings of each character, the likeliest first; none where a character is not Chinese.
  func readings(of text: [Unicode.Scalar]) -> [[PinyinTable.Syllable]] {
    var decided = [[PinyinTable.Syllable]](repeating: [], count: text.count)
    var end = 0
    for start in text.indices {
      // A word inside another has no say: 会长 counts in 学会长期 only if no longer word holds it.
      guard let phrase = table.phrase(in: text, at: start),
        start + phrase.characters.count > end
      else { continue }
      end = start + phrase.characters.count
      for (offset, syllable) in phrase.syllables.enumerated()
      where !decided[start + offset].contains(syllable) {
        decided[start + offset].append(syllable)
      }
    }
    return text.indices.map { index in
      decided[index].isEmpty
        ? Array(table.readings(of: text[index]).prefix(Self.limit)) : decided[index]
    }
  }

  /// Whether a character is read at all.
  func isRead(_ character: Unicode.Scalar) -> Bool { !table.readings(of: character).isEmpty }

  /// The readings in letters, for tests and messages.
  func spelling(of text: String) -> [[String]] {
    readings(of: Array(text.unicodeScalars)).map { $0.map { table.syllables[Int($0)] } }
  }
}
