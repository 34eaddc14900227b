/// The sheet that lists everything a check has found in a workbook, with a link to each place.
enum MarkedList {
  /// The name that the sheet gets.
  static let name = "检查结果"

  /// The part of the sheet.
  static func part(_ marks: [WorkbookMark], namespace: String) -> [UInt8] {
    var xml = XMLText()
    xml.add("<worksheet xmlns=\"\(namespace)\"><cols>")
    for (column, width) in [18, 10, 60, 60].enumerated() {
      xml.add(
        "<col min=\"\(column + 1)\" max=\"\(column + 1)\" width=\"\(width)\" customWidth=\"1\"/>")
    }
    xml.add("</cols><sheetData>")
    addRow(1, ["工作表", "单元格", "问题", "怎么办"], to: &xml)
    for (index, mark) in marks.enumerated() {
      addRow(
        index + 2, [mark.sheet ?? "", mark.cell ?? "", mark.message, mark.hint ?? ""], to: &xml)
    }
    xml.add("</sheetData>")
    addLinks(marks, to: &xml)
    xml.add("</worksheet>")
    return xml.bytes
  }

  private static func addRow(_ number: Int, _ texts: [String], to xml: inout XMLText) {
    xml.add("<row r=\"\(number)\">")
    for (column, text) in texts.enumerated() where !text.isEmpty {
      xml.add("<c r=\"\(columnLetters(column))\(number)\" t=\"inlineStr\"><is>")
      xml.add("<t xml:space=\"preserve\">")
      xml.add(text: text)
      xml.add("</t></is></c>")
    }
    xml.add("</row>")
  }

  private static func addLinks(_ marks: [WorkbookMark], to xml: inout XMLText) {
    let linked = marks.enumerated().filter { $0.element.sheet != nil }.prefix(30_000)
    if linked.isEmpty { return }
    xml.add("<hyperlinks>")
    for (index, mark) in linked {
      let sheet = (mark.sheet ?? "").split(separator: "'", omittingEmptySubsequences: false)
      for column in ["A", "B"] where column == "A" || mark.cell != nil {
        xml.add("<hyperlink ref=\"\(column)\(index + 2)\" location=\"")
        xml.add(text: "'\(sheet.joined(separator: "''"))'!\(mark.cell ?? "A1")")
        xml.add("\"/>")
      }
    }
    xml.add("</hyperlinks>")
  }
}
