import Diagnostics
import Tables
import Testing

@testable import Indicators

@Suite("Forms of the tables")
struct TableFormsTests {
  private static let english = [
    "id,title,publisher,date,kind,url,file,note\nreport,自评报告,学校,2022-06,报告,https://example.org/,a.pdf,注",
    "level,number,title,department,summary\nschool,1,党建,组织部,简介\ngroup,2,课程,,",
    """
    id,name,level,unit,aliases,task,section,category,kind,operator,accumulation,precision,formula,definition,tags
    arrived,到位,school,万元,到位经费；经费到位,1,资金,资金,cost,≥,cumulative,0,,口径,甲；乙
    planned,安排,school,万元,,,,,cost,=,yearly,,,,
    rate,到位率,school,%,,,,,timeliness,≤,point-in-time,2,arrived / planned,,
    grade,等次,group,,,2,,,quality,qualitative,,,,,
    """,
    """
    indicator,period,value,source,locator,target,qualifier,status,preferred,note
    arrived,2019-2021,17499,report,一/（二）,17525,,final,,
    planned,2019-2021,17525,report,一/（二）,,about,provisional,,
    rate,2019-2021,99.850,report,一/（二）,,,revised,yes,理由
    rate,2019-2021,98.6,report,二,,,,no,
    grade,2021,优秀,report,三,良好,,,,
    """,
  ]

  private static let chinese = [
    "编号,标题,发布单位,日期,类型,网址,文件,备注\nreport,自评报告,学校,2022年6月,报告,https://example.org/,a.pdf,注",
    "层面,序号,任务,部门,简介\n学校,１,党建,组织部,简介\n专业群,2,课程,,",
    """
    编号,名称,层面,单位,别名,任务,章节,类别,性质,运算,累计方式,小数位,公式,定义,标签
    arrived,到位,学校层面,万元,到位经费;经费到位,1,资金,资金,成本,不低于,累计,0,,口径,甲|乙
    planned,安排,学校,万元,,,,,成本指标,等于,年度,,,,
    rate,到位率,学校,％,,,,,时效,<=,时点,２,=arrived ÷ planned,,
    grade,等次,专业群,,,2,,,质量,定性,,,,,
    """,
    """
    指标,年份,数值,来源,出处,目标,限定,状态,采用,说明
    arrived,2019—2021年,"17,499万元",report,一/（二）,"≥17,525",精确,最终,,
    planned,2019至2021,１７５２５,report,一/（二）,,大概,暂定,,
    rate,2019-2021,99.85%,report,一/（二）,,,修订,是,理由
    rate,2019-2021,98.6,report,二,,,,否,
    grade,2021年,优秀,report,三,良好,,,,
    """,
  ]

  /// Everything a data set says, without places and without what a formula looks like.
  private func picture(_ data: Dataset) -> [String] {
    let format = FigureFormat(language: .chinese)
    return data.sources.map {
      "\($0.id) \($0.title) \($0.publisher ?? "") \($0.date?.description.prefix(4) ?? "") "
        + "\($0.kind ?? "") \($0.url ?? "") \($0.file ?? "") \($0.note ?? "")"
    }
      + data.tasks.map { "\($0.key) \($0.title) \($0.department ?? "") \($0.summary ?? "")" }
      + data.indicators.map {
        "\($0.id) \($0.name) \($0.aliases) \($0.level.id) \($0.unit.text) \($0.task?.description ?? "") "
          + "\($0.section ?? "") \($0.category ?? "") \($0.kind?.rawValue ?? "") "
          + "\($0.comparison?.rawValue ?? "") \($0.accumulation?.rawValue ?? "") "
          + "\($0.precision ?? -1) \($0.formula?.operands ?? []) \($0.definition ?? "") \($0.tags)"
      }
      + data.observations.map { row in
        let indicator = data.indicator(row.indicator)
        return "\(row.indicator) \(row.period) "
          + "\(indicator.flatMap { format.figure(row, of: $0)?.text } ?? "") \(row.source) "
          + "\(row.locator) \(row.target?.description ?? "") \(row.qualifier) \(row.status) "
          + "\(row.preferred.map(String.init) ?? "") \(row.note ?? "")"
      }
  }

  private func load(_ tables: [String], workbook: Bool = false) -> (Dataset, [String]) {
    var report = Report()
    let names = ["sources", "tasks", "indicators", "observations"]
    let sheets = zip(names, tables).map { name, text -> Sheet? in
      let sheet = CSV.read(path: "\(name).csv", bytes: Array(text.utf8), report: &report)
      return workbook ? sheet.map { copied($0, name: name) } : sheet
    }
    let dataset = Dataset(
      tables: DatasetTables(
        sources: sheets[0], tasks: sheets[1], indicators: sheets[2], observations: sheets[3]),
      report: &report)
    return (dataset, list(report))
  }

  /// The same cells as a sheet of a workbook.
  private func copied(_ sheet: Sheet, name: String) -> Sheet {
    var builder = SheetBuilder(file: "数据.xlsx", sheet: name)
    for index in 0..<sheet.rowCount {
      for cell in sheet[index].cells where !cell.isEmpty {
        builder.append(cell.text, column: cell.column)
      }
      builder.endRow(number: sheet[index].number)
    }
    return builder.finish()
  }

  @Test("Chinese headings, words and digits give the same data as English ones")
  func languages() {
    let (english, englishProblems) = load(Self.english)
    let (chinese, chineseProblems) = load(Self.chinese)
    #expect(englishProblems == [])
    #expect(chineseProblems == [])
    #expect(picture(chinese) == picture(english))
    #expect(picture(english).contains("rate 2019-2021 99.85% report 一/（二）  exact revised true 理由"))
    #expect(
      picture(english).contains(
        "arrived 到位 [\"到位经费\", \"经费到位\"] school 万元 school-1 资金 资金 cost ≥ cumulative 0 [] 口径 "
          + "[\"甲\", \"乙\"]"))
  }

  @Test("sheets of a workbook give the same data as CSV files")
  func workbook() {
    let (sheets, problems) = load(Self.english, workbook: true)
    #expect(problems == [])
    #expect(picture(sheets) == picture(load(Self.english).0))
    #expect(
      sheets.observations.map { "\($0.place(of: "value"))" }.last == "数据.xlsx!observations!C6")
  }

  @Test("faults in a workbook are reported at sheet and cell")
  func workbookFaults() {
    var broken = Self.english
    broken[2].replace(",arrived / planned,", with: ",arrived +,")
    broken[3].replace("planned,2019-2021,17525,", with: "planned,2019-2021,约3,")
    #expect(
      load(broken, workbook: true).1 == [
        "数据.xlsx!indicators!M4 M4 error formula-syntax",
        "数据.xlsx!observations!C3 C3 error invalid-cell",
      ])
  }

  private static let plausible = [
    "id": ["a", "b", "c-d", "report", "e", "f"], "title": ["题"], "name": ["名"],
    "number": ["1", "2"],
    "level": ["school", "group"], "unit": ["项", "%", "万元"],
    "indicator": ["a", "b", "c-d", "e", "f"],
    "formula": ["", "", "a / b", "b + a", "a - a", "c-d * 2"],
    "period": ["2021", "2020", "2019-2021"],
    "value": ["1", "0", "-1", "99.85", "1e27", "1e-28"], "source": ["report"], "locator": ["一"],
    "target": ["", "0", "5"], "qualifier": ["", "余", "rank"], "preferred": ["", "是", "否"],
    "operator": ["", "≥", "≤", "=", "定性"], "accumulation": ["", "累计"], "precision": ["", "0", "8"],
  ]

  @Test("random cells are read or reported, never a crash")
  func random() {
    var generator = SeededGenerator(seed: 42)
    let cells = [
      "", "a", "b", "c-d", "school", "group", "项", "%", "万元", "1", "2", "0", "-1", "2021",
      "2019-2021", "99.85",
      "1e27", "1e-28", "约3", "是", "否", "rank", "余", "≥", "≤", "=", "定性", "a / b", "b + a", "a - a",
      "a*b/(a-b)",
      "((a", "a+", "report", "\"x,\"\"y\"", "\u{3000}", "优", "9999999999999999999999999999", "累计",
      "8",
    ]
    let headings = [
      TableColumns.sources, TableColumns.tasks, TableColumns.indicators, TableColumns.observations,
    ]
    var observations = 0
    for _ in 0..<400 {
      let tables = headings.map { columns in
        let rows = (0..<Int.random(in: 0..<12, using: &generator)).map { _ in
          columns.map { column in
            let isHostile = Int.random(in: 0..<40, using: &generator) == 0
            let choices = isHostile ? cells : Self.plausible[column.key] ?? [""]
            return choices.randomElement(using: &generator) ?? ""
          }
          .joined(separator: ",")
        }
        return ([columns.map(\.key).joined(separator: ",")] + rows).joined(separator: "\n")
      }
      let (dataset, problems) = load(tables)
      #expect(load(tables).1 == problems)
      observations += dataset.observations.count
      for indicator in dataset.indicators {
        let series = dataset.series(of: indicator)
        for point in series.points {
          _ = series.completion(point)
          _ = point.amount.map { FigureFormat(language: .english).figure($0, of: indicator).text }
          _ = series.change(from: series.points[0].period, to: point.period).map {
            FigureFormat(language: .chinese).sentence($0, of: indicator)
          }
        }
      }
    }
    #expect(observations > 20)
  }
}
