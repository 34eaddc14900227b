/// The items of a list as people write them before they know how YAML does, and the list as it is read.
public enum ItemList {
  /// What a Chinese keyboard puts between the items of a list.
  public static let dividers = Set<Character>("，、；;,|｜")
  /// What it puts around a list.
  public static let brackets = Set<Character>("【】［］「」〔〕[]")
  /// Marks that people put around each item, with what ends them.
  private static let pairs: [Character: Character] = [
    "“": "”", "‘": "’", "\"": "\"", "（": "）", "(": ")", "《": "》", "〈": "〉",
  ]
  /// Marks that belong to the name of a work.
  private static let titleMarks = Set<Character>("《〈")
  /// Marks that stay where they lack their mate: those of titles, and the apostrophe of students’.
  private static let loneMarks = Set<Character>("《》〈〉‘’")

  /// The line that YAML reads as a key with these items, each once and in quotation marks where it needs them.
  public static func line(_ key: String, _ items: [String]) -> String {
    var seen: Set<String> = []
    let once = items.filter { seen.insert($0).inserted }
    return "\(key): [\(once.map(written).joined(separator: ", "))]"
  }

  /// The items that a text holds, without the marks around them.
  public static func parts(of text: String) -> [String] {
    let isDivided = isDividedByBlanks(text)
    return divided(text, byBlanks: isDivided).map(\.trimmed).filter { !$0.isEmpty }.flatMap {
      part in
      // (校企合作, 国际化): the marks stand around all of them.
      enclosed(part)?.flatMap { parts(of: String($0)) } ?? [String(withoutLoneMark(part))]
    }
  }

  /// The parts of a text between its dividers; those inside marks that are closed, as in 乙（试点、示范）, divide nothing.
  private static func divided(_ text: String, byBlanks isDivided: Bool) -> [Substring] {
    var (parts, start, position) = ([Substring](), text.startIndex, text.startIndex)
    while position < text.endIndex {
      let character = text[position]
      let next = text.index(after: position)
      if let end = closing(character, in: text[next...]) {
        position = text.index(after: end)
        continue
      }
      if dividers.contains(character) || brackets.contains(character)
        || (isDivided && character.isWhitespace)
      {
        parts.append(text[start..<position])
        start = next
      }
      position = next
    }
    return parts + [text[start...]]
  }

  private static let longest = 200

  /// Where the mark stands that ends what a mark has begun, others of the kind between the two apart.
  private static func closing(_ open: Character, in text: Substring) -> Substring.Index? {
    guard let close = pairs[open] else { return nil }
    var depth = 1
    for index in text.indices.prefix(longest) {
      if text[index] == close {
        depth -= 1
        if depth == 0 { return index }
      } else if text[index] == open {
        depth += 1
      }
    }
    return nil
  }

  /// A text without a mark at one of its ends that lacks its mate: `(校企合作` of a list in the wrong brackets. A number,
  /// as in `1)`, has its mark alone.
  private static func withoutLoneMark(_ text: Substring) -> Substring {
    var words = text
    if let open = words.first, let close = pairs[open], !loneMarks.contains(open),
      !words.dropFirst().contains(close)
    {
      words = words.dropFirst()
    }
    if let close = words.last, !loneMarks.contains(close),
      let open = pairs.first(where: { $0.value == close })?.key,
      !words.dropLast().contains(open), !isNumber(words.dropLast())
    {
      words = words.dropLast()
    }
    return words.trimmed
  }

  /// Whether a text is more than one item, or one with marks around it that would be shown with it.
  public static func holdsSeveral(_ text: String) -> Bool {
    text.contains { dividers.contains($0) } || text.first.map(brackets.contains) == true
      || isDividedByBlanks(text) || enclosed(text) != nil
      || withoutLoneMark(Substring(text)).count < Substring(text).trimmed.count
  }

  /// The words of a text that is made of nothing but words between marks, as “甲”“乙” and （甲）（乙） are.
  public static func enclosed(_ text: some StringProtocol) -> [Substring]? {
    var parts: [Substring] = []
    var rest = Substring(text).trimmed
    while let open = rest.first {
      guard let end = closing(open, in: rest.dropFirst()) else { return nil }
      let next = rest.index(after: end)
      let inner = titleMarks.contains(open) ? rest[..<next] : rest.dropFirst()[..<end]
      parts.append(inner.trimmed)
      rest = rest[next...].trimmed
    }
    let isOneTitle = parts.count == 1 && parts[0].first.map(titleMarks.contains) == true
    return parts.isEmpty || isOneTitle || isNumber(text, parts) || parts.contains(where: \.isEmpty)
      ? nil : parts
  }

  /// （一） and (2) are how parts of documents are numbered.
  private static func isNumber(_ text: some StringProtocol, _ parts: [Substring]) -> Bool {
    guard parts.count == 1, text.contains(where: { "（(".contains($0) }) else { return false }
    return parts[0].count == 1 || isNumber(parts[0])
  }

  private static func isNumber(_ text: Substring) -> Bool {
    text.allSatisfy { $0.isWholeNumber || "零〇十百IVXivx".contains($0) }
      || text.count == 1 && text.allSatisfy(\.isASCII)
  }

  /// 校企合作 国际化: Chinese words have no blanks between them.
  private static func isDividedByBlanks(_ text: String) -> Bool {
    let words = text.split(whereSeparator: \.isWhitespace)
    return words.count > 1 && words.allSatisfy { $0.allSatisfy(isHan) }
  }

  private static func isHan(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
  }

  /// An item as it stands in brackets: in quotation marks where YAML, or a reader of lists, would take a
  /// sign in it for something else.
  private static func written(_ item: String) -> String {
    let isPlain = item.allSatisfy {
      $0.isLetter || $0.isNumber || " -_./+（）《》〈〉·—&#:'".contains($0)
    }
    let begins = item.first.map { $0.isLetter || $0.isNumber || "（《〈".contains($0) } ?? false
    let isCut = item.contains(" #") || item.contains(": ") || item.hasSuffix(":")
    let isWord = ["null", "Null", "NULL"].contains(item)
    return isPlain && begins && !isCut && !isWord && !holdsSeveral(item)
      ? item : YAMLText.quoted(item)
  }
}

extension Substring {
  /// Without the blanks at both ends.
  var trimmed: Substring {
    drop(while: \.isWhitespace).trimmingSuffix(while: \.isWhitespace)
  }
}
