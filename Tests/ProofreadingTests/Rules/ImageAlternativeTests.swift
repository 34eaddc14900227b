import Testing

@Suite struct ImageAlternativeTests {
  private let rule = RuleExpectation("image-alternative")

  @Test(
    "pictures without a description are reported",
    arguments: [
      "‹![](图.png)›", "‹![图.png](图.png)›", "‹![图片1](图.png)›", "甲‹![ ](图.png)›乙", "‹![[图.png]]›",
      "‹![[图.png|300]]›",
      "```gallery\n‹图.png›\n图.png | 车间\n```",
    ])
  func offences(marked: String) { rule.expect(marked) }

  @Test(
    "described pictures are left alone",
    arguments: ["![学生在车间实训](图.png)", "![[图.png|学生在车间实训|300]]", "[甲](图.png)", "`![](图.png)`"])
  func untouched(body: String) { rule.expect(body) }
}
