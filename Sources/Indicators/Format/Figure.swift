/// A figure in print, in parts that a page can set in different sizes.
///
/// Joined they read `900余人`, `约8000平方米`, `70%以上`, `第27位`; or `about 8,000 m²`, `CNY 286.5 million`.
public struct Figure: Hashable, Sendable {
  /// What stands in front of the number: a qualifier, a currency.
  public var prefix = ""
  /// The number with its separators and its sign, or words.
  public var number: String
  /// What stands between the number and its unit: 余, 多.
  public var infix = ""
  /// The unit.
  public var unit = ""
  /// What stands behind the unit: 以上.
  public var suffix = ""

  /// The whole figure as one text.
  public var text: String {
    let joint = needsSpace ? " " : ""
    return prefix + number + infix + joint + unit + suffix
  }

  /// The figure without its sign, to stand behind a word that says the direction: 下降19.8%.
  public var withoutSign: Figure {
    var figure = self
    for part in [\Figure.prefix, \Figure.number] where figure[keyPath: part].hasPrefix("\u{2212}") {
      figure[keyPath: part].removeFirst()
    }
    return figure
  }

  /// Whether a space stands in front of the unit: m² and words of Latin letters have one.
  public var needsSpace: Bool {
    unit.unicodeScalars.first.map { $0.properties.isAlphabetic && $0.isASCII } ?? false
  }
}
