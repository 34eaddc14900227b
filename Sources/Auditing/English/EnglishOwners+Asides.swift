import Prose

extension EnglishOwners {
  // MARK: Words that only say more

  /// Whether by contrast stands between commas directly behind the name of an indicator.
  func isBehindName(_ index: Int) -> Bool {
    guard index > 1, scanner[index - 2] == "," else { return false }
    let end = scanner.tokens[index - 2].range.lowerBound
    return names.contains { $0.range.upperBound == end }
  }

  /// Whether by contrast sets a year beside another one: in 2021, by contrast, ….
  func isBehindTime(_ index: Int) -> Bool {
    guard index > 2, scanner[index - 2] == "," else { return false }
    let end = scanner.tokens[index - 3].range.upperBound
    let next = scanner.times.partitioningIndex { $0.range.upperBound >= end }
    return next < scanner.times.count && scanner.times[next].range.upperBound == end
  }

  /// Whether it stands in words that only tell more of somebody else: Stour Water, which borders our area, …; at
  /// the Harbour site, where we counted ….
  func isInRelativeClause(_ index: Int) -> Bool {
    var position = index - 1
    while position > range.lowerBound, scanner[position] != "," { position -= 1 }
    guard position > range.lowerBound,
      (position + 1..<min(position + 3, index)).contains(where: {
        ["which", "who", "whose", "where", "whom"].contains(scanner[$0])
      })
    else { return false }
    let end = scanner.tokens[position].range.lowerBound
    return owners.contains { $0.owner != .own && $0.range.upperBound == end }
  }

  /// Whether it stands in words between commas behind the name of somebody else: Ashcombe, over the county line, had; Mount
  /// Tarakai, twice our size, had.
  func isInApposition(_ index: Int) -> Bool {
    let open = (max(range.lowerBound, index - 6)..<index).last { scanner[$0] == "," }
    guard let open, case let end = scanner.tokens[open].range.lowerBound,
      owners.suffix(8).contains(where: { $0.owner == .foreign && $0.range.upperBound == end }),
      let close = (index..<min(range.upperBound, index + 6)).first(where: { scanner[$0] == "," })
    else { return false }
    return Self.verbs.contains(scanner[close + 1])
  }

  /// Whether words between commas only say more of a subject whose verb is behind them: Bellweather, with 196,000 residents,
  /// had.
  func isOfSubject(from start: Int) -> Bool {
    let close = (start..<min(range.upperBound, start + 12)).first { scanner[$0] == "," }
    return close.map { Self.verbs.contains(scanner[$0 + 1]) } ?? false
  }

  /// Whether a clause of its own tells what somebody has: two in three went to Calderwick General, which had.
  func isToldOf(behind end: Int) -> Bool {
    scanner[end] == "," && ["which", "who"].contains(scanner[end + 1])
      && ["had", "has"].contains(scanner[end + 2])
  }

  /// Whether a preposition says of whose whole something is a share: 32% of all births in the Trust.
  func isShared(before preposition: Int) -> Bool {
    guard ["in", "at", "of", "across", "for"].contains(scanner[preposition]) else { return false }
    let words = (max(range.lowerBound, preposition - 6)..<max(range.lowerBound, preposition + 1))
      .reversed().prefix { scanner.tokens[$0].kind == .word }
    guard let first = words.last, scanner[first] == "of" else { return false }
    return scanner[first - 1] == "%"
  }
}
