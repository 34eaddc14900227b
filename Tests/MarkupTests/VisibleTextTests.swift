import Markup
import Testing

@Suite("The visible text of a page") struct VisibleTextTests {
  static let page = """
    <!doctype html><title>不要</title><nav>不要</nav><MAIN id="main"><h1>题<b>目</b></h1>
    <p>产业<strong>学院</strong>，<a href="x">共
    建</a>&amp;共享&#x3001;A
    b</p><script>"<p>不要"</script><style>p{}</style><p hidden>不要<p>
    <div data-search-skip><div>不要</div>不要</div>
    <ul><li>一</li><li>二<br>三</li></ul>
    <img alt='图"片' src=x><svg><title>图名</title><text>甲<tspan>乙</tspan></text></svg>
    <section id="做法"><h2>做法</h2><table><tr><td>1</td><td>2</td></tr></table></section>
    <h3 id=end>完 1 < 2&nbsp; 3</h3><!-- <p>不要</p> --></main><footer>不要</footer>
    """
  static let sections = [
    TextSection(
      anchor: nil, heading: "题目",
      blocks: ["产业学院，共建&共享、A b", "一", "二", "三", "图\"片", "图名", "甲乙"]),
    TextSection(anchor: "做法", heading: "做法", blocks: ["1", "2"]),
    TextSection(anchor: "end", heading: "完 1 < 2 3", blocks: []),
  ]

  @Test("it is the main part by headings, blocks apart and inline elements joined")
  func wholePage() {
    #expect(VisibleText.sections(ofHTML: Array(Self.page.utf8)) == Self.sections)
  }

  @Test("it is the same wherever the page is cut", arguments: 1...7)
  func cuts(seed: Int) {
    let characters = Array(Self.page)
    var text = VisibleText()
    var start = 0
    var length = seed
    while start < characters.count {
      length = length * 31 % 17 + 1
      // Neither a reference nor the end tag of a script may be cut: no template does.
      var end = min(start + length, characters.count)
      while end < characters.count,
        String(characters[max(0, end - 9)..<end]).contains(where: { $0 == "&" || $0 == "/" })
      {
        end += 1
      }
      let piece = String(characters[start..<end])
      if length % 2 == 0 {
        text.append(MarkupPiece(Array(piece.utf8)))
      } else {
        text.append(html: piece)
      }
      start = end
    }
    #expect(text.finish() == Self.sections)
  }

  @Test("values come in as text, into elements and attributes alike")
  func values() {
    var text = VisibleText()
    text.append(MarkupPiece(Array("<main><section id=\"".utf8)))
    text.append(text: "a\"b>")
    text.append(MarkupPiece(Array("\"><h2>".utf8)))
    text.append(text: "1 < 2 & <b>")
    text.append(MarkupPiece(Array("</h2><a href='".utf8)))
    text.append(text: "x?'>")
    text.append(html: "'>y</a>")
    text.append(text: "&amp;")
    text.append(html: "</section><script>")
    text.append(text: "no")
    text.append(html: "</script></main>")
    text.append(text: "no")
    #expect(
      text.finish() == [TextSection(anchor: "a\"b>", heading: "1 < 2 & <b>", blocks: ["y&amp;"])])
  }

  @Test("a page without a main part is read whole, and one that is hidden not at all")
  func main() {
    #expect(
      VisibleText.sections(ofHTML: Array("<p>a</p>b".utf8))
        == [TextSection(anchor: nil, heading: "", blocks: ["a", "b"])])
    #expect(VisibleText.sections(ofHTML: Array("a<main hidden>b</main>c".utf8)) == [])
  }

  @Test(
    "anything is read to its end",
    arguments: [
      ("", []), ("<", []), ("<main", []), ("<main><p", []), ("<a b='", []), ("&#;", ["&#;"]),
      ("<!--", []),
      ("</main>x", []), ("a<main>b<main>c", ["c"]),
    ])
  func broken(html: String, blocks: [String]) {
    #expect(VisibleText.sections(ofHTML: Array(html.utf8)).flatMap(\.blocks) == blocks)
  }
}
