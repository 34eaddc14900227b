import Achievements
import Diagnostics
import Evidence
import Indicators
import Machine
import Tables

/// All that the tables of a site say.
struct LoadedTables: Sendable {
  let dataset: Dataset
  let register: AchievementRegister
  let evidence: EvidenceTable
  let cellTexts: CellTexts
  let terms: [Term]
  let filesInGB18030: [String]
  let faces: [Site.TableFace]
  /// Tables that are not there.
  let missing: MissingTables
  /// Whether something is wrong with the tables that are there.
  let hasErrors: Bool
  /// Whether nothing is wrong with the tables, and none of those is missing that figures need.
  var isSound: Bool { !hasErrors && missing.areFiguresWhole }

  init(
    reading files: [FileTree.File], in tree: FileTree, _ configuration: SiteConfiguration,
    cases: [CaseName], report: inout Report
  ) {
    var own = Report()
    let tables = DataTables(
      reading: files, in: tree, hiddenCells: configuration.hiddenCells,
      facts: configuration.facts, report: &own)
    let languages = configuration.furtherLanguages
    dataset = Dataset(
      tables: tables.dataset, levels: configuration.levels, calendar: configuration.calendar,
      languages: languages, report: &own)
    let errorsBefore = own.errorCount
    tables.reportMisplaced(besides: dataset.sources, in: tree, &own)
    missing = MissingTables(
      tables, areUnsure: tables.areUnsure || own.errorCount > errorsBefore)
    SourceFiles.check(dataset.sources, in: tree, &own)
    if missing.areFiguresWhole {
      for view in configuration.views { view.checkNames(dataset, configuration, &own) }
    }
    let cases = cases.map { (slug: $0.slug, title: $0.title) }
    register = AchievementRegister(
      tables: tables.register, categories: configuration.register, languages: languages,
      dataset: dataset, cases: cases, report: &own)
    evidence = EvidenceTable(
      tables.evidence, languages: languages, dataset: dataset, register: register, cases: cases,
      report: &own)
    report.merge(own)
    hasErrors = own.hasErrors
    terms = tables.terms.map { Term.load($0, report: &report) } ?? []
    filesInGB18030 = tables.filesInGB18030
    faces = tables.faces
    var cells = Report()
    cellTexts = CellTexts(of: dataset, register, languages: languages, report: &cells)
    report.merge(cells.withAlikeCellsGrouped)
  }
}
