/// That a term is on a page: in which quarters of its text, and how much it weighs there.
struct Posting: Equatable {
  /// The page's number.
  var page: Int
  /// A bit for each quarter of the text that has the term; at least one.
  var quarters: UInt8
  /// 0 and 1 in the text, by how often; 2 in a heading, a tag or a figure's name; 3 in the title.
  var weight: UInt8
}

/// Numbers as printable characters: a digit below 60 ends a number, the others lead on to it.
///
/// This is (s,c)-dense coding with the 93 characters that a string of a script can hold as they are. A
/// posting is one number, and one character where the term is on the page before, too.
enum NumberCode {
  static let stoppers = 60
  static let continuers = 33

  private static let alphabet: [UInt8] = (0x20...0x7E).filter { $0 != 0x22 && $0 != 0x5C }
  private static let digits: [UInt8] = {
    var digits = [UInt8](repeating: 0xFF, count: 256)
    for (digit, byte) in alphabet.enumerated() { digits[Int(byte)] = UInt8(digit) }
    return digits
  }()

  static func append(_ number: Int, to bytes: inout [UInt8]) {
    var rest = number / stoppers
    let start = bytes.count
    bytes.append(alphabet[number % stoppers])
    guard rest > 0 else { return }
    while rest > 0 {
      rest -= 1
      bytes.append(alphabet[stoppers + rest % continuers])
      rest /= continuers
    }
    bytes[start...].reverse()
  }

  /// The number that begins at `index`, which moves behind it; `nil` where there is none.
  static func read(_ bytes: some RandomAccessCollection<UInt8>, _ index: inout Int) -> Int? {
    var value = 0
    while index < bytes.count {
      let digit = Int(digits[Int(bytes[bytes.index(bytes.startIndex, offsetBy: index)])])
      index += 1
      if digit < stoppers { return value * stoppers + digit }
      guard digit < stoppers + continuers else { return nil }
      value = value * continuers + digit - stoppers + 1
    }
    return nil
  }

  static func append(_ posting: Posting, after page: Int, to bytes: inout [UInt8]) {
    let gap = posting.page - page - 1
    append((gap * 15 + Int(posting.quarters) - 1) * 4 + Int(posting.weight), to: &bytes)
  }

  /// The posting that a number stands for, behind one of an earlier page.
  static func posting(_ number: Int, after page: Int) -> Posting {
    let rest = number / 4
    return Posting(
      page: page + 1 + rest / 15, quarters: UInt8(rest % 15 + 1), weight: UInt8(number % 4))
  }
}
