internal import XML
internal import Zipping

/// Writes tables as an Excel workbook: one sheet per table, its cells typed, the headings bold and
/// frozen with a filter. The same tables give the same bytes at any time and place.
public struct WorkbookWriter {
  /// Why a workbook cannot be written.
  public enum Failure: Error, Hashable {
    /// A table has more rows than a worksheet.
    case tooManyRows(table: String)
    /// The zip library refused.
    case archive
  }

  /// The workbook with these tables, in their order.
  ///
  /// Text stays text and never becomes a formula. What no spreadsheet can hold is brought into its
  /// bounds: a text ends after 32,767 characters, a number of more than 15 digits is written as text, a
  /// sheet's name loses the characters that Excel forbids.
  public static func bytes(of tables: [ExportTable]) throws(Failure) -> [UInt8] {
    var writer = WorkbookWriter(tables)
    return try writer.write()
  }

  static let mainNamespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relationshipsNamespace =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let packageNamespace = "http://schemas.openxmlformats.org/package/2006/"

  private let tables: [ExportTable]
  private var strings = StringPool()
  private var styles: WorksheetStyles
  /// The numbers of the sheets with notes.
  private var noted: [Int] = []

  private init(_ tables: [ExportTable]) {
    // A workbook without a sheet does not open.
    self.tables = tables.isEmpty ? [ExportTable(name: "Sheet1", columns: [], rows: [])] : tables
    styles = WorksheetStyles(tables)
  }

  private mutating func write() throws(Failure) -> [UInt8] {
    var sheets: [Zip.Entry] = []
    for (index, table) in tables.enumerated() {
      guard table.rows.count < SheetBuilder.maximumRows else {
        throw .tooManyRows(table: table.name)
      }
      var sheet = WorksheetWriter(table, number: index + 1, styles: styles)
      let content = sheet.write(&strings)
      let name = "xl/worksheets/sheet\(index + 1).xml"
      sheets.append(Zip.Entry(name: name, content: content))
      if let links = sheet.relationships {
        sheets.append(Zip.Entry(name: RelationshipsReader.part(for: name), content: links))
      }
      if let notes = sheet.notes {
        noted.append(notes.number)
        sheets.append(
          Zip.Entry(
            name: WorksheetWriter.commentsPart(notes.number), content: notes.comments))
        sheets.append(
          Zip.Entry(name: WorksheetWriter.drawingPart(notes.number), content: notes.drawing))
      }
    }
    let entries = [
      Zip.Entry(name: "[Content_Types].xml", content: contentTypes),
      Zip.Entry(name: "_rels/.rels", content: packageRelationships),
      Zip.Entry(name: "xl/workbook.xml", content: workbook),
      Zip.Entry(name: "xl/_rels/workbook.xml.rels", content: workbookRelationships),
      Zip.Entry(name: "xl/styles.xml", content: styles.part(namespace: Self.mainNamespace)),
      Zip.Entry(name: "xl/sharedStrings.xml", content: strings.part),
    ]
    do throws(Zip.Failure) {
      return try Zip.bytes(of: entries + sheets)
    } catch {
      throw .archive
    }
  }

  private var contentTypes: [UInt8] {
    let type = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    var overrides = [("/xl/workbook.xml", "sheet.main")]
    overrides += tables.indices.map { ("/xl/worksheets/sheet\($0 + 1).xml", "worksheet") }
    overrides += [("/xl/styles.xml", "styles"), ("/xl/sharedStrings.xml", "sharedStrings")]
    overrides += noted.map { ("/" + WorksheetWriter.commentsPart($0), "comments") }
    var xml = XMLText()
    xml.add("<Types xmlns=\"\(Self.packageNamespace)content-types\">")
    xml.add("<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.")
    xml.add("relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>")
    if !noted.isEmpty {
      xml.add("<Default Extension=\"vml\" ContentType=\"application/vnd.openxmlformats-")
      xml.add("officedocument.vmlDrawing\"/>")
    }
    for (part, kind) in overrides {
      xml.add("<Override PartName=\"\(part)\" ContentType=\"\(type)\(kind)+xml\"/>")
    }
    xml.add("</Types>")
    return xml.bytes
  }

  private var packageRelationships: [UInt8] {
    Self.relationships([("officeDocument", "xl/workbook.xml", false)])
  }

  private var workbookRelationships: [UInt8] {
    let sheets = tables.indices.map { ("worksheet", "worksheets/sheet\($0 + 1).xml", false) }
    return Self.relationships(
      sheets + [("styles", "styles.xml", false), ("sharedStrings", "sharedStrings.xml", false)])
  }

  /// A part of relationships, with the ids rId1, rId2 and so on.
  static func relationships(_ list: [(kind: String, target: String, isExternal: Bool)]) -> [UInt8] {
    var xml = XMLText()
    xml.add("<Relationships xmlns=\"\(packageNamespace)relationships\">")
    for (index, item) in list.enumerated() {
      xml.add(
        "<Relationship Id=\"rId\(index + 1)\" Type=\"\(relationshipsNamespace)/\(item.kind)\" ")
      xml.add("Target=\"")
      xml.add(address: item.target)
      xml.add(item.isExternal ? "\" TargetMode=\"External\"/>" : "\"/>")
    }
    xml.add("</Relationships>")
    return xml.bytes
  }

  private var workbook: [UInt8] {
    var xml = XMLText()
    xml.add("<workbook xmlns=\"\(Self.mainNamespace)\" xmlns:r=\"\(Self.relationshipsNamespace)\">")
    xml.add("<bookViews><workbookView/></bookViews><sheets>")
    var names: [String] = []
    for (index, table) in tables.enumerated() {
      names.append(sheetName(table.name, besides: names))
      xml.add("<sheet name=\"")
      xml.add(text: names[index])
      xml.add("\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>")
    }
    xml.add("</sheets></workbook>")
    return xml.bytes
  }
}

/// A name that Excel accepts for a sheet: 1 to 31 characters, none of `[]:*?/\`, no apostrophe at its
/// ends, and none of the names taken, in any case.
func sheetName(_ wanted: String, besides taken: [String]) -> String {
  let allowed = String(
    wanted.map { "[]:*?/\\".contains($0) || $0.isNewline || $0 == "\t" ? "_" : $0 })
  let inner = allowed.drop { $0 == "'" }.reversed().drop { $0 == "'" }.reversed()
  let base = inner.isEmpty ? "Sheet" : String(inner)
  let names = taken.map { $0.lowercased() }
  for number in 1...taken.count + 1 {
    let suffix = number == 1 ? "" : " (\(number))"
    var name = base
    // Excel counts UTF-16 units.
    while name.utf16.count + suffix.utf16.count > 31 { name.removeLast() }
    if !names.contains((name + suffix).lowercased()) { return name + suffix }
  }
  return base
}

/// The texts of all cells of a workbook, each once.
struct StringPool {
  private var indexByText: [String: Int] = [:]
  private var texts: [String] = []
  private var uses = 0

  /// The number of a text, which Excel holds up to 32,767 characters of.
  mutating func index(of text: String) -> Int {
    uses += 1
    if let index = indexByText[text] { return index }
    indexByText[text] = texts.count
    texts.append(text)
    return texts.count - 1
  }

  /// The part of shared strings.
  var part: [UInt8] {
    var xml = XMLText()
    xml.add("<sst xmlns=\"\(WorkbookWriter.mainNamespace)\" count=\"\(uses)\" ")
    xml.add("uniqueCount=\"\(texts.count)\">")
    for text in texts {
      let keepsSpace = text.first?.isWhitespace == true || text.last?.isWhitespace == true
      xml.add(keepsSpace ? "<si><t xml:space=\"preserve\">" : "<si><t>")
      xml.add(text: Self.bounded(text))
      xml.add("</t></si>")
    }
    xml.add("</sst>")
    return xml.bytes
  }

  private static func bounded(_ text: String) -> String {
    let limit = SheetBuilder.maximumCharacters
    guard text.utf16.count > limit else { return text }
    var units = 0
    let kept = text.unicodeScalars.prefix { scalar in
      units += UTF16.width(scalar)
      return units < limit
    }
    return String(kept) + "…"
  }
}
