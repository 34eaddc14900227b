import Diagnostics
import Tables

/// One of the office's own workbooks, with all its sheets.
public struct OfficeWorkbook: Sendable {
  /// The name of the file.
  public let name: String
  /// The worksheets as they are shown.
  public let sheets: [Sheet]
  /// The names of sheets that are charts or macros.
  public let others: [String]

  /// A workbook that was read.
  public init(name: String, sheets: [Sheet], others: [String] = []) {
    (self.name, self.sheets, self.others) = (name, sheets, others)
  }

  var stem: String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }
}

/// What all workbooks give by a layout.
///
/// ```swift
/// var layout = Layout(file: "data/layout.yml")
/// layout.tables = LayoutProposal(of: workbook.sheets, beside: nil, readsHidden: false).tables
/// let reading = WorkbookReading(of: [workbook], layout: layout, names: nil, facts: facts)
/// reading.account.count(.figure)  // how many cells became figures
/// ```
public struct WorkbookReading: Sendable {
  /// The tables for the site.
  public let tables: AssembledTables
  /// The ids of all names, those that were new as well.
  public let names: NameTable
  /// What became of every cell.
  public let account: CellAccount
  /// What does not fit, and what is asked.
  public let report: Report
  /// What was left out because the workbooks hide it, for who wants to be told.
  public let hidden: Report

  /// Reads workbooks by a layout.
  ///
  /// - Parameters:
  ///   - names: the ids that names have; nil where there is no table of them yet, and new names are no news.
  public init(
    of workbooks: [OfficeWorkbook], layout: Layout, names: NameTable?, facts: SiteFacts
  ) {
    var report = Report()
    var assembly = Assembly(layout: layout, names: names ?? NameTable(), facts: facts)
    var proposer = IDProposer(taken: facts.ownSources)
    var sources: [WorkbookSource] = []
    var readings: [(source: String, reading: SheetReading)] = []
    let reader = SheetReader(layout: layout)
    for workbook in workbooks {
      // The id of a source follows from its file, so that it stays what it is beside others.
      let stem = IDProposer.stem(workbook.stem) ?? "workbook"
      let id =
        facts.ownSources.contains(stem)
        ? stem : proposer.id(for: workbook.stem, fallback: "workbook")
      var source = WorkbookSource(
        id: id, title: inOneLine(workbook.stem),
        isChinese: workbook.sheets.contains {
          ($0.name ?? "").unicodeScalars.contains { $0.value > 0x2E80 }
        })
      for sheet in workbook.sheets {
        let reading = reader.read(OfficeGrid(sheet, readsHidden: facts.readsHidden))
        source.institution = source.institution ?? reading.institution
        source.date = source.date ?? reading.date
        report.merge(reading.report)
        readings.append((id, reading))
        assembly.add(reading, source: id)
      }
      sources.append(source)
    }
    assembly.settle()
    if names == nil { assembly.askForRenamed() }
    report.merge(assembly.questions(hasTable: names != nil))
    report.merge(Self.unread(readings.map(\.reading)))
    report.merge(assembly.unpublishedWords(facts))
    tables = assembly.tables(sources: sources, facts: facts, layout: layout)
    self.names = assembly.names
    account = CellAccount(readings, assembly)
    self.report = report
    hidden = Self.hidden(readings.map(\.reading))
  }

  private static func hidden(_ readings: [SheetReading]) -> Report {
    var report = Report()
    for reading in readings {
      let sheet = reading.grid.sheet
      func cells(_ aside: Aside) -> [GridCell] {
        reading.dispositions.filter { $0.value == .aside(aside) }.map(\.key)
      }
      if !cells(.hiddenSheet).isEmpty {
        report.add(.hiddenSheet(sheet, isNeeded: false))
      } else {
        report.merge(
          sheet.report(
            hiddenRows: Set(cells(.hiddenRow).map(\.row)).sorted(),
            columns: Set(cells(.hiddenColumn).map(\.column)).sorted()))
        report.merge(sheet.unseenReport)
      }
    }
    return report
  }

  /// Cells that hold something in place of a figure that only the office can mend: formulas that failed or
  /// were never calculated, ranges, words.
  private static func unread(_ readings: [SheetReading]) -> Report {
    var report = Report()
    for reading in readings {
      var problems = ProblemList(table: reading.grid.sheet.place)
      for (cell, disposition) in reading.dispositions.sorted(by: { $0.key < $1.key }) {
        guard case .unknown(let reason, let word) = disposition, reason != .nothing else {
          continue
        }
        if reason == .words, word.count <= 4 { continue }
        problems.add(.unreadFigure(reading.grid.place(cell), reason, word))
      }
      report.merge(problems.report)
    }
    return report
  }
}

extension Diagnostic {
  static func unreadFigure(
    _ place: Place, _ reason: CellContent.Reason, _ word: String
  ) -> Diagnostic {
    let (message, hint): (LocalizedText, LocalizedText)
    switch reason {
    case .uncalculated:
      message = LocalizedText(
        zh: "这一格的公式还没有算出结果，不知道是多少",
        en: "the formula of this cell was never calculated; the figure is not known")
      hint = LocalizedText(
        zh: "用 Excel 或 WPS 打开工作簿，保存一次", en: "open the workbook in Excel or WPS and save it")
    case .failed:
      message = LocalizedText(
        zh: "这一格的公式出错（\(word)），不知道是多少", en: "the formula fails (\(word)); the figure is not known")
      hint = LocalizedText(zh: "改好公式，或直接写结果", en: "mend the formula, or write the result")
    case .range:
      message = LocalizedText(
        zh: "“\(word)”是一个范围，不是一个数，没有读", en: "“\(word)” is a range and not one number; not read")
      hint = LocalizedText(zh: "查到确定的数，写一个数", en: "find the number and write it")
    case .below:
      message = LocalizedText(
        zh: "“\(word)”没有说是多少，没有读", en: "“\(word)” does not say how much; not read")
      hint = LocalizedText(zh: "查到确定的数再写", en: "find the number and write it")
    case .nothing, .words:
      message = LocalizedText(zh: "“\(word)”不是数，没有读", en: "“\(word)” is no number; not read")
      hint = LocalizedText(
        zh: "数写在这一格，话写进备注；这一列本来就是文字的，在 layout.yml 里写 skip",
        en:
          "write the number here and the words in the remarks; for a column of words write skip in layout.yml"
      )
    }
    return Diagnostic(.unreadFigure, .warning, at: place, message, hint: hint)
  }
}
