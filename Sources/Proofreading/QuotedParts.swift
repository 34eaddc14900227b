import Diagnostics
import Prose

/// What registered names have in quotation marks (“设备大管家”培训标准), for texts that leave some of it out
/// inside quotation marks of their own.
///
/// What stands in quotation marks is meant as a name. It is a shortened one if it keeps the first and the
/// last two characters, leaves out one run between, is no name itself, and shortens one name alone; where
/// the name goes on behind its marks, so must the text.
struct QuotedParts: Sendable {
  /// A part of a name in quotation marks.
  private struct Part: Sendable {
    let units: [Unit]
    /// The two characters behind the closing mark; fewer where the name ends.
    let behind: [Unit]
    let name: String
    let place: Place
  }

  private var byEnds: [[Unit]: [Part]] = [:]
  private var known: Set<[Unit]> = []

  /// A shortened name in a passage.
  struct Found {
    /// The characters between the marks.
    let range: Range<Int>
    /// The registered name, and where it is registered.
    let name: String
    let place: Place
  }

  /// Adds the parts of a name that stand in quotation marks, and knows the name itself.
  mutating func add(_ name: String, at place: Place) {
    let units = Passage.writtenUnits(of: name)
    known.insert(units.filter { !NameMatcher.isSilent($0) })
    for range in Self.quoted(units[...]) {
      let part = Array(units[range])
      known.insert(part)
      guard part.count >= 5 else { continue }
      let ends = Array(part.prefix(2) + part.suffix(2))
      byEnds[ends, default: []].append(
        Part(
          units: part, behind: Array(units[(range.upperBound + 1)...].prefix(2)), name: name,
          place: place))
    }
  }

  /// The shortened names of a passage.
  func shortened(in passage: Passage) -> [Found] {
    guard !byEnds.isEmpty else { return [] }
    return Self.quoted(passage.units[...]).compactMap { range in
      let own = Array(passage.units[range])
      guard own.count >= 4, own.allSatisfy(\.isHan), !known.contains(own) else { return nil }
      let behind = passage.units[(range.upperBound + 1)...]
      let meant = (byEnds[Array(own.prefix(2) + own.suffix(2))] ?? []).filter { part in
        behind.starts(with: part.behind) && Self.leavesOutOneRun(own, of: part.units)
      }
      guard let part = meant.first, Set(meant.map(\.name)).count == 1 else { return nil }
      return Found(range: range, name: part.name, place: part.place)
    }
  }

  private static func leavesOutOneRun(_ own: [Unit], of name: [Unit]) -> Bool {
    guard own.count < name.count, 2 * own.count >= name.count else { return false }
    let front = zip(own, name).prefix { $0 == $1 }.count
    let back = zip(own.reversed(), name.reversed()).prefix { $0 == $1 }.count
    return front + back >= own.count
  }

  /// What stands between “ and ”, without other marks inside.
  private static func quoted(_ units: ArraySlice<Unit>) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    for position in units.indices {
      if units[position] == "“" {
        start = position + 1
      } else if units[position] == "”", let open = start {
        if open < position { ranges.append(open..<position) }
        start = nil
      }
    }
    return ranges
  }
}
