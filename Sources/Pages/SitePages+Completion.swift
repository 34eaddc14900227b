import Content
import Indicators

/// How much of what was to be reached is reached: as the data say it, or else as the program judged it.
extension SitePages {
  /// For each level the wholes that the table of indicators names; where it names none, how many of the
  /// targets are reached.
  func completion(on page: Page) -> [CompletionModel] {
    Level.allCases.flatMap { level -> [CompletionModel] in
      let wholes = site.dataset.wholes.filter { $0.total.level == level }
      let said = wholes.compactMap { completion(of: $0, isOnly: wholes.count == 1, on: page) }
      return said.isEmpty ? [judgedCompletion(of: level, on: page)].compactMap(\.self) : said
    }
  }

  /// What the sources say of a whole and its parts.
  private func completion(of whole: Whole, isOnly: Bool, on page: Page) -> CompletionModel? {
    guard let count = site.dataset.count(of: whole), let rate = count.rate,
      !count.rest.value.isNegative, !count.reached.value.isNegative
    else { return nil }
    let format = format(page.language)
    func text(_ amount: Point.Amount) -> String { format.figure(amount, of: whole.total).text }
    let reported = whole.rate.flatMap { indicator in
      site.dataset.series(indicator.id)?.point(count.period).flatMap {
        speech(page.language).parts(of: $0, indicator)?.text
      }
    }
    let level = name(of: whole.total.level, page.language)
    let indicators = [whole.total, whole.reached, whole.rest, whole.rate].compactMap { $0 }
    return CompletionModel(
      ids: indicators.map(\.id),
      level: isOnly ? level : "\(level) · \(whole.total.name)",
      label: word("whole", page.language), total: text(count.total), reached: text(count.reached),
      missed: text(count.rest), open: nil,
      rate: reported ?? format.percent(rate, qualifier: count.qualifier).text,
      all: count.total.value.description, done: count.reached.value.description,
      percent: rate.rounded(toPlaces: 2).description,
      href: page.address.link(to: .indicator((whole.rate ?? whole.reached ?? whole.total).id)))
  }

  /// How many indicators of a level have reached their targets, each by its latest figure with one.
  private func judgedCompletion(of level: Level, on page: Page) -> CompletionModel? {
    let summary = site.dataset.summary(of: level)
    guard let rate = summary.rate else { return nil }
    return CompletionModel(
      ids: [], level: name(of: level, page.language), label: word("judged", page.language),
      total: String(summary.withTarget), reached: String(summary.reached),
      missed: String(summary.notReached),
      open: summary.undetermined > 0 ? String(summary.undetermined) : nil,
      // While some are open, no rate is true.
      rate: summary.undetermined > 0 ? nil : format(page.language).percent(rate).text,
      all: String(summary.withTarget), done: String(summary.reached),
      percent: rate.rounded(toPlaces: 2).description,
      href: page.address.link(to: .statistics("indicators"), fragment: level.rawValue))
  }
}
