import Achievements
import Diagnostics
import Indicators
import Tables

/// A register in short form: each table as CSV, beside two tasks, three indicators and one case.
struct RegisterInput {
  static let columns = "id,name,level,kind,source,locator"

  var achievements: String?
  var names: String?
  var categories = RegisterCategories()
  var tasks = "level,number,title\nschool,1,党建\nschool,2,课程\ngroup,2,课程\n"
  var observations = ""
  var revisions: String?

  init(achievements: String? = nil, names: String? = nil) {
    self.achievements = achievements
    self.names = names
  }

  /// The register, and the problems as `place cell severity code`.
  func load() -> (register: AchievementRegister, problems: [String]) {
    let (register, _, report) = loadWithReport()
    return (
      register,
      report.diagnostics.map { diagnostic in
        let cell = diagnostic.place.cell.map { " \($0)" } ?? ""
        return
          "\(diagnostic.place)\(cell) \(diagnostic.severity.rawValue) \(diagnostic.code.rawValue)"
      }
    )
  }

  func loadWithReport() -> (AchievementRegister, Dataset, Report) {
    var report = Report()
    func sheet(_ name: String, _ text: String) -> Sheet? {
      CSV.read(path: "\(name).csv", bytes: Array(text.utf8), report: &report)
    }
    let dataset = Dataset(
      tables: DatasetTables(
        sources: sheet("sources", "id,title,publisher,date,kind\nreport,自评报告,学校,2022,报告\n"),
        tasks: sheet("tasks", tasks),
        indicators: sheet(
          "indicators",
          "id,name,level,unit\ntextbooks,国家规划教材,school,种\nbases,基地,school,个\ncups,奖杯,school,个\n"),
        observations: sheet(
          "observations",
          "indicator,period,value,source,locator,qualifier\n" + observations),
        revisions: revisions.flatMap { sheet("revisions", $0) }),
      report: &report)
    let register = AchievementRegister(
      tables: RegisterTables(
        achievements: achievements.flatMap { sheet("achievements", $0) },
        names: names.flatMap { sheet("names", $0) }),
      categories: categories, languages: ["en"], dataset: dataset,
      cases: [("luosifen", "一碗粉"), ("bridge", "一座桥")], report: &report)
    return (register, dataset, report)
  }
}
