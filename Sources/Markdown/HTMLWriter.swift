/// A buffer of HTML that is escaped on its way in.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Appends markup as it is.
  mutating func markup(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  /// Begins a new line unless one has just begun.
  mutating func freshLine() {
    if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
  }

  /// Appends text for element content or a quoted attribute.
  mutating func escaped(_ text: some Collection<UInt8>) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "<"): markup("&lt;")
      case UInt8(ascii: ">"): markup("&gt;")
      case UInt8(ascii: "\""): markup("&quot;")
      default: bytes.append(byte)
      }
    }
  }

  /// Appends an address for a quoted attribute: what may not stand in one is percent-encoded.
  mutating func address(_ address: String) {
    for byte in address.utf8 {
      switch byte {
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "'"): markup("&#x27;")
      case _ where Self.isAddressByte(byte): bytes.append(byte)
      default:
        bytes.append(UInt8(ascii: "%"))
        bytes.append(Self.hexDigits[Int(byte >> 4)])
        bytes.append(Self.hexDigits[Int(byte & 15)])
      }
    }
  }

  private static let hexDigits = Array("0123456789ABCDEF".utf8)

  /// Letters, digits and the marks that libcmark leaves in an address.
  private static func isAddressByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: "-_.+!*(),%#@?=;:/$~".utf8.contains(byte)
    }
  }
}
