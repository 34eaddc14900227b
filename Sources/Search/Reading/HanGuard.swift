extension SearchDocument {
  /// Whether a page shows Chinese characters of which the document has none: whatever read the page
  /// has lost its text, and no Chinese phrase would find it.
  ///
  /// The page is read in the plainest way there is, since this must not fail as the reader did that it
  /// watches: bytes outside tags, from `<main` to `</main`.
  public func hasLostHan(ofHTML html: [UInt8]) -> Bool {
    Self.showsHan(html)
      && !([title] + sections.flatMap { [$0.heading] + $0.blocks }).contains {
        $0.unicodeScalars.contains { Terms.isIdeograph($0.value) }
      }
  }

  private static func showsHan(_ html: [UInt8]) -> Bool {
    let (main, end) = (Array("<main".utf8), Array("</main".utf8))
    var isInside = false
    var isTag = false
    for index in html.indices {
      switch html[index] {
      case UInt8(ascii: "<"):
        isTag = true
        if html[index...].starts(with: main) { isInside = true }
        if isInside, html[index...].starts(with: end) { return false }
      case UInt8(ascii: ">"): isTag = false
      // The first bytes of U+4000 to U+9FFF in UTF-8.
      case 0xE4...0xE9: if isInside && !isTag { return true }
      default: break
      }
    }
    return false
  }
}
