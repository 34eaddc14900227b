import Content
import Testing

@Suite("Where files of the content belong") struct DisplacedTests {
  /// The hints of a site with these files, by the file that they are about.
  private func hints(_ paths: [String], settings: String = "") -> [String: String] {
    var files = ["site.yml": "title: 某大学\n\(settings)"]
    for path in paths { files[path] = SmallSite.text() }
    let diagnostics = SmallSite(files).report.diagnostics.filter {
      $0.code != .missingTranslation && $0.code.rawValue != "missing-translation"
    }
    return Dictionary(
      diagnostics.map { (String($0.place.file.dropFirst("Content/".count)), $0.hint?.zh ?? "") },
      uniquingKeysWith: { first, _ in first })
  }

  @Test(
    "nothing is sent over a file that is there",
    arguments: [
      (["cases/one/index.md", "cases/one.md"], "cases/one.md", "cases/one/index.md"),
      (["cases/one/index.md", "cases/one.txt"], "cases/one.txt", "cases/one/index.md"),
      (["cases/one/index.md", "cases/one/index。md"], "cases/one/index。md", "cases/one/index.md"),
      (["pages/about.md", "pages/about/index.md"], "pages/about/index.md", "pages/about.md"),
      (["pages/about.md", "pages/about.md.txt"], "pages/about.md.txt", "pages/about.md"),
    ])
  func taken(paths: [String], path: String, target: String) {
    #expect(
      hints(paths)[path] == "与 Content/\(target) 比较，把要留的内容并进去，再把这个文件移到 Content/ 外面")
  }

  @Test(
    "no two files are sent to one place",
    arguments: [
      (["cases/one.md", "cases/one.txt"], "cases/one/index.md"),
      (["cases/one.md", "cases/one/index.txt"], "cases/one/index.md"),
      (["pages/a/about.md", "pages/about/index.md"], "pages/about.md"),
    ])
  func shared(paths: [String], target: String) {
    let hints = hints(paths)
    for path in paths {
      #expect(
        hints[path]?.hasPrefix("\(paths.joined(separator: "、")) 都像是 Content/\(target)：") == true)
    }
  }

  @Test("different files whose names sound alike get different names")
  func alike() {
    let hints = hints(["cases/案例.md", "cases/安利.md", "cases/An Li/index.md"])
    #expect(
      Set(hints.values) == [
        "移到 Content/cases/an-li-2/index.md", "移到 Content/cases/an-li-3/index.md",
        "只用小写字母、数字和连字符，例如“an-li”",
      ])
  }

  @Test("a name that is proposed is none that there is")
  func free() {
    #expect(
      hints(["cases/One/index.md", "cases/one/index.md"])["cases/One/index.md"]
        == "只用小写字母、数字和连字符，例如“one-2”")
  }

  @Test("a page in a folder of its own takes the folder's name")
  func pageOfFolder() {
    #expect(
      hints(["pages/index.md", "pages/about/index.md"])["pages/about/index.md"]
        == "移到 Content/pages/about.md")
  }

  @Test(
    "a translation is called by the tag that the site has",
    arguments: [
      ("[zh-CN, en-GB]", "index.en.md", "index.en-GB.md"),
      ("[zh-CN, en]", "index.en-GB.md", "index.en.md"),
      ("[zh-CN, en]", "index.EN.md", "index.en.md"),
    ])
  func languages(languages: String, name: String, right: String) {
    let hints = hints(
      ["cases/one/index.md", "cases/one/\(name)"], settings: "languages: \(languages)\n")
    #expect(hints["cases/one/\(name)"]?.hasPrefix("把文件名改成 \(right)（") == true)
  }

  @Test("a case in the folder of a year is to be moved up")
  func nested() {
    #expect(
      hints(["cases/2021/two/index.md"]) == [
        "cases/2021/two": "是案例，就把这个文件夹移到 Content/cases/two；不是，就移到 Content/ 外面"
      ])
    #expect(hints(["cases/two/index.md", "cases/two/other/index.md"]).count == 1)
  }

  @Test(
    "the only file that may be a text is taken for one",
    arguments: ["index。md", "index.html", "草稿.docx", "说明.txt"])
  func only(name: String) {
    let hints = hints(["cases/two/\(name)"])
    #expect(hints.count == 1)
    #expect(hints["cases/two/\(name)"]?.contains("index.md") == true)
  }

  @Test("of several files, nobody is told that there is no text without a word about them")
  func several() {
    #expect(
      hints(["cases/two/a.docx", "cases/two/b.docx"])["cases/two/index.md"]?
        .hasPrefix("正文在 a.docx、b.docx 中的一个里") == true)
  }

  @Test("of two tables none is to be deleted, and each file is named once")
  func doubleTables() {
    let found = SmallSite([
      "data/Tasks.csv": "level,number,title\n", "data/tasks.csv": "level,number,title\n",
    ])
    #expect(found.faults.filter { $0.hasPrefix("duplicate-table") }.count == 1)
    #expect(
      found.hints.contains("与 Tasks.csv 比较，把要留的行并到一个文件里，再把另一个文件移到 Content/ 外面"))
  }
}
