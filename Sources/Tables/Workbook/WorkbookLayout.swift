internal import XML

/// Where the sheets of a workbook are, and what they need to be read.
struct WorkbookLayout {
  /// A sheet and the part that it is in.
  struct Sheet: Hashable {
    let name: String
    let isHidden: Bool
    let part: String?
    let isWorksheet: Bool
  }

  /// The part that lists the sheets.
  let workbookPart: String
  /// All sheets, in the order in which a spreadsheet shows them.
  let sheets: [Sheet]
  /// Whether days are counted from 1904.
  let uses1904: Bool
  private let relationships: [Relationship]

  /// Reads the list of sheets.
  init(_ package: inout WorkbookPackage) throws(WorkbookProblem) {
    let root = try Self.relationships(of: "", in: &package)
    let named = root.first { $0.kind == "officeDocument" }?.part
    let candidates = [named, "xl/workbook.xml"].compactMap { $0 }
    guard let part = candidates.first(where: package.contains), Self.isWorkbook(part, in: package)
    else { throw WorkbookProblem(without: package) }
    workbookPart = part
    let outline = WorkbookOutline()
    try package.parse(part, root: "workbook", into: outline)
    let relationships = try Self.relationships(of: part, in: &package)
    self.relationships = relationships
    uses1904 = outline.uses1904
    let byID = Dictionary(
      relationships.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    sheets = outline.entries.map { entry in
      let target = byID[entry.relationship]
      return Sheet(
        name: entry.name, isHidden: entry.isHidden, part: target?.part,
        isWorksheet: target?.kind == "worksheet")
    }
  }

  /// The texts that cells share; none where the workbook has no such part.
  func sharedStrings(
    _ package: inout WorkbookPackage
  ) throws(WorkbookProblem) -> SharedStrings {
    let strings = SharedStrings()
    if let part = part(of: "sharedStrings"), package.contains(part) {
      try package.parse(part, root: "sst", into: strings)
    }
    if strings.isFull { throw .tooLarge }
    return strings
  }

  /// The number format of each style, what it writes around numbers, and what of it nobody sees.
  func numberFormats(
    _ package: inout WorkbookPackage
  ) throws(WorkbookProblem) -> NumberFormatsReader {
    let reader = NumberFormatsReader()
    if let part = part(of: "styles"), package.contains(part) {
      try package.parse(part, root: "styleSheet", into: reader)
    }
    if reader.isFull { throw .tooLarge }
    return reader
  }

  /// The part that the workbook names for a purpose.
  func part(of kind: String) -> String? { relationships.first { $0.kind == kind }?.part }

  /// What a part says about others; nothing where it says nothing.
  static func relationships(
    of part: String, in package: inout WorkbookPackage
  ) throws(WorkbookProblem) -> [Relationship] {
    let source = RelationshipsReader.part(for: part)
    guard package.contains(source) else { return [] }
    let reader = RelationshipsReader(of: part)
    try package.parse(source, root: "Relationships", into: reader)
    return reader.relationships
  }

  /// Whether the main part of a document can be a workbook of this format, by its name.
  private static func isWorkbook(_ part: String, in package: WorkbookPackage) -> Bool {
    let isBinary = part.lowercased().hasSuffix(".bin")
    return !isBinary && !part.lowercased().hasPrefix("word/")
      && !part.lowercased().hasPrefix("ppt/")
  }
}
