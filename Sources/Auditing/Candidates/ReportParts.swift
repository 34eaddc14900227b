import Prose

/// Finds the sections of a report by the signs and levels of its headings, and makes paragraphs whole that
/// the end of a page has cut.
struct ReportParts {
  private(set) var parts: [ReportPart] = []
  /// How many parts each section has.
  private(set) var counts: [[String]: Int] = [:]
  /// The words at the top, before the first section: what the report calls itself.
  private(set) var title: String
  let isChinese: Bool
  private var open: [(rank: Int, name: String, heading: String)] = []

  init(_ report: ReportText) {
    title = report.title
    isChinese = Self.isChinese(report)
    var caption = ""
    for block in joined(report.blocks) {
      switch block {
      case .heading(let text, let level): open(heading: text, level: level)
      case .paragraph(let text):
        if let sign = HeadingSign(text), sign.isHeading(text) {
          open(heading: text, level: 6)
        } else if open.isEmpty, parts.isEmpty, title.isEmpty, text.count < 50,
          !Self.isCaption(text),
          !text.contains(where: { "。.；".contains($0) })
        {
          title = text
        } else if Self.isCaption(text) {
          caption = text
          continue
        } else {
          add(.paragraph(text))
        }
      case .table(let rows): add(.table(rows, caption: caption.isEmpty ? lastLine : caption))
      }
      caption = ""
    }
  }

  /// The paragraph that stands directly above a table and leads to it.
  private var lastLine: String {
    guard case .paragraph(let text)? = parts.last?.content, text.count < 60 else { return "" }
    return text
  }

  /// As many characters of a paragraph are read at once: a text without full stops costs no more than others.
  private static let longest = 4000

  private mutating func add(_ content: ReportPart.Content) {
    if case .paragraph(let text) = content, text.utf8.count > Self.longest * 3 {
      var rest = text[...]
      while !rest.isEmpty {
        let piece = rest.prefix(Self.longest)
        let end = piece.lastIndex { "。；！？.".contains($0) }.map(piece.index(after:))
        let cut = end ?? piece.endIndex
        addWhole(.paragraph(String(rest[..<cut])))
        rest = rest[cut...]
      }
    } else {
      addWhole(content)
    }
  }

  private mutating func addWhole(_ content: ReportPart.Content) {
    let path = open.map(\.name)
    counts[path, default: 0] += 1
    parts.append(
      ReportPart(
        content: content, path: path, headings: open.map(\.heading), number: counts[path] ?? 1))
  }

  private mutating func open(heading text: String, level: Int) {
    let sign = HeadingSign(text)
    // The first large heading without a sign is what the report is called.
    if sign == nil, open.isEmpty, parts.isEmpty, level <= 2 {
      title += title.isEmpty ? text : " " + text
      return
    }
    let rank = sign?.rank ?? 10 + level
    while let last = open.last, last.rank >= rank { open.removeLast() }
    open.append((rank, sign?.name ?? text, text))
  }

  private static func isChinese(_ report: ReportText) -> Bool {
    var han = 0
    var letters = 0
    for block in report.blocks.prefix(400) {
      let texts: [String] =
        switch block {
        case .heading(let text, _), .paragraph(let text): [text]
        case .table(let rows): rows.flatMap(\.self)
        }
      for unit in texts.lazy.flatMap(\.utf16) {
        if Punctuation.isIdeograph(unit) { han += 1 }
        if (0x61...0x7A).contains(unit) { letters += 1 }
      }
    }
    return han * 3 > letters
  }

  /// Whether a line only says what a table or a picture behind it shows.
  static func isCaption(_ text: String) -> Bool {
    guard text.count < 70, let first = text.first else { return false }
    if "表图".contains(first) {
      let rest = text.dropFirst().drop { $0 == " " || $0 == "　" }
      return rest.first.map { $0.isNumber || "一二三四五六七八九十".contains($0) } ?? false
    }
    return text.hasPrefix("Table ") || text.hasPrefix("Figure ")
  }

  // MARK: Whole paragraphs

  /// The parts without a list of contents, and with the paragraphs that go on behind a page joined.
  private func joined(_ blocks: [ReportText.Block]) -> [ReportText.Block] {
    var result: [ReportText.Block] = []
    for block in blocks {
      guard case .paragraph(let raw) = block else {
        result.append(block)
        continue
      }
      let text = isChinese ? Self.closed(raw) : raw
      guard !text.isEmpty, !Self.isContents(text) else { continue }
      if case .paragraph(let before)? = result.last, isChinese, Self.goesOn(before, text) {
        result[result.count - 1] = .paragraph(before + text)
      } else {
        result.append(.paragraph(text))
      }
    }
    return result
  }

  /// A line of a list of contents: 一、总体情况 ..... 3.
  private static func isContents(_ text: String) -> Bool {
    guard text.last?.isNumber == true else { return false }
    return text.contains("....") || text.contains("……") || text.contains("\t")
  }

  private static func goesOn(_ text: String, _ next: String) -> Bool {
    guard text.utf8.count < 6000, text.count > 30, let last = text.last, let first = next.first,
      text.contains("，") || text.contains("、")
    else { return false }
    return !"。；！？：:;”）)!?.".contains(last) && HeadingSign(next) == nil && !isCaption(next)
      && !"“《（(".contains(first)
  }

  /// The text without blanks between Chinese characters and digits, which mean nothing.
  static func closed(_ text: String) -> String {
    let units = Array(text.unicodeScalars)
    var kept = String.UnicodeScalarView()
    func isWide(_ index: Int) -> Bool {
      guard units.indices.contains(index) else { return true }
      return units[index].value >= 0x2E80 || [0x201C, 0x201D, 0x2014].contains(units[index].value)
    }
    for index in units.indices {
      let isBlank = [0x20, 0xA0, 0x3000, 0x09].contains(units[index].value)
      if isBlank {
        var next = index
        while units.indices.contains(next), [0x20, 0xA0, 0x3000, 0x09].contains(units[next].value) {
          next += 1
        }
        let isBehindWide = kept.last.map { $0.value >= 0x2E80 || $0.value == 0x201D } ?? true
        if isBehindWide || isWide(next) { continue }
      }
      kept.append(units[index])
    }
    return String(kept)
  }
}

/// The sign that a Chinese heading begins with: 一、, （一）, 1., （1）, 第一章.
struct HeadingSign {
  /// How deep headings with such a sign stand, from 0 on.
  let rank: Int
  /// What locators call it: 二, （一）, 3.
  let name: String

  init?(_ text: String) {
    let characters = Array(text.drop(while: \.isWhitespace).prefix(14))
    let numerals = Set("〇零一二三四五六七八九十百")
    func run(_ start: Int, _ belongs: (Character) -> Bool) -> String {
      String(characters.dropFirst(start).prefix(while: belongs))
    }
    func sign(_ index: Int) -> Character {
      characters.indices.contains(index) ? characters[index] : " "
    }
    func isDigit(_ character: Character) -> Bool { character.isASCII && character.isNumber }
    guard let first = characters.first else { return nil }
    if first == "第" {
      let number = run(1) { numerals.contains($0) || isDigit($0) }
      guard !number.isEmpty, "章节部分篇".contains(sign(number.count + 1)) else { return nil }
      (rank, name) = (sign(number.count + 1) == "节" ? 1 : 0, number)
    } else if numerals.contains(first) {
      let number = run(0) { numerals.contains($0) }
      guard "、．.".contains(sign(number.count)) else { return nil }
      (rank, name) = (2, number)
    } else if first == "（" || first == "(" {
      let number = run(1) { numerals.contains($0) || isDigit($0) }
      guard !number.isEmpty, "）)".contains(sign(number.count + 1)) else { return nil }
      (rank, name) = (number.contains(where: isDigit) ? 5 : 3, "（\(number)）")
    } else if isDigit(first) {
      let number = run(0, isDigit)
      let next = sign(number.count)
      guard number.count < 3, "、．.".contains(next), !isDigit(sign(number.count + 1)) else {
        return nil
      }
      (rank, name) = (4, number)
    } else {
      return nil
    }
  }

  /// Whether a paragraph that begins with the sign is a heading: short, and no sentence.
  func isHeading(_ text: String) -> Bool {
    guard text.count <= 45, let last = text.last, !"。；！？;，,:：".contains(last) else { return false }
    return rank < 4
      || !text.contains { $0.isNumber && !$0.isASCII || "，。；".contains($0) }
        && text.count { $0.isASCII && $0.isNumber } <= 4
  }
}
