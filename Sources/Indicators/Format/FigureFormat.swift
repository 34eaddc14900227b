import Diagnostics

/// How figures are printed, in one form for prose, tables, cards and charts.
///
/// In Chinese whole parts of five digits and more have separators, those of four have none (GB/T
/// 15835—2011: 四位以内的整数可以不分节): 28,650万元, 8843万元, 2019年. In English separators begin at four.
/// The minus is U+2212. Nothing depends on the system's locale.
public struct FigureFormat: Sendable {
  /// The language of units, qualifiers and sentences.
  public let language: MessageLanguage

  /// A format for one language.
  public init(language: MessageLanguage) {
    self.language = language
  }

  /// The figure that a source gives; nil for a row that gives only a target.
  public func figure(_ observation: Observation, of indicator: Indicator) -> Figure? {
    observation.value.map {
      figure($0, of: indicator, qualifier: observation.qualifier, word: observation.word)
    }
  }

  /// What was to be reached.
  public func target(_ target: Observation.Value, of indicator: Indicator) -> Figure {
    figure(target, of: indicator, qualifier: .exact, word: nil)
  }

  /// The figure that follows from a formula.
  public func figure(_ derived: DerivedFigure, of indicator: Indicator) -> Figure {
    figure(
      derived.printed(indicator), unit: indicator.unit, precision: indicator.precision,
      qualifier: derived.qualifier)
  }

  /// A figure of a series.
  public func figure(_ amount: Point.Amount, of indicator: Indicator) -> Figure {
    figure(
      amount.value, unit: indicator.unit, precision: indicator.precision,
      qualifier: amount.qualifier, word: amount.word)
  }

  /// A number with its unit and the word that says how exactly it is meant.
  public func figure(
    _ value: DecimalNumber, unit: UnitOfMeasure, precision: Int? = nil,
    qualifier: Qualifier = .exact, word: QualifierWord? = nil
  ) -> Figure {
    switch language {
    case .chinese:
      chineseFigure(value, unit: unit, precision: precision, qualifier: qualifier, word: word)
    case .english:
      englishFigure(value, unit: unit, precision: precision, qualifier: qualifier)
    }
  }

  /// A rate in percent, such as that of completion, with two digits behind the point at most; no other than 100
  /// reads as 100.
  public func percent(_ rate: DecimalNumber, qualifier: Qualifier = .exact) -> Figure {
    figure(rate.roundedAsRate, unit: UnitOfMeasure("%"), qualifier: qualifier)
  }

  /// A number alone, with separators, sign and `precision` digits behind the point; without precision
  /// as many as it has.
  public func number(_ value: DecimalNumber, precision: Int? = nil) -> String {
    let rounded = precision.map { value.rounded(toPlaces: $0) } ?? value
    let parts = rounded.magnitude.description.split(separator: ".")
    let whole = grouped(String(parts.first ?? "0"))
    var fraction = parts.count > 1 ? String(parts[1]) : ""
    let missing = (precision ?? 0) - fraction.count
    if missing > 0 { fraction += String(repeating: "0", count: missing) }
    return (rounded.isNegative ? "\u{2212}" : "") + whole
      + (fraction.isEmpty ? "" : "." + fraction)
  }

  private func grouped(_ digits: String) -> String {
    let shortest = language == .chinese ? 5 : 4
    guard digits.utf8.count >= shortest else { return digits }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { result += "," }
      result.append(digit)
    }
    return result
  }

  private func figure(
    _ value: Observation.Value, of indicator: Indicator, qualifier: Qualifier, word: QualifierWord?
  ) -> Figure {
    switch value {
    case .number(let number):
      figure(
        number, unit: indicator.unit, precision: indicator.precision, qualifier: qualifier,
        word: word)
    case .text(let text): Figure(number: text)
    case .form(let form):
      figure(form, unit: indicator.unit, precision: indicator.precision, qualifier: qualifier)
    }
  }
}
