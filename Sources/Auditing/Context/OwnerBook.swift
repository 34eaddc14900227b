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
  /// Names of indicators as prose may have them, whose own say of whom they are in brackets, by indicator.
  private(set) var joined: [Int: [String]] = [:]
  /// The words for known owners.
  private(set) var matcher = NameMatcher()
  /// The last character of each known owner's name: 县.
  private(set) var suffixes: [Passage.Unit] = []
  /// What parts are called, by their names in full.
  private var partWords: [String: [String]] = [:]
  /// What each known owner is called in full.
  private var partNames: [[Passage.Unit]] = []
  /// What the institution calls itself.
  let ownNames: [[Passage.Unit]]
  /// What indicators count on average: weekday of Average weekday journeys.
  private let averaged: Set<String>
  /// What stands in names of indicators with several capitals: band d of Band D council tax.
  private let titles: Set<String>
  /// The parts of whose names the English ones of the tables say nothing.
  private var unnamed: Set<Int> = []
  /// Those whose names do not say of which kind of place they are.
  private var open: Set<Int> = []
  private var numbers: [String: Int] = [:]
  /// Those who are called so for short: Kiln Lane for the Kiln Lane branch.
  private var shorts: [String: Int] = [:]
  /// The last words of English names of parts, and the parts that end so: general of Ravensmere General.
  private var endings: [String: Set<Int>] = [:]
  /// The words of Latin letters in what the institution calls itself.
  let ownWords: Set<String>
  private let levels: [Level]
  /// What the site calls the level of the institution itself: 全市.
  var levelName: String { levels.first?.name.original ?? "" }
  /// What the indicators are called, in the order of their bytes.
  private let indicatorNames: [String]

  static let groupWords = ["专业群", "群内", "本群", "该群"]
  static let ownWords = ["学校", "全校", "我校", "本校", "全院", "我院", "本院"]

  /// - Parameters:
  ///   - indicators: what the indicators are called in the language of the texts.
  ///   - language: that language, where it is a further one of the site.
  init(
    _ dataset: Dataset, _ configuration: SiteConfiguration, _ indicators: [NamedIndicator],
    in language: Language?
  ) {
    levels = Array(dataset.levels)
    let own = language.map {
      [
        configuration.organization(in: $0), configuration.title(in: $0),
        configuration.shortTitle(in: $0),
      ]
    }
    ownNames =
      (own ?? [configuration.organization, configuration.title.value, configuration.shortTitle])
      .compactMap { $0 }.map(Passage.units)
    ownWords = Set(
      ownNames.flatMap { name in
        name.split { !(0x61...0x7A).contains($0) }.map { Passage.text(of: $0) }
      })
    let names = indicators.map { $0.names.map(Self.withoutPartOf) }
    indicatorNames = names.joined().sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    titles = Self.titles(in: indicatorNames)
    averaged = Set(
      names.joined().compactMap { name in
        let words = name.lowercased().split(separator: " ")
        return words.firstIndex(of: "average").flatMap { words.dropFirst($0 + 1).first }
          .map(String.init)
      })
    let lower = indicators.filter { $0.indicator.level != levels.first }
    let proven = Self.prefixes(of: names)
      .union(Self.prefixes(of: lower, of: indicators.filter { $0.indicator.level == levels.first }))
    let prefixes = proven.union(
      Self.twins(among: lower).filter { twin in !proven.contains(where: twin.hasPrefix) })
    let isLower = indicators.map { $0.indicator.level != levels.first }
    let ofParts = Set(isLower.indices.filter { isLower[$0] })
    let parts = EnglishParts(names, lower: ofParts)
    let separated = SeparatedNames(
      names, units: indicators.map(\.unit), lower: ofParts)
    let measured = names.joined().map { separated.split($0)?.base ?? parts.split($0)?.base ?? $0 }
    let proper = Self.properNouns(in: measured).filter { !ownWords.contains($0.lowercased()) }
    for (index, indicator) in indicators.enumerated() {
      if names[index][0] != indicator.name { joined[index] = [names[index][0]] }
      if let owner = separateOwner(of: index, names[index], separated, parts) {
        owners.append(owner)
      } else {
        owners.append(
          owner(of: index, names[index], indicator.indicator.level, prefixes, parts, proper))
      }
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
        // 专业群 for short of 机电专业群.
        if case .known(let number)? = owner, numbers[Self.groupWords[0]] == nil {
          numbers[Self.groupWords[0]] = number
          for word in Self.groupWords { _ = matcher.add(Passage.units(of: word), value: number) }
        }
        owner = owner ?? .known(known(Self.groupWords[0], Self.groupWords))
        keep(name.dropFirst(word.count), index)
      } else if let prefix = prefixes.filter(name.hasPrefix).max(by: { $0.count < $1.count }) {
        owner = owner ?? .known(known(prefix, words(for: prefix)))
        keep(name.dropFirst(prefix.count), index)
      } else if let (base, part) = parts.split(name) {
        owner = owner ?? .known(known(part, parts.words(for: part)))
        keep(base[...], index)
        // Stanhowe branch members are branch members of Stanhowe.
        if let kind = part.split(separator: " ").last, kind.first?.isLowercase == true {
          keep("\(kind) \(base)"[...], index)
        }
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
    let number = known(words.first ?? level.id, words)
    if names.allSatisfy({ $0.utf8.first.map { $0 < 0x80 } ?? true }) { unnamed.insert(number) }
    return .known(number)
  }

  /// Whom an indicator is about whose name sets it apart: 地区生产总值（沄水县）.
  private mutating func separateOwner(
    of index: Int, _ names: [String], _ separated: SeparatedNames, _ parts: EnglishParts
  ) -> Owner? {
    var owner: Owner?
    for (base, part) in names.compactMap(separated.split) {
      let isEnglish = part.utf8.allSatisfy { $0 < 0x80 }
      var words = isEnglish ? parts.words(for: part) : self.words(for: part)
      // 石棠 may be a county, and prose says so.
      let isOpen = words == [part] && !isEnglish && part.count < 4
      if isOpen { words += Self.openKinds.map { part + $0 } }
      let number = known(part, separated.isCommon(part) ? [] : words)
      if isOpen { open.insert(number) }
      owner = owner ?? .known(number)
      keep(base[...], index)
      joined[index, default: []].append(isEnglish ? "\(part) \(base)" : part + base)
    }
    return owner
  }

  /// What a part is called in Chinese: 沄水县 and 沄水, 职教集团 and 集团.
  private mutating func words(for part: String) -> [String] {
    // A part may have thousands of indicators, and its words are the same for all of them.
    if let words = partWords[part] { return words }
    let words = newWords(for: part)
    partWords[part] = words
    return words
  }

  private func newWords(for part: String) -> [String] {
    if part.count > 2, part.hasSuffix("集团") { return [part, "集团"] }
    var kind = Self.places.contains(part.last ?? " ") && part.count > 2 ? 1 : 0
    if kind == 0, let name = Self.kinds.first(where: part.hasSuffix), part.count > name.count + 1 {
      kind = name.count
    }
    let short = String(part.dropLast(kind))
    // 高新区 is not called 高新 for short where 高新技术企业 are counted.
    let first = indicatorNames.partitioningIndex {
      !$0.utf8.lexicographicallyPrecedes(short.utf8)
    }
    let isTaken = indicatorNames[first...].prefix { $0.hasPrefix(short) }
      .contains { !$0.hasPrefix(part) }
    return kind == 0 || isTaken ? [part] : [part, short]
  }

  /// Whether somebody is of a kind, as far as the name says: 石棠 may be a county.
  func isOf(kind: Passage.Unit, _ number: Int) -> Bool {
    suffixes[number] == kind
      || open.contains(number) && Self.openKinds.contains(Passage.text(of: [kind]))
  }

  private static let openKinds = ["县", "区", "市", "镇", "乡"]

  /// A name without 其中 in front of it.
  private static func withoutPartOf(_ name: String) -> String {
    for word in ["其中：", "其中:", "其中"] where name.hasPrefix(word) && name.count > word.count + 3 {
      return String(name.dropFirst(word.count))
    }
    return name
  }

  private mutating func keep(_ rest: Substring, _ index: Int) {
    if rest.count > 1 { bases[index, default: []].append(String(rest)) }
  }

  private mutating func known(_ name: String, _ words: [String]) -> Int {
    // Kiln Lane and the Kiln Lane branch are one.
    let same = numbers[name] ?? shorts[name] ?? words.compactMap { numbers[$0] }.first
    if let number = same {
      if numbers[name] == nil {
        numbers[name] = number
        for word in words { _ = matcher.add(Passage.units(of: word), value: number) }
      }
      return number
    }
    let number = suffixes.count
    numbers[name] = number
    for word in words where word != name && shorts[word] == nil { shorts[word] = number }
    suffixes.append(Passage.units(of: name).last ?? 0)
    partNames.append(Passage.units(of: name))
    for word in words { _ = matcher.add(Passage.units(of: word), value: number) }
    let parts = name.split(separator: " ")
    // The School of Marine Science is the School, too.
    var nouns = parts.count > 1 ? parts.suffix(1) : []
    if parts.count > 2, parts[1] == "of" { nouns.append(parts[0]) }
    for noun in nouns { endings[noun.lowercased(), default: []].insert(number) }
    return number
  }

  /// The only known owner whose name holds all characters of a shorter one in their order: 商贸流通学院 for 商贸学院.
  func owner(calledShort word: ArraySlice<Passage.Unit>) -> Int? {
    guard word.count > 3, let first = word.first else { return nil }
    let fitting = partNames.indices.filter { index in
      let name = partNames[index]
      guard name.first == first, name.last == word.last, name.count > word.count else {
        return false
      }
      var rest = word
      for unit in name where unit == rest.first { rest = rest.dropFirst() }
      return rest.isEmpty
    }
    return fitting.count == 1 ? fitting[0] : nil
  }

  /// Whether it is some part, of which the names of its indicators do not say which.
  func isUnnamed(_ owner: Owner) -> Bool {
    if case .known(let number) = owner { unnamed.contains(number) } else { false }
  }

  /// Whether words with capitals only belong to what is measured: Band D.
  func isTitle(_ words: [String]) -> Bool { titles.contains(words.joined(separator: " ")) }

  /// Whether an English name of a part ends with a word.
  func isEnding(_ word: String) -> Bool { endings[word] != nil }

  /// The only part whose English name ends with a word, which may stand for it: the General.
  func owner(endingWith word: String) -> Int? {
    endings[word].flatMap { $0.count == 1 ? $0.first : nil }
  }

  /// Whether an indicator counts this on average, so that the average weekday is nobody else's.
  func isAveraged(_ word: String) -> Bool { averaged.contains(word) }

  /// Whether a name holds the word for an owner, and not only its letters: farm in farmed area.
  func names(ownerIn name: [Passage.Unit]) -> Bool {
    matcher.matches(in: name).contains { match in
      let next = match.range.upperBound
      return next == name.count || !EnglishToken.isLetter(name[next])
    }
  }
}
