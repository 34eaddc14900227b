import Indicators
import Prose

/// Reads the candidates of Chinese paragraphs, sentence by sentence.
struct ChineseCandidates {
  /// A number that was named, for those behind it that are named after it.
  struct Named {
    /// The whole name.
    var name: String
    /// What is counted, without what is done with it.
    var core: String
    var unit: String
    var base: String
    var sentence: Int
    var isPart = false
    var isChange = false
    var position: Int
    var period: String
    var kind: Candidate.Kind
    /// Whether it only says whereto something went, so that what follows is about something else.
    var isAside = false
    /// What is counted, where it is short.
    var noun = ""
  }

  let units: UnitVocabulary
  var clock: CandidateClock
  private(set) var found: [Candidate] = []

  // Of the paragraph that is read:
  var written = Passage()
  var passage = Passage()
  var numbers: [FoundNumber] = []
  var times: [WrittenTime] = []
  var named: [Named] = []
  var sentence = 0
  var sentenceRange = 0..<0
  /// What the parts of the sentence are of, where 其中 was said.
  var whole: Named?
  /// Whether the sentence has begun to say what is hoped for: 力争….
  var isHoped = false
  private var quotes: [Bool] = []

  init(units: UnitVocabulary, clock: CandidateClock) {
    self.units = units
    self.clock = clock
  }

  /// Reads a paragraph.
  mutating func read(_ text: String) -> [Candidate] {
    found = []
    named = []
    sentence = 0
    written = Passage(verbatim: text)
    passage = written.folded
    let finding = NumberFinding(passage, units: units)
    numbers = finding.numbers
    times = ChineseTimes(passage, years: finding.years).times
    let marks = Punctuation.quoted(in: passage)
    quotes = zip(marks.titles, marks.quotes).map { $0 || $1 }
    clock.beginParagraph()
    var start = 0
    var index = 0
    for position in 0...passage.count {
      guard position == passage.count || Punctuation.endsSentence(passage[position]),
        position > start
      else { continue }
      sentenceRange = start..<position
      sentence += 1
      let first = index
      while index < numbers.count, numbers[index].range.lowerBound < position { index += 1 }
      readSentence(first..<index)
      start = position + 1
    }
    return found
  }

  private mutating func readSentence(_ range: Range<Int>) {
    let own = times.filter { sentenceRange.contains($0.range.lowerBound) }
    clock.beginSentence(own, plan: isPlan) { passage.text($0) }
    whole = nil
    isHoped = false
    var shared: [Int] = []
    for index in range {
      if shared.contains(index) { continue }
      if let group = respective(index, in: range) {
        shared += group
        continue
      }
      read(index, in: range)
    }
    clock.endSentence()
  }

  // MARK: Clauses

  /// Whether a mark divides clauses: not within “…” and 《…》, nor around a short bracket in a name.
  func divides(_ position: Int) -> Bool {
    let unit = passage[position]
    guard !quotes[position] else { return false }
    if [0xFF0C, 0x2C, 0xFF1A, 0x3A].contains(unit) { return true }
    guard [0xFF08, 0x28, 0xFF09, 0x29].contains(unit) else { return false }
    return !isTransparent(position)
  }

  /// Whether a bracket is part of a word: 执业（助理）医师.
  func isTransparent(_ position: Int) -> Bool {
    let isOpen = [0xFF08, 0x28].contains(passage[position])
    var other = position
    repeat {
      other += isOpen ? 1 : -1
    } while abs(other - position) < 10
      && ![0xFF08, 0x28, 0xFF09, 0x29].contains(passage[other]) && passage[other] != Passage.lineEnd
    guard abs(other - position) < 10 else { return isFollowedByOf(position, isOpen: isOpen) }
    let inner = isOpen ? position + 1..<other : other + 1..<position
    guard !inner.contains(where: { NumberScanner.isDigit(passage[$0]) }) else { return false }
    let close = isOpen ? other : position
    return Punctuation.isHan(passage[close + 1])
  }

  /// Whether a longer bracket only explains what goes on with 的 behind it: 完成目标（完成度≥100%）的指标.
  private func isFollowedByOf(_ position: Int, isOpen: Bool) -> Bool {
    var close = position
    while isOpen, close - position < 40, ![0xFF09, 0x29].contains(passage[close]),
      close < passage.count
    { close += 1 }
    return [0xFF09, 0x29].contains(passage[close]) && passage[close + 1] == 0x7684
  }

  /// Where the clause of a number begins.
  func clauseStart(of number: FoundNumber) -> Int {
    var start = number.range.lowerBound
    while start > sentenceRange.lowerBound, !divides(start - 1) { start -= 1 }
    return start
  }

  func clauseEnd(of number: FoundNumber) -> Int {
    var end = number.range.upperBound
    while end < sentenceRange.upperBound, !divides(end) { end += 1 }
    return end
  }

  /// The words of a range, without times.
  func words(_ range: Range<Int>) -> String {
    var text = ""
    var position = range.lowerBound
    for time in times where time.range.overlaps(range) && isSilent(time) {
      if time.range.lowerBound > position { text += written.text(position..<time.range.lowerBound) }
      let isReached = text.last(of: NamingWords.reaching) != nil
      for word in ["截至", "截止", "到", "至", "于", "在", "自"]
      where text.hasSuffix(word) && !isReached {
        text.removeLast(word.count)
        break
      }
      position = max(position, time.range.upperBound)
    }
    if position < range.upperBound { text += written.text(position..<range.upperBound) }
    return Self.withoutExplanations(text.filter { !$0.isNewline })
  }

  /// Without brackets that only explain what goes on with 的 behind them.
  private static func withoutExplanations(_ text: String) -> String {
    guard let close = text.ranges(of: ")的").first ?? text.ranges(of: "）的").first,
      let open = text[..<close.lowerBound].lastIndex(where: { "（(".contains($0) })
    else { return text }
    return String(text[..<open]) + text[text.index(after: close.lowerBound)...]
  }

  /// Whether a time says when, and is no part of what is counted: not 每周, 周末.
  private func isSilent(_ time: WrittenTime) -> Bool {
    guard time.moment == .unclear else { return true }
    let text = passage.text(time.range)
    return text.contains { "年期末曾五".contains($0) } && !text.contains("周") || text.hasSuffix("季度")
      || text.contains("月") && text.contains { $0.isNumber } && time.range.count < 6
  }

  /// The words before a number that belong to it.
  func lead(_ index: Int, in range: Range<Int>) -> (text: String, range: Range<Int>) {
    let number = numbers[index]
    var start = clauseStart(of: number)
    var hasOther = false
    if index > range.lowerBound, numbers[index - 1].range.upperBound > start {
      start = min(numbers[index - 1].range.upperBound, number.range.lowerBound)
      hasOther = true
    }
    if hasOther,
      let mark = (start..<number.range.lowerBound).last(where: {
        passage[$0] == 0x3001 && !quotes[$0]
      })
    {
      start = mark + 1
    }
    let lead = start..<number.range.lowerBound
    return (words(lead), lead)
  }

  /// The words behind a number up to the end of its clause or to the next number's own.
  func follow(_ index: Int, in range: Range<Int>) -> String {
    let number = numbers[index]
    var end = clauseEnd(of: number)
    if index + 1 < range.upperBound, numbers[index + 1].range.lowerBound < end {
      end = max(numbers[index + 1].range.lowerBound, number.range.upperBound)
      if let mark = enumeration(number.range.upperBound..<end) { end = mark }
    }
    guard end > number.range.upperBound else { return "" }
    if let mark = enumeration(number.range.upperBound..<end) {
      let rest = passage.text(mark..<end)
      if !rest.contains("等"), !rest.contains("的") { end = mark }
    }
    return words(number.range.upperBound..<end)
  }

  private func enumeration(_ range: Range<Int>) -> Int? {
    range.first { passage[$0] == 0x3001 && !quotes[$0] }
  }

  /// Whether the sentence speaks of what is to come.
  private var isPlan: Bool {
    let text = passage.text(sentenceRange)
    return Self.plans.contains { text.contains($0) }
  }

  private static let plans = [
    "下一步", "拟投入", "力争", "争取到", "明年", "预期目标", "奋斗目标", "计划新增", "计划投入", "打算",
  ]

  mutating func add(_ candidate: Candidate) { found.append(candidate) }
}
