import Auditing
import Content
import Diagnostics
import Indicators
import Tables

/// A row of the review: a candidate, the id that is proposed for it, and what the site knows of it.
public struct ReviewRow: Hashable, Sendable {
  /// The candidate.
  public var candidate: Candidate
  /// The id of an indicator that the site has, or one that is free.
  public var id: String
  /// What the site knows: the id of the indicator and whether it agrees; empty for nothing.
  public var known = ""
  /// What is the matter with it, for people.
  public var remark = ""
  /// The level of a new indicator.
  public var level: String
  /// Whether the site has the figure already.
  public var isPresent = false
  /// Whether the site has another figure for the same time.
  public var differs = false

  /// A row.
  public init(candidate: Candidate, id: String, level: String) {
    (self.candidate, self.id, self.level) = (candidate, id, level)
  }

  /// Whether it belongs on the second sheet.
  var isUnsure: Bool { candidate.kind == .unsure || candidate.kind == .goal }

  /// What stands in a column.
  subscript(column: ReviewWorkbook.Column) -> String {
    switch column {
    case .accept: ""
    case .id: id
    case .name: candidate.name
    case .value: candidate.value
    case .unit: candidate.unit
    case .qualifier: candidate.qualifier
    case .period: candidate.period
    case .entity: candidate.entity
    case .locator: candidate.locator
    case .sentence: candidate.sentence
    case .kind: candidate.kind.rawValue
    case .known: known
    case .remark: remark
    case .level: level
    }
  }
}

/// Makes the rows of a review: ids for what is new, and what the site knows of the rest.
public struct ReviewRows: Sendable {
  /// The rows in the order of the report.
  public private(set) var rows: [ReviewRow] = []

  /// Rows for the candidates of a report.
  ///
  /// - Parameter site: whose tables they are held against; without one nothing is known.
  public init(_ candidates: [Candidate], site: Site?, language: MessageLanguage) {
    let levels = site?.configuration.levels ?? .schoolAndGroup
    let known = site.map { KnownFigures($0.dataset) }
    var ids = ProposedIDs(taken: site?.dataset.indicators.map(\.id) ?? [])
    let entities = EntityNames(site)
    for candidate in candidates.map(entities.settled) {
      let level = Self.level(of: candidate, levels)
      let verdict = known?.verdict(on: candidate)
      var row = ReviewRow(candidate: candidate, id: "", level: level)
      switch verdict {
      case .agrees(let id):
        (row.id, row.isPresent) = (id, true)
        row.known = language == .chinese ? "相符：\(id)" : "agrees: \(id)"
      case .differs(let id, let value):
        (row.id, row.differs) = (id, true)
        row.known = language == .chinese ? "不符：\(id)" : "differs: \(id)"
        row.remark = language == .chinese ? "数据表里是 \(value)" : "the tables have \(value)"
      case .another(let id):
        row.id = id
        row.known = language == .chinese ? "有这个指标：\(id)" : "known indicator: \(id)"
      case nil:
        row.id = ids.id(for: candidate, level: level == levels.first?.id ? "" : level)
      }
      rows.append(row)
    }
  }

  /// The level that the outermost heading names, else the first.
  private static func level(of candidate: Candidate, _ levels: CategoryList) -> String {
    for heading in candidate.headings {
      // 专业群 holds 专业, and so the longest word counts.
      let named = levels.flatMap { level in level.spellings.map { (level, $0) } }
        .filter { $0.1.count > 1 && heading.contains($0.1) }
        .max { $0.1.count < $1.1.count }
      if let named { return named.0.id }
    }
    return levels.first?.id ?? ""
  }
}

/// Finds whom the name of a candidate begins with: 东屿县 in 东屿县地区生产总值.
private struct EntityNames {
  private let entities: EntityList?
  private var names: [(name: String, id: String)] = []

  init(_ site: Site?) {
    entities = site?.dataset.entities
    for entity in site?.dataset.entities.map(\.self) ?? [] {
      names += (entity.name.all + entity.aliases).map { ($0, entity.id) }
    }
    names.sort { ($1.name.count, $0.name, $0.id) < ($0.name.count, $1.name, $1.id) }
  }

  /// The candidate with the id of its entity.
  func settled(_ candidate: Candidate) -> Candidate {
    var candidate = candidate
    if !candidate.entity.isEmpty {
      candidate.entity = entities?.entity(candidate.entity)?.id ?? candidate.entity
    } else if let own = names.first(where: { candidate.name.hasPrefix($0.name) }),
      candidate.name.count > own.name.count + 1
    {
      candidate.entity = own.id
      candidate.name = String(candidate.name.dropFirst(own.name.count))
    }
    return candidate
  }
}

/// Gives each new indicator an id of its own, in pinyin, the same whenever the same report is read.
struct ProposedIDs {
  private var taken: Set<String>
  /// The ids by name, unit and level, with the periods that they have a figure for.
  private var known: [String: [(id: String, periods: Set<String>)]] = [:]

  init(taken: [String]) { self.taken = Set(taken) }

  private static let longest = 48

  mutating func id(for candidate: Candidate, level: String) -> String {
    let key = [candidate.name, candidate.unit, level, candidate.entity].joined(separator: "\n")
    let period = candidate.period + "\n" + candidate.kind.rawValue
    let own = known[key] ?? []
    if let index = own.firstIndex(where: { !$0.periods.contains(period) }) {
      known[key]?[index].periods.insert(period)
      return own[index].id
    }
    let id = free(level.isEmpty ? base(candidate.name) : "\(level)-\(base(candidate.name))")
    known[key, default: []].append((id, [period]))
    return id
  }

  private func base(_ name: String) -> String {
    var words: [Substring] = []
    var length = 0
    for word in (Slug.suggestion(for: name) ?? "figure").split(separator: "-") {
      guard length + word.utf8.count < Self.longest else { break }
      length += word.utf8.count + 1
      words.append(word)
    }
    let text = words.joined(separator: "-")
    let isLetter = text.utf8.first.map { (0x61...0x7A).contains($0) } ?? false
    return isLetter ? text : "n-\(text)"
  }

  private mutating func free(_ wanted: String) -> String {
    var id = String(wanted.prefix(60))
    while id.hasSuffix("-") { id.removeLast() }
    let first = id
    var number = 2
    while taken.contains(id) || !isPermanentID(id) {
      id = "\(first)-\(number)"
      number += 1
    }
    taken.insert(id)
    return id
  }
}
