internal import CMarkdown

/// Addresses that stand in a text without any markup: `https://…` and `www.…`.
///
/// The library finds them, but knows no Chinese: for it an address ends at the next blank, and
/// `www.` begins one only behind a blank or `*`, `_`, `~`, `(`. Here it is shown no more of the text
/// than the address can take up, and a blank in place of a Chinese character before `www.`.
enum BareAddress {
  /// How much of a text is looked at for the end of an address.
  private static let longest = 2000

  private typealias Text = UnsafeMutableBufferPointer<UInt8>

  /// At a `:` or `w`: the link that begins here, or with the letters before, if there is one.
  static func match(
    _ character: UInt8, in context: InlineExtension.Context,
    parser: OpaquePointer?, parent: UnsafeMutablePointer<cmark_node>?,
    inlines: OpaquePointer
  ) -> UnsafeMutablePointer<cmark_node>? {
    guard let chunk = cmark_inline_parser_get_chunk(inlines) else { return nil }
    let text = Text(start: chunk.pointee.data, count: Int(chunk.pointee.len))
    let start = Int(cmark_inline_parser_get_offset(inlines))
    let opening: StaticString = character == UInt8(ascii: "w") ? "www." : "://"
    let isOpening = opening.withUTF8Buffer {
      UnsafeBufferPointer(rebasing: text[start...]).starts(with: $0)
    }
    guard isOpening, let ask = context.autolink.pointee.match_inline else { return nil }
    let library = { ask(context.autolink, parser, parent, character, inlines) }
    guard !context.dialect.isEmpty else { return library() }
    let host = start + opening.utf8CodeUnitCount
    chunk.pointee.len = Int32(end(from: host, in: text, context.dialect))
    defer { chunk.pointee.len = Int32(text.count) }
    guard character == UInt8(ascii: "w"), isBehindChinese(start, in: text, context.dialect) else {
      return library()
    }
    let before = text[start - 1]
    text[start - 1] = 0x20
    defer { text[start - 1] = before }
    return library()
  }

  /// Where an address ends whose host begins at `host`, at the latest.
  private static func end(
    from host: Int, in text: Text, _ dialect: InlineExtension.Dialect
  ) -> Int {
    let limit = min(host + longest, text.count)
    let bytes = UnsafeBufferPointer(text)
    var end = host
    while end < limit {
      let byte = text[end]
      if byte.isSpace || byte == UInt8(ascii: "<") { break }
      guard byte >= 0x80, let scalar = bytes.scalar(at: end) else {
        end += 1
        continue
      }
      if isChineseMark(scalar.value, dialect) || isStray(scalar.value, at: end, in: text) { break }
      end += scalar.length
    }
    if end == host + longest { return text.count }
    let isCut = end < limit && text[end] >= 0x80
    let reached = end
    // What opens something behind the address is not part of it, nor are delimiters: the library
    // knows these by their signs alone.
    while end > host, isOpening(text[end - 1], isCut: isCut, dialect) { end -= 1 }
    return isCut || end < reached ? end : text.count
  }

  private static func isOpening(
    _ byte: UInt8, isCut: Bool, _ dialect: InlineExtension.Dialect
  ) -> Bool {
    if byte == StandIns.asterisk || byte == StandIns.underscore {
      return dialect.contains(.standIns)
    }
    return isCut && "([{".utf8.contains(byte)
  }

  /// Whether a CJK character directly follows a letter or digit of an address: it belongs to the
  /// text around it. Behind `/`, `.`, `=` and the like it begins a part of the address.
  private static func isStray(_ scalar: UInt32, at offset: Int, in text: Text) -> Bool {
    guard EastAsianCharacter.contains(scalar) else { return false }
    let before = text[offset - 1]
    // As in `…/wiki/金华_(消歧义)`.
    if before == UInt8(ascii: "("), text[offset - 2] == UInt8(ascii: "_") { return false }
    return before < 0x80 && !"/.=?#&-_+:@%".utf8.contains(before)
  }

  /// Whether a mark of Chinese punctuation ends every address.
  private static func isChineseMark(
    _ scalar: UInt32, _ dialect: InlineExtension.Dialect
  ) -> Bool {
    switch scalar {
    // · – — ― ‘ ’ “ ” … stand in Western texts as well.
    case 0xB7, 0x2013...0x2015, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026: dialect.contains(.cjk)
    case 0x3000...0x3004, 0x3008...0x3020, 0x3030, 0x303D, 0x30FB, 0xFE10...0xFE1F, 0xFE30...0xFE6F,
      0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0xFFE0...0xFFE6:
      true
    default: false
    }
  }

  /// Whether a Chinese character or mark, or a delimiter that stands beside one, stands before
  /// `start`.
  private static func isBehindChinese(
    _ start: Int, in text: Text, _ dialect: InlineExtension.Dialect
  ) -> Bool {
    guard let scalar = UnsafeBufferPointer(text).scalar(before: start) else { return false }
    if dialect.contains(.standIns), scalar.value < 0x80 {
      return StandIns.sign(of: UInt8(scalar.value)) != UInt8(scalar.value)
    }
    return EastAsianCharacter.contains(scalar.value) || isChineseMark(scalar.value, dialect)
  }
}
