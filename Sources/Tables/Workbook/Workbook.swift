import Diagnostics

/// Excel workbooks (Office Open XML, ISO/IEC 29500, strict or transitional) as tables.
///
/// Nothing a file says can make the reader run a formula or a macro, follow a link, read another file,
/// or take more memory and time than the limits below allow.
///
/// ```swift
/// for sheet in Workbook.read(path: "data/指标.xlsx", bytes: bytes, report: &report) {
///   print(sheet.name ?? "", Workbook.table(of: sheet) ?? .indicators, sheet.rowCount)
/// }
/// ```
public enum Workbook {
  /// One of the four tables of figures, of the two of the register, or that of evidence, of revisions or of
  /// terms, by the name of its sheet.
  public enum Table: String, CaseIterable, Sendable {
    case sources, entities, tasks, indicators, observations, achievements, evidence, names
    case revisions, terms

    /// The Chinese names of its sheet; the first is used in messages.
    public var names: [String] {
      switch self {
      case .sources: ["来源", "数据来源", "资料来源"]
      case .entities: ["对象", "统计对象", "对象清单"]
      case .tasks: ["任务", "建设任务"]
      case .indicators: ["指标"]
      case .observations: ["数据", "观测", "数值", "观测值", "指标数据", "指标数值"]
      case .achievements: ["成果", "成果清单", "成果登记", "成果台账"]
      case .evidence: ["佐证", "佐证材料", "佐证清单", "佐证目录"]
      case .names: ["名称", "名称清单", "机构名称", "名录"]
      case .revisions: ["修订", "修订原因", "数据修订"]
      case .terms: ["用词", "规范用词", "术语", "用语"]
      }
    }

    /// The table that a sheet of this name holds; 表 may follow the name (指标表).
    public init?(sheetName: String) {
      let name = foldedSpelling(sheetName)
      let isCalled = { (table: Table) in
        ([table.rawValue] + table.names).contains { name == $0 || name == $0 + "表" }
      }
      guard let table = Self.allCases.first(where: isCalled) else { return nil }
      self = table
    }
  }

  /// The table that a sheet holds, by its name.
  public static func table(of sheet: Sheet) -> Table? { sheet.name.flatMap(Table.init(sheetName:)) }

  /// Reads those sheets of a workbook that are named as one of the tables.
  ///
  /// Cells become the texts that the same table has as CSV: numbers as exact decimals, percentages with
  /// their sign, dates as `2021-12-31`, formulas as the results that were stored with them. Hidden
  /// sheets come along and say so, hidden rows and columns are left out where records are made of a sheet;
  /// sheets of other names are left aside. Every problem is reported at its file or sheet, those of cells
  /// with the records that they belong to, and what can be understood in spite of it is still read.
  ///
  /// - Parameter bytes: the file, whose size the caller bounds.
  public static func read(path: String, bytes: [UInt8], report: inout Report) -> [Sheet] {
    read(path: path, bytes: bytes, limits: WorkbookLimits(), report: &report)
  }

  /// The same, and the names of the sheets that were left aside, but for hidden ones.
  public static func readWithOthers(
    path: String, bytes: [UInt8], report: inout Report
  ) -> (sheets: [Sheet], others: [String]) {
    let reader = reader(path: path, bytes: bytes, limits: WorkbookLimits(), report: &report)
    return (reader.sheets, reader.others)
  }

  /// Reads all worksheets of a workbook that keeps its figures in a form of its own, whatever they are
  /// called.
  ///
  /// Cells are read as they are shown: words that a number format writes around a number stand with it
  /// (`3104人`), and it is noted which cells hold formulas.
  ///
  /// - Returns: the worksheets in their order, hidden ones as well, and the names of sheets that are charts
  ///   or macros.
  public static func readAll(
    path: String, bytes: [UInt8], report: inout Report
  ) -> (sheets: [Sheet], others: [String]) {
    var reader = WorkbookReader(path: path, limits: WorkbookLimits())
    do throws(WorkbookProblem) {
      try reader.readAll(bytes)
    } catch {
      reader.report.add(error.diagnostic(at: Place(file: path)))
    }
    report.merge(reader.report)
    return (reader.sheets, reader.others)
  }

  static func read(
    path: String, bytes: [UInt8], limits: WorkbookLimits, report: inout Report
  ) -> [Sheet] {
    reader(path: path, bytes: bytes, limits: limits, report: &report).sheets
  }

  private static func reader(
    path: String, bytes: [UInt8], limits: WorkbookLimits, report: inout Report
  ) -> WorkbookReader {
    var reader = WorkbookReader(path: path, limits: limits)
    do throws(WorkbookProblem) {
      try reader.read(bytes)
    } catch {
      reader.report.add(error.diagnostic(at: Place(file: path)))
    }
    report.merge(reader.report)
    return reader
  }
}

/// How much the tables of a workbook may hold together.
struct WorkbookLimits {
  /// Cells, the empty ones in front of others included.
  var cells = 2_000_000
  /// Bytes of text.
  var text = 64 << 20
  /// Merged ranges of a sheet.
  var merges = 10_000
  /// Sheets, where all of them are read.
  var sheets = 1_000
}

/// Goes through the parts of one workbook.
private struct WorkbookReader {
  let path: String
  let limits: WorkbookLimits
  var report = Report()
  private(set) var sheets: [Sheet] = []
  private(set) var others: [String] = []

  init(path: String, limits: WorkbookLimits) {
    self.path = path
    self.limits = limits
  }

  /// Reads all sheets, as they are shown.
  mutating func readAll(_ bytes: [UInt8]) throws(WorkbookProblem) {
    var package = try WorkbookPackage(bytes)
    let layout = try WorkbookLayout(&package)
    let styles = try layout.numberFormats(&package)
    var context = WorksheetContext(
      file: path, strings: try layout.sharedStrings(&package), formats: styles.formats,
      uses1904: layout.uses1904, limits: limits, readsAsShown: true, affixes: styles.affixes,
      looks: styles.looks)
    for sheet in layout.sheets.prefix(limits.sheets) where sheet.isWorksheet {
      do throws(WorkbookProblem) {
        try read(sheet, &package, &context)
      } catch {
        report.add(error.diagnostic(at: Place(file: path, sheet: sheet.name, cell: nil)))
      }
    }
    others = layout.sheets.filter { !$0.isWorksheet }.map(\.name)
    if layout.sheets.count > limits.sheets {
      report.add(.tooManySheets(Place(file: path), limit: limits.sheets))
    }
  }

  mutating func read(_ bytes: [UInt8]) throws(WorkbookProblem) {
    var package = try WorkbookPackage(bytes)
    let layout = try WorkbookLayout(&package)
    let wanted = wantedSheets(of: layout)
    if wanted.isEmpty { return }
    let styles = try layout.numberFormats(&package)
    var context = WorksheetContext(
      file: path, strings: try layout.sharedStrings(&package), formats: styles.formats,
      uses1904: layout.uses1904, limits: limits, looks: styles.looks)
    for sheet in wanted {
      do throws(WorkbookProblem) {
        try read(sheet, &package, &context)
      } catch {
        let place = Place(file: path, sheet: sheet.name, cell: nil)
        report.add(error.diagnostic(at: place))
      }
    }
  }

  private mutating func read(
    _ sheet: WorkbookLayout.Sheet, _ package: inout WorkbookPackage,
    _ context: inout WorksheetContext
  ) throws(WorkbookProblem) {
    guard let part = sheet.part else { throw .missingPart(sheet.name) }
    guard sheet.isWorksheet else {
      report.add(.noTable(Place(file: path, sheet: sheet.name, cell: nil)))
      return
    }
    let reader = WorksheetReader(name: sheet.name, isHidden: sheet.isHidden, context: context)
    try package.parse(part, root: "worksheet", into: reader)
    context = reader.context
    report.merge(reader.problems.report)
    sheets.append(reader.finish())
  }

  /// The sheets to be read, at most one for each table: a hidden one, often an old copy, only where no
  /// visible one has the name.
  private mutating func wantedSheets(of layout: WorkbookLayout) -> [WorkbookLayout.Sheet] {
    var byTable: [Workbook.Table: WorkbookLayout.Sheet] = [:]
    for sheet in layout.sheets.filter({ !$0.isHidden }) + layout.sheets.filter(\.isHidden) {
      guard let table = Workbook.Table(sheetName: sheet.name) else { continue }
      if let first = byTable[table] {
        let place = Place(file: path, sheet: sheet.name, cell: nil)
        let firstPlace = Place(file: path, sheet: first.name, cell: nil)
        report.add(.duplicateSheet(place, table, first: firstPlace, isHidden: sheet.isHidden))
      } else {
        byTable[table] = sheet
      }
    }
    reportMisspelt(layout, missing: Workbook.Table.allCases.filter { byTable[$0] == nil })
    return layout.sheets.filter { byTable.values.contains($0) }
  }

  /// What is left of a sheet's name without years, numbers and what programs put around them: 数据 of
  /// `2021年数据表 (2)`.
  private func coreName(of name: String) -> String {
    let folded = foldedSpelling(name).filter { !$0.isNumber && !"()[]-.年月版".contains($0) }
    return folded.hasSuffix("表") ? String(folded.dropLast()) : folded
  }

  /// Reports sheets with a name near that of a table which is not there, or that no table is there.
  private mutating func reportMisspelt(_ layout: WorkbookLayout, missing: [Workbook.Table]) {
    // Few sites have terms or names, so that a name near theirs is most likely the office's own.
    let names = missing.filter { ![.terms, .names, .entities].contains($0) }.flatMap {
      [$0.rawValue] + $0.names
    }
    var hasMisspelt = false
    for sheet in layout.sheets
    where !sheet.isHidden && Workbook.Table(sheetName: sheet.name) == nil {
      let core = coreName(of: sheet.name)
      let table = Workbook.Table(sheetName: core)
        .flatMap { missing.contains($0) && $0 != .names ? $0 : nil }
      guard let name = table?.names[0] ?? nearestName(to: sheet.name, among: names) else {
        others.append(sheet.name)
        continue
      }
      hasMisspelt = true
      report.add(.misspeltSheet(Place(file: path, sheet: sheet.name, cell: nil), name))
    }
    if missing.count == Workbook.Table.allCases.count, !hasMisspelt {
      report.add(.noTables(Place(file: path), found: layout.sheets.map(\.name)))
    }
  }
}

extension Diagnostic {
  fileprivate static func duplicateSheet(
    _ place: Place, _ table: Workbook.Table, first: Place, isHidden: Bool
  ) -> Diagnostic {
    let name = table.names.first ?? table.rawValue
    return Diagnostic(
      .duplicateSheet, isHidden ? .warning : .error, at: place,
      LocalizedText(
        zh: "“\(name)”表出现了两次，这一张\(isHidden ? "是隐藏的，" : "")没有读",
        en: "the table \(table.rawValue) is there twice; this \(isHidden ? "hidden " : "")sheet is "
          + "not read"),
      hint: LocalizedText(
        zh: "把两张并成一张，或给不用的那张换个名字", en: "put the two together, or rename one"),
      related: [first])
  }

  fileprivate static func misspeltSheet(_ place: Place, _ name: String) -> Diagnostic {
    Diagnostic(
      .unknownSheet, at: place,
      LocalizedText(
        zh: "工作表的名字不是四张表中的任何一张，没有读", en: "no table has the name of this sheet; it is not read"),
      hint: LocalizedText(
        zh: "是不是“\(name)”？是就改名，不是就换一个离它远些的名字",
        en: "did you mean “\(name)”? Rename the sheet, or give it a name less like that"))
  }

  fileprivate static func noTables(_ place: Place, found: [String]) -> Diagnostic {
    let names = found.prefix(8).map { String($0.prefix(31)) }
    return Diagnostic(
      .unknownSheet, at: place,
      LocalizedText(
        zh: "工作簿里没有四张表中的任何一张，只有：" + names.joined(separator: "、"),
        en: "the workbook has none of the four tables, only: " + names.joined(separator: ", ")),
      hint: LocalizedText(
        zh: "把工作表改名为 来源、任务、指标 或 数据",
        en: "name its sheets sources, tasks, indicators or observations"))
  }

  fileprivate static func tooManySheets(_ place: Place, limit: Int) -> Diagnostic {
    Diagnostic(
      .fileTooLarge, at: place,
      LocalizedText(
        zh: "工作簿有 \(limit) 张以上的工作表，后面的没有读",
        en: "the workbook has more than \(limit) sheets; the rest is not read"),
      hint: LocalizedText(zh: "把它分成几个文件", en: "split it into several files"))
  }

  fileprivate static func noTable(_ place: Place) -> Diagnostic {
    Diagnostic(
      .unknownSheet, at: place,
      LocalizedText(
        zh: "这一张是图表或宏，不是表格", en: "this sheet is a chart or a macro, not a table"),
      hint: LocalizedText(zh: "换一个名字", en: "give it another name"))
  }
}
