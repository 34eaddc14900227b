import Diagnostics
import Indicators
import Tables

/// Tables in short form: the first row has the headings, the file is `<name>.csv`.
struct Tables4 {
  var sources = "id,title,publisher,date,kind\nreport,自评报告,学校,2022,报告\n"
  var tasks = "level,number,title\nschool,1,党建\ngroup,2,课程\n"
  var indicators = "id,name,level,unit\n"
  var observations = "indicator,period,value,source,locator\n"
  var revisions: String?

  /// What the tables come to, and the problems as `place cell severity code`.
  func load() -> (dataset: Dataset, problems: [String]) {
    let (dataset, report) = loadWithReport()
    return (dataset, list(report))
  }

  func loadWithReport() -> (Dataset, Report) {
    var report = Report()
    let tables = DatasetTables(
      sources: CSV.read(path: "sources.csv", bytes: Array(sources.utf8), report: &report),
      tasks: CSV.read(path: "tasks.csv", bytes: Array(tasks.utf8), report: &report),
      indicators: CSV.read(path: "indicators.csv", bytes: Array(indicators.utf8), report: &report),
      observations: CSV.read(
        path: "observations.csv", bytes: Array(observations.utf8), report: &report),
      revisions: revisions.flatMap {
        CSV.read(path: "revisions.csv", bytes: Array($0.utf8), report: &report)
      })
    return (Dataset(tables: tables, report: &report), report)
  }
}

extension Level {
  static let school = CategoryList.schoolAndGroup[0]
  static let group = CategoryList.schoolAndGroup[1]
}

/// Diagnostics as `place cell severity code`, one a line.
func list(_ report: Report) -> [String] {
  report.diagnostics.map { diagnostic in
    let cell = diagnostic.place.cell.map { " \($0)" } ?? ""
    return "\(diagnostic.place)\(cell) \(diagnostic.severity.rawValue) \(diagnostic.code.rawValue)"
  }
}

/// A data set with the headings of all columns of indicators and observations.
func dataset(
  indicators: [String], observations: [String]
) -> (dataset: Dataset, problems: [String]) {
  var tables = Tables4()
  tables.indicators =
    "id,name,level,unit,operator,accumulation,precision,formula\n"
    + indicators.joined(separator: "\n")
  tables.observations =
    "indicator,period,value,source,locator,target,qualifier,status,preferred,note\n"
    + observations.joined(separator: "\n")
  return tables.load()
}
