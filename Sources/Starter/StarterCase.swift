import Content

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

  /// The text of `index.md`, with every key explained.
  public static func text(title: String) -> String {
    """
    ---
    # 标题：一句话说清这件事，分享到微信时最好不超过 32 个字。
    title: \(quoted(title))
    # 摘要：一两句话，用在卡片、分享和正文开头。
    summary: 用一两句话写清楚谁做了什么、结果怎样。
    # 时间：写日期（2021-12-31）或年份（2019-2021），二者有一即可。
    period: 2019-2021
    # 合作单位、标签：方括号里用半角逗号隔开，没有就留空。
    partners: []
    tags: []
    # 这篇案例依据的指标：data/indicators.csv 第一列的编号。
    indicators: []
    # draft 草稿（不发布） / reviewed 已审 / published 发布
    status: draft
    ---

    从这里开始写正文。段与段之间空一行；小标题以“## ”开头。

    数字不要手写：把指标编号放进两层花括号，网站会填上带单位的数字，并链接到它的出处。图片放在这个文件
    旁边，写成 `![说明](图片.jpg)`。写好以后删掉这几行，把上面的 `status` 改成 `published`。

    """
  }

  /// A YAML scalar that means just this text.
  static func quoted(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
        || "，、。—（）《》“”".unicodeScalars.contains(scalar)
    }
    if isPlain, let first = text.first, first.isLetter { return text }
    let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
      .replacing("\n", with: " ")
    return "\"\(escaped)\""
  }
}
