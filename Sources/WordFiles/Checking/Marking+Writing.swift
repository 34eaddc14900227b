/// How marks are written.
extension Marking {
  /// Puts marks into a paragraph of a part.
  func write(
    _ marks: [Mark], in part: WordPart, _ position: Int, _ edits: inout ByteEdits
  ) {
    let paragraph = part.paragraphs[position]
    var letters = LetterEdits(paragraph, in: part.tree)
    for mark in marks where mark.correction == nil {
      let range = mark.letters.map { widened($0, by: marks) }
      if range.map({ !begin(mark.id, before: $0.lowerBound, &letters, &edits) }) ?? true {
        around(paragraph.element, mark.id, in: part.tree, &edits)
      } else if let range {
        end(mark.id, behind: range.upperBound - 1, paragraph, &letters, &edits)
      }
    }
    for mark in marks {
      guard let correction = mark.correction else { continue }
      letters.replace(
        correction.letters,
        with: { tracked(correction.text, over: $0, mark.id, correction.letters, paragraph) },
        into: &edits)
    }
  }

  /// A comment does not begin or end inside a change.
  private func widened(_ letters: Range<Int>, by marks: [Mark]) -> Range<Int> {
    marks.reduce(letters) { range, mark in
      guard let other = mark.correction?.letters, other.overlaps(range) else { return range }
      return min(range.lowerBound, other.lowerBound)..<max(range.upperBound, other.upperBound)
    }
  }

  private func element(_ name: String, _ id: Int, _ shape: RunShape) -> String {
    "<\(shape.prefix)\(name)\(shape.declaration) \(shape.prefix)id=\"\(id)\"/>"
  }

  private func begin(
    _ id: Int, before index: Int, _ letters: inout LetterEdits, _ edits: inout ByteEdits
  ) -> Bool {
    letters.insert(before: index, { element("commentRangeStart", id, $0) }, into: &edits)
  }

  private func end(
    _ id: Int, behind index: Int, _ paragraph: WordPart.Paragraph, _ letters: inout LetterEdits,
    _ edits: inout ByteEdits
  ) {
    let isDone = letters.insert(
      behind: index,
      { shape in
        let own = shape.tree.prefix(of: shape.run)
        return element("commentRangeEnd", id, shape) + "<\(own)r>"
          + element("commentReference", id, shape) + "</\(own)r>"
      }, into: &edits)
    if !isDone { close(paragraph.element, id, in: letters.tree, &edits) }
  }

  /// A comment on a whole paragraph.
  private func around(
    _ paragraph: Int, _ id: Int, in tree: XMLTree, _ edits: inout ByteEdits
  ) {
    let start =
      tree.first("w:pPr", in: paragraph).map { tree.nodes[$0].range.upperBound }
      ?? tree.nodes[paragraph].start.upperBound
    guard !tree.nodes[paragraph].end.isEmpty else { return }
    edits.insert("<w:commentRangeStart xmlns:w=\"\(Self.space)\" w:id=\"\(id)\"/>", at: start)
    close(paragraph, id, in: tree, &edits)
  }

  private func close(
    _ paragraph: Int, _ id: Int, in tree: XMLTree, _ edits: inout ByteEdits
  ) {
    edits.append(
      "<w:commentRangeEnd xmlns:w=\"\(Self.space)\" w:id=\"\(id)\"/><w:r xmlns:w=\"\(Self.space)\">"
        + "<w:commentReference w:id=\"\(id)\"/></w:r>", to: paragraph, of: tree)
  }

  private func tracked(
    _ text: String, over shape: RunShape, _ id: Int, _ range: Range<Int>,
    _ paragraph: WordPart.Paragraph
  ) -> String {
    var old = String.UnicodeScalarView()
    for letter in paragraph.letters[range] { old.append(letter.scalar) }
    func change(_ name: String, _ id: Int, _ content: String) -> String {
      "<\(shape.prefix)\(name)\(shape.declaration) \(shape.prefix)id=\"\(id)\""
        + " \(shape.prefix)author=\"\(Self.author)\">\(content)</\(shape.prefix)\(name)>"
    }
    return change("del", id, shape.run(String(old), as: "delText"))
      + (text.isEmpty ? "" : change("ins", id + 1, shape.run(text)))
  }
}
