/// What stands behind the key of a list in a form that YAML does not read as one: `- a`, `"a", "b"`,
/// `[a #3, b`, `#a #b`.
struct LooseList {
  /// The texts that are meant, each once.
  private(set) var items: [String] = []
  /// Whether each of them was written as a tag of a social network, with a hash in front.
  private(set) var hasHashes = false
  /// Whether it looks like a list, and not like one text.
  private(set) var isList = false
  private let dividers: Set<Character>

  /// - Parameters:
  ///   - values: what stands behind the colon, and the lines below it.
  ///   - isOfWords: whether the items are words, which hold no commas of whatever kind.
  init?(_ values: [Substring], isOfWords: Bool) {
    dividers = isOfWords ? ItemList.dividers : [","]
    let lines = values.map(\.trimmed).filter { !$0.isEmpty && !$0.hasPrefix("# ") }
    guard !lines.isEmpty else { return nil }
    if lines.contains(where: Self.isItem) {
      for line in lines { if !add(line, isItem: Self.isItem(line)) { return nil } }
      isList = true
    } else if !add(Substring(lines.joined(separator: " ")), isItem: false) {
      return nil
    }
    var seen: Set<String> = []
    items = items.filter { $0.contains { !$0.isWhitespace } && seen.insert($0).inserted }
    isList = isList || items.count > 1
    guard !items.isEmpty else { return nil }
  }

  /// What people put in front of items; behind the second of these only where a blank follows.
  private static let bullets = (plain: Set<Character>("-－·•●○▪■◆◇—–"), apart: Set<Character>("*+"))

  /// Whether a line begins as an item of a list, with a blank behind its mark or without one.
  static func isItem(_ line: Substring) -> Bool {
    guard let sign = line.first else { return false }
    guard let next = line.dropFirst().first else { return sign == "-" }
    return bullets.plain.contains(sign) && next != sign
      || bullets.apart.contains(sign) && next.isWhitespace
  }

  /// Takes up the items of a line; false where it is none that a list has.
  private mutating func add(_ line: Substring, isItem: Bool) -> Bool {
    var rest = line
    if isItem {
      // -甲 -乙 in one line.
      let isJoined = line.dropFirst().first?.isWhitespace == false
      let separator = isJoined ? " \(line.prefix(1))" : " - "
      for part in line.dropFirst().split(separator: separator) {
        // A mapping is no text.
        if !part.contains("\""), part.contains(": ") { return false }
        for item in split(part.trimmed) { items.append(item) }
      }
      return true
    }
    if let open = rest.first, "[【［{".contains(open) {
      isList = true
      rest = rest.dropFirst()
      if let close = rest.lastIndex(where: { "]】］}".contains($0) }) {
        let tail = rest[rest.index(after: close)...].trimmed
        guard tail.isEmpty || tail.first == "#" else { return false }
        rest = rest[..<close]
      }
      if open == "{", rest.contains(":") { return false }
    }
    let words = rest.split(separator: " ")
    if words.allSatisfy({ $0.first == "#" && $0.dropFirst().first?.isLetter == true }) {
      hasHashes = true
      isList = true
      items += words.flatMap { split($0.dropFirst().trimmed) }
      return true
    }
    let parts = split(rest)
    hasHashes = parts.allSatisfy { $0.first == "#" && $0.dropFirst().first?.isLetter == true }
    items += hasHashes ? parts.map { String($0.dropFirst()) } : parts
    return true
  }

  /// The parts of a line between its dividers; what stands in quotation marks is one.
  private func split(_ text: Substring) -> [String] {
    var parts: [String] = []
    var rest = text.trimmed
    while let first = rest.first {
      if dividers.contains(first) {
        rest = rest.dropFirst().trimmed
      } else if "\"'".contains(first), let end = endOfQuotation(rest, first) {
        let inner = rest[rest.index(after: rest.startIndex)..<end]
        parts.append(
          first == "'"
            ? String(inner).replacing("''", with: "'")
            : YAMLText.unquoted(rest[...end]))
        rest = rest[rest.index(after: end)...].trimmed
      } else {
        let end = rest.firstIndex(where: dividers.contains) ?? rest.endIndex
        var part = rest[..<end].trimmed
        if "\"'".contains(first), !part.dropFirst().contains(first) { part = part.dropFirst() }
        parts += dividers.count > 1 ? ItemList.parts(of: String(part)) : [String(part)]
        rest = rest[end...]
      }
    }
    return parts
  }

  /// Where the quotation ends that a text begins with: at a mark that a divider, another one or nothing follows.
  private func endOfQuotation(_ text: Substring, _ mark: Character) -> Substring.Index? {
    var position = text.index(after: text.startIndex)
    while position < text.endIndex {
      let next = text.index(after: position)
      if text[position] == mark {
        let tail = text[next...].trimmed
        guard let follower = tail.first else { return position }
        let isApart = tail.startIndex > next && "\"'".contains(follower)
        if isApart || dividers.contains(follower) { return position }
      }
      position = next
    }
    return nil
  }
}
