import Prose

extension ChineseCandidates {
  static func isVerb(_ text: String) -> Bool {
    if NamingWords.passings.contains(text) { return true }
    var rest = text
    while let verb = rest.first(of: NamingWords.verbs) {
      rest.removeFirst(verb.count)
      if rest.isEmpty || rest == "了" { return true }
    }
    return false
  }

  /// The verb that a long list of names stands behind: 协助 of 协助上汽、柳工等.
  static func verb(_ text: String) -> String { text.first(of: NamingWords.verbs) ?? "" }

  static func isNarrowing(_ text: String) -> Bool {
    if NamingWords.narrowing.contains(text) { return true }
    guard let last = text.last, text.count < 8 else { return false }
    return NamingWords.narrowingEnds.contains(last)
  }

  static func isWeak(_ text: String) -> Bool {
    NamingWords.weak.contains(text)
      || text.count < 6
        && ["平均", "人均", "亩均", "户均", "生均", "场均", "总"].contains { text.hasPrefix($0) }
        && !text.contains("国")
  }

  /// What is counted, without verbs in front of it.
  static func core(_ text: String) -> String {
    var rest = text
    let characters = Array(text)
    for index in characters.indices.reversed() where index > 0 {
      let tail = String(characters[index...])
      if let verb = tail.first(of: NamingWords.makers), tail.count > verb.count + 1 {
        rest = String(tail.dropFirst(verb.count))
        break
      }
    }
    while let verb = rest.first(of: NamingWords.verbs), rest.count > verb.count + 1,
      !NamingWords.nominal.contains(verb)
    {
      rest.removeFirst(verb.count)
      if rest.first == "了" { rest.removeFirst() }
    }
    if let of = rest.lastIndex(of: "的"), rest[of...].count > 2 {
      rest = String(rest[rest.index(after: of)...])
    }
    return rest
  }

  /// What is counted, without what makes it narrower: 精品在线课程 of 省级以上精品在线课程.
  static func head(_ core: String) -> String {
    var rest = core
    while let word = rest.first(of: NamingWords.narrowing), rest.count > word.count + 1 {
      rest.removeFirst(word.count)
      if rest.hasPrefix("以上") { rest.removeFirst(2) }
    }
    return rest
  }

  /// What stands behind a number: the noun that is counted, and what is said of it.
  static func parts(of follow: String) -> (noun: String, predicate: String) {
    var text = follow
    while let first = text.first, " 。”".contains(first) { text.removeFirst() }
    if let first = text.first, "的中，、；）)（(和及与以左等".contains(first) {
      if text.hasPrefix("中小") || text.hasPrefix("中高") || text.hasPrefix("中职")
        || text.hasPrefix("中国") || text.hasPrefix("中学")
      {
        // 中小企业 is a noun.
      } else {
        return ("", "")
      }
    }
    let characters = Array(text)
    var cut = characters.count
    for index in characters.indices {
      let rest = String(characters[index...].prefix(6))
      if "，；。（）()".contains(characters[index]) {
        cut = index
        break
      }
      if rest.first(of: NamingWords.predicates) != nil, index == 0 || index > 1 || isCertain(rest) {
        if isInsideWord(characters, index) { continue }
        cut = index
        break
      }
    }
    var noun = String(characters[..<cut])
    var predicate = String(characters[cut...].prefix { !"，；。".contains($0) })
    while noun.hasSuffix("等") || noun.hasSuffix("的") || noun.hasSuffix("和") { noun.removeLast() }
    if noun.hasSuffix("（") || noun.hasSuffix("(") { noun.removeLast() }
    if predicate.hasPrefix("中有") || predicate.hasPrefix("中") { predicate = "" }
    if let comma = predicate.firstIndex(where: { "（(".contains($0) }) {
      predicate = String(predicate[..<comma])
    }
    if noun.contains("等方面的"), let of = noun.range(of: "等方面的") {
      noun = String(noun[of.upperBound...])
    }
    if noun.count > 30 { noun = String(noun.prefix(30)) }
    return (noun, predicate)
  }

  private static func isCertain(_ rest: String) -> Bool {
    guard let word = rest.first(of: NamingWords.predicates) else { return false }
    return word.count > 1
  }

  private static let insideWords = [
    "在校", "在线", "在建", "在编", "在职", "在岗", "有限", "有效", "有机", "可持续", "可再生", "与会", "不良", "未成年", "未来",
    "比赛", "比例", "是否", "为民", "中小", "中国",
    "中心", "中学", "中职", "中高", "中医", "中药", "中央", "中级", "中层", "中青年", "中部", "已婚", "与管理", "与应用", "与技术",
    "与工程", "与维修", "与维护", "与服务", "与制造", "与自动化", "为主",
    "因子", "以上", "以下", "向量", "导向", "方向", "定向", "自由", "理由", "将军", "均衡", "都市", "首都", "成都", "每户",
    "开放大学", "开放课程", "开放实验", "参与式", "创业类", "创业园", "创业大赛",
    "创业项目", "创业团队", "就业创业", "创业孵化", "就业岗位", "就业基地", "运行维护", "覆盖率", "增长率", "占地", "较大", "所有", "国有",
    "自有", "特有", "没有", "现有",
  ]

  private static func isInsideWord(_ characters: [Character], _ index: Int) -> Bool {
    insideWords.contains { word in
      let letters = Array(word)
      return letters.indices.contains { offset in
        let start = index - offset
        return start >= 0 && start + letters.count <= characters.count
          && Array(characters[start..<start + letters.count]) == letters
      }
    }
  }

  /// A name without what leads to it from far: 在常州、无锡建立 is 建立.
  static func shortened(_ base: String, hasNoun: Bool = false) -> String {
    var text = base
    if text.hasSuffix("等") {
      if hasNoun { return text.contains("、") || text.count > 10 ? verb(text) : text }
      text.removeLast()
      if let mark = text.lastIndex(of: "、") { text = verb(text) + text[text.index(after: mark)...] }
    }
    for word in ["均高于", "高于", "超过", "低于", "均超过"] {
      if let place = text.range(of: word), text[..<place.lowerBound].count > 2 {
        text = String(text[..<place.lowerBound])
      }
    }
    if hasNoun, text.count > 14, let verb = text.last(of: NamingWords.verbs), verb.count > 1 {
      return verb
    }
    if let split = ["现有", "共有", "拥有", "设有", "建有", "已有", "共设", "实有"].compactMap({
      text.range(of: $0)
    }).first {
      let left = String(text[..<split.lowerBound])
      let right = String(text[split.upperBound...])
      if right.count > 1 {
        let owner = core(left)
        text = owner.count < 14 ? owner + right : right
      }
    } else if let split = text.range(of: "有"), text[split.upperBound...].count > 1,
      text[..<split.lowerBound].count > 1, !isWordWithHave(text, split)
    {
      text = String(text[..<split.lowerBound]) + String(text[split.upperBound...])
    }
    if text.count > 16, "在与由把通过围绕面向依托联合".contains(text.first ?? " "), let verb = lastVerb(text) {
      text = verb
    }
    if text.count > 26, let of = text.lastIndex(of: "的"), text[of...].count > 5 {
      text = String(text[text.index(after: of)...])
    }
    if text.count > 30 { text = lastVerb(text) ?? String(text.suffix(24)) }
    return text
  }

  private static func isWordWithHave(_ text: String, _ split: Range<String.Index>) -> Bool {
    let before = text[..<split.lowerBound].last ?? " "
    let after = text[split.upperBound...].first ?? " "
    return "所国私自特保占享持稀没含固原仅只具带公民".contains(before) || "关效机色线轨害限意无利权期毒人偿制".contains(after)
  }

  /// The last verb of a text and what stands behind it.
  private static func lastVerb(_ text: String) -> String? {
    let characters = Array(text)
    for index in stride(from: characters.count - 4, through: 1, by: -1) {
      let rest = String(characters[index...])
      if let verb = rest.first(of: NamingWords.verbs), verb.count > 1, rest.count > verb.count + 1 {
        return rest
      }
    }
    return nil
  }
}
