import Diagnostics
import Tables

/// The entities of a site, found by their ids and names.
public struct EntityList: Sendable, RandomAccessCollection {
  /// What a word of a table or a text leads to.
  public enum Target: Sendable {
    /// An entity, by its position.
    case row(Int)
    /// Several that have the same name.
    case ambiguous([Int])
    /// A row that was reported and left out: nothing is said a second time.
    case leftOut
    /// A row that its workbook hides, at this place; whether such rows are reported.
    case hidden(Place, isReported: Bool)
    /// Nobody is called so.
    case unknown
  }

  /// The entities in the order of the table.
  private var entities: [Entity] = []
  var ids = NameIndex()
  /// Positions by names and other names, without case, width and blanks.
  private var named: [String: [Int]] = [:]
  private var namesLeftOut: Set<String> = []
  private var namesHidden: [String: (place: Place, isReported: Bool)] = [:]

  mutating func add(_ entity: Entity) {
    ids.add(entity.id, row: entities.count)
    for name in Set(entity.spellings.map(foldedSpelling)) {
      named[name, default: []].append(entities.count)
    }
    entities.append(entity)
  }

  /// Whether a row of this id or name was reported and left out.
  public func isLeftOut(_ word: String) -> Bool {
    namesLeftOut.contains(foldedSpelling(word)) || ids.isMentioned(word) && ids.row(word) == nil
  }

  /// Notes that a row of this name was reported and left out.
  mutating func leaveOut(_ name: String) { namesLeftOut.insert(foldedSpelling(name)) }

  /// Notes that a row is left out because its workbook hides it.
  mutating func hide(_ id: String?, _ name: String?, at place: Place, isReported: Bool) {
    if let id { ids.hide(id, at: place, isReported: isReported) }
    if let name { namesHidden[foldedSpelling(name)] = (place, isReported) }
  }

  mutating func setParent(_ parent: String?, of index: Int) {
    entities[index] = entities[index].part(of: parent)
  }

  /// The entity that an id or a name means; nil where none or several do.
  public func entity(_ word: String) -> Entity? {
    if case .row(let index) = target(word) { entities[index] } else { nil }
  }

  /// What an id or a name leads to.
  public func target(_ word: String) -> Target {
    if let row = ids.row(word) { return .row(row) }
    let name = foldedSpelling(word)
    if let rows = named[name] { return rows.count == 1 ? .row(rows[0]) : .ambiguous(rows) }
    if namesLeftOut.contains(name) { return .leftOut }
    if let (place, isReported) = namesHidden[name] {
      return .hidden(place, isReported: isReported)
    }
    switch ids.target(word) {
    case .row(let row): return .row(row)
    case .leftOut: return .leftOut
    case .hidden(let place, let isReported): return .hidden(place, isReported: isReported)
    case .unknown: return .unknown
    }
  }

  /// The entities that a word may mean.
  func all(named word: String) -> [Entity] {
    (named[foldedSpelling(word)] ?? []).map { entities[$0] }
  }

  /// The id that a misspelt word most likely means.
  public func nearest(to word: String) -> String? {
    let spellings = entities.flatMap { entity in
      ([entity.id] + entity.spellings).map { ($0, entity.id) }
    }
    let nearest = nearestName(to: word, among: spellings.map(\.0))
    return spellings.first { $0.0 == nearest }?.1
  }

  /// The entities of a level: by the order of those that they are parts of, then by that of the table.
  public func ofLevel(_ level: Level) -> [Entity] {
    entities.filter { $0.level == level }.sorted {
      (ancestry(of: $0), $0.index) < (ancestry(of: $1), $1.index)
    }
  }

  /// The parts of an entity, in the order of the table.
  public func parts(of entity: Entity) -> [Entity] { entities.filter { $0.parent == entity.id } }

  /// The position of the entity that another is a part of; −1 for one that is no part.
  private func ancestry(of entity: Entity) -> Int { entity.parent.flatMap(ids.row) ?? -1 }

  /// The first position.
  public var startIndex: Int { entities.startIndex }
  /// Behind the last position.
  public var endIndex: Int { entities.endIndex }
  /// The entity at a position of the table.
  public subscript(position: Int) -> Entity { entities[position] }
}

extension Entity {
  /// Its name in all languages, and its other names.
  var spellings: [String] { name.all + aliases }
}
