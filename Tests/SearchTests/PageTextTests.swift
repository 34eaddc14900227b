import Search
import Testing

@Suite struct PageTextTests {
  @Test("the text of a page is its main part by headings, blocks apart and inline elements joined")
  func wholePage() {
    let html = """
      <!doctype html><title>不要</title><nav>不要</nav><MAIN id="main"><h1>题<b>目</b></h1>
      <p>产业<strong>学院</strong>，<a href="x">共
      建</a>&amp;共享&#x3001;A
      b</p><script>"<p>不要"</script><style>p{}</style><p hidden>不要<p>
      <div data-search-skip><div>不要</div>不要</div>
      <ul><li>一</li><li>二<br>三</li></ul>
      <img alt='图"片' src=x><svg><title>图名</title><text>甲<tspan>乙</tspan></text></svg>
      <section id="做法"><h2>做法</h2><table><tr><td>1</td><td>2</td></tr></table></section>
      <h3 id=end>完 1 < 2</h3><!-- <p>不要</p> --></main><footer>不要</footer>
      """
    #expect(
      PageText.sections(ofHTML: Array(html.utf8)) == [
        SearchSection(
          anchor: nil, heading: "题目",
          blocks: ["产业学院，共建&共享、A b", "一", "二", "三", "图\"片", "图名", "甲乙"]),
        SearchSection(anchor: "做法", heading: "做法", blocks: ["1", "2"]),
        SearchSection(anchor: "end", heading: "完 1 < 2", blocks: []),
      ])
  }

  @Test(
    "anything is read to its end",
    arguments: ["", "<", "<main", "<main><p", "<a b='", "&#;", "<!--"])
  func broken(html: String) {
    #expect(PageText.sections(ofHTML: Array(html.utf8)).count <= 1)
  }
}
