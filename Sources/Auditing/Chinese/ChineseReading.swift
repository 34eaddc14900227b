import Prose

/// Reads what Chinese prose claims.
enum ChineseReading {
  private static let wholeYear = Words("全年 年末 年底 年内 期末 本年 本年度 今年 截至年末 截至年底 到年末 到年底")

  /// The claims of a passage; the scene goes on to what the text is about behind it.
  static func claims(
    in passage: Passage, lexicon: IndicatorLexicon, scene: inout Scene
  ) -> [Claim] {
    let names = lexicon.names(in: passage)
    let text = ChinesePassage(passage, names: names, lexicon: lexicon)
    let owners = ChineseOwners(passage, book: lexicon.book, silent: names.map(\.range))
    var claims: [Claim] = []
    var followsFigure = false
    var last = 0..<0
    for range in text.sentences {
      let named = owners.owners(in: range, scene)
      if text.begins(range, with: wholeYear) { scene.beginYear() }
      if !names.isEmpty || text.numbersRankings {
        var sentence = ChineseSentence(
          text, range, scene: scene, owners: named, followsFigure: followsFigure)
        sentence.before = last
        sentence.read()
        claims += sentence.claims + sentence.doubtful
        if !text.numberIndices(in: range).isEmpty { followsFigure = !sentence.claims.isEmpty }
      }
      last = range
      let passing = passed(named, claims, in: range)
      scene.pass(text.times(in: range).map { text.placed($0, named, in: range) }, passing)
      scene.pass(namedOwners(in: range, text), behind: named)
    }
    return claims
  }

  /// The owners of a sentence, without the topic of those whom it only comes to behind the institution's own figures:
  /// 年末医疗卫生机构床位数4052张，市人民医院新院区启用后还将增加600张.
  private static func passed(
    _ owners: [WrittenOwner], _ claims: [Claim], in range: Range<Int>
  ) -> [WrittenOwner] {
    let first = claims.first {
      range.contains($0.number.range.lowerBound) && ($0.owner ?? .own) == .own && $0.isDirect
    }
    guard let first else { return owners }
    return owners.map { owner in
      var owner = owner
      if owner.owner == .foreign, owner.range.lowerBound > first.number.range.upperBound {
        owner.isTopic = false
      }
      return owner
    }
  }

  /// Whom the names of indicators in a sentence are about, with the places of the names.
  private static func namedOwners(
    in range: Range<Int>, _ text: ChinesePassage
  ) -> [(owner: Owner, end: Int)] {
    text.names[text.firstName(from: range.lowerBound)..<text.firstName(from: range.upperBound)]
      .compactMap { name in
        text.lexicon.ownerNamed(by: name.value).map { ($0, name.range.upperBound) }
      }
  }

  /// The times of a heading, without those beside its only year: 立项当年（2021年）.
  private static func onlyYear(_ times: [WrittenTime]) -> [WrittenTime] {
    let years = times.filter(\.moment.isOneYear)
    guard years.count == 1, var year = years.first,
      times.allSatisfy({ $0.moment.isOneYear || $0.moment.isRelative || $0.moment == .unclear })
    else { return times }
    year.isAside = false
    return [year]
  }

  /// The year that a heading ends with, without 年: 起点：2020.
  private static func bareYear(in heading: Passage) -> WrittenTime? {
    var start = heading.count
    while start > 0, NumberScanner.isDigit(heading[start - 1]) { start -= 1 }
    guard heading.count - start == 4, let year = Int(heading.text(start..<heading.count)),
      (1990...2099).contains(year), start == 0 || !Punctuation.isHan(heading[start - 1])
    else { return nil }
    return WrittenTime(range: start..<heading.count, moment: .year(year))
  }

  /// Goes on behind a passage.
  static func pass(_ passage: Passage, lexicon: IndicatorLexicon, scene: inout Scene) {
    let scanner = NumberScanner(passage, units: lexicon.units)
    var times = ChineseTimes(passage, years: scanner.years).times
    if passage.role == .heading, times.isEmpty, let year = bareYear(in: passage) { times = [year] }
    let owners = ChineseOwners(passage, book: lexicon.book, silent: [])
    let range = 0..<passage.count
    scene.pass(
      passage.role == .heading ? onlyYear(times) : times,
      owners.owners(in: range, scene))
  }
}
