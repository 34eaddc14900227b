import Achievements
import Diagnostics
import Indicators
import Tables

extension EvidenceLoader {
  /// What a row proves: ids of indicators, tasks, achievements, entities and cases.
  mutating func subjects(_ row: inout RowReader) -> [EvidenceSubject] {
    guard let cell = row.required("of") else { return [] }
    var subjects: [EvidenceSubject] = []
    for item in row.list("of") {
      let named = Self.divided(item)
      let kinds = named.kind.map { [$0] } ?? EvidenceSubject.Kind.allCases
      let targets = kinds.map { target(named.id, of: $0) }
      let found = targets.compactMap { if case .found(let subject) = $0 { subject } else { nil } }
      switch found.count {
      case 1:
        if !subjects.contains(found[0]) { subjects.append(found[0]) }
      case 0:
        // What was left out has been reported where it stands.
        let isKnown = targets.contains { if case .leftOut = $0 { true } else { false } }
        if isKnown {
          row.leaveOut(nil)
        } else {
          let several = SeveralNames(in: item) { part in isSubject(part) ? part : nil }
          row.report(
            .unknownSubject(
              cell, item, nearest: several == nil ? suggestion(for: named.id, of: kinds) : nil,
              several?.hint(.semicolons)))
        }
      default: row.report(.ambiguousSubject(cell, named.id, found))
      }
    }
    return subjects
  }

  /// Whether a word names something that can be proved.
  private func isSubject(_ item: String) -> Bool {
    let named = Self.divided(item)
    return (named.kind.map { [$0] } ?? EvidenceSubject.Kind.allCases).contains {
      if case .unknown = target(named.id, of: $0) { false } else { true }
    }
  }

  /// What an id leads to in one of the tables.
  private enum Target {
    case found(EvidenceSubject), leftOut, unknown
  }

  private func target(_ id: String, of kind: EvidenceSubject.Kind) -> Target {
    switch kind {
    case .indicator: return Self.target(indicatorNames.target(id), .indicator(id))
    case .task:
      guard let key = taskNames.key(written: id) else {
        return taskNames.mayBeLeftOut(written: id) ? .leftOut : .unknown
      }
      return Self.target(taskNames.target(key), .task(key))
    case .achievement:
      if register.achievement(id) != nil { return .found(.achievement(id)) }
      guard register.tablePlaces.achievements != nil, register.name(id) == nil else {
        return .unknown
      }
      return register.isMentioned(id) ? .leftOut : .unknown
    case .entity: return entity(id)
    case .story: return caseTitles[id] == nil ? .unknown : .found(.story(id))
    }
  }

  /// Who is measured, by his id or his name.
  private func entity(_ word: String) -> Target {
    switch entities.target(word) {
    case .row(let row): .found(.entity(entities[row].id))
    // Without a table nobody is left out, though one may be in a file that cannot be read.
    case .leftOut, .hidden: entities.isEmpty && !entities.isLeftOut(word) ? .unknown : .leftOut
    case .ambiguous, .unknown: .unknown
    }
  }

  private static func target(_ target: NameIndex.Target, _ subject: EvidenceSubject) -> Target {
    switch target {
    case .row: .found(subject)
    case .leftOut, .hidden: .leftOut
    case .unknown: .unknown
    }
  }

  /// The id that was most likely meant: what is called so, or what is spelt nearly so.
  private mutating func suggestion(
    for text: String, of kinds: [EvidenceSubject.Kind]
  ) -> String? {
    let wanted = Set(kinds)
    if wanted.contains(.indicator), let id = indicatorsByName[text] { return id }
    if wanted.contains(.story), let named = cases.first(where: { $0.title == text }) {
      return named.slug
    }
    let indicator = wanted.contains(.indicator) ? indicatorNames.suggestion(for: text) : nil
    let achievement = wanted.contains(.achievement) ? register.nearestID(to: text) : nil
    let entity = wanted.contains(.entity) ? entities.nearest(to: text) : nil
    let story = wanted.contains(.story) ? nearestName(to: text, among: cases.map(\.slug)) : nil
    return indicator ?? achievement ?? entity ?? story
  }

  /// An id with the kind of thing that stands in front of it: `case:luosifen`, 指标：school-partners.
  private static func divided(_ item: String) -> (kind: EvidenceSubject.Kind?, id: String) {
    guard let colon = item.firstIndex(where: { ":：".contains($0) }),
      let kind = EvidenceSubject.Kind(word: String(item[..<colon]))
    else { return (nil, item) }
    let rest = item[item.index(after: colon)...].drop(while: \.isWhitespace)
    return (kind, String(rest))
  }
}

extension Diagnostic {
  fileprivate static func unknownSubject(
    _ cell: Cell, _ item: String, nearest: String?, _ several: LocalizedText?
  ) -> Diagnostic {
    Diagnostic(
      .unknownSubject, at: cell.place,
      LocalizedText(
        zh: "没有“\(item)”这个指标、任务、成果、对象或案例",
        en: "there is no indicator, task, achievement, entity or case “\(item)”"),
      hint: several ?? nearest.map { .didYouMean($0) }
        ?? LocalizedText(
          zh: "写指标、成果、对象的编号，任务的层面和序号（school-3），或案例的网址名；几个用分号隔开",
          en:
            "write the id of an indicator, an achievement or an entity, a task such as school-3, or "
            + "the slug of a case, with semicolons between several"))
  }

  fileprivate static func ambiguousSubject(
    _ cell: Cell, _ id: String, _ found: [EvidenceSubject]
  ) -> Diagnostic {
    let zh = found.map { "“\($0.kind.name.zh):\(id)”" }.joined(separator: "或")
    let kinds = found.map(\.kind.rawValue).map {
      "\("aeiou".contains($0.prefix(1)) ? "an" : "a") \($0)"
    }
    return Diagnostic(
      .ambiguousSubject, at: cell.place,
      LocalizedText(
        zh: "“\(id)”既是\(found.map(\.kind.name.zh).joined(separator: "，又是"))",
        en: "“\(id)” is the id of \(kinds.joined(separator: " and of "))"),
      hint: LocalizedText(
        zh: "写成\(zh)；都证明，就都写上，用分号隔开",
        en: "write \(found.map { "“\($0)”" }.joined(separator: " or ")), or both with a semicolon"))
  }
}
