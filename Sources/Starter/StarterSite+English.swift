extension StarterSite {
  /// The same small site for people who write English.
  static let english: [(path: String, text: String)] = [
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
    # The settings of the whole site. What follows a # is for people only. Save, then run showcase build.
    title: Results of Our College
    # A short title for the head of each page; may be left out.
    short_title: Our results
    # The full name of the institution.
    organization: Our College
    # One sentence about the site, for search engines and share cards.
    description: The tasks, indicators and cases of Our College.
    # Where the site will stand, ending in /; the feed, the site map and sharing need it.
    base_url: https://showcase.example/
    # The languages. For a Chinese edition write [en, zh-CN] and give cases an index.zh-CN.md.
    languages: [en]
    # The theme: the name of a folder in Themes/.
    theme: jiangxin
    # The navigation: title is what people read, page is a page of the site or a file in pages/.
    navigation:
      - {title: Cases, page: cases/index.html}
      - {title: Statistics, page: stats/index.html}
      - {title: Sources, page: sources.html}

    """

  private static let home = """
    ---
    # The home page. title is its headline, summary its lead, indicators the large figures on it.
    title: What we have achieved
    summary: The tasks, indicators and cases of the college, each figure with its source.
    indicators: [school-partners]
    ---

    """

  private static let firstCase = """
    ---
    # An example. Change it, or write another with showcase new case --title TITLE.
    title: The first case
    summary: Say in one or two sentences who did what, and what came of it.
    period: 2021
    tags: [Partnership]
    indicators: [school-partners]
    status: published
    ---

    The text goes here. Write figures as ids and the site prints them with their unit: the college has
    {{school-partners}}.

    ```figures
    school-partners
    ```

    ## A heading

    Leave an empty line between paragraphs.

    """

  private static let sources = """
    id,title,publisher,date,kind,url,file,note
    annual-report,Annual Report,Our College,2021,report,,,example

    """

  private static let tasks = """
    level,number,title,department,summary
    school,1,Partnership with industry,,An example of a task. The college has {{school-partners}}.

    """

  private static let indicators = """
    id,name,level,unit,aliases,task,section,category,kind,operator,accumulation,precision,formula,definition,tags
    school-partners,Partner companies,school,companies,partners,1,Output,Partnership,quantity,≥,point,0,,An example of an indicator,

    """

  private static let observations = """
    indicator,period,value,source,locator,target,qualifier,status,preferred,note
    school-partners,2021,12,annual-report,1.1,10,exact,final,,example

    """

  private static let terms = """
    wrong,right,level,note
    Our Colledge,Our College,error,"An example: a name that is often misspelt, the wrong form on the left"

    """
}
