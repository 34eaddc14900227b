import Testing

@Suite struct HalfWidthMarkTests {
  private let rule = RuleExpectation("half-width-mark")

  @Test(
    "a half-width mark in a Chinese sentence is reported, and made full-width where that is certain",
    arguments: [
      ("学校重视质量‹,›效果好‹.›", "学校重视质量，效果好。"),
      ("共3项‹,›其中1项‹;› 其余在建‹!›", "共3项，其中1项；其余在建！"),
      ("措施如下‹:› 先调研‹.› 再实施", "措施如下：先调研。再实施"),
      ("怎么办‹?›", "怎么办？"),
      ("专业群‹(›机电类)建成", "专业群（机电类）建成"),
      ("CAD‹(›计算机辅助设计)课程", "CAD（计算机辅助设计）课程"),
      ("成绩（2021年‹)›公布", "成绩（2021年）公布"),
      ("增长20%‹.›", "增长20%。"),
      ("**重点**‹,›其余", "**重点**，其余"),
      ("有{{x-y}}家‹,›多", "有{{x-y}}家，多"),
      ("使用ABB‹,›“双元”育人", "使用ABB，“双元”育人"),
      ("注‹:›本表由人事处提供", "注：本表由人事处提供"), ("Python‹:›编程语言", "Python：编程语言"),
      ("甲；‹(›2)乙", "甲；（2）乙"), ("‹(›1)甲；‹(›2)乙", "（1）甲；（2）乙"),
      ("用户增加到2000‹.›", "用户增加到2000。"), ("他说“好”‹,›走了", "他说“好”，走了"),
      ("网址为https://site.example/a?b=1‹,›可以访问", "网址为https://site.example/a?b=1，可以访问"),
    ])
  func offences(marked: String, fixed: String) { rule.expect(marked, fixed: fixed) }

  @Test(
    "what is not certain is reported only",
    arguments: [
      "用‹;›结尾的语句", "问号‹?›有三个", "运算符‹!›很短", "T‹?›表示可空", "在‹(›a,b)上递增", "三个班‹(›A,B)的课", "约翰‹.›史密斯教授",
      "他说\\‹(›好)", "占38.5%‹.›2019年启动", "设备全部来自ABB‹.›",
    ])
  func uncertain(marked: String) { rule.expect(marked) }

  @Test(
    "numbers, codes, names of files, Latin sentences, code and titles are left alone",
    arguments: [
      "共1,000人，占98.5%，10:30开始。", "按GB/T 1.1执行，见v1.2.3。", "图.png是示例，f(x)是函数。",
      "The plan, which is new, works (well).", "`甲,乙`和`x(y)`", "见《甲,乙:丙》。",
      "一.总则", "2.1 总则", "学时比例为2:5:3，比分3:2。", "时间10:30—11:00。", "C:\\Users\\甲",
      "The term 双高, as used here, means (roughly) excellence: 高 twice.",
      "“Can you hear me?”他问。“It works! 那一刻真高兴。”", "她说：“Safety first! 安全第一！”",
      "[^1]\n\n[^1]: 张三, 李四. 机制研究[J]. 职教论坛, 2020, 41(5): 12-18.",
      "与Bosch Rexroth (China) Co., Ltd.合作。", "合作方是Bosch Co., Ltd.", "包括：1. 甲；2. 乙",
      "电话：(0772)3156000", "坐标(3,4)",
      "正则里.*?最短", "写[a-z]+?即可", "区间(a,b)内有极值", "点(x1, y1)在圆上", "在(0,+∞)上递增", "执行print(\"甲\")一句",
      "We saw Liuzhou (柳州) and ate 螺蛳粉, the \"snail noodles\", in 2021.",
      "```network\nhub: 学校\n合作企业: 甲厂, 乙厂;丙厂\n```",
      "https://site.example/a,b", "<https://site.example/甲,乙>",
      "| 甲 | 乙 |\n| :-- | --: |\n| 1 | 2 |",
    ])
  func untouched(body: String) { rule.expect(body) }
}
