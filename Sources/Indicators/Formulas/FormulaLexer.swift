/// One word of a formula, and where it stands in UTF-8 bytes.
struct FormulaToken: Hashable {
  enum Kind: Hashable {
    case number(DecimalNumber)
    case indicator(String)
    case operation(Formula.Operator)
    case opening
    case closing
    case percent
    /// A character that formulas do not have, or a number that cannot be read.
    case unknown
    case end
  }

  let kind: Kind
  let range: Range<Int>
}

/// Splits a formula into its words.
struct FormulaLexer {
  private let bytes: [UInt8]
  private var offset = 0

  private static let signs: [(String, FormulaToken.Kind)] = [
    ("+", .operation(.plus)), ("＋", .operation(.plus)), ("-", .operation(.minus)),
    ("−", .operation(.minus)), ("－", .operation(.minus)), ("–", .operation(.minus)),
    ("*", .operation(.times)), ("×", .operation(.times)), ("＊", .operation(.times)),
    ("/", .operation(.over)), ("÷", .operation(.over)), ("／", .operation(.over)),
    ("(", .opening), ("（", .opening), (")", .closing), ("）", .closing), ("%", .percent),
    ("％", .percent),
  ]

  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// All words, and at last the end.
  static func tokens(of text: String) -> [FormulaToken] {
    var lexer = FormulaLexer(text)
    // Spreadsheets begin a formula with an equals sign.
    if lexer.bytes.first == UInt8(ascii: "=") { lexer.offset = 1 }
    var tokens: [FormulaToken] = []
    while let token = lexer.next() { tokens.append(token) }
    tokens.append(FormulaToken(kind: .end, range: lexer.bytes.count..<lexer.bytes.count))
    return tokens
  }

  private mutating func next() -> FormulaToken? {
    while offset < bytes.count, let width = whiteSpaceWidth() { offset += width }
    guard offset < bytes.count else { return nil }
    let start = offset
    let byte = bytes[offset]
    if Self.isLetter(byte) { return identifier() }
    if Self.isDigit(byte) || byte == UInt8(ascii: ".") { return number() }
    for (sign, kind) in Self.signs where bytes[offset...].starts(with: sign.utf8) {
      offset += sign.utf8.count
      return FormulaToken(kind: kind, range: start..<offset)
    }
    offset += 1
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return FormulaToken(kind: .unknown, range: start..<offset)
  }

  /// A letter, then letters, digits, hyphens and underscores; a hyphen at the end is a minus.
  private mutating func identifier() -> FormulaToken {
    let start = offset
    while offset < bytes.count, Self.isInIdentifier(bytes[offset]) { offset += 1 }
    while bytes[offset - 1] == UInt8(ascii: "-") { offset -= 1 }
    let id = String(decoding: bytes[start..<offset], as: UTF8.self)
    return FormulaToken(kind: .indicator(id), range: start..<offset)
  }

  private mutating func number() -> FormulaToken {
    let start = offset
    while offset < bytes.count, Self.isDigit(bytes[offset]) || bytes[offset] == UInt8(ascii: ".") {
      offset += 1
    }
    let number = DecimalNumber(utf8: bytes[start..<offset])
    return FormulaToken(kind: number.map { .number($0) } ?? .unknown, range: start..<offset)
  }

  private func whiteSpaceWidth() -> Int? {
    if [0x20, 0x09, 0x0A, 0x0D].contains(bytes[offset]) { return 1 }
    let wide = ["\u{3000}", "\u{A0}"].first { bytes[offset...].starts(with: $0.utf8) }
    return wide?.utf8.count
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte)
  }

  private static func isInIdentifier(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}
