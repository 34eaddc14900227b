import Testing

@Suite struct MisspeltNameTests {
  private func findings(_ body: String) -> [String] {
    ProofreadSite(
      pages: ["one": ProofreadSite.page(body)],
      data: [
        "names.csv": Array(
          """
          id,name,kind,aliases
          liugong,广西柳工集团有限公司,企业,
          museum,柳州汽车文化博物馆,场馆,
          contest,全国职业院校技能大赛一等奖,奖项,
          prize,“四慧”柳职云计划,平台,
          school,国家示范性产业学院,学院,
          other,全国职业院校技能大赛二等奖,奖项,柳州汽车文华博物馆

          """.utf8)
      ]
    ).findings.filter { $0.hasPrefix("name-misspelt") }
  }

  @Test(
    "a name that is off by one character is reported once a text",
    arguments: [
      ("和广西柳功集团有限公司共建。", "广西柳功集团有限公司"), ("柳洲汽车文化博物馆开馆，柳洲汽车文化博物馆免费。", "柳洲汽车文化博物馆"),
      ("柳州汽车文化博物管开馆。", "柳州汽车文化博物管"), ("获全国职业院校技能大塞一等奖。", "全国职业院校技能大塞一等奖"),
      ("柳州汽车化文博物馆", "柳州汽车化文博物馆"), ("柳州汽车文文化博物馆", "柳州汽车文文化博物馆"),
      ("广西柳工集有限公司", "广西柳工集有限公司"), ("“四惠”柳职云计划", "四惠”柳职云计划"),
    ])
  func slips(body: String, finding: String) {
    #expect(findings(body) == ["name-misspelt ‹\(finding)›"])
  }

  @Test(
    "a name in quotation marks that leaves a part out is reported where one name alone can be meant",
    arguments: [
      ("推出“设备管家”培训标准。", ["name-misspelt ‹设备管家›"]), ("“三维四体育训”", ["name-misspelt ‹三维四体育训›"]),
      ("推出“设备管家”教材。“设备大管家”培训标准。", []), ("“设备家”培训标准、“四维体训”。", []), ("“三维四体”", []),
    ])
  func quoted(body: String, expected: [String]) {
    let names =
      "id,name,kind,aliases\nsteward,“设备大管家”培训标准,标准,\nmodel,“三维四体双元育训”,模式,三维四体\n"
    let site = ProofreadSite(
      pages: ["one": ProofreadSite.page(body)], data: ["names.csv": Array(names.utf8)])
    #expect(site.findings.filter { $0.hasPrefix("name-misspelt") } == expected)
  }

  @Test(
    "names, other names and forms that leave a word out are left alone",
    arguments: [
      "广西柳工集团有限公司、柳州汽车文化博物馆。", "全国职业院校技能大赛三等奖。", "“四慧”柳职云计划和四慧柳职云计划。",
      "国家师范性产业学院", "国家示范产业学院", "国家示范性产业学员", "柳州汽车文华博物馆", "柳州铁路文化博物馆", "广西柳工集团公司",
      "《柳洲汽车文化博物馆》", "柳洲汽车文化博物馆<!-- lint-disable-line 名称写错 -->",
    ])
  func untouched(body: String) { #expect(findings(body) == []) }
}
