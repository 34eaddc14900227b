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
      ("tags: (校企合作, 国际化)", "tags: [校企合作, 国际化]"), ("tags: （甲、乙）", "tags: [甲, 乙]"),
      ("tags: (甲（试点）, 乙)", "tags: [甲（试点）, 乙]"), ("tags: “甲、乙”", "tags: [甲, 乙]"),
      ("tags: （甲、乙)", "tags: [甲, 乙]"), ("tags: (甲方), (乙方)", "tags: [甲方, 乙方]"),
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

  @Test("brackets around a list that YAML takes for signs of its items are named at each of them")
  func bracketsInItems() {
    let wrong = SmallSite(["cases/one/index.md": SmallSite.text("tags: [(校企合作, 国际化)]\n")])
    #expect(wrong.report.diagnostics.map(\.code) == [.fullWidthPunctuation, .fullWidthPunctuation])
    #expect(wrong.hints.allSatisfy { $0.contains("tags: [校企合作, 国际化]；") })
  }

  @Test(
    "lines that lack the blank of an item, or have another mark in front, are no text but a list, and left out",
    arguments: [
      ("tags", "  -甲方\n  -乙方", "甲方, 乙方"), ("tags", "  · 甲方\n  · 乙方", "甲方, 乙方"),
      ("tags", "  － 甲方\n  － 乙方", "甲方, 乙方"), ("tags", "  •甲方\n  •乙方", "甲方, 乙方"),
      ("tags", "  -甲方", "甲方"), ("partners", "  -甲方\n  -乙方", "甲方, 乙方"),
      ("indicators", "  -kc\n  -qy", "kc, qy"), ("aliases", "  -old\n  -older", "old, older"),
      ("source", "  -一/1\n  -一/2", "一/1, 一/2"),
    ])
  func unread(key: String, lines: String, items: String) {
    let wrong = SmallSite(["cases/one/index.md": SmallSite.text("\(key):\n\(lines)\n")])
    #expect(wrong.report.diagnostics.map(\.code) == [.wrongType])
    let last = 5 + lines.count { $0 == "\n" } + 1
    #expect(wrong.hints == ["把第 5—\(last) 行换成一行：\(key): [\(items)]"])
    #expect(wrong.site?.articles.first?.frontMatter.tags.isEmpty ?? true)
  }

  @Test("one item behind its key is read in the same way")
  func unreadBehindKey() {
    for line in ["tags: -甲方", "tags: ·甲方"] {
      let wrong = SmallSite(["cases/one/index.md": SmallSite.text(line + "\n")])
      #expect(wrong.hints == ["把这一行写成：tags: [甲方]"])
    }
    let two = SmallSite(["cases/one/index.md": SmallSite.text("tags: -甲方 -乙方\n")])
    #expect(two.hints == ["把这一行写成：tags: [甲方, 乙方]"])
  }

  @Test(
    "items that are meant as they are stay",
    arguments: [
      "tags: [校企合作, 国际化]", "tags: [\"德、智、体\"]", "tags: [Open Day, 1+X]", "tags:", "tags: []",
      "tags: （一）", "tags: [（一）, （2）, (A)]", "tags: （十二）", "tags: 国际化", "tags: [《甲》, 乙（试点）]",
      "tags: [\"“甲”\"]", "tags: -5℃", "tags: ——甲", "tags: [-甲, 乙]", "tags: [students’, 1)]",
      "tags:\n  - 甲\n  - 乙",
    ])
  func kept(line: String) {
    #expect(SmallSite(["cases/one/index.md": SmallSite.text(line + "\n")]).faults == [])
  }
}
