import Prose

extension EnglishSentence {
  // MARK: Between a name and a number

  /// Whether nothing in a gap keeps a number from belonging to the name in front of it.
  func isGapSure(_ gap: Range<Int>, _ others: [Int]) -> Bool {
    let change = change(in: gap)
    let aside = aside(in: gap)
    let again = repetition(in: gap)
    let whole = whole(in: gap)
    let own = ownMeans(in: gap)
    return gap.allSatisfy { token in
      if again.contains(token) || own.contains(token) || whole.contains(token)
        || change.contains(token)
        || aside.contains(token)
        || isUnitBehind(token, others)
      {
        return true
      }
      let piece = scanner.tokens[token]
      if piece.kind == .mark {
        return time(at: piece.range.lowerBound) != nil
          || [",", ";", "(", ")", ":", "–", "—", "%"].contains(piece.text)
          || isInNumber(piece, others)
      }
      // Objects digitised so far came to.
      if piece.text == "so" && scanner[token + 1] == "far"
        || piece.text == "far" && scanner[token - 1] == "so"
      {
        return true
      }
      // More than doubled, almost trebled.
      let more = ["than", "more", "almost", "nearly", "over", "about"].contains(piece.text)
      if more,
        (token + 1..<token + 3).contains(where: { EnglishWords.multiples.contains(scanner[$0]) })
      {
        return true
      }
      let leadsToChange =
        piece.text == "by"
        && others.contains { other in
          isChange(other)
            && scanner.token(from: scanner.numbers[other].range.lowerBound) == token + 1
        }
      // Energy use, which fell to.
      if piece.text == "which", token == gap.lowerBound + 1, scanner[gap.lowerBound] == ",",
        scanner[token + 1] != "had"
      {
        return true
      }
      // Fly-tipping incidents, of which there had been 241 in 2023.
      if piece.text == "which" && scanner[token - 1] == "of" && scanner[token + 1] == "there"
        || piece.text == "there" && scanner[token - 1] == "which"
      {
        return true
      }
      // Dipped to £4.3 million in 2021 before it recovered to.
      if piece.text == "before",
        ["it", "they"].contains(scanner[token + 1])
          || EnglishMovement.isMovement(scanner[token + 1])
      {
        return true
      }
      // Fly-tipping incidents there fell to, where there is the part that the text is about.
      if token == gap.lowerBound, ["there", "here"].contains(piece.text),
        case .known? = scene.owner
      {
        return true
      }
      // Recovered from its dip and reached.
      if Self.turns.contains(piece.text) && Self.articles.contains(scanner[token - 1])
        || Self.articles.contains(piece.text) && Self.turns.contains(scanner[token + 1])
      {
        return true
      }
      // General cargo did best, with 4.2 million tonnes.
      if piece.text == "with", token + 1 == gap.upperBound, scanner[token - 1] == "," {
        return true
      }
      // Revenue for FY2023 was.
      let leadsToTime =
        ["for", "during", "over", "throughout", "on", "these", "those"].contains(piece.text)
        && isTime(token + 1)
      // Bank borrowing at the end of 2024 was.
      if ["end", "close", "start", "beginning"].contains(piece.text), scanner[token + 1] == "of",
        isTime(token + 2)
      {
        return true
      }
      // Electricity use at the works, under the heading of one.
      if EnglishWords.partNouns.contains(piece.text), ["the", "this"].contains(scanner[token - 1]) {
        if case .known? = scene.owner { return true }
        // On the island, of the Isle of Skarrow.
        if piece.text == "island", lexicon.book.isOwnWord("isle") { return true }
      }
      return EnglishWords.isLink(piece.text) || isOfClients(token) || leadsToChange || leadsToTime
        || isSilent(piece.range.lowerBound, others)
    }
  }

  /// Whether a token is part of a time.
  private func isTime(_ token: Int) -> Bool {
    scanner.tokens.indices.contains(token)
      && time(at: scanner.tokens[token].range.lowerBound) != nil
  }

  /// Words that say that all of the institution is meant: over the whole company.
  private func whole(in gap: Range<Int>) -> Range<Int> {
    let none = gap.upperBound..<gap.upperBound
    guard let first = gap.first,
      ["over", "across", "throughout", "for", "in"].contains(scanner[first]),
      scanner[first + 1] == "the"
    else { return none }
    let noun = ["whole", "entire"].contains(scanner[first + 2]) ? first + 3 : first + 2
    let isWhole =
      scanner[noun + 1] == "as" && scanner[noun + 2] == "a" && scanner[noun + 3] == "whole"
    let end = isWhole ? noun + 4 : noun + 1
    guard EnglishWords.ownSubjects.contains(scanner[noun]),
      noun > first + 2 || isWhole || lexicon.book.isOwnWord(scanner[noun]), end <= gap.upperBound
    else { return none }
    return first..<end
  }

  /// What is the institution's own, directly behind the name: from the Council's own buildings and vehicles.
  private func ownMeans(in gap: Range<Int>) -> Range<Int> {
    let none = gap.upperBound..<gap.upperBound
    guard let first = gap.first,
      ["from", "on", "at", "in", "across", "by", "with", "of"].contains(scanner[first]),
      let own = (first + 1..<min(gap.upperBound, first + 4)).first(where: { scanner[$0] == "own" }),
      owners.allSatisfy({ owner in
        let token = scanner.token(from: owner.range.lowerBound)
        return owner.owner == .own || !(first..<own).contains(token)
      })
    else { return none }
    var end = own + 2
    if scanner[end] == "and" { end += 2 }
    return end < gap.upperBound ? first..<end : none
  }

  private static let turns: Set<String> = [
    "dip", "low", "lows", "trough", "slump", "setback", "peak",
  ]
  private static let articles: Set<String> = ["its", "the", "a", "that", "their"]
  static let clients: Set<String> = [
    "customers", "students", "staff", "residents", "patients", "visitors", "users", "members",
    "households", "learners", "pupils", "readers", "passengers", "people", "tenants", "employees",
  ]

  /// Whether words only say to whom of a part something belongs: written complaints from Estuary customers.
  private func isOfClients(_ token: Int) -> Bool {
    guard Self.clients.contains(scanner[token]), token > range.lowerBound,
      case .known? = owner(at: scanner.tokens[token - 1].range.lowerBound)?.owner
    else { return ["from", "by", "among"].contains(scanner[token]) && isOfClients(token + 2) }
    return true
  }

  /// How often the same happened: for the second year running.
  func repetition(in gap: Range<Int>) -> Range<Int> {
    // Fell below four hundred for the first time in the five years, to.
    if let start = gap.first(where: { scanner[$0] == "for" && scanner[$0 + 1] == "the" }),
      scanner[start + 2] == "first", scanner[start + 3] == "time"
    {
      let end = (start + 4..<gap.upperBound).first {
        !["in", "the", "these", "since", "year", "years", "over"].contains(scanner[$0])
          && EnglishScanner.counts[scanner[$0]] == nil
          && time(at: scanner.tokens[$0].range.lowerBound) == nil
      }
      // For the first time: 712 million against 694 million.
      guard let end, scanner[end] != ":" else { return gap.upperBound..<gap.upperBound }
      return start..<end
    }
    guard let start = gap.first(where: { scanner[$0] == "for" && scanner[$0 + 1] == "the" }),
      Self.ordinals.contains(scanner[start + 2]), scanner[start + 3] == "year"
    else { return gap.upperBound..<gap.upperBound }
    let end = (start + 4..<gap.upperBound).first {
      !["running", "in", "a", "row", "succession"].contains(scanner[$0])
    }
    return start..<(end ?? gap.upperBound)
  }

  private static let ordinals: Set<String> = [
    "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth",
  ]

  /// The words of a change in front of the number: by more than half a day to.
  private func change(in gap: Range<Int>) -> Range<Int> {
    guard let last = gap.last, scanner[last] == "to",
      let by = gap.last(where: { scanner[$0] == "by" }), last - by < 10,
      // Ticket income rose by a third to …, café income by a quarter to …: the verb is not said again.
      EnglishMovement.isMovement(scanner[by - 1])
        || by == gap.lowerBound
          && (range.lowerBound..<by).contains(where: { EnglishMovement.isMovement(scanner[$0]) })
    else { return gap.upperBound..<gap.upperBound }
    return by..<gap.upperBound
  }

  /// What stands between two commas and says how or for how long: fell, for the second year running, to.
  func aside(in gap: Range<Int>) -> Range<Int> {
    let none = gap.upperBound..<gap.upperBound
    if let apposition = apposition(in: gap) ?? comparison(in: gap) { return apposition }
    guard
      let open = gap.first(where: { token in
        let isBehind = scanner[token - 1] == "," || EnglishMovement.isMovement(scanner[token - 1])
        return isBehind && Self.asides.contains(scanner[token])
      }), let close = gap.first(where: { $0 > open && scanner[$0] == "," }), close - open < 11
    else { return none }
    let isPlain = (open..<close).allSatisfy { token in
      let piece = scanner.tokens[token]
      let isRelative = ["which", "who", "whose"].contains(scanner[open])
      return (piece.kind != .digits || isRelative)
        && owner(at: piece.range.lowerBound)?.owner != .foreign
    }
    return isPlain ? open..<close + 1 : none
  }

  /// What stands between commas directly behind the name: members voting, held on screens, numbered.
  private func apposition(in gap: Range<Int>) -> Range<Int>? {
    guard var open = gap.first, scanner[open] == ",",
      let close = gap.dropFirst().first(where: { scanner[$0] == "," })
    else { return nil }
    let comma = open
    if scanner[open + 1] == "that", scanner[open + 2] == "is" { open += 2 }
    // The share of sailings that leave within ten minutes of the timetable: what a name means.
    let defines =
      scanner[open + 1] == "the" && scanner[open + 3] == "of"
      && ["share", "number", "proportion", "percentage", "rate"].contains(scanner[open + 2])
    if defines, close - open < 20,
      !(open..<close).contains(where: { isForeign(scanner.tokens[$0].range.lowerBound) })
    {
      return comma..<close + 1
    }
    // Transfer students, most of whom come from colleges within 60 miles, numbered.
    let isRelative =
      ["which", "who", "whose"].contains(scanner[open + 1])
      || scanner[open + 2] == "of" && ["whom", "which", "them"].contains(scanner[open + 3])
      // Objects on loan, of which 1,140 were abroad, numbered.
      || scanner[open + 1] == "of" && ["whom", "which", "them"].contains(scanner[open + 2])
        && scanner[open + 3] != "there"
    if isRelative, close - open < 20 { return comma..<close + 1 }
    // Waste diverted from landfill, 42.5% before the bin came, rose to.
    if close - open < 10, scanner.tokens[open + 1].kind == .digits,
      (open + 2..<close).contains(where: { ["before", "when", "until"].contains(scanner[$0]) })
    {
      return comma..<close + 1
    }
    // Community grants awarded, helped by a gift from the Harbury brewery, were; the employment rate, taken six months
    // after the end of the course, was.
    let isCause = ["by", "with"].contains(scanner[open + 2])
    if EnglishName.isPast(scanner[open + 1]), close - open < 14,
      (open + 1..<close).allSatisfy({ token in
        let piece = scanner.tokens[token]
        let isOther = owner(at: piece.range.lowerBound)?.owner == .foreign
        return piece.kind == .word && (isCause || !isOther)
      })
    {
      return comma..<close + 1
    }
    guard close - open < 8 else { return nil }
    let isPlain = (open + 1..<close).allSatisfy { token in
      let piece = scanner.tokens[token]
      return piece.kind == .word && !["and", "or"].contains(piece.text)
        && owner(at: piece.range.lowerBound)?.owner != .foreign
        && !names.contains { $0.range.contains(piece.range.lowerBound) }
    }
    return isPlain ? comma..<close + 1 : nil
  }

  /// How much more or less it is than in another year, in front of the figure: was 1.6% lower than in 2022 at.
  private func comparison(in gap: Range<Int>) -> Range<Int>? {
    guard let last = gap.last, ["at", "to"].contains(scanner[last]),
      let first = gap.first, case let opening = scanner.tokens[first].range.lowerBound,
      case let inner = scanner.numbers.partitioningIndex(where: { $0.range.lowerBound >= opening }),
      numberIndices.contains(inner),
      case let start = scanner.token(from: scanner.numbers[inner].range.lowerBound),
      gap.contains(start),
      case var end = scanner.token(from: scanner.numbers[inner].range.upperBound)
    else { return nil }
    end += scanner.unitLength(end)
    guard EnglishMovement.comparison(scanner[end]) != nil, scanner[end + 1] == "than" else {
      return nil
    }
    end = scanner[end + 2] == "in" ? end + 3 : end + 2
    while end < last, isTime(end) { end += 1 }
    if end < last, scanner[end] == "," { end += 1 }
    return end == last ? start..<last : nil
  }

  private static let asides: Set<String> = [
    "for", "after", "in", "despite", "because", "thanks", "as", "partly", "mainly", "once", "with",
    "since", "although", "though", "which", "who", "whose", "through", "via", "across", "including",
  ]

  /// Whether a word is the unit of a number before it: 8.7 days in 2020, 9.6 days in 2021.
  private func isUnitBehind(_ token: Int, _ others: [Int]) -> Bool {
    others.contains { other in
      let first = scanner.token(from: scanner.numbers[other].range.upperBound)
      return (first..<first + scanner.unitLength(first)).contains(token)
    }
  }

  /// Whether a number says by how much something changed.
  func isChange(_ index: Int) -> Bool {
    scanner[scanner.token(from: scanner.numbers[index].range.lowerBound) - 1] == "by"
  }

  /// Whether a number is only passed on the way: fell below one hundred, to 98.8%; passed the hundred mark.
  func isThreshold(_ index: Int) -> Bool {
    let number = scanner.numbers[index]
    let behind = scanner[scanner.token(from: number.range.upperBound)]
    if behind == "mark" { return true }
    let before = scanner[scanner.token(from: number.digits.lowerBound) - 1]
    if EnglishWords.passing.contains(before), ["and", ","].contains(behind) { return true }
    // Passed 8,000 in 2022, with 8,126.
    if EnglishWords.passing.contains(before), number.grain <= 1,
      Slip.digits(number.value).count < 3,
      let time = timeBehind(number.range.upperBound),
      case let comma = scanner.token(from: time.range.upperBound), scanner[comma] == ",",
      ["with", "at"].contains(scanner[comma + 1])
    {
      return true
    }
    let isFirst =
      behind == "for" && scanner[scanner.token(from: number.range.upperBound) + 2] == "first"
    return number.qualifier != .exact && (isFirst || [",", "("].contains(behind))
  }

  func isInNumber(_ token: EnglishToken, _ others: [Int]) -> Bool {
    others.contains { scanner.numbers[$0].range.contains(token.range.lowerBound) }
  }
}
