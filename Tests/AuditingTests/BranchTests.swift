import Auditing
import Diagnostics
import Testing

/// Branches whose figures have names like those of the whole, in the words of Chinese reports.
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
      ("白沙镇和槐岭镇隔河相望。2024年，两镇地区生产总值分别为21.43亿元和49.82亿元。", "49.82亿元"),
      ("白沙镇和槐岭镇隔河相望。2024年，两镇地区生产总值分别为49.82亿元和21.43亿元。", nil),
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

  /// One of the errors names the right figure; there is none where nothing is wrong.
  static func expect(_ report: Report, _ right: String?) {
    let errors = report.diagnostics.filter { $0.severity == .error }.map(\.message.zh)
    if let right {
      #expect(errors.contains { $0.contains(right) }, "\(errors)")
    } else {
      #expect(errors == [])
    }
  }
}
