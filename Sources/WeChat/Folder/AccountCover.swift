import Charts
import Content
import Figures
import Foundation
import Pictures
import QRCodes

/// The pictures beside an article: its covers in the two shapes that an account asks for, and the code of its
/// page.
public enum AccountCover: String, Sendable, CaseIterable {
  /// 900 by 383 pixels.
  case wide = "cover-900x383.png"
  /// 900 by 900 pixels.
  case square = "cover-square.png"

  /// The name of its file.
  public var name: String { rawValue }

  /// What is to be drawn.
  public func drawing(of article: AccountArticle, _ context: ArticleContext) -> PictureDrawing {
    let configuration = context.site.configuration
    let card = ShareCard(
      title: article.title, siteName: configuration.shortTitle ?? configuration.title.value,
      seal: context.seal,
      artwork: CaseArtwork(of: article.source, in: context.site, palette: context.palette).artwork,
      photograph: article.source.cover.flatMap { Self.photograph(context.stills[$0]) },
      palette: context.palette)
    return PictureDrawing(
      svg: card.svg(self == .wide ? .banner : .tile), name: String(name.dropLast(".png".count)))
  }

  private static func photograph(_ still: StillPicture?) -> ShareCard.Photograph? {
    guard let still, let bytes = still.file.read() else { return nil }
    return ShareCard.Photograph(address: DataAddress.of(bytes, ending: still.ending))
  }

  /// The code of the page of a case, as a PNG; `nil` where nobody has said where the site stands.
  public static func code(of article: AccountArticle) -> [UInt8]? {
    article.url.flatMap { try? QRCode($0) }?.png(scale: 12)
  }
}

/// A picture as an address that holds it.
enum DataAddress {
  static func of(_ bytes: [UInt8], ending: String) -> String {
    let type = ending == "jpg" ? "jpeg" : ending
    return "data:image/\(type);base64,\(Data(bytes).base64EncodedString())"
  }
}
