import Diagnostics
import Testing

@testable import Markdown

@Suite("Places") struct PlacesTests {
  @Test("every node of a text stands at its line and column")
  func wholeTree() {
    let parsed = Parsed(
      """
      ## 标题 *斜* ##

      正文 **粗 _斜_** `co
      de` 和 [链接](a.md "题")。
        缩进 *x*
      > 引 **a
      > b**
      - 甲
        乙 ~~丙~~
      - [x] 办了

      | 项 | 值\\|量 |
      |----|:-----:|
      | *a* | `b` |
      | c |
      """)
    #expect(
      parsed.dump == """
        heading 2 @1:1-1:13
          text "标题 " @1:4-1:7
          emphasis @1:7-1:10
            text "斜" @1:8-1:9
        paragraph @3:1-5:9
          text "正文 " @3:1-3:4
          strong @3:4-3:13
            text "粗 " @3:6-3:8
            emphasis @3:8-3:11
              text "斜" @3:9-3:10
          text " " @3:13-3:14
          code "co de" @3:14-4:4
          text " 和 " @4:4-4:7
          link "a.md" "题" @4:7-4:21
            text "链接" @4:8-4:10
          text "。" @4:21-4:22
          softBreak @4:22-5:1
          text "缩进 " @5:3-5:6
          emphasis @5:6-5:9
            text "x" @5:7-5:8
        blockQuote @6:1-7:6
          paragraph @6:3-7:6
            text "引 " @6:3-6:5
            strong @6:5-7:6
              text "a" @6:7-6:8
              softBreak @6:8-7:1
              text "b" @7:3-7:4
        list @8:1-10:9
          item @8:1-9:10
            paragraph @8:3-9:10
              text "甲" @8:3-8:4
              softBreak @8:4-9:1
              text "乙 " @9:3-9:5
              strikethrough @9:5-9:10
                text "丙" @9:7-9:8
          item done @10:1-10:9
            paragraph @10:7-10:9
              text "办了" @10:7-10:9
        table - center @12:1-15:6
          tableRow header @12:1-12:13
            tableCell @12:3-12:4
              text "项" @12:3-12:4
            tableCell @12:7-12:11
              text "值|量" @12:7-12:11
          tableRow @14:1-14:14
            tableCell @14:3-14:6
              emphasis @14:3-14:6
                text "a" @14:4-14:5
            tableCell @14:9-14:12
              code "b" @14:9-14:12
          tableRow @15:1-15:6
            tableCell @15:3-15:4
              text "c" @15:3-15:4
            tableCell @15:6-15:6
        """)
  }

  @Test("footnotes, the lines above a table and code in a quote stand where they were written")
  func movedBlocks() {
    let parsed = Parsed(
      """
      见[^注]又[^b]
      再说 \\| 句
      | h |
      |---|

      > [^注]: 说 *明*

      [^b]:

          接着[^注]

      > ```
      > a
      ```
      b
      ```
      """)
    #expect(
      parsed.dump == """
        paragraph @1:1-2:8
          text "见" @1:1-1:2
          footnoteReference "注" 1 occurrence 1 @1:2-1:6
          text "又" @1:6-1:7
          footnoteReference "b" 2 occurrence 1 @1:7-1:11
          softBreak @1:11-2:1
          text "再说 | 句" @2:1-2:8
        table - @3:1-4:6
          tableRow header @3:1-3:6
            tableCell @3:3-3:4
              text "h" @3:3-3:4
        blockQuote @6:1-6:14
        blockQuote @12:1-13:4
          codeBlock "" "a\\n" @12:3-13:4
        codeBlock "" "b\\n" @14:1-16:4
        footnoteDefinition "注" 1 references 2 @6:3-6:14
          paragraph @6:9-6:14
            text "说 " @6:9-6:11
            emphasis @6:11-6:14
              text "明" @6:12-6:13
        footnoteDefinition "b" 2 references 1 @8:1-10:11
          paragraph @10:5-10:11
            text "接着" @10:5-10:7
            footnoteReference "注" 1 occurrence 2 @10:7-10:11
        """)
  }

  @Test("link definitions that precede a text do not move it")
  func definitions() {
    let source = "[a]: /u\n[b]:\n/v\n文 [a] 和 [b][] ![i][a]\n===\n下 *x*\n[a]: /u \"t\ny\n"
    let parsed = Parsed(source)
    #expect(
      parsed.sources == [
        "heading ‹文 [a] 和 [b][] ![i][a]\n===›", "text ‹文 ›", "link ‹[a]›", "text ‹a›", "text ‹ 和 ›",
        "link ‹[b][]›", "text ‹b›", "text ‹ ›", "image ‹![i][a]›", "text ‹i›",
        "paragraph ‹下 *x*\n[a]: /u \"t\ny›", "text ‹下 ›", "emphasis ‹*x*›", "text ‹x›",
        "softBreak ‹\n›",
        "link ‹[a]›", "text ‹a›", "text ‹: /u \"t›", "softBreak ‹\n›", "text ‹y›",
      ])
  }

  @Test(
    "an inline stands at its own source, whatever surrounds it",
    arguments: [
      "a *x* b", "  a *x*", "字😀字 *x*", "\ta\n b *x*", "> a\n>   *x*", ">\t*x*", "- a\n\n\t*x*",
      "1.  > - *x*",
      "- a\n*x*", "> a\nb *x*", "\\*a\\* &amp; *x*", "&nvlt;&fjlig;&#65;&AMP; *x*",
      "`a` ``b`c`` *x*", "[a](b \"c\") *x*",
      "[a](<b c> 'd\\'e') *x*", "[a](b\n\"c\") *x*", "[a]\n[b] *x*", "<b c='>'> *x*", "<b\nc> *x*",
      "www.a.b/c\\&amp; *x*",
      "http://a.b/?c&amp;d *x*", "a@b.cn *x*", "a\\@b.cn *x*", "<http://a.b/&amp;\\*> *x*",
      "~~a~~ *x*", "a~~~b *x*", "a  \nb *x*",
      "a\\\n  b *x*", "[^1]: *x*\n\nb[^1]", "|a|b\\|c *x*|\n|-|-|", "|a|\n|-|\n|\\|b *x*|",
      "b\n|a *x*|\n|-|", "b\n\t> a *x*\n|c|\n|-|",
      "甲**（乙）**丙 *x*", "> 甲😀\t**“乙”**丙\n>\t丁**（戊）**己 *x*", "|甲**（乙）**丙|丁\\|**（戊）**己 *x*|\n|-|-|",
      "见https://a.cn。*x*", "![[图.png|300]] [[页面|词]] *x*", "![a|3](图 1.png \"t\") *x*",
      "- 甲\r\n\t**（乙）**丙 *x*",
      "甲\u{7F}**（乙）**\u{1}丙 *x*", "# a *x* #", "a *x*\n---",
      "a\r\nb *x*", "a\rb *x*", "a\r\r> b\r> *x*", "*x*", "**a** *x*", "[*x*](b)", "![a *x*](b)",
      "[^n *a*\nb] *x*", "[\\^1] *x*",
      "![\\^1]&lt; *x*", "[^a\\*] *x*", "[^\\\\a] *x*", "*a *b *x*", "***a** b* *x*", "_a_b_ *x*",
      "\\\\\\* *x*", "&lt *x*", "{{a}} *x*",
    ])
  func inlines(source: String) {
    let parsed = Parsed(source)
    #expect(parsed.sources.filter { $0 == "emphasis ‹*x*›" }.count == 1, "\(parsed.dump)")
    #expect(parsed.sources.filter { $0 == "text ‹x›" }.count == 1, "\(parsed.dump)")
  }

  @Test("every kind of inline covers its markup")
  func markup() {
    let source = """
      **a***b*~c~~~d~~`e`[f](g)![h](i)<http://j.k> www.l.m n@o.p <q>\\
      [r][] r[^s] <!-- t -->

      [r]: u
      [^s]: v
      """
    let inlines = Parsed(source).sources.filter { !$0.hasPrefix("text") }
    #expect(
      inlines == [
        "paragraph ‹**a***b*~c~~~d~~`e`[f](g)![h](i)<http://j.k> www.l.m n@o.p <q>\\\n[r][] r[^s] <!-- t -->›",
        "strong ‹**a**›", "emphasis ‹*b*›", "code ‹`e`›", "link ‹[f](g)›", "image ‹![h](i)›",
        "link ‹<http://j.k>›", "link ‹www.l.m›", "link ‹n@o.p›", "htmlInline ‹<q>›",
        "lineBreak ‹\\\n›",
        "link ‹[r][]›", "footnoteReference ‹[^s]›", "htmlInline ‹<!-- t -->›",
        "footnoteDefinition ‹[^s]: v›",
        "paragraph ‹v›",
      ])
  }

  @Test("places below front matter are those of the whole file")
  func frontMatter() {
    let front = "---\ntitle: 标题\r\n---\n"
    let parsed = Parsed(front + "正 *文*\n", from: front.utf8.count)
    #expect(
      parsed.dump == """
        paragraph @4:1-4:6
          text "正 " @4:1-4:3
          emphasis @4:3-4:6
            text "文" @4:4-4:5
        """)
    #expect(Parsed("abc", from: 99).document == MarkdownDocument())
    #expect(Parsed("abc", from: -5).texts == ["text ‹abc›"])
  }

  @Test("a word is found in the source of its node, one after the other")
  func search() throws {
    let parsed = Parsed("{{a}} 前\n\n`{{a}}` 中 {{a}} 和 {{a}} \\{{b}}\n")
    var found: [Range<Int>] = []
    visit(parsed.document.blocks) { node in
      guard case .text(let text) = node.kind, text.contains("中") else { return }
      let first = node.range(of: "{{a}}", in: parsed.file)
      let second = node.range(of: "{{a}}", from: first?.upperBound, in: parsed.file)
      found += [first, second].compactMap { $0 }
      #expect(node.range(of: "{{a}}", from: second?.upperBound, in: parsed.file) == nil)
      #expect(node.range(of: "", in: parsed.file) == nil)
    }
    #expect(found.map { parsed.file.place(at: $0).description } == ["x.md:3:11", "x.md:3:19"])
  }
}
