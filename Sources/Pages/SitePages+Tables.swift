import Content
import Indicators
import Tables

/// Indicators and their figures as tables for spreadsheets.
extension SitePages {
  /// One row for each observation, with everything that is known of its indicator: `data/indicators.csv`.
  var flatTable: ExportTable {
    let columns = [
      ExportTable.Column("编号", width: 34), .init("指标", width: 40), .init("层面"), .init("任务"),
      .init("类别"), .init("性质"), .init("单位"),
    ]
    return ExportTable(
      name: "指标与数据", columns: columns + Self.figureColumns,
      rows: site.dataset.indicators.flatMap { indicator in
        figureRows(of: indicator).map { head(of: indicator) + $0 }
      })
  }

  /// The four tables as the office keeps them: `data/indicators.xlsx`.
  var officeTables: [ExportTable] {
    let dataset = site.dataset
    return [
      ExportTable(
        name: "数据", columns: [.init("指标", width: 34)] + Self.figureColumns,
        rows: dataset.indicators.flatMap { indicator in
          figureRows(of: indicator).map { [.text(indicator.id)] + $0 }
        }),
      ExportTable(
        name: "指标",
        columns: [
          .init("编号", width: 34), .init("名称", width: 40), .init("层面"), .init("任务"), .init("类别"),
          .init("性质"), .init("单位"), .init("运算"), .init("累计方式"), .init("公式", width: 40),
          .init("定义", width: 60),
        ],
        rows: dataset.indicators.map { indicator in
          head(of: indicator) + [
            text(indicator.comparison?.name.zh), text(indicator.accumulation?.name.zh),
            text(indicator.formula?.text),
            text(plain(site.cellTexts.definition(of: indicator))),
          ]
        }),
      ExportTable(
        name: "任务",
        columns: [.init("层面"), .init("序号"), .init("任务", width: 30), .init("简介", width: 80)],
        rows: dataset.tasks.map { task in
          [
            .text(task.key.level.name.zh), .number(String(task.key.number)), .text(task.title),
            text(plain(site.cellTexts.summary(of: task))),
          ]
        }),
      ExportTable(
        name: "来源",
        columns: [
          .init("编号", width: 20), .init("标题", width: 50), .init("发布者", width: 24), .init("日期"),
          .init("类型"), .init("网址", width: 30), .init("备注", width: 60),
        ],
        rows: dataset.sources.map { source in
          [
            .text(source.id), .text(source.title), text(source.publisher),
            text(source.date?.description), text(source.kind), text(source.url),
            text(plain(site.cellTexts.note(of: source))),
          ]
        }),
    ]
  }

  private static let figureColumns: [ExportTable.Column] = [
    .init("期间"), .init("数值", width: 14), .init("限定"), .init("目标"), .init("状态"), .init("采用"),
    .init("来源", width: 20), .init("位置", width: 20), .init("说明", width: 60),
  ]

  private func head(of indicator: Indicator) -> [ExportTable.Value] {
    [
      .text(indicator.id), .text(indicator.name), .text(indicator.level.name.zh),
      indicator.task.map { .number(String($0.number)) } ?? .empty, text(indicator.category),
      text(indicator.kind?.name.zh), .text(indicator.unit.text),
    ]
  }

  /// All rows of an indicator; a figure that only its formula gives has no source.
  private func figureRows(of indicator: Indicator) -> [[ExportTable.Value]] {
    (allSeries[indicator.id]?.points ?? []).flatMap { point -> [[ExportTable.Value]] in
      var rows = point.observations.map { observation in
        [
          .text(observation.period.description), value(observation.value, of: indicator),
          .text(observation.qualifier.name.zh), value(observation.target, of: indicator),
          .text(observation.status.name.zh), text(observation.preferred.map { $0 ? "是" : "否" }),
          .text(observation.source), .text(observation.locator),
          text(plain(site.cellTexts.note(of: observation))),
        ]
      }
      if case .derived(let figure) = point.reading {
        let number = rounded(figure, allSeries[indicator.id])
        rows.append([
          .text(point.period.description), value(.number(number), of: indicator),
          .text(figure.qualifier.name.zh), .empty, .text(ObservationStatus.final.name.zh), .empty,
          .empty, .empty, .text(word("derivedFigure", firstLanguage)),
        ])
      }
      return rows
    }
  }

  private func value(_ value: Observation.Value?, of indicator: Indicator) -> ExportTable.Value {
    switch value {
    case .number(let number)?:
      indicator.unit.isPercent
        ? .percent(digits(number, indicator)) : .number(digits(number, indicator))
    case .text(let text)?: .text(text)
    case nil: .empty
    }
  }

  /// The digits that the indicator is printed with: 91.50 and not 91.5.
  private func digits(_ number: DecimalNumber, _ indicator: Indicator) -> String {
    guard let precision = indicator.precision, precision > 0 else { return number.description }
    let text = number.rounded(toPlaces: precision).description
    let point = text.firstIndex(of: ".")
    let decimals = point.map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
    return text + (point == nil ? "." : "")
      + String(repeating: "0", count: max(precision - decimals, 0))
  }

  private func text(_ text: String?) -> ExportTable.Value { text.map { .text($0) } ?? .empty }
}
