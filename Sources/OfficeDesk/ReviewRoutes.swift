import Content
import Desk
import Diagnostics
import Foundation
import History
import Logs
import Machine
import People
import QRCodes
import Reviewing
import Serving
import SiteBuilder
import Tables

/// Reviews: which texts wait for whom, what changed in one, and what people do with it.
struct ReviewRoutes: Sendable {
  let office: OfficeDesk

  var all: [DeskRoute] {
    [
      DeskRoute(.get, "/desk/reviews") { try ReviewListScreen(office, $0).answer },
      DeskRoute(.get, "/desk/review/*") { try ReviewScreen.answer(office, $0) },
      DeskRoute(.post, "/desk/review/submit") { try act($0, keepsState: true, submit) },
      DeskRoute(.post, "/desk/review/sign") { try act($0, keepsState: true, sign) },
      DeskRoute(.post, "/desk/review/return") { try act($0, keepsState: false, sendBack) },
      DeskRoute(.post, "/desk/review/remark") { try act($0, keepsState: false, remark) },
      DeskRoute(.post, "/desk/review/settle") { try act($0, keepsState: false, settle) },
      DeskRoute(.get, "/desk/ledger.xlsx") { try ledger($0) },
      DeskRoute(.post, "/desk/pass") { try pass($0) },
      DeskRoute(.get, "/desk/read/*", isOpen: true) { read($0) },
    ]
  }

  // MARK: What people do

  /// What a page sends: what is done, with which text, and what the person has looked at.
  struct Body: Decodable {
    let path: String
    var text: String?
    var figures: String?
    var pictures: String?
    var words: String?
    var paragraph: String?
    var key: String?
  }

  private typealias Act =
    @Sendable (
      Body, ReviewState, Person, _ state: String
    ) throws(ReviewRefusal) -> ReviewRecord

  private func act(
    _ request: DeskRequest, keepsState: Bool, _ make: Act
  ) throws -> WebResponse {
    guard let body = request.body(Body.self) else { return request.unreadable }
    guard let person = office.person(request.web) else {
      return .refusal(
        403,
        LocalizedText(
          zh: "要登录才能送审和签字：在办公室里用 showcase serve --office",
          en: "reviews take people who sign in: showcase serve --office"),
        request.language)
    }
    return try office.withRecords { log, live in
      guard let site = live.site,
        let article = site.articles.first(where: { $0.file.path == "Content/\(body.path)" })
      else { return request.missing }
      let text = ReviewState.of(article, in: site, by: log)
      let kept =
        keepsState ? try office.history.keep(article, in: site, at: office.settings.now()) : ""
      do throws(ReviewRefusal) {
        let record = try make(body, text, person, kept)
        do throws(EnvironmentError) {
          try log.add([record])
        } catch {
          return Self.failure(error, request)
        }
        return (try? .json(["done": record.act.rawValue])) ?? request.unreadable
      } catch {
        return .refusal(403, error.message, request.language)
      }
    }
  }

  private static func failure(_ error: EnvironmentError, _ request: DeskRequest) -> WebResponse {
    .refusal(500, error.message, request.language)
  }

  private func submit(
    _ body: Body, _ text: ReviewState, _ person: Person, _ state: String
  ) throws(ReviewRefusal) -> ReviewRecord {
    try rules(text).submit(text, by: person, at: office.settings.now(), state: state)
  }

  private func sign(
    _ body: Body, _ text: ReviewState, _ person: Person, _ state: String
  ) throws(ReviewRefusal) -> ReviewRecord {
    guard
      let seen = Fingerprint(
        text: body.text ?? "", figures: body.figures ?? "", pictures: body.pictures ?? "")
    else { throw .changed(Fingerprint.Part.allCases) }
    return try rules(text).sign(
      text, by: person, at: office.settings.now(), seen: seen, state: state,
      words: body.words ?? "")
  }

  private func sendBack(
    _ body: Body, _ text: ReviewState, _ person: Person, _ state: String
  ) throws(ReviewRefusal) -> ReviewRecord {
    try rules(text).sendBack(
      text, by: person, at: office.settings.now(), words: body.words ?? "")
  }

  private func remark(
    _ body: Body, _ text: ReviewState, _ person: Person, _ state: String
  ) throws(ReviewRefusal) -> ReviewRecord {
    try rules(text).remark(
      text, by: person, at: office.settings.now(), paragraph: body.paragraph ?? "",
      words: body.words ?? "")
  }

  private func settle(
    _ body: Body, _ text: ReviewState, _ person: Person, _ state: String
  ) throws(ReviewRefusal) -> ReviewRecord {
    try rules(text).settle(body.key ?? "", of: text, by: person, at: office.settings.now())
  }

  private func rules(_ text: ReviewState) -> ReviewRules { ReviewRules(steps: text.steps) }

  // MARK: The ledger

  private func ledger(_ request: DeskRequest) throws -> WebResponse {
    try office.withRecords { log, live in
      guard let site = live.site else { return request.missing }
      let steps = site.configuration.reviewSteps.map(\.value)
      let ledger = ReviewLedger(
        of: ReviewState.all(of: site, by: log), by: log, steps: steps, findings: Report(),
        language: request.language, offset: office.settings.offset)
      return .workbook(try ledger.workbook(), name: request.words("审核台账", "reviews"))
    }
  }

  // MARK: On a telephone

  private struct PassBody: Decodable {
    let path: String
    var pass: String?
  }

  private struct Pass: Encodable {
    let pass: String
    let address: String
    let code: String
  }

  /// A code for reading a text on a telephone; it is good as long as the desk asks for it again.
  private func pass(_ request: DeskRequest) throws -> WebResponse {
    guard let body = request.body(PassBody.self) else { return request.unreadable }
    guard try request.article(body.path) != nil else { return request.missing }
    let pass = office.pass(body.pass)
    let host = request.web.headers["host"] ?? ""
    let scheme =
      request.web.headers["x-forwarded-proto"]?.lowercased() == "https" ? "https" : "http"
    let address = "\(scheme)://\(host)/desk/read/\(pass)/\(body.path)"
    let code = (try? QRCode(address))?.png(scale: 6) ?? []
    return try .json(
      Pass(pass: pass, address: address, code: Data(code).base64EncodedString()))
  }

  /// What a scanned code leads to: the page itself, and a cookie that is good as long as the code is shown.
  private func read(_ request: DeskRequest) -> WebResponse {
    let parts = request.rest.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2, office.isGood(pass: parts[0]),
      let page = try? request.article(parts[1])?.article.address.path
    else {
      return OfficeFrame(request, title: request.words("审稿码", "Code")).note(
        request.words(
          "审稿码过期了：案例台上收起了它。请对方再打开一次。",
          "The code is no longer shown at the desk; ask for it to be opened again."), status: 403)
    }
    var response = WebResponse.redirect(to: "/\(page)")
    response.headers.append(
      ("Set-Cookie", "\(OfficeDesk.passCookie)=\(parts[0]); Path=/; HttpOnly; SameSite=Lax"))
    return response
  }
}

extension WebResponse {
  /// A workbook to be saved.
  static func workbook(_ bytes: [UInt8], name: String) -> WebResponse {
    let encoded =
      name.addingPercentEncoding(
        withAllowedCharacters: .alphanumerics.intersection(.urlPathAllowed))
      ?? "table"
    return WebResponse(
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", bytes,
      headers: [("Content-Disposition", "attachment; filename*=UTF-8''\(encoded).xlsx")])
  }
}
