import Prose

/// Reads whom English prose is about.
struct EnglishOwners {
  /// Known owners and where their names end, by where these begin.
  typealias Known = [Int: (owner: Int, end: Int)]

  let scanner: EnglishScanner
  private let book: OwnerBook
  let range: Range<Int>
  let names: [NameMatcher.Match]
  private(set) var owners: [WrittenOwner] = []

  init(
    _ scanner: EnglishScanner, _ book: OwnerBook, _ names: [NameMatcher.Match],
    known: Known, _ range: Range<Int>
  ) {
    self.scanner = scanner
    self.book = book
    self.range = range
    self.names = names
    var index = range.lowerBound
    while index < range.upperBound {
      let token = scanner.tokens[index]
      let next = names.partitioningIndex { $0.range.upperBound > token.range.lowerBound }
      if next < names.count, names[next].range.contains(token.range.lowerBound) {
        // A name says itself whom it is about.
        index += 1
        continue
      }
      index = scan(index, known)
    }
  }

  /// The words of a passage that name known owners, by where they begin.
  static func known(in scanner: EnglishScanner, _ book: OwnerBook) -> Known {
    Dictionary(
      book.matcher.matches(in: scanner.passage.folded)
        .filter { !EnglishToken.isLetter(scanner.passage[$0.range.upperBound]) }
        .map { ($0.range.lowerBound, ($0.value, $0.range.upperBound)) },
      uniquingKeysWith: { $0.end < $1.end ? $1 : $0 })
  }

  private mutating func add(_ tokens: Range<Int>, _ owner: Owner) {
    let first = scanner.tokens[tokens.lowerBound].range.lowerBound
    owners.append(
      WrittenOwner(
        range: first..<scanner.tokens[tokens.upperBound - 1].range.upperBound, owner: owner,
        isAside: isAside(tokens.lowerBound) && !isToldOf(behind: tokens.upperBound),
        isTopic: isStart(tokens.lowerBound)))
  }

  private mutating func scan(_ index: Int, _ known: Known) -> Int {
    let token = scanner.tokens[index]
    guard token.kind == .word else { return index + 1 }
    // Harrowmere General is not meant where the institution is the Harrowmere Hospitals Trust.
    if known[token.range.lowerBound] != nil, let end = ownName(at: index, known) {
      add(index..<end, .own)
      return end
    }
    if let end = oneOfTwo(index, known) { return end }
    if let (owner, position) = known[token.range.lowerBound],
      token.isCapital || scanner.token(from: position) > index + 1
    {
      let end = min(max(index + 1, scanner.token(from: position)), range.upperBound)
      add(index..<end, .known(owner))
      return end
    }
    if token.text == "we" || token.text == "our" || token.text == "ours" {
      // Our neighbour is somebody else, and so is whoever it stands beside.
      if isInRelativeClause(index) || isInApposition(index) { return index + 1 }
      let next = scanner[index + 1]
      let kin = Self.nearest.contains(next) ? scanner[index + 2] : next
      if token.text == "our", Self.others.contains(Self.withoutPossessive(kin)) {
        add(index..<index + 2, .foreign)
        return index + 2
      }
      add(index..<index + 1, .own)
      return index + 1
    }
    // An average of 48.7 credits is a number, the national average somebody's.
    let isAmount = scanner[index - 1] == "an" && scanner[index + 1] == "of"
    if token.text == "average", isAmount || isTypical(index + 1) {
      return index + 1
    }
    // You are the county's best sorters.
    if Self.possessor(token.text) != nil, Self.isSuperlative(scanner[index + 1]) {
      return index + 1
    }
    // In 19 countries.
    if index > range.lowerBound, scanner.tokens[index - 1].kind == .digits,
      EnglishWords.foreign.contains(token.text)
    {
      return index + 1
    }
    // In England's acute trusts as a whole.
    if EnglishWords.foreign.contains(Self.possessor(token.text) ?? token.text)
      && !(Self.possessor(token.text).map(book.isOwnWord) ?? false)
      || EnglishWords.foreignNouns.contains(token.text) && !book.isOwnWord(token.text)
        && Self.definite.contains(scanner[index - 1])
    {
      add(index..<index + 1, .foreign)
      return index + 1
    }
    // Norland, for comparison, has …; grants, by contrast, fell is about nobody else.
    if ["comparison", "contrast"].contains(token.text),
      ["for", "by", "in"].contains(scanner[index - 1]),
      !isBehindName(index), !isBehindTime(index)
    {
      add(index - 1..<index + 1, .foreign)
      owners[owners.count - 1].isTopic = true
      return index + 1
    }
    if EnglishWords.bodies.contains(token.text), let end = namedPlace(behind: index) {
      add(index..<end, .foreign)
      return end
    }
    if EnglishWords.ownSubjects.contains(token.text), book.isOwnWord(token.text),
      ["the", "this"].contains(scanner[index - 1]), !isInApposition(index)
    {
      add(index..<index + 1, .own)
      return index + 1
    }
    if isPartAlone(index) {
      if let owner = book.owner(endingWith: Self.withoutPossessive(token.text)) {
        add(index..<index + 1, .known(owner))
      }
      return index + 1
    }
    // The Council of the Shire of Karrabin, whose name does not say that it is one.
    if token.isCapital, !book.saysWhatItIs, EnglishWords.ownSubjects.contains(token.text),
      scanner[index - 1] == "the",
      scanner[index + 1] != "of",
      !range.contains(index + 1) || !scanner.tokens[index + 1].isCapital,
      !owners.contains(where: { $0.owner == .foreign })
    {
      return index + 1
    }
    guard token.isCapital, !isOrdinary(token, index) else { return index + 1 }
    var end = index + 1
    while end < range.upperBound, scanner.tokens[end].isCapital, scanner.tokens[end].kind == .word {
      end += 1
    }
    let words = (index..<end).map { scanner[$0] }
    if book.isTitle(words) { return end }
    let isOwn =
      words.contains { book.isOwnWord(Self.withoutPossessive($0)) }
      && words.allSatisfy {
        book.isOwnWord(Self.withoutPossessive($0)) || Self.openers.contains($0)
      }
    add(index..<end, isOwn ? .own : .foreign)
    let isBody = words.contains { EnglishWords.bodies.contains(Self.withoutPossessive($0)) }
    // The National Gallery of Averland, beside National Museums Averland.
    if !isOwn, isBody, scanner[end] == "of", range.contains(end + 1),
      scanner.tokens[end + 1].isCapital
    {
      end += 2
    }
    let verb = scanner[end]
    let isSite =
      EnglishWords.partNouns.contains(words[words.count - 1])
      && ["at", "in"].contains(scanner[scanner[index - 1] == "the" ? index - 2 : index - 1])
    owners[owners.count - 1].isVague =
      !isOwn && !isBody && !isSite
      && !["had", "has", "reported", "recorded", "employed", "taught", "enrolled"].contains(verb)
    return end
  }

  /// Behind the name of the institution that begins with the name of a part.
  private func ownName(at index: Int, _ known: Known) -> Int? {
    guard scanner.tokens[index].isCapital, let part = known[scanner.tokens[index].range.lowerBound]
    else { return nil }
    let end = (index..<range.upperBound).first {
      !scanner.tokens[$0].isCapital || scanner.tokens[$0].kind != .word
    }
    let words = index..<(end ?? range.upperBound)
    guard words.count > 1, scanner.token(from: part.end) < words.upperBound,
      words.allSatisfy({ book.isOwnWord(Self.withoutPossessive(scanner[$0])) })
    else { return nil }
    return words.upperBound
  }

  /// Adds the former or the latter of two parts that the sentence names; of others they say nothing.
  private mutating func oneOfTwo(_ index: Int, _ known: Known) -> Int? {
    guard ["former", "latter"].contains(scanner[index]), scanner[index - 1] == "the",
      !range.contains(index + 1) || scanner.tokens[index + 1].kind == .mark
        || Self.openers.contains(scanner[index + 1]) || Self.verbs.contains(scanner[index + 1])
        || ["was", "were", "is", "are"].contains(scanner[index + 1])
    else { return nil }
    // Loans at Westgate name a part as well.
    let told = (max(range.lowerBound, index - 80)..<index).compactMap {
      known[scanner.tokens[$0].range.lowerBound]?.owner
    }
    let pair = told.reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } }.suffix(2)
    guard pair.count == 2, let first = pair.first, let last = pair.last else {
      add(index..<index + 1, .foreign)
      return index + 1
    }
    add(index..<index + 1, .known(scanner[index] == "former" ? first : last))
    return index + 1
  }

  /// Whether a word says only what a part is: the Faculty under the heading of one means that, and the General the
  /// only one that is called so.
  private func isPartAlone(_ index: Int) -> Bool {
    guard scanner.tokens[index].isCapital, ["the", "this"].contains(scanner[index - 1]),
      scanner[index + 1] != "of",
      !range.contains(index + 1) || !scanner.tokens[index + 1].isCapital
    else { return false }
    let word = Self.withoutPossessive(scanner[index])
    return (EnglishWords.partNouns.contains(word) || book.isEnding(word)) && !book.isOwnWord(word)
  }

  /// Behind the place that another body is named after: the University of Westhaven.
  private func namedPlace(behind index: Int) -> Int? {
    guard scanner.tokens[index].isCapital, scanner[index + 1] == "of", range.contains(index + 2)
    else { return nil }
    let place = scanner.tokens[index + 2]
    guard place.isCapital, place.kind == .word, !book.isOwnWord(Self.withoutPossessive(place.text))
    else { return nil }
    return index + 3
  }

  /// Whether average only says what a noun is like: the average caller, which is none of somebody else.
  private func isTypical(_ noun: Int) -> Bool {
    if book.isAveraged(scanner[noun]) { return true }
    guard range.contains(noun), scanner.tokens[noun].kind == .word,
      ["the", "an", "our"].contains(scanner[noun - 2])
    else { return false }
    let word = scanner[noun]
    // The average number of sea lice.
    if ["number", "length", "size", "age", "time"].contains(word), scanner[noun + 1] == "of" {
      return true
    }
    return !Self.times.contains(word) && !EnglishWords.bodies.contains(word)
      && !EnglishWords.partNouns.contains(word)
      && !EnglishWords.foreignNouns.contains(word) && !EnglishWords.isLink(word)
      && !EnglishWords.verbs.contains(word) && !EnglishWords.closers.contains(word)
      && scanner.times.allSatisfy { !$0.range.contains(scanner.tokens[noun].range.lowerBound) }
  }

  private static func isSuperlative(_ word: String) -> Bool {
    word.count > 4 && word.hasSuffix("est")
      || ["best", "worst", "most", "first", "only", "top"].contains(word)
  }

  /// Who has something: institute of institute's.
  static func possessor(_ word: String) -> String? {
    let noun = withoutPossessive(word)
    return noun == word ? nil : noun
  }

  private static func withoutPossessive(_ word: String) -> String {
    word.hasSuffix("'s") || word.hasSuffix("’s") ? String(word.dropLast(2)) : word
  }

  /// Whether a word has its capital for another reason than being a name of somebody.
  private func isOrdinary(_ token: EnglishToken, _ index: Int) -> Bool {
    if Self.openers.contains(token.text) || scanner.unitLength(index) > 0 { return true }
    // 214 LED lanterns.
    if index > 0, case let before = scanner.tokens[index - 1], before.kind == .digits,
      !scanner.times.contains(where: { $0.range.contains(before.range.lowerBound) })
    {
      return true
    }
    // At Berth 6, on Ward 9: what is numbered is no name.
    if let next = scanner.tokens.indices.contains(index + 1) ? scanner.tokens[index + 1] : nil,
      next.kind == .digits, next.text.utf8.count < 3, !next.text.contains("."),
      ["at", "in", "on", "to", "from", "of", "and"].contains(scanner[index - 1]),
      scanner[index + 2] != "%"
    {
      return true
    }
    // Freight at the beginning is the freight that the text tells of elsewhere.
    if isStart(index), scanner.commonWords.contains(token.text) { return true }
    // Acronyms name norms and measures as often as bodies.
    let isStart = isStart(index)
    guard isStart else { return false }
    let next = scanner.tokens.indices.contains(index + 1) ? scanner.tokens[index + 1] : nil
    // Eskmouth, which has 1,400 beds.
    if next?.text == ",", scanner[index + 2] == "with", isOfSubject(from: index + 2) {
      return false
    }
    if next?.text == ",",
      ["which", "who", "whose", "where", "our", "a", "an"].contains(scanner[index + 2]),
      !token.text.hasSuffix("ly"), !EnglishWords.adverbs.contains(token.text)
    {
      return false
    }
    // Marlhurst, the nearest, reported 1,910 students; Lannholm, farther south, with 12.9 million tonnes.
    if next?.text == ",", !token.text.hasSuffix("ly"), !EnglishWords.adverbs.contains(token.text),
      let close = (index + 3..<index + 8).first(where: { scanner[$0] == "," }),
      Self.verbs.contains(scanner[close + 1]) || scanner[close + 1] == "with",
      (index + 2..<close).allSatisfy({ scanner.tokens[$0].kind == .word })
    {
      return false
    }
    if let next, next.isCapital, next.kind == .word, range.contains(index + 1) { return false }
    // Tutoring has its part in this.
    if token.text.hasSuffix("ing"), next?.text == "has" { return true }
    if token.text.hasSuffix("'s") || token.text.hasSuffix("’s") { return false }
    // Northmoor gave out 17,350 parcels; visitors gave is about ours.
    if let next, Self.deeds.contains(next.text), !token.text.hasSuffix("s") { return false }
    return !(next.map { Self.verbs.contains($0.text) } ?? false)
  }

  private func isStart(_ index: Int) -> Bool {
    guard index > range.lowerBound else { return true }
    let before = scanner.tokens[index - 1]
    if before.kind == .mark { return [";", ":", ".", "“", "\"", "("].contains(before.text) }
    return ["the", "this", "a"].contains(before.text) && isStart(index - 1)
  }

  /// Whether it is only compared with or a place that something is done in.
  private func isAside(_ index: Int) -> Bool {
    var preposition = index - 1
    while ["the", "a", "an", "all"].contains(scanner[preposition]), preposition >= range.lowerBound
    { preposition -= 1 }
    if isShared(before: preposition) { return true }
    // 40% of the University's, and papers published numbered: only compared with.
    let isElliptic =
      Self.possessor(scanner[index]) != nil && scanner[preposition] == "of"
      && (index + 1 >= range.upperBound || scanner.tokens[index + 1].kind == .mark)
    if isElliptic { return true }
    var position = index - 1
    while ["the", "a", "an", "all", "of"].contains(scanner[position]), position >= range.lowerBound
    { position -= 1 }
    // 2.2 points better than at Marl Park.
    if ["at", "in"].contains(scanner[position]), scanner[position - 1] == "than" { return true }
    return ["than", "below", "above", "against", "with", "to", "by", "like", "unlike"].contains(
      scanner[position])
  }
}
