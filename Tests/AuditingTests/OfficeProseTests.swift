import Auditing
import Content
import Diagnostics
import Machine
import Testing

/// What reports of offices do with figures: differences, records, parts by name, and years that only follow.
@Suite struct OfficeProseTests {
  @Test(
    "in Chinese the figure that is meant is found behind the words that offices use",
    arguments: [
      ("2023年，中欧班列全年开行738列。", "783列"), ("2023年，中欧班列全年开行783列。", nil),
      ("2023年9月29日，单日最高客流47.8万人次。", "48.7万人次"),
      ("2023年9月29日，单日最高客流48.7万人次。", nil),
      ("2023年，职工培训10.62万人次。", "102,600人次（即10.26万人次，2023年）"),
      ("2023年，职工培训10.26万人次。", nil),
      ("2021年，渔业总产值曾达到34.27亿元，入社社员1897户。", "1987户"),
      ("2023年，入社社员2138户，三年来增加151户，中欧班列738列。", "783列"),
      ("2023年新增在册渔船5艘，年末达到525艘。", "552艘"), ("2023年新增在册渔船5艘，年末达到552艘。", nil),
      ("2021年入社社员1987户。2022年和2023年分别为2138户和2054户。", "2054户"),
      ("2021年入社社员1987户。2022年和2023年分别为2054户和2138户。", nil),
      ("渔业总产值2021年为23.47亿元，2022年再增至29.42亿元。", "24.92亿元"),
      ("2021年渔业总产值23.47亿元，2022年首次突破24亿元，为29.42亿元。", "24.92亿元"),
      ("2023年，免疫规划疫苗接种率91.9%。", "99.1%"), ("2023年，免疫规划疫苗接种率99.1%。", nil),
      ("2023年，入社社员2138户，同比增加48户。", nil), ("2023年，入社社员2138户，同比增加84户。", nil),
      ("2023年，职工培训102600人次，同比增加18370人次。", "13,870人次"),
      ("2023年，东港分社入社社员801户；西湾分社入社社员691户。", "619户"),
      ("## 2023年\n\n入社社员2138户，12月达峰。中欧班列738列。", "783列"),
      ("入社社员三年分别为1987户、2045户和2138户。", "2054户"), ("入社社员三年分别为1987户、2054户和2138户。", nil),
      ("## 2023年\n\n渔业总产值26.81亿元，2022年为24.92亿元。入社社员2138户。", nil),
      ("2021年渔业总产值23.47亿元，入社社员1987户；2022年为29.42亿元。", "24.92亿元"),
      ("2023年，入社社员2138户，较2021年净增115户。", "151户（2023年比2021年）"),
      ("2023年，入社社员2138户，较2021年净增151户。", nil),
      ("2023年，入社社员2138户，较2021年净增150户左右。", nil),
      ("## 东港分社\n\n2023年，入社社员801户，在册渔船198艘。", nil),
      ("## 东港分社\n\n2023年，入社社员810户，在册渔船198艘。", "801户"),
    ] as [(String, String?)])
  func chinese(sentence: String, right: String?) throws {
    let errors = try Self.errors(sentence, "zh-CN", Self.chinese)
    if let right {
      #expect(errors.contains { $0.contains(right) }, "\(errors)")
    } else {
      #expect(errors == [])
    }
  }

  @Test(
    "in English the figure that is meant is found behind the words that offices use",
    arguments: [
      ("In 2023 the Authority decided 713 planning applications.", "731 applications"),
      ("In 2023 the Authority decided 731 planning applications.", nil),
      ("In 2023 we employed 195 people, among them some drivers.", "159 people"),
      ("In 2023 we employed 159 people.", nil),
      (
        "Rangers, by contrast, numbered 11 in 2023. Earned income was £3.21 million.",
        "£3.12 million"
      ),
      (
        "Norland, by contrast, is large. Its earned income was £3.21 million in 2023.", nil
      ),
      ("In 2021 there were eight rangers and earned income of £22.1 million.", "£2.21 million"),
      ("In 2023 earned income grew by £720,000 to £3.12 million.", "£270,000"),
      ("In 2023 earned income grew by £270,000 to £3.12 million.", nil),
      ("In 2023 earned income reached £3.12 million, a rise of £270,000.", nil),
      ("In 2023 there were 731 planning applications decided, 45 fewer than in 2022.", nil),
      ("Staff stood at 195 in December.", "159 people"), ("Staff stood at 159 in December.", nil),
      ("The average weekday saw 46,800 journeys in 2022 and 116,400 in 2023.", "114,600"),
      ("The average weekday saw 46,800 journeys in 2022 and 114,600 in 2023.", nil),
      ("In 2021 earned income rose from £2.21 million to £2.58 million.", "£2.85 million"),
      ("In 2021 earned income rose from £2.21 million to £2.85 million.", nil),
      ("In 2023 there were 57 stations, of which 15 are step-free.", "51 stations"),
      ("In 2021 we hired eight rangers and had earned income of £2.12 million.", "£2.21 million"),
      ("In 2023 playgrounds number 29, of which most are new.", "92 playgrounds"),
      ("In 2023 volunteers gave 41,350 volunteer hours.", "43,150 hours"),
      ("In 2023 volunteers gave 43,150 volunteer hours.", nil),
      ("In 2023 there were 1,528 patients, of whom 1,046 were cared for at home.", "1,064"),
      ("In 2023 costs of £5.1 million exceeded earned income of £3.21 million.", "£3.12 million"),
      ("In 2023 three stations opened, which made 57, of which 51 are step-free.", nil),
    ] as [(String, String?)])
  func english(sentence: String, right: String?) throws {
    let errors = try Self.errors(sentence, "en", Self.english)
    if let right {
      #expect(errors.contains { $0.contains(right) }, "\(errors)")
    } else {
      #expect(errors == [])
    }
  }

  private static let chinese = (
    indicators: """
    members,入社社员,school,户,
    boats,在册渔船,school,艘,
    output,渔业总产值,school,亿元,
    trains,中欧班列开行列数,school,列,中欧班列
    peak,单日最高客流,school,万人次,
    courses,职工培训人次,school,人次,职工培训
    east-members,东港分社入社社员,school,户,
    east-boats,东港分社在册渔船,school,艘,
    west-members,西湾分社入社社员,school,户,
    west-boats,西湾分社在册渔船,school,艘,
    vaccines,免疫规划疫苗接种率,school,%,接种率
    """,
    observations: """
    members,2021,1987
    members,2022,2054
    members,2023,2138
    boats,2022,547
    boats,2023,552
    output,2021,23.47
    output,2022,24.92
    output,2023,26.81
    trains,2022,607
    trains,2023,783
    peak,2022,29.4
    peak,2023,48.7
    courses,2022,88730
    courses,2023,102600
    east-members,2023,801
    east-boats,2023,198
    west-members,2023,619
    west-boats,2023,122
    vaccines,2023,99.1
    """
  )

  private static let english = (
    indicators: """
    planning,Planning applications decided,school,applications,
    staff,Staff employed,school,people,Staff
    rangers,Rangers,school,rangers,
    income,Earned income,school,£ million,
    weekday,Average weekday journeys,school,journeys,
    stations,Stations,school,stations,
    free,Step-free stations,school,stations,
    emissions,Emissions of the Authority,school,tonnes,
    play,Playgrounds,school,playgrounds,
    volunteers,Volunteers,school,volunteers,
    hours,Volunteer hours,school,hours,
    patients,Patients,school,patients,
    home,Patients cared for at home,school,patients,
    """,
    observations: """
    planning,2022,776
    planning,2023,731
    staff,2022,153
    staff,2023,159
    rangers,2021,8
    rangers,2023,11
    income,2021,2.21
    income,2022,2.85
    income,2023,3.12
    weekday,2022,46800
    weekday,2023,114600
    stations,2023,57
    free,2023,51
    emissions,2023,396
    play,2023,92
    volunteers,2023,4715
    hours,2023,43150
    patients,2023,1528
    home,2023,1064
    """
  )

  /// The messages of what is taken for wrong on a page with a sentence.
  private static func errors(
    _ sentence: String, _ language: String, _ tables: (indicators: String, observations: String)
  ) throws -> [String] {
    let rows = tables.observations.split(separator: "\n").map { "\($0),r,1" }
    let files = [
      "site.yml": "title: Moor Authority\nlanguages: [\(language)]\n",
      "pages/one.md": "---\ntitle: 页\nsummary: 一句话\n---\n\n\(sentence)\n",
      "data/sources.csv": "id,title,publisher,date,kind\nr,报告,某局,2024,报告\n",
      "data/tasks.csv": "level,number,title\n",
      "data/indicators.csv": "id,name,level,unit,aliases\n\(tables.indicators)\n",
      "data/observations.csv":
        "indicator,period,value,source,locator\n\(rows.joined(separator: "\n"))\n",
    ]
    let tree = FileTree(name: "Content", files: files.mapValues { Array($0.utf8) })
    var loading = Report()
    let site = try #require(Site.load(tree, options: Site.Options(), report: &loading))
    #expect(!loading.hasErrors, "\(loading.diagnostics.map(\.message.zh))")
    var found = Report()
    _ = ProseAudit(site).run(jobs: 1, report: &found)
    return found.diagnostics.filter { $0.severity == .error }.map(\.message.zh)
  }
}
