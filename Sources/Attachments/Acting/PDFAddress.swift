/// The address that a link of a PDF leads to.
enum PDFAddress {
  private static let schemes = ["javascript:", "vbscript:", "data:text/html"]

  /// Whether the text in brackets with which some bytes begin is an address that runs something.
  static func acts(_ bytes: ArraySlice<UInt8>) -> Bool {
    let rest = bytes.drop { $0 <= 0x20 }
    let text: [UInt8]
    switch rest.first {
    case UInt8(ascii: "("): text = literal(rest.dropFirst().prefix(256))
    case UInt8(ascii: "<"): text = hexadecimal(rest.dropFirst().prefix(256))
    default: return false
    }
    // Browsers pass over blanks and zeros, those of UTF-16 as well.
    let letters = text.filter { $0 > 0x20 && $0 < 0x7F }
    let address = String(decoding: letters, as: UTF8.self).lowercased()
    return schemes.contains(where: address.hasPrefix)
  }

  /// The characters between round brackets, escapes read.
  private static func literal(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst(), byte != UInt8(ascii: ")") {
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        continue
      }
      let octal = rest.prefix(3).prefix { (0x30...0x37).contains($0) }
      if octal.isEmpty {
        if let next = rest.popFirst(), next > 0x20 { text.append(next) }
      } else {
        text.append(octal.reduce(0) { $0 &* 8 &+ ($1 - 0x30) })
        rest = rest.dropFirst(octal.count)
      }
    }
    return text
  }

  /// The characters between angle brackets.
  private static func hexadecimal(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let digits = bytes.prefix { $0 != UInt8(ascii: ">") }.compactMap {
      Character(Unicode.Scalar($0)).hexDigitValue.map(UInt8.init)
    }
    return stride(from: 0, to: digits.count, by: 2).map {
      digits[$0] << 4 | ($0 + 1 < digits.count ? digits[$0 + 1] : 0)
    }
  }
}
