import Content
import Diagnostics
import Indicators
import Prose

/// The audit of one article.
struct ArticleAudit {
  let lexicon: IndicatorLexicon
  let article: Article
  let reader: PassageReader
  var report = Report()
  var corrections: [Correction] = []
  private let exemptions: Exemptions
  /// Bytes of the numbers that are settled: a cell is read in its row and by itself.
  private var settled: Set<Int> = []
  private let listed: Set<String>

  init(_ article: Article, lexicon: IndicatorLexicon) {
    self.article = article
    self.lexicon = lexicon
    reader = PassageReader(article, as: article.language.isChinese ? .folded : .written)
    exemptions = Exemptions(reader)
    listed = Set(article.matter.indicators.map(\.value))
  }

  mutating func run() {
    for table in reader.tables {
      let scene = scene(of: table)
      for claim in TableReading(table, scene: scene, audit: self).claims {
        judge(claim.0, in: claim.1)
      }
    }
    var far = Scene()
    var headed = Scene()
    var section = -1
    for (passage, place) in zip(reader.passages, reader.sections) {
      if place.number != section {
        far = Scene()
        headed = scene(of: place)
      }
      section = place.number
      var scene = headed
      if scene.moment == nil, let moment = far.moment, passage.role != .cell {
        (scene.moment, scene.isFar) = (moment, true)
      }
      read(passage, &scene)
      if passage.role == .paragraph { far.moment = scene.moment }
      for finding in MovementCheck(passage, of: self).findings where !isExempt(finding) {
        report.add(finding.diagnostic)
      }
    }
  }

  /// Reads and judges a passage, sentence by sentence.
  private mutating func read(_ passage: Passage, _ scene: inout Scene) {
    let readings =
      article.language.isChinese
      ? ChineseReading.claims(in: passage, lexicon: lexicon, scene: &scene)
      : EnglishReading.claims(in: passage, lexicon: lexicon, scene: &scene)
    for claim in readings { judge(claim, in: passage) }
  }

  // MARK: Scenes

  /// What the text is about by the headings that it stands under.
  func scene(of section: PassageReader.Section) -> Scene {
    var scene = Scene()
    for heading in section.headings {
      var own = Scene(moment: scene.moment, owner: scene.owner)
      if article.language.isChinese {
        ChineseReading.pass(heading, lexicon: lexicon, scene: &own)
      } else {
        EnglishReading.pass(heading, lexicon: lexicon, scene: &own)
      }
      scene = own
    }
    scene.headed = scene.moment
    return scene
  }

  /// What a table is about by the paragraph above it, else by its headings.
  private func scene(of table: PassageReader.Table) -> Scene {
    var scene = scene(of: table.section)
    guard let introduction = table.introduction, introduction.leadsToTable else { return scene }
    let owner = scene.owner
    if article.language.isChinese {
      ChineseReading.pass(introduction, lexicon: lexicon, scene: &scene)
    } else {
      EnglishReading.pass(introduction, lexicon: lexicon, scene: &scene)
    }
    scene.owner = owner
    return scene
  }

  // MARK: Judging

  private func isExempt(_ finding: MovementCheck.Finding) -> Bool {
    exemptions.contains(finding.offset, for: .contradictingSign)
  }

  /// How a number is taken out of the audit.
  private func exemption(at offset: Int) -> ExemptionPlace {
    if offset < article.bodyStart { return .frontMatter }
    return reader.verbatimBlocks.contains { $0.contains(offset) } ? .block : .line
  }

  /// Compares a number with the indicator that it belongs to.
  private mutating func judge(_ claim: Claim, in passage: Passage) {
    let number = claim.number
    let bytes = passage.bytes(number.range)
    guard !settled.contains(bytes.lowerBound) else { return }
    let surface = lexicon.surfaces[claim.surface]
    let candidates = candidates(surface, of: claim).filter {
      claim.isBare || UnitFit.fits(number, lexicon.entries[$0])
    }
    guard !candidates.isEmpty else { return }
    let judgement = Judgement(claim: claim, candidates: candidates.map { lexicon.entries[$0] })
    let place = article.file.place(at: bytes)
    let written = String(article.file[bytes.clamped(to: 0..<article.file.count)])
    switch judgement.outcome {
    case .unknown: break
    case .differs((var known, let entry), let isSure):
      if !article.language.isChinese { known.text = known.english }
      settled.insert(bytes.lowerBound)
      guard !exemptions.contains(bytes.lowerBound, for: .figureMismatch),
        !isBetterNamed(claim, entry, in: passage), !isRivals(claim, surface)
      else { return }
      report.add(
        .figureMismatch(
          written, known, entry, claim, isSure: isSure, exemption: exemption(at: bytes.lowerBound),
          at: place))
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
  private func candidates(_ surface: IndicatorLexicon.Surface, of claim: Claim) -> [Int] {
    var candidates = surface.entries
    if case .growth = claim.meaning {
      candidates = surface.movements
    } else if surface.namesOwner {
      return candidates.filter(surface.exact.contains)
    }
    if let owner = claim.owner {
      return candidates.filter { lexicon.entries[$0].owner == owner }
    }
    let exact = candidates.filter(surface.exact.contains)
    candidates = exact.isEmpty ? candidates.filter { lexicon.entries[$0].owner == .own } : exact
    if candidates.count > 1 {
      let named = candidates.filter { listed.contains(lexicon.entries[$0].indicator.id) }
      if !named.isEmpty { return named }
    }
    return candidates
  }

  /// Whether the number is that of somebody else who may be meant.
  private func isRivals(_ claim: Claim, _ surface: IndicatorLexicon.Surface) -> Bool {
    guard let rival = claim.rival, !surface.namesOwner else { return false }
    let candidates = surface.entries.map { lexicon.entries[$0] }.filter { $0.owner == rival }
    if case .agrees = Judgement(claim: claim, candidates: candidates).outcome { return true }
    return false
  }

  /// Whether another indicator has just this figure, and the words before the number say more of its
  /// name: 校企合作编写教材31部 is about 校企合作教材, not about 教材.
  private func isBetterNamed(
    _ claim: Claim, _ entry: IndicatorLexicon.Entry, in passage: Passage
  ) -> Bool {
    let end = claim.number.range.lowerBound
    var start = end
    while start > 0, end - start < 60, !Punctuation.endsSentence(passage[start - 1]) { start -= 1 }
    let before = Passage.units(of: passage.text(start..<end))
    let length = Passage.units(of: entry.indicator.name).filter(before.contains).count
    // What is named outright has its own numbers.
    let named = Set(
      lexicon.matcher.matches(in: before).flatMap { lexicon.surfaces[$0.value].entries })
    return lexicon.entries.enumerated().contains { index, other in
      guard !named.contains(index), other.indicator.id != entry.indicator.id,
        other.owner == entry.owner,
        UnitFit.fits(claim.number, other)
      else { return false }
      let units = Passage.units(of: other.indicator.name)
      guard units.count > length + 1, units.filter(before.contains).count == units.count else {
        return false
      }
      let comparison = Comparison(claim: claim, entry: other)
      return other.known.contains { !$0.isTarget && comparison.agrees($0) }
    }
  }
}

extension Passage {
  private static let leads = Words("如下 下表 表中 列表 following below table")

  /// Whether it says what the table behind it shows.
  fileprivate var leadsToTable: Bool {
    let last = units.last { $0 != 0x20 } ?? 0
    return [0x3A, 0xFF1A].contains(last) || Self.leads.stands(in: folded, 0..<count)
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
