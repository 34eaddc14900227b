import Indicators
import Prose

/// Decides which number of a Chinese sentence belongs to which name, whose it is and when.
struct ChineseSentence {
  /// How many characters may stand between a name and its number.
  static let farthest = 120

  let text: ChinesePassage
  let range: Range<Int>
  let scene: Scene
  let owners: [WrittenOwner]
  /// Whether the sentence before ends with a figure of which 其中 may name parts.
  let followsFigure: Bool
  /// The sentence before in the same passage.
  var before = 0..<0
  var claims: [Claim] = []
  /// Claims of names behind words that nobody knows; they say nothing of what stands around them.
  var doubtful: [Claim] = []
  /// Whether it tells of a figure that was given before and corrected.
  private(set) var isRevised = false
  /// The numbers that belong to names, for 其中.
  var paired: Set<Int> = []

  var passage: Passage { text.passage }
  var names: [NameMatcher.Match] { text.names }

  init(
    _ text: ChinesePassage, _ range: Range<Int>, scene: Scene, owners: [WrittenOwner],
    followsFigure: Bool
  ) {
    self.text = text
    self.range = range
    self.scene = scene
    self.owners = owners
    self.followsFigure = followsFigure
  }

  mutating func read() {
    isRevised = GapWords.tellsRevision(passage, range)
    for index in text.numberIndices(in: range) {
      let number = text.numbers[index]
      guard !number.isExempt, !text.isInName(number), !text.isQuoted(number),
        !Self.distances.contains(passage[number.range.lowerBound - 1]), !isSumOfParts(index)
      else { continue }
      if var claim = claim(of: index) {
        claim.change = change(beside: index)
        if claim.isLeadOpen || claim.isDifference {
          doubtful.append(claim.isLeadOpen ? kin(index) ?? claim : claim)
          continue
        }
        claims.append(claim)
        if !claim.needsSlip { paired.insert(index) }
      }
    }
    for index in claims.indices {
      let start = claims[index].number.range.lowerBound
      if scene.owner != nil, claims[index].owner == scene.owner,
        !owners.contains(where: { !$0.isAside && $0.range.upperBound <= start })
      {
        claims[index].isOwnerInherited = true
      }
      settleCompared(&claims[index])
      settleSum(&claims[index])
      // 曾公布为68420人，核减后为68240人: both are figures of the same.
      if isRevised { claims[index].isOnlyCompared = true }
      if comparesYears(behind: claims[index].number) { scene.settleYear(of: &claims[index]) }
      if GapWords.tellsLoss(passage, before: claims[index].number.range.lowerBound) {
        settleLoss(&claims[index])
      }
      if isShared(claims[index]) { claims[index].isOnlyCompared = true }
      scene.settleDuration(of: &claims[index])
      if !claims[index].hasOwnTime { scene.settleOpening(of: &claims[index]) }
      settleDay(of: &claims[index])
      claims[index].hasOpenTime = claims[index].moment == nil && !text.times(in: range).isEmpty
      claims[index].settlePart()
    }
    let isKnown = claims.isEmpty || isOpeningKnown
    for index in claims.indices {
      claims[index].sentence = text.labelEnd == nil ? range.lowerBound : 0
      claims[index].needsBacking =
        !isKnown && !lexicon.surfaces[claims[index].surface].namesOwner
        && !owners.contains {
          !$0.isAside && $0.range.lowerBound < claims[index].number.range.lowerBound
        }
    }
  }

  /// Takes a number behind a word for a loss for one below zero, where the tables have such.
  private func settleLoss(_ claim: inout Claim) {
    guard !claim.number.isNegative,
      lexicon.surfaces[claim.surface].entries.contains(where: { index in
        lexicon.entries[index].known.contains(where: \.value.isNegative)
      })
    else { return }
    (claim.number.isNegative, claim.number.value) = (true, claim.number.value.negated)
  }

  private static let sharing = Words("平均每 均摊到 摊到每 分摊到 摊到 折合每 平均到每")

  /// Whether a sentence shares out what a name adds up: 平均每人次的营业成本5.74元，票款只有1.40元.
  private func isShared(_ claim: Claim) -> Bool {
    let start = claim.number.range.lowerBound
    guard Self.sharing.stands(in: passage, max(range.lowerBound, start - 60)..<start) else {
      return false
    }
    return lexicon.surfaces[claim.surface].entries.allSatisfy { index in
      let entry = lexicon.entries[index]
      return !entry.unit.base.contains("/") && !entry.name.contains("均")
        && !entry.name.contains("每")
    }
  }

  /// Takes a claim of a day or a month without a year for one of the year of the headings: 至8月31日，毕业去向落实率95.8%.
  private func settleDay(of claim: inout Claim) {
    guard claim.moment == .unclear, let year = scene.headed?.year, scene.moment == scene.headed,
      !claim.isFirstOfTwo, case let times = text.times(in: range).filter({ !$0.isAside }),
      !times.isEmpty, times.allSatisfy(\.isDay)
    else { return }
    claim.moment = .part(year)
  }

  /// Whether a number only adds up the two in front of it: 138人，滨江校区248人，合计386人.
  private func isSumOfParts(_ index: Int) -> Bool {
    let number = text.numbers[index]
    guard index > 1, GapWords.endsWithTogether(passage, number.range.lowerBound) else {
      return false
    }
    let parts = text.numbers[index - 2..<index]
    return parts.allSatisfy { $0.base == number.base && $0.range.lowerBound >= range.lowerBound }
      && parts.first?.value.adding(parts.last?.value ?? 0) == number.value
  }

  /// What a figure has not reached: 离2000亿元还差53亿元.
  private static let distances = Set(Passage.units(of: "离距"))

  /// Whether a number is compared with the year before: 3.02亿元，比上年增长8.2%.
  private func comparesYears(behind number: WrittenNumber) -> Bool {
    let end = number.range.upperBound
    return (end...end + 1).contains { GapWords.comparesWithLastYear(passage, at: $0) }
  }

  /// What a number claims, by the surest way of reading it that there is.
  private func claim(of index: Int) -> Claim? {
    if let claim = exchangedInOrder(index) ?? achieved(index) { return claim }
    let plain =
      growth(index) ?? growthRecalled(index) ?? growthBehindFigure(index) ?? total(index)
      ?? jointlyDone(index) ?? proportion(index) ?? named(index) ?? counted(index) ?? placed(index)
    if let plain, plain.needsSlip, let place = ranked(index) { return place }
    if let plain, !isNobodys(plain) { return plain }
    let beside =
      difference(index) ?? recalledList(index) ?? recalled(index) ?? ranked(index)
      ?? rankedNow(index)
    return beside ?? series(index) ?? told(index) ?? kin(index) ?? rescaled(index) ?? plain
  }

  /// Whether whom a claim is about has nothing of its name: 发电量 of the whole where only parts have it.
  private func isNobodys(_ claim: Claim) -> Bool {
    let surface = lexicon.surfaces[claim.surface]
    return surface.exact.isEmpty && claim.meaning == .figure
      && !surface.entries.contains { lexicon.entries[$0].owner == claim.owner ?? .own }
  }

  // MARK: The name stands before the number

  func named(_ index: Int) -> Claim? {
    let start = text.numbers[index].range.lowerBound
    let first = text.firstName(from: range.lowerBound)
    let end = text.firstName(from: start)
    guard first < end else { return nil }
    let position = end - 1
    let name = names[position]
    let number = text.completed(text.numbers[index], by: name)
    guard name.range.upperBound <= start else { return nil }
    let gap = name.range.upperBound..<start
    guard gap.count <= Self.farthest, !text.isTitle(name.range.lowerBound)
    else { return nil }
    let isInOrder =
      GapWords.containsRespectively(passage, gap)
      || GapWords.respectively(passage, endingAt: name.range.lowerBound) != nil
        && GapWords.remainder(of: passage, gap) == 0
    if isInOrder, let claim = respectively(position, index) { return claim }
    if GapWords.containsRespectively(passage, gap) { return nil }
    let lead = lead(of: name.range.lowerBound, at: position)
    guard text.fits(number, name), let link = link(gap, index),
      isTailSure(text.numbers[index]), !isRatio(number, gap)
    else { return nil }
    let time = time(of: number, gap, link)
    var claim = Claim(number: number, surface: name.value)
    claim.moment = time.moment
    (claim.isFar, claim.isFirstOfTwo) = (time.isFar, link.isFirstOfTwo)
    settleOwner(of: &claim, before: start, name.range)
    guard let surface = lexicon.surface(of: claim, behind: name, among: owners) else { return nil }
    claim.surface = surface
    claim.isSum = GapWords.containsSum(passage, gap)
    if claim.isSum, isOverYears(before: start) || isSecondOfTwo(name) || isShared(name) {
      return nil
    }
    if let past = link.others.last, link.isLast, text.times(in: gap).isEmpty,
      isSpan(text.completed(past, by: name), number, of: claim)
    {
      claim.isOnlyCompared = true
    }
    if Self.averages.stands(
      in: passage, max(range.lowerBound, name.range.lowerBound - 40)..<name.range.lowerBound)
    {
      claim.isOnlyCompared = true
    }
    claim.needsSlip = lead != .sure
    claim.isLeadOpen = lead == .unsure
    claim.isNearlySure = lead == .part
    claim.whole = whole(of: number, before: name.range.lowerBound)
    if link.isFirstOfTwo, claim.moment == .unclear, !claim.needsSlip,
      let year = topic(before: gap.lowerBound).moment?.year
    {
      // 由126家增加到143家: most likely the year before, which only a slip makes sure.
      (claim.moment, claim.needsSlip, claim.isNearlySure) = (.year(year - 1), true, true)
    }
    settlePeak(&claim)
    if GapWords.tellsLoss(passage, gap) { settleLoss(&claim) }
    claim.isDirect =
      link.others.isEmpty
      && GapWords.isDirect(passage, gap, without: text.times(in: gap).map(\.range))
    return aimed(claim, from: name.range.lowerBound)
  }

  /// Whether a sentence is about several years, so that a sum in it is one of them all: 四年来，在校生由2021年的1万人增加到
  /// 2024年的1.2万人，总收入累计9.73亿元.
  private func isOverYears(before position: Int) -> Bool {
    let times = text.times(in: range.lowerBound..<position)
    return times.contains { if case .duration = $0.moment { true } else { false } }
      || Set(times.map(\.moment).filter(\.isOneYear)).count > 1
  }

  /// Whether a name says of whom it is, and somebody else stands in front of it: 沙浦县和槐岭县地区生产总值合计.
  private func isSecondOfTwo(_ name: NameMatcher.Match) -> Bool {
    let joint = name.range.lowerBound - 1
    return lexicon.surfaces[name.value].namesOwner && ChineseOwners.joints.contains(passage[joint])
      && owners.contains { $0.range.upperBound == joint }
  }

  /// Whether another name that ends alike stands in front of one: 国家级、省级技能竞赛获奖合计37项.
  private func isShared(_ name: NameMatcher.Match) -> Bool {
    let joint = name.range.lowerBound - 1
    return ChineseOwners.joints.contains(passage[joint])
      && lexicon.surface(endingLike: Array(passage.units[name.range]), in: passage, at: joint)
        != nil
  }

  /// Whether two numbers are figures of two years, one after the other, though the text does not say of which: behind
  /// 四年间 用水总量从9.84亿立方米减到9.28亿立方米.
  private func isSpan(_ past: WrittenNumber, _ number: WrittenNumber, of claim: Claim) -> Bool {
    func years(_ number: WrittenNumber) -> [Int] {
      var claim = claim
      claim.number = number
      return lexicon.surfaces[claim.surface].entries
        .flatMap { claim.years(of: lexicon.entries[$0]) }.map(\.order)
    }
    guard Slip.digits(past.value).count > 1, Slip.digits(number.value).count > 1,
      let first = years(past).min(), let last = years(number).max()
    else { return false }
    return first < last
  }

  /// What makes a share of each out of a figure: 按人均算，地区生产总值为14.56万元.
  private static let averages = Words("按人均 按人算 按户均 按户算 平均到每 按人口计算 按人口平均")

  /// Whether the number ends here: a noun behind it would be what is counted.
  func isTailSure(_ number: WrittenNumber) -> Bool {
    text.isEnd(number.range.upperBound, isMeasure: GapWords.isMeasure(number.base))
  }
}
