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
  var claims: [Claim] = []
  var owners: [WrittenOwner] = []
  let characters: Range<Int>
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
    isRespective = range.contains { tokens[$0].text == "respectively" }
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

  mutating func read() {
    // For every hundred students, Tidewater awarded about 22 credentials.
    if scanner[range.lowerBound] == "for",
      ["every", "each"].contains(scanner[range.lowerBound + 1])
    {
      return
    }
    for index in numberIndices where !isInName(scanner.numbers[index]) && !isRangeEnd(index) {
      if let claim = claim(of: index) { claims.append(claim) }
    }
    let isRevised = range.contains { EnglishWords.revising.contains(scanner[$0]) }
    for index in claims.indices {
      // First reported as 221,300 and corrected to 218,700 in 2023: both are figures of the same.
      if isRevised { claims[index].isOnlyCompared = true }
      if isLoss(claims[index]), !claims[index].number.isNegative {
        claims[index].number.isNegative = true
        claims[index].number.value = claims[index].number.value.negated
      }
      let start = claims[index].number.range.lowerBound
      claims[index].isOwnerInherited =
        scene.owner != nil && claims[index].owner == scene.owner
        && (owners.first { !$0.isAside }?.range.lowerBound ?? start) >= start
      settleByAnchor(&claims[index])
      scene.settleDuration(of: &claims[index])
      claims[index].settlePart()
      claims[index].sentence = scene.isDoubtful ? -1 : range.lowerBound
      claims[index].needsBacking = scene.isDoubtful && claims[index].owner == nil
    }
    claims += differences
  }

  /// What a number claims, by the surest way of reading it that there is.
  private func claim(of index: Int) -> Claim? {
    let counted = counted(index)
    if let claim = target(index) { return claim }
    if let counted, !counted.needsSlip { return counted }
    let plain = named(index) ?? listed(index) ?? done(index) ?? held(index) ?? share(index)
    if let plain { return plain.needsSlip ? dated(plain) : plain }
    let compared =
      pointed(index) ?? respectiveParts(index) ?? heldAlike(index) ?? heldBefore(index)
      ?? placedPart(index) ?? part(
        index) ?? multiple(index)
      ?? anchored(index)
    return compared ?? recalled(index) ?? ranked(index) ?? kin(index) ?? heldInUnit(index)
      ?? counted.map(dated)
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

  // MARK: The name stands before the number

  func named(_ index: Int) -> Claim? {
    let number = completed(index)
    guard let name = nameBefore(number.range.lowerBound) else { return nil }
    let first = scanner.token(from: name.range.upperBound)
    let last = scanner.token(from: number.range.lowerBound)
    let gap = first..<max(first, last)
    if let claim = respectively(index) { return claim }
    // Volunteers gave 43,150 volunteer hours: the number is that of the name behind it.
    let behind = names.partitioningIndex { $0.range.lowerBound >= number.range.upperBound }
    if behind < names.count, !lexicon.isSame(names[behind].value, name.value),
      scanner.token(from: names[behind].range.lowerBound)
        == scanner.token(from: number.range.upperBound)
    {
      return nil
    }
    guard gap.count <= Self.farthest, fits(number, name), isLeadSure(name),
      isClosed(number, of: name)
    else { return nil }
    let begin = scanner.numbers.partitioningIndex { $0.range.lowerBound >= name.range.upperBound }
    guard begin <= index else { return nil }
    let aside = aside(in: gap)
    let inner = (begin..<index).filter {
      !aside.contains(scanner.token(from: scanner.numbers[$0].range.lowerBound))
    }
    // Rose by 346 to 4,218: the change is no figure.
    let changes = inner.filter { isChange($0) || isThreshold($0) }
    let others = inner.filter { !changes.contains($0) }
    let isSameUnit = others.allSatisfy { completed($0).base == number.base }
    guard isSameUnit else { return nil }
    let own = timeBehind(number.range.upperBound)
    // £4.3 million, against £2.6 million in 2022.
    let isCompared = own != nil && ["against", "versus"].contains(scanner[last - 1])
    let isGapSure = isGapSure(isCompared ? gap.lowerBound..<last - 1 : gap, inner)
    guard isGapSure || isInSeries(index, own) else { return nil }
    let before = scanner[last - 1]
    if let other = others.last {
      let hasTime =
        own != nil
        || times(in: scanner.numbers[other].range.upperBound..<number.range.lowerBound).isEmpty
          == false
      guard hasTime || before == "to" else { return nil }
    }
    if EnglishWords.changes.contains(before) || EnglishWords.losing.contains(before) { return nil }
    // 36% were new, and 11% had come from abroad: what has a verb of its own behind it is no figure of the name.
    let verb = scanner[scanner.token(from: number.range.upperBound)]
    if ["and", "but", "while"].contains(before), EnglishWords.finite.contains(verb) { return nil }
    // Climbed to 467,500, a rise of 16,500.
    if before == "of", gap.count > 1, EnglishWords.changes.contains(scanner[last - 2]) {
      return nil
    }
    if EnglishWords.comparisons.contains(before), own == nil, before != "from" { return nil }
    var claim = Claim(number: number, surface: name.value)
    claim.isBare = number.base.isEmpty
    claim.needsSeries = !isGapSure
    // Pupils at sixteen are of that age.
    if before == "at", claim.isBare, gap.count == 1 { return nil }
    let topic = topicMoment(before: number.range.lowerBound)
    let (moment, isFar) = moment(
      own, gap, number, isFirstOfTwo: before == "from", isLast: !others.isEmpty)
    (claim.moment, claim.isFar) = (moment, isFar)
    if before == "from", moment == .unclear, let last = topic?.shifted(by: -1) {
      // From 265 to 231: most likely the year before, which only a slip makes sure.
      (claim.moment, claim.needsSlip, claim.isNearlySure) = (last, true, true)
      claim.isAnyTime = true
    }
    // From 19.5 to 18.2 and 17.6: one after the other, and nothing says when.
    if before == "to", own == nil, isFollowed(index) { return nil }
    if before == "to", own == nil, topic?.isOneYear == true, let other = others.last,
      agrees(other, with: claim)
    {
      // Rose from £1.562 million to £1.684 million: where the first is the figure of the year, the second is
      // that of another one.
      (claim.needsSlip, claim.isNearlySure, claim.isAnyTime) = (true, true, true)
    }
    // Grew from £17.6 million to £21.2 million, and nothing says when: of two years of which one is named afar.
    if before == "to", own == nil, let other = others.last, times(in: characters).isEmpty,
      !agrees(other, with: claim), !agrees(other, with: claim.shifted(by: -1))
    {
      claim.isFar = true
    }
    // In December: of a table of calendar years most likely what the year ended with.
    if own?.moment == .unclear, isClosingMonth(behind: number.range.upperBound) {
      (claim.moment, claim.isFar) = (topic, scene.isFar)
      (claim.needsSlip, claim.isNearlySure) = (true, true)
    }
    // Costs came to £72.4 million in the three years together and investment to £22.5 million.
    if before == "to", gap.count == 1, own == nil, numberIndices.contains(index - 1),
      case let shared = scanner.numbers[index - 1].range, claims.last?.number.range == shared,
      let shared = timeBehind(shared.upperBound)
    {
      (claim.moment, claim.isFar) = (shared.moment.resolved(from: scene.moment), false)
    }
    claim.owner = owner(before: last, of: name, without: aside)
    guard let surface = lexicon.surface(of: claim, behind: name, among: owners) else { return nil }
    claim.surface = surface
    return aimed(claim, last)
  }

  private func topicMoment(before position: Int) -> Moment? {
    topic(before: position)?.moment.resolved(from: scene.moment) ?? scene.moment
  }

  /// Whether the number is one of three or more of the sentence, each with its own year: 9.8% in 2020, 8.9% in
  /// 2021 and 8.4% in 2022.
  private func isInSeries(_ index: Int, _ own: WrittenTime?) -> Bool {
    guard own?.moment.isOneYear == true else { return false }
    let base = scanner.numbers[index].base
    return numberIndices.count {
      scanner.numbers[$0].base == base
        && timeBehind(scanner.numbers[$0].range.upperBound)?.moment.isOneYear == true
    } > 2
  }

  func nameBefore(_ position: Int) -> NameMatcher.Match? {
    let next = names.partitioningIndex { $0.range.upperBound > position }
    guard next > 0, names[next - 1].range.lowerBound >= characters.lowerBound else { return nil }
    return leading(names[next - 1], at: next - 1, before: position) ?? names[next - 1]
  }

  /// The name in front of the words that tell more of it, where the last name is one of those: the continuation rate,
  /// which tells how many undergraduates are still with us, was.
  private func leading(
    _ name: NameMatcher.Match, at index: Int, before position: Int
  ) -> NameMatcher.Match? {
    let token = scanner.token(from: name.range.lowerBound)
    guard index > 0, case let other = names[index - 1],
      other.range.lowerBound >= characters.lowerBound,
      case let open = scanner.token(from: other.range.upperBound), scanner[open] == ",",
      ["which", "who", "whose"].contains(scanner[open + 1]), open < token,
      let close = (token..<scanner.token(from: position)).first(where: { scanner[$0] == "," }),
      close - open < 20, !(open + 1..<token).contains(where: { scanner[$0] == "," })
    else { return nil }
    return other
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
