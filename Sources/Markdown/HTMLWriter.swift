import Markup

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
  mutating func escaped(_ text: String) { Escaping.markdown.append(text, to: &bytes) }

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
  mutating func address(_ address: String) {
    for byte in address.utf8 { appendAddress(byte) }
  }

  /// Appends the id of a footnote.
  mutating func noteID(_ label: String, _ prefix: String) {
    html(prefix)
    markup("fn-")
    address(label)
  }

  /// Appends the id of a reference to a footnote.
  mutating func referenceID(_ label: String, _ occurrence: Int, _ prefix: String = "") {
    html(prefix)
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

  private mutating func appendAddress(_ byte: UInt8) {
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

  private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }
}
