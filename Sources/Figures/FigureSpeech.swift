import Achievements
import Content
import Indicators
import Tables

/// How figures are said in one language: the same figure is written the same way wherever it is shown.
///
/// ```swift
/// let speech = FigureSpeech(site, in: site.configuration.firstLanguage, words: words)
/// speech.text(reference)  // 约8000平方米
/// ```
public struct FigureSpeech: Sendable {
  /// The language of the words around the figures.
  public let language: Language
  /// How numbers, units and periods are printed.
  public let format: FigureFormat
  /// What is said where there is no number.
  let words: FigureWords
  let dataset: Dataset
  private let register: AchievementRegister

  /// A way to say the figures of a site.
  public init(_ site: Site, in language: Language, words: FigureWords) {
    dataset = site.dataset
    register = site.register
    self.language = language
    self.words = words
    format = FigureFormat(language: language.isChinese ? .chinese : .english)
  }

  /// What stands where a figure is not known.
  public static let unknown = "—"

  /// What a bound number says.
  public func text(_ reference: FigureReference) -> String {
    guard let figure = dataset.figure(reference) else { return Self.unknown }
    let indicator = figure.series.indicator
    switch reference.form {
    case .whole, .amount:
      let isSigned = reference.form == .whole
      let readings = figure.readings.compactMap { self.figure($0, of: indicator) }
        .map { isSigned ? $0.text : $0.withoutSign.text }
      if !readings.isEmpty { return readings.joined(separator: language.isChinese ? "或" : " or ") }
      guard let parts = parts(of: figure.point, indicator) else { return Self.unknown }
      return isSigned ? parts.text : parts.withoutSign.text
    case .value:
      guard let parts = parts(of: figure) else { return Self.unknown }
      return parts.prefix + parts.number + parts.infix
    case .unit: return unit(of: indicator)
    case .period: return format.period(figure.point.period)
    case .change: return figure.series.change(to: figure.point).map(format.change) ?? Self.unknown
    case .completion:
      return figure.series.completion(figure.point).map { text(of: $0) } ?? Self.unknown
    }
  }

  /// What a name or a number of the register says.
  public func text(_ reference: RegisterReference) -> String {
    switch reference {
    case .entry(let id): register.entry(id)?.name.text(in: language.tag) ?? Self.unknown
    case .count(let words):
      register.filter(words).map { format.number(DecimalNumber(register.count(of: $0))) }
        ?? Self.unknown
    }
  }

  /// The latest figure of a series, or that of a period.
  public func text(of series: Series, _ period: Period? = nil) -> String {
    text(
      FigureReference(
        indicator: series.indicator.id, entity: series.entity?.id, period: period))
  }

  /// How much of a target is reached: a rate, or whether it is reached where a rate means nothing.
  public func text(of completion: Completion) -> String {
    if let rate = completion.printedRate {
      return format.percent(rate, qualifier: completion.rateQualifier).text
    }
    return completion.isReached.map { $0 ? words.reached : words.missed } ?? Self.unknown
  }

  /// The rate alone, where a rate means something; that a target is reached is said beside it.
  public func rate(of completion: Completion) -> String? {
    completion.rate == nil ? nil : text(of: completion)
  }

  /// What was to be reached.
  public func target(_ target: Observation.Value?, of indicator: Indicator) -> String? {
    target.map { format.target($0, of: indicator).text }
  }

  /// A figure in the parts that a page sets in different sizes; readings that disagree stand side by side.
  public func parts(of figure: ResolvedFigure) -> Figure? {
    let indicator = figure.series.indicator
    let numbers = figure.readings.compactMap { self.figure($0, of: indicator) }
    guard figure.readings.count > 1 else {
      return numbers.first ?? (figure.readings.isEmpty ? parts(of: figure.point, indicator) : nil)
    }
    guard var joined = numbers.first else { return nil }
    joined.number = numbers.map(\.number).joined(separator: " / ")
    return joined
  }

  /// The figure of a period, where one is decided on.
  public func parts(of point: Point, _ indicator: Indicator) -> Figure? {
    switch point.reading {
    case .value(let observation): figure(observation, of: indicator)
    case .derived(let derived): said(format.figure(derived, of: indicator), of: indicator)
    case .undecided, .missing: nil
    }
  }

  /// Figures that stand together, written alike: where one has separators between thousands, those of four digits
  /// have them too; a dash for what is not known.
  public func alike(_ figures: [Figure?]) -> [String] {
    let hasSeparators = figures.contains { $0?.number.contains(",") == true }
    return figures.map { figure in
      guard var figure else { return Self.unknown }
      if hasSeparators { figure.number = separated(figure.number) }
      return figure.text
    }
  }

  /// A number of four digits in front of its point with a separator between its thousands.
  func separated(_ number: String) -> String {
    let whole = number.prefix { $0 != "." }
    guard whole.utf8.count == 4, whole.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return number
    }
    return number.prefix(1) + "," + number.dropFirst()
  }

  /// What a row of the table says.
  public func figure(_ observation: Observation, of indicator: Indicator) -> Figure? {
    format.figure(observation, of: indicator).map { said($0, of: indicator) }
  }

  /// The tag of a language that is not the site's first, which the words of tables are in.
  var further: String? { language.folder.isEmpty ? nil : language.tag }

  /// A figure with the unit in the words of the table, unless the language counts in another one, as English
  /// does in millions, or leaves it out, as English does for 个 and 项.
  private func said(_ figure: Figure, of indicator: Indicator) -> Figure {
    guard figure.unit == indicator.unit.text || figure.unit == format.unit(indicator.unit),
      !figure.unit.isEmpty, let unit = further.flatMap({ indicator.unit(in: $0) })
    else { return figure }
    var figure = figure
    figure.unit = unit
    return figure
  }

  /// What a figure is of, when, and where it stands in which document.
  public func provenance(of figure: ResolvedFigure) -> String {
    let (comma, semicolon) = language.isChinese ? ("，", "；") : (", ", "; ")
    let what = title(of: figure.series) + comma + format.period(figure.point.period)
    guard let observation = figure.point.shown, let source = dataset.source(observation.source)
    else { return what }
    return "\(what)\(semicolon)\(title(of: source)) \(locator(of: observation))"
  }

  /// Words with their figures put in.
  public func plain(_ text: BoundText) -> String {
    text.segments.map { segment in
      switch segment {
      case .text(let words): words
      case .figure(let reference, _): self.text(reference)
      case .register(let reference, _): self.text(reference)
      }
    }.joined()
  }

  /// A day as people write it.
  public func day(_ date: PartialDate) -> String {
    guard language.isChinese else { return date.description }
    return "\(date.year)年" + (date.month.map { "\($0)月" } ?? "")
      + (date.day.map { "\($0)日" } ?? "")
  }
}
