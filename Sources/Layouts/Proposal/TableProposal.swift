import Diagnostics
import Tables

/// What the columns of one table most likely are, by their headings and what stands below them.
struct TableProposal {
  let grid: OfficeGrid
  let block: HeaderBlock
  /// The rows below the headings.
  let body: ArraySlice<Int>
  /// The title of the table and of the sheet, for words such as 各馆.
  let titles: [String]
  /// Names of those who are measured, as far as the workbook says them elsewhere.
  let entities: Set<String>

  struct Draft {
    let index: Int
    let labels: [Label]
    var heading: String
    var role: ColumnRole
    var measure: HeadingWords.Measure = .value
    /// The words that are left once unit, time and measure are taken out.
    var words = ""
    /// The same with the unit as it is written.
    var name = ""
    var layout: ColumnLayout
  }

  /// The columns, and whether the rows have names of indicators.
  var table: TableLayout? {
    let all = block.isPart ? block.columns : 0...max(grid.width, block.columns.upperBound)
    var drafts = all.compactMap(draft)
    guard
      drafts.contains(where: { $0.role == .value })
        || drafts.contains(where: { $0.role == .target })
    else { return nil }
    // A list of people has numbers of rooms and telephones, and no figures.
    let people: Set<String> = [
      "姓名", "职务", "联系电话", "手机", "身份证号", "性别", "出生年月", "surname", "jobtitle",
    ]
    let headings = drafts.flatMap(\.labels).map { foldedSpelling($0.words) }
    guard !headings.contains(where: people.contains) else { return nil }
    settleNames(&drafts)
    let names = drafts.filter { $0.role == .name }
    var table = TableLayout(sheets: [grid.name], columns: [])
    if names.isEmpty {
      nameColumns(&drafts)
      let hasOwnName = drafts.contains { $0.role == .value && $0.layout.name == nil }
      if hasOwnName { table.name = nameOfTitle }
    } else {
      nameSuffixes(&drafts)
      table.sections = sections(names[names.count - 1].index, drafts)
    }
    var seen: Set<String> = []
    for draft in drafts where seen.insert(draft.heading).inserted {
      var column = draft.layout
      column.role = draft.role
      table.columns.append(column)
    }
    return table
  }

  // MARK: Single columns

  /// The rows of the body that are looked at.
  private var sample: ArraySlice<Int> { body.prefix(300) }

  private struct Contents {
    var figures = 0
    var words = 0
    var times = 0
    var units = 0
    var entities = 0
    var measures = 0
    /// Texts that are neither figures nor marks for none.
    var texts: [String] = []
    var total: Int { figures + words }
  }

  private func contents(_ column: Int) -> Contents {
    var contents = Contents()
    for row in sample where !grid.isHidden(row: row) {
      let text = grid.text(row, column)
      if text.isEmpty {
        if grid.uncalculated.contains(GridCell(row: row, column: column)) { contents.figures += 1 }
        continue
      }
      if RowWords.isNote(text) || RowWords.isSignature(text) { continue }
      let label = Label(text)
      if label.isTime { contents.times += 1 }
      if UnitWords.isUnit(text) { contents.units += 1 }
      switch CellContent(text) {
      case .quantity, .dated: contents.figures += 1
      case .unknown(_, let reason):
        if reason != .words { contents.figures += reason == .nothing ? 0 : 1 }
      default:
        contents.words += 1
        contents.texts.append(inOneLine(text))
        if EntityWords.isLikely(withoutNumbering(text)) || RowWords.isWhole(text) {
          contents.entities += 1
        }
        switch HeadingWords.measure(of: label.words) {
        case .target, .completion: contents.measures += 1
        case .value where !label.words.isEmpty: contents.measures += 1
        default: break
        }
      }
    }
    return contents
  }

  private func draft(_ index: Int) -> Draft? {
    let levels = block.columns.contains(index) ? grid.headings(block, index) : []
    let labels = levels.map { Label($0.text) }
    let contents = contents(index)
    if labels.isEmpty, contents.total == 0 { return nil }
    let heading = ColumnLayout.heading(of: labels, column: index, letters: columnLetters)
    var draft = Draft(
      index: index, labels: labels, heading: heading, role: .skip,
      layout: ColumnLayout(heading: heading, role: .skip))
    if labels.isEmpty {
      draft.role =
        contents.words > contents.figures
        ? (index <= block.columns.lowerBound ? .name : .skip) : .skip
      if index == block.columns.lowerBound - 1 || index == 0, contents.times > contents.words / 2,
        contents.times > 1
      {
        draft.role = .period
      }
      return draft
    }
    settleWords(&draft)
    draft.role = role(of: draft, contents)
    return draft
  }

  /// What the levels of the heading leave once measures are taken out of it.
  private func settleWords(_ draft: inout Draft) {
    var words: [String] = []
    var names: [String] = []
    for (position, label) in draft.labels.enumerated() where !label.words.isEmpty && !label.isTime {
      let measure = HeadingWords.measure(of: label.words)
      let isLast = position == draft.labels.count - 1
      switch measure {
      case .completion, .target:
        if draft.measure != .completion { draft.measure = measure }
      case .change, .budget:
        if isLast || measure == .change { draft.measure = measure }
        words.append(label.words)
        names.append(label.name)
      case .value: continue
      case .other:
        words.append(label.words)
        names.append(label.name)
        if draft.measure == .value { draft.measure = .other }
      }
    }
    draft.words = words.joined(separator: "")
    draft.name = names.joined(separator: names.allSatisfy { $0.first?.isASCII == true } ? " " : "")
  }

  private func role(of draft: Draft, _ contents: Contents) -> ColumnRole {
    let isWordy = contents.words > contents.figures
    if draft.measure == .completion { return .completion }
    if let known = draft.labels.compactMap({
      $0.times.isEmpty || $0.words.count > 1 ? HeadingWords.role(of: $0.words) : nil
    }).first {
      switch known {
      case .unit:
        // 单位 is as well a word for those who are measured.
        return contents.units * 2 >= contents.words || contents.words == 0 ? .unit : .entity
      case .period:
        if contents.times * 2 >= max(contents.total, 1) { return .period }
        return contents.figures > contents.words ? .value : .skip
      case .name, .group:
        if contents.times * 2 > max(contents.total, 1) { return .period }
        if contents.measures * 2 > max(contents.words, 1), contents.words >= 2 { return .measure }
        return isWordy || contents.total == 0 ? known : .value
      case .entity:
        return isWordy || contents.total == 0 ? known : .value
      default: return known
      }
    }
    if draft.measure == .target { return .target }
    let isFirst = draft.index == block.columns.lowerBound
    if isWordy {
      if isFirst { return contents.times * 2 > contents.total ? .period : .name }
      // 完成情况 with words only tells nothing that can be counted.
      return draft.measure == .value && contents.figures > 0
        ? .value : draft.measure == .value ? .note : .skip
    }
    if contents.total == 0 { return draft.measure == .other ? .skip : .value }
    if isFirst, contents.times * 2 > contents.total { return .period }
    return .value
  }

  // MARK: Columns together

  /// Of several columns of words the last one names the rows, the others group them.
  private func settleNames(_ drafts: inout [Draft]) {
    let firstValue = drafts.first { $0.role == .value || $0.role == .target }?.index ?? Int.max
    var names = drafts.indices.filter { drafts[$0].role == .name && drafts[$0].index < firstValue }
    for index in drafts.indices where drafts[index].role == .name && !names.contains(index) {
      drafts[index].role = .skip
    }
    if names.isEmpty,
      let last = drafts.indices.last(where: {
        drafts[$0].role == .group && drafts[$0].index < firstValue
      })
    {
      drafts[last].role = .name
      names = [last]
    }
    for index in names.dropLast() { drafts[index].role = .group }
    guard let last = names.last else { return }
    let texts = contents(drafts[last].index)
    // Rows that are called as places are, under headings that name what is measured.
    let hasNamedColumns = drafts.contains { $0.role == .value && $0.measure == .other }
    let isKnown = texts.texts.count { entities.contains(withoutNumbering($0)) } * 2 > texts.words
    let isEntities = texts.words > 1 && texts.entities * 10 >= texts.words * 6
    let hasEntityHeading = drafts.contains { $0.role == .entity }
    if !hasEntityHeading, isEntities || isKnown,
      hasNamedColumns || EntityWords.areAnnounced(in: titles.joined())
    {
      let hasUnit = drafts.contains { $0.role == .unit }
      if !hasUnit { drafts[last].role = .entity }
    }
  }

  /// Without names in the rows the headings are the names.
  private func nameColumns(_ drafts: inout [Draft]) {
    for index in drafts.indices where [.value, .target].contains(drafts[index].role) {
      let name = drafts[index].name
      drafts[index].layout.name = name.isEmpty ? nil : name
    }
    // A heading above a group of columns names those that say nothing but a measure: 旅游收入 / 目标.
    for index in drafts.indices
    where [.value, .target].contains(drafts[index].role) && drafts[index].measure == .change {
      let label = drafts[index].labels
      if label.count == 1 { drafts[index].layout.name = label[0].name }
    }
  }

  /// What headings add to the names of rows: 占比, 预算, 同比增长; or who is measured.
  private func nameSuffixes(_ drafts: inout [Draft]) {
    let values = drafts.indices.filter { drafts[$0].role == .value }
    var actual: Set<String> = []
    for index in values where drafts[index].measure != .change && drafts[index].measure != .budget {
      let words = foldedSpelling(drafts[index].words)
      actual.insert(HeadingWords.counting.contains(words) ? "" : words)
    }
    let hasBudget = values.contains { drafts[$0].measure == .budget }
    let areEntities = areEntities(drafts, values, actual)
    if areEntities {
      for index in drafts.indices
      where drafts[index].role == .target && !drafts[index].words.isEmpty {
        drafts[index].layout.entity = entityName(drafts[index].words)
      }
    }
    for index in values {
      let words = drafts[index].words
      switch drafts[index].measure {
      case .budget where actual.count == 1 && hasBudget: drafts[index].role = .target
      case .change, .budget: drafts[index].layout.name = words
      case .other where areEntities:
        if RowWords.isTotal(words), !RowWords.isWhole(words) {
          drafts[index].role = .skip
        } else {
          drafts[index].layout.entity = entityName(words)
        }
      case .other where actual.count > 1:
        let isCounting = HeadingWords.counting.contains(foldedSpelling(words))
        drafts[index].layout.name = isCounting ? nil : words
      default: break
      }
    }
  }

  /// Whether headings that say neither time nor measure name those who are measured.
  private func areEntities(_ drafts: [Draft], _ values: [Int], _ actual: Set<String>) -> Bool {
    let words = values.filter { drafts[$0].measure == .other }.map { drafts[$0].words }
    guard Set(words).count > 1 else { return false }
    if words.contains(where: RowWords.isWhole) { return true }
    let known = Set(words).count { word in
      entityName(word) != word || entities.contains(word) || EntityWords.isLikely(word)
    }
    if known * 2 > Set(words).count { return true }
    return EntityWords.areAnnounced(in: titles.joined()) && drafts.allSatisfy { $0.role != .entity }
  }

  /// The full name of one of those who are measured: 智能制造 is 智能制造专业群 where the workbook says that.
  private func entityName(_ words: String) -> String {
    if entities.contains(words) { return words }
    let longer = entities.filter { $0.hasPrefix(words) && $0.count <= words.count + 5 }
    return longer.count == 1 ? longer.first ?? words : words
  }
}
