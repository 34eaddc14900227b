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
    let letters = keys.firstIndex { $0 >> 41 >= TermKey.letters } ?? keys.count
    for (range, least) in [(letters..<keys.count, TermKey.letters), (0..<letters, 0)] {
      seek(least)
      var index = range.lowerBound
      while index < range.upperBound {
        let key = keys[index] >> 20
        var postings: [Posting] = []
        while index < range.upperBound, keys[index] >> 20 == key {
          gather(key, from: Int(keys[index] & 0xFFFFF), into: &postings)
          index += 1
        }
        body(.pair(key), postings)
      }
    }
  }

  /// Each key that is no word with each batch that has it, sorted.
  private var mergedKeys: [UInt64] {
    var keys: [UInt64] = []
    for (number, batch) in batches.enumerated() {
      var last = UInt64.max
      for entry in batch.entries where entry >> 18 != last {
        last = entry >> 18
        if last >> 21 == TermKey.words { break }
        keys.append(last << 20 | UInt64(number))
      }
    }
    return RadixSort.sorted(keys, bits: 62)
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
        gather(TermKey.word(words[index].number), from: words[index].batch, into: &postings)
        index += 1
      }
      body(.word([UInt8(ascii: "!")] + word), postings)
    }
  }

  /// Moves to the first entry of each batch whose term does not begin below a character.
  private mutating func seek(_ least: UInt64) {
    for (number, batch) in batches.enumerated() {
      cursors[number] = batch.entries.firstIndex { $0 >> 39 >= least } ?? batch.entries.count
    }
  }

  private mutating func gather(_ key: UInt64, from batch: Int, into postings: inout [Posting]) {
    let entries = batches[batch].entries
    var cursor = cursors[batch]
    while cursor < entries.count, entries[cursor] >> 18 < key { cursor += 1 }
    while cursor < entries.count, entries[cursor] >> 18 == key {
      let entry = entries[cursor]
      postings.append(
        Posting(
          page: batch * Batch.size + Int(entry >> 6 & 0xFFF), quarters: UInt8(entry >> 2 & 0xF),
          weight: UInt8(entry & 3)))
      cursor += 1
    }
    cursors[batch] = cursor
  }
}
