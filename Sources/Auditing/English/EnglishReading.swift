import Content
import Prose

/// Reads what English prose claims.
///
/// A name is found as it stands in the table, and by its words where prose takes them apart (`EnglishName`):
/// “published 4,720 papers”, “64.7% of patients were seen within four hours”. A number beside the figure of
/// the year before (“down from 377”) is about the same indicator. Where the words of a name only stand
/// near, a slip of the pen has to show that its figure is meant.
enum EnglishReading {
  /// The claims of a passage; the scene goes on to what the text is about behind it.
  static func claims(
    in passage: Passage, lexicon: IndicatorLexicon, scene: inout Scene
  ) -> [Claim] {
    let scanner = EnglishScanner(passage, units: lexicon.englishUnits)
    let names = names(in: passage, scanner, lexicon)
    let known = EnglishOwners.known(in: scanner, lexicon.book)
    var claims: [Claim] = []
    var last = 0..<0
    var told: Moment?
    // The latest year of the last sentence that names any.
    var latest: Moment?
    for range in sentences(of: scanner) {
      let years = years(in: last, scanner, lexicon)
      if !years.isEmpty {
        told = years.count == 1 ? years.first : nil
        latest = years.max { $0.order < $1.order }
      }
      if namesLastYear(range, scanner), let latest {
        (scene.moment, scene.recent, scene.isFar) = (latest, latest, false)
      } else if goesOnWithYear(range, scanner), let year = told ?? scene.moment {
        (scene.moment, scene.recent, scene.isFar) = (year, year, told == nil && scene.isFar)
      }
      // In a text that says nowhere else when, what follows 32,410 in 2024 is of that year as well.
      let isOpen = scene.moment == nil && !looksBack(last, scanner)
      let opened = isOpen && opens(range, told, claims, scanner) ? told : nil
      if let opened { (scene.moment, scene.isFar) = (opened, false) }
      var sentence = EnglishSentence(
        scanner: scanner, lexicon: lexicon, names: names, known: known, range: range, scene: scene)
      sentence.before = last
      sentence.toldBefore = claims.reversed().prefix {
        last.contains(scanner.token(from: $0.number.range.lowerBound))
      }
      sentence.read()
      claims += sentence.claims
      // For the bus it was 83.5%; for the ferry it was 90.3%: both go back to what was named last.
      let isNamed = sentence.names.contains { sentence.characters.contains($0.range.lowerBound) }
      let pointsBack =
        scanner[range.lowerBound] == "for"
        && range.contains { ["it", "they"].contains(scanner[$0]) }
      // ; this is the second of the two targets: what follows goes back to what was named before it.
      let isRemark =
        scanner[range.lowerBound - 1] == ";" && !isNamed && sentence.numberIndices.isEmpty
      if isNamed || !(pointsBack || isRemark) { last = range }
      if opened != nil { scene.moment = nil }
      let before = scene
      sentence.pass(&scene)
      scene.inner = innerYear(in: range, scanner, scene)
      // In 2021 it was 76%, behind a semicolon, looks back; what follows goes on as before.
      if scanner[range.lowerBound - 1] == ";", let moment = before.moment ?? told,
        moment != scene.moment
      {
        (scene.moment, scene.isFar) = (moment, true)
      }
      // Two years ago it was 53: what follows goes on as before.
      if opensAgo(range, scanner) { (scene.moment, scene.isFar) = (before.moment, before.isFar) }
      // In 2022 it had been 60.1%: what follows goes on as before.
      if scanner[range.lowerBound - 1] != ";", looksBack(range, scanner), let other = scene.moment,
        before.moment.map({ $0.isOneYear && other.order < $0.order }) ?? other.isOneYear
      {
        (scene.moment, scene.isFar) = (before.moment, before.isFar)
        (scene.inner, scene.opening) = (other, other)
      }
    }
    return claims
  }

  /// Whether a sentence only tells what had been before.
  private static func looksBack(_ sentence: Range<Int>, _ scanner: EnglishScanner) -> Bool {
    // In the pandemic year of 2021 the branch still had.
    if let first = sentence.first, [scanner[first], scanner[first + 1]] == ["in", "the"],
      [scanner[first + 3], scanner[first + 4]] == ["year", "of"]
    {
      return true
    }
    // It had climbed, the number had been: of what was told before. Enrolments had fallen begins something new.
    return sentence.contains { token in
      scanner[token] == "had" && standIns.contains(scanner[token - 1])
        && (["been", "stood", "come", "gone", "risen", "fallen"].contains(scanner[token + 1])
          || EnglishMovement.isMovement(scanner[token + 1])
          || EnglishName.isPast(scanner[token + 1]))
    }
  }

  /// Whether a sentence begins with how long ago something was.
  private static func opensAgo(_ sentence: Range<Int>, _ scanner: EnglishScanner) -> Bool {
    guard let first = sentence.first, scanner[first + 2] == "ago" else { return false }
    return ["year", "years"].contains(scanner[first + 1])
      && (scanner[first] == "a" || EnglishScanner.counts[scanner[first]] != nil)
  }

  private static let standIns: Set<String> = [
    "it", "they", "there", "this", "that", "these", "those", "figure", "number", "rate", "share",
  ]

  /// Whether a sentence goes on with the year that the one before told of all its figures.
  private static func opens(
    _ sentence: Range<Int>, _ year: Moment?, _ claims: [Claim], _ scanner: EnglishScanner
  ) -> Bool {
    guard let last = claims.last, !sentence.contains(where: { scanner[$0] == "from" }) else {
      return false
    }
    return claims.reversed().prefix { $0.sentence == last.sentence }
      .allSatisfy { $0.moment == year && !$0.isFar }
  }

  /// The years of the tables that a sentence names, wherever in it: congestion was worst in 2021.
  private static func years(
    in sentence: Range<Int>, _ scanner: EnglishScanner, _ lexicon: IndicatorLexicon
  ) -> Set<Moment> {
    guard let first = sentence.first, let last = sentence.last else { return [] }
    let reach = scanner.tokens[first].range.lowerBound..<scanner.tokens[last].range.upperBound
    let begin = scanner.times.partitioningIndex { $0.range.lowerBound >= reach.lowerBound }
    return Set(
      scanner.times[begin...].prefix { $0.range.lowerBound < reach.upperBound }
        .filter { !isCompared($0, scanner) }.map(\.moment)
        .filter { $0.isOneYear && lexicon.hasFigures(of: $0) })
  }

  /// The year that a sentence names last and only for a part of what it says, where it is later than what the text is
  /// about, which may go on from there.
  private static func innerYear(
    in sentence: Range<Int>, _ scanner: EnglishScanner, _ scene: Scene
  ) -> Moment? {
    guard let first = sentence.first, let last = sentence.last else { return nil }
    let reach = scanner.tokens[first].range.lowerBound..<scanner.tokens[last].range.upperBound
    let begin = scanner.times.partitioningIndex { $0.range.lowerBound >= reach.lowerBound }
    let own = scanner.times[begin...].prefix { $0.range.lowerBound < reach.upperBound }
    guard let time = own.last(where: { $0.moment.isOneYear }), time.isAside,
      let moment = scene.moment, moment.order < time.moment.order, !isCompared(time, scanner),
      own.allSatisfy({ $0.isAside || $0.moment == time.moment })
    else { return nil }
    return time.moment
  }

  /// Whether a year is only compared with: 3.8% more than in 2023.
  private static func isCompared(_ time: WrittenTime, _ scanner: EnglishScanner) -> Bool {
    let token = scanner.token(from: time.range.lowerBound)
    return time.isAside
      && (token - 3..<token).contains { EnglishWords.comparisons.contains(scanner[$0]) }
  }

  /// Whether a sentence goes on with the year of the one before: in that year; branch sales that year were, where it
  /// names no other.
  private static func goesOnWithYear(_ sentence: Range<Int>, _ scanner: EnglishScanner) -> Bool {
    let start = scanner.tokens[sentence.lowerBound].range.lowerBound
    let end = scanner.tokens[sentence.upperBound - 1].range.upperBound
    let next = scanner.times.partitioningIndex { $0.range.lowerBound >= start }
    if next < scanner.times.count, scanner.times[next].range.lowerBound < end {
      return scanner.times[next].moment == .relative(0)
    }
    return sentence.contains { scanner[$0] == "that" && scanner[$0 + 1] == "year" }
  }

  /// Whether a sentence goes on with the last of the years that were named before it.
  private static func namesLastYear(_ sentence: Range<Int>, _ scanner: EnglishScanner) -> Bool {
    sentence.contains { token in
      ["the", "last", "of"].indices.allSatisfy { scanner[token + $0] == ["the", "last", "of"][$0] }
        && ["these", "those"].contains(scanner[token + 3]) && scanner[token + 4] == "years"
    }
  }

  /// Goes on behind a passage.
  static func pass(_ passage: Passage, lexicon: IndicatorLexicon, scene: inout Scene) {
    let scanner = EnglishScanner(passage, units: lexicon.englishUnits)
    let names = names(in: passage, scanner, lexicon)
    // A heading is about its year wherever that stands.
    var times = scanner.times
    if passage.role == .heading { for index in times.indices { times[index].isAside = false } }
    let owners = EnglishOwners(
      scanner, lexicon.book, names, known: EnglishOwners.known(in: scanner, lexicon.book),
      0..<scanner.tokens.count)
    scene.pass(times, owners.owners.filter { passage.role != .heading || isNamed($0, passage) })
  }

  /// Whether a heading names somebody: it has capitals for other reasons, and The region is our part in it.
  private static func isNamed(_ owner: WrittenOwner, _ heading: Passage) -> Bool {
    let word = heading.text(owner.range).lowercased()
    return !owner.isVague && !EnglishWords.foreignNouns.contains(word)
  }

  /// The names of indicators, as whole words.
  static func names(
    in passage: Passage, _ scanner: EnglishScanner, _ lexicon: IndicatorLexicon
  ) -> [NameMatcher.Match] {
    lexicon.matcher.matches(in: passage.folded).filter { match in
      !lexicon.surfaces[match.value].isShort
        && !EnglishToken.isLetter(passage[match.range.lowerBound - 1])
        && passage[match.range.lowerBound - 1] != 0x2D
        && !EnglishToken.isLetter(passage[end(of: match, in: passage)])
        && passage[match.range.upperBound] != 0x2D
    }
  }

  /// Where a name ends, with the ending of the plural: the recycling rates.
  private static func end(of match: NameMatcher.Match, in passage: Passage) -> Int {
    let end = match.range.upperBound
    let last = passage[end - 1]
    return passage[end] == 0x73 && EnglishToken.isLetter(last) && last != 0x73 ? end + 1 : end
  }

  /// Whether behind a semicolon there is only a number and its time: 4,310 in 2019; 5,060 in 2021.
  private static func isEntry(behind index: Int, _ scanner: EnglishScanner) -> Bool {
    var token = index + 1
    var isTimed = false
    while scanner.tokens.indices.contains(token), ![".", ";", "\u{1}"].contains(scanner[token]) {
      let position = scanner.tokens[token].range.lowerBound
      let isTime = scanner.times.contains { $0.range.contains(position) }
      guard
        isTime || scanner.tokens[token].kind != .word
          || ["in", "and", "million", "billion"].contains(scanner[token])
      else { return false }
      isTimed = isTimed || isTime
      token += 1
    }
    return isTimed
  }

  private static let abbreviations: Set<String> = [
    "no", "dr", "mr", "mrs", "ms", "st", "vs", "approx", "e", "i",
  ]

  /// The sentences, as ranges of tokens.
  static func sentences(of scanner: EnglishScanner) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start = 0
    for index in scanner.tokens.indices {
      let token = scanner.tokens[index]
      guard token.kind == .mark, [".", "!", "?", ";", "\u{1}"].contains(token.text) else {
        continue
      }
      if token.text == ".", abbreviations.contains(scanner[index - 1]) { continue }
      if token.text == ";", isEntry(behind: index, scanner) { continue }
      ranges.append(start..<index)
      start = index + 1
    }
    ranges.append(start..<scanner.tokens.count)
    return ranges.filter { !$0.isEmpty }
  }
}
