import Diagnostics

/// How a cell stores its content.
enum CellType {
  case number, sharedString, inlineString, formulaString, boolean, error, isoDate, unknown

  /// The type by its name in the worksheet; a number without one.
  init(_ name: UnsafeBufferPointer<UInt8>) {
    switch name.first {
    case nil: self = .number
    case UInt8(ascii: "s"): self = name.count == 1 ? .sharedString : .formulaString
    case UInt8(ascii: "n"): self = .number
    case UInt8(ascii: "i"): self = .inlineString
    case UInt8(ascii: "b"): self = .boolean
    case UInt8(ascii: "e"): self = .error
    case UInt8(ascii: "d"): self = .isoDate
    default: self = .unknown
    }
  }
}

extension WorksheetReader {
  /// Turns the content of the current cell into the text that a CSV file would have.
  func endCell() {
    guard settle() else {
      return note(
        .twoValues(place, String(decoding: (value + inlineText).prefix(40), as: UTF8.self)))
    }
    if hasFormula { noteFormula(isCalculated: !value.isEmpty || type == .formulaString) }
    if value.isEmpty {
      // A result that is an empty text says that it is text.
      if hasFormula, type != .formulaString { note(.notCalculated(place)) }
      return
    }
    switch type {
    case .number: addNumber()
    case .sharedString: addSharedString()
    case .boolean:
      let isTrue = trimmed(value[...]).elementsEqual("1".utf8) || value.starts(with: "true".utf8)
      add(Array((isTrue ? "TRUE" : "FALSE").utf8)[...])
    case .error:
      note(.formulaError(place, text: String(decoding: value.prefix(40), as: UTF8.self)))
      add(value[...])
    case .isoDate:
      // Midnight is how a day without a time is written.
      let text = value.prefix { $0 != UInt8(ascii: "T") }
      let time = value.dropFirst(text.count + 1)
      let isMidnight = time.allSatisfy { "0:.Z".utf8.contains($0) }
      add(isMidnight ? text : text + [0x20] + time)
    case .inlineString, .formulaString, .unknown:
      unescape(&value, from: 0)
      if type == .inlineString, rich.isTelling { return addRich(value[...], rich) }
      addText(value[...])
    }
  }

  /// Decides between a value and an inline text that stand in one cell: an inline string is its text,
  /// whatever some program left in the value (ECMA-376 Part 1, §18.3.1.4). False where they cannot both
  /// be right.
  private func settle() -> Bool {
    if type == .inlineString, !inlineText.isEmpty {
      value = inlineText
      return true
    }
    if valueCount > 1 { return false }
    if inlineText.isEmpty || inlineText == value { return true }
    if value.isEmpty, !hasFormula {
      value = inlineText
      type = .inlineString
      return true
    }
    return false
  }

  private func addSharedString() {
    guard let index = Int(String(decoding: trimmed(value[...]), as: UTF8.self)),
      context.strings.count > index, index >= 0
    else { return note(.missingString(place)) }
    if let rich = context.strings.richTexts[index] { return addRich(context.strings[index], rich) }
    addText(context.strings[index])
  }

  private func addNumber() {
    let text = trimmed(value[...])
    guard let number = StoredNumber(text) else {
      return note(.noNumber(place, text: String(decoding: text.prefix(40), as: UTF8.self)))
    }
    value.removeAll(keepingCapacity: true)
    let days = number.double
    content = days > 0 ? .positive : days < 0 ? .negative : .zero
    switch context.formats.indices.contains(style) ? context.formats[style] : .plain {
    case .plain:
      let affixes = context.affixes.indices.contains(style) ? context.affixes[style] : nil
      if let affixes { value += Array(affixes.prefix.utf8) }
      number.write(to: &value)
      if let affixes { value += Array(affixes.suffix.utf8) }
    case .percent:
      number.write(to: &value, timesTenTo: 2)
      value.append(UInt8(ascii: "%"))
    case .date(let parts):
      let date = SerialDate(days: days, uses1904: context.uses1904)
      if let text = date.text(parts) {
        value += Array(text.utf8)
      } else {
        number.write(to: &value)
      }
    }
    add(value[...])
  }

  /// Adds text as a person typed it, with Unix line ends as CSV files have them.
  func addText(_ text: ArraySlice<UInt8>) {
    if text.count > SheetBuilder.maximumCharacters {
      let characters = text.count { $0 & 0xC0 != 0x80 }
      if characters > SheetBuilder.maximumCharacters { return note(.tooLong(place)) }
    }
    guard let suspect = suspectScalar(of: text) else { return add(text) }
    if suspect != "\r" { note(isFault: false, .noText(place, suspect)) }
    let isEnd = { (index: Int) in
      text[index] == 0x0D && index + 1 < text.endIndex && text[index + 1] == 0x0A
    }
    add(ArraySlice(text.indices.filter { !isEnd($0) }.map { text[$0] == 0x0D ? 0x0A : text[$0] }))
  }

  /// The first character that no text has; a carriage return only where there is no other.
  private func suspectScalar(of text: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let suspects = text.indices.filter { index in
      switch text[index] {
      case 0x09, 0x0A: false
      case ..<0x20, 0x7F: true
      // U+0080 to U+009F.
      case 0xC2: text[index...].dropFirst().first.map { $0 < 0xA0 } ?? false
      // The mark of a lost character, and noncharacters.
      case 0xEF, 0xF0...: Self.scalar(at: index, of: text)?.isShown == false
      default: false
      }
    }
    guard let index = suspects.first(where: { text[$0] != 0x0D }) ?? suspects.first else {
      return nil
    }
    return Self.scalar(at: index, of: text)
  }

  private static func scalar(at index: Int, of text: ArraySlice<UInt8>) -> Unicode.Scalar? {
    String(decoding: text[index...].prefix(4), as: UTF8.self).unicodeScalars.first
  }
}

extension Diagnostic {
  fileprivate static func notCalculated(_ place: Place) -> Diagnostic {
    Diagnostic(
      .invalidCell, at: place,
      LocalizedText(
        zh: "这一格的公式还没有算出结果", en: "the formula of this cell was never calculated"),
      hint: LocalizedText(
        zh: "用 Excel 或 WPS 打开工作簿，保存一次，或直接写结果",
        en: "open the workbook in Excel or WPS and save it, or write the result"))
  }

  fileprivate static func formulaError(_ place: Place, text: String) -> Diagnostic {
    let cause =
      switch text {
      case "#DIV/0!": LocalizedText(zh: "（除数是 0 或空的）", en: ", a division by zero")
      case "#N/A": LocalizedText(zh: "（没有查到）", en: ", nothing was found")
      case "#REF!": LocalizedText(zh: "（引用的格子已经删去）", en: ", a cell it needs was removed")
      case "#NAME?": LocalizedText(zh: "（函数名或名称写错了）", en: ", a name in it is misspelt")
      case "#VALUE!": LocalizedText(zh: "（把文字当数字算了）", en: ", it computes with text")
      default: LocalizedText(zh: "", en: "")
      }
    return Diagnostic(
      .invalidCell, at: place,
      LocalizedText(
        zh: "这一格的公式出错：\(text)\(cause.zh)", en: "the formula fails: \(text)\(cause.en)"),
      hint: LocalizedText(
        zh: "改好公式，或直接写结果", en: "mend the formula, or write the result"))
  }

  fileprivate static func twoValues(_ place: Place, _ text: String) -> Diagnostic {
    Diagnostic(
      .invalidWorkbook, at: place,
      LocalizedText(
        zh: "工作簿坏了：这一格存着两个值（\(text)）",
        en: "the workbook is damaged: the cell holds two values (\(text))"),
      hint: LocalizedText(
        zh: "在 Excel 或 WPS 里重写这一格再保存", en: "write the cell anew in Excel or WPS and save"))
  }

  fileprivate static func missingString(_ place: Place) -> Diagnostic {
    Diagnostic(
      .invalidWorkbook, at: place,
      LocalizedText(
        zh: "工作簿坏了：这一格的文字丢失了", en: "the workbook is damaged: the text of this cell is lost"),
      hint: LocalizedText(
        zh: "在 Excel 或 WPS 里重写这一格再保存", en: "write the cell anew in Excel or WPS and save"))
  }

  fileprivate static func noNumber(_ place: Place, text: String) -> Diagnostic {
    Diagnostic(
      .invalidWorkbook, at: place,
      LocalizedText(
        zh: "这一格标为数字，存的却是“\(text)”", en: "the cell is marked as a number but holds “\(text)”"),
      hint: LocalizedText(
        zh: "在 Excel 或 WPS 里重写这一格再保存", en: "write the cell anew in Excel or WPS and save"))
  }

  fileprivate static func tooLong(_ place: Place) -> Diagnostic {
    Diagnostic(
      .invalidCell, at: place,
      LocalizedText(
        zh: "这一格超过 \(SheetBuilder.maximumCharacters) 个字符",
        en: "the cell has more than \(SheetBuilder.maximumCharacters) characters"),
      hint: LocalizedText(zh: "长文字写进页面的正文", en: "write long text in a page"))
  }

  fileprivate static func noText(_ place: Place, _ scalar: Unicode.Scalar) -> Diagnostic {
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
