/// The light stemming of English words, as `Client/terms.js` has it too: endings of plural, -ing, -ed
/// and -ly, doubled consonants, some endings of nouns and adjectives and a silent e. It need not be right,
/// only alike on both sides.
enum Stemming {
  /// The stem of a word of ASCII letters; `nil` where it is the word itself.
  static func stem(_ word: [UInt8]) -> [UInt8]? {
    guard word.count > 3, word.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return nil }
    var stem = word
    if ends(stem, "ies") {
      stem.removeLast(3)
      stem.append(UInt8(ascii: "y"))
    } else if ends(stem, "sses") {
      stem.removeLast(2)
    } else if ends(stem, "s"), !ends(stem, "ss"), !ends(stem, "us"), !ends(stem, "is") {
      stem.removeLast()
    }
    var lostVowel = false
    for ending in ["ing", "ed", "ly"] where ends(stem, ending) {
      let rest = stem.dropLast(ending.utf8.count)
      guard rest.count > 2, rest.contains(where: isVowel), !ends(stem, "ply") else { continue }
      stem = Array(rest)
      lostVowel = ending != "ly"
      if let last = stem.last, stem.count > 3, stem[stem.count - 2] == last, !isVowel(last),
        last != UInt8(ascii: "l"), last != UInt8(ascii: "s")
      {
        stem.removeLast()
        lostVowel = false
      }
      break
    }
    removeAble(&stem)
    let before = stem
    removeNounEnding(&stem)
    removeAte(&stem, lostVowel: lostVowel || stem != before)
    if stem.count > 3, stem.last == UInt8(ascii: "e") { stem.removeLast() }
    if stem.count > 3, stem.last == UInt8(ascii: "y") { stem[stem.count - 1] = UInt8(ascii: "i") }
    return stem == word ? nil : stem
  }

  /// Behind four letters -able, and -ability, which is the same.
  private static func removeAble(_ word: inout [UInt8]) {
    if ends(word, "ability") {
      word.removeLast(5)
      word += Array("le".utf8)
    }
    if ends(word, "able"), word.count >= 8 { word.removeLast(4) }
  }

  /// Behind four letters -ate, and what is left of -ated, -ating and -ation: educate and education are
  /// one. A word that ends in -at by itself, such as format, is left alone.
  private static func removeAte(_ word: inout [UInt8], lostVowel: Bool) {
    if ends(word, "ate"), word.count >= 7 {
      word.removeLast(3)
    } else if lostVowel, ends(word, "at"), word.count >= 6 {
      word.removeLast(2)
    }
  }

  /// Behind five letters -er, -ment and -ness, then behind s or t -ion, -ive and -or.
  private static func removeNounEnding(_ word: inout [UInt8]) {
    if let ending = ["er", "ment", "ness"].first(where: { ends(word, $0) }),
      word.count >= ending.utf8.count + 5
    {
      word.removeLast(ending.utf8.count)
    }
    if let ending = ["ion", "ive", "or"].first(where: { ends(word, $0) }),
      word.count >= ending.utf8.count + 4,
      let last = word.dropLast(ending.utf8.count).last, "st".utf8.contains(last)
    {
      word.removeLast(ending.utf8.count)
    }
  }

  private static func isVowel(_ byte: UInt8) -> Bool { "aeiouy".utf8.contains(byte) }

  private static func ends(_ word: [UInt8], _ ending: String) -> Bool {
    word.count > ending.utf8.count && word.suffix(ending.utf8.count).elementsEqual(ending.utf8)
  }
}
