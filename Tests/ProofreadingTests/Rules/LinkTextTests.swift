import Testing

@Suite struct LinkTextTests {
  private let rule = RuleExpectation("link-text")

  @Test(
    "links without words that say something are reported",
    arguments: [
      "‹[](图.png)›", "请‹[点击这里](图.png)›", "见‹[ 链接 ](图.png)›",
      "见‹[https://site.example/](https://site.example/)›", "见‹[**详情**](图.png)›", "‹[点击下载](图.png)›",
      "‹[Read more](图.png)›",
    ])
  func offences(marked: String) { rule.expect(marked) }

  @Test(
    "links with words are left alone",
    arguments: [
      "见[质量报告](图.png)", "[![质量报告](图.png)](图.png)", "`<https://site.example/>`", "见[这里的报告](图.png)",
      "见<https://site.example/>", "官网www.site.example，", "[^1]\n\n[^1]: 见https://site.example/a。",
    ])
  func untouched(body: String) { rule.expect(body) }
}
