import Diagnostics
import Testing

@testable import Content

/// Figures of entities, as texts and blocks name them.
@Suite("Figures of entities")
struct EntityReferenceTests {
  private static func site(_ body: String) -> SmallSite {
    SmallSite([
      "site.yml": """
      title: 某市
      levels: [{id: city, name: 全市}, {id: county, name: 县区}]

      """,
      "data/sources.csv": "id,title,publisher,date,kind\nr,公报,某局,2023,公报\n",
      "data/entities.csv": "id,name,level\nbeidao,北岛县,county\nxiping,西屏区,county\n",
      "data/indicators.csv": "id,name,level,unit\ngdp,生产总值,city,亿元\nboats,渔船,county,艘\n",
      "data/observations.csv": """
      indicator,period,value,source,locator,entity
      gdp,2021,9,r,一,
      gdp,2021,5,r,一,beidao
      gdp,2022,6,r,一,beidao
      boats,2021,7,r,一,beidao

      """,
      "cases/a/index.md": SmallSite.text(body: body),
    ])
  }

  @Test(
    "a reference names period and entity in either order, the entity by id or name",
    arguments: [
      ("gdp", nil, "2021"), ("gdp/beidao", "beidao", "2022"), ("gdp@2021/beidao", "beidao", "2021"),
      ("gdp/beidao@2021", "beidao", "2021"), ("gdp@2021/北岛县:value", "beidao", "2021"),
      ("gdp ＠ 2021 ／ 北岛县", "beidao", "2021"),
    ])
  func found(text: String, entity: String?, period: String) throws {
    let reference = try FigureReference.parse(text[...]).get()
    let figure = try #require(Self.site("正文。").site?.dataset.figure(reference))
    #expect(figure.series.entity?.id == entity)
    #expect(figure.point.period.description == period)
  }

  @Test(
    "one that shows nothing is reported, with what to write",
    arguments: [
      ("{{gdp/beidoa}}", "unknown-entity", "是不是“beidao”？"),
      ("{{gdp/xiping}}", "invalid-figure", "有数的：{{gdp/beidao}}"),
      ("{{boats}}", "invalid-figure", "写明对象，例如 {{boats/beidao}}"),
      ("{{gdp@2020/beidao}}", "invalid-figure", "有数的期间：2021、2022"),
      ("{{gdp/*}}", "invalid-figure", "写一个对象的编号；要列出全部，用 indicators 块或 chart 块"),
      ("```indicators\nboats\n```", "invalid-figure", "写明对象，例如 {{boats/beidao}}"),
    ])
  func faults(body: String, code: String, hint: String) {
    let site = Self.site(body)
    #expect(site.faults.map { $0.prefix { $0 != " " } } == [code[...]])
    #expect(site.hints == [hint])
  }

  @Test("a block may ask for all entities of an indicator")
  func all() {
    let site = Self.site(
      "```indicators\ngdp/*\n```\n\n```chart\ntitle: 图\nindicators: gdp、gdp/*\n```")
    #expect(site.faults == [])
  }
}
