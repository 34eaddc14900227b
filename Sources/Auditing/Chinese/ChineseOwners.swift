import Prose

/// Reads whom Chinese prose is about.
struct ChineseOwners {
  let passage: Passage
  let book: OwnerBook
  private let isHeading: Bool
  private let quotes: [Bool]
  private(set) var owners: [WrittenOwner] = []

  /// - Parameters:
  ///   - book: whom the tables know.
  ///   - silent: names of indicators in order, in which places and bodies are no owners.
  init(_ passage: Passage, book: OwnerBook, silent: [Range<Int>]) {
    self.passage = passage
    self.book = book
    isHeading = passage.role == .heading
    quotes = Punctuation.quoted(in: passage).quotes
    for match in book.matcher.matches(in: passage)
    where isGroup(match.range) && isWhole(match.range) {
      add(match.range, .known(match.value))
    }
    var position = 0
    while position < passage.count {
      let length = scan(position)
      position += max(1, length)
    }
    owners.sort { $0.range.lowerBound < $1.range.lowerBound }
    var kept: [WrittenOwner] = []
    for owner in owners {
      if let last = kept.last, owner.range.lowerBound < last.range.upperBound { continue }
      let next = silent.partitioningIndex { $0.upperBound > owner.range.lowerBound }
      if next < silent.count, silent[next].overlaps(owner.range) { continue }
      kept.append(owner)
    }
    owners = kept
    for index in owners.indices.dropFirst() where isJoined(index) {
      owners[index].isJoined = true
      owners[index].isAside = owners[index - 1].isAside
      owners[index - 1].isJoined = true
    }
  }

  private mutating func add(_ range: Range<Int>, _ owner: Owner) {
    owners.append(
      WrittenOwner(
        range: range, owner: owner,
        isAside: isAside(range) || owner == .foreign && isEvent(behind: range.upperBound),
        isTopic: isHeading || isStart(range.lowerBound)))
  }

  private static let events = Words(
    "投入使用 启用 建成 开工 竣工 落成 投用 开业 开馆 开园 开诊 挂牌 动工 封顶 完工 通车 建成投用 建成启用 正式启用")

  /// Whether a clause only tells what happened to somebody: 市人民医院新院区投入使用，年末医疗卫生机构床位数3064张.
  private func isEvent(behind position: Int) -> Bool {
    var end = position
    while end < passage.count, end - position < 14, !Punctuation.endsClause(passage[end]) {
      if NumberScanner.isDigit(passage[end]) { return false }
      end += 1
    }
    return [0xFF0C, 0x2C].contains(passage[end]) && Self.events.ending(in: passage, at: end) != nil
  }

  /// 高水平专业群 and 自治区级专业群 are what is counted, not whom it is about.
  private func isGroup(_ range: Range<Int>) -> Bool {
    let before = passage[range.lowerBound - 1]
    // Of 正大集团 the group of the tables is no part.
    if Self.kinds.starting(in: passage, at: range.lowerBound) == range.count {
      return !Punctuation.isIdeograph(before) || Self.definite.contains(before)
    }
    guard passage.starts(with: Self.group, at: range.lowerBound) else { return true }
    return ![0x5E73, 0x7EA7, 0x4E2A].contains(before)
  }

  /// 11号线 is not 1号线.
  private func isWhole(_ range: Range<Int>) -> Bool {
    let (first, before) = (passage[range.lowerBound], passage[range.lowerBound - 1])
    return first > 0x7F || before > 0x7F
      || !EnglishToken.isLetter(before) && !NumberScanner.isDigit(before)
  }

  private static let definite = Set(Passage.units(of: "全本该由在对从和与是为年，"))

  private static let group = Passage.units(of: "专业群")

  // MARK: Words

  private mutating func scan(_ position: Int) -> Int {
    guard Punctuation.isIdeograph(passage[position]) else { return 1 }
    if let length = Self.own.starting(in: passage, at: position) {
      // 青山职校是我校的帮扶对象 is about the other one.
      if passage[position - 1] == 0x662F, passage[position + length] == 0x7684 { return length }
      add(position..<position + length, .own)
      owners[owners.count - 1].naming = .ours(passage[position + length - 1])
      return length
    }
    if passage.starts(with: Self.school, at: position) {
      if isSchool(position) {
        add(position..<position + 2, .own)
        owners[owners.count - 1].naming = .kind(passage[position + 1])
      }
      return 2
    }
    if let length = Self.foreign.starting(in: passage, at: position) {
      // 省内占78.5% is a share of what the sentence is about.
      if passage[position + length] == Self.takes { return length }
      add(position..<position + length, .foreign)
      return length
    }
    // 全街道 under the heading of one.
    if passage[position] == Self.all,
      let length = Self.parts.starting(in: passage, at: position + 1)
    {
      add(position..<position + length + 1, .own)
      owners[owners.count - 1].naming = .part(passage[position + length])
      return length + 1
    }
    if passage[position] == Self.all, Self.scopes.contains(passage[position + 1]) {
      add(position..<position + 2, .foreign)
      owners[owners.count - 1].naming = .scope(passage[position + 1])
      return 2
    }
    // 镇里规模以上工业企业82家, under the heading of one.
    if isStart(position), Self.scopes.contains(passage[position]),
      passage[position + 1] == Self.inside
    {
      add(position..<position + 2, .foreign)
      owners[owners.count - 1].naming = .part(passage[position])
      return 2
    }
    if isStart(position), let length = book.ownName(in: passage, at: position) {
      add(position..<position + length, .own)
      return length
    }
    if isStart(position), !isOfForeign(position),
      let length = Self.kinds.starting(in: passage, at: position),
      book.isOwn(passage.units[position..<position + length])
    {
      add(position..<position + length, .own)
      owners[owners.count - 1].naming = .kind(passage[position + length - 1])
      return length
    }
    if isStart(position), let length = severalParts(at: position) {
      add(position..<position + length, .foreign)
      return length
    }
    if isStart(position), let length = Self.parts.starting(in: passage, at: position) {
      add(position..<position + length, .own)
      owners[owners.count - 1].naming = .part(passage[position + length - 1])
      return length
    }
    // “工业立县、绿电兴县” names no county.
    if isStart(position) || opensPlace(at: position), !quotes[position],
      Self.services.starting(in: passage, at: position) == nil
    {
      let count = owners.count
      body(from: position)
      if owners.count > count, !isStart(position) {
        // Only what ends the opening is what the sentence is about: 在南校区，.
        let end = owners[count].range.upperBound
        owners[count].isTopic =
          Punctuation.endsClause(passage[end])
          || Self.speaking.starting(in: passage, at: end) != nil
      }
    }
    return 1
  }

  private static let speaking = Words("而言 来说 来看 方面")

  /// Whether a clause begins with a word for where, directly in front: 在南校区，, 就南校区而言，.
  private func opensPlace(at position: Int) -> Bool {
    [0x5728, 0x5C31].contains(passage[position - 1])
      && (position == 1 || Punctuation.endsClause(passage[position - 2]))
  }

  /// Whether somebody else is told of by words in front: 同省三家规模相近的医院.
  private func isOfForeign(_ position: Int) -> Bool {
    guard passage[position - 1] == 0x7684,
      let last = owners.last(where: { $0.range.upperBound <= position }), last.owner == .foreign
    else { return false }
    return !(last.range.upperBound..<position).contains { Punctuation.endsClause(passage[$0]) }
  }

  private static let school = Passage.units(of: "学校")
  private static let all = Passage.units(of: "全")[0]
  private static let most = Passage.units(of: "最")[0]
  private static let inside = Passage.units(of: "里")[0]
  private static let scopes = Set(Passage.units(of: "国省市县区州旗镇乡村校院馆厂盟岛"))

  /// 学校 is this school at the beginning of a clause and before 层面 or 整体; elsewhere it may be others.
  private func isSchool(_ index: Int) -> Bool {
    let before = passage[index - 1]
    let after = passage[index + 2]
    // To a place 学校 are those in it.
    guard !book.isPlace else { return false }
    return !Punctuation.isHan(before) || [0x4ECE, 0x5728, 0x5BF9].contains(before)
      || after == 0x5C42 || after == 0x6574
  }

  /// The owners in a sentence, where the text is about this; 全县 means the county that it is about.
  func owners(in range: Range<Int>, _ scene: Scene) -> [WrittenOwner] {
    let first = owners.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    let end = owners.partitioningIndex { $0.range.lowerBound >= range.upperBound }
    var scene = scene
    return owners[first..<max(first, end)].compactMap { written in
      var written = written
      switch written.naming {
      case .name: break
      case .scope(let unit): written.owner = owner(scope: unit, scene)
      case .kind(let unit): written.owner = owner(kind: unit, scene)
      // 我院 under the heading of a part is that one.
      case .ours(let unit):
        if case .known(let number)? = scene.headedOwner?.owner, book.isOf(kind: unit, number) {
          written.owner = .known(number)
        }
      case .part(let unit):
        guard case .known(let number)? = scene.headedOwner?.owner,
          book.isOf(kind: unit, number)
        else { return nil }
        written.owner = .known(number)
      }
      if !written.isAside, case .known = written.owner { scene.owner = written.owner }
      return written
    }
  }

  /// 公司 under the heading of another company is that one.
  private func owner(kind: Passage.Unit, _ scene: Scene) -> Owner {
    guard let headed = scene.headedOwner else { return .own }
    let isSame =
      if case .known(let number) = headed.owner { book.isOf(kind: kind, number) } else {
        headed.kind == kind
      }
    return isSame ? headed.owner : .own
  }

  private func owner(scope unit: Passage.Unit, _ scene: Scene) -> Owner {
    if case .known(let number)? = scene.owner, book.isOf(kind: unit, number) {
      // 全院 in a text about 分院 may be either of the two; of a college all is 全校.
      let isEither = book.isBody && book.isOwn(scope: unit) && !book.isOwn(scope: Self.school[1])
      return isEither ? .foreign : .known(number)
    }
    if book.isOwn(scope: unit) { return .own }
    // 全镇 behind 全县每10吨茶叶中有4吨出自这里, under the heading of one.
    if case .known(let number)? = scene.headedOwner?.owner, book.isOf(kind: unit, number) {
      return .known(number)
    }
    let fitting = book.suffixes.indices.filter { book.suffixes[$0] == unit }
    if fitting.count == 1, scene.owner == nil { return .known(fitting[0]) }
    return .foreign
  }

  // MARK: Places and bodies that the tables do not know

  /// Whether a subject can begin here.
  private func isStart(_ position: Int) -> Bool {
    let before = passage[position - 1]
    // 11个县市 are counted, and “夜宿图书馆” is a name of something else.
    if NumberScanner.isDigit(before) || [0x201C, 0x300C, 0x300A].contains(before) { return false }
    if before == NumberScanner.year { return passage[position] != 0x5EA6 }
    let isBehindYear = before == 0x5EA6 && passage[position - 2] == NumberScanner.year
    return !Punctuation.isHan(before) || before == 0x7684 || isBehindYear
  }

  /// Adds a place or a body that begins here: 云澜工程职业学院, 嵊泗县.
  private mutating func body(from start: Int) {
    var position = start
    var end: Int?
    while position < passage.count, position - start < 16,
      Punctuation.isIdeograph(passage[position]),
      !Self.ends.contains(passage[position])
    {
      // A body is named with the place that it is in; the longest name counts.
      if let length = Self.bodies.starting(in: passage, at: position), position > start + 1 {
        end = position + length
      } else if let length = Self.sites.starting(in: passage, at: position), position > start,
        !Self.counting.contains(passage[position - 1])
      {
        end = position + length
      } else if Self.places.contains(passage[position]), position > start + 1, position - start < 8,
        Self.notPlaces.ending(in: passage, at: position + 1) == nil,
        !Self.scopes.contains(passage[position + 1]),
        !Self.placeTails.contains(passage[position + 1])
      {
        end = position + 1
      }
      position += 1
    }
    if let end { close(start..<end) }
  }

  private mutating func close(_ range: Range<Int>) {
    let words = passage.units[range]
    // 公共图书馆 in a heading is what the page is about.
    if isHeading {
      var start = range.lowerBound
      while let length = Self.generic.starting(in: passage, at: start) { start += length }
      if Self.bodies.starting(in: passage, at: start) == range.upperBound - start { return }
    }
    if let part = book.part(in: words) ?? book.owner(calledShort: words) {
      add(range, .known(part))
      return
    }
    // 末临河区 of 年末临河区 holds a part.
    if book.matcher.matches(in: Array(words)).contains(where: { $0.range.upperBound == words.count }
    ) {
      return
    }
    // 附属医院1所 is counted.
    if isCounted(behind: range.upperBound) { return }
    // The place of a school is not the school.
    let isPlace = words.last.map(Self.places.contains) ?? false
    add(range, book.isOwn(words) && !(isPlace && book.isBody) ? .own : .foreign)
    if !isPlace { owners[owners.count - 1].naming = .name(kind: words.last) }
  }

  // MARK: What is only compared with

  private func isAside(_ range: Range<Int>) -> Bool {
    if Self.comparing.ending(in: passage, at: range.lowerBound) != nil { return true }
    // 双河镇是全县最大的平坝.
    if passage[range.upperBound] == Self.most { return true }
    // 全省第4位 is a place in a list.
    return passage[range.upperBound] == NumberScanner.ordinal
  }

  private func isJoined(_ index: Int) -> Bool {
    let gap = owners[index - 1].range.upperBound..<owners[index].range.lowerBound
    return gap.count == 1 && Self.joints.contains(passage[gap.lowerBound])
  }

  static let joints = Set(Passage.units(of: "与和及、"))
}
