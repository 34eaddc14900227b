/// Bytes that stand in the source for signs which libcmark-gfm would read otherwise than they are
/// meant.
///
/// The library decides on `*`, `_`, `[`, `!` and blanks by itself; what other bytes mean it leaves
/// to extensions. So a sign that it would misread is replaced by a control character, byte for
/// byte, before the library sees the text: all places stay where they are. Where the library comes
/// upon such a byte in a text, it asks ``InlineExtension`` what it is; everywhere else, as in code
/// and addresses, the byte is turned back into the sign when the tree is built.
///
/// A text that holds these control characters itself keeps them: they are exchanged for others
/// that it does not hold, and back.
struct StandIns {
  /// For a `*`. The one that may stand in `<…>` as well.
  static let asterisk: UInt8 = 0x7F
  /// For a `_`.
  static let underscore: UInt8 = 0x01
  /// For the `!` of `![[…]]`.
  static let embedding: UInt8 = 0x02
  /// For the first `[` of `[[…]]`.
  static let wikiLink: UInt8 = 0x03
  /// For a blank in a destination.
  static let blank: UInt8 = 0x04
  /// For a `-` inside a comment, where CommonMark 0.29 allows no two of them.
  static let hyphen: UInt8 = 0x05
  /// For the `&` of what is no entity since CommonMark 0.30: a number of more than seven digits.
  static let ampersand: UInt8 = 0x06

  static let all = [asterisk, underscore, embedding, wikiLink, blank, hyphen, ampersand]

  /// The sign that a byte stands for.
  static func sign(of byte: UInt8) -> UInt8 {
    switch byte {
    case asterisk: UInt8(ascii: "*")
    case underscore: UInt8(ascii: "_")
    case embedding: UInt8(ascii: "!")
    case wikiLink: UInt8(ascii: "[")
    case blank: 0x20
    case hyphen: UInt8(ascii: "-")
    case ampersand: UInt8(ascii: "&")
    default: byte
    }
  }

  /// What each control character stands for; empty in a text without stand-ins.
  private var meanings: [UInt8] = []

  /// Whether the text has stand-ins.
  var isEmpty: Bool { meanings.isEmpty }

  /// No stand-ins.
  static let none = StandIns()

  private init() {}

  /// Puts stand-ins into `source` at these places, and exchanges those that it holds itself; nil
  /// if it holds so many control characters that none is left for the exchange.
  init?(at places: [Placement], in source: inout [UInt8], controls: UInt64) {
    var meanings = (0..<0x80).map { UInt8($0) }
    for byte in Self.all { meanings[Int(byte)] = Self.sign(of: byte) }
    var free = Self.exchangeable.filter { !controls.holds($0) }[...]
    var exchanged: [UInt8: UInt8] = [:]
    for byte in Self.all where controls.holds(byte) {
      guard let other = free.popFirst() else { return nil }
      meanings[Int(other)] = byte
      exchanged[byte] = other
    }
    if !exchanged.isEmpty {
      for index in source.indices {
        if let other = exchanged[source[index]] { source[index] = other }
      }
    }
    for place in places { source[place.offset] = place.byte }
    self.meanings = meanings
  }

  /// Where a stand-in is to be put.
  struct Placement {
    let offset: Int
    let byte: UInt8
  }

  /// Control characters that have no meaning for the library.
  private static let exchangeable = Array(0x07...0x08) + Array(0x0E...0x1F as ClosedRange<UInt8>)

  // MARK: Back to the text

  /// The words, each sign in its place again.
  func text(_ words: String) -> String { isEmpty ? words : text(words.utf8) }

  /// The bytes as text, each sign in its place again.
  func text(_ bytes: some Collection<UInt8>) -> String {
    if meanings.isEmpty || !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      return String(decoding: bytes, as: UTF8.self)
    }
    return String(decoding: bytes.map { $0 < 0x80 ? meanings[Int($0)] : $0 }, as: UTF8.self)
  }
}

extension UInt64 {
  /// A set of control characters: a bit for each, the highest for U+007F.
  func holds(_ control: UInt8) -> Bool { self >> UInt64(control == 0x7F ? 63 : control) & 1 == 1 }

  /// Adds a control character to the set.
  mutating func hold(_ control: UInt8) { self |= 1 << UInt64(control == 0x7F ? 63 : control) }
}
