import Prose

extension OwnerBook {
  /// The part of the institution that a longer name means, since it begins as the institution's own: 澄江化工职业教育集团
  /// for 集团.
  func part(in name: some Collection<Passage.Unit>) -> Int? {
    let name = Array(name)
    let isOurs = ownNames.contains { own in zip(own, name).prefix { $0 == $1 }.count > 1 }
    guard isOurs else { return nil }
    return matcher.matches(in: name).first {
      $0.range.upperBound == name.count && $0.range.count < name.count
    }?.value
  }

  // MARK: The institution itself

  /// Whether the institution's own name holds a word of Latin letters.
  func isOwnWord(_ word: String) -> Bool {
    ownWords.contains(word)
      || word.contains("-")
        && word.split(separator: "-").allSatisfy { ownWords.contains(String($0)) }
  }

  /// What institutions are called beside the bodies that a text may name.
  private static let englishBodies = EnglishWords.bodies.union([
    "polytechnic", "board", "federation", "commission", "union", "corporation", "plc",
  ])

  /// Whether the institution's own English name says what it is, so that another such word is somebody else.
  var saysWhatItIs: Bool { !ownWords.isDisjoint(with: Self.englishBodies) }

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

  /// Whether the institution is a place: a city, a county.
  var isPlace: Bool { "市县区州镇乡".unicodeScalars.contains { isOwn(scope: UInt16($0.value)) } }

  private static let scopes = Set(Passage.units(of: "省市县区州旗镇乡村盟岛国"))

  private static let all = Passage.units(of: "全")[0]

  /// Whether 全市, 全校 or the like is the institution's own: its name says what it is.
  func isOwn(scope unit: Passage.Unit) -> Bool {
    let kinds: [Passage.Unit: [String]] = [
      Passage.units(of: "校")[0]: ["学院", "大学", "学校", "职校", "技校", "中专", "中学", "小学"],
      Passage.units(of: "院")[0]: ["院"],
      Passage.units(of: "馆")[0]: ["馆"],
      Passage.units(of: "厂")[0]: ["厂"],
    ]
    guard let words = kinds[unit] else {
      // To the district 海港区 of the city 岚浦市 全市 is another.
      return !isBody && ownNames.contains { $0.last(where: Self.scopes.contains) == unit }
        || Passage.units(of: levelName) == [Self.all, unit]
    }
    // A title such as Three years says of no institution what it is.
    let isOpen = !isBody && !isPlace && !suffixes.contains(unit)
    return isOpen || words.contains { isOwn(Passage.units(of: $0)[...]) }
  }
}
