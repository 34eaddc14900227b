import Diagnostics
import Tables

/// A choice of achievements: of each list that it names something of, one; without a status, what was won.
public struct AchievementFilter: Sendable, Hashable {
  /// The levels that are taken; all where there is none.
  public private(set) var levels: [Category] = []
  /// The kinds that are taken; all where there is none.
  public private(set) var kinds: [Category] = []
  /// The statuses that are taken; `won` where there is none.
  public private(set) var statuses: [AchievementStatus] = []

  /// A word that is on none of the lists.
  public struct UnknownWord: Error, Hashable {
    /// The word.
    public let word: String
    /// The word that it most likely means.
    public let nearest: String?
  }

  /// What words of a text choose: ids or names of levels, kinds and statuses, in any order.
  ///
  /// - Throws: for a word that is on no list.
  public init(_ words: [String], in categories: RegisterCategories) throws(UnknownWord) {
    for word in words {
      if let level = categories.levels.category(word) {
        if !levels.contains(level) { levels.append(level) }
      } else if let kind = categories.kinds.category(word) {
        if !kinds.contains(kind) { kinds.append(kind) }
      } else if let status = AchievementStatus(word: word) {
        if !statuses.contains(status) { statuses.append(status) }
      } else {
        let statuses = AchievementStatus.allCases.flatMap { [$0.rawValue, $0.name.zh] }
        throw UnknownWord(
          word: word,
          nearest: nearestName(
            to: word,
            among: categories.levels.proposals + categories.kinds.proposals + statuses))
      }
    }
  }

  /// Whether an achievement is chosen.
  public func includes(_ achievement: Achievement) -> Bool {
    (levels.isEmpty || levels.contains(achievement.level))
      && (kinds.isEmpty || kinds.contains(achievement.kind))
      && (statuses.isEmpty ? achievement.status == .won : statuses.contains(achievement.status))
  }

  /// The choice as the register's page keeps it in its address: `level=national&kind=textbook`; several
  /// of one list are joined by commas.
  public var fragment: String {
    let lists = [
      ("level", levels.map(\.id)), ("kind", kinds.map(\.id)),
      ("status", statuses.isEmpty ? ["won"] : statuses.map(\.rawValue)),
    ]
    return lists.filter { !$0.1.isEmpty }.map { "\($0.0)=\($0.1.joined(separator: ","))" }
      .joined(separator: "&")
  }
}

extension AchievementRegister {
  /// How many rows there are of what a filter chooses: as many as the page shows that a text leads to.
  ///
  /// A row that stands for many counts once: such rows overlap (six courses of a province, and the course
  /// among them that won a prize), so that their sum would be a figure that no source gives.
  public func count(of filter: AchievementFilter) -> Int {
    achievements.count { filter.includes($0) }
  }

  /// The id that a misspelt one most likely means; for a name or another name, the id of its row.
  public func nearestID(to text: String) -> String? {
    if let named = idsByName[foldedName(text)] { return named }
    var ids = ids
    return ids.suggestion(for: text)
  }

  /// Whether a row of the tables has this id, be it sound or not; true for every id where a table could
  /// not be read.
  public func isMentioned(_ id: String) -> Bool {
    if case .unknown = ids.target(id) { false } else { true }
  }

  /// Where the row with an id is that is left out because its workbook hides it.
  public func hiddenPlace(of id: String) -> Place? {
    if case .hidden(let place, _) = ids.target(id) { place } else { nil }
  }
}
