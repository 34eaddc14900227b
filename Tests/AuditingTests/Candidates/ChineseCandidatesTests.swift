import Auditing
import Testing

@Suite("Candidate figures of Chinese reports")
struct ChineseCandidatesTests {
  @Test(
    "a number is named after the words before it, behind it, and before those",
    arguments: [
      ("校企合作企业达到137家。", ["校企合作企业数 137家"]),
      ("学校占地866亩，设9个二级学院、44个招生专业。", ["学校占地面积 866亩", "二级学院数 9个", "招生专业数 44个"]),
      ("8家竹企完成智能化改造。", ["完成智能化改造的竹企数 8家"]),
      ("1人入选国家师德师风专家库。", ["入选国家师德师风专家库人数 1人"]),
      ("选派15名教师赴海外研修。", ["选派教师赴海外研修人数 15名"]),
      ("组建智能装备、设备运维等8支技术团队。", ["组建技术团队数 8支"]),
      ("向5个国家输出课程标准16个。", ["输出课程标准的国家数 5个", "输出课程标准数 16个"]),
      ("区域就业率达到70%以上。", ["区域就业率 70%以上"]),
      ("现有省级以上农业龙头企业14家。", ["省级以上农业龙头企业数 14家"]),
    ])
  func names(text: String, expected: [String]) {
    #expect(plain(text) == expected)
  }

  @Test("a part, a weak word and a verb alone take what they are of from the numbers before")
  func parts() {
    #expect(
      plain("有专任教师586人，其中博士47人、高级职称203人。")
        == ["专任教师数 586人", "专任教师中博士数 47人", "专任教师中高级职称人数 203人"])
    #expect(
      plain("下发提示单36份，其中黄色29份、红色7份。") == ["下发提示单数 36份", "黄色提示单数 29份", "红色提示单数 7份"])
    #expect(
      plain("录取新生4760人，实际报到4523人，报到率为95.0%。")
        == ["录取新生数 4760人", "实际报到新生数 4523人", "新生报到率 95.0%"])
    #expect(
      plain("一般公共预算支出45.27亿元，八成以上用于民生。")
        == ["一般公共预算支出 45.27亿元", "一般公共预算支出用于民生的比例 80%以上"])
    #expect(plain("博士占专任教师的8.0%。") == ["博士占专任教师的比例 8.0%"])
  }

  @Test("a change is named with what it is compared with, and belongs to the figure before it")
  func changes() {
    #expect(
      kinds("在校生12870人，比上年增加915人。") == ["figure 在校生数", "change 在校生·比上年增加"])
    #expect(
      kinds("柑橘产量8.95万吨，生猪出栏38.42万头，分别增长7.3%和2.2%。")
        == ["figure 柑橘产量", "figure 生猪出栏", "change 柑橘产量·增长", "change 生猪出栏·增长"])
    #expect(kinds("城镇新增就业3875人。") == ["figure 城镇新增就业人数"])
    #expect(kinds("第一产业增加值46.32亿元。") == ["figure 第一产业增加值"])
  }

  @Test("what something came from is of the time before")
  func fromAndTo() {
    let found = read("2022年合作企业从2019年的58家增加到137家。")
    #expect(found.map(\.name) == ["合作企业数", "合作企业数"])
    #expect(found.map(\.period) == ["2019", "2022"])
  }

  @Test("aims, numbers in words, ratios and ranges say what they are")
  func otherKinds() {
    #expect(kinds("力争合作企业达到160家。") == ["goal 力争合作企业数"])
    #expect(kinds("覆盖全省十四个设区市。") == ["unsure 覆盖全省设区市数"])
    #expect(kinds("生师比为16.1:1。") == ["ratio 生师比"])
    #expect(plain("在校留学生下降近三分之二。") == ["在校留学生·下降 2/3近"])
    #expect(plain("每班招收学生20—30人。") == ["每班招收学生数 20—30人"])
  }

  @Test(
    "dates, names, documents, telephones and limits count nothing",
    arguments: [
      "2019年列入省级高水平高职学校建设单位（云教高职〔2019〕27号）。", "联系电话0000-5120068，行政楼512室。", "热线工作日8:00—17:30开通。",
      "1+X证书和4A级景区、5G网络。", "凡是单价在十万元以上的设备都要说清楚。", "规模以上工业企业指年主营业务收入2000万元及以上的工业企业。",
      "荣获全国职业院校“教学管理50强”。", "每月5日前更新，附件共8个。", "一事一表，两手抓，三个方面齐头并进。", "第3—5页为数据表。",
    ])
  func nothing(text: String) {
    #expect(plain(text) == [])
  }

  @Test("the words between number and unit, and around them, are the report's own")
  func qualifiers() {
    #expect(
      plain("取证学生5860余人，新增产值超过2.1亿元，岗位缺口约800个。")
        == ["取证学生数 5860人余", "新增产值 2.1亿元超过", "岗位缺口数 800个约"])
  }

  @Test("the locator is the path of the headings' signs, and the paragraph where there are several")
  func locators() {
    let report = ReportText([
      .heading("二、主要成效", level: 1), .heading("（一）人才培养", level: 2),
      .paragraph("毕业生3916人。"), .paragraph("获奖13项。"), .heading("（二）产教融合", level: 2),
      .paragraph("合作企业137家。"),
    ])
    #expect(
      CandidateReading().candidates(of: report).map(\.locator)
        == ["二/（一）/第1段", "二/（一）/第2段", "二/（二）"])
  }

  @Test("a paragraph that a page has cut is read as one, and a list of contents not at all")
  func pages() {
    let report = ReportText([
      .paragraph("一、总体情况 ....... 3"), .heading("一、总体情况", level: 1),
      .paragraph("学校构建专业可持续发展机制，设置多层次专业群梯队，主动对接区域支柱产业和新兴产业，重点建设国家级高水"),
      .paragraph("平专业12个。"),
    ])
    #expect(CandidateReading().candidates(of: report).map(\.name) == ["重点建设国家级高水平专业数"])
  }

  @Test("a table gives a candidate for each cell: rows by years, in the unit of its caption")
  func tables() {
    let report = ReportText([
      .paragraph("表1　2019—2022年到位资金（单位：万元）"),
      .table([["资金来源", "2019年", "2020年"], ["中央财政", "1500", "—"], ["企业支持", "380", "465.5"]]),
    ])
    let found = CandidateReading().candidates(of: report)
    #expect(
      found.map { "\($0.name) \($0.value)\($0.unit) \($0.period) \($0.kind.rawValue)" } == [
        "中央财政 1500万元 2019 table", "企业支持 380万元 2019 table", "企业支持 465.5万元 2020 table",
      ])
  }

  private func read(_ text: String) -> [Candidate] {
    CandidateReading().candidates(
      of: ReportText([.heading("一、总体情况", level: 1), .paragraph(text)]))
  }

  private func plain(_ text: String) -> [String] {
    read(text).map { "\($0.name) \($0.value)\($0.unit)\($0.qualifier)" }
  }

  private func kinds(_ text: String) -> [String] {
    read(text).map { "\($0.kind.rawValue) \($0.name)" }
  }
}
