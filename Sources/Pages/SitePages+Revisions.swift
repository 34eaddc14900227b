import Content
import Indicators

/// What was changed in published figures: the ledger, the history of an indicator, and both as a table.
extension SitePages {
  func revisionsModel(on page: Page) -> RevisionsModel {
    RevisionsModel(
      heading: word("revisions", page.language), lead: word("revisionsLead", page.language),
      steps: (site.ledger?.steps ?? []).reversed().compactMap { step($0, on: page) },
      downloads: [
        LinkModel(
          title: "\(word("download", page.language)) CSV",
          href: page.address.link(to: PageAddress("data/revisions.csv")))
      ])
  }

  private func edition(_ slug: String?) -> Edition? {
    site.editions.first { $0.details.slug == slug }
  }

  private func step(_ step: RevisionLedger.Step, on page: Page) -> RevisionStepModel? {
    guard let from = edition(step.from) else { return nil }
    let to = edition(step.to)
    let added = step.entries.filter(\.revision.isAddition).compactMap(\.revision.new)
    return RevisionStepModel(
      id: step.from, from: edition(from, on: page),
      to: to.map { edition($0, on: page) } ?? currentEdition(on: page),
      revisions: step.entries.filter { !$0.revision.isAddition }.map {
        revision($0, from: from, to: to, on: page)
      },
      additions: additions(added, to: to, on: page), addedCount: String(added.count))
  }

  private func revision(
    _ entry: RevisionLedger.Entry, from: Edition, to: Edition?, on page: Page
  ) -> RevisionModel {
    let (change, format) = (entry.revision, format(page.language))
    let shown = change.new ?? change.old
    let isTargetShown = change.isTargetChanged && change.old?.target != nil
    return RevisionModel(
      anchor: Self.anchor(of: change.key, after: from), id: change.key.indicator,
      name: shown?.name ?? change.key.indicator,
      href: href(of: change.key.indicator, in: change.new == nil ? from : to, on: page),
      level: shown.map { name(of: $0.level, page.language) } ?? "",
      period: format.period(change.key.period), edition: from.details.slug,
      old: change.isValueChanged ? change.old.map { format.text(of: $0) } : nil,
      new: change.isValueChanged ? change.new.map { format.text(of: $0) } : nil,
      oldTarget: isTargetShown ? change.old.flatMap { format.target(of: $0)?.text } : nil,
      newTarget: isTargetShown ? change.new.map { format.target(of: $0)?.text ?? "—" } : nil,
      isWithdrawn: change.new == nil, reason: entry.reason?.text,
      date: entry.reason?.date.map { day($0, page.language) },
      causes: entry.reason == nil
        ? entry.causes.map { id in
          LinkModel(
            title: site.dataset.indicator(id)?.name ?? id, href: href(of: id, in: to, on: page))
        } : [])
  }

  /// The page of an indicator in an edition, or in the site of today where there is one.
  private func href(of id: String, in edition: Edition?, on page: Page) -> String {
    if site.dataset.indicator(id) != nil { return page.address.link(to: .indicator(id)) }
    guard let edition else { return page.address.link(to: .statistics("indicators")) }
    return page.address.link(to: self.page(PageAddress.indicator(id).path, of: edition))
  }

  /// The place of a change in the ledger; ids and names of editions have no dots.
  private static func anchor(of key: PublishedFigure.Key, after edition: Edition) -> String {
    "\(edition.details.slug).\(key.indicator).\(key.period)"
  }

  private func additions(
    _ figures: [PublishedFigure], to edition: Edition?, on page: Page
  ) -> [AdditionModel] {
    let format = format(page.language)
    var additions: [(first: PublishedFigure, figures: [AddedFigureModel])] = []
    for figure in figures {
      let model = AddedFigureModel(
        id: figure.key.indicator, edition: edition?.details.slug,
        period: format.period(figure.key.period), text: format.text(of: figure),
        target: figure.target == nil ? nil : format.target(of: figure)?.text)
      if additions.last?.first.key.indicator == figure.key.indicator {
        additions[additions.count - 1].figures.append(model)
      } else {
        additions.append((figure, [model]))
      }
    }
    return additions.map { first, figures in
      AdditionModel(
        id: first.key.indicator, name: first.name,
        href: href(of: first.key.indicator, in: edition, on: page),
        level: name(of: first.level, page.language), figures: figures)
    }
  }

  /// What each edition has said of an indicator, period by period, and what the site says today.
  func published(_ indicator: Indicator, on page: Page) -> [PublishedModel] {
    guard !site.editions.isEmpty else { return [] }
    let states =
      zip(site.editions, publishedFigures).map { ($0 as Edition?, $1) }
      + [(nil, currentFigures)]
    let rows = states.map { $1[indicator.id] ?? [] }
    let periods = Set(rows.flatMap { $0.map(\.key.period) }).sorted()
    return periods.flatMap { period -> [PublishedModel] in
      var models: [PublishedModel] = []
      for (index, (edition, _)) in states.enumerated() {
        let figure = rows[index].first { $0.key.period == period }
        let revision = index > 0 ? change(indicator.id, period, before: index) : nil
        guard figure != nil || revision != nil else { continue }
        models.append(
          row(
            figure, period, of: indicator, in: edition, isFirst: models.isEmpty,
            revision: revision.map { page.address.link(to: .revisions, fragment: $0) }, on: page))
      }
      return models
    }
  }

  private func row(
    _ figure: PublishedFigure?, _ period: Period, of indicator: Indicator, in edition: Edition?,
    isFirst: Bool, revision: String?, on page: Page
  ) -> PublishedModel {
    let format = format(page.language)
    let sources = figure?.readings.map(\.source).filter { !$0.isEmpty } ?? []
    let locators = figure?.readings.map(\.locator).filter { !$0.isEmpty } ?? []
    return PublishedModel(
      id: indicator.id, period: format.period(period), isFirst: isFirst,
      edition: edition?.details.slug,
      title: edition?.details.title ?? currentEdition(on: page).title,
      href: edition.map {
        page.address.link(to: self.page(PageAddress.indicator(indicator.id).path, of: $0))
      },
      text: figure.map { format.text(of: $0) } ?? "—",
      target: figure.flatMap { format.target(of: $0)?.text },
      source: sources.first
        ?? figure.flatMap {
          $0.operands.isEmpty ? nil : word("derivedFigure", page.language)
        },
      locator: locators.isEmpty ? nil : locators.joined(separator: "；"), revision: revision)
  }

  /// The anchor of the change that led to the state at a position, if this figure changed then.
  private func change(_ id: String, _ period: Period, before index: Int) -> String? {
    guard let step = site.ledger?.steps[index - 1] else { return nil }
    let key = PublishedFigure.Key(indicator: id, period: period)
    guard changedKeys[index - 1].contains(key), let from = edition(step.from) else { return nil }
    return Self.anchor(of: key, after: from)
  }
}
