import Foundation
import TestSupport
import Testing

@Suite("showcase evidence, and what becomes of evidence elsewhere", .timeLimit(.minutes(5)))
struct EvidenceCommandTests {
  private static let table = """
    编号,证明对象,标题,文件,网址,类型,日期,有效期至,保管,页码,公开范围,备注
    annual-table,school-partners；first-prize,合作企业名单,名单.txt,,统计,2021-12,,SECRETholder,3—5,公开,SECRETnote
    secret-contract,school-partners,SECRETtitle,内部/SECRETfile.txt,,合同,2021,,SECRETholder,,内部,SECRETremark
    secret-link,school-1,SECRETweb,,https://SECRET.example/a,网页,,,,,,
    prize-scan,first-prize；案例:one,获奖证书,证书.txt,,证书,2021-06-30,,,,公开,
    draft-minutes,case:draft,SECRETminutes,SECRETminutes.txt,,,,,,,公开,
    secret-photo,case:one,SECRETphoto,没有.jpg,,照片,,,,,内部,
    """

  private static let files = Project.sound.merging([
    "cases/draft/index.md": Project.article("草稿", "还没写完。", frontMatter: "status: draft\n"),
    "data/sources.csv": "id,title,publisher,date,kind\nreport,报告,某学院,2021,报告\n",
    "data/tasks.csv": "level,number,title\nschool,1,校企合作\n",
    "data/indicators.csv":
      "id,name,level,unit\nschool-partners,合作企业数,school,家\nschool-rooms,教室数,school,间\n",
    "data/observations.csv":
      "indicator,period,value,source,locator\nschool-partners,2021,12,report,一/1\nschool-rooms,2021,3,report,一/2\n",
    "data/achievements.csv":
      "id,name,level,kind,source,locator,evidence\nfirst-prize,一等奖,省级,奖项,report,一/3,prize-scan；secret-contract；纸质证书\n",
    "data/evidence.csv": table, "evidence/名单.txt": "公开的名单\n",
    "evidence/证书.txt": "公开的证书\n", "evidence/内部/SECRETfile.txt": "SECRETbytes\n",
    "evidence/SECRETminutes.txt": "SECRETwords\n", "evidence/SECRETunnamed.txt": "SECRETstray\n",
  ]) { $1 }

  /// Everything in a folder that holds a word of what is internal, in a name or in its bytes.
  private func leaks(in snapshot: Snapshot) -> [String] {
    let words = ["SECRET", "secret-contract", "secret-link", "secret-photo", "draft-minutes"]
    return snapshot.files.filter { path, bytes in
      let text = String(decoding: bytes, as: UTF8.self).lowercased()
      return words.contains {
        path.lowercased().contains($0.lowercased()) || text.contains($0.lowercased())
      }
    }.keys.sorted()
  }

  private func unpack(_ archive: String, to folder: String) throws -> Snapshot {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = ["-m", "zipfile", "-e", archive, folder]
    try process.run()
    process.waitUntilExit()
    return Snapshot(folder)
  }

  // MARK: What is internal stays so

  @Test(
    "internal evidence is in no file of the site, by title, id, name, address, remark or content")
  func site() throws {
    let project = try Project(Self.files)
    let run = try Program.run("build", in: .project(project))
    #expect(run.status == 0, "\(run.errors)")
    let site = project.site()
    #expect(leaks(in: site) == [])
    let page = try #require(site.text("indicators/school-partners.html"))
    #expect(page.contains("合作企业名单") && page.contains("页码 3—5") && page.contains("TXT 1 KB"))
    #expect(site.text("cases/one.html")?.contains("获奖证书") == true)
    let register = try #require(site.text("achievements/index.html"))
    #expect(register.contains("获奖证书") && register.contains("纸质证书"))
    let published = site.files.keys.filter { $0.hasPrefix("files/") }.map {
      String($0.split(separator: "/").last ?? "")
    }
    #expect(published.sorted() == ["名单.txt", "证书.txt"].sorted())
  }

  @Test(
    "the archive for everybody has neither files nor rows of it, and is rebuilt to the same bytes")
  func publicArchive() throws {
    let project = try Project(Self.files)
    let run = try Program.run("archive", "--public", "--out", "p.zip", in: .project(project))
    #expect(run.status == 0, "\(run.errors)")
    let bag = try unpack("\(project.root)/p.zip", to: project.folder("bag"))
    #expect(leaks(in: bag) == [])
    let name = try #require(
      bag.files.keys.first { $0.hasSuffix("sources/Content/data/evidence.csv") })
    #expect(bag.text(name)?.contains("annual-table") == true)
    let verdict = try Program.run("verify", "--rebuild", "p.zip", in: .project(project))
    #expect(verdict.status == 0, "\(verdict.output)\(verdict.errors)")
  }

  @Test("the office's own archive holds all of it, and its list says what is internal")
  func officesArchive() throws {
    let project = try Project(Self.files)
    let run = try Program.run("archive", "--out", "a.zip", in: .project(project))
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("佐证材料（内部） 3 个"), "\(run.errors)")
    let bag = try unpack("\(project.root)/a.zip", to: project.folder("bag"))
    let records = try #require(bag.files.keys.first { $0.hasSuffix("data/records.csv") })
    let line = bag.text(records)?.split(separator: "\r\n").first { $0.contains("SECRETfile.txt") }
    #expect(line?.hasSuffix(",佐证材料（内部）") == true)
  }

  @Test("a text that links to something internal or shows it is refused, by path and by name")
  func links() throws {
    let picture = "evidence/内部/SECRETpicture.svg"
    for link in [
      "[合同](../../evidence/内部/SECRETfile.txt)", "![照片](../../\(picture))",
      "![[SECRETpicture.svg|照片]]",
    ] {
      let project = try Project(Self.files)
      try project.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: picture)
      try project.write(Project.article("第一例", "看\(link)。"), to: "cases/one/index.md")
      let run = try Program.run("build", in: .project(project))
      #expect(run.status == 1)
      #expect(run.errors.contains("错误[internal-evidence]"), "\(run.errors)")
    }
  }

  @Test("a public file that could act on the reader's computer is refused like any attachment")
  func gate() throws {
    let project = try Project(Self.files)
    try project.write("<html><script>alert(1)</script></html>", to: "evidence/证书.txt")
    let run = try Program.run("build", in: .project(project))
    #expect(run.status == 1)
    #expect(run.errors.contains("错误[unsafe-attachment]"), "\(run.errors)")
  }

  // MARK: The binder

  @Test("the binder has folders in the order of the tables, each file once, and both lists")
  func folder() throws {
    let project = try Project(Self.files)
    let run = try Program.run("evidence", in: .project(project))
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "\(project.root)/佐证材料：材料 6 份，文件 4 个，1 MB\n")
    #expect(run.errors.contains("缺 1 份，目录里用红色标出"))
    let binder = project.site("佐证材料")
    #expect(
      binder.files.keys.sorted()
        == [
          "1 指标/01 合作企业数/1-1 合作企业名单.txt", "1 指标/01 合作企业数/1-2 SECRETtitle.txt",
          "4 案例/05 草稿/5-1 SECRETminutes.txt", "3 成果/03 一等奖/3-3 获奖证书.txt", "SHA256SUMS",
          "目录.html", "目录.xlsx",
        ].sorted(), "\(binder.files.keys.sorted())")
    let page = try #require(binder.text("目录.html"))
    #expect(page.contains("<tr class=\"missing\">") && page.contains("没有找到文件：没有.jpg"))
    #expect(page.contains("教室数"), "what nothing proves is listed")
    let sums = try #require(binder.text("SHA256SUMS"))
    for path in binder.files.keys where path != "SHA256SUMS" {
      #expect(sums.contains("  \(path)\n"))
    }
  }

  @Test("the same content gives the same archive, and an archive that is our own is replaced")
  func archive() throws {
    let project = try Project(Self.files)
    let place = project.folder("册.zip")
    let first = try Program.run("evidence", "--out", place, in: .project(project))
    #expect(first.status == 0, "\(first.errors)")
    let bytes = try Data(contentsOf: URL(fileURLWithPath: place))
    let second = try Program.run("evidence", "--out", place, in: .project(project))
    #expect(second.status == 0, "\(second.errors)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: place)) == bytes)
    let run = try Program.run("evidence", in: .project(project))
    #expect(run.status == 0)
    let unpacked = try unpack(place, to: project.folder("un"))
    #expect(unpacked.files == project.site("佐证材料").files)
  }

  @Test("a binder that is our own gives way to a newer one; one that somebody has changed does not")
  func replacing() throws {
    let project = try Project(Self.files)
    #expect(try Program.run("evidence", in: .project(project)).status == 0)
    try project.write("公开的名单，新的\n", to: "evidence/名单.txt")
    #expect(try Program.run("evidence", in: .project(project)).status == 0)
    let file = "1 指标/01 合作企业数/1-1 合作企业名单.txt"
    #expect(project.site("佐证材料").text(file) == "公开的名单，新的\n")
    try project.folder.write("批注", to: "project/佐证材料/批注.txt")
    let added = project.site("佐证材料")
    let refused = try Program.run("evidence", in: .project(project))
    #expect(refused.status == 2)
    #expect(refused.errors.contains("没有动它"), "\(refused.errors)")
    #expect(project.site("佐证材料") == added)
  }

  @Test(
    "nothing is written into sources, over a folder of others, or over a file that is no binder")
  func places() throws {
    let project = try Project(Self.files)
    try project.folder.write("我的", to: "other/mine.txt")
    try project.folder.write("不是压缩包", to: "mine.zip")
    for place in ["Content/evidence", "Content/a.zip", "Themes", "../other", "../mine.zip", "."] {
      let run = try Program.run("evidence", "--out", place, in: .project(project))
      #expect(run.status == 2, "\(place): \(run.output)\(run.errors)")
    }
    #expect(project.folder.text("other/mine.txt") == "我的")
    #expect(project.folder.text("mine.zip") == "不是压缩包")
  }

  @Test(
    "content with errors makes no binder, and an older one stays; missing files alone do not matter"
  )
  func errors() throws {
    let project = try Project(Self.files)
    try project.remove("evidence/名单.txt")
    let missing = try Program.run("evidence", in: .project(project))
    #expect(missing.status == 0, "\(missing.errors)")
    let old = project.site("佐证材料")
    try project.write(
      Self.table + "\nannual-table,school-partners,又一份,名单.txt\n", to: "data/evidence.csv")
    let run = try Program.run("evidence", in: .project(project))
    #expect(run.status == 1)
    #expect(run.errors.contains("错误[duplicate-row]"))
    #expect(project.site("佐证材料") == old)
  }

  @Test("what is out of date is said on the day that the program runs, and by a build never")
  func expiry() throws {
    let project = try Project(Self.files)
    try project.write(
      "id,of,title,file,expires\na,school-1,许可证,名单.txt,2021-06-30\n", to: "data/evidence.csv")
    try project.write(
      "id,name,level,kind,source,locator\nfirst-prize,一等奖,省级,奖项,report,一/3\n",
      to: "data/achievements.csv")
    let day = ["SOURCE_DATE_EPOCH": "1625097600"]
    let check = try Program.run("check", in: .project(project), environment: day)
    #expect(check.output.contains("警告[expired-evidence]"), "\(check.output)")
    let before = ["SOURCE_DATE_EPOCH": "1625011200"]
    let early = try Program.run("check", in: .project(project), environment: before)
    #expect(!early.output.contains("expired-evidence"))
    let build = try Program.run("build", in: .project(project), environment: day)
    #expect(!build.errors.contains("expired-evidence"))
  }

  @Test("an English site gets an English binder")
  func english() throws {
    var files = Self.files
    files["site.yml"] = "title: Some College\nlanguages: [en]\ntheme: bare\nshare_cards: false\n"
    let project = try Project(files)
    let run = try Program.run("evidence", "--lang", "en", in: .project(project))
    #expect(run.status == 0, "\(run.errors)")
    let binder = project.site("evidence")
    #expect(binder.text("contents.html")?.contains("What is internal must not be") == true)
    #expect(binder.files.keys.contains { $0.hasPrefix("1 indicator/") })
  }
}
