import Deploying
import Diagnostics
import Foundation
import Machine
import Serving
import SiteBuilder

/// What pages of the preview are answered: files of the site, and news of them.
struct LiveAnswers {
  /// Where a page asks whether it is still as it was.
  static let statePath = "/-/state"

  let desk: Desk

  init(_ desk: Desk) { self.desk = desk }

  /// A file of the site, or of the preview itself.
  func file(_ request: WebRequest, _ language: MessageLanguage) -> WebResponse {
    switch request.path {
    case "/-/live.js": return .asset(PackageResources.live_js, "js")
    case "/-/held.css": return .asset(PackageResources.held_css, "css")
    case "/-/live.css": return .asset(PackageResources.live_css, "css")
    default: break
    }
    let path = Self.sitePath(of: request.path)
    do {
      let page = try desk.pages.page(at: path)
      guard let bytes = page.bytes else { return try missing(page, language) }
      return Self.response(bytes, path, page.number)
    } catch {
      return .failure(error, language)
    }
  }

  /// A page with the script that keeps it up to date; any other file as it is.
  ///
  /// - Parameter isHeld: whether the page follows what the desk tells it instead of the files.
  static func response(
    _ bytes: [UInt8], _ path: String, _ number: Int, isHeld: Bool = false
  ) -> WebResponse {
    let type = ContentType.of(path)
    guard type.hasPrefix("text/html") else { return WebResponse(type: type, bytes) }
    return WebResponse(type: type, withScript(bytes, number, isHeld))
  }

  /// The page that is not there: the site's own, where it has one.
  private func missing(
    _ page: LivePage, _ language: MessageLanguage
  ) throws(EnvironmentError) -> WebResponse {
    let own = try desk.pages.page(at: "404.html").bytes
    let words = LocalizedText(zh: "没有这个页面", en: "There is no such page")
    let plain =
      "<!doctype html><html lang=\"\(language == .chinese ? "zh-CN" : "en")\"><meta charset=\"utf-8\">"
      + "<title>\(words.text(in: language))</title><body><main><h1>\(words.text(in: language))</h1>"
      + "</main></body></html>"
    var response = Self.response(own ?? Array(plain.utf8), "404.html", page.number)
    response.status = 404
    return response
  }

  /// What a path of the address bar means.
  static func sitePath(of path: String) -> String {
    let rest = path.drop { $0 == "/" }
    return rest.isEmpty || rest.hasSuffix("/") ? rest + "index.html" : String(rest)
  }

  private static func withScript(_ page: [UInt8], _ number: Int, _ isHeld: Bool) -> [UInt8] {
    let script = Array(
      "<script src=\"/-/live.js\" data-state=\"\(number)\"\(isHeld ? " data-held" : "")></script>\n"
        .utf8)
    let end = Array("</body>".utf8)
    var position = page.count - end.count
    while position >= 0 {
      if page[position] == end[0], page[position..<position + end.count].elementsEqual(end) {
        return Array(page[..<position]) + script + page[position...]
      }
      position -= 1
    }
    return page + script
  }

  // MARK: News

  /// The number of the present state, and what is wrong with the page that asks.
  func state(_ request: WebRequest) -> WebResponse {
    let language = Desk.language(of: request, else: desk.settings.language)
    do {
      let page = try desk.pages.page(at: Self.sitePath(of: request.value("path") ?? "/"))
      return try .json(
        State(
          state: page.number, faults: page.faults.map { FaultNote($0, language) },
          others: page.others, words: Words(language)))
    } catch let error as EnvironmentError {
      return .failure(error, language)
    } catch {
      return .json("{}", status: 500)
    }
  }

  private struct State: Encodable {
    let state: Int
    let faults: [FaultNote]
    let others: Int
    let words: Words
  }

  /// What the sheet over a faulty page says.
  private struct Words: Encodable {
    let title: String
    let remedy: String
    let good: String
    let line: String
    let edit: String
    let more: String

    init(_ language: MessageLanguage) {
      func words(_ zh: String, _ en: String) -> String {
        LocalizedText(zh: zh, en: en).text(in: language)
      }
      title = words("有一处要改", "Something to mend")
      remedy = words("怎么改", "remedy")
      good = words(
        "后面是上一次没有错的样子。改好一存，这张纸就收起。",
        "Behind this is the page as it was when nothing was wrong. It shows again once the text is mended and saved."
      )
      line = words("第 # 行", "line #")
      edit = words("到原稿", "Open the text")
      more = words("另有 # 处", "# more")
    }
  }
}

/// A diagnostic as pages show it.
struct FaultNote: Encodable {
  let code: String
  let isError: Bool
  let file: String
  let line: Int?
  let column: Int?
  let sheet: String?
  let cell: String?
  let excerpt: String?
  let start: Int?
  let length: Int?
  let message: String
  let hint: String?

  init(_ diagnostic: Diagnostic, _ language: MessageLanguage) {
    let place = diagnostic.place
    code = diagnostic.code.rawValue
    isError = diagnostic.severity == .error
    file = place.file
    line = place.line
    column = place.column
    sheet = place.sheet
    cell = place.cell
    excerpt = place.excerpt?.text
    start = place.excerpt?.start
    length = place.excerpt?.length
    message = diagnostic.message.text(in: language)
    hint = diagnostic.hint?.text(in: language)
  }
}

extension WebResponse {
  /// A script or a style of the program.
  static func asset(_ bytes: [UInt8], _ kind: String) -> WebResponse {
    WebResponse(type: ContentType.of("asset.\(kind)"), bytes)
  }
}
