import Diagnostics
import Tables

/// Comments `<!-- … -->` where nothing takes them out: in front matter and settings, in the lines of blocks, in
/// titles of pictures and links, and in cells of tables.
///
/// Only Markdown has such comments. Elsewhere they are words like others, so that readers would see what the
/// office wrote for itself, on the page or in its source.
enum StrayComments {
  /// Reports the comments in a part of a text that is no Markdown.
  ///
  /// - Parameter isYAML: whether it has comments of its own, `# …`, which are left alone.
  static func report(
    in range: Range<Int>, of file: SourceFile, isYAML: Bool = false, to report: inout Report
  ) {
    let text = file[range]
    var rest = text[...]
    while let open = rest.firstRange(of: "<!--") {
      let behind = rest[open.upperBound...]
      let end =
        behind.firstRange(of: "-->")?.upperBound ?? behind.firstIndex(of: "\n") ?? rest.endIndex
      rest = rest[end...]
      if isYAML, isInYAMLComment(text[..<open.lowerBound]) { continue }
      let start = range.lowerBound + text[..<open.lowerBound].utf8.count
      let length = text[open.lowerBound..<end].utf8.count
      report.add(.strayComment(at: file.place(at: start..<start + length), isYAML: isYAML))
    }
  }

  /// Reports the comments in the cells of a table.
  static func report(in sheet: Sheet, to report: inout Report) {
    for cell in sheet.cells(holding: "<!--") {
      report.add(.strayComment(at: cell.place))
    }
  }

  /// Whether a number sign that begins a comment of YAML stands before, on the same line.
  private static func isInYAMLComment(_ front: Substring) -> Bool {
    let line = front.reversed().prefix { !$0.isNewline }.reversed()
    var before: Character = " "
    var quote: Character?
    for character in line {
      if character == quote {
        quote = nil
      } else if quote == nil, character == "\"" || character == "'", " :[{,".contains(before) {
        quote = character
      } else if quote == nil, character == "#", before == " " || before == "\t" {
        return true
      }
      before = character
    }
    return false
  }
}

extension Diagnostic {
  fileprivate static func strayComment(at place: Place, isYAML: Bool = false) -> Diagnostic {
    Diagnostic(
      .rawHTML, at: place,
      LocalizedText(
        zh: "<!-- --> 在这里不是注释：里面的话会随网页发布",
        en: "<!-- --> is no comment here: its words would be published"),
      hint: isYAML
        ? LocalizedText(
          zh: "删去它；给自己看的话另起一行，以 # 开头",
          en: "remove it; notes of your own stand in a line of their own that begins with #")
        : LocalizedText(
          zh: "删去它；正文里单独成段的 <!-- 说明 --> 才不发布",
          en: "remove it; only in the text itself, as a paragraph, <!-- words --> is not published")
    )
  }
}
