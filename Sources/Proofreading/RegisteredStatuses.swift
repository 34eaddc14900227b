import Achievements
import Diagnostics
import Prose

/// What the register says of the things that it names.
struct RegisteredStatuses: Sendable {
  /// A row of the register.
  struct Row: Sendable {
    /// What is not yet won or built; nil where it is.
    let unfinished: Unfinished?
  }

  private(set) var rows: [Row] = []
  private var byID: [String: Int] = [:]
  private(set) var names = NameMatcher()
  private var known: Set<[Unit]> = []
  /// Names that say themselves that the thing is a candidate: 培育项目 was won as such.
  private static let ownWords = Words("培育 备选 候选 提名 申报 入围 列入 在建 筹建 建设")
  private static let shortestName = 4

  var isEmpty: Bool { rows.isEmpty }

  init(_ register: AchievementRegister?) {
    guard let register else { return }
    for achievement in register.achievements {
      add(
        achievement.id, [achievement.name.original] + achievement.aliases, achievement.status,
        achievement.statusWord, achievement.place(of: "status"))
    }
    for name in register.names {
      let short = name.short.map { [$0.original] } ?? []
      add(
        name.id, [name.name.original] + short + name.aliases, name.status, name.statusWord,
        name.place(of: "status"))
    }
  }

  private mutating func add(
    _ id: String, _ spoken: [String], _ status: AchievementStatus, _ word: String?,
    _ place: Place
  ) {
    byID[id] = rows.count
    for name in spoken {
      let units = Passage.writtenUnits(of: name).filter { !NameMatcher.isSilent($0) }
      guard units.count >= Self.shortestName else { continue }
      known.insert(units)
      // A status that the name says as well is none that a sentence with the name could hide.
      if status == .won || !Self.ownWords.areIn(units[...]) {
        _ = names.add(units, value: rows.count)
      }
    }
    let meant: Mentions.Status? =
      switch status {
      case .won: nil
      case .building: .building
      case .candidate: word?.contains("申报") == true ? .applied : .nominated
      }
    rows.append(
      Row(unfinished: meant.map { Unfinished(name: spoken[0], status: $0, place: place) }))
  }

  /// Whether a name is one that the register has, which then knows better than other texts.
  func hasName(_ units: [Unit]) -> Bool { known.contains(units) }

  /// The row with an id.
  func row(_ id: String) -> Row { byID[id].map { rows[$0] } ?? Row(unfinished: nil) }
}

/// What a report says of a thing that is not yet so.
struct Unfinished: Sendable {
  let name: String
  let status: Mentions.Status
  let place: Place

  init(name: String, status: Mentions.Status, place: Place) {
    self.name = name
    self.status = status
    self.place = place
  }

  init(_ candidate: Mentions.Candidate, _ file: SourceFile) {
    name = String(String.UnicodeScalarView(candidate.name.compactMap { Unicode.Scalar($0) }))
    status = candidate.status
    place = file.place(at: candidate.bytes)
  }
}
