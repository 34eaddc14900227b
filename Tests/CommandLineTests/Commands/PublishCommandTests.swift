import Foundation
import TestSupport
import Testing

@Suite("showcase publish", .timeLimit(.minutes(5)))
struct PublishCommandTests {
  private static let site = """
    title: 某学院
    base_url: https://www.school.cn/x/
    theme: bare
    share_cards: false
    """

  private func project(
    _ site: String = Self.site, _ files: [String: String] = [:]
  ) throws -> Project {
    try Project(Project.sound.merging(files.merging(["site.yml": site]) { $1 }) { $1 })
  }

  /// The files of a place that people see, by path.
  private func published(_ project: Project, _ name: String) -> [String: [UInt8]] {
    Snapshot(project.folder(name)).files.filter { !$0.key.hasPrefix(".") }
      .mapValues { Array($0) }
  }

  private func names(_ result: Program.Result) -> [String] {
    result.lines.map(String.init).sorted()
  }

  @Test("a folder gets the site, and then only what changed; the rest keeps its time")
  func folder() throws {
    let project = try project()
    let first = try Program.run("publish", project.folder("www"), in: .project(project))
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.output.hasPrefix("发布好了：\(project.folder("www"))：新增 "))
    #expect(published(project, "www") == published(project, "project/Public"))
    let kept = project.folder.identity("www/cases/two.html")
    try project.write(Project.article("第一例", "文字。"), to: "cases/one/index.md")
    let trial = try Program.run(
      "publish", "--dry-run", project.folder("www"), in: .project(project))
    let changes = names(trial)
    #expect(changes.contains("~ cases/one.html") && changes.contains("~ search/manifest.js"))
    #expect(changes.contains { $0.hasPrefix("+ search/d/0-") })
    #expect(!changes.contains { $0.contains("two.html") || $0.hasPrefix("- ") })
    #expect(project.folder.text("www/cases/one.html")?.contains("文字。") == false)
    let second = try Program.run("publish", project.folder("www"), in: .project(project))
    #expect(second.status == 0)
    #expect(project.folder.text("www/cases/one.html")?.contains("文字。") == true)
    #expect(project.folder.identity("www/cases/two.html") == kept)
    let third = try Program.run("publish", project.folder("www"), in: .project(project))
    #expect(third.output == "\(project.folder("www")) 已经是最新的，没有要传的。\n")
  }

  @Test("pages that are gone are removed, what others put there stays")
  func removal() throws {
    let project = try project()
    _ = try Program.run("publish", project.folder("www"), in: .project(project))
    try project.folder.write("x", to: "www/MP_verify_abc.txt")
    try project.folder.write("x", to: "www/old/index.html")
    try project.remove("cases/two")
    let run = try Program.run("publish", project.folder("www"), in: .project(project))
    #expect(run.status == 0)
    let files = published(project, "www")
    #expect(files["cases/two.html"] == nil)
    #expect(files["MP_verify_abc.txt"] == [0x78] && files["old/index.html"] == [0x78])
  }

  @Test("a site with an error, a draft or no address is not published; a placeholder is a warning")
  func refused() throws {
    let broken = try project(Self.site, Project.broken.filter { $0.key != "site.yml" })
    let fault = try Program.run("publish", broken.folder("www"), in: .project(broken))
    #expect(fault.status == 1)
    #expect(fault.errors.contains("unknown-key") && fault.errors.hasSuffix("有 1 个错误，没有发布。\n"))
    #expect(broken.folder.names().allSatisfy { !$0.hasPrefix("www") })

    let draft = Project.article("第三例", "正文。", frontMatter: "status: draft\n")
    let project = try project(Self.site, ["cases/three/index.md": draft])
    let open = try Program.run("publish", "--drafts", project.folder("www"), in: .project(project))
    #expect(open.status == 1)
    #expect(
      open.errors.hasPrefix(
        "Content/cases/three/index.md:4:9: 错误[unreviewed-case]: 还是草稿，不能发布\n"),
      "\(open.errors)")
    let left = try Program.run("publish", project.folder("www"), in: .project(project))
    #expect(left.status == 0)
    #expect(left.errors.contains("草稿没有发布：Content/cases/three/index.md\n"))
    #expect(published(project, "www")["cases/three.html"] == nil)

    let placeholder = try self.project("title: 某学院\nbase_url: https://x.example/\ntheme: bare\n")
    let run = try Program.run("publish", placeholder.folder("www"), in: .project(placeholder))
    #expect(run.status == 0)
    #expect(
      run.errors.hasPrefix(
        "Content/site.yml:2:11: 警告[invalid-value]: “https://x.example/”只是占位的地址"))
    let nowhere = try self.project("title: 某学院\ntheme: bare\n")
    let none = try Program.run("publish", nowhere.folder("www"), in: .project(nowhere))
    #expect(none.status == 1)
    #expect(none.errors.contains("Content/site.yml: 错误[missing-key]: 没有 base_url"))
    let given = try Program.run(
      "publish", "--base-url", "https://a.cn/", nowhere.folder("www"), in: .project(nowhere))
    #expect(given.status == 0)
  }

  @Test("site.yml names places; a preview sends search engines away and leaves Public alone")
  func targets() throws {
    let project = try project(
      Self.site + """

        publish:
          正式: ../www/
          预览: {to: ../preview/, staging: true, base_url: https://preview.school.cn/}
        precompress: true
        """, ["cases/three/index.md": Project.article("第三例", "正文。", frontMatter: "status: draft\n")]
    )
    let live = try Program.run("publish", "正式", in: .project(project))
    #expect(live.status == 0, "\(live.errors)")
    let before = project.site()
    let run = try Program.run("publish", "--drafts", "预览", in: .project(project))
    #expect(run.status == 0, "\(run.errors)")
    #expect(project.site() == before)
    let preview = published(project, "preview").mapValues { String(decoding: $0, as: UTF8.self) }
    #expect(preview["robots.txt"] == "User-agent: *\nDisallow: /\n")
    #expect(preview["sitemap.xml"]?.contains("<url>") == false)
    #expect(preview["cases/three.html"] != nil)
    let www = published(project, "www").mapValues { String(decoding: $0, as: UTF8.self) }
    #expect(
      www["robots.txt"]?.hasSuffix("Sitemap: https://www.school.cn/x/sitemap.xml\n") == true)
    #expect(www["sitemap.xml.gz"] == nil && www["search/manifest.js.gz"] != nil)
    let wrong = try Program.run("publish", "正试", in: .project(project))
    #expect(wrong.status == 64)
    #expect(
      wrong.errors == """
        showcase: site.yml 的 publish 里没有“正试”
          提示: site.yml 里有：正式、预览；文件夹写成带 / 的路径，如 ./正试；rclone 的远程写成 名字:桶/路径

        """)
    let several = try Program.run("publish", in: .project(project))
    #expect(several.status == 64)
    #expect(several.errors.hasPrefix("showcase: 发布到哪里？site.yml 里有：正式、预览\n"))
  }

  @Test(
    "a folder of the project, files of others and a missing rclone are told, and nothing is written"
  )
  func environment() throws {
    let project = try project()
    let own = try Program.run("publish", "./Content/x", in: .project(project))
    #expect(own.status == 2)
    #expect(own.errors.contains("/project/Content 重叠"))
    try project.folder.write("theirs", to: "www/index.html")
    let foreign = try Program.run("publish", project.folder("www"), in: .project(project))
    #expect(foreign.status == 2)
    #expect(foreign.errors.contains("里有别人的文件会被覆盖（如 index.html，共 1 个），没有发布"))
    #expect(project.folder.text("www/index.html") == "theirs")
    let adopted = try Program.run(
      "publish", "--adopt", project.folder("www"), in: .project(project))
    #expect(adopted.status == 0)
    let none = try Program.run(
      "publish", "cos:bucket", in: .project(project), environment: ["PATH": project.folder("none")])
    #expect(none.status == 2)
    #expect(
      none.errors == """
        showcase: 没有安装 rclone，只能发布到文件夹
          提示: 安装：sudo apt install rclone

        """)
  }

  @Test("a remote that nobody has told rclone of is named, with the way to tell it")
  func unknownRemote() throws {
    let project = try project()
    try project.folder.write(
      "#!/bin/sh\necho \"2026/01/01 00:00:00 Failed to backend: didn't find section in config file\" >&2\nexit 1\n",
      to: "bin/rclone")
    chmod(project.folder("bin/rclone"), 0o755)
    let run = try Program.run(
      "publish", "cos:bucket/x", in: .project(project),
      environment: ["PATH": "\(project.folder("bin")):/usr/bin:/bin"])
    #expect(run.status == 2)
    #expect(
      run.errors.hasSuffix(
        """
        showcase: rclone 里还没有配置“cos”这个远程，没有发布
          提示: 运行 rclone config，新建一个名字叫“cos”的远程（rclone listremotes 列出已有的）；要发布到文件夹，写成 ./cos:bucket/x

        """), "\(run.errors)")
  }

  @Test("a password in site.yml is refused at its place")
  func credentials() throws {
    let project = try project(
      Self.site + "\npublish:\n  正式: \":s3,secret_access_key=abcd:bucket\"\n  坏: {too: x}\n  空:\n")
    let run = try Program.run("check", in: .project(project))
    #expect(run.status == 1)
    let first = run.lines.filter { $0.contains("错误[") }
    #expect(
      first == [
        "Content/site.yml:6:7: 错误[invalid-value]: 密码和密钥（secret_access_key）不能写在 site.yml 里：它会随内容一起存档和分发",
        "Content/site.yml:7:3: 错误[missing-key]: 缺少“to”",
        "Content/site.yml:7:7: 错误[unknown-key]: 没有“too”这个键",
        "Content/site.yml:8:3: 错误[missing-key]: 缺少“to”",
      ], "\(run.output)")
  }

  @Test("hosting writes the server's file once and the redirects each time")
  func hosting() throws {
    let moved = Project.article("第一例", "正文。", frontMatter: "aliases: [old/one.html]\n")
    let project = try project(Self.site, ["cases/one/index.md": moved])
    let run = try Program.run(
      "hosting", "--site-folder", "/srv/www/x", project.folder("nginx"), in: .project(project))
    #expect(run.status == 0, "\(run.errors)")
    let server = try #require(project.folder.text("nginx/showcase-site.conf"))
    #expect(
      server.contains("server_name www.school.cn;") && server.contains("alias \"/srv/www/x/\";"))
    #expect(
      project.folder.text("nginx/showcase-redirects.conf")?
        .contains("\"/x/old/one.html\" \"/x/cases/one.html\";") == true)
    try project.folder.write("mine", to: "nginx/showcase-site.conf")
    try project.write(Project.sound["cases/one/index.md"] ?? "", to: "cases/one/index.md")
    let again = try Program.run("hosting", project.folder("nginx"), in: .project(project))
    #expect(again.status == 0)
    #expect(project.folder.text("nginx/showcase-site.conf") == "mine")
    #expect(project.folder.text("nginx/showcase-redirects.conf")?.contains("old/one") == false)
    let wrong = try Program.run(
      "hosting", "--site-folder", "x;}", project.folder("nginx"), in: .project(project))
    #expect(wrong.status == 64)
  }

  @Test("compressed files beside texts are taken over with them, and the same after a clean build")
  func precompression() throws {
    let project = try project()
    let first = try Program.run("build", "--precompress", in: .project(project))
    #expect(first.status == 0)
    let before = project.site()
    #expect(before.files["search/manifest.js.gz"] != nil)
    #expect(before.files["qr/one.png.gz"] == nil && before.files["robots.txt.gz"] == nil)
    try project.write(Project.article("第一例", "文字。"), to: "cases/one/index.md")
    _ = try Program.run("build", "--precompress", in: .project(project))
    let after = project.site()
    _ = try Program.run("build", "--precompress", "--clean", "--jobs", "1", in: .project(project))
    #expect(project.site().difference(from: after) == [])
    #expect(!after.difference(from: before).isEmpty)
    for path in before.files.keys where path.hasPrefix("search/x/") {
      #expect(after.identities[path] == before.identities[path], "\(path)")
    }
    _ = try Program.run("build", in: .project(project))
    #expect(project.site().files.keys.allSatisfy { !$0.hasSuffix(".gz") && !$0.hasSuffix(".br") })
    let archive = try Program.run(
      "archive", "--precompress", "--out", project.folder("a.zip"), in: .project(project))
    #expect(archive.status == 0)
    let bytes = try Data(contentsOf: URL(fileURLWithPath: project.folder("a.zip")))
    #expect(bytes.range(of: Data("index.html.gz".utf8)) == nil)
  }
}
