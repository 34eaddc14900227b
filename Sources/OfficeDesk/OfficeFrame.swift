import Content
import Desk
import Diagnostics
import Foundation
import Logs
import Serving

/// A screen of the office in the manner of the desk's others.
struct OfficeFrame {
  let request: DeskRequest
  let title: String

  init(_ request: DeskRequest, title: String) {
    (self.request, self.title) = (request, title)
  }

  /// The screen as an answer.
  func page(bar: String = "", body: String, words: [String: String] = [:]) -> WebResponse {
    DeskFrame(
      title: title, scripts: ["/desk/office.js"], styles: ["/desk/office.css"]
    ).page(
      request, bar: bar, body: body,
      words: words.merging(["failed": request.words("没有做成：", "It failed: ")]) { own, _ in own })
  }

  /// A page that only says something.
  func note(_ text: String, status: Int) -> WebResponse {
    var response = page(
      body: """
        <main class="plain"><h1>\(DeskFrame.escaped(text))</h1>
        <p><a class="btn" href="/desk/">\(request.words("回案例台", "Back to the desk"))</a></p></main>
        """)
    response.status = status
    return response
  }
}

extension DeskRequest {
  /// A request that no page of ours sends.
  var unreadable: WebResponse {
    .refusal(400, LocalizedText(zh: "看不懂这个请求", en: "the request is not understood"), language)
  }

  var missing: WebResponse {
    .refusal(404, LocalizedText(zh: "没有这篇文章", en: "there is no such text"), language)
  }

  /// The text that a path of the content names, with the site that it is in.
  func article(_ path: String) throws -> (article: Article, site: Site)? {
    guard let site = try desk.live.now().site,
      let article = site.articles.first(where: { $0.file.path == "Content/\(path)" })
    else { return nil }
    return (article, site)
  }
}

/// The files of these screens.
enum OfficeAssets {
  static let all = [
    route("/desk/office.css", "text/css; charset=utf-8", PackageResources.office_css),
    route("/desk/office.js", "text/javascript; charset=utf-8", PackageResources.office_js),
  ]

  private static func route(_ path: String, _ type: String, _ bytes: [UInt8]) -> DeskRoute {
    DeskRoute(.get, path, isOpen: true) { _ in WebResponse(type: type, bytes) }
  }
}
