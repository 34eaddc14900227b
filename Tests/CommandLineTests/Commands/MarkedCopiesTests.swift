import Diagnostics
import Foundation
import TestSupport
import Testing

@testable import Tables

@Suite("showcase check --mark", .timeLimit(.minutes(2)))
struct MarkedCopiesTests {
  private static let tables = Project.sound.merging([
    "data/sources.csv": "id,title,publisher,date,kind\nreport,报告,学校,2021,报告\n",
    "data/indicators.csv": "年度报表,,,\n\nid,name,level,unit\nschool-a,甲,校园,个\n",
    "data/observations.csv": """
    indicator,period,value,source,locator,note
    school-a,2020,91.50,report,1.10,=cmd|x
    school-a,2021,28.5,reprot,007,
    """,
  ]) { $1 }

  /// The notes of a copy as `cell: text`, in the order of its sheets.
  private func notes(_ copy: Data?) throws -> [String] {
    var package = try WorkbookPackage([UInt8](try #require(copy)))
    var notes: [String] = []
    for number in 1...9 where package.contains("xl/comments\(number).xml") {
      let part = try package.content(of: "xl/comments\(number).xml")
      for comment in String(decoding: part, as: UTF8.self).split(separator: "<comment ref=\"")
        .dropFirst()
      {
        let cell = comment.prefix { $0 != "\"" }
        let text = comment.split(separator: ">")[3].prefix { $0 != "<" }
        notes.append("\(cell): \(text)")
      }
    }
    return notes
  }

  /// The rows of all sheets of a copy, under the names of the sheets.
  private func rows(_ copy: Data?) throws -> [String] {
    var book = try WorkbookPackage([UInt8](try #require(copy)))
    let layout = try WorkbookLayout(&book)
    var context = WorksheetContext(
      file: "t.xlsx", strings: try layout.sharedStrings(&book),
      formats: try layout.numberFormats(&book).formats, uses1904: false,
      limits: WorkbookLimits())
    return try layout.sheets.flatMap { sheet in
      let reader = WorksheetReader(name: sheet.name, isHidden: false, context: context)
      try book.parse(try #require(sheet.part), root: "worksheet", into: reader)
      context = reader.context
      let table = reader.finish()
      return [sheet.name]
        + (0..<table.rowCount).map { index in
          "\(table[index].number): " + table[index].cells.map(\.text).joined(separator: " | ")
        }
    }
  }

  @Test("tables with faults are copied with marks, the others and the originals are left alone")
  func csv() throws {
    let project = try Project(Self.tables)
    let before = Snapshot(project.root + "/Content")
    let run = try Program.run("check", "--mark", "副本", in: .project(project))
    #expect(run.status == 1)
    #expect(
      run.errors.hasSuffix(
        """

        Content/data/indicators.csv → 副本/indicators.xlsx
        Content/data/observations.csv → 副本/observations.xlsx

        """))
    #expect(Snapshot(project.root + "/Content") == before)
    let copies = project.site("副本").files
    #expect(copies.keys.sorted() == ["indicators.xlsx", "observations.xlsx"])
    #expect(
      try rows(copies["indicators.xlsx"]) == [
        "指标", "1: 年度报表", "3: id | name | level | unit", "4: school-a | 甲 | 校园 | 个", "检查结果",
        "1: 工作表 | 单元格 | 问题 | 怎么办",
        "2: 指标 | C4 | “层面”不认识“校园” | 可以写：学校、专业群；要添新的，写进 site.yml 的 levels",
      ])
    #expect(
      try notes(copies["indicators.xlsx"]) == [
        "C4: “层面”不认识“校园”\n可以写：学校、专业群；要添新的，写进 site.yml 的 levels"
      ])
    #expect(
      try rows(copies["observations.xlsx"]) == [
        "数据", "1: indicator | period | value | source | locator | note",
        "2: school-a | 2020 | 91.50 | report | 1.10 | =cmd|x",
        "3: school-a | 2021 | 28.5 | reprot | 007", "检查结果", "1: 工作表 | 单元格 | 问题 | 怎么办",
        "2: 数据 | D3 | 来源表里没有“reprot” | 是不是“report”？",
      ])
  }

  @Test("a copy of a CSV file can take its place, and has the same faults at the same cells")
  func replacement() throws {
    let project = try Project(Self.tables)
    let text = try Program.run(
      "check", "--format", "json", "--mark", "out", in: .project(project))
    for name in ["indicators", "observations"] {
      let copy = try #require(project.site("out").files["\(name).xlsx"])
      try project.write([UInt8](copy), to: "data/\(name).xlsx")
      try project.remove("data/\(name).csv")
    }
    let again = try Program.run("check", "--format", "json", in: .project(project))
    func cells(_ run: Program.Result) throws -> [String] {
      try run.lines.map { line in
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        return "\(object?["code"] ?? "") \(object?["cell"] ?? "")"
      }
    }
    #expect(try cells(again) == cells(text))
    #expect(try cells(again) == ["invalid-cell C4", "unknown-source D3"])
  }

  @Test(
    "a workbook keeps its name, its sheets and its numbers; JSON stays JSON; English is English")
  func workbook() throws {
    var files = Self.tables
    files["data/observations.csv"] = nil
    let project = try Project(files)
    let columns = ["indicator", "period", "value", "source", "locator"].map {
      ExportTable.Column($0)
    }
    let book = try WorkbookWriter.bytes(of: [
      ExportTable(name: "说明", columns: [.init("先读我")], rows: []),
      ExportTable(
        name: "观测值", columns: columns,
        rows: [
          [.text("school-a"), .number("2020"), .number("99.85"), .text("reprot"), .text("一")],
          [.text("school-a"), .number("2020"), .text("约3"), .text("report"), .text("二")],
        ]),
    ])
    try project.write(book, to: "data/报表/数据.xlsx")
    let plain = try Program.run(
      "check", "--format", "json", "--lang", "en", in: .project(project))
    let run = try Program.run(
      "check", "--format", "json", "--lang", "en", "--mark", "./out/", in: .project(project))
    #expect(run.status == 1)
    #expect(run.output == plain.output)
    #expect(
      run.errors == plain.errors + """
        Content/data/indicators.csv → ./out/indicators.xlsx
        Content/data/报表/数据.xlsx → ./out/报表/数据.xlsx

        """)
    let copy = project.site("out").files["报表/数据.xlsx"]
    #expect(
      try rows(copy) == [
        "说明", "1: 先读我", "观测值", "1: indicator | period | value | source | locator",
        "2: school-a | 2020 | 99.85 | reprot | 一", "3: school-a | 2020 | 约3 | report | 二",
        "Check results", "1: Sheet | Cell | Problem | Remedy",
        "2: 观测值 | D2 | the table of sources has no “reprot” | did you mean “report”?",
        "3: 观测值 | C3 | expected a number, found “约3” | write 3 here and “约” in the column qualifier",
      ])
    #expect(
      try notes(copy) == [
        "D2: the table of sources has no “reprot”\ndid you mean “report”?",
        "C3: expected a number, found “约3”\nwrite 3 here and “约” in the column qualifier",
      ])
  }

  @Test("what is mended loses its copy, what is not gets a new one, other files stay")
  func again() throws {
    let project = try Project(Self.tables)
    _ = try Program.run("check", "--mark", "out", in: .project(project))
    let first = project.site("out")
    try project.folder.write("我的", to: "project/out/笔记.txt")
    try project.write(
      "id,name,level,unit\nschool-a,甲,school,个\n", to: "data/indicators.csv")
    let run = try Program.run("check", "--mark", "out", in: .project(project))
    #expect(
      run.errors.hasSuffix(
        """

        Content/data/observations.csv → out/observations.xlsx
        out/indicators.xlsx：已经过时，删去了

        """))
    let second = project.site("out")
    #expect(second.files.keys.sorted() == ["observations.xlsx", "笔记.txt"])
    #expect(second.files["observations.xlsx"] == first.files["observations.xlsx"])
    try project.write(
      Self.tables["data/observations.csv", default: ""].replacing("reprot", with: "report"),
      to: "data/observations.csv")
    let last = try Program.run("check", "--mark", "out", in: .project(project))
    #expect(last.status == 0, "\(last.output)")
    #expect(last.errors.contains("out/observations.xlsx：已经过时，删去了\n"))
    #expect(last.errors.hasSuffix("表格没有问题，没有写副本。\n"))
    #expect(project.site("out").files.keys.sorted() == ["笔记.txt"])
  }

  @Test(
    "no copy goes into the sources or the site, not through a link either",
    arguments: [
      "Content/data", "Content/data/new", "Content", "./Content/../Content/data/x", "Themes/x",
      "Public", "Public/data", "link", "link/x", "file", "linked",
    ])
  func refusedFolders(name: String) throws {
    let project = try Project(Self.tables)
    try project.folder.link("project/link", to: "Content/data")
    try project.folder.write("我的", to: "project/file")
    try project.folder.makeFolder("project/linked")
    // A name that a copy would have leads to an original.
    try project.folder.link("project/linked/observations.xlsx", to: "../Content/site.yml")
    let before = Snapshot(project.root)
    let run = try Program.run("check", "--fix", "--mark", name, in: .project(project))
    #expect(run.status == 2)
    #expect(run.errors.contains("showcase: \(project.root)/"), "\(run.errors)")
    #expect(Snapshot(project.root) == before)
  }

  @Test("a file that is not an untouched copy is never replaced, and then nothing is written")
  func foreignFiles() throws {
    let project = try Project(Self.tables)
    let book = try WorkbookWriter.bytes(of: [ExportTable(name: "a", columns: [], rows: [])])
    for bytes in [book, Array("text".utf8), []] {
      try project.folder.write(bytes, to: "project/out/observations.xlsx")
      let before = Snapshot(project.root)
      let run = try Program.run("check", "--mark", "out", in: .project(project))
      #expect(run.status == 2)
      #expect(run.output.contains("错误[unknown-source]"))
      #expect(
        run.errors.hasSuffix(
          """
          showcase: out/observations.xlsx 已经有了，而且不是检查写的副本，或者后来改过
            提示: 移走它，或另选一个文件夹

          """))
      #expect(Snapshot(project.root) == before)
    }
  }

  @Test("a folder that cannot be written to is the machine's fault")
  func locked() throws {
    let project = try Project(Self.tables)
    try project.folder.makeFolder("project/locked")
    chmod(project.root + "/locked", 0o555)
    for name in ["locked", "locked/new"] {
      let run = try Program.run(
        "check", "--mark", name, in: .project(project), through: Program.withoutOverride)
      #expect(run.status == 2)
      #expect(run.output.contains("错误[unknown-source]"))
      #expect(run.errors.contains("没有权限"), "\(run.errors)")
    }
    #expect(project.site("locked").files.isEmpty)
  }

  @Test(
    "tables that cannot be read are named, and a CSV beside a workbook of its name gets a number")
  func names() throws {
    let project = try Project(Self.tables)
    try project.write("no workbook", to: "data/observations.xlsx")
    let run = try Program.run("check", "--mark", "out", in: .project(project))
    #expect(
      run.errors.hasSuffix(
        """

        Content/data/indicators.csv → out/indicators.xlsx
        Content/data/observations.csv → out/observations-2.xlsx
        Content/data/observations.xlsx：问题不在某一格里，没有副本

        """))
    #expect(
      project.site("out").files.keys.sorted() == ["indicators.xlsx", "observations-2.xlsx"])
  }

  @Test("numbers in prose are bound before copies are written")
  func fix() throws {
    var files = Self.tables
    files["data/indicators.csv"] = "id,name,level,unit\nschool-a,甲类课程,school,门\n"
    files["data/observations.csv"] =
      "indicator,period,value,source,locator\nschool-a,2021,37,report,一\nschool-a,2020,约3,report,一\n"
    files["cases/one/index.md"] = Project.article("第一例", "2021年，甲类课程37门。")
    let project = try Project(files)
    let run = try Program.run("check", "--fix", "--mark", "out", in: .project(project))
    #expect(run.status == 1)
    #expect(run.errors.contains("改了 1 处。\n"), "\(run.errors)")
    #expect(run.errors.hasSuffix("Content/data/observations.csv → out/observations.xlsx\n"))
    #expect(project.site("Content").text("cases/one/index.md")?.contains("{{school-a") == true)
    #expect(
      try notes(project.site("out").files["observations.xlsx"]) == [
        "C3: 应为数字，得到“约3”\n这一格只写 3，“约”写到“限定”一列"
      ])
  }
}
