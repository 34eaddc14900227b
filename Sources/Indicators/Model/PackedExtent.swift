/// What is written of a period, in twelve bytes.
struct PackedExtent: Hashable, Sendable {
  private let shape: Shape
  private let first: Int32
  private let second: Int32

  /// The kinds of extents, in the order of those of periods.
  private enum Shape: UInt8 {
    case years, plan, financialYears, schoolYears, cohort, half, quarter, months, day
  }

  init(_ extent: PeriodExtent) {
    let parts: (Shape, Int, Int) =
      switch extent {
      case .years(let first, let last): (.years, first, last)
      case .schoolYears(let first, let last): (.schoolYears, first, last)
      case .financialYears(let first, let last): (.financialYears, first, last)
      case .half(let year, let number): (.half, year, number)
      case .quarter(let year, let number): (.quarter, year, number)
      case .months(let first, let last): (.months, first, last)
      case .day(let day): (.day, Int(day.bits), 0)
      case .cohort(let year): (.cohort, year, 0)
      case .plan(let number): (.plan, number, 0)
      }
    (shape, first, second) = (parts.0, Int32(clamping: parts.1), Int32(clamping: parts.2))
  }

  /// The extent.
  var extent: PeriodExtent {
    let (first, second) = (Int(first), Int(second))
    return switch shape {
    case .years: .years(first, second)
    case .schoolYears: .schoolYears(first, second)
    case .financialYears: .financialYears(first, second)
    case .half: .half(first, second)
    case .quarter: .quarter(first, second)
    case .months: .months(first, second)
    case .day: .day(CalendarDay(bits: self.first))
    case .cohort: .cohort(first)
    case .plan: .plan(first)
    }
  }

  /// Where it stands among those with the same days.
  var order: UInt8 { shape.rawValue }
}
