import Testing

@testable import Charts

@Suite struct ShareCardTests {
  private func lines(_ title: String, _ size: ShareCard.Size) -> [String] {
    let card = ShareCard(title: title, siteName: "", seal: "", artwork: Artwork(seed: "a"))
    return card.svg(size).split(separator: "<tspan ").dropFirst().compactMap { part in
      part.split(separator: ">").dropFirst().first?.split(separator: "<").first.map(String.init)
    }
  }

  @Test(
    "titles break where the sentence does",
    arguments: [
      ("一碗螺蛳粉，办成一所产业学院", ["一碗螺蛳粉，办成一所产业学院"], ["一碗螺蛳粉，", "办成一所产业学院"]),
      (
        "某职业技术学院“双高计划”中期成果", ["某职业技术学院“双高计划”中期成果"],
        ["某职业技术学院", "“双高计划”中期成果"]
      ),
      ("A & <b>", ["A &amp; &lt;b&gt;"], ["A &amp; &lt;b&gt;"]),
    ])
  func titles(title: String, wide: [String], square: [String]) {
    #expect(lines(title, .wide) == wide)
    #expect(lines(title, .square) == square)
  }

  @Test("a title without end stays on the card")
  func longTitle() {
    let title = String(repeating: "长", count: 500)
    #expect(lines(title, .wide).count == 2)
    #expect(lines(title, .square).count == 3)
    #expect(lines(title, .square).last?.hasSuffix("…") == true)
  }

  @Test("colours of the theme take the place of the card's own, a seal stands in columns")
  func colours() {
    let card = ShareCard(
      title: "题", siteName: "某学院", seal: "匠心独运", artwork: Artwork(seed: "a"),
      palette: Palette(["seal": "#123456"]))
    let svg = card.svg(.wide)
    #expect(svg.contains("class=\"f-seal\" fill=\"#123456\""))
    #expect(svg.contains("<text x=\"1104\" y=\"533\">匠</text><text x=\"1104\" y=\"581\">心</text>"))
    #expect(svg.contains("<text x=\"1056\" y=\"533\">独</text>"))
    #expect(svg.contains(">某学院</tspan>"))
  }
}
