/// What a page is called in full: its title and other names, and its figures with and without their units.
///
/// A name that is the whole of a query leads to its page, however many others hold the same words. It
/// is a word `=` with a hash, and `nameTerm` in `Client/terms.js` makes the same.
enum FullName {
  /// The words by which a page's names are looked up.
  static func terms(of document: SearchDocument, folding: Folding) -> [[UInt32]] {
    let figures = document.figures.flatMap { figure in
      let value = folding.fold(figure.value)
      return [value, number(in: value)]
    }
    let names = ([document.title] + document.names).map { folding.fold($0) }
    return (names + figures).map { term(for: bare($0)) }
  }

  /// A folded name without spaces and without the zeros that end a decimal.
  static func bare(_ name: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var point: Int?
    func endDecimal() {
      guard let start = point else { return }
      while result.count > start + 1, result.last == zero { result.removeLast() }
      if result.count == start + 1 { result.removeLast() }
      point = nil
    }
    for value in name where value != Folding.space {
      if !isDigit(value) { endDecimal() }
      if value == full { point = result.count }
      result.append(value)
    }
    endDecimal()
    return result
  }

  /// The first number of a folded text.
  static func number(in text: [UInt32]) -> [UInt32] {
    Array(
      text.drop { !isDigit($0) && $0 != full }.prefix { isDigit($0) || $0 == full })
  }

  /// FNV-1a of 32 bits over UTF-16.
  private static func term(for name: [UInt32]) -> [UInt32] {
    let text = String(String.UnicodeScalarView(name.compactMap(Unicode.Scalar.init)))
    var hash: UInt32 = 0x811C_9DC5
    for unit in text.utf16 { hash = (hash ^ UInt32(unit)) &* 0x0100_0193 }
    return ("=" + String(hash, radix: 36)).unicodeScalars.map(\.value)
  }

  private static let zero: UInt32 = 0x30
  private static let full: UInt32 = 0x2E

  private static func isDigit(_ value: UInt32) -> Bool { value >= zero && value <= 0x39 }
}
