import Indicators

extension IndicatorLexicon {
  // MARK: Forms of names

  /// A name and what it is in prose: 专利授权数 is 专利授权 there, Number of students is students.
  static func forms(of name: String) -> [String] {
    // 年末全县常住人口: what is counted at the end of the year says so anywhere.
    for word in ["年末", "年底", "期末"] where name.hasPrefix(word) && name.count > word.count + 2 {
      return plainForms(of: name) + plainForms(of: String(name.dropFirst(word.count)))
    }
    return plainForms(of: name)
  }

  private static func plainForms(of name: String) -> [String] {
    let isOfPersons = ["老人数", "病人数", "工人数", "客人数", "军人数", "游人数"].contains(where: name.hasSuffix)
    if name.hasSuffix("数"), name.count > 4, isOfPersons || !name.hasSuffix("人数"),
      !name.hasSuffix("指数"), !name.hasSuffix("系数")
    {
      return [name, String(name.dropLast())]
    }
    for head in ["Number of ", "Total number of "] where name.hasPrefix(head) {
      return [name, String(name.dropFirst(head.count))]
    }
    return [name] + turned(name)
  }

  /// An English name of two words the other way round: Vibriosis incidence is the incidence of vibriosis.
  private static func turned(_ name: String) -> [String] {
    let words = name.split(separator: " ").map(String.init)
    guard words.count == 2, words.allSatisfy({ $0.utf8.allSatisfy { $0 < 0x80 && $0 > 0x40 } }),
      words[0].count > 2, words[1].count > 3
    else { return [] }
    return ["\(words[1]) of \(words[0])"]
      + (words[0].hasSuffix("s") ? [] : ["\(words[1]) of \(words[0])s"])
  }

  /// What a place in a ranking is a place in: 全省教育现代化监测 of 全省教育现代化监测位次.
  static func rankings(of name: String) -> [String] {
    for end in ["位次", "名次", "排名", "排位"] where name.hasSuffix(end) && name.count > end.count + 3 {
      return [String(name.dropLast(end.count))]
    }
    for word in ["Place", "Rank", "Ranking", "Position"] {
      for head in ["\(word) in the ", "\(word) in "] where name.hasPrefix(head) {
        return [String(name.dropFirst(head.count))]
      }
    }
    return []
  }

  /// A name whose last word is what is counted, without it: 开放天数 is told as 开放312天.
  static func short(_ name: String, of indicator: NamedIndicator) -> String? {
    let base = UnitBase(indicator.unit).base
    for end in [base + "数", base + "数量", base + "次", base, "数量", "总数", "人数"]
    where base.unicodeScalars.last.map({ $0.value > 0x2E80 }) == true && name.hasSuffix(end) {
      let rest = String(name.dropLast(end.count))
      // 出院6.04万人次: a unit of two characters says with two more what is counted.
      let isLong = rest.utf16.count > shortest || base.count > 1 || base == "天"
      return isLong && !isCounted(rest) ? rest : nil
    }
    // 在校生1612人 for 在校生数, where no longer name begins so.
    if name.count == 4, ["生数", "师数", "员数", "者数"].contains(where: name.hasSuffix) {
      return String(name.dropLast())
    }
    return nil
  }

  static func isCounted(_ word: String) -> Bool {
    [
      "学校", "全校", "全院", "学院", "年度", "累计", "新增", "平均", "活动", "培训", "讲座", "项目", "课程", "服务", "人员",
      "学生", "教师", "图书", "论文", "展览",
      "企业", "学院", "专业", "就业",
    ].contains(word)
  }
}
