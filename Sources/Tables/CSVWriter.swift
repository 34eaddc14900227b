/// Writes tables as CSV that Excel opens by double-click: UTF-8 with a byte order mark, commas, CRLF.
public enum CSVWriter {
  /// The bytes of a table.
  ///
  /// A text that a spreadsheet would run as a formula gets an apostrophe in front; numbers do not.
  ///
  /// - Parameter isForSpreadsheets: whether texts are made harmless in this way. A table that the
  ///   program keeps for itself must give back the very texts that went into it.
  public static func bytes(of table: ExportTable, isForSpreadsheets: Bool = true) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    let texts: (String) -> String = isForSpreadsheets ? { neutralised($0) } : { $0 }
    append(table.columns.map { .text($0.heading) }, texts, to: &bytes)
    for row in table.rows { append(row, texts, to: &bytes) }
    return bytes
  }

  private static func append(
    _ row: [ExportTable.Value], _ texts: (String) -> String, to bytes: inout [UInt8]
  ) {
    for (index, value) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch value {
      case .empty: break
      case .text(let text), .alert(let text), .link(let text, _): append(texts(text), to: &bytes)
      case .number(let number, _): append(texts(number), to: &bytes)
      case .percent(let number): append(texts(number + "%"), to: &bytes)
      }
    }
    bytes += [0x0D, 0x0A]
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    let needsQuotes =
      text.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
      || text.utf8.first == 0x20 || text.utf8.last == 0x20
    guard needsQuotes else {
      bytes += text.utf8
      return
    }
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == 0x22 { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The text as spreadsheets show it and never run it (OWASP, CSV injection). Chinese and Japanese
  /// editions take the full-width signs for the same.
  private static func neutralised(_ text: String) -> String {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠":
      isNumber(text) ? text : "'" + text
    default: text
    }
  }

  /// Whether the text is nothing but a number: a sign, digits with separators, a point, a percent sign.
  private static func isNumber(_ text: String) -> Bool {
    var rest = Array(text.utf8)[...]
    if rest.first == UInt8(ascii: "-") || rest.first == UInt8(ascii: "+") { rest.removeFirst() }
    if rest.last == UInt8(ascii: "%") { rest.removeLast() }
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard let first = rest.first, digits.contains(first) else { return false }
    return rest.allSatisfy {
      digits.contains($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",")
    }
      && rest.count { $0 == UInt8(ascii: ".") } <= 1
  }
}
