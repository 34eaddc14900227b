import Auditing
import Diagnostics
import Testing

/// Branches whose figures have names like those of the whole, in the words of their reports.
@Suite struct BranchTests {
  private static let chinese = [
    "site.yml": "title: 临江图书馆\nbase_url: https://site.example/\n",
    "data/sources.csv": "id,title,publisher,date,kind\nr,年报,某馆,2024,年报\n",
    "data/indicators.csv": """
    id,name,level,unit,aliases
    loans,文献外借册次,school,万册次,外借册次
    stock,文献总藏量,school,万册,总藏量
    normal,师范生数,school,人,师范生
    normal-rate,师范生占比,school,%,
    first,第一志愿录取率,school,%,
    income,办学总收入,school,万元,
    arrived,建设资金到位额,school,万元,
    spent,建设资金支出额,school,万元,
    abroad,来华留学生数,school,人,来华留学生
    out,出院人次,school,万人次,
    beds,病床使用率,school,%,
    rural,农村居民人均可支配收入,school,元,
    people,居民人均可支配收入,school,元,
    lh-loans,临湖分馆文献外借册次,group,万册次,
    lh-stock,临湖分馆文献总藏量,group,万册,
    bs-rural,白沙镇农村居民人均可支配收入,group,元,
    bs-people,白沙镇居民人均可支配收入,group,元,
    bs-gdp,白沙镇地区生产总值,group,亿元,
    hl-gdp,槐岭镇地区生产总值,group,亿元,
    schools,各级各类学校数,school,所,
    hl-schools,槐岭镇各级各类学校数,group,所,
    t-award,教师教学竞赛获奖数,school,项,教师教学竞赛获奖
    s-award,学生技能竞赛获奖数,school,项,学生技能竞赛获奖
    teachers,专任教师数,school,人,专任教师
    k-teachers,幼儿园专任教师数,school,人,
    j-teachers,初中专任教师数,school,人,
    train,教师培训人次,school,人次,
    hl-train,槐岭镇教师培训人次,group,人次,

    """,
    "data/observations.csv": """
    indicator,period,value,source,locator
    loans,2023,742.8,r,一
    loans,2024,819.4,r,一
    stock,2024,958.3,r,一
    normal,2024,8420,r,一
    normal-rate,2024,68.0,r,一
    first,2024,94.1,r,一
    income,2023,27930,r,一
    income,2024,30215,r,一
    arrived,2024,6150,r,一
    spent,2024,5874,r,一
    abroad,2020,46,r,一
    abroad,2021,32,r,一
    abroad,2024,67,r,一
    out,2024,5.28,r,一
    beds,2020,72.4,r,一
    beds,2021,75.1,r,一
    beds,2024,83.5,r,一
    rural,2024,39846,r,一
    people,2024,45210,r,一
    lh-loans,2024,84.1,r,一
    lh-stock,2024,112.6,r,一
    bs-rural,2024,43060,r,一
    bs-people,2024,46720,r,一
    bs-gdp,2024,49.82,r,一
    hl-gdp,2024,21.43,r,一
    schools,2024,206,r,一
    hl-schools,2024,35,r,一
    t-award,2024,34,r,一
    s-award,2024,91,r,一
    teachers,2024,9535,r,一
    k-teachers,2024,1976,r,一
    j-teachers,2024,2236,r,一
    train,2024,15730,r,一
    hl-train,2024,2784,r,一

    """,
  ]

  @Test(
    "in Chinese a figure is held against that of its branch, its year and its name",
    arguments: [
      ("## 临湖分馆\n\n2024年文献外借册次81.4万册次。", "84.1万册次"), ("## 临湖分馆\n\n2024年文献外借册次84.1万册次。", nil),
      ("| 2024年 | 全市 | 白沙镇 |\n| --- | --- | --- |\n| 农村居民人均可支配收入（元） | 39846 | 43600 |", "43,060元"),
      ("| 2024年 | 全市 | 白沙镇 |\n| --- | --- | --- |\n| 农村居民人均可支配收入（元） | 39846 | 43060 |", nil),
      ("2024年，生源来自24个省份，省内占78.5%。第一志愿录取率91.4%。", "94.1%"),
      ("2024年，1846名师范生到乡村学校顶岗实习18周。", nil),
      ("2024年，建设资金到位额和支出额分别为5874万元和6150万元。", "6150万元"),
      ("2024年，建设资金到位额和支出额分别为6150万元和5874万元。", nil),
      ("2024年开馆，三年累计到位1.633亿元。办学总收入3.02万元，比上年增长8.2%。", "30,215万元"),
      ("2024年开馆，三年累计到位1.633亿元。办学总收入3.02亿元，比上年增长8.2%。", nil),
      ("## 国际交流\n\n2020年来华留学生46人，2021年减少到46人。", "32人"),
      ("2024年，出院5.82万人次。", "5.28万人次"), ("2024年，出院5.28万人次。", nil),
      ("四年来，来华留学生由2020年的46人增加到2024年的67人，办学总收入累计9.73亿元。", nil),
      ("2024年办学总收入离4亿元还差9785万元。", nil),
      ("2024年，白沙镇和槐岭镇地区生产总值合计71.25亿元。", nil),
      ("2024年，槐岭镇有各级各类学校35所。", nil), ("2024年，槐岭镇有各级各类学校53所。", "35所"),
      ("2024年，专任教师9535人，教师教学竞赛和学生技能竞赛全年分别获奖91项和34项。", "34项"),
      ("2024年，教师教学竞赛和学生技能竞赛全年分别获奖34项和91项。", nil),
      ("2024年，幼儿园专任教师1976人，初中专任教师2263人。", "2236人"),
      ("2024年，槐岭镇教师培训2874人次，各级各类学校35所。", "2784人次"),
      ("2024年师范生8420人，占比65.0%。", "68"), ("2024年师范生8420人，占比68.0%。", nil),
      ("2024年，出院5.28万人次，患者中有师范生8240人。", "8420人"),
      ("2024年，临湖分馆总藏量112.6万册，本馆总藏量958.3万册，合计1070.9万册。", nil),
      ("2023年到位资金比预算少65万元，缺口在次年初补足。同年文献外借册次742.8万册次。", nil),
      ("## 临湖分馆\n\n2024年，全分馆文献外借册次819.4万册次。", "84.1万册次"),
      ("来华留学生2021年略有回落，为32人，此后逐年增加。病床使用率从72.4%升到83.5%。", nil),
    ] as [(String, String?)])
  func chinese(text: String, right: String?) {
    Self.expect(AuditedPage.report(of: text, in: Self.chinese), right)
  }

  private static let english = [
    "site.yml":
      "title: Calder Vale in figures\norganization: Calder Vale Food Bank\nlanguages: [en]\n",
    "data/sources.csv": "id,title,publisher,date,kind\nr,Report,Food Bank,2024,report\n",
    "data/indicators.csv": """
    id,name,level,unit,aliases
    parcels,Food parcels,school,parcels,Parcels
    volunteers,Volunteers,school,people,
    agencies,Partner agencies,school,agencies,
    income,Total income,school,£ million,
    absence,Staff absence,school,%,
    rank,National green league position,school,place,
    m-parcels,Parcels from the Millbrook depot,group,parcels,Millbrook depot parcels
    h-parcels,Parcels from the Harbour depot,group,parcels,Harbour depot parcels
    m-volunteers,Volunteers at the Millbrook depot,group,people,Millbrook depot volunteers
    h-volunteers,Volunteers at the Harbour depot,group,people,Harbour depot volunteers
    m-carbon,Carbon emissions of the Millbrook depot,group,tonnes,
    h-carbon,Carbon emissions of the Harbour depot,group,tonnes,
    frozen,Food frozen,school,thousand tonnes,
    yield,Garden yield,school,t/ha,
    m-yield,Garden yield at the Millbrook depot,group,t/ha,
    gardens,Partner depots,school,depots,
    homes,New homes completed,school,homes,
    c-homes,New homes completed in Castle ward,group,homes,
    q-homes,New homes completed in Quayside ward,group,homes,
    c-waste,Household waste collected in Castle ward,group,tonnes,
    q-waste,Household waste collected in Quayside ward,group,tonnes,
    surplus,Operating surplus,school,£ million,
    price,Average ticket price,school,£,
    energy,Energy use,school,MWh,
    retention,Retention rate,school,%,
    students,Overseas students,school,students,
    days,Visitor days,school,million,
    r-days,Visitor days in Rossdale,group,million,
    visitors,Visitors to the centres,school,visitors,
    h-rate,Return rate at Harlan Community College,group,%,
    t-rate,Return rate at Tidewater Technical College,group,%,
    kitchens,Kitchens replaced,school,kitchens,
    bathrooms,Bathrooms replaced,school,bathrooms,
    emergency,Emergency repairs completed in time,school,%,
    routine,Routine repairs completed in time,school,%,

    """,
    "data/observations.csv": """
    indicator,period,value,source,locator,qualifier
    parcels,2024,41265,r,1,
    volunteers,2024,531,r,1,
    agencies,2024,107,r,1,
    income,2024,2.63,r,1,
    absence,2022,5.1,r,1,
    absence,2023,4.7,r,1,
    absence,2024,4.3,r,1,
    rank,2023,33,r,1,rank
    rank,2024,41,r,1,rank
    m-parcels,2024,22840,r,1,
    h-parcels,2024,18425,r,1,
    m-volunteers,2024,294,r,1,
    h-volunteers,2024,237,r,1,
    m-carbon,2024,1105,r,1,
    h-carbon,2024,771,r,1,
    frozen,2024,2.054,r,1,
    yield,2024,8.6,r,1,
    m-yield,2022,8.8,r,1,
    m-yield,2024,9.1,r,1,
    gardens,2024,36,r,1,
    homes,2024,236,r,1,
    c-homes,2024,93,r,1,
    q-homes,2024,143,r,1,
    c-waste,2024,7015,r,1,
    q-waste,2024,5860,r,1,
    surplus,2023,0.23,r,1,
    surplus,2024,-0.17,r,1,
    price,2024,17.2,r,1,
    energy,2023,24310,r,1,
    energy,2024,23680,r,1,
    retention,2023,90.3,r,1,
    retention,2024,94.4,r,1,
    students,2023,593,r,1,
    students,2024,612,r,1,
    days,2023,4.94,r,1,
    days,2024,5.18,r,1,
    r-days,2023,2.06,r,1,
    r-days,2024,2.21,r,1,
    visitors,2024,84310,r,1,
    h-rate,2024,58.8,r,1,
    t-rate,2024,60.4,r,1,
    kitchens,2024,268,r,1,
    bathrooms,2024,176,r,1,
    emergency,2024,99.2,r,1,
    routine,2023,86.7,r,1,
    routine,2024,90.8,r,1,

    """,
  ]

  @Test(
    "in English a figure is held against that of its branch, its year and its name",
    arguments: [
      ("In 2024, 294 volunteers worked at the Millbrook depot and 237 at the Harbour depot.", nil),
      (
        "In 2024 there were 531 volunteers, of whom 237 were at the Millbrook depot.", "294 people"
      ),
      (
        "In 2024 we had 531 volunteers: 294 at the Millbrook depot and 273 at the Harbour depot.",
        "237 people"
      ),
      (
        "In 2024 we had 531 volunteers: 294 at the Millbrook depot and 237 at the Harbour depot.",
        nil
      ),
      (
        "In 2024 the Harbour depot, which opens on six days a week, gave out 22,840 parcels.",
        "18,425 parcels"
      ),
      ("In 2024 the Harbour depot, which opens on six days a week, gave out 18,425 parcels.", nil),
      (
        "In 2024 the Millbrook depot and the Harbour depot emitted 771 tonnes and 1,105 tonnes respectively.",
        "1,105 tonnes"
      ),
      (
        "In 2024 Northmoor gave out 17,350 parcels with 196 volunteers and total income of £1.12 million.",
        nil
      ),
      ("In 2024, partner agencies passed the hundred mark and ended at 170.", "107 agencies"),
      ("By the end of July 2024 staff absence was 5.1%, down from 4.7% in 2023.", "4.3%"),
      ("By the end of July 2024 staff absence was 4.3%, down from 4.7% in 2023.", nil),
      ("In 2024 we moved. In the green league Calder Vale was 33rd.", "41st"),
      ("In 2024 we moved. In the green league Calder Vale was 41st.", nil),
      ("They took on nearly all of our 513 volunteers of 2024.", "531 people"),
      (
        "In 2024 most were at the Harbour depot, where we counted 237 volunteers.", nil
      ),
      ("In 2024 we froze 2,054 tonnes of food. Food frozen was 2,054 tonnes.", nil),
      ("In 2024 food frozen came to 2.054 tonnes.", "2,054 tonnes"),
      ("In 2024 the garden yield was 8.6 t/ha. Millbrook did best with 8.6 t/ha.", "9.1 t/ha"),
      ("In 2024 the garden yield was 8.6 t/ha. Millbrook did best with 9.1 t/ha.", nil),
      (
        "In 2024 we moved. The best year was 2022, when the Millbrook garden yield was 8.3 t/ha.",
        "8.8 t/ha"
      ),
      ("At 22,840 parcels in 2024, the Harbour depot is the smaller one.", "18,425 parcels"),
      ("At 18,425 parcels in 2024, the Harbour depot is the smaller one.", nil),
      ("In 2024 after a hard winter there was total income of £2.36 million.", "£2.63 million"),
      ("At the Harbour depot parcels came to 22,840 in 2024.", "18,425 parcels"),
      ("In 2024 there were 263 new homes completed in the year, 49 more than before.", "236 homes"),
      (
        "In 2024 Castle ward had 93 new homes completed and Quayside ward 134.", "143 homes"
      ),
      ("In 2024 new homes completed were 236. In Castle ward it was 143.", "93 homes"),
      ("In 2024 new homes completed were 236. In Castle ward it was 93.", nil),
      ("Castle ward had 5,860 tonnes of household waste collected in 2024.", "7,015 tonnes"),
      ("The food waste round began in Castle ward in 2024, and 7,150 households take part.", nil),
      ("We ended 2024 with a deficit of £0.71 million.", "−£0.17 million"),
      ("We ended 2024 with a deficit of £0.17 million.", nil),
      ("In 2024 the average ticket price was £18.45.", "£17.20"),
      ("In 2024 the one good sign was energy use, which fell to 23,680 GWh.", "23,680 MWh"),
      (
        "In 2024 the retention rate, which tells how many overseas students are still with us, was 90.3%.",
        "94.4%"
      ),
      (
        "In 2024 retention was above the target of 93%, and energy use fell to 24,310 MWh.",
        "23,680 MWh"
      ),
      ("In 2024 Rossdale had 5.18 million visitor days.", "2.21 million"),
      ("In 2024 Rossdale had 2.21 million visitor days.", nil),
      (
        "| Visitor days (million) | 2023 | 2024 |\n| --- | --- | --- |\n| Rossdale | 2.06 | 2.12 |",
        "2.21 million"
      ),
      ("In 2024 the return rate at Harlan was 60.4%.", "58.8%"),
      ("In 2024, 176 kitchens and 268 bathrooms were replaced.", "268 kitchens"),
      ("In 2024, 268 kitchens and 176 bathrooms were replaced.", nil),
      (
        "In 2024, 99.2% of emergency repairs were completed in time. For routine repairs the figure was 86.7%.",
        "90.8%"
      ),
      (
        "In 2024, 99.2% of emergency repairs were completed in time. For routine repairs the figure was 90.8%.",
        nil
      ),
      ("In 2024 there were 236 new homes completed, 134 in Quayside ward.", "143 homes"),
      ("In 2024 there were 236 new homes completed, 143 in Quayside ward.", nil),
      (
        "In 2024 there were 236 new homes completed, ten more than in 2023: 143 in Castle ward.",
        "93 homes"
      ),
      ("In 2024 food frozen was 2,054 tonnes. In 2024 total income was $62 per resident.", nil),
      (
        "By the end of the year 513 people were volunteers, and in 2024 volunteers numbered 513.",
        "531 people"
      ),
      ("For every hundred students Harlan had about 12 volunteers in 2024.", nil),
      ("In 2024 energy use was 23,680 MWh, against 23,410 MWh a year earlier.", "24,310 MWh"),
      (
        "In 2024 retention rose to 94.4%, thanks to 214 LED lamps, and energy use to 24,310 MWh.",
        "23,680 MWh"
      ),
      (
        "Energy use dipped to 24,310 MWh in 2023 before it fell to 22,680 MWh in 2024.",
        "23,680 MWh"
      ),
    ] as [(String, String?)])
  func english(text: String, right: String?) {
    Self.expect(AuditedPage.report(of: text, in: Self.english), right)
  }

  /// One of the errors names the right figure; there is none where nothing is wrong.
  private static func expect(_ report: Report, _ right: String?) {
    let errors = report.diagnostics.filter { $0.severity == .error }.map(\.message.zh)
    if let right {
      #expect(errors.contains { $0.contains(right) }, "\(errors)")
    } else {
      #expect(errors == [])
    }
  }
}
