/// What the texts of a site have often, each as one character, the most frequent as the shortest.
///
/// Scripts cannot be compressed on disk, and small ones are not compressed well on their way; a common
/// vocabulary does both. It is found as in byte pair encoding: on a sample the most frequent pairs
/// become one symbol, again and again. Symbols are then numbered by how often they are used, single
/// characters among them, so that the first take one byte and the next two in UTF-8.
struct Codebook: Sendable {
  /// What each code stands for, in the order of the codes.
  let symbols: [[UInt16]]
  /// The symbols of several units.
  private let phrases: PhraseTable
  /// The codes of single units; 0 where there is none.
  private let singles: [UInt16]

  /// Stands before a character that would be taken for a code and is itself.
  static let escape: UInt16 = 1

  /// The characters that codes are, and which mean themselves only behind an escape.
  static let ranges: [ClosedRange<UInt16>] = [
    0x20...0x7E, 0x80...0x7FF, 0xE000...0xF8FF, 0xAC00...0xD7A3,
  ]

  /// All codes: a quotation mark and a backslash would need a backslash in a script.
  static let codes: [UInt16] = ranges.flatMap(Array.init).filter { $0 != 0x22 && $0 != 0x5C }

  /// The book for texts of `length` units together.
  init(_ texts: [[UInt16]], length: Int) {
    let most = min(length / 100, Self.mostPhrases)
    let sample = Self.sample(texts, length: length)
    let phrases = most < 64 ? [] : PairMerging.phrases(of: sample, most: most)
    let draft = Codebook(symbols: phrases)
    // How often a phrase is really used is known only when the longest are taken first.
    var ranked = draft.usage(in: sample).filter { symbol, count in
      symbol.count > 1 ? count > 2 : Self.canHaveCode(symbol[0])
    }
    ranked.sort {
      $0.count == $1.count
        ? $0.symbol.lexicographicallyPrecedes($1.symbol) : $0.count > $1.count
    }
    self.init(symbols: most < 64 ? [] : Self.grouped(ranked.prefix(Self.codes.count).map(\.symbol)))
  }

  /// Half of a pair of surrogates cannot stand alone, and control characters part fields.
  private static func canHaveCode(_ unit: UInt16) -> Bool {
    unit >= 0x20 && !(0xD800...0xDFFF).contains(unit)
  }

  /// Symbols whose codes are equally long, sorted: so their list compresses well.
  private static func grouped(_ symbols: [[UInt16]]) -> [[UInt16]] {
    var grouped: [[UInt16]] = []
    var start = 0
    for length in [93, 384, 1536] + [Int](repeating: 2048, count: 9) where start < symbols.count {
      let end = min(start + length, symbols.count)
      grouped += symbols[start..<end].sorted { $0.lexicographicallyPrecedes($1) }
      start = end
    }
    return grouped
  }

  /// The symbols as one text, in the order of their codes: U+0009 stands before one, U+0002 before one
  /// that begins as the one before does, and is without that unit.
  var text: [UInt16] {
    var text: [UInt16] = []
    var first: UInt16 = 0
    for symbol in symbols {
      let isShared = symbol[0] == first && symbol.count > 1
      text.append(isShared ? 0x02 : 0x09)
      text += isShared ? symbol.dropFirst() : symbol[...]
      first = symbol[0]
    }
    return text
  }

  static let mostPhrases = 4_000

  init(symbols: [[UInt16]]) {
    var phrases: [PhraseTable.Phrase] = []
    var singles = [UInt16](repeating: 0, count: 0x10000)
    for (symbol, code) in zip(symbols, Self.codes) {
      if symbol.count == 1 {
        singles[Int(symbol[0])] = code
      } else {
        phrases.append(PhraseTable.Phrase(units: symbol, code: code))
      }
    }
    self.symbols = symbols
    self.singles = singles
    self.phrases = PhraseTable(phrases)
  }

  /// Texts from all over the site, of about a sample's length together.
  private static func sample(_ texts: [[UInt16]], length: Int) -> [[UInt16]] {
    stride(from: 0, to: texts.count, by: max(length / 400_000, 1)).map { texts[$0] }
  }

  /// A text in codes; control characters stay as they are.
  func encode(_ text: [UInt16]) -> [UInt16] {
    if symbols.isEmpty { return text }
    var result: [UInt16] = []
    result.reserveCapacity(text.count)
    text.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        if let (code, length) = phrases.longest(in: text, at: index) {
          result.append(code)
          index += length
          continue
        }
        let unit = text[index]
        let code = singles[Int(unit)]
        if code != 0 {
          result.append(code)
        } else {
          if Self.ranges.contains(where: { $0.contains(unit) }) { result.append(Self.escape) }
          result.append(unit)
        }
        index += 1
      }
    }
    return result
  }

  /// How often each symbol, and each unit that is in none, is used in some texts.
  private func usage(in texts: [[UInt16]]) -> [(symbol: [UInt16], count: Int)] {
    var units = [Int](repeating: 0, count: 0x10000)
    var codes = units
    for text in texts {
      text.withUnsafeBufferPointer { text in
        var index = 0
        while index < text.count {
          if let (code, length) = phrases.longest(in: text, at: index) {
            codes[Int(code)] += 1
            index += length
          } else {
            units[Int(text[index])] += 1
            index += 1
          }
        }
      }
    }
    let used = zip(symbols, Self.codes).map { symbol, code in (symbol, codes[Int(code)]) }
    return used.filter { $0.1 > 0 }
      + units.indices.filter { units[$0] > 0 }.map { ([UInt16($0)], units[$0]) }
  }
}

/// Finds frequent phrases: round by round the most frequent neighbours become one symbol.
enum PairMerging {
  private static let rounds = 6
  private static let longest = 16

  static func phrases(of texts: [[UInt16]], most: Int) -> [[UInt16]] {
    var symbols: [[UInt16]] = []
    // Below 0x10000 a symbol is a unit, above it a phrase; 0 parts phrases.
    var sequence: [UInt32] = []
    for text in texts {
      for unit in text { sequence.append(unit < 0x20 || unit >= 0xD800 ? 0 : UInt32(unit)) }
      sequence.append(0)
    }
    func units(_ symbol: UInt32) -> [UInt16] {
      symbol < 0x10000 ? [UInt16(symbol)] : symbols[Int(symbol - 0x10000)]
    }
    for round in 1...rounds {
      var codes: [UInt64: UInt32] = [:]
      for pair in frequentPairs(of: sequence).prefix(most * (round + 1) / rounds - symbols.count) {
        let phrase = units(UInt32(pair >> 32)) + units(UInt32(pair & 0xFFFF_FFFF))
        guard phrase.count <= longest else { continue }
        codes[pair] = UInt32(0x10000 + symbols.count)
        symbols.append(phrase)
      }
      sequence = merge(sequence, codes)
    }
    var seen: Set<[UInt16]> = []
    return symbols.filter { seen.insert($0).inserted }
  }

  /// Two neighbours as a number; a symbol takes 17 bits.
  private struct Neighbours: RadixSortable {
    static let bitWidth = 34
    let bits: UInt64

    init(_ first: UInt32, _ second: UInt32) { bits = UInt64(first) << 17 | UInt64(second) }

    var pair: UInt64 { (bits >> 17) << 32 | bits & 0x1FFFF }
  }

  /// Neighbours that occur more than three times, the most frequent first.
  private static func frequentPairs(of sequence: [UInt32]) -> [UInt64] {
    var pairs: [Neighbours] = []
    pairs.reserveCapacity(sequence.count)
    for index in sequence.indices.dropLast() where sequence[index] != 0 && sequence[index + 1] != 0
    {
      pairs.append(Neighbours(sequence[index], sequence[index + 1]))
    }
    pairs = RadixSort.sorted(pairs)
    var counted: [(pair: UInt64, count: Int)] = []
    var start = 0
    for index in pairs.indices
    where index + 1 == pairs.count || pairs[index + 1].bits != pairs[index].bits {
      if index + 1 - start > 3 { counted.append((pairs[index].pair, index + 1 - start)) }
      start = index + 1
    }
    counted.sort { $0.count == $1.count ? $0.pair < $1.pair : $0.count > $1.count }
    return counted.map(\.pair)
  }

  private static func merge(_ sequence: [UInt32], _ codes: [UInt64: UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(sequence.count)
    var index = 0
    while index < sequence.count {
      if index + 1 < sequence.count,
        let code = codes[UInt64(sequence[index]) << 32 | UInt64(sequence[index + 1])]
      {
        result.append(code)
        index += 2
      } else {
        result.append(sequence[index])
        index += 1
      }
    }
    return result
  }
}
