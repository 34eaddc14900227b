import Prose

extension EnglishSentence {
  // MARK: By how much a figure is said to have changed

  /// How many words may stand between a figure and its change.
  private static let reach = 14

  /// By how much the figure of a number is said to be more or less than an earlier one: 215,300 visits, 17.1% more than
  /// the year before; grew by 7% to 430.
  func change(beside index: Int) -> ToldChange? {
    guard !isBase(index) else { return nil }
    return changeBehind(index) ?? changeInFront(of: index) ?? spelledChange(behind: index)
  }

  /// Whether a number is what another one is compared with: 3.8% more than the 15.34 million tonnes of 2022.
  private func isBase(_ index: Int) -> Bool {
    let first = scanner.token(from: scanner.numbers[index].range.lowerBound)
    return (max(range.lowerBound, first - 4)..<first).contains {
      Self.comparing.contains(scanner[$0])
    }
  }

  private static let comparing: Set<String> = [
    "than", "above", "below", "against", "on", "from", "versus", "after", "compared",
  ]

  /// Grew by 7.0% to 430.
  private func changeInFront(of index: Int) -> ToldChange? {
    guard numberIndices.contains(index - 1) else { return nil }
    let number = scanner.numbers[index - 1]
    let end = scanner.token(from: number.range.upperBound)
    let to = end + scanner.unitLength(end)
    var token = scanner.token(from: number.range.lowerBound) - 1
    if scanner[token] == "by" { token -= 1 }
    while Self.slight.contains(scanner[token]) { token -= 1 }
    guard scanner[to] == "to",
      scanner.token(from: scanner.numbers[index].range.lowerBound) == to + 1,
      let isDown = EnglishMovement.direction(scanner[token])
    else { return nil }
    return ToldChange(number, isDown: isDown, past: .relative(-1))
  }

  private func changeBehind(_ index: Int) -> ToldChange? {
    guard let next = numberIndices.first(where: { $0 > index && !isInName(scanner.numbers[$0]) })
    else { return nil }
    let number = scanner.numbers[next]
    let start = scanner.token(from: scanner.numbers[index].range.upperBound)
    let first = scanner.token(from: number.range.lowerBound)
    guard first - start < Self.reach, isQuiet(start..<first) else { return nil }
    var behind = scanner.token(from: number.range.upperBound)
    behind += scanner.unitLength(behind)
    // A rise of 46 customers or 3.2%.
    if let isDown = EnglishMovement.comparison(scanner[behind]) {
      guard let past = past(behind + 1, isCompared: isLevel(behind)) else { return nil }
      return ToldChange(number, isDown: isDown, past: past)
    }
    var before = first - 1
    while Self.slight.contains(scanner[before]) { before -= 1 }
    let isLinked = ["by", "of"].contains(scanner[before])
    if isLinked { before -= 1 }
    while Self.slight.contains(scanner[before]) { before -= 1 }
    let word = scanner[before]
    guard before >= start - 1,
      let isDown = isLinked || ["up", "down"].contains(word)
        ? EnglishMovement.direction(word) : nil,
      let past = past(behind)
    else { return nil }
    return ToldChange(number, isDown: isDown, past: past)
  }

  /// A third less than in the year before.
  private func spelledChange(behind index: Int) -> ToldChange? {
    let start = scanner.token(from: scanner.numbers[index].range.upperBound)
    let end = min(range.upperBound, start + Self.reach)
    guard start < end,
      let part = (start..<end).first(where: { Self.shares[scanner[$0]] != nil }),
      isQuiet(start..<part), ["a", "one"].contains(scanner[part - 1]),
      let share = Self.shares[scanner[part]]
    else { return nil }
    if let isDown = EnglishMovement.comparison(scanner[part + 1]) {
      return past(part + 2, isCompared: isLevel(part + 1)).map {
        ToldChange(share: share, isDown: isDown, past: $0)
      }
    }
    var before = part - 2
    while Self.slight.contains(scanner[before]) { before -= 1 }
    guard before >= start, ["by", "of", "up", "down"].contains(scanner[before]) else { return nil }
    let word = ["by", "of"].contains(scanner[before]) ? scanner[before - 1] : scanner[before]
    guard let isDown = EnglishMovement.direction(word) else { return nil }
    return past(part + 1).map { ToldChange(share: share, isDown: isDown, past: $0) }
  }

  // MARK: What only its change tells

  /// A number of which a change tells what it is of: in 2024 the museum had 215,300 visits, 17.1% more than the year
  /// before. The sentence, or the one before, holds a word of the name, only one indicator changed by just as much, and
  /// the number looks like its figure.
  func told(_ index: Int) -> Claim? {
    let number = completed(index)
    let first = scanner.token(from: number.range.lowerBound)
    guard number.qualifier == .exact, !number.isSpelt, !number.isExempt,
      Slip.digits(number.value).count > 1, let change = change(beside: index), change.weight > 1,
      case let owner = owner(before: first)
    else { return nil }
    let years = Set(times(in: characters).filter { !$0.isAside }.map(\.moment).filter(\.isOneYear))
    let words = namedWords(in: before).merging(namedWords(in: range)) { max($0, $1) }
    let whose = (owner == .foreign ? scene.owner : owner) ?? .own
    let candidates = words.keys.sorted().filter { !tellsOfOthers(than: $0) }.flatMap { surface in
      guard let claim = claim(number, surface) else { return [(Claim, IndicatorLexicon.Entry)]() }
      // Whom a name tells has to be told here as well.
      let isTold = lexicon.surfaces[surface].namesOwner && words[surface, default: 0] > 1
      return lexicon.surfaces[surface].entries.map { (claim, lexicon.entries[$0]) }
        .filter { isTold || $0.1.owner == whose }
    }
    return change.told(among: candidates, in: years, lexicon).flatMap { aimed($0, first) }
  }

  /// Whether somebody else is named whom the name does not tell of: the state of State funding.
  private func tellsOfOthers(than surface: Int) -> Bool {
    let content = lexicon.englishNames[surface]?.content ?? []
    return owners.contains {
      $0.owner == .foreign && !$0.isAside
        && !content.contains(EnglishName.stem(scanner[scanner.token(from: $0.range.lowerBound)]))
    }
  }

  /// Whether nothing in a stretch names something else: of them in 2024, which is.
  private func isQuiet(_ gap: Range<Int>) -> Bool {
    gap.allSatisfy { token in
      let piece = scanner.tokens[token]
      return piece.kind == .word || [",", "(", "–", "—", "+", "%", ":"].contains(piece.text)
        || isInName(at: piece.range.lowerBound)
        || time(at: piece.range.lowerBound) != nil || scanner.isMonth(token + 1)
    }
      && !gap.contains { token in
        let position = scanner.tokens[token].range.lowerBound
        let next = names.partitioningIndex { $0.range.lowerBound >= position }
        // The learners aged 16 to 18: what is counted may stand behind a colon.
        let isCounted = (gap.lowerBound..<token).allSatisfy { [":", "the"].contains(scanner[$0]) }
        let isName =
          next < names.count && names[next].range.lowerBound == position && !isCounted
        return isName || isForeign(position)
          || Self.others.contains(scanner[token])
      }
  }

  private func isInName(at position: Int) -> Bool {
    let next = names.partitioningIndex { $0.range.upperBound > position }
    return next < names.count && names[next].range.contains(position)
  }

  /// The time that a change counts from, by the words behind it; nil where it is compared with something else, as a
  /// target or a rival.
  private func past(_ token: Int, isCompared: Bool = false) -> Moment? {
    var token = token
    let isCompared =
      isCompared
      || ["than", "on", "over", "from", "since", "compared"].contains(scanner[token])
    var steps = 0
    while steps < 5, scanner.tokens.indices.contains(token) {
      let start = scanner.tokens[token].range.lowerBound
      if let time = time(at: start) {
        return time.moment.isOneYear || time.moment.isRelative ? time.moment : nil
      }
      guard Self.leadingBack.contains(scanner[token]) else { break }
      token += 1
      steps += 1
    }
    return isCompared ? nil : .relative(-1)
  }

  /// Whether a word is followed by what something is compared with: 2.8 points above.
  private func isLevel(_ token: Int) -> Bool { ["above", "below"].contains(scanner[token]) }

  private static let leadingBack: Set<String> = [
    "than", "on", "over", "from", "in", "the", "compared", "with", "to", "at", "end", "of", "for",
    "that", "was", "figure", "had", "been", "level", "those", "it", "they", "year's", "as", "and",
  ]
  private static let slight: Set<String> = [
    "only", "just", "some", "another", "a", "about", "around", "almost", "nearly", "exactly",
    "again", "slightly", "roughly", "further", "still",
  ]
  private static let others: Set<String> = [
    "while", "whereas", "but", "target", "national", "average", "against", "including", "whom",
    "per", "versus", "since",
  ]
  private static let shares: [String: Double] = [
    "half": 1.0 / 2, "third": 1.0 / 3, "quarter": 1.0 / 4, "fifth": 1.0 / 5, "sixth": 1.0 / 6,
    "seventh": 1.0 / 7, "eighth": 1.0 / 8, "tenth": 1.0 / 10,
  ]
}
