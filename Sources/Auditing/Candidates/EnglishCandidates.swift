import Indicators
import Prose

/// Reads the candidates of English paragraphs, sentence by sentence.
struct EnglishCandidates {
  /// A number that was named, for those behind it that are named after it.
  struct Named {
    var name: String
    var base: String
    var unit: String
    var sentence: Int
    /// Whether it only said where or among how many.
    var isAside = false
  }

  let units: EnglishUnits
  var clock: CandidateClock

  var scanner: EnglishScanner
  var named: [Named] = []
  private var found: [Candidate] = []
  private var sentence = 0
  private var isHoped = false
  /// The token up to which a share has been read: within four hours.
  private var skipped = 0
  var range = 0..<0

  init(units: EnglishUnits, clock: CandidateClock) {
    self.units = units
    self.clock = clock
    scanner = EnglishScanner(Passage(), units: units)
  }

  /// Reads a paragraph.
  mutating func read(_ text: String) -> [Candidate] {
    found = []
    named = []
    sentence = 0
    scanner = EnglishScanner(Passage(verbatim: text), units: units)
    clock.beginParagraph()
    for range in EnglishReading.sentences(of: scanner) { readSentence(range) }
    return found
  }

  private mutating func readSentence(_ range: Range<Int>) {
    guard let first = range.first, let last = range.last else { return }
    self.range = range
    sentence += 1
    isHoped = false
    let span = scanner.tokens[first].range.lowerBound..<scanner.tokens[last].range.upperBound
    clock.beginSentence(
      scanner.times.filter { span.contains($0.range.lowerBound) },
      plan: EnglishWordsForNames.plans.contains { plan in
        scanner.passage.text(span).lowercased().contains(plan)
      })
    let numbers = scanner.numbers.filter { span.contains($0.digits.lowerBound) }
    skipped = range.lowerBound
    for (index, number) in numbers.enumerated() where firstToken(of: number) >= skipped {
      let before = index > 0 ? noun(behind: numbers[index - 1]) : range.lowerBound
      let after = index + 1 < numbers.count ? firstToken(of: numbers[index + 1]) : range.upperBound
      read(number, from: max(before, range.lowerBound), to: after, in: span)
    }
    readRatios(span)
    clock.endSentence()
  }

  /// The token at which a number begins, with its sign.
  func firstToken(of number: WrittenNumber) -> Int {
    scanner.token(from: number.range.lowerBound)
  }

  /// The token behind a number.
  func token(behind number: WrittenNumber) -> Int {
    scanner.token(from: number.range.upperBound)
  }

  /// The token behind a number and what it counts.
  private func noun(behind number: WrittenNumber) -> Int {
    var end = token(behind: number)
    while end < range.upperBound, scanner.tokens[end].kind == .word,
      scanner[end] != "and", !EnglishWordsForNames.stops.contains(scanner[end])
    { end += 1 }
    return end
  }

  // MARK: One number

  private mutating func read(
    _ number: WrittenNumber, from start: Int, to end: Int, in span: Range<Int>
  ) {
    let first = firstToken(of: number)
    let next = token(behind: number)
    guard !number.isIndefinite, !EnglishFigureFilter.isNoCount(number, next, scanner) else {
      return
    }
    let lead = EnglishLead(start..<first, scanner)
    let follow = EnglishFollow(
      next..<max(next, end), number, scanner, all: next..<max(next, range.upperBound))
    skipped = max(skipped, follow.end)
    var figure = figure(number, next)
    var name = ""
    let isSpelt = !NumberScanner.isDigit(scanner.passage[number.digits.lowerBound])
    var kind: Candidate.Kind = isSpelt ? .unsure : .figure
    let last = named.last
    if scanner[range.lowerBound..<first].contains(where: EnglishWords.goals.contains)
      && !EnglishFigureFilter.isPast(scanner, range.lowerBound..<first)
    {
      isHoped = true
    }
    if let change = lead.change ?? follow.change {
      let own = named.last { $0.sentence == sentence && !$0.isAside } ?? last
      let base = lead.subject.isEmpty ? own?.name ?? "" : lead.subject
      name = base.isEmpty ? "" : "\(base)·\(change)"
      if kind == .figure { kind = .change }
    } else if lead.isPart, let last, !(follow.rest + follow.purpose).isEmpty {
      name = "\(last.name)·\(follow.rest.isEmpty ? follow.purpose : follow.rest)"
      if figure.unit.isEmpty { figure.unit = last.unit }
    } else if lead.subject.lowercased().hasSuffix("target"), let last {
      (name, isHoped) = (last.name, true)
    } else if !follow.share.isEmpty {
      name = follow.share
    } else if figure.isMeasure {
      name = measureName(lead, follow, figure.unit, last)
    } else if !follow.noun.isEmpty {
      let done = lead.verb.isEmpty ? follow.done : lead.verb
      name = done.isEmpty ? follow.noun : "\(follow.noun) \(done)"
      if lead.isProper, lead.verb.isEmpty, !lead.subject.isEmpty {
        name = "\(lead.subject) \(name)"
      }
      if lead.isBracketed, let last { name = "\(last.name) (\(follow.noun))" }
      figure.unit = [figure.unit, follow.head].filter { !$0.isEmpty }.joined(separator: " ")
      if lead.isMove, !lead.subject.isEmpty { name = lead.subject }
    } else {
      name = lead.subject
      if !name.isEmpty, figure.unit.isEmpty, !lead.hasVerb, let last, last.sentence == sentence {
        // … and the Castle 96,511.
        name = "\(name) \(last.unit)"
        figure.unit = last.unit
      }
      if figure.unit.isEmpty, let tail = name.split(separator: " ").last, tail.hasSuffix("s") {
        figure.unit = tail.lowercased()
      }
      if name.isEmpty, lead.isContinued || lead.isPart, let last {
        name = lead.isPart && !follow.rest.isEmpty ? "\(last.name)·\(follow.rest)" : last.name
        if figure.unit.isEmpty { figure.unit = last.unit }
      }
    }
    guard name.count > 2, name.contains(where: \.isLetter) else { return }
    if isHoped || clock.isAhead(number.range.lowerBound) { kind = .goal }
    let leadRange =
      scanner.tokens[min(start, scanner.tokens.count - 1)].range
      .lowerBound..<number.range.lowerBound
    let period = clock.period(
      of: number.range,
      lead: min(leadRange.lowerBound, leadRange.upperBound)..<leadRange.upperBound,
      isFrom: lead.isFrom, isReached: lead.isReached, count: 1)
    let text = name.prefix(1).uppercased() + name.dropFirst()
    let whole = text.split(separator: "·").first.map(String.init) ?? text
    named.append(
      Named(
        name: lead.change == nil && follow.change == nil ? text : whole, base: number.base,
        unit: figure.unit, sentence: sentence, isAside: lead.isAside))
    found.append(
      Candidate(
        kind, name: text, value: figure.value, unit: figure.unit, qualifier: figure.qualifier,
        period: period, sentence: scanner.passage.text(span).trimmed))
  }

  /// The name of an amount, which stands before it, or where nothing does behind it: spent £3m on repairs.
  private func measureName(
    _ lead: EnglishLead, _ follow: EnglishFollow, _ unit: String, _ last: Named?
  ) -> String {
    if lead.subject.isEmpty, lead.isContinued { return last?.name ?? "" }
    if lead.subject.isEmpty || !lead.verb.isEmpty, !follow.purpose.isEmpty {
      // Invested £12m in buildings and £5m in systems.
      let before = last?.name.split(separator: " ").first.map(String.init) ?? ""
      let verb = before.hasSuffix("ed") || before == "Spent" ? before.lowercased() : "spent"
      return "\(lead.verb.isEmpty ? verb : lead.verb) \(follow.purpose)"
    }
    if lead.subject.isEmpty {
      if !follow.noun.isEmpty, unit == "%" || follow.noun != unit { return follow.noun }
      return last?.name ?? ""
    }
    if lead.subject.lowercased() != unit, ["hours", "days", "tonnes", "miles"].contains(unit),
      lead.verb == "gave" || !lead.hasVerb
    {
      return "\(lead.subject) \(unit)"
    }
    return lead.subject
  }

  /// What a number is written as: value, unit and the word that qualifies it.
  private func figure(
    _ number: WrittenNumber, _ next: Int
  ) -> (value: String, unit: String, qualifier: String, isMeasure: Bool) {
    let isDigits = NumberScanner.isDigit(scanner.passage[number.digits.lowerBound])
    var value =
      isDigits ? scanner.passage.text(number.digits).filter { $0 != "," } : number.value.description
    if number.isNegative, isDigits { value = "-" + value }
    var scale = EnglishScanner.factors[number.unit] != nil ? number.unit : ""
    scale = ["m": "million", "mn": "million", "bn": "billion", "k": "thousand"][scale] ?? scale
    var unit = scale
    var isMeasure = true
    switch number.base {
    case "%": unit = number.unit == "‰" ? "‰" : "%"
    case "points": unit = "percentage points"
    case "位": unit = "place"
    case "£", "$", "€": unit = scale.isEmpty ? number.base : "\(number.base) \(scale)"
    case "元": unit = scale.isEmpty ? "RMB" : "RMB \(scale)"
    case "": isMeasure = false
    default:
      isMeasure = EnglishWordsForNames.measures.contains(number.base)
      if isMeasure {
        let words = number.base.split(separator: " ").count
        let end = min(next + words, scanner.tokens.count)
        let word = (next..<max(next, end)).map { scanner[$0] }.joined(separator: " ")
        unit = [scale, word].filter { !$0.isEmpty }.joined(separator: " ")
      }
    }
    if number.qualifier == .rank { unit = "place" }
    let qualifier = number.qualifier == .exact ? "" : number.qualifier.rawValue
    return (value, unit, qualifier, isMeasure || number.qualifier == .rank)
  }

  // MARK: Ratios

  private mutating func readRatios(_ span: Range<Int>) {
    for index in range where scanner.tokens[index].kind == .digits && scanner[index + 1] == ":" {
      guard scanner.tokens.indices.contains(index + 2), scanner.tokens[index + 2].kind == .digits,
        scanner[index - 1] != ":", !scanner.tokens[index + 1].followsSpace,
        scanner[max(range.lowerBound, index - 8)..<index].contains("ratio")
      else { continue }
      let lead = EnglishLead(range.lowerBound..<index, scanner)
      found.append(
        Candidate(
          .ratio, name: lead.subject.isEmpty ? "Ratio" : lead.subject,
          value: "\(scanner[index]):\(scanner[index + 2])",
          period: clock.period(
            of: scanner.tokens[index].range, lead: span.lowerBound..<span.lowerBound, isFrom: false,
            isReached: false, count: 1), sentence: scanner.passage.text(span).trimmed))
    }
  }
}

extension EnglishScanner {
  /// The words of some tokens, in small letters.
  subscript(range: Range<Int>) -> [String] {
    tokens[range.clamped(to: 0..<tokens.count)].map(\.text)
  }
}
