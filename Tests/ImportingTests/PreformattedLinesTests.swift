import Testing

@testable import Importing

@Suite("Lines of Word files that stay as they are") struct PreformattedLinesTests {
  /// `|x` is a line of the style Preformatted Text, all else a paragraph of text.
  private func code(_ lines: [String], style: String = "preformatted text") -> [String] {
    let paragraphs = lines.map { line in
      var paragraph = WordParagraph()
      paragraph.style = line.hasPrefix("|") ? style : "normal"
      paragraph.hold([.text(line.hasPrefix("|") ? String(line.dropFirst()) : line, RunFormat())])
      return paragraph
    }
    return paragraphs.withPreformattedLines.filter(\.isCode).map(\.text)
  }

  @Test(
    "lines of such a style are code, with their blanks",
    arguments: ["preformatted text", "html preformatted", "html 预设格式", "source code"])
  func lines(style: String) {
    let lines = ["开头。", "|x = 1", "|", "|  y = 2  # 计算。", "末。"]
    #expect(code(lines, style: style) == ["x = 1", "", "  y = 2  # 计算。"])
  }

  @Test("blank lines around them are none of them")
  func blank() {
    #expect(code(["|", "|x = 1", "| "]) == ["x = 1"])
    #expect(code(["|", "| "]) == [])
  }

  @Test("what is prose stays prose, whatever a web page called it")
  func prose() {
    #expect(code(["|学院与企业共建课程。", "|学生进了车间。"]) == [])
    #expect(code(["|学院与企业共建课程。", "隔开。", "|z = 3"]) == ["z = 3"])
  }

  @Test("lines that lead somewhere or hold a picture stay paragraphs, for code could hold neither")
  func mixed() {
    func paragraph(_ items: [WordItem]) -> WordParagraph {
      var paragraph = WordParagraph()
      paragraph.style = "html preformatted"
      paragraph.hold(items)
      return paragraph
    }
    let words = WordItem.text("x = 1", RunFormat())
    let paragraphs = [[words], [.link(0), words, .link(nil)], [words, .picture(0)], [words]]
    #expect(
      paragraphs.map(paragraph).withPreformattedLines.map(\.isCode) == [true, false, false, true])
  }
}
