import Content
import Diagnostics
import Indicators
import Prose

extension ArticleAudit {
  func isExempt(_ finding: MovementCheck.Finding) -> Bool {
    exemptions.contains(finding.offset, for: .contradictingSign)
  }

  /// How a number is taken out of the audit.
  private func exemption(at offset: Int) -> ExemptionPlace {
    if offset < article.bodyStart { return .frontMatter }
    return reader.verbatimBlocks.contains { $0.contains(offset) } ? .block : .line
  }

  /// Compares a number with the indicator that it belongs to.
  mutating func judge(_ claim: Claim, in passage: Passage) {
    let number = claim.number
    let bytes = passage.bytes(number.range)
    guard !settled.contains(bytes.lowerBound) else { return }
    let surface = lexicon.surfaces[claim.surface]
    let candidates = figures(of: claim)
    guard !candidates.isEmpty else { return }
    let judgement = judgement(of: claim, among: candidates)
    let place = article.file.place(at: bytes)
    let written = String(article.file[bytes.clamped(to: 0..<article.file.count)])
    switch judgement.outcome {
    case .unknown: break
    case .differs(let expected, let isSure):
      settled.insert(bytes.lowerBound)
      guard !exemptions.contains(bytes.lowerBound, for: .figureMismatch),
        !isBetterNamed(claim, expected.entry, in: passage),
        case ((var known, let entry), let isSure)? =
          withRival(claim, surface, expected, isSure: isSure)
      else { return }
      if !article.language.isChinese { known.text = known.english }
      report.add(
        .figureMismatch(
          written, known, entry, claim, isSure: isSure, exemption: exemption(at: bytes.lowerBound),
          at: article.file.place(at: passage.bytes(number.unqualified(in: passage)))))
    case .agrees((var known, let entry)):
      if !article.language.isChinese { known.text = known.english }
      settled.insert(bytes.lowerBound)
      guard !exemptions.contains(bytes.lowerBound, for: .unboundFigure), claim.isDirect,
        claim.meaning == .figure, candidates.count == 1, surface.exact.contains(candidates[0]),
        !claim.isFar, claim.rival == nil, claim.isTimeSure, let name = known.reference,
        UnitFit.isSame(number, entry), !number.isNegative
      else { return }
      bind(written, known, entry, name, passage, bytes, place)
    }
  }

  /// What the data say to a claim.
  func judgement(of claim: Claim, among candidates: [Int]) -> Judgement {
    Judgement(
      claim: claim, candidates: candidates.map { lexicon.entries[$0] },
      others: claim.mayBeOfOtherOwner
        ? lexicon.siblings(of: claim.surface) : [])
  }

  /// The indicators that a claim may be about, by name, owner and unit.
  func figures(of claim: Claim) -> [Int] {
    let all = candidates(lexicon.surfaces[claim.surface], of: claim)
    let fitting = all.filter { claim.isBare || UnitFit.fits(claim.number, lexicon.entries[$0]) }
    guard fitting.isEmpty else { return fitting }
    return all.filter { Slip.mayBe(claim.number, lexicon.entries[$0]) }
  }

  /// Says that a number could be bound, and binds it where that changes nothing that is seen.
  private mutating func bind(
    _ written: String, _ known: IndicatorLexicon.Known, _ entry: IndicatorLexicon.Entry,
    _ name: String, _ passage: Passage, _ bytes: Range<Int>, _ place: Place
  ) {
    let isPrintedSo = known.text.withoutSeparators == written.withoutSeparators
    report.add(
      .unboundFigure(written, known, entry, name: name, isPrintedSo: isPrintedSo, at: place))
    let isBraceSafe = passage.plainStart != bytes.lowerBound
    if isPrintedSo, passage.isExact, isBraceSafe {
      corrections.append(
        Correction(place: place, range: bytes, written: written, replacement: "{{\(name)}}"))
    }
  }

  /// Whom a name means here: by the owner that the words around it name, then by the article's list.
  func candidates(_ surface: IndicatorLexicon.Surface, of claim: Claim) -> [Int] {
    var candidates = surface.entries
    if case .growth = claim.meaning {
      candidates = surface.movements
    } else if surface.namesOwner {
      return candidates.filter(surface.exact.contains)
    }
    let exact = candidates.filter(surface.exact.contains)
    if let owner = claim.owner {
      let theirs = candidates.filter { lexicon.entries[$0].owner == owner }
      // Clinical placements, which only one part has, though its name does not say which.
      let isOnly = theirs.isEmpty && exact.count == 1 && owner != .foreign
      return isOnly ? exact.filter { lexicon.book.isUnnamed(lexicon.entries[$0].owner) } : theirs
    }
    candidates = exact.isEmpty ? candidates.filter { lexicon.entries[$0].owner == .own } : exact
    if candidates.count > 1 {
      let named = candidates.filter { listed.contains(lexicon.entries[$0].indicator.id) }
      if !named.isEmpty { return named }
    }
    return candidates
  }

  /// Whether the tables say nothing of somebody in what a claim names.
  func hasNothing(of owner: Owner, in claim: Claim) -> Bool {
    !lexicon.surfaces[claim.surface].entries.contains { lexicon.entries[$0].owner == owner }
  }

  /// What the data say where somebody else may be meant: nothing if the number is theirs, else the figure
  /// that is nearer to it.
  private func withRival(
    _ claim: Claim, _ surface: IndicatorLexicon.Surface, _ finding: Judgement.Finding, isSure: Bool
  ) -> (finding: Judgement.Finding, isSure: Bool)? {
    guard let rival = claim.rival, !surface.namesOwner else { return (finding, isSure) }
    let candidates = surface.entries.map { lexicon.entries[$0] }.filter { $0.owner == rival }
    switch Judgement(claim: claim, candidates: candidates).outcome {
    case .agrees: return nil
    // Of whom the tables say nothing in this, the number may be.
    case .unknown: return candidates.isEmpty ? nil : (finding, false)
    case .differs(let other, _):
      let value = claim.number.value
      let isNearer =
        other.known.value.distance(from: value) < finding.known.value.distance(from: value)
      return (isNearer ? other : finding, false)
    }
  }

  /// Whether another indicator has just this figure, and the words before the number say more of its
  /// name: 校企合作编写教材31部 is about 校企合作教材, not about 教材.
  private func isBetterNamed(
    _ claim: Claim, _ entry: IndicatorLexicon.Entry, in passage: Passage
  ) -> Bool {
    let end = claim.number.range.lowerBound
    func words(_ farthest: Int) -> [Passage.Unit] {
      var start = end
      while start > 0, end - start < farthest, !Punctuation.endsSentence(passage[start - 1]) {
        start -= 1
      }
      return Passage.units(of: passage.text(start..<end))
    }
    let before = words(60)
    let length = Passage.units(of: entry.name).filter(before.contains).count
    // What is named outright has its own numbers.
    let named = Set(
      lexicon.matcher.matches(in: words(240)).flatMap { lexicon.surfaces[$0.value].entries })
    return lexicon.entries.enumerated().contains { index, other in
      guard !named.contains(index), other.indicator.id != entry.indicator.id,
        other.owner == entry.owner,
        UnitFit.fits(claim.number, other)
      else { return false }
      let units = Passage.units(of: other.name)
      guard units.count > length + 1, units.filter(before.contains).count == units.count else {
        return false
      }
      let comparison = Comparison(claim: claim, entry: other)
      return other.known.contains { !$0.isTarget && comparison.agrees($0) }
    }
  }
}

extension WrittenNumber {
  private static let signs = Words("£ $ € ¥ ￥ - − – 第 百分之")

  /// It without the words in front that say how exactly it is meant: 3.2亿元 of 首次超过3.2亿元, which alone is wrong.
  fileprivate func unqualified(in passage: Passage) -> Range<Int> {
    var start = digits.lowerBound
    while let sign = Self.signs.ending(in: passage, at: start), start - sign >= range.lowerBound {
      start -= sign
    }
    return start..<range.upperBound
  }
}

extension String {
  /// The text without separators at thousands and spaces.
  fileprivate var withoutSeparators: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter { !", \u{2009}\u{202F}".unicodeScalars.contains($0) }))
  }
}

extension DecimalNumber {
  /// How many times as large as the other it is, the smaller one counted once.
  func distance(from other: DecimalNumber) -> Double {
    let (left, right) = (magnitude.double, other.magnitude.double)
    guard left > 0, right > 0 else { return .infinity }
    return max(left, right) / min(left, right)
  }
}
