import Content
import Testing

@Suite("Named blocks in quotations and lists") struct QuotedBlocksTests {
  /// What loading a case with this body gives, beside an indicator with a figure.
  private func loaded(_ body: String) -> SmallSite {
    SmallSite([
      "cases/one/index.md": SmallSite.text(body: body),
      "cases/one/a.jpg": "picture",
      "data/sources.csv": "id,title,publisher,date,kind\nreport,报告,某大学,2021,报告\n",
      "data/indicators.csv": "id,name,level,unit\nkc,课程,school,门\n",
      "data/observations.csv": "indicator,period,value,source,locator\nkc,2021,12,report,1\n",
    ])
  }

  @Test(
    "the marks in front of its lines are none of a block's words",
    arguments: [
      "> ```figures\n> kc\n> ```", "> 引。\n>\n> ```figures\n> kc | 课程\n> ```\n\n后。",
      ">```figures\n>kc\n>```", "> > ```figures\n> > kc\n> > ```",
      "- > ```figures\n  > kc\n  > ```",
      "> ```timeline\n> 2019 | 立项\n>\n> 2020 | 完成 {{kc}}\n> ```",
      "> ```chart\n> type: bar\n> indicators: kc\n> ```",
      "> ```network\n> hub: 总部\n> 外圈: 甲、乙\n> ```",
      "> ```gallery\n> a.jpg | 说明\n> ```", "> ````indicators\n> kc\n> ````",
      "> ~~~figures\n> kc\n> ~~~",
      "1. 项\n\n   ```figures\n   kc\n   ```", "> - 项\n>\n>   ```figures\n>   kc\n>   ```",
    ])
  func read(body: String) {
    let site = loaded(body)
    #expect(site.faults == [])
    #expect(site.site?.articles.first?.blocks.count == 1)
  }

  @Test("a line that is wrong is named where its words stand")
  func places() {
    let site = loaded("> ```figures\n> kc\n> 没有 | 课程\n> ```")
    #expect(site.faults == ["invalid-block Content/cases/one/index.md:9:3"])
  }

  @Test("one without its end is whole once the line of the hint is there")
  func unclosed() {
    let open = loaded("> ```figures\n> kc\n\n后面的话。")
    #expect(open.faults == ["unclosed-block Content/cases/one/index.md:7:3"])
    #expect(open.hints == ["在这个块的最后一行下面单独写一行“> ```”"])
    #expect(loaded("> ```figures\n> kc\n> ```\n\n后面的话。").faults == [])
  }

  @Test(
    "a full-width bar is named with the line as it should be, and nothing else is asked for",
    arguments: [
      ("figures", "kc｜课程", "kc | 课程"), ("timeline", "2019 ｜ 立项", "2019 | 立项"),
      ("gallery", "a.jpg ｜ 说明", "a.jpg | 说明"), ("indicators", "kc｜ 课程", "kc | 课程"),
    ])
  func wideBar(name: String, line: String, right: String) {
    let wrong = loaded("```\(name)\n\(line)\n```")
    #expect(wrong.faults == ["invalid-block Content/cases/one/index.md:8:1"])
    #expect(wrong.hints == ["用半角竖线，写成“\(right)”"])
    #expect(loaded("```\(name)\n\(right)\n```").faults == [])
  }
}
