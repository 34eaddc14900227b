import Testing

@testable import Content

@Suite("Tags that pages ask for") struct TagLookupTests {
  @Test("each language has its own tags, the most used first, and a word that is none has no page")
  func lookup() throws {
    let small = SmallSite([
      "site.yml": "title: 某学院\nlanguages: [zh-CN, en]\n",
      "cases/one/index.md": SmallSite.text("tags: [alpha, beta]\n"),
      "cases/one/index.en.md": SmallSite.text("tags: [beta]\n"),
      "cases/two/index.md": SmallSite.text("tags: [beta]\n"),
    ])
    let site = try #require(small.site)
    let languages = site.configuration.languages
    #expect(site.tags(in: languages[0]).map(\.name) == ["beta", "alpha"])
    #expect(site.tags(in: languages[1]).map(\.name) == ["beta"])
    #expect(languages.flatMap { site.tags(in: $0) }.count == site.tags.count)
    #expect(site.tag("beta", in: languages[0])?.cases.count == 2)
    #expect(site.tag("beta", in: languages[1])?.cases.count == 1)
    #expect(site.tag("alpha", in: languages[1]) == nil)
    #expect(site.tag("gamma", in: languages[0]) == nil)
  }
}
