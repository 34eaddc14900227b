import Content
import Testing

@Suite("Text that becomes something else") struct UnreadTextTests {
  @Test(
    "an unclosed block is found at its beginning, and the text behind a named one is an error",
    arguments: [
      ("```text\n码\n\n后文。", "warning"), ("~~~\n码", "warning"), ("```\n码\n``", "warning"),
      ("```timeline\n2019 | 开始\n\n后文。", "error"), ("> ```\n> 码\n\n后文。", "warning"),
    ])
  func unclosed(body: String, severity: String) {
    let found = SmallSite(["cases/one/index.md": SmallSite.text(body: body)])
    #expect(
      found.report.diagnostics.map {
        "\($0.severity.rawValue) \($0.code.rawValue) \($0.place.line ?? 0)"
      }
        == ["\(severity) unclosed-block 7"])
  }

  @Test(
    "a closed block is closed, whatever its fence",
    arguments: [
      "```\n码\n```", "~~~~\n```\n~~~~", "> ```\n> 码\n> ```", "1. 甲\n\n   ```\n   码\n   ```",
    ])
  func closed(body: String) {
    #expect(SmallSite(["cases/one/index.md": SmallSite.text(body: body)]).faults == [])
  }

  @Test(
    "prose behind four blanks or a tab is found, code is not",
    arguments: [
      ("第一段。\n\n    这一段前面空了四格。", true), ("第一段。\n\n\t这一段前面有制表符。", true),
      ("第一段。\n\n    小结。", true), ("第一段。\n\n    2021年", true), ("第一段。\n\n    打印(\"好\")", false),
      ("第一段。\n\n    English paragraph here.", true),
      ("第一段。\n\n    ## 小标题在空格后面", true), ("第一段。\n\n    let x = 1;", false),
      ("第一段。\n\n    # 这是脚本里的说明文字", false), ("　　第一段用全角空格缩进。", false), ("第一段。\n    接着写的一行。", false),
      ("1. 甲\n\n    第一项的第二段，不是代码。", false),
      ("    This is a paragraph that somebody has indented.", true),
    ])
  func indented(body: String, isFound: Bool) {
    let found = SmallSite(["cases/one/index.md": SmallSite.text(body: body)])
    #expect(found.report.diagnostics.map(\.code) == (isFound ? [.indentedText] : []))
  }

  @Test(
    "a name behind a fence that was meant as a block's is found, a language is not",
    arguments: [
      ("Figures", "是不是“figures”？"), ("figure", "是不是“figures”？"), ("时间线", "是不是“timeline”？"),
      ("{gallery}", "是不是“gallery”？"), ("chrat", "是不是“chart”？"), ("mermaid", "可用的块："),
      ("指标", "是不是“indicators”？"),
      ("python", ""), ("text", ""), ("", ""), ("c", ""), ("mine", ""),
    ])
  func names(name: String, hint: String) {
    let found = SmallSite(["cases/one/index.md": SmallSite.text(body: "```\(name)\n甲\n```")])
    #expect(found.report.diagnostics.map(\.code) == (hint.isEmpty ? [] : [.unknownBlock]))
    #expect(found.hints.allSatisfy { $0.hasPrefix(hint) })
  }

  @Test(
    "a character that no page can show is named at its place",
    arguments: [
      (0x0B, "U+000B"), (0x7F, "U+007F"), (0xFDD0, "U+FDD0"), (0xFFFE, "U+FFFE"), (0x85, "U+0085"),
      (0x1FFFF, "U+1FFFF"), (0xFFFD, "U+FFFD"),
    ])
  func controls(code: UInt32, name: String) throws {
    let scalar = try #require(Unicode.Scalar(code))
    let found = SmallSite(["cases/one/index.md": SmallSite.text(body: "甲\(scalar)乙")])
    #expect(found.report.diagnostics.map(\.code) == [.controlCharacter])
    #expect(found.report.diagnostics.allSatisfy { $0.message.zh.contains(name) })
  }

  @Test(
    "an address that lacks its scheme is named as it should be",
    arguments: [
      ("www.example.com", "写成“https://www.example.com”"),
      ("https：//example.com", "写成“https://example.com”"),
      ("school.edu.cn/x", "写成“https://school.edu.cn/x”"),
      ("xcb@school.edu.cn", "写成“mailto:xcb@school.edu.cn”"), ("图.cn.jpg", "检查文件名"),
    ])
  func addresses(address: String, hint: String) {
    let found = SmallSite(["cases/one/index.md": SmallSite.text(body: "[甲](\(address))")])
    #expect(found.report.diagnostics.map(\.code) == [.brokenLink])
    #expect(found.hints.allSatisfy { $0.hasPrefix(hint) }, "\(found.hints)")
  }

  @Test("in titles and lines of blocks the backslash before two braces goes")
  func escapedBraces() {
    let found = SmallSite(["pages/one.md": "---\ntitle: 写成 \\{{编号}} 的样子\n---\n\n正文。\n"])
    let words = found.site?.articles.first?.title.segments.map { segment in
      if case .text(let words) = segment { words } else { "?" }
    }
    #expect(words?.joined() == "写成 {{编号}} 的样子")
    #expect(found.faults == [])
  }

  @Test("the words of the starter are reported where they would be published, and not in drafts")
  func placeholders() {
    let body = "从这里开始写正文。"
    #expect(
      SmallSite(["cases/one/index.md": SmallSite.text("status: published\n", body: body)]).faults
        == ["placeholder Content/cases/one/index.md:8:1"])
    #expect(
      SmallSite(["cases/one/index.md": SmallSite.text("status: draft\n", body: body)]).faults == [])
    #expect(
      SmallSite(["site.yml": "title: 某某学院\nbase_url: https://www.example.com/\n"]).faults
        == ["placeholder Content/site.yml:1:8", "placeholder Content/site.yml:2:11"])
  }

  @Test(
    "a sentence that only begins or ends like one of the starter is its writer's own",
    arguments: [
      "段与段之间空一行，是排版的基本要求。", "要求学生用一两句话写清楚谁做了什么、结果怎样。", "写好以后删掉这几行字，学生就会了。",
      "数字不要手写：把指标编号放进两层花括号里的做法很好。", "正文写在这里。数字写成编号的方法，大家都会。",
      "Leave an empty line between paragraphs of the report.",
      "Figures are not typed: put the id of an indicator into a list.",
    ])
  func ownSentences(body: String) {
    let text = SmallSite.text("status: published\n", body: body)
    #expect(SmallSite(["cases/one/index.md": text]).faults == [])
  }
}
