import XML

/// What stands in the content of a document in OpenDocument, as far as it may be hidden.
final class OpenDocumentContent: CountingReader {
  private enum Frame { case paragraph(String?), span(String?) }
  /// Where text may be hidden by the style of its span, or else by that of its paragraph.
  private struct Look: Hashable {
    let span, paragraph: String?
  }
  private static let maximumLooks = 10_000
  /// As many tables, slides and styles together as are kept in mind.
  private static let maximumListed = 100_000

  private(set) var tables: [OpenDocumentTable] = []
  /// The style of each slide.
  private(set) var pageStyles: [String] = []
  private(set) var notes = NumberSpans()
  private(set) var comments = 0
  private(set) var changes = 0
  /// Whether there are more tables, slides and styles than are kept in mind.
  private(set) var isCut = false

  private let styles: OpenDocumentStyles
  private var isBody = false
  private var openTables: [Int] = []
  private var isTracking = false
  private var areNotes = false
  private var isFurniture = false
  private var lastNoted = 0
  private var frames: [Frame] = []
  private var hasNotedText = false
  private var hiddenFields = 0
  private var textsByLook: [Look: Int] = [:]

  init(_ styles: OpenDocumentStyles) {
    self.styles = styles
  }

  /// How many pieces of text are hidden.
  var hiddenTexts: Int {
    textsByLook.reduce(hiddenFields) { sum, look in
      let isHidden =
        look.key.span.flatMap { styles.hides("text", $0) }
        ?? look.key.paragraph.flatMap { styles.hides("paragraph", $0) } ?? false
      return isHidden ? sum + look.value : sum
    }
  }

  func start(_ tag: XMLTag) -> XMLInterest {
    let name = tag.localName
    if tables.count + pageStyles.count + styles.count > Self.maximumListed {
      isCut = true
      return .stop
    }
    if isTracking {
      changes += 1
      return .nothing
    }
    switch name {
    case "body": isBody = true
    case _ where !isBody: styles.start(name, tag)
    case "annotation":
      comments += 1
      return .nothing
    case "tracked-changes": isTracking = true
    case "hidden-text", "hidden-paragraph":
      hiddenFields += 1
      return .nothing
    case "section":
      if tag.value("display") == "none" || tag.value("is-hidden") == "true" {
        hiddenFields += 1
        return .nothing
      }
    case "p", "h": open(.paragraph(tag.value("style-name")))
    case "span": open(.span(tag.value("style-name")))
    case "page": pageStyles.append(tag.value("style-name") ?? "")
    case "notes": areNotes = true
    case "frame": isFurniture = tag.value("class").map { $0 != "notes" } ?? false
    case "table":
      openTables.append(tables.count)
      tables.append(
        OpenDocumentTable(name: tag.value("name") ?? "", style: tag.value("style-name")))
    default:
      if let table = openTables.last { tables[table].start(name, tag) }
    }
    return .content
  }

  func end(_ tag: XMLTag) {
    let name = tag.localName
    switch name {
    case "tracked-changes": isTracking = false
    case "p", "h", "span":
      if isBody, !frames.isEmpty { frames.removeLast() }
      hasNotedText = false
    case "notes": areNotes = false
    case "frame": isFurniture = false
    case "table": if isBody, !openTables.isEmpty { openTables.removeLast() }
    case _ where !isBody: styles.end(name)
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard !frames.isEmpty, !hasNotedText, bytes.hasText else { return }
    hasNotedText = true
    if areNotes {
      let page = pageStyles.count
      if !isFurniture, page > lastNoted { notes.add(page) }
      if !isFurniture { lastNoted = page }
      return
    }
    var span: String?
    var paragraph: String?
    for frame in frames {
      switch frame {
      case .paragraph(let style): (span, paragraph) = (nil, style)
      case .span(let style): span = style ?? span
      }
    }
    let look = Look(span: span, paragraph: paragraph)
    guard span != nil || paragraph != nil else { return }
    if textsByLook[look] != nil || textsByLook.count < Self.maximumLooks {
      textsByLook[look, default: 0] += 1
    }
  }

  private func open(_ frame: Frame) {
    frames.append(frame)
    hasNotedText = false
  }
}

/// A table of a document in OpenDocument, and its rows and columns with content that are hidden.
struct OpenDocumentTable {
  private static let lastRow = 1 << 24
  private static let lastColumn = 16_384

  let name: String
  let style: String?
  private(set) var rows = NumberSpans()
  /// Whether no cell has content.
  private(set) var isBlank = true
  private(set) var columns = HiddenColumns(limit: lastColumn)
  /// The columns that have been named so far, and the numbers of the current row's first and last line.
  private var columnCount = 0
  private var row = 0..<0
  private var isRowHidden = false
  private var column = 0

  init(name: String, style: String?) {
    (self.name, self.style) = (name, style)
  }

  /// Reads a tag within the table.
  mutating func start(_ name: String, _ tag: XMLTag) {
    switch name {
    case "table-column":
      let next = min(columnCount + Self.count(tag, "number-columns-repeated"), Self.lastColumn)
      if Self.isHidden(tag) { columns.hide(columnCount..<next) }
      columnCount = next
    case "table-row":
      let count = Self.count(tag, "number-rows-repeated")
      row = row.upperBound..<min(row.upperBound + count, Self.lastRow)
      isRowHidden = Self.isHidden(tag)
      column = 0
    case "table-cell", "covered-table-cell":
      guard isRowHidden || isBlank || columns.areWanted else { return }
      let next = min(column + Self.count(tag, "number-columns-repeated"), Self.lastColumn)
      if tag[prefixed: "value-type"] != nil || tag[prefixed: "formula"] != nil {
        isBlank = false
        columns.use(column..<next)
        if isRowHidden, !row.isEmpty {
          rows.add(row.lowerBound + 1...row.upperBound)
          isRowHidden = false
        }
      }
      column = next
    default: break
    }
  }

  private static func isHidden(_ tag: XMLTag) -> Bool {
    ["collapse", "filter"].contains(tag.value("visibility"))
  }

  /// How often an element counts, within bounds.
  private static func count(_ tag: XMLTag, _ attribute: String) -> Int {
    min(max(tag[prefixed: attribute].flatMap { Int($0) } ?? 1, 1), lastRow)
  }
}
