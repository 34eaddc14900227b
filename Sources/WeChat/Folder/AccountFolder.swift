import Diagnostics
import Figures
import Foundation
import Markup
import Pictures

/// An article with everything beside it, as the files of one folder.
public struct AccountFolder: Sendable {
  /// A file.
  public struct File: Sendable {
    /// Its name.
    public let name: String
    /// What it holds.
    public let bytes: [UInt8]

    /// A file of that name.
    public init(_ name: String, _ bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
    }

    init(_ name: String, _ text: String) { self.init(name, Array(text.utf8)) }
  }

  /// The article.
  public let article: AccountArticle
  /// Pictures of the body, covers, the code, long pictures.
  public let pictures: [File]
  /// What is wrong with the article, and what the proofreader marks in the case.
  public let findings: [Diagnostic]
  /// The language of the person who runs the account.
  public let language: MessageLanguage

  /// The name of the QR code.
  public static let codeName = "qr.png"
  /// What long pictures of the article are called: `long.png`, then `long-2.png`.
  public static func longName(_ index: Int) -> String {
    index == 0 ? "long.png" : "long-\(index + 1).png"
  }

  /// A folder.
  ///
  /// - Parameters:
  ///   - pictures: the files of all pictures, each under the name that the article has for it.
  ///   - findings: what is wrong, in the order of the case.
  public init(
    _ article: AccountArticle, pictures: [File], findings: [Diagnostic],
    language: MessageLanguage
  ) {
    self.article = article
    self.pictures = pictures
    self.findings = findings
    self.language = language
  }

  /// All files.
  public var files: [File] {
    [
      File("article.html", article.html + "\n"), File("article.json", json),
      File("index.html", AccountPage(self).html), File("page.css", PackageResources.page_css),
      File("copy.js", PackageResources.copy_js),
    ] + pictures
  }

  /// The body with its pictures inside, as it goes onto the clipboard: no account can fetch a file of this
  /// machine.
  var copied: String {
    let byName = Dictionary(
      pictures.map { ($0.name, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    return article.pictures.reduce(article.html) { html, picture in
      guard let bytes = byName[picture.name] else { return html }
      let ending = String(picture.name.split(separator: ".").last ?? "png")
      return html.replacing(
        "src=\"\(picture.name)\"", with: "src=\"\(DataAddress.of(bytes, ending: ending))\"")
    }
  }

  func picture(_ name: String) -> File? { pictures.first { $0.name == name } }

  /// The article on a telephone, as a document of its own: what a long picture is taken of.
  public var telephonePage: File {
    let title = Escaping.xml(article.title)
    let author = Escaping.xml(article.author)
    let code =
      picture(Self.codeName) == nil
      ? "" : "<p class=\"code\"><img src=\"\(Self.codeName)\" alt=\"\" width=\"140\"></p>"
    return File(
      "telephone.html",
      """
      <!doctype html>
      <html lang="\(article.source.language.tag)"><head><meta charset="utf-8"><title>\(title)</title>
      <script>
      addEventListener('load', function () {
        var page = document.documentElement
        page.dataset.height = page.scrollHeight
        document.body.style.marginTop = -location.hash.slice(1) + 'px'
      })
      </script>
      <style>
      body{margin:0;padding:24px 16px 32px;width:343px;background:#fff;overflow-wrap:anywhere;\
      font-family:-apple-system,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
      h1{margin:0 0 12px;font-size:22px;line-height:1.4;color:#111}
      .by{margin:0 0 24px;font-size:15px;line-height:1.4;color:#666}.code{text-align:center}
      </style></head><body><h1>\(title)</h1><p class="by">\(author)</p>
      \(article.html)\(code)</body></html>

      """)
  }
}

extension AccountFolder {
  /// What a program wants to know of the article.
  private var json: String {
    let text = JSONText.string
    let members: [(String, String)] = [
      ("schema", "1"), ("slug", text(article.source.slug)),
      ("language", text(article.source.language.tag)), ("title", text(article.title)),
      ("author", text(article.author)), ("digest", text(article.digest)),
      ("url", text(article.url)), ("body", text("article.html")),
      (
        "covers",
        JSONText.object([
          ("wide", text(AccountCover.wide.name)), ("square", text(AccountCover.square.name)),
        ])
      ),
      ("code", text(picture(Self.codeName)?.name)),
      ("long", "[" + longPictures.map { text($0.name) }.joined(separator: ", ") + "]"),
      ("pictures", JSONText.list(article.pictures.map(describe), indent: "  ")),
      (
        "counts",
        JSONText.object([
          ("in", counts(article.held)), ("out", counts(article.kept)),
          ("added", String(article.addedCharacters)),
        ])
      ),
      (
        "length",
        JSONText.object([
          ("characters", String(article.length.characters)),
          ("bytes", String(article.length.bytes)),
        ])
      ),
      ("findings", JSONText.list(findings.compactMap(describe), indent: "  ")),
    ]
    return "{\n" + members.map { "  \(text($0.0)): \($0.1)" }.joined(separator: ",\n") + "\n}\n"
  }

  var longPictures: [File] { pictures.filter { $0.name.hasPrefix("long") } }

  private func counts(_ tally: ArticleTally) -> String {
    JSONText.object(tally.members.map { ($0.name, String($0.count)) })
  }

  private func describe(_ picture: ArticlePicture) -> String {
    let file = self.picture(picture.name)
    let size = file.flatMap { PictureHeader.read($0.bytes) }
    return JSONText.object([
      ("file", JSONText.string(picture.name)), ("width", String(size?.width ?? 0)),
      ("height", String(size?.height ?? 0)), ("bytes", String(file?.bytes.count ?? 0)),
      ("alt", JSONText.string(picture.alt)), ("caption", JSONText.string(picture.caption)),
    ])
  }

  private func describe(_ finding: Diagnostic) -> String? { try? JSONRenderer().render(finding) }
}
