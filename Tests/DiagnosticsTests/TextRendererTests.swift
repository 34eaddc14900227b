import Diagnostics
import TestSupport
import Testing

@Suite("Diagnostics as text")
struct TextRendererTests {
  private func render(
    _ place: Place, zh: String = "出错了", hint: LocalizedText? = nil, related: [Place] = [],
    language: MessageLanguage = .chinese
  ) -> String {
    let message = LocalizedText(zh: zh, en: "it is wrong")
    return TextRenderer(language: language).render(
      Diagnostic(.brokenLink, at: place, message, hint: hint, related: related))
  }

  @Test("place, severity, code, fact, source line, caret, other places and hint, in both languages")
  func whole() throws {
    let marked = MarkedText("---\ntitle: 甲\n---\n请看[‹附件›](x.md)。\n")
    let file = SourceFile(path: "Content/a.md", text: marked.text)
    let place = file.place(at: try #require(marked.marks.first).range)
    let hint = LocalizedText(zh: "改成 y.md", en: "write y.md")
    let related = [Place(file: "指标.xlsx", sheet: "资金", cell: "D17"), file.place(line: 2)]
    #expect(
      render(place, hint: hint, related: related) == """
        Content/a.md:4:4: 错误[broken-link]: 出错了
          4 | 请看[附件](x.md)。
            |      ^^^^
          另见: 指标.xlsx!资金!D17
          另见: Content/a.md:2:1
          提示: 改成 y.md
        """)
    #expect(
      render(place, hint: hint, related: related, language: .english) == """
        Content/a.md:4:4: error[broken-link]: it is wrong
          4 | 请看[附件](x.md)。
            |      ^^^^
          see also: 指标.xlsx!资金!D17
          see also: Content/a.md:2:1
          hint: write y.md
        """)
  }

  @Test("a warning without place or hint is one line")
  func shortest() {
    let warning = Diagnostic(
      .rawHTML, .warning, at: Place(file: "a.md"), LocalizedText(zh: "有 HTML", en: "HTML"))
    #expect(TextRenderer(language: .english).render(warning) == "a.md: warning[raw-html]: HTML")
  }

  @Test(
    "the caret stands under what is meant, in cells of the terminal",
    arguments: [
      ("‹a›b", "^"), ("a‹›", " ^"), ("‹柳州›", "^^^^"), ("柳‹x›", "  ^"), ("✅‹x›", "  ^"),
      ("e\u{301}‹x›", " ^"), ("ｱ‹ア›", " ^^"), ("\ta‹b›", "\t ^"), ("柳\t‹b c›", "  \t^^^"),
      ("a\u{1B}‹b›", "  ^"), ("‹\u{200B}›x", "^"), ("Ａ😀‹é›", "    ^"),
    ])
  func carets(source: String, caret: String) throws {
    let marked = MarkedText(source)
    let file = SourceFile(path: "x", text: marked.text)
    let lines = render(file.place(at: try #require(marked.marks.first).range))
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.last.map(String.init) == "    | " + caret)
  }

  @Test("the caret's line is as far in as the number of the source line is long")
  func longNumbers() {
    let file = SourceFile(path: "x", text: String(repeating: "\n", count: 12_344) + "ab")
    let lines = render(file.place(line: 12_345)).split(separator: "\n")
    #expect(lines.dropFirst() == ["  12345 | ab", "        | ^^"])
  }

  @Test(
    "characters that steer a terminal, or turn the direction of writing, are shown as �",
    arguments: [
      "\u{1B}", "\u{7}", "\u{8}", "\r", "\u{7F}", "\u{9B}", "\u{85}", "\u{2028}", "\u{2029}",
      "\u{202E}", "\u{202A}", "\u{2066}", "\u{2069}", "\u{200E}", "\u{200F}", "\u{61C}", "\u{0}",
    ])
  func hostile(character: String) throws {
    let scalar = try #require(character.unicodeScalars.first)
    let file = SourceFile(path: "a\(character)b.md", text: "x\(character)[31m‮")
    let output = render(
      file.place(at: 0..<1), zh: "没有“\(character)]0;pwned”",
      hint: LocalizedText(zh: "写\(character)", en: ""), related: [Place(file: "r\(character)")])
    #expect(!output.unicodeScalars.contains(scalar))
    #expect(
      output == """
        a�b.md:1:1: 错误[broken-link]: 没有“�]0;pwned”
          1 | x�[31m�
            | ^
          另见: r�
          提示: 写�
        """)
  }

  @Test("a message with a line break stays one line")
  func oneLine() {
    let output = render(Place(file: "x"), zh: "没有“甲\n乙\r\n丙”这个键")
    #expect(output == "x: 错误[broken-link]: 没有“甲�乙��丙”这个键")
  }

  @Test("a line of a megabyte prints as a line of 120 characters")
  func longLine() {
    let text = String(repeating: "长", count: 400_000)
    let file = SourceFile(path: "x", text: text)
    let lines = render(file.place(at: 600_000..<600_003)).split(separator: "\n")
    #expect(lines.map { $0.unicodeScalars.count } == [32, 126, 86])
    #expect(lines[2] == "    | " + String(repeating: " ", count: 78) + "^^")
  }
}
