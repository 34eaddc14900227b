/// Which paragraphs of a Word file are headings: by their level, by their style, or by how they begin.
struct HeadingStyles {
  /// Levels by the ids of styles, from 1.
  private let levels: [String: Int]

  init(of file: WordFile) throws(WordProblem) {
    let relations = try Relations(of: file.main, in: file.package)
    guard let part = relations.parts("styles").first, let tree = try file.package.tree(part) else {
      levels = [:]
      return
    }
    var own: [String: Int] = [:]
    var bases: [String: String] = [:]
    for node in tree.all("w:style", in: 0) {
      guard let id = tree.nodes[node].attributes["styleId"] else { continue }
      if let level = tree.at("w:pPr", "w:outlineLvl", from: node).flatMap({ tree.nodes[$0].value }),
        let number = Int(level), number < 9
      {
        own[id] = number + 1
      }
      let name = tree.first("w:name", in: node).flatMap { tree.nodes[$0].value }?.lowercased()
      if name == "title" { own[id] = own[id] ?? 1 }
      if let name, name.hasPrefix("heading "), let number = Int(name.dropFirst(8)) {
        own[id] = own[id] ?? number
      }
      bases[id] = tree.first("w:basedOn", in: node).flatMap { tree.nodes[$0].value }
    }
    var levels = own
    for id in bases.keys {
      var style = id
      // Styles may be based on each other in a ring.
      for _ in 0..<12 where levels[id] == nil {
        guard let base = bases[style] else { break }
        style = base
        levels[id] = own[base]
      }
    }
    self.levels = levels
  }

  private static let numerals = Set("一二三四五六七八九十".unicodeScalars)
  /// Longer lines that begin with a number are sentences.
  private static let longest = 40

  /// The level of a heading; nil for other paragraphs.
  func level(of paragraph: WordPart.Paragraph, in tree: XMLTree) -> Int? {
    if let properties = tree.first("w:pPr", in: paragraph.element) {
      if let level = tree.first("w:outlineLvl", in: properties).flatMap({ tree.nodes[$0].value }),
        let number = Int(level), number < 9
      {
        return min(number + 1, 6)
      }
      if let style = tree.first("w:pStyle", in: properties).flatMap({ tree.nodes[$0].value }),
        let level = levels[style]
      {
        return min(level, 6)
      }
    }
    return typedLevel(paragraph.letters.map(\.scalar))
  }

  /// 一、 and （一） at the beginning of a short line without a full stop.
  private func typedLevel(_ scalars: [Unicode.Scalar]) -> Int? {
    guard scalars.count > 2, scalars.count <= Self.longest, let last = scalars.last,
      !["。", "；", "，", "：", "！", "？"].contains(last)
    else { return nil }
    let numerals = scalars.prefix { Self.numerals.contains($0) }.count
    if numerals > 0, scalars[numerals] == "、" { return 2 }
    guard scalars[0] == "（" || scalars[0] == "(" else { return nil }
    let inner = scalars.dropFirst().prefix { Self.numerals.contains($0) }.count
    guard inner > 0, inner + 1 < scalars.count else { return nil }
    return scalars[inner + 1] == "）" || scalars[inner + 1] == ")" ? 3 : nil
  }
}
