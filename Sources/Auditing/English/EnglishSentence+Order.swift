import Prose

extension EnglishSentence {
  // MARK: Two figures in the order of two names

  /// One of two numbers that are the figures of two indicators the other way round, whose words stand in the sentence
  /// one after the other: bus and rail fare revenue in 2024 were £64.3 million and £68.5 million respectively.
  ///
  /// That both are figures of the same year, each of the other, is hardly chance, whatever the words between.
  func exchangedInOrder(_ index: Int) -> Claim? {
    let run = run(containing: index)
    guard run.count == 2, let rank = run.firstIndex(of: index),
      isRespective || followsTwoNames(scanner.numbers[run[0]].range.lowerBound)
    else { return nil }
    let (left, right) = (completed(run[0]), completed(run[1]))
    guard left.value != right.value, [left, right].allSatisfy({ $0.qualifier == .exact }) else {
      return nil
    }
    let own = Set(times(in: characters).map(\.moment).filter(\.isOneYear))
    let year = own.count == 1 ? own.first : own.isEmpty ? scene.moment : nil
    let places = stemPlaces
    let surfaces = namedWords(in: range).keys.sorted().filter { surface in
      lexicon.surfaces[surface].exact.count == 1 && claim(left, surface) != nil
    }
    var found: (claims: [Claim], entries: [Int])?
    for first in surfaces {
      for second in surfaces where isInOrder(first, second, places) {
        guard let claims = exchanged(left, first, right, second, year) else { continue }
        let entries = [first, second].compactMap { lexicon.surfaces[$0].exact.first }
        if let found, found.entries != entries { return nil }
        found = (claims, entries)
      }
    }
    return found.flatMap { aimed($0.claims[rank], scanner.token(from: left.range.lowerBound)) }
  }

  /// Whether two names that are joined lead to a number: admissions income and public grants came to.
  private func followsTwoNames(_ start: Int) -> Bool {
    let end = names.partitioningIndex { $0.range.upperBound > start }
    guard end > 1, case let (one, other) = (names[end - 2], names[end - 1]),
      one.range.lowerBound >= characters.lowerBound, isListed(one.range, other.range),
      scanner[scanner.token(from: other.range.lowerBound) - 1] == "and"
    else { return false }
    return isGapSure(
      scanner.token(from: other.range.upperBound)..<scanner.token(from: start), [])
  }

  /// Where each stem of the sentence stands first.
  private var stemPlaces: [String: Int] {
    Dictionary(
      range.filter { scanner.tokens[$0].kind == .word }
        .map { (EnglishName.stem(scanner[$0]), $0) }, uniquingKeysWith: min)
  }

  /// Whether what two names do not have in common stands in the sentence in their order.
  private func isInOrder(_ first: Int, _ second: Int, _ places: [String: Int]) -> Bool {
    guard first != second, let left = lexicon.englishNames[first]?.content,
      let right = lexicon.englishNames[second]?.content
    else { return false }
    let shared = left.intersection(right)
    // Attended of incidents attended in the Uplands area is said of the Estuary area as well.
    let (own, other) = (left.subtracting(stems(of: second)), right.subtracting(stems(of: first)))
    guard !own.isEmpty, !other.isEmpty, let from = own.compactMap({ places[$0] }).min(),
      let to = other.compactMap({ places[$0] }).min(), from < to
    else { return false }
    return shared.isEmpty
      ? own.allSatisfy { places[$0] != nil } && other.allSatisfy { places[$0] != nil }
      : shared.contains { places[$0] != nil }
  }

  /// The stems of all names of what one name means.
  private func stems(of surface: Int) -> Set<String> {
    let meant = lexicon.surfaces[surface].exact
    return namedWords(in: range).keys.filter { lexicon.surfaces[$0].exact == meant }
      .reduce(into: []) { $0.formUnion(lexicon.englishNames[$1]?.content ?? []) }
  }

  /// Both as claims about the year in which each is the figure of the other name; nil where there is none.
  private func exchanged(
    _ left: WrittenNumber, _ first: Int, _ right: WrittenNumber, _ second: Int, _ year: Moment?
  ) -> [Claim]? {
    guard let mine = lexicon.surfaces[first].exact.first.map({ lexicon.entries[$0] }),
      let theirs = lexicon.surfaces[second].exact.first.map({ lexicon.entries[$0] }),
      var one = claim(left, first), var other = claim(right, second)
    else { return nil }
    let both = (claim(left, second)?.years(of: theirs) ?? [])
      .intersection(claim(right, first)?.years(of: mine) ?? [])
    let fitting = year.map { both.intersection([$0]) } ?? both
    guard fitting.count == 1, let moment = fitting.first else { return nil }
    (one.moment, one.hasOwnTime, one.owner) = (moment, true, mine.owner)
    (other.moment, other.hasOwnTime, other.owner) = (moment, true, theirs.owner)
    return [one, other]
  }
}
