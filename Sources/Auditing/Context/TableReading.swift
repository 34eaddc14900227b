import Indicators
import Prose
import Tables

/// Reads what a table claims: a number whose row or column names the indicator, the other one the time or
/// the owner.
struct TableReading {
  private(set) var claims: [(Claim, Passage)] = []
  private let lexicon: IndicatorLexicon
  private let isChinese: Bool

  init(_ table: PassageReader.Table, scene: Scene, audit: ArticleAudit) {
    lexicon = audit.lexicon
    isChinese = audit.article.language.isChinese
    guard let header = table.rows.first else { return }
    let heads = header.map(label)
    let corner = heads.first
    let rows = table.rows.dropFirst().map { ($0, $0.first.map(label)) }
    let namesOwners = heads.contains { $0.owner != nil } || rows.contains { $0.1?.owner != nil }
    var scene = scene
    if let moment = corner?.moment { (scene.moment, scene.isFar) = (moment, false) }
    let hasOneColumn = header.count == 2
    let years = yearColumn(of: table)
    for (row, first) in rows {
      guard let first else { continue }
      for (column, cell) in row.enumerated().dropFirst() where !cell.isEmpty && column != years {
        let head = column < heads.count ? heads[column] : TableLabel()
        // Visitor days in the corner, years above and parts beside.
        guard let name = first.name ?? head.name ?? corner?.name else { continue }
        let others = first.name != nil ? [head] : head.name != nil ? [first] : [head, first]
        let unit = head.unit ?? first.unit ?? (others.count > 1 ? corner?.unit : nil)
        guard var claim = claim(cell, name, unit: unit) else { continue }
        let own =
          head.moment ?? first.moment
          ?? years.flatMap { $0 < row.count ? label(row[$0]).moment : nil }
        claim.moment = own ?? scene.moment
        claim.isFar = scene.isFar && own == nil
        claim.hasOwnTime = own != nil
        claim.owner =
          head.owner ?? first.owner ?? corner?.knownOwner ?? (namesOwners ? .own : scene.owner)
        // Fare revenue under Bus Division is Bus fare revenue.
        claim.surface = lexicon.partSurface(name, of: claim.owner) ?? name
        if head.isGoal || first.isGoal { claim.meaning = .target }
        claim.isDirect =
          (first.name != nil ? first.isWhole : head.isWhole) && !claim.number.unit.isEmpty
        // What a column is about must be understood, before its numbers can be wrong.
        claim.isOnlyCompared = others.contains { !$0.isUnderstood && !$0.isGoal }
        if claim.isOnlyCompared, !hasOneColumn { claim.isDirect = false }
        claims.append((claim, cell))
      }
    }
  }

  /// The column behind the first that holds nothing but years, where the rows repeat what they are about.
  private func yearColumn(of table: PassageReader.Table) -> Int? {
    guard let width = table.rows.first?.count else { return nil }
    let rows = table.rows.dropFirst()
    return (1..<max(1, width)).first { column in
      !rows.isEmpty
        && rows.allSatisfy { row in
          column < row.count && label(row[column]).isYear
        }
    }
  }

  private func claim(_ cell: Passage, _ name: Int, unit: String?) -> Claim? {
    let numbers =
      isChinese
      ? NumberScanner(cell, units: lexicon.units).numbers
      : EnglishScanner(cell, units: lexicon.englishUnits).numbers
    guard numbers.count == 1, var number = numbers.first, !number.isExempt,
      cell.isOnly(number.range)
    else { return nil }
    var claim = Claim(number: number, surface: name)
    if number.base.isEmpty, let unit, number.unit.isEmpty {
      let base = UnitBase(unit)
      number.value = number.value.multiplied(by: base.scale) ?? number.value
      number.grain = number.grain.multiplied(by: base.scale) ?? number.grain
      number.base = base.base
      claim.number = number
      claim.hasUnitInHead = true
    }
    claim.isBare = number.base.isEmpty
    return claim
  }

  /// What a label says.
  private func label(_ passage: Passage) -> TableLabel {
    isChinese
      ? TableLabel(chinese: passage, lexicon: lexicon)
      : TableLabel(english: passage, lexicon: lexicon)
  }
}

/// What the label of a row or a column says.
struct TableLabel {
  /// The indicator, if it names one and nothing else that is counted.
  private(set) var name: Int?
  /// Whether it is the name alone.
  private(set) var isWhole = false
  private(set) var moment: Moment?
  private(set) var owner: Owner?
  private(set) var unit: String?
  private(set) var isGoal = false
  /// Whether it is a year and nothing else.
  private(set) var isYear = false
  /// Whether nothing in it is left that could change what its numbers mean.
  private(set) var isUnderstood = false

  init() {}

  /// Whom it names, where the tables know them.
  var knownOwner: Owner? { if case .known? = owner { owner } else { nil } }

  private static let plain = Words(
    "数值 数据 实际 实际值 实际完成 实际数 完成 完成值 完成数 完成情况 指标值 全年 年度 年 数 值 结果 统计数 本市 本校 学校 合计 单位 年末 年底 末 （ ） ( ) ： : 、 单项"
  )
  private static let goals = Words("目标 目标值 计划 计划数 预期 标准值 任务数 绩效目标")

  init(chinese label: Passage, lexicon: IndicatorLexicon) {
    let names = lexicon.names(in: label)
    let scanner = NumberScanner(label, units: lexicon.units)
    let times = ChineseTimes(label, years: scanner.years).times
    let owners = ChineseOwners(label, book: lexicon.book, silent: names.map(\.range))
      .owners(in: 0..<label.count, Scene())
    moment = times.first?.moment ?? Self.bareYear(label)
    owner = owners.first?.owner
    unit = lexicon.units.bracketed(in: label)
    isGoal = Self.goals.stands(in: label, 0..<label.count)
    if names.count == 1, let match = names.first {
      let silent = owners.map(\.range) + times.map(\.range)
      let before = GapWords.remainder(of: label, 0..<match.range.lowerBound, without: silent)
      let after = label[match.range.upperBound]
      let isClosed =
        match.range.upperBound == label.count || [0x28, 0xFF08, 0x20].contains(after)
      let isQuoted = match.range.upperBound == label.count - 1 && NameMatcher.isSilent(after)
      if before == 0, isClosed || isQuoted {
        name = match.value
        isWhole = true
      }
    }
    let silent =
      names.map(\.range) + times.map(\.range) + owners.map(\.range) + [Self.bracket(in: label)]
    isUnderstood = Self.rest(of: label, without: silent) == 0 || Self.bareYear(label) != nil
    isYear = moment?.isOneYear == true && names.isEmpty && isUnderstood
  }

  private static let english: Set<String> = [
    "actual", "value", "figure", "figures", "number", "total", "result", "results", "year",
    "outturn",
    "the", "in", "at", "end", "of", "and", "our", "all",
  ]

  init(english label: Passage, lexicon: IndicatorLexicon) {
    let scanner = EnglishScanner(label, units: lexicon.englishUnits)
    let names = EnglishReading.names(in: label, scanner, lexicon)
    let known = EnglishOwners.known(in: scanner, lexicon.book)
    let owners = EnglishOwners(
      scanner, lexicon.book, names, known: known, 0..<scanner.tokens.count
    ).owners
    moment = scanner.times.first?.moment
    owner = owners.first?.owner
    let bracket = Self.bracket(in: label)
    if !bracket.isEmpty { unit = label.text(bracket.lowerBound + 1..<bracket.upperBound - 1) }
    let words = scanner.tokens.filter { $0.kind == .word && !bracket.contains($0.range.lowerBound) }
    isGoal = words.contains { ["target", "goal", "plan", "budget", "forecast"].contains($0.text) }
    let outside = words.filter { word in
      !names.contains { $0.range.contains(word.range.lowerBound) }
        && !scanner.times.contains { $0.range.contains(word.range.lowerBound) }
        && !owners.contains { $0.range.contains(word.range.lowerBound) }
    }
    if names.count == 1, outside.allSatisfy({ ["the", "total", "of", "number"].contains($0.text) })
    {
      name = names[0].value
      isWhole = true
    }
    let isNumbered = scanner.tokens.contains { token in
      token.kind == .digits && !scanner.times.contains { $0.range.contains(token.range.lowerBound) }
    }
    isUnderstood = !isNumbered && outside.allSatisfy { Self.english.contains($0.text) }
    isYear = moment?.isOneYear == true && names.isEmpty && outside.isEmpty && !isNumbered
  }

  /// A label that is a year and nothing else: 2020.
  private static func bareYear(_ label: Passage) -> Moment? {
    let text = label.text(0..<label.count).filter { $0 != " " }
    guard text.utf8.count == 4, let year = Int(text), (1900...2100).contains(year) else {
      return nil
    }
    return .year(year)
  }

  /// The brackets at the end of a label, with what stands in them.
  private static func bracket(in label: Passage) -> Range<Int> {
    var end = label.count
    while end > 0, label[end - 1] == 0x20 { end -= 1 }
    guard end > 0, [0x29, 0xFF09].contains(label[end - 1]),
      let open = label.units.lastIndex(where: { $0 == 0x28 || $0 == 0xFF08 })
    else { return 0..<0 }
    return open..<end
  }

  private static func rest(of label: Passage, without silent: [Range<Int>]) -> Int {
    var rest = 0
    var position = 0
    while position < label.count {
      if let skipped = silent.first(where: { $0.contains(position) }) {
        position = skipped.upperBound
      } else if let length = plain.starting(in: label, at: position)
        ?? goals.starting(in: label, at: position)
      {
        position += length
      } else {
        if label[position] != 0x20 { rest += 1 }
        position += 1
      }
    }
    return rest
  }
}

extension Passage {
  /// Whether nothing but spaces stands outside a range.
  func isOnly(_ range: Range<Int>) -> Bool {
    units.indices.allSatisfy { range.contains($0) || units[$0] == 0x20 }
  }
}

extension UnitVocabulary {
  /// The unit in brackets at the end of a label: 资金（万元）.
  func bracketed(in label: Passage) -> String? {
    guard let open = label.units.lastIndex(where: { $0 == 0x28 || $0 == 0xFF08 }) else {
      return nil
    }
    let start = open + 1
    let inner = label.text(start..<max(start, label.units.count))
    let multiplier = inner.prefix(inner.count - ScaleWord.division(of: inner[...]).rest.count)
    guard let unit = unit(in: label, at: start + multiplier.utf16.count),
      [0x29, 0xFF09].contains(label[unit.end])
    else { return nil }
    return String(multiplier) + unit.text
  }
}
