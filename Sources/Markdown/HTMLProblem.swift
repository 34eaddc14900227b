import Diagnostics

/// Something that a renderer could not write as the text has it.
enum HTMLProblem {
  /// The address of a link or a picture.
  case dangerousAddress(String, at: Range<Int>)
  /// The first tag of raw HTML that is shown as text, and the node that holds it.
  case refusedHTML(String, in: Range<Int>)
  /// A tag that the text leaves open.
  case unclosedTag(String, in: Range<Int>)

  /// The warning for the writer.
  func diagnostic(in file: SourceFile, options: HTMLRenderer.Options) -> Diagnostic {
    switch self {
    case .dangerousAddress(let address, let range):
      Self.dangerousAddress(Self.shortened(address), at: file.place(at: range))
    case .refusedHTML(let tag, let range):
      Self.refusedHTML(
        Self.shortened(tag), allowed: RawHTML.permitted(of: options.allowedHTML),
        at: file.place(at: Self.place(of: tag, in: range, of: file)))
    case .unclosedTag(let name, let range):
      Self.unclosedTag(
        name, at: file.place(at: Self.place(of: "<" + name, in: range, of: file)))
    }
  }

  /// The place of a tag's first line within its node, where that can be told.
  private static func place(
    of tag: String, in range: Range<Int>, of file: SourceFile
  ) -> Range<Int> {
    let line = String(tag.prefix { !$0.isNewline })
    return file.range(of: line, in: range) ?? range
  }

  private static func shortened(_ words: String) -> String {
    let line = words.prefix { !$0.isNewline }
    return line.count > 40 ? line.prefix(40) + "…" : String(line)
  }

  private static func dangerousAddress(_ address: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .dangerousURL, .warning, at: place,
      LocalizedText(
        zh: "地址“\(address)”不安全，已去掉链接，只留文字",
        en: "the address “\(address)” is not safe; the link is dropped, its words stay"),
      hint: LocalizedText(
        zh: "请改用以 https:// 开头的网址，或本站文件的路径",
        en: "use an address that begins with https://, or the path of a file of this site"))
  }

  private static func refusedHTML(
    _ tag: String, allowed: [String], at place: Place
  ) -> Diagnostic {
    let hint =
      allowed.isEmpty
      ? LocalizedText(
        zh: "请改用 Markdown 写法；要显示尖括号本身，请在它前面加反斜杠：\\<",
        en: "write it in Markdown; to show the bracket itself, put a backslash before it: \\<")
      : LocalizedText(
        zh: "请改用 Markdown 写法；可用的标签只有 \(allowed.joined(separator: "、"))",
        en: "write it in Markdown; the only tags allowed are \(allowed.joined(separator: ", "))")
    return Diagnostic(
      .rawHTML, .warning, at: place,
      LocalizedText(
        zh: "HTML 代码“\(tag)”不起作用，会照原样显示成文字",
        en: "the HTML “\(tag)” has no effect and is shown as text"),
      hint: hint)
  }

  private static func unclosedTag(_ name: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .rawHTML, .warning, at: place,
      LocalizedText(
        zh: "HTML 标签 <\(name)> 没有结束标签，已在所在段落的末尾补上",
        en: "the HTML tag <\(name)> is not closed; it is closed at the end of its block"),
      hint: LocalizedText(zh: "请在同一段里写上 </\(name)>", en: "write </\(name)> in the same block"))
  }
}
