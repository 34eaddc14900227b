import Content
import SiteMap
import Theme

/// Where the pages of editions stand, seen from the site that is being built.
///
/// An edition that is frozen lies itself in the folder of editions, where the others are its neighbours.
struct EditionPlaces {
  let site: Site

  /// A page of an edition as this site has to name it; nil for an address that is none.
  func page(_ address: PageAddress) -> PageAddress? {
    let prefix = Edition.folder + "/"
    guard address.path.hasPrefix(prefix) else { return nil }
    let exists =
      address == .editions && !(site.editions.isEmpty && site.frozenAs == nil)
      || site.editions.contains { edition in
        address.path.hasPrefix(edition.address)
          && edition.site[String(address.path.dropFirst(edition.address.count))] != nil
      }
    return exists ? placed(address.path) : nil
  }

  /// The list of editions.
  var list: PageAddress { placed(PageAddress.editions.path) }

  /// A page of an edition, or its home page where it has not this one.
  func page(_ path: String, of edition: Edition) -> PageAddress {
    placed(edition.address + (edition.site[path] == nil ? "index.html" : path))
  }

  private func placed(_ path: String) -> PageAddress {
    PageAddress(
      site.frozenAs == nil ? path : "../" + path.dropFirst(Edition.folder.utf8.count + 1))
  }

  /// What a page of an edition that is frozen says of itself.
  func banner(on context: PageContext) -> EditionBannerModel? {
    guard let edition = site.frozenAs else { return nil }
    // Two folders up lies the site of today; there every page of an edition has a counterpart.
    let latest = PageAddress("../../" + context.address.path)
    return EditionBannerModel(
      title: edition.title, date: DayModel(edition.date, on: context),
      latest: context.link(to: latest), list: context.link(to: list))
  }

  /// The site that is being built: that of today, or the edition that it becomes.
  func current(on context: PageContext) -> EditionModel {
    EditionModel(
      title: site.frozenAs?.title ?? context.word("currentEdition"),
      href: context.link(to: .home(context.language)),
      date: site.frozenAs.map { DayModel($0.date, on: context) }, isCurrent: true)
  }

  /// An edition that was frozen.
  func model(of edition: Edition, on context: PageContext) -> EditionModel {
    EditionModel(
      title: edition.details.title, slug: edition.details.slug,
      href: context.link(to: page("index.html", of: edition)),
      date: DayModel(edition.details.date, on: context))
  }
}

/// What every page of an edition says of itself.
struct EditionBannerModel: TemplateModel {
  let title: String
  /// When it was finished, as people write a day.
  let date: DayModel
  /// The same page in the site of today.
  let latest: String
  /// The list of editions.
  let list: String

  static let fields = ModelFields<EditionBannerModel>([
    .text("title") { $0.title }.content,
    .text("date") { $0.date.words }.content,
    .text("datetime") { $0.date.machine },
    .text("latest") { $0.latest },
    .text("list") { $0.list },
  ])
}

/// An edition, or the site of today.
struct EditionModel: TemplateModel {
  let title: String
  /// Its name in addresses; nil for the site that is being built.
  var slug: String?
  let href: String
  var date: DayModel?
  var note: String?
  var isCurrent = false
  /// The archive that may be taken away, and its size.
  var archive: LinkModel?
  /// How many published figures were changed since the edition before; nil for the first.
  var revised: String?
  /// Where in the ledger they stand.
  var revisions: String?

  static let fields = ModelFields<EditionModel>([
    .text("title") { $0.title }.content,
    .text("slug") { $0.slug },
    .text("href") { $0.href },
    .text("date") { $0.date?.words },
    .text("datetime") { $0.date?.machine },
    .text("note") { $0.note }.content,
    .flag("isCurrent") { $0.isCurrent },
    .model("archive") { $0.archive }.repeatedContent,
    .text("revised") { $0.revised },
    .text("revisions") { $0.revisions },
  ])
}
