/// That a term is on a page: in which quarters of its text, and how much it weighs there.
struct Posting: Equatable {
  /// The page's number.
  var page: Int
  /// A bit for each quarter of the text that has the term; at least one.
  var quarters: UInt8
  /// 0 in the text; 1 in a heading, a tag or a figure's name; 2 in the title.
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
}

/// How the postings of a term are written: with the quarters of the text where the term is on many pages
/// and they part them, as the page alone where it is rare or a single character.
enum PostingForm {
  case pages
  case quarters

  init(of term: Term, count: Int, pages: Int) {
    self = term.isPair && count >= 32 && count * 8 >= pages ? .quarters : .pages
  }

  /// What stands before the postings.
  var mark: [UInt8] { self == .quarters ? [0x02] : [] }

  /// How many numbers a posting of the page behind the last can be.
  private var width: Int { self == .quarters ? 45 : 3 }

  func append(_ posting: Posting, after page: Int, to bytes: inout [UInt8]) {
    let quarters = self == .quarters ? Int(posting.quarters - 1) * 3 : 0
    NumberCode.append(
      (posting.page - page - 1) * width + quarters + Int(posting.weight), to: &bytes)
  }

  /// The posting that a number stands for, behind one of an earlier page.
  func posting(_ number: Int, after page: Int) -> Posting {
    Posting(
      page: page + 1 + number / width,
      quarters: self == .quarters ? UInt8(number % width / 3 + 1) : 15, weight: UInt8(number % 3))
  }
}
