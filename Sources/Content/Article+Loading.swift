import Diagnostics
import Machine
import Markdown

extension Article {
  /// Reads an article: its front matter and its body.
  ///
  /// - Returns: `nil` where it cannot be shown at all; the report says why.
  static func load(
    _ entry: ContentFolder.ArticleFile, tree: FileTree, takenAnchors: Set<String>,
    report: inout Report
  ) -> Article? {
    let limit = Site.longestArticle
    guard let file = tree.text(of: entry.file, limit: limit, report: &report) else { return nil }
    guard file.text.contains(where: { !$0.isWhitespace }) else {
      report.add(
        Diagnostic(
          .emptyFile, at: Place(file: file.path),
          LocalizedText(zh: "文件是空的", en: "the file is empty"),
          hint: LocalizedText(zh: "写上标题和正文，或删掉它", en: "write a title and a text, or remove it")))
      return nil
    }
    file.reportUnshownCharacters(&report)
    guard let (yaml, bodyStart) = FrontMatter.split(file, report: &report) else { return nil }
    let frontMatter = FrontMatter.parse(file, in: yaml, kind: entry.kind, report: &report)
    // The body is read even where the front matter is wrong, so that one run reports both.
    let body = MarkdownParser.parse(file, from: bodyStart, report: &report)
    let outline = body.outline(reserved: takenAnchors)
    for heading in outline where heading.level == 1 {
      report.add(.secondTitle(at: file.place(at: heading.range)))
    }
    guard let frontMatter else { return nil }
    if entry.kind == .case, body.blocks.isEmpty {
      report.add(
        Diagnostic(
          .emptyBody, .warning, at: file.place(line: file.lineStarts.count),
          LocalizedText(zh: "案例还没有正文", en: "the case has no text yet"),
          hint: LocalizedText(zh: "写在第二个 --- 下面", en: "write it below the second ---")))
    }
    return Article(
      ArticleText(
        entry, file, frontMatter, bodyStart: bodyStart, body: body, outline: outline,
        report: &report))
  }
}

extension Diagnostic {
  fileprivate static func secondTitle(at place: Place) -> Diagnostic {
    Diagnostic(
      .headingLevel, .warning, at: place,
      LocalizedText(
        zh: "一级标题已由 title 给出，正文里不再用 #", en: "the title is the page's only # heading"),
      hint: LocalizedText(zh: "从 ## 开始", en: "begin with ##"))
  }
}
