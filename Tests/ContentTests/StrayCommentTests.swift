import Content
import Testing

@Suite("Comments where nothing takes them out")
struct StrayCommentTests {
  private static let tables = [
    "data/sources.csv": "id,title,publisher,date,kind\na,报告,学校,2021,报告\n",
    "data/indicators.csv": "id,name,level,unit\nx,参观,school,人次\n",
    "data/observations.csv": "indicator,period,value,source,locator\nx,2021,6,a,一\n",
  ]

  private func faults(_ files: [String: String]) -> [String] {
    let found = SmallSite(Self.tables.merging(files) { _, new in new })
    return found.report.diagnostics.filter { $0.code == .rawHTML }
      .map { "\($0.severity) \($0.place.description)" }
  }

  @Test(
    "are errors at their place in blocks and in titles of pictures",
    arguments: [
      ("```timeline\n2019 | 启动 <!-- 内部 -->\n```", "8:11"),
      ("```figures\nx | 参观<!--内部-->\n```", "8:7"),
      ("```network\nhub: 总部\n圈: 甲<!-- 内部 -->、乙\n```", "9:5"),
      ("```chart\ntitle: 图 <!-- 内部 -->\nindicators: x\n```", "8:10"),
      ("```gallery\nhttps://a.cn/a.jpg | 图<!-- 内部\n```", "8:23"),
      ("[甲](https://a.cn \"题 <!-- 内部 -->\")", "7:21"),
    ])
  func articles(body: String, place: String) {
    #expect(
      faults(["cases/one/index.md": SmallSite.text(body: body)])
        == ["error Content/cases/one/index.md:\(place)"])
  }

  @Test("are errors in every line of front matter and settings, but not behind a number sign")
  func frontMatter() {
    #expect(
      faults([
        "cases/one/index.md": SmallSite.text(
          "department: 教务处 <!-- 待核 -->\ntags: [甲<!--x-->]\n# <!-- 这是注释 -->\n")
      ]) == ["error Content/cases/one/index.md:5:17", "error Content/cases/one/index.md:6:9"])
    #expect(
      faults(["site.yml": "title: 某校\nfooter: 页脚 <!-- 内部 -->\n# <!-- 注释 -->\n"])
        == ["error Content/site.yml:2:12"])
  }

  @Test("are errors in cells of tables")
  func cells() {
    #expect(
      faults([
        "data/indicators.csv": "id,name,level,unit,definition\nx,参观,school,人次,含团体 <!-- 内部 -->\n"
      ]) == ["error Content/data/indicators.csv:2:16"])
  }

  @Test(
    "are left alone where Markdown takes them out, and in code",
    arguments: [
      "正文。<!-- 内部 -->", "<!-- 内部 -->\n\n正文。", "```html\n<!-- 例子 -->\n```", "正文`<!-- 例 -->`。",
    ])
  func fine(body: String) {
    #expect(faults(["cases/one/index.md": SmallSite.text(body: body)]) == [])
  }
}
