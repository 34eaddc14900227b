import Foundation
import Testing

@Suite("What people write is on the page")
struct ShownContentTests {
  /// Whatever a text may hold; each piece has a mark of its own.
  private static let body = """
    正文甲一。参见[^1]。

    ## 小节甲二

    > 引文甲三

    - 列表甲四
      - 下层甲五

    1. 编号甲六

    | 表头甲七 | 乙 |
    | --- | --- |
    | 格子甲八 | 2 |

    : 表题甲九

    ![替代甲十](pic.svg "图题甲十一")

    ```timeline
    2019 | 时间甲十二
    ```

    ```network
    hub: 中心甲十三
    伙伴甲十四: 一家
    ```

    [^1]: 注脚甲十五
    """

  private static let picture =
    #"<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"><path d="M0 0h80v60z"/></svg>"#

  /// A project whose home, sources, page and case fill every field that they may have.
  private static func project() throws -> Project {
    let project = try Project(Project.sound)
    let common = """
      cover: pic.svg
      date: 2021-05-06
      source: [出处甲十六]

      """
    let page = Project.article("题目甲十七", body, frontMatter: common)
    let more = "department: 部门甲十八\npartners: [伙伴甲十九]\ntags: [标签甲二十]\nperiod: 2018-2020\n"
    let files = [
      "data/sources.csv": "id,title,publisher,date,kind\nreport,总结报告,学院,2022,报告\n",
      "pages/pic.svg": picture,
      "cases/one/pic.svg": picture, "pages/index.md": page, "pages/about.md": page,
      "pages/sources.md": page,
      "cases/one/index.md": Project.article("题目甲十七", body, frontMatter: common + more),
    ]
    for (path, text) in files { try project.write(text, to: path) }
    return project
  }

  @Test(
    "each field and each piece of a text is on the home page, the page of sources, a page and a case, in every theme",
    arguments: ["jiangxin", "plain"])
  func everyField(theme: String) throws {
    let project = try Self.project()
    try project.addTheme(theme)
    let run = try Program.run("build", "--theme", theme, in: .project(project))
    #expect(run.status == 0, "\(run.errors)")
    let own = ["题目甲十七", "摘要", "出处甲十六", "2021-05-06", "替代甲十", "图题甲十一"]
    let marks =
      own
      + Self.body.matches(of: /(正文|小节|引文|列表|下层|编号|表头|格子|表题|时间|中心|伙伴|注脚)甲[一-十]+/)
      .map { String($0.output.0) }
    let ofCases = ["部门甲十八", "伙伴甲十九", "标签甲二十", "2018"]
    for (path, expected) in [
      ("index.html", marks), ("about.html", marks), ("sources.html", marks),
      ("cases/one.html", marks + ofCases),
    ] {
      let html = try #require(project.site().text(path))
      let main = try #require(html.split(separator: "<main", maxSplits: 1).last)
      #expect(expected.filter { !main.contains($0) } == [], "\(path)")
      // The cover and the picture of the body are one file.
      #expect(main.matches(of: /<img[^>]*pic/).count >= 2, "\(path)")
    }
  }

  /// Tables in which each row fills one optional column alone, with a mark of its own.
  private static let sparseTables = [
    "sources":
      "id,title,publisher,date,kind,url,note\nr,报告,,,,,\ns1,甲报告,发布乙一,,,,\ns2,乙报告,,1987,,,\n"
      + "s3,丙报告,,,类型乙三,,\ns4,丁报告,,,,https://a.example/i4,\ns5,戊报告,,,,,备注乙五\n",
    "tasks":
      "level,number,title,department,summary\nschool,1,任务一,部门乙六,\nschool,2,任务二,,简介乙七\n",
    "indicators":
      "id,name,level,unit,section,category,definition,tags,aliases,weight,score\n"
      + "a,指标一,school,个,章节乙八,,,,,,\nb,指标二,school,个,,类别乙九,,,,,\nc,指标三,school,个,,,定义乙十,,,,\n"
      + "d,指标四,school,个,,,,标签丙一,,,\ne,指标五,school,个,,,,,别名丙二,,\nf,指标六,school,个,,,,,,7.25,\n"
      + "g,指标七,school,个,,,,,,,6.35\nh,指标八,school,个,,,,,,,\ni,指标九,school,个,,,,,,,\n",
    "observations":
      "indicator,period,value,source,locator,target,note\na,2021,11,r,位置丙三,,\nb,2021,12,r,一,,说明丙四\n"
      + "h,2025,,r,位置丙五,7771,\ni,2021,14,r,一,,\ni,2026,,r,位置丙六,7772,\n",
    "achievements":
      "id,name,level,kind,source,locator,aliases,issuer,document,holder,people,url,note\n"
      + "p,成果一,省级,奖项,r,位置丙七,别称丙八,,,,,,\nq,成果二,省级,奖项,r,一,,单位丙九,,,,,\n"
      + "t,成果三,省级,奖项,r,一,,,文号丙十,,,,\nu,成果四,省级,奖项,r,一,,,,获者丁一,,,\n"
      + "v,成果五,省级,奖项,r,一,,,,,人员丁二,,\nw,成果六,省级,奖项,r,一,,,,,,https://a.example/w6,\n"
      + "x,成果七,省级,奖项,r,一,,,,,,,附记丁四\n",
  ]

  @Test(
    "each optional column is on a page, also where no other column of its row is filled",
    arguments: ["jiangxin", "plain"])
  func sparseRows(theme: String) throws {
    let project = try Project(Project.sound)
    for (name, text) in Self.sparseTables { try project.write(text, to: "data/\(name).csv") }
    try project.addTheme(theme)
    let run = try Program.run("build", "--theme", theme, in: .project(project))
    #expect(run.status == 0, "\(run.errors)")
    let site = project.site()
    let pages = site.files.keys.filter { $0.hasSuffix(".html") }.sorted()
      .compactMap { site.text($0) }.joined()
    let marks =
      Self.sparseTables.values.flatMap { table in
        table.matches(of: /[\u{4E00}-\u{9FFF}]{2}[乙丙丁][一二三四五六七八九十]/).map { String($0.output) }
      } + ["1987", "a.example/i4", "7.25", "6.35", "7771", "7772", "a.example/w6"]
    #expect(marks.filter { !pages.contains($0) }.sorted() == [])
  }

  @Test(
    "a document that the table of sources names by its file is published and linked",
    arguments: ["bare", "jiangxin", "plain"])
  func documentsOfSources(theme: String) throws {
    let project = try Project(Project.sound)
    try project.write(
      "id,title,publisher,date,kind,url,file\nr,报告,学院,2021,报告,,附件/年报.txt\n", to: "data/sources.csv")
    try project.write("全文。", to: "data/附件/年报.txt")
    if theme != "bare" { try project.addTheme(theme) }
    let run = try Program.run("build", "--theme", theme, in: .project(project))
    #expect(run.status == 0, "\(run.errors)")
    let site = project.site()
    let file = try #require(site.files.keys.first { $0.hasSuffix("/年报.txt") })
    #expect(site.text("sources.html")?.contains(#"<a href="\#(file)">TXT 1 KB</a>"#) == true)
  }

  @Test("a document that is not there, and a file that no source names, are told")
  func lostDocuments() throws {
    let project = try Project(Project.sound)
    try project.write(
      "id,title,publisher,date,kind,file\nr,报告,学院,2021,报告,附件/年抱.txt\ns,总结,学院,2021,报告,总结.pdf\n",
      to: "data/sources.csv")
    try project.write("全文。", to: "data/附件/年报.txt")
    let run = try Program.run("check", in: .project(project))
    #expect(run.status == 1)
    for words in [
      "data/sources.csv:2:17: 错误[broken-link]: 表格所在的文件夹里没有“附件/年抱.txt”",
      "把文件放到 Content/data/总结.pdf", "Content/data/附件/年报.txt: 错误[misplaced-file]",
    ] {
      #expect(run.output.contains(words), "\(run.output)")
    }
  }
}
