import Diagnostics

/// A Word file as it stands: its paragraphs in the order of reading, and everything in it that a page
/// has no place for.
struct WordDocument: Sendable {
  /// Something that will not be on the page as it is, and the paragraph it belongs to.
  struct Finding {
    var code: String
    var weight: ImportNote.Weight
    var message: LocalizedText
    /// The position of the paragraph; `nil` for the document as a whole.
    var paragraph: Int?
  }

  /// The bytes of the pictures, by their names in the file.
  let media: [String: [UInt8]]
  /// Body, then footnotes and endnotes; what stands in a text box follows its paragraph.
  let paragraphs: [WordParagraph]
  /// The body: paragraphs by their positions, and tables.
  let body: [WordBlock]
  /// The blocks of the note that each reference in the text leads to, in their order.
  let notes: [[WordBlock]]
  /// Where links lead, by their numbers.
  let links: [String]
  let findings: [Finding]
  /// All pictures in the order of reading.
  let pictures: [WordPicture]
  private(set) var counts = ImportCounts()
  /// The day the file was last changed, as `2021-05-03`.
  let modified: String?
  /// The title of the file's properties.
  let propertyTitle: String
  /// What was taken out of a case that had been exported; nil for other files.
  private(set) var exported: ExportedCase?

  init(_ package: WordPackage) throws(ImportProblem) {
    media = package.media
    let roots = try WordRelations(of: "", in: package)
    let main = roots.parts("officeDocument").first ?? "word/document.xml"
    guard let body = try package.tree(main) else { throw .missingPart(main) }
    guard body.name == "w:document" else { throw .unusual(main) }
    let core = try roots.parts("core-properties").first.flatMapTree(in: package)
    modified = Self.day(core?.elements.first { $0.name.hasSuffix(":modified") }?.text)
    propertyTitle = core?.elements.first { $0.name.hasSuffix(":title") }?.text ?? ""
    let relations = try WordRelations(of: main, in: package)
    let styleTree = try relations.parts("styles").first.flatMapTree(in: package)
    let styles = WordStyles(styleTree)
    var exported = ExportedCase.isOne(styles: styleTree) ? ExportedCase() : nil
    let lists = try relations.parts("numbering").first.flatMapTree(in: package)
    let numbering = WordNumbering(exported.map { $0.restored(lists: lists) } ?? lists) {
      styles.resolved($0).numbering
    }
    let comments = try relations.parts("comments").first.flatMapTree(in: package)
    var reader = WordReader(
      package: package, styles: styles, numbering: numbering, comments: comments)
    self.body = reader.readBody(exported?.restored(body) ?? body, relations: relations)
    var notes: [String: [WordBlock]] = [:]
    for kind in ["footnotes", "endnotes"] {
      for part in relations.parts(kind) {
        guard let tree = try package.tree(part) else { continue }
        // Endnotes of an exported case say where figures come from; the data do so, too.
        if kind == "endnotes", exported != nil { continue }
        let root = exported?.restored(tree) ?? tree
        notes.merge(
          reader.readNotes(
            root, areEndnotes: kind == "endnotes",
            relations: try WordRelations(of: part, in: package))
        ) { $1 }
      }
    }
    self.exported = exported
    for kind in ["header", "footer"] where exported == nil {
      for part in relations.parts(kind) {
        if let root = try package.tree(part) { reader.readMargin(root, isHeader: kind == "header") }
      }
    }
    paragraphs = reader.paragraphs.withPreformattedLines
    self.notes = reader.references.map { notes[$0] ?? [] }
    links = reader.links
    findings = reader.findings
    pictures = reader.pictures
    counts = reader.counts
    counts.characters = paragraphs.reduce(0) { $0 + $1.labelledText.inkCount }
    counts.pictures = pictures.count
    // A note is written as often as it is referred to.
    counts.tables = ([self.body] + self.notes).reduce(0) { $0 + $1.tableCount }
    let hasText = paragraphs.contains { $0.text.contains { !$0.isWhitespace } }
    guard hasText || counts.pictures + counts.equations > 0 else { throw .emptyDocument }
  }

  /// A text that came without a file, of which only the links stand apart.
  init(linking links: [String]) {
    self.links = links
    (media, paragraphs, body, notes, findings, pictures) = ([:], [], [], [], [], [])
    (modified, propertyTitle) = (nil, "")
  }

  /// The day of a moment such as `2021-05-03T08:00:00Z`, unless it is that of a template.
  private static func day(_ moment: String?) -> String? {
    guard let day = moment?.prefix(10), day.count == 10 else { return nil }
    let parts = day.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1995...2100).contains(parts[0]), (1...12).contains(parts[1]),
      (1...31).contains(parts[2]), day != "2013-12-23"
    else { return nil }
    return String(day)
  }

  /// The places of all paragraphs for messages.
  func places(_ headings: WordHeadings) -> [ImportNote.Place] {
    var number = 0
    var heading = ""
    return paragraphs.enumerated().map { position, paragraph in
      if paragraph.text.contains(where: { !$0.isWhitespace }) { number += 1 }
      if case .heading? = headings.roles[position] { heading = paragraph.labelledText.excerpt() }
      return ImportNote.Place(
        paragraph: max(number, 1), heading: heading, words: paragraph.labelledText.excerpt())
    }
  }
}

extension String? {
  /// The tree of the part of this name, if there is one.
  fileprivate func flatMapTree(in package: WordPackage) throws(ImportProblem) -> XMLElement? {
    guard let self else { return nil }
    return try package.tree(self)
  }
}
