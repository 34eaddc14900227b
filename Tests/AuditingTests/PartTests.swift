import Auditing
import Diagnostics
import Testing

/// Numbers of the parts of an institution, as their names and the headings tell whose they are.
@Suite struct PartTests {
  private static let files = [
    "site.yml": "title: 苍屿港务集团年报\norganization: 苍屿港务集团有限公司\n",
    "data/sources.csv": "id,title,publisher,date,kind\nr,年报,某局,2023,年报\n",
    "data/indicators.csv": """
    id,name,level,unit,aliases
    teu,集装箱吞吐量,school,万标箱,
    revenue,营业收入,school,亿元,
    staff,在册员工数,school,人,在册员工
    visits,接待参观人次,school,万人次,接待参观
    works,完工项目数,school,个,完工项目
    rank,全省港口综合考评位次,school,位,
    bz-teu,北渚公司集装箱吞吐量,group,万标箱,
    bz-revenue,北渚公司营业收入,group,亿元,
    qy-visits,青崖古渡接待参观人次,group,万人次,青崖古渡接待参观
    qy-works,青崖古渡完工项目数,group,个,青崖古渡完工项目
    lz-toll,鹭洲大桥通行费,group,万元,
    lz-upkeep,鹭洲大桥养护支出,group,万元,
    sm-toll,石门大桥通行费,group,万元,
    sm-upkeep,石门大桥养护支出,group,万元,

    """,
    "data/observations.csv": """
    indicator,period,value,source,locator,qualifier
    teu,2022,168.4,r,一,
    revenue,2021,31.75,r,一,
    revenue,2022,37.18,r,一,
    staff,2021,4165,r,一,
    staff,2022,4032,r,一,
    visits,2022,975.2,r,一,
    works,2022,96,r,一,
    rank,2019,8,r,一,rank
    rank,2020,7,r,一,rank
    rank,2021,5,r,一,rank
    rank,2022,3,r,一,rank
    bz-teu,2022,117.9,r,一,
    bz-revenue,2022,12.05,r,一,
    qy-visits,2022,96.4,r,一,
    qy-works,2022,29,r,一,
    lz-toll,2022,9024,r,一,
    lz-upkeep,2022,1458,r,一,
    sm-toll,2022,8762,r,一,
    sm-upkeep,2022,846,r,一,

    """,
  ]

  private static func errors(_ text: String) -> [String] {
    let report = AuditedPage.report(of: text, in: files)
    return report.diagnostics.filter { $0.severity == .error }.map { diagnostic in
      let parts = diagnostic.message.zh.split(separator: "”的数据是 ")
      return "\(parts[0].split(separator: "，“").last ?? ""): \(parts.last ?? "")"
    }
  }

  @Test(
    "a part is known by what its indicators share with the whole or with another part, and by its kind under its heading",
    arguments: [
      ("## 北渚集装箱码头公司\n\n2022年，公司集装箱吞吐量117.9万标箱，营业收入12.05亿元。", []),
      ("## 北渚集装箱码头公司\n\n2022年，公司集装箱吞吐量168.4万标箱。", ["北渚公司集装箱吞吐量: 117.9万标箱（2022年）"]),
      ("2022年，公司集装箱吞吐量117.9万标箱。", ["集装箱吞吐量: 168.4万标箱（2022年）"]),
      ("## 青崖古渡\n\n2022年接待参观96.4万人次，完工项目29个。", []),
      ("## 青崖古渡\n\n2022年接待参观975.2万人次。", ["青崖古渡接待参观人次: 96.4万人次（2022年）"]),
      ("## 鹭洲大桥\n\n2022年养护支出1458万元，大桥通行费9024万元。", []),
      ("## 鹭洲大桥\n\n2022年养护支出846万元。", ["鹭洲大桥养护支出: 1458万元（2022年）"]),
      ("坚持“兴县、强市”，2022年营业收入37.81亿元。", ["营业收入: 37.18亿元（2022年）"]),
    ])
  func parts(text: String, errors: [String]) { #expect(Self.errors(text) == errors) }

  @Test(
    "figures in a row that no slip explains and none of which agrees are somebody else's",
    arguments: [
      ("邻港同行交流时说，2022年营业收入6.2亿元，集装箱吞吐量28.5万标箱，完工项目73个。", []),
      ("2022年营业收入31.75亿元，集装箱吞吐量168.4万标箱。", ["营业收入: 37.18亿元（2022年）"]),
      ("2022年营业收入37.81亿元，集装箱吞吐量186.4万标箱。", ["营业收入: 37.18亿元（2022年）", "集装箱吞吐量: 168.4万标箱（2022年）"]),
      ("2022年在册员工4032人，其中船员6120人。", []),
      (
        "2022年集装箱吞吐量和营业收入分别为168.4万标箱和37.81亿元。",
        ["营业收入: 37.18亿元（2022年）"]
      ),
      ("2022年通行费合计9024万元；装卸工963人，其中在册员工586人。", []),
      ("按人均算，2022年营业收入为92.2万元。", []),
    ])
  func doubt(text: String, errors: [String]) { #expect(Self.errors(text) == errors) }

  @Test(
    "behind words that nobody knows, the figure of another year or of somebody else shows which name is meant",
    arguments: [
      ("营业收入的高点出现在2022年，当年拿下31.75亿元。", ["营业收入: 37.18亿元（2022年）"]),
      ("营业收入的高点出现在2022年，当年拿下37.18亿元。", []),
      ("营业收入的高点出现在2022年，上年拿下31.75亿元。", []),
      ("2022年，全集团登记在册的在册员工是4165人，到2023年再增加60人。", ["在册员工数: 4032人（2022年）"]),
      ("2022年，全集团登记在册的在册员工是4032人。", []),
      ("2022年在册员工曾公布为4023人，核对后为4032人。", []),
      ("2022年在册员工最初为4023人，后更正为4165人。", []),
    ])
  func kin(text: String, errors: [String]) { #expect(Self.errors(text) == errors) }

  @Test(
    "a place in the only ranking of the tables is wrong where the others of its series are right",
    arguments: [
      ("在综合考评中，我港2019年排第8位，2020年第7位，2021年第4位，2022年第3位。", ["全省港口综合考评位次: 第5位（2021年）"]),
      ("在综合考评中，我港2019年排第8位，2020年第7位，2021年第5位，2022年第3位。", []),
      ("在综合考评中，2021年第4位。", []),
      (
        "全省港口综合考评共有14个港参评。我港2019年排第8位，2020年第7位，2021年第4位。",
        ["全省港口综合考评位次: 第5位（2021年）"]
      ),
    ])
  func ranks(text: String, errors: [String]) { #expect(Self.errors(text) == errors) }

  @Test(
    "the words beside a figure tell which year is meant",
    arguments: [
      ("截至8月31日，营业收入31.75亿元，比上年增加5.43亿元。", ["营业收入: 37.18亿元（2022年）"]),
      ("截至8月31日，营业收入31.75亿元。", []),
      ("2022年末在册员工4032人，是2019年以来首次下降。营业收入31.75亿元。", ["营业收入: 37.18亿元（2022年）"]),
      ("停航那年，营业收入由30.2亿元增到31.75亿元，2022年为37.18亿元。", []),
      ("2022年，在册员工由2021年的4165人减到4023人。", ["在册员工数: 4032人（2022年）"]),
      ("## 2022年：回升\n\n次年营业收入37.18亿元，在册员工4032人。", []),
      ("2022年春节8天，接待参观21.7万人次。", []),
    ])
  func times(text: String, errors: [String]) { #expect(Self.errors(text) == errors) }

  @Test(
    "a number is that of whoever is named last in front of it",
    arguments: [
      ("2022年，鹭洲大桥通行费9024万元，石门大桥为8762万元。", []),
      ("2022年，鹭洲大桥通行费9024万元，石门大桥为8726万元。", ["石门大桥通行费: 8762万元（2022年）"]),
      ("## 鹭洲大桥\n\n2022年通行费9024万元；集团给予补贴215万元。养护支出1458万元。", []),
    ])
  func owners(text: String, errors: [String]) { #expect(Self.errors(text) == errors) }

  @Test(
    "the right figure is named as the writer counts, and rounded as the writer rounds",
    arguments: [
      ("2022年在册员工0.43万人。", ["在册员工数: 4032人（2022年）"]),
      ("2022年营业收入37.18万元。", ["营业收入: 37.18亿元（2022年）"]),
      ("2022年，鹭洲大桥养护支出0.15亿元。", []),
      ("2022年，鹭洲大桥通行费9.024亿元。", ["鹭洲大桥通行费: 9024万元（2022年）"]),
    ])
  func thousands(text: String, errors: [String]) { #expect(Self.errors(text) == errors) }
}
