import Diagnostics
import Markup

/// The list of all articles of a site, as a page beside their folders.
public struct AccountIndex {
  private let folders: [AccountFolder]
  private let language: MessageLanguage
  /// Its name beside the folders.
  public static let name = "index.html"
  private static let mark = "<meta name=\"generator\" content=\"showcase wechat\">"

  /// The list of these articles.
  public init(_ folders: [AccountFolder], language: MessageLanguage) {
    self.folders = folders
    self.language = language
  }

  /// Whether a file is such a list, so that it may give way to a newer one.
  public static func isOurs(_ bytes: [UInt8]) -> Bool {
    String(decoding: bytes.prefix(1000), as: UTF8.self).contains(mark)
  }

  private func say(_ zh: String, _ en: String) -> String {
    LocalizedText(zh: zh, en: en).text(in: language)
  }

  /// The page.
  public var html: String {
    let title = say("公众号文章", "WeChat articles")
    let items = folders.map { folder in
      "<li><a href=\"\(folder.article.folder)/index.html\">\(Escaping.xml(folder.article.title))</a>"
        + " <span>\(state(of: folder))</span></li>"
    }
    return """
      <!doctype html>
      <html lang="\(language == .chinese ? "zh-CN" : "en")">
      <head>
      <meta charset="utf-8">
      \(Self.mark)
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">
      <title>\(title)</title>
      </head>
      <body>
      <h1>\(title)</h1>
      <ul>
      \(items.joined(separator: "\n"))
      </ul>
      </body>
      </html>

      """
  }

  private func state(of folder: AccountFolder) -> String {
    let errors = folder.findings.count { $0.severity == .error }
    let warnings = folder.findings.count - errors
    if errors > 0 { return say("有 \(errors) 处必须改", "\(errors) to be mended") }
    if warnings > 0 { return say("有 \(warnings) 处请看一眼", "\(warnings) to be looked at") }
    return say("可以发布", "ready")
  }
}
