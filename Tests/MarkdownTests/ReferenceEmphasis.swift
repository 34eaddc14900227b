/// Emphasis by the letter of CommonMark 0.31.2, section 6.2 and its appendix, with the CJK-friendly
/// amendment: written from the specifications and without a look at the room, for comparison.
///
/// It reads one line that holds nothing but words and runs of `*`, `_` and `~`. Where the
/// specifications leave room it does as libcmark-gfm: symbols are no punctuation (CommonMark 0.29),
/// `*` and `_` look through tildes, one or two tildes strike out, and a search for openers that
/// failed is not made again for closers of the same length modulo three.
struct ReferenceEmphasis {
  private final class Node {
    var words = ""
    var tag: String?
    var children: [Node] = []
  }

  private struct Delimiter {
    let mark: Character
    let length: Int
    var left: Int
    let canOpen: Bool
    let canClose: Bool
    let node: Node
  }

  private let scalars: [Unicode.Scalar]
  private var nodes: [Node] = []
  private var stack: [Delimiter] = []

  /// The HTML of a line.
  static func html(_ line: String) -> String {
    var reader = ReferenceEmphasis(scalars: Array(line.unicodeScalars))
    reader.readRuns()
    reader.processEmphasis()
    return write(reader.nodes)
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private static func write(_ nodes: [Node]) -> String {
    nodes.map { node in
      guard let tag = node.tag else { return escaped(node.words) }
      return "<\(tag)>\(write(node.children))</\(tag)>"
    }.joined()
  }

  private static func escaped(_ words: String) -> String {
    words.map { $0 == "\"" ? "&quot;" : String($0) }.joined()
  }

  // MARK: Delimiter runs

  private mutating func readRuns() {
    var index = 0
    while index < scalars.count {
      let mark = scalars[index]
      let node = Node()
      var end = index + 1
      guard mark == "*" || mark == "_" || mark == "~" else {
        while end < scalars.count, !"*_~".unicodeScalars.contains(scalars[end]) { end += 1 }
        node.words.unicodeScalars.append(contentsOf: scalars[index..<end])
        nodes.append(node)
        index = end
        continue
      }
      while end < scalars.count, scalars[end] == mark { end += 1 }
      node.words = String(repeating: Character(mark), count: end - index)
      nodes.append(node)
      let isRange = mark == "~" && end == index + 1 && isRangeSign(index)
      let (open, close) = isRange ? (false, false) : flanking(index..<end, mark)
      if open || close, mark != "~" || end - index <= 2 {
        stack.append(
          Delimiter(
            mark: Character(mark), length: end - index, left: end - index, canOpen: open,
            canClose: close, node: node))
      }
      index = end
    }
  }

  private func flanking(_ run: Range<Int>, _ mark: Unicode.Scalar) -> (Bool, Bool) {
    var low = run.lowerBound - 1
    var high = run.upperBound
    if mark != "~" {
      while low >= 0, scalars[low] == "~" { low -= 1 }
      while high < scalars.count, scalars[high] == "~" { high += 1 }
    }
    let after: Unicode.Scalar? = high < scalars.count ? scalars[high] : nil
    let last: Unicode.Scalar? = low >= 0 ? scalars[low] : nil
    var main = last
    var selector: Unicode.Scalar?
    if let last, (0xFE00...0xFE0E).contains(last.value), low > 0, !isSpace(scalars[low - 1]) {
      (main, selector) = (scalars[low - 1], last)
    }
    let isSelectedIdeograph = last.map { (0xE0100...0xE01EF).contains($0.value) } ?? false
    let isWideQuote =
      selector?.value == 0xFE01
      && ["\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}"].contains(main ?? " ")
    let cjkBefore = isCJK(main) || isWideQuote || isSelectedIdeograph
    let otherBefore = isPunctuation(main) && !isCJK(main) && !isWideQuote
    let otherAfter = isPunctuation(after) && !isCJK(after)
    // (1) not followed by whitespace, and (2a) not followed by non-CJK punctuation or (2b) followed
    // by it and preceded by whitespace, punctuation, a CJK sequence or a selector.
    let left = !isSpace(after) && (!otherAfter || isSpace(main) || otherBefore || cjkBefore)
    let right = !isSpace(main) && (!otherBefore || isSpace(after) || otherAfter || isCJK(after))
    guard mark == "_" else { return (left, right) }
    return (
      left && (!right || isPunctuation(main)), right && (!left || isPunctuation(after))
    )
  }

  /// Whether a single tilde stands between two words, two numbers or two brackets, emphasis aside.
  private func isRangeSign(_ index: Int) -> Bool {
    func outward(_ position: Int, _ step: Int, _ isSkipped: (Unicode.Scalar) -> Bool) -> Int {
      var position = position
      while scalars.indices.contains(position), isSkipped(scalars[position]) { position += step }
      return position
    }
    func at(_ position: Int) -> Unicode.Scalar? {
      scalars.indices.contains(position) ? scalars[position] : nil
    }
    func isOne(_ scalar: Unicode.Scalar?, of marks: String) -> Bool {
      scalar.map { marks.unicodeScalars.contains($0) } ?? false
    }
    func isWord(_ scalar: Unicode.Scalar?) -> Bool {
      scalar != nil && !isSpace(scalar) && !isPunctuation(scalar, withSymbols: false)
    }
    let low = outward(index - 1, -1) { $0 == "*" || $0 == "_" }
    let high = outward(index + 1, 1) { $0 == "*" || $0 == "_" }
    if isWord(at(low)) || isOne(at(low), of: "}%％‰′″"),
      isWord(at(high)) || isOne(at(high), of: "{+-−")
    {
      return true
    }
    if isOne(at(low), of: ")]）】》”’"), isOne(at(high), of: "([（【《“‘") { return true }
    let far = (outward(low, -1) { $0 == " " }, outward(high, 1) { $0 == " " })
    return isOne(at(far.0), of: "0123456789}%") && isOne(at(far.1), of: "0123456789{")
  }

  private func isSpace(_ scalar: Unicode.Scalar?) -> Bool {
    scalar.map {
      $0.properties.generalCategory == .spaceSeparator || "\t\n\r\u{C}".unicodeScalars.contains($0)
    } ?? true
  }

  private func isPunctuation(_ scalar: Unicode.Scalar?, withSymbols: Bool = true) -> Bool {
    guard let scalar else { return false }
    if scalar.isASCII {
      return "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~".unicodeScalars.contains(scalar)
    }
    return switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation:
      true
    case .currencySymbol, .mathSymbol, .modifierSymbol, .otherSymbol: withSymbols
    default: false
    }
  }

  /// Of the characters that the tests use.
  private func isCJK(_ scalar: Unicode.Scalar?) -> Bool {
    guard let value = scalar?.value else { return false }
    return (0x3001...0x303E).contains(value) || (0x3041...0x30FF).contains(value)
      || (0x4E00...0x9FFF).contains(value) || (0xAC00...0xD7A3).contains(value)
      || (0xFF01...0xFF60).contains(value) || (0xFFE0...0xFFE6).contains(value)
      || (0x20000...0x3FFFD).contains(value)
  }

  // MARK: Process emphasis

  private mutating func processEmphasis() {
    var bottoms: [String: Int] = [:]
    var closer = 0
    var ids = stack.indices.map { $0 }
    // Positions in `stack` never move; `ids` are those that are still on it.
    func position(_ id: Int) -> Int? { ids.firstIndex(of: id) }
    while let at = ids.indices.contains(closer) ? closer : nil {
      let id = ids[at]
      let delimiter = stack[id]
      guard delimiter.canClose else {
        closer += 1
        continue
      }
      let key = "\(delimiter.mark)\(delimiter.length % 3)"
      let bottom = bottoms[key] ?? -1
      let opener = ids[..<at].last { other in
        other > bottom && matches(stack[other], delimiter)
      }
      guard let opener else {
        bottoms[key] = at > 0 ? ids[at - 1] : -1
        if !delimiter.canOpen { ids.remove(at: at) } else { closer += 1 }
        continue
      }
      if delimiter.mark == "~" {
        guard stack[opener].length == delimiter.length else {
          closer += 1
          continue
        }
        wrap(from: opener, to: id, use: delimiter.length, tag: "del")
        ids.removeAll { $0 >= opener && $0 <= id }
        closer = ids.firstIndex { $0 > id } ?? ids.count
        continue
      }
      let use = stack[opener].left >= 2 && delimiter.left >= 2 ? 2 : 1
      wrap(from: opener, to: id, use: use, tag: use == 2 ? "strong" : "em")
      ids.removeAll { $0 > opener && $0 < id }
      if stack[opener].left == 0 { ids.removeAll { $0 == opener } }
      if stack[id].left == 0 {
        closer = position(id) ?? 0
        ids.removeAll { $0 == id }
      } else {
        closer = position(id) ?? 0
      }
    }
  }

  private func matches(_ opener: Delimiter, _ closer: Delimiter) -> Bool {
    guard opener.canOpen, opener.mark == closer.mark else { return false }
    // The rule of three.
    return !(closer.canOpen || opener.canClose) || closer.length % 3 == 0
      || (opener.length + closer.length) % 3 != 0
  }

  private mutating func wrap(from opener: Int, to closer: Int, use: Int, tag: String) {
    stack[opener].left -= use
    stack[closer].left -= use
    let (first, last) = (stack[opener].node, stack[closer].node)
    first.words.removeLast(use)
    last.words.removeLast(use)
    let element = Node()
    element.tag = tag
    // Both stand in the same list: what an element takes in leaves it.
    guard let from = nodes.firstIndex(where: { $0 === first }),
      let to = nodes.firstIndex(where: { $0 === last })
    else { return }
    element.children = Array(nodes[from + 1..<to])
    nodes.replaceSubrange(from + 1..<to, with: [element])
  }
}
