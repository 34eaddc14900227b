import Testing

@testable import Markdown

@Suite("Addresses that no link uses") struct UnusedDefinitionTests {
  private func found(_ source: String) -> [String] {
    Parsed(source).report.diagnostics.filter { $0.code == .unusedDefinition }
      .map { "\($0.place.line ?? 0): \($0.message.zh)" }
  }

  @Test(
    "an address that no link uses, or that is written twice, is told with its line",
    arguments: [
      ("见[名单][单]。\n\n[名单]: https://a.cn", "3: 没有链接用到“名单”这个地址，这一行不会显示"),
      ("文\n\n[a]: /x\n[b]: /y\n\n[b]", "3: 没有链接用到“a”这个地址，这一行不会显示"),
      ("[a]\n\n[a]: /x\n[A]: /y", "4: 链接地址“A”写了不止一次，只有第一处有用"),
      ("[a]: /x\n紧接的一段。", "1: 没有链接用到“a”这个地址，这一行不会显示"),
      ("> [a]: /x\n\n文", "1: 没有链接用到“a”这个地址，这一行不会显示"),
      ("文\n\n[a]:\n  /x", "3: 没有链接用到“a”这个地址，这一行不会显示"),
      ("文\n\n[a]: #anchor", "3: 没有链接用到“a”这个地址，这一行不会显示"),
      ("`[a]`\n\n[a]: /x", "3: 没有链接用到“a”这个地址，这一行不会显示"),
      ("\\[a]\n\n[a]: /x", "3: 没有链接用到“a”这个地址，这一行不会显示"),
    ])
  func unused(source: String, message: String) { #expect(found(source) == [message]) }

  @Test(
    "one that a link uses, in whatever form, and what only looks like one is left alone",
    arguments: [
      "[a]\n\n[a]: /x", "[文字][a]\n\n[a]: /x", "[a][]\n\n[a]: /x", "![图][a]\n\n[a]: /x.png",
      "[文 *字*][a]\n\n[a]: /x", "[Foo  Bar]\n\n[foo bar]: /x", "[ẞ]\n\n[SS]: /x",
      "[![图][p]][a]\n\n[a]: /x\n[p]: /y.png",
      "[文字\n][a]\n\n[a]: /x", "> [a]\n\n[a]: /x", "|甲|\n|---|\n|[a]|\n\n[a]: /x",
      "注[^1]\n\n[^1]: [a]\n\n[a]: /x",
      "文\n[a]: 正文里的一行", "```\n[a]: /x\n```", "    [a]: /x", "[a]: 有 空 格 不是", "\\[a]: /x",
      "[//]: # (说明)", "[说明]: <> (x)",
      "[^1]: 脚注", "<!--\n[a]: /x\n-->", "- [ ]: 不是", "", "[]: /x", "[a\\]b]\n\n[a\\]b]: /x",
    ])
  func used(source: String) { #expect(found(source) == []) }

  @Test("of thousands a hundred are told")
  func many() {
    let source = (0..<3_000).map { "[a\($0)]: /x\n" }.joined()
    #expect(found("文\n\n" + source).count == 100)
  }
}
