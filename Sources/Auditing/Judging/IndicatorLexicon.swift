import Content
import Diagnostics
import Indicators
import Prose

/// The names of all indicators and what the data say of each.
struct IndicatorLexicon: Sendable {
  /// A figure that the data know.
  struct Known: Sendable {
    let period: Period
    /// The number in the base unit.
    let value: DecimalNumber
    let qualifier: Qualifier
    /// As Chinese pages print it.
    var text: String
    /// As English prose has it.
    var english: String
    /// Whether it was to be reached, not reached.
    let isTarget: Bool
    /// Where it stands in the tables.
    let place: Place
    /// What to write in its stead; nil for targets.
    var reference: String?
  }

  /// An indicator as the auditor sees it.
  struct Entry: Sendable {
    let indicator: Indicator
    /// What its unit counts.
    let unit: UnitBase
    let known: [Known]
    /// Whom it is about.
    let owner: Owner
    /// Whether it says by how much something grew.
    let isMovement: Bool
  }

  /// A name, and whom it may mean.
  struct Surface: Sendable {
    /// Positions in ``entries``.
    var entries: [Int] = []
    /// Those of them that go by just this name, not by it with a level in front.
    var exact: Set<Int> = []
    /// Whether the name itself says whom it is about.
    var namesOwner = false
    /// Whether it is the beginning of a name, which only a number behind it completes: 开放 in 开放312天.
    var isShort = false
    /// Those that say by how much what goes by this name grew: 增速.
    var movements: [Int] = []
  }

  let entries: [Entry]
  let book: OwnerBook
  let units: UnitVocabulary
  /// The words of English units, in the singular.
  let englishUnits: Set<String>
  /// Other names of what the institution itself has, which its parts go by as well.
  private let ownAliases: Set<String>
  private(set) var surfaces: [Surface] = []
  private(set) var matcher = NameMatcher()

  private static let shortest = 2

  init(_ dataset: Dataset, _ configuration: SiteConfiguration) {
    let book = OwnerBook(dataset, configuration)
    self.book = book
    entries = dataset.indicators.enumerated().map {
      Self.entry($0.element, owner: book.owners[$0.offset], in: dataset)
    }
    units = UnitVocabulary(of: dataset.indicators)
    englishUnits = Set(entries.map(\.unit.base)).union(["person", "student", "tonne"]).subtracting([
      "%", "£", "$", "€",
    ])
    let own = entries.filter { $0.owner == .own && !$0.known.isEmpty }
    ownAliases = Set(own.flatMap(\.indicator.aliases))
    for index in entries.indices where !entries[index].known.isEmpty { addNames(of: index) }
    for index in entries.indices where !entries[index].known.isEmpty { shareNames(of: index) }
    for index in entries.indices where entries[index].isMovement { addMovement(of: index) }
    for index in entries.indices where !entries[index].known.isEmpty {
      let indicator = entries[index].indicator
      for name in [indicator.name] + indicator.aliases {
        if let short = Self.short(name, of: indicator) { addShort(short, index) }
      }
    }
  }

  private mutating func addNames(of index: Int) {
    let indicator = entries[index].indicator
    for name in [indicator.name] + indicator.aliases {
      for form in Self.forms(of: name) { add(form, index, isExact: true) }
    }
    let isNamed = (book.bases[index] ?? []).count <= indicator.aliases.count
    for base in book.bases[index] ?? []
    where base.count >= 4 || isNamed || ownAliases.contains(base) {
      for form in Self.forms(of: base) where form.count >= 3 {
        // What is longer than an alias of its own says at least as much.
        add(form, index, isExact: indicator.aliases.contains(where: form.hasSuffix))
      }
    }
  }

  /// Lets what a part is called by go by all names of the whole: 东屿县接待游客 is 东屿县接待游客人次.
  private mutating func shareNames(of index: Int) {
    for base in book.bases[index] ?? [] {
      for other in entries.indices
      where other != index && entries[other].owner == .own && entries[other].indicator.name == base
      {
        for alias in entries[other].indicator.aliases { add(alias, index, isExact: false) }
      }
    }
  }

  static let growth = [
    "同比增速", "增速", "同比增长率", "年增长率", "增长率", "同比增长", "同比增幅", "增幅", "同比涨幅", "涨幅", "同比",
  ]

  /// 畜牧业产值增速 says by how much 畜牧业产值 grew.
  private mutating func addMovement(of index: Int) {
    let indicator = entries[index].indicator
    for name in [indicator.name] + indicator.aliases + (book.bases[index] ?? []) {
      guard let word = Self.growth.first(where: name.hasSuffix) else { continue }
      let base = String(name.dropLast(word.count))
      guard base.utf16.count > Self.shortest else { continue }
      var names = [base]
      // What grew goes by all its names: 生产总值增长7.4% for 地区生产总值增速.
      for other in entries where other.owner == entries[index].owner {
        let all = [other.indicator.name] + other.indicator.aliases
        if all.contains(base) { names += all }
      }
      for form in Set(names).sorted().flatMap(Self.forms) {
        let position = matcher.add(Passage.units(of: form), value: surfaces.count)
        if position == surfaces.count { surfaces.append(Surface()) }
        if !surfaces[position].movements.contains(index) {
          surfaces[position].movements.append(index)
        }
      }
    }
  }

  /// A name and what it is in prose: 专利授权数 is 专利授权 there, Number of students is students.
  private static func forms(of name: String) -> [String] {
    if name.hasSuffix("数"), name.count > 4, !name.hasSuffix("人数"), !name.hasSuffix("指数"),
      !name.hasSuffix("系数")
    {
      return [name, String(name.dropLast())]
    }
    for head in ["Number of ", "Total number of "] where name.hasPrefix(head) {
      return [name, String(name.dropFirst(head.count))]
    }
    return [name]
  }

  /// The names of indicators in a passage.
  func names(in passage: Passage) -> [NameMatcher.Match] {
    matcher.matches(in: passage).filter {
      !surfaces[$0.value].isShort || NumberScanner.begins(passage, at: $0.range.upperBound)
    }
  }

  /// A name whose last word is what is counted, without it: 开放天数 is told as 开放312天.
  private static func short(_ name: String, of indicator: Indicator) -> String? {
    let base = UnitBase(indicator.unit.text).base
    for end in [base + "数", base + "数量", base + "次", base, "数量", "总数", "人数"]
    where base.unicodeScalars.last.map({ $0.value > 0x2E80 }) == true && name.hasSuffix(end) {
      let rest = String(name.dropLast(end.count))
      let isLong = rest.utf16.count > shortest || ["天", "小时", "学时"].contains(base)
      return isLong && !isCounted(rest) ? rest : nil
    }
    return nil
  }

  private static func isCounted(_ word: String) -> Bool {
    [
      "学校", "全校", "全院", "学院", "年度", "累计", "新增", "平均", "活动", "培训", "讲座", "项目", "课程", "服务", "人员",
      "学生", "教师", "图书", "论文", "展览",
      "企业", "学院", "专业", "就业",
    ].contains(word)
  }

  private mutating func addShort(_ name: String, _ index: Int) {
    let units = Passage.units(of: name)
    let position = matcher.add(units, value: surfaces.count)
    guard position == surfaces.count else { return }
    surfaces.append(Surface(entries: [index], exact: [], isShort: true))
  }

  private mutating func add(_ name: String, _ index: Int, isExact: Bool) {
    let units = Passage.units(of: name)
    guard units.count >= Self.shortest else { return }
    let position = matcher.add(units, value: surfaces.count)
    if position == surfaces.count { surfaces.append(Surface()) }
    if !surfaces[position].entries.contains(index) { surfaces[position].entries.append(index) }
    guard isExact else { return }
    surfaces[position].exact.insert(index)
    let words = OwnerBook.ownWords + OwnerBook.groupWords
    if words.contains(where: name.contains) || !book.matcher.matches(in: units).isEmpty {
      surfaces[position].namesOwner = true
    }
  }

  /// The owner that a name itself names: 专业群合作企业数.
  func ownerNamed(by surface: Int) -> Owner? {
    let surface = surfaces[surface]
    guard surface.namesOwner, let first = surface.exact.min() else { return nil }
    return entries[first].owner
  }
}
