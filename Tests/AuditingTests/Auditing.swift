import Auditing
import Content
import Diagnostics
import Machine
import Prose
import TestSupport
import Testing

/// A site of one page, and the audit of it.
struct AuditedPage {
  let report: Report
  let corrections: [Correction]
  let page: String

  /// Audits a page with these bytes and the tables below.
  init(page: String, language: String = "zh-CN") {
    var report = Report()
    self.page = page
    let files = [
      "site.yml": "title: 某学院\nbase_url: https://site.example/\nlanguages: [\(language)]\n",
      "pages/one.md": page, "pages/98.6.png": "picture", "data/sources.csv": Self.sources,
      "data/tasks.csv": Self.tasks,
      "data/indicators.csv": Self.indicators, "data/observations.csv": Self.observations,
    ]
    let tree = FileTree(name: "Content", files: files.mapValues { Array($0.utf8) })
    var loading = Report()
    let site = Site.load(tree, options: Site.Options(), report: &loading)
    if loading.hasErrors { Issue.record("\(loading.diagnostics.map(describe))") }
    corrections = site.map { ProseAudit($0).run(jobs: 2, report: &report) } ?? []
    self.report = report
  }

  /// Audits a body below a plain front matter in a site with these files.
  static func report(of body: String, in files: [String: String]) -> Report {
    var files = files
    files["pages/one.md"] = "---\ntitle: 页\n---\n\n\(body)\n"
    let tree = FileTree(name: "Content", files: files.mapValues { Array($0.utf8) })
    var (loading, report) = (Report(), Report())
    let site = Site.load(tree, options: Site.Options(), report: &loading)
    if loading.hasErrors { Issue.record("\(loading.diagnostics.map(\.message.zh))") }
    _ = site.map { ProseAudit($0).run(jobs: 1, report: &report) }
    return report
  }

  /// Audits a body below a plain front matter.
  init(_ body: String) { self.init(page: "---\ntitle: 页\n---\n\n" + body + "\n") }

  /// What was found, without places: `error 98.6% 98.4%（2021年）`.
  var findings: [String] {
    report.diagnostics.map { diagnostic in
      let excerpt = diagnostic.place.excerpt
      let scalars = excerpt.map { Array($0.text.unicodeScalars) } ?? []
      let start = excerpt?.start ?? 0
      var written = String.UnicodeScalarView()
      written.append(contentsOf: scalars.dropFirst(start).prefix(excerpt?.length ?? 0))
      let data = diagnostic.message.zh.components(after: "是 ")
      return diagnostic.code == .figureMismatch
        ? "\(String(written)) ≠ \(data)" : "\(String(written)) = \(reference(of: diagnostic))"
    }
  }

  /// The page with what is certain bound.
  var fixed: String? {
    Correction.apply(corrections, to: Array(page.utf8)).map { String(decoding: $0, as: UTF8.self) }
  }

  private func reference(of diagnostic: Diagnostic) -> String {
    let hint = diagnostic.hint?.zh ?? ""
    guard let open = hint.firstRange(of: "{{"), let close = hint.firstRange(of: "}}") else {
      return ""
    }
    return String(hint[open.lowerBound..<close.upperBound])
  }

  static let sources = "id,title,publisher,date,kind\nreport,报告,某学院,2021,报告\n"
  static let tasks = "level,number,title\nschool,1,任务\n"

  static let indicators = """
    id,name,level,unit,aliases,precision,accumulation
    school-satisfaction,学校在校生满意度,school,%,在校生满意度,1,年度
    school-graduates,毕业生对母校满意度,school,%,毕业生满意度,1,年度
    group-satisfaction,专业群在校生满意度,group,%,群内在校生满意度,2,年度
    school-service-income,学校技术服务到款额,school,万元,技术服务到款,,累计
    group-service-amount,专业群技术服务项目金额,group,万元,技术服务金额,2,累计
    school-budget,学校项目总预算,school,万元,项目总预算,,累计
    school-area,智能制造赋能中心占地面积,school,平方米,赋能中心占地,,时点
    school-awards,教学技能竞赛国家级奖励,school,项,,,累计
    school-visitors,累计参观人数,school,人,参观人数,,累计
    school-colleges,学校共建产业学院数,school,个,共建产业学院,,累计
    school-projects,学校完成科技创新项目数,school,项,科技创新项目,,累计
    school-rank,学校科研竞争力排名,school,位,科研竞争力,,时点
    school-patents,学校专利授权数,school,项,累计专利授权,,累计
    group-patents,专业群专利授权数,group,项,专业群获得专利授权,,累计
    school-papers,高水平论文数,school,篇,高水平论文,,累计
    school-courses,“课程思政”立项课程数,school,门,课程思政立项,,累计
    school-share,经费到位率,school,%,,2,累计
    school-dual,双元三维四体系课程数,school,门,,,累计
    group-goal,群内毕业生满意度,group,%,,2,年度
    school-donation,社会捐赠总额,school,元,,,累计

    """

  static let observations = """
    indicator,period,value,source,locator,target,qualifier,preferred,note
    school-satisfaction,2020,90.5,report,一/1,,,,
    school-satisfaction,2021,98.4,report,一/1,,,,
    school-graduates,2020,94.4,report,一/1,,,,
    school-graduates,2021,95,report,一/1,,,,
    group-satisfaction,2021,97.97,report,一/1,95,,,
    school-service-income,2019-2021,5922,report,一/1,,,,
    group-service-amount,2019-2021,3808.14,report,一/1,,,,
    school-budget,2019-2023,28650,report,一/1,,,,
    school-area,2019-2021,8000,report,一/1,,about,,
    school-awards,2019-2021,50,report,一/1,,多,,
    school-visitors,2019-2021,3000,report,一/1,,余,,
    school-colleges,2019-2021,7,report,一/1,,,,
    school-projects,2019-2021,134,report,一/1,,,no,未定
    school-projects,2019-2021,104,report,一/2,,,no,未定
    school-rank,2021,27,report,一/1,,rank,,
    school-patents,2019-2021,311,report,一/1,,,,
    group-patents,2019-2021,136,report,一/1,,,,
    school-papers,2019-2021,139,report,一/1,,,,
    school-courses,2019-2021,36,report,一/1,,,,
    school-share,2019-2021,99.85,report,一/1,,,,
    school-dual,2019-2021,120,report,一/1,,,,
    group-goal,2021,96,report,一/1,95,,,
    school-donation,2019-2021,120000000,report,一/1,,,,

    """
}

extension String {
  func components(after mark: String) -> String {
    guard let range = firstRange(of: mark) else { return self }
    return String(self[range.upperBound...])
  }
}
