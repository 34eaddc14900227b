import Testing

@testable import Layouts

@Suite("Tables of the kinds that offices keep")
struct TableKindsTests {
  @Test("a performance table: groups, goals, values, completion, evidence, signatures")
  func performance() {
    let sheet = officeSheet(
      "绩效",
      """
      某校2019—2021年绩效表 | .. | .. | .. | .. | ..
      一级指标 | 二级指标 | 三级指标 | 目标值 | 实际值 | 完成率
      产出指标 | 数量指标 | 合作企业数（家） | 45 | 48 | 106.7%
      ^^ | 质量指标 | 就业率 | ≥95% | 95.9% | 达标
      注：完成率为实际值除以目标值。
      填表人： | | 审核人：
      """)
    #expect(
      figures(sheet) == [
        "E3 合作企业数（家） 2019-2021 48家 目标45", "E4 就业率 2019-2021 95.9% 目标≥95%",
      ])
    #expect(
      leftAside(sheet) == [
        "F3 完成率由网站自己算", "F4 完成率由网站自己算", "A5 表下的注释", "A6 填表、签字、日期",
        "C6 填表、签字、日期",
      ])
  }

  @Test("years as columns, with groups between the rows and words in place of figures")
  func years() {
    let sheet = officeSheet(
      "历年",
      """
      指标 | 单位 | 2020年 | 2021年
      一、规模 | .. | .. | ..
      在校生 | 人 | 9643 | 约1.2万
      其中：五年制 | 人 | — | 1,204
      """)
    #expect(
      figures(sheet) == [
        "C3 在校生 2020 9643人", "D3 在校生 2021 1.2万人", "D4 其中：五年制 2021 1204人",
      ])
    #expect(leftAside(sheet) == ["C4 没有数"])
  }

  @Test("two rows of headings: a goal belongs to the figure of its own time")
  func twoLevels() {
    let sheet = officeSheet(
      "目标",
      """
      专业群：智造专业群
      指标 | 单位 | 目标值 | .. | 实际值 | ..
      ^^ | ^^ | 2021年目标 | 中期目标 | 2021年 | 2019—2021年累计
      教材 | 部 | 4 | 9 | 5 | 11
      """)
    #expect(
      figures(sheet) == [
        "E4 教材（智造专业群） 2021 5部 目标4", "F4 教材（智造专业群） 2019-2021 11部 目标9",
      ])
  }

  @Test(
    "counties as rows and indicators as columns; the whole has no entity, a subtotal is left aside")
  func counties() {
    let sheet = officeSheet(
      "县区",
      """
      某市2022年县区主要指标
      地区 | 产值⏎（亿元） | 增速（%） | 位次
      全市 | 118.5 | 3.4 |
      市辖区小计 | 74 | |
      东区 | 41.8 | 3.9 | 2
      """)
    #expect(
      figures(sheet) == [
        "B3 产值（亿元） 2022 118.5亿元", "C3 增速（%） 2022 3.4%", "B5 产值（亿元）（东区） 2022 41.8亿元",
        "C5 增速（%）（东区） 2022 3.9%", "D5 位次（东区） 2022 2位",
      ])
    #expect(leftAside(sheet) == ["A4 合计行，由各行相加得到", "B4 合计行，由各行相加得到"])
  }

  @Test("lines between the rows name who is measured where the same rows come again below them")
  func blocks() {
    let sheet = officeSheet(
      "分块",
      """
      2021年各群数据
      指标 | 单位 | 实际
      （一）甲专业群 | .. | ..
      学生数 | 人 | 2000
      教师数 | 人 | 86
      （二）乙专业群 | .. | ..
      学生数 | 人 | 1960
      教师数 | 人 | 71
      """)
    #expect(
      figures(sheet) == [
        "C4 学生数（甲专业群） 2021 2000人", "C5 教师数（甲专业群） 2021 86人", "C7 学生数（乙专业群） 2021 1960人",
        "C8 教师数（乙专业群） 2021 71人",
      ])
  }

  @Test("months below a year, for each museum; the title says what is measured")
  func months() {
    let sheet = officeSheet(
      "观众",
      """
      各馆2022年观众人次（单位：人次）
      馆名 | 2022年 | .. | 全年合计
      ^^ | 1月 | 2月 | ^^
      总馆 | 21460 | 闭馆 | =
      """)
    #expect(figures(sheet) == ["B4 观众人次（总馆） 2022-01 21460人次"])
    #expect(leftAside(sheet) == ["C4 没有数", "D4 公式没有算出结果"])
  }

  @Test("school years and cohorts; a remark or the cell itself may date a figure")
  func schoolYears() {
    let sheet = officeSheet(
      "质量",
      """
      序号 | 指标 | 单位 | 2020—2021学年 | 2021-2022学年 | 备注
      1 | 生师比 | — | 16.4:1 | 16.0:1 |
      2 | 资产 | 亿元 | | 6.83 | 截至2022年9月30日
      二 | 就业（按届）
      序号 | 指标 | 单位 | 2020届 | 2021届 | 备注
      3 | 毕业生 | 人 | 2951 | 3104 |
      4 | 三年后月收入 | 元 | 2017届：6120元 | |
      """)
    #expect(
      figures(sheet) == [
        "D2 生师比 2020/2021 16.4:1", "E2 生师比 2021/2022 16.0:1", "E3 资产 2022-09-30 6.83亿元",
        "D6 毕业生 2020届 2951人", "E6 毕业生 2021届 3104人", "D7 三年后月收入 2017届 6120元",
      ])
  }

  @Test("English headings, thousands of pounds in the corner, money in brackets")
  func english() {
    let sheet = officeSheet(
      "Finance",
      """
      Financial summary (£000)
      Item | FY2019/20 | FY2020/21 | Target 2021/22
      Grant income | 3,686 | 3700 |
      Deficit | (1,204) | n/a |
      Total | 2,482 | |
      """)
    #expect(
      figures(sheet) == [
        "B3 Grant income FY2019/2020 3686£000", "C3 Grant income FY2020/2021 3700£000",
        "B4 Deficit FY2019/2020 -1204£000",
      ])
  }

  @Test("a budget is the goal of one figure beside it, and a figure of its own beside several")
  func budgets() {
    let one = officeSheet("一", "2022年收支（万元）\n项目 | 预算数 | 决算数\n拨款 | 138 | 139.6")
    #expect(figures(one) == ["C3 拨款 2022 139.6万元 目标138"])
    let several = officeSheet(
      "二", "2022年资金（万元）\n来源 | 预算 | 到位 | 支出\n中央财政 | 100 | 100 | 88.6".replacing("来源", with: "资金来源"))
    #expect(
      figures(several) == [
        "B3 中央财政预算 2022 100万元", "C3 中央财政到位 2022 100万元", "D3 中央财政支出 2022 88.6万元",
      ])
  }

  @Test("goals below the names of those who are measured are theirs, and a goal may say the unit")
  func goalsOfEntities() {
    let sheet = officeSheet(
      "分区",
      """
      2022年分区完成情况
      指标 | 单位 | 南区 | .. | 北区 | ..
      ^^ | ^^ | 目标 | 完成 | 目标 | 完成
      植树 | 万株 | 10 | 11 | 8 | 7.5
      满意度 | | ≥90% | 达标 | |
      """)
    #expect(
      figures(sheet) == ["D4 植树（南区） 2022 11万株 目标10", "F4 植树（北区） 2022 7.5万株 目标8"])
    let indicators = reading([sheet]).reading.tables.indicators
    #expect(indicators[2][3].text == "%")
  }

  @Test("what is no table of figures is left aside: rules, lists of people, an empty sheet")
  func others() {
    let people = officeSheet(
      "名单", "姓名 | 职务 | 办公室 | 电话\n甲 | 主任 | 301 | 0000-1234567\n乙 | 干事 | 302 | 0000-7654321")
    let rules = officeSheet("填表说明", "1. 请于1月10日前填报。\n2. 共10项。")
    let empty = officeSheet("空", "")
    #expect(figures(people, rules, empty).isEmpty)
    #expect(leftAside(people).allSatisfy { $0.hasSuffix("不在任何一张数据表里") })
  }

  @Test("hidden rows, columns and sheets are left aside, unless the site reads what is hidden")
  func hidden() {
    let text = "2022年完成情况\n指标 | 单位 | 完成 | 内部意见\n企业数 | 家 | 55 |\n投诉 | 件 | 9 | 不公开"
    let sheet = officeSheet("完成", text, hiddenRows: [4], hiddenColumns: [3...3])
    let draft = officeSheet("测算", text, isHidden: true)
    #expect(figures(sheet, draft) == ["C3 企业数 2022 55家"])
    #expect(leftAside(sheet) == ["D2 隐藏的列", "A4 隐藏的行", "B4 隐藏的行", "C4 隐藏的行", "D4 隐藏的行"])
    let told = reading([sheet, draft]).reading.hidden.diagnostics.map {
      "\($0.place) \($0.message.zh)"
    }
    #expect(
      told == [
        "Content/data/表.xlsx!完成!D2 D 列是隐藏的，没有读", "Content/data/表.xlsx!完成!A4 第 4 行是隐藏的，没有读",
        "Content/data/表.xlsx!测算 这张工作表是隐藏的，没有读",
      ])
    var facts = SiteFacts()
    facts.readsHidden = true
    let all = reading([sheet], facts: facts).reading
    #expect(all.account.count(.figure) == 2)
    #expect(all.hidden.diagnostics.isEmpty)
  }

  @Test("every cell with content is in the account, once")
  func account() {
    let sheet = officeSheet(
      "数", "2021年\n指标 | 数值（人） | 说明 | 旁注\n甲数 | 3 | 好 | 1\n | 4 | |\n\n散 | 落\n注：完")
    let lines = reading([sheet]).reading.account.lines
    let cells = (0..<sheet.rowCount).flatMap { row in
      sheet[row].cells.filter { !$0.isEmpty }.map(\.address)
    }
    #expect(lines.map(\.cell) == cells)
  }
}
