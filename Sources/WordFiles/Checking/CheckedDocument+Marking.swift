import Diagnostics

extension CheckedDocument {
  /// A copy of the file with a comment at each place; what is certain is a tracked change instead.
  ///
  /// Word has no comments in headers, notes and text boxes: what was found there is said in the body, where they
  /// belong to (`CommentPlaces`). Changes are tracked in all of them.
  public func marked(in language: MessageLanguage) throws(WordProblem) -> [UInt8] {
    guard !findings.isEmpty else { return try file.package.write() }
    var package = file.package
    var marking = try Marking(file, language)
    for finding in findings.sorted(by: { $0.diagnostic < $1.diagnostic }) { marking.add(finding) }
    for (part, content) in marking.parts() { package.store(content, at: part) }
    try marking.storeComments(in: &package)
    return try package.write()
  }
}

/// A file with marks in it.
struct Marking {
  private static let type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
  static let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let author = "showcase"

  private let file: WordFile
  private let places: CommentPlaces
  private let language: MessageLanguage
  private let commentsPart: String?
  private var nextID: Int
  private var comments = ""
  /// What is to be marked, by paragraph.
  private var marks: [Home: [Mark]] = [:]

  /// A paragraph of a part.
  private struct Home: Hashable {
    let part: Int
    let paragraph: Int
  }

  /// A mark in a paragraph.
  struct Mark {
    let id: Int
    var letters: Range<Int>?
    let correction: (letters: Range<Int>, text: String)?
  }

  init(_ file: WordFile, _ language: MessageLanguage) throws(WordProblem) {
    self.file = file
    self.language = language
    places = try CommentPlaces(file)
    commentsPart = try Relations(of: file.main, in: file.package).parts("comments").first
    var trees = file.parts.map(\.tree)
    if let part = commentsPart, let tree = try file.package.tree(part) { trees.append(tree) }
    let ids = trees.flatMap(\.nodes).compactMap { node in
      node.name.hasPrefix("w:") ? node.attributes["id"].flatMap { Int($0) } : nil
    }
    nextID = (ids.filter { $0 >= 0 && $0 < 1 << 30 }.max() ?? 0) + 1
  }

  mutating func add(_ finding: CheckedDocument.Finding) {
    let id = nextID
    nextID += 2
    guard let part = finding.part else {
      return comment(finding, id, at: places.beginning, nil)
    }
    let home = Home(part: part, paragraph: finding.paragraph)
    let paragraph = file.parts[part].paragraphs[finding.paragraph]
    if let correction = finding.correction,
      isCorrectable(correction.letters, in: paragraph, of: file.parts[part].tree),
      !isTaken(correction.letters, home)
    {
      marks[home, default: []].append(Mark(id: id, letters: nil, correction: correction))
    } else if finding.correction == nil || !isTaken(finding.letters, home) {
      let own = part == 0 && paragraph.story == .body
      comment(
        finding, id,
        at: own ? finding.paragraph : places.place(part: part, paragraph: finding.paragraph),
        own ? finding.letters : nil)
    }
  }

  private func isTaken(_ letters: Range<Int>, _ home: Home) -> Bool {
    marks[home]?.contains {
      $0.correction.map { $0.letters.overlaps(letters) || $0.letters == letters } ?? false
    } ?? false
  }

  /// Whether letters stand in runs of the paragraph itself, where a change can be tracked.
  private func isCorrectable(
    _ letters: Range<Int>, in paragraph: WordPart.Paragraph, of tree: XMLTree
  ) -> Bool {
    !letters.isEmpty
      && letters.allSatisfy { index in
        let element = paragraph.letters[index].element
        guard element >= 0, let shape = RunShape(around: element, in: tree) else { return false }
        return tree.nodes[tree.nodes[shape.run].parent].name == "w:p"
      }
  }

  private mutating func comment(
    _ finding: CheckedDocument.Finding, _ id: Int, at paragraph: Int?, _ letters: Range<Int>?
  ) {
    guard let paragraph else { return }
    let diagnostic = finding.diagnostic
    var lines = [diagnostic.message.text(in: language)]
    if letters == nil, let sentence = diagnostic.place.sentence {
      lines[0] = sentence.words.text(in: language) + "：" + lines[0]
    }
    if let hint = diagnostic.hint { lines.append(hint.text(in: language)) }
    let text = lines.map {
      "<w:p><w:r><w:t xml:space=\"preserve\">\($0.xmlEscaped)</w:t></w:r></w:p>"
    }
    comments +=
      "<w:comment xmlns:w=\"\(Self.space)\" w:id=\"\(id)\" w:author=\"\(Self.author)\""
      + " w:initials=\"S\">\(text.joined())</w:comment>"
    marks[Home(part: 0, paragraph: paragraph), default: []].append(
      Mark(id: id, letters: letters, correction: nil))
  }

  // MARK: Writing

  /// The parts with marks in them.
  func parts() -> [(name: String, content: [UInt8])] {
    file.parts.enumerated().compactMap { index, part in
      let marks = marks.filter { $0.key.part == index }.sorted {
        $0.key.paragraph < $1.key.paragraph
      }
      guard !marks.isEmpty else { return nil }
      var edits = ByteEdits(part.tree.bytes)
      for (home, marks) in marks { write(marks, in: part, home.paragraph, &edits) }
      return (part.name, edits.result)
    }
  }

  /// Adds the comments to those of the file.
  func storeComments(in package: inout WordPackage) throws(WordProblem) {
    guard !comments.isEmpty else { return }
    guard let part = commentsPart, let tree = try package.tree(part) else {
      return try package.add(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:comments xmlns:w=\""
          + Self.space + "\">\(comments)</w:comments>",
        at: "word/comments.xml", type: Self.type, to: file.main, as: "comments")
    }
    var edits = ByteEdits(tree.bytes)
    edits.append(comments, to: 0, of: tree)
    package.store(edits.result, at: part)
  }
}
