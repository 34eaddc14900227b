import Indicators
import Prose

/// Where a text is most likely about somebody else than its words seem to say.
///
/// Nearly all figures of a report are right, and those that are not mostly tell what happened: digits that
/// changed places, another unit, the figure of another year or of somebody else. Where several in a row
/// differ in none of these ways and hardly one agrees, what is read into the text is wrong, and not the
/// text: 邻省同类工程完成投资6.2亿元，修缮古建筑285处，开工项目73个.
struct Doubt {
  /// A claim with its place in the article.
  struct Reading {
    let claim: Claim
    /// The passage that it stands in, and the section of that.
    let passage: Int
    let section: Int
  }

  private enum Verdict: Hashable {
    case agrees, isSlip, differs
    /// It is the figure of another time, or of somebody else.
    case isOther(Period?, Owner?)
  }

  /// The positions of the readings that are not to be trusted.
  let readings: Set<Int>

  init(_ all: [Reading], of audit: ArticleAudit) {
    let expected = all.map { Self.expected($0.claim, of: audit) }
    let verdicts = all.indices.map { index -> Verdict? in
      switch expected[index] {
      case nil: return nil
      case .agrees?: return .agrees
      case .differs(let finding)?:
        let claim = all[index].claim
        // An exchange is one of neighbours.
        let beside = (max(0, index - 6)..<min(all.count, index + 7)).contains { other in
          guard other != index, all[other].passage == all[index].passage,
            case .differs(let swapped)? = expected[other]
          else { return false }
          return Comparison(claim: claim, entry: swapped.entry).agrees(swapped.known)
            || Slip.isScaled(claim.number, of: swapped.known)
        }
        return beside ? .isSlip : Self.verdict(claim, finding, of: audit)
      }
    }
    var doubted: Set<Int> = []
    func judge(_ groups: some Sequence<[Int]>, least: Int, isOpen: (Int) -> Bool = { _ in true }) {
      for group in groups {
        let wrong = group.filter { verdicts[$0] == .differs }
        let right = group.count { verdicts[$0] == .agrees }
        // One indicator that is told wrong over and over is no sign of somebody else.
        let names = Set(wrong.map { all[$0].claim.surface })
        guard names.count >= least, names.count > right, wrong.allSatisfy(isOpen) else { continue }
        doubted.formUnion(wrong)
      }
    }
    let telling = all.indices.filter { verdicts[$0] != nil }
    let sentences = Dictionary(grouping: telling) { [all[$0].passage, all[$0].claim.sentence] }
    judge(sentences.values, least: 3)
    // Who is unknown at its beginning may have all of it.
    judge(sentences.values, least: 2) { index in
      all[index].claim.needsBacking || all[index].claim.sentence < 0
        || Self.isFar(all[index].claim, expected[index])
    }
    judge(Dictionary(grouping: telling) { all[$0].passage }.values, least: 3)
    judge(Dictionary(grouping: telling) { all[$0].section }.values, least: 4)
    // A year or a part that is read wrong shifts all figures alike.
    for group in Dictionary(grouping: telling, by: { all[$0].passage }).values {
      let right = group.count { verdicts[$0] == .agrees }
      for (verdict, shifted) in Dictionary(grouping: group, by: { verdicts[$0] }) {
        guard case .isOther? = verdict else { continue }
        let names = Set(shifted.map { all[$0].claim.surface })
        if names.count > 2, names.count > right { doubted.formUnion(shifted) }
      }
    }
    readings = doubted
  }

  /// Whether a number is less than half or more than twice the figure.
  private static func isFar(_ claim: Claim, _ expected: Expected?) -> Bool {
    guard case .differs(let finding)? = expected, claim.number.base != "%" else { return false }
    return finding.known.value.distance(from: claim.number.value) > 2
  }

  private enum Expected { case agrees, differs(Judgement.Finding) }

  private static func expected(_ claim: Claim, of audit: ArticleAudit) -> Expected? {
    let candidates = audit.figures(of: claim)
    guard !candidates.isEmpty else { return nil }
    switch audit.judgement(of: claim, among: candidates).outcome {
    case .unknown: return nil
    case .differs(let finding, _): return .differs(finding)
    case .agrees: return Slip.digits(claim.number.value).count > 1 ? .agrees : nil
    }
  }

  /// How the number came about: as a slip of the pen, as a figure of another time or of somebody else, or as nobody
  /// knows.
  private static func verdict(
    _ claim: Claim, _ finding: Judgement.Finding, of audit: ArticleAudit
  ) -> Verdict {
    let number = claim.number
    if claim.isToldByChange { return .isSlip }
    guard !claim.needsSlip, Slip.digits(number.value).count > 1 else {
      return claim.needsSlip ? .isSlip : .differs
    }
    let others = audit.lexicon.surfaces[claim.surface].entries.map { audit.lexicon.entries[$0] }
    for entry in [finding.entry] + others {
      let comparison = Comparison(claim: claim, entry: entry)
      guard let known = entry.known.first(where: comparison.agrees) else { continue }
      let isSame = entry.indicator.id == finding.entry.indicator.id
      return .isOther(isSame ? known.period : nil, isSame ? nil : entry.owner)
    }
    let isSlip =
      Slip.isKin(number, finding.known, isNear: true)
      || Slip.hasDigits(number, of: finding.known, atLeast: 2)
      || Slip.isLike(number, finding.known)
    return isSlip ? .isSlip : .differs
  }
}
