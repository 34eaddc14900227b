import Diagnostics
import Markdown

/// Says of blocks of code without an end what to do, so that whoever does it has the page as it was meant.
///
/// A block in a quotation or a list ends where a line lacks its `> ` or its blanks. If that line is the closing fence,
/// it opens a second block, which swallows the text behind it; one more fence would make it worse. So changes to
/// lines are tried on the text, and the one is proposed that leaves the fewest fences without a mate.
struct UnclosedBlocks {
  /// What is wrong, in the order in which it is to be mended.
  private var diagnostics: [Diagnostic] = []

  private let file: SourceFile
  private var text: FencedText
  /// So many changes are looked for in a text; blocks beyond are only named.
  private static let mostSteps = 8
  /// So many changes are tried at once.
  private static let mostTries = 12
  /// So many bytes are parsed for it, and a text so many times at most.
  private static let mostBytes = 4_000_000
  private static let mostParses = 800
  /// How many times the text may still be parsed.
  private var parses: Int

  /// What there is to say of an article.
  static func diagnostics(of article: Article) -> [Diagnostic] {
    article.body.unclosedBlocks.isEmpty ? [] : UnclosedBlocks(article).diagnostics
  }

  private init(_ article: Article) {
    file = article.file
    text = FencedText(article)
    parses = min(Self.mostParses, Self.mostBytes / max(file.count, 1))
    var steps = 0
    while parses > 0, steps < Self.mostSteps, let first = text.blocks.first(where: { !$0.isClosed })
    {
      steps += 1
      mend(first)
    }
    text.blocks.filter { !$0.isClosed }.forEach { add($0) }
  }

  private mutating func mend(_ first: FencedText.Block) {
    parses -= 1
    let closed = text.closing(first)
    var best: (change: FencedText.Change, text: FencedText, rest: Int)?
    for change in text.changes.prefix(Self.mostTries) where parses > 0 {
      parses -= 1
      let changed = text.changed(change)
      let rest = unmatched(changed, lookingAhead: Self.mostSteps)
      if rest < best?.rest ?? closed.unmatched { best = (change, changed, rest) }
    }
    if let best {
      add(best.change)
      text = best.text
    } else {
      add(first)
      text = closed
    }
  }

  /// How many fences have no mate where what lacks its marks further down is mended in the same way: whoever
  /// forgets them once does so again.
  private mutating func unmatched(_ text: FencedText, lookingAhead steps: Int) -> Int {
    guard text.unmatched > 0, steps > 0, parses > 0,
      let block = text.blocks.first(where: { !$0.isClosed }), let change = text.missing(block).first
    else { return text.unmatched }
    parses -= 1
    return min(text.unmatched, unmatched(text.changed(change), lookingAhead: steps - 1))
  }

  // MARK: Words

  /// A block whose end nobody has written.
  private mutating func add(_ block: FencedText.Block) {
    let line = file.lineBounds(text.lines[block.first].number)
    let words = file[line]
    let start = line.upperBound - words.drop { $0 != "`" && $0 != "~" }.utf8.count
    let isNested = block.front.contains(">") || block.front.count > 1
    let blanks = block.front.prefix { $0 == " " }.count
    diagnostics.append(
      Diagnostic(
        .unclosedBlock, block.isNamed ? .error : .warning,
        at: file.place(at: start..<line.upperBound),
        block.isNamed
          ? LocalizedText(
            zh: "这个块没有结束，它后面的正文都不会显示",
            en: "this block is not closed, so the text behind it is not shown")
          : LocalizedText(
            zh: "这个代码块没有结束，它后面的正文都成了代码",
            en: "this block of code is not closed, so all text behind it is code"),
        hint: isNested
          ? LocalizedText(
            zh: "在这个块的最后一行下面单独写一行“\(block.front)\(block.marks)”"
              + (blanks > 0 ? "，行首空 \(blanks) 格" : ""),
            en: "below its last line, add the line “\(block.front)\(block.marks)”"
              + (blanks > 0 ? ", with \(blanks) blanks in front" : ""))
          : LocalizedText(
            zh: "在这个块的最后一行下面单独写一行，符号与开头的一样（三个半角的 ` 或 ~）",
            en: "below its last line, add a line with the same three marks as at its beginning")))
  }

  /// Lines that keep a block from being closed.
  private mutating func add(_ change: FencedText.Change) {
    let lines = change.lines.map { text.lines[$0].number }
    guard let first = lines.first, let last = lines.last, let right = change.right.first else {
      return
    }
    let opening = text.lines[change.block.first].number + 1
    let isOpening = change.block.first == change.lines.lowerBound
    let message =
      isOpening
      ? LocalizedText(
        zh: "这个代码块的第一行不在下面的引用里，它后面的正文都成了代码",
        en:
          "the first line of this block of code is outside the quotation below, so all text behind it is code"
      )
      : LocalizedText(
        zh: "第 \(opening) 行的块没有在这里结束，它后面的正文会变样",
        en:
          "the block of line \(opening) does not end here, so the text behind it is not shown as meant"
      )
    let blanks = right.prefix { $0 == " " }.count
    let marks = change.block.front
    let isQuoted = marks.contains(">")
    let hint =
      lines.count == 1
      ? LocalizedText(
        zh: "这一行写成“\(right)”" + (blanks > 0 ? "，行首空 \(blanks) 格" : ""),
        en: "write the line as “\(right)”" + (blanks > 0 ? ", with \(blanks) blanks in front" : ""))
      : LocalizedText(
        zh: isQuoted
          ? "第 \(first + 1) 至 \(last + 1) 行的行首都写上“\(marks)”"
          : "第 \(first + 1) 至 \(last + 1) 行的行首都空 \(marks.count) 格",
        en: isQuoted
          ? "begin the lines \(first + 1) to \(last + 1) with “\(marks)”"
          : "put \(marks.count) blanks in front of the lines \(first + 1) to \(last + 1)")
    diagnostics.append(
      Diagnostic(
        .unclosedBlock, change.block.isNamed ? .error : .warning,
        at: file.place(at: file.lineBounds(first)), message, hint: hint))
  }
}
