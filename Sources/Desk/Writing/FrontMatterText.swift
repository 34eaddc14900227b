/// The lines between the `---` of a text, in which one field changes only its own lines: comments, order and
/// everything that a form does not know stay as they are.
struct FrontMatterText {
  /// What a field is to say.
  enum Value: Equatable {
    case text(String)
    case list([String])

    var isEmpty: Bool {
      switch self {
      case .text(let text): text.isEmpty
      case .list(let items): items.isEmpty
      }
    }
  }

  /// All lines of the text.
  private var lines: [String]
  /// Those of the fields.
  private var fields: Range<Int>

  /// The front matter of a text with plain line ends; `nil` where it has none.
  init?(_ text: String) {
    let lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      .map { String($0) }
    guard lines.first.map(Self.isFence) == true,
      let end = lines.indices.dropFirst().first(where: { Self.isFence(lines[$0]) })
    else { return nil }
    self.lines = lines
    fields = 1..<end
  }

  /// The text with what was changed.
  var text: String { lines.joined(separator: "\n") }

  private static func isFence(_ line: String) -> Bool {
    line.hasPrefix("---") && line.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
  }

  /// Gives a field a value; an empty one takes the field away, or empties it where it must be there.
  ///
  /// - Parameters:
  ///   - order: the keys in the order in which a new one takes its place.
  ///   - isNeeded: whether the key stays when there is nothing to say.
  mutating func set(_ key: String, to value: Value, order: [String], isNeeded: Bool = false) {
    let old = extent(of: key)
    var new: [String] = []
    if !value.isEmpty || isNeeded { new = Self.written(key, value, like: old.map { lines[$0] }) }
    let place = old ?? newPlace(of: key, order)
    lines.replaceSubrange(place, with: new)
    fields = fields.lowerBound..<fields.upperBound + new.count - place.count
  }

  // MARK: Finding

  /// The lines of a field: that of its key and those below that belong to it.
  private func extent(of key: String) -> Range<Int>? {
    guard let start = fields.first(where: { Self.key(of: lines[$0]) == key }) else { return nil }
    var end = start + 1
    var index = end
    while index < fields.upperBound {
      let line = lines[index]
      let isBlank = line.allSatisfy { $0 == " " || $0 == "\t" }
      guard
        isBlank || line.hasPrefix(" ") || line.hasPrefix("\t") || line.hasPrefix("- ")
          || line == "-"
      else { break }
      index += 1
      // Blank lines at the end belong to nobody.
      if !isBlank { end = index }
    }
    return start..<end
  }

  private static func key(of line: String) -> String? {
    guard let colon = line.firstIndex(of: ":"), let first = line.first, first.isLetter else {
      return nil
    }
    let rest = line[line.index(after: colon)...]
    guard rest.isEmpty || rest.hasPrefix(" ") || rest.hasPrefix("\t") else { return nil }
    return String(line[..<colon])
  }

  private func newPlace(of key: String, _ order: [String]) -> Range<Int> {
    let position = order.firstIndex(of: key) ?? order.count
    for earlier in order[..<position].reversed() {
      if let extent = extent(of: earlier) { return extent.upperBound..<extent.upperBound }
    }
    return fields.upperBound..<fields.upperBound
  }

  // MARK: Writing

  private static func written(
    _ key: String, _ value: Value, like old: ArraySlice<String>?
  ) -> [String] {
    switch value {
    case .text(let text): return ["\(key): \(scalar(text, isInList: false))\(comment(old?.first))"]
    case .list(let items):
      let isBlock =
        old.map { $0.count > 1 && $0.dropFirst().contains { $0.contains("- ") } } ?? false
      guard isBlock, !items.isEmpty else {
        let list = items.map { scalar($0, isInList: true) }.joined(separator: ", ")
        return ["\(key): [\(list)]\(comment(old?.first))"]
      }
      let indent = old?.dropFirst().first { $0.contains("- ") }?.prefix { $0 == " " } ?? "  "
      return (old?.first.map { [$0] } ?? ["\(key):"])
        + items.map { "\(indent)- \(scalar($0, isInList: false))" }
    }
  }

  /// A comment behind a value, which stays with the field.
  private static func comment(_ line: String?) -> String {
    guard let line, !line.contains("\""), !line.contains("'"), let found = line.firstRange(of: " #")
    else { return "" }
    return String(line[found.lowerBound...])
  }

  /// A text as YAML reads it back: plain where that is certain, else in quotation marks.
  static func scalar(_ text: String, isInList: Bool) -> String {
    let words = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    let isPlain =
      !words.isEmpty && words.first?.isWhitespace == false && words.last?.isWhitespace == false
      && !"-?:,[]{}#&*!|>'\"%@`=~.+0123456789".contains(words.first ?? "-")
      && !words.contains(": ") && !words.contains(" #") && !words.hasSuffix(":")
      && !["true", "false", "yes", "no", "null", "on", "off"].contains(words.lowercased())
      && !(isInList && words.contains { ",[]{}，、；;：".contains($0) || $0.isWhitespace })
      && words.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 && $0.value != 0xFEFF }
    // Dates, periods and numbers are written as they are.
    let isNumber = !words.isEmpty && words.allSatisfy { "0123456789-/QH".contains($0) }
    if isPlain || isNumber && words.first != "-" && words.first != "/" { return words }
    var quoted = "\""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case _ where scalar.value < 32 || scalar.value == 127:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\x" + String(repeating: "0", count: 2 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
