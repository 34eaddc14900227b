import Diagnostics
import Tables

/// Finds for each indicator the one that it is a part of, and what is wrong with that.
///
/// The table names it; a name that begins with 其中, as statistics write it, is a part of the row above that
/// does not.
struct ParentRule {
  private let indicators: [Indicator]
  private var names: NameIndex
  /// The positions of parents by those of their parts.
  private(set) var parents: [Int: Int] = [:]
  private(set) var problems: ProblemList

  init(indicators: [Indicator], names: NameIndex, table: Place) {
    self.indicators = indicators
    self.names = names
    problems = ProblemList(table: table)
  }

  /// Finds all parents.
  mutating func run() {
    var above: Int?
    for (position, indicator) in indicators.enumerated() {
      let isPart = indicator.name.hasPrefix("其中")
      if let id = indicator.namedParent {
        parents[position] = parent(id, of: indicator)
      } else if isPart {
        parents[position] = above
      }
      if !isPart { above = position }
    }
    for position in indicators.indices where isInCircle(position) {
      problems.add(.circularParent(indicators[position]))
      parents[position] = nil
    }
  }

  private mutating func parent(_ id: String, of indicator: Indicator) -> Int? {
    switch names.target(id) {
    case .row(let row): return row
    case .leftOut, .hidden: return nil
    case .unknown:
      let named = indicators.first { $0.name == id || $0.aliases.contains(id) }?.id
      let several = SeveralNames(in: id) { names.isMentioned($0) ? $0 : nil }
      problems.add(
        .unknownParent(
          indicator, id, nearest: several == nil ? named ?? names.suggestion(for: id) : nil,
          several?.hint(.choice)))
      return nil
    }
  }

  private func isInCircle(_ position: Int) -> Bool {
    var next = parents[position]
    var seen: Set<Int> = []
    while let current = next, seen.insert(current).inserted {
      if current == position { return true }
      next = parents[current]
    }
    return false
  }
}

extension Diagnostic {
  fileprivate static func unknownParent(
    _ indicator: Indicator, _ id: String, nearest: String?, _ several: LocalizedText?
  ) -> Diagnostic {
    .unknownIndicator(
      id, at: indicator.place(of: "parent"), nearest: nearest,
      otherwise: several
        ?? LocalizedText(
          zh: "“上级指标”一列写指标表“编号”一列里的编号", en: "write an id of this table into the column parent"))
  }

  fileprivate static func circularParent(_ indicator: Indicator) -> Diagnostic {
    Diagnostic(
      .invalidRole, at: indicator.place(of: "parent"),
      LocalizedText(
        zh: "“\(indicator.id)”归到自己下面去了", en: "“\(indicator.id)” is a part of itself"),
      hint: LocalizedText(
        zh: "“上级指标”一列写它真正的上级；最上面的留空",
        en: "name what it is a part of in the column parent; leave that of the topmost empty"))
  }
}
