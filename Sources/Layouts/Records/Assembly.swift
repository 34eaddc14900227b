import Diagnostics
import Tables

/// The tables that were put together from the office's own workbooks: each cell names the place that it was
/// taken from.
public struct AssembledTables: Sendable {
  /// The workbooks as sources.
  public var sources: Sheet
  /// What is measured.
  public var indicators: Sheet
  /// The figures.
  public var observations: Sheet
  /// Those who are measured; nil where nobody but the whole is.
  public var entities: Sheet?
}

/// What a site says that the workbooks do not.
public struct SiteFacts: Sendable {
  /// The institution, for sources that name no publisher.
  public var organization: String?
  /// The level of what has no entity, and of entities.
  public var levels = ["school", "group"]
  /// The units of the indicators that the site's own table has, by id.
  public var ownUnits: [String: String] = [:]
  /// The ids of the sources that the site's own table has.
  public var ownSources: Set<String> = []
  /// The ids of entities that the site's own table has, by id, name and alias without case and white
  /// space.
  public var ownEntities: [String: String] = [:]
  /// Whether hidden rows, columns and sheets are read.
  public var readsHidden = false

  /// A site that says nothing.
  public init() {}
}

/// A figure under the id of its indicator, with everything said of it.
struct PlacedFigure {
  var raw: RawFigure
  let sheet: Sheet
  let source: String
  var indicator = 0
  /// The id of the entity.
  var entity: String?
}

/// What is measured, put together from all figures of one name and one kind of unit.
struct AssembledIndicator {
  var id: String
  var name: RawFigure.Said
  var sheet: Sheet
  var aliases: [String] = []
  var unit: String
  /// Whether no workbook says the unit, and it was taken from what such things are counted in.
  var isUnitGuessed = false
  var group: RawFigure.Said?
  var section: String?
  var hasWhole = false
  var comparison: String?
  var weight: RawFigure.Said?
  var score: RawFigure.Said?
  var role: RawFigure.Said?
  /// The name of what it is a part of.
  var parent: String?
}

/// Puts the figures of all workbooks together: one indicator for each name, one unit for each indicator.
struct Assembly {
  private(set) var figures: [PlacedFigure] = []
  private(set) var indicators: [AssembledIndicator] = []
  private(set) var entities: [(id: String, name: RawFigure.Said, sheet: Sheet)] = []
  /// The table of names with those that were new.
  private(set) var names: NameTable
  /// The names that were not in the table.
  private(set) var newNames: [(name: String, place: Place)] = []
  private let layout: Layout
  private let facts: SiteFacts
  private var proposer: IDProposer

  init(layout: Layout, names: NameTable, facts: SiteFacts) {
    (self.layout, self.names, self.facts) = (layout, names, facts)
    proposer = IDProposer(
      taken: Set(names.entries.map(\.id)).union(facts.ownUnits.keys).union(facts.ownEntities.values)
    )
  }

  /// Takes up the figures of all sheets.
  mutating func add(_ reading: SheetReading, source: String) {
    for raw in reading.figures {
      figures.append(PlacedFigure(raw: raw, sheet: reading.grid.sheet, source: source))
    }
  }

  /// Notes that a name may be another one's.
  mutating func noteQuestion(_ name: String, _ other: String) { names.ask(name, isSameAs: other) }

  /// Settles names, units and ids once all figures are there.
  mutating func settle() {
    settleEntities()
    var byName: [String: [Int]] = [:]
    var order: [String] = []
    for index in figures.indices {
      let name = figures[index].raw.name.text
      // Names that the table of names gives one id are one indicator.
      let key = names.entry(of: name, .indicator).map { "#" + $0.id } ?? foldedSpelling(name)
      if byName[key] == nil { order.append(key) }
      byName[key, default: []].append(index)
    }
    for key in order { settle(byName[key] ?? []) }
  }

  // MARK: Entities

  private mutating func settleEntities() {
    let institution = [layout.publisher, facts.organization].compactMap(\.self).map(foldedSpelling)
    var known: [String: String] = [:]
    for index in figures.indices {
      guard let said = figures[index].raw.entity else { continue }
      let key = foldedSpelling(said.text)
      if RowWords.isWhole(said.text) || institution.contains(key) {
        figures[index].raw.entity = nil
        continue
      }
      if let id = known[key] {
        figures[index].entity = id
        continue
      }
      let own = facts.ownEntities[key]
      let id = own ?? id(of: said.text, .entity, at: place(of: said, figures[index]))
      known[key] = id
      figures[index].entity = id
      if own == nil, !entities.contains(where: { $0.id == id }) {
        entities.append((id, said, figures[index].sheet))
      }
    }
  }

  private func place(of said: RawFigure.Said, _ figure: PlacedFigure) -> Place {
    let cell = said.cell ?? figure.raw.cell
    return figure.sheet.place(row: cell.row, column: cell.column)
  }

  private mutating func id(of name: String, _ kind: NameTable.Kind, at place: Place) -> String {
    if let entry = names.entry(of: name, kind) { return entry.id }
    let fallback = kind == .entity ? "entity" : "indicator"
    let id = proposer.id(for: name, fallback: fallback)
    names.add(NameTable.Entry(kind: kind, name: name, id: id, similar: nil))
    newNames.append((name, place))
    return id
  }

  // MARK: Indicators

  /// The figures of one name as indicators: one for each thing that their units count.
  private mutating func settle(_ members: [Int]) {
    var classes: [(base: String, members: [Int])] = []
    var undecided: [Int] = []
    for index in members {
      guard let base = base(of: figures[index].raw) else {
        undecided.append(index)
        continue
      }
      if let position = classes.firstIndex(where: { $0.base == base }) {
        classes[position].members.append(index)
      } else {
        classes.append((base, [index]))
      }
    }
    if classes.isEmpty { classes.append(("", [])) }
    classes[0].members = (classes[0].members + undecided).sorted()
    for (position, group) in classes.enumerated() { settle(group.members, isFirst: position == 0) }
  }

  /// What the unit of a figure counts; nil where nothing says it.
  private func base(of figure: RawFigure) -> String? {
    if figure.quantity?.isRank == true { return "位" }
    if let unit = figure.unit?.text, !unit.isEmpty { return MeasuredUnit(unit).base }
    guard let own = figure.quantity?.unit ?? figure.words?.unit, !own.isEmpty else { return nil }
    let base = MeasuredUnit(own).base
    return base.isEmpty ? nil : base
  }

  private mutating func settle(_ members: [Int], isFirst: Bool) {
    guard let first = members.first else { return }
    let raw = figures[first].raw
    var name = raw.name
    if !isFirst {
      // 在校生 is counted in one table and asked in another: two names for two things.
      let other = raw.table ?? raw.unit?.text ?? raw.quantity?.unit ?? ""
      name.text += "（\(other)）"
    }
    var indicator = AssembledIndicator(
      id: "", name: name, sheet: figures[first].sheet,
      unit: unit(of: members.map { figures[$0].raw }))
    if indicator.unit.isEmpty, let usual = MeasuredUnit.usual(for: raw.name.text) {
      (indicator.unit, indicator.isUnitGuessed) = (usual, true)
    }
    indicator.id = id(of: name.text, .indicator, at: place(of: raw.name, figures[first]))
    indicator.group = raw.group
    indicator.section = raw.table
    let number = indicators.count
    for index in members {
      figures[index].indicator = number
      if figures[index].entity == nil { indicator.hasWhole = true }
      let other = figures[index].raw.name.text
      if isFirst, other != name.text, !indicator.aliases.contains(other) {
        indicator.aliases.append(other)
      }
    }
    let plain = Label(name.text)
    if plain.unit != nil, !plain.words.isEmpty, plain.words != name.text, plain.times.isEmpty,
      !indicator.aliases.contains(plain.words)
    {
      indicator.aliases.append(plain.words)
    }
    indicator.comparison = comparison(of: members)
    let raws = members.map { figures[$0].raw }
    indicator.weight = raws.lazy.compactMap(\.weight).first
    indicator.score = raws.lazy.compactMap(\.score).first
    indicator.role = raws.lazy.compactMap(\.role).first
    indicator.parent = raws.lazy.compactMap(\.parent).first
    indicators.append(indicator)
  }

  /// The unit that the figures of an indicator are published in.
  private func unit(of figures: [RawFigure]) -> String {
    if let said = figures.lazy.compactMap({ $0.unit?.text }).first(where: { !$0.isEmpty }) {
      return said
    }
    if figures.contains(where: { $0.quantity?.isRank == true }) { return "位" }
    let own = figures.compactMap(\.quantity).filter {
      !$0.unit.isEmpty && !MeasuredUnit($0.unit).base.isEmpty
    }
    guard let first = own.first else {
      // Where no figure says a unit a goal may: ≥90%.
      let goals = figures.compactMap { $0.target.flatMap { TargetText($0.text).quantity?.unit } }
      if let goal = goals.first(where: { !$0.isEmpty && !MeasuredUnit($0).base.isEmpty }) {
        return goal
      }
      let name = figures.first?.name.text ?? ""
      return ["位次", "排名", "名次"].contains { name.hasSuffix($0) } ? "位" : ""
    }
    let plain = figures.compactMap(\.quantity).filter { $0.unit.isEmpty && $0.size != 0 }
    let units = Set(own.map(\.unit))
    if plain.isEmpty { return units.count == 1 ? first.unit : MeasuredUnit(first.unit).base }
    // A plain number is in the unit in which it is nearest to those that say theirs.
    let sizes = own.map { abs($0.size) * MeasuredUnit($0.unit).factor }.filter { $0 > 0 }
    let typical = sizes.isEmpty ? 1 : sizes.reduce(0, +) / Double(sizes.count)
    let candidates = ([MeasuredUnit(first.unit).base] + units.sorted()).filter { !$0.isEmpty }
    func distance(_ unit: String) -> Double {
      let size = abs(plain[0].size) * MeasuredUnit(unit).factor
      return size > typical ? size / typical : typical / size
    }
    return candidates.min { (distance($0), $0) < (distance($1), $1) } ?? first.unit
  }

  /// The operator that all goals of an indicator agree on.
  private func comparison(of members: [Int]) -> String? {
    let said = Set(
      members.compactMap { figures[$0].raw.target.flatMap { TargetText($0.text).comparison } })
    return said.count == 1 ? said.first : nil
  }
}

/// A goal as people write it: ≥95%, 不少于3000, 60+, 前12.
struct TargetText {
  /// The number; nil for words and ranges.
  let quantity: Quantity?
  /// `≥`, `≤`, or nil where none is written.
  let comparison: String?

  init(_ text: String) {
    var line = inOneLine(text)
    if line.hasPrefix("=") { line.removeFirst() }
    guard case .quantity(let quantity) = CellContent(line) else {
      (self.quantity, comparison) = (nil, nil)
      return
    }
    self.quantity = quantity
    switch quantity.qualifier {
    case "at-least", "不少于", "不低于", "至少", "以上", "及以上", "more-than", "超过", "大于", "高于", "多于":
      comparison = "≥"
    case "up-to", "不超过", "不高于", "不多于", "至多", "最多", "以下", "及以下", "以内": comparison = "≤"
    default: comparison = quantity.isRank ? "≤" : nil
    }
  }
}
