import Tables

/// A text of a table as it is compared: the letters that count, each with its position in the text.
///
/// Full-width letters are half-width ones, capitals are small, any dash is a hyphen, and white space is gone;
/// where a space stood is kept, since it ends a word of English.
struct Letters {
  private(set) var scalars: [Unicode.Scalar] = []
  /// The position in the text of each letter.
  private(set) var positions: [Int] = []
  /// Whether white space stands in front of each letter.
  private(set) var followsSpace: [Bool] = []
  let original: [Unicode.Scalar]

  init(_ text: String) {
    original = Array(text.unicodeScalars)
    var hasSpace = true
    for (position, scalar) in original.enumerated() {
      guard let letter = Self.folded(scalar) else {
        hasSpace = true
        continue
      }
      scalars.append(letter)
      positions.append(position)
      followsSpace.append(hasSpace)
      hasSpace = false
    }
  }

  /// The letter that a scalar counts as; nil for white space.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0...0x20, 0xA0, 0x3000, 0x200B...0x200D, 0xFEFF: return nil
    case 0x41...0x5A: return Unicode.Scalar(scalar.value + 0x20)
    case 0xFF01...0xFF5E: return folded(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
    case 0x2010...0x2015, 0x2212, 0x7E, 0x301C: return "-"
    default: return scalar
    }
  }

  /// The text without the letters of these ranges, white space in order.
  func text(without ranges: [Range<Int>]) -> String {
    var isGone = [Bool](repeating: false, count: original.count)
    for range in ranges where !range.isEmpty {
      for position in positions[range.lowerBound]...positions[range.upperBound - 1] {
        isGone[position] = true
      }
    }
    var rest = String.UnicodeScalarView()
    for (position, scalar) in original.enumerated() where !isGone[position] { rest.append(scalar) }
    return inOneLine(String(rest))
  }
}

/// A text in one line: line breaks and runs of white space are one space, and none beside Chinese.
func inOneLine(_ text: String) -> String {
  var line = String.UnicodeScalarView()
  var hasSpace = false
  for scalar in text.unicodeScalars {
    if scalar.properties.isWhitespace || (0x200B...0x200D).contains(scalar.value) {
      hasSpace = true
      continue
    }
    if hasSpace, let last = line.last, !isWide(last), !isWide(scalar) { line.append(" ") }
    line.append(scalar)
    hasSpace = false
  }
  return String(line)
}

private func isWide(_ scalar: Unicode.Scalar) -> Bool {
  (0x2E80...0x9FFF).contains(scalar.value) || (0xFF00...0xFFEF).contains(scalar.value)
    || (0x2014...0x201D).contains(scalar.value)
}

/// A heading or a name taken apart: the words, the unit in brackets, and the times that it speaks of.
struct Label: Hashable {
  /// The whole text in one line, without marks of footnotes.
  let text: String
  /// The words without unit and times.
  let words: String
  /// The words without times, the unit as it is written.
  let name: String
  /// The unit that stands in brackets or behind 单位：.
  let unit: String?
  /// The times, in order.
  let times: [TimeWord]

  init(_ written: String) {
    text = Self.withoutFootnoteMarks(inOneLine(written))
    // Most names of a large table have neither a unit nor a time.
    let mayHaveUnit = text.unicodeScalars.contains { "：:）)]】".unicodeScalars.contains($0) }
    let (rest, unit) = mayHaveUnit ? UnitWords.division(of: text) : (text, nil)
    self.unit = unit
    guard Self.mayHaveTime(text) else {
      (words, name, times) = (Self.trimmedOfMarks(rest), text, [])
      return
    }
    // 比上年增长 and 本年新增 are words; a change is one against another time.
    let isChange = HeadingWords.measure(of: rest) == .change
    let all = Self.times(in: rest, completeOnly: isChange)
    times = all.map(\.word)
    words = Self.trimmedOfMarks(Letters(rest).text(without: all.map(\.range)))
    let inText = Self.times(in: text, completeOnly: isChange)
    name = Self.trimmedOfMarks(Letters(text).text(without: inText.map(\.range)))
  }

  /// Whether a text has a character that times are written with.
  private static func mayHaveTime(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar {
      case "0"..."9", "A"..."Z", "a"..."z", "０"..."９": true
      case "年", "月", "季", "届", "半", "期", "截", "五": true
      default: false
      }
    }
  }

  private static func times(
    in text: String, completeOnly: Bool
  ) -> [(word: TimeWord, range: Range<Int>)] {
    TimeScanner(Letters(text)).all.filter { !completeOnly || $0.word.isComplete }
  }

  /// The text with `{period}` in place of each time, by which the heading is known again next year.
  var pattern: String {
    let isChange = HeadingWords.measure(of: UnitWords.division(of: text).words) == .change
    let letters = Letters(text)
    var pattern = ""
    var position = 0
    for (_, range) in Self.times(in: text, completeOnly: isChange) {
      let start = letters.positions[range.lowerBound]
      let end = letters.positions[range.upperBound - 1] + 1
      pattern += Self.string(letters.original[position..<start]) + "{period}"
      position = end
    }
    pattern += Self.string(letters.original[position...])
    // Whatever is added to a time that is a heading by itself (全年合计) says nothing more.
    return isTime && times.count == 1 ? "{period}" : inOneLine(pattern)
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Whether the text says nothing but a time: 2021年, 1月, 2021年全年, 全年合计.
  var isTime: Bool {
    !times.isEmpty && ["", "合计", "累计", "数", "total", "累计数"].contains(foldedSpelling(words))
  }

  /// The text without marks that lead to notes: 在校生数①, 就业率*, Visitors [1].
  static func withoutFootnoteMarks(_ text: String) -> String {
    var rest = Substring(text)
    while let last = rest.unicodeScalars.last {
      let value = last.value
      let isMark =
        (0x2460...0x2473).contains(value) || [0xB9, 0xB2, 0xB3].contains(value)
        || (0x2070...0x2079).contains(value) || "*★†‡※＊".unicodeScalars.contains(last)
      if isMark {
        rest.unicodeScalars.removeLast()
        continue
      }
      guard "]］〕".unicodeScalars.contains(last),
        let open = rest.lastIndex(of: "[") ?? rest.lastIndex(where: { "［〔".contains($0) })
      else { break }
      let inner = rest[rest.index(after: open)...].dropLast()
      let digits = inner.hasPrefix("注") ? inner.dropFirst() : inner
      guard !inner.isEmpty, digits.count <= 2, digits.allSatisfy(\.isNumber), open > rest.startIndex
      else { break }
      rest = rest[..<open]
    }
    if rest.isEmpty { return text }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  /// The words without marks that are left at their ends when a time or a unit is taken out.
  private static func trimmedOfMarks(_ text: String) -> String {
    let marks = "：:，,、；;-—–·|/()（）[]【】"
    var rest = Substring(text)
    while let first = rest.first, first.isWhitespace || "：:，,、；;-—–·|/".contains(first) {
      rest.removeFirst()
    }
    while let last = rest.last, last.isWhitespace || "：:，,、；;-—–·|/".contains(last) {
      rest.removeLast()
    }
    guard rest.unicodeScalars.contains(where: { "（(".unicodeScalars.contains($0) }) else {
      return rest.allSatisfy { marks.contains($0) } ? "" : String(rest)
    }
    // Brackets that hold nothing any more.
    let emptied = String(rest).replacing("（，", with: "（").replacing("，）", with: "）")
      .replacing("（）", with: "").replacing("()", with: "")
    return emptied.allSatisfy { marks.contains($0) } ? "" : emptied
  }
}

/// A name without the number in front of it: 一、, （一）, 1., 表1.
func withoutNumbering(_ text: String) -> String {
  let numerals = "一二三四五六七八九十〇零百0123456789"
  var rest = Substring(text)
  let isBracketed = rest.first.map { "（(".contains($0) } ?? false
  if isBracketed { rest = rest.dropFirst() }
  if rest.hasPrefix("第") || rest.hasPrefix("表") || rest.hasPrefix("附") {
    let word = rest.hasPrefix("附表") || rest.hasPrefix("附件") ? 2 : 1
    let behind = rest.dropFirst(word).drop { $0.isWhitespace }
    let digits = behind.prefix { numerals.contains($0) || $0 == "-" }
    guard !digits.isEmpty else { return text }
    let tail = behind.dropFirst(digits.count)
    guard tail.first.map({ $0.isWhitespace || "：:.．、部分章节-".contains($0) }) ?? false else {
      return rest.hasPrefix("第") || tail.isEmpty ? text : inOneLine(String(tail))
    }
    return inOneLine(String(tail.drop { $0.isWhitespace || "：:.．、部分章节-".contains($0) }))
  }
  let digits = rest.prefix { numerals.contains($0) }
  guard !digits.isEmpty, digits.count <= 4 else { return text }
  var tail = rest.dropFirst(digits.count)
  if isBracketed {
    guard let mark = tail.first, "）)".contains(mark) else { return text }
    tail = tail.dropFirst()
  } else {
    guard let mark = tail.first, "、.．)）".contains(mark) else { return text }
    tail = tail.dropFirst()
    // 1.5 is a number and no first item.
    if let next = tail.first, next.isNumber { return text }
  }
  tail = tail.drop { $0.isWhitespace || "、.．".contains($0) }
  return tail.isEmpty ? text : inOneLine(String(tail))
}
