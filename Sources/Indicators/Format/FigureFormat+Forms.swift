extension FigureFormat {
  /// A figure that is no single number, in words and digits: `1:18.5`, `3—5人`, `前10%`, `未统计`.
  func figure(
    _ form: ValueForm, unit: UnitOfMeasure, precision: Int?, qualifier: Qualifier
  ) -> Figure {
    let isChinese = language == .chinese
    switch form {
    case .ratio(let first, let second):
      return qualified("\(number(first)):\(number(second))", qualifier, like: second)
    case .range(let low?, let high?): return range(low, high, unit: unit, precision, qualifier)
    case .range(let low?, nil):
      return figure(low, unit: unit, qualifier: .atLeast, word: Self.atLeast)
    case .range(nil, let high?): return figure(high, unit: unit, qualifier: .upTo)
    case .range(nil, nil): return Figure(number: "")
    case .fraction(let part, let whole):
      return qualified(
        isChinese ? form.description : "\(part)/\(whole)", qualifier, like: DecimalNumber(part))
    case .topShare(let share):
      return Figure(prefix: isChinese ? "前" : "top ", number: number(share) + "%")
    case .topPlaces(let count):
      return Figure(
        prefix: isChinese ? "前" : "top ", number: number(DecimalNumber(count)),
        unit: isChinese ? "名" : "")
    case .growth(let rate):
      let amount = number(rate.magnitude) + "%"
      guard isChinese else {
        return Figure(number: (rate.isNegative ? "−" : "+") + amount + " a year")
      }
      return Figure(prefix: rate.isNegative ? "每年下降" : "每年增长", number: amount)
    case .notCollected: return Figure(number: isChinese ? "未统计" : "not collected")
    case .notApplicable: return Figure(number: isChinese ? "不适用" : "not applicable")
    }
  }

  /// A ratio or a fraction with the word that a number has for how exactly it is meant: 约1:18.
  private func qualified(
    _ text: String, _ qualifier: Qualifier, like number: DecimalNumber
  ) -> Figure {
    guard qualifier != .rank else { return Figure(number: text) }
    var figure = figure(number, unit: UnitOfMeasure(""), qualifier: qualifier)
    figure.number = text
    return figure
  }

  private static let atLeast = QualifierWord("不低于", .prefix, .atLeast)

  /// `3—5人`, `第201—250位`; `3–5 people`, `201st–250th`.
  private func range(
    _ low: DecimalNumber, _ high: DecimalNumber, unit: UnitOfMeasure, _ precision: Int?,
    _ qualifier: Qualifier
  ) -> Figure {
    let from = figure(low, unit: unit, precision: precision, qualifier: qualifier)
    var to = figure(high, unit: unit, precision: precision, qualifier: qualifier)
    let joint = language == .chinese ? "—" : "–"
    // People are people, one or five: only what is counted in other words is said twice.
    if unit.currency == nil, from.unit == to.unit || unit.scale == 1 {
      to.number = from.number + joint + to.number
    } else if from.unit == to.unit {
      to.number = from.prefix + from.number + joint + to.prefix + to.number
      to.prefix = ""
    } else {
      to.number = from.text + (language == .chinese ? joint : " \(joint) ") + to.prefix + to.number
      to.prefix = ""
    }
    return to
  }
}
