import Diagnostics
import Tables

extension Assembly {
  /// As many names as are held against each other: more than that no form has in one table.
  private static let comparedNames = 400

  /// Notes names that are much alike, of which one is only where the other is not: the same thing may have
  /// got a new name.
  mutating func askForRenamed() {
    for (newer, older) in renamed {
      noteQuestion(indicators[newer].name.text, indicators[older].name.text)
    }
  }

  /// Pairs of indicators that may be one: same unit, never in the same period, nearly the same characters.
  private var renamed: [(newer: Int, older: Int)] {
    var periods: [Set<String>] = indicators.map { _ in [] }
    for figure in figures { periods[figure.indicator].insert(figure.raw.period.text) }
    let all = Set(periods.flatMap(\.self))
    let partial = indicators.indices.filter { periods[$0] != all }.prefix(Self.comparedNames)
    var pairs: [(Int, Int)] = []
    for newer in partial {
      for older in partial where older < newer && periods[older].isDisjoint(with: periods[newer]) {
        guard indicators[older].unit == indicators[newer].unit,
          Self.areAlike(indicators[older].name.text, indicators[newer].name.text)
        else { continue }
        pairs.append((newer, older))
        break
      }
    }
    return pairs
  }

  /// Whether two names have nearly the same characters, in whatever order.
  static func areAlike(_ first: String, _ second: String) -> Bool {
    let letters = { (text: String) in
      foldedSpelling(text).filter { $0.isLetter || $0.isNumber }
    }
    let (one, other) = (letters(first), letters(second))
    guard one != other, min(one.count, other.count) >= 3 else { return false }
    if one.filter(\.isNumber) != other.filter(\.isNumber) { return false }
    var counts: [Character: Int] = [:]
    for letter in one { counts[letter, default: 0] += 1 }
    var common = 0
    for letter in other where counts[letter, default: 0] > 0 {
      counts[letter, default: 0] -= 1
      common += 1
    }
    let union = one.count + other.count - common
    return common * 4 >= union * 3
  }

  /// What has to be asked about names: those that the table of ids does not have, and those whose row says
  /// that they may be another's.
  func questions(hasTable: Bool) -> Report {
    var report = Report()
    for entry in names.entries {
      guard let similar = entry.similar, let place = entry.similarPlace ?? entry.place else {
        continue
      }
      report.add(
        .maybeRenamed(
          entry.name, similar, id: names.entry(of: similar, .indicator)?.id, at: place,
          cell: self.place(ofName: entry.name)))
    }
    guard hasTable else { return report }
    let present = Set(indicators.flatMap { [$0.name.text] + $0.aliases }.map(foldedSpelling))
    let vanished = names.entries.filter {
      $0.kind == .indicator && $0.place != nil && !present.contains(foldedSpelling($0.name))
    }
    for (name, place) in newNames {
      let old = vanished.first { Self.areAlike($0.name, name) }
      let entry = names.entry(of: name, .indicator) ?? names.entry(of: name, .entity)
      report.add(.newName(name, id: entry?.id ?? "", old: old, at: place, table: names.place))
    }
    return report
  }

  private func place(ofName name: String) -> Place? {
    indicators.first { $0.name.text == name }.flatMap { indicator in
      indicator.name.cell.map { indicator.sheet.place(row: $0.row, column: $0.column) }
    }
  }
}

extension Diagnostic {
  fileprivate static func maybeRenamed(
    _ name: String, _ similar: String, id: String?, at place: Place, cell: Place?
  ) -> Diagnostic {
    Diagnostic(
      .unlistedName, .warning, at: place,
      LocalizedText(
        zh: "“\(name)”和“\(similar)”很像，又不同时出现：是不是同一个指标改了名？现在按两个指标算",
        en:
          "“\(name)” is much like “\(similar)”, and they are never there at once: was it renamed? For now they are two"
      ),
      hint: LocalizedText(
        zh: "是同一个：把这一行的编号改成 \(id ?? "另一行的编号")，再清空“待核对”这一格；不是：只清空这一格",
        en:
          "if they are one, change the id of this row to \(id ?? "that of the other") and empty the cell similar; if not, just empty it"
      ),
      related: cell.map { [$0] } ?? [])
  }

  fileprivate static func newName(
    _ name: String, id: String, old: NameTable.Entry?, at place: Place, table: Place?
  ) -> Diagnostic {
    let row = "\(name),\(id)"
    return Diagnostic(
      .unlistedName, .warning, at: place,
      LocalizedText(
        zh: old.map { "“\(name)”在 ids.csv 里没有，而“\($0.name)”不见了：是不是改了名？现在按新指标算" }
          ?? "“\(name)”在 ids.csv 里没有，现在按新的算，编号暂用 \(id)",
        en: old.map {
          "ids.csv does not have “\(name)”, and “\($0.name)” is gone: was it renamed? For now it is new"
        }
          ?? "ids.csv does not have “\(name)”; it is taken as new, with the id \(id) for now"),
      hint: LocalizedText(
        zh: (old.map { "同一个：在 ids.csv 里加一行“\(name),\($0.id)”；新的：" } ?? "在 ids.csv 里")
          + "加一行“\(row)”",
        en: (old.map {
          "if it is the same, add the row “\(name),\($0.id)” to ids.csv; if it is new, "
        } ?? "")
          + "add the row “\(row)” to ids.csv"),
      related: [old?.place ?? table].compactMap(\.self))
  }
}
