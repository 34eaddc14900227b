import Foundation
import Tables
import TestSupport
import Testing

/// What a public archive may hold of tables and texts that point at more than the site shows.
@Suite("showcase archive --public", .timeLimit(.minutes(5)))
struct PublicArchiveTests {
  private static let tables = [
    "data/indicators.csv": "id,name,level,unit\na,甲,school,个\n",
    "data/observations.csv": "indicator,period,value,source,locator\na,2021,5,r,一\n",
    "data/sources.csv": "id,title,publisher,date,kind\nr,报告,某学院,2021,报告\n",
  ]

  /// The files of the public archive of a project, by path, after it has been rebuilt to the same bytes.
  private func archived(_ project: Project) throws -> [String: Data] {
    let run = try Program.run(
      "archive", "--public", "--out", project.folder("p.zip"), in: .project(project))
    try #require(run.status == 0, "\(run.errors)")
    let proof = try Program.run(
      "verify", "--rebuild", project.folder("p.zip"), in: .project(project))
    #expect(proof.status == 0, "\(proof.output)\(proof.errors)")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = ["-m", "zipfile", "-e", project.folder("p.zip"), project.folder("un")]
    try process.run()
    process.waitUntilExit()
    let name = try FileManager.default.contentsOfDirectory(atPath: project.folder("un")).first
    return Snapshot(project.folder("un/\(name ?? "")")).files
  }

  @Test(
    "a document that the table of sources names is in the archive as it is, be it a table itself",
    arguments: [
      ("附件/report.txt", "年报"), ("附件/report.pdf", "%PDF-1.4\n%%EOF\n"),
      ("附件/明细.csv", "项目,领导批示\n甲,同意\n"),
    ])
  func documents(file: String, content: String) throws {
    let project = try Project(Project.sound.merging(Self.tables) { $1 })
    try project.write(
      "id,title,publisher,date,kind,file\nr,报告,某学院,2021,报告,\(file)\n", to: "data/sources.csv")
    try project.write(content, to: "data/\(file)")
    let files = try archived(project)
    #expect(files["data/sources/Content/data/\(file)"] == Data(content.utf8))
  }

  @Test("a case that is not public yet is named in no table, and the archive builds without it")
  func drafts() throws {
    let project = try Project(Project.sound.merging(Self.tables) { $1 })
    try project.write(
      Project.article("机密稿", "机密正文。", frontMatter: "status: draft\n"),
      to: "cases/secret-draft/index.md")
    try project.write(
      "id,name,level,kind,source,locator,case\n"
        + "p,某奖,省级,奖项,r,一,secret-draft\nq,某赛,省级,奖项,r,一,one\n",
      to: "data/achievements.csv")
    try project.write(
      "id,name,kind,case\nn,甲公司,企业,secret-draft\nm,乙公司,企业,one\n", to: "data/names.csv")
    let files = try archived(project)
    for (path, bytes) in files {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("secret-draft") && !text.contains("机密") && !path.contains("secret"))
    }
    func table(_ name: String) -> String {
      String(decoding: files["data/sources/Content/data/\(name).csv"] ?? Data(), as: UTF8.self)
        .replacing("\r\n", with: "\n")
    }
    #expect(table("achievements").contains("\np,某奖,省级,奖项,r,一,\nq,某赛,省级,奖项,r,一,one\n"))
    #expect(table("names").contains("\nn,甲公司,企业,\nm,乙公司,企业,one\n"))
  }

  @Test(
    "what is read of the office's own workbook is in the tables, and the workbook is not",
    arguments: [true, false])
  func workbooks(hasTables: Bool) throws {
    let project = try Project(hasTables ? Project.sound.merging(Self.tables) { $1 } : Project.sound)
    let rows = [["在校生", "人", "9643", "10871", "机密"], ["教材", "部", "4", "6", ""]]
    let headings = ["指标", "单位", "2020年", "2021年", "领导批示"]
    let workbook = try WorkbookWriter.bytes(of: [
      ExportTable(
        name: "数据", columns: headings.map { .init($0) },
        rows: rows.map { $0.map { Int($0) == nil ? .text($0) : .number($0) } })
    ])
    try Data(workbook).write(to: URL(fileURLWithPath: "\(project.root)/年报.xlsx"))
    let laid = try Program.run("import", "xlsx", "年报.xlsx", in: .project(project))
    #expect(laid.status == 0, "\(laid.errors)")
    let files = try archived(project)
    #expect(try Program.run("build", in: .project(project)).status == 0)
    for path in ["data/indicators.json", "data/indicators.csv", "stats/index.html", "sources.html"]
    {
      #expect(files["data/site/\(path)"] == project.site().files[path], "\(path)")
    }
    let tables = files.keys.filter { $0.hasPrefix("data/sources/Content/data/") }.sorted()
    #expect(
      tables
        == ["indicators", "observations", "sources"].map { "data/sources/Content/data/\($0).csv" })
    for (path, bytes) in files where path.hasPrefix("data/sources/") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("机密"), "\(path)")
    }
  }

  @Test("comments in the form of a definition, and definitions that nothing uses, are left out")
  func definitions() throws {
    let project = try Project(Project.sound)
    try project.write(
      Project.article(
        "第一例",
        """
        - 甲

        [//]: # (机密一)

        - 乙[注][用]

        [机密二]: https://机密.example/ "机密
        三"
        [用]: https://used.example/ "题"

        [^x]: 机密四

            机密五

        ```
        [//]: # (示例)
        ```
        """), to: "cases/one/index.md")
    let files = try archived(project)
    for (path, bytes) in files {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("机密"), "\(path)")
    }
    let text = files["data/sources/Content/cases/one/index.md"] ?? Data()
    #expect(
      String(decoding: text, as: UTF8.self)
        == Project.article(
          "第一例",
          """
          - 甲

          [//]: #

          - 乙[注][用]

          [//]: #

          [用]: https://used.example/ "题"

          [//]: #



          ```
          [//]: # (示例)
          ```
          """))
  }
}
