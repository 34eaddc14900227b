/// What elements mean to the text of a page.
enum HTMLNames {
  /// Elements that part the text before them from the text in them.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "br", "caption", "dd", "desc", "details", "dialog",
    "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "g", "h1", "h2", "h3",
    "h4", "h5", "h6", "header", "hgroup", "hr", "legend", "li", "main", "menu", "nav", "ol",
    "optgroup", "option", "p", "pre", "section", "select", "summary", "svg", "table", "tbody", "td",
    "text", "textarea", "tfoot", "th", "thead", "title", "tr", "ul",
  ]
  /// Elements whose content nobody reads.
  static let unread: Set<String> = ["script", "style", "template"]
  /// Elements whose content is no HTML.
  static let raw: Set<String> = ["script", "style"]
  /// Elements that have no content.
  static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
  ]

  static func headingLevel(_ name: String) -> UInt8? {
    let bytes = name.utf8
    guard bytes.count == 2, bytes.first == UInt8(ascii: "h"), let digit = bytes.last,
      (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(digit)
    else { return nil }
    return digit - UInt8(ascii: "0")
  }

  static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }

  static func lowercase(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  /// Whether a byte ends the name of a tag or an attribute.
  static func endsWord(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
      || byte == UInt8(ascii: "=")
  }
}

/// A character written by name or number.
enum HTMLEntity {
  private static let names: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ensp": " ",
    "emsp": " ", "thinsp": " ", "copy": "©", "reg": "®", "trade": "™", "hellip": "…", "mdash": "—",
    "ndash": "–", "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "middot": "·",
    "times": "×", "deg": "°", "plusmn": "±", "shy": "\u{AD}", "zwnj": "\u{200C}",
    "zwj": "\u{200D}", "le": "≤", "ge": "≥", "yen": "¥", "bull": "•", "laquo": "«", "raquo": "»",
  ]

  /// The entity that begins at `&`; `nil` where the character only looks like one.
  static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, before end: Int
  ) -> (text: String, end: Int)? {
    var index = start + 1
    while index < min(end, start + 12), bytes[index] != UInt8(ascii: ";") { index += 1 }
    guard index < end, bytes[index] == UInt8(ascii: ";") else { return nil }
    let name = String(decoding: bytes[(start + 1)..<index], as: UTF8.self)
    if let text = names[name] { return (text, index + 1) }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let value =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let scalar = value.flatMap(Unicode.Scalar.init) else { return nil }
    return (String(scalar), index + 1)
  }
}
