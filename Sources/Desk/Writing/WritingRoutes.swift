import Content
import Diagnostics
import Machine
import People
import Serving
import SiteBuilder

/// What the page of a text asks for while somebody writes.
enum WritingRoutes {
  static let all: [DeskRoute] = [
    DeskRoute(.post, "/desk/text/draft", isFor: DeskRoute.writes) { try draft($0) },
    DeskRoute(.post, "/desk/text/save", isFor: DeskRoute.writes) { try save($0) },
    DeskRoute(.post, "/desk/text/discard", isFor: DeskRoute.writes) { try discard($0) },
    DeskRoute(.post, "/desk/text/field", isFor: DeskRoute.writes) { try field($0) },
    DeskRoute(.get, "/desk/figures") { try figures($0) },
    DeskRoute(.get, "/desk/page/*") { try page($0) },
  ]

  private struct DraftBody: Decodable {
    let path: String
    let text: String
    /// The text that the writing began from.
    let baseText: String
    /// Whether the text is that of the file, so that nothing needs to be kept.
    let isSaved: Bool?
  }

  /// Keeps a text that is not saved, and tells what is wrong with it.
  private static func draft(_ request: DeskRequest) throws -> WebResponse {
    guard let body = request.body(DraftBody.self), TextStore.isText(body.path) else {
      return request.badRequest
    }
    let desk = request.desk
    if body.isSaved == true {
      try desk.journal.forget(body.path, by: request.writer)
    } else {
      try desk.journal.keep(
        DraftJournal.Draft(
          path: body.path, baseText: body.baseText, text: body.text, time: desk.settings.now(),
          writer: request.writer))
    }
    let state = try desk.trials.state(of: body.path, body.text, by: request.writer)
    return try .json(TextReading(body.path, body.text, in: state, request.language))
  }

  private struct SaveBody: Decodable {
    let path: String
    let text: String
    /// The text that the writing began from.
    let baseText: String
  }

  private struct Saved: Encodable {
    let text: String
    let base: String
    let isJoined: Bool
    let time: String
  }

  private struct Conflict: Encodable {
    struct Piece: Encodable {
      /// Lines that nobody has to choose between.
      var text: String?
      var own: String?
      var other: String?
    }

    let pieces: [Piece]
    let text: String
    let base: String
  }

  private static func save(_ request: DeskRequest) throws -> WebResponse {
    guard let body = request.body(SaveBody.self) else { return request.badRequest }
    let desk = request.desk
    do throws(TextStore.Failure) {
      switch try desk.texts.save(body.path, body.text, from: body.baseText) {
      case .saved(let text, let base, let isJoined):
        try? desk.journal.forget(body.path, by: request.writer)
        desk.settings.whenSaved?(body.path, Array(text.utf8), request.person)
        return try request.answer(
          Saved(text: text, base: base, isJoined: isJoined, time: desk.settings.now()))
      case .conflict(let merge, let now):
        return try request.answer(
          Conflict(pieces: merge.pieces.map(piece), text: now.text, base: now.base), status: 409)
      }
    } catch {
      return request.refusal(error)
    }
  }

  private static func piece(_ piece: TextMerge.Piece) -> Conflict.Piece {
    func text(_ lines: [TextMerge.Line]) -> String {
      String(decoding: lines.joined(), as: UTF8.self)
    }
    switch piece {
    case .settled(let lines): return Conflict.Piece(text: text(lines))
    case .conflict(_, let own, let other):
      return Conflict.Piece(own: text(own), other: text(other))
    }
  }

  private struct PathBody: Decodable { let path: String }

  /// Gives up what was not saved.
  private static func discard(_ request: DeskRequest) throws -> WebResponse {
    guard let body = request.body(PathBody.self) else { return request.badRequest }
    try request.desk.journal.forget(body.path, by: request.writer)
    request.desk.trials.forget(body.path, by: request.writer)
    return .json("{}")
  }

  private struct FieldBody: Decodable {
    let text: String
    let key: String
    let value: String?
    let items: [String]?
  }

  /// The text with one field of its front matter changed.
  private static func field(_ request: DeskRequest) throws -> WebResponse {
    guard let body = request.body(FieldBody.self), FrontMatter.caseKeys.contains(body.key) else {
      return request.badRequest
    }
    guard var frontMatter = FrontMatterText(body.text) else {
      return .refusal(
        422,
        LocalizedText(
          zh: "开头没有成对的 ---，表单填不进去；先在原文里补上",
          en: "the text does not begin with a pair of ---; add them to the text first"),
        request.language)
    }
    frontMatter.set(
      body.key, to: body.items.map { .list($0) } ?? .text(body.value ?? ""),
      order: FrontMatter.caseKeys, isNeeded: ["title", "summary"].contains(body.key))
    return try .json(["text": frontMatter.text])
  }

  private struct Figures: Encodable {
    let found: [FigureChoice]
    let total: Int
  }

  private static func figures(_ request: DeskRequest) throws -> WebResponse {
    let state = try request.desk.live.now()
    guard let language = state.site?.configuration.firstLanguage else {
      return try .json(Figures(found: [], total: 0))
    }
    let (found, total) = request.desk.picker.find(request.web.value("q") ?? "", in: state, language)
    return try .json(Figures(found: found, total: total))
  }

  /// A page of the site with the text that is being written in it.
  private static func page(_ request: DeskRequest) throws -> WebResponse {
    let path = LiveAnswers.sitePath(of: "/" + request.rest)
    if let name = request.web.value("text"), TextStore.isText(name),
      let text = request.desk.trials.text(of: name, by: request.writer)
    {
      let state = try request.desk.trials.state(of: name, text, by: request.writer)
      var ignored = Report()
      if let bytes = try state.file(at: path, report: &ignored) {
        return LiveAnswers.response(bytes, path, state.number, isHeld: true)
      }
    }
    let page = try request.desk.pages.page(at: path)
    guard let bytes = page.bytes else { return .text("", status: 404) }
    return LiveAnswers.response(bytes, path, page.number, isHeld: true)
  }
}

extension DeskRoute {
  /// Who may write texts.
  @Sendable public static func writes(_ role: Role) -> Bool { role.mayWrite }

  /// Who may publish and archive.
  @Sendable public static func releases(_ role: Role) -> Bool { role == .keeper }
}

extension DeskRequest {
  /// Whose unsaved texts these are; empty for somebody alone at the machine.
  var writer: String { person?.name ?? "" }

  /// A request that is not of the shape that a page of the desk sends.
  var badRequest: WebResponse {
    .refusal(
      400, LocalizedText(zh: "看不懂这个请求；请刷新这一页", en: "this request makes no sense; reload the page"),
      language)
  }

  /// A value as JSON, or the failure to write it.
  func answer(_ value: some Encodable, status: Int = 200) throws(TextStore.Failure) -> WebResponse {
    (try? WebResponse.json(value, status: status)) ?? .json("{}", status: 500)
  }

  /// Why a text cannot be opened or saved, in words.
  func refusal(_ failure: TextStore.Failure) -> WebResponse {
    switch failure {
    case .missing:
      .refusal(404, LocalizedText(zh: "没有这个文件了", en: "there is no such file any more"), language)
    case .notText:
      .refusal(
        415,
        LocalizedText(
          zh: "这个文件不是 UTF-8 文字，案例台不动它；用原来的程序另存为 UTF-8",
          en:
            "this file is not text in UTF-8, so the desk leaves it alone; save it as UTF-8 where it was made"
        ),
        language)
    case .machine(let error): .failure(error, language)
    }
  }
}
