import Diagnostics
import Foundation
import Testing

@testable import Markdown

@Suite("Hostile texts", .timeLimit(.minutes(5))) struct HostileTextTests {
  @Test(
    "every text is read and written, or refused with a reason, on a small stack",
    arguments: HostilePattern.all)
  func patterns(pattern: String) {
    for length in [20_000, 100_000] {
      let source = HostilePattern.text(pattern, length: length)
      onSmallStack {
        let parsed = Parsed(source)
        let html = HTMLRenderer().render(parsed.document)
        #expect(!html.isEmpty || source.allSatisfy(\.isWhitespace) || source.contains("]: "))
        let codes = Set(parsed.report.diagnostics.map(\.code))
        #expect(
          codes.isSubset(of: [
            .nestingTooDeep, .markdownTooComplex, .unusedFootnote, .unusedDefinition,
          ]))
      }
    }
  }

  @Test(
    "a text that would hang the library is refused at its place, and kept as plain text",
    arguments: [
      ("×a<?×", "从这里起的一段文字里没有结束的 <? 或 <! 标记太多，无法处理", "x.md:3:1"),
      ("×>×a\n×b\n×", "从这里起的一段文字里引用或列表的层次太多，无法处理", nil),
      ("×a\n|-|-|\n×", "从这里起的一段文字里表格的竖线或分隔行太多，无法处理", nil),
      ("×http://a)<×", "从这里起的一段文字里网址里的括号或下划线太多，无法处理", nil),
      ("×[a](b)*×", "从这里起的一段文字里方括号和星号太多，无法处理", nil),
      ("[a]: /×u×\n\n×[a]×", "这里定义的链接地址很长，又被引用了很多次，无法处理", "x.md:3:4"),
      ("[&#x5e;×a×]", "“[” 后面紧跟着 “^” 的字符代码，这种写法无法处理", "x.md:3:1"),
    ] as [(String, String, String?)])
  func refused(pattern: String, message: String, place: String?) {
    let body = HostilePattern.text(pattern, length: 400_000)
    let parsed = Parsed("前文\n\n" + body, from: 0)
    #expect(parsed.report.diagnostics.map(\.message.zh) == [message])
    #expect(parsed.report.diagnostics.map(\.code) == [.markdownTooComplex])
    if let place { #expect(parsed.report.diagnostics.map(\.place.description) == [place]) }
    #expect(parsed.document.blocks.plainText == "前文\n\n" + body)
  }

  @Test(
    "a real text is never refused, however long",
    arguments: [
      ("", "双高计划中期"), ("", "lorem ipsum dolor **sit** [amet](http://a.b/c_d). "),
      ("", "- [案例](https://a.cn/b_c) **重点** *次要*\n"), ("", "10. [案例](https://a.cn/b_c) **重点**\n"),
      ("| a | b |\n|---|---|\n", "| [丙](http://a.cn/b_c) | **丁** |\n"),
      ("a | b\n--|--\n", "[丙](http://a.cn/b_c) | **丁**\n"), ("", "第一段，有[链接](a.md)。\n\n"),
      ("", "    let a = b[c] ?? d | e\n"), ("", "<tr><td>1</td></tr>\n"),
      ("", "1. 甲\n   - 乙\n     - 丙\n"),
      ("[^1]: 注\n\n", "正文[^1]，见 https://a.cn/（说明）。\n\n"), ("", "张三 zs@a.edu.cn，"),
      ("", "> 引文 *x*\n>\n> 又一段\n\n"),
    ])
  func accepted(head: String, words: String) {
    let source = head + String(repeating: words, count: 200_000 / words.utf8.count)
    #expect(Parsed(source).report.diagnostics.map(\.message.zh) == [])
  }

  @Test("a table of which most cells are left out is refused, one that is as large and full is not")
  func emptyCells() {
    let head =
      String(repeating: "| a ", count: 300) + "|\n" + String(repeating: "|---", count: 300) + "|\n"
    let empty = Parsed(head + String(repeating: "| b |\n", count: 2000))
    #expect(
      empty.report.diagnostics.map { "\($0.place) \($0.message.zh)" } == [
        "x.md:839:1 从这里起的一段文字里表格的空格子太多，无法处理"
      ])
    let full = Parsed(
      head + String(repeating: String(repeating: "| b ", count: 300) + "|\n", count: 200))
    #expect(full.report.diagnostics.isEmpty && full.document.blocks.first?.children.count == 201)
  }

  @Test("a line of a megabyte is read as one line")
  func longLine() {
    let parsed = Parsed(String(repeating: "甲", count: 349_000) + " *x*")
    #expect(parsed.texts.last == "text ‹x›")
    #expect(parsed.document.blocks.count == 1)
  }

  @Test(
    "what is nested too deep becomes text at its place, and nothing is lost",
    arguments: [
      (String(repeating: ">", count: 150) + "深", "x.md:1:99"),
      (String(repeating: "- ", count: 80) + "深", "x.md:1:99"),
      (
        String(repeating: "*a ", count: 150) + "深" + String(repeating: "*", count: 150),
        "x.md:1:295"
      ),
      (
        String(repeating: "![", count: 150) + "深" + String(repeating: "](u)", count: 150),
        "x.md:1:197"
      ),
      (String(repeating: "> ", count: 97) + "**深**", nil),
      (String(repeating: "> ", count: 98) + "a **深**", "x.md:1:199"),
      (String(repeating: "> ", count: 96) + "- **深**", "x.md:1:195"),
      (String(repeating: "> ", count: 96) + "- 深", nil),
      (String(repeating: "> ", count: 97) + "- 深", "x.md:1:195"),
    ] as [(String, String?)])
  func deepNesting(source: String, place: String?) {
    let parsed = Parsed("文" + "\n\n" + source)
    let found = parsed.report.diagnostics.map { "\($0.place) \($0.code.rawValue)" }
    let expected = place.map { [$0.replacing("x.md:1:", with: "x.md:3:") + " nesting-too-deep"] }
    #expect(found.isEmpty == (place == nil))
    if let expected { #expect(found == expected) }
    var deepest = 0
    func measure(_ nodes: [MarkdownNode], _ depth: Int) {
      deepest = max(deepest, nodes.isEmpty ? 0 : depth)
      for node in nodes { measure(node.children, depth + 1) }
    }
    measure(parsed.document.blocks, 1)
    #expect(deepest <= MarkdownParser.deepestNesting)
    #expect(parsed.document.blocks.plainText.contains("深"))
  }

  @Test("many threads read at once and see what one alone sees")
  func threads() async {
    let sources = (0..<64).map { index in
      String(
        repeating:
          "~~删\(index)~~ www.a.cn/\(index) *强* http://b.cn `码` a@b.cn\n\n| a |\n|---|\n| ~~b~~ |\n\n",
        count: 20)
    }
    let alone = sources.map { Parsed($0).document }
    for _ in 0..<5 {
      let together = await withTaskGroup(of: (Int, MarkdownDocument).self) { group in
        for (index, source) in sources.enumerated() {
          group.addTask { (index, Parsed(source).document) }
        }
        return await group.reduce(into: [Int: MarkdownDocument]()) { $0[$1.0] = $1.1 }
      }
      for (index, document) in alone.enumerated() { #expect(together[index] == document) }
    }
    #expect(alone[3].blocks.first?.children.first?.kind == .strikethrough)
  }

  @Test("NUL, lone surrogates' replacements and other odd characters do no harm")
  func oddCharacters() {
    for source in [
      "a\0b *c*", "\0", "\u{FEFF}# a", "a\u{FFFD}*b*", "\u{2028}*a*", "\u{85}- a", "e\u{301}*a*",
    ] {
      let parsed = Parsed(source)
      #expect(!parsed.document.blocks.isEmpty)
      visit(parsed.document.blocks) { #expect($0.range.upperBound <= parsed.file.count) }
    }
  }
}
