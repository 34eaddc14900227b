import Diagnostics
import Testing

@testable import Content

@Suite("Braces that are no figures") struct EscapedBracesTests {
  @Test(
    "a backslash before two braces leaves them as they are, an escaped backslash does not",
    arguments: [
      ("甲 {{a}} 乙", "甲 {{a}} 乙", ["a"]), ("甲 \\{{a}} 乙", "甲 {{a}} 乙", []),
      ("甲 \\\\{{a}} 乙", "甲 \\{{a}} 乙", ["a"]), ("\\{{a}}{{b}}\\{{c}}", "{{a}}{{b}}{{c}}", ["b"]),
      ("\\{{不是编号}}", "{{不是编号}}", []),
    ])
  func escapes(source: String, text: String, figures: [String]) {
    let file = SourceFile(path: "a.md", text: "前。\(source)")
    var report = Report()
    let bound = BoundText(text, in: file, range: "前。".utf8.count..<file.count, report: &report)
    #expect(bound.references.map(\.reference.indicator) == figures)
    #expect(report.diagnostics.isEmpty)
    let words = bound.segments.map { segment in
      switch segment {
      case .text(let words): words
      case .figure(let reference, _): "{{\(reference.indicator)}}"
      case .register: "{{}}"
      }
    }
    #expect(words.joined() == text)
  }

  @Test(
    "a field without figures shows the braces without their backslash, as texts do",
    arguments: [
      ("名\\{{丑}}", "名{{丑}}"), ("\\{{甲}}和\\{{乙}}", "{{甲}}和{{乙}}"), ("\\\\{{甲}}", "\\\\{{甲}}"),
      ("{{甲}}", "{{甲}}"), ("\\{{甲", "\\{{甲"), ("C:\\甲", "C:\\甲"), ("", ""),
    ])
  func plainFields(source: String, shown: String) {
    #expect(source.withoutBraceEscapes == shown)
  }

  @Test("so do labels, times and names in blocks, tags and what site.yml says of the site")
  func shownWithoutBackslash() throws {
    let body = """
      ```figures
      kc | 名\\{{丑}}
      ```

      ```timeline
      2019\\{{寅}} | 事\\{{子}}
      ```

      ```network
      hub: 总部
      外圈: 甲\\{{卯}}、乙
      ```
      """
    let loaded = SmallSite([
      "site.yml": "title: 某大学\\{{辰}}\ndescription: 说明\\{{巳}}。\n",
      "cases/one/index.md": SmallSite.text("tags: [\"\\\\{{甲}}\"]\n", body: body),
      "data/sources.csv": "id,title,publisher,date,kind\nreport,报告,某大学,2021,报告\n",
      "data/indicators.csv": "id,name,level,unit\nkc,课程,school,门\n",
      "data/observations.csv": "indicator,period,value,source,locator\nkc,2021,12,report,1\n",
    ])
    #expect(loaded.report.diagnostics.filter { $0.severity == .error }.isEmpty)
    let site = try #require(loaded.site)
    let language = site.configuration.firstLanguage
    #expect(site.configuration.title(in: language) == "某大学{{辰}}")
    #expect(site.configuration.description(in: language) == "说明{{巳}}。")
    #expect(site.tags.map(\.title) == ["{{甲}}"])
    var words: [String] = []
    for (_, block) in try #require(site.articles.first).blocks.sorted(by: { $0.key < $1.key }) {
      switch block {
      case .figures(let figures): words += figures.compactMap(\.label)
      case .timeline(let items): words += items.map(\.time)
      case .network(let network): words += network.rings.flatMap(\.items)
      default: break
      }
    }
    #expect(words == ["名{{丑}}", "2019{{寅}}", "甲{{卯}}", "乙"])
  }
}
