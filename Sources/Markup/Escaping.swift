/// How text is made safe for markup: everywhere `&`, `<`, `>` and `"` are written as references.
///
/// What neither HTML nor XML can hold, control characters and noncharacters, is left out or, where a
/// writer must see that something was there, replaced. (Workbooks have a way of their own to write
/// control characters; `Tables` does it.)
///
/// ```swift
/// Escaping.template("甲 < 乙")  // 甲 &lt; 乙
/// ```
public struct Escaping: Sendable {
  /// For XML, and for attributes in double quotation marks.
  public static let xml = Escaping()
  /// For templates, whose attributes may stand in either quotation mark.
  public static let template = Escaping(escapesApostrophes: true)
  /// For Markdown: as XML, and what is forbidden becomes U+FFFD.
  public static let markdown = Escaping(replacement: "\u{FFFD}", keepsFormFeeds: true)

  /// Bit n is set if the byte n cannot be written as it is: signs of markup and the control characters,
  /// but for tab, line feed and carriage return.
  private let unsafe: UInt64
  private let replacement: StaticString

  private init(
    escapesApostrophes: Bool = false, replacement: StaticString = "", keepsFormFeeds: Bool = false
  ) {
    let signs: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
    let kept: UInt64 = 1 << 0x09 | 1 << 0x0A | (keepsFormFeeds ? 1 << 0x0C : 0) | 1 << 0x0D
    unsafe = signs | (escapesApostrophes ? 1 << 0x27 : 0) | (0xFFFF_FFFF & ~kept)
    self.replacement = replacement
  }

  /// The text, safe.
  public func callAsFunction(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes -> String? in
      let start = unsafeIndex(in: bytes, from: 0)
      guard start < bytes.count else { return nil }
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count + 16)
      append(bytes, to: &result)
      return String(decoding: result, as: UTF8.self)
    } ?? text
  }

  /// Appends a text to markup.
  public func append(_ text: String, to markup: inout [UInt8]) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append($0, to: &markup) }
    if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { append($0, to: &markup) } }
  }

  /// Appends a text in UTF-8 to markup.
  public func append(_ text: UnsafeBufferPointer<UInt8>, to markup: inout [UInt8]) {
    var start = 0
    while start < text.count {
      let end = unsafeIndex(in: text, from: start)
      markup.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<end]))
      guard end < text.count else { return }
      start = end + write(text[end], to: &markup)
    }
  }

  /// Writes for a byte that needs care, and says how many bytes of the text that were.
  private func write(_ byte: UInt8, to markup: inout [UInt8]) -> Int {
    let (written, length): (StaticString, Int) =
      switch byte {
      case UInt8(ascii: "&"): ("&amp;", 1)
      case UInt8(ascii: "<"): ("&lt;", 1)
      case UInt8(ascii: ">"): ("&gt;", 1)
      case UInt8(ascii: "\""): ("&quot;", 1)
      case UInt8(ascii: "'"): ("&#39;", 1)
      case 0xC2: (replacement, 2)
      case 0xEF: (replacement, 3)
      case 0xF0...: (replacement, 4)
      default: (replacement, 1)
      }
    written.withUTF8Buffer { markup.append(contentsOf: $0) }
    return length
  }

  // MARK: What cannot be written as it is

  private func unsafeIndex(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count {
      let byte = text[index]
      if byte < 0x40 {
        if unsafe >> UInt64(byte) & 1 == 1 { return index }
        index += 1
      } else if byte < 0x7F {
        index += 1
      } else {
        if Self.isForbidden(text, at: index) { return index }
        index = Self.end(ofPlain: text, from: index)
      }
    }
    return index
  }

  /// U+007F to U+009F, U+FDD0 to U+FDEF, and the last two of each plane.
  private static func isForbidden(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    func next(_ offset: Int) -> UInt8 {
      index + offset < text.count ? text[index + offset] : 0
    }
    switch text[index] {
    case 0x7F: return true
    case 0xC2: return next(1) < 0xA0
    case 0xEF:
      return next(1) == 0xB7 && (0x90...0xAF).contains(next(2))
        || next(1) == 0xBF && next(2) >= 0xBE
    case 0xF0...: return next(1) & 0xCF == 0x8F && next(2) == 0xBF && next(3) >= 0xBE
    default: return false
    }
  }

  /// Behind bytes that belong to no sign and begin nothing forbidden, eight of which are looked at in
  /// one step.
  private static func end(ofPlain text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let bytes = UnsafeRawBufferPointer(text)
    let high: UInt64 = 0x8080_8080_8080_8080
    var index = start + 1
    while index + 8 <= text.count {
      let word = bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      guard word & high == high, !holds(0xC2, word), !holds(0xEF, word), !holdsLarge(word) else {
        break
      }
      index += 8
    }
    return index
  }

  private static func holds(_ byte: UInt64, _ word: UInt64) -> Bool {
    let difference = word ^ (byte &* 0x0101_0101_0101_0101)
    return (difference &- 0x0101_0101_0101_0101) & ~difference & 0x8080_8080_8080_8080 != 0
  }

  /// Whether one of eight bytes is 0xF0 or more.
  private static func holdsLarge(_ word: UInt64) -> Bool {
    word & (word << 1) & (word << 2) & (word << 3) & 0x8080_8080_8080_8080 != 0
  }
}
