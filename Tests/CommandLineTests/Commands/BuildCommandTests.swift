import Foundation
import TestSupport
import Testing

@Suite("showcase build", .timeLimit(.minutes(5)))
struct BuildCommandTests {
  @Test("a sound project becomes a site in Public/, with a line that sums up and one of times")
  func build() throws {
    let project = try Project(Project.sound)
    let run = try Program.run("build", in: .project(project))
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.lines.count == 3)
    let files = Set(project.site().files.keys).subtracting([".showcase"])
    let pages = files.count { $0.hasSuffix(".html") }
    #expect(
      run.output.range(
        of: "^\(pages) 个页面，\(files.count) 个文件，[0-9]+ KB；更新 \(files.count) 个，删除 0 个\n"
          + "搜索：[0-9]+ 个页面，正文 [0-9]+ KB，索引 [0-9]+ KB，脚本 [0-9]+ KB\n"
          + "读取 [0-9.]+ s，.*；共 [0-9.]+ s\n$",
        options: .regularExpression) != nil, "\(run.output)")
    #expect(
      files.isSuperset(of: [
        "404.html", "about.html", "cases/index.html", "cases/one.html", "cases/two.html",
        "feed.xml", "index.html", "robots.txt", "sitemap.xml", "sources.html", "stats/index.html",
      ]))
    // There are no figures yet, so no view of them.
    #expect(files.filter { $0.hasPrefix("stats/") } == ["stats/index.html"])
    #expect(FileManager.default.contents(atPath: project.root + "/.Public.lock") == nil)
    #expect(!FileManager.default.fileExists(atPath: project.root + "/.Public.staging"))
  }

  @Test("English messages on request and in an English locale, with the same names and codes")
  func english() throws {
    let project = try Project(Project.broken)
    let asked = try Program.run("build", "--lang", "en", in: .project(project))
    let locale = try Program.run(
      "build", in: .project(project), environment: ["LANG": "en_US.UTF-8"])
    for run in [asked, locale] {
      #expect(run.status == 1)
      #expect(run.output == "")
      #expect(
        run.errors == """
          Content/cases/two/index.md:4:1: error[unknown-key]: there is no key “tgas”
            4 | tgas: [甲]
              | ^^^^
            hint: did you mean “tags”?
          1 error; the site was not changed.

          """)
    }
    let chinese = try Program.run(
      "build", "--lang", "zh", in: .project(project), environment: ["LANG": "en_US.UTF-8"])
    #expect(chinese.errors.hasSuffix("有 1 个错误，网站没有改动。\n"))
  }

  @Test("a broken project changes nothing that was published, not even times, and ends with 1")
  func brokenBuild() throws {
    let project = try Project(Project.sound)
    #expect(try Program.run("build", in: .project(project)).status == 0)
    let before = project.site()
    try project.write(Project.broken["cases/two/index.md"] ?? "", to: "cases/two/index.md")
    for _ in 1...2 {
      let run = try Program.run("build", in: .project(project))
      #expect(run.status == 1)
      #expect(run.output == "")
      #expect(project.site() == before)
    }
    #expect(try Program.run("build", "--clean", in: .project(project)).status == 1)
    #expect(project.site() == before)
    #expect(project.folder.names().filter { $0.hasPrefix("project/.") } == [])
  }

  @Test("a broken project publishes nothing where nothing was")
  func brokenFirstBuild() throws {
    let project = try Project(Project.broken)
    #expect(try Program.run("build", in: .project(project)).status == 1)
    #expect(!FileManager.default.fileExists(atPath: project.root + "/Public"))
  }

  @Test("--out is relative to the current folder, with folders made on the way")
  func out() throws {
    let project = try Project(Project.sound)
    #expect(
      try Program.run("build", "--out", "../../site/new", in: .project(project, "Content/cases"))
        .status == 0)
    #expect(project.site("site/new").text("index.html") != nil)
    #expect(!FileManager.default.fileExists(atPath: project.root + "/Public"))
    let absolute = project.folder("else where/网站")
    #expect(try Program.run("build", "--out", absolute, in: .project(project)).status == 0)
    #expect(Snapshot(absolute).files == project.site("site/new").files)
  }

  @Test("--base-url takes the place of the one in site.yml, with or without a slash at its end")
  func baseURL() throws {
    let project = try Project(Project.sound)
    for url in ["https://www.college.example/results/", "https://www.college.example/results"] {
      #expect(try Program.run("build", "--base-url", url, in: .project(project)).status == 0)
      let site = project.site()
      #expect(
        site.text("robots.txt")
          == "User-agent: *\nAllow: /\nSitemap: https://www.college.example/results/sitemap.xml\n")
      let page = try #require(site.text("cases/one.html"))
      #expect(
        page.contains(
          "<link rel=\"canonical\" href=\"https://www.college.example/results/cases/one.html\">"))
      #expect(!page.contains("site.example"))
    }
  }

  @Test("--theme takes another theme; one that is not there is an error with the nearest name")
  func theme() throws {
    let project = try Project(Project.sound)
    try FileManager.default.copyItem(
      atPath: project.root + "/Themes/bare", toPath: project.root + "/Themes/plain")
    let layout = project.root + "/Themes/plain/templates/layout.mustache"
    let text = try String(contentsOfFile: layout, encoding: .utf8)
    try text.replacing("<nav>", with: "<nav class=\"plain\">")
      .write(toFile: layout, atomically: true, encoding: .utf8)
    #expect(try Program.run("build", "--theme", "plain", in: .project(project)).status == 0)
    #expect(project.site().text("index.html")?.contains("<nav class=\"plain\">") == true)
    let before = project.site()
    let run = try Program.run("build", "--theme", "plian", in: .project(project))
    #expect(run.status == 1)
    #expect(run.errors.contains("错误[unknown-theme]: 没有主题“plian”"))
    #expect(run.errors.contains("是不是“plain”？"))
    #expect(project.site() == before)
    let outside = try Program.run("build", "--theme", "../Themes/bare", in: .project(project))
    #expect(outside.status == 1)
    #expect(outside.errors.contains("错误[unknown-theme]"))
  }

  @Test("drafts are left out, and are part of the site with --drafts")
  func drafts() throws {
    let project = try Project(Project.sound)
    let draft = Project.article("草稿", "正文。", frontMatter: "status: draft\n")
    try project.write(draft, to: "cases/draft/index.md")
    #expect(try Program.run("build", in: .project(project)).status == 0)
    #expect(project.site().text("cases/draft.html") == nil)
    #expect(project.site().text("sitemap.xml")?.contains("draft") == false)
    let before = project.site()
    let run = try Program.run("build", "--drafts", in: .project(project))
    #expect(run.status == 0)
    let preview = Snapshot("\(project.root)/.showcase/preview")
    #expect(preview.text("cases/draft.html")?.contains("<h1>草稿</h1>") == true)
    #expect(preview.text("qr/draft.png") != nil)
    #expect(project.site() == before)
  }

  @Test(
    "a preview says on every page what it is, and nothing of it is for search engines or readers of feeds",
    arguments: ["jiangxin", "plain"])
  func preview(theme: String) throws {
    let project = try Project(Project.sound)
    try project.addTheme(theme)
    let frontMatter = "aliases: [cases/old.html]\nstatus: "
    try project.write(
      Project.article("甲稿", "正文。", frontMatter: frontMatter + "draft\n"), to: "cases/a/index.md")
    try project.write(
      Project.article("乙稿", "正文。", frontMatter: "status: reviewed\n"), to: "cases/b/index.md")
    let run = try Program.run(
      "build", "--drafts", "--theme", theme, "--out", "看稿", in: .project(project))
    #expect(run.status == 0, "\(run.errors)")
    let preview = Snapshot("\(project.root)/看稿")
    let pages = preview.files.keys.filter { $0.hasSuffix(".html") }
    #expect(pages.contains("cases/a.html") && pages.contains("cases/b.html"))
    for page in pages {
      let html = try #require(preview.text(page))
      #expect(html.contains("送审稿"), "\(page)")
      #expect(html.contains("<meta name=\"robots\" content=\"noindex"), "\(page)")
    }
    for file in ["sitemap.xml", "feed.xml"] {
      let text = try #require(preview.text(file))
      #expect(!text.contains("cases/a.html") && !text.contains("cases/b.html"))
    }
    #expect(preview.text("robots.txt")?.contains("Disallow: /") == true)
    #expect(try Program.run("build", "--theme", theme, in: .project(project)).status == 0)
    for (path, bytes) in project.site().files where path.hasSuffix(".html") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains("送审稿"), "\(path)")
    }
    #expect(project.site().files["cases/b.html"] == nil)
  }

  @Test(
    "a link to what is not public yet is told with its status and file, however it is written",
    arguments: ["[乙](../b/index.md)", "[乙](/cases/b.html)", "[[乙稿]]", "[[b.md]]"])
  func linkToDraft(link: String) throws {
    let project = try Project(Project.sound)
    try project.write(
      Project.article("乙稿", "正文。", frontMatter: "status: reviewed\n"), to: "cases/b/index.md")
    try project.write(Project.article("第一例", "见\(link)。"), to: "cases/one/index.md")
    let run = try Program.run("check", in: .project(project))
    #expect(run.status == 1)
    #expect(run.output.contains("错误[broken-link]"))
    #expect(run.output.contains("还没有发布（status: reviewed）"))
    #expect(run.output.contains("把 Content/cases/b/index.md 的 status 改成 published"))
    #expect(try Program.run("check", "--drafts", in: .project(project)).status == 0)
  }

  @Test(
    "an item of the navigation that means a text that is not public is told so",
    arguments: ["pages/about.md", "about.html"])
  func navigationToDraft(target: String) throws {
    let project = try Project(Project.sound)
    try project.write(
      Project.article("关于", "正文。", frontMatter: "status: draft\n"), to: "pages/about.md")
    let settings = try #require(Project.sound["site.yml"])
    try project.write(
      settings + "\nnavigation:\n  - {title: 关于, page: \(target)}\n", to: "site.yml")
    let run = try Program.run("check", in: .project(project))
    #expect(run.status == 1)
    #expect(run.output.contains("“\(target)”还没有发布（status: draft）"))
    #expect(!run.output.contains("网站里没有"))
  }

  @Test(
    "a status with nothing behind it publishes nothing: it is an error",
    arguments: ["status:", "status: ", "status: ~", #"status: """#])
  func emptyStatus(line: String) throws {
    let project = try Project(Project.sound)
    try project.write(
      Project.article("第一例", "正文。", frontMatter: line + "\n"), to: "cases/one/index.md")
    let run = try Program.run("build", in: .project(project))
    #expect(run.status == 1)
    #expect(run.errors.contains("错误[missing-key]: “status”"), "\(run.errors)")
  }

  @Test("warnings publish; with --strict they are errors and do not")
  func strict() throws {
    let project = try Project(Project.sound)
    try project.write(Project.article("第一例", "# 又一个标题"), to: "cases/one/index.md")
    let strict = try Program.run("build", "--strict", in: .project(project))
    #expect(strict.status == 1)
    #expect(strict.errors.hasPrefix("Content/cases/one/index.md:6:1: 错误[heading-level]: "))
    #expect(strict.errors.hasSuffix("有 1 个错误，网站没有改动。\n"))
    #expect(!FileManager.default.fileExists(atPath: project.root + "/Public"))
    let lax = try Program.run("build", in: .project(project))
    #expect(lax.status == 0)
    #expect(lax.errors.hasPrefix("Content/cases/one/index.md:6:1: 警告[heading-level]: "))
    #expect(project.site().text("cases/one.html") != nil)
  }

  @Test("a second build keeps files that did not change; --clean writes the same bytes anew")
  func unchangedFiles() throws {
    let project = try Project(Project.sound)
    #expect(try Program.run("build", in: .project(project)).status == 0)
    let first = project.site()
    let again = try Program.run("build", in: .project(project))
    #expect(again.output.contains("更新 0 个，删除 0 个"))
    #expect(project.site() == first)
    let clean = try Program.run("build", "--clean", in: .project(project))
    #expect(clean.output.contains("更新 \(first.files.count - 1) 个，删除 0 个"))
    #expect(project.site().files == first.files)
    #expect(project.site().identities["index.html"] != first.identities["index.html"])
  }

  @Test("where one case changes, only the pages that show it and the search's texts are new")
  func changedPage() throws {
    let project = try Project(Project.sound)
    #expect(try Program.run("build", in: .project(project)).status == 0)
    let first = project.site()
    try project.write(
      Project.article("第二例", "新的正文，见[第一例](../one/index.md)。"), to: "cases/two/index.md")
    #expect(try Program.run("build", in: .project(project)).output.contains("更新 7 个，删除 4 个"))
    let second = project.site()
    // The mark lists the files, and is not one of the site.
    let changed = second.difference(from: first).filter { $0 != ".showcase" }
    #expect(changed.filter { !$0.hasPrefix("search/") } == ["cases/two.html", "print.html"])
    // The old texts of both are gone and the new ones are there; so are their terms, the way to the terms,
    // and the manifest that names all of them.
    let folders = changed.filter { $0.hasPrefix("search/") }.map { $0.split(separator: "/")[1] }
    #expect(folders.sorted() == ["d", "d", "d", "d", "i", "i", "manifest.js", "t", "t"])
    let new = second.files.keys.filter {
      second.identities[$0] != first.identities[$0] && $0 != ".showcase"
    }
    #expect(new.count == 7)
    // What has the same bytes is the same file.
    #expect(new.allSatisfy { second.files[$0] != first.files[$0] })
  }
}
