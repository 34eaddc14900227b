import XML

/// What the parts of a document in Office Open XML are, as its list says: they may have any name.
final class ContentTypes: XMLHandler {
  /// A kind of part that is read.
  enum Kind: Hashable {
    case workbook, worksheet
    /// Comments; the answers of newer programs, which keep the first of them in `comments` as well.
    case comments, threads
    case document, styles
    /// Text of a Word file outside its body.
    case sideText
    case presentation, slide, notes
  }

  private static let kinds: [(end: String, kind: Kind)] = [
    ("spreadsheetml.sheet.main+xml", .workbook), ("spreadsheetml.template.main+xml", .workbook),
    ("spreadsheetml.worksheet+xml", .worksheet), ("ml.comments+xml", .comments),
    ("ms-powerpoint.comments+xml", .comments), ("ms-excel.threadedcomments+xml", .threads),
    ("wordprocessingml.document.main+xml", .document),
    ("wordprocessingml.template.main+xml", .document), ("wordprocessingml.styles+xml", .styles),
    ("wordprocessingml.header+xml", .sideText), ("wordprocessingml.footer+xml", .sideText),
    ("wordprocessingml.footnotes+xml", .sideText), ("wordprocessingml.endnotes+xml", .sideText),
    ("presentationml.presentation.main+xml", .presentation),
    ("presentationml.slideshow.main+xml", .presentation),
    ("presentationml.template.main+xml", .presentation), ("presentationml.slide+xml", .slide),
    ("presentationml.notesslide+xml", .notes),
  ]

  private var kindByPart: [String: Kind?] = [:]
  private var kindByEnding: [String: Kind] = [:]

  /// The kind of a part, by its name as `DocumentParts` has it.
  func kind(of part: String) -> Kind? {
    if let kind = kindByPart[part] { return kind }
    return part.lastIndex(of: ".").flatMap { kindByEnding[String(part[part.index(after: $0)...])] }
  }

  func start(_ tag: XMLTag) -> XMLInterest {
    let type = tag["ContentType"]?.lowercased() ?? ""
    let kind = Self.kinds.first { type.hasSuffix($0.end) }?.kind
    switch tag.name {
    // Of no kind as well: then it is not what its ending says.
    case "Override": kindByPart.updateValue(kind, forKey: DocumentParts.key(tag["PartName"] ?? ""))
    case "Default": kindByEnding[tag["Extension"]?.lowercased() ?? ""] = kind
    default: break
    }
    return .content
  }

  func end(_ tag: XMLTag) {}

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
