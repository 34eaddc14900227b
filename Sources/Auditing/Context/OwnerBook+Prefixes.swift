import Content
import Indicators
import Prose

extension OwnerBook {
  // MARK: Names of owners in names of indicators

  static let places = Set("省市县区州旗镇乡村岛盟")
  private static let bodies = Set("院校馆群部厂司园所局")
  /// Ends of names of bodies that other words have as well, so that two names must begin so.
  private static let rarerBodies = Set("社段队站店场港会行处室科矿台心线组")
  static let notOwners: Set<String> = [
    "地区", "城市", "农村", "乡村", "社区", "城区", "园区", "校区", "高校", "全市", "全县", "全区", "全省", "全国", "全州", "全镇",
    "全乡", "全村", "城镇", "民办院校", "公办院校", "社会", "市场", "商场", "现场", "网站", "网店", "门店", "平台", "银行", "阶段",
    "学段", "时段", "幼儿园", "公办幼儿园", "民办幼儿园", "学校", "中小学校", "高等学校", "职业学校", "中等职业学校", "特殊教育学校",
    "公办学校", "民办学校", "卫生院", "乡镇卫生院", "公共图书馆", "文化馆", "公立医院", "民营医院",
    "机场", "航线", "车站", "中心", "全部", "内部", "外部", "上市公司", "干线", "支线", "在线", "线上", "农场", "牧场", "港口",
  ]

  /// The beginnings of names that say whom the rest is about.
  static func prefixes(of names: [[String]]) -> Set<String> {
    var owners: [String: Set<Int>] = [:]
    for (index, all) in names.enumerated() {
      for name in all { owners[withoutCount(name), default: []].insert(index) }
    }
    var uses: [String: Set<Int>] = [:]
    var proven: Set<String> = []
    var rarer: [String: Set<Int>] = [:]
    // The next longer beginnings of names that a shorter one explains as well.
    var longer: [String: String] = [:]
    for (index, all) in names.enumerated() {
      for name in all {
        let characters = Array(name)
        var shortest: String?
        for length in 2...9 where length + 1 < characters.count {
          let prefix = String(characters[..<length])
          // 黑泉县地区 of 黑泉县地区生产总值 is no place.
          guard mayBePart(prefix), let last = prefix.last, !notOwners.contains(prefix),
            !prefix.hasSuffix("地区")
          else { continue }
          let isRare = rarerBodies.contains(last) && length > 2
          guard isRare || places.contains(last) || bodies.contains(last) else { continue }
          uses[prefix, default: []].insert(index)
          let rest = withoutCount(String(characters[length...]))
          guard let others = owners[rest], others != [index] else { continue }
          if isRare { rarer[prefix, default: []].insert(index) } else { proven.insert(prefix) }
          if let shortest { longer[prefix] = shortest } else { shortest = prefix }
        }
      }
    }
    // 东屿县农村居民收入 is of 东屿县, where 居民收入 is told as well, but 云澜市东屿县居民收入 is not of 云澜市.
    let explained = longer.filter { !proven.contains(String($0.key.dropFirst($0.value.count))) }
    proven.subtract(explained.keys)
    let repeated = uses.filter { $0.value.count > 1 && places.contains($0.key.last ?? " ") }.keys
      .filter { prefix in
        explained[prefix] == nil
          && !notOwners.contains {
            prefix.hasSuffix($0) && proven.contains(String(prefix.dropLast($0.count)))
          }
      }
    return proven.union(repeated).union(rarer.filter { $0.value.count > 1 }.keys)
  }

  /// What a part is, behind what it is called: 北渚 of 北渚公司. 信息 of 信息学院 is called so elsewhere, too.
  static let kinds = ["分公司", "公司", "医院", "校区", "院区", "码头"]

  /// The beginnings of names of parts, whatever they are called: several indicators of a part measure what the
  /// whole has as well, 青崖石窟完成投资 and 青崖石窟接待参观人次.
  static func prefixes(of parts: [NamedIndicator], of wholes: [NamedIndicator]) -> Set<String> {
    let known = Set(wholes.flatMap(\.names).map(withoutCount))
    var uses: [String: Set<String>] = [:]
    for indicator in parts {
      for name in indicator.names {
        let characters = Array(name)
        // 临湖分馆文献总藏量 is 文献总藏量 of 临湖分馆, though that is called 总藏量 as well.
        let owner = (2...9).first { length in
          length + 1 < characters.count && mayBePart(String(characters[..<length]))
            && known.contains(withoutCount(String(characters[length...])))
        }
        guard let owner else { continue }
        uses[String(characters[..<owner]), default: []].insert(indicator.indicator.id)
      }
    }
    return Set(uses.filter { $0.value.count > 1 && !notOwners.contains($0.key) }.keys)
  }

  /// The beginnings of names of parts of which the same is measured: 鹭洲大桥通行费收入 and 养护支出, 石门渡大桥通行费收入
  /// and 养护支出.
  static func twins(among parts: [NamedIndicator]) -> Set<String> {
    let names = parts.map(\.name).filter(isChinese)
    let groups = Dictionary(grouping: names) { String($0.prefix(2)) }.values.filter { $0.count > 1 }
    let measured = groups.map { group in
      let shared = group.dropFirst().reduce(group[0]) { shared, name in
        String(zip(shared, name).prefix { $0 == $1 }.map(\.0))
      }
      return (owner: shared, rests: Set(group.map { String($0.dropFirst(shared.count)) }))
    }
    let twins = measured.filter { part in
      part.owner.count > 1 && !notOwners.contains(part.owner)
        && measured.contains {
          $0.owner != part.owner && $0.rests.intersection(part.rests).count > 1
        }
    }.map(\.owner)
    // 职教集团成员单位数 and 职教集团培训人次 are nobody else's either.
    let unions = measured.map(\.owner).filter { owner in
      owner.count > 2 && associations.contains(where: owner.hasSuffix)
    }
    return Set(twins + unions)
  }

  private static let associations = ["集团", "联盟", "基地", "联合体", "共同体"]

  private static func isChinese(_ name: String) -> Bool {
    Passage.units(of: name).first.map(Punctuation.isIdeograph) == true
  }

  private static let numberedKinds = [
    "号线", "号楼", "号院", "号码头", "号泊位", "号矿", "号井", "号机组", "号航站楼", "航站楼", "校区", "院区", "园区", "厂区",
    "区", "线", "座",
  ]

  /// Whether a part is called by a number or a letter: 3号线, T2航站楼, B校区, and not 4A级景区.
  static func isNumbered(_ prefix: String) -> Bool {
    let letters = prefix.utf8.prefix { $0 < 0x80 }.count
    return (1...3).contains(letters) && numberedKinds.contains(String(prefix.dropFirst(letters)))
  }

  /// Whether these words can say whom the name that they begin is about.
  private static func mayBePart(_ prefix: String) -> Bool {
    isChinese(prefix) || isNumbered(prefix)
  }

  private static func withoutCount(_ name: String) -> String {
    name.hasSuffix("数") ? String(name.dropLast()) : name
  }

  /// The words with capitals that stand side by side in names, in small letters.
  static func titles(in names: some Sequence<String>) -> Set<String> {
    var titles: Set<String> = []
    for name in names where name.utf8.first.map({ (0x41...0x5A).contains($0) }) == true {
      for run in name.split(separator: " ").split(whereSeparator: { $0.first?.isUppercase != true })
      where run.count > 1 {
        titles.insert(run.joined(separator: " ").lowercased())
      }
    }
    return titles
  }

  /// Words that always have a capital and are nobody's name: English learners.
  private static let adjectives: Set<String> = [
    "english", "welsh", "scottish", "irish", "british", "french", "german", "spanish", "italian",
    "chinese", "european", "american", "african", "asian", "indian", "latin", "christian", "maori",
    "black", "january", "february", "march", "april", "june", "july", "august", "september",
    "october", "november", "december", "monday", "tuesday", "wednesday", "thursday", "friday",
    "saturday", "sunday", "christmas", "easter", "summer", "winter", "spring", "autumn", "level",
    "internet", "covid",
  ]

  /// Words with a capital inside a name are names of places and parts.
  static func properNouns(in names: [String]) -> Set<String> {
    var nouns: Set<String> = []
    for name in names {
      for word in name.split(separator: " ").dropFirst() {
        let letters = Array(word.unicodeScalars)
        guard letters.count > 2, letters[0].properties.isUppercase,
          letters[1].properties.isLowercase, letters[0].isASCII,
          !adjectives.contains(word.lowercased())
        else { continue }
        nouns.insert(String(word))
      }
    }
    // Farm of Brook Farm is nobody where there are partner farms.
    let plain = Set(
      names.joined(separator: " ").split(separator: " ").filter { $0.first?.isLowercase == true }
        .map { EnglishScanner.singular($0.lowercased()) })
    nouns = nouns.filter { !plain.contains(EnglishScanner.singular($0.lowercased())) }
    // Names with capitals throughout say nothing by them.
    let isTitled = names.allSatisfy { name in
      name.split(separator: " ").dropFirst().allSatisfy { $0.first?.isUppercase != false }
    }
    return isTitled ? [] : nouns
  }
}
