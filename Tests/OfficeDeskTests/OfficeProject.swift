import Desk
import Diagnostics
import Foundation
import Logs
import People
import Serving
import SiteBuilder
import Synchronization
import TestSupport
import Testing

@testable import OfficeDesk

/// A project with a desk for an office, five people, and a clock that tests set.
final class OfficeProject: Sendable {
  let folder: TemporaryFolder
  let office: OfficeDesk
  let desk: Desk
  private static let bytes = Mutex(UInt8(0))

  static let password = "correct horse 电池"
  static let people: [(String, Role)] = [
    ("写", .writer), ("甲", .reviewer("初审")), ("乙", .reviewer("终审")), ("管", .keeper), ("读", .reader),
  ]
  static let path = "cases/one/index.md"

  init() throws {
    folder = try TemporaryFolder()
    let themes = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("GoldenTests/Themes")
    try FileManager.default.copyItem(at: themes, to: URL(fileURLWithPath: folder("Themes")))
    try folder.write(
      "title: 某学院\ntheme: bare\nshare_cards: false\nreview: [初审, 终审]\n", to: "Content/site.yml")
    try folder.write(
      "---\ntitle: 一座工厂\nsummary: 摘要。\n---\n\n第一段，说的是工厂。\n\n第二段，说的是学生。\n",
      to: "Content/\(Self.path)")
    let hash = try #require(PasswordHash(of: Self.password, salt: [UInt8](0..<16)))
    var list = PeopleList()
    for (name, role) in Self.people { list.set(Person(name: name, role: role, password: hash)) }
    try list.write(root: folder.path)
    var source = SiteRequest(root: folder.path)
    source.cache = nil
    source.options.includesDrafts = true
    let live = LiveSite(source, asksKernel: false)
    let clock = ClockBox()
    office = OfficeDesk(
      live,
      OfficeDesk.Settings(
        isOffice: true, offset: 8 * 3600, now: { clock.now },
        random: { count in
          Self.bytes.withLock { next in
            next &+= 1
            return [UInt8](repeating: next, count: count)
          }
        }))
    var settings = DeskSettings(token: "form-token", language: .chinese) { "2026-11-28T16:20" }
    settings.hosts = ["desk.test"]
    let office = office
    settings.identify = { office.identify($0) }
    desk = Desk(live, settings, routes: office.routes)
    box = clock
  }

  private let box: ClockBox

  /// Lets time go by.
  func wait(_ seconds: Int) { box.wait(seconds) }

  /// Asks for a page as a browser does that somebody has typed the address into.
  func get(_ path: String, _ cookie: String? = nil) async -> WebResponse {
    let parts = path.split(separator: "?", maxSplits: 1).map(String.init)
    let pairs = parts.count < 2 ? [] : parts[1].split(separator: "&").map(String.init)
    let query = pairs.map { pair in
      let sides = pair.split(separator: "=").map(String.init)
      return (name: sides[0], value: sides.count > 1 ? sides[1] : "")
    }
    return await desk.answer(
      WebRequest(.get, parts[0], query: query, headers: headers(cookie)))
  }

  /// Sends what a page of the desk sends.
  func post(
    _ path: String, _ body: [String: String], _ cookie: String? = nil,
    origin: String = "http://desk.test", token: String = "form-token"
  ) async throws -> WebResponse {
    var headers = headers(cookie)
    headers["origin"] = origin
    headers["x-showcase-token"] = token
    return await desk.answer(
      WebRequest(.post, path, headers: headers, body: Array(try JSONEncoder().encode(body))))
  }

  private func headers(_ cookie: String?) -> [String: String] {
    ["host": "desk.test"].merging(cookie.map { ["cookie": $0] } ?? [:]) { $1 }
  }

  /// Signs somebody in; the cookie that the browser keeps.
  func signIn(_ name: String) async throws -> String {
    let response = try await post(
      "/desk/sign-in", ["name": name, "password": Self.password])
    #expect(response.status == 200, "\(response.words)")
    let cookie = try #require(response.header("Set-Cookie"))
    return String(cookie.prefix { $0 != ";" })
  }

  /// Sends an act of a review for the text as it is now.
  func act(
    _ act: String, _ cookie: String, words: String = "", more: [String: String] = [:]
  ) async throws -> WebResponse {
    let page = await get("/desk/review/\(Self.path)", cookie).words
    var body = ["path": Self.path, "words": words]
    for name in ["text", "figures", "pictures"] {
      body[name] = page.firstMatch(of: try Regex("data-\(name)=\"([0-9a-f]{64})\""))
        .flatMap { $0.output[1].substring.map(String.init) }
    }
    return try await post("/desk/review/\(act)", body.merging(more) { $1 }, cookie)
  }
}

private final class ClockBox: Sendable {
  private let moment = Mutex(Moment(seconds: 1_795_854_003))
  var now: Moment { moment.withLock { $0 } }
  func wait(_ seconds: Int) { moment.withLock { $0 = $0.advanced(by: seconds) } }
}

extension WebResponse {
  var words: String { String(decoding: body, as: UTF8.self) }
}
