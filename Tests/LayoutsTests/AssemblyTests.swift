import Diagnostics
import Testing

@testable import Layouts
@testable import Tables

@Suite("Figures of many sheets as tables of the site")
struct AssemblyTests {
  private func rows(of sheet: Sheet) -> [String] {
    (1..<sheet.rowCount).map { row in sheet[row].cells.map(\.text).joined(separator: "|") }
  }

  @Test("each cell of the tables names the office's own sheet and cell")
  func places() {
    let sheet = officeSheet("年报", "2021年\n指标 | 单位 | 目标 | 完成\n学生数 | 人 | ≥9000 | 约9643")
    let tables = reading([sheet]).reading.tables
    #expect(
      rows(of: tables.observations) == ["xue-sheng-shu|2021|9643|biao|年报!D3|9000|约"])
    let row = tables.observations[1]
    #expect(row[2].place.description == "Content/data/表.xlsx!年报!D3")
    #expect(row[5].place.description == "Content/data/表.xlsx!年报!C3")
    #expect(row[1].place.description == "Content/data/表.xlsx!年报!A1")
    #expect(tables.indicators[1][1].place.description == "Content/data/表.xlsx!年报!A3")
    #expect(rows(of: tables.indicators) == ["xue-sheng-shu|学生数|school|人|||||≥"])
    #expect(rows(of: tables.sources) == ["biao|表|表|2021|数据表"])
  }

  @Test("what is no single number goes on as it stands: a range, a ratio, a share, nobody counted")
  func words() {
    let sheet = officeSheet(
      "质量",
      """
      指标 | 单位 | 目标 | 2021年
      床位使用率 | % | 80%—93% | 83—85
      医护比 | | | 1:1.27
      本省排位 | | | 前10%
      问卷人数 | 人 | | 未统计
      产业人口 | 人 | | 不适用
      停开场次 | 场 | | —
      经费 | 万元 | | 3—5元
      日期样的 | 项 | | 3-5
      """)
    let reading = reading([sheet])
    #expect(
      rows(of: reading.reading.tables.observations).map {
        $0.split(separator: "|", omittingEmptySubsequences: false).enumerated()
          .filter { [2, 4, 5].contains($0.offset) }.map { String($0.element) }
      } == [
        ["83—85", "质量!D2", "80—93"], ["1:1.27", "质量!D3"], ["前10%", "质量!D4"],
        ["未统计", "质量!D5"], ["不适用", "质量!D6"],
      ])
    #expect(
      reading.report.diagnostics.map { "\($0.code.rawValue) \($0.place.cell ?? "")" } == [
        "unread-figure D8", "unread-figure D9",
      ])
    #expect(
      leftAside(sheet).suffix(3) == ["D7 没有数", "D8 是一个范围", "D9 是一个范围"])
  }

  @Test("a number elsewhere stands for what another sheet has not counted")
  func counted() {
    let early = officeSheet("2021年", "指标 | 单位 | 2021年\n入馆人次 | 人次 | 未统计")
    let late = officeSheet("2022年", "指标 | 单位 | 2021年 | 2022年\n入馆人次 | 人次 | 812 | 未统计")
    #expect(
      rows(of: reading([early, late]).reading.tables.observations).map {
        $0.split(separator: "|")[1...2].joined(separator: " ")
      } == ["2021 812", "2022 未统计"])
  }

  @Test("weights, points, parts and roles stay with their indicators")
  func weights() {
    let sheet = officeSheet(
      "考核",
      """
      指标 | 单位 | 权重 | 2021年 | 得分 | 角色
      在校生 | 人 | 10% | 900 | 9.5 | 总数
      其中：女生 | 人 | | 410 | 优 |
      就业率 | % | 15 | 98 | 15分 |
      """)
    let tables = reading([sheet]).reading.tables
    #expect(
      rows(of: tables.indicators).map {
        $0.split(separator: "|", omittingEmptySubsequences: false).dropFirst(9)
          .joined(separator: "|")
      } == ["10|9.5|总数", "|||zai-xiao-sheng", "15|15"])
    #expect(tables.indicators[1][9].place.description == "Content/data/表.xlsx!考核!C2")
  }

  @Test("a cell in another multiple of the unit goes on with its own unit")
  func multiples() {
    let sheet = officeSheet("数", "指标 | 单位 | 2020年 | 2021年\n设备值 | 万元 | 14125 | 1.65亿元")
    #expect(
      rows(of: reading([sheet]).reading.tables.observations).map { $0.split(separator: "|")[2] }
        == ["14125", "1.65亿元"])
  }

  @Test(
    "without a unit column the unit comes from the cells, and a plain number is in the one nearest to the others"
  )
  func unitsOfCells() {
    let sheet = officeSheet("数", "指标 | 2020年 | 2021年\n生均经费 | 11236 | 1.13万元\n企业数 | 39 | 48家")
    let tables = reading([sheet]).reading.tables
    #expect(rows(of: tables.indicators).map { $0.split(separator: "|")[3] } == ["元", "家"])
    #expect(
      rows(of: tables.observations).map { $0.split(separator: "|")[2] } == [
        "11236", "1.13万元", "39", "48",
      ])
  }

  @Test("one name that counts two things is two indicators")
  func twoThings() {
    let sheet = officeSheet(
      "附表",
      """
      表1 学生规模（单位：人）
      项目 | 2021年
      在校生 | 11538

      表2 满意度（%）
      调查对象 | 2021年
      在校生 | 94.8
      """)
    let tables = reading([sheet]).reading.tables
    #expect(rows(of: tables.indicators).map { $0.split(separator: "|")[1] } == ["在校生", "在校生（满意度）"])
  }

  @Test(
    "what the site's own tables say of an indicator stands: its row, and its unit for the numbers")
  func ownIndicator() {
    let sheet = officeSheet("数", "2021年\n指标 | 单位 | 数值\n设备值 | 亿元 | 1.65")
    var facts = SiteFacts()
    var names = NameTable()
    names.add(.init(kind: .indicator, name: "设备值", id: "equipment"))
    facts.ownUnits = ["equipment": "万元"]
    let tables = reading([sheet], names: names, facts: facts).reading.tables
    #expect(rows(of: tables.indicators).isEmpty)
    #expect(rows(of: tables.observations).map { $0.split(separator: "|")[2] } == ["1.65亿元"])
  }

  @Test("ids come from pinyin, begin with a letter, end in time, and are given once")
  func ids() {
    var proposer = IDProposer(taken: ["xue-sheng-shu"])
    #expect(proposer.id(for: "学生数", fallback: "x") == "xue-sheng-shu-2")
    #expect(proposer.id(for: "1+X证书", fallback: "x") == "n-1-x-zheng-shu")
    #expect(proposer.id(for: "（%）", fallback: "indicator") == "indicator")
    #expect(proposer.id(for: "con", fallback: "x") == "con-2")
    let long = proposer.id(for: String(repeating: "长", count: 200), fallback: "x")
    #expect(isPermanentID(long))
  }

  @Test("a table of 5,000 rows is read in order, and says all of it")
  func large() {
    var builder = SheetBuilder(file: "Content/data/大.xlsx", sheet: "大")
    for (column, heading) in ["指标", "单位", "2020年", "2021年"].enumerated() {
      builder.append(heading, column: column)
    }
    builder.endRow(number: 1)
    for row in 2...5_001 {
      builder.append("指标\(row)", column: 0)
      builder.append("人", column: 1)
      builder.append("\(row)", column: 2)
      builder.append("—", column: 3)
      builder.endRow(number: row)
    }
    let account = reading([builder.finish()]).reading.account
    #expect(account.count(.figure) == 5_000)
    #expect(account.count(.unknown) == 5_000)
    #expect(account.lines.count == 20_004)
  }
}
