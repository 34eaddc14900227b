import Testing

@testable import Markdown

@Suite("What people type") struct ChineseTypingTests {
  @Test(
    "a single tilde between two ends is a range, two tildes strike",
    arguments: [
      ("3~5天，每班10~20人", "3~5天，每班10~20人"), ("3天~5天，10人~20人", "3天~5天，10人~20人"),
      ("**3**~**5**天，10~20人", "<strong>3</strong>~<strong>5</strong>天，10~20人"),
      ("{{a}}~{{b}}天，{{c}}~{{d}}人", "{{a}}~{{b}}天，{{c}}~{{d}}人"), ("周一~周五，早~晚", "周一~周五，早~晚"),
      ("3 ~5天，10~ 20人", "3 ~5天，10~ 20人"), ("10%~20%，30%~40%", "10%~20%，30%~40%"),
      ("（3天）~（5天），（1人）~（2人）", "（3天）~（5天），（1人）~（2人）"), ("−3~−5℃，20℃~30℃", "−3~−5℃，20℃~30℃"),
      ("3~5 days, 10~20 people", "3~5 days, 10~20 people"), ("~~3~5天~~后", "<del>3~5天</del>后"),
      ("~旧~ 新", "<del>旧</del> 新"), ("~~旧~~新", "<del>旧</del>新"), ("删~（旧）~新", "删<del>（旧）</del>新"),
    ])
  func tildes(source: String, html: String) {
    #expect(comparableHTML(source) == "<p>\(html)</p>\n")
  }

  @Test(
    "a comment may hold any hyphens, as in CommonMark 0.31",
    arguments: [
      "正文<!-- 待核实--此数 -->后文", "正文<!-- - -- --- -->后文",
      "正文<!-- a --->后文", "正文<!---甲-->后文", "正文<!------>后文",
    ])
  func comments(source: String) {
    let document = Parsed(source).document
    let kinds = document.blocks.first?.children.map(\.kind) ?? []
    #expect(kinds.contains { if case .htmlInline = $0 { true } else { false } }, "\(kinds)")
    #expect(kinds.last == .text("后文"))
  }

  @Test("in code and behind a backslash the signs of comments and entities stay as they are")
  func verbatim() {
    #expect(
      comparableHTML("`<!-- a -- b -->` \\<!-- a -- b -->")
        == "<p><code>&lt;!-- a -- b --&gt;</code> &lt;!-- a -- b --&gt;</p>\n")
    #expect(
      comparableHTML("`&#87654321;` &#87654321; &#xABCDEF0; &#8364;")
        == "<p><code>&amp;#87654321;</code> &amp;#87654321; &amp;#xABCDEF0; €</p>\n")
  }

  @Test(
    "symbols count as punctuation, in Chinese text as well",
    arguments: [
      ("*£*bravo.", "*£*bravo."), ("**£5**元", "<strong>£5</strong>元"),
      ("**增长→**后", "<strong>增长→</strong>后"),
      ("**甲**、**→乙**", "<strong>甲</strong>、<strong>→乙</strong>"),
    ])
  func symbols(source: String, html: String) {
    #expect(comparableHTML(source) == "<p>\(html)</p>\n")
  }
}
