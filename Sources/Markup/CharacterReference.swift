/// A character written by name or number: `&amp;`, `&#8212;`, `&#x2014;`.
public enum CharacterReference {
  /// The reference that begins at an `&`; nil where that is only a sign. References end in `;`: those
  /// that browsers accept without it are no writing of ours.
  public static func read(
    _ bytes: UnsafeBufferPointer<UInt8>, at start: Int
  ) -> (scalar: Unicode.Scalar, end: Int)? {
    // The longest name has eight letters, and no number that means something has more digits.
    let limit = min(bytes.count, start + 12)
    var end = start + 1
    while end < limit, bytes[end] != UInt8(ascii: ";") { end += 1 }
    guard end < limit else { return nil }
    let name = UnsafeBufferPointer(rebasing: bytes[start + 1..<end])
    guard let value = name.first == UInt8(ascii: "#") ? number(name) : named(name) else {
      return nil
    }
    return (value, end + 1)
  }

  private static func named(_ name: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    names[String(decoding: name, as: UTF8.self)].flatMap(Unicode.Scalar.init)
  }

  private static func number(_ name: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    let isHex = name.count > 1 && name[1] | 0x20 == UInt8(ascii: "x")
    let digits = String(decoding: name.dropFirst(isHex ? 2 : 1), as: UTF8.self)
    guard digits.utf8.first != UInt8(ascii: "+"), digits.utf8.first != UInt8(ascii: "-"),
      let value = UInt32(digits, radix: isHex ? 16 : 10)
    else { return nil }
    // What is no character is shown as one that says so.
    return value == 0 ? "\u{FFFD}" : Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// A text in which references are characters.
  public static func decoded(_ bytes: some Sequence<UInt8>) -> String {
    let bytes = Array(bytes)
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    bytes.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        if bytes[index] == UInt8(ascii: "&"), let (scalar, end) = read(bytes, at: index) {
          result.append(contentsOf: String(scalar).utf8)
          index = end
        } else {
          result.append(bytes[index])
          index += 1
        }
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
