/// A style sheet as it is sent: its rules, without what only its authors read.
///
/// Comments go, and the blanks beside `{`, `}`, `;` and `,`: they are a seventh of what a page fetches, packed.
/// Everything else keeps its bytes, strings and addresses above all, in which `/*` begins no comment. Comments
/// that begin with `/*!`, as those of a licence do, stay.
struct StyleSheetReader {
  private let bytes: [UInt8]
  private var at = 0
  private var rules: [UInt8] = []

  /// The rules of a style sheet. A comment that never ends reaches to the end, as it does in browsers.
  static func rules(of bytes: [UInt8]) -> [UInt8] {
    var reader = StyleSheetReader(bytes: bytes)
    reader.read()
    return reader.rules
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    rules.reserveCapacity(bytes.count)
  }

  private mutating func read() {
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): copyString(bytes[at])
      case UInt8(ascii: "\\"): copy(2)
      case UInt8(ascii: "/") where follows("/*") && !follows("/*!"): skipComment()
      case UInt8(ascii: "/") where follows("/*!"): copy(endOfComment - at)
      case UInt8(ascii: "u"), UInt8(ascii: "U"): copyAddress()
      case UInt8(ascii: " "), UInt8(ascii: "\t"), 0x0A, 0x0D: copyBlank()
      case let byte where Self.parts(byte):
        if let last = rules.last, Self.isBlank(last) { rules.removeLast() }
        copy(1)
      default: copy(1)
      }
    }
  }

  private func follows(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard at + count <= bytes.count else { return false }
    return (0..<count).allSatisfy { offset in
      let (byte, wanted) = (bytes[at + offset], text.utf8Start[offset])
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(wanted)
      return byte == wanted || isLetter && byte | 0x20 == wanted
    }
  }

  private mutating func copy(_ count: Int) {
    let end = min(at + count, bytes.count)
    rules += bytes[at..<end]
    at = end
  }

  /// The end of the comment that begins here.
  private var endOfComment: Int {
    var end = at + 2
    while end + 1 < bytes.count {
      if bytes[end] == UInt8(ascii: "*"), bytes[end + 1] == UInt8(ascii: "/") { return end + 2 }
      end += 1
    }
    return bytes.count
  }

  /// A comment parts what stands around it, as a blank does.
  private mutating func skipComment() {
    at = endOfComment
    if let last = rules.last, !Self.isBlank(last), !Self.parts(last) {
      rules.append(UInt8(ascii: " "))
    }
  }

  private mutating func copyString(_ quote: UInt8) {
    copy(1)
    while at < bytes.count {
      let byte = bytes[at]
      copy(byte == UInt8(ascii: "\\") ? 2 : 1)
      // A line that ends without a quote ends a broken string, too.
      if byte == quote || byte == 0x0A { return }
    }
  }

  /// An address without quotes is no text to look for comments in.
  private mutating func copyAddress() {
    guard follows("url(") else { return copy(1) }
    copy(4)
    while at < bytes.count, Self.isBlank(bytes[at]) { copy(1) }
    guard at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "'") else {
      return
    }
    while at < bytes.count, bytes[at] != UInt8(ascii: ")") {
      copy(bytes[at] == UInt8(ascii: "\\") ? 2 : 1)
    }
  }

  /// Of several blanks one line end or one blank is left.
  private mutating func copyBlank() {
    var end = at
    while end < bytes.count, Self.isBlank(bytes[end]) { end += 1 }
    let isLine = bytes[at..<end].contains(0x0A)
    if let last = rules.last, !Self.parts(last) {
      if !Self.isBlank(last) {
        rules.append(isLine ? 0x0A : UInt8(ascii: " "))
      } else if isLine {
        rules[rules.count - 1] = 0x0A
      }
    }
    at = end
  }

  /// Whether blanks beside a sign mean nothing.
  private static func parts(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), UInt8(ascii: ","): true
    default: false
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == 0x0A || byte == 0x0D
  }
}
