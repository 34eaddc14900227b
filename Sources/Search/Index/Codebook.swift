/// What the texts of a site have often, each as one character, the most frequent as the shortest.
///
/// Scripts cannot be compressed on disk, and small ones are not compressed well on their way; a common
/// vocabulary does both. It is found as in byte pair encoding: on a sample the most frequent pairs
/// become one symbol, again and again. Symbols are then numbered by how often they are used, single
/// characters among them, so that the first take one byte and the next two in UTF-8.
struct Codebook: Sendable {
  /// What each code stands for, in the order of the codes.
  let symbols: [[UInt16]]
  /// The symbols that begin with a pair of units, longest first.
  private let starts: [UInt32: [Start]]
  /// The codes of single units; 0 where there is none.
  private let singles: [UInt16]

  private struct Start: Sendable {
    let rest: [UInt16]
    let code: UInt16
  }

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
    var usage: [[UInt16]: Int] = [:]
    for text in sample { draft.visit(text) { usage[Array(text[$0]), default: 0] += 1 } }
    let ranked = usage.filter { $0.key.count > 1 ? $0.value > 2 : Self.canHaveCode($0.key[0]) }
      .sorted {
        $0.value == $1.value ? $0.key.lexicographicallyPrecedes($1.key) : $0.value > $1.value
      }
    self.init(symbols: most < 64 ? [] : Self.grouped(ranked.prefix(Self.codes.count).map(\.key)))
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
    var starts: [UInt32: [Start]] = [:]
    var singles = [UInt16](repeating: 0, count: 0x10000)
    for (symbol, code) in zip(symbols, Self.codes) {
      if symbol.count == 1 {
        singles[Int(symbol[0])] = code
      } else {
        starts[UInt32(symbol[0]) << 16 | UInt32(symbol[1]), default: []].append(
          Start(rest: Array(symbol.dropFirst(2)), code: code))
      }
    }
    self.symbols = symbols
    self.singles = singles
    self.starts = starts.mapValues {
      $0.sorted { ($1.rest.count, $0.code) < ($0.rest.count, $1.code) }
    }
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
    var index = 0
    while index < text.count {
      let unit = text[index]
      if let start = start(in: text, at: index) {
        result.append(start.code)
        index += start.rest.count + 2
        continue
      }
      let code = singles[Int(unit)]
      if code != 0 {
        result.append(code)
      } else {
        if Self.ranges.contains(where: { $0.contains(unit) }) { result.append(Self.escape) }
        result.append(unit)
      }
      index += 1
    }
    return result
  }

  private func visit(_ text: [UInt16], _ body: (Range<Int>) -> Void) {
    var index = 0
    while index < text.count {
      let length = start(in: text, at: index).map { $0.rest.count + 2 } ?? 1
      body(index..<index + length)
      index += length
    }
  }

  private func start(in text: [UInt16], at index: Int) -> Start? {
    guard index + 1 < text.count,
      let known = starts[UInt32(text[index]) << 16 | UInt32(text[index + 1])]
    else { return nil }
    return known.first { start in
      let end = index + 2 + start.rest.count
      return end <= text.count && text[(index + 2)..<end].elementsEqual(start.rest)
    }
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

  /// Neighbours that occur more than three times, the most frequent first.
  private static func frequentPairs(of sequence: [UInt32]) -> [UInt64] {
    var pairs: [UInt64] = []
    pairs.reserveCapacity(sequence.count)
    for index in sequence.indices.dropLast() where sequence[index] != 0 && sequence[index + 1] != 0
    {
      pairs.append(UInt64(sequence[index]) << 32 | UInt64(sequence[index + 1]))
    }
    pairs.sort()
    var counted: [(pair: UInt64, count: Int)] = []
    var start = 0
    for index in pairs.indices where index + 1 == pairs.count || pairs[index + 1] != pairs[index] {
      if index + 1 - start > 3 { counted.append((pairs[index], index + 1 - start)) }
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
