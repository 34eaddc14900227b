import Testing

@testable import Markdown

@Suite("Headings") struct HeadingIDsTests {
  @Test(
    "an anchor is made of the words",
    arguments: [
      ("建设 成效", "建设-成效"), ("Hello, World!", "hello-world"), ("一、总体情况（2023）", "一总体情况2023"),
      ("到款 {{school-funds}} 万元", "到款-万元"),
      ("{{a}}", "section"), ("", "section"), ("。！", "section"), ("😀", "section"),
      ("a_b-c", "a_b-c"), ("  a   b  ", "a-b"), ("ÄÖ É", "äö-é"),
      ("A{{x}}B", "ab"), ("{{a", "a"), ("C++ 与 C#", "c-与-c"), ("１２３", "１２３"), ("①", "①"),
      ("かな", "かな"), ("a—b", "ab"), ("-a-", "a"),
      ("{{a}} 到 {{b}}", "到"), ("ﬁ", "ﬁ"), ("👍️赞", "赞"),
    ])
  func words(text: String, expected: String) {
    #expect(HeadingIDs.slug(text) == expected)
  }

  @Test("equal words get numbers, and none is the anchor that another heading has by its words")
  func duplicates() {
    let parsed = Parsed("# x\n# x\n# x-2\n# x\n# x-2\n> ## y\n\n- # x\n")
    #expect(
      parsed.document.outline().map(\.id) == ["x", "x-3", "x-2", "x-4", "x-2-2", "y", "x-5"])
  }

  @Test("an outline tells level, anchor, words and place, and leaves reserved anchors alone")
  func outline() {
    let parsed = Parsed("## 甲 *乙*\n丙\n---\n\n# fn 1\n\n### main\n\nx[^1]\n\n[^1]: # 丁\n")
    #expect(
      parsed.document.outline(reserved: ["main"]).map {
        "\($0.level) \($0.id) \($0.text) \(parsed.file.place(at: $0.range))"
      } == [
        "2 甲-乙 甲 乙 x.md:1:1", "2 丙 丙 x.md:2:1", "1 fn-1-2 fn 1 x.md:5:1", "3 main-2 main x.md:7:1",
        "1 丁 丁 x.md:11:7",
      ])
  }

  @Test("ten thousand equal headings have ten thousand anchors")
  func manyDuplicates() {
    let ids = Parsed(String(repeating: "# x\n", count: 10_000)).document.outline().map(\.id)
    #expect(Set(ids).count == 10_000 && ids.last == "x-10000")
  }

  @Test(
    "plain text has the words alone",
    arguments: [
      ("a *b* `c` [d](e) ![f](g) <b>h</b>[^1]\n\n[^1]: i", "a b c d f h"), ("甲\n乙\nA\nB", "甲乙 A B"),
      ("a  \nb", "a b"),
      ("# a\n\n- b\n- c\n\n> d", "a b c d"), ("```x\na\n  b\n```", "a b"),
      ("|a|b|\n|-|-|\n|c|d|", "a b c d"), ("&lt;a&gt; \\*", "<a> *"),
    ])
  func plainText(source: String, expected: String) {
    #expect(Parsed(source).document.blocks.plainText == expected)
  }

  @Test(
    "a line break in Chinese text vanishes, all others stay",
    arguments: [
      ("甲\n乙", true), ("甲，\n乙", true), ("甲\n（乙", true), ("かな\n字", true), ("甲\n“乙", true),
      ("甲……\n乙", true), ("A\n乙", false), ("甲\nB", false),
      ("甲\n1", false), ("a\nb", false), ("한\n글", false), ("“a\n“b", false), ("**甲**\n*乙*", true),
      ("[甲](x)\n乙", true), ("甲[^1]\n乙", true), ("`x`\n乙", false),
      ("甲\n![乙](x)", false), ("甲\n<br>乙", false), ("甲\n{{x}}", false), ("甲\u{3000}\n乙", false),
      ("甲\n\u{20000}", true),
    ])
  func lineBreaks(source: String, vanishes: Bool) {
    let text = html(source + "\n\n[^1]: x")
    let paragraph = text.split(separator: "</p>").first ?? ""
    #expect(paragraph.contains("\n") == !vanishes, "\(text)")
  }
}
