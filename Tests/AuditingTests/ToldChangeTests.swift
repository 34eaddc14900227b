import Auditing
import Diagnostics
import Testing

/// By how much a figure is said to be more or less than an earlier one tells which figure is meant.
@Suite struct ToldChangeTests {
  private static let english = [
    "site.yml": "title: Stanmoor in figures\norganization: Stanmoor Council\nlanguages: [en]\n",
    "data/sources.csv": "id,title,publisher,date,kind\nr,Report,Council,2024,report\n",
    "data/indicators.csv": """
    id,name,level,unit
    museum,Museum visits,school,visits
    k-visits,Visits to Kiln Lane branch,group,visits
    k-loans,Loans at Kiln Lane,group,loans
    loans,Loans,school,loans
    capital,Capital spending,school,£ million
    state,State funding,school,£ million
    earned,Earned income,school,£'000
    rate,Achievement rate,school,%

    """,
    "data/observations.csv": """
    indicator,period,value,source,locator
    museum,2022,187400,r,1
    museum,2023,214600,r,1
    museum,2024,251300,r,1
    k-visits,2023,104500,r,1
    k-visits,2024,113800,r,1
    k-loans,2023,155600,r,1
    k-loans,2024,166900,r,1
    loans,2023,668400,r,1
    loans,2024,701500,r,1
    capital,2022,9.3,r,1
    capital,2023,12.7,r,1
    capital,2024,8.4,r,1
    state,2021,66.3,r,1
    state,2022,67.0,r,1
    state,2024,70.2,r,1
    earned,2022,1318,r,1
    earned,2023,1547,r,1
    earned,2024,1862,r,1
    rate,2022,81.9,r,1
    rate,2023,83.6,r,1
    rate,2024,85.7,r,1

    """,
  ]

  @Test(
    "in English a change beside a number tells the year and the indicator",
    arguments: [
      // The year stands in another paragraph, and 12.7 is the figure of another year.
      (
        "2024 was hard.\n\nCapital spending came to £12.7 million, a third less than in the year before.",
        "£8.4 million"
      ),
      ("2024 was hard.\n\nCapital spending came to £12.7 million.", nil),
      (
        "2024 was hard.\n\nCapital spending came to £8.4 million, a third less than in the year before.",
        nil
      ),
      // The words do not say which visits.
      ("In 2024 the museum had 215,300 visits, 17.1% more than the year before.", "251,300"),
      ("In 2024 the museum had 251,300 visits, 17.1% more than the year before.", nil),
      // The state is in the name.
      (
        "In 2022 the state had granted £66.3 million, only 1.1% more than in the year before.",
        "£67 million"
      ),
      // What stands behind than is what is compared with.
      (
        "Museum visits in 2024 were 17.1% more than the 214,600 of 2023, and 34.1% more than in 2022.",
        nil
      ),
      // Compared with somebody else, it tells nothing.
      ("2024 was hard.\n\nAchievement rate was 83.6%, 2.1 points above the national rate.", nil),
      (
        "2024 was hard.\n\nThe achievement rate was 83.6%, 2.1 points more than a year earlier.",
        "85.7%"
      ),
      // Kiln Lane is the Kiln Lane branch.
      ("In 2023 Kiln Lane had 155,600 loans.", nil),
      ("In 2023 Kiln Lane had 166,900 loans.", "155,600"),
      // Two figures that stand the wrong way round.
      (
        "Earned income grew in those two years from £1.862 million to £1.318 million.",
        "£1.862 million"
      ),
      ("Earned income grew in those two years from £1.318 million to £1.862 million.", nil),
    ])
  func english(body: String, right: String?) {
    let report = AuditedPage.report(of: body, in: Self.english)
    let errors = report.diagnostics.filter { $0.severity == .error }.map(\.message.zh)
    #expect(errors.isEmpty == (right == nil), "\(errors)")
    if let right { #expect(errors.contains { $0.contains(right) }, "\(errors)") }
  }

  private static let chinese = [
    "site.yml": "title: 集团年报\norganization: 澄江化工职业技术学院\nlanguages: [zh-CN]\n",
    "data/sources.csv": "id,title,publisher,date,kind\nr,年报,学院,2023,年报\n",
    "data/indicators.csv": """
    id,name,level,unit,aliases
    s-order,订单班学生数,school,人,订单班学生
    g-order,集团订单班学生数,group,人,集团订单班学生
    s-train,社会培训人次,school,人次,
    g-train,集团社会培训人次,group,人次,
    s-fee,住院次均费用,school,元,
    pm,细颗粒物年均浓度,school,微克/立方米,
    visits,云岭分院门急诊人次,group,人次,

    """,
    "data/observations.csv": """
    indicator,period,value,source,locator
    s-order,2022,821,r,一
    s-order,2023,968,r,一
    g-order,2022,2058,r,一
    g-order,2023,2417,r,一
    s-fee,2022,6352,r,一
    s-fee,2023,6178,r,一
    pm,2022,31,r,一
    pm,2023,28,r,一
    visits,2023,61870,r,一

    """,
  ]

  @Test(
    "in Chinese a change beside a number tells the year and the indicator",
    arguments: [
      ("集团订单班学生逐年增多，2023年达到968人，比上年增加359人，增长17.4%。", "2,417人"),
      ("集团订单班学生逐年增多，2023年达到2417人，比上年增加359人，增长17.4%。", nil),
      ("# 澄江化工职业教育集团\n\n集团订单班学生逐年增多，2023年达到968人，比上年增加359人。", "2,417人"),
      ("2023年稳中有降。\n\n住院次均费用6352元，比上年少174元。", "6,178元"),
      ("2023年稳中有降。\n\n住院次均费用6352元。", nil),
      ("2023年住院次均费用6178元，比2022年的6352元少174元。", nil),
      ("细颗粒物年均浓度2022年为每立方米13微克，2023年28微克。", "31微克"),
      ("细颗粒物年均浓度2022年为每立方米31微克，2023年28微克。", nil),
      ("2023年，云岭分院门急诊人次为95120。", "61,870"),
    ])
  func chinese(body: String, right: String?) {
    let report = AuditedPage.report(of: body, in: Self.chinese)
    let errors = report.diagnostics.filter { $0.severity == .error }.map(\.message.zh)
    #expect(errors.isEmpty == (right == nil), "\(errors)")
    if let right {
      let digits = right.filter { $0 != "," }
      #expect(errors.contains { $0.filter { $0 != "," }.contains(digits) }, "\(errors)")
    }
  }
}
