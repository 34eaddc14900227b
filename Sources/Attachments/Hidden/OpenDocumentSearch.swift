import XML

/// Looks for what a document in OpenDocument does not show.
struct OpenDocumentSearch {
  static func search(_ parts: DocumentParts) -> ([HiddenContent.Finding], Bool) {
    let styles = OpenDocumentStyles()
    let content = OpenDocumentContent(styles)
    let isWhole = parts.read(["content.xml": content, "styles.xml": CommonStyles(styles)])
    return (findings(content, styles), isWhole && !content.isCut)
  }

  private static func findings(
    _ content: OpenDocumentContent, _ styles: OpenDocumentStyles
  ) -> [HiddenContent.Finding] {
    var found: [HiddenContent.Finding] = []
    var lines: [HiddenContent.Finding] = []
    for table in content.tables {
      let rows = table.rows
      let columns = table.columns.used
      if let style = table.style, styles.hidesTable(style) {
        if table.isBlank, table.name.hasPrefix(WorkbookSearch.reservedByWPS) { continue }
        found.append(.sheet(name: table.name, isVeryHidden: false))
      } else if rows.count > 0 || columns.count > 0 {
        lines.append(.lines(sheet: table.name, rows: rows, columns: columns))
      }
    }
    found += lines
    var slides = NumberSpans()
    for (index, style) in content.pageStyles.enumerated() where styles.hidesPage(style) {
      slides.add(index + 1)
    }
    if slides.count > 0 { found.append(.slides(slides)) }
    if content.notes.count > 0 { found.append(.notes(content.notes)) }
    if content.comments > 0 { found.append(.comments(content.comments)) }
    if content.changes > 0 { found.append(.changes(content.changes)) }
    let texts = content.hiddenTexts
    if texts > 0 { found.append(.text(texts)) }
    return found
  }
}

/// What styles hide, by their families and names. Those of a document itself stand before its text, those that
/// it shares with its templates in another part.
final class OpenDocumentStyles {
  private var parents: [String: String] = [:]
  private var hidden: [String: Bool] = [:]
  private var style: String?

  /// How many styles are known.
  var count: Int { max(parents.count, hidden.count) }

  func hidesTable(_ name: String) -> Bool { hides("table", name) ?? false }

  func hidesPage(_ name: String) -> Bool { hides("drawing-page", name) ?? false }

  /// Whether a style hides its things, by itself or by the one that it inherits from.
  func hides(_ family: String, _ name: String) -> Bool? {
    var key: String? = "\(family) \(name)"
    for _ in 0..<32 {
      guard let style = key else { return nil }
      if let isHidden = hidden[style] { return isHidden }
      key = parents[style]
    }
    return nil
  }

  /// Reads a tag of a style, or within one.
  func start(_ name: String, _ tag: XMLTag) {
    switch name {
    case "style":
      let family = tag.value("family") ?? ""
      let key = "\(family) \(tag.value("name") ?? "")"
      style = key
      parents[key] = tag.value("parent-style-name").map { "\(family) \($0)" }
    case "text-properties": note(tag.value("display").map { $0 == "none" })
    case "table-properties": note(tag.value("display").map { $0 == "false" })
    case "drawing-page-properties": note(tag.value("visibility").map { $0 == "hidden" })
    default: break
    }
  }

  func end(_ name: String) {
    if name == "style" { style = nil }
  }

  private func note(_ isHidden: Bool?) {
    if let style, let isHidden { hidden[style] = isHidden }
  }
}

/// Reads the styles that a document shares with its templates.
private final class CommonStyles: XMLHandler {
  private let styles: OpenDocumentStyles

  init(_ styles: OpenDocumentStyles) {
    self.styles = styles
  }

  func start(_ tag: XMLTag) -> XMLInterest {
    let name = tag.localName
    // Those of headers and footers have the names of others in the document.
    if ["automatic-styles", "master-styles"].contains(name) { return .nothing }
    styles.start(name, tag)
    return .content
  }

  func end(_ tag: XMLTag) { styles.end(tag.localName) }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
