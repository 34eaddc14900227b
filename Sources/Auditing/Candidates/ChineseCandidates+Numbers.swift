import Indicators
import Prose

extension ChineseCandidates {
  /// Reads one number: what it is, of what, and when.
  mutating func read(_ index: Int, in range: Range<Int>) {
    let number = numbers[index]
    let (lead, leadRange) = lead(index, in: range)
    var name = ChineseName(lead, full: written.text(leadRange))
    var follow = follow(index, in: range)
    let last = named.last { $0.sentence >= sentence - 1 && !$0.isChange } ?? named.last
    dropAside(&name)
    let before = previousClause(of: leadRange.lowerBound)
    if before == "其中" || before == "其中有" { name.isPart = true }
    settleFrom(&name, index, range)
    if name.from != nil { follow = "" }
    let time = clock.period(
      of: number.range, lead: leadRange, isFrom: name.from != nil, isReached: name.isReached,
      count: range.count)
    var kind = kind(of: number, lead, leadRange, follow)
    var text = ""
    var core = ""
    if let change = name.change, Self.parts(of: follow).noun.count > 1,
      name.base.isEmpty || Self.isVerb(name.base)
    {
      // 巩固提升3.9万人饮水安全 says what was done and not by how much it rose.
      name.base += change
      name.change = nil
    } else if let change = name.change, ["户均", "人均", "亩均"].contains(name.base) {
      name.base += change
      name.change = nil
    }
    if let change = name.change {
      let base =
        name.base.isEmpty
        ? mentioned(before: leadRange.lowerBound) ?? last?.name ?? ""
        : scoped(Self.shortened(name.base), name, number, isChange: true)
      guard !base.isEmpty else { return }
      text = "\(base)·\(change)"
      core = base
      if kind == .figure { kind = .change }
    } else if let share = name.share {
      text = sharing(name, share, last)
      core = text
    } else if name.isReached || name.from != nil, name.base.isEmpty {
      let own = last?.sentence == sentence ? "" : Self.plainClause(before)
      (text, core) = own.isEmpty ? (last?.name ?? "", last?.core ?? "") : (own, own)
    } else if kind == .goal, let last, last.base == number.base,
      Self.isRequirement(follow, name.base)
    {
      (text, core) = (last.name, last.core)
    } else {
      (text, core) = naming(name, follow, number, last, before)
    }
    if kind != .change, name.change == nil {
      text = ChineseCandidates.finished(text, number)
    }
    guard text.count > 1 else { return }
    finish(number, kind, text, core, time, isPart: name.isPart, isChange: name.change != nil)
    if !name.isPart { whole = nil }
    let isAside = Self.directions.contains { lead.hasSuffix($0) }
    named[named.count - 1].isAside = isAside
    if isAside, !name.base.isEmpty {
      let verb = name.base.last(of: NamingWords.verbs)?.count ?? 0
      named[named.count - 1].core = String(name.base.dropLast(verb))
    }
  }

  private static let directions = ["向", "给", "对", "出口到", "输出到", "推广到", "销往", "覆盖", "来自", "与"]

  private static func isRequirement(_ follow: String, _ base: String) -> Bool {
    base.count < 8 && ["的要求", "的标准", "的任务", "的目标"].contains { follow.hasPrefix($0) }
  }

  /// Takes the noun that the number before counted off the words behind it: 向5个国家输出标准16个.
  private func dropAside(_ name: inout ChineseName) {
    guard let last = named.last, last.isAside, last.sentence == sentence, last.noun.count > 1,
      name.base.hasPrefix(last.noun)
    else { return }
    name.base = String(name.base.dropFirst(last.noun.count))
  }

  /// A name of the paragraph that the words between the last number and a position repeat.
  private func mentioned(before position: Int) -> String? {
    guard let last = named.last, last.sentence == sentence || sentenceRange.lowerBound < position
    else { return nil }
    let start = last.sentence == sentence ? last.position : sentenceRange.lowerBound
    guard start < position else { return nil }
    let text = written.text(start..<position)
    return named.last { !$0.isChange && $0.name.count > 2 && text.contains($0.name) }?.name
  }

  mutating func finish(
    _ number: FoundNumber, _ kind: Candidate.Kind, _ name: String, _ core: String, _ period: String,
    isPart: Bool = false, isChange: Bool = false
  ) {
    let noun = core.count < 8 ? core : ""
    named.append(
      Named(
        name: Self.unfinished(name), core: core, unit: number.unit, base: number.base,
        sentence: sentence, isPart: isPart, isChange: isChange,
        position: number.range.upperBound, period: period, kind: kind, noun: noun))
    add(
      Candidate(
        kind, name: name, value: number.value, unit: number.unit, qualifier: number.qualifier,
        period: period, sentence: written.text(sentenceRange).trimmed))
  }

  /// Whether 由 or 从 before the number leads to what it came from.
  private func settleFrom(_ name: inout ChineseName, _ index: Int, _ range: Range<Int>) {
    let next = index + 1 < range.upperBound ? lead(index + 1, in: range).text : ""
    let nextIsReached =
      !next.isEmpty && next.count < 24
      && (ChineseName(next).isReached || next.hasPrefix("到") || next.hasPrefix("至"))
    if let before = name.from {
      if nextIsReached {
        name.base = ChineseName(before).base
        (name.change, name.isReached) = (nil, false)
      } else {
        name.from = nil
      }
    } else if nextIsReached, !name.isReached, name.change == nil,
      ChineseName(next).base.isEmpty
    {
      name.from = name.base
    }
  }

  private mutating func kind(
    of number: FoundNumber, _ lead: String, _ range: Range<Int>, _ follow: String
  ) -> Candidate.Kind {
    if number.form == .ratio { return .ratio }
    let from = clauseStart(of: number)
    let words = from..<number.range.lowerBound
    if GapWords.aim(passage, words) == .hoped || Self.isPlanned(written.text(words)) {
      isHoped = true
    }
    let isAim =
      isHoped
      || GapWords.isGoal(passage, behind: number.range.upperBound)
      || clock.isAhead(number.range.lowerBound)
      || follow.hasPrefix("的要求") || follow.hasPrefix("的标准") || follow.hasPrefix("的任务")
      || Self.aims.contains { lead.hasSuffix($0) }
      || Self.bounds.contains(passage[number.range.lowerBound - 1])
    if isAim { return .goal }
    return number.form == .words ? .unsure : .figure
  }

  /// 计划再办, 计划投入; not 计划的108.6% and 双高计划.
  private static func isPlanned(_ text: String) -> Bool {
    guard let plan = text.ranges(of: "计划").last else { return false }
    let rest = String(text[plan.upperBound...])
    return rest.first(of: NamingWords.verbs) != nil
      || ["再", "新", "用"].contains(where: rest.hasPrefix)
      || rest.hasPrefix("2") || rest.hasPrefix("在") || rest.hasPrefix("于")
  }

  private static let aims = [
    "目标值", "目标", "设定值", "目标设定值", "标准值", "要求达到", "应达到", "不得低于", "不得超过", "须达到", "应不低于", "上限", "下限",
    "红线", "底线", "将达", "将达到", "将超过", "将突破", "将新增", "拟新增", "拟建",
  ]
  private static let bounds: Set<Passage.Unit> = [0x2265, 0x2264, 0x3E, 0x3C, 0xFF1E, 0xFF1C]

  /// The words of the clause before a position, where it holds no number.
  func previousClause(of start: Int) -> String {
    guard start > sentenceRange.lowerBound, divides(start - 1) else { return "" }
    var begin = start - 1
    while begin > sentenceRange.lowerBound, !divides(begin - 1) { begin -= 1 }
    let range = begin..<start - 1
    guard !numbers.contains(where: { range.overlaps($0.range) }) else { return "" }
    return words(range)
  }

  // MARK: 分别

  /// Reads numbers that belong to as many names before them: 分别增长7.3%和2.2%.
  mutating func respective(_ index: Int, in range: Range<Int>) -> [Int]? {
    let start = clauseStart(of: numbers[index])
    let lead = words(start..<numbers[index].range.lowerBound)
    guard lead.contains("分别"), lead.count < 24, let word = lead.range(of: "分别") else { return nil }
    var group = [index]
    while let last = group.last, last + 1 < range.upperBound {
      let gap = passage.text(
        numbers[last].range.upperBound..<numbers[last + 1].range.lowerBound)
      guard ["、", "和", "，", "与", "及", "，和", "以及"].contains(gap) else { break }
      group.append(last + 1)
    }
    guard group.count > 1 else { return nil }
    let full = written.text(start..<numbers[index].range.lowerBound)
    let fullTail = full.range(of: "分别").map { String(full[$0.upperBound...]) }
    let name = ChineseName(String(lead[word.upperBound...]), full: fullTail)
    let prefix = ChineseName(String(lead[..<word.lowerBound]))
    let comparison = full.range(of: "分别").map { String(full[..<$0.lowerBound]) } ?? ""
    let subjects = subjects(group.count, before: start, lead: prefix.base)
    guard let subjects else { return nil }
    for (place, number) in group.enumerated() {
      let found = numbers[number]
      var kind = kind(of: found, lead, start..<found.range.lowerBound, "")
      var text = subjects[place].name
      if let change = name.change {
        let isCompared = comparison.hasPrefix("比") || comparison.hasPrefix("较")
        text += "·" + (isCompared ? comparison : "") + change
        if kind == .figure { kind = .change }
      } else {
        text = Self.finished(text, found)
      }
      let time = clock.period(
        of: found.range, lead: start..<found.range.lowerBound, isFrom: false,
        isReached: name.isReached, count: 1, place: place, of: group.count)
      finish(found, kind, text, subjects[place].core, time, isChange: name.change != nil)
    }
    return group
  }

  /// The last names before a position, or those that the clauses before it list.
  private func subjects(
    _ count: Int, before start: Int, lead: String
  ) -> [(name: String, core: String)]? {
    let earlier = named.filter { $0.sentence == sentence && !$0.isChange && $0.kind != .goal }
    let lists = list(before: start, lead)
    if let lists, lists.count == count { return lists.map { ($0, $0) } }
    guard earlier.count >= count else {
      return named.last.map { last in (0..<count).map { _ in (last.name, last.core) } }
    }
    return earlier.suffix(count).map { ($0.name, $0.core) }
  }

  /// The things that a clause without numbers lists: 在校生满意度、毕业生满意度和家长满意度.
  private func list(before start: Int, _ lead: String) -> [String]? {
    var text = lead
    var position = start
    while text.filter({ "、和".contains($0) }).isEmpty, position > sentenceRange.lowerBound {
      let end = position - 1
      position -= 1
      while position > sentenceRange.lowerBound, !divides(position - 1) { position -= 1 }
      text = words(position..<max(position, end))
      if numbers.contains(where: { (position..<end).overlaps($0.range) }),
        !text.contains("均"), !text.contains("都")
      {
        return nil
      }
    }
    for word in ["均", "都", "分别", "依次"] {
      if let range = text.range(of: word) { text = String(text[..<range.lowerBound]) }
    }
    var items = text.split { "、和与及".contains($0) }.map(String.init)
    guard items.count > 1 else { return nil }
    items[0] = ChineseName(items[0]).base
    if let of = items[0].lastIndex(of: "的"), items[0][of...].count > 3 {
      items[0] = String(items[0][items[0].index(after: of)...])
    }
    return items
  }
}

extension String {
  /// Without blanks at its ends.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }

  func range(of word: String) -> Range<String.Index>? { ranges(of: word).first }
}
