import Diagnostics
import Indicators

extension LocalizedText {
  /// How a date is to be written that is not read: as it is meant where that is certain, else by examples.
  static func dateSpelling(of text: String) -> LocalizedText {
    let digits = text.filter { !$0.isWhitespace }
    if digits.allSatisfy({ $0.isASCII && $0.isNumber }), [6, 8].contains(digits.count) {
      let year = digits.prefix(4)
      let parts = [year, digits.dropFirst(4).prefix(2), digits.dropFirst(6)].filter { !$0.isEmpty }
      if let date = PartialDate(parts.joined(separator: "-")) {
        return LocalizedText(zh: "写成 \(date)", en: "write \(date)")
      }
    }
    return LocalizedText(
      zh: "写真实的日期，例如 2021-12-31、2021-12 或 2021",
      en: "write the real date, such as 2021-12-31, 2021-12 or 2021")
  }
}
