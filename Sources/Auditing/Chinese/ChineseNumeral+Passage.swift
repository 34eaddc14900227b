import Indicators
import Prose
import Tables

extension ChineseNumeral {
  /// Reads a numeral in a passage; nil for what counts nothing exactly.
  init?(_ units: ArraySlice<Passage.Unit>) { self.init(units: units) }

  /// The number, for arithmetic.
  var number: DecimalNumber { DecimalNumber(value) }
}
