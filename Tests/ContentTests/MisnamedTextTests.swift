import Content
import Testing

@Suite("Files that hold a text under another name") struct MisnamedTextTests {
  @Test(
    "the file is named, is to be renamed, and nobody is told to delete it",
    arguments: [
      "index.md.txt", "index.MD", "Index.md", "INDEX.MD", "index.md.md", "index (1).md",
      "index - 副本.md",
      "index（副本）.md", "副本index.md", "index.txt", "index.markdown", "index.md.bak", "index_old.md",
      "稿子.md",
      "index.docx", "index.doc", "index.en.md",
    ])
  func named(name: String) {
    let found = SmallSite(["cases/one/\(name)": SmallSite.text()])
    #expect(found.faults == ["misplaced-file Content/cases/one/\(name)"])
    #expect(found.report.diagnostics.allSatisfy { $0.message.zh.contains(name) })
    #expect(found.hints.allSatisfy { $0.contains("index.md") && !$0.contains("删") })
  }

  @Test(
    "beside the text of a case, a copy is to be compared and moved away",
    arguments: ["index (1).md", "index.md.txt"])
  func copies(name: String) {
    let found = SmallSite([
      "cases/one/index.md": SmallSite.text(), "cases/one/\(name)": SmallSite.text(),
    ])
    #expect(found.faults == ["misplaced-file Content/cases/one/\(name)"])
    #expect(found.hints.allSatisfy { $0.contains("移到 Content/ 外面") })
    #expect(found.site?.articles.count == 1)
  }

  @Test(
    "what lies beside a text and is none is left alone",
    arguments: ["图.jpg", "说明.docx", "数据.xlsx", "笔记.txt"])
  func beside(name: String) {
    #expect(
      SmallSite(["cases/one/index.md": SmallSite.text(), "cases/one/\(name)": "x"]).faults == [])
  }

  @Test("a folder of pictures alone waits for its text")
  func pictures() {
    let found = SmallSite(["cases/one/图.jpg": "x"])
    #expect(found.faults == ["missing-file Content/cases/one/index.md"])
    #expect(found.hints == ["运行 showcase new case one --title 标题；不是案例，就把这个文件夹移到 Content/ 外面"])
  }

  @Test(
    "a page that is not called *.md is named as well",
    arguments: [
      ("about.md.txt", "about.md"), ("about.MD", "about.md"), ("about.markdown", "about.md"),
    ])
  func pages(name: String, right: String) {
    let found = SmallSite(["pages/\(name)": SmallSite.text()])
    #expect(found.faults == ["misplaced-file Content/pages/\(name)"])
    #expect(found.hints == ["把文件名改成 \(right)"])
  }

  @Test(
    "a file among the cases gets a remedy of its kind",
    arguments: [
      ("稿.docx", "showcase import docx"), ("图.jpg", "移到用它的那篇案例的文件夹里"),
      ("gao.md", "Content/cases/gao/index.md"),
      ("gao.md.txt", "Content/cases/gao/index.md"),
    ])
  func loose(name: String, remedy: String) {
    let found = SmallSite(["cases/\(name)": "x"])
    #expect(found.faults == ["misplaced-file Content/cases/\(name)"])
    #expect(found.hints.allSatisfy { $0.contains(remedy) })
  }

  @Test(
    "a translation keeps its language, also beside the text that it is of",
    arguments: ["index.en.md.txt", "index.en.markdown"])
  func translations(name: String) {
    for beside in [true, false] {
      var files = ["cases/one/\(name)": SmallSite.text()]
      if beside { files["cases/one/index.md"] = SmallSite.text() }
      let found = SmallSite(files)
      #expect(found.faults == ["misplaced-file Content/cases/one/\(name)"])
      #expect(
        found.hints == [
          "把文件名改成 index.en.md（在 Windows 里先勾选“查看”中的“文件扩展名”），并在 site.yml 的 languages 里列出 en"
        ])
    }
  }

  @Test("a folder that is called as a text is renamed first")
  func folder() {
    let found = SmallSite(["cases/one/index.md/x.txt": "x"])
    #expect(found.faults == ["missing-file Content/cases/one/index.md"])
    #expect(found.hints == ["把文件夹 index.md 改名为 files，再运行 showcase new case one --title 标题"])
  }

  @Test(
    "a table to whose name something was added is named with the name it should have",
    arguments: [("observations.csv.txt", "observations.csv"), ("Tasks.csv.bak", "tasks.csv")])
  func tables(name: String, right: String) {
    let found = SmallSite(["data/\(name)": "x"])
    #expect(found.faults == ["misplaced-file Content/data/\(name)"])
    #expect(found.hints.allSatisfy { $0.contains(right) && !$0.contains("删") })
  }

  @Test(
    "among the names of a folder, the settings are found under another name",
    arguments: [
      (["cases", "site.yml.txt"], "site.yml.txt"), (["site.yaml"], "site.yaml"),
      (["Site.yml"], "Site.yml"), (["site.txt"], "site.txt"), (["site (1).yml"], "site (1).yml"),
      (["site.yml", "sites.yml", "sitemap.xml", "site.png", "site"], nil),
    ] as [([String], String?)])
  func settings(names: [String], expected: String?) {
    #expect(MisnamedText.settings(among: names) == expected)
  }

  @Test("a text or a Word file among the pages is named, unless a page links to it")
  func unreadPages() {
    let found = SmallSite([
      "pages/about.txt": "x", "pages/稿.docx": "x", "pages/年报.txt": "文",
      "pages/us.md": SmallSite.text(body: "见[年报](年报.txt)。"),
    ])
    #expect(
      found.faults.filter { !$0.contains("attachment") }
        == ["misplaced-file Content/pages/about.txt", "misplaced-file Content/pages/稿.docx"])
    #expect(
      found.hints.filter { $0.contains("是页面") } == [
        "是页面，就把文件名改成 about.md；不是，就移到 Content/ 外面",
        "是页面，就把文字写进 gao.md，再把它移到 Content/ 外面；不是，就移到 Content/ 外面",
      ])
  }
}
