extension FigureFormat {
  private static let hundredMillion = DecimalNumber(100_000_000)

  /// A figure as Chinese prose has it.
  ///
  /// From 10⁸ on a plain count is given in 亿, where two digits behind the point say all of it. Without a
  /// word of the table's own, `more than` is 多 behind round numbers below a hundred and 余 behind larger
  /// ones (50多项, 900余人), and 超过 before all others (超过90%).
  func chineseFigure(
    _ value: DecimalNumber, unit: UnitOfMeasure, precision: Int?, qualifier: Qualifier,
    word: QualifierWord?
  ) -> Figure {
    if let figure = foreignMoney(value, unit, qualifier, word) { return figure }
    var figure = Figure(number: number(value, precision: precision), unit: unit.text)
    if let hundredMillions = inHundredMillions(value, unit) {
      figure.number = number(hundredMillions)
      figure.unit = "亿" + unit.text
    }
    if qualifier == .rank {
      figure.prefix = "第"
      if figure.unit.isEmpty { figure.unit = "位" }
      return figure
    }
    let spoken = word ?? defaultWord(qualifier, value, unit: figure.unit)
    switch spoken?.position {
    case .prefix: figure.prefix = spoken?.text ?? ""
    case .infix: figure.infix = spoken?.text ?? ""
    case .suffix: figure.suffix = spoken?.text ?? ""
    case nil: break
    }
    return figure
  }

  /// Money whose unit is written with a sign or a code, £'000, as Chinese counts it: 14,387.9万英镑.
  private func foreignMoney(
    _ value: DecimalNumber, _ unit: UnitOfMeasure, _ qualifier: Qualifier, _ word: QualifierWord?
  ) -> Figure? {
    guard let currency = unit.currency, unit.text.unicodeScalars.allSatisfy({ $0.value < 0x3000 }),
      let amount = value.multiplied(by: unit.scale)
    else { return nil }
    let scales = [("亿", 100_000_000, 2), ("万", 10_000, 2)]
    for (name, scale, places) in scales where amount.magnitude >= DecimalNumber(scale) {
      guard let short = amount.divided(by: DecimalNumber(scale)), short.decimals <= places else {
        continue
      }
      return chineseFigure(
        short, unit: UnitOfMeasure(name + currency.base), precision: nil, qualifier: qualifier,
        word: word)
    }
    return chineseFigure(
      amount, unit: UnitOfMeasure(currency.base), precision: nil, qualifier: qualifier, word: word)
  }

  private func inHundredMillions(
    _ value: DecimalNumber, _ unit: UnitOfMeasure
  ) -> DecimalNumber? {
    guard unit.kind == .amount, unit.multiplier == 1, value.magnitude >= Self.hundredMillion,
      let quotient = value.divided(by: Self.hundredMillion), quotient.decimals <= 2
    else { return nil }
    return quotient
  }

  private func defaultWord(
    _ qualifier: Qualifier, _ value: DecimalNumber, unit: String
  ) -> QualifierWord? {
    switch qualifier {
    case .exact, .rank: return nil
    case .about: return QualifierWord("约", .prefix, .about)
    case .atLeast: return QualifierWord("以上", .suffix, .atLeast)
    case .upTo: return QualifierWord("不超过", .prefix, .upTo)
    case .moreThan:
      // 多 and 余 stand for the missing digits: only a round number has room for them, and only in
      // front of a measure word.
      let tens = value.divided(by: 10)
      let isRound = tens?.decimals == 0 && value >= 10
      let measures = unit.first.map { $0.isLetter && !$0.isASCII && !"万亿千百".contains($0) } ?? false
      guard isRound, measures else { return QualifierWord("超过", .prefix, .moreThan) }
      return QualifierWord(value < .hundred ? "多" : "余", .infix, .moreThan)
    }
  }
}
