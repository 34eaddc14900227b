import Testing

@Suite struct InnerSpaceTests {
  private let rule = RuleExpectation("inner-space")

  @Test(
    "spaces between Chinese and Latin, beside full-width marks and in front of a paragraph are left out",
    arguments: [
      ("建成‹ ›5‹ ›个平台", "建成5个平台"), ("推广‹ ›ABB‹ ›机器人", "推广ABB机器人"), ("先调研，‹ ›再实施", "先调研，再实施"),
      ("‹　　›学校重视", "学校重视"), ("《甲》‹ ›和", "《甲》和"), ("完成（‹ ›甲‹ ›）", "完成（甲）"),
      ("有‹ ›{{x-y}}‹ ›家", "有{{x-y}}家"),
      ("占‹\u{A0}›98%‹ ›以上", "占98%以上"), ("ABB‹ ›机器人", "ABB机器人"),
      ("2021‹ ›年", "2021年"), ("2.5‹ ›万元", "2.5万元"), ("甲\n‹　　›乙", "甲\n乙"),
    ])
  func offences(marked: String, fixed: String) { rule.expect(marked, fixed: fixed) }

  @Test(
    "where markup stands beside it, or could come to be, a space is reported only",
    arguments: ["重点‹ ›**ABC**项目", "见‹ ›[ABC](图.png)", "‹　　›1. 甲", "‹　　›# 甲", "3‹ ›个项目"])
  func uncertain(marked: String) { rule.expect(marked) }

  @Test(
    "line breaks, numbers of headings, Latin words and addresses are left alone",
    arguments: [
      "第一行\n第二行", "第一行\nABC", "## 1 总则", "## 2.1 总则", "一 总则", "the new plan", "the “new” plan",
      "张三 李四", "2 总则", "8:00 晨会", "8:00—8:20 晨会", "## 3 项目建设", "The term 双高 means two highs.",
      "[^1]\n\n[^1]: 张三. 研究[M]. 北京: 高教出版社, 2020: 12.",
      "见 https://site.example/ 网站", "`甲 A`", "- 甲\n- A", "| 甲 | A |\n| --- | --- |\n| 甲 | A |",
      "甲  \nA", "表1 经费", "附图2-3 结构", "图18 车间",
    ])
  func untouched(body: String) { rule.expect(body) }
}
