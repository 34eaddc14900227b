/// What a style calls, as CSS Syntax Level 3 reads it: escapes, comments and strings included.
///
/// A search for words would be led astray: `@\\69mport` is `@import`, and `/*` inside a string begins nothing.
struct StyleScanner {
  /// A part that may fetch something.
  enum Part: Hashable {
    /// The name of a rule that begins with `@`, in lower case.
    case rule(String)
    /// The name of a function, in lower case.
    case function(String)
    /// The address in `url(…)`.
    case address(String)
  }

  private(set) var parts: [Part] = []
  private let scalars: [Unicode.Scalar]
  private var index = 0

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    while let scalar = peek() { step(scalar) }
  }

  private func peek(_ offset: Int = 0) -> Unicode.Scalar? {
    scalars.indices.contains(index + offset) ? scalars[index + offset] : nil
  }

  private mutating func step(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "/" where peek(1) == "*": skipComment()
    case "\"", "'": _ = string()
    case "@":
      index += 1
      if startsName { parts.append(.rule(name().lowercased())) }
    case _ where startsName:
      let name = name().lowercased()
      guard peek() == "(" else { return }
      index += 1
      parts.append(name == "url" ? .address(address()) : .function(name))
    default: index += 1
    }
  }

  private mutating func skipComment() {
    index += 2
    while peek() != nil, !(peek() == "*" && peek(1) == "/") { index += 1 }
    index += 2
  }

  // MARK: Names

  private var startsName: Bool { peek().map { isName($0) } ?? false || startsEscape }

  private var startsEscape: Bool {
    peek() == "\\" && peek(1).map { !isNewline($0) } ?? false
  }

  private func isName(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x80 || scalar == "-" || scalar == "_" || ("a"..."z" ~= scalar)
      || ("A"..."Z" ~= scalar) || ("0"..."9" ~= scalar)
  }

  private func isNewline(_ scalar: Unicode.Scalar) -> Bool {
    "\n\r\u{0C}".unicodeScalars.contains(scalar)
  }

  private func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    isNewline(scalar) || scalar == " " || scalar == "\t"
  }

  private mutating func name() -> String {
    var name = String.UnicodeScalarView()
    while let scalar = peek() {
      if isName(scalar) {
        name.append(scalar)
        index += 1
      } else if startsEscape {
        name.append(escape())
      } else {
        break
      }
    }
    return String(name)
  }

  /// Up to six hexadecimal digits and one white space, or any character for itself.
  private mutating func escape() -> Unicode.Scalar {
    index += 1
    var digits = ""
    while digits.count < 6, let scalar = peek(), scalar.properties.isASCIIHexDigit {
      digits.unicodeScalars.append(scalar)
      index += 1
    }
    guard let value = UInt32(digits, radix: 16) else {
      defer { index += 1 }
      return peek() ?? "\u{FFFD}"
    }
    if peek() == "\r", peek(1) == "\n" { index += 1 }
    if let scalar = peek(), isSpace(scalar) { index += 1 }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  // MARK: Strings and addresses

  /// A string in quotation marks; a line that ends before it does ends it.
  private mutating func string() -> String {
    let mark = peek()
    var text = String.UnicodeScalarView()
    index += 1
    while let scalar = peek(), scalar != mark, !isNewline(scalar) {
      if startsEscape {
        text.append(escape())
      } else if scalar == "\\" {
        // A line break behind a backslash goes on with the string.
        index += peek(1) == "\r" && peek(2) == "\n" ? 3 : 2
      } else {
        text.append(scalar)
        index += 1
      }
    }
    index += 1
    return String(text)
  }

  /// What stands behind `url(`.
  private mutating func address() -> String {
    while let scalar = peek(), isSpace(scalar) { index += 1 }
    if peek() == "\"" || peek() == "'" { return string() }
    var text = String.UnicodeScalarView()
    while let scalar = peek(), scalar != ")" {
      if startsEscape {
        text.append(escape())
      } else {
        text.append(scalar)
        index += 1
      }
    }
    return String(text)
  }
}
