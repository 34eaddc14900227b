/// In which months the years begin that are no calendar years.
public struct PeriodCalendar: Hashable, Sendable {
  /// The month in which a school year begins, from 1 to 12.
  public let schoolYear: Int
  /// The month in which a financial year begins, from 1 to 12.
  public let financialYear: Int

  /// School years from September on, financial years from April on.
  public static let standard = PeriodCalendar()

  /// A calendar; a month that no calendar has counts as the usual one.
  public init(schoolYear: Int = 9, financialYear: Int = 4) {
    self.schoolYear = (1...12).contains(schoolYear) ? schoolYear : 9
    self.financialYear = (1...12).contains(financialYear) ? financialYear : 4
  }
}
