/// Reads labels in pinyin: for each character the syllables that it may stand for.
///
/// Words decide where they are known: 行 is `hang` in 银行 and `xing` in 执行. Elsewhere every common
/// reading is offered, since a reader who types the right one must not be turned away.
///
/// ```swift
/// let reader = PinyinReader(table: .standard)
/// for readings in reader.readings(of: Array("银行".unicodeScalars)) {
///   print(readings.map { reader.table.syllables[Int($0)] })  // ["yin"], then ["hang"]
/// }
/// ```
public struct PinyinReader: Sendable {
  /// Particles follow any word, and so stand beside characters with which they seem to be a word:
  /// 标的 in 目标的.
  private static let particles: Set<Unicode.Scalar> = ["的", "得", "地", "了", "着", "和", "为"]
  /// The most readings of one character that are offered.
  private static let limit = 4

  /// Where the readings stand.
  public let table: PinyinTable

  /// A reader with a table.
  public init(table: PinyinTable) { self.table = table }

  /// The readings of each character, the likeliest first; none where a character is not Chinese.
  public func readings(of text: [Unicode.Scalar]) -> [[PinyinTable.Syllable]] {
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
      let all = table.readings(of: text[index])
      if decided[index].isEmpty { return Array(all.prefix(Self.limit)) }
      guard Self.particles.contains(text[index]), let usual = all.first,
        !decided[index].contains(usual)
      else { return decided[index] }
      return decided[index] + [usual]
    }
  }

  /// Whether a character is read at all.
  public func isRead(_ character: Unicode.Scalar) -> Bool { !table.readings(of: character).isEmpty }

  /// The readings in letters, for tests and messages.
  func spelling(of text: String) -> [[String]] {
    readings(of: Array(text.unicodeScalars)).map { $0.map { table.syllables[Int($0)] } }
  }
}
