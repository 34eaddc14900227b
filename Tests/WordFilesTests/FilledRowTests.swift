import Diagnostics
import Testing
import WordFiles

/// Rows of tables that follow the data from one run to the next.
@Suite struct FilledRowTests {
  private static func table(_ rows: [String]...) -> String {
    "<w:tbl>"
      + rows.map { row in
        "<w:tr>" + row.map { "<w:tc>\(WordBytes.paragraph($0))</w:tc>" }.joined() + "</w:tr>"
      }.joined() + "</w:tbl>"
  }

  private static let template = table(
    ["指标", "数", "目标", "口径"],
    ["{{*=产教融合}}{{*:name}}", "{{*@2021}}", "{{*:target}}", "年报"], ["完", "", "", ""])

  /// The body of a file.
  private static func body(_ bytes: [UInt8]) throws -> String {
    let xml = try WordBytes.part("word/document.xml", of: bytes)
    let inner = try #require(xml.firstRange(of: "<w:body>")).upperBound
    let end = try #require(xml.firstRange(of: "</w:body>")).lowerBound
    return String(xml[inner..<end])
  }

  private static let later = (
    indicators: WordSite.indicators + "bases,实训基地,school,个,产教融合,\n",
    observations: WordSite.observations.replacing("2021,12,", with: "2021,15,")
      + "bases,2021,30,report,三/2,28\n"
  )

  @Test("a new member gets a row in its place, in the shape of the row before it")
  func growth() throws {
    let first = try WordSite().fill(WordBytes.docx(Self.template)).bytes
    let site = try WordSite(
      indicators: Self.later.indicators, observations: Self.later.observations)
    let second = try site.fill(first)
    let words = try WordBytes.words(Self.body(second.bytes))
    #expect(
      words
        == "指标|数|目标|口径|合作企业|15家|10家|年报|项目到款额|1190.50万元|1000.00万元|年报|"
        + "实训基地|30个|28个|年报|完||||")
    #expect(second.report.diagnostics.isEmpty && second.tally.rows == 1)
    #expect(second.tally.changes.filter { $0.old != nil }.map(\.new) == ["15家"])
    // The new row is known again like the others.
    let third = try site.fill(second.bytes)
    #expect(third.bytes == second.bytes)
    #expect(third.tally.unchanged == 9)
    let title = "<w:alias w:val=\"bases:target\"/>"
    #expect(try Self.body(second.bytes).contains(title))
  }

  @Test("a row whose member is gone goes, unless somebody typed into it")
  func shrinking() throws {
    let large = try WordSite(
      indicators: Self.later.indicators, observations: Self.later.observations)
    let filled = try large.fill(WordBytes.docx(Self.template)).bytes
    let small = try WordSite(
      indicators: Self.later.indicators.replacing("个,产教融合", with: "个,资源建设"),
      observations: Self.later.observations)
    let shrunk = try small.fill(filled)
    #expect(
      try WordBytes.words(Self.body(shrunk.bytes))
        == "指标|数|目标|口径|合作企业|15家|10家|年报|项目到款额|1190.50万元|1000.00万元|年报|完||||")
    #expect(shrunk.tally.removedRows.map(\.words) == ["实训基地30个28个年报"])

    let body = try Self.body(filled)
    for (written, typed) in [("30个", "31个"), ("28个", "")] {
      let touched = body.replacing(">\(written)<", with: ">\(typed)<")
      let result = try small.fill(WordBytes.docx(touched))
      #expect(result.tally.removedRows.count == (typed.isEmpty ? 1 : 0))
      #expect(try Self.body(result.bytes).contains("实训基地") == !typed.isEmpty)
      #expect(
        Set(result.report.diagnostics.map(\.code)) == (typed.isEmpty ? [] : [.overwrittenFigure]))
    }
    let last = try #require(body.ranges(of: "年报").last)
    let noted = body[..<last.lowerBound] + "王老师核对" + body[last.upperBound...]
    let kept = try small.fill(WordBytes.docx(String(noted)))
    #expect(kept.report.diagnostics.map(\.code) == [.overwrittenFigure])
    #expect(kept.report.diagnostics.first?.message.zh.contains("王老师核对") == true)
    #expect(try Self.body(kept.bytes).contains("王老师核对"))
  }

  @Test("what was typed by hand stays in its row, and is not said of a new one")
  func handwork() throws {
    let first = try Self.body(WordSite().fill(WordBytes.docx(Self.template)).bytes)
    let note = try #require(first.ranges(of: "年报").last)
    let typed = (first[..<note.lowerBound] + "已验收" + first[note.upperBound...])
      .replacing(">12家<", with: ">13家<")
    let site = try WordSite(
      indicators: Self.later.indicators, observations: Self.later.observations)
    let second = try site.fill(WordBytes.docx(String(typed)))
    #expect(
      try WordBytes.words(Self.body(second.bytes))
        == "指标|数|目标|口径|合作企业|13家|10家|年报|项目到款额|1190.50万元|1000.00万元|已验收|"
        + "实训基地|30个|28个||完||||")
    #expect(second.report.diagnostics.map(\.code) == [.overwrittenFigure])
    #expect(second.tally.kept == 1)
  }

  @Test("rows of entities come and go with the entities that have figures")
  func entities() throws {
    let entities = "id,name,level\nnorth,北县,county\nsouth,南县,county\neast,东县,county\n"
    func site(_ figures: (entity: String, value: Int)...) throws -> WordSite {
      try WordSite(
        indicators: "id,name,level,unit,category\nserved,服务企业,school,家,社会服务\n",
        observations: "indicator,period,entity,value,source,locator\n"
          + figures.map { "served,2021,\($0.entity),\($0.value),report,四/1\n" }.joined(),
        [
          "data/entities.csv": entities,
          "site.yml": "title: 某校\nlevels:\n  - {id: school, name: 学校}\n  - {id: county, name: 县}\n",
        ])
    }
    let template = Self.table(["县", "家"], ["{{served@2021/*:entity}}", "{{served@2021/*}}"])
    let first = try site(("north", 5), ("east", 7)).fill(WordBytes.docx(template))
    #expect(try WordBytes.words(Self.body(first.bytes)) == "县|家|北县|5家|东县|7家|")
    let second = try site(("north", 6), ("south", 2), ("east", 7)).fill(first.bytes)
    #expect(try WordBytes.words(Self.body(second.bytes)) == "县|家|北县|6家|南县|2家|东县|7家|")
    let third = try site(("south", 2), ("east", 7)).fill(second.bytes)
    #expect(try WordBytes.words(Self.body(third.bytes)) == "县|家|南县|2家|东县|7家|")
    #expect(third.report.diagnostics.isEmpty)
  }

  @Test("a list of ids stays as it is: a row deleted from it does not come back")
  func lists() throws {
    let template = Self.table(["指标", "数"], ["{{*=partners、funds}}{{*:name}}", "{{*}}"])
    let site = try WordSite()
    let body = try Self.body(site.fill(WordBytes.docx(template)).bytes)
    let start = try #require(body.ranges(of: "<w:tr>").last).lowerBound
    let cut = body[..<start] + "</w:tbl>"
    #expect(try site.filled(String(cut)) == "指标|数|合作企业|12家|")
  }
}
