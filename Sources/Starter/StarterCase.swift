import Content
import Diagnostics

/// A new case: what a writer finds in the file that `new case` makes.
public enum StarterCase {
  /// Why no case can be made.
  public enum Problem: Error, Equatable {
    /// The slug cannot stand in an address; a better one where there is one.
    case invalidSlug(String, suggestion: String?)
    /// Neither a slug nor a title that one can be made from.
    case noSlug(title: String)
  }

  /// The slug of a new case: the one that is given, or the title's pinyin.
  public static func slug(_ given: String?, title: String) throws(Problem) -> String {
    if let given {
      guard Slug.isValid(given) else {
        throw .invalidSlug(given, suggestion: Slug.suggestion(for: given))
      }
      return given
    }
    guard let slug = Slug.suggestion(for: title) else { throw .noSlug(title: title) }
    return slug
  }

  /// The text of `index.md`, with every key explained, in the language of the site.
  public static func text(title: String, in language: MessageLanguage = .chinese) -> String {
    switch language {
    case .chinese: chinese(title: title)
    case .english: english(title: title)
    }
  }

  private static func chinese(title: String) -> String {
    frontMatter(
      title: title,
      summary: """
        # 摘要（必填）：一两句话，用在卡片、分享和正文开头。
        summary: 用一两句话写清楚谁做了什么、结果怎样。
        """,
      time: """
        # 时间：date 写日期（2021-12-31、2021-12），period 写年份（2021、2019-2021），有一个就够。
        # date: 2021-12-31
        period: 2019-2021
        """)
        + """

        从这里开始写正文。段与段之间空一行；小标题以“## ”开头。

        数字不要手写：把指标编号放进两层花括号，网站会填上带单位的数字，并链接到它的出处。图片放在这个文件
        旁边，写成 `![说明](图片.jpg "图题")`。写好以后删掉这几行，把上面的 `status` 改成 `published`。

        """
  }

  /// The text of `index.md` for a body that was written elsewhere; the summary is left to be filled in.
  ///
  /// - Parameter date: the day the original was last changed, if it says so.
  public static func text(title: String, date: String?, body: String) -> String {
    let time =
      date.map { "# 时间：取自原文件最后修改的日期，请改成事情发生的时间。\ndate: \($0)\n# period: 2019-2021" }
      ?? "# 时间：date 写日期（2021-12-31、2021-12），period 写年份（2019-2021），有一个就够。\n# date: 2021-12-31"
      + "\n# period: 2019-2021"
    return frontMatter(
      title: title,
      summary: """
        # 摘要（必填）：冒号后面写一两句话，用在卡片、分享和正文开头。没有填以前，检查会提醒。
        summary:
        """,
      time: time) + "\n" + body
  }

  /// Every key of a case, each with a line that says what it is for.
  private static func frontMatter(title: String, summary: String, time: String) -> String {
    """
    ---
    # 井号后面是说明，不会出现在网页上。冒号要用半角，后面空一格。
    # 标题（必填）：一句话说清这件事，分享到微信时最好不超过 32 个字。
    title: \(quoted(title))
    \(summary)
    \(time)
    # 封面：放在这个文件旁边的一张照片，例如 cover: 封面.jpg。不写就自动画一张。
    # cover: 封面.jpg
    # 自动画的封面用哪种图案：spiral、orbit、rhythm、rings、weave。不写就由网址决定。
    # motif: rings
    # 供稿部门，例如 department: 机电工程学院。
    # department: 机电工程学院
    # 合作单位、标签：方括号里用半角逗号隔开，例如 tags: [产教融合, 国际化]；没有就留空。
    partners: []
    tags: []
    # 这篇案例依据的指标：指标表“编号”（id）一列里的编号，例如 indicators: [school-platforms]。
    indicators: []
    # 在来源文件里的位置，例如 source: [二/（一）/3]。
    # source: [二/（一）/3]
    # 排在第几：数字越小越靠前，不写就按时间排。
    # order: 1
    # 以前用过的网址，例如 aliases: [cases/old-name.html]，旧链接会转到这里。
    # aliases: []
    # 进度：draft 草稿（不发布）、reviewed 已审、published 发布。
    status: draft
    ---

    """
  }

  /// A YAML scalar that means just this text. What no page could show is left out.
  static func quoted(_ text: String) -> String {
    let text = String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.isShown ? $0 : " " }))
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "，、。—（）《》“”".unicodeScalars.contains(scalar)
    }
    // Latin words alone may mean something else for YAML: null, yes, on.
    let isWord = text.unicodeScalars.contains { $0.value >= 0x2E80 }
    if isPlain, isWord, let first = text.first, first.isLetter { return text }
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(escaped)\""
  }
}
