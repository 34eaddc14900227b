import Prose

extension EnglishSentence {
  // MARK: In front of a name

  func isLeadSure(_ name: NameMatcher.Match) -> Bool {
    var token = scanner.token(from: name.range.lowerBound) - 1
    while token >= range.lowerBound {
      let piece = scanner.tokens[token]
      if piece.kind == .mark { return !["/", "&", "%"].contains(piece.text) }
      if piece.kind == .digits {
        return time(at: piece.range.lowerBound) != nil
      }
      if piece.text == "and" || piece.text == "or" {
        // A and B were 7: both at once, unless A has its own number.
        let end = scanner.tokens[token].range.lowerBound - 1
        let next = names.partitioningIndex { $0.range.upperBound >= end }
        guard next < names.count, names[next].range.upperBound == end else { return true }
        // Eight rangers and spending of £16.9 million: each has its own number.
        let behind = scanner.token(from: name.range.upperBound)
        return ["of", "was", "were"].contains(scanner[behind])
          && claims.last.map { $0.number.range.upperBound + 1 == names[next].range.lowerBound }
            == true
      }
      // The increase in full-time learners was 273.
      if ["in", "of"].contains(piece.text) {
        if EnglishWords.changes.contains(scanner[token - 1]) { return false }
      }
      // At the end of the year our crew numbered 259.
      if piece.text == "year", scanner[token - 2] == "of",
        ["end", "day", "close", "start", "beginning"].contains(scanner[token - 3])
      {
        return true
      }
      // Pay for nearly all temporary exhibitions, of which there were 17.
      if ["for", "all", "nearly", "almost", "most"].contains(piece.text), isTellingOf(name) {
        return !owners.contains { $0.owner == .foreign }
      }
      // The share of homes at EPC C is what the indicator counts in percent.
      if piece.text == "of", isShare(before: token, name) {
        token -= 2
        continue
      }
      // Higher than our income of; I am sorry to report that.
      if ["than", "exceeded", "exceeding", "outstripped", "overtook"].contains(piece.text)
        || piece.text == "that" && EnglishWords.sayings.contains(scanner[token - 1])
      {
        return !owners.contains { $0.owner == .foreign }
      }
      // For the first time in five years the number of children fell.
      if piece.text == "time", ["first", "second", "third"].contains(scanner[token - 1]),
        scanner[token - 2] == "the", scanner[token - 3] == "for"
      {
        token -= 4
        continue
      }
      // This helps to explain why the number of operations rose.
      if ["why", "how"].contains(piece.text) {
        return !owners.contains { $0.owner == .foreign }
      }
      if EnglishWords.causatives.contains(piece.text) {
        var behind = scanner.token(from: name.range.upperBound)
        // New homes completed in the borough to 578.
        if ["in", "at"].contains(scanner[behind]), ["the", "this"].contains(scanner[behind + 1]) {
          behind += 3
        }
        return ["to", "by", "from"].contains(scanner[behind])
      }
      // A profit of £8.4 million on revenue of £58.7 million.
      if piece.text == "on",
        let before = scanner.numbers.last(where: { $0.range.upperBound <= piece.range.lowerBound }),
        piece.range.lowerBound - before.range.upperBound < 2
      {
        return !owners.contains { $0.owner == .foreign }
      }
      // With a book fund of: whoever the sentence is about has it; not our busiest day, with sales of.
      if piece.text == "with" {
        // So that the College ended the year with a deficit of £0.17 million.
        if let verb = (max(range.lowerBound, token - 4)..<max(range.lowerBound, token)).last(
          where: {
            ["ended", "finished", "closed", "began", "started", "opened"].contains(scanner[$0])
          }), isOwnSubject(before: verb)
        {
          return true
        }
        return (token == range.lowerBound || hasOwnSubject)
          && !owners.contains { $0.owner == .foreign && $0.range.lowerBound < clauseEnd(name) }
      }
      // The one good sign was energy use, which fell to.
      let behind = scanner.token(from: name.range.upperBound)
      if ["was", "is"].contains(piece.text), scanner[behind] == ",", scanner[behind + 1] == "which"
      {
        return !owners.contains { $0.owner == .foreign }
      }
      // After two years of deficits there was an operating surplus of.
      if piece.text == "there" { return !owners.contains { $0.owner == .foreign } }
      // The circle of industry partners widened.
      if piece.text == "of", EnglishWords.gatherings.contains(scanner[token - 1]),
        ["the", "our", "its"].contains(scanner[token - 2])
      {
        token -= 2
        continue
      }
      // The two estates hold 2,311 homes, and their repairs: of both together.
      if piece.text == "their",
        (range.lowerBound..<token).contains(where: {
          ["two", "both", "three"].contains(scanner[$0])
        })
      {
        return false
      }
      if EnglishWords.leads.contains(piece.text) || isSilent(piece.range.lowerBound, [])
        || isPossessive(token)
      {
        token -= 1
        continue
      }
      return EnglishWords.verbs.contains(piece.text) && isOwnSubject(before: token)
    }
    return true
  }

  /// Whether the words behind a name say how many there were of it.
  private func isTellingOf(_ name: NameMatcher.Match) -> Bool {
    let end = scanner.token(from: name.range.upperBound)
    return scanner[end] == "," && scanner[end + 1] == "of" && scanner[end + 2] == "which"
      && scanner[end + 3] == "there"
  }

  /// Where the clause that a name stands in ends: in front of a comma and what goes on with and.
  private func clauseEnd(_ name: NameMatcher.Match) -> Int {
    let start = scanner.token(from: name.range.upperBound)
    let end = (start..<max(start, range.upperBound)).first {
      scanner[$0] == "," && scanner[$0 + 1] == "and"
    }
    return end.map { scanner.tokens[$0].range.lowerBound } ?? characters.upperBound
  }

  /// Whether a word says that something is the institution's or a part's: the Institute's.
  private func isPossessive(_ token: Int) -> Bool {
    guard let noun = EnglishOwners.possessor(scanner[token]),
      ["the", "this", "our"].contains(scanner[token - 1])
    else { return false }
    return EnglishWords.ownSubjects.contains(noun) || EnglishWords.partNouns.contains(noun)
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
      ["now", "still", "also", "then", "only", "already", "again", "itself", "alone", "therefore"]
        .contains(scanner[token])
    {
      token -= 1
    }
    guard token >= range.lowerBound else { return true }
    let piece = scanner.tokens[token]
    if piece.kind == .mark, piece.text != "," { return false }
    let word = piece.text
    if ["which", "who", "that"].contains(word) {
      // The college, which employs 655 people.
      return isOwnSubject(before: scanner[token - 1] == "," ? token - 1 : token)
    }
    // The estates department is one of several.
    let isOneOfSeveral =
      EnglishWords.partNouns.contains(word) && !lexicon.book.isOwnWord(word)
      && !["the", "this", "our"].contains(scanner[token - 1])
    if EnglishWords.ownSubjects.contains(word), !isForeign(piece.range.lowerBound), !isOneOfSeveral
    {
      return true
    }
    // The museums of National Heritage Museums.
    if word.hasSuffix("s"), scanner[token - 1] == "the", lexicon.book.isOwnWord(word) {
      return true
    }
    // The area under the heading of one.
    if EnglishWords.partNouns.contains(word), ["the", "this"].contains(scanner[token - 1]),
      case .known? = scene.owner
    {
      return true
    }
    // Our academics published: what ours did, we did.
    if scanner[token - 1] == "our", token > range.lowerBound,
      owner(at: scanner.tokens[token - 1].range.lowerBound)?.owner == .own
    {
      return true
    }
    if word == "and" || word == ",", claims.last?.owner != .foreign {
      // In 2020 we brewed 38,600 hectolitres and made a loss.
      let isOurs = range.contains { $0 < token && scanner[$0] == "we" }
      // Castle Road had 236 beds and held 137,800 appointments.
      if case .known? = claims.last?.owner, claims.last?.needsSlip == false { return true }
      return hasOwnSubject || isOurs && !owners.contains { $0.owner == .foreign }
    }
    return owner(at: piece.range.lowerBound).map { $0.owner != .foreign } ?? false
  }

  /// Whether a sentence begins with the institution: the University won 397 grants, filed 36 patents.
  private var hasOwnSubject: Bool {
    let first =
      ["the", "our"].contains(scanner[range.lowerBound]) ? range.lowerBound + 1 : range.lowerBound
    guard range.contains(first + 1) else { return false }
    let position = scanner.tokens[first].range.lowerBound
    let isOurs = owner(at: characters.lowerBound)?.owner == .own
    let isOwn =
      isOurs || EnglishWords.ownSubjects.contains(scanner[first])
      || owner(at: position)?.owner == .own
    return isOwn && !owners.contains { $0.owner == .foreign && !$0.isAside }
  }

  func isForeign(_ position: Int) -> Bool {
    owner(at: position)?.owner == .foreign
  }
}
