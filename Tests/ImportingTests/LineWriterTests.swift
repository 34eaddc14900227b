import Testing

@testable import Importing

@Suite("Lines of Markdown") struct LineWriterTests {
  private func text(_ text: String, _ style: TextStyle = [], link: String? = nil) -> Piece {
    Piece(content: .text(text), style: style, link: link)
  }

  @Test(
    "text is read back as it is, with no more backslashes than it takes",
    arguments: [
      ("普通文字，2021 年。", "普通文字，2021 年。"), ("3~5 天", "3\\~5 天"), ("a*b", "a\\*b"),
      ("snake_case 和 _x_", "snake_case 和 \\_x\\_"), ("# 题", "\\# 题"), ("1. 项", "1\\. 项"),
      ("2021) 年", "2021\\) 年"), ("1.5 亿元", "1.5 亿元"), ("- 项", "\\- 项"), ("-5℃", "-5℃"),
      ("---", "\\---"), ("===", "\\==="), ("+ 项", "\\+ 项"), ("> 引", "\\> 引"), ("a > b", "a > b"),
      ("<b>", "\\<b>"), ("&amp; & A&B; AT&T", "\\&amp; & A\\&B; AT\\&T"),
      ("[x](y) ![z](w) [[v]]", "\\[x\\](y) \\!\\[z\\](w) \\[\\[v\\]\\]"),
      ("{{a}} {b}", "\\{{a}} {b}"),
      ("{{{a}}}", "\\{{{a}}}"), ("a|b", "a\\|b"), ("c:\\d", "c:\\\\d"), ("`x`", "\\`x\\`"),
      ("好!", "好!"), ("www.a.cn", "www\\.a.cn"),
      ("见 https://a.cn/b_c?d=1&e=2。", "见 <https://a.cn/b_c?d=1&e=2>。"), ("^", "\\^"),
      ("[^1]: 注", "\\[^1\\]: 注"), ("　　两格", "两格"), ("a\tb", "a b"),
    ])
  func escapes(written: String, markdown: String) {
    let line = LineWriter([text(written)].tidied, as: .paragraph).write()
    #expect(line.markdown == markdown)
    #expect(line.keepsStyles)
  }

  @Test(
    "styles, links, notes and breaks are written as Markdown has them",
    arguments: [
      ([("普通", []), ("粗", .strong)], "普通**粗**"),
      ([("粗，", .strong), ("斜", .emphasis), ("完", [])], "**粗，***斜*完"),
      ([("粗", .strong), ("又粗又斜", [.strong, .emphasis])], "**粗*又粗又斜***"),
      ([("  空格在外 ", .strong), ("后", [])], "**空格在外** 后"),
      (
        [("m", []), ("2", .superscript), ("、CO", []), ("2", .subscript)],
        "m<sup>2</sup>、CO<sub>2</sub>"
      ),
      ([("删", .struck), ("线", .underlined)], "~~删~~线"),
      ([("1", .strong), (". 项", [])], "**1**. 项"),
      ([(" ", .strong), ("字", [])], "字"),
    ] as [([(String, TextStyle)], String)])
  func styles(pieces: [(String, TextStyle)], markdown: String) {
    let line = LineWriter(pieces.map { text($0, $1) }.tidied, as: .paragraph).write()
    #expect(line.markdown == markdown)
    #expect(line.keepsStyles)
  }

  @Test("where asterisks would not be read as bold, the words are kept without")
  func unreadableStyle() {
    let pieces = [text("a"), text("\"b\"", .strong), text("c")]
    let line = LineWriter(pieces, as: .paragraph).write()
    #expect(line.markdown == "a\"b\"c")
    #expect(!line.keepsStyles)
  }

  @Test("links keep their words and their addresses")
  func links() {
    let pieces = [
      text("见"), text("官网 [1]", link: "https://a.cn/x (y)|z"), text("、"),
      text("https://a.cn/b", link: "https://a.cn/b"), text("!"),
      text("注", [], link: "mailto:a@b.cn"),
    ]
    #expect(
      LineWriter(pieces.tidied, as: .paragraph).write().markdown
        == "见[官网 \\[1\\]](https://a.cn/x%20%28y%29%7Cz)、<https://a.cn/b>\\![注](mailto:a@b.cn)")
  }

  @Test("a cell is one line, and signs that join cells are words in it")
  func cells() {
    let pieces = [
      text("甲|乙"), Piece(content: .lineBreak), text("# 丙"), Piece(content: .note(1)),
      Piece(content: .picture(file: "图1.png", alternative: "a|b]")),
    ]
    #expect(
      LineWriter(pieces, as: .cell).write().markdown
        == "甲\\|乙<br>\\# 丙[^1]![a｜b\\]](图1.png)")
    #expect(LineWriter([text("<")], as: .cell).write().markdown == "\\<")
    #expect(LineWriter([text("^")], as: .cell).write().markdown == "\\^")
  }

  @Test("a heading ends with its number sign")
  func heading() {
    let line = LineWriter([text("学 C #")], as: .heading).write()
    #expect(line.markdown == "学 C \\#")
  }

  @Test("every sign of ASCII, alone and in pairs, in every place, is read back as it is")
  func everySign() {
    let signs = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~1w".map(String.init)
    for first in signs {
      for second in signs + ["字", " "] {
        for text in ["\(first)\(second)", "字\(first)\(second)字", "\(first)\(second) 字"] {
          for kind in [LineWriter.Kind.paragraph, .heading, .cell] {
            let line = LineWriter([self.text(text)].tidied, as: kind)
            #expect(line.isWhole, "\(text) as \(kind): \(line.write().markdown)")
          }
        }
      }
    }
  }
}
