import Content
import Diagnostics
import Figures
import QRCodes
import SiteMap
import Synchronization
import Theme

/// The QR code of a case: in its page, and as files for posters.
struct PageCode {
  /// Pixels a module: a poster of 8 cm at 300 dots an inch, and still only a few KB.
  private static let scale = 24

  /// The code of an article's page; nil for narrative pages, and where nobody has said where the site
  /// will stand.
  static func model(of article: Article, on context: PageContext) -> CodeModel? {
    guard let url = url(of: article, in: context.site), let side = QRCode.side(of: url) else {
      return nil
    }
    let path = path(of: article)
    return CodeModel(
      src: context.link(to: PageAddress(path + ".png")),
      alt: context.word("codeOf") + context.wording(article.title).plain,
      size: String(side * scale), url: url,
      drawing: context.link(to: PageAddress(path + ".svg")))
  }

  /// The code as files: PNG for pages, chat groups and Word, SVG for the printer.
  static func files(of article: Article, in site: Site, _ speech: FigureSpeech) -> [OutputFile] {
    guard let url = url(of: article, in: site) else { return [] }
    let path = path(of: article)
    let code = SharedCode(url, uses: 2)
    return [
      OutputFile(path: path + ".png") { code.use()?.png(scale: scale) ?? [] },
      OutputFile(path: path + ".svg") {
        Array((code.use()?.svg(title: escaped(speech.plain(article.title))) ?? "").utf8)
      },
    ]
  }

  /// An address that makes a code of more modules than print well is said once, where it begins.
  static func check(_ site: Site, _ report: inout Report) {
    let addresses = site.articles.compactMap { url(of: $0, in: site) }
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
    // A code for an address of an example would be printed and lead nowhere.
    guard article.kind == .case, !site.configuration.hasPlaceholderAddress else { return nil }
    return site.configuration.baseURL.map { $0 + article.address.path }
  }

  private static func path(of article: Article) -> String {
    "\(article.language.folder)qr/\(article.slug)"
  }
}

/// A code that several files show: made for the first of them, and kept no longer than the last needs it.
private final class SharedCode: Sendable {
  private let url: String
  private let state: Mutex<(code: QRCode?, uses: Int)>

  init(_ url: String, uses: Int) {
    self.url = url
    state = Mutex((nil, uses))
  }

  /// The code; nil where there is none of the address.
  func use() -> QRCode? {
    state.withLock { state in
      let code = state.code ?? (try? QRCode(url))
      state.uses -= 1
      state.code = state.uses > 0 ? code : nil
      return code
    }
  }
}

/// The QR code of a page's address.
struct CodeModel: TemplateModel {
  let src: String
  let alt: String
  let size: String
  let url: String
  let drawing: String

  static let fields = ModelFields<CodeModel>([
    .text("src") { $0.src },
    .text("alt") { $0.alt },
    .text("width") { $0.size },
    .text("height") { $0.size },
    .text("url") { $0.url },
    .text("drawing") { $0.drawing },
  ])
}
