import Achievements
import Content
import Diagnostics
import Indicators
import Prose

/// Names of the register that a text writes with a slip of the pen.
///
/// A name of six characters or more is looked for by its first and by its last three, since one slip cannot
/// be in both. What another name, a figure or a task is called is never a slip. Shortened names are found
/// where they stand in quotation marks (`QuotedParts`).
struct MisspeltName: ArticleRule {
  let code = DiagnosticCode.nameMisspelt
  let name = "名称写错"
  /// Whether the register has no name that is long enough.
  let isEmpty: Bool

  private let names: [RegisteredName]
  /// Names by their first three characters, and by their last three.
  private var byStart: [UInt64: [Int]] = [:]
  private var byEnd: [UInt64: [Int]] = [:]
  private let ends: UnitSet
  private var known = NameMatcher()
  private var quoted = QuotedParts()

  fileprivate struct RegisteredName: Sendable {
    let units: [Unit]
    let written: String
    let place: Place
  }

  private static let shortest = 6

  init(_ site: Site? = nil) {
    var names: [RegisteredName] = []
    var others: [String] = []
    for achievement in site?.register.achievements ?? [] {
      for name in [achievement.name.original] + achievement.aliases {
        names.append(RegisteredName(name, at: achievement.place(of: "name")))
      }
    }
    for thing in site?.register.names ?? [] {
      others += thing.short.map { [$0.original] } ?? []
      for name in [thing.name.original] + thing.aliases {
        names.append(RegisteredName(name, at: thing.place(of: "name")))
      }
    }
    for indicator in site?.dataset.indicators ?? [] {
      others += [indicator.name] + indicator.aliases
    }
    others += (site?.dataset.tasks ?? []).map(\.title) + (site?.dataset.sources ?? []).map(\.title)
    others += (site?.terms ?? []).flatMap(\.right)
    for other in others { _ = known.add(Passage.writtenUnits(of: other), value: 0) }
    for name in names {
      _ = known.add(name.units, value: 0)
      quoted.add(name.written, at: name.place)
    }
    self.names = names.filter { $0.units.count >= Self.shortest }
    isEmpty = names.isEmpty
    for (index, name) in self.names.enumerated() {
      byStart[Self.key(name.units, at: 0), default: []].append(index)
      byEnd[Self.key(name.units, at: name.units.count - 3), default: []].append(index)
    }
    ends = UnitSet(self.names.flatMap { [$0.units[0], $0.units[$0.units.count - 3]] })
  }

  func check(_ reader: PassageReader, _ notes: inout Notes) {
    guard !isEmpty else { return }
    var reported: Set<[Unit]> = []
    for passage in reader.passages {
      let heard = HeardUnits(passage)
      var end = 0
      for position in heard.units.indices where ends.contains(heard.units[position]) {
        guard position >= end, let slip = slip(in: heard.units, at: position),
          !known.matches(in: passage).contains(where: {
            $0.range.contains(heard.positions[slip.wrong])
          })
        else { continue }
        end = slip.range.upperBound
        let written = Array(heard.units[slip.range])
        if reported.insert(written).inserted { report(slip, heard, passage, &notes) }
      }
      for found in quoted.shortened(in: passage)
      where reported.insert(Array(passage.units[found.range])).inserted {
        report(found, passage, &notes)
      }
    }
  }

  /// Three characters as a number, which is looked up faster than a list.
  private static func key(_ units: [Unit], at position: Int) -> UInt64 {
    units[position..<position + 3].reduce(0) { $0 << 16 | UInt64($1) }
  }

  /// A name with a slip in it, and the characters that are meant for it.
  private struct Found {
    let name: Int
    let range: Range<Int>
    let wrong: Int
  }

  private func slip(in units: [Unit], at position: Int) -> Found? {
    guard position + 3 <= units.count else { return nil }
    let key = Self.key(units, at: position)
    let starts = (byStart[key] ?? []).flatMap { name in
      Self.lengths(around: names[name].units.count).map { (name, position..<position + $0) }
    }
    let ends = (byEnd[key] ?? []).flatMap { name in
      Self.lengths(around: names[name].units.count).map { (name, position + 3 - $0..<position + 3) }
    }
    for (name, range) in starts + ends
    where range.lowerBound >= 0 && range.upperBound <= units.count {
      if let slip = NameSlip(units[range], for: names[name].units) {
        return Found(name: name, range: range, wrong: range.lowerBound + slip.position)
      }
    }
    return nil
  }

  private static func lengths(around count: Int) -> [Int] { [count, count - 1, count + 1] }

  private func report(_ found: QuotedParts.Found, _ passage: Passage, _ notes: inout Notes) {
    let written = passage.text(found.range)
    notes.add(
      passage, found.range,
      LocalizedText(
        zh: "“\(written)”比登记的名称少了几个字", en: "“\(written)” is a registered name cut short"),
      hint: Self.hint(found.name), related: [found.place])
  }

  private static func hint(_ name: String) -> LocalizedText {
    LocalizedText(
      zh: "改成“\(name)”；确实是另一个名称，就登记在名称表里",
      en: "write “\(name)”; if it is another name, register it")
  }

  private func report(
    _ slip: Found, _ heard: HeardUnits, _ passage: Passage, _ notes: inout Notes
  ) {
    let name = names[slip.name]
    let range =
      heard.positions[slip.range.lowerBound]..<heard.positions[slip.range.upperBound - 1] + 1
    let written = passage.text(range)
    notes.add(
      passage, range,
      LocalizedText(
        zh: "“\(written)”与登记的名称差一个字", en: "“\(written)” is a registered name but for one sign"),
      hint: Self.hint(name.written), related: [name.place])
  }
}

extension MisspeltName.RegisteredName {
  fileprivate init(_ name: String, at place: Place) {
    units = Passage.writtenUnits(of: name).filter { !NameMatcher.isSilent($0) }
    written = name
    self.place = place
  }
}

/// The characters of a passage that a name is made of, without quotation marks and blanks, and where they
/// stand.
private struct HeardUnits {
  var units: [Unit] = []
  var positions: [Int] = []

  init(_ passage: Passage) {
    for (position, unit) in passage.units.enumerated() where !NameMatcher.isSilent(unit) {
      units.append(unit)
      positions.append(position)
    }
  }
}
