import Zipping

/// A Word file as pandoc gets to see it: written anew, with nothing in it but what pandoc is good at.
///
/// Pandoc makes lists of numbered paragraphs, gathers what is bold, and turns equations into TeX. What it
/// drops without a word, and differs in from version to version, is settled before it looks: which
/// paragraphs are headings, where cells stand, fields, links, numbers that Markdown cannot count, text
/// boxes, pictures however they are wrapped. Marks stand in front of every paragraph and in the places of
/// pictures, tabs and links; by them, what comes back can be held against what went in.
struct PreparedDocument {
  /// Stands on both sides of a paragraph's position. A private character that no font has.
  static let paragraphMark: Unicode.Scalar = "\u{10FFFD}"
  /// Stands on both sides of a picture's position.
  static let pictureMark: Unicode.Scalar = "\u{10FFFC}"
  /// Stands on both sides of a link's number, and of nothing where it ends.
  static let linkMark: Unicode.Scalar = "\u{10FFFB}"
  /// Stands for a tab.
  static let tabMark: Unicode.Scalar = "\u{10FFFA}"

  /// Whether a character is one of the marks.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    (0x10FFFA...0x10FFFD).contains(scalar.value)
  }

  private let document: WordDocument
  private let headings: WordHeadings

  init(_ document: WordDocument, _ headings: WordHeadings) {
    self.document = document
    self.headings = headings
  }

  /// The docx for pandoc, in pieces one after the other.
  func packages() throws(ImportProblem) -> [[UInt8]] {
    var packages: [[UInt8]] = []
    for piece in pieces { packages.append(try package(of: piece)) }
    return packages
  }

  /// Pandoc's time grows with the square of the paragraphs, so it gets at most so many, and a few more where
  /// it is not yet possible to divide them.
  static let pieceLength = 2_000

  private var pieces: [ArraySlice<WordBlock>] {
    let body = document.body
    var pieces: [ArraySlice<WordBlock>] = []
    var start = 0
    for index in body.indices.dropFirst()
    where index - start >= Self.pieceLength && isPlain(body[index - 1]) && isPlain(body[index]) {
      pieces.append(body[start..<index])
      start = index
    }
    return pieces + [body[start...]]
  }

  /// Whether a block is a paragraph that pandoc makes nothing of with its neighbours.
  private func isPlain(_ block: WordBlock) -> Bool {
    guard case .paragraph(let position) = block else { return false }
    let paragraph = document.paragraphs[position]
    return paragraph.list == nil && !paragraph.isQuote && !paragraph.isDropCap
      && !paragraph.isCode && !paragraph.isContinuation
      && headings.roles[position] == nil
  }

  private func package(of piece: ArraySlice<WordBlock>) throws(ImportProblem) -> [UInt8] {
    var body = StoryWriter(document: document, headings: headings)
    body.blocks(Array(piece))
    var notes = StoryWriter(document: document, headings: headings)
    // A note may refer to another.
    var written: Set<Int> = []
    while let number = body.notes.union(notes.notes).subtracting(written).min() {
      written.insert(number)
      notes.note(number, document.notes[number])
    }
    let office = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let kinds = ["footnotes", "numbering", "styles"]
    let types = (kinds + ["document"]).map { kind in
      let type = kind == "document" ? "document.main" : kind
      return "<Override PartName=\"/word/\(kind).xml\" ContentType=\"\(office).\(type)+xml\"/>"
    }
    // Its list of types comes first in a docx.
    let parts = [
      (
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" \
        ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\(types.joined())</Types>
        """
      ),
      ("_rels/.rels", Self.relations(["officeDocument": "word/document.xml"])),
      (
        "word/_rels/document.xml.rels",
        Self.relations(
          Dictionary(uniqueKeysWithValues: kinds.map { ($0, "\($0).xml") }))
      ),
      ("word/document.xml", Self.part("document", "<w:body>\(body.xml)</w:body>")),
      ("word/footnotes.xml", Self.part("footnotes", notes.xml)),
      ("word/numbering.xml", Self.part("numbering", lists)),
      ("word/styles.xml", Self.part("styles", Self.styles)),
    ]
    do throws(Zip.Failure) {
      return try Zip.bytes(of: parts.map { Zip.Entry(name: $0.0, content: Array($0.1.utf8)) })
    } catch {
      throw .damaged
    }
  }

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"

  private static func relations(_ targets: [String: String]) -> String {
    let lines = targets.sorted { $0.key < $1.key }.map { kind, target in
      "<Relationship Id=\"\(kind)\" Type=\"\(office)/relationships/\(kind)\" Target=\"\(target)\"/>"
    }
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + lines.joined() + "</Relationships>"
  }

  private static func part(_ name: String, _ content: String) -> String {
    "<w:\(name) xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
      + " xmlns:m=\"\(office)/math\">\(content)</w:\(name)>"
  }

  /// Pandoc knows headings, quotations, code and what goes on in a list by the names of styles.
  private static var styles: String {
    let names =
      (1...6).map { ("ShowcaseHeading\($0)", "heading \($0)") }
      + [
        ("ShowcaseQuote", "Quote"), ("ShowcaseCode", "Source Code"),
        ("ShowcaseItem", "List Paragraph"),
      ]
    return names.map { id, name in
      "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/></w:style>"
    }.joined()
      + "<w:style w:type=\"character\" w:styleId=\"ShowcaseCodeWords\"><w:name w:val=\"Verbatim Char\"/></w:style>"
  }

  /// The lists that Markdown has. Which numbers their items have stands in the document.
  private var lists: String {
    var levels: [Int: [Int: WordNumbering.Label]] = [:]
    for paragraph in document.paragraphs {
      guard let list = paragraph.list, let label = paragraph.label, label.isList else { continue }
      levels[list.id, default: [:]][list.level] = label
    }
    let ids = levels.keys.sorted()
    let kinds = ids.map { id in
      let levels = levels[id, default: [:]].sorted { $0.key < $1.key }.map { level, label in
        let isBullet = label.text.isEmpty
        let text = isBullet ? "•" : "%\(level + 1)\(label.text.last == ")" ? ")" : ".")"
        return "<w:lvl w:ilvl=\"\(level)\"><w:start w:val=\"1\"/>"
          + "<w:numFmt w:val=\"\(isBullet ? "bullet" : "decimal")\"/><w:lvlText w:val=\"\(text)\"/></w:lvl>"
      }
      return "<w:abstractNum w:abstractNumId=\"\(id)\">\(levels.joined())</w:abstractNum>"
    }
    let lists = ids.map {
      "<w:num w:numId=\"\($0)\"><w:abstractNumId w:val=\"\($0)\"/></w:num>"
    }
    return (kinds + lists).joined()
  }
}
