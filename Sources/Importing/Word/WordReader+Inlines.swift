import Diagnostics

extension WordReader {
  /// What a paragraph holds.
  struct Content {
    let style: WordStyles.Style
    var items: [WordItem] = []
    var boxes: [XMLElement] = []
    /// Whether words of it are what a list of contents shows.
    var isListed = false
    /// Words of instructions, which nobody is shown.
    var instructed = ""

    /// The words from an item on.
    func words(from start: Int) -> String {
      items[min(start, items.count)...].reduce(into: "") { result, item in
        if case .text(let words, _) = item { result += words }
      }
    }
  }

  /// Reads what stands in a paragraph.
  mutating func content(of element: XMLElement, _ style: WordStyles.Style) -> Content {
    var content = Content(style: style)
    // A field may reach over several paragraphs.
    if let link = fields.last(where: { $0.link != nil })?.link { content.items.append(.link(link)) }
    inlines(element, into: &content)
    if content.instructed.contains(where: { !$0.isWhitespace }) {
      note(
        "field", .missing, "域代码里的“\(content.instructed.quoted)”没有导入",
        "“\(content.instructed.quoted)” in the code of a field is left out", on: position)
    }
    return content
  }

  private mutating func inlines(_ parent: XMLElement, into content: inout Content) {
    if parent.name == "m:oMath" { return math(parent, into: &content) }
    for element in parent.elements { inline(element, into: &content) }
  }

  private mutating func inline(_ element: XMLElement, into content: inout Content) {
    switch element.name {
    case "w:r": run(element, into: &content)
    case "w:hyperlink":
      let target = element.attributes["id"].flatMap { relations?.targets[$0] }
      let anchor = element.attributes["anchor"].map { "#" + $0 } ?? ""
      linked(to: (target?.target ?? "") + anchor, into: &content) { $0.inlines(element, into: &$1) }
    case "w:fldSimple":
      var field = WordField()
      field.instruction = element.attributes["instr"] ?? ""
      field.form = element.first("w:ffData")
      begin(field)
      show(&content)
      inlines(element, into: &content)
      end(&content, RunFormat())
    case "w:del":
      let words = (element.all("w:delText") + element.all("w:t")).map(\.text).joined()
      if !words.isEmpty {
        note(
          "tracked-change", .missing, "修订中删去的“\(words.quoted)”没有导入",
          "“\(words.quoted)”, deleted in a tracked change, is left out", on: position)
      }
    case "w:ins", "w:moveTo":
      let words = element.all("w:t").map(\.text).joined()
      if !words.isEmpty {
        note(
          "tracked-change", .changed, "修订中加上的“\(words.excerpt())”按接受处理",
          "“\(words.excerpt())”, added in a tracked change, is taken as accepted", on: position)
      }
      inlines(element, into: &content)
    case "m:oMath": math(element, into: &content)
    case "w:sdt":
      let before = content.items.count
      inlines(element.wrapped, into: &content)
      noteUnfilled(element, content.words(from: before), on: position)
    case "mc:AlternateContent": inlines(element.wrapped, into: &content)
    case "w:moveFrom", "w:pPr", "w:rPr", "w:sdtPr": break
    default: inlines(element, into: &content)
    }
  }

  private mutating func math(_ element: XMLElement, into content: inout Content) {
    counts.equations += 1
    content.items.append(.math(element))
  }

  // MARK: Runs

  private mutating func run(_ element: XMLElement, into content: inout Content) {
    let properties = element.first("w:rPr")
    let format = styles.format(properties, in: content.style)
    if format.isHidden {
      let words = element.all("w:t").map(\.text).joined()
      if !words.isEmpty {
        note(
          "hidden-text", .missing, "隐藏的文字“\(words.quoted)”没有导入",
          "the hidden words “\(words.quoted)” are left out", on: position)
      }
      // A field begins and ends in hidden runs as well.
      for child in element.elements where ["w:fldChar", "w:instrText"].contains(child.name) {
        self.child(child, format, into: &content)
      }
      return
    }
    let before = content.items.count
    for child in element.elements { self.child(child, format, into: &content) }
    let words = content.words(from: before)
    if let look = WordLooks.lost(in: properties), words.contains(where: { !$0.isWhitespace }) {
      note(
        "formatting", .changed, "“\(words.excerpt())”的\(look.zh)没有保留",
        "the \(look.en) of “\(words.excerpt())” is not kept", on: position)
    }
  }

  /// What stands in a run.
  private mutating func child(
    _ element: XMLElement, _ format: RunFormat, into content: inout Content
  ) {
    switch element.name {
    case "w:t": add(element.text, format, to: &content)
    case "w:tab", "w:ptab": content.items.append(.tab)
    case "w:br", "w:cr": content.items.append(.lineBreak)
    case "w:noBreakHyphen": add("\u{2011}", format, to: &content)
    case "w:sym":
      let font = element.attributes["font"] ?? ""
      guard let code = element.attributes["char"].flatMap({ UInt32($0, radix: 16) }) else { return }
      append(symbol(code, font), format, to: &content)
    case "w:ruby":
      add(element.first("w:rubyBase")?.all("w:t").map(\.text).joined() ?? "", format, to: &content)
      let words = element.first("w:rt")?.all("w:t").map(\.text).joined() ?? ""
      note(
        "ruby", .missing, "拼音“\(words.quoted)”没有导入", "the reading “\(words.quoted)” is left out",
        on: position)
    case "w:footnoteReference", "w:endnoteReference":
      guard let id = element.attributes["id"] else { return }
      counts.notes += 1
      content.items.append(.note(references.count))
      references.append(Self.key(id, isEndnote: element.name == "w:endnoteReference"))
    case "w:commentReference": comment(element.attributes["id"])
    case "w:fldChar": fieldCharacter(element, format, into: &content)
    case "w:instrText":
      if let last = fields.indices.last { fields[last].instruction += element.text }
    case "mc:AlternateContent": alternatives(element, format, into: &content)
    case "w:drawing", "w:pict", "w:object", "w:contentPart": graphics(element, into: &content)
    default: break
    }
  }

  /// What a run holds besides drawings.
  private static let wordElements: Set<String> = [
    "w:t", "w:tab", "w:ptab", "w:br", "w:cr", "w:noBreakHyphen", "w:sym", "w:ruby", "w:rPr",
    "w:softHyphen", "w:footnoteReference", "w:endnoteReference", "w:fldChar", "w:instrText",
  ]

  /// One of several ways to say the same in a run: the first choice that can be read, else what is there for all.
  private mutating func alternatives(
    _ element: XMLElement, _ format: RunFormat, into content: inout Content
  ) {
    let choices = element.elements.filter { $0.name == "mc:Choice" }
    let fallback = element.first("mc:Fallback")
    func holdsWords(_ part: XMLElement) -> Bool {
      part.elements.contains { _ in true }
        && part.elements.allSatisfy { Self.wordElements.contains($0.name) }
    }
    let isDrawing = choices.contains { choice in
      ["w:drawing", "w:pict", "w:object", "w:contentPart"].contains(where: choice.holds)
    }
    if let choice = choices.first(where: holdsWords) ?? (isDrawing ? nil : fallback) {
      for child in choice.elements { self.child(child, format, into: &content) }
    } else {
      graphics(element, into: &content)
    }
  }

  /// Takes in words, those of symbol fonts as what they look like.
  private mutating func add(_ text: String, _ format: RunFormat, to content: inout Content) {
    guard fields.allSatisfy(\.isResult) else {
      content.instructed += text
      return
    }
    let isSymbolic = SymbolFont.isSymbolic(format.latinFont)
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      !(isSymbolic && Self.isCode(scalar)) && !PreparedDocument.isMark(scalar)
    }
    guard !isPlain else { return append(text, format, to: &content) }
    var words = ""
    for scalar in text.unicodeScalars where !PreparedDocument.isMark(scalar) {
      if isSymbolic, Self.isCode(scalar) {
        words += symbol(scalar.value, format.latinFont)
      } else {
        words.unicodeScalars.append(scalar)
      }
    }
    append(words, format, to: &content)
  }

  private static func isCode(_ scalar: Unicode.Scalar) -> Bool {
    ("!"..."\u{FF}").contains(scalar) || (0xF021...0xF0FF).contains(scalar.value)
  }

  private mutating func append(_ words: String, _ format: RunFormat, to content: inout Content) {
    guard !words.isEmpty else { return }
    var format = format
    // A link is seen anyhow.
    if fields.contains(where: \.isLink) { format.style.remove(.underlined) }
    content.items.append(.text(words, format))
    for index in fields.indices { fields[index].hasWords = true }
    if fields.contains(where: { $0.kind == "TOC" }) { content.isListed = true }
  }

  private mutating func symbol(_ code: UInt32, _ font: String) -> String {
    let number = String(code, radix: 16, uppercase: true)
    if let character = SymbolFont.character(code, in: font) {
      note(
        "symbol", .advice, "符号字体（\(font)）的字符写成了“\(character)”，请核对",
        "a character of a symbol font (\(font)) is written as “\(character)”", on: position)
      return String(character)
    }
    // Set in an ordinary font, it is what its number says.
    if !SymbolFont.isSymbolic(font), let scalar = Unicode.Scalar(code),
      !(0xE000...0xF8FF).contains(code), code > 0x20
    {
      return String(Character(scalar))
    }
    note(
      "symbol", .missing, "符号字体（\(font)）的字符 \(number) 没有导入",
      "the character \(number) of a symbol font (\(font)) is left out", on: position)
    return ""
  }

  private mutating func comment(_ id: String?) {
    guard let id, let comment = comments[id] else { return }
    let words = comment.all("w:t").map(\.text).joined()
    let author = comment.attributes["author"].map { $0.isEmpty ? "" : "（\($0)）" } ?? ""
    note(
      "comment", .missing, "批注“\(words.quoted)”\(author)没有导入",
      "the comment “\(words.quoted)”\(author) is left out", on: position)
  }
}
