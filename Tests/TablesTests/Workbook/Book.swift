import Diagnostics
import Zipping

@testable import Tables

/// A workbook made by hand, part by part, as any program might write it.
struct Book {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let package = "http://schemas.openxmlformats.org/package/2006/"

  /// The parts by name; a part without content is left out.
  var parts: [(name: String, content: [UInt8])] = []

  /// A workbook with one sheet 数据, given as the content of its `sheetData`.
  init(
    _ rows: String, behind: String = "", strings: String? = nil, formats: [String] = [],
    properties: String = ""
  ) {
    self.init(
      sheets: [("数据", "", "<sheetData>\(rows)</sheetData>\(behind)")], strings: strings,
      formats: formats, properties: properties)
  }

  /// A workbook with these sheets: names, more attributes, and what is inside `worksheet`.
  init(
    sheets: [(name: String, attributes: String, content: String)], strings: String? = nil,
    formats: [String] = [], properties: String = ""
  ) {
    let list = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" \(sheet.attributes) r:id=\"r\(index)\"/>"
    }
    var targets = sheets.indices.map { ("r\($0)", "worksheet", "worksheets/sheet\($0 + 1).xml") }
    if strings != nil { targets.append(("s", "sharedStrings", "sharedStrings.xml")) }
    if !formats.isEmpty { targets.append(("f", "styles", "styles.xml")) }
    set("[Content_Types].xml", "<Types xmlns=\"\(Self.package)content-types\"></Types>")
    set("_rels/.rels", Self.relations([("r", "officeDocument", "xl/workbook.xml")]))
    set(
      "xl/workbook.xml",
      "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.relationships)\">\(properties)<sheets>"
        + list.joined() + "</sheets></workbook>")
    set("xl/_rels/workbook.xml.rels", Self.relations(targets))
    for (index, sheet) in sheets.enumerated() {
      set(
        "xl/worksheets/sheet\(index + 1).xml",
        "<worksheet xmlns=\"\(Self.main)\">\(sheet.content)</worksheet>")
    }
    if let strings { set("xl/sharedStrings.xml", "<sst xmlns=\"\(Self.main)\">\(strings)</sst>") }
    if !formats.isEmpty { set("xl/styles.xml", Self.styles(formats)) }
  }

  /// The file.
  var bytes: [UInt8] {
    get throws { try Zip.bytes(of: parts.map { Zip.Entry(name: $0.name, content: $0.content) }) }
  }

  /// Puts a part in the place of the one of this name, or adds it.
  mutating func set(_ name: String, _ content: String) {
    set(name, bytes: Array(content.utf8))
  }

  mutating func set(_ name: String, bytes content: [UInt8]) {
    if let index = parts.firstIndex(where: { $0.name == name }) {
      parts[index].content = content
    } else {
      parts.append((name, content))
    }
  }

  mutating func remove(_ name: String) { parts.removeAll { $0.name == name } }

  /// Replaces text in a part.
  mutating func replace(_ text: String, with other: String, in name: String) {
    let content = parts.first { $0.name == name }?.content ?? []
    set(name, String(decoding: content, as: UTF8.self).replacing(text, with: other))
  }

  static func relations(_ list: [(id: String, kind: String, target: String)]) -> String {
    let items = list.map {
      "<Relationship Id=\"\($0.id)\" Type=\"\(relationships)/\($0.kind)\" Target=\"\($0.target)\"/>"
    }
    return "<Relationships xmlns=\"\(package)relationships\">\(items.joined())</Relationships>"
  }

  /// Styles of which number 0 is general, and number n has the format n; a format that is a number
  /// is one of those built in.
  static func styles(_ formats: [String]) -> String {
    let own = formats.enumerated().filter { Int($0.element) == nil }
    let codes = own.map { index, code in
      let text = code.replacing("&", with: "&amp;").replacing("\"", with: "&quot;")
      return "<numFmt numFmtId=\"\(index + 200)\" formatCode=\"\(text)\"/>"
    }
    let styles = formats.enumerated().map { index, code in
      "<xf numFmtId=\"\(Int(code) ?? index + 200)\"/>"
    }
    return "<styleSheet xmlns=\"\(main)\"><numFmts>\(codes.joined())</numFmts><cellStyleXfs>"
      + "<xf numFmtId=\"9\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>\(styles.joined())</cellXfs>"
      + "</styleSheet>"
  }
}

/// Reads a workbook named `t.xlsx`.
func readWorkbook(_ bytes: [UInt8]) -> (sheets: [Sheet], problems: [String]) {
  var report = Report()
  let sheets = Workbook.read(path: "t.xlsx", bytes: bytes, report: &report)
  for sheet in sheets { report.merge(sheet.cellReport) }
  return (sheets, list(report))
}

/// Reads the first sheet of a workbook as rows of texts.
func rows(_ book: Book) throws -> (rows: [String], problems: [String]) {
  let (sheets, problems) = readWorkbook(try book.bytes)
  return (picture(sheets.first), problems)
}

/// A cell with a number, in a style.
func cell(_ value: String, style: Int = 0, type: String = "n") -> String {
  "<c s=\"\(style)\" t=\"\(type)\"><v>\(value)</v></c>"
}

/// A cell with text.
func cell(text: String) -> String { "<c t=\"inlineStr\"><is><t>\(text)</t></is></c>" }
