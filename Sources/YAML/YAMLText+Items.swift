import Diagnostics
internal import Yams

// `-甲` without its blank is no item of a list, and no fault either: YAML joins the lines to one text, “-甲 -乙”.

extension YAMLText {
  /// What is wrong about a text that was meant as the items of a list; nil for one that stands for a list of one.
  func unreadItems(_ node: Node, of key: String) -> Diagnostic? {
    guard let scalar = node.scalar, scalar.style == .plain, let mark = node.mark else { return nil }
    let start = offset(of: mark)
    let line = file.lineBounds(file.lineIndex(at: start))
    let isBelow = file[line.lowerBound..<start].allSatisfy(\.isWhitespace)
    let words = file[start..<max(line.upperBound, start)]
    guard let sign = words.first, LooseList.isItem(words),
      // tags: -5℃ is one text, and so is a dash in front of a word.
      isBelow || words.dropFirst().first?.isNumber == false && !"—–".contains(sign)
    else { return nil }
    return .unreadItems(key, sign, repair: listLine(key, at: start), at: place(of: node))
  }
}

extension Diagnostic {
  fileprivate static func unreadItems(
    _ key: String, _ sign: Character, repair: YAMLRepair?, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .wrongType, at: place,
      sign == "-"
        ? LocalizedText(
          zh: "“\(key)”的各项前面，“-”后面没有空格，会连成一项",
          en: "without a blank behind “-” the items of “\(key)” become one")
        : LocalizedText(
          zh: "“\(key)”的各项前面是“\(sign)”，不是“- ”，会连成一项",
          en: "“\(sign)” in place of “- ” makes one item of those of “\(key)”"),
      hint: repair?.hint
        ?? LocalizedText(
          zh: "每行写成“- 内容”：半角的减号后面空一格",
          en: "write “- words” in each line, with a blank behind the hyphen"))
  }
}
