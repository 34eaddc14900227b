import Diagnostics

/// Which key is meant by one that there is not.
enum YAMLKeys {
  /// Keys whose values are texts, wherever they stand: a bracket in front of one is a sign.
  static let ofTexts: Set<String> = [
    "title", "summary", "date", "period", "cover", "motif", "department", "status", "organization",
    "short_title", "description", "footer", "icp", "police", "theme", "base_url",
  ]
  /// Keys whose values are lists of words, in which a comma of whatever kind stands between two.
  static let ofWords: Set<String> = [
    "tags", "partners", "indicators", "aliases", "languages", "allowed_html",
  ]
  /// Keys whose values are lists of texts.
  static let ofLists = ofWords.union(["source", "names", "review", "levels"])
  /// Keys below which groups of keys stand, as no line of words does.
  static let ofGroups: Set<String> = [
    "navigation", "views", "archive", "wechat", "calendar", "achievements", "parameters", "strings",
    "publish", "lint",
  ]

  /// The known key that a word most likely means.
  static func nearest(to word: String, among known: [String]) -> String? {
    let other = others[word.lowercased()]?.first(where: known.contains)
    return other ?? (unlike.contains(word) ? nil : nearestName(to: word, among: known))
  }

  /// The same where what stands behind the word is what belongs behind the key: behind `draft` stands no status.
  static func misspelt(_ word: String, among known: [String]) -> String? {
    word == draft ? nil : nearest(to: word, among: known)
  }

  /// An item of a list of groups as it may be written.
  static func example(ofGroupIn key: String) -> String {
    switch key {
    case "navigation": "{title: 案例, page: cases/index.html}"
    case "views": "{name: tasks}"
    case "take", "leave": "{kind: 质量}"
    default: "{name: 文字}"
    }
  }

  /// What other programs call an unfinished text, with true or false behind it.
  static let draft = "draft"
  /// Words that are near a key by chance.
  private static let unlike: Set<String> = ["author", draft]

  /// What writers call the keys before they have seen the manual; the first that there is.
  private static let others = [
    "标题": ["title"], "题目": ["title"], "name": ["title"], "label": ["title"], "headline": ["title"],
    "摘要": ["summary"], "简介": ["summary"], "desc": ["summary"], "description": ["summary"],
    "subtitle": ["summary"], "excerpt": ["summary"],
    "日期": ["date"], "时间": ["date"], "期间": ["period"], "封面": ["cover"], "image": ["cover"],
    "部门": ["department"], "单位": ["department"], "合作单位": ["partners"], "伙伴": ["partners"],
    "标签": ["tags"], "关键词": ["tags"], "categories": ["tags"], "category": ["tags"],
    "keywords": ["tags"], "指标": ["indicators"], "状态": ["status"], "别名": ["aliases"],
    "旧地址": ["aliases"], "redirect_from": ["aliases"], "顺序": ["order"], "排序": ["order"],
    "weight": ["order"], "来源": ["source"], "出处": ["source"],
    "url": ["page", "base_url"], "href": ["page"], "link": ["page"], "网址": ["base_url", "page"],
    "lang": ["language", "languages"], "语言": ["languages", "language"], "导航": ["navigation"],
    "menu": ["navigation"], "主题": ["theme"], "学校": ["organization"],
  ]
}
