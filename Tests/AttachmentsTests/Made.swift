import Testing
import Zipping

@testable import Attachments

/// Expects that a document is looked through in full and that this is found in it, as a message says it.
func expect(
  _ made: Made, _ zh: String, _ en: String? = nil,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let hidden = HiddenContent(in: made.bytes)
  #expect(hidden.isWhole, sourceLocation: sourceLocation)
  #expect(hidden.list.zh == zh, sourceLocation: sourceLocation)
  if let en { #expect(hidden.list.en == en, sourceLocation: sourceLocation) }
}

/// A document made by hand, part by part, as any program might write it.
struct Made {
  private static let type = "application/vnd.openxmlformats-officedocument."
  private static let relation =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// The parts by name, but for the list of contents.
  var parts: [(name: String, content: String)] = []
  private var types = ""

  init(parts: [(name: String, content: String)] = []) { self.parts = parts }

  /// The file. The list of contents is its last part, where it is least convenient.
  var bytes: [UInt8] {
    let list = types.isEmpty ? [] : [("[Content_Types].xml", "<Types>\(types)</Types>")]
    return
      (try? Zip.bytes(
        of: (parts + list).map { Zip.Entry(name: $0.0, content: Array($0.1.utf8)) })) ?? []
  }

  /// Adds a part whose type ends with these words.
  mutating func add(_ name: String, _ type: String, _ content: String) {
    let type = type.hasPrefix("vnd.") ? "application/\(type)" : Self.type + type
    types += "<Override PartName='/\(name)' ContentType='\(type)'/>"
    parts.append((name, content))
  }

  /// Says how a part calls others.
  mutating func relate(_ part: String, _ links: [(id: String, kind: String, target: String)]) {
    let list = links.map {
      "<Relationship Id='\($0.id)' Type='\(Self.relation)/\($0.kind)' Target='\($0.target)'/>"
    }
    let slash = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    parts.append(
      (
        "\(part[..<slash])_rels/\(part[slash...]).rels",
        "<Relationships>\(list.joined())</Relationships>"
      ))
  }

  /// A workbook with these sheets: names, more attributes, and what is inside `worksheet`.
  static func workbook(_ sheets: [(name: String, attributes: String, content: String)]) -> Made {
    var made = Made()
    let list = sheets.enumerated().map { index, sheet in
      "<sheet name='\(sheet.name)' \(sheet.attributes) r:id='r\(index)'/>"
    }
    for (index, sheet) in sheets.enumerated() {
      made.add(
        "xl/worksheets/sheet\(index + 1).xml", "spreadsheetml.worksheet+xml",
        "<worksheet>\(sheet.content)</worksheet>")
    }
    made.add(
      "xl/workbook.xml", "spreadsheetml.sheet.main+xml",
      "<workbook xmlns:r='r'><sheets>\(list.joined())</sheets></workbook>")
    made.relate(
      "xl/workbook.xml",
      sheets.indices.map { ("r\($0)", "worksheet", "worksheets/sheet\($0 + 1).xml") })
    return made
  }

  /// A Word file with this in its body.
  static func document(_ body: String) -> Made {
    var made = Made()
    made.add(
      "word/document.xml", "wordprocessingml.document.main+xml",
      "<w:document xmlns:w='w'><w:body>\(body)</w:body></w:document>")
    return made
  }

  /// A presentation with these slides: attributes, and the text of the notes where there are some.
  static func presentation(_ slides: [(attributes: String, notes: String?)]) -> Made {
    var made = Made()
    // Numbered against their order.
    func name(_ index: Int) -> String { "slides/slide\(slides.count - index).xml" }
    for (index, slide) in slides.enumerated() {
      made.add(
        "ppt/\(name(index))", "presentationml.slide+xml",
        "<p:sld xmlns:p='p' \(slide.attributes)><p:cSld/></p:sld>")
      guard let notes = slide.notes else { continue }
      made.relate("ppt/\(name(index))", [("n", "notesSlide", "../notes/n\(index).xml")])
      made.add(
        "ppt/notes/n\(index).xml", "presentationml.notesSlide+xml",
        """
        <p:notes xmlns:p='p' xmlns:d='a'><p:sp><p:ph type='sldNum'/><p:txBody><d:t>7</d:t></p:txBody></p:sp>\
        <p:sp><p:ph type='body'/><p:txBody><d:t>\(notes)</d:t></p:txBody></p:sp></p:notes>
        """)
    }
    made.add(
      "ppt/presentation.xml", "presentationml.presentation.main+xml",
      "<p:presentation xmlns:p='p' xmlns:r='r'><p:sldIdLst>"
        + slides.indices.map { "<p:sldId id='\($0 + 256)' r:id='r\($0)'/>" }.joined()
        + "</p:sldIdLst></p:presentation>")
    made.relate("ppt/presentation.xml", slides.indices.map { ("r\($0)", "slide", name($0)) })
    return made
  }

  /// A document in OpenDocument: its own styles, its body, and what is in the part of common styles.
  static func openDocument(styles: String, body: String, common: String = "") -> Made {
    let names = ["office", "style", "table", "text", "draw", "presentation"]
    let declared = names.map { "xmlns:\($0)='\($0)'" }.joined(separator: " ")
    return Made(parts: [
      (
        "content.xml",
        "<office:document-content \(declared)><office:automatic-styles>\(styles)</office:automatic-styles>"
          + "<office:body>\(body)</office:body></office:document-content>"
      ), ("styles.xml", "<office:document-styles \(declared)>\(common)</office:document-styles>"),
    ])
  }
}
