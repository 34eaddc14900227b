import Foundation
import TestSupport
import Testing

@Suite("showcase freeze", .timeLimit(.minutes(5)))
struct FreezeCommandTests {
  private static let files = Project.sound.merging([
    "cases/draft/index.md": Project.article("草稿", "没有写完。", frontMatter: "status: draft\n"),
    "data/sources.csv": "id,title,publisher,date,kind\nreport,报告,学校,2022,报告\n",
    "data/indicators.csv": "id,name,level,unit\npeople,培训人次,school,人次\n",
    "data/observations.csv": "indicator,period,value,source,locator\npeople,2021,100,report,一\n",
  ]) { $1 }

  private func freeze(
    _ project: Project, _ slug: String = "midterm", date: String = "2022-03-15"
  ) throws -> Program.Result {
    try Program.run(
      "freeze", slug, "--title", "2021年中期版", "--date", date, in: .project(project))
  }

  @Test("an edition is kept, published as it is, proven by verify, and never built again")
  func edition() throws {
    let project = try Project(Self.files)
    let run = try freeze(project)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("Content/editions/midterm："))
    let kept = Snapshot("\(project.root)/Content/editions/midterm")
    #expect(kept.files["data/site/cases/draft.html"] == nil)
    #expect(kept.files["data/site/404.html"] == nil)
    #expect(kept.files["data/site/sitemap.xml"] == nil)
    let page = String(decoding: kept.files["data/site/cases/one.html"] ?? Data(), as: UTF8.self)
    #expect(
      page.contains(
        "2021年中期版 2022年3月15日"
          + " <a href=\"../../../cases/one.html\">latest</a>"
          + " <a href=\"../../index.html\">editions</a>"), "\(page)")
    let verified = try Program.run(
      "verify", "Content/editions/midterm", in: .project(project))
    #expect(verified.status == 0, "\(verified.output)")
    // The site goes on, the edition does not.
    try project.write(Project.article("第一例，改过", "正文。"), to: "cases/one/index.md")
    try project.remove("cases/two")
    try #require(
      try Program.run("build", in: .project(project)).status == 0)
    let site = project.site().files
    for (path, bytes) in kept.files where path.hasPrefix("data/site/") {
      #expect(site["editions/midterm/" + path.dropFirst("data/site/".count)] == bytes, "\(path)")
    }
    // Each page of the edition has a counterpart to link to.
    let withdrawn = String(decoding: site["cases/two.html"] ?? Data(), as: UTF8.self)
    #expect(withdrawn.contains("href=\"../editions/midterm/cases/two.html\""), "\(withdrawn)")
    let map = String(decoding: site["sitemap.xml"] ?? Data(), as: UTF8.self)
    #expect(map.contains("/editions/index.html<"))
    #expect(!map.contains("editions/midterm") && !map.contains("cases/two"))
    #expect(Snapshot("\(project.root)/Content/editions/midterm").files == kept.files)
  }

  @Test("the same content freezes to the same bytes, whatever folder, zone, locale and threads")
  func determinism() throws {
    let first = try Project(Self.files, at: "one")
    let second = try Project(Self.files, at: "另一个 folder")
    #expect(try freeze(first).status == 0)
    let run = try Program.Run(
      ["freeze", "midterm", "--title", "2021年中期版", "--date", "2022-03-15", "--jobs", "1"],
      in: .project(second), environment: ["TZ": "America/New_York", "LC_ALL": "C"]
    ).result()
    #expect(run.status == 0, "\(run.errors)")
    let kept = Snapshot("\(first.root)/Content/editions").files
    #expect(kept == Snapshot("\(second.root)/Content/editions").files)
    #expect(!kept.isEmpty)
  }

  @Test("an edition that is there, an earlier date and a site with errors are refused")
  func refusals() throws {
    let project = try Project(Self.files)
    #expect(try freeze(project).status == 0)
    let kept = Snapshot("\(project.root)/Content/editions").files
    let again = try freeze(project, date: "2023-01-01")
    #expect(again.status == 1)
    #expect(again.errors.contains("Content/editions/midterm 已经有了：冻结的版本不会改写"))
    let earlier = try freeze(project, "final", date: "2022-03-15")
    #expect(earlier.status == 1)
    #expect(earlier.errors.contains("日期 2022-03-15 不晚于已有的“2021年中期版”（2022-03-15）"))
    try project.write(
      "indicator,period,value,source,locator\npeople,2021,101,report,一\n",
      to: "data/observations.csv")
    let unexplained = try freeze(project, "final", date: "2024-01-20")
    #expect(unexplained.status == 1)
    #expect(
      unexplained.errors.contains("Content/data/observations.csv:2:13: 错误[unexplained-revision]")
    )
    #expect(Snapshot("\(project.root)/Content/editions").files == kept)
    // With the reason it goes, and the reason goes along.
    try project.write("指标,期间,原因\npeople,2021,补登一人\n", to: "data/revisions.csv")
    let final = try freeze(project, "final", date: "2024-01-20")
    #expect(final.status == 0, "\(final.errors)")
    let reasons = Snapshot("\(project.root)/Content/editions/final").files["data/reasons.csv"]
    #expect(
      reasons.map { String(decoding: $0, as: UTF8.self) }
        == "\u{FEFF}indicator,period,reason,edition,date\r\npeople,2021,补登一人,,\r\n")
    #expect(try Program.run("check", "--strict", in: .project(project)).status == 0)
  }

  @Test("an edition keeps its achievements, and one that changes needs a reason")
  func achievements() throws {
    let columns = "id,name,level,kind,source,locator,status\n"
    let project = try Project(
      Self.files.merging([
        "data/achievements.csv": columns + "prize,优秀教材,省级,奖项,report,一,申报\n"
      ]) { $1 })
    #expect(try freeze(project).status == 0)
    let kept = Snapshot("\(project.root)/Content/editions/midterm").files
    #expect(
      kept["data/achievements.csv"].map { String(decoding: $0, as: UTF8.self) }
        == "\u{FEFF}id,name,level,level-name,kind,status,period,count,source,locator\r\n"
        + "prize,优秀教材,provincial,省级,奖项,candidate,,1,report,一\r\n")
    try project.write(columns + "prize,优秀教材,国家级,奖项,report,一,\n", to: "data/achievements.csv")
    let changed = try Program.run("check", in: .project(project))
    #expect(changed.status == 1)
    #expect(
      changed.lines.contains {
        $0.hasPrefix("Content/data/achievements.csv:2:12: 错误[unexplained-revision]")
      }, "\(changed.output)")
    try project.write("指标,期间,原因,成果\n,,已公布,prize\n", to: "data/revisions.csv")
    let final = try freeze(project, "final", date: "2024-01-20")
    #expect(final.status == 0, "\(final.errors)")
    let reasons = Snapshot("\(project.root)/Content/editions/final").files["data/reasons.csv"]
    #expect(
      reasons.map { String(decoding: $0, as: UTF8.self) }
        == "\u{FEFF}indicator,period,reason,edition,date,achievement\r\n,,已公布,,,prize\r\n")
    // What became of it stands on the page of revisions, with its reason and a way to its row.
    try #require(try Program.run("build", in: .project(project)).status == 0)
    let page = try #require(project.site().text("revisions.html"))
    #expect(
      page.contains(
        "<p id=\"midterm.prize\" data-number=\"name\"><a href=\"achievements/index.html#prize\">优秀教材</a>: "
          + "<del>省级，候选</del> <ins>国家级，获得</ins>; 已公布</p>"), "\(page)")
    // One that is gone needs a reason as well, and is told without a way to it.
    try project.write(columns + "other,别的,省级,奖项,report,一,\n", to: "data/achievements.csv")
    try project.write("指标,期间,原因,成果\n,,已公布,prize\n,,已撤销,prize\n", to: "data/revisions.csv")
    let gone = try freeze(project, "third", date: "2025-01-20")
    #expect(gone.status == 0, "\(gone.errors)")
    try #require(try Program.run("build", in: .project(project)).status == 0)
    let later = try #require(project.site().text("revisions.html"))
    #expect(later.contains("<del>国家级，获得</del> withdrawn; 已撤销"), "\(later)")
    #expect(later.contains("achievements added 1"))
  }

  @Test(
    "wrong usage says what would be right",
    arguments: [
      (["freeze", "2021年中期", "--title", "x", "--date", "2022-03-15"], "2021nian-zhong-qi"),
      (["freeze", "midterm", "--title", "x", "--date", "2022-03"], "--date 应写成 2022-03-15"),
      (["freeze", "midterm", "--title", " ", "--date", "2022-03-15"], "--title 不能是空的"),
      (["freeze", "midterm", "--date", "2022-03-15"], "--title"),
    ])
  func usage(arguments: [String], words: String) throws {
    let project = try Project(Self.files)
    let run = try Program.Run(
      arguments, in: .project(project), environment: ["LC_ALL": "zh_CN.UTF-8"]
    ).result()
    #expect(run.status == 64)
    #expect(run.errors.contains(words), "\(run.errors)")
  }

  @Test("a link in the place of a frozen file is not followed, and reported")
  func link() throws {
    let project = try Project(Self.files)
    #expect(try freeze(project).status == 0)
    let page = "\(project.root)/Content/editions/midterm/data/site/index.html"
    try FileManager.default.removeItem(atPath: page)
    try FileManager.default.createSymbolicLink(atPath: page, withDestinationPath: "/etc/hostname")
    let run = try Program.run("check", in: .project(project))
    #expect(run.status == 1)
    #expect(
      run.lines.contains {
        $0.hasPrefix("Content/editions/midterm/data/site/index.html: 错误[changed-edition]")
      })
    #expect(
      run.lines.contains {
        $0.hasPrefix("Content/editions/midterm/data/site/index.html: 错误[unreadable-file]")
      })
  }

  @Test("the archive holds the editions, and is rebuilt to the same bytes")
  func archive() throws {
    let project = try Project(Self.files)
    #expect(try freeze(project).status == 0)
    let archive = try Program.run(
      "archive", "--out", project.folder("out.zip"), in: .project(project))
    #expect(archive.status == 0, "\(archive.errors)")
    let verified = try Program.run(
      "verify", "--rebuild", project.folder("out.zip"), in: .project(project))
    #expect(verified.status == 0, "\(verified.output)\(verified.errors)")
  }

  @Test("an edition that was stopped while it was written is not there, and hinders nobody")
  func interruption() throws {
    let project = try Project(Self.files)
    try project.write("half", to: "editions/.midterm.part/data/site/index.html")
    #expect(try Program.run("check", "--strict", in: .project(project)).status == 0)
    #expect(try freeze(project).status == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(
        atPath: "\(project.root)/Content/editions") == ["midterm"])
  }
}
