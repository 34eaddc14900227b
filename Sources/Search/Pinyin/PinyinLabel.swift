/// A short text that readers may look for by its pinyin.
struct PinyinLabel: Hashable, Comparable, Sendable {
  /// What the text is; titles are offered first.
  enum Kind: Int, Sendable, Comparable {
    case title, indicator, tag, heading

    static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }

  /// The most characters of a label that are kept; nobody types more.
  private static let length = 60

  let kind: Kind
  /// The text as readers see it, on one line.
  let text: [Unicode.Scalar]
  /// The same text with each character in its simplified form, from which it is read.
  let simplified: [Unicode.Scalar]

  /// A label.
  ///
  /// - Parameter forms: the simple forms of traditional characters.
  init(_ kind: Kind, _ text: String, forms: SimplifiedForms = .none) {
    var scalars: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars where scalars.count < Self.length {
      // Private characters mark readings in the script, so they cannot be part of a label.
      if (0xE000...0xF8FF).contains(scalar.value) { continue }
      let isSpace = scalar.properties.isWhitespace || scalar.value < 0x20
      if !isSpace {
        scalars.append(scalar)
      } else if let last = scalars.last, last != " " {
        scalars.append(" ")
      }
    }
    if scalars.last == " " { scalars.removeLast() }
    self.kind = kind
    self.text = scalars
    self.simplified = scalars.map { forms.forms[$0.value].flatMap(Unicode.Scalar.init) ?? $0 }
  }

  /// Titles first, then by the characters.
  static func < (left: PinyinLabel, right: PinyinLabel) -> Bool {
    left.kind != right.kind
      ? left.kind < right.kind : left.text.lexicographicallyPrecedes(right.text)
  }
}
