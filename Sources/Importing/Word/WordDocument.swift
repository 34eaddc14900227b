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

  let package: WordPackage
  /// The name of the part that holds the text.
  let mainPart: String
  /// The parts that hold text, as trees.
  let stories: [(part: String, root: XMLElement)]
  /// Body, then footnotes and endnotes; what stands in a text box follows its paragraph.
  private(set) var paragraphs: [WordParagraph] = []
  /// The position of each paragraph by its part and first byte.
  private(set) var positions: [String: [Int: Int]] = [:]
  private(set) var findings: [Finding] = []
  /// All pictures in the order of reading.
  private(set) var pictures: [WordPicture] = []
  /// The positions in `pictures` of those that begin at a byte of a part.
  private(set) var picturesByStart: [String: [Int: [Int]]] = [:]
  private(set) var counts = ImportCounts()
  /// The day the file was last changed, as `2021-05-03`.
  let modified: String?
  /// The title of the file's properties.
  let propertyTitle: String

  init(_ package: WordPackage) throws(ImportProblem) {
    self.package = package
    let roots = try WordRelations(of: "", in: package)
    let main = roots.parts("officeDocument").first ?? "word/document.xml"
    guard let body = try package.tree(main) else { throw .missingPart(main) }
    guard body.name == "w:document" else { throw .unusual(main) }
    mainPart = main
    let core = try roots.parts("core-properties").first.flatMapTree(in: package)
    modified = Self.day(core?.elements.first { $0.name.hasSuffix(":modified") }?.text)
    propertyTitle = core?.elements.first { $0.name.hasSuffix(":title") }?.text ?? ""
    let relations = try WordRelations(of: main, in: package)
    let styles = WordStyles(try relations.parts("styles").first.flatMapTree(in: package))
    let numbering = WordNumbering(try relations.parts("numbering").first.flatMapTree(in: package))
    var stories = [(part: main, root: body)]
    for part in relations.parts("footnotes") + relations.parts("endnotes") {
      if let root = try package.tree(part) { stories.append((part, root)) }
    }
    self.stories = stories
    let comments = try relations.parts("comments").first.flatMapTree(in: package)
    var reader = WordReader(
      package: package, styles: styles, numbering: numbering, comments: comments)
    for story in stories {
      reader.read(
        story.root, part: story.part, relations: try WordRelations(of: story.part, in: package))
    }
    for kind in ["header", "footer"] {
      for part in relations.parts(kind) {
        if let root = try package.tree(part) { reader.readMargin(root, isHeader: kind == "header") }
      }
    }
    paragraphs = reader.paragraphs
    positions = reader.positions
    findings = reader.findings
    pictures = reader.pictures
    picturesByStart = reader.picturesByStart
    counts = reader.counts
    counts.characters = paragraphs.reduce(0) { $0 + $1.labelledText.inkCount }
    counts.pictures = pictures.count
    let hasText = paragraphs.contains { $0.text.contains { !$0.isWhitespace } }
    guard hasText || counts.pictures + counts.equations > 0 else { throw .emptyDocument }
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
