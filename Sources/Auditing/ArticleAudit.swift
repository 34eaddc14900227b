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
  /// The bytes that `<!-- audit-off -->` takes out.
  private let exempt: [Range<Int>]
  /// Bytes of the numbers that are settled: a cell is read in its row and by itself.
  private var settled: Set<Int> = []
  private let listed: Set<String>

  init(_ article: Article, lexicon: IndicatorLexicon) {
    self.article = article
    self.lexicon = lexicon
    reader = PassageReader(article)
    exempt = Self.exemptions(reader)
    listed = Set(article.matter.indicators.map(\.value))
  }

  mutating func run() {
    for (index, passage) in reader.passages.enumerated() {
      let heading = reader.headings[index]
      audit(passage, heading: heading)
    }
    for table in reader.tables { audit(table) }
  }

  private mutating func audit(_ passage: Passage, heading: Passage?) {
    let names = lexicon.matcher.matches(in: passage)
    guard !names.isEmpty else { return }
    var sentence = SentenceAudit(passage, names: names, lexicon: lexicon)
    sentence.pair()
    for pair in sentence.pairs {
      let number = sentence.scanner.numbers[pair.number]
      let name = names[pair.name]
      var surface = lexicon.surfaces[name.value]
      if !GapWords.isBoundary(passage, at: name.range.lowerBound) { surface.keepExact() }
      judge(
        number, in: passage, surface: surface,
        years: pair.years, isCertain: pair.isCertain, isGoal: pair.isGoal,
        level: LevelWords.level(before: number.range.lowerBound, in: passage)
          ?? heading.flatMap { LevelWords.level(before: $0.count, in: $0) })
    }
  }

  // MARK: Tables

  private mutating func audit(_ table: PassageReader.Table) {
    guard let header = table.rows.first else { return }
    let headNames = header.map { soleName(of: $0) }
    let hasHeadNames = headNames.contains { $0 != nil }
    for row in table.rows.dropFirst() {
      guard let first = row.first else { continue }
      let rowName = soleName(of: first)
      guard rowName != nil || hasHeadNames else { continue }
      for (column, cell) in row.enumerated().dropFirst() where !cell.isEmpty {
        let head = column < header.count ? header[column] : Passage()
        let scanner = NumberScanner(cell, units: lexicon.units)
        guard scanner.numbers.count == 1, let number = scanner.numbers.first,
          !number.isExempt, cell.isOnly(number.range)
        else { continue }
        if let name = rowName {
          judge(
            number, in: cell, of: name, from: first, heads: [head, first], heading: table.heading)
        } else if column < headNames.count, let name = headNames[column] {
          judge(
            number, in: cell, of: name, from: head, heads: [first, head], heading: table.heading)
        }
      }
    }
  }

  private mutating func judge(
    _ number: WrittenNumber, in cell: Passage, of name: (match: NameMatcher.Match, isWhole: Bool),
    from label: Passage, heads: [Passage], heading: Passage?
  ) {
    var number = number
    let unit = heads.compactMap { lexicon.units.bracketed(in: $0) }.first
    if number.unit.isEmpty, let unit {
      let base = UnitBase(unit)
      number.value = number.value.multiplied(by: base.scale) ?? number.value
      number.base = base.base
    }
    let years = heads.compactMap { NumberScanner($0, units: lexicon.units).years.first }.first
    let level =
      heads.compactMap { LevelWords.level(before: $0.count, in: $0) }.first
      ?? heading.flatMap { LevelWords.level(before: $0.count, in: $0) }
    judge(
      number, in: cell, surface: lexicon.surfaces[name.match.value], years: years,
      isCertain: name.isWhole && !number.unit.isEmpty, isGoal: heads.contains(where: \.namesGoal),
      level: level, isBare: number.base.isEmpty)
  }

  /// The only name in a label that says nothing else; verbs before it and brackets behind do not count.
  private func soleName(of label: Passage) -> (match: NameMatcher.Match, isWhole: Bool)? {
    let names = lexicon.matcher.matches(in: label)
    guard names.count == 1, let match = names.first else { return nil }
    let before = GapWords.remainder(of: label, 0..<match.range.lowerBound)
    let after = label[match.range.upperBound]
    let isClosed = match.range.upperBound == label.count || [0x28, 0xFF08, 0x20].contains(after)
    let isQuoted = match.range.upperBound == label.count - 1 && NameMatcher.isSilent(after)
    return before == 0 && (isClosed || isQuoted) ? (match, true) : nil
  }

  // MARK: Exemptions

  /// The bytes from each `audit-off` to the next `audit-on`, or to the end.
  private static func exemptions(_ reader: PassageReader) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var open: Int?
    for comment in reader.comments {
      if comment.words == "audit-off" {
        open = open ?? comment.offset
      } else if comment.words == "audit-on", let start = open {
        ranges.append(start..<comment.offset)
        open = nil
      }
    }
    if let open { ranges.append(open..<max(open, reader.article.file.count)) }
    return ranges
  }

  private func isExempt(_ offset: Int) -> Bool {
    let next = exempt.partitioningIndex { $0.upperBound > offset }
    return next < exempt.count && exempt[next].contains(offset)
  }

  // MARK: Judging

  /// Compares a number with the indicator that it belongs to.
  private mutating func judge(
    _ number: WrittenNumber, in passage: Passage, surface: IndicatorLexicon.Surface,
    years: WrittenYears?, isCertain: Bool, isGoal: Bool, level: Level?, isBare: Bool = false
  ) {
    let bytes = passage.bytes(number.range)
    guard !isExempt(bytes.lowerBound), !settled.contains(bytes.lowerBound) else { return }
    let candidates = candidates(surface, level: level).filter {
      isBare || UnitFit.fits(number, lexicon.entries[$0])
    }
    guard !candidates.isEmpty else { return }
    let judgement = Judgement(
      number: number, candidates: candidates.map { lexicon.entries[$0] }, years: years,
      isGoal: isGoal, isBare: isBare)
    let place = article.file.place(at: bytes)
    let written = String(article.file[bytes.clamped(to: 0..<article.file.count)])
    switch judgement.outcome {
    case .unknown: break
    case .differs(let known, let entry):
      settled.insert(bytes.lowerBound)
      report.add(.figureMismatch(written, known, entry, at: place))
    case .agrees(let known, let entry):
      settled.insert(bytes.lowerBound)
      guard isCertain, candidates.count == 1, surface.exact.contains(candidates[0]),
        let name = known.reference, UnitFit.isSame(number, entry)
      else { return }
      let isPrintedSo = known.text.withoutSeparators == written.withoutSeparators
      report.add(
        .unboundFigure(written, known, entry, name: name, isPrintedSo: isPrintedSo, at: place))
      let isBraceSafe = passage.plainStart != bytes.lowerBound
      if isPrintedSo, passage.isExact, isBraceSafe {
        corrections.append(
          Correction(place: place, range: bytes, written: written, replacement: "{{\(name)}}"))
      }
    }
  }

  /// Whom a name means here: by the level that the words around it name, then by the article's list.
  private func candidates(_ surface: IndicatorLexicon.Surface, level: Level?) -> [Int] {
    var candidates = surface.entries
    if !surface.exact.isEmpty, surface.namesLevel {
      return candidates.filter(surface.exact.contains)
    }
    if let level {
      return candidates.filter { lexicon.entries[$0].indicator.level == level }
    }
    if !surface.exact.isEmpty { candidates = candidates.filter(surface.exact.contains) }
    if candidates.count > 1 {
      let named = candidates.filter { listed.contains(lexicon.entries[$0].indicator.id) }
      if !named.isEmpty { return named }
    }
    return candidates
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

extension Passage {
  /// Whether nothing but spaces stands outside a range.
  func isOnly(_ range: Range<Int>) -> Bool {
    units.indices.allSatisfy { range.contains($0) || units[$0] == 0x20 }
  }

  /// Whether it speaks of what was to be reached.
  var namesGoal: Bool { GapWords.containsGoal(self, 0..<count) }
}

extension UnitVocabulary {
  /// The unit in brackets at the end of a label: 资金（万元）.
  func bracketed(in label: Passage) -> String? {
    guard let open = label.units.lastIndex(where: { $0 == 0x28 || $0 == 0xFF08 }) else {
      return nil
    }
    var start = open + 1
    var multiplier = ""
    for (unit, text) in [(0x4E07, "万"), (0x4EBF, "亿")] where label[start] == UInt16(unit) {
      multiplier = text
      start += 1
    }
    guard let unit = unit(in: label, at: start), [0x29, 0xFF09].contains(label[unit.end]) else {
      return nil
    }
    return multiplier + unit.text
  }
}
