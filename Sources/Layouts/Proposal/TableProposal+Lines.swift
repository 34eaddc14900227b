import Tables

/// What lines between the rows and above the table say.
extension TableProposal {
  /// Lines between the rows name who is measured where the same rows come again below them.
  func sections(_ nameColumn: Int, _ drafts: [Draft]) -> TableLayout.Sections {
    guard !drafts.contains(where: { $0.role == .entity }) else { return .group }
    let figureColumns = drafts.filter { $0.role.isFigures }.map(\.index)
    var current: String?
    var names: [String: Set<String>] = [:]
    var order: [String] = []
    for row in body {
      let shown = grid.filled(row)
      let hasFigure = figureColumns.contains {
        grid.content(row, $0).isFigure
      }
      if !hasFigure {
        guard let last = shown.last, shown.count <= 2, !RowWords.isNote(last.text),
          !RowWords.isSignature(last.text)
        else { continue }
        let name = withoutNumbering(inOneLine(last.text))
        if Label(name).isTime { return .group }
        current = name
        if names[name] == nil { order.append(name) }
        continue
      }
      let name = inOneLine(grid.shown(row, nameColumn))
      if let current, !name.isEmpty, !RowWords.isTotal(name) {
        names[current, default: []].insert(name)
      }
    }
    let all = order.compactMap { names[$0] }.filter { !$0.isEmpty }
    guard all.count > 1, let first = all.first else { return .group }
    let repeated = all.dropFirst().count {
      !$0.isDisjoint(with: first) && $0.intersection(first).count * 2 >= min($0.count, first.count)
    }
    return repeated * 2 >= all.count - 1 ? .entity : .group
  }

  /// What the title says is measured: 观众人次 of 各馆2022年观众人次（单位：人次）.
  var nameOfTitle: String? {
    guard var words = titles.last.map({ Label($0).words }), !words.isEmpty else { return nil }
    words = withoutNumbering(words)
    if words.hasPrefix("各") || words.hasPrefix("分"),
      let end = words.firstIndex(where: { "馆县区市校院群系地镇乡".contains($0) })
    {
      words = String(words[words.index(after: end)...])
    }
    for ending in ["情况统计表", "情况一览表", "情况表", "统计表", "一览表", "汇总表", "明细表", "情况", "统计", "表"]
    where words.hasSuffix(ending) && words.count > ending.count + 1 {
      words = String(words.dropLast(ending.count))
      break
    }
    // The name of the sheet is often the title without what surrounds the thing.
    let sheet = Label(grid.name).words
    let isPart = sheet.count > 1 && words.contains(sheet) && words.count > sheet.count + 6
    return words.isEmpty ? nil : isPart ? sheet : words
  }
}
