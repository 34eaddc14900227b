extension DocumentWriter {
  /// An entry of the contents.
  struct Entry {
    let level: Int
    let text: String
  }

  /// The deepest headings that contents list.
  private static let listed = 2

  /// A heading, with a name by which contents find it.
  mutating func heading(
    _ level: Int, _ text: String, _ content: String, _ properties: String
  ) -> String {
    outline.append(Entry(level: level, text: text))
    return paragraph(
      "Heading\(level)", bookmark("_Toc\(outline.count)", around: content), properties)
  }

  /// The contents: a field with its entries in it, whose page numbers Word and LibreOffice fill in when it is
  /// updated. It is not marked as out of date, nor is the document: Word then asks, each time it opens the file, about
  /// fields that may refer to other files, which none does. Numbers of another program's pages would be wrong in Word.
  func contents() -> String {
    let plain = CharacterFormat()
    var counts = [0, 0]
    var entries: [String] = []
    for (index, entry) in outline.enumerated() where entry.level <= Self.listed {
      counts[entry.level - 1] += 1
      if entry.level == 1 { counts[1] = 0 }
      let number = self.number(entry.level, counts[entry.level - 1], of: counts[0])
      entries.append(
        "<w:hyperlink w:anchor=\"_Toc\(index + 1)\" w:history=\"1\">\(run(number + entry.text))<w:r><w:tab/></w:r>"
          + field("PAGEREF _Toc\(index + 1) \\h", showing: "", plain) + "</w:hyperlink>")
    }
    guard !entries.isEmpty else { return "" }
    let levels = outline.filter { $0.level <= Self.listed }.map(\.level)
    let begin =
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\">"
      + " TOC \\o \"1-\(Self.listed)\" \\h \\z \\u </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
    let end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
    let lines = zip(levels, entries).enumerated().map { index, line in
      paragraph(
        "TOC\(line.0)",
        (index == 0 ? begin : "") + line.1 + (index == entries.count - 1 ? end : ""))
    }.joined()
    let heading = paragraph(
      "TOCHeading", run(isChinese ? "目　录" : "Contents"), "<w:pageBreakBefore/>")
    return
      "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of Contents\"/><w:docPartUnique/>"
      + "</w:docPartObj></w:sdtPr><w:sdtContent>\(heading)\(lines)</w:sdtContent></w:sdt>"
  }

  private func number(_ level: Int, _ count: Int, of chapter: Int) -> String {
    guard isChinese else { return level == 1 ? "\(count). " : "\(chapter).\(count) " }
    return level == 1 ? Self.numeral(count) + "、" : "（\(Self.numeral(count))）"
  }

  /// A number below a hundred as Chinese lists count.
  private static func numeral(_ number: Int) -> String {
    let digits = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九"]
    guard number < 100 else { return String(number) }
    let (tens, ones) = (number / 10, number % 10)
    return (tens == 0 ? "" : tens == 1 ? "十" : digits[tens] + "十") + digits[ones]
  }
}
