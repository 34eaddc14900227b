import Prose

/// Notes of writers to themselves in the marks of other programs, which every reader would see: `%% 注释 %%`,
/// `[//]: # 注释`.
enum CommentSlips {
  private static let words = ["//", "comment", "#"]

  /// What begins a line.
  static func line(_ text: MarkedText, _ line: Range<Int>) -> Slip? {
    definition(text, line) ?? (isPair(text, line.lowerBound) ? percent(text, line) : nil)
  }

  /// `甲 %% 注释 %% 乙`: behind other words, only what is closed is one; 增长 20%% is a slip of the key.
  static func inline(_ text: MarkedText, _ start: Int) -> (Slip, end: Int)? {
    guard isPair(text, start), !text[start - 1].isDigit, let end = close(text, from: start + 2)
    else { return nil }
    return (slip(text, start..<end), end)
  }

  private static func isPair(_ text: MarkedText, _ start: Int) -> Bool {
    text.isMark("%", at: start) && text.isMark("%", at: start + 1) && text[start - 1] != 0x25
      && text[start + 2] != 0x25
  }

  private static func close(_ text: MarkedText, from start: Int) -> Int? {
    let end = text.end(of: start) { $0 != 0x25 }
    return end > start && text.isMark("%", at: end) && text.isMark("%", at: end + 1) ? end + 2 : nil
  }

  private static func percent(_ text: MarkedText, _ line: Range<Int>) -> Slip {
    slip(text, line.lowerBound..<(close(text, from: line.lowerBound + 2) ?? line.lowerBound + 2))
  }

  /// `[//]: # 注释`: without brackets or quotation marks around its words, it is no line that Markdown leaves out.
  private static func definition(_ text: MarkedText, _ line: Range<Int>) -> Slip? {
    guard text.isMark("[", at: line.lowerBound) else { return nil }
    let close = text.end(of: line.lowerBound + 1, limit: 12) { $0 != 0x5D }
    guard text.isMark("]", at: close), text.isMark(oneOf: ":：", at: close + 1),
      Self.words.contains(text.source(line.lowerBound + 1..<close).lowercased())
    else { return nil }
    return slip(text, line)
  }

  // MARK: Comments that an empty line divides

  /// The most bytes between the two ends of a comment: whoever writes more has another fault.
  private static let longest = 4096

  /// `甲<!-- 待核实` whose `-->` stands behind an empty line: within a paragraph, a comment ends there.
  static func divided(_ text: MarkedText, opening start: Int) -> Slip? {
    guard start + 4 <= text.count, text.source(start..<start + 4) == "<!--" else { return nil }
    let bytes = text.passage.bytes(start..<start + 4)
    let words = text.file.text.utf8.dropFirst(bytes.upperBound).prefix(longest)
    var rest = words
    while let byte = rest.first, !rest.starts(with: "-->".utf8) {
      if byte == 0x3C, rest.starts(with: "<!--".utf8) { return nil }
      rest = rest.dropFirst()
    }
    guard !rest.isEmpty, holdsEmptyLine(words[..<rest.startIndex]) else { return nil }
    return divided(text, start..<start + 4)
  }

  /// `财务处 -->` whose `<!--` stands before an empty line.
  static func divided(_ text: MarkedText, closing start: Int) -> Slip? {
    let end = text.passage.bytes(start..<start + 3).lowerBound
    let words = text.file.text.utf8.prefix(end).suffix(longest)
    var rest = words
    while !rest.isEmpty, !rest.suffix(4).elementsEqual("<!--".utf8) {
      if rest.suffix(3).elementsEqual("-->".utf8) { return nil }
      rest = rest.dropLast()
    }
    guard !rest.isEmpty, holdsEmptyLine(words[rest.endIndex...]) else { return nil }
    return divided(text, start..<start + 3)
  }

  private static func divided(_ text: MarkedText, _ range: Range<Int>) -> Slip {
    text.slip(
      range,
      (
        "注释中间有空行，到空行就断了，里面的话会照原样显示",
        "an empty line stands in this comment and ends it, so its words are shown"
      ),
      (
        "删去注释里的空行，或者让 <!-- 另起一段，写在一行的开头",
        "remove the empty line, or let <!-- begin a paragraph of its own"
      ))
  }

  private static func holdsEmptyLine(_ words: Substring.UTF8View) -> Bool {
    var isEmpty = false
    for byte in words {
      if byte == 0x0A {
        if isEmpty { return true }
        isEmpty = true
      } else if byte != 0x20, byte != 0x09, byte != 0x0D {
        isEmpty = false
      }
    }
    return false
  }

  private static func slip(_ text: MarkedText, _ range: Range<Int>) -> Slip {
    let written = text.source(range).shortened
    return text.slip(
      range,
      (
        "“\(written)”不是注释，会照原样显示给读者",
        "“\(written)” is no comment here and is shown to every reader"
      ), ("注释写成 <!-- 说明 -->；不要了就删去", "write a comment as <!-- words -->, or remove it"))
  }
}
