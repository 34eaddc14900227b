import Diagnostics

/// Writes what pandoc read as the Markdown of a case.
struct CaseWriter {
  let document: WordDocument
  let headings: WordHeadings
  /// The file of each picture of the document; `nil` where there is none.
  let files: [ImportedPicture?]

  /// What was written of each paragraph of the document, by its position.
  private(set) var seen: [String]
  /// How often each picture was written.
  private(set) var shown: [Int: Int] = [:]
  private(set) var findings: [WordDocument.Finding] = []
  private(set) var counts = ImportCounts()
  /// The words as they shall be read in the Markdown, line by line.
  private(set) var lines: [String] = []
  /// The paragraph that is being written.
  var position: Int?
  /// Where the words lead that are being written.
  var link: String?
  /// The footnotes in order: their blocks, and the paragraph that they belong to.
  private var notes: [(blocks: [PandocBlock], position: Int?)] = []

  init(document: WordDocument, headings: WordHeadings, files: [ImportedPicture?]) {
    self.document = document
    self.headings = headings
    self.files = files
    seen = document.paragraphs.map { _ in "" }
    for (position, role) in headings.roles where role == .title {
      seen[position] = document.paragraphs[position].labelledText
    }
  }

  /// The body of the case, footnotes at the end.
  mutating func write(_ pandoc: PandocDocument) -> String {
    var parts = blocks(pandoc.blocks)
    // A footnote may hold another, which then comes behind it.
    var number = 0
    while number < notes.count {
      let note = notes[number]
      number += 1
      position = note.position
      let content = blocks(note.blocks).joined(separator: "\n\n")
      parts.append(Self.indented(content, first: "[^\(number)]: ", rest: "    "))
    }
    counts.notes = notes.count
    return parts.joined(separator: "\n\n") + "\n"
  }

  mutating func note(
    _ code: String, _ weight: ImportNote.Weight, _ zh: String, _ en: String
  ) {
    findings.append(
      WordDocument.Finding(
        code: code, weight: weight, message: LocalizedText(zh: zh, en: en), paragraph: position))
  }

  mutating func countTable() { counts.tables += 1 }

  // MARK: Blocks

  mutating func blocks(_ blocks: [PandocBlock]) -> [String] {
    var parts: [String] = []
    var index = 0
    var lastList: Bool?
    while index < blocks.count {
      let block = blocks[index]
      index += 1
      // Two lists of a kind in a row would be read as one.
      if case .list(let number, _) = block {
        if lastList == (number != nil) { parts.append("<!-- -->") }
        lastList = number != nil
      } else {
        lastList = nil
      }
      if case .paragraph(let inlines) = block {
        let columns = ColumnsByTabs(blocks[(index - 1)...])
        if columns.isTable {
          parts += table(of: columns, blocks[(index - 1)...])
          index += columns.paragraphs - 1
          continue
        }
        let pieces = pieces(of: inlines)
        if columns.isAligned { noteTabs(pieces) }
        let segments = Self.segments(of: pieces)
        var next: (words: String, inlines: [PandocInline])?
        if case .picture? = segments.last?.first?.content, index < blocks.count {
          next = caption(blocks[index])
        }
        let (written, usesCaption) = paragraph(segments, caption: next)
        parts += written
        if usesCaption { index += 1 }
      } else {
        parts += self.block(block)
      }
    }
    return parts
  }

  private mutating func block(_ block: PandocBlock) -> [String] {
    switch block {
    case .paragraph: return []
    case .heading(let level, let inlines): return heading(level, inlines)
    case .list(let number, let items): return [list(number, items)]
    case .quote(let inner):
      return [Self.indented(blocks(inner).joined(separator: "\n\n"), first: "> ", rest: "> ")]
    case .table(let table): return self.table(table)
    case .code(let code):
      let text = taken(fromCode: code)
      lines.append(text)
      var fence = "```"
      while text.contains(fence) { fence += "`" }
      return ["\(fence)\n\(text)\n\(fence)"]
    case .rule: return ["---"]
    case .group(let inner): return blocks(inner)
    }
  }

  private mutating func heading(_ level: Int, _ inlines: [PandocInline]) -> [String] {
    let all = pieces(of: inlines)
    var pictures: [String] = []
    var words: [Piece] = []
    for piece in all {
      if case .picture = piece.content {
        pictures.append(line([piece], as: .paragraph))
      } else {
        // A heading is bold by itself.
        var piece = piece
        piece.style.remove(.strong)
        words.append(piece)
      }
    }
    words = words.tidied
    guard !words.isEmpty else { return pictures }
    counts.headings += 1
    return [String(repeating: "#", count: min(max(level, 2), 6)) + " " + line(words, as: .heading)]
      + pictures
  }

  private mutating func list(
    _ number: PandocBlock.ListNumber?, _ items: [[PandocBlock]]
  ) -> String {
    var isTight = true
    var written: [String] = []
    for (index, item) in items.enumerated() {
      let marker = number.map { self.marker(of: item, counted: $0.start + index, $0) } ?? "- "
      let parts = blocks(item)
      // A paragraph, and lists below it.
      let isSimple =
        parts.count == item.count && item.dropFirst().allSatisfy { $0.isList }
        && !(item.first?.isList ?? false)
      isTight = isTight && isSimple
      let content = parts.joined(separator: isSimple ? "\n" : "\n\n")
      let indent = String(repeating: " ", count: marker.count)
      written.append(Self.indented(content, first: marker, rest: indent))
    }
    return written.joined(separator: isTight ? "\n" : "\n\n")
  }

  /// The number of an item as Word shows it; pandoc knows of no parenthesis.
  func marker(
    of item: [PandocBlock], counted: Int, _ number: PandocBlock.ListNumber
  ) -> String {
    if let position = item.first?.markedPosition, document.paragraphs.indices.contains(position),
      let label = document.paragraphs[position].label, label.isList, !label.text.isEmpty
    {
      return label.text + " "
    }
    return "\(counted)\(number.hasParenthesis ? ")" : ".") "
  }

  private static func indented(_ text: String, first: String, rest: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { index, line in
      let whole = (index == 0 ? first : line.isEmpty && rest.first == " " ? "" : rest) + line
      return whole.last == " " ? String(whole.dropLast()) : whole
    }.joined(separator: "\n")
  }

  // MARK: Paragraphs and their pictures

  /// A paragraph cut at its pictures, each of which becomes a paragraph of its own.
  private static func segments(of pieces: [Piece]) -> [[Piece]] {
    var result: [[Piece]] = [[]]
    for piece in pieces {
      if case .picture = piece.content {
        result.append([piece])
        result.append([])
      } else {
        result[result.count - 1].append(piece)
      }
    }
    return result.map(\.tidied).filter { !$0.isEmpty }
  }

  /// Writes a paragraph; says whether the caption behind it was used up by its last picture.
  private mutating func paragraph(
    _ segments: [[Piece]], caption: (words: String, inlines: [PandocInline])?
  ) -> (parts: [String], usesCaption: Bool) {
    var parts: [String] = []
    var index = 0
    var usesCaption = false
    while index < segments.count {
      let segment = segments[index]
      index += 1
      guard case .picture(let file, let alternative) = segment[0].content else {
        parts.append(line(segment, as: .paragraph))
        continue
      }
      var title = ""
      if index < segments.count, Self.isCaption(segments[index]) {
        title = segments[index].words
        index += 1
      } else if index == segments.count, let caption {
        title = caption.words
        _ = pieces(of: caption.inlines)
        usesCaption = true
      }
      parts.append(picture(file, alternative, title: title))
    }
    return (parts, usesCaption)
  }

  private mutating func picture(_ file: String, _ alternative: String, title: String) -> String {
    let title = title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if alternative.isEmpty, title.isEmpty {
      note(
        "no-alternative", .advice, "图片 \(file) 没有说明，请在方括号里写上图里是什么",
        "the picture \(file) has no description; write one into the brackets")
    }
    var words = alternative.isEmpty ? title : alternative
    if words.isEmpty { words = file.split(separator: ".").first.map(String.init) ?? file }
    guard !title.isEmpty else {
      return line(
        [Piece(content: .picture(file: file, alternative: words))], as: .paragraph)
    }
    lines.append(title)
    let quoted = MarkdownEscaping.attribute(title, isTitle: true)
    return "![\(MarkdownEscaping.attribute(words, isTitle: false))](\(file) \"\(quoted)\")"
  }

  /// The caption of a picture, if the block is one: by its style, or since it begins with “图 1”.
  private func caption(_ block: PandocBlock) -> (words: String, inlines: [PandocInline])? {
    guard case .paragraph(let inlines) = block else { return nil }
    let line = PlainLine(inlines)
    let words = line.text.trimmingSpace
    guard line.isText, !words.isEmpty else { return nil }
    let style = line.position.map { document.paragraphs[$0].style } ?? ""
    let isStyled = style == "caption" && !words.hasPrefix("表")
    return isStyled || Self.isCaption(words) && !line.hasLinks ? (words, inlines) : nil
  }

  private static func isCaption(_ pieces: [Piece]) -> Bool {
    pieces.allSatisfy { $0.text != nil && $0.link == nil } && isCaption(pieces.words)
  }

  private static func isCaption(_ words: String) -> Bool {
    guard words.count <= 100, words.last != "。",
      let head = ["附图", "组图", "照片", "图表", "图", "Figure", "Fig."].first(where: words.hasPrefix)
    else { return false }
    let rest = words.dropFirst(head.count).drop(while: \.isWhitespace)
    return rest.first.map { $0.isNumber || "一二三四五六七八九十".contains($0) } ?? false
  }

  // MARK: Lines

  /// Writes a line and remembers its words.
  mutating func line(_ pieces: [Piece], as kind: LineWriter.Kind) -> String {
    lines.append(pieces.words)
    let (markdown, keepsStyles) = LineWriter(pieces, as: kind).write()
    if !keepsStyles {
      note(
        "formatting", .changed, "这里的加粗、斜体或删除线夹在字母和符号中间，没有保留",
        "bold, italics or strikethrough between letters and signs are not kept here")
    }
    if pieces.contains(where: { $0.style.contains(.underlined) }) {
      let words = pieces.filter { $0.style.contains(.underlined) }.words
      note(
        "underline", .changed, "“\(words.excerpt())”的下划线没有保留",
        "the underlining of “\(words.excerpt())” is not kept")
    }
    return markdown
  }

  /// Notes that words of the current paragraph were written, and gives them back.
  mutating func take(_ text: String) -> String {
    if let position, seen.indices.contains(position) { seen[position] += text }
    return text
  }

  /// The same of code, between whose lines paragraphs are marked.
  mutating func taken(fromCode code: String) -> String {
    var result = ""
    for part in MarkedText.parts(of: code) {
      switch part {
      case .words(let words): result += take(words)
      case .paragraph(let number):
        position = document.paragraphs.indices.contains(number) ? number : position
      case .picture, .link: break
      }
    }
    return result
  }

  mutating func addNote(_ blocks: [PandocBlock]) -> Int {
    notes.append((blocks, position))
    return notes.count
  }

  mutating func show(_ picture: Int) {
    shown[picture, default: 0] += 1
    counts.pictures += 1
  }

  mutating func countEquation() { counts.equations += 1 }
}
