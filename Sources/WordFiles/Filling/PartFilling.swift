import Diagnostics

/// One pass over a part, which puts figures where they are named.
struct PartFilling {
  let part: WordPart
  let names: FigureNames
  /// The file's name in messages.
  let file: String
  var properties: DocumentProperties
  var edits: ByteEdits
  var report = Report()
  var tally = FillTally()
  /// What the tag of the next figure of a repeated row is to say of it.
  var rowMark: (item: RowItem, rows: FilledTag.Rows)?

  init(
    _ part: WordPart, _ names: FigureNames, file: String, properties: DocumentProperties
  ) {
    self.part = part
    self.names = names
    self.file = file
    self.properties = properties
    edits = ByteEdits(part.tree.bytes)
  }

  var tree: XMLTree { part.tree }

  /// Fills the part, repeated rows first.
  mutating func run() {
    var spared = renewRows()
    for row in repeatedRows() {
      let range = tree.nodes[row.element].range
      if spared.contains(where: { $0.contains(range.lowerBound) }) { continue }
      spared.append(range)
      if let bytes = repeated(row) { edits.replace(range, with: bytes) }
    }
    for paragraph in part.paragraphs where !paragraph.isFallback {
      for slip in BracedName.slips(in: paragraph) where names.isMeant(slip.name) {
        report.add(.slip(slip.name, at: part.place(slip.letters, of: paragraph, in: file)))
      }
    }
    let whole = 0..<tree.bytes.count
    edits.merge(fill(whole, sparing: spared, for: nil))
  }

  /// Fills what stands in a range of the part.
  mutating func fill(
    _ region: Range<Int>, sparing spared: [Range<Int>], for row: Row?
  ) -> ByteEdits {
    var edits = ByteEdits(tree.bytes)
    func isMeant(_ node: Int) -> Bool {
      let start = tree.nodes[node].range.lowerBound
      return region.contains(start) && !spared.contains { $0.contains(start) }
    }
    for paragraph in part.paragraphs where isMeant(paragraph.element) {
      let braced = BracedName.all(in: paragraph)
      guard !braced.isEmpty else { continue }
      var letters = LetterEdits(paragraph, in: tree)
      for name in braced { fill(name, in: paragraph, for: row, &letters, &edits) }
    }
    for control in part.controls where isMeant(control.element) {
      fill(control, for: row, &edits)
    }
    for field in part.fields where isMeant(field.place) { fill(field, &edits) }
    return edits
  }

  // MARK: Names between braces

  private mutating func fill(
    _ braced: BracedName, in paragraph: WordPart.Paragraph, for row: Row?,
    _ letters: inout LetterEdits, _ edits: inout ByteEdits
  ) {
    let place = part.place(braced.letters, of: paragraph, in: file)
    guard row != nil || RowItem.selector(in: braced.name) == nil, !braced.name.isEmpty else {
      return note(.rowOutsideTable(braced.name, at: place), paragraph)
    }
    guard let name = row.map({ $0.name(for: braced.name, names) }) ?? braced.name else {
      return letters.replace(braced.letters, withText: "", into: &edits)
    }
    switch names.answer(name, at: place) {
    case .unknown: break
    case .problem(let problem): note(problem, paragraph)
    case .text(let text):
      write(text, as: name, over: braced.letters, &letters, &edits)
      guard !paragraph.isFallback else { return }
      tally.changes.append(FillTally.Change(place: place, name: name, old: nil, new: text))
    }
  }

  /// What is said twice for different programs is reported once.
  private mutating func note(_ problem: Diagnostic, _ paragraph: WordPart.Paragraph) {
    if !paragraph.isFallback { report.add(problem) }
  }

  /// Puts a figure into a control of its own, by which it is known again; plain text where none may stand.
  private mutating func write(
    _ text: String, as name: String, over range: Range<Int>, _ letters: inout LetterEdits,
    _ edits: inout ByteEdits
  ) {
    let compact = name.filter { !$0.isWhitespace }
    let element = letters.letters[range.lowerBound].element
    guard element >= 0, let shape = RunShape(around: element, in: tree), shape.takesControls,
      let tag = tag(compact, holding: text)
    else { return letters.replace(range, withText: text, into: &edits) }
    letters.replace(
      range,
      with: { Self.control(tag, title: compact, around: $0.run(text), like: $0) }, into: &edits)
  }

  /// The tag of a control; the first that stands for the item of a repeated row says what the row is for.
  mutating func tag(_ name: String, holding text: String) -> String? {
    if let (item, rows) = rowMark, names.item(of: name)?.isSame(as: item) == true,
      let tag = FilledTag.tag(name, holding: text, rows: rows)
    {
      rowMark = nil
      return tag
    }
    return FilledTag.tag(name, holding: text)
  }

  private static func control(
    _ tag: String, title: String, around content: String, like shape: RunShape
  ) -> String {
    let prefix = shape.prefix
    func element(_ name: String, _ value: String) -> String {
      "<\(prefix)\(name) \(prefix)val=\"\(value.xmlEscaped)\"/>"
    }
    // Some programs show the formatting of the control, not that of the run in it. Of controls for plain
    // text (w:text), LibreOffice 7 saves the words once for each font that they are set in.
    return "<\(prefix)sdt\(shape.declaration)><\(prefix)sdtPr>\(shape.properties)"
      + "\(element("alias", title))\(element("tag", tag))</\(prefix)sdtPr><\(prefix)sdtContent>\(content)"
      + "</\(prefix)sdtContent></\(prefix)sdt>"
  }
}

extension Diagnostic {
  fileprivate static func slip(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .invalidFigure, at: place,
      LocalizedText(
        zh: "“\(name)”两边不是两对半角花括号，没有填",
        en: "“\(name)” does not stand between two pairs of braces and was not filled"),
      hint: LocalizedText(
        zh: "写成 {{\(name)}}，切到英文输入法打花括号", en: "write {{\(name)}}"))
  }

  fileprivate static func rowOutsideTable(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .invalidFigure, at: place,
      LocalizedText(
        zh: name.isEmpty ? "花括号里没有写编号" : "“\(name)”要写在表格的一行里",
        en: name.isEmpty
          ? "there is no id between the braces" : "“\(name)” belongs into a row of a table"),
      hint: name.isEmpty
        ? LocalizedText(
          zh: "写成 {{指标编号}}；要显示花括号本身，写成 \\{{",
          en: "write {{indicator-id}}; for braces that show, write \\{{")
        : LocalizedText(
          zh: "把它移进要重复的那一行的任意一格", en: "move it into any cell of the row that shall repeat"))
  }
}
