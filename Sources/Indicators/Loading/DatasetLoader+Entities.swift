import Diagnostics
import Tables

extension DatasetLoader {
  /// Reads who is measured, and then who is a part of whom.
  mutating func loadEntities(_ sheet: Sheet) {
    var parents: [(index: Int, cell: Cell)] = []
    var parentsOfLeftOut: [Cell] = []
    entities.ids.isComplete = readRows(
      of: sheet, columns: TableColumns.entities(languages: languages), key: "id",
      hidden: { loader, record, isReported in
        loader.entities.hide(
          record["id"]?.text, record["name"]?.text, at: record.place, isReported: isReported)
      }
    ) { loader, row in
      let id = row.newID("id", in: &loader.entities.ids)
      let name = row.words("name", in: loader.languages)
      _ = row.required("name")
      let levelCell = row.required("level")
      let level = row.category("level", of: loader.levels, from: "levels")
      if let id, let cell = row.record["id"], loader.levels.contains(where: { $0.id == id }) {
        row.report(.calledLikeLevel(cell))
      }
      guard row.isSound, let id, let name, let level, levelCell != nil else {
        let aliases = ["aliases"] + loader.languages.map { "aliases.\($0)" }
        for word in (name?.all ?? []) + aliases.flatMap({ row.list($0) }) {
          loader.entities.leaveOut(word)
        }
        if let cell = row.record["parent"] { parentsOfLeftOut.append(cell) }
        return
      }
      if let cell = row.record["parent"] { parents.append((loader.entities.count, cell)) }
      loader.entities.add(
        Entity(
          index: loader.entities.count, id: id, name: name,
          aliases: row.list("aliases")
            + loader.languages.flatMap { row.list("aliases.\($0)") }, level: level,
          parent: nil, record: row.record))
    }
    var problems = ProblemList(sheet: sheet)
    for (index, cell) in parents where !problems.isFull { setParent(cell, of: index, &problems) }
    for cell in parentsOfLeftOut where !problems.isFull {
      if let problem = parentProblem(cell) { problems.add(problem) }
    }
    reportCycles(parents, &problems)
    for (index, cell) in parents where !problems.isFull { checkLevel(cell, of: index, &problems) }
    report.merge(problems.report)
  }

  private mutating func setParent(_ cell: Cell, of index: Int, _ problems: inout ProblemList) {
    if case .row(let parent) = entities.target(cell.text) {
      entities.setParent(entities[parent].id, of: index)
    } else if let problem = parentProblem(cell) {
      problems.add(problem)
    }
  }

  /// What is wrong with who is named as the parent, be the row itself sound or not.
  private func parentProblem(_ cell: Cell) -> Diagnostic? {
    switch entities.target(cell.text) {
    case .row, .leftOut: nil
    case .ambiguous: .ambiguousEntity(cell, entities.all(named: cell.text))
    case .hidden(let place, let isReported): isReported ? .hiddenParent(cell, place) : nil
    case .unknown:
      .unknownEntity(cell, entities.nearest(to: cell.text), several(cell)?.hint(.choice))
    }
  }

  /// Who has parts stands above them. Without a circle each parent can be held against its part by itself.
  private func checkLevel(_ cell: Cell, of index: Int, _ problems: inout ProblemList) {
    let entity = entities[index]
    guard let parent = entity.parent.flatMap(entities.entity),
      levels.position(of: parent.level) >= levels.position(of: entity.level)
    else { return }
    problems.add(.parentOfLevel(cell, entity, parent))
  }

  /// Reports who is a part of himself, each circle once, and leaves such parents out.
  private mutating func reportCycles(
    _ parents: [(index: Int, cell: Cell)], _ problems: inout ProblemList
  ) {
    var walkOf = [Int](repeating: -1, count: entities.count)
    let cells = Dictionary(parents.map { ($0.index, $0.cell) }, uniquingKeysWith: { $1 })
    for start in entities.indices {
      var path: [Int] = []
      var next: Int? = start
      while let current = next, walkOf[current] == -1 {
        walkOf[current] = start
        path.append(current)
        next = entities[current].parent.flatMap(entities.ids.row)
      }
      guard let end = next, walkOf[end] == start, let entry = path.firstIndex(of: end) else {
        continue
      }
      let cycle = path[entry...]
      if let cell = cycle.min().flatMap({ cells[$0] }) {
        problems.add(.entityCycle(cell, cycle.map { entities[$0].id }))
      }
      for index in cycle { entities.setParent(nil, of: index) }
    }
  }

  /// The entity that a cell of a row names; nil, and the row left out, where that is none.
  mutating func entity(_ cell: Cell, _ row: inout RowReader) -> Entity? {
    switch entities.target(cell.text) {
    case .row(let index): return entities[index]
    case .ambiguous: row.report(.ambiguousEntity(cell, entities.all(named: cell.text)))
    case .leftOut: row.leaveOut(nil)
    case .hidden(let place, let isReported):
      row.leaveOut(isReported ? .hiddenEntity(cell, place) : nil)
    case .unknown where !hasEntities:
      // That the table is missing is said once, and not at all who name somebody.
      unlistedEntities.append(cell)
      row.leaveOut(nil)
    case .unknown:
      row.report(.unknownEntity(cell, entities.nearest(to: cell.text), several(cell)?.hint(.rows)))
    }
    return nil
  }

  /// The entities that a cell names instead of one.
  private func several(_ cell: Cell) -> SeveralNames? {
    SeveralNames(in: cell.text) { entities.entity($0) == nil ? nil : $0 }
  }
}

extension Diagnostic {
  fileprivate static func calledLikeLevel(_ cell: Cell) -> Diagnostic {
    Diagnostic(
      .invalidCell, at: cell.place,
      LocalizedText(
        zh: "“\(cell.text)”已经是一个层面的编号", en: "“\(cell.text)” is the id of a level already"),
      hint: LocalizedText(
        zh: "给这个对象换一个编号", en: "give this entity another id"))
  }

  fileprivate static func parentOfLevel(
    _ cell: Cell, _ entity: Entity, _ parent: Entity
  ) -> Diagnostic {
    let (own, other) = (entity.level.name.inMessages, parent.level.name.inMessages)
    return Diagnostic(
      .entityLevel, at: cell.place,
      LocalizedText(
        zh: "“\(entity.id)”是\(own.zh)，它的上级“\(parent.id)”是\(other.zh)，不在它之上",
        en:
          "“\(entity.id)” is of the level \(own.en), and its parent “\(parent.id)” of \(other.en), "
          + "which is not above it"),
      hint: LocalizedText(
        zh: "改正上级或层面；层面的上下次序就是 site.yml 的 levels 里的次序",
        en: "mend the parent or the level; levels are in the order of levels in site.yml"),
      related: [parent.place(of: "level")])
  }

  fileprivate static func entityCycle(_ cell: Cell, _ cycle: [String]) -> Diagnostic {
    let chain = (cycle + cycle.prefix(1)).joined(separator: " → ")
    return Diagnostic(
      .entityCycle, at: cell.place,
      LocalizedText(zh: "对象互为上级：\(chain)", en: "entities are parts of each other: \(chain)"),
      hint: LocalizedText(zh: "删去或改正其中一个“上级”", en: "remove or mend one of the parents"))
  }

  fileprivate static func hiddenParent(_ cell: Cell, _ row: Place) -> Diagnostic {
    Diagnostic(
      .hiddenCells, .warning, at: cell.place,
      LocalizedText(
        zh: "上级“\(cell.text)”所在的行是隐藏的（\(row)），没有读",
        en: "the row of the parent “\(cell.text)” is hidden (\(row)) and not read"),
      hint: LocalizedText(
        zh: "取消隐藏那一行，或把这一格留空", en: "unhide that row, or leave this cell empty"))
  }

  /// A figure or a task of an entity whose row its workbook hides.
  static func hiddenEntity(_ cell: Cell, _ row: Place) -> Diagnostic {
    Diagnostic(
      .hiddenCells, .warning, at: cell.place,
      LocalizedText(
        zh: "对象“\(cell.text)”所在的行是隐藏的（\(row)），它的数据也没有读",
        en: "the row of the entity “\(cell.text)” is hidden (\(row)); its figures are not read"),
      hint: LocalizedText(
        zh: "要发布，取消隐藏那一行；不发布，把这些数据行也隐藏起来",
        en: "unhide that row to publish them, or hide these rows as well"))
  }

  static func ambiguousEntity(_ cell: Cell, _ entities: [Entity]) -> Diagnostic {
    let ids = entities.map(\.id)
    return Diagnostic(
      .unknownEntity, at: cell.place,
      LocalizedText(
        zh: "叫“\(cell.text)”的对象有 \(ids.count) 个",
        en: "\(ids.count) entities are called “\(cell.text)”"),
      hint: LocalizedText(
        zh: "写编号：\(ids.joined(separator: "、"))", en: "write an id: \(ids.joined(separator: ", "))"))
  }

  static func unknownEntity(
    _ cell: Cell, _ nearest: String?, _ several: LocalizedText?
  ) -> Diagnostic {
    Diagnostic(
      .unknownEntity, at: cell.place,
      LocalizedText(
        zh: "对象表里没有“\(cell.text)”", en: "the table of entities has no “\(cell.text)”"),
      hint: several ?? nearest.map { .didYouMean($0) }
        ?? LocalizedText(
          zh: "写对象表里的编号或名称，或先在对象表里加上它",
          en: "write an id or a name of the table of entities, or add it there first"))
  }
}
