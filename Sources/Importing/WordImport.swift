import Diagnostics

/// A Word file on its way to a case: read and made ready for pandoc, then written as Markdown.
///
/// Values in, values out: whoever calls this reads the file, lets ``Pandoc`` read ``forPandoc``, and
/// writes the case.
public struct WordImport: Sendable {
  private let document: WordDocument
  private let headings: WordHeadings
  /// The docx that pandoc is to read, in pieces; most have one.
  public let forPandoc: [[UInt8]]

  /// Reads a docx.
  ///
  /// - Throws: why it cannot be imported at all.
  public init(docx bytes: [UInt8]) throws(ImportProblem) {
    document = try WordDocument(try WordPackage(bytes))
    headings = WordHeadings(document.paragraphs)
    forPandoc = try PreparedDocument(document, headings).packages()
  }

  /// Writes the case from what pandoc made of ``forPandoc``.
  ///
  /// - Parameters:
  ///   - json: the syntax tree of each piece.
  ///   - naming: the names under which the pictures go, in their order; their own by default.
  ///   - toPNG: makes a picture of the given format PNG, where that can be done.
  public func finish(
    _ json: [[UInt8]], naming: ([ImportedPicture]) -> [String] = { $0.map(\.name) },
    toPNG: (_ bytes: [UInt8], _ format: String) -> [UInt8]?
  ) throws(ImportProblem) -> ImportedCase {
    var whole = PandocDocument(blocks: [])
    for piece in json { whole.blocks += try PandocDocument(json: piece).blocks }
    return finish(whole, naming: naming, toPNG: toPNG)
  }

  func finish(
    _ pandoc: PandocDocument, naming: ([ImportedPicture]) -> [String] = { $0.map(\.name) },
    toPNG: (_ bytes: [UInt8], _ format: String) -> [UInt8]?
  ) -> ImportedCase {
    let files = ImportedPicture.named(ImportedPicture.all(of: document, toPNG: toPNG), naming)
    var writer = CaseWriter(document: document, headings: headings, files: files)
    let markdown = writer.write(pandoc)
    let comparison = ImportComparison(document: document, writer: writer, markdown: markdown)
    let findings = document.findings + writer.findings + comparison.findings() + headingFindings()
    var before = document.counts
    before.headings = headings.roles.values.count { $0 != .title }
    var after = writer.counts
    after.characters =
      document.paragraphs.indices.reduce(0) { $0 + writer.seen[$1].inkCount }
    var names: Set<String> = []
    return ImportedCase(
      title: headings.title.isEmpty ? document.propertyTitle : headings.title,
      date: document.modified,
      markdown: document.exported?.withFigures(markdown) ?? markdown,
      pictures: files.compactMap(\.self).filter { names.insert($0.name).inserted },
      notes: notes(findings), before: before, after: after)
  }

  private func headingFindings() -> [WordDocument.Finding] {
    func words(_ position: Int) -> String { document.paragraphs[position].labelledText.excerpt() }
    var findings: [WordDocument.Finding] = []
    if !headings.typed.isEmpty {
      let list = headings.typed.map { "“\(words($0))”" }.joined(separator: "、")
      findings.append(
        WordDocument.Finding(
          code: "typed-heading", weight: .advice,
          message: LocalizedText(
            zh: "没有用标题样式，按加粗（或黑体、楷体）和编号认作小标题的有 \(headings.typed.count) 段：\(list)",
            en: "taken for headings by weight and number, without a style: \(list)")))
    }
    findings += headings.raised.map { position in
      WordDocument.Finding(
        code: "heading-level", weight: .advice,
        message: LocalizedText(
          zh: "小标题“\(words(position))”跳过了一级，已上移",
          en: "the heading “\(words(position))” leaves out a level and was moved up"),
        paragraph: position)
    }
    return findings
  }

  /// The findings as notes, the gravest first, then by place; each once.
  private func notes(_ findings: [WordDocument.Finding]) -> [ImportNote] {
    var seen: Set<ImportNote> = []
    let places = document.places(headings)
    let whole = ImportNote.Place(paragraph: 0, heading: "", words: "")
    let all = findings.enumerated().map { index, finding in
      (
        index: index,
        note: ImportNote(
          code: finding.code, weight: finding.weight,
          place: finding.paragraph.map { places[$0] } ?? whole, message: finding.message)
      )
    }
    return all.sorted {
      ($0.note.weight, $0.note.place.paragraph, $0.index)
        < ($1.note.weight, $1.note.place.paragraph, $1.index)
    }.map(\.note).filter { seen.insert($0).inserted }
  }
}

/// What a Word file becomes.
public struct ImportedCase: Sendable {
  /// The title; empty where none was found.
  public let title: String
  /// The day the file was last changed, if it says so.
  public let date: String?
  /// The body, without front matter.
  public let markdown: String
  /// The pictures, in the order in which they are first shown.
  public let pictures: [ImportedPicture]
  /// Everything that is not in the case, or looks different there.
  public let notes: [ImportNote]
  /// What the file holds.
  public let before: ImportCounts
  /// What the case holds.
  public let after: ImportCounts
}
