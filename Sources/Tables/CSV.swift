import Diagnostics

/// Tables as text: comma-separated values as RFC 4180 has them, and as offices save them.
///
/// ```swift
/// let columns = [Column("id", ["编号"], isRequired: true), Column("name", ["名称"])]
/// if let sheet = CSV.read(path: "data/names.csv", bytes: bytes, report: &report) {
///   for record in sheet.records(columns: columns, report: &report) {
///     print(record["name"]?.text ?? "", record.place(of: "name"))
///   }
/// }
/// ```
public enum CSV {
  /// Reads a file as a sheet; nil where it cannot be read at all, which is then in the report.
  ///
  /// Accepted beyond the standard: UTF-8 with or without a byte order mark and GB18030 (see
  /// `Sheet.encoding`), any line ending, semicolons or tabs as separators, Excel's `sep=` line, white
  /// space around cells and quotes, blank rows. Every problem is reported at its place; what can be
  /// understood in spite of it is still read.
  public static func read(path: String, bytes: [UInt8], report: inout Report) -> Sheet? {
    guard let (source, encoding) = decode(path: path, bytes: bytes, report: &report) else {
      return nil
    }
    let content = Array(source.text.utf8)
    guard let format = CSVFormat(of: content) else {
      report.add(.emptyTable(Place(file: path)))
      return nil
    }
    if let comma = format.fullWidthComma {
      report.add(.fullWidthComma(source.place(at: comma)))
      return nil
    }
    var parser = CSVParser(
      bytes: content, source: source, encoding: encoding, separator: format.separator)
    let sheet = parser.parse(from: format.start)
    report.merge(parser.problems.report)
    if sheet.rowCount == 0, parser.problems.isEmpty { report.add(.emptyTable(sheet.place)) }
    return sheet.rowCount > 0 ? sheet : nil
  }
}

/// What the first lines tell of how a CSV file is written.
struct CSVFormat {
  /// The byte between two cells.
  var separator = UInt8(ascii: ",")
  /// Where the rows begin: behind the line `sep=;` if there is one.
  var start = 0
  /// Where the first full-width comma is, if it seems to stand for the separator.
  var fullWidthComma: Range<Int>?

  /// Looks at the first line with text; nil if there is none.
  init?(of bytes: [UInt8]) {
    guard let line = Self.firstLine(of: bytes, from: 0) else { return nil }
    if let declared = Self.declaredSeparator(in: bytes[line]) {
      separator = declared
      start = min(line.upperBound + 1, bytes.count)
      if Self.firstLine(of: bytes, from: start) == nil { return nil }
      return
    }
    let unquoted = Self.unquoted(bytes[line])
    var most = unquoted.count { $0 == separator }
    for candidate in [UInt8(ascii: ";"), UInt8(ascii: "\t")] {
      let count = unquoted.count { $0 == candidate }
      if count > most { (separator, most) = (candidate, count) }
    }
    if most == 0 {
      fullWidthComma = line.first { bytes[$0...].starts(with: [0xEF, 0xBC, 0x8C]) }
        .map { $0..<$0 + 3 }
    }
  }

  private static func unquoted(_ line: ArraySlice<UInt8>) -> [UInt8] {
    var isQuoted = false
    return line.filter { byte in
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      return !isQuoted
    }
  }

  /// The first line that has text, without its end.
  private static func firstLine(of bytes: [UInt8], from start: Int) -> Range<Int>? {
    var lineStart = start
    while lineStart < bytes.count {
      let end = bytes[lineStart...].firstIndex(of: 0x0A) ?? bytes.count
      let text = trimmed(bytes[lineStart..<end])
      if !text.isEmpty { return text.startIndex..<end }
      lineStart = end + 1
    }
    return nil
  }

  private static func declaredSeparator(in line: ArraySlice<UInt8>) -> UInt8? {
    let text = Array(trimmed(line))
    let known: [[UInt8]: UInt8] = [
      Array("sep=,".utf8): 0x2C, Array("sep=;".utf8): 0x3B, Array("sep=".utf8): 0x09,
    ]
    return known[Array(String(decoding: text, as: UTF8.self).lowercased().utf8)]
  }
}

extension Diagnostic {
  fileprivate static func emptyTable(_ place: Place) -> Diagnostic {
    Diagnostic(
      .emptyFile, at: place,
      LocalizedText(zh: "这张表是空的", en: "the table is empty"),
      hint: LocalizedText(
        zh: "第一行写列名，从第二行起每行写一条；不需要这张表就删去文件",
        en: "write the headings in the first row and the records below, or remove the file"))
  }

  fileprivate static func fullWidthComma(_ place: Place) -> Diagnostic {
    Diagnostic(
      .tableSyntax, at: place,
      LocalizedText(
        zh: "列与列之间用了全角逗号“，”", en: "the columns are separated by full-width commas"),
      hint: LocalizedText(
        zh: "改成半角逗号“,”，或用 Excel 另存为“CSV UTF-8（逗号分隔）”",
        en: "use commas (,), or save as “CSV UTF-8” from Excel"))
  }
}
