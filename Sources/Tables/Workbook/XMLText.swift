/// XML as it is written into the parts of workbooks.
struct XMLText {
  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  /// The text so far, in UTF-8.
  private(set) var bytes: [UInt8] = []

  /// A part of its own, or a piece of one.
  init(isPart: Bool = true) {
    if isPart { bytes += Self.declaration.utf8 }
  }

  /// Adds markup as it is.
  mutating func add(_ markup: String) {
    bytes += markup.utf8
  }

  /// Adds the text of a cell or the name of a sheet, as an element's content or as an attribute in
  /// double quotes.
  ///
  /// Characters that XML has no room for are written as `_x0001_`, as workbooks have it; a text that
  /// happens to look like that has its first underscore written so.
  mutating func add(text: String) {
    add(text, escapesControls: true)
  }

  /// Adds an address as an attribute in double quotes.
  mutating func add(address: String) {
    add(address, escapesControls: false)
  }

  private mutating func add(_ text: String, escapesControls: Bool) {
    let isPlain = text.utf8.allSatisfy { byte in
      byte >= 0x20 && byte != UInt8(ascii: "&") && byte != UInt8(ascii: "<")
        && byte != UInt8(ascii: ">") && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "_")
        && byte != 0xEF
    }
    if isPlain {
      bytes += text.utf8
      return
    }
    var rest = text.unicodeScalars[...]
    while let scalar = rest.first {
      switch scalar {
      case "&": bytes += "&amp;".utf8
      case "<": bytes += "&lt;".utf8
      case ">": bytes += "&gt;".utf8
      case "\"": bytes += "&quot;".utf8
      case "_" where escapesControls && Self.isEscape(rest): bytes += "_x005F_".utf8
      case "\t", "\n": bytes.append(UInt8(scalar.value))
      case "\0"..<" ", "\u{FFFE}", "\u{FFFF}":
        let number = String(scalar.value, radix: 16, uppercase: true)
        let zeros = String(repeating: "0", count: 4 - number.count)
        if escapesControls { bytes += "_x\(zeros)\(number)_".utf8 }
      default: bytes += String(Character(scalar)).utf8
      }
      rest.removeFirst()
    }
  }

  private static func isEscape(_ text: Substring.UnicodeScalarView) -> Bool {
    let escape = Array(text.prefix(7))
    return escape.count == 7 && escape[1] == "x" && escape[6] == "_"
      && escape[2..<6].allSatisfy { $0.isASCII && $0.properties.isHexDigit }
  }
}
