import Content
import Indicators
import Tables

/// Indicators and their figures as tables for spreadsheets.
struct IndicatorTables {
  let figures: SiteFigures
  /// The first language of the site: tables have one.
  let speech: FigureSpeech

  private var site: Site { figures.site }

  /// One row for each figure, with everything that is known of its indicator: `data/indicators.csv`.
  var flat: ExportTable {
    let columns = [
      ExportTable.Column("编号", width: 34), .init("指标", width: 40), .init("层面"), .init("任务"),
      .init("类别"), .init("性质"), .init("单位"),
    ]
    return ExportTable(
      name: "指标与数据", columns: columns + Self.figureColumns,
      rows: site.dataset.indicators.flatMap { indicator in
        rows(of: indicator).map { head(of: indicator) + $0 }
      })
  }

  /// The four tables as the office keeps them: `data/indicators.xlsx`.
  var office: [ExportTable] { [observations, indicators, tasks, sources] }

  private var observations: ExportTable {
    ExportTable(
      name: "数据", columns: [.init("指标", width: 34)] + Self.figureColumns,
      rows: site.dataset.indicators.flatMap { indicator in
        rows(of: indicator).map { [.text(indicator.id)] + $0 }
      })
  }

  private var indicators: ExportTable {
    ExportTable(
      name: "指标",
      columns: [
        .init("编号", width: 34), .init("名称", width: 40), .init("层面"), .init("任务"), .init("类别"),
        .init("性质"), .init("单位"), .init("运算"), .init("累计方式"), .init("公式", width: 40),
        .init("定义", width: 60),
      ],
      rows: site.dataset.indicators.map { indicator in
        head(of: indicator) + [
          text(indicator.comparison?.name.zh), text(indicator.accumulation?.name.zh),
          text(indicator.formula?.text), words(site.cellTexts.definition(of: indicator)),
        ]
      })
  }

  private var tasks: ExportTable {
    ExportTable(
      name: "任务",
      columns: [.init("层面"), .init("序号"), .init("任务", width: 30), .init("简介", width: 80)],
      rows: site.dataset.tasks.map { task in
        [
          .text(speech.name(of: task.key.level)), .number(String(task.key.number)),
          .text(task.title),
          words(site.cellTexts.summary(of: task)),
        ]
      })
  }

  private var sources: ExportTable {
    ExportTable(
      name: "来源",
      columns: [
        .init("编号", width: 20), .init("标题", width: 50), .init("发布者", width: 24), .init("日期"),
        .init("类型"), .init("网址", width: 30), .init("备注", width: 60),
      ],
      rows: site.dataset.sources.map { source in
        [
          .text(source.id), .text(source.title), text(source.publisher),
          text(source.date?.description), text(source.kind), text(source.url),
          words(site.cellTexts.note(of: source)),
        ]
      })
  }

  private static let figureColumns: [ExportTable.Column] = [
    .init("期间"), .init("数值", width: 14), .init("限定"), .init("目标"), .init("状态"), .init("采用"),
    .init("来源", width: 20), .init("位置", width: 20), .init("说明", width: 60),
  ]

  private func head(of indicator: Indicator) -> [ExportTable.Value] {
    [
      .text(indicator.id), .text(indicator.name), .text(speech.name(of: indicator.level)),
      indicator.task.map { .number(String($0.number)) } ?? .empty, text(indicator.category),
      text(indicator.kind?.name.zh), .text(indicator.unit.text),
    ]
  }

  /// All rows of an indicator; a figure that only its formula gives has no source.
  private func rows(of indicator: Indicator) -> [[ExportTable.Value]] {
    figures.rows(of: indicator).map { row in
      [
        .text(row.period.description), value(row.value, of: indicator),
        .text(row.qualifier.name.zh), value(row.target, of: indicator),
        .text(row.status.name.zh), text(row.observation?.preferred.map { $0 ? "是" : "否" }),
        text(row.observation?.source), text(row.observation?.locator),
        row.observation == nil ? .text(speech.words.derived) : words(figures.note(of: row)),
      ]
    }
  }

  private func value(_ value: Observation.Value?, of indicator: Indicator) -> ExportTable.Value {
    switch value {
    case .number(let number)?:
      indicator.unit.isPercent
        ? .percent(indicator.digits(of: number)) : .number(indicator.digits(of: number))
    case .text(let text)?: .text(text)
    case nil: .empty
    }
  }

  private func text(_ text: String?) -> ExportTable.Value { text.map { .text($0) } ?? .empty }

  private func words(_ words: BoundText?) -> ExportTable.Value { text(words.map(speech.plain)) }
}
