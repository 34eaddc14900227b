import Testing

@Suite struct DashTests {
  private let rule = RuleExpectation("dash")

  @Test(
    "a dash is as long as two characters",
    arguments: [
      ("一件事‹--›育人", "一件事——育人"), ("一件事‹――›育人", "一件事——育人"), ("一件事‹──›育人", "一件事——育人"),
      ("一件事‹－－›育人", "一件事——育人"), ("一件事‹––›育人", "一件事——育人"),
    ])
  func offences(marked: String, fixed: String) { rule.expect(marked, fixed: fixed) }

  @Test(
    "what may be another sign is reported only",
    arguments: ["这是底线‹—›不是上限", "一件事 ‹—› 育人", "一件事‹---›育人", "一件事‹———›育人", "柳工‹–›柳职院", "一件事‹―›育人"])
  func uncertain(marked: String) { rule.expect(marked) }

  @Test(
    "what may be an operator of a program is reported, and never rewritten",
    arguments: ["j‹--›先用后减", "SQL里‹--›后面是注释", "符号‹--›减一", "学Python‹--›入门"])
  func operators(marked: String) { rule.expect(marked) }

  @Test(
    "joined names, hyphens and dividing lines are left alone",
    arguments: [
      "一件事——育人", "柳工—柳职院", "吐鲁番-哈密盆地", "2019—2021年", "-----------", "a--b", "`甲--乙`", "---\n\n甲",
      "0772-3156000", "GB/T 19580—2012", "加上 --fix 参数", "南宁—柳州的班车", "柳工—柳职院联合", "命令行参数--verbose打开",
      "最后写x := y--，再输出",
    ])
  func untouched(body: String) { rule.expect(body) }
}
