/// XML as the one kind of bytes that it is read in.
enum XMLEncoding {
  private static let longestHead = 120
  private static let opening = Array("<![CDATA[".utf8)
  private static let closing = Array("]]>".utf8)

  /// The text in UTF-8; nil where it is in another encoding than Unicode's.
  static func utf8(_ content: [UInt8]) -> [UInt8]? {
    if content.starts(with: [0xFE, 0xFF]) { return fromUTF16(content) { $0 << 8 | $1 } }
    if content.starts(with: [0xFF, 0xFE]) { return fromUTF16(content) { $1 << 8 | $0 } }
    let head = String(decoding: content.prefix(longestHead), as: UTF8.self).lowercased()
    let isDeclared = head.hasPrefix("<?xml") || head.hasPrefix("\u{FEFF}<?xml")
    guard isDeclared, let declaration = head.split(separator: "?>").first,
      declaration.contains("encoding")
    else { return content }
    return declaration.contains("utf-8") || declaration.contains("us-ascii") ? content : nil
  }

  private static func fromUTF16(
    _ content: [UInt8], _ unit: (UInt16, UInt16) -> UInt16
  ) -> [UInt8]? {
    guard content.count.isMultiple(of: 2) else { return nil }
    let units = stride(from: 2, to: content.count, by: 2).map {
      unit(UInt16(content[$0]), UInt16(content[$0 + 1]))
    }
    var text = String(decoding: units, as: UTF16.self)
    // What the declaration says of the encoding is true no more.
    if text.hasPrefix("<?xml"), let end = text.firstRange(of: "?>") {
      text.replaceSubrange(..<end.upperBound, with: "<?xml version=\"1.0\"?>")
    }
    return Array(text.utf8)
  }

  /// The same text with what stands in sections of CDATA written like all other.
  static func withoutSections(_ content: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(content.count)
    var position = 0
    var isInside = false
    while position < content.count {
      let byte = content[position]
      let rest = content[position...]
      if !isInside, byte == opening[0], rest.starts(with: opening) {
        isInside = true
        position += opening.count
      } else if isInside, byte == closing[0], rest.starts(with: closing) {
        isInside = false
        position += closing.count
      } else {
        if isInside { result += escaped(byte) } else { result.append(byte) }
        position += 1
      }
    }
    return result
  }

  private static func escaped(_ byte: UInt8) -> [UInt8] {
    switch byte {
    case UInt8(ascii: "&"): Array("&amp;".utf8)
    case UInt8(ascii: "<"): Array("&lt;".utf8)
    case UInt8(ascii: ">"): Array("&gt;".utf8)
    default: [byte]
    }
  }
}
