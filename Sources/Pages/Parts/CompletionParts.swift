import Charts
import Content
import Figures
import Indicators

/// How much of what was to be reached is reached: as the data say it, or else as the program judged it.
struct CompletionParts {
  let context: PageContext

  private var site: Site { context.site }
  private var speech: FigureSpeech { context.speech }

  /// For each level the wholes that the table of indicators names; where it names none, how many of the
  /// targets are reached.
  var all: [CompletionModel] {
    site.dataset.levels.flatMap { level -> [CompletionModel] in
      let wholes = site.dataset.wholes.filter { $0.total.level == level }
      let said = wholes.compactMap { completion(of: $0, isOnly: wholes.count == 1) }
      return said.isEmpty ? [judgedCompletion(of: level)].compactMap(\.self) : said
    }
  }

  /// What the sources say of a whole and its parts.
  private func completion(of whole: Whole, isOnly: Bool) -> CompletionModel? {
    guard let count = site.dataset.count(of: whole), let rate = count.rate,
      !count.rest.value.isNegative, !count.reached.value.isNegative
    else { return nil }
    let format = speech.format
    func text(_ amount: Point.Amount) -> String { format.figure(amount, of: whole.total).text }
    let reported = whole.rate.flatMap { indicator in
      site.dataset.series(indicator.id)?.point(count.period).flatMap {
        speech.parts(of: $0, indicator)?.text
      }
    }
    let level = speech.name(of: whole.total.level)
    let indicators = [whole.total, whole.reached, whole.rest, whole.rate].compactMap { $0 }
    let marks = marks(count.reached.value, count.rest.value)
    var model = CompletionModel(
      ids: indicators.map(\.id),
      level: isOnly ? level : "\(level) · \(speech.name(of: whole.total))",
      label: label(of: count, indicators), total: text(count.total), reached: text(count.reached),
      missed: text(count.rest), open: nil,
      rate: reported ?? format.percent(rate, qualifier: count.qualifier).text,
      all: count.total.value.description, done: count.reached.value.description,
      percent: rate.roundedAsRate.description,
      href: context.link(to: .indicator((whole.rate ?? whole.reached ?? whole.total).id)),
      reachedMarks: marks.reached, missedMarks: marks.missed)
    model.anchor = "completion-\(whole.total.id)"
    model.source = context.charts.source(of: indicators.map { site.dataset.series(of: $0) })
    return model
  }

  /// What the total is; with its period where a later figure of the whole or of a part is known, since that
  /// is the one which stands on all other pages.
  private func label(of count: WholeCount, _ indicators: [Indicator]) -> String {
    let isCurrent = indicators.allSatisfy { indicator in
      let current = site.dataset.series(of: indicator).current
      return current.map { $0.period.end <= count.period.end } ?? true
    }
    guard !isCurrent else { return context.word("whole") }
    let period = speech.format.period(count.period)
    return context.word("whole") + (context.language.isChinese ? "（\(period)）" : " (\(period))")
  }

  /// A stroke for each; nothing where nobody would count them.
  private func marks(
    _ reached: DecimalNumber, _ rest: DecimalNumber
  ) -> (reached: String, missed: String) {
    guard let reached = reached.count, let rest = rest.count, reached + rest <= Tally.most else {
      return ("", "")
    }
    return (Tally([.init(reached)]).strokes, Tally([.init(rest, .part)]).strokes)
  }

  /// How many figures of an entity have reached their targets.
  func model(of entity: Entity) -> CompletionModel? {
    var model = judgedCompletion(
      site.dataset.summary(of: entity), id: entity.id, of: speech.name(of: entity),
      href: context.link(to: .statistics("indicators"), fragment: entity.level.id))
    model?.score = site.dataset.score(of: entity).map(text)
    return model
  }

  /// Points as they are printed: 92.5 / 100, or the mean alone.
  func text(_ score: ScoreTotal) -> String {
    let format = speech.format
    return switch score {
    case .points(let given, let whole): "\(format.number(given)) / \(format.number(whole))"
    case .mean(let mean): format.number(mean)
    }
  }

  /// How many indicators of a level have reached their targets, each by its latest figure with one.
  private func judgedCompletion(of level: Level) -> CompletionModel? {
    judgedCompletion(
      site.dataset.summary(of: level), id: level.id, of: speech.name(of: level),
      href: context.link(to: .statistics("indicators"), fragment: level.id))
  }

  private func judgedCompletion(
    _ summary: Summary, id: String, of name: String, href: String
  ) -> CompletionModel? {
    guard let count = summary.rate else { return nil }
    let rate = summary.weightedRate ?? count
    let marks = marks(
      DecimalNumber(summary.reached), DecimalNumber(summary.notReached + summary.undetermined))
    let isWeighted = summary.weightedRate != nil
    let remark = isWeighted ? context.language.isChinese ? "（按权重）" : " (weighted)" : ""
    var model = CompletionModel(
      ids: [], level: name, label: context.word("judged"),
      total: String(summary.withTarget), reached: String(summary.reached),
      missed: String(summary.notReached),
      open: summary.undetermined > 0 ? String(summary.undetermined) : nil,
      // While some are open, no rate is true.
      rate: summary.undetermined > 0 ? nil : speech.format.percent(rate).text + remark,
      all: String(summary.withTarget), done: String(summary.reached),
      percent: rate.roundedAsRate.description,
      href: href, reachedMarks: marks.reached, missedMarks: marks.missed)
    model.anchor = "completion-\(id)"
    return model
  }
}
