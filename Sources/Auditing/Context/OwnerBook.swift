import Content
import Indicators
import Prose
import Tables

/// Whom the indicators of a site are about, as their names tell: 东屿县地区生产总值, 专业群在校生数,
/// Students at the Riverside campus.
struct OwnerBook: Sendable {
  /// Of each indicator, in the order of the table.
  private(set) var owners: [Owner] = []
  /// Of each entity of the tables, by its id.
  private(set) var entityOwners: [String: Owner] = [:]
  /// What is left of each name without its owner, by indicator: 地区生产总值.
  private(set) var bases: [Int: [String]] = [:]
  /// The words for known owners.
  private(set) var matcher = NameMatcher()
  /// The last character of each known owner's name: 县.
  private(set) var suffixes: [Passage.Unit] = []
  /// What the institution calls itself.
  let ownNames: [[Passage.Unit]]
  /// What indicators count on average: weekday of Average weekday journeys.
  private let averaged: Set<String>
  private var numbers: [String: Int] = [:]
  private let ownWords: Set<String>
  private let levels: [Level]

  static let groupWords = ["专业群", "群内", "本群", "该群"]
  static let ownWords = ["学校", "全校", "我校", "本校", "全院", "我院", "本院"]

  init(_ dataset: Dataset, _ configuration: SiteConfiguration) {
    levels = Array(dataset.levels)
    ownNames = [configuration.organization, configuration.title.value, configuration.shortTitle]
      .compactMap { $0 }.map(Passage.units)
    ownWords = Set(
      ownNames.flatMap { name in
        name.split { !(0x61...0x7A).contains($0) }.map { Passage.text(of: $0) }
      })
    let names = dataset.indicators.map { [$0.name] + $0.aliases }
    averaged = Set(
      names.joined().compactMap { name in
        let words = name.lowercased().split(separator: " ")
        return words.firstIndex(of: "average").flatMap { words.dropFirst($0 + 1).first }
          .map(String.init)
      })
    let lower = dataset.indicators.filter { $0.level != levels.first }
    let proven = Self.prefixes(of: names)
      .union(Self.prefixes(of: lower, of: dataset.indicators.filter { $0.level == levels.first }))
    let prefixes = proven.union(
      Self.twins(among: lower).filter { twin in !proven.contains(where: twin.hasPrefix) })
    let proper = Self.properNouns(in: names.flatMap(\.self))
      .filter { !ownWords.contains($0.lowercased()) }
    let parts = EnglishParts(names)
    for (index, indicator) in dataset.indicators.enumerated() {
      owners.append(owner(of: index, names[index], indicator.level, prefixes, parts, proper))
    }
    for entity in dataset.entities {
      let words = (entity.name.all + entity.aliases).filter { $0.count > 1 }
      guard let name = words.first else { continue }
      entityOwners[entity.id] = .known(known(name, words))
    }
  }

  private mutating func owner(
    of index: Int, _ names: [String], _ level: Level, _ prefixes: Set<String>,
    _ parts: EnglishParts, _ proper: Set<String>
  ) -> Owner {
    var owner: Owner?
    for name in names {
      if let word = Self.ownWords.first(where: name.hasPrefix) {
        owner = owner ?? .own
        keep(name.dropFirst(word.count), index)
      } else if let word = Self.groupWords.first(where: name.hasPrefix) {
        owner = owner ?? .known(known(Self.groupWords[0], Self.groupWords))
        keep(name.dropFirst(word.count), index)
      } else if let prefix = prefixes.filter(name.hasPrefix).max(by: { $0.count < $1.count }) {
        var words = [prefix]
        if prefix.count > 2, Self.places.contains(prefix.last ?? " ") {
          words.append(String(prefix.dropLast()))
        } else if let kind = Self.kinds.first(where: prefix.hasSuffix),
          prefix.count > kind.count + 1
        {
          words.append(String(prefix.dropLast(kind.count)))
        }
        owner = owner ?? .known(known(prefix, words))
        keep(name.dropFirst(prefix.count), index)
      } else if let (base, part) = parts.split(name) {
        owner = owner ?? .known(known(part, parts.words(for: part)))
        keep(base[...], index)
        // An alias with a capital is a brand: Delay Repay for delay compensation.
      } else if name == names.first,
        let noun = name.split(separator: " ").map(String.init).first(where: proper.contains)
      {
        owner = owner ?? .known(known(noun, [noun]))
      }
    }
    if let owner { return owner }
    if level == levels.first { return .own }
    // What a level of the site is called need not be the name of anybody: 县 is in the names of all.
    let words = level.id == "group" ? Self.groupWords : []
    return .known(known(words.first ?? level.id, words))
  }

  private mutating func keep(_ rest: Substring, _ index: Int) {
    if rest.count > 1 { bases[index, default: []].append(String(rest)) }
  }

  private mutating func known(_ name: String, _ words: [String]) -> Int {
    if let number = numbers[name] { return number }
    let number = suffixes.count
    numbers[name] = number
    suffixes.append(Passage.units(of: name).last ?? 0)
    for word in words { _ = matcher.add(Passage.units(of: word), value: number) }
    return number
  }

  // MARK: Names of owners in names of indicators

  static let places = Set("省市县区州旗镇乡村岛盟")
  private static let bodies = Set("院校馆群部厂司园所局")
  /// Ends of names of bodies that other words have as well, so that two names must begin so.
  private static let rarerBodies = Set("社段队站店场港会行处室科矿台心线组")
  private static let notOwners: Set<String> = [
    "地区", "城市", "农村", "乡村", "社区", "城区", "园区", "校区", "高校", "全市", "全县", "全区", "全省", "全国", "全州", "全镇",
    "全乡", "全村", "城镇", "民办院校", "公办院校", "社会", "市场", "商场", "现场", "网站", "网店", "门店", "平台", "银行", "阶段",
    "学段", "时段",
    "机场", "航线", "车站", "中心", "全部", "内部", "外部", "上市公司", "干线", "支线", "在线", "线上", "农场", "牧场", "港口",
  ]

  /// The beginnings of names that say whom the rest is about.
  private static func prefixes(of names: [[String]]) -> Set<String> {
    var owners: [String: Set<Int>] = [:]
    for (index, all) in names.enumerated() {
      for name in all { owners[withoutCount(name), default: []].insert(index) }
    }
    var uses: [String: Set<Int>] = [:]
    var proven: Set<String> = []
    var rarer: [String: Set<Int>] = [:]
    for (index, all) in names.enumerated() {
      for name in all where Passage.units(of: name).first.map(Punctuation.isIdeograph) == true {
        let characters = Array(name)
        for length in 2...9 where length + 1 < characters.count {
          let prefix = String(characters[..<length])
          guard let last = prefix.last, !notOwners.contains(prefix) else { continue }
          let isRare = rarerBodies.contains(last) && length > 2
          guard isRare || places.contains(last) || bodies.contains(last) else { continue }
          uses[prefix, default: []].insert(index)
          let rest = withoutCount(String(characters[length...]))
          guard let others = owners[rest], others != [index] else { continue }
          if isRare { rarer[prefix, default: []].insert(index) } else { proven.insert(prefix) }
        }
      }
    }
    let repeated = uses.filter { $0.value.count > 1 && places.contains($0.key.last ?? " ") }.keys
    return proven.union(repeated).union(rarer.filter { $0.value.count > 1 }.keys)
  }

  /// What a part is, behind what it is called: 北渚 of 北渚公司. 信息 of 信息学院 is called so elsewhere, too.
  private static let kinds = ["公司", "医院", "校区", "院区", "码头"]

  /// The beginnings of names of parts, whatever they are called: several indicators of a part measure what the
  /// whole has as well, 青崖石窟完成投资 and 青崖石窟接待参观人次.
  private static func prefixes(of parts: [Indicator], of wholes: [Indicator]) -> Set<String> {
    let known = Set(wholes.flatMap { [$0.name] + $0.aliases }.map(withoutCount))
    var uses: [String: Set<String>] = [:]
    for indicator in parts {
      for name in [indicator.name] + indicator.aliases where isChinese(name) {
        let characters = Array(name)
        for length in 2...9 where length + 1 < characters.count {
          let rest = withoutCount(String(characters[length...]))
          guard known.contains(rest) else { continue }
          uses[String(characters[..<length]), default: []].insert(indicator.id)
        }
      }
    }
    return Set(uses.filter { $0.value.count > 1 && !notOwners.contains($0.key) }.keys)
  }

  /// The beginnings of names of parts of which the same is measured: 鹭洲大桥通行费收入 and 养护支出, 石门渡大桥通行费收入
  /// and 养护支出.
  private static func twins(among parts: [Indicator]) -> Set<String> {
    let names = parts.map(\.name).filter(isChinese)
    let groups = Dictionary(grouping: names) { String($0.prefix(2)) }.values.filter { $0.count > 1 }
    let measured = groups.map { group in
      let shared = group.dropFirst().reduce(group[0]) { shared, name in
        String(zip(shared, name).prefix { $0 == $1 }.map(\.0))
      }
      return (owner: shared, rests: Set(group.map { String($0.dropFirst(shared.count)) }))
    }
    return Set(
      measured.filter { part in
        part.owner.count > 1 && !notOwners.contains(part.owner)
          && measured.contains {
            $0.owner != part.owner && $0.rests.intersection(part.rests).count > 1
          }
      }.map(\.owner))
  }

  private static func isChinese(_ name: String) -> Bool {
    Passage.units(of: name).first.map(Punctuation.isIdeograph) == true
  }

  private static func withoutCount(_ name: String) -> String {
    name.hasSuffix("数") ? String(name.dropLast()) : name
  }

  /// Words with a capital inside a name are names of places and parts.
  private static func properNouns(in names: [String]) -> Set<String> {
    var nouns: Set<String> = []
    for name in names {
      for word in name.split(separator: " ").dropFirst() {
        let letters = Array(word.unicodeScalars)
        guard letters.count > 2, letters[0].properties.isUppercase,
          letters[1].properties.isLowercase, letters[0].isASCII
        else { continue }
        nouns.insert(String(word))
      }
    }
    // Names with capitals throughout say nothing by them.
    let isTitled = names.allSatisfy { name in
      name.split(separator: " ").dropFirst().allSatisfy { $0.first?.isUppercase != false }
    }
    return isTitled ? [] : nouns
  }

  /// Whether an indicator counts this on average, so that the average weekday is nobody else's.
  func isAveraged(_ word: String) -> Bool { averaged.contains(word) }

  // MARK: The institution itself

  /// Whether the institution's own name holds a word of Latin letters.
  func isOwnWord(_ word: String) -> Bool { ownWords.contains(word) }

  /// How long the institution's own name is where it begins at a position.
  func ownName(in passage: Passage, at position: Int) -> Int? {
    ownNames.filter { $0.count > 2 && passage.starts(with: $0, at: position) }.map(\.count).max()
  }

  /// Whether the institution's own name holds a word.
  func isOwn(_ word: ArraySlice<Passage.Unit>) -> Bool {
    ownNames.contains { name in
      name.indices.contains { start in
        start + word.count <= name.count && name[start..<start + word.count] == word
      }
    }
  }

  /// What an institution is called that is no place itself.
  private static let bodyWords = [
    "学院", "大学", "学校", "中学", "小学", "幼儿园", "职校", "技校", "中专", "医院", "公司", "集团", "馆", "研究院", "银行", "厂",
  ]

  /// Whether the institution is a body in a place, so that figures of the place are not its own.
  var isBody: Bool {
    ownNames.first.map { name in
      Self.bodyWords.contains { Words([$0]).stands(in: name) }
    } ?? false
  }

  /// Whether 全市, 全校 or the like is the institution's own: its name says what it is.
  func isOwn(scope unit: Passage.Unit) -> Bool {
    let kinds: [Passage.Unit: [String]] = [
      Passage.units(of: "校")[0]: ["学院", "大学", "学校", "职校", "技校", "中专", "中学", "小学"],
      Passage.units(of: "院")[0]: ["院"],
      Passage.units(of: "馆")[0]: ["馆"],
      Passage.units(of: "厂")[0]: ["厂"],
    ]
    guard let words = kinds[unit] else { return !isBody && isOwn([unit][...]) }
    return words.contains { isOwn(Passage.units(of: $0)[...]) }
  }
}
