/// How Chinese characters and words are read in pinyin, without tones and with `v` for ü.
///
/// The tables stand in `Data`; `make-tables.py` there names their sources and licences.
public struct PinyinTable: Sendable {
  /// A reading, as its position in `syllables`.
  public typealias Syllable = UInt16

  /// A word that contains a character with several readings.
  struct Phrase: Sendable {
    let characters: [Unicode.Scalar]
    let syllables: [Syllable]
  }

  /// All syllables, sorted.
  public let syllables: [String]
  /// The readings of a character, the most common first.
  private let readings: [Unicode.Scalar: [Syllable]]
  /// Words by their first character, the longest first.
  private let phrases: [Unicode.Scalar: [Phrase]]

  /// The table that comes with the program.
  public static let standard = PinyinTable(
    readings: Array(readingLines.utf8), phrases: Array(phraseLines.utf8))

  /// Reads the tables.
  ///
  /// - Parameters:
  ///   - readings: lines of a syllable, the characters first read so, and those also read so.
  ///   - phrases: lines of a word and a syllable for each of its characters.
  init(readings: [UInt8], phrases: [UInt8]) {
    var syllables: [String] = []
    var first: [Unicode.Scalar: [Syllable]] = [:]
    var other: [(Unicode.Scalar, Syllable)] = []
    for line in Self.lines(of: readings) {
      let fields = line.split(separator: " ", omittingEmptySubsequences: false)
      let syllable = Syllable(syllables.count)
      syllables.append(String(fields[0]))
      if fields.count > 1 { for scalar in fields[1].unicodeScalars { first[scalar] = [syllable] } }
      if fields.count > 2 { other += fields[2].unicodeScalars.map { ($0, syllable) } }
    }
    for (scalar, syllable) in other { first[scalar, default: []].append(syllable) }
    let numbers = Dictionary(
      syllables.enumerated().map { ($1, Syllable($0)) }, uniquingKeysWith: { first, _ in first })
    var words: [Unicode.Scalar: [Phrase]] = [:]
    for line in Self.lines(of: phrases) {
      let fields = line.split(separator: " ")
      let phrase = Phrase(
        characters: Array(fields[0].unicodeScalars),
        syllables: fields.dropFirst().compactMap { numbers[String($0)] })
      guard let head = phrase.characters.first,
        phrase.characters.count == phrase.syllables.count
      else { continue }
      words[head, default: []].append(phrase)
    }
    self.syllables = syllables
    self.readings = first
    self.phrases = words.mapValues { list in
      // No two words are the same, so that the longest one that fits is one alone.
      list.sorted { $0.characters.count > $1.characters.count }
    }
  }

  /// All readings of a character, none for what is not Chinese.
  public func readings(of character: Unicode.Scalar) -> [Syllable] { readings[character] ?? [] }

  /// The longest word that begins at a place of a text.
  func phrase(in text: [Unicode.Scalar], at start: Int) -> Phrase? {
    phrases[text[start]]?.first { text[start...].starts(with: $0.characters) }
  }

  private static func lines(of bytes: [UInt8]) -> [Substring] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n")
  }
}
