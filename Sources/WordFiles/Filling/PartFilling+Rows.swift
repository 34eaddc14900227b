import Diagnostics

extension PartFilling {
  /// A row of a table that stands for many, and what says so.
  struct RepeatedRow {
    let element: Int
    let braced: BracedName
    let paragraph: WordPart.Paragraph
  }

  /// The rows that name a group or all entities, those of outer tables first.
  func repeatedRows() -> [RepeatedRow] {
    var seen: Set<Int> = []
    var rows: [RepeatedRow] = []
    for paragraph in part.paragraphs {
      let wanted = BracedName.all(in: paragraph).first {
        RowItem.selector(in: $0.name) != nil || RowItem.owner(in: $0.name) != nil
      }
      guard let wanted, let row = tree.nearest("w:tr", around: paragraph.element),
        seen.insert(row).inserted
      else { continue }
      rows.append(RepeatedRow(element: row, braced: wanted, paragraph: paragraph))
    }
    return rows.sorted {
      tree.nodes[$0.element].range.lowerBound < tree.nodes[$1.element].range.lowerBound
    }
  }

  /// The rows that a row becomes; nil where it stands for none, which is reported.
  mutating func repeated(_ row: RepeatedRow) -> [UInt8]? {
    let place = part.place(row.braced.letters, of: row.paragraph, in: file)
    let selection: RowSelection
    var mark: FilledTag.Rows?
    if let selector = RowItem.selector(in: row.braced.name) {
      selection = .indicators(selector)
      if !names.isList(selector) { mark = .indicators(selector) }
    } else if let owner = RowItem.owner(in: row.braced.name) {
      selection = .entities(of: owner)
      mark = .entities
    } else {
      return nil
    }
    guard let items = items(selection, at: place) else { return nil }
    let range = tree.nodes[row.element].range
    var bytes: [UInt8] = []
    for (index, item) in items.enumerated() {
      rowMark = mark.map { (item, $0) }
      var filled = fill(range, sparing: [], for: Row(item: item, former: nil))
      rowMark = nil
      if index > 0 { removeIdentities(in: range, &filled) }
      bytes += filled.result(in: range)
    }
    tally.rows += items.count
    return bytes
  }

  /// What rows are to stand for; nil where it is nothing, which is reported.
  mutating func items(_ selection: RowSelection, at place: Place) -> [RowItem]? {
    switch selection {
    case .indicators(let selector):
      let indicators = names.indicators(of: selector)
      if !indicators.isEmpty { return indicators.map { RowItem(indicator: $0.id, entity: nil) } }
      report.add(.emptySelection(selector, known: names.selectors, at: place))
    case .entities(let owner):
      let entities = names.entities(of: owner)
      if !entities.isEmpty { return entities.map { RowItem(indicator: owner, entity: $0) } }
      // An entity that there cannot be: what is wrong with the name is known to the site.
      if case .problem(let problem) = names.answer(owner, at: place) {
        report.add(problem)
      } else {
        report.add(.noEntities(owner, at: place))
      }
    }
    return nil
  }

  /// What no two places of a file may share: numbers of paragraphs and of controls, bookmarks, comments.
  func removeIdentities(in region: Range<Int>, _ edits: inout ByteEdits) {
    for (index, node) in tree.nodes.enumerated() where region.contains(node.start.lowerBound) {
      switch node.name {
      case "w:bookmarkStart", "w:bookmarkEnd", "w:commentRangeStart", "w:commentRangeEnd",
        "w:commentReference":
        edits.replace(node.range, with: "")
      case "w:id" where tree.nodes[node.parent].name == "w:sdtPr":
        edits.replace(node.range, with: "")
      case _ where node.attributes["paraId"] != nil: removeParagraphNumber(of: index, &edits)
      default: break
      }
    }
  }

  private func removeParagraphNumber(of node: Int, _ edits: inout ByteEdits) {
    let tag = tree.nodes[node].start
    guard let name = tree.bytes[tag].firstRange(of: Array("paraId=\"".utf8)),
      let space = tree.bytes[tag.lowerBound..<name.lowerBound].lastIndex(of: 0x20),
      let end = tree.bytes[name.upperBound..<tag.upperBound].firstIndex(of: 0x22)
    else { return }
    edits.replace(space..<end + 1, with: "")
  }
}

extension Diagnostic {
  fileprivate static func emptySelection(
    _ selector: String, known: [String], at place: Place
  ) -> Diagnostic {
    let shown = known.prefix(12)
    return Diagnostic(
      .unknownIndicator, at: place,
      LocalizedText(
        zh: "没有指标属于“\(selector)”，这一行没有填",
        en: "no indicator belongs to “\(selector)”; the row was left"),
      hint: nearestName(to: selector, among: known).map {
        LocalizedText(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?")
      }
        ?? LocalizedText(
          zh: "可以写类别、章节、标签或几个编号：\(shown.joined(separator: "、"))",
          en: "write a category, a section, a tag or ids: \(shown.joined(separator: ", "))"))
  }

  fileprivate static func noEntities(_ id: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .invalidFigure, at: place,
      LocalizedText(
        zh: "“\(id)”没有分对象的数，这一行没有填", en: "“\(id)” has no figures of entities; the row was left"),
      hint: LocalizedText(
        zh: "写成 {{\(id)}}，或换一个分对象统计的指标", en: "write {{\(id)}}, or an indicator that entities have"))
  }
}
