import XML

/// Looks for what a workbook does not show.
struct WorkbookSearch {
  /// A sheet in which WPS keeps the pictures that cells show; its writer never saw it.
  static let reservedByWPS = "WpsReserved_"

  private let workbook: String
  private let kinds: [(name: String, kind: ContentTypes.Kind?)]

  init(workbook: String, _ kinds: [(name: String, kind: ContentTypes.Kind?)]) {
    (self.workbook, self.kinds) = (workbook, kinds)
  }

  func search(_ parts: DocumentParts) -> ([HiddenContent.Finding], Bool) {
    let list = SheetList()
    let links = RelationshipsReader(of: workbook)
    let comments = ElementCount(of: ["comment"])
    let threads = ElementCount(of: ["threadedComment"])
    var sheets: [String: WorksheetSearch] = [:]
    var readers: [String: any XMLHandler] = [
      workbook: list, RelationshipsReader.part(for: workbook): links,
    ]
    for (name, kind) in kinds {
      switch kind {
      case .worksheet:
        let sheet = WorksheetSearch()
        sheets[name] = sheet
        readers[name] = sheet
      case .comments: readers[name] = comments
      case .threads: readers[name] = threads
      default: break
      }
    }
    var isWhole = parts.read(readers)
    let partById = Dictionary(
      links.relationships.map { ($0.id, DocumentParts.key($0.part ?? "")) },
      uniquingKeysWith: { first, _ in first })
    var hidden: [HiddenContent.Finding] = []
    var lines: [HiddenContent.Finding] = []
    for entry in list.entries {
      let part = partById[entry.relationship] ?? ""
      let sheet = sheets[part]
      isWhole = isWhole && parts.contains(part)
      if entry.state != "visible" {
        if entry.name.hasPrefix(Self.reservedByWPS), sheet?.isBlank ?? false { continue }
        hidden.append(.sheet(name: entry.name, isVeryHidden: entry.state == "veryHidden"))
      } else if let sheet, sheet.rows.count > 0 || sheet.columns.count > 0 {
        lines.append(.lines(sheet: entry.name, rows: sheet.rows, columns: sheet.columns))
      }
    }
    // Programs with threads keep the first comment of each as one of the older kind, too.
    let count = max(comments.count, threads.count)
    return (
      hidden + lines + (count > 0 ? [.comments(count)] : []), isWhole && !list.entries.isEmpty
    )
  }
}

/// The sheets that a workbook lists.
private final class SheetList: XMLHandler {
  private(set) var entries: [(name: String, state: String, relationship: String)] = []

  func start(_ tag: XMLTag) -> XMLInterest {
    if tag.name == "sheet" {
      entries.append((tag["name"] ?? "", tag["state"] ?? "visible", tag[prefixed: "id"] ?? ""))
    }
    return .content
  }

  func end(_ tag: XMLTag) {}

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The rows and columns with content that a worksheet hides: many hide all rows and columns beyond their table,
/// which hides nothing. Heights and widths count as they do for the tables of a site (`HiddenCells`).
final class WorksheetSearch: CountingReader {
  private static let lastRow = 1_048_576
  private static let lastColumn = 16_384

  private(set) var rows = NumberSpans()
  /// Whether no cell has content.
  private(set) var isBlank = true
  private var lines = HiddenColumns(limit: lastColumn)
  private var areRowsFlat = false
  private var row = 0
  private var column = -1
  private var isRowHidden = false

  var columns: NumberSpans { lines.used }

  /// Whether it matters where there is content.
  private var areCellsWanted: Bool { isRowHidden || isBlank || lines.areWanted }

  func start(_ tag: XMLTag) -> XMLInterest {
    switch tag.name {
    case "c":
      guard areCellsWanted else { return .nothing }
      column = Self.column(of: tag.bytes("r")) ?? column + 1
      return .content
    case "v", "f", "is":
      note()
      return .nothing
    case "row":
      guard begin(tag) else { return .stop }
      return areCellsWanted ? .content : .nothing
    case "worksheet", "sheetData", "cols": return .content
    case "col":
      let isNarrow = tag["width"].flatMap(Double.init).map { $0 < 0.5 } ?? false
      if tag.flag("hidden") || isNarrow, let first = tag.integer("min"),
        let last = tag.integer("max"), first > 0, first <= last
      {
        lines.hide(first - 1..<last)
      }
    case "sheetFormatPr":
      areRowsFlat = tag.flag("customHeight") && Self.isFlat(tag["defaultRowHeight"])
    default: break
    }
    return .nothing
  }

  func end(_ tag: XMLTag) {}

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}

  private func begin(_ tag: XMLTag) -> Bool {
    let number = tag.integer("r") ?? row + 1
    guard (1...Self.lastRow).contains(number) else { return false }
    row = number
    column = -1
    isRowHidden = tag.flag("hidden") || (tag["ht"].map { Self.isFlat($0) } ?? areRowsFlat)
    return true
  }

  /// Notes that the current cell has content.
  private func note() {
    isBlank = false
    if isRowHidden {
      rows.add(row)
      isRowHidden = false
    }
    lines.use(column..<column + 1)
  }

  private static func isFlat(_ height: String?) -> Bool {
    height.flatMap(Double.init).map { $0 < 2 } ?? false
  }

  /// The 0-based column of an address such as `D17`.
  private static func column(of address: UnsafeBufferPointer<UInt8>) -> Int? {
    var column = 0
    for byte in address.prefix(3) where (0x41...0x5A).contains(byte & 0xDF) {
      column = column * 26 + Int(byte & 0x1F)
    }
    return column > 0 ? min(column, lastColumn) - 1 : nil
  }
}

/// Which columns of a sheet are hidden, and which of these have content.
struct HiddenColumns {
  private enum State { case shown, hidden, used }
  private let limit: Int
  private var states: [State] = []
  private var unused = 0

  init(limit: Int) {
    self.limit = limit
  }

  /// Whether there are hidden columns of which no content is known.
  var areWanted: Bool { unused > 0 }

  /// The hidden columns with content, by their 0-based numbers.
  var used: NumberSpans {
    var spans = NumberSpans()
    for (column, state) in states.enumerated() where state == .used { spans.add(column) }
    return spans
  }

  mutating func hide(_ columns: Range<Int>) {
    let columns = columns.clamped(to: 0..<limit)
    guard !columns.isEmpty else { return }
    if states.isEmpty { states = Array(repeating: .shown, count: limit) }
    for column in columns where states[column] == .shown {
      states[column] = .hidden
      unused += 1
    }
  }

  /// Notes that some columns have content.
  mutating func use(_ columns: Range<Int>) {
    guard unused > 0 else { return }
    for column in columns.clamped(to: 0..<limit) where states[column] == .hidden {
      states[column] = .used
      unused -= 1
    }
  }
}
