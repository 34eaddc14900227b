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
}
