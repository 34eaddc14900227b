import Diagnostics
import Testing

@testable import Content

/// What `site.yml` says of the levels that tasks and figures are about.
@Suite("Levels of a site")
struct LevelSettingTests {
  private func site(_ levels: String, indicators: [String] = []) -> SmallSite {
    SmallSite([
      "site.yml": "title: 某市统计公报\n\(levels)\n",
      "data/sources.csv": "id,title,publisher,date,kind\nr,公报,某局,,公报\n",
      "data/indicators.csv": "id,name,level,unit\n" + indicators.joined(separator: "\n"),
      "data/observations.csv": "indicator,period,value,source,locator\n",
    ])
  }

  @Test("levels have ids, names in each language and other spellings, in the order of the file")
  func own() throws {
    let site = site(
      """
      levels:
        - {id: city, name: 全市, name.en: City, synonyms: [市, 市级]}
        - {id: county, name: 县区, en: County}
      """,
      indicators: ["gdp,地区生产总值,市级,亿元", "boats,渔船,县区,艘", "x,甲,county,个", "y,乙,学校,个"])
    let levels = try #require(site.site).dataset.levels
    #expect(levels.map(\.id) == ["city", "county"])
    #expect(levels.map { $0.name.text(in: "en") } == ["City", "County"])
    #expect(site.site?.dataset.indicators.map(\.level.id) == ["city", "county", "county"])
    #expect(site.faults == ["invalid-cell Content/data/indicators.csv:5:5"])
  }

  @Test("a site that names none has a school and a group of majors")
  func usual() throws {
    let site = site("", indicators: ["x,甲,专业群,个", "y,乙,school,个"])
    #expect(site.site?.dataset.indicators.map(\.level.id) == ["group", "school"])
    #expect(site.faults == [])
  }

  @Test(
    "a list that cannot be followed is reported at its place",
    arguments: [
      ("levels: 全市", ["wrong-type Content/site.yml:2:9"]),
      ("levels: [全市, 全市]", ["invalid-value Content/site.yml:2:14"]),
      ("levels: [{id: County X, name: 县}]", ["invalid-name Content/site.yml:2:15"]),
      ("levels: [{id: county}]", ["missing-key Content/site.yml:2:1"]),
      ("levels: [\"…\"]", ["invalid-name Content/site.yml:2:1"]),
      ("levels: []", []),
    ])
  func faults(levels: String, expected: [String]) { #expect(site(levels).faults == expected) }
}
