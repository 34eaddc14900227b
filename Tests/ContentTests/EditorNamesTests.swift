import Diagnostics
import Machine
import Testing

@testable import Content

/// What links and pictures lead to that are written as editors write them.
@Suite("Names that editors write") struct EditorNamesTests {
  /// A site with a case that says `body`, another case, a page and some files.
  private func load(_ body: String) throws -> (targets: [String: LinkTarget], report: [String]) {
    let head = "---\ntitle: 本案\nsummary: 摘要。\n---\n\n"
    let tree = FileTree(
      name: "Content",
      files: [
        "site.yml": "title: 站\n", "cases/one/index.md": head + body,
        "cases/two/index.md": "---\ntitle: 校企合作\nsummary: 摘要。\n---\n\n## 成效 一\n\n正文。\n",
        "pages/about-data.md": "---\ntitle: 数据说明\n---\n\n正文。\n",
        "cases/one/图 1.png": "x", "cases/one/附件 1.pdf": "%PDF-", "cases/one/assets/校门.png": "x",
        "cases/one/index.assets/image 2.png": "x", "cases/one/a/同名.png": "x",
        "cases/one/b/同名.png": "x", "cases/two/远处.png": "x",
      ].mapValues { Array($0.utf8) })
    var report = Report()
    let site = try #require(Site.load(tree, options: .init(), report: &report))
    let article = try #require(site.articles.first { $0.slug == "one" })
    return (
      article.targets,
      report.diagnostics.map { "\($0.place) \($0.severity) \($0.message.zh)｜\($0.hint?.zh ?? "")" }
    )
  }

  @Test(
    "pictures and files with blanks, sizes, folders and double brackets are found",
    arguments: [
      ("![图|300x200](图 1.png)", "图 1.png", "cases/one/图 1.png"),
      (
        "![](./index.assets/image 2.png)", "./index.assets/image 2.png",
        "cases/one/index.assets/image 2.png"
      ),
      (
        "![](./index.assets/image%202.png)", "./index.assets/image%202.png",
        "cases/one/index.assets/image 2.png"
      ),
      ("[附件](附件 1.pdf)", "附件 1.pdf", "cases/one/附件 1.pdf"),
      ("![[图 1.png|300]]", "[[图 1.png]]", "cases/one/图 1.png"),
      ("![[校门.png]]", "[[校门.png]]", "cases/one/assets/校门.png"),
      ("![[assets/校门.png]]", "[[assets/校门.png]]", "cases/one/assets/校门.png"),
      ("![[远处.png]]", "[[远处.png]]", "cases/two/远处.png"),
      ("[[附件 1.pdf|说明]]", "[[附件 1.pdf]]", "cases/one/附件 1.pdf"),
    ])
  func files(source: String, destination: String, path: String) throws {
    let (targets, report) = try load(source)
    #expect(targets == [destination: .attachment(path)] && report == [])
  }

  @Test(
    "pages are found by title, file and folder, headings by their words",
    arguments: [
      ("[[校企合作]]", LinkTarget.page(PageAddress("cases/two.html"), fragment: nil)),
      ("[[../two/index.md]]", .page(PageAddress("cases/two.html"), fragment: nil)),
      ("[[cases/two/index.md]]", .page(PageAddress("cases/two.html"), fragment: nil)),
      ("[[校企合作#成效 一|见]]", .page(PageAddress("cases/two.html"), fragment: "成效-一")),
      ("[[数据说明]]", .page(PageAddress("about-data.html"), fragment: nil)),
      ("[[about-data.md]]", .page(PageAddress("about-data.html"), fragment: nil)),
      ("[[pages/about-data.md]]", .page(PageAddress("about-data.html"), fragment: nil)),
      ("[[#小节]]\n\n## 小节\n", .fragment("小节")),
    ] as [(String, LinkTarget)])
  func pages(source: String, target: LinkTarget) throws {
    let (targets, report) = try load("甲" + source)
    #expect(Array(targets.values) == [target] && report == [])
  }

  @Test(
    "what leads nowhere is an error with the remedy",
    arguments: [
      (
        "![](C:\\Users\\我 的\\图 1.png)",
        "Content/cases/one/index.md:6:1 error “C:\\Users\\我 的\\图 1.png”是自己电脑上的路径｜这个文件就在文章旁边，写成“图 1.png”"
      ),
      (
        "![](/Users/wang/Desktop/新图.png)",
        "Content/cases/one/index.md:6:1 error “/Users/wang/Desktop/新图.png”是自己电脑上的路径｜把“新图.png”放到文章旁边，只写“新图.png”"
      ),
      (
        "![](file:///C:/%E5%9B%BE.png)",
        "Content/cases/one/index.md:6:1 error “file:///C:/%E5%9B%BE.png”是自己电脑上的路径｜把“图.png”放到文章旁边，只写“图.png”"
      ),
      (
        "![](assets\\校门.png)",
        "Content/cases/one/index.md:6:1 error “assets\\校门.png”用了 \\，只有 Windows 认得｜写成“assets/校门.png”"
      ),
      ("![](图 1.PNG)", "Content/cases/one/index.md:6:1 error “图 1.PNG”的大小写与文件名不同｜写成“图 1.png”"),
      ("![[图 1.pgn]]", "Content/cases/one/index.md:6:1 error 没有“图 1.pgn”这个文件｜是不是“图 1.png”？"),
      (
        "![[同名.png]]",
        "Content/cases/one/index.md:6:1 error 名为“同名.png”的文件不止一个｜写明是哪一个：a/同名.png、b/同名.png"
      ),
      ("[[校企合做]]", "Content/cases/one/index.md:6:1 error 没有名为“校企合做”的页面｜是不是 [[校企合作]]？"),
      (
        "[[待补充的内容]]",
        "Content/cases/one/index.md:6:1 error 没有名为“待补充的内容”的页面｜写上案例或页面的标题或文件名；要显示方括号，写成 \\[[待补充的内容]]"
      ),
      (
        "[[校企合作#成果]]",
        "Content/cases/one/index.md:6:1 error Content/cases/two/index.md 里没有“#成果”｜可用：#成效 一"
      ),
    ])
  func nowhere(source: String, problem: String) throws {
    let (targets, report) = try load(source)
    #expect(targets.isEmpty && report == [problem])
  }
}
