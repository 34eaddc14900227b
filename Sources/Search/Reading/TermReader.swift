/// Asks a shard of terms which pages have which.
struct TermReader {
  /// Whether a page has a term.
  struct Question: Comparable {
    /// The term, as in `TermKey`.
    let key: UInt64
    let page: Int32
    /// Where the answer belongs.
    let number: Int32

    static func < (left: Question, right: Question) -> Bool {
      (left.key, left.page, left.number) < (right.key, right.page, right.number)
    }
  }

  /// The questions, sorted.
  let questions: [Question]
  /// The files of the index by path.
  let files: [String: [UInt8]]

  /// The answers that a shard has: quarters of the text by the number of a question.
  ///
  /// - Returns: `nil` where the shard cannot be read.
  func answers(in shard: [UInt16]) -> [(number: Int, quarters: UInt8)]? {
    var answers: [(number: Int, quarters: UInt8)] = []
    var head: UInt64?
    var tail = 0
    var isWord = true
    for part in shard.split(separator: 0x09, omittingEmptySubsequences: false) {
      if part.first == 0x04 {
        head = Self.head(part.dropFirst())
        tail = 0
        isWord = false
      } else if !isWord, let head, !part.isEmpty {
        let code = part.map { UInt8(truncatingIfNeeded: $0) }
        var position = 0
        guard let gap = NumberCode.read(code, &position) else { return nil }
        tail += gap
        guard answer(head << 21 | UInt64(tail), code, position, &answers) else { return nil }
      }
    }
    return answers
  }

  private static func head(_ units: ArraySlice<UInt16>) -> UInt64? {
    let scalars = String(decoding: units, as: UTF16.self).unicodeScalars
    guard let last = scalars.last else { return nil }
    return scalars.count > 1
      ? TermKey.letters(last.value, 0) >> 21 : TermKey.pair(last.value, 0) >> 21
  }

  private func answer(
    _ key: UInt64, _ code: [UInt8], _ from: Int, _ answers: inout [(number: Int, quarters: UInt8)]
  ) -> Bool {
    var low = 0
    var high = questions.count
    while low < high {
      let middle = (low + high) / 2
      if questions[middle].key < key { low = middle + 1 } else { high = middle }
    }
    guard low < questions.count, questions[low].key == key else { return true }
    var position = from
    let form: PostingForm = position < code.count && code[position] == 0x02 ? .quarters : .pages
    if form == .quarters { position += 1 }
    guard position < code.count, code[position] == 0x01 else {
      return answer(key, &low, code[position...], form, start: 0, &answers)
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
      let hash = String(decoding: code[position..<position + ContentHash.length], as: UTF8.self)
      position += ContentHash.length
      let path = "search/b/\(block)-\(hash).js"
      guard let bytes = files[path], let payload = ScriptReader.payload(of: (path, bytes)),
        answer(
          key, &low, payload.map { UInt8(truncatingIfNeeded: $0) }[...], form, start: start,
          &answers)
      else { return false }
    }
    return true
  }

  /// Goes through postings and questions side by side.
  private func answer(
    _ key: UInt64, _ question: inout Int, _ code: ArraySlice<UInt8>, _ form: PostingForm,
    start: Int, _ answers: inout [(number: Int, quarters: UInt8)]
  ) -> Bool {
    var position = 0
    var page = start - 1
    while position < code.count, question < questions.count, questions[question].key == key {
      guard let number = NumberCode.read(code, &position) else { return false }
      let posting = form.posting(number, after: page)
      page = posting.page
      while question < questions.count, questions[question].key == key,
        questions[question].page <= page
      {
        if questions[question].page == page {
          answers.append((Int(questions[question].number), posting.quarters))
        }
        question += 1
      }
    }
    return true
  }
}
