import Content
import Diagnostics
import Indicators
import Tables

/// Indicators and their figures as tables for spreadsheets.
struct IndicatorTables {
  let figures: SiteFigures
  /// How figures are said: tables have one language.
  let speech: FigureSpeech

  private var site: Site { figures.site }

  /// One row for each figure, with everything that is known of its indicator: `data/indicators.csv`.
  var flat: ExportTable {
    let columns = [
      column("编号", "id", width: 34), column("指标", "indicator", width: 40), column("层面", "level"),
      column("任务", "task"),
      column("类别", "category"), column("性质", "kind"), column("单位", "unit"),
    ]
    return ExportTable(
      name: word("指标与数据", "figures"), columns: columns + entityColumn + figureColumns,
      rows: site.dataset.indicators.flatMap { indicator in
        rows(of: indicator, namesEntity: true).map { head(of: indicator) + $0 }
      })
  }

  /// The four tables as the office keeps them: `data/indicators.xlsx`.
  var office: [ExportTable] {
    [observations, indicators] + (hasEntities ? [entities] : []) + [tasks, sources]
  }

  private var hasEntities: Bool { !site.dataset.entities.isEmpty }

  /// Who is measured has a column where there is somebody.
  private var entityColumn: [ExportTable.Column] {
    hasEntities ? [column("对象", "entity", width: 20)] : []
  }

  private var entities: ExportTable {
    ExportTable(
      name: word("对象", "entities"),
      columns: [
        column("编号", "id", width: 20), column("名称", "name", width: 30), column("层面", "level"),
        column("上级", "parent", width: 20),
      ],
      rows: site.dataset.entities.map { entity in
        [
          .text(entity.id), .text(speech.name(of: entity)), .text(speech.name(of: entity.level)),
          text(entity.parent),
        ]
      })
  }

  private func entity(_ id: String?, isNamed: Bool) -> [ExportTable.Value] {
    guard hasEntities else { return [] }
    let entity = id.flatMap(site.dataset.entities.entity)
    return [text(isNamed ? entity.map(speech.name) : entity?.id)]
  }

  private func number(_ number: TaskNumber) -> ExportTable.Value {
    number.isWhole ? .number(number.description) : .text(number.description)
  }

  private var observations: ExportTable {
    ExportTable(
      name: word("数据", "observations"),
      columns: [column("指标", "indicator", width: 34)] + entityColumn + figureColumns,
      rows: site.dataset.indicators.flatMap { indicator in
        rows(of: indicator, namesEntity: false).map { [.text(indicator.id)] + $0 }
      })
  }

  private var indicators: ExportTable {
    ExportTable(
      name: word("指标", "indicators"),
      columns: [
        column("编号", "id", width: 34), column("名称", "name", width: 40), column("层面", "level"),
        column("任务", "task"), column("类别", "category"),
        column("性质", "kind"), column("单位", "unit"), column("运算", "operator"),
        column("累计方式", "accumulation"), column("公式", "formula", width: 40),
        column("定义", "definition", width: 60),
      ]
        + (hasParts
          ? [
            column("上级指标", "parent", width: 34), column("权重", "weight"), column("得分", "score"),
          ] : []),
      rows: site.dataset.indicators.map { indicator in
        head(of: indicator) + [
          said(indicator.comparison?.name), said(indicator.accumulation?.name),
          text(indicator.formula?.text),
          words(site.cellTexts.definition(of: indicator, in: speech.language)),
        ] + (hasParts ? standing(indicator) : [])
      })
  }

  private var hasParts: Bool { site.dataset.hasPartsOrWeights }

  private func standing(_ indicator: Indicator) -> [ExportTable.Value] {
    [text(site.dataset.parent(of: indicator)?.id)]
      + [indicator.weight, indicator.score].map { $0.map { .number($0.description) } ?? .empty }
  }

  private var tasks: ExportTable {
    ExportTable(
      name: word("任务", "tasks"),
      columns: [column("层面", "level")] + entityColumn
        + [
          column("序号", "number"), column("任务", "title", width: 30),
          column("简介", "summary", width: 80),
        ],
      rows: site.dataset.tasks.map { task in
        [.text(speech.name(of: task.key.level))] + entity(task.key.entity, isNamed: false)
          + [
            number(task.key.number), .text(speech.title(of: task)),
            words(site.cellTexts.summary(of: task, in: speech.language)),
          ]
      })
  }

  private var sources: ExportTable {
    ExportTable(
      name: word("来源", "sources"),
      columns: [
        column("编号", "id", width: 20), column("标题", "title", width: 50),
        column("发布者", "publisher", width: 24), column("日期", "date"),
        column("类型", "kind"), column("网址", "url", width: 30), column("备注", "note", width: 60),
      ],
      rows: site.dataset.sources.map { source in
        [
          .text(source.id), .text(speech.title(of: source)), text(speech.publisher(of: source)),
          text(source.date?.description), text(speech.kind(of: source)), text(source.url),
          words(site.cellTexts.note(of: source, in: speech.language)),
        ]
      })
  }

  private var figureColumns: [ExportTable.Column] {
    [
      column("期间", "period"), column("数值", "value", width: 14), column("限定", "qualifier"),
      column("目标", "target"), column("状态", "status"), column("采用", "preferred"),
      column("来源", "source", width: 20), column("位置", "locator", width: 20),
      column("说明", "note", width: 60),
    ]
  }

  private func head(of indicator: Indicator) -> [ExportTable.Value] {
    [
      .text(indicator.id), .text(speech.name(of: indicator)),
      .text(speech.name(of: indicator.level)),
      indicator.task.map(reference) ?? .empty, text(speech.category(of: indicator)),
      said(indicator.kind?.name), .text(speech.unit(of: indicator)),
    ]
  }

  private func reference(_ task: ConstructionTask.Key) -> ExportTable.Value {
    task.entity == nil ? number(task.number) : .text(task.description)
  }

  /// All rows of an indicator; a figure that only its formula gives has no source.
  private func rows(of indicator: Indicator, namesEntity: Bool) -> [[ExportTable.Value]] {
    figures.rows(of: indicator).map { row in
      entity(row.entity?.id, isNamed: namesEntity) + [
        .text(row.period.description), value(row.value, of: indicator),
        said(row.qualifier.name), value(row.target, of: indicator),
        said(row.status.name),
        text(row.observation?.preferred.map { $0 ? word("是", "yes") : word("否", "no") }),
        text(row.observation?.source), text(row.observation.map(speech.locator)),
        row.observation == nil
          ? .text(speech.words.derived) : words(figures.note(of: row, in: speech.language)),
      ]
    }
  }

  private func value(_ value: Observation.Value?, of indicator: Indicator) -> ExportTable.Value {
    switch value {
    case .number(let number)?:
      indicator.unit.isPercent
        ? .percent(indicator.digits(of: number)) : .number(indicator.digits(of: number))
    case .text(let text)?: .text(text)
    case .form(let form)?: .text(form.description)
    case nil: .empty
    }
  }

  /// A heading: Chinese in a site that begins with Chinese, else what tables are read by.
  private func column(_ chinese: String, _ key: String, width: Int = 12) -> ExportTable.Column {
    ExportTable.Column(word(chinese, key), width: width)
  }

  private func word(_ chinese: String, _ english: String) -> String {
    speech.format.language == .chinese ? chinese : english
  }

  private func said(_ words: LocalizedText?) -> ExportTable.Value {
    text(words.map { $0.text(in: speech.format.language) })
  }

  private func text(_ text: String?) -> ExportTable.Value { text.map { .text($0) } ?? .empty }

  private func words(_ words: BoundText?) -> ExportTable.Value { text(words.map(speech.plain)) }
}
