import Tables

/// What names of those who are measured look like.
enum EntityWords {
  private static let endings = [
    "专业群", "学院", "分院", "系", "馆", "旧址", "故居", "区", "县", "市", "镇", "乡", "街道", "州", "旗", "校区", "分校",
    "中心", "医院",
    "公司", "集团", "基地", "学校", "中学", "小学", "大学", "分局", "支队", "所", "园", "site", "museum", "gallery",
    "library", "college",
    "school", "district", "county", "centre", "campus", "house", "hall",
  ]

  /// Whether a name ends as names of institutions and places do.
  static func isLikely(_ name: String) -> Bool {
    let word = foldedSpelling(name)
    return word.count >= 2 && word.count <= 24
      && endings.contains { word.hasSuffix($0) && word != $0 }
  }

  /// Whether a title says that it is about several of a kind: 各馆, 五个专业群, by museum.
  static func areAnnounced(in title: String) -> Bool {
    let word = foldedSpelling(title)
    let announcing = [
      "各馆", "各县", "各区", "各市", "各校", "各院", "各学院", "各专业群", "各系", "分县", "分区", "分院", "分学院", "分校", "县区",
      "区县", "个专业群",
      "个学院", "个馆", "个县", "个区", "各分", "各单位", "各部门", "各地", "各乡", "各镇", "各园", "bymuseum", "bysite",
      "byvenue",
      "bydistrict", "byregion", "byschool", "bycounty", "bycollege", "byborough", "馆分", "场馆",
    ]
    return announcing.contains { word.holds($0) }
  }

  /// A label such as 专业群：智能制造专业群, which names the entity of all that follows.
  static func named(in statement: String) -> String? {
    guard let colon = statement.firstIndex(where: { "：:".contains($0) }) else { return nil }
    let key = String(statement[..<colon])
    let name = inOneLine(String(statement[statement.index(after: colon)...]))
    guard !name.isEmpty, name.count <= 30, HeadingWords.role(of: key) == .entity,
      !["单位名称", "学校名称", "学校", "院校", "院校名称", "机构名称", "单位"].contains(foldedSpelling(key))
    else { return nil }
    return name
  }
}
