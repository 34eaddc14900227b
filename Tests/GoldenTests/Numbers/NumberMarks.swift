/// Marks the numbers of a finished page that are no figures: dates, places in documents, names, and what
/// stands in quotation marks.
///
/// A figure comes from the data and carries `data-figure` with the ids of its indicators. Every other
/// number should say what it is, so that a reader of the page, person or program, can tell the two apart:
/// `<time>` for dates, `data-number="name"`, `"place"` or `"order"` for the rest. Templates mark what they
/// know (`data-number="count"` for what the site has counted itself); words that people wrote are marked
/// here, wherever in a page they end up.
struct NumberMarks: Sendable {
  private let names: NumberNames
  /// Whether a year may stand without the word for year, as it does in English.
  private let hasBareYears: Bool

  /// - Parameters:
  ///   - names: names that hold a number; found wherever they stand whole.
  ///   - hasBareYears: whether four digits that can be a year are one.
  init(names: NumberNames, hasBareYears: Bool) {
    self.names = names
    self.hasBareYears = hasBareYears
  }

  /// A page with its numbers marked.
  ///
  /// - Parameter html: a finished page, in UTF-8; its tags are balanced.
  func mark(_ html: [UInt8]) -> [UInt8] {
    html.withUnsafeBufferPointer { source in
      var walk = NumberMarksWalk(source, names: names, hasBareYears: hasBareYears)
      walk.run()
      return walk.output
    }
  }
}

/// One pass over the bytes of a page.
struct NumberMarksWalk {
  private let source: UnsafeBufferPointer<UInt8>
  private let names: NumberNames
  private let hasBareYears: Bool
  private(set) var output: [UInt8] = []
  /// What is copied already.
  private var copied = 0
  /// Quotation marks that are open; a block ends them.
  private var openQuotes = 0

  init(_ source: UnsafeBufferPointer<UInt8>, names: NumberNames, hasBareYears: Bool) {
    self.source = source
    self.names = names
    self.hasBareYears = hasBareYears
    output.reserveCapacity(source.count + source.count / 16)
  }

  mutating func run() {
    var position = bodyStart()
    while position < source.count {
      if source[position] == UInt8(ascii: "<") {
        position = tag(at: position)
      } else {
        let end = textEnd(from: position)
        mark(position..<end)
        position = end
      }
    }
    copy(until: source.count)
  }

  private mutating func copy(until end: Int) {
    guard end > copied else { return }
    output.append(contentsOf: source[copied..<end])
    copied = end
  }

  private func bodyStart() -> Int {
    let name = Array("<body".utf8)
    var position = 0
    while position + name.count < source.count {
      if source[position] == name[0], source[position...].starts(with: name) { return position }
      position += 1
    }
    return source.count
  }

  private func textEnd(from start: Int) -> Int {
    source[start...].firstIndex(of: UInt8(ascii: "<")) ?? source.count
  }

  // MARK: Tags

  /// Elements whose numbers are marked already, or are not printed.
  private static let silent: Set<[UInt8]> = Set(
    ["script", "style", "svg", "template", "textarea", "select", "time"].map { Array($0.utf8) })
  /// Elements inside a sentence: a quotation goes on in them.
  private static let inline: Set<[UInt8]> = Set(
    [
      "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i", "ins",
      "kbd", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "u", "var", "wbr",
    ].map { Array($0.utf8) })

  /// The position behind a tag, or behind the whole element where it is to be left as it is.
  private mutating func tag(at start: Int) -> Int {
    let end = (source[start...].firstIndex(of: UInt8(ascii: ">")) ?? source.count - 1) + 1
    let isEnd = start + 1 < end && source[start + 1] == UInt8(ascii: "/")
    let name = Array(source[(start + (isEnd ? 2 : 1))..<end].prefix { $0.isTagName })
    if !Self.inline.contains(name) { openQuotes = 0 }
    guard !isEnd, !name.isEmpty else { return end }
    let attributes = source[(start + 1 + name.count)..<end]
    if Self.silent.contains(name) || attributes.hasMark { return elementEnd(name, behind: end) }
    return end
  }

  /// The position behind the end tag of an element, others of its name inside it passed over.
  private func elementEnd(_ name: [UInt8], behind start: Int) -> Int {
    var depth = 1
    var position = start
    while let open = source[position...].firstIndex(of: UInt8(ascii: "<")) {
      let isEnd = open + 1 < source.count && source[open + 1] == UInt8(ascii: "/")
      let word = open + (isEnd ? 2 : 1)
      position = word
      let isSame = source[min(word, source.count)...].prefix { $0.isTagName }.elementsEqual(name)
      guard isSame else { continue }
      depth += isEnd ? -1 : 1
      if depth == 0 {
        return (source[word...].firstIndex(of: UInt8(ascii: ">")) ?? source.count - 1) + 1
      }
    }
    return source.count
  }

  // MARK: Text

  private mutating func mark(_ text: Range<Int>) {
    var position = text.lowerBound
    while position < text.upperBound {
      let byte = source[position]
      if byte.isDigit {
        let reader = NumberReading(
          source, text: text, unmarked: max(text.lowerBound, copied)..<text.upperBound,
          names: names, hasBareYears: hasBareYears, isQuoted: openQuotes > 0)
        let found = reader.read(at: position)
        for mark in found.marks { write(mark) }
        position = found.end
      } else if byte == UInt8(ascii: "&") {
        position = source[position..<text.upperBound].firstIndex(of: UInt8(ascii: ";")) ?? position
        position += 1
      } else {
        if byte >= 0xE2 { countQuote(at: position) }
        position += 1
      }
    }
  }

  /// “ and 《 open, ” and 》 close.
  private mutating func countQuote(at position: Int) {
    guard position + 2 < source.count else { return }
    switch (source[position], source[position + 1], source[position + 2]) {
    case (0xE2, 0x80, 0x9C), (0xE3, 0x80, 0x8A): openQuotes += 1
    case (0xE2, 0x80, 0x9D), (0xE3, 0x80, 0x8B): openQuotes = max(openQuotes - 1, 0)
    default: break
    }
  }

  private mutating func write(_ mark: NumberReading.Mark) {
    copy(until: mark.range.lowerBound)
    switch mark.kind {
    case .date(let value):
      output.append(contentsOf: "<time datetime=\"\(value)\">".utf8)
      copy(until: mark.range.upperBound)
      output.append(contentsOf: "</time>".utf8)
    case .name, .place, .order:
      output.append(contentsOf: "<span data-number=\"\(mark.kind.word)\">".utf8)
      copy(until: mark.range.upperBound)
      output.append(contentsOf: "</span>".utf8)
    }
  }
}

extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }

  fileprivate var isTagName: Bool {
    (0x61...0x7A).contains(self | 0x20) || isDigit || self == 0x2D
  }
}

extension Slice<UnsafeBufferPointer<UInt8>> {
  /// Whether attributes say what the numbers inside the element are.
  fileprivate var hasMark: Bool {
    let names = ["data-figure=", "data-number="].map { Array($0.utf8) }
    var rest = self[...]
    while let space = rest.firstIndex(of: 0x20) {
      rest = rest[(space + 1)...]
      if names.contains(where: { rest.starts(with: $0) }) { return true }
    }
    return false
  }
}
