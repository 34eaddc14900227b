import Testing

@testable import Markdown

@Suite("Footnotes") struct FootnoteTests {
  @Test("several references lead to one note, and each has a way back")
  func references() {
    #expect(
      html("甲[^注]乙[^1]丙[^注]\n\n[^1]: 一\n[^注]: 二\n") == """
        <p>甲<sup class="footnote-ref"><a href="#fn-%E6%B3%A8" id="fnref-%E6%B3%A8" data-footnote-ref>1</a></sup>\
        乙<sup class="footnote-ref"><a href="#fn-1" id="fnref-1" data-footnote-ref>2</a></sup>\
        丙<sup class="footnote-ref"><a href="#fn-%E6%B3%A8" id="fnref-%E6%B3%A8-2" data-footnote-ref>1</a></sup></p>
        <section class="footnotes" data-footnotes>
        <ol>
        <li id="fn-%E6%B3%A8">
        <p>二 <a href="#fnref-%E6%B3%A8" class="footnote-backref" data-footnote-backref aria-label="回到正文">↩</a> \
        <a href="#fnref-%E6%B3%A8-2" class="footnote-backref" data-footnote-backref aria-label="回到正文 2">↩\
        <sup class="footnote-ref">2</sup></a></p>
        </li>
        <li id="fn-1">
        <p>一 <a href="#fnref-1" class="footnote-backref" data-footnote-backref aria-label="回到正文">↩</a></p>
        </li>
        </ol>
        </section>

        """)
  }

  @Test(
    "a reference without a note stays as it was written",
    arguments: [
      ("见[^无]。", "见[^无]。"), ("[^a *b* c]", "[^a *b* c]"), ("[^a\nb c] d", "[^a\nb c] d"),
      ("[\\^1] x", "[^1] x"),
      ("![\\^1]&lt; x", "![^1]< x"), ("[\\^1]]", "[^1]]"), ("\\[^1]", "[^1]"), ("[^]", "[^]"),
      ("[^a&amp;b]", "[^a&amp;b]"),
      ("[^一\n二] [^三\n四] 五", "[^一\n二] [^三\n四] 五"), ("[^a [b]\nc] d", "[^a [b]\nc] d"),
    ])
  func missing(source: String, expected: String) {
    let words = Parsed(source).document.blocks.first?.children.reduce(into: "") { words, node in
      if case .text(let text) = node.kind { words += text }
      if case .softBreak = node.kind { words += "\n" }
    }
    #expect(words == expected)
  }

  @Test("a note that nothing refers to is reported, and a second one of the same name")
  func unused() {
    let parsed = Parsed(
      """
      甲[^1]

      [^1]: 用了
      [^二]: 没用
          [^9]: 缩进的是文字

      [^1]: 又一条

      > - [^3]: 没用

      ```
      [^4]: 代码
      ```
      正文里的 [^5]: 不是
      """)
    #expect(
      parsed.report.diagnostics.map {
        "\($0.place) \($0.severity) \($0.code.rawValue) \($0.message.zh)"
      } == [
        "x.md:4:1 warning unused-footnote 正文没有用到脚注“二”，它不会显示",
        "x.md:5:5 warning unused-footnote 正文没有用到脚注“9”，它不会显示",
        "x.md:7:1 warning unused-footnote 脚注“1”写了两次，只显示其中一条",
        "x.md:9:5 warning unused-footnote 正文没有用到脚注“3”，它不会显示",
      ])
  }

  @Test("references that are not shown have no way back that leads nowhere")
  func hiddenReferences() {
    let text = html("![a[^1]](b) c[^1]\n\n[^1]: d\n")
    #expect(text.contains("id=\"fnref-1\"") && !text.contains("fnref-1-2"))
  }

  @Test("ids and the ways between text and note begin with a prefix that is asked for")
  func prefix() {
    var options = HTMLRenderer.Options()
    options.idPrefix = "case-a--"
    let document = Parsed("一[^x]二[^x]\n\n[^x]: 注\n").document
    let html = HTMLRenderer(options: options).render(document, overrides: .init())
    #expect(
      html.matches(of: /(id|href)="([^"]*)"/).map { "\($0.1) \($0.2)" } == [
        "href #case-a--fn-x", "id case-a--fnref-x", "href #case-a--fn-x", "id case-a--fnref-x-2",
        "id case-a--fn-x", "href #case-a--fnref-x", "href #case-a--fnref-x-2",
      ])
  }
}
