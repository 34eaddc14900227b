import Foundation
import TestSupport
import Testing

@Suite("Pages of a site with entities, points and evidence", .timeLimit(.minutes(5)))
struct EntityPagesTests {
  private static let files = Project.sound.merging([
    "site.yml": """
    title: 某市
    base_url: https://site.example/
    share_cards: false
    levels:
      - {id: city, name: 全市}
      - {id: county, name: 县区}
    views:
      - {name: fish, title: 渔业, take: [{category: 渔业}], entity: [北岛县, 西屏区], ranks: true}
      - {name: all-fish, title: 全部渔业, take: [{category: 渔业}], entity: [北岛县]}
    """,
    "data/sources.csv": "id,title,publisher,date,kind\nreport,公报,某市,2021,公报\n",
    "data/entities.csv": "id,name,level\nbeidao,北岛县,county\nxiping,西屏区,county\n",
    "data/tasks.csv": "level,number,title\ncity,1,渔业\n",
    "data/indicators.csv": """
    id,name,level,unit,task,category,weight,score
    fish,水产品产量,city,万吨,1,渔业,10,9.5
    ships,渔船,city,艘,1,渔业,20,18

    """,
    "data/observations.csv": """
    indicator,entity,period,value,source,locator
    fish,beidao,2021,12,report,一/1
    fish,xiping,2021,19,report,一/2
    ships,beidao,2021,300,report,一/3

    """,
    "data/evidence.csv":
      "编号,证明对象,标题,文件,公开范围\nplan,beidao,北岛县规划,规划.txt,公开\nsecret,西屏区,SECRETtitle,内部.txt,内部\n",
    "evidence/规划.txt": "公开\n", "evidence/内部.txt": "SECRET\n",
  ]) { $1 }

  @Test(
    "a view that asks for places shows them, a task its points, an entity its public evidence",
    arguments: ["jiangxin", "plain"])
  func pages(theme: String) throws {
    let project = try Project(Self.files)
    try project.addTheme(theme)
    let run = try Program.run("build", "--theme", theme, in: .project(project))
    #expect(run.status == 0, "\(run.errors)")
    let site = project.site()
    let ranked = try #require(site.text("stats/fish.html"))
    #expect(ranked.contains("<small data-number=\"order\">位次 2</small>"))
    #expect(ranked.contains("<small data-number=\"order\">位次 1</small>"))
    #expect(site.text("stats/all-fish.html")?.contains("位次 ") == false)
    #expect(site.text("tasks/city-1.html")?.contains("得分 27.5 / 30") == true)
    #expect(site.text("entities/beidao.html")?.contains("北岛县规划") == true)
    #expect(site.text("entities/xiping.html")?.contains("SECRET") == false)
  }
}
