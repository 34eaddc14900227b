import Prose

extension EnglishSentence {
  // MARK: Around what is counted

  /// Whether we did something with so many, which may be all of them: we answered 442 complaints.
  func isToldOf(_ first: Int) -> Bool {
    let verb = first - 1
    guard verb >= range.lowerBound else { return false }
    if scanner[verb] == ":" { return true }
    // 24,100 repairs carried out.
    if [",", "and"].contains(scanner[verb]), isPassive(behind: first) { return true }
    guard scanner.tokens[verb].kind == .word else { return false }
    return ["we", "colleagues", "staff"].contains(scanner[verb - 1])
      && scanner[verb].hasSuffix("ed")
  }

  func isTold(_ name: NameMatcher.Match) -> Bool {
    let next = scanner.token(from: name.range.upperBound)
    let isVerb =
      scanner[next].hasSuffix("ed")
      || ["was", "were", "made", "held", "lent"].contains(scanner[next])
    return isVerb || isNameClosed(name)
  }

  /// Whether a name is what something was done with: only 624 work placements could be arranged.
  func isArranged(behind name: NameMatcher.Match) -> Bool {
    let verb = scanner[scanner.token(from: name.range.upperBound)]
    return ["could", "can", "were", "was", "had", "have", "came", "went"].contains(verb)
  }

  func isPassive(behind first: Int) -> Bool {
    let start = scanner.tokens[first].range.upperBound
    let next = names.partitioningIndex { $0.range.lowerBound >= start }
    guard next < names.count else { return false }
    var token = scanner.token(from: names[next].range.upperBound)
    if ["was", "were", "have", "had", "been"].contains(scanner[token]) { token += 1 }
    return scanner[token].hasSuffix("ed")
      || ["made", "held", "lent", "given", "sold"].contains(scanner[token])
  }

  func isCountedClaim(_ claim: Claim) -> Bool {
    let next = names.partitioningIndex { $0.range.lowerBound >= claim.number.digits.upperBound }
    return next < names.count && names[next].range.lowerBound <= claim.number.range.upperBound + 1
  }

  /// Whether nothing behind a name makes it mean less: students who…, students from….
  func isNameClosed(_ name: NameMatcher.Match) -> Bool {
    let next = scanner.token(from: name.range.upperBound)
    guard range.contains(next), scanner.tokens[next].kind == .word else { return true }
    if timeBehind(name.range.upperBound) != nil { return true }
    if scanner[next] == "in", ["all", "total"].contains(scanner[next + 1]) { return true }
    // 2,390 burst mains in the region, under the heading of one.
    if ["in", "at"].contains(scanner[next]), ["the", "this"].contains(scanner[next + 1]),
      EnglishWords.partNouns.contains(scanner[next + 2])
        || lexicon.book.isEnding(scanner[next + 2]),
      case .known? = scene.headedOwner?.owner, !isForeign(scanner.tokens[next].range.lowerBound)
    {
      return true
    }
    if ["in", "during"].contains(scanner[next]),
      ["the", "that", "this"].contains(scanner[next + 1]),
      scanner[["whole", "full"].contains(scanner[next + 2]) ? next + 3 : next + 2] == "year"
    {
      return true
    }
    if ["were", "are", "was", "is"].contains(scanner[next]) {
      return ["active", "open", "running", "operating", "available"].contains(scanner[next + 1])
    }
    return [
      "and", "but", "while", "up", "down", "compared", "against", "after", "when", "as", "or", "at",
      "than", "although", "because", "though",
    ]
    .contains(scanner[next])
      && (scanner[next] != "at" || isOwnPlace(next + 1)
        || scanner[next + 1] == "the" && scanner[next + 2] == "end")
  }

  func isOwnPlace(_ token: Int) -> Bool {
    guard scanner.tokens.indices.contains(token) else { return false }
    return scanner[token] == "the" && EnglishWords.ownSubjects.contains(scanner[token + 1])
      || owner(at: scanner.tokens[token].range.lowerBound)?.owner == .own
  }

  /// Whether only the part that has it stands behind a name: 431 apprentices at Millgate, while.
  func isClosedByOwner(behind name: NameMatcher.Match) -> Bool {
    var token = scanner.token(from: name.range.upperBound)
    guard ["at", "in", "on"].contains(scanner[token]) else { return false }
    token += scanner[token + 1] == "the" ? 2 : 1
    guard range.contains(token),
      let written = owner(at: scanner.tokens[token].range.lowerBound), case .known = written.owner
    else { return false }
    return isClosed(at: scanner.token(from: written.range.upperBound))
  }
}
