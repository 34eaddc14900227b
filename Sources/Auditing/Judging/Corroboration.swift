import Content
import Diagnostics
import Indicators
import Prose

/// The claims of an article, and when those are about that leave it open: what most of their neighbours
/// agree with.
///
/// 2021年快速恢复，… may lead to figures of today, and a page that names no year may be about any; but where
/// every other figure is that of 2021, so is the one that is not.
struct Corroboration {
  let audit: ArticleAudit
  private(set) var readings: [(claim: Claim, passage: Passage, number: Int)] = []
  private var count = 0
  /// The sections of the passages, by their numbers.
  private(set) var sections: [Int: Int] = [:]

  init(_ audit: ArticleAudit) { self.audit = audit }

  /// Sections under headings that may name somebody whom nobody knows.
  private(set) var named: Set<Int> = []

  /// Adds what a passage claims.
  ///
  /// - Parameter isUnderName: whether the heading of its section may be the name of somebody else.
  mutating func add(_ claims: [Claim], in passage: Passage, section: Int, isUnderName: Bool) {
    count += 1
    sections[count] = section
    if isUnderName { named.insert(section) }
    readings += claims.map { ($0, passage, count) }
  }

  /// The claims that can be trusted, with times as certain as their neighbours make them.
  var settled: [(Claim, Passage)] {
    let readings = withOwners
    let kept = settled(readings)
    let doubt = Doubt(
      zip(kept, readings).map {
        .init(claim: $0.0, passage: $1.number, section: sections[$1.number] ?? 0)
      }, of: audit)
    return kept.indices.filter { !doubt.readings.contains($0) }.map { kept[$0] }
  }

  private func settled(
    _ readings: [(claim: Claim, passage: Passage, number: Int)]
  ) -> [(Claim, Passage)] {
    let evidence = readings.map { Evidence($0.claim, of: audit) }
    var kept = readings.map { ($0.claim, $0.passage) }
    let passages = Dictionary(grouping: readings.indices) { readings[$0].number }
    for indices in passages.values {
      for year in Set(indices.compactMap { readings[$0].claim.moment?.calendarYear }) {
        let events = indices.filter { readings[$0].claim.moment == .event(year) }
        if isShared(events, .year(year), evidence) {
          for index in events { kept[index].0.moment = .year(year) }
        }
        let far = indices.filter {
          readings[$0].claim.isFar && readings[$0].claim.moment == .year(year)
        }
        if isShared(far, .year(year), evidence) { for index in far { kept[index].0.isFar = false } }
      }
    }
    settleSentences(&kept, evidence)
    settleForeign(&kept)
    Self.settleFar(&kept, evidence, readings.map(\.number))
    for indices in passages.values { Self.settleInner(indices.sorted(), &kept, evidence) }
    Self.settleOpen(&kept, evidence)
    Self.settleUndated(&kept, evidence, readings.map(\.number))
    settleByChange(&kept)
    for index in kept.indices where kept[index].0.needsSeries {
      let claim = kept[index].0
      let others = passages[readings[index].number]?.count { other in
        let reading = readings[other].claim
        return other != index
          && (reading.sentence == claim.sentence || claim.number.qualifier == .rank
            || claim.hasOwnTime && reading.hasOwnTime && claim.mayBeOfOtherYear)
          && audit.lexicon.isSame(reading.surface, claim.surface)
          && reading.moment.map(evidence[other].years.contains) == true
      }
      let least = claim.number.qualifier == .rank ? 1 : 2
      if (others ?? 0) < least { kept[index].0.isOnlyCompared = true }
    }
    let agreeing = readings.indices.filter { !evidence[$0].years.isEmpty }
    let passagesBacked = Set(agreeing.map { readings[$0].number })
    let sentencesBacked = Set(agreeing.map { [readings[$0].number, readings[$0].claim.sentence] })
    for index in kept.indices where kept[index].0.needsBacking {
      let number = readings[index].number
      let sentence = kept[index].0.sentence
      let isBacked =
        sentence < 0
        ? passagesBacked.contains(number) : sentencesBacked.contains([number, sentence])
      if !isBacked { kept[index].0.needsSlip = true }
    }
    settleNamed(&kept, evidence)
    settleSwaps(&kept, passages)
    return kept
  }

  /// The readings, with what somebody named before has no figure of taken for the institution's own: surely
  /// where its sentence has another figure of its own, else where it is a slip of the pen.
  private var withOwners: [(claim: Claim, passage: Passage, number: Int)] {
    var readings = readings
    let open = readings.indices.filter {
      let claim = readings[$0].claim
      let isOther = (claim.owner ?? .own) != .own
      guard claim.isOwnerInherited, isOther || !claim.needsSlip,
        !audit.lexicon.surfaces[claim.surface].namesOwner
      else { return false }
      return isOther
        ? claim.rival == nil && audit.figures(of: claim).isEmpty
        : claim.rival.map { audit.hasNothing(of: $0, in: claim) } ?? false
    }
    for index in open {
      (readings[index].claim.owner, readings[index].claim.rival) = (nil, nil)
      let claim = readings[index].claim
      if claim.needsSlip { continue }
      let agreeing = readings.indices.filter { other in
        guard other != index, readings[other].number == readings[index].number,
          readings[other].claim.sentence == claim.sentence
        else { return false }
        var beside = readings[other].claim
        if open.contains(other) { beside.owner = nil }
        let isAnother = beside.surface != claim.surface || beside.moment != claim.moment
        guard (beside.owner ?? .own) == .own, isAnother else { return false }
        let evidence = Evidence(beside, of: audit)
        return beside.moment.map(evidence.years.contains) == true
      }
      // A single figure of one digit agrees by chance.
      let isBacked =
        agreeing.count > 1 || agreesByChange(claim)
        || agreeing.contains { other in
          Slip.digits(readings[other].claim.number.value).count > 1
        }
      if !isBacked {
        readings[index].claim.needsSlip = true
        readings[index].claim.mayBeOfOtherYear = !claim.isFar
        readings[index].claim.isNearlySure = !claim.isFar && !claim.hasOwnTime
      }
    }
    return readings
  }

  /// Whether the change beside a claim is that of its year, and its number is a figure of some year: 年末常住人口71.0万人，比上年末减少0.3
  /// 万人, of the year that ended with 70.7万人.
  private func agreesByChange(_ claim: Claim) -> Bool {
    guard let change = claim.change, let moment = claim.moment, moment.isOneYear,
      case let candidates = audit.figures(of: claim), candidates.count == 1,
      case let entry = audit.lexicon.entries[candidates[0]]
    else { return false }
    return change.years(of: entry).contains(moment)
      && (change.weight > 1 || !claim.years(of: entry).isEmpty)
  }

  /// Whether figures of a year stand among claims, and at most one that is another year's.
  private func isShared(_ indices: [Int], _ year: Moment, _ evidence: [Evidence]) -> Bool {
    let weight = indices.filter { evidence[$0].isOnly(year) }.map { evidence[$0].weight }.reduce(
      0, +)
    let others = indices.count { evidence[$0].isOther(than: year) }
    return others == 0 ? weight >= 2 : others == 1 && weight >= 3
  }

  /// Takes a year that stands in an earlier paragraph for that of an article nearly all of whose figures agree with it:
  /// where its sentences are about no other year, those that name it agree as well.
  ///
  /// - Parameter passages: the passages that the claims stand in.
  private static func settleFar(
    _ kept: inout [(Claim, Passage)], _ evidence: [Evidence], _ passages: [Int]
  ) {
    let far = kept.indices.filter { kept[$0].0.isFar && kept[$0].0.moment?.isOneYear == true }
    for (year, indices) in Dictionary(grouping: far, by: { kept[$0].0.moment }) {
      guard let year else { continue }
      let telling = indices.filter { evidence[$0].weight > 1 }
      let near = kept.indices.filter { index in
        let claim = kept[index].0
        return !claim.isFar && claim.meaning == .figure && claim.moment?.isOneYear == true
          && evidence[index].weight > 1
      }
      let isOnly = near.allSatisfy { kept[$0].0.moment == year || kept[$0].0.hasOwnTime }
      let agreeing = near.filter { kept[$0].0.moment == year && evidence[$0].isOnly(year) }
      let far = telling.count { evidence[$0].isOnly(year) }
      let own = far + (isOnly ? agreeing.count : 0)
      let told = Set(far < 3 ? agreeing.map { passages[$0] } : [])
      guard own >= 3, telling.count(where: { evidence[$0].isOther(than: year) }) * 4 <= own else {
        continue
      }
      for index in indices where !told.contains(passages[index]) { kept[index].0.isFar = false }
    }
  }

  /// Takes claims of an article that nowhere says when for those of the latest year, where nearly all that only one year can be
  /// the year of agree with it: a page about money beside the report of the year.
  ///
  /// - Parameter passages: the passages that the claims stand in; one that tells of another year is left alone.
  private static func settleUndated(
    _ kept: inout [(Claim, Passage)], _ evidence: [Evidence], _ passages: [Int]
  ) {
    let dated = Set(kept.indices.filter { kept[$0].0.moment != nil }.map { passages[$0] })
    let open = kept.indices.filter { index in
      let claim = kept[index].0
      return claim.moment == nil && claim.meaning == .figure && claim.step == nil
        && !claim.hasOpenTime && !dated.contains(passages[index])
    }
    guard
      let latest = evidence.flatMap(\.covered).max(by: { $0.order < $1.order }), latest.isOneYear
    else { return }
    let telling = open.filter { evidence[$0].weight > 1 }
    let own = telling.count { evidence[$0].isOnly(latest) }
    let others = telling.count { evidence[$0].isOther(than: latest) }
    guard own >= 4, others * 4 <= own else { return }
    for index in open where evidence[index].covered.contains(latest) {
      kept[index].0.moment = latest
    }
  }

  /// Takes claims of which only several years are told for those of the one that the rest of their sentence agrees
  /// with: under From 2020 to 2023, overseas students fell to 593 and part-time students to 2,618, and employment to ….
  private func settleSentences(_ kept: inout [(Claim, Passage)], _ evidence: [Evidence]) {
    let open = kept.indices.filter { index in
      guard case .years? = kept[index].0.moment, !kept[index].0.hasOwnTime else { return false }
      return kept[index].0.moment?.isOneYear == false && kept[index].0.meaning == .figure
    }
    let sentences = Dictionary(grouping: open) {
      [readings[$0].number, readings[$0].claim.sentence]
    }
    for indices in sentences.values where indices.count > 2 {
      let years = Set(indices.flatMap { evidence[$0].years })
      let shared = years.filter { year in
        indices.filter { evidence[$0].isOnly(year) }.map { evidence[$0].weight }.reduce(0, +) > 3
          && indices.count(where: { evidence[$0].isOther(than: year) }) < 2
      }
      guard shared.count == 1, let year = shared.first else { continue }
      for index in indices where evidence[index].covered.contains(year) {
        (kept[index].0.moment, kept[index].0.isFar) = (year, false)
      }
    }
  }

  /// Takes claims of a passage that names a year only in passing for claims of that year where they agree with it:
  /// everything that could go wrong did so in 2022.
  private static func settleInner(
    _ passage: [Int], _ kept: inout [(Claim, Passage)], _ evidence: [Evidence]
  ) {
    let open = passage.filter { kept[$0].0.moment == nil && kept[$0].0.otherMoment != nil }
    for (year, indices) in Dictionary(grouping: open, by: { kept[$0].0.otherMoment }) {
      guard let year, year.isOneYear else { continue }
      let weight = indices.filter { evidence[$0].isOnly(year) }.map { evidence[$0].weight }
      guard weight.count > 2, weight.reduce(0, +) > 3,
        indices.count(where: { evidence[$0].isOther(than: year) }) < 2
      else { continue }
      for index in indices where evidence[index].covered.contains(year) {
        (kept[index].0.moment, kept[index].0.otherMoment) = (year, nil)
      }
    }
  }

  /// Takes claims without a time for those of the year that nearly all of them agree with.
  private static func settleOpen(_ kept: inout [(Claim, Passage)], _ evidence: [Evidence]) {
    let open = kept.indices.filter { kept[$0].0.moment == nil }
    let telling = open.filter { evidence[$0].weight > 1 }
    let years = Set(telling.flatMap { evidence[$0].years })
    let counts = years.sorted { $0.order < $1.order }.map { year in
      (year: year, own: telling.count { evidence[$0].isOnly(year) })
    }
    guard let (year, own) = counts.max(by: { $0.own < $1.own }), own >= 3,
      open.count(where: { evidence[$0].isOther(than: year) }) * 4 <= own
    else { return }
    for index in open where evidence[index].covered.contains(year) {
      kept[index].0.moment = year
      if kept[index].0.needsSlip { kept[index].0.isNearlySure = true }
    }
    for index in kept.indices {
      guard let step = kept[index].0.step, kept[index].0.moment == .unclear,
        let past = year.shifted(by: step)
      else { continue }
      (kept[index].0.moment, kept[index].0.isAnyTime) = (past, false)
      (kept[index].0.mayBeOfOtherYear, kept[index].0.isNearlySure) = (true, true)
    }
  }

  /// The years whose figure a claim agrees with.
  struct Evidence {
    var years: Set<Moment> = []
    /// The years of which the data have a figure.
    var covered: Set<Moment> = []
    /// How much an agreement says: figures of two digits are often alike by chance.
    var weight = 0

    init(_ claim: Claim, of audit: ArticleAudit) {
      let candidates = audit.figures(of: claim)
      guard candidates.count == 1, !claim.isOfTarget, !claim.isDifference else { return }
      let entry = audit.lexicon.entries[candidates[0]]
      let known = entry.known.filter { !$0.isTarget }
      covered = Set(known.compactMap { Moment(oneYear: $0.period) })
      guard claim.number.qualifier == .exact || claim.number.qualifier == .rank else { return }
      let comparison = Comparison(claim: claim, entry: entry)
      years = Set(known.filter(comparison.agrees).compactMap { Moment(oneYear: $0.period) })
      let digits = Slip.digits(claim.number.value).count
      weight = digits > 2 ? 2 : digits > 1 ? 1 : 0
    }

    func isOnly(_ year: Moment) -> Bool { years == [year] }
    func isOther(than year: Moment) -> Bool {
      !years.isEmpty && !years.contains(year) && weight > 0
    }
  }
}
