import Testing

@Suite struct AbsoluteClaimTests {
  private let rule = RuleExpectation("absolute-claim")

  @Test(
    "absolute wording about a scope, without a source, is reported",
    arguments: [
      "是‹全国唯一›的试点。", "竞争力居‹全国高职院校第一›。", "技术‹国内领先›，产品好。", "建成‹全区最大›的工厂。", "‹国内首创›的办法。",
      "达到‹国家级水平›。", "‹独一无二›的做法。", "‹填补国内空白›。", "行业‹顶尖›的团队。", "是‹西部首家›产业学院。", "综合实力‹排名第一›。",
      "是‹全国第一›所开设的高校。", "建成‹最大›的实训基地。",
      "是‹唯一入选›的高职院校。", "规模‹全国第一›，增长快。", "技术‹处于领先水平›。", "基地‹唯一获得›认定。", "拥有‹最先进›的设备。",
      "文件的设计水平在国内‹顶级›。", "聘请‹顶级›的专家。",
      "办过大赛的‹全国唯一›院校。",
    ])
  func claims(marked: String) { rule.expect(marked) }

  @Test(
    "levels, awards, ordinals, quotations and wording without a scope are left alone",
    arguments: [
      "获国家级教学成果奖。", "国家级、自治区级各一项。", "第一课堂和第一书记。", "全国第一届职业技能大赛。", "首批示范性产业学院。", "课程标准最多。",
      "升得最多的是教职工。", "建设世界“双一流”大学。", "有人说是“全国唯一”。", "《全国第一的秘密》", "全国最近三年。", "全国大赛第一名。",
      "竞争力列全国第一，见{{x-y}}。", "最大限度用好国内资源。", "国家一流课程。", "`全国唯一`", "全国。最大的问题是钱。",
      "国际合作，最好的办法是派人。", "获全国最佳组织奖。", "国家最高科学技术奖", "大赛中排名第一。", "这是最好的时代。", "最难忘的是那盏灯。",
      "全国人大代表第一次到校。", "学生升得最多的专业。", "编号唯一，标识唯一。", "第一，办学。", "要点有二。第一，办学。",
      "变量声明在文件的最顶级。", "放在最顶级的目录里。", "函数位于最顶级，不在类里。", "顶级域名。",
    ])
  func untouched(body: String) { rule.expect(body) }

  @Test("an article that names its source may claim")
  func source() {
    var rule = rule
    rule.frontMatter = ["source: 教育部公告2021年第1号"]
    rule.expect("是全国唯一的试点。")
  }
}
