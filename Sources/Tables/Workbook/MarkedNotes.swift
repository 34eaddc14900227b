/// The notes on the marked cells of one sheet, as the two parts that spreadsheets read them from.
struct MarkedNotes {
  /// As many notes as one block of shapes in a drawing has room for.
  static let maximumCount = 1_000

  /// A marked cell and what is wrong with it.
  struct Note {
    let cell: CellReference
    let message: String
  }

  /// The sheet's number among those with notes, from 1.
  let number: Int
  /// The cells and their messages, in their order.
  let notes: [Note]

  /// The texts of the notes.
  var comments: [UInt8] {
    var xml = XMLText()
    xml.add(
      "<comments xmlns=\"\(WorkbookWriter.mainNamespace)\"><authors><author>showcase</author>")
    xml.add("</authors><commentList>")
    for note in notes {
      xml.add("<comment ref=\"\(columnLetters(note.cell.column))\(note.cell.row)\" authorId=\"0\">")
      xml.add("<text><t xml:space=\"preserve\">")
      xml.add(text: note.message)
      xml.add("</t></text></comment>")
    }
    xml.add("</commentList></comments>")
    return xml.bytes
  }

  /// The boxes that the notes are shown in, in the Vector Markup Language, which is the only drawing
  /// that Excel takes for them.
  var drawing: [UInt8] {
    var xml = XMLText()
    xml.add("<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" ")
    xml.add("xmlns:o=\"urn:schemas-microsoft-com:office:office\" ")
    xml.add("xmlns:x=\"urn:schemas-microsoft-com:office:excel\">")
    xml.add("<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"\(number)\"/>")
    xml.add(
      "</o:shapelayout><v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" ")
    xml.add("path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>")
    xml.add("<v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>")
    for (index, note) in notes.enumerated() { addBox(index, at: note.cell, to: &xml) }
    xml.add("</xml>")
    return xml.bytes
  }

  private func addBox(_ index: Int, at cell: CellReference, to xml: inout XMLText) {
    let id = number * 1024 + index + 1
    xml.add("<v:shape id=\"_x0000_s\(id)\" type=\"#_x0000_t202\" style=\"position:absolute;")
    xml.add("width:220pt;height:80pt;z-index:\(index + 1);visibility:hidden\" ")
    xml.add("fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>")
    xml.add("<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>")
    xml.add("<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div>")
    xml.add("</v:textbox><x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>")
    // From and to: column, pixels in it, row, pixels in it.
    let (column, row) = (cell.column, cell.row - 1)
    let box = [column + 1, 15, max(row - 1, 0), 10, column + 5, 15, max(row - 1, 0) + 5, 4]
    xml.add("<x:Anchor>\(box.map(String.init).joined(separator: ", "))</x:Anchor>")
    xml.add("<x:AutoFill>False</x:AutoFill><x:Row>\(row)</x:Row><x:Column>\(column)</x:Column>")
    xml.add("</x:ClientData></v:shape>")
  }
}
