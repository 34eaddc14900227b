import Content
import Diagnostics
import Testing

/// True sentences about something that the tables do not hold: another place, a part of a year, several years
/// together. What is not sure is not said.
@Suite struct SureOrSilentTests {
  @Test(
    "what may be about somebody whom the tables do not know is not held against the institution",
    arguments: [
      "## 南校区\n\n2021年，在校生人数2100人。", "## 软件技术专业\n\n2021年，毕业生就业率98.9%。",
      "## 软件技术\n\n2021年，毕业生就业率98.9%。", "## 中职部\n\n2021年，在校生人数2100人。",
      "软件技术专业：2021年毕业生就业率98.9%。", "**南校区**：2021年在校生人数2100人。",
      "- 北校区：在校生人数11100人（2021年）\n- 南校区：在校生人数2100人（2021年）",
      "1. 南浦区。2021年在校生人数2100人。", "在南校区，2021年在校生人数2100人。", "就南校区而言，2021年在校生人数2100人。",
      "青山职校是我校的帮扶对象，2021年在校生人数2100人。", "与学校合作的龙头企业，2021年毕业生就业率99%。",
    ])
  func otherPlaces(body: String) {
    #expect(errors(body, in: Self.college) == [])
  }

  @Test(
    "a part of a year, or what was added in it, is not held against the figure of the year",
    arguments: [
      "2021年前9个月，到位资金4310万元。", "2021年的前三个月，到位资金431万元。", "2021年前半年，到位资金2100万元。",
      "2021年中，在校生人数12900人。", "2021年中期检查时，在校生人数12900人。", "2021年伊始，在校生人数12900人。",
      "2021年开学时，在校生人数13500人。", "2021年第一学期，在校生人数13450人。", "2021级学生中，在校生人数4800人。",
      "2021学年，在校生人数13300人。", "2021年购入馆藏图书3.2万册。", "2021年，学校购置馆藏图书3.2万册。",
    ])
  func partsOfYears(body: String) {
    #expect(errors(body, in: Self.college) == [])
  }

  @Test(
    "a sum over several years is not held against the figure of one",
    arguments: [
      "2020、2021两年，到位资金共9130万元。", "2020年和2021年到位资金共9130万元。", "2019、2020、2021三年，到位资金10330万元。",
      "到2021年，已到位资金10330万元。", "截至2021年，已累计到位资金10330万元。", "截至2021年底，到位资金累计达10330万元。",
      "2021年，累计到位资金10330万元。", "截至2021年底，到位资金总额10330万元。", "截至2021年底，三年到位资金10330万元。",
      "## 三年合计\n\n到位资金10330万元。",
    ])
  func sums(body: String) {
    #expect(errors(body, in: Self.college) == [])
  }

  @Test(
    "a year in front of a sentence in a table, a timeline or a list is the year of that sentence",
    arguments: [
      "```timeline\n2019 | 在校生人数11800人\n2021 | 在校生人数13200人\n```",
      "| 时间 | 事项 |\n| --- | --- |\n| 2019年 | 在校生人数11800人 |",
      "| 2019年 | 2021年 |\n| --- | --- |\n| 在校生人数11800人 | 在校生人数13200人 |",
      "- 2019：在校生人数11800人", "2019——在校生人数11800人。",
    ])
  func yearsBesideSentences(body: String) {
    #expect(errors(body, in: Self.college) == [])
  }

  @Test(
    "slips of the pen are found there all the same",
    arguments: [
      ("## 软件技术\n\n2021年，在校生人数12300人。", "12300人"), ("截至2021年底，累计到位资金5860万元。", "5860万元"),
      ("```timeline\n2021 | 在校生人数11800人\n```", "11800人"), ("2019：在校生人数18100人。", "18100人"),
      ("2021年，在校生人数1.23万人。", "1.23万人"),
    ])
  func slips(body: String, written: String) {
    #expect(errors(body, in: Self.college) == [written])
  }

  @Test(
    "in English nothing is said of days, parts, others and several years either",
    arguments: [
      "As at 31 March 2023, members of staff numbered 2,275.",
      "At the start of 2023, the number of students was 14,900.",
      "By early 2023 the number of students was 14,900.",
      "In the first nine months of 2023, total income was £106.4 million.",
      "For the year ended 31 July 2023, total income was £141.0 million.",
      "The number of students in 2023 was up 429 on 2022.",
      "| Year | Event |\n| --- | --- |\n| 2019 | Total income was £118.2 million |",
      "## Coast Campus\n\nIn 2023, the number of students was 3,120.",
      "## Our subsidiary\n\nTotal income was £12.1 million in 2023.",
      "At the Coast Campus, employee turnover was 4.1% in 2023.",
      "In 2023 the estates department had employee turnover of 4.1%.",
      "For nursing staff, employee turnover was 11.3% in 2023.",
      "The number of students per teacher was 14.2 in 2023.",
      "In 2022 and 2023 together, total income was £275.1 million.",
      "Total income over 2022 and 2023 was £275.1 million.",
    ])
  func english(body: String) {
    #expect(errors(body, in: Self.university) == [])
  }

  @Test("an edition in another language is held against the names that the table has in it")
  func secondLanguage() {
    var files = Self.college
    files["site.yml"] = "title: 某学院\nbase_url: https://site.example/\nlanguages: [zh-CN, en]\n"
    files["data/indicators.csv"] =
      "id,name,level,unit,name.en\nemp,毕业生就业率,school,%,Graduate employment rate\n"
    files["data/observations.csv"] = "indicator,period,value,source,locator\nemp,2021,95.2,a,p1\n"
    files["pages/one.en.md"] =
      "---\ntitle: Page\n---\n\nIn 2021, the graduate employment rate was 98.2%.\n"
    #expect(errors("2021年，毕业生就业率95.2%。", in: files) == ["98.2%"])
  }

  @Test(
    "by how much something fell agrees with a growth below zero",
    arguments: [
      ("In 2017, livestock output fell 19.8%.", []),
      ("In 2017, livestock output was down 19.8%.", []),
      ("In 2017, livestock output dropped 19.8 per cent.", []),
      ("Livestock output growth was −19.8% in 2017.", []),
      ("In 2017, livestock output fell 18.9%.", ["18.9%"]),
    ])
  func falls(body: String, wrong: [String]) {
    var files = Self.university
    files["data/indicators.csv"] =
      "id,name,level,unit\nlivestock,Livestock output growth,school,%\n"
    files["data/observations.csv"] =
      "indicator,period,value,source,locator\nlivestock,2016,2.2,a,p1\nlivestock,2017,-19.8,a,p1\n"
    #expect(errors(body, in: files) == wrong)
  }

  @Test("in a text about a branch, all of the hospital may be either of the two")
  func wholeBesideBranch() {
    var files = Self.college
    files["site.yml"] = "title: 某医院\nbase_url: https://site.example/\nlanguages: [zh-CN]\n"
    files["data/indicators.csv"] =
      "id,name,level,unit\nuse,病床使用率,school,%\nbranch-use,分院病床使用率,group,%\n"
    files["data/observations.csv"] =
      "indicator,period,value,source,locator\nuse,2021,86.7,a,p1\nbranch-use,2021,76.4,a,p1\n"
    let body = "## 分院\n\n2021年，分院开诊。同年全院病床使用率为86.7%，分院病床使用率为67.4%。"
    #expect(errors(body, in: files) == ["67.4%"])
  }

  @Test("growth is known by the name that it has in the language of the text")
  func growthInSecondLanguage() {
    var files = Self.college
    files["site.yml"] = "title: 某市\nbase_url: https://site.example/\nlanguages: [zh-CN, en]\n"
    files["data/indicators.csv"] =
      "id,name,level,unit,name.en\nlivestock,畜牧产值增速,school,%,Livestock output growth\n"
    files["data/observations.csv"] =
      "indicator,period,value,source,locator\nlivestock,2021,-19.8,a,p1\n"
    files["pages/one.en.md"] =
      "---\ntitle: Page\n---\n\nIn 2021, livestock output grew by 19.8%.\n"
    let codes = AuditedPage.report(of: "概况。", in: files).diagnostics.map(\.code)
    #expect(codes == [.contradictingSign])
  }

  /// The numbers of a page that are errors, as they are written.
  private func errors(_ body: String, in files: [String: String]) -> [String] {
    AuditedPage.report(of: body, in: files).diagnostics.filter { $0.severity == .error }
      .map { diagnostic in
        String(diagnostic.message.zh.components(after: "正文写 ").prefix { $0 != "，" })
      }
  }

  private static let college = [
    "site.yml": "title: 某学院\nbase_url: https://site.example/\nlanguages: [zh-CN]\n",
    "data/sources.csv": "id,title,publisher,date,kind\na,年报,某学院,2021,年报\n",
    "data/indicators.csv":
      "id,name,level,unit\nstudents,在校生人数,school,人\nfunds,到位资金,school,万元\nbooks,馆藏图书,school,万册\nemp,毕业生就业率,school,%\n",
    "data/observations.csv": """
    indicator,period,value,source,locator
    students,2019,11800,a,p1
    students,2021,13200,a,p1
    funds,2020,3450,a,p1
    funds,2021,5680,a,p1
    books,2021,86.5,a,p1
    emp,2020,93.4,a,p1
    emp,2021,95.2,a,p1

    """,
  ]

  private static let university = [
    "site.yml": "title: Report\nbase_url: https://site.example/\nlanguages: [en]\n",
    "data/sources.csv": "id,title,publisher,date,kind\na,Report,U,2023,report\n",
    "data/indicators.csv":
      "id,name,level,unit\nstudents,Number of students,school,students\nturnover,Employee turnover,school,%\nincome,Total income,school,£m\nstaff,Members of staff,school,people\n",
    "data/observations.csv": """
    indicator,period,value,source,locator
    students,2021,14210,a,p1
    students,2022,14870,a,p1
    students,2023,15299,a,p1
    turnover,2022,9.4,a,p1
    turnover,2023,8.7,a,p1
    income,2022,131.2,a,p1
    income,2023,143.9,a,p1
    staff,2023,2310,a,p1

    """,
  ]
}
