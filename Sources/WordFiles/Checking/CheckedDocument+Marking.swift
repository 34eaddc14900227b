import Diagnostics

extension CheckedDocument {
  /// A copy of the file with a comment at each place; what is certain is a tracked change instead.
  ///
  /// Word has no comments in headers, notes and text boxes: what was found there is said at the paragraph
  /// around the box, or at the first of the body.
  public func marked(in language: MessageLanguage) throws(WordProblem) -> [UInt8] {
    guard !findings.isEmpty else { return try file.package.write() }
    var package = file.package
    var marking = try BodyMarking(file, language)
    for finding in findings.sorted(by: { $0.diagnostic < $1.diagnostic }) { marking.add(finding) }
    let (document, comments) = marking.finish()
    package.store(document, at: file.main)
    try marking.store(comments, in: &package, of: file)
    return try package.write()
  }
}

/// The body of a file with marks in it.
private struct BodyMarking {
  private static let type =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
  private static let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let author = "showcase"

  private let body: WordPart
  private let language: MessageLanguage
  private let commentsPart: String?
  private var nextID: Int
  private var comments = ""
  /// What is to be marked, by paragraph.
  private var marks: [Int: [Mark]] = [:]

  /// A mark in a paragraph of the body.
  private struct Mark {
    let id: Int
    var letters: Range<Int>?
    let correction: (letters: Range<Int>, text: String)?
  }

  init(_ file: WordFile, _ language: MessageLanguage) throws(WordProblem) {
    body = file.parts[0]
    self.language = language
    commentsPart = try Relations(of: file.main, in: file.package).parts("comments").first
    var trees = [body.tree]
    if let part = commentsPart, let tree = try file.package.tree(part) { trees.append(tree) }
    let ids = trees.flatMap(\.nodes).compactMap { node in
      node.name.hasPrefix("w:") ? node.attributes["id"].flatMap { Int($0) } : nil
    }
    nextID = (ids.filter { $0 >= 0 && $0 < 1 << 30 }.max() ?? 0) + 1
  }

  mutating func add(_ finding: CheckedDocument.Finding) {
    let id = nextID
    nextID += 2
    guard finding.part == 0 else { return comment(finding, id, at: firstParagraph, nil) }
    let paragraph = body.paragraphs[finding.paragraph]
    guard paragraph.story == .body else {
      return comment(finding, id, at: host(of: finding.paragraph), nil)
    }
    if let correction = finding.correction, isCorrectable(correction.letters, in: paragraph),
      !isTaken(correction.letters, finding.paragraph)
    {
      marks[finding.paragraph, default: []].append(
        Mark(id: id, letters: nil, correction: correction))
    } else if finding.correction == nil || !isTaken(finding.letters, finding.paragraph) {
      comment(finding, id, at: finding.paragraph, finding.letters)
    }
  }

  private func isTaken(_ letters: Range<Int>, _ paragraph: Int) -> Bool {
    marks[paragraph]?.contains {
      $0.correction.map { $0.letters.overlaps(letters) || $0.letters == letters } ?? false
    } ?? false
  }

  /// Whether letters stand in runs of the paragraph itself, where a change can be tracked.
  private func isCorrectable(_ letters: Range<Int>, in paragraph: WordPart.Paragraph) -> Bool {
    !letters.isEmpty
      && letters.allSatisfy { index in
        let element = paragraph.letters[index].element
        guard element >= 0, let shape = RunShape(around: element, in: body.tree) else {
          return false
        }
        return body.tree.nodes[body.tree.nodes[shape.run].parent].name == "w:p"
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
    marks[paragraph, default: []].append(Mark(id: id, letters: letters, correction: nil))
  }

  private var firstParagraph: Int? {
    body.paragraphs.firstIndex { $0.story == .body && !$0.isFallback }
  }

  /// The paragraph of the body that a text box stands in.
  private func host(of paragraph: Int) -> Int? {
    var element = body.paragraphs[paragraph].element
    while let box = body.tree.nearest("w:txbxContent", around: element),
      let outer = body.tree.nearest("w:p", around: box)
    {
      element = outer
    }
    return body.position(of: element) ?? firstParagraph
  }

  // MARK: Writing

  func finish() -> (document: [UInt8], comments: String) {
    var edits = ByteEdits(body.tree.bytes)
    for (index, marks) in marks.sorted(by: { $0.key < $1.key }) {
      let paragraph = body.paragraphs[index]
      var letters = LetterEdits(paragraph, in: body.tree)
      for mark in marks where mark.correction == nil {
        let range = mark.letters.map { widened($0, by: marks) }
        if range.map({ !begin(mark.id, before: $0.lowerBound, &letters, &edits) }) ?? true {
          around(paragraph.element, mark.id, &edits)
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
    return (edits.result, comments)
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
        let own = body.tree.prefix(of: shape.run)
        return element("commentRangeEnd", id, shape) + "<\(own)r>"
          + element("commentReference", id, shape) + "</\(own)r>"
      }, into: &edits)
    if !isDone { close(paragraph.element, id, &edits) }
  }

  /// A comment on a whole paragraph.
  private func around(_ paragraph: Int, _ id: Int, _ edits: inout ByteEdits) {
    let tree = body.tree
    let start =
      tree.first("w:pPr", in: paragraph).map { tree.nodes[$0].range.upperBound }
      ?? tree.nodes[paragraph].start.upperBound
    guard !tree.nodes[paragraph].end.isEmpty else { return }
    edits.insert("<w:commentRangeStart xmlns:w=\"\(Self.space)\" w:id=\"\(id)\"/>", at: start)
    close(paragraph, id, &edits)
  }

  private func close(_ paragraph: Int, _ id: Int, _ edits: inout ByteEdits) {
    edits.append(
      "<w:commentRangeEnd xmlns:w=\"\(Self.space)\" w:id=\"\(id)\"/><w:r xmlns:w=\"\(Self.space)\">"
        + "<w:commentReference w:id=\"\(id)\"/></w:r>", to: paragraph, of: body.tree)
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

  /// Adds the comments to those of the file.
  func store(
    _ comments: String, in package: inout WordPackage, of file: WordFile
  ) throws(WordProblem) {
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
