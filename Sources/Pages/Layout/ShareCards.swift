import Charts
import Content
import Diagnostics
import Figures
import Foundation
import Pictures
import SiteMap

/// The pictures that stand for a page where its address is shared.
public struct ShareImages: Sendable {
  /// 1200 by 630 pixels.
  let wide: PictureFile
  /// 300 by 300 pixels.
  let square: PictureFile

  /// The pictures of a page.
  public init(wide: PictureFile, square: PictureFile) {
    self.wide = wide
    self.square = square
  }
}

/// A page's card, before it is drawn.
public struct ShareRequest: Sendable {
  /// The page.
  public let address: PageAddress
  let name: String
  let card: ShareCard

  /// What is to be drawn in a size.
  public func drawing(_ size: ShareCard.Size) -> PictureDrawing {
    PictureDrawing(
      svg: card.svg(size), name: size == .wide ? "share-\(name)" : "thumbnail-\(name)")
  }
}

/// Share cards: which there are, what is on them, and what pages say of them.
struct ShareCards {
  let plan: SitePlan

  private var configuration: SiteConfiguration { plan.site.configuration }

  /// The cards of the home pages and all cases. None without an address of the site: those who fetch
  /// them want to be told the whole address.
  var requests: [ShareRequest] {
    guard configuration.baseURL != nil, configuration.drawsShareCards else { return [] }
    return plan.map.pages.compactMap { page in
      if case .home(let text) = page.kind { return request(of: nil, home: text, for: page) }
      if case .case(let article) = page.kind { return request(of: article, for: page) }
      return nil
    }
  }

  private func request(
    of article: Article?, home: Article? = nil, for page: Page
  ) -> ShareRequest {
    let siteTitle = configuration.title(in: page.language)
    let organization = configuration.organization(in: page.language) ?? ""
    let card = ShareCard(
      title: article.map { plan.speech(page.language).plain($0.title) } ?? siteTitle,
      siteName: article != nil ? siteTitle : siteTitle.contains(organization) ? "" : organization,
      seal: plan.theme.parameter("sealText") ?? "",
      artwork: article.map { CaseArtwork(of: $0, in: plan.site, palette: plan.palette).artwork }
        ?? Artwork(seed: siteTitle, figures: homeFigures(home), palette: plan.palette),
      photograph: article?.cover.flatMap(photograph), palette: plan.palette)
    let name = page.language.folder.replacing("/", with: "-") + (article?.slug ?? "home")
    return ShareRequest(address: page.address, name: name, card: card)
  }

  private func homeFigures(_ text: Article?) -> [Decimal] {
    (text?.frontMatter.indicators ?? []).compactMap {
      plan.site.dataset.series($0.value)?.current?.amount?.value.decimal
    }
  }

  /// A cover photograph as a part of the drawing itself: a drawing that is turned into pixels fetches
  /// nothing.
  private func photograph(_ path: String) -> ShareCard.Photograph? {
    guard let picture = plan.pictures[path],
      let file = picture.files.first(where: { $0.path == picture.path }), let bytes = file.read(),
      let format = PictureHeader.read(bytes)?.format, [.jpeg, .png].contains(format)
    else { return nil }
    let data = Data(bytes).base64EncodedString()
    return ShareCard.Photograph(address: "data:image/\(format.rawValue);base64,\(data)")
  }

  /// What the head of a page says to those who share it. Pages without a card show the site's.
  func model(
    title: String, description: String, url: String?, on context: PageContext
  ) -> ShareModel {
    let images =
      context.shareImages[context.address] ?? context.shareImages[.home(context.language)]
    let base = configuration.baseURL
    return ShareModel(
      title: title, description: description,
      image: images.flatMap { images in base.map { $0 + images.wide.path } },
      thumbnail: images.flatMap { images in base.map { $0 + images.square.path } }, url: url)
  }

  static func files(of images: [PageAddress: ShareImages]) -> [OutputFile] {
    images.sorted { $0.key < $1.key }.flatMap { _, images in
      [OutputFile(images.wide), OutputFile(images.square)]
    }
  }
}
