import Diagnostics

/// Reads the cells of decoded text into a sheet, one byte at a time.
struct CSVParser {
  private let bytes: [UInt8]
  private let source: SourceFile
  private let separator: UInt8
  private var builder: SheetBuilder
  private var offset = 0
  private var column = 0
  private var rowNumber = 1
  private(set) var problems: ProblemList
  private var cellProblems = CellProblems()
  /// How many columns the first row has.
  private var width: Int?

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed: UInt8 = 0x0A

  init(bytes: [UInt8], source: SourceFile, encoding: TextEncoding, separator: UInt8) {
    self.bytes = bytes
    self.source = source
    self.separator = separator
    builder = SheetBuilder(source: source, encoding: encoding)
    problems = ProblemList(table: Place(file: source.path))
  }

  /// Reads all rows from this offset on.
  mutating func parse(from start: Int) -> Sheet {
    offset = start
    while offset < bytes.count, !builder.isFull {
      readRow()
      rowNumber += 1
    }
    if builder.isFull { problems.add(.tooLarge(source.place(at: offset..<offset))) }
    return builder.finish(with: cellProblems)
  }

  private mutating func readRow() {
    let rowStart = offset
    column = 0
    while true {
      readCell()
      column += 1
      guard offset < bytes.count, bytes[offset] == separator else { break }
      offset += 1
    }
    width = width ?? column
    let end = offset > rowStart && bytes[offset - 1] == 0x0D ? offset - 1 : offset
    builder.endRow(number: rowNumber, sourceEnd: end)
    if offset < bytes.count { offset += 1 }
  }

  private mutating func readCell() {
    let start = offset
    while offset < bytes.count, bytes[offset] != separator,
      bytes[offset] != Self.lineFeed, let width = whiteSpaceWidth(atStartOf: bytes[offset...])
    {
      offset += width
    }
    if offset < bytes.count, bytes[offset] == Self.quote {
      readQuotedCell()
    } else {
      let end = endOfPlainText()
      add(bytes[start..<end], at: start)
      offset = end
    }
  }

  /// The next separator or line end.
  private func endOfPlainText() -> Int {
    var end = offset
    while end < bytes.count, bytes[end] != separator, bytes[end] != Self.lineFeed { end += 1 }
    return end
  }

  private mutating func readQuotedCell() {
    let opening = offset
    var unescaped: [UInt8] = []
    var segment = opening + 1
    while let quote = bytes[segment...].firstIndex(of: Self.quote) {
      guard quote + 1 < bytes.count, bytes[quote + 1] == Self.quote else {
        if swallowsRows(opening..<quote) { return recover(from: opening) }
        offset = quote + 1
        skipToEndOfCell(opening: opening)
        let isPlain = segment == opening + 1
        unescaped += isPlain ? [] : bytes[segment..<quote]
        return add(
          isPlain ? bytes[segment..<quote] : unescaped[...], at: opening + 1,
          hasDoubledQuotes: !isPlain)
      }
      unescaped += bytes[segment...quote]
      segment = quote + 2
    }
    recover(from: opening)
  }

  /// Moves from behind a closing quote to the end of the cell; text in between is reported.
  private mutating func skipToEndOfCell(opening: Int) {
    let end = endOfPlainText()
    let stray = trimmed(bytes[offset..<end])
    offset = end
    guard !stray.isEmpty else { return }
    // Where the quotes span lines, the fault is most likely that the first was never closed.
    let spansLines = source.lineIndex(at: stray.startIndex) != source.lineIndex(at: opening)
    problems.add(
      .textAfterQuote(
        place(stray.startIndex..<stray.endIndex),
        opening: spansLines ? place(opening..<opening + 1) : nil))
  }

  /// Whether quotes that stand in two rows, with text behind the second one, were none of one cell: the row
  /// of the first has all its columns without it.
  private func swallowsRows(_ range: Range<Int>) -> Bool {
    let line = endOfLine(from: range.lowerBound)
    guard line < range.upperBound, completesRow(range.lowerBound + 1..<line) else { return false }
    var end = range.upperBound + 1
    while end < bytes.count, bytes[end] != separator, bytes[end] != Self.lineFeed { end += 1 }
    return !trimmed(bytes[range.upperBound + 1..<end]).isEmpty
  }

  /// Whether the rest of a line has just the columns that are missing, commas in quotes not counted.
  private func completesRow(_ rest: Range<Int>) -> Bool {
    var isQuoted = false
    let separators = bytes[rest].count { byte in
      if byte == Self.quote { isQuoted.toggle() }
      return byte == separator && !isQuoted
    }
    return separators > 0 && column + 1 + separators == width
  }

  private func endOfLine(from start: Int) -> Int {
    bytes[start...].firstIndex(of: Self.lineFeed) ?? bytes.count
  }

  /// Takes the cell of an unclosed quote to end before the next separator, where the row then has all its
  /// columns, and else with its line, so that the rows below are still read.
  private mutating func recover(from opening: Int) {
    problems.add(.unclosedQuote(place(opening..<opening + 1)))
    let line = endOfLine(from: opening)
    if completesRow(opening + 1..<line) {
      offset = opening + 1
      let end = endOfPlainText()
      add(bytes[opening + 1..<end], at: opening + 1)
      offset = end
      return
    }
    cellProblems.tear(row: rowNumber, from: column)
    offset = line
    add(bytes[opening + 1..<line], at: opening + 1)
  }

  private mutating func add(
    _ text: ArraySlice<UInt8>, at start: Int, hasDoubledQuotes: Bool = false
  ) {
    guard column < SheetBuilder.maximumColumns else {
      if column == SheetBuilder.maximumColumns {
        problems.add(.tooManyColumns(place(start..<start)))
      }
      return
    }
    if let index = suspectCharacter(of: text) {
      let quotes = hasDoubledQuotes ? text[..<index].count { $0 == Self.quote } : 0
      let position = start + index - text.startIndex + quotes
      let scalar = String(decoding: text[index...].prefix(4), as: UTF8.self).unicodeScalars.first
      problems.add(.noText(scalar ?? "\u{FFFD}", at: place(position..<position + 1)))
    }
    let isTooLong = hasTooManyCharacters(text)
    if isTooLong { problems.add(.tooLong(place(start..<start))) }
    builder.append(
      isTooLong ? [] : text, sourceStart: start, hasDoubledQuotes: hasDoubledQuotes)
  }

  private func hasTooManyCharacters(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count > SheetBuilder.maximumCharacters else { return false }
    return text.count { $0 & 0xC0 != 0x80 } > SheetBuilder.maximumCharacters
  }

  /// The first character that no page can show: a control, a noncharacter, or the mark of a lost one.
  private func suspectCharacter(of text: ArraySlice<UInt8>) -> Int? {
    text.indices.first { index in
      guard isSuspect(text[index]) else { return false }
      let scalar = String(decoding: text[index...].prefix(4), as: UTF8.self).unicodeScalars.first
      return scalar?.isShown == false
    }
  }

  /// Whether a character that no text has may begin here.
  private func isSuspect(_ byte: UInt8) -> Bool {
    byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D
      || byte == 0x7F || byte == 0xC2 || byte == 0xEF || byte >= 0xF0
  }

  private func place(_ range: Range<Int>) -> Place {
    source.place(at: range).inCell(columnLetters(column) + String(rowNumber))
  }
}

extension Diagnostic {
  fileprivate static func unclosedQuote(_ place: Place) -> Diagnostic {
    Diagnostic(
      .tableSyntax, at: place,
      LocalizedText(zh: "这个引号没有配对的后引号", en: "this quote is never closed"),
      hint: LocalizedText(
        zh: "在这一格的末尾补上半角引号 \"；文字里的引号要写成两个 \"\"",
        en: "close the cell with \"; a quote inside the text is written twice"))
  }

  fileprivate static func textAfterQuote(_ place: Place, opening: Place?) -> Diagnostic {
    Diagnostic(
      .tableSyntax, at: place,
      LocalizedText(
        zh: "后引号之后还有文字，没有用逗号隔开", en: "text follows the closing quote of a cell"),
      hint: LocalizedText(
        zh: opening == nil
          ? "删去多余的文字，或补上逗号；文字里的引号要写成两个 \"\""
          : "看看前引号那一格是不是漏了后引号；文字里的引号要写成两个 \"\"",
        en: opening == nil
          ? "remove the text or add a comma; a quote inside the text is written twice"
          : "see whether the cell that opens the quote lacks the closing one"),
      related: opening.map { [$0] } ?? [])
  }

  fileprivate static func tooManyColumns(_ place: Place) -> Diagnostic {
    Diagnostic(
      .tableSyntax, at: place,
      LocalizedText(
        zh: "这一行超过 \(SheetBuilder.maximumColumns) 列",
        en: "the row has more than \(SheetBuilder.maximumColumns) columns"),
      hint: LocalizedText(zh: "删去多余的逗号或列", en: "remove the surplus commas or columns"))
  }

  fileprivate static func tooLarge(_ place: Place) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, at: place,
      LocalizedText(
        zh: "这张表超过 \(SheetBuilder.maximumRows) 行或 \(SheetBuilder.maximumCells) 格，从这里起没有读",
        en: "the table has more than \(SheetBuilder.maximumRows) rows or "
          + "\(SheetBuilder.maximumCells) cells and is not read from here on"),
      hint: LocalizedText(zh: "把它分成几个文件", en: "split it into several files"))
  }

  fileprivate static func tooLong(_ place: Place) -> Diagnostic {
    Diagnostic(
      .invalidCell, at: place,
      LocalizedText(
        zh: "这一格超过 \(SheetBuilder.maximumCharacters) 个字符",
        en: "the cell has more than \(SheetBuilder.maximumCharacters) characters"),
      hint: LocalizedText(
        zh: "长文字写进页面的正文；也看看是不是漏了一个引号",
        en: "write long text in a page, or see whether a quote is missing"))
  }

  fileprivate static func noText(_ scalar: Unicode.Scalar, at place: Place) -> Diagnostic {
    let number = String(scalar.value, radix: 16, uppercase: true)
    let name = "U+" + String(repeating: "0", count: max(0, 4 - number.count)) + number
    return Diagnostic(
      .invalidCell, at: place,
      scalar == "\u{FFFD}"
        ? LocalizedText(
          zh: "这里有一个字在转换编码时丢失了（�）", en: "a character was lost here in a conversion (�)")
        : LocalizedText(
          zh: "这一格里有看不见的控制字符 \(name)", en: "the cell has a control character, \(name)"),
      hint: LocalizedText(zh: "删去它，重写这一格的文字", en: "remove it and write the cell anew"))
  }
}
