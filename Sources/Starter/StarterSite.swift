import Content
import Diagnostics
import Tables

/// A new site: a small one that builds, in which every file says what it is for.
///
/// ```swift
/// for file in try StarterSite.files(for: request) { print(file.path, file.bytes.count) }
/// ```
public enum StarterSite {
  /// The files below the new folder, by path.
  ///
  /// CSV files begin with a byte order mark: without it Excel takes their Chinese for another encoding, and
  /// destroys it when it saves them.
  ///
  /// - Throws: where the workbook cannot be written.
  public static func files(
    for request: StarterRequest
  ) throws(WorkbookWriter.Failure) -> [(path: String, bytes: [UInt8])] {
    let isChinese = request.language == .chinese
    let texts = isChinese ? chinese(request) : english(request)
    let tables = StarterTables(for: request)
    let proof = "Content/evidence/\(tables.proofFile)"
    return texts.map { ($0, Array($1.utf8)) } + (try tables.files())
      + [(proof, Array(tables.proofText.utf8)), (".gitignore", Array(gitignore.utf8))]
  }

  static let gitignore = "/Public/\n/.Public.*\n/.showcase/\n/佐证材料/\n/evidence/\n"

  /// The setting of levels; nothing for a college, whose levels are the usual ones.
  private static func levels(_ words: StarterWords, _ comment: String) -> String {
    guard let levels = words.levels else { return "" }
    let lines = levels.map { "  - {id: \($0.id), name: \($0.name)}\n" }
    return "\(comment)\nlevels:\n\(lines.joined())"
  }

  private static func chinese(_ request: StarterRequest) -> [(path: String, text: String)] {
    let words = request.words
    let name = StarterCase.quoted(request.name)
    let site = """
      # 网站的总设置。# 后面的话只给人看。改完保存，再运行 showcase build。
      title: \(StarterCase.quoted(request.name + "成果展示"))
      # 页眉上的短标题，可以不写。
      short_title: 成果展示
      # 单位全称。
      organization: \(name)
      # 标志：放在 Content/theme/ 里的图片，显示在标题旁边；深色界面可以另给一张。
      # logo: {file: theme/logo.svg, dark: theme/logo-dark.svg}
      # 一句话介绍，给搜索引擎和分享卡片用。
      description: \(StarterCase.quoted(request.name + "的建设任务、指标和案例。"))
      # 网站将来的地址，以 / 结尾；订阅、站点地图和分享要用。
      base_url: \(request.baseURL ?? Placeholder.address)
      # 语言。要出英文版，写 [zh-CN, en]，再给案例配 index.en.md。
      languages: [zh-CN]
      # 主题：Themes/ 里的文件夹名。
      theme: jiangxin
      \(levels(words, "# 层面：数字说的是谁，从整体到部分。任务表和指标表的“层面”写这里的名称。"))\
      # 导航：title 是显示的字，page 是网站里的页面或 pages/ 里的文件。成果表空着的时候，删去“成果”一行。
      navigation:
        - {title: 案例, page: cases/index.html}
        - {title: 统计, page: stats/index.html}
        - {title: 成果, page: achievements/index.html}
        - {title: 出处, page: sources.html}
      # 备案号，上线前填写。
      # icp: 某ICP备00000000号

      """
    let home = """
      ---
      # 首页。title 是大标题，summary 是导语，indicators 是首页上的大数字。
      title: 成果展示
      summary: 这里汇集建设任务、指标和案例，每个数字都注明出处。
      indicators: [\(words.indicator)]
      ---

      """
    let firstCase = """
      ---
      # 这是一篇样例。照着改，或者运行 showcase new case --title 标题 另写一篇。
      title: 第一个案例
      summary: 摘要用一两句话写清楚谁做了什么、结果怎样。
      period: 2021
      tags: [\(words.category)]
      indicators: [\(words.indicator)]
      status: published
      ---

      正文写在这里。数字写成编号，网站会填上带单位的数字：\(words.subject){{\(words.indicator)}}\(words.alias)。

      ```figures
      \(words.indicator)
      ```

      ## 小标题

      段与段之间空一行。

      """
    return [
      ("Content/site.yml", site), ("Content/pages/index.md", home),
      ("Content/cases/first-case/index.md", firstCase),
    ]
  }

  private static func english(_ request: StarterRequest) -> [(path: String, text: String)] {
    let words = request.words
    let site = """
      # The settings of the whole site. What follows a # is for people only. Save, then run showcase build.
      title: \(StarterCase.quoted("Results of " + request.name))
      # A short title for the head of each page; may be left out.
      short_title: Our results
      # The full name of the institution.
      organization: \(StarterCase.quoted(request.name))
      # A logo: a picture in Content/theme/, shown beside the title; another for dark screens if need be.
      # logo: {file: theme/logo.svg, dark: theme/logo-dark.svg}
      # One sentence about the site, for search engines and share cards.
      description: \(StarterCase.quoted("The tasks, indicators and cases of \(request.name)."))
      # Where the site will stand, ending in /; the feed, the site map and sharing need it.
      base_url: \(request.baseURL ?? Placeholder.address)
      # The languages. For a Chinese edition write [en, zh-CN] and give cases an index.zh-CN.md.
      languages: [en]
      # The theme: the name of a folder in Themes/.
      theme: jiangxin
      \(levels(words, "# The levels: whom figures are about, the whole first. Tables name them in the column level."))\
      # The navigation: title is what people read, page is a page of the site or a file in pages/. Without
      # achievements remove their line.
      navigation:
        - {title: Cases, page: cases/index.html}
        - {title: Statistics, page: stats/index.html}
        - {title: Achievements, page: achievements/index.html}
        - {title: Sources, page: sources.html}

      """
    let home = """
      ---
      # The home page. title is its headline, summary its lead, indicators the large figures on it.
      title: What we have achieved
      summary: The tasks, indicators and cases, each figure with its source.
      indicators: [\(words.indicator)]
      ---

      """
    let firstCase = """
      ---
      # An example. Change it, or write another with showcase new case --title TITLE.
      title: The first case
      summary: Say in one or two sentences who did what, and what came of it.
      period: 2021
      tags: [\(words.category)]
      indicators: [\(words.indicator)]
      status: published
      ---

      The text goes here. Write figures as ids and the site prints them with their unit: \
      \(words.subject.prefix(1).lowercased() + words.subject.dropFirst())
      {{\(words.indicator)}}.

      ```figures
      \(words.indicator)
      ```

      ## A heading

      Leave an empty line between paragraphs.

      """
    return [
      ("Content/site.yml", site), ("Content/pages/index.md", home),
      ("Content/cases/first-case/index.md", firstCase),
    ]
  }
}
