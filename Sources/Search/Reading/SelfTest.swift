import Diagnostics
import Machine

/// A page that the index does not find by words that stand on it.
public struct SearchFault: Sendable, Equatable {
  /// The page's path; that of a file of the index where the file cannot be read.
  public let url: String
  /// The words; nothing where it is the stored text that differs from the page's.
  public let phrase: String
}

extension SearchIndex {
  /// Asks the published bytes for each page's title and full names, for pieces of its text and for words
  /// of it, as the page's script does, and holds the stored texts against those of the pages.
  ///
  /// - Parameter samples: how many pieces of a page's text are asked for; where they lie depends on
  ///   nothing but the page's number and length.
  /// - Returns: what is not found, by pages; nothing where the index is sound.
  public func selfTest(samples: Int, jobs: Int) -> [SearchFault] {
    let texts = textFaults(jobs: jobs)
    return texts.isEmpty ? termFaults(samples: samples, jobs: jobs) : texts
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
    var asking = Asking()
    for page in documents.indices { ask(page, samples: samples, &asking) }
    let reader = TermReader(
      asking.pairs, words: asking.words, blocks: files.filter { $0.path.hasPrefix("search/b/") })
    let shards = files.filter { $0.path.hasPrefix("search/t/") }
    let found = parallelMap(shards, jobs: jobs, report: &report) { shard, _ in
      ScriptReader.payload(of: shard).flatMap(reader.answers)
    }
    var quarters = [UInt8](repeating: 0, count: asking.count)
    for (shard, answers) in zip(shards, found) {
      guard let answers else { return [SearchFault(url: shard.path, phrase: "")] }
      for answer in answers { quarters[answer.number] = answer.quarters }
    }
    let lost = asking.runs.filter { $0.questions.reduce(UInt8(15)) { $0 & quarters[$1] } == 0 }
    return lost.map { SearchFault(url: documents[$0.page].url, phrase: Self.string($0.phrase)) }
  }

  /// What is asked for, and which questions have to be answered in the same quarter of a text.
  private struct Asking {
    var pairs: [TermReader.Question<TermKey>] = []
    var words: [TermReader.Question<String>] = []
    var runs: [(page: Int, phrase: [UInt32], questions: Range<Int>)] = []
    var count: Int { pairs.count + words.count }
  }

  /// Asks for a page by its title, by pieces of 2 to 8 characters of its text, by whole words of it, and
  /// by its full names.
  private func ask(_ page: Int, samples: Int, _ asking: inout Asking) {
    let document = documents[page]
    let title = folding.fold(document.title)
    ask(for: title, page, &asking)
    ask(forWordsOf: title, page, &asking)
    for name in FullName.terms(of: document, folding: folding) {
      ask(forWord: Self.string(name), page, &asking)
    }
    let sections = document.sections.filter { !$0.blocks.isEmpty }
    for sample in 0..<samples where !sections.isEmpty {
      let seed = page &* 7919 &+ sample &* 104_729
      let blocks = sections[seed % sections.count].blocks
      let text = folding.fold(blocks[seed / 7 % blocks.count])
      guard !text.isEmpty else { continue }
      let start = seed / 11 % text.count
      ask(for: Array(text[start..<min(start + 2 + seed % 7, text.count)]), page, &asking)
      ask(forWordsOf: text, page, &asking)
    }
  }

  /// What the script looks up for a phrase, as `readRun` in `Client/terms.js` has it.
  private func ask(for phrase: [UInt32], _ page: Int, _ asking: inout Asking) {
    func key(_ first: UInt32, _ second: UInt32) -> TermKey {
      let isLetters = !Terms.isIdeograph(first) && !Terms.isIdeograph(second)
      return isLetters ? .letters(first, second) : .pair(first, second)
    }
    var last: UInt32 = 0
    for run in phrase.split(separator: Folding.space).map(Array.init) {
      let terms = run.count == 1 ? [key(run[0], 0)] : zip(run, run.dropFirst()).map(key)
      let bridge = Terms.bridge(last, run[0]).map(TermKey.pair)
      last = run[run.count - 1]
      let start = asking.count
      for term in terms + [bridge].compactMap(\.self) {
        asking.pairs.append(.init(term: term, page: Int32(page), number: Int32(asking.count)))
      }
      asking.runs.append((page, phrase, start..<asking.count))
    }
  }

  /// Asks for the longest word of a text, and for its stem.
  private func ask(forWordsOf text: [UInt32], _ page: Int, _ asking: inout Asking) {
    var longest: ArraySlice<UInt32> = []
    Terms.visit(text, pair: { _, _ in }, letters: { _, _ in }) { word in
      if word.count > longest.count { longest = word }
    }
    guard !longest.isEmpty else { return }
    let word = Self.string(longest)
    ask(forWord: word, page, &asking)
    if let stem = Stemming.stem(Array(word.utf8)) {
      ask(forWord: String(decoding: stem, as: UTF8.self), page, &asking)
    }
  }

  private func ask(forWord word: String, _ page: Int, _ asking: inout Asking) {
    let number = asking.count
    asking.words.append(.init(term: "!" + word, page: Int32(page), number: Int32(number)))
    asking.runs.append((page, word.unicodeScalars.map(\.value), number..<number + 1))
  }

  private static func string(_ text: some Sequence<UInt32>) -> String {
    String(String.UnicodeScalarView(text.compactMap(Unicode.Scalar.init)))
  }
}

extension SearchIndex {
  /// The index with other bytes in a file, to prove that the self-test sees it.
  package func replacing(_ path: String, with bytes: [UInt8]) -> SearchIndex {
    SearchIndex(
      files: files.map { $0.path == path ? (path, bytes) : $0 }, pageCount: pageCount,
      documents: documents, folding: folding, pagesEach: pagesEach)
  }

  /// The index without a file.
  package func removing(_ path: String) -> SearchIndex {
    SearchIndex(
      files: files.filter { $0.path != path }, pageCount: pageCount, documents: documents,
      folding: folding, pagesEach: pagesEach)
  }
}
