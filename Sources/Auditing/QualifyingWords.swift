import Indicators
import Prose

/// The words around a number that say how exactly it is meant.
enum QualifyingWords {
  typealias Word = (units: [Passage.Unit], qualifier: Qualifier)

  static let prefixes: [Word] = words(.prefix)
  static let suffixes: [Word] = words(.suffix)

  private static func words(_ position: QualifierWord.Position) -> [Word] {
    QualifierWord.known.filter { $0.position == position }
      .sorted { ($1.text.count, $0.text) < ($0.text.count, $1.text) }
      .map { (Passage.units(of: $0.text), $0.qualifier) }
  }
}
