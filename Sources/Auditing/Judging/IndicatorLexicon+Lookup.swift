import Content
import Indicators
import Prose

extension IndicatorLexicon {
  /// The names of indicators in a passage.
  func names(in passage: Passage) -> [NameMatcher.Match] {
    let written = matcher.matches(in: passage).filter {
      (!surfaces[$0.value].isShort || isCompleted(passage, at: $0.range.upperBound))
        && isOnTopic($0, in: passage)
    }
    var names: [NameMatcher.Match] = []
    for (index, name) in written.enumerated() {
      names.append(name)
      var last = name
      while let next = continuation(of: name, at: last.range.upperBound, in: passage),
        !written[index...].dropFirst().prefix(1).contains(where: { $0.range.overlaps(next.range) })
      {
        names.append(next)
        last = next
      }
    }
    return names
  }

  /// Whether a text is about what the end of a name needs, not far in front of it.
  private func isOnTopic(_ name: NameMatcher.Match, in passage: Passage) -> Bool {
    guard let topic = surfaces[name.value].topic else { return true }
    let start = name.range.lowerBound
    return (max(0, start - 40)..<max(0, start - topic.count)).contains {
      passage.starts(with: topic, at: $0)
    }
  }

  /// Whether a number stands behind the beginning of a name, or behind a word that only leads to it: 在校生为3860人.
  private func isCompleted(_ passage: Passage, at position: Int) -> Bool {
    NumberScanner.begins(passage, at: position)
      || Self.leading.starting(in: passage, at: position).map {
        NumberScanner.begins(passage, at: position + $0)
      } == true
  }

  private static let leading = Words("为 是 达 达到 有 共 共有 共计 分别为 分别是 分别有 分别达 ： :")
  private static let joints = Words("和 与 及 以及 、")

  /// A name that begins as the one in front of it does, which is not said again: 支出额 behind 建设资金到位额和.
  private func continuation(
    of name: NameMatcher.Match, at end: Int, in passage: Passage
  ) -> NameMatcher.Match? {
    guard name.range.count > 4, Punctuation.isIdeograph(passage[name.range.lowerBound]),
      let joint = Self.joints.starting(in: passage, at: end)
    else { return nil }
    let start = end + joint
    let rest = passage.units[start..<min(passage.count, start + 12)]
      .prefix(while: Punctuation.isIdeograph)
    for length in (2..<name.range.count - 1).reversed() {
      let head = passage.units[name.range].prefix(length)
      let whole = matcher.matches(in: Array(head + rest)).first
      guard let whole, whole.range.lowerBound == 0, whole.range.upperBound > length + 1 else {
        continue
      }
      return NameMatcher.Match(
        range: start..<start + whole.range.upperBound - length, value: whole.value)
    }
    return nil
  }

  /// The name for how much of all is so: 双师型教师占比 for 双师型教师.
  func surface(ofShareOf name: [Passage.Unit]) -> Int? {
    ["占比", "比例", "比重", "比率"].lazy.compactMap { surface(called: name + Passage.units(of: $0)) }
      .first
  }

  /// The name that a subject, or what it ends with, makes with a verb behind it: 学生技能竞赛 with 获奖.
  func surface(ending subject: [Passage.Unit], with verb: [Passage.Unit]) -> Int? {
    subject.indices.lazy.filter { subject.count - $0 > 2 }
      .compactMap { surface(called: subject[$0...] + verb) }.first
  }

  /// The surface that is called just so.
  private func surface(called name: some Collection<Passage.Unit>) -> Int? {
    matcher.matches(in: Array(name)).first { $0.range == 0..<name.count }?.value
  }

  /// A name with the same end as another one, whose beginning ends at a position: 城镇 in front of
  /// 和农村居民人均可支配收入.
  func surface(
    endingLike name: [Passage.Unit], in passage: Passage, at end: Int
  ) -> (surface: Int, length: Int)? {
    var best: (surface: Int, length: Int)?
    for (index, entry) in entries.enumerated() {
      for text in entry.named.names {
        let units = Passage.units(of: text)
        let same = zip(units.reversed(), name.reversed()).prefix { $0 == $1 }.count
        // 城镇居民和农村居民人均可支配收入 says some of it twice.
        let length = (units.count - same..<units.count).last {
          passage.ends(with: Array(units[..<$0]), at: end)
        }
        guard units != name, same > 2, let length, length > best?.length ?? 1,
          let surface = surfaces.indices.first(where: {
            surfaces[$0].exact == [index] && !surfaces[$0].isShort
          })
        else { continue }
        best = (surface, length)
      }
    }
    return best
  }

  /// The name that is meant where somebody else is named behind it: 北岛县渔船由97艘增加到103艘，西屏区由85艘增加到96艘,
  /// volunteers at Abbey House have gone from 48 to 82 and at the Harbour Museum from 71 to 124; and the institution
  /// itself, as what its own clause is about: 专业群毕业生就业率97.5%，全校为96.2%. Nil where of them nothing is known.
  func surface(
    of claim: Claim, behind name: NameMatcher.Match, among owners: [WrittenOwner]
  ) -> Int? {
    guard let named = ownerNamed(by: name.value),
      let last = owners[
        ..<owners.partitioningIndex { $0.range.upperBound > claim.number.range.lowerBound }
      ].suffix(8).last(where: { $0.range.lowerBound >= name.range.upperBound && !$0.isAside }),
      last.owner != named, last.owner != .foreign, last.owner != .own || last.isTopic
    else { return name.value }
    return surface(name.value, of: last.owner)
  }

  /// What goes by a name, and what others have of the same where the name itself says whose it is.
  func siblings(of surface: Int) -> [Entry] {
    let own = surfaces[surface].entries
    guard surfaces[surface].namesOwner else { return own.map { entries[$0] } }
    let measured = Set(own.flatMap { book.bases[$0] == nil ? [] : Array(bases(of: $0)) })
    return entries.indices.filter { !measured.isDisjoint(with: bases(of: $0)) }
      .map { entries[$0] }
  }

  /// The name of the same with another owner: 安平县公路总里程 for 沙溪区公路总里程.
  func surface(_ surface: Int, of owner: Owner) -> Int? {
    guard let first = surfaces[surface].entries.first else { return nil }
    let measured = bases(of: first)
    let index = entries.indices.first { index in
      entries[index].owner == owner && (owner == .own || book.bases[index] != nil)
        && !measured.isDisjoint(with: bases(of: index))
    }
    return index.flatMap { index in
      surfaces.indices.first {
        surfaces[$0].exact == [index] && (owner == .own || surfaces[$0].entries == [index])
      }
    }
  }

  /// The name under which somebody has what a name means: the same where they go by it as well, else their own; nil
  /// where the tables have nothing of theirs.
  func surface(_ surface: Int, heldBy owner: Owner) -> Int? {
    let isShared = surfaces[surface].entries.contains { entries[$0].owner == owner }
    return isShared ? surface : self.surface(surface, of: owner)
  }

  /// The own name of a part's figure for a name under which only others have one: Active members at Kiln Lane for active
  /// members; nil where the name does for the part, or nothing is known of it.
  func partSurface(_ surface: Int, of owner: Owner?) -> Int? {
    guard let owner, case .known = owner, !surfaces[surface].namesOwner,
      !surfaces[surface].entries.contains(where: { entries[$0].owner == owner })
    else { return nil }
    return self.surface(surface, of: owner)
  }

  /// What an indicator measures, without whom it is about, in small letters.
  private func bases(of index: Int) -> Set<String> {
    let indicator = entries[index].named
    return Set(
      (book.bases[index] ?? indicator.names).map { $0.lowercased() })
  }

  /// The names most of whose words stand in a stretch of text, in whatever order.
  ///
  /// - Parameter quarter: whether a quarter of the words suffices.
  func surfaces(scatteredIn units: ArraySlice<Passage.Unit>, quarter: Bool = false) -> [Int] {
    pairs.surfaces(in: units, quarter: quarter)
  }

  /// The indicator with this id and its level as such.
  func entry(of id: String) -> Entry? { indicators.row(id).map { entries[$0] } }

  /// The name of the only indicator that counts in a unit of measure.
  func soleSurface(of base: String) -> Int? { soleSurfaces[base] }

  /// Whether the tables have a figure of a year.
  func hasFigures(of year: Moment) -> Bool {
    year.isOneYear
      && entries.contains { entry in
        entry.series.points.contains { point in
          Moment(oneYear: point.period) == year && point.observations.contains { $0.number != nil }
        }
      }
  }

  /// Whether two names have an indicator of the same owner in common.
  func share(_ surface: Int, _ other: Int, of owner: Owner?) -> Bool {
    surfaces[surface].entries.contains { index in
      entries[index].owner == owner && surfaces[other].entries.contains(index)
    }
  }

  /// Whether two names mean the same indicators.
  func isSame(_ surface: Int, _ other: Int) -> Bool {
    surfaces[surface].entries == surfaces[other].entries
  }

  /// The owner that a name itself names: 专业群合作企业数.
  func ownerNamed(by surface: Int) -> Owner? {
    let surface = surfaces[surface]
    guard surface.namesOwner, let first = surface.exact.min() else { return nil }
    return entries[first].owner
  }
}
