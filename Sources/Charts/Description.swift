import Foundation

extension Chart {
  /// What the picture shows, in sentences: the change of each series over periods, the extremes and
  /// the total of categories, the distance to a target.
  public var description: String {
    let sentences: [String] =
      switch kind {
      case .line, .slope: series.compactMap(trend)
      case .keyNumber:
        series.flatMap { series.count == 1 ? [listing($0)] : [trend($0)].compactMap { $0 } }
      case .progress: series.map(progress)
      // Of visits and percent none is the largest.
      case .bar where hasSeveralUnits, .stackedShare where hasSeveralUnits: series.map(listing)
      case .bar, .groupedBar, .stackedShare: series.map(extremes)
      }
    let shown = sentences.prefix(12).filter { !$0.isEmpty }
    return shown.joined(separator: language == .zh ? "" : " ")
  }

  /// `2021` as `2021年`, `2019-2021` as `2019—2021年`; other labels as they are.
  func period(_ label: String) -> String {
    let label = cleaned(label, limit: 60)
    let years = label.split(whereSeparator: { "-–—".contains($0) }).filter { !$0.isEmpty }
    let isYears =
      (1...2).contains(years.count) && years.allSatisfy { $0.count == 4 && Int($0) != nil }
    guard isYears else { return label }
    return years.joined(separator: language == .zh ? "—" : "–") + (language == .zh ? "年" : "")
  }

  /// How the last figure differs from the one before it that is known: `比2020年提高2.08个百分点`.
  func change(of series: ChartSeries) -> String? {
    let known = inOrder(series).filter { $0.value != nil }
    guard known.count > 1, let last = known.last, let now = last.value,
      let then = known[known.count - 2].value
    else { return nil }
    let before = known[known.count - 2]
    let difference = now - then
    guard !difference.isNaN else { return nil }
    let isApproximate = last.isApproximate || before.isApproximate
    let amount = difference.isSignMinus ? -difference : difference
    return language == .zh
      ? changeInChinese(of: series, difference, amount, isApproximate, since: period(before.label))
      : changeInEnglish(of: series, difference, amount, isApproximate, since: period(before.label))
  }

  /// The points of a series, those of a chart over time in the order of time.
  private func inOrder(_ series: ChartSeries) -> [ChartPoint] {
    isOverTime ? points(of: series, at: categories).compactMap { $0 } : series.points
  }

  /// Of which periods nothing is known, as it is said beside a picture without words: `缺：2020年`; nil where
  /// there are none.
  public var missingNote: String? {
    let gaps = series.first.map(missing) ?? []
    guard !gaps.isEmpty else { return nil }
    return language == .zh
      ? words.missing + "：" + gaps.joined(separator: "、")
      : words.missing + ": " + gaps.joined(separator: ", ")
  }

  /// What has no value: points, and the gaps between periods.
  private func missing(in series: ChartSeries) -> [String] {
    guard isOverTime else {
      return series.points.filter { $0.value == nil }.map { cleaned($0.label, limit: 60) }
    }
    let slots = slots
    return zip(slots, points(of: series, at: slots.map(\.label))).compactMap { slot, point in
      let isMissing = slot.isGap || point.map { $0.value == nil && !slot.isAhead } == true
      return isMissing ? cleaned(slot.label, limit: 60) : nil
    }
  }

  private func changeInChinese(
    of series: ChartSeries, _ difference: Decimal, _ amount: Decimal, _ isApproximate: Bool,
    since: String
  ) -> String {
    if difference == 0 { return isApproximate ? "与\(since)大致持平" : "与\(since)持平" }
    let about = isApproximate ? "约" : ""
    if unit(of: series) == "%" {
      return "比\(since)\(difference > 0 ? "提高" : "下降")\(about)\(grouped(amount))个百分点"
    }
    return "比\(since)\(difference > 0 ? "增加" : "减少")\(about)\(formatted(amount, in: series))"
  }

  private func changeInEnglish(
    of series: ChartSeries, _ difference: Decimal, _ amount: Decimal, _ isApproximate: Bool,
    since: String
  ) -> String {
    if difference == 0 {
      return isApproximate ? "about the same as in \(since)" : "unchanged from \(since)"
    }
    let direction = difference > 0 ? "up " : "down "
    let about = isApproximate ? "about " : ""
    let figure =
      unit(of: series) == "%"
      ? "\(grouped(amount)) percentage points" : formatted(amount, in: series)
    return direction + about + figure + " from \(since)"
  }

  /// `在校生：2021年为92.63%，比2020年提高2.08个百分点。`
  private func trend(_ series: ChartSeries) -> String? {
    guard let last = inOrder(series).last(where: { $0.value != nil }) else {
      return allMissing(series)
    }
    let aim = targetText(of: last).map { language == .zh ? "（\($0)）" : " (\($0))" } ?? ""
    let figure = told(last) + aim
    let gaps = missing(in: series).map(period)
    if language == .zh {
      let change = change(of: series).map { "，" + $0 } ?? ""
      let missing = gaps.isEmpty ? "" : "；\(gaps.prefix(12).joined(separator: "、"))缺"
      return prefix(series)
        + "\(period(last.label))为\(figure)\(change)\(missing)\(ahead(of: series))。"
    }
    let change = change(of: series).map { ", " + $0 } ?? ""
    let missing = gaps.isEmpty ? "" : "; no data for \(gaps.prefix(12).joined(separator: ", "))"
    let word = last.time?.isMoment == true ? "on" : "in"
    return prefix(series)
      + "\(figure) \(word) \(period(last.label))\(change)\(missing)\(ahead(of: series))."
  }

  /// What is aimed at in periods that lie ahead.
  private func ahead(of series: ChartSeries) -> String {
    guard isOverTime else { return "" }
    let slots = slots
    let aims = zip(slots, points(of: series, at: slots.map(\.label))).compactMap { slot, point in
      slot.isAhead ? point.flatMap { point in targetText(of: point).map { (point, $0) } } : nil
    }
    return aims.prefix(12).map { point, aim in
      let when = period(point.label)
      let word = point.time?.isMoment == true ? "on" : "in"
      return language == .zh ? "；\(when)\(aim)" : "; \(aim) \(word) \(when)"
    }.joined()
  }

  /// The largest, the smallest and, for parts of a whole, the total.
  private func extremes(_ series: ChartSeries) -> String {
    let known = series.points.filter { $0.value != nil }
    guard let first = known.first else { return allMissing(series) ?? "" }
    var largest = first
    var smallest = first
    for point in known {
      if (point.value ?? 0) > (largest.value ?? 0) { largest = point }
      if (point.value ?? 0) < (smallest.value ?? 0) { smallest = point }
    }
    var parts: [String] = []
    if known.count == 1 || largest.value == smallest.value, known.count < 3 {
      parts = known.map(named)
    } else if largest.value == smallest.value {
      parts = [language == .zh ? "各项均为\(told(first))" : "all \(told(first))"]
    } else if language == .zh {
      parts = ["最大为\(named(largest))", "最小为\(named(smallest))"]
    } else {
      parts = ["largest: \(named(largest))", "smallest: \(named(smallest))"]
    }
    if let total = total(of: series) { parts.append(total) }
    let gaps = missing(in: series)
    if !gaps.isEmpty {
      let list = gaps.prefix(12).joined(separator: language == .zh ? "、" : ", ")
      parts.append(language == .zh ? "\(list)缺" : "no data for \(list)")
    }
    return prefix(series)
      + (language == .zh ? parts.joined(separator: "，") + "。" : parts.joined(separator: ", ") + ".")
  }

  /// The total of parts of a whole, when none is missing.
  private func total(of series: ChartSeries) -> String? {
    guard isAdditive, !hasSeveralUnits, unit(of: series) != "%", series.points.count > 1 else {
      return nil
    }
    var sum = Decimal(0)
    for point in series.points {
      guard let value = point.value else { return nil }
      sum += value
    }
    guard !sum.isNaN else { return nil }
    let isApproximate = series.points.contains { $0.isApproximate }
    return language == .zh
      ? "合计\(isApproximate ? "约" : "")\(formatted(sum, in: series))"
      : "total \(isApproximate ? "about " : "")\(formatted(sum, in: series))"
  }

  private func progress(_ series: ChartSeries) -> String {
    let figures = series.points.prefix(12).map(named).joined(
      separator: language == .zh ? "，" : ", ")
    let target = targetText(of: series).map { (language == .zh ? "，" : ", ") + $0 } ?? ""
    return prefix(series) + figures + target + (language == .zh ? "。" : ".")
  }

  private func listing(_ series: ChartSeries) -> String {
    let figures = series.points.prefix(12).map(named)
    return (self.series.count > 1 ? prefix(series) : "")
      + figures.joined(separator: language == .zh ? "，" : ", ") + (language == .zh ? "。" : ".")
  }

  private func allMissing(_ series: ChartSeries) -> String? {
    prefix(series) + (language == .zh ? "各项均缺。" : "no data.")
  }

  private func prefix(_ series: ChartSeries) -> String {
    let name = cleaned(name(of: series), limit: 60)
    return name.isEmpty ? "" : name + (language == .zh ? "：" : ": ")
  }

  private func named(_ point: ChartPoint) -> String {
    let label = period(point.label)
    return label.isEmpty ? told(point) : label + " " + told(point)
  }

  /// The figure, marked where it is provisional.
  private func told(_ point: ChartPoint) -> String {
    let figure = cleaned(text(of: point), limit: 60)
    guard point.isProvisional, point.value != nil else { return figure }
    return figure + (language == .zh ? "（暂定）" : " (provisional)")
  }
}
