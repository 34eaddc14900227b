import Auditing
import Diagnostics
import Testing

/// Numbers beside the name of an entity are held against what is known of the entity.
@Suite struct EntityTests {
  private static let files = [
    "site.yml": "title: 云澜市统计公报\nlevels: [{id: city, name: 全市}, {id: county, name: 县区}]\n",
    "data/sources.csv": "id,title,publisher,date,kind\nr,公报,某局,2023,公报\n",
    "data/entities.csv":
      "id,name,level,parent,aliases\nbeidao,北岛县,county,,北岛\nxiping,西屏区,county,,\n",
    "data/indicators.csv": "id,name,level,unit\ngdp,地区生产总值,city,亿元\nboats,渔船数量,county,艘\n",
    "data/observations.csv": """
    indicator,period,value,source,locator,entity
    gdp,2022,1158.2,r,一,
    gdp,2021,310.2,r,一,beidao
    gdp,2022,325.6,r,一,beidao
    gdp,2022,301.9,r,一,xiping
    boats,2022,1187,r,一,beidao
    boats,2022,96,r,一,xiping

    """,
  ]

  private static func findings(_ sentence: String) -> [String] {
    let report = AuditedPage.report(of: sentence, in: files)
    return report.diagnostics.map { $0.message.zh }
  }

  @Test(
    "the entity that a sentence names picks the figure; where none is named, the level's is meant",
    arguments: [
      ("2022年，北岛县地区生产总值325.6亿元。", 0), ("2022年，北岛县地区生产总值352.6亿元。", 1),
      ("2022年，北岛地区生产总值为310.2亿元。", 1), ("2021年，北岛县地区生产总值310.2亿元。", 0),
      ("西屏区渔船数量为1187艘。", 1), ("西屏区渔船数量为96艘。", 0),
      ("2022年，全市地区生产总值1158.2亿元。", 0), ("地区生产总值325.6亿元。", 1),
      ("渔船数量为5000艘。", 0), ("南湾县渔船数量为5000艘。", 0), ("南湾县地区生产总值5000亿元。", 0),
    ])
  func entities(sentence: String, count: Int) {
    let findings = Self.findings(sentence).filter { !$0.contains("可以绑定") }
    #expect(findings.count { $0.contains("是 ") } == count, "\(findings)")
  }
}
