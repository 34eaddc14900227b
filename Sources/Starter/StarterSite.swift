import Diagnostics

/// A new site: a small one that builds, in which every file says what it is for.
public enum StarterSite {
  /// The files below the new folder, by path, in the language that the site is to be written in.
  ///
  /// Tables begin with a byte order mark: without it Excel takes their Chinese for another encoding, and
  /// destroys it when it saves them.
  public static func files(in language: MessageLanguage) -> [(path: String, text: String)] {
    let files =
      switch language {
      case .chinese: chinese
      case .english: english
      }
    return files.map { path, text in
      (path, path.hasSuffix(".csv") ? "\u{FEFF}" + text : text)
    }
  }

  static let gitignore = "/Public/\n/.Public.*\n/.showcase/\n"

  private static let chinese: [(path: String, text: String)] = [
    ("Content/site.yml", site),
    ("Content/pages/index.md", home),
    ("Content/cases/first-case/index.md", firstCase),
    ("Content/data/sources.csv", sources),
    ("Content/data/tasks.csv", tasks),
    ("Content/data/indicators.csv", indicators),
    ("Content/data/observations.csv", observations),
    ("Content/data/terms.csv", terms),
    (".gitignore", gitignore),
  ]

  private static let site = """
    # 网站的总设置。# 后面的话只给人看。改完保存，再运行 showcase build。
    title: 某某学院成果展示
    # 页眉上的短标题，可以不写。
    short_title: 成果展示
    # 学校全称。
    organization: 某某学院
    # 一句话介绍，给搜索引擎和分享卡片用。
    description: 某某学院的建设任务、指标和案例。
    # 网站将来的地址，以 / 结尾；订阅、站点地图和分享要用。
    base_url: https://showcase.example/
    # 语言。要出英文版，写 [zh-CN, en]，再给案例配 index.en.md。
    languages: [zh-CN]
    # 主题：Themes/ 里的文件夹名。
    theme: jiangxin
    # 导航：title 是显示的字，page 是网站里的页面或 pages/ 里的文件。
    navigation:
      - {title: 案例, page: cases/index.html}
      - {title: 统计, page: stats/index.html}
      - {title: 出处, page: sources.html}
    # 备案号，上线前填写。
    # icp: 桂ICP备00000000号

    """

  private static let home = """
    ---
    # 首页。title 是大标题，summary 是导语，indicators 是首页上的大数字。
    title: 成果展示
    summary: 这里汇集学校的建设任务、指标和案例，每个数字都注明出处。
    indicators: [school-partners]
    ---

    """

  private static let firstCase = """
    ---
    # 这是一篇样例。照着改，或者运行 showcase new case --title 标题 另写一篇。
    title: 第一个案例
    summary: 摘要用一两句话写清楚谁做了什么、结果怎样。
    period: 2021
    tags: [校企合作]
    indicators: [school-partners]
    status: published
    ---

    正文写在这里。数字写成编号，网站会填上带单位的数字：学校有{{school-partners}}合作企业。

    ```figures
    school-partners
    ```

    ## 小标题

    段与段之间空一行。

    """

  private static let sources = """
    id,title,publisher,date,kind,url,file,note
    annual-report,年度报告,某某学院,2021,报告,,,样例

    """

  private static let tasks = """
    level,number,title,department,summary
    school,1,校企合作,,样例任务。有{{school-partners}}合作企业。

    """

  private static let indicators = """
    id,name,level,unit,aliases,task,section,category,kind,operator,accumulation,precision,formula,definition,tags,role,whole
    school-partners,合作企业数,school,家,合作企业,1,产出情况,校企合作,数量,≥,时点,0,,样例指标,,,

    """

  private static let observations = """
    indicator,period,value,source,locator,target,qualifier,status,preferred,note
    school-partners,2021,12,annual-report,一/1,10,exact,最终,,样例

    """

  private static let terms = """
    错,对,级别,说明
    产教融和,产教融合,错误,样例：常打错的词。一行一个，错的写法在左，对的在右

    """
}
