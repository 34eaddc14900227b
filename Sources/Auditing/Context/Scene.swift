import Prose

/// What the text is about at a place, from what stands before.
struct Scene: Sendable {
  /// When; nil where nothing says so.
  var moment: Moment?
  /// Whether the time stands in a paragraph before, so that another may be meant.
  var isFar = false
  /// Whether that is the time of a plan, which what is said of the present is not about.
  var isPlanned = false
  /// The year that was named last, be it only a part of it, which 当年 goes back to.
  var recent: Moment?
  /// The first year that the passage is about, which what follows may go back to.
  var opening: Moment?
  /// The year that a sentence before names only for a part of what it says: gifts in 2024 included a boat.
  var inner: Moment?
  /// The last time that goes on behind its paragraph, as a month does not.
  var lasting: Moment?
  /// The years that the sentence before lists, which 同期 goes back to.
  var series: [Moment] = []
  /// Those whom the last list named, which 两镇 goes back to.
  var listedOwners: [Owner] = []
  /// Whether somebody was named before of whom only the name is known: a play or another house.
  var isDoubtful = false
  /// Whether the text stands under a heading of what is to come: 下一步打算, Looking ahead.
  var isPlan = false
  /// When by the headings alone.
  var headed: Moment?
  /// Who; nil where nothing says so.
  var owner: Owner?
  /// The end of the word for what they are, where the text says only that: 司 of somebody's 公司.
  var ownerKind: Passage.Unit?
  /// Who by the headings alone, and what they are.
  var headedOwner: (owner: Owner, kind: Passage.Unit?)?
  /// Who else may be meant, since a name before was about them.
  var rival: Owner?

  /// Begins a sentence about a whole year that it does not name: 全年, 年末.
  mutating func beginYear() {
    guard moment?.year == nil, let year = headed ?? (moment == nil ? nil : recent), year.isOneYear
    else { return }
    (moment, isFar) = (year, false)
  }

  /// Lets a claim without a time of its own be about the year that its passage began with as well: 2022年…。2021年….
  /// 奖助学金发放1893万元.
  func settleOpening(of claim: inout Claim) {
    if let inner, inner != claim.moment, !claim.hasOwnTime { claim.otherMoment = inner }
    guard let opening, opening != claim.moment else { return }
    claim.otherMoment = opening
  }

  /// Takes a claim behind 四年累计28.6亿元 for one of the year of the headings, where a slip of the pen shows it.
  func settleDuration(of claim: inout Claim) {
    guard case .duration? = claim.moment, !claim.hasOwnTime, let headed, headed.isOneYear,
      claim.meaning == .figure
    else { return }
    (claim.moment, claim.needsSlip, claim.isNearlySure) = (headed, true, true)
  }

  /// Takes a claim that is compared with the year before for one of the year that was named last, where the
  /// sentence before added up several: 三年累计到位1.633亿元. 总收入3.02亿元，比上年增长8.2%.
  func settleYear(of claim: inout Claim) {
    guard case .duration? = claim.moment, !claim.hasOwnTime, let recent, recent.isOneYear else {
      return
    }
    (claim.moment, claim.isFar) = (recent, false)
  }

  /// Goes on behind a sentence that names these.
  mutating func pass(_ times: [WrittenTime], _ owners: [WrittenOwner]) {
    var base = moment
    var looksBack = false
    var isPassing = false
    var moments: [Moment] = []
    var long: [Moment] = []
    for time in times {
      guard !time.isAside else {
        if time.moment.calendarYear != nil, !time.isBase { recent = .unclear }
        continue
      }
      switch time.moment {
      case .relative(0): base = recent ?? base
      case .whole: base = base?.year == nil ? headed ?? recent ?? base : base
      // 2021年 behind a heading of 2020 makes it open what 上年 is counted from.
      case .relative(let step):
        if let recent, recent.isOneYear, recent != base { base = .unclear }
        // 去年这一数字为126个 looks back and goes on with this year.
        if step < 0, moment != nil, headed == nil || time.moment.resolved(from: base) != headed {
          looksBack = true
          continue
        }
      default: break
      }
      guard var own = time.moment.resolved(from: base) else { continue }
      // On 31 March 2024 there were 149 staff; turnover fell to: what follows is of the year that ended so.
      if time.isEnd, case .part(let year) = own { own = .year(year) }
      // 缺口在次年初补足。同年… may be about either of the two.
      if case .relative(1...) = time.moment, time.isInner {
        recent = .unclear
        continue
      }
      if own.calendarYear != nil || own.isOneYear { (base, recent) = (own, own) }
      if case .since(let year) = own {
        // 2023年度报告和2020年以来的数据 leaves it open which of them 全年 is about.
        let isOnly = !times.contains { !$0.isAside && $0.moment.isOneYear }
        recent = isOnly ? .year(year) : .unclear
      }
      if time.lasts { long.append(own) }
      if time.lasts || headed == nil {
        if own == .unclear, !time.lasts { isPassing = true } else { moments.append(own) }
      }
    }
    if looksBack { isFar = true }
    if isPassing, moments.isEmpty {
      // At the end of March is a day of the year that the text is about, or near it.
      if times.allSatisfy(\.isEnd), moment?.isOneYear == true {
        isFar = true
      } else {
        moments = [.unclear]
      }
    }
    let listed = times.filter { !$0.isAside && $0.moment.isOneYear }.map(\.moment)
    if !listed.isEmpty { series = listed }
    if let only = Self.one(of: moments) {
      // A year in the middle of a sentence may be all that is said of it under a heading of another.
      let hasInner = times.contains { $0.isInner && !$0.isAside }
      let isInner = times.allSatisfy {
        $0.isAside || $0.isInner || hasInner && $0.moment == .relative(0)
      }
      // 2021年的312件减少到2022年的268件，2023年又降到197件 under a heading of 2023 goes on with 2023.
      let isListed = only == .unclear && headed?.year != nil && listed.last == headed
      // 比上年少515万元，原因是2023年更换了吊杆: what follows goes on as before.
      let topic = headed ?? moment
      let kept = isListed ? headed : isInner && topic?.year != nil && topic != only ? topic : nil
      (moment, isFar) = (kept ?? only, kept != nil)
    }
    // 7月高温少雨, under the heading of a year: what follows is most likely of that one.
    let open = times.filter { !$0.isAside && $0.moment == .unclear }
    if moment == .unclear, let year = headed?.year, !open.isEmpty, open.allSatisfy(\.isDay) {
      moment = .part(year)
    }
    if opening == nil {
      opening = moment?.isOneYear == true ? moment : times.map(\.moment).first(where: \.isOneYear)
    }
    if let only = Self.one(of: long) {
      lasting = only
      isPlanned = times.contains { !$0.isAside && $0.isPlanned }
    }
    let joined = owners.filter { $0.isJoined && $0.owner != .foreign }.map(\.owner)
    if joined.count > 1 { listedOwners = joined }
    let topics = owners.filter { !$0.isAside && $0.isTopic }
    let named = Set(topics.map(\.owner))
    if let only = named.first {
      let isVague = owners.allSatisfy { $0.isAside || !$0.isTopic || $0.isVague }
      isDoubtful = isVague
      if !isVague {
        owner = named.count == 1 ? only : .foreign
        ownerKind = topics.first?.kind
        rival = nil
      }
    }
  }

  private static func one(of moments: [Moment]) -> Moment? {
    guard let first = moments.first, !moments.allSatisfy({ $0 == first }) else {
      return moments.first
    }
    // 2020年一季度…，全年…: all of it is the same year.
    let years = Set(moments.map(\.calendarYear))
    return years.count == 1 ? moments.last { $0.year != nil } ?? .unclear : .unclear
  }

  /// Goes on behind names that name these owners: what follows may be about the last of them as well.
  mutating func pass(_ names: [(owner: Owner, end: Int)], behind owners: [WrittenOwner]) {
    guard let last = names.last else { return }
    let isOver = owners.contains { !$0.isAside && $0.isTopic && $0.range.lowerBound >= last.end }
    rival = isOver || last.owner == (owner ?? .own) ? nil : last.owner
  }
}
