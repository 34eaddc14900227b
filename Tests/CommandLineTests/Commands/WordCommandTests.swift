import Foundation
import TestSupport
import Testing

/// `showcase fill`, `showcase check FILE.docx` and `showcase export` as people run them.
@Suite struct WordCommandTests {
  /// A project with one figure, and a Word file that names it.
  private func project() throws -> Project {
    let project = try Project(
      Project.sound.merging(
        [
          "data/sources.csv": "id,title,publisher,date,kind\nreport,报告,某学院,2021,报告\n",
          "data/indicators.csv": "id,name,level,unit\npartners,合作企业,school,家\n",
          "data/observations.csv":
            "indicator,period,value,source,locator\npartners,2021,12,report,一/1\n",
          "cases/one/index.md": Project.article("第一例", "合作企业{{partners}}。"),
        ], uniquingKeysWith: { $1 }))
    let result = try run(["export", "docx", "one", "--out", "报告.docx"], in: project)
    #expect(result.status == 0, "\(result.errors)")
    return project
  }

  private func run(_ arguments: [String], in project: Project) throws -> Program.Result {
    try Program.Run(arguments, in: .project(project)).result()
  }

  @Test("an exported case is up to date until its data change, and then `fill` updates it")
  func exportAndFill() throws {
    let project = try project()
    let same = try run(["fill", "报告.docx", "--out", "报告.docx"], in: project)
    #expect(same.status == 0 && same.output.contains("不用改 1 个"))
    try project.write(
      "indicator,period,value,source,locator\npartners,2021,15,report,一/1\n",
      to: "data/observations.csv")
    let stale = try run(["check", "报告.docx"], in: project)
    #expect(stale.status == 0 && stale.output.contains("“partners”这里写着“12家”，数据是“15家”"))
    let filled = try run(["fill", "报告.docx"], in: project)
    #expect(filled.output.hasPrefix("报告-已填.docx\n") && filled.output.contains("更新 1 个"))
    // A file of our own is itself updated, one of somebody else's is never replaced.
    #expect(try run(["fill", "报告-已填.docx"], in: project).status == 0)
    try Data("别人的".utf8).write(to: URL(fileURLWithPath: project.root + "/别人的.docx"))
    #expect(try run(["fill", "报告.docx", "--out", "别人的.docx"], in: project).status == 2)
  }

  @Test(
    "the office's own file keeps its names between braces, also where `--out` names it in another way"
  )
  func officesOwnFile() throws {
    let project = try project()
    try project.write(
      Project.article("第一例", "合作企业\\{{partners}}。"), to: "cases/one/index.md")
    #expect(try run(["export", "docx", "one", "--out", "原稿.docx"], in: project).status == 0)
    let path = project.root + "/原稿.docx"
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    for out in ["原稿.docx", "./原稿.docx", path] {
      let refused = try run(["fill", "原稿.docx", "--out", out], in: project)
      #expect(refused.status == 2)
      #expect(refused.errors.contains("原稿.docx 是原稿，还没有填过；没有动它"))
      #expect(refused.errors.contains("--out 写另一个文件名，例如 原稿-已填.docx"))
    }
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    // What was made of it is ours, whatever it is called.
    let named = ["fill", "原稿.docx", "--out", "定稿.docx"]
    #expect(try run(named, in: project).status == 0)
    #expect(try run(["fill", "定稿.docx", "--out", "定稿.docx"], in: project).status == 0)
  }

  @Test("a footnote that is cited twice has both its marks when the exported file comes back")
  func footnotes() throws {
    let project = try project()
    try project.write(
      Project.article("第一例", "甲[^1]乙[^1]丙。\n\n[^1]: 注文。"), to: "cases/one/index.md")
    #expect(try run(["export", "docx", "one", "--out", "注.docx"], in: project).status == 0)
    let imported = try run(["import", "docx", "注.docx", "--slug", "three"], in: project)
    #expect(imported.status == 0, "\(imported.errors)")
    let text = project.folder.text("project/Content/cases/three/index.md") ?? ""
    #expect(text.contains("甲[^1]乙[^2]丙。"))
  }

  @Test("what cannot be worked on is refused with a status that says whose fault it is")
  func refusals() throws {
    let project = try project()
    try Data("%PDF-1.7".utf8).write(to: URL(fileURLWithPath: project.root + "/a.docx"))
    let foreign = try run(["fill", "a.docx"], in: project)
    #expect(
      foreign.status == 1 && foreign.errors.contains("错误[invalid-document]: 这不是 docx，而是PDF 文件"))
    #expect(try run(["check", "没有.docx"], in: project).status == 2)
    #expect(try run(["fill", "没有.docx"], in: project).status == 2)
    #expect(try run(["check", "报告.docx", "--mark", "报告.docx"], in: project).status == 64)
    #expect(try run(["export", "docx"], in: project).status == 64)
    let unknown = try run(["export", "docx", "onee"], in: project)
    #expect(unknown.status == 1 && unknown.errors.contains("是不是“one”？"))
  }
}
