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
    guard let items = items(of: row, at: place) else { return nil }
    let range = tree.nodes[row.element].range
    var bytes: [UInt8] = []
    for (index, item) in items.enumerated() {
      var filled = fill(range, sparing: [], for: item)
      if index > 0 { removeIdentities(in: range, &filled) }
      bytes += filled.result(in: range)
    }
    tally.rows += items.count
    return bytes
  }

  private mutating func items(of row: RepeatedRow, at place: Place) -> [RowItem]? {
    if let selector = RowItem.selector(in: row.braced.name) {
      let indicators = names.indicators(of: selector)
      guard !indicators.isEmpty else {
        report.add(.emptySelection(selector, known: names.selectors, at: place))
        return nil
      }
      return indicators.map { RowItem(indicator: $0.id, entity: nil) }
    }
    guard let owner = RowItem.owner(in: row.braced.name) else { return nil }
    let entities = names.entities(of: owner)
    guard !entities.isEmpty else {
      // An entity that there cannot be: what is wrong with the name is known to the site.
      if case .problem(let problem) = names.answer(owner, at: place) {
        report.add(problem)
      } else {
        report.add(.noEntities(owner, at: place))
      }
      return nil
    }
    return entities.map { RowItem(indicator: owner, entity: $0) }
  }

  /// Paragraphs have numbers that no two may share.
  private func removeIdentities(in region: Range<Int>, _ edits: inout ByteEdits) {
    for node in tree.nodes
    where region.contains(node.start.lowerBound) && node.attributes["paraId"] != nil {
      let tag = node.start
      guard let name = tree.bytes[tag].firstRange(of: Array("paraId=\"".utf8)),
        let space = tree.bytes[tag.lowerBound..<name.lowerBound].lastIndex(of: 0x20),
        let end = tree.bytes[name.upperBound..<tag.upperBound].firstIndex(of: 0x22)
      else { continue }
      edits.replace(space..<end + 1, with: "")
    }
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
