import Diagnostics

/// Which key is meant by one that there is not.
enum YAMLKeys {
  /// The known key that a word most likely means.
  static func nearest(to word: String, among known: [String]) -> String? {
    let other = others[word].flatMap { known.contains($0) ? $0 : nil }
    return other ?? nearestName(to: word, among: known)
  }

  /// The same where what stands behind the word is what belongs behind the key: behind `draft` stands no status.
  static func misspelt(_ word: String, among known: [String]) -> String? {
    let isOther = others[word] != nil && word.utf8.allSatisfy { $0 < 0x80 }
    return isOther ? nil : nearest(to: word, among: known)
  }

  /// What writers call the keys before they have seen the manual.
  private static let others = [
    "标题": "title", "题目": "title", "摘要": "summary", "简介": "summary", "日期": "date", "时间": "date",
    "期间": "period", "封面": "cover", "部门": "department", "单位": "department", "合作单位": "partners",
    "伙伴": "partners", "标签": "tags", "关键词": "tags", "指标": "indicators", "状态": "status",
    "别名": "aliases", "旧地址": "aliases", "顺序": "order", "排序": "order", "来源": "source", "出处": "source",
    "desc": "summary", "description": "summary", "author": "department", "draft": "status",
    "categories": "tags", "category": "tags", "keywords": "tags", "image": "cover",
  ]
}
