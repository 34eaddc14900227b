import Indicators
import Prose

extension ChineseSentence {
  // MARK: What stands before a name

  /// What the words in front of a name make of it.
  enum Lead {
    /// All that the name means.
    case sure
    /// A part of something that the data do not know: 其中.
    case part
    /// Nobody knows what.
    case unsure
  }

  /// Whether a name can begin here, so that nothing in front makes it mean less.
  func isLeadSure(_ start: Int, at position: Int) -> Bool {
    lead(of: start, at: position) == .sure
  }

  /// What the words in front of a name that begins here make of it.
  func lead(of start: Int, at position: Int) -> Lead {
    var end = start - more(ofName: position)
    var hasVerb = false
    var hasSubject = false
    while end > range.lowerBound {
      let before = passage[end - 1]
      if NameMatcher.isSilent(before) {
        if text.labelEnd == end { return .sure }
        end -= 1
        continue
      }
      if let owner = owners.first(where: { $0.range.upperBound == end }) {
        end = owner.range.lowerBound
        hasSubject = hasSubject || !owner.isAside && owner.owner != .foreign
        continue
      }
      if let time = text.time(endingAt: end) {
        end = time.range.lowerBound
        continue
      }
      if before == 0x7684 {
        guard isPossessor(endingAt: end - 1) else { return .unsure }
        end -= 1
        continue
      }
      if Self.partOf.ending(in: passage, at: end) != nil {
        return isPartSure(end - 2) ? .sure : .part
      }
      // 教师中有高级技师96人, behind a figure that the data know.
      if Self.among.ending(in: passage, at: end) != nil {
        return isPartSure(end - 2) ? .sure : .part
      }
      // 前者含租房提取额7.95亿元: of what is open, but the name is told in full.
      if Self.holding.ending(in: passage, at: end) != nil { return .part }
      // 学生在技能大赛获奖47项: hardly anybody else does.
      if GapWords.tellsContestants(passage, before: end) {
        return Self.skills.stands(in: passage, names[position].range) ? .sure : .part
      }
      if GapWords.isSubset(passage, before: end) { return .unsure }
      if let length = GapWords.joint(passage, endingAt: end) {
        if text.hasName(endingAt: end - length) { return .unsure }
        end -= length
        continue
      }
      // 2021年购入馆藏图书3.2万册: only what was added.
      if Self.buying.ending(in: passage, at: end) != nil { return .unsure }
      if let verb = GapWords.verb(passage, endingAt: end) {
        hasVerb = true
        end -= verb
        continue
      }
      if let word = GapWords.lead(passage, endingAt: end) {
        end -= word
        continue
      }
      if Punctuation.isHan(before) || NumberScanner.isDigit(before) || before == 0x25
        || before <= Passage.gap
      {
        return .unsure
      }
      // 甲、乙达到 is about both.
      if before == 0x3001, text.hasName(endingAt: end - 1) { return .unsure }
      if [0xFF0C, 0x2C].contains(before), isPartBefore(end - 1) {
        return isPartSure(end - 3) ? .sure : .part
      }
      let isKnown = !hasVerb || hasSubject || before != 0xFF0C || isSubjectKnown(before: end - 1)
      return isKnown ? .sure : .unsure
    }
    return .sure
  }

  /// How many characters in front of a name belong to the full one: 特效 of 特效影院放映场次 in front of 影院放映,
  /// 空气 of 空气质量优良率 in front of 优良率.
  private func more(ofName position: Int) -> Int {
    let name = names[position]
    let entries = lexicon.surfaces[name.value].entries
    guard entries.count == 1, let entry = entries.first.map({ lexicon.entries[$0] }) else {
      return 0
    }
    let own = Array(passage.units[name.range])
    var longest = 0
    for full in entry.named.names.map(Passage.units)
    where full.count > own.count {
      // From the right, each character must stand in the full name in front of the last one found.
      guard let found = Self.lastPlace(of: own, in: full) else { continue }
      var rest = full[..<found]
      var length = 0
      while let place = rest.lastIndex(of: passage[name.range.lowerBound - length - 1]) {
        rest = full[..<place]
        length += 1
      }
      longest = max(longest, length)
    }
    return longest > 1 ? longest : 0
  }

  /// Where a name, or the beginning of it that the full one has, stands last.
  private static func lastPlace(of own: [Passage.Unit], in full: [Passage.Unit]) -> Int? {
    full.indices.last { full[$0...].starts(with: own) } ?? full.lastIndex(of: own[0])
  }

  private static let buying = Words("购入 购置 购买 新购 新购置 添置 增购 采购")
  static let partOf = Words("其中")
  private static let among = Words("中有 里有")
  private static let skills = Words("技能")
  private static let holding = Words("前者含 后者含 含 包括 包含 其中含 其中包括")

  func isPartBefore(_ end: Int) -> Bool {
    Self.partOf.ending(in: passage, at: end) != nil
  }

  /// 其中 names parts of a figure that the data know; of another one they would be somebody else's.
  func isPartSure(_ start: Int) -> Bool {
    guard let last = text.number(endingBefore: start),
      text.numbers[last].range.lowerBound >= range.lowerBound
    else { return followsFigure }
    return paired.contains(last) || !claims.isEmpty
  }

  /// The figure that a number is a part of, where 其中 stands close in front of its name.
  func whole(of number: WrittenNumber, before name: Int) -> DecimalNumber? {
    let near = max(range.lowerBound, name - 12)..<name
    guard let part = near.last(where: { Self.partOf.ending(in: passage, at: $0) != nil }),
      let last = text.number(endingBefore: part - 2),
      text.numbers[last].range.lowerBound >= range.lowerBound,
      text.numbers[last].base == number.base
    else { return nil }
    return text.numbers[last].value
  }

  func isPossessor(endingAt end: Int) -> Bool {
    owners.contains { $0.range.upperBound == end && !$0.isAside }
      || text.time(endingAt: end) != nil
  }

  /// Whether the sentence begins with words that are understood: in 淮阴师专2022年在校生… nobody knows whose.
  var isOpeningKnown: Bool {
    // 旅游 in front of a space names what the paragraph is about, and perhaps whom.
    if text.labelEnd != nil { return false }
    var position = range.lowerBound
    var unknown = 0
    while position < min(range.upperBound, range.lowerBound + 80), unknown < 16 {
      let next = text.firstName(from: position)
      if next < names.count, names[next].range.lowerBound == position { return unknown < 3 }
      if unknown == 0, isSharedHead(at: position) { return true }
      if let time = text.times(in: position..<position + 1).first {
        if unknown > 1 { return false }
        // Nobody else is named behind 全年.
        if time.moment == .whole { return true }
        position = time.range.upperBound
      } else if let owner = owners.first(where: { $0.range.lowerBound == position }) {
        position = owner.range.upperBound
        unknown = 0
      } else if Punctuation.endsClause(passage[position]) || text.hasNumber(at: position) {
        return text.hasNumber(at: position) || unknown < 4 || !isNounPhrase(before: position)
      } else if unknown == 0, let word = GapWords.opening(passage, at: position) {
        position += word
      } else {
        if Punctuation.isHan(passage[position]) { unknown += 1 }
        position += 1
      }
    }
    return true
  }

  private static let circumstances = Set(Passage.units(of: "在随由受因经通按除面为从到以把将对自据就"))

  /// Whether the clause that a sentence begins with is what it is about, whoever that is: 与学校合作的龙头企业，.
  private func isNounPhrase(before comma: Int) -> Bool {
    guard let of = (range.lowerBound..<comma).last(where: { passage[$0] == 0x7684 }),
      (2...8).contains(comma - of - 1), !Self.circumstances.contains(passage[range.lowerBound]),
      ChineseOwners.labelled.ending(in: passage, at: comma) != nil
        || Self.others.ending(in: passage, at: comma) != nil
    else { return false }
    return (of + 1..<comma).allSatisfy { Punctuation.isIdeograph(passage[$0]) }
  }

  private static let others = Words("企业 单位 机构 院校 部门 社区 基地 协会 工厂")

  /// Whether the sentence in front of a clause without subject is about somebody that the text knows.
  func isSubjectKnown(before end: Int) -> Bool {
    var position = range.lowerBound
    while NameMatcher.isSilent(passage[position]), position < end { position += 1 }
    if owners.contains(where: { $0.range.lowerBound == position && $0.owner != .foreign }) {
      return true
    }
    if let time = text.times(in: position..<position + 1).first {
      if !Punctuation.isHan(passage[time.range.upperBound]), time.range.upperBound >= end {
        return true
      }
    }
    let next = text.firstName(from: position)
    return (next < names.count && names[next].range.lowerBound == position)
      || GapWords.beginsWithVerb(passage, at: position)
  }
}
