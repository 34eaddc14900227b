import Auditing
import Content
import Diagnostics
import Indicators
import Machine
import Tables

/// What becomes of the accepted rows of a review: rows at the ends of the site's tables.
///
/// Nothing that stands in a table is changed. A figure that is there already is only counted; a row with a
/// fault is reported at its cell and left out, and the others are taken.
public struct Acceptance: Sendable {
  /// How many rows were accepted.
  public private(set) var accepted = 0
  /// How many figures are new.
  public private(set) var observations = 0
  /// The ids of new indicators.
  public private(set) var indicators: [String] = []
  /// How many figures the tables have already.
  public private(set) var present = 0
  /// The id of the source that the figures are said to be from.
  public let source: String
  /// Whether the source is new.
  public private(set) var isNewSource = false
  /// The files with their rows, by their paths in `Content/`; without old bytes where they are new.
  public private(set) var files: [(path: String, old: [UInt8]?, new: [UInt8])] = []

  private let site: Site
  private var newIndicators: [String: NewIndicator] = [:]
  private var order: [String] = []
  private var taken: [Key: (value: String, place: Place?)] = [:]
  private var rows: [NewObservation] = []
  private var indexes: [Key: Int] = [:]

  private struct Key: Hashable {
    let indicator: String
    let entity: String
    let period: String
    /// Whether it is what was aimed at.
    var isTarget = false
  }

  private struct NewObservation {
    let key: Key
    var cells: [String: String]
    let record: Record
  }

  private struct NewIndicator {
    let name: String
    let unit: String
    let level: String
    let place: Place
  }

  /// Takes the accepted rows of a review into the tables of a site.
  ///
  /// - Parameters:
  ///   - review: the workbook, as it is called and as it is.
  ///   - tree: the files of `Content/` that the site was loaded from.
  ///   - title: what the report is called; the source with this title is theirs, else a new one.
  ///   - report: receives what is wrong with the review, at its cells.
  public init(
    of review: (name: String, bytes: [UInt8]), for site: Site, in tree: FileTree, title: String,
    report: inout Report
  ) {
    self.site = site
    let sources = site.dataset.sources
    if let own = sources.first(where: { Self.isSame($0.title, title) }) {
      source = own.id
    } else {
      var ids = ProposedIDs(taken: sources.map(\.id))
      source = ids.id(for: Candidate(.figure, name: title, value: ""), level: "")
      isNewSource = true
    }
    for observation in site.dataset.observations {
      var key = Key(
        indicator: observation.indicator, entity: observation.entity ?? "",
        period: observation.period.description)
      taken[key] = (observation.number?.description ?? "", observation.place)
      key.isTarget = true
      if case .number(let target)? = observation.target {
        taken[key] = (target.description, observation.place)
      }
    }
    let reader = ReviewReader(path: review.name, bytes: review.bytes, report: &report)
    accepted = reader.accepted.count
    for record in reader.accepted { take(record, &report) }
    isNewSource = isNewSource && !rows.isEmpty
    leaveOut(tree, title, &report)
    isNewSource = isNewSource && !rows.isEmpty
    files = changes(tree, title, &report).map { ($0.path, $0.old, $0.new) }
    indicators = order
    observations = rows.count
  }

  private func changes(
    _ tree: FileTree, _ title: String, _ report: inout Report
  ) -> [SiteTables.Change] {
    SiteTables(tree).appending(
      [
        (.indicators, order.compactMap { id in newIndicators[id].map { row(of: id, $0) } }),
        (.observations, rows.map(\.cells)),
        (.sources, isNewSource ? [["id": source, "title": title]] : []),
      ], report: &report)
  }

  /// Leaves out the rows that the tables would not be read with, and says at the review's cells why.
  private mutating func leaveOut(_ tree: FileTree, _ title: String, _ report: inout Report) {
    var ignored = Report()
    let trial = TrialTables(tree, changes(tree, title, &ignored))
    let refused = trial.refused(of: rows.map(\.cells))
    for (index, diagnostic) in refused {
      report.add(.refused(rows[index].record, diagnostic))
    }
    let out = Set(refused.map(\.index))
    let kept = rows.indices.filter { !out.contains($0) }
    guard kept.count < rows.count else { return }
    rows = kept.map { rows[$0] }
    let used = Set(rows.map(\.key.indicator))
    order = order.filter(used.contains)
  }

  private func row(of id: String, _ indicator: NewIndicator) -> [String: String] {
    ["id": id, "name": indicator.name, "level": indicator.level, "unit": indicator.unit]
  }

  /// Whether two titles are the same but for marks.
  private static func isSame(_ title: String, _ other: String) -> Bool {
    let letters = { (text: String) in text.filter { $0.isLetter || $0.isNumber } }
    return letters(title) == letters(other)
  }

  // MARK: Rows

  private mutating func take(_ record: Record, _ report: inout Report) {
    var isSound = true
    func required(_ key: String, _ name: LocalizedText) -> String {
      if let text = record[key]?.text { return text }
      report.add(.missing(record.place(of: key), name))
      isSound = false
      return ""
    }
    let id = required("id", LocalizedText(zh: "编号", en: "id"))
    let value = required("value", LocalizedText(zh: "数值", en: "value"))
    let period = required("period", LocalizedText(zh: "时期", en: "period"))
    guard let cell = record["id"], isSound else { return }
    guard isPermanentID(id) else {
      report.add(.invalidCell(cell, text: id, expected: .permanentID))
      return
    }
    guard let time = Period(period) else {
      if let cell = record["period"] {
        report.add(.invalidCell(cell, text: period, expected: .period))
      }
      return
    }
    guard let unit = indicator(id, record, value, &report),
      let number = number(value, record, unit, &report)
    else { return }
    add(id, time.description, number, record, &report)
  }

  /// The unit of an indicator that the site has or that the row makes; nil, and a diagnostic, where the row does
  /// not fit it.
  private mutating func indicator(
    _ id: String, _ record: Record, _ value: String, _ report: inout Report
  ) -> String? {
    if let known = site.dataset.indicator(id) { return known.unit.text }
    if let place = site.dataset.hiddenPlace(of: id) {
      report.add(.hidden(record, id, place))
      return nil
    }
    guard let name = record["name"]?.text else {
      report.add(.missing(record.place(of: "name"), LocalizedText(zh: "名称", en: "name")))
      return nil
    }
    let isPure = value.contains(":") || value.contains("/")
    guard let unit = record["unit"]?.text ?? (isPure ? "-" : nil) else {
      report.add(.missing(record.place(of: "unit"), LocalizedText(zh: "单位", en: "unit")))
      return nil
    }
    if let first = newIndicators[id] {
      guard first.name == name else {
        report.add(.twice(record, id, first: first.place))
        return nil
      }
      return first.unit
    }
    let levels = site.configuration.levels
    let word = record["level"]?.text ?? levels.first?.id ?? ""
    guard let level = levels.category(word) else {
      if let cell = record["level"] {
        report.add(.invalidCell(cell, text: word, expected: levels.choices))
      }
      return nil
    }
    newIndicators[id] = NewIndicator(name: name, unit: unit, level: level.id, place: record.place)
    order.append(id)
    return unit
  }

  /// The value in the indicator's unit.
  private func number(
    _ value: String, _ record: Record, _ unit: String, _ report: inout Report
  ) -> String? {
    var text = value.filter { $0 != "," && $0 != "，" && !$0.isWhitespace }
    var own = record["unit"]?.text ?? unit
    if text.hasSuffix("%"), own == "%" { text.removeLast() }
    if own == "-" { own = unit }
    let isForm = text.contains { ":：/—".contains($0) }
    guard DecimalNumber(text) != nil || isForm && text.contains(where: \.isNumber) else {
      if let cell = record["value"] {
        report.add(.invalidCell(cell, text: value, expected: .number))
      }
      return nil
    }
    if isForm { return text }
    guard let converted = KnownFigures.converted(text, from: own, to: unit) else {
      if let cell = record["unit"] {
        report.add(.invalidCell(cell, text: own, expected: .unit(unit)))
      }
      return nil
    }
    return converted
  }

  private mutating func add(
    _ id: String, _ period: String, _ value: String, _ record: Record, _ report: inout Report
  ) {
    let word = record["entity"]?.text ?? ""
    let entity = site.dataset.entities.entity(word)?.id ?? word
    let isTarget = record["kind"]?.text == Candidate.Kind.goal.rawValue
    let key = Key(indicator: id, entity: entity, period: period, isTarget: isTarget)
    let other = Key(indicator: id, entity: entity, period: period, isTarget: !isTarget)
    let column = isTarget ? "target" : "value"
    // A figure and its aim are one row, where neither is in the tables yet.
    if let index = indexes[other], taken[key] == nil {
      rows[index].cells[column] = value
      taken[key] = (value, record.place)
      return
    }
    if let known = taken[key] {
      let same = DecimalNumber(known.value)
      if known.value == value || same != nil && same == DecimalNumber(value) {
        present += 1
      } else {
        report.add(.conflict(record, id, known.value, at: known.place))
      }
      return
    }
    if let known = taken[other] {
      report.add(.besideOther(record, id, isTarget: isTarget, at: known.place))
      return
    }
    taken[key] = (value, record.place)
    indexes[key] = rows.count
    rows.append(
      NewObservation(
        key: key,
        cells: [
          "indicator": id, "period": period, column: value, "source": source,
          "locator": record["locator"]?.text ?? "—", "qualifier": record["qualifier"]?.text ?? "",
          "entity": entity,
        ], record: record))
  }
}
