import Content
import Figures
import Indicators
import SiteMap
import Theme

/// What each edition has published, and what changed from one to the next.
struct EditionHistory: Sendable {
  private let site: Site
  /// The figures of each edition, by the id of their indicator.
  private let published: [[String: [PublishedFigure]]]
  /// The figures of today, by the id of their indicator; only where there is an edition.
  private let current: [String: [PublishedFigure]]
  /// Published figures that changed, by the step of the ledger.
  private let changed: [Set<PublishedFigure.Key>]

  init(of site: Site) {
    self.site = site
    published = site.editions.map {
      Dictionary(grouping: $0.figures.figures, by: \.key.indicator)
    }
    current =
      site.editions.isEmpty
      ? [:] : Dictionary(grouping: site.dataset.publishedFigures, by: \.key.indicator)
    changed = (site.ledger?.steps ?? []).map { step in
      Set(step.entries.map(\.revision).filter { !$0.isAddition }.map(\.key))
    }
  }

  /// The place of a change in the ledger; ids, periods and names of editions have no dots.
  static func anchor(of key: PublishedFigure.Key, after edition: Edition) -> String {
    let entity = key.entity.map { "\($0)." } ?? ""
    return "\(edition.details.slug).\(key.indicator).\(entity)\(key.period.anchor)"
  }

  /// What each edition has said of an indicator, period by period, and what the site says today.
  func models(of indicator: Indicator, on context: PageContext) -> [PublishedModel] {
    guard !site.editions.isEmpty else { return [] }
    let states = zip(site.editions, published).map { ($0 as Edition?, $1) } + [(nil, current)]
    let rows = states.map { $1[indicator.id] ?? [] }
    return keys(rows.flatMap { $0.map(\.key) }).flatMap { key -> [PublishedModel] in
      var models: [PublishedModel] = []
      for (index, (edition, _)) in states.enumerated() {
        let figure = rows[index].first { $0.key == key }
        let revision = index > 0 ? change(key, before: index) : nil
        guard figure != nil || revision != nil else { continue }
        models.append(
          model(
            of: figure, key, indicator, in: edition, isFirst: models.isEmpty,
            revision: revision.map { context.link(to: .revisions, fragment: $0) }, on: context))
      }
      return models
    }
  }

  /// Each figure once: those of the level as such, then those of entities in the order of their table, each by
  /// period.
  private func keys(_ all: [PublishedFigure.Key]) -> [PublishedFigure.Key] {
    let entities = site.dataset.entities
    func order(_ key: PublishedFigure.Key) -> Int {
      guard let entity = key.entity else { return -1 }
      return entities.entity(entity)?.index ?? entities.count
    }
    return Set(all).sorted {
      (order($0), $0.entity ?? "", $0.period) < (order($1), $1.entity ?? "", $1.period)
    }
  }

  private func model(
    of figure: PublishedFigure?, _ key: PublishedFigure.Key, _ indicator: Indicator,
    in edition: Edition?,
    isFirst: Bool, revision: String?, on context: PageContext
  ) -> PublishedModel {
    let format = context.speech.format
    let places = context.editions
    let sources = figure?.readings.map(\.source).filter { !$0.isEmpty } ?? []
    let locators = figure?.readings.map(\.locator).filter { !$0.isEmpty } ?? []
    return PublishedModel(
      id: indicator.id, period: entity(of: key, on: context) + format.period(key.period),
      isFirst: isFirst,
      edition: edition?.details.slug,
      title: edition?.details.title ?? places.current(on: context).title,
      href: edition.map {
        context.link(to: places.page(PageAddress.indicator(indicator.id).path, of: $0))
      },
      text: figure.map { format.text(of: $0) } ?? FigureSpeech.unknown,
      target: figure.flatMap { format.target(of: $0)?.text },
      source: sources.first
        ?? figure.flatMap { $0.operands.isEmpty ? nil : context.word("derivedFigure") },
      locator: locators.isEmpty ? nil : locators.joined(separator: "；"), revision: revision)
  }

  /// Whom a figure is about, in front of its period; nothing for the level as such.
  private func entity(of key: PublishedFigure.Key, on context: PageContext) -> String {
    guard let id = key.entity else { return "" }
    return (site.dataset.entities.entity(id).map(context.speech.name) ?? id) + " "
  }

  /// The anchor of the change that led to the state at a position, if this figure changed then.
  private func change(_ key: PublishedFigure.Key, before index: Int) -> String? {
    guard let step = site.ledger?.steps[index - 1] else { return nil }
    guard changed[index - 1].contains(key),
      let from = site.editions.first(where: { $0.details.slug == step.from })
    else { return nil }
    return Self.anchor(of: key, after: from)
  }
}

/// What an edition, or the site of today, says of an indicator in a period.
struct PublishedModel: TemplateModel {
  /// The id of the indicator.
  let id: String
  let period: String
  /// Whether it is the first row of its period.
  let isFirst: Bool
  /// The edition's name in addresses; nil for the site of today.
  var edition: String?
  let title: String
  var href: String?
  let text: String
  var target: String?
  var source: String?
  var locator: String?
  /// Where in the ledger the change stands that led to this row; nil where nothing changed.
  var revision: String?

  static let fields = ModelFields<PublishedModel>([
    .text("id") { $0.id },
    .text("period") { $0.period },
    .flag("isFirst") { $0.isFirst },
    .text("edition") { $0.edition },
    .text("title") { $0.title },
    .text("href") { $0.href },
    .text("text") { $0.text },
    .text("target") { $0.target },
    .text("source") { $0.source },
    .text("locator") { $0.locator },
    .text("revision") { $0.revision },
  ])
}
