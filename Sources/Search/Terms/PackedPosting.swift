/// A posting of a batch as one number: sorted, they are in the order of terms, and of each term in that of
/// pages.
///
/// | bits | what |
/// | --- | --- |
/// | 18–59 | the term |
/// | 6–17 | the page's number in the batch |
/// | 2–5 | the quarters of the text |
/// | 0–1 | the weight |
struct PackedPosting: RadixSortable, Equatable {
  /// How many pages a batch can have.
  static let mostPages = 1 << 12
  static let bitWidth = Int(termPlace + TermKey.width)
  private static let quartersPlace: UInt64 = 2
  private static let pagePlace: UInt64 = 6
  private static let termPlace: UInt64 = 18

  let bits: UInt64

  init(_ term: TermKey, page: Int, quarters: UInt8, weight: UInt8) {
    bits =
      term.bits << Self.termPlace | UInt64(page) << Self.pagePlace
      | UInt64(quarters) << Self.quartersPlace | UInt64(weight)
  }

  var term: TermKey { TermKey(bits: bits >> Self.termPlace) }

  /// The posting, in a batch whose pages begin at a number.
  func posting(from firstPage: Int) -> Posting {
    Posting(
      page: firstPage + Int(bits >> Self.pagePlace) & (Self.mostPages - 1),
      quarters: UInt8(bits >> Self.quartersPlace & 0xF), weight: UInt8(bits & 0x3))
  }

  /// The same posting of another term.
  func with(_ term: TermKey) -> PackedPosting {
    PackedPosting(bits: term.bits << Self.termPlace | bits & (1 << Self.termPlace - 1))
  }

  private init(bits: UInt64) { self.bits = bits }
}

/// That a batch has a term: sorted, the batches of a term follow each other.
struct TermPlace: RadixSortable {
  static let bitWidth = Int(batchWidth + TermKey.width)
  private static let batchWidth: UInt64 = 20

  let bits: UInt64

  init(_ term: TermKey, batch: Int) { bits = term.bits << Self.batchWidth | UInt64(batch) }

  var term: TermKey { TermKey(bits: bits >> Self.batchWidth) }
  var batch: Int { Int(bits & (1 << Self.batchWidth - 1)) }
}
