/// Marks Chinese words on pages of a language that has no Chinese characters: a name that nobody has translated,
/// the original name of a book. Readers' programs pronounce them, and browsers choose their letters, by `lang`.
///
/// It stands at the one place that all of a page passes on its way out, so that no template and no view has to
/// think of it.
struct ForeignWords {
  /// The tag that marks them, such as `zh-CN`.
  let language: String
  /// Whether what is written next stands in a tag, as a value of an attribute.
  private var isInTag = false
  /// Whether it stands in an element that can hold no others: a title, an option, a script.
  private var isInPlainElement = false
  /// Whether it stands in a drawing.
  private var isInDrawing = false

  init(language: String) { self.language = language }

  /// Whether a text has to be marked where it stands.
  func marks(_ text: String) -> Bool {
    guard !isInTag, !isInPlainElement else { return false }
    // Chinese characters begin with these bytes, and nothing else does that is written on English pages.
    return text.utf8.contains { (0xE4...0xE9).contains($0) || $0 == 0xF0 }
      && text.unicodeScalars.contains { $0.isHan }
  }

  /// A text, escaped, with its Chinese words marked.
  func marked(text: String) -> String { marked(text[...], isInDrawing: isInDrawing) }

  /// Elements with the Chinese words between them marked.
  func marked(html: String) -> String {
    var result = ""
    var rest = html[...]
    var drawings = isInDrawing ? 1 : 0
    // Within an element that says its language itself, or can hold no others, nothing is marked.
    var plain: Substring?
    while let open = rest.firstIndex(of: "<") {
      let text = rest[..<open]
      result += plain == nil ? marked(text, isInDrawing: drawings > 0) : String(text)
      let end = Self.endOfTag(rest[open...])
      let tag = rest[open..<end]
      result += tag
      rest = rest[end...]
      let name = Self.name(of: tag)
      if let waiting = plain {
        if name == "/" + waiting { plain = nil }
      } else if Self.plainElements.contains(String(name)) || tag.contains(" lang=") {
        plain = name
      }
      if name == "svg" { drawings += 1 }
      if name == "/svg" { drawings -= 1 }
    }
    return result + (plain == nil ? marked(rest, isInDrawing: drawings > 0) : String(rest))
  }

  /// Learns from a piece of the template where what follows it will stand.
  mutating func pass(_ bytes: [UInt8]) {
    guard let last = bytes.lastIndex(where: { $0 == 0x3C || $0 == 0x3E }) else { return }
    let wasInTag = isInTag
    isInTag = bytes[last] == UInt8(ascii: "<")
    guard let open = bytes.lastIndex(of: UInt8(ascii: "<")) else {
      // The end of a tag that began before.
      if wasInTag, !isInTag { isInPlainElement = isPlainPending }
      return
    }
    let name = String(
      decoding: bytes[(open + 1)...].prefix { $0 != 0x20 && $0 != 0x3E && $0 != 0x0A },
      as: UTF8.self)
    let isPlain = Self.plainElements.contains(name)
    isPlainPending = isPlain
    isInPlainElement = !isInTag && isPlain
  }

  /// Whether the tag that is being written is that of an element that can hold no others.
  private var isPlainPending = false

  private static let plainElements: Set<String> = [
    "title", "option", "script", "style", "textarea", "desc",
  ]

  private static func endOfTag(_ text: Substring) -> Substring.Index {
    var quote: Character?
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      index = text.index(after: index)
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == ">" {
        return index
      }
    }
    return text.endIndex
  }

  private static func name(of tag: Substring) -> Substring {
    tag.dropFirst().prefix {
      $0 != " " && $0 != ">" && $0 != "\n" && ($0 != "/" || $0 == tag.dropFirst().first)
    }
  }

  private func marked(_ text: Substring, isInDrawing: Bool) -> String {
    guard text.unicodeScalars.contains(where: { $0.isHan }) else { return String(text) }
    let element = isInDrawing ? "tspan" : "span"
    var result = ""
    var run = ""
    var gap = ""
    func close() {
      if !run.isEmpty { result += "<\(element) lang=\"\(language)\">\(run)</\(element)>" }
      run = ""
    }
    for character in text {
      if character.unicodeScalars.contains(where: { $0.isHan || $0.isChineseMark }) {
        run += gap + String(character)
        gap = ""
      } else if !run.isEmpty, character.isASCII, character != " " {
        // What stands between Chinese words belongs to them: 1+X证书.
        gap.append(character)
      } else {
        close()
        result += gap + String(character)
        gap = ""
      }
    }
    close()
    return result + gap
  }
}

extension Unicode.Scalar {
  /// Whether it is a Chinese character.
  var isHan: Bool {
    switch value {
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x323AF: true
    default: false
    }
  }

  /// Whether it is a mark that stands between Chinese characters only.
  fileprivate var isChineseMark: Bool {
    switch value {
    case 0x3000...0x303F, 0xFF00...0xFFEF: true
    default: false
    }
  }
}
