import Prose

extension EnglishSentence {
  // MARK: In front of a name

  func isLeadSure(_ name: NameMatcher.Match) -> Bool {
    var token = scanner.token(from: name.range.lowerBound) - 1
    while token >= range.lowerBound {
      let piece = scanner.tokens[token]
      if piece.kind == .mark { return !["/", "&"].contains(piece.text) }
      if piece.kind == .digits {
        return time(at: piece.range.lowerBound) != nil
      }
      if piece.text == "and" || piece.text == "or" {
        // A and B were 7: both at once, unless A has its own number.
        let end = scanner.tokens[token].range.lowerBound - 1
        let next = names.partitioningIndex { $0.range.upperBound >= end }
        return next == names.count || names[next].range.upperBound != end
      }
      // At the end of the year our crew numbered 259.
      if piece.text == "year", scanner[token - 2] == "of", scanner[token - 3] == "end" {
        return true
      }
      // The share of homes at EPC C is what the indicator counts in percent.
      if piece.text == "of", isShare(before: token, name) {
        token -= 2
        continue
      }
      // With a book fund of: whoever the sentence is about has it.
      if piece.text == "with", !owners.contains(where: { $0.owner == .foreign }) { return true }
      if EnglishWords.leads.contains(piece.text) || isSilent(piece.range.lowerBound, []) {
        token -= 1
        continue
      }
      return EnglishWords.verbs.contains(piece.text) && isOwnSubject(before: token)
    }
    return true
  }

  /// Whether the share of what a name counts in percent is meant: the proportion of women professors.
  private func isShare(before of: Int, _ name: NameMatcher.Match) -> Bool {
    ["share", "proportion", "percentage", "rate", "level"].contains(scanner[of - 1])
      && lexicon.surfaces[name.value].entries.allSatisfy { lexicon.entries[$0].unit.base == "%" }
  }

  /// Whether the subject of a verb is the institution or one that the tables know.
  func isOwnSubject(before verb: Int) -> Bool {
    var token = verb - 1
    while token >= range.lowerBound,
      ["now", "still", "also", "then", "only", "already", "again"].contains(scanner[token])
    {
      token -= 1
    }
    guard token >= range.lowerBound else { return true }
    let piece = scanner.tokens[token]
    if piece.kind == .mark { return false }
    let word = piece.text
    if EnglishWords.ownSubjects.contains(word), !isForeign(piece.range.lowerBound) { return true }
    return owner(at: piece.range.lowerBound).map { $0.owner != .foreign } ?? false
  }

  func isForeign(_ position: Int) -> Bool {
    owner(at: position)?.owner == .foreign
  }
}
