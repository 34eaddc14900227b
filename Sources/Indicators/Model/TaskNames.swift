import Diagnostics
import Tables

/// The construction tasks by their keys, and what other tables call them: `school-3`, 学校3, 专业群第二项,
/// 机电群任务3.
public struct TaskNames: Sendable {
  /// The keys as texts.
  public var index = NameIndex()
  /// The keys of all sound tasks, in the order of the table.
  public private(set) var keys: [ConstructionTask.Key] = []
  /// Numbers of rows that were left out, and of those among them that do not say whose task it is.
  private var numbersLeftOut: Set<TaskNumber> = []
  private var numbersOfNobody: Set<TaskNumber> = []
  /// Who has a task in a row that was left out and says no number.
  private var ownersLeftOut: Set<Owner> = []
  private let levels: CategoryList
  private let entities: EntityList
  private var levelsUsed: Set<Level> = []
  /// Keys of levels whose entities each have a task of the number.
  private var shared: Set<ConstructionTask.Key> = []
  /// Whose tasks there may be, by what they are called, the longer word first: 学校层面 before 学校.
  private let owners: [(word: String, level: Level, entity: String?)]
  private let ownersByID: [String: (level: Level, entity: String?)]

  init(levels: CategoryList, entities: EntityList) {
    self.levels = levels
    self.entities = entities
    let all: [(words: [String], level: Level, entity: String?)] =
      levels.map { ($0.spellings, $0, nil) }
      + entities.map { ([$0.id] + $0.spellings, $0.level, $0.id) }
    var owners: [(word: String, level: Level, entity: String?)] = []
    var byID: [String: (level: Level, entity: String?)] = [:]
    for owner in all {
      for word in owner.words { owners.append((foldedSpelling(word), owner.level, owner.entity)) }
      if let id = owner.words.first { byID[id] = (owner.level, owner.entity) }
    }
    // The sort is stable: of equal words that of the level comes first.
    self.owners = owners.sorted { $0.word.utf8.count > $1.word.utf8.count }
    ownersByID = byID
  }

  mutating func add(_ key: ConstructionTask.Key) {
    index.add(key.description, row: keys.count)
    keys.append(key)
    levelsUsed.insert(key.level)
    if key.entity != nil { shared.insert(.init(level: key.level, number: key.number)) }
  }

  private struct Owner: Hashable {
    let level: Level
    let entity: String?
  }

  /// Notes a row that was reported and left out, with what it says.
  mutating func leaveOut(_ number: TaskNumber?, of owner: (level: Level, entity: String?)?) {
    if let number {
      numbersLeftOut.insert(number)
      if owner == nil { numbersOfNobody.insert(number) }
    } else if let owner {
      ownersLeftOut.insert(Owner(level: owner.level, entity: owner.entity))
    }
  }

  /// What a key leads to; what a row may have meant that was reported is not reported a second time.
  public func target(_ key: ConstructionTask.Key) -> NameIndex.Target {
    let target = index.target(key.description)
    guard case .unknown = target else { return target }
    let isLeftOut =
      numbersOfNobody.contains(key.number)
      || ownersLeftOut.contains(Owner(level: key.level, entity: key.entity))
    return isLeftOut ? .leftOut : .unknown
  }

  /// Whether what cannot be read as a key may mean a row that was reported: a number alone, or one of an
  /// entity whose row was.
  public func mayBeLeftOut(written text: String) -> Bool {
    if let number = TaskNumber(text) {
      return numbersLeftOut.contains(number) || !ownersLeftOut.isEmpty
    }
    var word = foldedSpelling(text)[...]
    while let last = word.last, last.isNumber || "-–.第项的任务".contains(last) { word.removeLast() }
    return !word.isEmpty && entities.isLeftOut(String(word))
  }

  /// The position of a task in its table.
  public func row(_ key: ConstructionTask.Key) -> Int? { index.row(key.description) }

  /// Whether a key of a level stands for the tasks of this number that its entities have.
  public func isShared(_ key: ConstructionTask.Key) -> Bool {
    index.row(key.description) == nil && shared.contains(key)
  }

  /// Reads a level or an entity with a number behind it, or a number alone where it is clear whose it is.
  ///
  /// - Parameter level: whose task a number alone is; nil for that of all tasks where they have but one.
  public func key(written text: String, of level: Level? = nil) -> ConstructionTask.Key? {
    let own = level ?? (levelsUsed.count == 1 ? levelsUsed.first : nil)
    if let own, let number = TaskNumber(text) { return .init(level: own, number: number) }
    let spelling = foldedSpelling(text)
    if let dash = spelling.utf8.lastIndex(of: UInt8(ascii: "-")),
      let owner = ownersByID[String(spelling[..<dash])],
      let number = TaskNumber(String(spelling[spelling.utf8.index(after: dash)...]))
    {
      return .init(level: owner.level, entity: owner.entity, number: number)
    }
    for owner in owners where spelling.hasPrefix(owner.word) {
      let rest = spelling.dropFirst(owner.word.count).drop { $0 == "-" || $0 == "–" || $0 == "的" }
      guard let number = TaskNumber(String(rest)) else { continue }
      return .init(level: owner.level, entity: owner.entity, number: number)
    }
    return nil
  }

  /// Whose task it is, for a message: 学校, or the name of an entity.
  func owner(of key: ConstructionTask.Key) -> LocalizedText {
    key.entity.flatMap { entities.entity($0)?.name.inMessages } ?? key.level.name.inMessages
  }

  /// The numbers of the tasks that the owner of a key has, in order.
  func numbers(besides key: ConstructionTask.Key) -> [TaskNumber] {
    let own = keys.filter { $0.level == key.level && $0.entity == key.entity }
    return own.map(\.number).sorted()
  }
}
