import Content
import Search
import SiteMap
import Theme

/// The list of editions.
struct EditionsView: TemplateView {
  static let template = "editions"
  let context: PageContext

  private var site: Site { context.site }
  private var title: String { context.word("editions") }

  var head: PageHead { PageHead(title: Wording(title), above: [.sources]) }

  func model() -> EditionsModel {
    let places = context.editions
    let frozen = site.editions.enumerated().reversed().map { index, edition -> EditionModel in
      var model = places.model(of: edition, on: context)
      model.note = edition.details.note
      model.archive = edition.archive.map {
        context.link(
          "ZIP \(($0.size + (1 << 20) - 1) >> 20) MB", to: PageAddress(edition.archivePath))
      }
      return withChanges(model, before: index)
    }
    let current = withChanges(places.current(on: context), before: site.editions.count)
    return EditionsModel(
      heading: title, lead: context.word("editionsLead"),
      editions: [current] + frozen, revisions: context.link(to: .revisions))
  }

  /// An edition with the number of figures that were changed since the one before.
  private func withChanges(_ edition: EditionModel, before index: Int) -> EditionModel {
    let steps = site.ledger?.steps ?? []
    guard index > 0, steps.indices.contains(index - 1) else { return edition }
    let step = steps[index - 1]
    var edition = edition
    edition.revised = String(step.entries.count { !$0.revision.isAddition })
    edition.revisions = context.link(to: .revisions, fragment: step.from)
    return edition
  }

  var searchDocument: SearchDocument? { context.searchDocument(title, isList: true) }
}

/// The list of editions.
struct EditionsModel: TemplateModel {
  let heading: String
  let lead: String
  let editions: [EditionModel]
  let revisions: String

  static let fields = ModelFields<EditionsModel>([
    .text("heading") { $0.heading },
    .text("lead") { $0.lead }.content,
    .list("editions") { $0.editions }.content,
    .text("revisions") { $0.revisions },
  ])
}
