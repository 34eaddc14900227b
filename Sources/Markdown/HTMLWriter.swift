/// A buffer of HTML that is escaped on its way in.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Makes room for so many bytes.
  mutating func reserveCapacity(_ count: Int) { bytes.reserveCapacity(count) }

  /// Appends markup that stands in the program.
  mutating func markup(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends HTML that the caller of the renderer has made, as it is.
  mutating func html(_ html: String) { bytes.append(contentsOf: html.utf8) }

  /// Appends a number.
  mutating func number(_ number: Int) {
    if (0...9).contains(number) {
      bytes.append(UInt8(ascii: "0") + UInt8(number))
    } else {
      bytes.append(contentsOf: String(number).utf8)
    }
  }

  /// Appends text for element content or a quoted attribute: `&`, `<`, `>` and `"` become entities,
  /// and control characters, which HTML forbids, U+FFFD.
  mutating func escaped(_ text: String) { append(text) { $0.appendText($1) } }

  /// Appends ` name="value"`.
  mutating func attribute(_ name: StaticString, _ value: String) {
    markup(" ")
    markup(name)
    markup("=\"")
    escaped(value)
    markup("\"")
  }

  /// Appends an address for a quoted attribute: what may not stand in one is percent-encoded, as
  /// libcmark-gfm does it.
  mutating func address(_ address: String) { append(address) { $0.appendAddress($1) } }

  /// Appends the id of a reference to a footnote.
  mutating func referenceID(_ label: String, _ occurrence: Int) {
    markup("fnref-")
    address(label)
    guard occurrence > 1 else { return }
    markup("-")
    number(occurrence)
  }

  /// Begins a new line unless one has just begun.
  mutating func freshLine() {
    if let last = bytes.last, last != .lineFeed { bytes.append(.lineFeed) }
  }

  private mutating func append(
    _ text: String, _ body: (inout HTMLWriter, UnsafeBufferPointer<UInt8>) -> Void
  ) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { body(&self, $0) }
    if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { body(&self, $0) } }
  }

  // MARK: Escaping

  /// Bit n is set if the byte n cannot be written as it is: `"`, `&`, `<`, `>` and the control
  /// characters, but for tab, line feed, form feed and carriage return.
  private static let unsafeBytes: UInt64 =
    (1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E) | (0xFFFF_FFFF & ~(0b11_0110 << 8))

  private mutating func appendText(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var offset = 0
    while offset < text.count {
      let byte = text[offset]
      let isUnsafe =
        byte < 0x40 ? Self.unsafeBytes >> UInt64(byte) & 1 == 1 : byte == 0x7F || byte == 0xC2
      guard isUnsafe else {
        offset = byte < 0x80 ? offset + 1 : Self.end(ofSafe: text, from: offset)
        continue
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<offset]))
      offset += appendEscaped(byte, next: offset + 1 < text.count ? text[offset + 1] : 0)
      start = offset
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Behind bytes that are neither ASCII nor 0xC2, eight of which are looked at in one step.
  private static func end(ofSafe text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let bytes = UnsafeRawBufferPointer(text)
    let high: UInt64 = 0x8080_8080_8080_8080
    var offset = start
    while offset + 8 <= text.count {
      let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let difference = word ^ 0xC2C2_C2C2_C2C2_C2C2
      let held = (difference &- 0x0101_0101_0101_0101) & ~difference & high
      guard word & high == high, held == 0 else { break }
      offset += 8
    }
    return max(offset, start + 1)
  }

  /// Writes a byte that needs care, and says how many bytes of the text that were.
  private mutating func appendEscaped(_ byte: UInt8, next: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "\""): markup("&quot;")
    case UInt8(ascii: "&"): markup("&amp;")
    case UInt8(ascii: "<"): markup("&lt;")
    case UInt8(ascii: ">"): markup("&gt;")
    case 0xC2:
      // U+0080 to U+009F are control characters, what follows them is text.
      guard next < 0xA0 else {
        bytes.append(byte)
        return 1
      }
      markup("\u{FFFD}")
      return 2
    default: markup("\u{FFFD}")
    }
    return 1
  }

  private mutating func appendAddress(_ address: UnsafeBufferPointer<UInt8>) {
    for byte in address {
      switch byte {
      case 0x61...0x7A, 0x40...0x5A, 0x28...0x3B, 0x21, 0x23...0x25, 0x3D, 0x3F, 0x5F, 0x7E:
        bytes.append(byte)
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "'"): markup("&#x27;")
      default:
        bytes.append(UInt8(ascii: "%"))
        bytes.append(Self.hexadecimalDigit(byte >> 4))
        bytes.append(Self.hexadecimalDigit(byte & 0xF))
      }
    }
  }

  private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
