import Foundation
import TestSupport
import Testing

/// `showcase wechat` as people run it.
@Suite struct WeChatCommandTests {
  private func run(
    _ arguments: [String], in project: Project
  ) throws -> Program.Result {
    try Program.Run(["wechat", "--no-long"] + arguments, in: .project(project))
      .result()
  }

  @Test(
    "every public case gets a folder with all that the account takes; a second run changes nothing")
  func writes() throws {
    let project = try Project(Project.sound)
    #expect(try run([], in: project).status == 0)
    let first = Snapshot("\(project.root)/.showcase/wechat")
    #expect(
      first.files.keys.filter { $0.hasPrefix("one/") }.sorted() == [
        "one/.showcase", "one/01.png", "one/article.html", "one/article.json", "one/copy.js",
        "one/cover-900x383.png", "one/cover-square.png", "one/index.html", "one/page.css",
        "one/qr.png",
      ])
    #expect(first.files["index.html"] != nil && first.files["two/index.html"] != nil)
    #expect(try run([], in: project).status == 0)
    #expect(Snapshot("\(project.root)/.showcase/wechat").files == first.files)
  }

  @Test("a case that is not there is answered with the nearest name, a draft with what to write")
  func names() throws {
    let project = try Project(Project.sound)
    try project.write(
      Project.article("草稿", "正文。", frontMatter: "status: draft\n"), to: "cases/draft/index.md")
    let unknown = try run(["onee"], in: project)
    #expect(unknown.status == 1 && unknown.errors.contains("没有案例“onee”"))
    #expect(unknown.errors.contains("是不是“one”？"))
    let draft = try run(["draft"], in: project)
    #expect(draft.status == 1 && draft.errors.contains("还没有发布（status: draft）"))
    #expect(try run([], in: project).status == 0)
    #expect(!project.folder.names().contains("project/.showcase/wechat/draft/"))
    #expect(try run(["draft", "--drafts"], in: project).status == 0)
    let page = project.folder.text("project/.showcase/wechat/draft/index.html") ?? ""
    #expect(page.contains("送审稿"))
  }

  @Test(
    "a site with errors writes nothing; an article that an account does not take is written and told"
  )
  func errors() throws {
    let project = try Project(Project.broken)
    let broken = try run([], in: project)
    #expect(broken.status == 1 && broken.errors.contains("没有写文章"))
    #expect(!project.folder.names().contains { $0.contains(".showcase/wechat/one") })
    let long = String(repeating: "题", count: 80)
    try project.write(Project.article(long, "正文。"), to: "cases/two/index.md")
    let result = try run(["two"], in: project)
    #expect(result.status == 1 && result.errors.contains("错误[account-title]"))
    let record = project.folder.text("project/.showcase/wechat/two/article.json") ?? ""
    #expect(record.contains("account-title"))
  }

  @Test("it writes neither into the sources nor over what is not its own")
  func places() throws {
    let project = try Project(Project.sound)
    #expect(try run(["--out", "Content/wechat"], in: project).status == 2)
    try project.folder.write("mine", to: "project/out/one/notes.txt")
    #expect(try run(["--out", "out"], in: project).status == 2)
    #expect(project.folder.text("project/out/one/notes.txt") == "mine")
    for stranger in ["index.html", "two/notes.txt"] {
      try project.folder.write("mine", to: "project/mine/\(stranger)")
      let before = Snapshot("\(project.root)/mine")
      #expect(try run(["--out", "mine"], in: project).status == 2)
      #expect(Snapshot("\(project.root)/mine").files == before.files)
      try FileManager.default.removeItem(atPath: "\(project.root)/mine")
    }
  }
}
