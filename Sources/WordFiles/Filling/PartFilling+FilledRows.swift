import Diagnostics

extension PartFilling {
  /// A row that is being filled.
  struct Row {
    let item: RowItem
    /// What the row stands for in the file, where it is copied for another item.
    let former: RowItem?

    /// The name that is meant by one that is written in the row.
    func name(for written: String, _ names: FigureNames) -> String? {
      guard let former else { return item.name(for: written) }
      return item.name(for: written, from: former, names)
    }
  }

  /// Rows that an earlier run made of one.
  private struct FilledRows {
    let table: Int
    let selection: RowSelection
    /// Where messages about them are.
    let place: Place
    var rows: [(element: Int, item: RowItem)]

    func row(of item: RowItem) -> Int? { rows.last { $0.item == item }?.element }
  }

  /// Lets rows of earlier runs follow the data: those of new members come, those of former ones go.
  ///
  /// - Returns: what is not to be filled, since it goes.
  mutating func renewRows() -> [Range<Int>] {
    var removed: [Range<Int>] = []
    for set in filledRows() {
      guard let items = items(set.selection, at: set.place) else { continue }
      addRows(of: items, to: set)
      for row in set.rows where !items.contains(row.item) {
        if let range = remove(row.element, of: set) { removed.append(range) }
      }
    }
    return removed
  }

  private func filledRows() -> [FilledRows] {
    var sets: [FilledRows] = []
    for control in part.controls {
      let tag = FilledTag(control.tag)
      guard let kind = tag.rows, let item = names.item(of: tag.name),
        tree.nearest("mc:Fallback", around: control.element) == nil,
        let row = tree.nearest("w:tr", around: control.element),
        let table = tree.nearest("w:tbl", around: row)
      else { continue }
      let (selection, own): (RowSelection, RowItem) =
        switch kind {
        case .indicators(let word):
          (.indicators(word), RowItem(indicator: item.indicator, entity: nil))
        case .entities: (.entities(of: item.indicator), item)
        }
      let last = sets.lastIndex { $0.table == table && $0.selection == selection }
      if let last, isNext(row, to: sets[last].rows.last?.element) || sets[last].row(of: own) == nil
      {
        // A row has one mark, unless somebody copied a cell.
        if !sets[last].rows.contains(where: { $0.element == row }) {
          sets[last].rows.append((row, own))
        }
      } else {
        let place = self.place(of: tree.all("w:t", in: control.element))
        sets.append(
          FilledRows(table: table, selection: selection, place: place, rows: [(row, own)]))
      }
    }
    return sets
  }

  /// Whether a row is another one or follows it.
  private func isNext(_ row: Int, to other: Int?) -> Bool {
    guard let other, tree.nodes[row].parent >= 0 else { return false }
    let rows = tree.nodes[tree.nodes[row].parent].children.filter { tree.nodes[$0].name == "w:tr" }
    guard let index = rows.firstIndex(of: row) else { return false }
    return row == other || index > 0 && rows[index - 1] == other
  }

  // MARK: Rows that come

  private mutating func addRows(of items: [RowItem], to set: FilledRows) {
    for (index, item) in items.enumerated() where set.row(of: item) == nil {
      let before = items[..<index].reversed().lazy.compactMap { set.row(of: $0) }.first
      let model = before ?? set.rows[0].element
      guard let former = set.rows.first(where: { $0.element == model })?.item else { continue }
      let range = tree.nodes[model].range
      var copy = fill(range, sparing: [], for: Row(item: item, former: former))
      removeIdentities(in: range, &copy)
      emptyOwnWords(of: model, in: set, &copy)
      edits.replace(
        before == nil ? range.lowerBound..<range.lowerBound : range.upperBound..<range.upperBound,
        with: copy.result(in: range))
      tally.rows += 1
    }
  }

  /// What was typed into one row is not said of another.
  private mutating func emptyOwnWords(
    of row: Int, in set: FilledRows, _ edits: inout ByteEdits
  ) {
    let others = set.rows.map { typedTexts(of: $0.element) }
    for (index, texts) in typedTexts(of: row).enumerated() {
      let words = self.words(of: texts)
      let isShared = others.allSatisfy { index < $0.count && self.words(of: $0[index]) == words }
      if !isShared { write("", over: texts, &edits) }
    }
  }

  // MARK: Rows that go

  private mutating func remove(_ row: Int, of set: FilledRows) -> Range<Int>? {
    let texts = writtenTexts(in: row)
    let place = self.place(of: texts)
    let shown = words(of: texts)
    guard !holdsOwnWords(row, in: set) else {
      report.add(.formerMember(shown, at: place))
      return nil
    }
    edits.replace(tree.nodes[row].range, with: "")
    tally.removedRows.append(FillTally.RemovedRow(place: place, words: shown))
    return tree.nodes[row].range
  }

  /// Whether somebody typed something into a row, or a merged cell begins in it.
  private func holdsOwnWords(_ row: Int, in set: FilledRows) -> Bool {
    let range = tree.nodes[row].range
    for control in part.controls where range.contains(tree.nodes[control.element].range.lowerBound)
    {
      let (tag, words) = (FilledTag(control.tag), self.words(in: control.element))
      if tag.isFilled, !tag.remembers(words), !words.isEmpty { return true }
    }
    if tree.all("w:vMerge", in: row).contains(where: { tree.nodes[$0].value == "restart" }) {
      return true
    }
    let typed = typedTexts(of: row).map { words(of: $0) }
    let others = set.rows.map(\.element).filter { $0 != row }
    if others.isEmpty { return typed.contains { !$0.allSatisfy(\.isWhitespace) } }
    return !others.contains { other in typedTexts(of: other).map { words(of: $0) } == typed }
  }

  // MARK: What stands in rows

  /// The texts of each cell but those in controls that were filled.
  private func typedTexts(of row: Int) -> [[Int]] {
    let filled = part.controls.filter { FilledTag($0.tag).isFilled }.map {
      tree.nodes[$0.element].range
    }
    return tree.all("w:tc", in: row).map { cell in
      writtenTexts(in: cell).filter { text in
        !filled.contains { $0.contains(tree.nodes[text].start.lowerBound) }
      }
    }
  }

  private func words(of texts: [Int]) -> String { texts.map { tree.text(of: $0) }.joined() }

  private func words(in element: Int) -> String { words(of: writtenTexts(in: element)) }
}

extension Diagnostic {
  fileprivate static func formerMember(_ words: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .overwrittenFigure, .warning, at: place,
      LocalizedText(
        zh: "数据里已经没有这一行了，但行里有手写的内容，没有删：\(words.prefix(60))",
        en: "the data have this row no more, but something in it was typed by hand; it was left: "
          + words.prefix(60)),
      hint: LocalizedText(
        zh: "手写的内容不要了，就在 Word 里删掉这一行；还要，就把它移到表格外面",
        en: "delete the row in Word, or move what was typed out of the table first"))
  }
}
