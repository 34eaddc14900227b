import Theme

/// How a figure is computed from others.
struct FormulaModel: TemplateModel {
  /// The indicator and those that it is computed from.
  let ids: [String]
  let text: String
  let numbers: String?
  let result: String?
  let parts: [LinkModel]

  static let fields = ModelFields<FormulaModel>([
    .text("ids") { $0.ids.joined(separator: " ") },
    .text("text") { $0.text }.content,
    .text("numbers") { $0.numbers },
    .text("result") { $0.result },
    .list("parts") { $0.parts },
  ])
}

/// How a computed figure compares with the one that the source prints.
struct ComparisonModel: TemplateModel {
  let verdict: String
  let text: String

  static let fields = ModelFields<ComparisonModel>([
    .text("verdict") { $0.verdict },
    .text("text") { $0.text }.content,
  ])
}

/// The cell that a figure stands in: the table and the address in it.
///
/// Not the file: a table has the same cells as a CSV file and as a sheet of a workbook, and its site
/// must be the same.
struct CellModel: TemplateModel {
  /// The table, by the name that it has in either form.
  let file: String
  let cell: String

  static let fields = ModelFields<CellModel>([
    .text("file") { $0.file },
    .text("cell") { $0.cell },
  ])
}

/// One observed value.
struct ObservationModel: TemplateModel {
  /// Who is measured; nil for the level as such.
  let entity: String?
  let period: String
  let text: String
  let value: String
  let target: String?
  let completion: String?
  let isReached: Bool
  let isMissed: Bool
  let qualifier: String?
  let status: String?
  let source: LinkModel?
  let locator: String
  /// Written without links: one so close to that of the document would be hard to hit.
  let note: Wording?
  let isPreferred: Bool
  let isRejected: Bool

  static let fields = ModelFields<ObservationModel>([
    .text("entity") { $0.entity }.content,
    .text("period") { $0.period },
    .text("text") { $0.text }.content,
    .text("value") { $0.value },
    .text("target") { $0.target }.content,
    .text("completion") { $0.completion },
    .flag("isReached") { $0.isReached },
    .flag("isMissed") { $0.isMissed },
    .text("qualifier") { $0.qualifier },
    .text("status") { $0.status }.content,
    .model("source") { $0.source }.content,
    .text("locator") { $0.locator }.content,
    .html("note") { $0.note?.html }.content,
    .flag("isPreferred") { $0.isPreferred },
    .flag("isRejected") { $0.isRejected },
  ])
}
