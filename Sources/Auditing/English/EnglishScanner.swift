import Indicators
import Prose

/// Finds the numbers and times of an English passage.
struct EnglishScanner {
  let passage: Passage
  let tokens: [EnglishToken]
  let units: EnglishUnits
  var numbers: [WrittenNumber] = []
  var times: [WrittenTime] = []
  /// The words that the text has in small letters.
  let commonWords: Set<String>

  init(_ passage: Passage, units: EnglishUnits) {
    self.passage = passage
    self.units = units
    tokens = EnglishToken.tokens(of: passage)
    commonWords = Set(tokens.lazy.filter { $0.kind == .word && !$0.isCapital }.map(\.text))
    var index = 0
    while index < tokens.count { index = max(index + 1, scan(index)) }
  }

  subscript(index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }

  /// How many tokens from one on are the words of a unit; 0 for none.
  func unitLength(_ token: Int) -> Int { units.unit(in: tokens, at: token)?.count ?? 0 }

  /// The token that begins at or behind a character.
  func token(from position: Int) -> Int {
    tokens.partitioningIndex { $0.range.lowerBound >= position }
  }

  /// Whether a range is we, our or ours.
  func isPronoun(_ range: Range<Int>) -> Bool {
    ["we", "our", "ours"].contains(self[token(from: range.lowerBound)])
  }

  mutating func scan(_ index: Int) -> Int {
    switch tokens[index].kind {
    case .digits: return digits(index)
    case .word:
      if let end = relative(index) { return end }
      return words(index)
    case .mark: return index + 1
    }
  }
}
