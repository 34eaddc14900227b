import Content
import Diagnostics
import Indicators
import Prose

/// The names of all indicators and what the data say of each.
struct IndicatorLexicon: Sendable {
  /// A figure that the data know.
  struct Known: Sendable {
    let period: Period
    /// The number in the base unit.
    let value: DecimalNumber
    let qualifier: Qualifier
    /// As Chinese pages print it.
    var text: String
    /// As English prose has it.
    var english: String
    /// Whether it was to be reached, not reached.
    let isTarget: Bool
    /// Where it stands in the tables.
    let place: Place
    /// What to write in its stead; nil for targets.
    var reference: String?
  }

  /// An indicator as the auditor sees it.
  struct Entry: Sendable {
    let indicator: Indicator
    /// What its unit counts.
    let unit: UnitBase
    let known: [Known]
    /// Whom it is about.
    let owner: Owner
    /// Whether it says by how much something grew.
    let isMovement: Bool
  }

  /// A name, and whom it may mean.
  struct Surface: Sendable {
    /// Positions in ``entries``.
    var entries: [Int] = []
    /// Those of them that go by just this name, not by it with a level in front.
    var exact: Set<Int> = []
    /// Whether the name itself says whom it is about.
    var namesOwner = false
    /// Those that say by how much what goes by this name grew: 增速.
    var movements: [Int] = []
  }

  let entries: [Entry]
  let book: OwnerBook
  let units: UnitVocabulary
  /// The words of English units, in the singular.
  let englishUnits: Set<String>
  private(set) var surfaces: [Surface] = []
  private(set) var matcher = NameMatcher()

  private static let shortest = 2

  init(_ dataset: Dataset, _ configuration: SiteConfiguration) {
    let book = OwnerBook(dataset, configuration)
    self.book = book
    entries = dataset.indicators.enumerated().map {
      Self.entry($0.element, owner: book.owners[$0.offset], in: dataset)
    }
    units = UnitVocabulary(of: dataset.indicators)
    englishUnits = Set(entries.map(\.unit.base)).union(["person", "student", "tonne"]).subtracting([
      "%", "£", "$", "€",
    ])
    for index in entries.indices where !entries[index].known.isEmpty { addNames(of: index) }
    for index in entries.indices where !entries[index].known.isEmpty { shareNames(of: index) }
    for index in entries.indices where entries[index].isMovement { addMovement(of: index) }
  }

  private mutating func addNames(of index: Int) {
    let indicator = entries[index].indicator
    for name in [indicator.name] + indicator.aliases {
      for form in Self.forms(of: name) { add(form, index, isExact: true) }
    }
    let isNamed = (book.bases[index] ?? []).count <= indicator.aliases.count
    for base in book.bases[index] ?? [] where base.count >= 4 || isNamed {
      for form in Self.forms(of: base) where form.count >= 3 {
        // What is longer than an alias of its own says at least as much.
        add(form, index, isExact: indicator.aliases.contains(where: form.hasSuffix))
      }
    }
  }

  /// Lets what a part is called by go by all names of the whole: 东屿县接待游客 is 东屿县接待游客人次.
  private mutating func shareNames(of index: Int) {
    for base in book.bases[index] ?? [] {
      for other in entries.indices
      where other != index && entries[other].owner == .own && entries[other].indicator.name == base
      {
        for alias in entries[other].indicator.aliases { add(alias, index, isExact: false) }
      }
    }
  }

  private static let growth = [
    "同比增速", "增速", "同比增长率", "年增长率", "增长率", "同比增长", "同比增幅", "增幅", "同比涨幅", "涨幅", "同比",
  ]

  /// 畜牧业产值增速 says by how much 畜牧业产值 grew.
  private mutating func addMovement(of index: Int) {
    let indicator = entries[index].indicator
    for name in [indicator.name] + indicator.aliases + (book.bases[index] ?? []) {
      guard let word = Self.growth.first(where: name.hasSuffix) else { continue }
      let units = Passage.units(of: String(name.dropLast(word.count)))
      guard units.count > Self.shortest else { continue }
      let position = matcher.add(units, value: surfaces.count)
      if position == surfaces.count { surfaces.append(Surface()) }
      if !surfaces[position].movements.contains(index) {
        surfaces[position].movements.append(index)
      }
    }
  }

  /// A name and what it is in prose: 专利授权数 is 专利授权 there, Number of students is students.
  private static func forms(of name: String) -> [String] {
    if name.hasSuffix("数"), name.count > 4, !name.hasSuffix("人数"), !name.hasSuffix("指数"),
      !name.hasSuffix("系数")
    {
      return [name, String(name.dropLast())]
    }
    for head in ["Number of ", "Total number of "] where name.hasPrefix(head) {
      return [name, String(name.dropFirst(head.count))]
    }
    return [name]
  }

  private mutating func add(_ name: String, _ index: Int, isExact: Bool) {
    let units = Passage.units(of: name)
    guard units.count >= Self.shortest else { return }
    let position = matcher.add(units, value: surfaces.count)
    if position == surfaces.count { surfaces.append(Surface()) }
    if !surfaces[position].entries.contains(index) { surfaces[position].entries.append(index) }
    guard isExact else { return }
    surfaces[position].exact.insert(index)
    let words = OwnerBook.ownWords + OwnerBook.groupWords
    if words.contains(where: name.contains) || !book.matcher.matches(in: units).isEmpty {
      surfaces[position].namesOwner = true
    }
  }

  /// The owner that a name itself names: 专业群合作企业数.
  func ownerNamed(by surface: Int) -> Owner? {
    let surface = surfaces[surface]
    guard surface.namesOwner, let first = surface.exact.min() else { return nil }
    return entries[first].owner
  }

  // MARK: Figures

  private static func entry(_ indicator: Indicator, owner: Owner, in dataset: Dataset) -> Entry {
    let unit = UnitBase(indicator.unit.text)
    let series = dataset.series(of: indicator)
    let current = series.current?.period
    var known: [Known] = []
    for point in series.points {
      known += figures(of: point, isCurrent: point.period == current, indicator, unit)
    }
    let names = [indicator.name] + indicator.aliases
    let isMovement =
      ["%", "‰"].contains(unit.base)
      && names.contains { name in growth.contains(where: name.hasSuffix) }
    return Entry(
      indicator: indicator, unit: unit, known: known, owner: owner, isMovement: isMovement)
  }

  /// A figure with the zeros at its end that the table writes: 6.70亿元.
  private static func text(_ text: String, decimals: Int?, of indicator: Indicator) -> String {
    guard indicator.precision == nil, let decimals, decimals < 6,
      let end = text.unicodeScalars.lastIndex(where: { (0x30...0x39).contains($0.value) })
    else { return text }
    let own = text.unicodeScalars[...end].reversed().prefix { $0 != "." }.count
    let hasPoint = text.unicodeScalars.contains(".")
    let missing = decimals - (hasPoint ? own : 0)
    guard missing > 0 else { return text }
    let behind = text.unicodeScalars.index(after: end)
    return text[..<behind] + (hasPoint ? "" : ".") + String(repeating: "0", count: missing)
      + text[behind...]
  }

  private static func figures(
    of point: Point, isCurrent: Bool, _ indicator: Indicator, _ unit: UnitBase
  ) -> [Known] {
    let format = FigureFormat(language: .chinese)
    let english = FigureFormat(language: .english)
    let name = isCurrent ? indicator.id : "\(indicator.id)@\(point.period)"
    var known: [Known] = []
    var number = 0
    let readings = point.observations.count { $0.value != nil }
    let chosen: Int? =
      if case .value(let observation) = point.reading { observation.index } else { nil }
    for observation in point.observations {
      if observation.value != nil { number += 1 }
      if let value = observation.number?.multiplied(by: unit.scale),
        let figure = format.figure(observation, of: indicator)
      {
        let isWhole = readings == 1 || observation.index == chosen
        known.append(
          Known(
            period: point.period, value: value, qualifier: observation.qualifier,
            text: Self.text(figure.text, decimals: observation.writtenDecimals, of: indicator),
            english: EnglishUnit.text(
              value, unit, else: english.figure(observation, of: indicator)?.text ?? figure.text),
            isTarget: false, place: observation.place(of: "value"),
            reference: isWhole ? name : "\(name)#\(number)"))
      }
      if case .number(let target)? = observation.target,
        let value = target.multiplied(by: unit.scale)
      {
        known.append(
          Known(
            period: point.period, value: value, qualifier: .exact,
            text: format.target(.number(target), of: indicator).text,
            english: EnglishUnit.text(
              value, unit, else: english.target(.number(target), of: indicator).text),
            isTarget: true,
            place: observation.place(of: "target"), reference: nil))
      }
    }
    if case .derived(let figure) = point.reading, let amount = point.amount,
      let value = amount.value.multiplied(by: unit.scale)
    {
      known.append(
        Known(
          period: point.period, value: value, qualifier: figure.qualifier,
          text: format.figure(figure, of: indicator).text,
          english: EnglishUnit.text(value, unit, else: english.figure(figure, of: indicator).text),
          isTarget: false,
          place: indicator.place(of: "formula"), reference: name))
    }
    return known
  }
}
