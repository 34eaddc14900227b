/// A decimal number taken apart, for what spreadsheets can hold of it.
struct ExportNumber {
  /// The number as XML Schema writes it, without zeros and signs that mean nothing.
  let text: String
  /// How many digits stand behind the point as it was written.
  let decimals: Int

  /// Reads digits with a point and a minus; nil for anything else and for more digits than a
  /// spreadsheet keeps.
  init?(_ text: String, isPercent: Bool = false) {
    var significant = 0
    var decimals: Int?
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        if significant > 0 || byte != UInt8(ascii: "0") { significant += 1 }
        decimals = decimals.map { $0 + 1 }
      case UInt8(ascii: "."): decimals = decimals ?? 0
      case UInt8(ascii: "-"): continue
      default: return nil
      }
    }
    self.decimals = decimals ?? 0
    guard max(significant, self.decimals) <= StoredNumber.precision,
      let number = StoredNumber(Array(text.utf8)[...])
    else { return nil }
    var bytes: [UInt8] = []
    number.write(to: &bytes, timesTenTo: isPercent ? -2 : 0)
    self.text = String(decoding: bytes, as: UTF8.self)
  }
}
