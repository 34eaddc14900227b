/// What becomes of the paragraphs that stand above others.
struct WordHeadings {
  /// What a paragraph is.
  enum Role: Equatable {
    case title
    case heading(level: Int)
  }

  /// The signs that headings begin with where nobody used a style, from the outermost in.
  enum Pattern: Int, CaseIterable, Comparable {
    case part, chapter, section, chinese, bracketedChinese, arabic, second, third, fourth
    case bracketedArabic

    static func < (left: Pattern, right: Pattern) -> Bool { left.rawValue < right.rawValue }

    /// The sign at the start of a text: 第一章, 一、, （一）, 1., 1.1 and （1）.
    init?(_ text: String) {
      let characters = Array(text.drop(while: \.isWhitespace).prefix(12))
      guard let first = characters.first else { return nil }
      let numerals = Set("〇零一二三四五六七八九十百")
      func run(from start: Int, _ belongs: (Character) -> Bool) -> Int {
        characters[start...].prefix(while: belongs).count
      }
      func sign(at index: Int) -> Character? {
        characters.indices.contains(index) ? characters[index] : nil
      }
      let isDigit = { (character: Character) in character.isASCII && character.isNumber }
      if first == "第" {
        let count = run(from: 1) { numerals.contains($0) || isDigit($0) }
        guard count > 0, let end = sign(at: count + 1), "章节部分篇编".contains(end) else { return nil }
        self = end == "节" ? .section : "篇编".contains(end) ? .part : .chapter
      } else if numerals.contains(first) {
        let count = run(from: 0) { numerals.contains($0) }
        guard let end = sign(at: count), "、．.".contains(end) else { return nil }
        self = .chinese
      } else if first == "（" || first == "(" {
        let chinese = run(from: 1) { numerals.contains($0) }
        let digits = run(from: 1, isDigit)
        guard let end = sign(at: 1 + max(chinese, digits)), end == "）" || end == ")",
          chinese > 0 || digits > 0
        else { return nil }
        self = chinese > 0 ? .bracketedChinese : .bracketedArabic
      } else if isDigit(first) {
        let count = run(from: 0, isDigit)
        if let numbers = NumberedHeading(text) {
          self = [.arabic, .second, .third, .fourth][numbers.count - 1]
          return
        }
        // 1.5 亿元 is no heading.
        guard let end = sign(at: count), "、．.".contains(end),
          sign(at: count + 1).map({ !isDigit($0) }) ?? false
        else { return nil }
        self = .arabic
      } else {
        return nil
      }
    }
  }

  /// What each paragraph is, by its position; text is not listed.
  private(set) var roles: [Int: Role] = [:]
  /// The headings that no style makes one, by their positions.
  private(set) var typed: [Int] = []
  /// The headings whose level was raised, since none of the level between stands above them.
  private(set) var raised: [Int] = []
  /// The title, from the paragraphs that hold it.
  private(set) var title = ""

  private static let longestTyped = 60
  private static let longestTitle = 60

  /// Finds title and headings among the paragraphs of a document.
  init(_ paragraphs: [WordParagraph]) {
    findTitle(paragraphs)
    var found: [(position: Int, styled: Int?, pattern: Pattern?)] = []
    let counted = NumberedHeading.counted(among: paragraphs.filter(Self.isTyped))
    for (position, paragraph) in paragraphs.enumerated()
    where paragraph.story == .body && roles[position] == nil && !paragraph.isContents {
      let text = paragraph.labelledText
      guard text.contains(where: { !$0.isWhitespace }) else { continue }
      if let level = paragraph.styledLevel {
        found.append((position, level, Pattern(text)))
      } else if Self.isTyped(paragraph),
        NumberedHeading(text).map({ counted.contains($0.numbers) }) ?? true
      {
        found.append((position, nil, Pattern(text)))
        typed.append(position)
      }
    }
    setLevels(found)
  }

  /// Whether a paragraph without a style is a heading by its weight or typeface and by its sign.
  static func isTyped(_ paragraph: WordParagraph) -> Bool {
    let text = paragraph.labelledText
    return (paragraph.isBold || paragraph.isDisplay) && isShort(text) && Pattern(text) != nil
  }

  private static func isShort(_ text: String) -> Bool {
    let lines = text.split(separator: "\n").filter { $0.contains { !$0.isWhitespace } }
    return text.count <= longestTyped && lines.count == 1
      && !(text.last { !$0.isWhitespace }.map { "。；！？;".contains($0) } ?? true)
  }

  // MARK: The title

  /// The paragraphs of the style Title; else those at the top that are centred, and bold or larger than
  /// the text; else the only heading of the first level, if nothing stands above it.
  private mutating func findTitle(_ paragraphs: [WordParagraph]) {
    let positions = paragraphs.indices.filter {
      paragraphs[$0].story == .body && !paragraphs[$0].isContents
        && paragraphs[$0].text.contains { !$0.isWhitespace }
    }
    let sizes = paragraphs.filter { $0.story == .body && $0.text.count > 20 }.map(\.size).sorted()
    let usual = sizes.isEmpty ? 0 : sizes[sizes.count / 2]
    var chosen: [Int] = []
    if let first = positions.first(where: { paragraphs[$0].style == "title" }),
      !paragraphs[first].isMixed
    {
      chosen = [first]
    } else if let first = positions.first, Self.looksLikeTitle(paragraphs[first], usual) {
      chosen = positions.prefix { position in
        Self.looksLikeTitle(paragraphs[position], usual)
          && paragraphs[position].size == paragraphs[first].size
          && paragraphs[position].isBold == paragraphs[first].isBold
      }
      if chosen.count > 3 { chosen = [first] }
    } else if let first = positions.first, paragraphs[first].styledLevel == 0,
      !paragraphs[first].isMixed, Pattern(paragraphs[first].labelledText) == nil,
      positions.count(where: { paragraphs[$0].styledLevel == 0 }) == 1
    {
      chosen = [first]
    }
    for position in chosen { roles[position] = .title }
    title = chosen.map { Self.words(paragraphs[$0].labelledText) }.reduce("") { all, next in
      let isLatin = (all.last?.isASCII ?? false) && (next.first?.isASCII ?? false)
      return all + (isLatin ? " " : "") + next
    }
  }

  /// - Parameter usual: the size of most of the text.
  private static func looksLikeTitle(_ paragraph: WordParagraph, _ usual: Int) -> Bool {
    let text = paragraph.labelledText
    return paragraph.isCentred && !paragraph.isMixed && text.count <= longestTitle
      && Pattern(text) == nil && (paragraph.isBold || paragraph.isDisplay || paragraph.size > usual)
      && !(text.last.map { "。；：".contains($0) } ?? true)
  }

  private static func words(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  // MARK: Levels

  /// Levels from 2 on, without gaps: those of styles in their order, those of signs below the styled
  /// heading that they stand under, or where styled headings with the same sign are.
  private mutating func setLevels(
    _ found: [(position: Int, styled: Int?, pattern: Pattern?)]
  ) {
    var levelOfPattern: [Pattern: Int] = [:]
    for heading in found {
      guard let styled = heading.styled, let pattern = heading.pattern else { continue }
      levelOfPattern[pattern] = levelOfPattern[pattern] ?? styled
    }
    let typedPatterns = Set(found.compactMap { $0.styled == nil ? $0.pattern : nil }).sorted()
    var depths: [(position: Int, depth: Int)] = []
    var styledAbove: Int?
    for heading in found {
      if let styled = heading.styled {
        styledAbove = styled
        depths.append((heading.position, styled))
      } else if let pattern = heading.pattern {
        let known = Pattern.allCases.last { $0 <= pattern && levelOfPattern[$0] != nil }
        if let known, let level = levelOfPattern[known] {
          let below = typedPatterns.count { $0 > known && $0 <= pattern }
          depths.append((heading.position, level + below))
        } else {
          let rank = typedPatterns.count { $0 < pattern }
          depths.append((heading.position, styledAbove.map { $0 + 1 + rank } ?? rank))
        }
      }
    }
    let used = Set(depths.map(\.depth)).sorted()
    // The headings that the next one may stand under.
    var open: [(depth: Int, level: Int)] = []
    for (position, depth) in depths {
      while let last = open.last, last.depth >= depth { open.removeLast() }
      let wanted = min((used.firstIndex(of: depth) ?? 0) + 2, 6)
      let level = min(wanted, (open.last?.level ?? 1) + 1)
      if level < wanted { raised.append(position) }
      roles[position] = .heading(level: level)
      open.append((depth, level))
    }
  }
}
