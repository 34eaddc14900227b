import Foundation
import Markup
import Serving

/// A screen of the desk as a page: its head, the bar, and what it is about.
///
/// Screens of other rooms use it, too, so that all look alike:
///
/// ```swift
/// DeskFrame(title: request.words("人员", "People")).page(request, bar: "", body: "<main></main>")
/// ```
public struct DeskFrame {
  /// The title of the window.
  public var title: String
  /// Scripts beside that of all screens, by their paths.
  public var scripts: [String]
  /// Styles beside that of all screens, by their paths.
  public var styles: [String]

  /// A screen.
  public init(title: String, scripts: [String] = [], styles: [String] = []) {
    self.title = title
    self.scripts = scripts
    self.styles = styles
  }

  /// The screen as an answer.
  ///
  /// - Parameters:
  ///   - bar: HTML that stands in the bar behind the name of the desk.
  ///   - body: HTML below the bar.
  ///   - words: what scripts of the screen say, by key.
  public func page(
    _ request: DeskRequest, bar: String = "", body: String, words: [String: String] = [:]
  ) -> WebResponse {
    let state = try? request.desk.live.now()
    let site = state?.site?.configuration
    let seal = (state?.seal).flatMap { $0.isEmpty ? nil : $0 } ?? request.words("案台", "D")
    let name = request.words("案例台", "The desk")
    let own = site.map { $0.shortTitle ?? $0.title.value } ?? ""
    let lang = request.language == .chinese ? "zh-CN" : "en"
    let styles = (["/desk/desk.css"] + styles).map { "<link rel=\"stylesheet\" href=\"\($0)\">\n" }
    let scripts = (["/desk/desk.js"] + scripts).map { "<script defer src=\"\($0)\"></script>\n" }
    return .html(
      """
      <!doctype html>
      <html lang="\(lang)">
      <head>
      <meta charset="utf-8">
      <title>\(Self.escaped(title))</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="robots" content="noindex">
      <meta name="showcase-token" content="\(Self.escaped(request.desk.settings.token))">
      \(styles.joined())\(scripts.joined())</head>
      <body data-words="\(Self.escaped(Self.json(words)))">
      <header class="bar">
      <a class="brand" href="/desk/"><span class="seal" aria-hidden="true">\(Self.escaped(seal))</span>\
      <span><b>\(name)</b><small>\(Self.escaped(own))</small></span></a>
      \(bar)
      </header>
      \(body)
      <p class="told" role="status" id="told"></p>
      </body>
      </html>

      """)
  }

  /// Text as it stands in HTML and in its attributes.
  public static func escaped(_ text: String) -> String { Escaping.template(text) }

  private static func json(_ words: [String: String]) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return (try? encoder.encode(words)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }
}
