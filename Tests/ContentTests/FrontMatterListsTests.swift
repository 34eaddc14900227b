import Content
import Testing

@Suite("Lists in the front matter") struct FrontMatterListsTests {
  @Test(
    "an item that holds several is an error, and the line of its hint is right",
    arguments: [
      ("tags: [校企合作，国际化]", "tags: [校企合作, 国际化]"), ("tags: 校企合作，国际化", "tags: [校企合作, 国际化]"),
      ("tags: 校企合作、国际化", "tags: [校企合作, 国际化]"), ("tags: 校企合作,国际化", "tags: [校企合作, 国际化]"),
      ("tags: 【校企合作，国际化】", "tags: [校企合作, 国际化]"), ("tags: ［校企合作］", "tags: [校企合作]"),
      ("tags: 校企合作；国际化", "tags: [校企合作, 国际化]"), ("tags: 校企合作 国际化", "tags: [校企合作, 国际化]"),
      ("tags:\n  - 甲、乙\n  - 丙", "tags: [甲, 乙, 丙]"), ("tags: “甲”“乙”", "tags: [甲, 乙]"),
      ("tags: （甲）（乙）", "tags: [甲, 乙]"), ("tags: 甲|乙", "tags: [甲, 乙]"),
      ("tags: 《甲》《乙》", "tags: [《甲》, 《乙》]"),
      ("tags: [“甲”, 乙]", "tags: [甲, 乙]"), ("tags: “甲”、“乙”", "tags: [甲, 乙]"),
    ])
  func several(line: String, right: String) {
    let wrong = SmallSite(["cases/one/index.md": SmallSite.text(line + "\n")])
    #expect(wrong.report.diagnostics.map(\.code) == [.fullWidthPunctuation])
    #expect(wrong.hints.allSatisfy { $0.contains(right + "；") })
    let mended = SmallSite(["cases/one/index.md": SmallSite.text(right + "\n")])
    #expect(mended.faults == [])
    #expect(
      mended.site?.articles.first?.frontMatter.tags.allSatisfy { !$0.value.contains("，") } == true)
  }

  @Test(
    "items that are meant as they are stay",
    arguments: [
      "tags: [校企合作, 国际化]", "tags: [\"德、智、体\"]", "tags: [Open Day, 1+X]", "tags:", "tags: []",
      "tags: （一）", "tags: [（一）, （2）, (A)]", "tags: （十二）", "tags: 国际化", "tags: [《甲》, 乙（试点）]",
      "tags: [\"“甲”\"]",
    ])
  func kept(line: String) {
    #expect(SmallSite(["cases/one/index.md": SmallSite.text(line + "\n")]).faults == [])
  }
}
