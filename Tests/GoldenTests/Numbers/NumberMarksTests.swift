import Testing

@Suite("Numbers of a page that are no figures")
struct NumberMarksTests {
  /// The body of a page with its numbers marked.
  private func marked(
    _ body: String, names: [String] = [], hasBareYears: Bool = false
  ) -> String {
    let marks = NumberMarks(names: NumberNames(names), hasBareYears: hasBareYears)
    let page = marks.mark(Array("<title>2021年</title><body>\(body)</body>".utf8))
    return String(decoding: page, as: UTF8.self)
      .replacing("<title>2021年</title><body>", with: "").replacing("</body>", with: "")
  }

  @Test(
    "a date becomes a time that programs can read",
    arguments: [
      ("2021年", "<time datetime=\"2021\">2021年</time>"),
      ("2021年8月", "<time datetime=\"2021-08\">2021年8月</time>"),
      ("2021年8月17日", "<time datetime=\"2021-08-17\">2021年8月17日</time>"),
      ("12月3日", "<time datetime=\"12-03\">12月3日</time>"),
      ("2021-08-17", "<time datetime=\"2021-08-17\">2021-08-17</time>"),
      (
        "2019—2021年",
        "<time datetime=\"2019\">2019</time>—<time datetime=\"2021\">2021年</time>"
      ),
      (
        "2020到2021", "<time datetime=\"2020\">2020</time>到<time datetime=\"2021\">2021</time>"
      ),
      (
        "2020、2021两年",
        "<time datetime=\"2020\">2020</time>、<time datetime=\"2021\">2021</time>两年"
      ),
    ])
  func dates(text: String, expected: String) {
    #expect(marked("<p>\(text)</p>") == "<p>\(expected)</p>")
  }

  @Test(
    "a number that may be a figure stays as it is",
    arguments: [
      "2000人", "13月", "8月", "3,808.14万元", "98.6%", "3（一）", "&#8212;", "37项", "2021", "20kg",
      "of 2500",
    ])
  func figures(text: String) {
    #expect(marked("<p>\(text)</p>") == "<p>\(text)</p>")
  }

  @Test("a year stands alone in English")
  func bareYears() {
    #expect(
      marked("<p>in 2021, 37 of 2500</p>", hasBareYears: true)
        == "<p>in <time datetime=\"2021\">2021</time>, 37 of 2500</p>")
  }

  @Test(
    "numbers in names, places and orders say what they are",
    arguments: [
      ("1+X证书", "<span data-number=\"name\">1+X</span>证书"),
      ("GB/T 19580标准", "<span data-number=\"name\">GB/T 19580</span>标准"),
      ("单元格 C165", "单元格 <span data-number=\"name\">C165</span>"),
      ("见二/（一）/3。", "见<span data-number=\"place\">二/（一）/3</span>。"),
      ("二/（一）/8/（2）是", "<span data-number=\"place\">二/（一）/8/（2）</span>是"),
      ("第3点", "<span data-number=\"order\">第3</span>点"),
      ("原文作“30多所”", "原文作“<span data-number=\"name\">30</span>多所”"),
      ("《2021年度报告》", "《<time datetime=\"2021\">2021年</time>度报告》"),
      ("世界500强企业500家", "世界<span data-number=\"name\">500强</span>企业500家"),
    ])
  func names(text: String, expected: String) {
    #expect(marked("<p>\(text)</p>", names: ["500强"]) == "<p>\(expected)</p>")
  }

  @Test(
    "a number is never cut, and an amount of money is no name",
    arguments: [
      ("more than CNY 150.005 million", "more than CNY 150.005 million"),
      ("USD 20,935 and GBP 1.5", "USD 20,935 and GBP 1.5"),
      ("2000.5 million of 1999,500", "2000.5 million of 1999,500"),
      ("ISO 9001.2 holds", "<span data-number=\"name\">ISO 9001.2</span> holds"),
      (
        "A 150 is listed, A 150.005 is not",
        "<span data-number=\"name\">A 150</span> is listed, <span data-number=\"name\">A 150.005</span> is not"
      ),
      ("第3.5节", "<span data-number=\"order\">第3.5</span>节"),
    ])
  func neverCut(text: String, expected: String) {
    #expect(marked("<p>\(text)</p>", names: ["A 150"], hasBareYears: true) == "<p>\(expected)</p>")
  }

  @Test("of two names the longest that stands there whole is found")
  func longestName() {
    #expect(
      marked("<p>全国50强院校，50强</p>", names: ["50强", "50强院校", "全国50强学校"])
        == "<p>全国<span data-number=\"name\">50强院校</span>，<span data-number=\"name\">50强</span></p>")
  }

  @Test("a quotation goes on in a link and ends with its block")
  func quotations() {
    #expect(
      marked("<p>“<a href=\"x\">四中心 5 基地</a>”</p><p>5</p>")
        == "<p>“<a href=\"x\">四中心 <span data-number=\"name\">5</span> 基地</a>”</p><p>5</p>")
    #expect(marked("<p>“没有合上</p><p>5</p>") == "<p>“没有合上</p><p>5</p>")
  }

  @Test(
    "what is marked, drawn or a program stays as it is",
    arguments: [
      "<td data-figure=\"a\">2021年<b>12</b></td>",
      "<span data-number=\"count\">2021年 <span>4</span> 篇</span>",
      "<time datetime=\"2021\">2021年</time>",
      "<svg viewBox=\"0 0 1 1\"><g><text>2021年</text></g></svg>",
      "<script>2021年</script>",
      "<a href=\"2021年.html\" title=\"2021年\">x</a>",
    ])
  func silent(html: String) {
    #expect(marked(html) == html)
  }

  @Test("a page that is cut short or has no body is given back whole")
  func broken() {
    for page in [
      "", "2021年", "<body", "<body><p", "<body><td data-figure=x>1", "<body>“", "<body>&",
    ] {
      let marks = NumberMarks(names: NumberNames(["a1"]), hasBareYears: true)
      #expect(marks.mark(Array(page.utf8)) == Array(page.utf8))
    }
  }
}
