import Foundation
import TestSupport
import Testing

@Suite("showcase new", .timeLimit(.minutes(3)))
struct NewCommandTests {
  @Test("a new site builds at once, and says what is left of the example and nothing else")
  func newSite() throws {
    let folder = try TemporaryFolder()
    let made = try Program.run("new", "site", "成果 展示", in: .folder(folder))
    #expect(made.status == 0)
    #expect(made.errors == "")
    #expect(made.output == "建好了。进入 成果 展示，运行 showcase build，然后双击 Public/index.html。\n")
    let build = try Program.run("build", in: .folder(folder, "成果 展示"))
    #expect(build.status == 0)
    let found = build.errors.split(separator: "\n").filter { $0.hasPrefix("Content/") }
    // Among them are the title, heading, publisher and notes of the example.
    #expect(found.count == 16)
    #expect(found.allSatisfy { $0.contains("警告[placeholder]") })
    let home = try #require(folder.text("成果 展示/Public/index.html"))
    #expect(home.contains("某某学院成果展示"))
    let page = try #require(folder.text("成果 展示/Public/cases/first-case.html"))
    #expect(page.contains("12家"))
    let again = try Program.run("new", "site", "成果 展示", in: .folder(folder))
    #expect(again.status == 2)
    #expect(again.errors.contains("成果 展示 是项目的文件夹，不能直接写在里面"), "\(again.errors)")
  }

  @Test(
    "an English site has no Chinese in it and builds, and so does a case made in it",
    arguments: [["--lang", "en"], []])
  func englishSite(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let environment = arguments.isEmpty ? ["LANG": "en_GB.UTF-8"] : [:]
    let made = try Program.Run(
      ["new", "site", "results"] + arguments, in: .folder(folder), environment: environment
    ).result()
    #expect(made.status == 0)
    let root = Program.Location.folder(folder, "results")
    let new = try Program.run("new", "case", "--title", "Growing: a year", in: root)
    #expect(new.output == "Content/cases/growing-a-year/index.md\n")
    let files = try #require(FileManager.default.subpaths(atPath: folder("results/Content")))
    for file in files where !file.hasSuffix("/") {
      let text = folder.text("results/Content/" + file) ?? ""
      #expect(!text.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(file)")
    }
    let build = try Program.run("build", in: root)
    #expect(build.status == 0, "\(build.errors)")
    let page = try #require(folder.text("results/Public/cases/first-case.html"))
    #expect(page.contains("12 companies"))
  }

  @Test("Excel opens each table of a new site as UTF-8, those that come with its theme included")
  func marks() throws {
    let folder = try TemporaryFolder()
    _ = try Program.run("new", "site", "成果", "--tables", "csv", in: .folder(folder))
    let tables = try #require(FileManager.default.subpaths(atPath: folder("成果")))
      .filter { $0.hasSuffix(".csv") }
    #expect(tables.contains { $0.hasPrefix("Themes/") })
    for table in tables {
      let bytes = FileManager.default.contents(atPath: folder("成果/\(table)")) ?? Data()
      #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]), "\(table)")
    }
  }

  @Test(
    "each kind of site builds in both languages, its tables as files or as one workbook, to the same pages",
    arguments: ["college", "city", "museum", "other"], ["zh", "en"])
  func kinds(kind: String, language: String) throws {
    let folder = try TemporaryFolder()
    for form in ["csv", "xlsx"] {
      let made = try Program.run(
        "new", "site", form, "--kind", kind, "--lang", language, "--tables", form,
        in: .folder(folder))
      #expect(made.status == 0, "\(made.errors)")
      let build = try Program.run("build", in: .folder(folder, form))
      #expect(build.status == 0, "\(build.errors)")
      let others = build.errors.split(separator: "\n").filter {
        $0.hasPrefix("Content/") && !$0.contains("[placeholder]")
      }
      #expect(others == [])
    }
    let data = try FileManager.default.contentsOfDirectory(atPath: folder("xlsx/Content/data"))
    #expect(data == [language == "zh" ? "指标.xlsx" : "indicators.xlsx"])
    #expect(Snapshot(folder("csv/Public")).files == Snapshot(folder("xlsx/Public")).files)
  }

  @Test("what is said of the institution is in the site, and no placeholder is left of it")
  func institution() throws {
    let folder = try TemporaryFolder()
    let made = try Program.run(
      "new", "site", "馆", "--institution", "青溪县：民俗 \"#1\" 博物馆", "--kind", "博物馆", "--base-url",
      "https://bwg.qingxi.net/x", in: .folder(folder))
    #expect(made.status == 0, "\(made.errors)")
    let build = try Program.run("build", in: .folder(folder, "馆"))
    #expect(build.status == 0, "\(build.errors)")
    #expect(!build.errors.contains("site.yml"), "\(build.errors)")
    let home = try #require(folder.text("馆/Public/index.html"))
    #expect(home.contains("青溪县：民俗 &quot;#1&quot; 博物馆"))
    #expect(home.contains("https://bwg.qingxi.net/x/"))
  }

  @Test(
    "a kind, a form or an address that there is not, and an empty name, are wrong usage",
    arguments: [
      ["--kind", "zoo"], ["--tables", "ods"], ["--base-url", "museum"], ["--institution", " "],
    ])
  func wrongUsage(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let run = try Program.Run(["new", "site", "x"] + arguments, in: .folder(folder)).result()
    #expect(run.status == 64)
    #expect(!FileManager.default.fileExists(atPath: folder("x")))
  }

  @Test(
    "a title that YAML would take for something else is that title, and controls are left out",
    arguments: [
      ("null", "\"null\""), ("yes", "\"yes\""), ("NULL", "\"NULL\""), ("12:30", "\"12:30\""),
      ("a\u{1B}b", "\"a b\""), ("实训楼 #3 车间", "\"实训楼 #3 车间\""), ("质量管理", "质量管理"),
      ("2021-01", "\"2021-01\""),
      ("off", "\"off\""), ("\u{85}甲", "\" 甲\""),
    ])
  func titles(title: String, written: String) throws {
    let project = try Project(Project.sound)
    #expect(
      try Program.run("new", "case", "zz", "--title", title, in: .project(project)).status == 0)
    let text = try #require(project.folder.text("project/Content/cases/zz/index.md"))
    #expect(text.contains("\ntitle: \(written)\n"))
  }

  @Test("a folder of pictures gets its text, one with a text under another name keeps it")
  func waitingFolder() throws {
    let project = try Project(Project.sound)
    try project.folder.write("x", to: "project/Content/cases/zz/图.jpg")
    #expect(try Program.run("new", "case", "zz", "--title", "甲", in: .project(project)).status == 0)
    try project.folder.write("words", to: "project/Content/cases/yy/index.md.txt")
    let run = try Program.run("new", "case", "yy", "--title", "甲", in: .project(project))
    #expect(run.status == 1)
    #expect(run.errors.contains("index.md.txt 大概就是正文"))
    #expect(project.folder.text("project/Content/cases/yy/index.md.txt") == "words")
  }

  @Test("a new site may go into an empty folder that is there, and not into a file")
  func existingFolder() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("empty")
    #expect(try Program.run("new", "site", "empty", in: .folder(folder)).status == 0)
    #expect(folder.text("empty/Content/site.yml") != nil)
    try folder.write("words", to: "file")
    let run = try Program.run("new", "site", "file", in: .folder(folder))
    #expect(run.status == 2)
    #expect(folder.text("file") == "words")
  }

  @Test(
    "a new case lies where its slug or the pinyin of its title says, and builds",
    arguments: [
      (["luosifen", "--title", "螺蛳粉产业学院"], "luosifen"),
      (["--title", "质量管理模式"], "zhi-liang-guan-li-mo-shi"),
      (["--title", "5G 与 “双高”: 第1例 #甲"], "5g-yu-shuang-gao-di1li-jia"),
      (["q", "--title", "引号\"和\\反斜线"], "q"),
      (["r", "--title", "[a]: {b} & *c !d |e >f %g @h `i -"], "r"),
      (["s", "--title", "true"], "s"), (["t", "--title", "2021"], "t"),
      (["u", "--title", "~"], "u"),
    ])
  func newCase(arguments: [String], slug: String) throws {
    // The titles are odd on purpose.
    var files = Project.sound
    let rules = ["half-width-mark", "inner-space", "straight-quote"].map { "  \($0): off\n" }
    files["site.yml"]?.append("\nlint:\n" + rules.joined())
    let project = try Project(files)
    let run = try Program.Run(["new", "case"] + arguments, in: .project(project)).result()
    #expect(run.status == 0)
    #expect(run.output == "Content/cases/\(slug)/index.md\n")
    let check = try Program.run(
      "build", "--drafts", "--strict", "--out", "Public", in: .project(project))
    #expect(check.status == 0, "\(check.errors)")
    let title = arguments[arguments.count - 1].replacing("&", with: "&amp;")
      .replacing("\"", with: "&quot;").replacing(">", with: "&gt;")
    #expect(project.site().text("cases/\(slug).html")?.contains("<h1>\(title)</h1>") == true)
  }

  @Test(
    "a slug that cannot stand in an address is refused, with one that can",
    arguments: [
      ("Two_Words", "two-words"), ("螺蛳粉", "luo-si-fen"), ("../../etc", "etc"), ("a/b", "a-b"),
      ("a--b", "a-b"), ("-", nil), ("", nil), ("con.", "con-1"), ("con", "con-1"),
    ] as [(String, String?)])
  func badSlug(slug: String, suggestion: String?) throws {
    let project = try Project(Project.sound)
    let before = Snapshot(project.root)
    let run = try Program.run("new", "case", "--title", "标题", "--", slug, in: .project(project))
    #expect(run.status == 64)
    #expect(run.errors.contains("“\(slug)”不能用作网址"), "\(run.errors)")
    if let suggestion { #expect(run.errors.contains("可以用“\(suggestion)”")) }
    #expect(Snapshot(project.root) == before)
  }

  @Test("a title that makes no slug, or says nothing, is refused", arguments: ["！？", " ", ""])
  func emptyTitle(title: String) throws {
    let project = try Project(Project.sound)
    let before = Snapshot(project.root)
    let run = try Program.run("new", "case", "--title", title, in: .project(project))
    #expect(run.status == 64)
    #expect(Snapshot(project.root) == before)
  }

  @Test("a case that is there already is never replaced")
  func existingCase() throws {
    let project = try Project(Project.sound)
    let before = Snapshot(project.root)
    let run = try Program.run("new", "case", "one", "--title", "标题", in: .project(project))
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("showcase: Content/cases/one 已经有了\n"))
    #expect(Snapshot(project.root) == before)
  }
}
