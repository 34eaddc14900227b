/// Asks a shard of terms which pages have which.
struct TermReader {
  /// Whether a page has a term.
  struct Question<Term: Comparable & Sendable>: Comparable, Sendable {
    let term: Term
    let page: Int32
    /// Where the answer belongs.
    let number: Int32

    static func < (left: Question, right: Question) -> Bool {
      if left.term != right.term { return left.term < right.term }
      return (left.page, left.number) < (right.page, right.number)
    }
  }

  /// Quarters of the text by the number of a question.
  typealias Answers = [(number: Int, quarters: UInt8)]

  /// The questions for pairs and letters, sorted.
  private let questions: [Question<TermKey>]
  /// The pages that are asked for by a word, with the numbers of the questions; sorted.
  private let words: [[UInt16]: [(page: Int, number: Int)]]
  /// The blocks of postings by path.
  private let blocks: [String: [UInt8]]

  init(
    _ questions: [Question<TermKey>], words: [Question<String>],
    blocks: [(path: String, bytes: [UInt8])]
  ) {
    self.questions = questions.sorted()
    self.words = Dictionary(grouping: words.sorted()) { Array($0.term.utf16) }
      .mapValues { $0.map { (Int($0.page), Int($0.number)) } }
    self.blocks = Dictionary(blocks, uniquingKeysWith: { first, _ in first })
  }

  /// The answers that a shard has.
  ///
  /// - Returns: `nil` where the shard cannot be read.
  func answers(in shard: [UInt16]) -> Answers? {
    var answers: Answers = []
    var head: TermKey?
    var tail = 0
    var word: [UInt16] = []
    var isCode = false
    var next = 0
    // Each entry ends with a tab, and so does the shard.
    for part in shard.split(separator: 0x09, omittingEmptySubsequences: false).dropLast() {
      if part.first == 0x04 {
        head = Self.head(part.dropFirst())
        tail = 0
        // Letters come before pairs, though their keys are above.
        next = head.map(first) ?? 0
      } else if let head {
        let code = Code(part)
        var position = 0
        guard let gap = NumberCode.read(code, &position) else { return nil }
        tail += gap
        let key = head.with(tail: tail)
        while next < questions.count, questions[next].term < key { next += 1 }
        var asked: [(page: Int, number: Int)] = []
        while next < questions.count, questions[next].term == key {
          asked.append((Int(questions[next].page), Int(questions[next].number)))
          next += 1
        }
        guard answer(asked[...], code, position, &answers) else { return nil }
      } else if !isCode {
        guard let shared = part.first.map({ Int($0) - 0x30 }), (0...word.count).contains(shared)
        else { return nil }
        word.removeSubrange(shared...)
        word += part.dropFirst()
        isCode = true
      } else {
        isCode = false
        guard let asked = words[word] else { continue }
        guard answer(asked[...], Code(part), 0, &answers) else { return nil }
      }
    }
    return answers
  }

  /// Printable characters of a shard, as `NumberCode` reads them.
  private struct Code: RandomAccessCollection {
    let units: ArraySlice<UInt16>
    init(_ units: ArraySlice<UInt16>) { self.units = units }
    var startIndex: Int { 0 }
    var endIndex: Int { units.count }
    subscript(index: Int) -> UInt8 {
      UInt8(truncatingIfNeeded: units[units.startIndex + index])
    }
  }

  private static func head(_ units: ArraySlice<UInt16>) -> TermKey? {
    let scalars = String(decoding: units, as: UTF16.self).unicodeScalars
    guard let last = scalars.last else { return nil }
    return scalars.count > 1 ? .letters(last.value, 0) : .pair(last.value, 0)
  }

  /// The first question that is not for a lower term.
  private func first(_ key: TermKey) -> Int {
    var low = 0
    var high = questions.count
    while low < high {
      let middle = (low + high) / 2
      if questions[middle].term < key { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Answers the questions for one term from its entry.
  private func answer(
    _ asked: ArraySlice<(page: Int, number: Int)>, _ code: Code, _ from: Int,
    _ answers: inout Answers
  ) -> Bool {
    guard !asked.isEmpty else { return true }
    var asked = asked
    var position = from
    let form: PostingForm = position < code.count && code[position] == 0x02 ? .quarters : .pages
    if form == .quarters { position += 1 }
    guard position < code.count, code[position] == 0x01 else {
      return answer(&asked, code, position, form, start: 0, &answers)
    }
    position += 1
    guard NumberCode.read(code, &position) != nil, let first = NumberCode.read(code, &position),
      let count = NumberCode.read(code, &position)
    else { return false }
    var start = 0
    for block in first..<first + count {
      guard let gap = NumberCode.read(code, &position), position + ContentHash.length <= code.count
      else { return false }
      start += gap
      let end = position + ContentHash.length
      let hash = String(decoding: (position..<end).map { code[$0] }, as: UTF8.self)
      position = end
      let path = "search/b/\(block)-\(hash).js"
      guard let bytes = blocks[path], let payload = ScriptReader.payload(of: (path, bytes)),
        answer(&asked, Code(payload[...]), 0, form, start: start, &answers)
      else { return false }
    }
    return true
  }

  /// Goes through postings and questions side by side.
  private func answer(
    _ asked: inout ArraySlice<(page: Int, number: Int)>, _ code: Code, _ from: Int,
    _ form: PostingForm, start: Int, _ answers: inout Answers
  ) -> Bool {
    var position = from
    var page = start - 1
    while position < code.count, !asked.isEmpty {
      guard let number = NumberCode.read(code, &position) else { return false }
      let posting = form.posting(number, after: page)
      page = posting.page
      while let next = asked.first, next.page <= page {
        if next.page == page { answers.append((next.number, posting.quarters)) }
        asked.removeFirst()
      }
    }
    return true
  }
}
