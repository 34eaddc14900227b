import Content
import Diagnostics
import QRCodes
import SiteMap
import Theme

/// The QR code of a case: a picture that its page shows and that may be taken away.
///
/// One file does for pages, chat groups, Word and posters. It is a file of its own, and a PNG, since WeChat
/// reads a code that is pressed long only in a picture, and a strict policy shows no picture that stands
/// in the page itself.
struct PageCode {
  /// Pixels a module. Enlarged for a poster, edges soften by an eighth of a module, which no reader minds;
  /// with three times as many, making the picture would take longer than finding the code.
  private static let scale = 8

  /// The code of an article's page; nil for narrative pages, and where nobody has said where the site
  /// will stand.
  static func model(of article: Article, on context: PageContext) -> CodeModel? {
    guard let url = url(of: article, in: context.site), let side = QRCode.side(of: url) else {
      return nil
    }
    let path = path(of: article)
    return CodeModel(
      src: context.link(to: PageAddress(path)),
      alt: context.word("codeOf") + context.wording(article.title).plain,
      size: String(side * scale), url: url)
  }

  /// The codes of all cases as files; none where nobody has said where the site will stand.
  static func files(of site: Site) -> [OutputFile] {
    guard let base = base(of: site) else { return [] }
    return site.articles.compactMap { article in
      url(of: article, at: base).map { url in
        OutputFile(path: path(of: article)) { (try? QRCode(url))?.png(scale: scale) ?? [] }
      }
    }
  }

  /// An address that makes a code of more modules than print well is said once, where it begins.
  static func check(_ site: Site, _ report: inout Report) {
    guard let base = base(of: site) else { return }
    let addresses = site.articles.compactMap { url(of: $0, at: base) }
    guard let longest = addresses.max(by: { ($0.utf8.count, $0) < ($1.utf8.count, $1) }),
      longest.utf8.count > QRCode.comfortableLength
    else { return }
    report.add(
      Diagnostic(
        .invalidValue, .warning, at: Place(file: site.configuration.file.path),
        LocalizedText(
          zh: "网址有 \(longest.utf8.count) 个字符，二维码会很密：\(longest)",
          en: "an address of \(longest.utf8.count) characters makes a dense QR code: \(longest)"),
        hint: LocalizedText(
          zh: "缩短 base_url 或案例的文件夹名，到 \(QRCode.comfortableLength) 个字符以内",
          en:
            "shorten base_url or the case's folder to \(QRCode.comfortableLength) characters in all"
        )))
  }

  private static func url(of article: Article, in site: Site) -> String? {
    base(of: site).flatMap { url(of: article, at: $0) }
  }

  private static func url(of article: Article, at base: String) -> String? {
    article.kind == .case ? base + article.address.path : nil
  }

  /// Where the site will stand. A code for an address of an example would be printed and lead nowhere.
  private static func base(of site: Site) -> String? {
    site.configuration.hasPlaceholderAddress ? nil : site.configuration.baseURL
  }

  private static func path(of article: Article) -> String {
    "\(article.language.folder)qr/\(article.slug).png"
  }
}

/// The QR code of a page's address.
struct CodeModel: TemplateModel {
  let src: String
  let alt: String
  let size: String
  let url: String

  static let fields = ModelFields<CodeModel>([
    .text("src") { $0.src },
    .text("alt") { $0.alt },
    .text("width") { $0.size },
    .text("height") { $0.size },
    .text("url") { $0.url },
  ])
}
