import Achievements
import Diagnostics
import Indicators
import Layouts
import Machine
import Tables

/// The tables in the files of `data/`.
struct DataTables {
  /// The tables of figures.
  private(set) var dataset = DatasetTables()
  /// The two tables of the register.
  private(set) var register = RegisterTables()
  /// What proves figures, achievements, tasks and cases.
  private(set) var evidence: Sheet?
  /// The wording that the site prescribes.
  private(set) var terms: Sheet?
  /// The tables as the office knows them, in the order of the files.
  private(set) var faces: [Site.TableFace] = []
  /// Tables that stand in sheets which their workbooks hide, and are not read.
  private(set) var hiddenTables: [Workbook.Table] = []
  /// Workbooks with sheets that are no table by their name.
  private(set) var unreadSheets: [(workbook: Place, sheets: [String])] = []
  /// The tables without which no figure can be read.
  static let needed: [Workbook.Table] = [.sources, .indicators, .observations]
  /// Whether a file or a sheet could not be read or is there twice, which is reported.
  private(set) var areUnsure = false
  /// Files that are no tables of the site: documents that the table of sources names, or misplaced ones.
  private var others: [FileTree.File] = []

  /// A table that there is already, and where the first one is.
  fileprivate typealias Double = (table: Workbook.Table, place: Place, first: Place)

  /// The most bytes of a table or a workbook.
  static let largestFile = 67_108_864
  /// The most bytes of a table of terms: each of them is looked for in every text.
  private static let largestTerms = 4_194_304

  /// Finds the tables: CSV files of their names, or sheets of workbooks.
  init(
    reading files: [FileTree.File], in tree: FileTree, hiddenCells: HiddenCells,
    facts: SiteFacts = SiteFacts(), report: inout Report
  ) {
    let office = OfficeFiles(files, in: tree, report: &report)
    var owners: [Workbook.Table: Place] = [:]
    var doubles: [String: [Double]] = [:]
    var hidden: [(table: Workbook.Table, sheet: Sheet)] = []
    let errorsBefore = report.errorCount
    for file in files where !office.owns(file) {
      let place = tree.place(of: file)
      let stem = file.name.dropLast(file.fileExtension.count + 1).lowercased()
      switch file.fileExtension {
      case "csv", "tsv", "txt":
        guard let table = Workbook.Table(rawValue: stem), file.fileExtension == "csv" else {
          others.append(file)
          continue
        }
        let limit = table == .terms ? Self.largestTerms : Self.largestFile
        guard let bytes = tree.bytes(of: file, limit: limit, report: &report),
          let sheet = CSV.read(path: place.file, bytes: bytes, report: &report)
        else { continue }
        add(sheet, as: table, at: place, &owners, &doubles, &report)
      case "xlsx", "xlsm", "xls", "ods", "et":
        guard let bytes = tree.bytes(of: file, limit: Self.largestFile, report: &report) else {
          continue
        }
        let workbook = Workbook.readWithOthers(path: place.file, bytes: bytes, report: &report)
        if !workbook.others.isEmpty { unreadSheets.append((place, workbook.others)) }
        for var sheet in workbook.sheets {
          guard let table = Workbook.table(of: sheet) else { continue }
          sheet.hiddenCells = hiddenCells
          if sheet.isHidden, hiddenCells != .read {
            hidden.append((table, sheet))
            continue
          }
          let place = Place(file: place.file, sheet: sheet.name ?? "", cell: nil)
          add(sheet, as: table, at: place, &owners, &doubles, &report)
        }
      default: others.append(file)
      }
    }
    for (_, tables) in doubles.sorted(by: { $0.key < $1.key }) {
      report.add(.doubleTables(tables, in: tree))
    }
    hiddenTables = hidden.map(\.table)
    for (table, sheet) in hidden {
      let isNeeded = owners[table] == nil && Self.needed.contains(table)
      guard isNeeded || hiddenCells == .leaveOut(isReported: true) else { continue }
      report.add(.hiddenSheet(sheet, isNeeded: isNeeded))
    }
    // A document in a folder of its own is no table under another name.
    let mayBeTables = others.contains { $0.path.utf8.count { $0 == UInt8(ascii: "/") } == 1 }
    areUnsure = report.errorCount > errorsBefore || office.isUnreadable
    dataset.mayLackTables = areUnsure || mayBeTables
    if let reading = office.reading(beside: dataset, facts) {
      report.merge(reading.report)
      if hiddenCells == .leaveOut(isReported: true) { report.merge(reading.hidden) }
      dataset.assembled.sources = reading.tables.sources
      dataset.assembled.entities = reading.tables.entities
      dataset.assembled.indicators = reading.tables.indicators
      dataset.assembled.observations = reading.tables.observations
      let assembled = [
        reading.tables.sources, reading.tables.entities, reading.tables.indicators,
        reading.tables.observations,
      ]
      for sheet in assembled.compactMap(\.self) { StrayComments.report(in: sheet, to: &report) }
    }
    register.mayLackTables = dataset.mayLackTables || register.achievements == nil
  }

  /// Reports what is no table and no document of the table of sources.
  func reportMisplaced(besides sources: [DataSource], in tree: FileTree, _ report: inout Report) {
    let documents = Set(sources.compactMap(SourceFiles.path))
    for file in others where !documents.contains(file.path) {
      let stem = file.name.dropLast(file.fileExtension.count + 1).lowercased()
      report.add(
        .misnamedTable(file, in: tree) ?? .unknownTable(stem, at: tree.place(of: file)))
    }
  }

  /// The paths of the files that were read as GB18030.
  var filesInGB18030: [String] {
    [
      dataset.sources, dataset.entities, dataset.tasks, dataset.indicators, dataset.observations,
      dataset.revisions, register.achievements, register.names, evidence, terms,
    ]
    .compactMap(\.self)
    .filter { $0.encoding == .gb18030 }.map(\.file)
  }

  private mutating func add(
    _ sheet: Sheet, as table: Workbook.Table, at place: Place,
    _ owners: inout [Workbook.Table: Place], _ doubles: inout [String: [Double]],
    _ report: inout Report
  ) {
    if let owner = owners[table] {
      doubles[place.file, default: []].append((table, place, owner))
      return
    }
    owners[table] = place
    faces.append(Site.TableFace(of: sheet, as: table))
    // Prescribed wording is published nowhere.
    if table != .terms { StrayComments.report(in: sheet, to: &report) }
    switch table {
    case .sources: dataset.sources = sheet
    case .entities: dataset.entities = sheet
    case .tasks: dataset.tasks = sheet
    case .indicators: dataset.indicators = sheet
    case .observations: dataset.observations = sheet
    case .achievements: register.achievements = sheet
    case .evidence: evidence = sheet
    case .names: register.names = sheet
    case .revisions: dataset.revisions = sheet
    case .terms: terms = sheet
    }
  }
}

extension Site.TableFace {
  fileprivate init(of sheet: Sheet, as table: Workbook.Table) {
    file = sheet.file
    self.sheet = sheet.name
    name = LocalizedText(zh: table.names[0], en: table.rawValue)
    // The first row has the headings.
    rows = max(sheet.rowCount - 1, 0)
  }
}

extension Diagnostic {
  /// A table to whose name something was added, as `observations.csv.txt`.
  fileprivate static func misnamedTable(_ file: FileTree.File, in tree: FileTree) -> Diagnostic? {
    let parts = file.name.lowercased().split(separator: ".")
    guard parts.count > 2, parts[1] == "csv", Workbook.Table(rawValue: String(parts[0])) != nil
    else { return nil }
    let right = "\(parts[0]).csv"
    let isTaken = tree["data/\(right)"] != nil
    return Diagnostic(
      .misplacedFile, at: tree.place(of: file),
      LocalizedText(
        zh: "这张表要叫 \(right)，这个文件叫 \(file.name)，不会读",
        en: "this table is called \(right); \(file.name) is not read"),
      hint: isTaken
        ? LocalizedText(
          zh: "与 \(right) 比较，把要留的行并进去，再把这个文件移到 \(tree.name)/ 外面",
          en: "compare it with \(right), bring the rows that are to stay into that, and move this "
            + "file out of \(tree.name)/")
        : LocalizedText(
          zh: "把文件名改成 \(right)（在 Windows 里先勾选“查看”中的“文件扩展名”）",
          en: "rename it to \(right) (on Windows, have it show file name extensions first)"))
  }

  fileprivate static func unknownTable(_ name: String, at place: Place) -> Diagnostic {
    let known = Workbook.Table.allCases.map(\.rawValue)
    return Diagnostic(
      .misplacedFile, at: place,
      LocalizedText(zh: "data/ 里没有这样一张表", en: "there is no such table in data/"),
      hint: nearestName(to: name, among: known).map {
        LocalizedText(zh: "是不是“\($0).csv”？", en: "did you mean “\($0).csv”?")
      }
        ?? LocalizedText(
          zh: "四张表是 sources.csv、tasks.csv、indicators.csv、observations.csv，或一个 .xlsx 里的四张工作表；"
            + "区县、专业群等对象写在 entities.csv，成果写在 achievements.csv，佐证写在 evidence.csv，机构等名称写在 names.csv，更正的原因写在 revisions.csv，用词写在 terms.csv",
          en:
            "the tables are sources.csv, tasks.csv, indicators.csv and observations.csv, or four sheets "
            + "of an .xlsx; who is measured stands in entities.csv, achievements stand in achievements.csv, evidence in evidence.csv, named things in names.csv, reasons "
            + "for revisions in revisions.csv, wording in terms.csv"
        ))
  }

  /// The tables of one file that another file, or another sheet, has already.
  fileprivate static func doubleTables(
    _ tables: [DataTables.Double], in tree: FileTree
  ) -> Diagnostic {
    let (_, place, first) = tables[0]
    let isSheet = place.file == first.file
    let isWhole = tables.count > 1
    let names = tables.map { "“\($0.table.names[0])”" }.joined(separator: "、")
    let other =
      isSheet ? first.sheet ?? "" : first.file.split(separator: "/").last.map(String.init) ?? ""
    var seen: Set<String> = []
    return Diagnostic(
      .duplicateTable, at: isWhole ? Place(file: place.file) : place,
      LocalizedText(
        zh: isWhole ? "\(names)这几张表各有两份，这个文件里的没有读" : "\(names)这张表有两份，这一份没有读",
        en:
          "there are two tables of \(tables.map(\.table.rawValue).joined(separator: ", ")); what is here is "
          + "not read"),
      hint: isSheet
        ? LocalizedText(
          zh: "两张工作表要留的行并到一张里；另一张存到 \(tree.name)/ 外面，再从这个工作簿里去掉",
          en: "bring the rows that are to stay into one of the two sheets; save the other outside "
            + "\(tree.name)/ and take it out of this workbook")
        : LocalizedText(
          zh:
            "与 \(other) 比较，把要留的行并到一个文件里，再把另一\(place.sheet == nil && first.sheet == nil || isWhole ? "个文件" : "份")移到 \(tree.name)/ 外面",
          en:
            "compare it with \(other), bring the rows that are to stay into one of them, and move the "
            + "other out of \(tree.name)/"),
      related: tables.map(\.first).filter { seen.insert($0.description).inserted })
  }
}
