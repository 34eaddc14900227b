import Prose

/// Words that names are cut out with.
enum EnglishWordsForNames {
  private static func set(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: \.isWhitespace).map(String.init))
  }

  static let plans = [
    "next year", "looking ahead", "we aim to", "we plan to", "our target", "we intend to",
    "will rise", "will open", "by 2030",
  ]
  /// Units that measure by themselves, so that what is measured stands elsewhere.
  static let measures = set(
    "tonne litre megalitre gallon kg kilogram gram km kilometre mile metre hectare acre kwh mwh gwh twh hour day week month minute second"
  )
  static let stops = set(
    """
    of for and but which still from to at by with while or compared against on as who that when after before during over under although though because so than since until
    was were is are this each if however thus despite across between per including almost nearly about just only also now yet where whose whom had has have will would in into
    through throughout up down more less fewer higher lower above below last next every within without among via towards around alone together respectively took came went made
    received took completed attended visited joined participated used benefited worked passed achieved reported answered said rated felt found enrolled left entered stayed remained
    """)
  static let articles = set("the a an our its their this these those his her all both some")
  static let openers = set(
    "in by during at as over throughout since from on for within year the end of financial academic of and but while with also however meanwhile there overall altogether this that today now so"
  )
  /// Verbs that what is counted follows, and that say what was done with it.
  static let actions = set(
    """
    published awarded delivered trained treated answered planted opened completed recruited hosted organised organized held welcomed received attracted enrolled supported served built created
    launched installed repaired restored acquired catalogued digitised digitized loaned lent sold issued processed investigated recorded registered handled rescued rehomed vaccinated screened
    performed staged commissioned produced generated saved recycled collected raised donated invested spent earned appointed hired employed reached engaged visited taught offered ran ran provided
    distributed carried operated moved added replaced renovated resolved inspected audited mentored sponsored funded granted filed drilled laid paved resurfaced cleared housed placed exported
    """)
  static let plainActions = set(
    "had has have was were is are employ employed employs welcomed received reached attracted served saw counted include includes including with of totalled recorded ran offers offered held hosted operates operated engaged runs cares"
  )
}

/// What the words before a number say.
struct EnglishLead {
  /// What a clause is about, where it leads to the number.
  private(set) var subject = ""
  /// What was done with what is counted: published.
  private(set) var verb = ""
  /// How something moved, where the number says by how much: rose, up.
  private(set) var change: String?
  private(set) var isFrom = false
  private(set) var isReached = false
  /// Whether the number goes on with what the one before was about: up from 377, to 412.
  private(set) var isContinued = false
  /// Whether it is a part: of whom 312.
  private(set) var isPart = false
  /// Whether the subject moved to the number: rose to.
  private(set) var isMove = false

  /// Whether it only says where or among how many: across five sites.
  private(set) var isAside = false
  /// Whether it stands in brackets.
  private(set) var isBracketed = false
  /// Whether a verb stands before the number.
  private(set) var hasVerb = false
  /// Whether the subject has a name of its own: Maritime Museum.
  private(set) var isProper = false

  private static let marks: Set<String> = [",", ";", ":", "(", "\u{1}", "—", "–", ")"]
  private static let movers: Set<String> = [
    "rose", "risen", "rising", "rise", "grew", "grown", "growing", "increased", "increase",
    "increases", "climbed", "jumped", "fell", "fallen",
    "falling", "fall", "dropped", "drop", "declined", "decline", "decreased", "decrease", "reduced",
    "cut", "cutting", "reducing", "improved", "up", "down",
    "growth", "reduction", "gain", "added", "saving", "narrowed", "widened", "improvement", "grow",
    "shrank", "slipped",
  ]

  init(_ range: Range<Int>, _ scanner: EnglishScanner) {
    var words = Array(range.clamped(to: 0..<scanner.tokens.count))
    if let mark = words.lastIndex(where: { Self.marks.contains(scanner[$0]) }) {
      words.removeFirst(mark + 1)
    }
    // What is not a name at the end: was, to just, of some.
    func last() -> String { words.last.map { scanner[$0] } ?? "" }
    isBracketed = scanner[range.upperBound - 1] == "("
    words.removeAll { index in
      scanner.times.contains { $0.range.contains(scanner.tokens[index].range.lowerBound) }
    }
    while [
      "just", "only", "some", "about", "around", "nearly", "almost", "over", "a", "an", "record",
      "further", "another", "the", "than", "more", "approximately", "in", "at",
    ]
    .contains(last()) {
      if words.count == 1, ["a", "an", "the"].contains(last()) { break }
      words.removeLast()
    }
    isAside =
      words.count > 1
      && (["across", "for", "among", "within", "with"].contains(last())
        || ["across", "among"].contains(scanner[range.upperBound - 2]))
    if last() == "from" {
      isFrom = true
      words.removeLast()
      if words.isEmpty || Self.movers.contains(last()) { isContinued = true }
    } else if last() == "to", words.count > 1 || range.lowerBound > 0 {
      isReached = true
      words.removeLast()
      if words.isEmpty { isContinued = true }
    } else if last() == "by" || Self.movers.contains(last())
      || last() == "of" && words.count > 1 && Self.movers.contains(scanner[words[words.count - 2]])
    {
      if last() == "by" || last() == "of" { words.removeLast() }
      if Self.movers.contains(last()) || range.isEmpty == false && Self.movers.contains(last()) {
        change = last()
      }
    }
    if words.count == 1, ["including", "and"].contains(last()) {
      isPart = last() == "including"
      isContinued = last() == "and"
      return
    }
    if words.count > 1, last() == "and" {
      return
    }
    // We plan to cut emissions by 40%.
    if let plan = words.lastIndex(where: { scanner[$0] == "to" }), plan > 0,
      EnglishWords.goals.contains(scanner[words[plan - 1]])
    {
      words.removeFirst(plan + 1)
      if let first = words.first,
        Self.movers.contains(scanner[first]) || scanner[first] == "reduce"
          || scanner[first] == "raise"
      {
        change = scanner[first]
        words.removeFirst()
      } else if !words.isEmpty {
        verb = ""
        words.removeFirst()
      }
      subject = Self.text(words, scanner)
      return
    }
    if words.first.map({ ["of"].contains(scanner[$0]) }) ?? false,
      words.contains(where: { ["whom", "which", "these", "them"].contains(scanner[$0]) })
    {
      isPart = true
      return
    }
    if let mover = words.last, Self.movers.contains(scanner[mover]) { isMove = true }
    read(words, scanner)
  }

  private mutating func read(_ words: [Int], _ scanner: EnglishScanner) {
    var words = words
    while let first = words.first, EnglishWordsForNames.openers.contains(scanner[first]) {
      words.removeFirst()
    }
    // The verb that divides what the clause is about from the number.
    let verb = words.lastIndex { index in
      let word = scanner[index]
      return EnglishWords.links.contains(word)
        && ![
          "the", "a", "in", "and", "of", "this", "year", "total", "overall", "high", "low",
          "record", "new", "average", "number", "best", "it", "that", "fall", "rise", "costs",
          "amount", "worth", "account", "accounts", "cost", "drop", "up", "down", "back",
        ].contains(word)
        || EnglishWordsForNames.actions.contains(word) || EnglishWords.verbs.contains(word)
        || Self.movers.contains(word) && index == words.last
    }
    guard let verb else {
      if let tail = words.last, scanner[tail] == "of" { words.removeLast() }
      subject = Self.text(words, scanner)
      return
    }
    let word = scanner[words[verb]]
    hasVerb = true
    isProper = words[..<verb].dropFirst().contains { scanner.tokens[$0].isCapital }
    let subjectWords = Array(words[..<verb])
    let own = subjectWords.allSatisfy {
      EnglishWords.ownSubjects.contains(scanner[$0])
        || EnglishWordsForNames.articles.contains(scanner[$0])
        || EnglishWordsForNames.openers.contains(scanner[$0])
    }
    let behind = Array(words[(verb + 1)...]).filter {
      !EnglishWords.links.contains(scanner[$0])
        && !EnglishWordsForNames.articles.contains(scanner[$0])
    }
    if own
      || EnglishWordsForNames.actions.contains(word)
        && !EnglishWordsForNames.plainActions.contains(word)
    {
      if !EnglishWordsForNames.plainActions.contains(word) { self.verb = word }
    }
    if !own { subject = Self.text(subjectWords, scanner) }
    // We spent a total of £3m on: nothing but the verb says what the money was.
    if subject.isEmpty, !behind.isEmpty {
      subject = Self.text(behind.filter { scanner[$0] != "of" }, scanner)
    }
    if subject.isEmpty, !self.verb.isEmpty { subject = "" }
  }

  /// Words as they are written, without articles at the beginning.
  private static func text(_ words: [Int], _ scanner: EnglishScanner) -> String {
    var words = words
    while let first = words.first,
      EnglishWordsForNames.articles.contains(scanner[first])
        || EnglishWordsForNames.openers.contains(scanner[first])
        || scanner[first] == "'s"
    { words.removeFirst() }
    while let last = words.last,
      EnglishWords.auxiliaries.contains(scanner[last])
        || ["of", "has", "had", "to", "at", "by", "also"].contains(scanner[last])
    { words.removeLast() }
    if words.count > 9 { words = Array(words.suffix(9)) }
    guard let first = words.first, let last = words.last else { return "" }
    if words.count == 1, EnglishWords.pronouns.contains(scanner[first]) || scanner[first] == "we" {
      return ""
    }
    return scanner.passage.text(
      scanner.tokens[first].range.lowerBound..<scanner.tokens[last].range.upperBound)
  }
}

/// What the words behind a number say.
struct EnglishFollow {
  /// What is counted: full-time students.
  private(set) var noun = ""
  /// Its last word.
  private(set) var head = ""
  /// The name of a share: patients seen within four hours.
  private(set) var share = ""
  private(set) var change: String?
  /// What is said of a part: were international.
  private(set) var rest = ""
  /// What was done with it: opened.
  private(set) var done = ""
  /// What money went on: on repairs.
  private(set) var purpose = ""

  /// The token behind a share that was read.
  private(set) var end = 0

  /// - Parameter all: what stands behind the number up to the end of the sentence.
  init(
    _ range: Range<Int>, _ number: WrittenNumber, _ scanner: EnglishScanner, all: Range<Int>
  ) {
    let range = range.clamped(to: 0..<scanner.tokens.count)
    func word(_ offset: Int) -> String {
      range.contains(range.lowerBound + offset) ? scanner[range.lowerBound + offset] : ""
    }
    if [
      "higher", "lower", "more", "less", "fewer", "increase", "decrease", "rise", "fall",
      "reduction", "drop", "growth", "up", "down", "improvement",
    ].contains(word(0)),
      number.base == "%" || number.base == "points" || word(1) == "than"
    {
      change = word(0)
      return
    }
    if number.base == "%", word(0) == "of" {
      share = Self.phrase(all.dropFirst(), scanner, longest: 14)
      end = range.lowerBound + 2 + share.split(separator: " ").count
      return
    }
    // Recruit 500 more nurses.
    let isMore = ["more", "further", "new", "additional"].contains(word(0)) && word(1) != "than"
    let start = range.lowerBound + (isMore && word(0) == "more" ? 1 : 0)
    var end = start
    while end < range.upperBound, scanner.tokens[end].kind == .word,
      !EnglishWordsForNames.stops.contains(scanner[end]), end - start < 6,
      end == start
        || !EnglishWordsForNames.actions.contains(scanner[end]) && scanner[end] != "gave",
      !scanner.times.contains(where: { $0.range.contains(scanner.tokens[end].range.lowerBound) })
    { end += 1 }
    if end > start {
      head = scanner[end - 1]
      if end < range.upperBound, EnglishWordsForNames.actions.contains(scanner[end]) {
        done = scanner[end]
      }
      // Training courses for nurses, visitors to the website.
      if end + 1 < range.upperBound,
        ["of", "for", "to", "in", "from", "at", "with", "by", "on"].contains(scanner[end])
      {
        let tail = Self.phrase((end + 1)..<range.upperBound, scanner, longest: 4)
        if !tail.isEmpty, tail.count < 36,
          !scanner.times.contains(where: {
            $0.range.contains(scanner.tokens[end + 1].range.lowerBound)
          })
        {
          noun =
            scanner.passage.text(
              scanner.tokens[range.lowerBound].range
                .lowerBound..<scanner.tokens[end].range.upperBound) + " " + tail
          return
        }
      }
      noun = scanner.passage.text(
        scanner.tokens[start].range.lowerBound..<scanner.tokens[end - 1].range.upperBound
      )
      return
    }
    if ["on", "for", "from", "in", "to", "towards"].contains(word(0)) {
      let phrase = Self.phrase(range.dropFirst(), scanner, longest: 5)
      if !phrase.isEmpty { purpose = "\(word(0)) \(phrase)" }
    }
    if ["were", "was", "are", "is", "came", "had", "have"].contains(word(0)) {
      rest = Self.phrase(range.dropFirst(), scanner, longest: 5)
    }
  }

  /// Words up to a mark, a number or a time.
  private static func phrase(_ range: Range<Int>, _ scanner: EnglishScanner, longest: Int) -> String
  {
    var end = range.lowerBound
    while end < range.upperBound, scanner.tokens[end].kind == .word,
      end - range.lowerBound < longest,
      ![
        "and", "but", "while", "which", "compared", "against", "up", "down", "than", "although",
        "whereas", "who", "that", "a", "an",
      ].contains(scanner[end])
        || end == range.lowerBound,
      !scanner.times.contains(where: { $0.range.contains(scanner.tokens[end].range.lowerBound) })
    { end += 1 }
    while end > range.lowerBound,
      ["in", "of", "the", "to", "at", "by", "for", "from", "during", "with", "on", "over"].contains(
        scanner[end - 1])
    { end -= 1 }
    var start = range.lowerBound
    while start < end, EnglishWordsForNames.articles.contains(scanner[start]) { start += 1 }
    guard end > start else { return "" }
    return scanner.passage.text(
      scanner.tokens[start].range.lowerBound..<scanner.tokens[end - 1].range.upperBound)
  }
}
