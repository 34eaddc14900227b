/// Puts a prefix before the ids of a piece of HTML and before what refers to them, so that several pieces
/// can stand in one document.
///
/// The HTML is our own: attributes are quoted with `"`, and `<` stands nowhere in them.
enum IDPrefix {
  private static let single = ["id", "for", "aria-activedescendant"]
  private static let lists = ["aria-labelledby", "aria-describedby", "aria-controls", "headers"]

  static func add(_ prefix: String, to html: String) -> String {
    let source = Array(html.utf8)
    var output: [UInt8] = []
    output.reserveCapacity(source.count + source.count / 32)
    var position = 0
    var isInTag = false
    while position < source.count {
      let byte = source[position]
      if byte == UInt8(ascii: "<") { isInTag = true }
      if byte == UInt8(ascii: ">") { isInTag = false }
      output.append(byte)
      position += 1
      guard isInTag, byte == 0x20, let attribute = attribute(at: position, in: source) else {
        continue
      }
      output += source[position..<attribute.value.lowerBound]
      output += prefixed(source[attribute.value], of: attribute.name, with: Array(prefix.utf8))
      position = attribute.value.upperBound + 1
      output.append(UInt8(ascii: "\""))
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// The attribute that begins at a position, with the bytes of its value.
  private static func attribute(
    at start: Int, in source: [UInt8]
  ) -> (name: String, value: Range<Int>)? {
    guard let equals = source[start...].firstIndex(where: { !isNamePart($0) }), equals > start,
      source[equals...].starts(with: "=\"".utf8),
      let end = source[(equals + 2)...].firstIndex(of: UInt8(ascii: "\""))
    else { return nil }
    return (String(decoding: source[start..<equals], as: UTF8.self), equals + 2..<end)
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == 0x2D || byte == 0x3A
  }

  private static func prefixed(
    _ value: ArraySlice<UInt8>, of name: String, with prefix: [UInt8]
  ) -> [UInt8] {
    if single.contains(name) { return prefix + value }
    if lists.contains(name) {
      return Array(value.split(separator: 0x20).map { prefix + $0 }.joined(separator: [0x20]))
    }
    if ["href", "xlink:href"].contains(name), value.first == UInt8(ascii: "#"), value.count > 1 {
      return [UInt8(ascii: "#")] + prefix + value.dropFirst()
    }
    if value.starts(with: "url(#".utf8) { return "url(#".utf8 + prefix + value.dropFirst(5) }
    return Array(value)
  }
}
