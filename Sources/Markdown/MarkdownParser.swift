import Diagnostics
import Glibc

/// Reads Markdown: CommonMark with GitHub's tables, strikethrough, task lists, bare addresses and
/// footnotes, by libcmark-gfm.
///
/// ```swift
/// let document = MarkdownParser.parse(file, report: &report)
/// let html = HTMLRenderer().render(document)
/// ```
public enum MarkdownParser {
  /// How many levels a tree has at most; a list and its item count as two.
  public static let deepestNesting = 100

  /// Of how many rows of a text it is said that they hold more cells than their table has columns.
  private static let mostSurplusRows = 20

  /// Reads the part of `file` that begins at the byte offset `bodyStart`, such as all below the
  /// front matter. Any text is Markdown, so there is always a document; what the writer should know
  /// is added to `report`. Safe to call from many threads at once.
  public static func parse(
    _ file: SourceFile, from bodyStart: Int = 0, report: inout Report
  ) -> MarkdownDocument {
    let document = file.text.utf8.withContiguousStorageIfAvailable { source in
      let start = min(max(bodyStart, 0), source.count)
      guard source.holdsNUL else { return parse(source, of: file, from: start, report: &report) }
      // The library puts three bytes in the place of NUL, and so would move all places behind it;
      // the byte that stands for what cannot be shown keeps them.
      return source.map { $0 == 0 ? 0x1A : $0 }.withUnsafeBufferPointer { copy in
        parse(copy, of: file, from: start, report: &report)
      }
    }
    return document ?? MarkdownDocument()
  }

  private static func parse(
    _ source: UnsafeBufferPointer<UInt8>, of file: SourceFile, from bodyStart: Int,
    report: inout Report
  ) -> MarkdownDocument {
    let lines = LineTable(source, from: bodyStart)
    let scan = ComplexityScan.run(over: lines)
    if let finding = scan.finding {
      report.add(.tooComplex(finding, in: file))
      return plain(source, from: bodyStart)
    }
    guard var (document, tooDeep, surplusCells) = tree(of: lines, from: bodyStart) else {
      report.add(.noEngine(at: Place(file: file.path)))
      return plain(source, from: bodyStart)
    }
    if let tooDeep { report.add(.nestingTooDeep(at: file.place(at: tooDeep))) }
    // More of them are most likely of one cause: a heading that lacks a column.
    for cells in surplusCells.prefix(mostSurplusRows) {
      report.add(.surplusCells(String(file[cells]), at: file.place(at: cells)))
    }
    let unused =
      UnusedFootnotes.diagnostics(of: document, colons: scan.colons, in: lines, of: file)
      + UnusedDefinitions.diagnostics(of: document, colons: scan.colons, in: lines, of: file)
    for diagnostic in unused { report.add(diagnostic) }
    document.unshownDefinitions =
      UnshownDefinitions(of: document, colons: scan.colons, in: lines).ranges
    return document
  }

  /// Lets the library read the text, with stand-ins for what it would misread, and turns its tree
  /// into ours; nil if the library cannot be used.
  private static func tree(
    of lines: LineTable, from bodyStart: Int
  ) -> (document: MarkdownDocument, tooDeep: Range<Int>?, surplusCells: [Range<Int>])? {
    let prepared = PreparedText(lines.source, from: bodyStart)
    return prepared.withBytes(of: lines.source) { source in
      let lines = lines.with(source: source)
      let body = UnsafeBufferPointer(rebasing: source[bodyStart...])
      return CMarkEngine.shared?.withTree(of: body, in: prepared.dialect) { root, types in
        let footnotes = FootnoteIndex(of: root, in: lines, standIns: prepared.standIns)
        var converter = TreeConverter(
          lines: lines, types: types, footnotes: footnotes, standIns: prepared.standIns)
        let document = converter.convert(root)
        return (document, converter.tooDeep, converter.surplusCells)
      }
    }
  }

  /// The text as one paragraph, where it cannot be read as Markdown: nothing of it is lost.
  private static func plain(
    _ source: UnsafeBufferPointer<UInt8>, from bodyStart: Int
  ) -> MarkdownDocument {
    let range = bodyStart..<source.count
    let text = MarkdownNode(.text(String(decoding: source[range], as: UTF8.self)), range: range)
    return MarkdownDocument(blocks: [MarkdownNode(.paragraph, range: range, children: [text])])
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether one of the bytes is 0.
  fileprivate var holdsNUL: Bool { baseAddress.map { memchr($0, 0, count) != nil } ?? false }
}

extension Diagnostic {
  fileprivate static func noEngine(at place: Place) -> Diagnostic {
    Diagnostic(
      .unreadableFile, at: place,
      LocalizedText(
        zh: "这台电脑上的 libcmark-gfm 缺少扩展，无法读取 Markdown",
        en: "libcmark-gfm lacks its extensions on this machine, so Markdown cannot be read"),
      hint: LocalizedText(
        zh: "请重新安装 libcmark-gfm-dev 和 libcmark-gfm-extensions-dev，再编译本程序",
        en: "install libcmark-gfm-dev and libcmark-gfm-extensions-dev, then build this again"))
  }

  fileprivate static func surplusCells(_ words: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .surplusCell, .warning, at: place,
      LocalizedText(
        zh: "这一行比表头多出格子，“\(words.shortened)”不会显示",
        en: "this row has more cells than the header, so “\(words.shortened)” is not shown"),
      hint: LocalizedText(
        zh: "在表头和它下面的分隔行各补一列；格子里要写竖线，写成 \\|",
        en:
          "add a column to the header and to the line below it; a bar inside a cell is written \\|")
    )
  }

  fileprivate static func nestingTooDeep(at place: Place) -> Diagnostic {
    let limit = MarkdownParser.deepestNesting
    return Diagnostic(
      .nestingTooDeep, at: place,
      LocalizedText(
        zh: "这里的引用、列表或强调套了 \(limit) 层以上，更深的内容只能按普通文字显示",
        en: "nested more than \(limit) levels deep; what is deeper is shown as plain text"),
      hint: LocalizedText(
        zh: "请减少嵌套：把内层的引用或列表移到外面，另起一段",
        en: "nest less: move the inner quotes or lists out into paragraphs of their own"))
  }
}

extension Diagnostic {
  fileprivate static func tooComplex(
    _ finding: ComplexityScan.Finding, in file: SourceFile
  ) -> Diagnostic {
    let words = finding.cause.words
    let place = file.place(at: finding.offset..<finding.offset + finding.cause.width)
    return Diagnostic(.markdownTooComplex, at: place, words.message, hint: words.hint)
  }
}

extension ComplexityScan.Cause {
  /// How many bytes of the text are meant.
  fileprivate var width: Int { self == .escapedCaret ? 2 : 1 }

  fileprivate var words: (message: LocalizedText, hint: LocalizedText) {
    switch self {
    case .escapedCaret:
      (
        LocalizedText(
          zh: "“[” 后面紧跟着 “^” 的字符代码，这种写法无法处理",
          en: "“[” is followed by the character code of “^”, which cannot be processed"),
        LocalizedText(
          zh: "请直接写 \\[^，或去掉这里的方括号", en: "write \\[^ instead, or leave out the bracket")
      )
    case .definitions:
      (
        LocalizedText(
          zh: "这里定义的链接地址很长，又被引用了很多次，无法处理",
          en: "the address defined here is long and used too often to be processed"),
        LocalizedText(
          zh: "请把图片或网页存成文件，在这里只写文件名或短网址",
          en: "save the picture or page as a file and write its name or a short address here")
      )
    default: structureWords
    }
  }

  private var structureWords: (message: LocalizedText, hint: LocalizedText) {
    let (zh, en) = structure
    return (
      LocalizedText(
        zh: "从这里起的一段文字里\(zh)太多，无法处理",
        en: "the text from here on has too many \(en) to be processed"),
      LocalizedText(
        zh: "请检查这里是否误贴了别的内容；确实需要时，请用空行分成几段，或拆成几个文件",
        en:
          "was something pasted here by mistake? else split it with blank lines or into files"
      )
    )
  }

  private var structure: (zh: String, en: String) {
    switch self {
    case .nesting: ("引用或列表的层次", "nested quotes or lists")
    case .table: ("表格的竖线或分隔行", "pipes or table rules")
    case .emptyCells: ("表格的空格子", "empty table cells")
    case .openTags: ("没有结束的 <? 或 <! 标记", "<? or <! without an end")
    case .brackets: ("方括号和星号", "brackets and asterisks")
    case .addresses: ("网址里的括号或下划线", "parentheses or underscores in addresses")
    case .definitions, .escapedCaret: ("标记", "marks")
    }
  }
}

extension String {
  /// The beginning, where it is long.
  fileprivate var shortened: String { count > 24 ? prefix(24) + "…" : self }
}
