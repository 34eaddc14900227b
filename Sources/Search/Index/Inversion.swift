/// The postings of all pages, term after term in the order in which scripts compare texts.
struct Inversion {
  private let batches: [Batch]
  private var cursors: [Int]

  init(_ batches: [Batch]) {
    self.batches = batches
    self.cursors = [Int](repeating: 0, count: batches.count)
  }

  /// Calls back with each term and its postings.
  mutating func visit(_ body: (_ term: Term, _ postings: [Posting]) -> Void) {
    visitWords(body)
    let keys = mergedKeys
    // Letters are `#…` and come before every character, though their keys are above.
    let letters = keys.firstIndex { $0.term.head >= TermKey.letters } ?? keys.count
    for (range, least) in [(letters..<keys.count, TermKey.letters), (0..<letters, 0)] {
      seek(least)
      var index = range.lowerBound
      while index < range.upperBound {
        let key = keys[index].term
        var postings: [Posting] = []
        while index < range.upperBound, keys[index].term == key {
          gather(key, from: keys[index].batch, into: &postings)
          index += 1
        }
        body(.pair(key), postings)
      }
    }
  }

  /// Each key that is no word with each batch that has it, sorted.
  private var mergedKeys: [TermPlace] {
    var keys: [TermPlace] = []
    for (number, batch) in batches.enumerated() {
      var last: TermKey?
      for posting in batch.postings where posting.term != last {
        if posting.term.isWord { break }
        last = posting.term
        keys.append(TermPlace(posting.term, batch: number))
      }
    }
    return RadixSort.sorted(keys)
  }

  private mutating func visitWords(_ body: (Term, [Posting]) -> Void) {
    var words: [(word: [UInt8], batch: Int, number: Int)] = []
    for (batch, value) in batches.enumerated() {
      for (number, word) in value.words.enumerated() { words.append((word, batch, number)) }
    }
    words.sort {
      $0.word == $1.word ? $0.batch < $1.batch : $0.word.lexicographicallyPrecedes($1.word)
    }
    seek(TermKey.words)
    var index = 0
    while index < words.count {
      let word = words[index].word
      var postings: [Posting] = []
      while index < words.count, words[index].word == word {
        gather(.word(words[index].number), from: words[index].batch, into: &postings)
        index += 1
      }
      // The stem of a stem has a number and stands nowhere.
      if !postings.isEmpty { body(.word([UInt8(ascii: "!")] + word), postings) }
    }
  }

  /// Moves to the first entry of each batch whose term does not begin below a character.
  private mutating func seek(_ least: UInt64) {
    for (number, batch) in batches.enumerated() {
      cursors[number] = batch.postings.firstIndex { $0.term.head >= least } ?? batch.postings.count
    }
  }

  private mutating func gather(_ key: TermKey, from batch: Int, into postings: inout [Posting]) {
    let packed = batches[batch].postings
    var cursor = cursors[batch]
    while cursor < packed.count, packed[cursor].term < key { cursor += 1 }
    while cursor < packed.count, packed[cursor].term == key {
      postings.append(packed[cursor].posting(from: batch * Batch.size))
      cursor += 1
    }
    cursors[batch] = cursor
  }
}
