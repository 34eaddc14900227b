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

  /// A project whose home, page and case fill every field that they may have.
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
      "cases/one/index.md": Project.article("题目甲十七", body, frontMatter: common + more),
    ]
    for (path, text) in files { try project.write(text, to: path) }
    return project
  }

  @Test(
    "each field and each piece of a text is on the home page, a page and a case, in every theme",
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
      ("index.html", marks), ("about.html", marks), ("cases/one.html", marks + ofCases),
    ] {
      let html = try #require(project.site().text(path))
      let main = try #require(html.split(separator: "<main", maxSplits: 1).last)
      #expect(expected.filter { !main.contains($0) } == [], "\(path)")
      // The cover and the picture of the body are one file.
      #expect(main.matches(of: /<img[^>]*pic/).count >= 2, "\(path)")
    }
  }
}
