import Content
import Diagnostics
import Logs
import Machine
import People
import TestSupport
import Testing

@testable import Reviewing

/// A site with one case that shows figures, a chart and a picture, three people who sign, and a clock.
struct ReviewedSite {
  static let file = "Content/cases/one/index.md"
  var files: [String: String] = [
    "site.yml": "title: 某学院\ntheme: bare\nreview: [初审, 复审, 终审]\n",
    "cases/one/index.md": """
    ---
    title: 到款{{funds}}
    summary: 摘要。
    status: published
    ---

    第一段，到款 {{funds@2020}}。

    ```chart
    type: line
    indicators: staff
    ```

    """,
    "data/sources.csv": "id,title,publisher,date,kind\nreport,报告,某学院,2022,报告\n",
    "data/tasks.csv": "level,number,title\n",
    "data/indicators.csv": """
    id,name,level,unit
    funds,到款,学校,万元
    staff,教师,学校,人
    other,别的,学校,项

    """,
    "data/observations.csv": """
    indicator,period,value,source,locator
    funds,2020,100,report,一
    funds,2021,120,report,一
    staff,2020,10,report,一
    staff,2021,11,report,一
    other,2021,5,report,一

    """,
  ]
  var records: [ReviewRecord] = []
  var now = Moment(seconds: 1_795_854_003)
  static let steps = ["初审", "复审", "终审"]
  let rules = ReviewRules(steps: steps)

  static func person(_ name: String, _ role: Role) throws -> Person {
    Person(name: name, role: role, password: try #require(PasswordHash.ofNobody))
  }

  func site() throws -> Site {
    var report = Report()
    let tree = FileTree(name: "Content", files: files.mapValues { Array($0.utf8) })
    let site = try #require(Site.load(tree, options: Site.Options(), report: &report))
    #expect(report.diagnostics.filter { $0.severity == .error }.map(describe) == [])
    return site
  }

  func state() throws -> ReviewState {
    let site = try site()
    let article = try #require(site.articles.first { $0.kind == .case })
    return ReviewState(
      of: article.file.path, title: article.shownTitle(in: site),
      records: records, fingerprint: Fingerprint(of: article, in: site), steps: Self.steps)
  }

  mutating func submit() throws {
    records.append(
      try rules.submit(try state(), by: Self.person("写", .writer), at: tick(), state: ""))
  }

  mutating func sign(_ name: String, _ step: String) throws {
    let state = try state()
    records.append(
      try rules.sign(
        state, by: Self.person(name, .reviewer(step)), at: tick(), seen: state.fingerprint,
        state: "", words: "同意"))
  }

  mutating func signAll() throws {
    try submit()
    for (name, step) in [("甲", "初审"), ("乙", "复审"), ("丙", "终审")] { try sign(name, step) }
  }

  mutating func tick() -> Moment {
    now = now.advanced(by: 60)
    return now
  }

  mutating func change(_ file: String, _ old: String, _ new: String) throws {
    let text = try #require(files[file])
    #expect(text.contains(old))
    files[file] = text.replacing(old, with: new)
  }
}
