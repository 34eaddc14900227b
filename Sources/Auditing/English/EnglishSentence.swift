import Prose

/// Decides which number of an English sentence belongs to which name, whose it is and when.
struct EnglishSentence {
  /// How many words may stand between a name and its number.
  static let farthest = 40

  let scanner: EnglishScanner
  let lexicon: IndicatorLexicon
  let names: [NameMatcher.Match]
  /// The tokens of the sentence.
  let range: Range<Int>
  let scene: Scene
  /// The tokens of the sentence before in the same passage.
  var before = 0..<0
  /// What that one claims.
  var toldBefore: [Claim] = []
  var claims: [Claim] = []
  var owners: [WrittenOwner] = []
  let characters: Range<Int>
  /// Where it says we under the heading of a part, which may mean the whole institution.
  private var us: Int?
  /// Whether numbers belong to names in their order: respectively.
  let isRespective: Bool

  init(
    scanner: EnglishScanner, lexicon: IndicatorLexicon, names: [NameMatcher.Match],
    known: EnglishOwners.Known, range: Range<Int>, scene: Scene
  ) {
    self.scanner = scanner
    self.lexicon = lexicon
    self.names = names
    self.range = range
    self.scene = scene
    let tokens = scanner.tokens
    characters =
      range.isEmpty
      ? 0..<0
      : tokens[range.lowerBound].range.lowerBound..<tokens[range.upperBound - 1].range.upperBound
    owners = EnglishOwners(scanner, lexicon.book, names, known: known, range).owners
    // Under the heading of a part, we are that part as well.
    if case .known? = scene.headedOwner?.owner {
      us =
        owners.first { $0.owner == .own && scanner.isPronoun($0.range) }?.range.lowerBound
      owners.removeAll { $0.owner == .own && scanner.isPronoun($0.range) }
    }
    isRespective = range.contains { tokens[$0].text == "respectively" }
    // At the school, under the heading of one.
    if let headed = scene.headedOwner?.owner, case .known = headed {
      for index in owners.indices where owners[index].owner == .own && isPartNoun(owners[index]) {
        owners[index].owner = headed
      }
    }
  }

  /// Whether an owner is named by what parts are as well as the institution: the school of a school district.
  private func isPartNoun(_ owner: WrittenOwner) -> Bool {
    let token = scanner.token(from: owner.range.lowerBound)
    let word = EnglishOwners.possessor(scanner[token]) ?? scanner[token]
    return ["the", "this"].contains(scanner[token - 1]) && !scanner.tokens[token].isCapital
      && scanner.token(from: owner.range.upperBound) == token + 1
      && lexicon.book.isEnding(word)
  }

  /// Goes on behind the sentence.
  func pass(_ scene: inout Scene) {
    var times = Array(times(in: characters))
    // Hardly stays so high: in 2021 it was 3.10 looks back; what follows goes on as before.
    if let colon = range.first(where: { scanner[$0] == ":" }) {
      for index in times.indices where looksBack(times[index], behind: colon) {
        times[index].isAside = true
      }
    }
    scene.pass(times, owners)
  }

  /// Whether a time behind a colon is one that only this clause is about: in 2021 it was.
  private func looksBack(_ time: WrittenTime, behind colon: Int) -> Bool {
    guard scanner.token(from: time.range.lowerBound) > colon, colon > range.lowerBound + 1 else {
      return false
    }
    let token = scanner.token(from: time.range.upperBound)
    let (subject, verb) = (scanner[token], scanner[token + 1])
    guard EnglishWords.pronouns.contains(subject) || subject == "there" else { return false }
    return verb == "was" || verb == "were" || verb == "had"
  }

  private static let timeWords: Set<String> = [
    "year", "years", "then", "ago", "before", "earlier", "later", "once", "had", "first", "last",
    "previous", "previously", "former", "formerly", "when", "until", "since",
  ]

  /// Whether the sentence says anything of when.
  private var tellsOfTime: Bool {
    !times(in: characters).isEmpty || range.contains { Self.timeWords.contains(scanner[$0]) }
  }

  /// Whether all numbers are rounded: roughly speaking, we own 15,000 homes.
  private var isRough: Bool {
    let words = [
      scanner[range.lowerBound], scanner[range.lowerBound + 1], scanner[range.lowerBound + 2],
    ]
    return words.starts(with: ["roughly", "speaking"])
      || words.starts(with: ["broadly", "speaking"])
      || words == ["in", "round", "figures"] || words == ["in", "round", "numbers"]
      || words.starts(with: ["roughly", ","])
  }

  mutating func read() {
    // For every hundred students, Tidewater awarded about 22 credentials.
    if scanner[range.lowerBound] == "for",
      ["every", "each"].contains(scanner[range.lowerBound + 1])
    {
      return
    }
    for index in numberIndices where !isInName(scanner.numbers[index]) && !isRangeEnd(index) {
      if var claim = claim(of: index) {
        settleNamed(&claim)
        if isRough, claim.number.qualifier == .exact { claim.number.qualifier = .about }
        claim.change = change(beside: index)
        claims.append(claim)
      }
    }
    let isTimed = tellsOfTime
    let isRevised = range.contains { EnglishWords.revising.contains(scanner[$0]) }
    for index in claims.indices {
      // First reported as 221,300 and corrected to 218,700 in 2023: both are figures of the same.
      if isRevised { claims[index].isOnlyCompared = true }
      let isBelow =
        isLoss(claims[index]) || isMinus(claims[index]) || tellsFall(claims[index])
      if isBelow, !claims[index].number.isNegative {
        claims[index].number.isNegative = true
        claims[index].number.value = claims[index].number.value.negated
      }
      let start = claims[index].number.range.lowerBound
      claims[index].isOwnerInherited =
        scene.owner != nil && claims[index].owner == scene.owner
        && (owners.first { !$0.isAside }?.range.lowerBound ?? start) >= start
      settleOwnerNamedBefore(&claims[index])
      if let us, us < start, claims[index].owner != .own { claims[index].rival = .own }
      claims[index].isPlain = isPlain(claims[index])
      settleByAnchor(&claims[index])
      scene.settleDuration(of: &claims[index])
      if topic(before: start) == nil, timeBehind(claims[index].number.range.upperBound) == nil {
        scene.settleOpening(of: &claims[index])
      }
      settleMonth(of: &claims[index])
      settleEarlier(&claims[index])
      claims[index].hasOpenTime = claims[index].moment == nil && isTimed
      settleNobodys(&claims[index])
      claims[index].settlePart()
      claims[index].sentence = scene.isDoubtful ? -1 : range.lowerBound
      claims[index].needsBacking = scene.isDoubtful && claims[index].owner == nil
    }
    claims += differences
  }

  /// Whether a count of thousands and more has no unit, in running text that says nothing of thousands.
  private func isPlain(_ claim: Claim) -> Bool {
    guard claim.isBare, claim.number.unit.isEmpty, claim.number.value.magnitude >= 1_000,
      claim.number.qualifier != .rank, scanner.passage.role == .paragraph
    else { return false }
    return !scanner.tokens.contains { $0.text.hasPrefix("thousand") || $0.text.hasPrefix("000") }
  }

  /// What a number claims, by the surest way of reading it that there is.
  private func claim(of index: Int) -> Claim? {
    // A further 17,450 objects were digitised: so many more.
    let lead = scanner[scanner.token(from: scanner.numbers[index].range.lowerBound) - 1]
    if ["further", "additional", "extra"].contains(lead) { return nil }
    // The largest of the five.
    if scanner.numbers[index].isSpelt, lead == "the",
      scanner[scanner.token(from: scanner.numbers[index].range.lowerBound) - 2] == "of"
    {
      return nil
    }
    // About one in every 49.
    let every = scanner.token(from: scanner.numbers[index].range.lowerBound) - 2
    if lead == "every", scanner[every] == "in" { return nil }
    if isRatio(index) { return nil }
    if let claim = exchangedInOrder(index) { return claim }
    let counted = counted(index)
    if let claim = target(index) ?? apportioned(index) ?? itemised(index) ?? fronted(index)
      ?? partOfWhole(index) ?? placedOf(index) ?? formerOrLatter(index)
    {
      return claim
    }
    if let counted, !counted.needsSlip, !isNobodys(counted) { return counted }
    let plain = named(index) ?? listed(index) ?? done(index) ?? held(index) ?? share(index)
    if let plain, !isNobodys(plain) { return plain.needsSlip ? dated(plain) : plain }
    // Of numbers in the order of names that nobody knows, none is that of a name nearby.
    if isRespective, run(containing: index).count > 1 { return plain }
    let compared =
      pointed(index) ?? ours(index) ?? respectiveParts(index) ?? heldInTurn(index)
      ?? heldAlike(index) ?? heldBefore(index) ?? placedPart(index) ?? part(index)
      ?? multiple(index) ?? anchored(index)
    return compared ?? continued(index) ?? told(index) ?? recalled(index) ?? sequel(index)
      ?? ranked(index) ?? kin(index) ?? heldInUnit(index) ?? counted.map(dated) ?? plain
  }

  /// Whether whom a claim is about has nothing of its name: visits of the museum where only its branches have them.
  private func isNobodys(_ claim: Claim) -> Bool {
    let surface = lexicon.surfaces[claim.surface]
    guard surface.exact.isEmpty, claim.meaning == .figure else { return false }
    let owner = claim.owner ?? .own
    return !surface.entries.contains { lexicon.entries[$0].owner == owner }
      && (owner == .own || lexicon.surface(claim.surface, of: owner) == nil)
  }

  /// Whether its name or the word in front of its number says that it is below zero: after a loss of 63
  /// million.
  private func isLoss(_ claim: Claim) -> Bool {
    let surface = lexicon.surfaces[claim.surface]
    let first = scanner.token(from: claim.number.range.lowerBound)
    return surface.isLoss
      || scanner[first - 1] == "of" && ["loss", "deficit"].contains(scanner[first - 2])
        && surface.entries.contains {
          lexicon.entries[$0].known.contains(where: \.value.isNegative)
        }
  }

  /// Whether a number is by how much something fell, of an indicator that says by how much it grew: output fell 19.8%.
  private func tellsFall(_ claim: Claim) -> Bool {
    let word = scanner[scanner.token(from: claim.number.range.lowerBound) - 1]
    return EnglishMovement.isFall(word) == true
      && lexicon.surfaces[claim.surface].entries.contains { index in
        lexicon.entries[index].isGrowth
          && lexicon.entries[index].known.contains(where: \.value.isNegative)
      }
  }

  /// Whether the word in front of a number turns its sign: an operating result of minus €1.1 million.
  private func isMinus(_ claim: Claim) -> Bool {
    ["minus", "negative"].contains(
      scanner[scanner.token(from: claim.number.range.lowerBound) - 1])
  }

  var numberIndices: Range<Int> {
    let first = scanner.numbers.partitioningIndex { $0.range.lowerBound >= characters.lowerBound }
    let end = scanner.numbers.partitioningIndex { $0.range.lowerBound >= characters.upperBound }
    return first..<max(first, end)
  }

  func isInName(_ number: WrittenNumber) -> Bool {
    let next = names.partitioningIndex { $0.range.upperBound > number.digits.lowerBound }
    return next < names.count && names[next].range.contains(number.digits.lowerBound)
  }

  /// Whether the number is one end of a range: 10–12, between 10 and 12.
  func isRangeEnd(_ index: Int) -> Bool {
    let number = scanner.numbers[index]
    let first = scanner.token(from: number.range.lowerBound)
    let behind = scanner.token(from: number.range.upperBound)
    if ["–", "—"].contains(scanner[behind]), scanner.tokens.indices.contains(behind + 1),
      scanner.tokens[behind + 1].kind == .digits, !scanner.tokens[behind].followsSpace
    {
      return true
    }
    if scanner[first - 1] == "between" { return true }
    return scanner[first - 1] == "and" && index > 0
      && scanner[scanner.token(from: scanner.numbers[index - 1].range.lowerBound) - 1] == "between"
  }

  func fits(_ number: WrittenNumber, _ name: NameMatcher.Match) -> Bool {
    lexicon.surfaces[name.value].entries.contains { index in
      let entry = lexicon.entries[index]
      return EnglishUnit.fits(number, entry) || Slip.mayBe(number, entry)
    }
  }

  /// Whether a place lies in another number of the same name, in a time or in an owner.
  func isSilent(_ position: Int, _ others: [Int]) -> Bool {
    if others.contains(where: { scanner.numbers[$0].range.contains(position) }) { return true }
    if time(at: position) != nil { return true }
    return owner(at: position).map { $0.owner != .foreign } ?? false
  }

  /// The time that a place lies in.
  func time(at position: Int) -> WrittenTime? {
    let next = scanner.times.partitioningIndex { $0.range.upperBound > position }
    return next < scanner.times.count && scanner.times[next].range.contains(position)
      ? scanner.times[next] : nil
  }

  /// The owner that a place lies in.
  func owner(at position: Int) -> WrittenOwner? {
    let next = owners.partitioningIndex { $0.range.upperBound > position }
    return next < owners.count && owners[next].range.contains(position) ? owners[next] : nil
  }
}
