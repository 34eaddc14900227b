import Content
import Figures
import Indicators

/// Editions that were frozen: where they stand, what their pages say of themselves, and their list.
extension SitePages {
  /// The words that pages take from the theme once there is an edition.
  static let editionWords = [
    "editions", "editionsLead", "currentEdition", "revisions", "revisionsLead", "withdrawn",
    "withdrawnText", "download",
  ]

  /// A page of an edition as this site has to name it; nil for an address that is none.
  ///
  /// An edition that is frozen lies itself in the folder of editions, where the others are its
  /// neighbours.
  static func editionPage(_ address: PageAddress, in site: Site) -> PageAddress? {
    let prefix = Edition.folder + "/"
    guard address.path.hasPrefix(prefix) else { return nil }
    let exists =
      address == .editions && !(site.editions.isEmpty && site.frozenAs == nil)
      || site.editions.contains { edition in
        address.path.hasPrefix(edition.address)
          && edition.site[String(address.path.dropFirst(edition.address.count))] != nil
      }
    return exists ? placed(address.path, in: site) : nil
  }

  private static func placed(_ path: String, in site: Site) -> PageAddress {
    PageAddress(
      site.frozenAs == nil ? path : "../" + path.dropFirst(Edition.folder.utf8.count + 1))
  }

  /// The list of editions.
  var editionList: PageAddress { Self.placed(PageAddress.editions.path, in: site) }

  /// A page of an edition, or its home page where it has not this one.
  func page(_ path: String, of edition: Edition) -> PageAddress {
    let existing = edition.site[path] == nil ? "index.html" : path
    return Self.placed(edition.address + existing, in: site)
  }

  /// What a page of an edition that is frozen says of itself.
  func editionBanner(on page: Page) -> EditionBannerModel? {
    guard let edition = site.frozenAs else { return nil }
    // Two folders up lies the site of today; there every page of an edition has a counterpart.
    let latest = page.address.link(to: PageAddress("../../" + page.address.path))
    return EditionBannerModel(
      title: edition.title, date: day(edition.date, page.language), latest: latest,
      list: page.address.link(to: editionList))
  }

  func day(_ date: PartialDate, _ language: Language) -> String { speech(language).day(date) }

  func editionsModel(on page: Page) -> EditionsModel {
    let steps = site.ledger?.steps ?? []
    func changes(before index: Int) -> (count: String, href: String)? {
      guard index > 0, steps.indices.contains(index - 1) else { return nil }
      let step = steps[index - 1]
      return (
        String(step.entries.count { !$0.revision.isAddition }),
        page.address.link(to: .revisions, fragment: step.from)
      )
    }
    var current = currentEdition(on: page)
    (current.revised, current.revisions) =
      changes(before: site.editions.count)
      .map { ($0.count, $0.href) } ?? (nil, nil)
    let frozen = site.editions.enumerated().reversed().map { index, edition -> EditionModel in
      var model = self.edition(edition, on: page)
      (model.revised, model.revisions) =
        changes(before: index).map { ($0.count, $0.href) }
        ?? (nil, nil)
      model.note = edition.details.note
      model.archive = edition.archive.map {
        LinkModel(
          title: "ZIP \(($0.size + (1 << 20) - 1) >> 20) MB",
          href: page.address.link(to: PageAddress(edition.archivePath)))
      }
      return model
    }
    return EditionsModel(
      heading: word("editions", page.language), lead: word("editionsLead", page.language),
      editions: [current] + frozen, revisions: page.address.link(to: .revisions))
  }

  /// The site that is being built: that of today, or the edition that it becomes.
  func currentEdition(on page: Page) -> EditionModel {
    EditionModel(
      title: site.frozenAs?.title ?? word("currentEdition", page.language),
      href: page.address.link(to: .home(page.language)),
      date: site.frozenAs.map { day($0.date, page.language) }, isCurrent: true)
  }

  func edition(_ edition: Edition, on page: Page) -> EditionModel {
    EditionModel(
      title: edition.details.title, slug: edition.details.slug,
      href: page.address.link(to: self.page("index.html", of: edition)),
      date: day(edition.details.date, page.language))
  }

  /// A page that an edition has and the site of today has not.
  func withdrawnModel(_ edition: Edition, on page: Page) -> NotFoundModel {
    let target = self.page(page.address.path, of: edition)
    return NotFoundModel(
      heading: word("withdrawn", page.language), text: word("withdrawnText", page.language),
      links: [
        LinkModel(title: edition.details.title, href: page.address.link(to: target)),
        LinkModel(
          title: word("editions", page.language), href: page.address.link(to: editionList)),
        LinkModel(
          title: word("home", page.language), href: page.address.link(to: .home(page.language))),
      ])
  }
}
