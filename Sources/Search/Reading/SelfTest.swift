import Diagnostics
import Parallel

/// A page that the index does not find by words that stand on it.
public struct SearchFault: Sendable, Equatable {
  /// The page's path; that of a file of the index where the file cannot be read.
  public let url: String
  /// The words; nothing where it is the stored text that differs from the page's.
  public let phrase: String
}

extension SearchIndex {
  /// Asks the published bytes for each page's title and for pieces of its text, as the page's script
  /// does, and holds the stored texts against those of the pages.
  ///
  /// - Parameter samples: how many pieces of a page's text are asked for; where they lie depends on
  ///   nothing but the page's number and length.
  /// - Returns: what is not found, by pages; nothing where the index is sound.
  public func selfTest(samples: Int, jobs: Int) -> [SearchFault] {
    let texts = textFaults(jobs: jobs)
    return texts.isEmpty && !isScanned ? termFaults(samples: samples, jobs: jobs) : texts
  }

  private func textFaults(jobs: Int) -> [SearchFault] {
    var report = Report()
    guard let file = files.first(where: { $0.path.hasPrefix("search/w/") }),
      let symbols = ScriptReader.payload(of: file)
    else { return [SearchFault(url: "search/w", phrase: "")] }
    let codes = CodebookReader(symbols)
    let shards = files.filter { $0.path.hasPrefix("search/d/") }
    let expected = stride(from: 0, to: documents.count, by: pagesEach).map {
      $0..<min($0 + pagesEach, documents.count)
    }
    guard shards.count == expected.count else { return [SearchFault(url: "search/d", phrase: "")] }
    return parallelMap(Array(shards.indices), jobs: jobs, report: &report) {
      number, _ -> SearchFault? in
      let text = DocumentFiles.text(of: documents[expected[number]])
      if let payload = ScriptReader.payload(of: shards[number]), codes.decode(payload) == text {
        return nil
      }
      return SearchFault(url: documents[expected[number].lowerBound].url, phrase: "")
    }.compactMap(\.self)
  }

  private func termFaults(samples: Int, jobs: Int) -> [SearchFault] {
    var report = Report()
    let phrases = documents.indices.flatMap { page in
      self.phrases(of: page, samples: samples).map { (page: page, text: $0) }
    }
    var questions: [TermReader.Question] = []
    var runs: [(phrase: Int, questions: Range<Int>)] = []
    for (number, phrase) in phrases.enumerated() {
      var last: UInt32 = 0
      for run in phrase.text.split(separator: Folding.space) {
        let start = questions.count
        let bridge = run.first.flatMap { Terms.bridge(last, $0) }.map(TermKey.pair)
        last = run.last ?? 0
        for key in Self.terms(of: Array(run)) + [bridge].compactMap(\.self) {
          questions.append(
            TermReader.Question(
              key: key, page: Int32(phrase.page), number: Int32(questions.count)))
        }
        runs.append((number, start..<questions.count))
      }
    }
    let reader = TermReader(
      questions: questions.sorted(),
      files: Dictionary(
        files.filter { $0.path.hasPrefix("search/b/") }, uniquingKeysWith: { first, _ in first }))
    let shards = files.filter { $0.path.hasPrefix("search/t/") }
    let found = parallelMap(shards, jobs: jobs, report: &report) { shard, _ in
      ScriptReader.payload(of: shard).flatMap(reader.answers)
    }
    var quarters = [UInt8](repeating: 0, count: questions.count)
    for (shard, answers) in zip(shards, found) {
      guard let answers else { return [SearchFault(url: shard.path, phrase: "")] }
      for answer in answers { quarters[answer.number] = answer.quarters }
    }
    let lost = runs.filter { $0.questions.reduce(UInt8(15)) { $0 & quarters[$1] } == 0 }
    return lost.map { run in
      let phrase = phrases[run.phrase]
      return SearchFault(
        url: documents[phrase.page].url,
        phrase: String(String.UnicodeScalarView(phrase.text.compactMap(Unicode.Scalar.init))))
    }
  }

  /// The folded title of a page and pieces of 2 to 8 characters of its folded text.
  private func phrases(of page: Int, samples: Int) -> [[UInt32]] {
    let document = documents[page]
    var phrases = [folding.fold(document.title).text]
    let sections = document.sections.filter { !$0.blocks.isEmpty }
    for sample in 0..<samples where !sections.isEmpty {
      let seed = page &* 7919 &+ sample &* 104_729
      let blocks = sections[seed % sections.count].blocks
      let text = folding.fold(blocks[seed / 7 % blocks.count]).text
      guard !text.isEmpty else { continue }
      let start = seed / 11 % text.count
      phrases.append(Array(text[start..<min(start + 2 + seed % 7, text.count)]))
    }
    return phrases
  }

  /// What the script looks up for a run of a phrase, as `readRun` in `Client/rank.js` has it.
  private static func terms(of run: [UInt32]) -> [UInt64] {
    func key(_ first: UInt32, _ second: UInt32) -> UInt64 {
      let isLetters = !Terms.isIdeograph(first) && !Terms.isIdeograph(second)
      return isLetters ? TermKey.letters(first, second) : TermKey.pair(first, second)
    }
    return run.count == 1 ? [key(run[0], 0)] : zip(run, run.dropFirst()).map(key)
  }
}

extension SearchIndex {
  /// The index with other bytes in a file, to prove that the self-test sees it.
  package func replacing(_ path: String, with bytes: [UInt8]) -> SearchIndex {
    SearchIndex(
      files: files.map { $0.path == path ? (path, bytes) : $0 }, pageCount: pageCount,
      documents: documents, folding: folding, pagesEach: pagesEach, isScanned: isScanned)
  }

  /// The index without a file.
  package func removing(_ path: String) -> SearchIndex {
    SearchIndex(
      files: files.filter { $0.path != path }, pageCount: pageCount, documents: documents,
      folding: folding, pagesEach: pagesEach, isScanned: isScanned)
  }
}
