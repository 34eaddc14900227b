import Markup
import Search
import Testing

@Suite struct HanGuardTests {
  static let page = """
    <!doctype html><title>螺蛳粉</title><nav>首页</nav>
    <main id="main" data-name="名"><p>A <b>粉</b></p></main>
    """

  static func document(heading: String = "", blocks: [String]) -> SearchDocument {
    var document = SearchDocument(url: "a.html", title: "A", language: "zh-CN", kind: .case)
    document.sections = [TextSection(anchor: nil, heading: heading, blocks: blocks)]
    return document
  }

  @Test("a page whose Chinese text did not reach the search is noticed")
  func lost() {
    #expect(Self.document(blocks: ["A "]).hasLostHan(ofHTML: Array(Self.page.utf8)))
    #expect(Self.document(blocks: []).hasLostHan(ofHTML: Array(Self.page.utf8)))
  }

  @Test("any Chinese character in the document will do")
  func kept() {
    #expect(!Self.document(blocks: ["A 粉"]).hasLostHan(ofHTML: Array(Self.page.utf8)))
    #expect(!Self.document(heading: "粉", blocks: []).hasLostHan(ofHTML: Array(Self.page.utf8)))
  }

  @Test(
    "Chinese outside the main part, or in a tag, is not shown there",
    arguments: [
      "", "<title>螺蛳粉</title><main><p>A</p></main>", "<main><p title='粉'>A</p></main>", "<main",
      "<main>A</main><footer>粉</footer>",
    ])
  func none(html: String) {
    #expect(!Self.document(blocks: ["A"]).hasLostHan(ofHTML: Array(html.utf8)))
  }

  @Test("what an index weighs is what its files weigh")
  func weight() throws {
    let index = try SearchIndexTests.index(700, tier: .terms)
    let weight = index.weight
    #expect(
      weight.scripts + weight.terms + weight.texts == index.files.reduce(0) { $0 + $1.bytes.count })
    #expect(weight.pages == 700)
    #expect(weight.terms > 10_000 && weight.texts > 10_000 && weight.scripts > 10_000)
  }
}
