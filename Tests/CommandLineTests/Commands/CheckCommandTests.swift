import Foundation
import TestSupport
import Testing

@Suite("showcase check", .timeLimit(.minutes(2)))
struct CheckCommandTests {
  @Test("a sound project is told in a line; nothing is written")
  func sound() throws {
    let project = try Project(Project.sound)
    let before = Snapshot(project.root)
    let run = try Program.run("check", in: .project(project))
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(run.errors.contains(" 个页面，0 个错误，0 个警告。\n读取 "))
    #expect(Snapshot(project.root) == before)
    let english = try Program.run("check", "--lang", "en", in: .project(project))
    #expect(english.errors.contains(" pages, 0 errors, 0 warnings.\nload "))
  }

  private static let manyFaults = Project.sound.merging([
    "cases/one/index.md": Project.article(
      "第一例", "![车间](没有.png)\n\n# 标题", frontMatter: "date: 昨天\n"),
    "data/sources.csv": "id,title,publisher,date,kind\nreport,报告,,2021,报告\n",
    "data/indicators.csv": "id,name,level,unit\nschool-a,甲,校园,个\n",
    "cases/二/index.md": Project.article("二", "正文。"),
  ]) { $1 }

  @Test("all faults of all files are told in one run, in the order of their places")
  func allFaults() throws {
    let project = try Project(Self.manyFaults)
    let run = try Program.run("check", in: .project(project))
    #expect(run.status == 1)
    let places = run.output.split(separator: "\n").filter { $0.hasPrefix("Content/") }
      .map { $0.prefix { $0 != "]" } + "]" }
    #expect(
      places == [
        "Content/cases/one/index.md:4:7: 错误[invalid-value]",
        "Content/cases/one/index.md:7:1: 错误[missing-image]",
        "Content/cases/one/index.md:9:1: 警告[heading-level]",
        "Content/cases/二/index.md: 错误[invalid-name]",
        "Content/data/indicators.csv:2:12: 错误[invalid-cell]",
      ])
    #expect(run.errors.contains("个页面，4 个错误，1 个警告。"))
  }

  @Test(
    "JSON has one object a line with just these keys, in Chinese whatever the locale",
    arguments: ["zh_CN.UTF-8", "en_US.UTF-8", "C"])
  func json(locale: String) throws {
    let project = try Project(Self.manyFaults)
    let run = try Program.run(
      "check", "--format", "json", in: .project(project), environment: ["LANG": locale])
    #expect(run.status == 1)
    let objects = try run.lines.map { line in
      try #require(
        JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any], "\(line)")
    }
    let keys = ["cell", "code", "column", "file", "hint", "line", "message", "severity", "sheet"]
    for object in objects { #expect(object.keys.sorted() == keys) }
    func values<Value>(_ key: String, _ type: Value.Type) -> [Value?] {
      objects.map { $0[key] as? Value }
    }
    #expect(
      values("code", String.self) == [
        "invalid-value", "missing-image", "heading-level", "invalid-name", "invalid-cell",
      ])
    #expect(values("severity", String.self) == ["error", "error", "warning", "error", "error"])
    #expect(values("line", Int.self) == [4, 7, 9, nil, 2])
    #expect(values("column", Int.self) == [7, 1, 1, nil, 12])
    #expect(values("cell", String.self) == [nil, nil, nil, nil, "C2"])
    #expect(values("sheet", String.self) == [nil, nil, nil, nil, nil])
    #expect(values("file", String.self)[3] == "Content/cases/二/index.md")
    #expect(values("message", String.self)[0] == "“昨天”不合要求")
    #expect(values("hint", String.self)[0] == "写真实的日期，例如 2021-12-31、2021-12 或 2021")
  }

  @Test("JSON of a sound project is nothing at all")
  func soundJSON() throws {
    let run = try Program.run("check", "--format", "json", in: .project(Project(Project.sound)))
    #expect(run.status == 0)
    #expect(run.output == "")
  }

  @Test("what contents say cannot steer the terminal, nor break a line of JSON")
  func controlCharacters() throws {
    let project = try Project(Project.sound)
    try project.write(
      Project.article("第一例", "见[\u{1B}[31m](没有\u{9B}2J\u{202E}.md)"), to: "cases/one/index.md")
    let text = try Program.run("check", in: .project(project))
    let json = try Program.run("check", "--format", "json", in: .project(project))
    for run in [text, json] {
      #expect(run.status == 1)
      let scalars = run.output.unicodeScalars
      #expect(!scalars.contains { "\u{1B}\u{9B}\u{202E}".unicodeScalars.contains($0) })
    }
    #expect(text.output.contains("错误[broken-link]"))
    // The link that leads nowhere, and the three characters that nobody can have meant to write.
    #expect(json.lines.count == 4)
    for line in json.lines {
      #expect((try? JSONSerialization.jsonObject(with: Data(line.utf8))) is [String: Any])
    }
    #expect(json.output.contains("\\u009b2J\\u202e"))
  }

  @Test("characters that nobody sees are taken away and named; those of an emoji stay")
  func invisible() throws {
    let project = try Project(Project.sound)
    try project.write(
      Project.article("第一例", "甲\u{200D}乙，丙\u{202E}丁。👩\u{200D}🔬"), to: "cases/one/index.md")
    let run = try Program.run("check", "--fix", in: .project(project))
    #expect(run.errors.contains("U+200D → ") && run.errors.contains("U+202E → "))
    let text = project.folder.text("project/Content/cases/one/index.md") ?? ""
    #expect(text.contains("甲乙，丙丁。👩\u{200D}🔬"))
  }

  @Test("a table that Excel saved as GB18030 is read, and the person is told")
  func gb18030() throws {
    let project = try Project(Project.sound)
    // id,title,publisher,date,kind and 报告 by 学校.
    let row: [UInt8] = [
      0xB1, 0xA8, 0xB8, 0xE6, 0x2C, 0xD1, 0xA7, 0xD0, 0xA3, 0x2C, 0x32, 0x30, 0x32, 0x31, 0x2C,
      0xB1,
      0xA8, 0xB8, 0xE6, 0x0D, 0x0A,
    ]
    try project.write(
      Array("id,title,publisher,date,kind\r\nreport,".utf8) + row, to: "data/sources.csv")
    let run = try Program.run("check", "--strict", in: .project(project))
    #expect(run.status == 0)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("Content/data/sources.csv：按 GB18030（GBK）编码读取\n"))
    let build = try Program.run("build", "--lang", "en", in: .project(project))
    #expect(build.errors == "Content/data/sources.csv: read as GB18030\n")
    #expect(project.site().text("sources.html")?.contains("报告") == true)
  }
}
