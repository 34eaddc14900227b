import Content
import Diagnostics
import Indicators
import Prose
import Tables

/// The names of all indicators and what the data say of each.
struct IndicatorLexicon: Sendable {
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
    /// Whether it says that a result was below zero: net loss for net profit.
    var isLoss = false
    /// What the text has to be about for this to be the name, of which it is the end: 机场 for 旅客吞吐量.
    var topic: [Passage.Unit]?
    /// Those that say by how much what goes by this name grew: 增速.
    var movements: [Int] = []
  }

  let entries: [Entry]
  let book: OwnerBook
  let units: UnitVocabulary
  let englishUnits: EnglishUnits
  /// Other names of what the institution itself has, which its parts go by as well.
  private let ownAliases: Set<String>
  /// What is measured of several parts.
  private let sharedBases: Set<String>
  private(set) var surfaces: [Surface] = []
  /// The names in English, word by word, by their positions in ``surfaces``.
  private(set) var englishNames: [Int: EnglishName] = [:]
  /// The positions of the names that hold a stem.
  private(set) var englishSurfaces: [String: [Int]] = [:]
  /// The pairs of characters of the names in Chinese, for prose that takes them apart.
  private(set) var pairs = NamePairs()
  private(set) var matcher = NameMatcher()
  private(set) var soleSurfaces: [String: Int] = [:]
  /// The name of the only ranking in which the tables give the institution's place.
  private(set) var soleRanking: Int?
  let indicators: NameIndex

  static let shortest = 2

  /// - Parameter language: the language of the texts, where it is not the first one of the site.
  init(_ dataset: Dataset, _ configuration: SiteConfiguration, in language: Language? = nil) {
    let named = dataset.indicators.map { NamedIndicator($0, in: language) }
    let book = OwnerBook(dataset, configuration, named, in: language)
    self.book = book
    indicators = dataset.indicatorNames
    let own = named.enumerated().map {
      Entry(dataset.series(of: $0.element.indicator), $0.element, owner: book.owners[$0.offset])
    }
    // Those of entities are meant only where their owner is named.
    var parts: [Entry] = []
    var partsOf: [Range<Int>] = []
    for (indicator, entry) in zip(dataset.indicators, own) {
      let start = own.count + parts.count
      for series in dataset.entitySeries(of: indicator) {
        guard let owner = series.entity.flatMap({ book.entityOwners[$0.id] }) else { continue }
        parts.append(Entry(series, entry.named, owner: owner, like: entry))
      }
      partsOf.append(start..<own.count + parts.count)
    }
    entries = own + parts
    units = UnitVocabulary(of: named.map(\.unit))
    englishUnits = EnglishUnits(
      own.map(\.unit.base),
      hasSessions: entries.contains { entry in
        entry.hasFigures
          && entry.series.points.contains {
            !$0.period.isYear && Moment(oneYear: $0.period)?.year == nil
          }
      })
    ownAliases = Set(
      own.filter { $0.owner == .own && $0.hasFigures }.flatMap {
        $0.named.names
      })
    let bases = book.bases.values.flatMap { Set($0) }
    sharedBases = Set(Dictionary(grouping: bases) { $0 }.filter { $0.value.count > 1 }.keys)
    for index in own.indices where own[index].hasFigures { addNames(of: index) }
    shareNames(of: own)
    for index in own.indices where own[index].isMovement { addMovement(of: index) }
    for parts in partsOf where !parts.isEmpty { addNames(ofParts: parts) }
    for index in own.indices where own[index].hasFigures {
      let indicator = entries[index].named
      for name in indicator.names + (book.bases[index] ?? []) {
        if let short = Self.short(name, of: indicator) { addShort(short, index) }
      }
    }
    addTopical(of: own)
    addSoleUnits(of: own)
    addSoleLoss(of: own)
    let rankings = own.indices.filter { own[$0].owner == .own && own[$0].isRank }
    if rankings.count == 1 {
      soleRanking = surfaces.firstIndex { $0.exact == [rankings[0]] && !$0.isShort }
    }
  }

  private static let topics = ["机场", "港口", "铁路", "公路", "航空", "地铁", "图书馆", "博物馆", "医院", "景区"]

  /// Lets the end of a name stand for it where the text is about what it begins with: 旅客吞吐量 behind 机场最冷清.
  private mutating func addTopical(of own: [Entry]) {
    for index in own.indices where own[index].hasFigures && own[index].owner == .own {
      let name = own[index].name
      guard let topic = Self.topics.first(where: name.hasPrefix),
        case let end = String(name.dropFirst(topic.count)), end.count > 3,
        !own.indices.contains(where: { other in
          other != index
            && own[other].named.names.contains {
              $0.hasSuffix(end)
            }
        }), case let position = matcher.add(Passage.units(of: end), value: surfaces.count),
        position == surfaces.count
      else { continue }
      surfaces.append(Surface(entries: [index], exact: [index], topic: Passage.units(of: topic)))
    }
  }

  /// Finds the units of measure that only one indicator counts in: acres of Park acreage.
  private mutating func addSoleUnits(of own: [Entry]) {
    let measured = own.indices.filter {
      own[$0].owner == .own && own[$0].hasFigures && EnglishUnits.isMeasure(own[$0].unit.base)
    }
    for (base, indices) in Dictionary(grouping: measured, by: { own[$0].unit.base })
    where indices.count == 1 {
      soleSurfaces[base] = surfaces.firstIndex { $0.exact == [indices[0]] && !$0.isShort }
    }
  }

  private mutating func addNames(of index: Int) {
    let indicator = entries[index].named
    for name in indicator.names + (book.joined[index] ?? []) {
      for form in Self.forms(of: name) + (entries[index].isRank ? Self.rankings(of: name) : []) {
        add(form, index, isExact: true)
      }
      if entries[index].known.contains(where: \.value.isNegative) { addLoss(name, index) }
    }
    let isNamed = (book.bases[index] ?? []).count <= indicator.aliases.count
    for base in book.bases[index] ?? []
    where base.count >= 4 || isNamed || ownAliases.contains(base) || sharedBases.contains(base) {
      for form in Self.forms(of: base) where form.count >= 3 {
        // What is longer than an alias of its own says at least as much.
        add(form, index, isExact: indicator.aliases.contains(where: form.hasSuffix))
      }
    }
  }

  /// Lets what entities have go by the names of their indicator, where words around it name the entity.
  private mutating func addNames(ofParts parts: Range<Int>) {
    let indicator = entries[parts.lowerBound].named
    for name in indicator.names {
      for form in Self.forms(of: name) {
        guard let position = position(of: form) else { continue }
        let known = Set(surfaces[position].entries)
        surfaces[position].entries += parts.filter { !known.contains($0) }
      }
    }
  }

  /// What a result is called, and what one below zero.
  private static let losses = [
    ("profit", ["loss"]), ("surplus", ["deficit", "loss"]), ("result", ["loss", "deficit"]),
  ]

  /// Lets a result below zero go by its own word: operating loss for operating profit.
  private mutating func addLoss(_ name: String, _ index: Int) {
    for (word, others) in Self.losses where name.lowercased().hasSuffix(word) {
      for other in others {
        let loss = name.dropLast(word.count) + other
        let position = matcher.add(Passage.units(of: String(loss)), value: surfaces.count)
        guard position == surfaces.count else { continue }
        surfaces.append(Surface(entries: [index], exact: [index], isLoss: true))
      }
    }
  }

  /// Lets the only result that was ever below zero go by the word for that alone: a deficit of £0.17 million.
  private mutating func addSoleLoss(of own: [Entry]) {
    let results = own.indices.filter { index in
      own[index].owner == .own && own[index].known.contains(where: \.value.isNegative)
        && Self.losses.contains { own[index].name.lowercased().hasSuffix($0.0) }
    }
    guard results.count == 1 else { return }
    for word in Set(Self.losses.flatMap(\.1)).sorted() {
      let position = matcher.add(Passage.units(of: word), value: surfaces.count)
      guard position == surfaces.count else { continue }
      surfaces.append(Surface(entries: results, exact: Set(results), isLoss: true))
    }
  }

  /// Lets what a part is called by go by all names of the whole: 东屿县接待游客 is 东屿县接待游客人次.
  private mutating func shareNames(of own: [Entry]) {
    var wholes: [String: [Int]] = [:]
    for index in own.indices where own[index].owner == .own {
      wholes[own[index].name, default: []].append(index)
    }
    for index in own.indices where own[index].hasFigures {
      for base in book.bases[index] ?? [] {
        for other in wholes[base] ?? [] where other != index {
          for alias in own[other].named.aliases { add(alias, index, isExact: false) }
        }
      }
    }
  }

  static let growth = [
    "同比增速", "增速", "同比增长率", "年增长率", "增长率", "同比增长", "同比增幅", "增幅", "同比涨幅", "涨幅", "同比",
  ]

  /// 畜牧业产值增速 says by how much 畜牧业产值 grew.
  private mutating func addMovement(of index: Int) {
    let indicator = entries[index].named
    for name in indicator.names + (book.bases[index] ?? []) {
      guard let word = Self.growth.first(where: name.hasSuffix) else { continue }
      let base = String(name.dropLast(word.count))
      guard base.utf16.count > Self.shortest else { continue }
      var names = [base]
      // What grew goes by all its names: 生产总值增长7.4% for 地区生产总值增速.
      for other in entries where other.owner == entries[index].owner {
        let all = other.named.names
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

  private mutating func addShort(_ name: String, _ index: Int) {
    let units = Passage.units(of: name)
    let position = matcher.add(units, value: surfaces.count)
    if position == surfaces.count { surfaces.append(Surface(isShort: true)) }
    guard surfaces[position].isShort, !surfaces[position].entries.contains(index) else { return }
    surfaces[position].entries.append(index)
    // 白沙校区教师培训2784人次 says whose it is.
    if book.names(ownerIn: units) {
      surfaces[position].namesOwner = true
      surfaces[position].exact.insert(index)
    }
  }

  /// The position of a name in ``surfaces``, a new one if need be; nil for a name that is too short.
  private mutating func position(of name: String) -> Int? {
    let units = Passage.units(of: name)
    guard units.count >= Self.shortest else { return nil }
    let position = matcher.add(units, value: surfaces.count)
    if position == surfaces.count { surfaces.append(Surface()) }
    return position
  }

  private mutating func add(_ name: String, _ index: Int, isExact: Bool) {
    guard let position = position(of: name) else { return }
    if !surfaces[position].entries.contains(index) { surfaces[position].entries.append(index) }
    guard isExact else { return }
    if englishNames[position] == nil, let english = EnglishName(name, surface: position) {
      englishNames[position] = english
      for stem in english.content { englishSurfaces[stem, default: []].append(position) }
    }
    surfaces[position].exact.insert(index)
    pairs.add(name, surface: position)
    // 各级各类学校数 counts schools and is nobody's.
    if OwnerBook.ownWords.contains(where: name.hasPrefix)
      || OwnerBook.groupWords.contains(where: name.contains)
      || book.names(ownerIn: Passage.units(of: name))
    {
      surfaces[position].namesOwner = true
    }
  }
}
