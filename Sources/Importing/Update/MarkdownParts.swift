/// The body of a case, cut where blank lines divide it.
enum MarkdownParts {
  /// Blocks without the blank lines between them; what is fenced is one, and so are the indented lines
  /// that go on an item or a footnote.
  static func blocks(_ text: String) -> [String] {
    var blocks: [[Substring]] = []
    var current: [Substring] = []
    var fence: Substring?
    func end() {
      while current.last?.allSatisfy(\.isWhitespace) ?? false { current.removeLast() }
      if !current.isEmpty { blocks.append(current) }
      current = []
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.drop { $0 == " " }
      if let open = fence {
        current.append(line)
        if words.hasPrefix(open), words.dropFirst(open.count).allSatisfy(\.isWhitespace) {
          fence = nil
        }
        continue
      }
      if line.allSatisfy(\.isWhitespace) {
        if !current.isEmpty { current.append("") }
        continue
      }
      let isAfterBlank = current.last?.isEmpty ?? false
      let isIndented = line.hasPrefix("  ") || line.hasPrefix("\t")
      if isAfterBlank, !isIndented { end() }
      if words.hasPrefix("```") || words.hasPrefix("~~~") {
        fence = words.prefix { $0 == words.first }
      }
      current.append(line)
    }
    end()
    return blocks.map { $0.joined(separator: "\n") }
  }

  /// The sentences of a paragraph with the signs that end them, and its line ends; together they are the
  /// paragraph. Of a table, the rows.
  static func sentences(_ block: String) -> [String] {
    if block.hasPrefix("|") {
      return block.split(separator: "\n", omittingEmptySubsequences: false).map { $0 + "\n" }
    }
    var sentences: [String] = []
    var current = ""
    var isEnding = false
    for character in block {
      if character == "\n" {
        sentences += current.isEmpty ? ["\n"] : [current, "\n"]
        current = ""
        isEnding = false
        continue
      }
      if isEnding, !"”’）)》」』。！？".contains(character) {
        sentences.append(current)
        current = ""
        isEnding = false
      }
      current.append(character)
      isEnding = isEnding || "。！？；".contains(character)
    }
    return sentences + (current.isEmpty ? [] : [current])
  }

  /// Whether a block can be taken apart into sentences.
  static func isProse(_ block: String) -> Bool {
    !block.hasPrefix("```") && !block.hasPrefix("~~~") && !block.hasPrefix("<")
  }

  /// Text with the numbers of footnotes changed.
  static func renumbered(_ text: String, _ number: (String) -> String) -> String {
    var result = ""
    var rest = text[...]
    while let start = rest.firstRange(of: "[^") {
      let label = rest[start.upperBound...].prefix { $0.isASCII && $0.isNumber }
      let isEscaped = rest[..<start.lowerBound].last == "\\"
      result += rest[..<start.upperBound]
      rest = rest[start.upperBound...]
      guard !isEscaped, !label.isEmpty, rest[label.endIndex...].first == "]" else { continue }
      result += number(String(label))
      rest = rest[label.endIndex...]
    }
    return result + rest
  }
}
