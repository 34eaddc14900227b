import Indicators
import Prose

/// Finds the numbers and times of an English passage.
struct EnglishScanner {
  let passage: Passage
  let tokens: [EnglishToken]
  let units: Set<String>
  var numbers: [WrittenNumber] = []
  var times: [WrittenTime] = []

  init(_ passage: Passage, units: Set<String>) {
    self.passage = passage
    self.units = units
    tokens = EnglishToken.tokens(of: passage)
    var index = 0
    while index < tokens.count { index = max(index + 1, scan(index)) }
  }

  subscript(index: Int) -> String { tokens.indices.contains(index) ? tokens[index].text : "" }

  /// Whether a token is the word of a unit.
  func isUnit(_ token: Int) -> Bool {
    tokens.indices.contains(token) && tokens[token].kind == .word
      && units.contains(Self.singular(tokens[token].text))
  }

  /// The token that begins at or behind a character.
  func token(from position: Int) -> Int {
    tokens.partitioningIndex { $0.range.lowerBound >= position }
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
