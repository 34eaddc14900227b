import Prose

extension Corroboration {
  /// Leaves to a slip of the pen what stands under a heading that may be somebody's name, where no figure of the section
  /// agrees with the tables: 98.9% of 毕业生就业率 under 软件技术.
  func settleNamed(_ kept: inout [(Claim, Passage)], _ evidence: [Evidence]) {
    guard !named.isEmpty else { return }
    let groups = Dictionary(grouping: kept.indices) { sections[readings[$0].number] ?? 0 }
    for (section, indices) in groups where named.contains(section) {
      let isBacked = indices.contains { index in
        let claim = kept[index].0
        let agrees =
          evidence[index].weight > 0 && !claim.isOnlyCompared
          && (claim.moment.map(evidence[index].years.contains) ?? !evidence[index].years.isEmpty)
        return agrees || isMiswritten(claim)
      }
      if isBacked { continue }
      for index in indices where mayBeOthers(kept[index].0) {
        let isDated = kept[index].0.hasOwnTime && !kept[index].0.isFar
        (kept[index].0.needsSlip, kept[index].0.isNearlySure) = (true, true)
        (kept[index].0.mayBeOfOtherYear, kept[index].0.mayBeOfOtherOwner) = (isDated, isDated)
      }
    }
  }

  /// Whether a claim that names nobody may be somebody else's.
  private func mayBeOthers(_ claim: Claim) -> Bool {
    (claim.owner == nil || claim.isOwnerInherited) && (claim.owner ?? .own) == .own
      && claim.meaning == .figure && !claim.needsSlip
      && claim.number.qualifier != .rank
  }

  /// Whether nothing but a slip of the pen explains a number.
  private func isMiswritten(_ claim: Claim) -> Bool {
    var claim = claim
    (claim.needsSlip, claim.isNearlySure) = (true, true)
    let candidates = audit.figures(of: claim)
    return candidates.count == 1 && audit.judgement(of: claim, among: candidates).isSlip
  }
}
