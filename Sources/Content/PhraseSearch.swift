/// Looks for some phrases in long texts, byte by byte.
///
/// The searches of the standard library compare characters, which they first have to find: for a dozen
/// phrases in the texts of ten thousand cases that is a sixth of a whole build. Here each place costs one look
/// at a table, and only where two bytes begin a phrase is anything compared.
struct PhraseSearch: Sendable {
  private let phrases: [[UInt8]]
  /// Whether some phrase begins with two bytes.
  private let beginnings: [Bool]

  /// - Parameter phrases: each of two bytes at least.
  init(_ phrases: [String]) {
    self.phrases = phrases.map { Array($0.utf8) }.filter { $0.count > 1 }
    var beginnings = Array(repeating: false, count: 65_536)
    for phrase in self.phrases { beginnings[Int(phrase[0]) << 8 | Int(phrase[1])] = true }
    self.beginnings = beginnings
  }

  /// Where the phrases stand in a text, as offsets of bytes; one that begins inside another counts, too.
  func ranges(in text: Substring) -> [Range<Int>] {
    var text = text
    return text.withUTF8 { bytes in
      var ranges: [Range<Int>] = []
      for start in 0..<max(bytes.count - 1, 0)
      where beginnings[Int(bytes[start]) << 8 | Int(bytes[start + 1])] {
        for phrase in phrases where bytes[start...].starts(with: phrase) {
          ranges.append(start..<start + phrase.count)
        }
      }
      return ranges
    }
  }
}
