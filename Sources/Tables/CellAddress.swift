/// The letters that spreadsheets give a 0-based column: `A` for 0, `Z` for 25, `AA` for 26.
public func columnLetters(_ column: Int) -> String {
  var letters: [UInt8] = []
  var rest = max(column, 0)
  repeat {
    letters.append(UInt8(0x41 + rest % 26))
    rest = rest / 26 - 1
  } while rest >= 0
  return String(decoding: letters.reversed(), as: UTF8.self)
}
