/// Where in the body a comment says what is wrong in a header, a note or a text box, which take none.
struct CommentPlaces {
  private let file: WordFile
  private let body: WordPart
  /// The ids by which the body names other parts.
  private var ids: [String: Set<String>] = [:]

  init(_ file: WordFile) throws(WordProblem) {
    self.file = file
    body = file.parts[0]
    for target in try Relations(of: file.main, in: file.package).targets {
      ids[target.part, default: []].insert(target.id)
    }
  }

  /// The first paragraph of the body, preferably one with words.
  var beginning: Int? { first(in: 0..<body.tree.bytes.count) }

  /// The paragraph of the body that another one belongs to: the one around a text box, the one with the mark
  /// of a note, the first of the section that shows a header. By their positions.
  func place(part: Int, paragraph: Int) -> Int? {
    let (own, tree) = (file.parts[part], file.parts[part].tree)
    let element = own.paragraphs[paragraph].element
    guard part > 0 else { return host(of: element) }
    for (note, mark) in [
      ("w:footnote", "w:footnoteReference"), ("w:endnote", "w:endnoteReference"),
    ] {
      guard let found = tree.nearest(note, around: element) else { continue }
      let id = tree.nodes[found].attributes["id"]
      let reference = body.tree.nodes.indices.first {
        body.tree.nodes[$0].name == mark && body.tree.nodes[$0].attributes["id"] == id
      }
      return reference.flatMap { host(of: $0) } ?? beginning
    }
    return firstOfSection(showing: own.name) ?? beginning
  }

  /// The paragraph around an element that stands in no text box.
  private func host(of element: Int) -> Int? {
    var element = element
    while let box = body.tree.nearest("w:txbxContent", around: element),
      let outer = body.tree.nearest("w:p", around: box)
    {
      element = outer
    }
    let isParagraph = body.tree.nodes[element].name == "w:p"
    let found = isParagraph ? element : body.tree.nearest("w:p", around: element)
    return found.flatMap { body.position(of: $0) } ?? beginning
  }

  /// The first paragraph of the first section that has a header or footer.
  private func firstOfSection(showing part: String) -> Int? {
    let sections = body.tree.nodes.indices.filter { body.tree.nodes[$0].name == "w:sectPr" }
    let wanted = ids[part] ?? []
    guard
      let index = sections.firstIndex(where: { section in
        body.tree.nodes[section].children.contains { child in
          ["w:headerReference", "w:footerReference"].contains(body.tree.nodes[child].name)
            && body.tree.nodes[child].attributes["id"].map(wanted.contains) == true
        }
      })
    else { return nil }
    let start = index == 0 ? 0 : body.tree.nodes[sections[index - 1]].range.upperBound
    let last = sections[index]
    // The properties of a section stand in its last paragraph.
    let end =
      body.tree.nearest("w:p", around: last).map { body.tree.nodes[$0].range.upperBound }
      ?? body.tree.nodes[last].range.lowerBound
    return first(in: start..<end)
  }

  private func first(in range: Range<Int>) -> Int? {
    let inside = body.paragraphs.indices.filter {
      let paragraph = body.paragraphs[$0]
      return paragraph.story == .body && !paragraph.isFallback
        && range.contains(body.tree.nodes[paragraph.element].start.lowerBound)
    }
    return inside.first { body.paragraphs[$0].number > 0 } ?? inside.first
  }
}
