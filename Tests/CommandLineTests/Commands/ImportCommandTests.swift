import Foundation
import Tables
import TestSupport
import Testing

@Suite("showcase import xlsx and import report", .timeLimit(.minutes(5)))
struct ImportCommandTests {
  private static let office: [[String]] = [
    ["指标", "单位", "2020年", "2021年"], ["在校生", "人", "9643", "10871"],
    ["教材", "部", "4", "未统计"],
  ]

  private static let report = "某校2022年度报告\n\n一、规模\n2022年，在校生11538人，新编教材7部。\n"

  /// A workbook with one sheet, whose numbers are numbers.
  private func workbook(_ sheet: String, _ rows: [[String]]) throws -> [UInt8] {
    try WorkbookWriter.bytes(of: [
      ExportTable(
        name: sheet, columns: rows[0].map { .init($0) },
        rows: rows.dropFirst().map { row in
          row.map { Int($0) == nil ? ($0.isEmpty ? .empty : .text($0)) : .number($0) }
        })
    ])
  }

  /// A sound project with files beside its `Content/`.
  private func project(_ files: [String: [UInt8]]) throws -> Project {
    let project = try Project(Project.sound)
    for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
      try Data(bytes).write(to: URL(fileURLWithPath: "\(project.root)/\(path)"))
    }
    return project
  }

  private func text(_ path: String, in project: Project) -> String? {
    FileManager.default.contents(atPath: "\(project.root)/\(path)")
      .map { String(decoding: $0, as: UTF8.self) }
  }

  // MARK: import xlsx

  @Test("the office's workbook is laid beside the tables, and its cells are figures of the site")
  func workbookInPlace() throws {
    let project = try project(["年报.xlsx": workbook("数据", Self.office)])
    let run = try Program.run("import", "xlsx", "年报.xlsx", in: .project(project))
    #expect(run.status == 0, "\(run.errors)")
    for path in ["年报.xlsx", "layout.yml", "ids.csv"] {
      #expect(run.output.contains("Content/data/\(path)"))
      #expect(text("Content/data/\(path)", in: project) != nil)
    }
    let build = try Program.run("build", in: .project(project))
    #expect(build.status == 0, "\(build.errors)")
    let data = try #require(project.site().text("data/indicators.json"))
    #expect(data.contains("\"value\": 10871") || data.contains("\"value\":10871"))
    #expect(data.contains("数据!D2"))
  }

  @Test("a second time nothing changes, and a trial writes nothing at all")
  func again() throws {
    let project = try project(["年报.xlsx": workbook("数据", Self.office)])
    let trial = try Program.run("import", "xlsx", "年报.xlsx", "--dry-run", in: .project(project))
    #expect(trial.status == 0, "\(trial.errors)")
    #expect(text("Content/data/layout.yml", in: project) == nil)
    _ = try Program.run("import", "xlsx", "年报.xlsx", in: .project(project))
    let before = Snapshot("\(project.root)/Content")
    let run = try Program.run("import", "xlsx", "年报.xlsx", in: .project(project))
    #expect(run.status == 0, "\(run.errors)")
    #expect(Snapshot("\(project.root)/Content").difference(from: before) == [])
  }

  @Test("what became of each cell is written where it is asked for")
  func account() throws {
    let project = try project(["年报.xlsx": workbook("数据", Self.office)])
    let run = try Program.run(
      "import", "xlsx", "年报.xlsx", "--report", "格子.csv", in: .project(project))
    #expect(run.status == 0, "\(run.errors)")
    let account = try #require(text("格子.csv", in: project))
    #expect(account.contains("数据,D2,10871,figure"))
    #expect(account.contains("数据,D3,未统计,unknown"))
  }

  @Test(
    "what is no workbook is refused, and nothing is written",
    arguments: [
      ("年报.xlsx", Array("不是工作簿".utf8), 1), ("没有.xlsx", [], 2), ("年报.pdf", Array("%PDF".utf8), 1),
    ])
  func refused(name: String, bytes: [UInt8], status: Int) throws {
    let project = try project(bytes.isEmpty ? [:] : [name: bytes])
    let run = try Program.run("import", "xlsx", name, in: .project(project))
    #expect(run.status == status, "\(run.errors)")
    #expect(run.errors.contains(name))
    #expect(text("Content/data/layout.yml", in: project) == nil)
  }

  // MARK: import report

  @Test("the figures of a report are written for review, and what is accepted is in the tables")
  func review() throws {
    let project = try project(["报告.txt": Array(Self.report.utf8)])
    let run = try Program.run("import", "report", "报告.txt", in: .project(project))
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("报告-核对.xlsx"))
    #expect(run.errors.contains("找到 2 个数"))
    let accepted = try review([
      ["是", "students", "在校生", "11538", "人", "", "2022", "", "一/第1段", ""],
      ["", "books", "新编教材", "7", "部", "", "2022", "", "一/第1段", ""],
    ])
    try Data(accepted).write(to: URL(fileURLWithPath: "\(project.root)/收.xlsx"))
    let take = try Program.run(
      "import", "report", "报告.txt", "--accept", "收.xlsx", in: .project(project))
    #expect(take.status == 0, "\(take.errors)")
    let rows = try #require(text("Content/data/observations.csv", in: project))
    #expect(rows.contains("students,2022,11538") && !rows.contains("books"))
  }

  @Test("beside the office's own workbook rows go into tables of their own, and it stays as it is")
  func besideWorkbook() throws {
    let project = try project([
      "年报.xlsx": workbook("数据", Self.office), "报告.txt": Array(Self.report.utf8),
      "收.xlsx": review([
        ["是", "zai-xiao-sheng", "在校生", "11538", "人", "", "2022", "", "一/第1段", ""],
        ["是", "zai-xiao-sheng", "在校生", "10871", "人", "", "2021", "", "一/第1段", ""],
        ["是", "new-books", "新编教材", "7", "部", "", "2022", "", "一/第1段", ""],
      ]),
    ])
    _ = try Program.run("import", "xlsx", "年报.xlsx", in: .project(project))
    let before = FileManager.default.contents(atPath: "\(project.root)/Content/data/年报.xlsx")
    let take = try Program.run(
      "import", "report", "报告.txt", "--accept", "收.xlsx", in: .project(project))
    #expect(take.status == 0, "\(take.errors)")
    #expect(take.errors.contains("新数 2 个，新指标 1 个；已经有的 1 个"))
    #expect(FileManager.default.contents(atPath: "\(project.root)/Content/data/年报.xlsx") == before)
    let rows = try #require(text("Content/data/observations.csv", in: project))
    #expect(rows.contains("zai-xiao-sheng,2022,11538") && rows.contains("new-books,2022,7"))
  }

  @Test("a report that is not there, and two wishes at once, are refused in words")
  func refusedReport() throws {
    let project = try Project(Project.sound)
    let missing = try Program.run("import", "report", "没有.txt", in: .project(project))
    #expect(missing.status == 2 && missing.errors.contains("没有.txt"))
    let both = try Program.run(
      "import", "report", "a.txt", "--out", "b.xlsx", "--accept", "c.xlsx", in: .project(project))
    #expect(both.status == 64 && both.errors.contains("--accept"))
  }

  /// A review as somebody has filled it in.
  private func review(_ rows: [[String]]) throws -> [UInt8] {
    try workbook(
      "候选",
      [
        [
          "accept", "id", "name", "value", "unit", "qualifier", "period", "entity", "locator",
          "sentence",
        ]
      ] + rows)
  }
}
