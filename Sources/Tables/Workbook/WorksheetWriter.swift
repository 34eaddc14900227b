/// Writes one table as a worksheet.
struct WorksheetWriter {
  /// As many links as Excel keeps in a sheet, and the characters that each may have.
  private static let maximumLinks = 65_530
  private static let maximumAddress = 2_079

  private let table: ExportTable
  private let isFirst: Bool
  private let styles: WorksheetStyles
  private let letters: [String]
  private var xml = XMLText()
  private var links: [(cell: String, address: Int)] = []
  private var addresses: [String] = []
  private var indexByAddress: [String: Int] = [:]

  /// - Parameter number: the number of the sheet, from 1.
  init(_ table: ExportTable, number: Int, styles: WorksheetStyles) {
    self.table = table
    isFirst = number == 1
    let marked = table.columns.enumerated().compactMap { index, column -> MarkedNotes.Note? in
      guard let note = column.note, let cell = CellReference("\(columnLetters(index))1".utf8) else {
        return nil
      }
      return MarkedNotes.Note(cell: cell, message: note)
    }
    notes = marked.isEmpty ? nil : MarkedNotes(number: number, notes: marked)
    self.styles = styles
    letters = table.columns.indices.map(columnLetters)
  }

  /// The notes at the headings; nil where there are none.
  let notes: MarkedNotes?

  /// The part with the addresses that links lead to, and with the parts of the notes; nil without either.
  var relationships: [UInt8]? {
    if addresses.isEmpty, notes == nil { return nil }
    let links = addresses.map { ("hyperlink", $0, true) }
    guard let notes else { return WorkbookWriter.relationships(links) }
    return WorkbookWriter.relationships(
      links + [
        ("comments", "/\(Self.commentsPart(notes.number))", false),
        ("vmlDrawing", "/\(Self.drawingPart(notes.number))", false),
      ])
  }

  static func commentsPart(_ number: Int) -> String { "xl/comments\(number).xml" }
  static func drawingPart(_ number: Int) -> String { "xl/drawings/vmlDrawing\(number).vml" }

  /// The part of the sheet.
  mutating func write(_ strings: inout StringPool) -> [UInt8] {
    xml.add("<worksheet xmlns=\"\(WorkbookWriter.mainNamespace)\" ")
    xml.add("xmlns:r=\"\(WorkbookWriter.relationshipsNamespace)\"><sheetViews><sheetView ")
    xml.add(isFirst ? "tabSelected=\"1\" workbookViewId=\"0\">" : "workbookViewId=\"0\">")
    xml.add("<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>")
    xml.add("<selection pane=\"bottomLeft\"/></sheetView></sheetViews>")
    writeColumns()
    xml.add("<sheetData>")
    writeRow(1, table.columns.map { .text($0.heading) }, isHeading: true, &strings)
    for (index, row) in table.rows.enumerated() {
      writeRow(index + 2, row, isHeading: false, &strings)
    }
    xml.add("</sheetData>")
    if !table.columns.isEmpty {
      let last = columnLetters(table.columns.count - 1)
      xml.add("<autoFilter ref=\"A1:\(last)\(table.rows.count + 1)\"/>")
    }
    writeChoices()
    writeLinks()
    if notes != nil { xml.add("<legacyDrawing r:id=\"rId\(addresses.count + 2)\"/>") }
    xml.add("</worksheet>")
    return xml.bytes
  }

  private mutating func writeColumns() {
    if table.columns.isEmpty { return }
    xml.add("<cols>")
    for (index, column) in table.columns.enumerated() {
      let width = min(max(column.width, 1), 255)
      let style = column.isText ? " style=\"\(styles.text)\"" : ""
      xml.add(
        "<col min=\"\(index + 1)\" max=\"\(index + 1)\" width=\"\(width)\"\(style) customWidth=\"1\"/>"
      )
    }
    xml.add("</cols>")
  }

  /// As far down as lists are offered.
  private static let lastChoice = 5_000
  /// As many characters as a list of words may have.
  private static let longestChoices = 255

  private mutating func writeChoices() {
    let offered = table.columns.indices.compactMap { index in
      table.columns[index].choices.flatMap(Self.formula).map { (index, $0) }
    }
    guard !offered.isEmpty else { return }
    xml.add("<dataValidations count=\"\(offered.count)\">")
    for (index, formula) in offered {
      let range = "\(letters[index])2:\(letters[index])\(Self.lastChoice)"
      let strictness = formula.isClosed ? " errorStyle=\"warning\" showErrorMessage=\"1\"" : ""
      xml.add("<dataValidation type=\"list\" allowBlank=\"1\"\(strictness) sqref=\"\(range)\">")
      xml.add("<formula1>")
      xml.add(text: formula.text)
      xml.add("</formula1></dataValidation>")
    }
    xml.add("</dataValidations>")
  }

  /// What a list is taken from; nil where a spreadsheet has no room for it.
  private static func formula(
    _ choices: ExportTable.Choices
  ) -> (text: String, isClosed: Bool)? {
    switch choices {
    case .words(let words):
      let list = words.joined(separator: ",")
      let isPlain = words.allSatisfy { !$0.contains(",") && !$0.contains("\"") }
      return isPlain && list.utf16.count <= longestChoices ? ("\"\(list)\"", true) : nil
    case .column(let position, let sheet):
      let letter = columnLetters(position)
      return ("'\(sheet)'!$\(letter)$2:$\(letter)$\(lastChoice)", false)
    }
  }

  private mutating func writeRow(
    _ number: Int, _ cells: [ExportTable.Value], isHeading: Bool, _ strings: inout StringPool
  ) {
    let row = String(number)
    xml.add("<row r=\"\(row)\">")
    for (column, value) in cells.enumerated() {
      let address = (column < letters.count ? letters[column] : columnLetters(column)) + row
      switch value {
      case .empty: continue
      case .text(let text):
        let isText = column < table.columns.count && table.columns[column].isText
        let style = isHeading ? WorksheetStyles.heading : isText ? styles.text : 0
        write(text, at: address, style: style, &strings)
      case .alert(let text):
        write(text, at: address, style: styles.alert, &strings)
      case .link(let text, let url):
        write(text, at: address, style: note(link: url, at: address), &strings)
      case .number(let text, _), .percent(let text):
        guard let (number, style) = styles.number(value) else {
          write(text, at: address, style: 0, &strings)
          continue
        }
        open(address, style: style)
        xml.add("><v>")
        xml.add(number)
        xml.add("</v></c>")
      }
    }
    xml.add("</row>")
  }

  private mutating func write(
    _ text: String, at address: String, style: Int, _ strings: inout StringPool
  ) {
    if text.isEmpty { return }
    open(address, style: style)
    xml.add(" t=\"s\"><v>")
    xml.add(String(strings.index(of: text)))
    xml.add("</v></c>")
  }

  /// Writes the start tag of a cell but for what tells its type.
  private mutating func open(_ address: String, style: Int) {
    xml.add("<c r=\"")
    xml.add(address)
    xml.add("\"")
    if style == 0 { return }
    xml.add(" s=\"")
    xml.add(String(style))
    xml.add("\"")
  }

  /// Takes a link, where it leads to the web and Excel has room for it; the style of its cell.
  private mutating func note(link url: String, at cell: String) -> Int {
    let isAddress = ["https://", "http://", "mailto:"].contains { url.lowercased().hasPrefix($0) }
    guard isAddress, url.utf16.count <= Self.maximumAddress, links.count < Self.maximumLinks,
      !url.unicodeScalars.contains(where: { $0.value <= 0x20 })
    else { return 0 }
    let index = indexByAddress[url] ?? addresses.count
    if index == addresses.count {
      addresses.append(url)
      indexByAddress[url] = index
    }
    links.append((cell, index))
    return WorksheetStyles.link
  }

  private mutating func writeLinks() {
    if links.isEmpty { return }
    xml.add("<hyperlinks>")
    for link in links {
      xml.add("<hyperlink ref=\"\(link.cell)\" r:id=\"rId\(link.address + 1)\"/>")
    }
    xml.add("</hyperlinks>")
  }
}

/// The styles that the cells of some tables need.
struct WorksheetStyles {
  /// The style of headings.
  static let heading = 1
  /// The style of links.
  static let link = 2
  private static let firstNumber = 3
  /// The first number that a format of one's own may have.
  private static let firstFormat = 164

  private let codes: [String]
  private let styleByCode: [String: Int]
  /// Whether anything is missing that has to be seen.
  private let hasAlerts: Bool
  /// Whether any column is kept as text.
  private let hasText: Bool
  /// The style of what is missing, behind all others.
  var alert: Int { Self.firstNumber + codes.count }
  /// The style of cells that are kept as text.
  var text: Int { alert + (hasAlerts ? 1 : 0) }

  init(_ tables: [ExportTable]) {
    var codes: Set<String> = []
    for table in tables {
      for row in table.rows {
        for value in row { if let code = Self.numberAndCode(value)?.code { codes.insert(code) } }
      }
    }
    hasAlerts = tables.contains { table in
      table.rows.contains { row in
        row.contains { if case .alert = $0 { true } else { false } }
      }
    }
    hasText = tables.contains { $0.columns.contains(where: \.isText) }
    let sorted = codes.sorted()
    self.codes = sorted
    styleByCode = Dictionary(
      uniqueKeysWithValues: sorted.enumerated().map { ($0.element, Self.firstNumber + $0.offset) })
  }

  /// A number as its cell stores it, and the style of the cell; nil for what is no such number.
  func number(_ value: ExportTable.Value) -> (text: String, style: Int)? {
    guard let (number, code) = Self.numberAndCode(value), let style = styleByCode[code] else {
      return nil
    }
    return (number, style)
  }

  private static func numberAndCode(_ value: ExportTable.Value) -> (text: String, code: String)? {
    switch value {
    case .number(let text, let isGrouped):
      guard let number = ExportNumber(text) else { return nil }
      return (number.text, (isGrouped ? "#,##0" : "0") + zeros(number.decimals))
    case .percent(let text):
      guard let number = ExportNumber(text, isPercent: true) else { return nil }
      return (number.text, "0" + zeros(number.decimals) + "%")
    case .empty, .text, .alert, .link: return nil
    }
  }

  private static func zeros(_ count: Int) -> String {
    count == 0 ? "" : "." + String(repeating: "0", count: count)
  }

  /// The part of styles.
  func part(namespace: String) -> [UInt8] {
    var xml = XMLText()
    xml.add("<styleSheet xmlns=\"\(namespace)\">")
    if !codes.isEmpty {
      xml.add("<numFmts count=\"\(codes.count)\">")
      for (index, code) in codes.enumerated() {
        xml.add("<numFmt numFmtId=\"\(Self.firstFormat + index)\" formatCode=\"\(code)\"/>")
      }
      xml.add("</numFmts>")
    }
    let font = "<sz val=\"11\"/><name val=\"Calibri\"/>"
    xml.add("<fonts count=\"\(hasAlerts ? 4 : 3)\"><font>\(font)</font><font><b/>\(font)</font>")
    xml.add(
      "<font><u/><sz val=\"11\"/><color rgb=\"FF0563C1\"/><name val=\"Calibri\"/></font>")
    if hasAlerts {
      xml.add("<font><sz val=\"11\"/><color rgb=\"FFB00020\"/><name val=\"Calibri\"/></font>")
    }
    xml.add("</fonts>")
    xml.add("<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>")
    xml.add("<fill><patternFill patternType=\"gray125\"/></fill></fills>")
    xml.add(
      "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>")
    let style = "numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\""
    xml.add("<cellStyleXfs count=\"1\"><xf \(style)/></cellStyleXfs>")
    xml.add("<cellXfs count=\"\(text + (hasText ? 1 : 0))\"><xf \(style) xfId=\"0\"/>")
    for fontID in 1...2 {
      xml.add("<xf numFmtId=\"0\" fontId=\"\(fontID)\" fillId=\"0\" borderId=\"0\" xfId=\"0\" ")
      xml.add("applyFont=\"1\"/>")
    }
    for index in codes.indices {
      xml.add(
        "<xf numFmtId=\"\(Self.firstFormat + index)\" fontId=\"0\" fillId=\"0\" borderId=\"0\" ")
      xml.add("xfId=\"0\" applyNumberFormat=\"1\"/>")
    }
    if hasAlerts {
      xml.add("<xf numFmtId=\"0\" fontId=\"3\" fillId=\"0\" borderId=\"0\" xfId=\"0\" ")
      xml.add("applyFont=\"1\"/>")
    }
    if hasText {
      xml.add("<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" ")
      xml.add("applyNumberFormat=\"1\"/>")
    }
    xml.add("</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" ")
    xml.add("builtinId=\"0\"/></cellStyles></styleSheet>")
    return xml.bytes
  }
}
