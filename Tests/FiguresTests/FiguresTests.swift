import Content
import Diagnostics
import Foundation
import Indicators
import Machine
import Testing

@testable import Figures

@Suite("Figures of a site")
struct FiguresTests {
  private static let tables = [
    "site.yml": "title: 某大学\n",
    "data/sources.csv": "id,title,publisher,date,kind\nreport,报告,学校,2021,报告\n",
    "data/tasks.csv": "level,number,title\nschool,1,党建\n",
    "data/indicators.csv": """
    id,name,level,task,unit,precision,operator,formula,definition
    all,总数,school,1,项,,,,
    done,完成数,school,1,项,,,,见{{all}}
    rate,完成率,school,,%,1,,done / all,
    state,状态,school,,,,定性,,

    """,
    "data/observations.csv": """
    indicator,period,value,target,qualifier,source,locator,preferred,note
    all,2021,3,,,report,一,,
    done,2020,1,,,report,二,,
    done,2021,2,2,,report,三,是,因为
    done,2021,5,,,report,四,否,
    rate,2021,,60,,report,五,,
    state,2021,已建,已建,,report,六,,

    """,
  ]

  private func site() throws -> Site {
    var report = Report()
    let tree = FileTree(name: "Content", files: Self.tables.mapValues { Array($0.utf8) })
    let site = try #require(Site.load(tree, options: Site.Options(), report: &report))
    #expect(report.diagnostics.filter { $0.severity == .error }.map(\.message.zh) == [])
    return site
  }

  private func speech(_ site: Site, _ tag: String = "zh-CN") -> FigureSpeech {
    FigureSpeech(
      site, in: Language(tag: tag, isFirst: true),
      words: FigureWords(reached: "已达", missed: "未达", derived: "算出", current: "现行版"))
  }

  @Test(
    "a figure is said in each of its forms, in the language of the page",
    arguments: [
      ("done", FigureReference.Form.whole, "2项", "2"), ("done", .value, "2", "2"),
      ("done", .change, "增加1项", "up 1"), ("done", .completion, "100%", "100%"),
      ("done", .period, "2021年", "2021"), ("done", .unit, "项", "项"),
      ("rate", .whole, "66.7%", "66.7%"),
      ("rate", .change, "—", "—"), ("state", .completion, "已达", "已达"), ("nobody", .whole, "—", "—"),
    ])
  func forms(id: String, form: FigureReference.Form, chinese: String, english: String) throws {
    let site = try site()
    let reference = FigureReference(indicator: id, form: form)
    #expect(speech(site).text(reference) == chinese)
    #expect(speech(site, "en").text(reference) == english)
  }

  @Test("the register is published as JSON, CSV and a workbook; names follow the language")
  func register() throws {
    let own = Self.tables.merging([
      "data/achievements.csv": """
      id,name,level,kind,source,locator,aliases,status,period,task,indicators,count,url,note,name.en
      book,=好教材,自治区级,教材,report,一,甲；乙,立项,2019-2021,学校1,done,2,https://a.example/,有{{all}},Book
      cup,奖杯,校级,奖项,report,二,,备选,,,,,,,

      """
    ]) { $1 }
    var report = Report()
    let tree = FileTree(name: "Content", files: own.mapValues { Array($0.utf8) })
    let site = try #require(Site.load(tree, options: Site.Options(), report: &report))
    #expect(report.diagnostics.map(\.message.zh) == [])
    let files = Dictionary(
      uniqueKeysWithValues: SiteFigures(of: site).dataFiles(speech(site))
        .map { ($0.path, $0.bytes()) })
    let json = String(decoding: files["data/achievements.json"] ?? [], as: UTF8.self)
    #expect(
      json == """
        {
          "schema": 1,
          "achievements": [
            {"id": "book", "name": "=好教材", "aliases": ["甲", "乙"], "level": "省级", "kind": "教材", \
        "status": "won", "period": "2019-2021", "issuer": null, "holder": null, "task": "school-1", \
        "case": null, "indicators": ["done"], "source": "report", "locator": "一", "count": 2, \
        "url": "https://a.example/"},
            {"id": "cup", "name": "奖杯", "aliases": [], "level": "校级", "kind": "奖项", \
        "status": "candidate", "period": null, "issuer": null, "holder": null, "task": null, \
        "case": null, "indicators": [], "source": "report", "locator": "二", "count": 1, \
        "url": "achievements/index.html#cup"}
          ]
        }

        """)
    let csv = String(decoding: files["data/achievements.csv"] ?? [], as: UTF8.self)
    let lines = csv.split(whereSeparator: \.isNewline)
    #expect(
      lines.dropFirst().map(String.init) == [
        "book,'=好教材,甲；乙,省级,教材,立项,,2019-2021,,,,,school-1,,done,2,https://a.example/,report,一,有3项",
        "cup,奖杯,,校级,奖项,备选,,,,,,,,,,1,,report,二,",
      ], "\(csv)")
    #expect(files["data/achievements.xlsx"]?.starts(with: [0x50, 0x4B]) == true)
    #expect(files["data/achievements.schema.json"] != nil)
    let texts = [RegisterReference.entry(id: "book"), .count(of: ["省级"]), .count(of: ["候选"])]
    #expect(texts.map { speech(site).text($0) } == ["=好教材", "1", "1"])
    #expect(texts.map { speech(site, "en").text($0) } == ["Book", "1", "1"])
  }

  @Test("what the JSON means is said in the language of the edition, with the same members")
  func schemas() throws {
    let site = try site()
    let both = try ["zh-CN", "en"].map { language in
      let files = SiteFigures(of: site).dataFiles(speech(site, language))
      let bytes = try #require(files.first { $0.path == "data/schema.json" }?.bytes())
      return String(decoding: bytes, as: UTF8.self)
    }
    let register = [MessageLanguage.chinese, .english].map {
      AchievementsJSON.schema(hasOnlyYears: true, in: $0)
    }
    // The choices are those of the data beside it.
    #expect(both[0].contains("\"定性\"") && !both[0].contains("\"qualitative\""))
    #expect(both[1].contains("\"qualitative\"") && !both[1].contains("\"定性\""))
    for texts in [both, register] {
      let definitions = try texts.map { text -> Set<String> in
        let parsed = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
        return Set((parsed?["$defs"] as? [String: Any] ?? [:]).keys)
      }
      #expect(definitions[0] == definitions[1] && !definitions[0].isEmpty)
      #expect(texts[0].contains("永久编号") && !texts[0].contains("Its id"))
      #expect(texts[1].contains("Its id for good") && !texts[1].contains("永久编号"))
    }
  }

  @Test("JSON, CSV and page have the same rows, each with its standing")
  func rows() throws {
    let site = try site()
    let figures = SiteFigures(of: site)
    let files = Dictionary(
      uniqueKeysWithValues: figures.dataFiles(speech(site)).map { ($0.path, $0.bytes()) })
    let csv = String(decoding: files["data/indicators.csv"] ?? [], as: UTF8.self)
    #expect(
      csv.split(whereSeparator: \.isNewline).dropFirst().map { line in
        let cells = line.split(separator: ",", omittingEmptySubsequences: false)
        return [0, 7, 8, 10, 12, 15].map { String(cells[$0]) }.joined(separator: " ")
      } == [
        "all 2021 3   ", "done 2020 1   ", "done 2021 2 2 是 因为", "done 2021 5  否 ",
        "rate 2021  60.0%  ", "rate 2021 66.7%   算出", "state 2021 已建 已建  ",
      ], "\(csv)")
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(files["data/indicators.json"] ?? []))
        as? [String: Any])
    let indicators = try #require(json["indicators"] as? [[String: Any]])
    let rows = indicators.compactMap { $0["observations"] as? [[String: Any]] }
    #expect(rows.map(\.count) == [1, 3, 2, 1])
    #expect(rows.map(\.count) == site.dataset.indicators.map { figures.rows(of: $0).count })
    #expect(rows[1].map { $0["completion"] as? Double } == [nil, 100, nil])
    #expect(rows[2].map { $0["value"] as? Double } == [nil, 66.7])
    #expect(rows[2][1]["completion"] as? Double == 111.11)
    #expect(files["data/indicators.xlsx"]?.starts(with: [0x50, 0x4B]) == true)
    #expect(files["data/revisions.csv"] == nil)
  }
}
