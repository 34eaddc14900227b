/// The terms of some pages that follow each other, sorted: what one thread inverts at a time.
struct Batch: Sendable {
  /// How many pages a batch has at most; their numbers in it must fit a `PackedPosting`.
  static let size = 512

  /// Words by their bytes; their numbers are in the keys.
  private(set) var words: [[UInt8]] = []
  /// Where each term stands, sorted.
  private(set) var postings: [PackedPosting] = []

  private var numbers: [ArraySlice<UInt32>: Int] = [:]
  private var page = PageTerms()

  init(_ documents: ArraySlice<SearchDocument>, folding: Folding) {
    for (number, document) in documents.enumerated() {
      add(document, number: number, folding: folding)
    }
    sortWords()
    postings = RadixSort.sorted(postings)
    numbers = [:]
    page = PageTerms()
  }

  private mutating func add(_ document: SearchDocument, number: Int, folding: Folding) {
    page.removeAll()
    let sections = document.sections.map { section in
      (
        heading: folding.fold(section.heading),
        blocks: section.blocks.map { folding.fold($0) }
      )
    }
    let total = sections.reduce(0) { $0 + $1.heading.count + $1.blocks.reduce(0) { $0 + $1.count } }
    for name in [document.title] + document.names {
      addTerms(folding.fold(name), quarter: 0, field: 2)
    }
    for tag in document.tags { addTerms(folding.fold(tag), quarter: 0, field: 1) }
    for figure in document.figures { addFigure(figure, folding: folding) }
    var position = 0
    for section in sections {
      var last: UInt32?
      for (text, field) in [(section.heading, UInt8(1))] + section.blocks.map({ ($0, 0) }) {
        let quarter = Quarters.of(position, total: total)
        addTerms(text, quarter: quarter, field: field)
        addBridge(last, text.first { $0 != Folding.space }, quarter: quarter)
        last = text.last { $0 != Folding.space } ?? last
        position += text.count
      }
    }
    for name in FullName.terms(of: document, folding: folding) {
      page.add(.word(self.number(of: name[...]).0), quarter: 15, field: 0)
    }
    for entry in page.entries {
      postings.append(
        PackedPosting(
          entry.key, page: number, quarters: entry.quarters, weight: entry.field))
    }
  }

  /// What stands at the end of a block and at the beginning of the next is asked for in quotes.
  private mutating func addBridge(_ last: UInt32?, _ first: UInt32?, quarter: Int) {
    guard let last, let first, let bridge = Terms.bridge(last, first) else { return }
    page.add(.pair(bridge.0, bridge.1), quarter: UInt8(1) << UInt8(quarter), field: 0)
  }

  private mutating func addFigure(_ figure: SearchFigure, folding: Folding) {
    addTerms(folding.fold(figure.name), quarter: 0, field: 1)
    let value = folding.fold(figure.value)
    for text in [value, FullName.bare(value)] { addTerms(text, quarter: 0, field: 1) }
    for text in [figure.period, figure.level] {
      addTerms(folding.fold(text), quarter: 0, field: 0)
    }
  }

  private mutating func addTerms(_ text: [UInt32], quarter: Int, field: UInt8) {
    let quarter = UInt8(1) << UInt8(quarter)
    Terms.visit(
      text,
      pair: { page.add(.pair($0, $1), quarter: quarter, field: field) },
      letters: { page.add(.letters($0, $1), quarter: quarter, field: field) },
      word: { word in
        let (number, stem) = number(of: word)
        page.add(.word(number), quarter: quarter, field: field)
        if let stem { page.add(.word(stem), quarter: quarter, field: field) }
      })
  }

  private var stems: [Int: Int] = [:]

  private mutating func number(of word: ArraySlice<UInt32>) -> (Int, stem: Int?) {
    if let number = numbers[word] { return (number, stems[number]) }
    let number = words.count
    numbers[word] = number
    let bytes = Array(String(String.UnicodeScalarView(word.compactMap(Unicode.Scalar.init))).utf8)
    words.append(bytes)
    guard let stem = Stemming.stem(bytes) else { return (number, nil) }
    let (other, _) = self.number(of: stem.map { UInt32($0) }[...])
    stems[number] = other
    return (number, other)
  }

  private mutating func sortWords() {
    let order = words.indices.sorted { words[$0].lexicographicallyPrecedes(words[$1]) }
    var places = [Int](repeating: 0, count: words.count)
    for (place, number) in order.enumerated() { places[number] = place }
    words = order.map { words[$0] }
    for index in postings.indices where postings[index].term.isWord {
      postings[index] = postings[index].with(.word(places[postings[index].term.tail]))
    }
  }
}

/// The four parts of a page's text. A phrase lies in one of them, since a part ends where a block ends.
enum Quarters {
  /// Below this many characters a text is one part.
  static let shortest = 160

  static func of(_ position: Int, total: Int) -> Int {
    total < shortest ? 0 : min(position * 4 / total, 3)
  }
}
