import Diagnostics
import Markdown

/// Holds what was written against what was there: each paragraph by its mark, pictures, tables and
/// notes by their number, and the Markdown as the site will read it.
struct ImportComparison {
  let document: WordDocument
  let writer: CaseWriter
  let markdown: String

  /// What is missing or different.
  func findings() -> [WordDocument.Finding] {
    paragraphs() + pictures() + numbers() + readBack()
  }

  private func finding(
    _ code: String, _ zh: String, _ en: String, _ paragraph: Int?
  ) -> WordDocument.Finding {
    WordDocument.Finding(
      code: code, weight: .missing, message: LocalizedText(zh: zh, en: en), paragraph: paragraph)
  }

  private func paragraphs() -> [WordDocument.Finding] {
    var contents = 0
    var result: [WordDocument.Finding] = []
    for (position, paragraph) in document.paragraphs.enumerated() {
      let wanted = Self.ink(paragraph.labelledText)
      guard !wanted.isEmpty else { continue }
      if paragraph.isContents {
        contents += 1
        continue
      }
      let found = Self.ink(writer.seen[position])
      guard found != wanted, !Self.holds(found, inOrder: wanted) else { continue }
      let words = paragraph.labelledText.quoted
      result.append(
        found.isEmpty
          ? finding(
            "text", "这一段没有导入：“\(words)”", "this paragraph is left out: “\(words)”", position)
          : finding(
            "text", "这一段的文字不全，原文是：“\(words)”", "of this paragraph, words are left out: “\(words)”",
            position))
    }
    if contents > 0 {
      result.append(
        finding(
          "contents", "目录（\(contents) 行）没有导入：网页会自己列出小标题",
          "the list of contents (\(contents.counted("line"))) is left out: pages make their own",
          nil))
    }
    return result
  }

  private func pictures() -> [WordDocument.Finding] {
    var owner: [Int: Int] = [:]
    for (position, paragraph) in document.paragraphs.enumerated() {
      for case .picture(let number) in paragraph.items { owner[number] = position }
    }
    return document.pictures.indices.compactMap { index in
      guard writer.shown[index] == nil else { return nil }
      let (zh, en) =
        writer.files[index] == nil
        ? ("不在文件里（只是链接），", " is not in the file but linked to, and") : ("", "")
      return finding(
        "picture", "第 \(index + 1) 张图片\(zh)没有导入", "picture \(index + 1)\(en) is left out",
        owner[index])
    }
  }

  private func numbers() -> [WordDocument.Finding] {
    let (before, after) = (document.counts, writer.counts)
    let frames = writer.findings.count { $0.code == "frame" }
    let kinds = [
      ("table", "表格", "tables", before.tables, after.tables + frames),
      ("footnote", "脚注", "footnotes", before.notes, after.notes),
      ("equation", "公式", "equations", before.equations, after.equations),
    ]
    return kinds.compactMap { code, zh, en, before, after in
      before == after
        ? nil
        : finding(
          code, "\(zh)有 \(before) 个，导入了 \(after) 个，请核对", "\(after) of \(before) \(en) are imported",
          nil)
    }
  }

  /// What the site will read in the Markdown that was not meant, or the other way round.
  private func readBack() -> [WordDocument.Finding] {
    var report = Report()
    let file = SourceFile(path: "index.md", text: markdown)
    let parsed = MarkdownParser.parse(file, report: &report)
    var read = ""
    for node in parsed.blocks { Self.words(of: node, into: &read) }
    for node in parsed.footnotes { Self.words(of: node, into: &read) }
    let wanted = Self.ink(writer.lines.joined())
    let found = Self.ink(read)
    if wanted == found { return [] }
    // More than some would only say the same again.
    return writer.lines.lazy.filter { !found.contains(Self.ink($0)) }.prefix(20).map { line in
      finding(
        "text", "这些文字在生成的 Markdown 里读不出来：“\(line.excerpt(200))”",
        "these words are not read in the Markdown: “\(line.excerpt(200))”", nil)
    }
  }

  private static func words(of node: MarkdownNode, into result: inout String) {
    switch node.kind {
    case .text(let text), .code(let text): result += text
    case .codeBlock(_, let literal): result += literal
    case .image(_, let title, _): return result += title
    // What joins cells is no word.
    case .tableCell where ["<", "^"].contains(node.plainText) && node.children[0].range.count == 1:
      return
    default: break
    }
    for child in node.children { words(of: child, into: &result) }
  }

  /// Text without white space and signs that only say how words are broken.
  static func ink(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !scalar.properties.isWhitespace {
      switch scalar {
      case "\u{AD}", "\u{200B}", "\u{FEFF}", "\u{2060}": continue
      case "\u{2011}": result.append("-")
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func holds(_ text: String, inOrder wanted: String) -> Bool {
    var rest = text.unicodeScalars[...]
    for scalar in wanted.unicodeScalars {
      guard let index = rest.firstIndex(of: scalar) else { return false }
      rest = rest[rest.index(after: index)...]
    }
    return true
  }
}
