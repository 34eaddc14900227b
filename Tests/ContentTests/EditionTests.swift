import Content
import Diagnostics
import Hashing
import Indicators
import Machine
import Testing

@Suite("Frozen editions")
struct EditionTests {
  private static let figures = """
    indicator,name,level,unit,precision,period,form,value,qualifier,target,operands,source,locator
    a,甲,school,项,,2021,number,5,exact,,,报告,一

    """
  private static let reasons = "indicator,period,reason,edition,date\n"
  private static let details = "slug: midterm\ntitle: 中期版\ndate: 2022-03-15\n"

  /// A sealed edition with these files, and others in their place after the seal was set.
  private static func bag(
    _ files: [String: String] = [:], later: [String: String?] = [:]
  ) -> [String: String] {
    var bag = [
      "data/edition.yml": details, "data/figures.csv": figures, "data/reasons.csv": reasons,
      "data/site/index.html": "<title>首页</title>",
    ].merging(files) { $1 }
    bag["manifest-sha256.txt"] = bag.sorted { $0.key < $1.key }.map {
      "\(ContentHash.hex(of: Array($1.utf8)))  \($0)\n"
    }.joined()
    bag["bagit.txt"] = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    for (path, text) in later { bag[path] = text }
    return bag
  }

  private static func load(_ editions: [String: [String: String]]) -> (Site?, [String]) {
    var files = [
      "site.yml": "title: 某学院\n",
      "data/sources.csv": "id,title,publisher,date,kind\nreport,报告,学校,2022,报告\n",
      "data/indicators.csv": "id,name,level,unit\na,甲,school,项\n",
      "data/observations.csv": "indicator,period,value,source,locator\na,2021,5,report,一\n",
    ]
    for (slug, edition) in editions {
      for (path, text) in edition { files["editions/\(slug)/\(path)"] = text }
    }
    var report = Report()
    let site = Site.load(
      FileTree(name: "Content", files: files.mapValues { Array($0.utf8) }),
      options: Site.Options(), report: &report)
    return (site, report.diagnostics.map { "\($0.place) \($0.code.rawValue): \($0.message.zh)" })
  }

  @Test("an edition that is whole is read: its name, its pages, its figures")
  func whole() throws {
    let note = "note: \"第一句。\\n第\\\"二\\\"句。\"\n"
    let (site, problems) = Self.load([
      "midterm": Self.bag(
        [
          "data/edition.yml": Self.details + note, "data/site/cases/x.html": "x",
          "data/site/assets/a.html": "no page",
        ], later: ["archive.zip": "PK"])
    ])
    #expect(problems == [])
    let edition = try #require(site?.editions.first)
    #expect(edition.details.title == "中期版")
    #expect(edition.details.date.description == "2022-03-15")
    #expect(edition.details.note == "第一句。\n第\"二\"句。")
    #expect(edition.pages == ["cases/x.html", "index.html"])
    #expect(edition.address == "editions/midterm/")
    #expect(edition.archive?.size == 2)
    #expect(edition.figures.figures.map(\.key.indicator) == ["a"])
  }

  @Test("its name is written so that YAML gives it back, whatever it holds")
  func yaml() throws {
    let title = "“中期”: #1 \\ \"x\" [a] {b} 𠮷"
    let date = try #require(PartialDate("2022-03-15"))
    let details = try #require(
      EditionDetails(slug: "midterm", title: title, date: date, note: "一\n二\u{7F}"))
    let (site, problems) = Self.load(["midterm": Self.bag(["data/edition.yml": details.yaml])])
    #expect(problems == [])
    #expect(site?.editions.first?.details == details)
  }

  @Test(
    "what is not as it was frozen is reported, and the edition left out",
    arguments: [
      (
        ["data/site/index.html": "anders"],
        ["data/site/index.html changed-edition: 内容变了：sha256 应是"]
      ),
      (["data/site/index.html": nil], ["data/site/index.html changed-edition: 清单里有，包里没有"]),
      (["data/site/more.html": "x"], ["data/site/more.html changed-edition: 清单里没有这个文件"]),
      (["data/figures.csv": ""], ["data/figures.csv changed-edition: 内容变了：sha256 应是"]),
      (
        ["manifest-sha256.txt": "nonsense\n"],
        [
          "data/edition.yml changed-edition: 清单里没有这个文件",
          "data/figures.csv changed-edition: 清单里没有这个文件",
          "data/reasons.csv changed-edition: 清单里没有这个文件",
          "data/site/index.html changed-edition: 清单里没有这个文件",
          "manifest-sha256.txt:1 changed-edition: 这一行不是“校验值 路径”：nonsense",
        ]
      ),
      (["manifest-sha256.txt": nil], [" changed-edition: 没有载荷清单 manifest-….txt"]),
      (["bagit.txt": nil], ["bagit.txt changed-edition: "]),
    ] as [([String: String?], [String])])
  func changed(later: [String: String?], problems: [String]) {
    let (site, found) = Self.load(["midterm": Self.bag(later: later)])
    #expect(site?.editions.count == 0)
    #expect(found.count == problems.count, "\(found)")
    for (line, start) in zip(found, problems) {
      let place = start.hasPrefix(" ") ? "Content/editions/midterm" : "Content/editions/midterm/"
      #expect(line.hasPrefix(place + start), "\(line)")
    }
  }

  @Test(
    "an edition that was sealed with nonsense in it is reported, too",
    arguments: [
      (
        ["data/edition.yml": "slug: midterm\ntitle: 中期版\n"],
        ["data/edition.yml:1:1 missing-key: 缺少“date”"]
      ),
      (
        ["data/edition.yml": "slug: midterm\ntitle: 中期版\ndate: 2022\n"],
        ["data/edition.yml:3:7 invalid-value: “2022”不合要求"]
      ),
      (["data/edition.yml": "slug: [midterm\n"], ["data/edition.yml:1:7 yaml-syntax: "]),
      (
        ["data/edition.yml": "slug: other\ntitle: 中期版\ndate: 2022-03-15\n"],
        ["data/edition.yml:1:7 changed-edition: 这个版本冻结时叫“other”，文件夹现在叫“midterm”"]
      ),
      (["data/figures.csv": "Zahl,Wert\n"], ["data/figures.csv"]),
      (
        ["data/figures.csv": figures.replacing("exact", with: "nearly")],
        ["data/figures.csv:2:1 invalid-cell: 这一行不是冻结时写下的样子"]
      ),
      (["data/reasons.csv": reasons + "a,2021,,,\n"], ["data/reasons.csv:2:8 missing-cell: "]),
    ] as [([String: String], [String])])
  func nonsense(files: [String: String], problems: [String]) {
    let (site, found) = Self.load(["midterm": Self.bag(files)])
    #expect(site?.editions.count == 0)
    for start in problems {
      #expect(found.contains { $0.hasPrefix("Content/editions/midterm/" + start) }, "\(found)")
    }
  }

  @Test("names, days and places that cannot be")
  func names() {
    let later = Self.details.replacing("midterm", with: "second")
    let (site, problems) = Self.load([
      "Mid Term": Self.bag(), "midterm": Self.bag(),
      "second": Self.bag(["data/edition.yml": later]),
    ])
    #expect(site?.editions.map(\.details.slug) == ["midterm", "second"])
    #expect(
      problems == [
        "Content/editions/Mid Term invalid-name: “Mid Term”不能用作网址",
        "Content/editions/second/data/edition.yml invalid-value: "
          + "“中期版”和“中期版”的定稿日期相同，分不出先后",
      ])
  }

  @Test(
    "an edition of which only an empty folder or an archive is left is no edition that never was",
    arguments: [
      (["v1"], [], ["Content/editions/v1 changed-edition: 这个版本的文件夹是空的，冻结的文件一个也不在了"]),
      ([], ["v1.zip"], ["Content/editions/v1.zip changed-edition: 这里只有压缩包，没有文件夹 v1/"]),
      (["v1"], ["v1.zip"], ["Content/editions/v1.zip changed-edition: 这里只有压缩包"]),
      // What nobody can have frozen, and what was not.
      (["新建文件夹"], [], [reason]), ([], ["readme.txt"], [reason]), ([], [], [reason]),
    ] as [([String], [String], [String])])
  func emptied(folders: [String], files: [String], problems: [String]) {
    var all = [
      "site.yml": "title: 某学院\n",
      "data/sources.csv": "id,title,publisher,date,kind\nreport,报告,学校,2022,报告\n",
      "data/indicators.csv": "id,name,level,unit\na,甲,school,项\n",
      "data/observations.csv": "indicator,period,value,source,locator\na,2021,5,report,一\n",
      "data/revisions.csv": "indicator,period,reason\na,2021,更正\n",
    ]
    for file in files { all["editions/\(file)"] = "PK" }
    var options = Site.Options()
    options.editionFolders = folders
    var report = Report()
    _ = Site.load(
      FileTree(name: "Content", files: all.mapValues { Array($0.utf8) }), options: options,
      report: &report)
    let found = report.diagnostics.map { "\($0.place) \($0.code.rawValue): \($0.message.zh)" }
      .filter { $0.contains("-edition") || $0.contains("unused-reason") }
    #expect(found.count == problems.count, "\(found)")
    for (line, start) in zip(found, problems) { #expect(line.hasPrefix(start), "\(line)") }
  }

  private static let reason =
    "Content/data/revisions.csv:2:8 unused-reason: “a” 2021 写了更正的原因，但还没有冻结过任何版本"

  @Test("of very many changed files some are named and the rest counted")
  func many() {
    let pages = Dictionary(
      uniqueKeysWithValues: (100...399).map { ("data/site/\($0).html", "x") })
    let (_, problems) = Self.load([
      "midterm": Self.bag(pages, later: pages.mapValues { _ in "y" })
    ])
    #expect(problems.count == 21)
    #expect(
      problems.first == "Content/editions/midterm changed-edition: 这个版本里还有 280 处与冻结时不同")
  }
}
