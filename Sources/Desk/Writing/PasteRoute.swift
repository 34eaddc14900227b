import Diagnostics
import Importing
import Serving

/// A text from the clipboard of Word, WPS, the WeChat editor or a browser, as it is put into a text here.
enum PasteRoute {
  static let all: [DeskRoute] = [
    DeskRoute(.post, "/desk/paste", isFor: DeskRoute.writes) { try paste($0) }
  ]

  private struct Body: Decodable { let html: String }

  private struct Pasted: Encodable {
    let markdown: String
    /// What did not come along, a line each.
    let notes: [String]
  }

  private static func paste(_ request: DeskRequest) throws -> WebResponse {
    guard let body = request.body(Body.self) else { return request.badRequest }
    guard let text = ClipboardText(html: Array(body.html.utf8)) else {
      return .refusal(
        422,
        LocalizedText(
          zh: "剪贴板里没有认得的文字，或者太长；照纯文字放进来了",
          en: "the clipboard holds no text that is understood, or too much; it came as plain text"),
        request.language)
    }
    return try .json(
      Pasted(
        markdown: text.markdown, notes: text.notes.map { $0.message.text(in: request.language) }))
  }
}
