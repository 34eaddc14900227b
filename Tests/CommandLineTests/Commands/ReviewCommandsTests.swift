import Diagnostics
import Foundation
import Logs
import People
import Reviewing
import SiteBuilder
import TestSupport
import Testing

@Suite("People, signatures and the ledger, from the command line") struct ReviewCommandsTests {
  private static let project = Project.sound.merging([
    "site.yml": """
    title: 某学院
    base_url: https://site.edu.cn/
    theme: bare
    share_cards: false
    review: [初审, 终审]
    """
  ]) { $1 }

  /// Runs `people` with a line of standard input.
  private func people(
    _ arguments: [String], password: String = "", in project: Project
  ) throws -> Program.Result {
    try Program.Run(
      ["people"] + arguments, in: .project(project),
      through: ["/bin/sh", "-c", "printf '%s\\n' '\(password)' | exec \"$0\" \"$@\""]
    ).result()
  }

  @Test("people are added, listed, given another role and removed; the password is nowhere")
  func people() throws {
    let project = try Project(Self.project)
    let password = "correct horse 电池"
    let added = try people(["add", "王芳", "--role", "first"], password: password, in: project)
    #expect(added.status == 0 && added.output == "添加了王芳（初审）\n", "\(added.errors)")
    #expect(try people(["role", "王芳", "--role", "终审"], in: project).status == 0)
    #expect(try people(["list"], in: project).output == "王芳\t终审\n")
    let kept = project.folder.text("project/.showcase/people.txt") ?? ""
    #expect(kept.contains("$argon2id$") && !kept.contains(password))
    #expect(try people(["remove", "王芳"], in: project).status == 0)
    #expect(try people(["list"], in: project).output == "")
  }

  @Test(
    "what cannot be is refused with the remedy",
    arguments: [
      (["add", "王芳", "--role", "主编"], "好的密码足够长1", "没有角色“主编”，可以是：writer、data、keeper、reader、初审、终审"),
      (["add", "王芳", "--role", "writer"], "short", "密码至少 10 个字符"),
      (["add", "王芳", "--role", "writer"], "", "没有给密码"),
      (["add", "#", "--role", "writer"], "好的密码足够长1", "“#”不能用作姓名"),
      (["remove", "谁"], "", "没有谁"),
    ])
  func refused(arguments: [String], password: String, words: String) throws {
    let project = try Project(Self.project)
    let result = try people(arguments, password: password, in: project)
    #expect(result.status == 64)
    #expect(result.errors.contains(words), "\(result.errors)")
    #expect(project.folder.text("project/.showcase/people.txt") == nil)
  }

  /// Has all texts of a project signed, step by step.
  private func sign(_ project: Project) throws {
    var request = SiteRequest(root: project.root)
    request.cache = nil
    let states = try check(request) { _ in }.reviews
    let rules = ReviewRules(steps: ["初审", "终审"])
    let nobody = try #require(PasswordHash.ofNobody)
    func person(_ name: String, _ role: Role) -> Person {
      Person(name: name, role: role, password: nobody)
    }
    var report = Report()
    var log = try ReviewLog(root: project.root, report: &report)
    var now = Moment(seconds: 1_795_854_003)
    for state in states {
      var records = [
        try rules.submit(state, by: person("写", .writer), at: now, state: "")
      ]
      for (name, step) in [("甲", "初审"), ("乙", "终审")] {
        now = now.advanced(by: 1)
        let current = ReviewState(
          of: state.file, title: state.title, records: records, fingerprint: state.fingerprint,
          steps: rules.steps)
        records.append(
          try rules.sign(
            current, by: person(name, .reviewer(step)), at: now, seen: state.fingerprint, state: ""
          ))
      }
      try log.add(records)
    }
  }

  @Test("publish refuses what is not signed, takes what is, and refuses it again after a change")
  func publish() throws {
    let project = try Project(Self.project)
    let refused = try Program.run("publish", "./out/", in: .project(project))
    #expect(refused.status == 1)
    #expect(refused.errors.contains("[unsigned-text]: 不能发布：还没有送审"), "\(refused.errors)")
    #expect(!FileManager.default.fileExists(atPath: "\(project.root)/out"))
    try sign(project)
    let published = try Program.run("publish", "./out/", in: .project(project))
    #expect(published.status == 0, "\(published.errors)")
    let log = project.folder.text("project/.showcase/reviews.txt") ?? ""
    #expect(log.contains("\tpublish\tContent/cases/one/index.md\t"))
    try project.write(Project.article("第一例", "正文，改过。"), to: "cases/one/index.md")
    let again = try Program.run("publish", "./out/", in: .project(project))
    #expect(again.status == 1)
    #expect(again.errors.contains("初审、终审签过之后，文字改了，要重新签"), "\(again.errors)")
  }

  @Test("check tells what is not signed and finds no fault in it; staging needs no signatures")
  func information() throws {
    let project = try Project(Self.project)
    let result = try Program.run("check", in: .project(project))
    #expect(result.status == 0)
    #expect(result.errors.contains("还没有签齐的 3 篇，签齐了才能 publish："), "\(result.errors)")
    #expect(try Program.run("publish", "./out/", "--staging", in: .project(project)).status == 0)
  }

  @Test("the ledger is a workbook; one that somebody has worked on is not replaced")
  func ledger() throws {
    let project = try Project(Self.project)
    try sign(project)
    for _ in 0..<2 {
      let result = try Program.run("ledger", in: .project(project))
      #expect(result.status == 0 && result.output.hasSuffix("审核台账.xlsx\n"), "\(result.errors)")
    }
    try project.folder.write("别的", to: "project/审核台账.xlsx")
    #expect(try Program.run("ledger", in: .project(project)).status == 2)
    #expect(project.folder.text("project/审核台账.xlsx") == "别的")
  }

  @Test("nothing of people, sessions, reviews and history reaches the site or an archive")
  func nothingLeaks() throws {
    let project = try Project(Self.project)
    _ = try people(["add", "机密人", "--role", "first"], password: "correct horse 电池", in: project)
    try sign(project)
    try project.folder.write("机密的旧稿", to: "project/.showcase/history/objects/ab/cd")
    #expect(try Program.run("build", in: .project(project)).status == 0)
    #expect(
      try Program.run("archive", "--public", "--out", "public.zip", in: .project(project)).status
        == 0)
    #expect(try Program.run("archive", "--out", "own.zip", in: .project(project)).status == 0)
    for archive in ["public", "own"] {
      let unpack = Process()
      unpack.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
      unpack.arguments = [
        "-m", "zipfile", "-e", "\(project.root)/\(archive).zip", "\(project.root)/\(archive)",
      ]
      try unpack.run()
      unpack.waitUntilExit()
      #expect(unpack.terminationStatus == 0)
    }
    for folder in ["Public", "public", "own"] {
      let names = try FileManager.default.subpathsOfDirectory(atPath: "\(project.root)/\(folder)")
      #expect(names.count > 5)
      for name in names {
        #expect(!name.contains("reviews.txt") && !name.contains("people.txt"), "\(folder)/\(name)")
        let bytes = FileManager.default.contents(atPath: "\(project.root)/\(folder)/\(name)")
        let text = String(decoding: bytes ?? Data(), as: UTF8.self)
        for secret in ["机密", "argon2id", "showcase reviews"] {
          #expect(!text.contains(secret), "\(folder)/\(name): \(secret)")
        }
      }
    }
  }
}

@Suite("A finished site, looked through from the command line") struct InspectionCommandTests {
  @Test("the site that was just built is looked through, as text, as JSON and as a form")
  func builtSite() throws {
    let project = try Project(Project.sound)
    #expect(try Program.run("build", in: .project(project)).status == 0)
    let text = try Program.run("check", "--site", "Public", in: .project(project))
    #expect(text.output.contains("警告[missing-record]: 页脚里缺：ICP 备案号"), "\(text.errors)")
    #expect(text.errors.contains("站内链接"))
    let json = try Program.run(
      "check", "--site", "Public", "--format", "json", "--out", "整改.xlsx", in: .project(project))
    #expect(json.lines.contains { $0.hasPrefix("{") && $0.contains("missing-record") })
    #expect(FileManager.default.fileExists(atPath: "\(project.root)/整改.xlsx"))
    try project.folder.write("<a href=\"no.html\">无</a>", to: "project/Public/extra.html")
    #expect(try Program.run("check", "--site", "Public", in: .project(project)).status == 1)
  }

  @Test(
    "what does not go together is wrong usage",
    arguments: [["--outside"], ["--out", "a.xlsx"], ["--site", ".", "--fix"], ["--site", ""]])
  func usage(arguments: [String]) throws {
    let project = try Project(Project.sound)
    let run = try Program.Run(["check"] + arguments, in: .project(project)).result()
    #expect(run.status == 64)
  }

  @Test("a folder without pages, and an address where nobody answers, are told as such")
  func nothing() throws {
    let project = try Project(Project.sound)
    let empty = try Program.run("check", "--site", "Content", in: .project(project))
    #expect(empty.status == 2 && empty.errors.contains("里没有网页"))
    let silent = try Program.run(
      "check", "--site", "http://127.0.0.1:9/", in: .project(project))
    #expect(silent.status == 2 && silent.errors.contains("127.0.0.1:9"), "\(silent.errors)")
  }

  @Test("a public site is fetched page by page, and what it links to and has not is told")
  func publicSite() throws {
    let project = try Project(Project.sound)
    #expect(try Program.run("build", in: .project(project)).status == 0)
    let page = "<title>首页</title>"
    try project.folder.write(page + "<a href=\"gone.html\">无</a>", to: "project/Public/index.html")
    // Says on which port it listens, and then serves until it is ended.
    let script = """
      import http.server, os, functools
      handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory="Public")
      server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
      print(server.server_address[1], flush=True)
      server.serve_forever()
      """
    let server = Process()
    let output = Pipe()
    server.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    server.arguments = ["-c", script]
    server.currentDirectoryURL = URL(fileURLWithPath: project.root)
    server.standardOutput = output
    server.standardError = FileHandle.nullDevice
    try server.run()
    defer { server.terminate() }
    let port = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      .trimmingCharacters(in: .newlines)
    let address = "http://127.0.0.1:\(port)/"
    let result = try Program.run("check", "--site", address, in: .project(project))
    #expect(result.status == 1)
    #expect(
      result.output.contains("index.html:1:18: 错误[broken-link]: “gone.html”打不开"), "\(result.output)"
    )
  }
}
