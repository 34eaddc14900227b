/// Anchors for headings: the words in lower case with hyphens for spaces, letters and digits of all
/// scripts kept, all other signs dropped.
///
/// A bound number (`{{…}}`) leaves no trace in the anchor, so that links hold when the data
/// changes. A second heading of the same words gets `-2`, the next `-3`, unless some heading is
/// called so itself.
public struct HeadingIDs: Sendable {
  private var taken: Set<String>
  /// The anchors that headings get by their own words, which no other heading may be given.
  private let literal: Set<String>
  /// Where the search for a free number has come to, so that thousands of equal headings cost
  /// little.
  private var nextNumber: [String: Int] = [:]

  /// Anchors for headings of these words, none of which is one of `taken`.
  public init(reserving headings: [String], taken: Set<String> = []) {
    literal = Set(headings.map(Self.slug))
    self.taken = taken
  }

  /// The anchor of the next heading.
  public mutating func id(for heading: String) -> String {
    let slug = Self.slug(heading)
    if taken.insert(slug).inserted { return slug }
    var number = nextNumber[slug] ?? 2
    while literal.contains("\(slug)-\(number)") || taken.contains("\(slug)-\(number)") {
      number += 1
    }
    nextNumber[slug] = number + 1
    let id = "\(slug)-\(number)"
    taken.insert(id)
    return id
  }

  /// The anchor that words give, before it is told from those of other headings.
  static func slug(_ heading: String) -> String {
    var slug = String.UnicodeScalarView()
    var needsHyphen = false
    for scalar in withoutBoundNumbers(heading).unicodeScalars {
      if isWord(scalar) {
        if needsHyphen { slug.append("-") }
        needsHyphen = false
        append(scalar, to: &slug)
      } else if scalar == "-" || scalar.properties.isWhitespace {
        needsHyphen = !slug.isEmpty
      }
    }
    return slug.isEmpty ? "section" : String(slug)
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      let byte = UInt8(scalar.value)
      return byte.isLetter || byte.isDigit || byte == UInt8(ascii: "_")
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber, .otherNumber:
      // Variation selectors are marks too, but what they belong to, an emoji, is dropped.
      return !scalar.properties.isVariationSelector
    default: return false
    }
  }

  private static func append(_ scalar: Unicode.Scalar, to slug: inout String.UnicodeScalarView) {
    guard scalar.isASCII else {
      return slug.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
    }
    let isUpper = (0x41...0x5A).contains(scalar.value)
    slug.append(isUpper ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
  }

  private static func withoutBoundNumbers(_ heading: String) -> String {
    guard heading.utf8.contains(UInt8(ascii: "{")) else { return heading }
    var rest = heading[...]
    var result = ""
    while let open = rest.firstRange(of: "{{"),
      let close = rest[open.upperBound...].firstRange(of: "}}")
    {
      result += rest[..<open.lowerBound]
      rest = rest[close.upperBound...]
    }
    return result + rest
  }
}
