import Diagnostics
import Indicators
import YAML

extension PeriodCalendar {
  static let keys = ["school_year", "financial_year"]

  /// Reads in which months school and financial years begin.
  init(_ fields: YAMLFields, _ report: inout Report) {
    func month(_ key: String) -> Int? {
      guard let text = fields.string(key, &report) else { return nil }
      if let month = Int(text.value), (1...12).contains(month) { return month }
      report.add(
        .invalidValue(
          text.value, at: fields.place(of: text),
          LocalizedText(
            zh: "写从哪个月开始，1 到 12 的整数，如 9",
            en: "write the month it begins in, from 1 to 12, such as 9")))
      return nil
    }
    let standard = PeriodCalendar.standard
    self.init(
      schoolYear: month("school_year") ?? standard.schoolYear,
      financialYear: month("financial_year") ?? standard.financialYear)
  }
}
