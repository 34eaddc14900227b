import Diagnostics
import Tables

/// What became of every cell of the workbooks: in and out, nothing left unsaid.
public struct CellAccount: Sendable {
  /// What became of a cell.
  public enum Outcome: String, Sendable, CaseIterable {
    /// A figure.
    case figure
    /// The goal of a figure.
    case target
    /// A name, a heading, a unit, a time.
    case label
    /// A remark that came along with a figure.
    case remark
    /// No figure is known there, in the office's own word.
    case unknown
    /// Left aside.
    case aside
  }

  /// A cell and what became of it.
  public struct Line: Sendable {
    /// The name of its sheet.
    public let sheet: String
    /// Its address.
    public let cell: String
    /// What stands in it.
    public let text: String
    /// What became of it.
    public let outcome: Outcome
    /// Why it gave no figure.
    public let reason: LocalizedText?
    /// Of a figure: the id of its indicator.
    public var indicator = ""
    /// Of a figure: what is measured, as the workbook has it.
    public var name = ""
    /// Of a figure: who is measured; empty for the whole.
    public var entity = ""
    /// Of a figure: the time, in its canonical form.
    public var period = ""
    /// Of a figure: the number.
    public var value = ""
    /// Of a figure: the unit of the number in this cell.
    public var unit = ""
    /// Of a figure: its goal as it is written.
    public var target = ""
    /// Whether no workbook says the unit.
    public var isUnitGuessed = false
  }

  /// All cells that are not empty, by sheet and place.
  public private(set) var lines: [Line] = []

  init(_ readings: [(source: String, reading: SheetReading)], _ assembly: Assembly) {
    var figures: [String: [GridCell: PlacedFigure]] = [:]
    for figure in assembly.figures {
      figures[figure.source + "!" + (figure.sheet.name ?? ""), default: [:]][figure.raw.cell] =
        figure
    }
    for (source, reading) in readings {
      let placed = figures[source + "!" + (reading.grid.sheet.name ?? "")] ?? [:]
      for (cell, disposition) in reading.dispositions.sorted(by: { $0.key < $1.key }) {
        lines.append(line(cell, disposition, placed[cell], reading.grid, assembly))
      }
    }
  }

  private func line(
    _ cell: GridCell, _ disposition: Disposition, _ figure: PlacedFigure?, _ grid: OfficeGrid,
    _ assembly: Assembly
  ) -> Line {
    let (outcome, reason): (Outcome, LocalizedText?) =
      switch disposition {
      case .heading, .label: (.label, nil)
      case .figure: (.figure, nil)
      case .target: (.target, nil)
      case .remark: (.remark, nil)
      case .unknown(let reason, _), .inWords(let reason, _): (.unknown, reason.words)
      case .aside(let aside): (.aside, aside.reason)
      }
    var line = Line(
      sheet: grid.name, cell: cell.address, text: inOneLine(grid.text(cell.row, cell.column)),
      outcome: outcome, reason: reason)
    if let figure, outcome == .figure {
      let indicator = assembly.indicators[figure.indicator]
      line.indicator = indicator.id
      line.name = figure.raw.name.text
      line.entity = figure.raw.entity?.text ?? ""
      line.period = figure.raw.period.text
      line.value = figure.raw.quantity.map { $0.number } ?? ""
      line.unit =
        figure.raw.quantity.map { quantity in
          let said = figure.raw.unit?.text ?? indicator.unit
          if quantity.unit.isEmpty { return said }
          // 2.16万 of 人次 is 2.16 万人次.
          return MeasuredUnit(quantity.unit).base.isEmpty
            ? quantity.unit + MeasuredUnit(said).base : quantity.unit
        } ?? ""
      line.isUnitGuessed = indicator.isUnitGuessed
      line.target = figure.raw.target?.text ?? ""
    }
    return line
  }

  /// How many cells came to an outcome on a sheet.
  public func count(_ outcome: Outcome, on sheet: String? = nil) -> Int {
    lines.count { $0.outcome == outcome && (sheet == nil || $0.sheet == sheet) }
  }

  /// The account of some sheets alone.
  public func of(_ sheets: [String]) -> CellAccount {
    let names = Set(sheets.map(inOneLine))
    var part = self
    part.lines = lines.filter { names.contains($0.sheet) }
    return part
  }

  /// The names of the sheets that have cells, in order.
  public var sheets: [String] {
    var seen: Set<String> = []
    return lines.map(\.sheet).filter { seen.insert($0).inserted }
  }

  /// The account as a table, a cell a row.
  public func table(in language: MessageLanguage) -> ExportTable {
    ExportTable(
      name: "account",
      columns: [
        "sheet", "cell", "text", "outcome", "reason", "indicator", "name", "entity", "period",
        "value", "unit",
        "target",
      ].map { ExportTable.Column($0) },
      rows: lines.map { line in
        [
          line.sheet, line.cell, line.text, line.outcome.rawValue,
          line.reason?.text(in: language) ?? "", line.indicator, line.name, line.entity,
          line.period,
          line.value, line.unit, line.target,
        ].map { $0.isEmpty ? .empty : .text($0) }
      })
  }
}

extension CellContent.Reason {
  /// The reason in words.
  var words: LocalizedText {
    switch self {
    case .nothing: LocalizedText(zh: "没有数", en: "no figure")
    case .range: LocalizedText(zh: "是一个范围", en: "a range")
    case .failed: LocalizedText(zh: "公式出错", en: "a formula that failed")
    case .uncalculated: LocalizedText(zh: "公式没有算出结果", en: "a formula without a result")
    case .below: LocalizedText(zh: "没有说是多少", en: "less than a number, but not how much")
    case .words: LocalizedText(zh: "是文字", en: "words")
    }
  }
}
