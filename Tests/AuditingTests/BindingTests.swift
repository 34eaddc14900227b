import Auditing
import Testing

@Suite struct BindingTests {
  @Test(
    "binding changes only the number, its qualifier and its unit",
    arguments: [
      ("在校生满意度为98.4%。\r\n下一行\r\n", "在校生满意度为{{school-satisfaction}}。\r\n下一行\r\n"),
      ("专业群技术服务项目金额3,808.14万元。", "专业群技术服务项目金额{{group-service-amount}}。"),
      ("**赋能中心占地约8000平方米**", "**赋能中心占地{{school-area}}**"),
      ("完成134项科技创新项目，另一处104项。", "完成{{school-projects#1}}科技创新项目，另一处104项。"),
      ("教师获50多项教学技能竞赛国家级奖励。", "教师获{{school-awards}}教学技能竞赛国家级奖励。"),
      ("2020年在校生满意度为90.5%，毕业生满意度为95%。", "2020年在校生满意度为{{school-satisfaction@2020}}，毕业生满意度为95%。"),
      ("共建产业学院共有七个。", "共建产业学院共有七个。"), ("累计参观人数三千余人。", "累计参观人数三千余人。"),
      ("在校生满意度为９８.４％。", "在校生满意度为９８.４％。"),
      (
        "| 指标 | 2020年 |\n| --- | --- |\n| 在校生满意度 | 90.5% |",
        "| 指标 | 2020年 |\n| --- | --- |\n| 在校生满意度 | {{school-satisfaction@2020}} |"
      ),
    ])
  func binding(before: String, after: String) {
    let audited = AuditedPage(before)
    #expect(audited.fixed == "---\ntitle: 页\n---\n\n" + after + "\n")
    if let fixed = audited.fixed { #expect(AuditedPage(page: fixed).corrections == []) }
  }

  @Test("plain YAML does not come to begin with a brace")
  func frontMatter() {
    let page = "---\ntitle: 134项科技创新项目\nsummary: 完成134项科技创新项目\n---\n\n正文。\n"
    #expect(
      AuditedPage(page: page).fixed
        == "---\ntitle: 134项科技创新项目\nsummary: 完成{{school-projects#1}}科技创新项目\n---\n\n正文。\n")
  }
}
