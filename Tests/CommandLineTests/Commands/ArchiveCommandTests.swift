import Foundation
import TestSupport
import Testing

@Suite("showcase archive and showcase verify", .timeLimit(.minutes(5)))
struct ArchiveCommandTests {
  private static let files = Project.sound.merging([
    "site.yml": """
    title: 某学院
    organization: 某学院
    base_url: https://site.example/
    theme: bare
    archive:
      identifier: MXY-2021
      organization: [某学院, Some College]
      contact: [双高办, Project Office]
      retention: 永久
      access: 公开
      published: 2022-03-01
    """,
    "cases/one/index.md": Project.article(
      "第一例", "正文。![车间](图一.svg)", frontMatter: "date: 2021-11-30\ndepartment: 食品学院\n"),
    "cases/one/图一.svg":
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"><rect width=\"4\" height=\"3\"/></svg>",
    "cases/one/没用到.txt": "也要存",
  ]) { $1 }

  private func archive(
    _ project: Project, _ arguments: String..., environment: [String: String] = [:],
    through wrapper: [String] = []
  ) throws -> Data {
    let run = try Program.Run(
      ["archive", "--out", project.folder("out.zip")] + arguments, in: .project(project),
      environment: environment, through: wrapper
    ).result()
    try #require(run.status == 0, "\(run.errors)")
    return try Data(contentsOf: URL(fileURLWithPath: project.folder("out.zip")))
  }

  private func unpack(_ project: Project) throws -> String {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    process.arguments = ["-m", "zipfile", "-e", project.folder("out.zip"), project.folder("un")]
    try process.run()
    process.waitUntilExit()
    let names = try FileManager.default.contentsOfDirectory(atPath: project.folder("un"))
    return project.folder("un/" + (names.first ?? ""))
  }

  @Test("the archive holds site, sources, records and a guide, and is valid and rebuilt the same")
  func contents() throws {
    let project = try Project(Self.files)
    let run = try Program.run("archive", in: .project(project))
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.hasPrefix("\(project.root)/archive-2022-03-01.zip："))
    _ = try archive(project)
    let bag = Snapshot(try unpack(project))
    let site = try Program.run("build", in: .project(project))
    #expect(site.status == 0)
    for (path, bytes) in project.site().files where path != ".showcase" {
      #expect(bag.files["data/site/" + path] == bytes, "\(path)")
    }
    for (path, text) in Self.files { #expect(bag.text("data/sources/Content/\(path)") == text) }
    let info = try #require(bag.text("bag-info.txt"))
    let size = bag.files.filter { $0.key.hasPrefix("data/") }
    #expect(
      info == """
        Source-Organization: 某学院
        Source-Organization: Some College
        Contact-Name: 双高办
        Contact-Name: Project Office
        External-Identifier: MXY-2021
        Internal-Sender-Description: 某学院
        Bagging-Date: 2022-03-01
        Bag-Software-Agent: showcase 0.1.0
        Payload-Oxum: \(size.values.reduce(0) { $0 + $1.count }).\(size.count)

        """)
    let records = try #require(bag.text("data/records.csv")).components(separatedBy: "\r\n")
    #expect(
      records[0] == "\u{FEFF}序号,档号,题名,责任者,形成日期,发布日期,原网址,保管期限,公开属性,文件路径,格式,媒体类型,字节数,SHA-256,内容")
    // One line for each payload file but the table itself, one of headings, one empty at the end.
    #expect(records.count == size.count + 1)
    let page = try #require(records.first { $0.contains(",data/site/cases/one.html,") })
    #expect(page.contains(",食品学院,2021-11-30,2022-03-01,https://site.example/cases/one.html,永久,公开,"))
    let guide = try #require(bag.text("说明/README.txt"))
    #expect(guide.contains("sha512sum -c") && guide.contains("certutil") && guide.contains("\r\n"))
    for place in [project.folder("out.zip"), project.folder("un/archive-2022-03-01")] {
      let verdict = try Program.run("verify", "--rebuild", place, in: .project(project))
      #expect(verdict.status == 0, "\(verdict.output)\(verdict.errors)")
      #expect(verdict.output == "")
      #expect(verdict.errors.contains("重新生成的网站一字不差"))
    }
  }

  @Test("folder, order and age of files, zone, locale, umask, threads and day leave no trace")
  func determinism() throws {
    let first = try Project([:], at: "a")
    let second = try Project([:], at: "另一个 文件夹/deep/project")
    for path in Self.files.keys.sorted() { try first.write(Self.files[path] ?? "", to: path) }
    for path in Self.files.keys.sorted().reversed() {
      try second.write(Self.files[path] ?? "", to: path)
      chmod("\(second.root)/Content/\(path)", 0o600)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: 1e9)],
        ofItemAtPath: "\(second.root)/Content/\(path)")
    }
    let east = try archive(
      first, "--jobs", "1", environment: ["TZ": "Asia/Shanghai", "LANG": "zh_CN.UTF-8"])
    let west = try archive(
      second, "--jobs", "8",
      environment: ["TZ": "America/New_York", "LC_ALL": "C", "LANG": "en_US.UTF-8"],
      through: ["/bin/sh", "-c", "umask 077; exec \"$@\"", "sh"])
    #expect(east == west)
    let dated = try archive(first, environment: ["SOURCE_DATE_EPOCH": "1700000000"])
    let again = try archive(
      first, environment: ["SOURCE_DATE_EPOCH": "1700000000", "TZ": "Pacific/Kiritimati"])
    #expect(dated == again)
    #expect(dated != east)
    #expect(String(decoding: dated, as: UTF8.self).contains("archive-2023-11-14/"))
  }

  @Test("content with errors is not archived, and an older archive stays")
  func errors() throws {
    let project = try Project(Project.sound)
    let old = try archive(project)
    for (path, text) in Project.broken { try project.write(text, to: path) }
    let run = try Program.run(
      "archive", "--out", project.folder("out.zip"), in: .project(project))
    #expect(run.status == 1)
    #expect(run.errors.contains("Content/cases/two/index.md:4:1: 错误[unknown-key]"))
    #expect(run.errors.hasSuffix("有 1 个错误，没有存档。\n"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: project.folder("out.zip"))) == old)
  }

  /// A project of an office: a draft, strays, hidden words, and columns of its own.
  private static let officesFiles = files.merging([
    "site.yml": """
    # 内部：找张老师要密码
    title: 某学院
    organization: 某学院
    base_url: https://site.example/  # 内网先别改
    theme: bare
    publish:
      web: "secret:bucket/path"
    """,
    "cases/one/图一.svg":
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 3\"><rect width=\"4\" height=\"3\"/></svg>",
    "cases/one/index.md":
      "---\n# 内部批注\ntitle: 第一例\nsummary: 一句话。\ndate: 2021-11-30\n---\n\n正文。![车间](图一.svg)\n",
    "cases/three/index.md": Project.article("机密稿", "机密正文。", frontMatter: "status: draft\n"),
    "cases/four/index.md": Project.article("待定稿", "待定正文。", frontMatter: "status: reviewed\n"),
    "cases/three/底稿.txt": "机密底稿",
  ]) { $1 }

  @Test("the archive for everybody holds what the site shows, and is rebuilt to the same bytes")
  func publicArchive() throws {
    let project = try Project(Self.officesFiles)
    try project.write("id,title,publisher,date,kind\nr,报告,某学院,2021,报告\n", to: "data/sources.csv")
    try project.write(
      "id,name,level,unit,领导批示\na,甲,school,个,机密批示\n", to: "data/indicators.csv")
    try project.write(
      "indicator,period,value,source,locator\na,2021,5,r,一\n", to: "data/observations.csv")
    try project.folder.write("机密笔记", to: "project/Themes/bare/笔记.txt")
    try project.write("错,对\n机密词,公开词\n", to: "data/terms.csv")
    _ = try archive(project)
    let run = try Program.run("archive", "--public", "--out", "p.zip", in: .project(project))
    #expect(run.status == 0, "\(run.errors)")
    let verdict = try Program.run("verify", "--rebuild", "p.zip", in: .project(project))
    #expect(verdict.status == 0, "\(verdict.output)\(verdict.errors)")
    try FileManager.default.moveItem(
      atPath: project.root + "/p.zip", toPath: project.folder("out2.zip"))
    try FileManager.default.removeItem(atPath: project.folder("out.zip"))
    try FileManager.default.moveItem(
      atPath: project.folder("out2.zip"), toPath: project.folder("out.zip"))
    let path = try unpack(project)
    #expect(path.contains("archive-public-"))
    let bag = Snapshot(path)
    for (name, bytes) in bag.files {
      let text = String(decoding: bytes, as: UTF8.self)
      for word in ["机密", "待定", "内部：", "内部批注", "内网", "secret", "领导批示"] {
        #expect(!text.contains(word) && !name.contains(word), "\(name): \(word)")
      }
    }
    #expect(bag.files["data/sources/Content/cases/three/index.md"] == nil)
    #expect(bag.files["data/sources/Content/cases/four/index.md"] == nil)
    #expect(bag.files["data/sources/Content/cases/one/没用到.txt"] == nil)
    #expect(try Program.run("build", in: .project(project)).status == 0)
    for (path, bytes) in project.site().files where path != ".showcase" {
      #expect(bag.files["data/site/" + path] == bytes, "\(path)")
    }
    for pair in [["--drafts"], ["--single", "one"]] {
      let wrong = try Program.Run(["archive", "--public"] + pair, in: .project(project)).result()
      #expect(wrong.status == 64)
    }
  }

  @Test(
    "the office's archive says whose it is and what it holds, in its list, its guide and at the end"
  )
  func officesArchive() throws {
    let project = try Project(Self.officesFiles)
    let run = try Program.run("archive", "--out", project.folder("out.zip"), in: .project(project))
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.errors.contains("这是内部存档，其中有草稿（没有公开） 2 个、网站没有用到 2 个"))
    let bag = Snapshot(try unpack(project))
    let records = try #require(bag.text("data/records.csv")).components(separatedBy: "\r\n")
    func kind(_ path: String) -> String? {
      records.first { $0.contains(",data/sources/Content/\(path),") }?.split(separator: ",").last
        .map(String.init)
    }
    #expect(kind("cases/three/index.md") == "草稿（没有公开）")
    #expect(kind("cases/four/index.md") == "草稿（没有公开）")
    #expect(kind("cases/three/底稿.txt") == "网站没有用到")
    #expect(kind("cases/one/index.md") == "原稿")
    #expect(bag.text("说明/README.txt")?.contains("内部存档") == true)
  }

  @Test(
    "an office's archive is never offered for download",
    arguments: [true, false])
  func laidOut(isPublic: Bool) throws {
    let project = try Project(Self.files)
    let arguments = ["archive", "--out", project.root + "/Content/../存.zip"]
    let run = try Program.Run(
      arguments + (isPublic ? ["--public"] : []), in: .project(project)
    ).result()
    #expect(run.status == 0, "\(run.errors)")
    try FileManager.default.moveItem(
      atPath: project.root + "/存.zip", toPath: project.root + "/Content/cases/one/存.zip")
    try project.write(Project.article("第一例", "下载[存档](存.zip)。"), to: "cases/one/index.md")
    let check = try Program.run("check", in: .project(project))
    #expect(check.status == (isPublic ? 0 : 1), "\(check.output)")
    let words = "Content/cases/one/index.md:6:3: 错误[misplaced-file]: 这是内部存档"
    #expect(check.output.contains(words) == !isPublic, "\(check.output)")
  }

  @Test(
    "neither an archive nor a page takes the place of anything but its own, untouched",
    arguments: [
      "Content/site.yml", "Content/cases/one/index.md", "Content/new.zip", "Themes/new.zip",
      "note.txt", "link.zip", ".",
    ])
  func foreign(out: String) throws {
    let project = try Project(Self.files)
    try project.folder.write("words", to: "project/note.txt")
    try project.folder.link("project/link.zip", to: "Content/site.yml")
    let before = Snapshot(project.root)
    for arguments in [["archive"], ["archive", "--single", "one"]] {
      let run = try Program.Run(arguments + ["--out", out], in: .project(project)).result()
      #expect(run.status == 2, "\(run.errors)")
      #expect(run.errors.contains("\n  提示: "))
      #expect(Snapshot(project.root) == before)
    }
  }

  @Test("an archive or a page that somebody has changed since is not replaced")
  func changedSince() throws {
    let project = try Project(Self.files)
    for arguments in [
      ["archive", "--out", "a.zip"], ["archive", "--single", "one", "--out", "a.html"],
    ] {
      for _ in 0..<2 {
        #expect(try Program.Run(arguments, in: .project(project)).result().status == 0)
      }
      let path = "\(project.root)/\(arguments[arguments.count - 1])"
      let handle = try #require(FileHandle(forUpdatingAtPath: path))
      try handle.seekToEnd()
      try handle.write(contentsOf: Data("note".utf8))
      try handle.close()
      let before = FileManager.default.contents(atPath: path)
      #expect(try Program.Run(arguments, in: .project(project)).result().status == 2)
      #expect(FileManager.default.contents(atPath: path) == before)
    }
  }

  @Test("names that do not travel are named with a better one")
  func names() throws {
    let project = try Project(Self.files)
    try project.write("x", to: "cases/one/图:一?.txt")
    let run = try Program.run("archive", in: .project(project))
    #expect(run.status == 1)
    #expect(
      run.errors.contains("Content/cases/one/图:一?.txt: 错误[invalid-name]: 文件名里的“:”在别的系统上不能用"))
    #expect(run.errors.contains("提示: 改名为“Content/cases/one/图-一-.txt”，用到它的地方一起改"))
    #expect(run.errors.hasSuffix("有 1 个错误，没有存档。\n"))
    let check = try Program.run("check", in: .project(project))
    #expect(check.status == 0)
    #expect(
      check.output.contains("警告[invalid-name]: 这个名字存不了档：文件名里的“:”在别的系统上不能用"))
  }

  @Test("a place that cannot be written and a date that is none end with 2")
  func environment() throws {
    let project = try Project(Project.sound)
    let place = try Program.run("archive", "--out", "none/x.zip", in: .project(project))
    #expect(place.status == 2)
    let date = try Program.run(
      "archive", in: .project(project), environment: ["SOURCE_DATE_EPOCH": "gestern"])
    #expect(date.status == 2)
    #expect(date.errors.contains("SOURCE_DATE_EPOCH 应是 1970 年以来的秒数，而不是“gestern”"))
    #expect(try Program.run("verify", "none.zip", in: .project(project)).status == 2)
  }

  @Test("every change is named, as text and as JSON, and the exit status is 1")
  func changes() throws {
    let project = try Project(Self.files)
    _ = try archive(project)
    let bag = try unpack(project)
    try Data("换了".utf8).write(to: URL(fileURLWithPath: bag + "/data/site/index.html"))
    try FileManager.default.moveItem(
      atPath: bag + "/data/site/feed.xml", toPath: bag + "/data/site/atom.xml")
    let text = try Program.run("verify", bag, in: .project(project))
    #expect(text.status == 1)
    #expect(text.lines.count == 3)
    #expect(
      text.output.contains(
        "data/site/atom.xml: 错误[renamed-file]: 内容没变，名字变了：存档时叫 data/site/feed.xml\n"))
    #expect(text.output.contains("data/site/index.html: 错误[changed-file]: 内容变了：sha512 应是 "))
    #expect(text.output.contains("bag-info.txt:9: 错误[invalid-bag]: Payload-Oxum 写的是 "))
    let json = try Program.run(
      "verify", "--format", "json", "--lang", "en", bag, in: .project(project))
    #expect(json.status == 1)
    let objects = try json.lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
    #expect(
      objects.map { $0["code"] as? String } == ["invalid-bag", "renamed-file", "changed-file"])
    #expect(objects[0]["line"] as? Int == 9)
    #expect(objects[0]["severity"] as? String == "error")
    #expect(objects[1]["file"] as? String == "data/site/atom.xml")
  }

  @Test("sources that make another site than the archived one are found out by --rebuild")
  func rebuild() throws {
    let project = try Project(Self.files)
    _ = try archive(project)
    let bag = try unpack(project)
    let source = bag + "/data/sources/Content/cases/one/index.md"
    let text = try String(contentsOfFile: source, encoding: .utf8)
    try Data(text.replacing("正文", with: "別文").utf8).write(to: URL(fileURLWithPath: source))
    // Whoever forges a file forges the manifests with it.
    for name in try FileManager.default.contentsOfDirectory(atPath: bag)
    where name.contains("manifest-") {
      try FileManager.default.removeItem(atPath: "\(bag)/\(name)")
    }
    let forge = Process()
    forge.executableURL = URL(fileURLWithPath: "/bin/sh")
    forge.currentDirectoryURL = URL(fileURLWithPath: bag)
    forge.arguments = [
      "-c",
      "for a in 256 512; do find data -type f -exec sha${a}sum {} + > manifest-sha$a.txt; done",
    ]
    try forge.run()
    forge.waitUntilExit()
    #expect(try Program.run("verify", bag, in: .project(project)).status == 0)
    let run = try Program.run("verify", "--rebuild", bag, in: .project(project))
    #expect(run.status == 1)
    #expect(run.output.contains("data/site/cases/one.html: 错误[rebuild-differs]: 与重新生成的不同\n"))
    // Beside the page the whole as one document and the index of the search know the word.
    let others = ["data/site/cases/one.html:", "data/site/print.html:", "data/site/search/"]
    for line in run.lines {
      #expect(others.contains(where: line.hasPrefix) && line.contains("错误[rebuild-differs]"))
    }
  }

  @Test("one case as one file, with what it needs inside")
  func single() throws {
    let project = try Project(Self.files)
    let run = try Program.run("archive", "--single", "one", in: .project(project))
    #expect(run.status == 0, "\(run.errors)")
    let html = try String(contentsOfFile: project.root + "/one.html", encoding: .utf8)
    #expect(html.contains("data:image/svg+xml;base64,"))
    #expect(!html.contains("src=\"../") && !html.contains("href=\"../"))
    let size = (html.utf8.count + 1023) / 1024
    #expect(run.output == "\(project.root)/one.html：\(size) KB，不需要别的文件\n")
    let other = try Program.run(
      "archive", "--single", "stats/index.html", "--out", "figures.html", in: .project(project))
    #expect(other.status == 0, "\(other.errors)")
    let none = try Program.run("archive", "--single", "onne", in: .project(project))
    #expect(none.status == 1)
    #expect(none.errors.hasSuffix("showcase: 网站里没有“onne”这篇案例或页面；是不是“one”？\n"))
    try project.write(
      Project.article("稿", "正文。", frontMatter: "status: reviewed\n"), to: "cases/b/index.md")
    let draft = try Program.run("archive", "--single", "b", in: .project(project))
    #expect(draft.status == 1)
    #expect(draft.errors.contains("“b”还没有发布（Content/cases/b/index.md 里是 status: reviewed）"))
    #expect(draft.errors.contains("加上 --drafts"))
    #expect(
      try Program.run("archive", "--single", "b", "--drafts", in: .project(project)).status == 0)
  }
}
