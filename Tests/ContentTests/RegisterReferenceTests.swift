import Testing

@testable import Content

/// Names and numbers of the register in texts.
@Suite("References to the register")
struct RegisterReferenceTests {
  private static let data = [
    "data/sources.csv": "id,title,publisher,date,kind\nreport,报告,学校,,报告\n",
    "data/achievements.csv": """
    id,name,level,kind,source,locator,count,status,note
    best-book,好教材,国家级,教材,report,一,2,,见{{achievement:best-boook}}
    second-book,次教材,国家级,教材,report,一,,,{{name:works}}的
    cup,奖杯,省级,奖项,report,一,,培育,

    """,
    "data/names.csv": "id,name,kind\nworks,甲厂,企业\n",
  ]

  private func site(_ body: String) -> SmallSite {
    SmallSite(Self.data.merging(["pages/one.md": SmallSite.text(body: body)]) { $1 })
  }

  @Test(
    "a text between braces names a row or a choice of rows",
    arguments: [
      ("achievement:best-book", RegisterReference.entry(id: "best-book")),
      ("name: works", .entry(id: "works")), ("成果：best-book", .entry(id: "best-book")),
      ("count:national,textbook", .count(of: ["national", "textbook"])),
      ("count: 国家级，教材、候选 ", .count(of: ["国家级", "教材", "候选"])),
    ])
  func parsing(text: String, reference: RegisterReference) throws {
    #expect(try RegisterReference.parse(text[...])?.get() == reference)
  }

  @Test(
    "figures whose indicator is called as such a word stay figures",
    arguments: ["name:value", "count:unit", "school-count:value", "a", "count"])
  func figures(text: String) { #expect(RegisterReference.parse(text[...]) == nil) }

  @Test(
    "what names nothing is reported once at its place, with the nearest name",
    arguments: [
      ("{{achievement:best-bok}}", "best-book"), ("{{name:work}}", "works"),
      ("{{achievement:}}", "写成 {{achievement:编号}}"), ("{{count:}}", "写成 {{count:级别,类型}}"),
      ("{{count:national,textbok}}", "textbook"), ("{{count:国家级，叫材}}", "可以写：国际、国家级"),
    ])
  func faults(body: String, hint: String) {
    let site = site(body)
    #expect(
      site.faults == [
        "unknown-achievement Content/data/achievements.csv:2:34",
        "unknown-achievement Content/pages/one.md:7:1",
      ])
    #expect(site.hints.last?.contains(hint) == true, "\(site.hints)")
  }

  @Test(
    "what is no option behind a colon is answered with what was meant",
    arguments: [
      ("{{a:valeu}}", "是不是“value”？指标编号后面可用：value"),
      ("{{achievment:best-book}}", "是不是“{{achievement:best-book}}”？"),
      ("{{achievments：best-book}}", "是不是“{{achievement:best-book}}”？"),
      ("{{cuont:national}}", "是不是“{{count:national}}”？"), ("{{a:total}}", "可用：value"),
    ])
  func meant(body: String, hint: String) {
    let site = site(body)
    #expect(site.report.diagnostics.last?.code == .invalidFigure)
    #expect(site.hints.last?.hasPrefix(hint) == true, "\(site.hints)")
  }

  @Test("a text keeps which rows it names, and a count is the number of rows that were won")
  func meaning() throws {
    let site = try #require(
      site("{{achievement:cup}}、{{name:works}}、{{achievement:cup}}、{{count:national}}").site)
    #expect(site.articles.first?.registerMentions == ["cup", "works"])
    let counts = [["national"], ["国家级", "教材"], ["award"], ["award", "候选"], ["school"]]
      .map { words in site.register.filter(words).map { site.register.count(of: $0) } }
    #expect(counts == [2, 2, 0, 1, 0])
    let filter = try #require(site.register.filter(["textbook", "national"]))
    #expect(site.address(of: filter).fragment == "level=national&kind=textbook")
  }
}
