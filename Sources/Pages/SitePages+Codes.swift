import Content
import Diagnostics
import QRCodes

/// QR codes: one for each case, in its page and as files for posters.
extension SitePages {
  /// Pixels a module: a poster of 8 cm at 300 dots an inch, and still only a few KB.
  private static let codeScale = 24

  /// The code of an article's page; `nil` for narrative pages, and where nobody has said where the site
  /// will stand.
  func code(of article: Article, on page: Page) -> CodeModel? {
    guard let url = codeAddress(of: article), let code = try? QRCode(url) else { return nil }
    let path = Self.codePath(article)
    return CodeModel(
      src: page.address.link(to: PageAddress(path + ".png")),
      alt: word("codeOf", page.language) + title(of: article),
      size: String(code.side * Self.codeScale), url: url,
      drawing: page.address.link(to: PageAddress(path + ".svg")))
  }

  /// The codes as files: PNG for pages, chat groups and Word, SVG for the printer.
  var codeFiles: [OutputFile] {
    site.articles.flatMap { article -> [OutputFile] in
      guard let url = codeAddress(of: article) else { return [] }
      let path = Self.codePath(article)
      return [
        OutputFile(path: path + ".png") {
          (try? QRCode(url))?.png(scale: Self.codeScale) ?? []
        },
        OutputFile(path: path + ".svg") { [self] in
          let name = escaped(title(of: article))
          return Array(((try? QRCode(url))?.svg(title: name) ?? "").utf8)
        },
      ]
    }
  }

  /// An address that makes a code of more modules than print well is said once, where it begins.
  func checkCodes(_ report: inout Report) {
    let addresses = site.articles.compactMap { codeAddress(of: $0) }
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

  private func codeAddress(of article: Article) -> String? {
    // A code for an address of an example would be printed and lead nowhere.
    guard article.kind == .feature, !site.configuration.hasPlaceholderAddress else { return nil }
    return site.configuration.baseURL.map { $0 + article.address.path }
  }

  private static func codePath(_ article: Article) -> String {
    "\(article.language.folder)qr/\(article.slug)"
  }
}
