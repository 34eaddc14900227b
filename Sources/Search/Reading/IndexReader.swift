/// Reads the files of an index as a page's script does, to prove that they find what they should.
///
/// It looks terms up, intersects their postings and holds the phrase against the page's text; it does
/// not rank. Files are read from their bytes, so that what is proven is what is published.
struct IndexReader: Sendable {
  private let terms: [String: Postings]
  private let texts: [String]
  private let pagesEach: Int
  let folding: Folding

  struct Postings: Sendable {
    var pages: [Int32] = []
    var quarters: [UInt8] = []
  }

  /// - Returns: `nil` where a file that another names is missing or cannot be read.
  init?(_ index: SearchIndex) {
    var scripts: [String: [UInt8]] = [:]
    for file in index.files { scripts[file.path] = file.bytes }
    guard let book = index.files.first(where: { $0.path.hasPrefix("search/w/") }),
      let codes = ScriptReader.payload(of: book)
    else { return nil }
    let table = CodebookReader(codes)
    var texts: [(number: Int, text: String)] = []
    var terms: [String: Postings] = [:]
    for file in index.files {
      guard let number = ScriptReader.number(of: file.path) else { continue }
      if file.path.hasPrefix("search/d/") {
        guard let payload = ScriptReader.payload(of: file) else { return nil }
        texts.append((number, table.decode(payload)))
      } else if file.path.hasPrefix("search/t/") {
        guard let payload = ScriptReader.payload(of: file),
          TermReader(payload, files: scripts).read(into: &terms)
        else { return nil }
      }
    }
    self.terms = terms
    self.texts = texts.sorted { $0.number < $1.number }.map(\.text)
    self.pagesEach = index.pagesEach
    self.folding = index.folding
  }

  /// Whether the index has any term with an ideograph.
  var hasIdeographs: Bool {
    terms.keys.contains { ($0.unicodeScalars.first?.value ?? 0) >= 0x2E80 }
  }

  /// The fields of a page.
  func fields(of page: Int) -> [Substring] {
    guard page / pagesEach < texts.count else { return [] }
    let pages = texts[page / pagesEach].split(
      separator: "\u{1E}", omittingEmptySubsequences: false)
    guard page % pagesEach < pages.count else { return [] }
    return pages[page % pagesEach].split(separator: "\u{1F}", omittingEmptySubsequences: false)
  }

  /// Whether a query of this phrase has the page among its candidates: each run of it in one quarter.
  func hasCandidate(_ page: Int, for phrase: [UInt32]) -> Bool {
    phrase.split(separator: Folding.space).allSatisfy { run in
      var quarters: UInt8 = 15
      for term in Self.terms(of: Array(run)) {
        guard let found = self.quarters(of: term, on: page) else { return false }
        quarters &= found
      }
      return quarters != 0
    }
  }

  private func quarters(of term: String, on page: Int) -> UInt8? {
    guard let postings = terms[term] else { return nil }
    var low = 0
    var high = postings.pages.count
    while low < high {
      let middle = (low + high) / 2
      if postings.pages[middle] < page { low = middle + 1 } else { high = middle }
    }
    guard low < postings.pages.count, postings.pages[low] == page else { return nil }
    return postings.quarters[low]
  }

  /// What the script looks up for a run of a phrase, as `readRun` in `Client/rank.js` has it.
  private static func terms(of run: [UInt32]) -> [String] {
    var terms: [String] = []
    func add(_ values: [UInt32], isLetters: Bool = false) {
      let text = String(String.UnicodeScalarView(values.compactMap(Unicode.Scalar.init)))
      terms.append(isLetters ? "#" + text : text)
    }
    if run.count == 1 { add(run, isLetters: !Terms.isIdeograph(run[0])) }
    for (first, second) in zip(run, run.dropFirst()) {
      add([first, second], isLetters: !Terms.isIdeograph(first) && !Terms.isIdeograph(second))
    }
    return terms
  }
}
