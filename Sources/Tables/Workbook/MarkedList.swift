import Diagnostics

/// The sheet that lists everything a check has found in a workbook, with a link to each place.
struct MarkedList {
  /// The name that the sheet gets.
  static let name = LocalizedText(zh: "检查结果", en: "Check results")
  /// How the name of its part begins; a number follows. Programs that save a workbook give its parts
  /// names of their own, so that a copy is known by this until somebody has worked on it.
  static let partName = "xl/worksheets/check"

  private static let headings = [
    LocalizedText(zh: "工作表", en: "Sheet"), LocalizedText(zh: "单元格", en: "Cell"),
    LocalizedText(zh: "问题", en: "Problem"), LocalizedText(zh: "怎么办", en: "Remedy"),
  ]

  /// What was found, in its order.
  let marks: [WorkbookMark]
  /// The language of the headings.
  let language: MessageLanguage

  /// The part of the sheet.
  func part(namespace: String) -> [UInt8] {
    var xml = XMLText()
    xml.add("<worksheet xmlns=\"\(namespace)\"><cols>")
    for (column, width) in [18, 10, 60, 60].enumerated() {
      xml.add(
        "<col min=\"\(column + 1)\" max=\"\(column + 1)\" width=\"\(width)\" customWidth=\"1\"/>")
    }
    xml.add("</cols><sheetData>")
    addRow(1, Self.headings.map { $0.text(in: language) }, to: &xml)
    for (index, mark) in marks.enumerated() {
      addRow(
        index + 2, [mark.sheet ?? "", mark.cell ?? "", mark.message, mark.hint ?? ""], to: &xml)
    }
    xml.add("</sheetData>")
    addLinks(to: &xml)
    xml.add("</worksheet>")
    return xml.bytes
  }

  private func addRow(_ number: Int, _ texts: [String], to xml: inout XMLText) {
    xml.add("<row r=\"\(number)\">")
    for (column, text) in texts.enumerated() where !text.isEmpty {
      xml.add("<c r=\"\(columnLetters(column))\(number)\" t=\"inlineStr\"><is>")
      xml.add("<t xml:space=\"preserve\">")
      xml.add(text: text)
      xml.add("</t></is></c>")
    }
    xml.add("</row>")
  }

  private func addLinks(to xml: inout XMLText) {
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
