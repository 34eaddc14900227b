import Indicators

/// What the bars and lines of a chart are called. Series of two levels never share an axis unmarked: where
/// there are several, each name says whom it is about.
struct ChartNames {
  private let speech: FigureSpeech
  private let hasLevels: Bool
  private let hasEntities: Bool
  private let isOneIndicator: Bool
  /// Whether not all series are the same.
  let areDifferent: Bool

  init(_ series: [Series], _ speech: FigureSpeech) {
    self.speech = speech
    hasLevels = Set(series.map(\.level)).count > 1
    hasEntities = series.contains { $0.entity != nil }
    isOneIndicator = Set(series.map(\.indicator.id)).count == 1
    areDifferent = Set(series.map { "\($0.indicator.id)/\($0.entity?.id ?? "")" }).count > 1
  }

  /// What a series is called, without its level: by whom it is about where all are of one indicator.
  func name(of series: Series, _ label: String?) -> String {
    if let label { return label }
    if hasEntities, isOneIndicator, areDifferent { return speech.owner(of: series) }
    let name = speech.shortName(of: series.indicator)
    return series.entity.map { "\(speech.name(of: $0)) \(name)" } ?? name
  }

  /// The level of a series, where the chart has several and names do not tell.
  func level(of series: Series) -> String? {
    hasLevels && !(hasEntities && isOneIndicator) ? speech.name(of: series.level) : nil
  }

  /// What a series is called, with its level in front.
  func label(of series: Series, _ label: String?) -> String {
    (level(of: series).map { "\($0) " } ?? "") + name(of: series, label)
  }
}
