import Diagnostics

/// What tracked changes and content controls do to paragraphs, rows and cells, for the list of what became of them.
extension WordReader {
  /// Names the paragraph that a removed mark joins to the one before, where both have words.
  mutating func noteJoined(_ start: XMLElement, _ end: XMLElement) {
    let words = [start, end].map { $0.all("w:t").map(\.text).joined().excerpt() }
    guard words.allSatisfy({ !$0.isEmpty }) else { return }
    note(
      "tracked-change", .changed, "修订中删去的分段按接受处理：“\(words[0])”与“\(words[1])”连成一段",
      "a paragraph break deleted in a tracked change is taken as accepted: “\(words[0])” goes on "
        + "with “\(words[1])”",
      on: position)
  }

  /// Names a break that a tracked change puts between words that stay.
  mutating func noteAddedMark(of paragraph: XMLElement) {
    let mark = paragraph.at("w:pPr", "w:rPr")
    guard mark?.first("w:ins") != nil || mark?.first("w:moveTo") != nil,
      !paragraph.elements.contains(where: { ["w:ins", "w:moveTo"].contains($0.name) })
    else { return }
    let words = paragraph.all("w:t").map(\.text).joined()
    guard !words.isEmpty else { return }
    note(
      "tracked-change", .changed, "修订中加上的分段按接受处理：“\(words.excerpt())”自成一段",
      "a paragraph break added in a tracked change is taken as accepted, behind “\(words.excerpt())”",
      on: position)
  }

  /// Names a row that a tracked change adds.
  mutating func noteAdded(row words: String, _ properties: XMLElement?) {
    guard properties?.first("w:ins") != nil else { return }
    note(
      "tracked-change", .changed, "修订中加上的一行“\(words.excerpt())”按接受处理",
      "a row added in a tracked change is taken as accepted: “\(words.excerpt())”", on: nil)
  }

  /// Names a cell that a tracked change adds or removes.
  mutating func noteChanged(cell: XMLElement, _ properties: XMLElement?) {
    let words = cell.all("w:t").map(\.text).joined(separator: " ").excerpt()
    if properties?.first("w:cellIns") != nil {
      note(
        "tracked-change", .changed, "修订中加上的单元格“\(words)”按接受处理",
        "a cell added in a tracked change is taken as accepted: “\(words)”", on: nil)
    } else if properties?.first("w:cellDel") != nil {
      note(
        "tracked-change", .missing, "修订中删去的单元格“\(words)”没有导入",
        "a cell deleted in a tracked change is left out: “\(words)”", on: nil)
    }
  }

  /// Names words that are only the prompt of a content control that nobody filled in.
  mutating func noteUnfilled(_ control: XMLElement, _ words: String, on paragraph: Int?) {
    guard control.first("w:sdtPr")?.flag("w:showingPlcHdr") == true,
      words.contains(where: { !$0.isWhitespace })
    else { return }
    note(
      "placeholder", .advice, "“\(words.excerpt())”是没有填写的内容控件里的提示语，请核对",
      "“\(words.excerpt())” is the prompt of a content control that nobody filled in",
      on: paragraph)
  }
}

extension XMLElement {
  /// Whether a tracked change removes the end of this paragraph.
  var hasRemovedMark: Bool {
    let mark = at("w:pPr", "w:rPr")
    return mark?.first("w:del") != nil || mark?.first("w:moveFrom") != nil
  }

  /// Paragraphs as one, which looks as the last of them does.
  static func joined(_ paragraphs: [XMLElement]) -> XMLElement? {
    guard let last = paragraphs.last else { return nil }
    guard paragraphs.count > 1 else { return last }
    func isProperties(_ child: Child) -> Bool {
      if case .element(let element) = child { element.name == "w:pPr" } else { false }
    }
    return XMLElement(
      last,
      children: last.children.filter(isProperties)
        + paragraphs.flatMap { $0.children.filter { !isProperties($0) } })
  }
}
