import Desk
import Diagnostics
import EditedSites
import Foundation
import People
import Serving
import SiteBuilder
import TestSupport
import Testing

/// A desk over a small site, asked without a network.
struct AskedDesk {
  /// The project, with what it is held against.
  let site: EditedSite
  let desk: Desk
  static let host = "127.0.0.1:4173"
  static let token = "token-of-this-run"

  init(identify: (@Sendable (WebRequest) -> DeskPerson?)? = nil, routes: [DeskRoute] = []) throws {
    site = try EditedSite(includesDrafts: true)
    var settings = DeskSettings(token: Self.token, language: .chinese) { "2026-11-28T16:04" }
    settings.hosts = [Self.host, "localhost:4173"]
    settings.identify = identify
    desk = Desk(site.live, settings, routes: routes)
  }

  var folder: TemporaryFolder { site.folder }

  /// The answer to a `GET` as a browser sends it.
  func get(
    _ path: String, query: [(name: String, value: String)] = [], headers: [String: String] = [:]
  ) async -> WebResponse {
    await desk.answer(
      WebRequest(
        .get, path, query: query,
        headers: ["host": Self.host].merging(headers) { _, given in given }))
  }

  /// The answer to a `POST` of a page of the desk, with headers changed or, where empty, left out.
  func post(
    _ path: String, _ body: String, headers: [String: String] = [:]
  ) async -> WebResponse {
    let own = [
      "host": Self.host, "origin": "http://\(Self.host)", "x-showcase-token": Self.token,
      "content-type": "application/json",
    ].merging(headers) { _, given in given }.filter { !$0.value.isEmpty }
    return await desk.answer(WebRequest(.post, path, headers: own, body: Array(body.utf8)))
  }

  /// The answer to a file that a page of the desk sends.
  func post(
    _ path: String, _ body: [UInt8], query: [(name: String, value: String)]
  ) async -> WebResponse {
    let own = [
      "host": Self.host, "origin": "http://\(Self.host)", "x-showcase-token": Self.token,
    ]
    return await desk.answer(WebRequest(.post, path, query: query, headers: own, body: body))
  }
}

extension WebResponse {
  var text: String { String(decoding: body, as: UTF8.self) }
}

@Suite struct GateTests {
  private static let echo = DeskRoute(.post, "/desk/echo") { .text($0.words("好", "fine")) }

  @Test(
    "a name of somebody else's that leads here is refused: DNS rebinding",
    arguments: [
      "evil.example", "127.0.0.1", "127.0.0.1:80", "127.0.0.1:4173.evil.example", "", "LOCALHOST",
    ])
  func rebinding(host: String) async throws {
    let desk = try AskedDesk()
    let answer = await desk.get("/", headers: ["host": host])
    #expect(answer.status == 421)
    #expect(await desk.get("/", headers: ["host": "LOCALHOST:4173"]).status == 200)
  }

  @Test(
    "what changes something comes from a page of the desk, with its token",
    arguments: [
      ["origin": "http://evil.example"], ["origin": "null"], ["origin": ""],
      ["origin": "http://127.0.0.1:9999"], ["x-showcase-token": ""],
      ["x-showcase-token": "token-of-this-ru"], ["x-showcase-token": "token-of-this-rum"],
      ["origin": "", "sec-fetch-site": "cross-site"], ["origin": "", "sec-fetch-site": "none"],
    ])
  func crossSite(headers: [String: String]) async throws {
    let desk = try AskedDesk(routes: [Self.echo])
    #expect(await desk.post("/desk/echo", "{}", headers: headers).status == 403)
    #expect(await desk.post("/desk/echo", "{}").text == "好")
  }

  @Test("scripts, pictures and frames of pages elsewhere get nothing; a link from there leads here")
  func foreignPages() async throws {
    let desk = try AskedDesk()
    for dest in ["script", "image", "iframe", "empty"] {
      let headers = [
        "sec-fetch-site": "cross-site", "sec-fetch-dest": dest, "sec-fetch-mode": "no-cors",
      ]
      #expect(await desk.get("/", headers: headers).status == 403, "\(dest)")
    }
    let visit = [
      "sec-fetch-site": "cross-site", "sec-fetch-dest": "document", "sec-fetch-mode": "navigate",
    ]
    #expect(await desk.get("/", headers: visit).status == 200)
  }

  @Test("every answer says: not kept, not indexed, not framed elsewhere, nothing but own files")
  func headers() async throws {
    let desk = try AskedDesk()
    for path in ["/", "/cases/not-yet.html", "/nothing.html", "/-/live.js", "/desk/"] {
      let answer = await desk.get(path)
      #expect(answer.header("Cache-Control") == "no-store", "\(path)")
      #expect(answer.header("X-Robots-Tag")?.contains("noindex") == true)
      #expect(answer.header("X-Content-Type-Options") == "nosniff")
      let policy = answer.header("Content-Security-Policy") ?? ""
      #expect(policy.contains("frame-ancestors"))
      #expect(!policy.contains("unsafe"))
    }
    let own = await desk.get("/desk/").header("Content-Security-Policy") ?? ""
    #expect(own.contains("default-src 'none'") && own.contains("frame-ancestors 'none'"))
  }

  @Test(
    "nothing outside the site is served",
    arguments: [
      "/../Content/site.yml", "/Content/site.yml", "//etc/passwd", "/.showcase/drafts/x.json",
      "/cases/luosifen/index.md", "/Package.swift", "/-/", "/-/state/x",
    ])
  func outside(path: String) async throws {
    let desk = try AskedDesk()
    #expect(await desk.get(path).status == 404)
  }

  @Test("in the office, who has not signed in is led to do so, and a role does what it may")
  func people() async throws {
    let desk = try AskedDesk(
      identify: { request in
        request.cookie("who").map { DeskPerson(name: $0, role: Role($0, steps: []) ?? .reader) }
      },
      routes: [
        DeskRoute(.post, "/desk/sign", isFor: { $0 == .keeper }) { _ in .text("signed") },
        DeskRoute(.get, "/desk/sign-in", isOpen: true) { _ in .html("sign in") },
      ])
    #expect(await desk.get("/").header("Location") == "/desk/sign-in")
    #expect(await desk.get("/desk/sign-in").status == 200)
    #expect(await desk.post("/desk/sign", "{}").status == 401)
    #expect(await desk.post("/desk/sign", "{}", headers: ["cookie": "who=writer"]).status == 403)
    #expect(await desk.post("/desk/sign", "{}", headers: ["cookie": "who=keeper"]).text == "signed")
    #expect(await desk.get("/", headers: ["cookie": "who=writer"]).status == 200)
  }
}

@Suite struct LivePageTests {
  @Test("a page is that of a build, and one script")
  func script() async throws {
    let desk = try AskedDesk()
    let page = await desk.get("/cases/luosifen.html").text
    let script = #/<script src="\/-\/live.js" data-state="\d+"><\/script>\n/#
    #expect(page.matches(of: script).count == 1)
    var report = Report()
    let bytes = try desk.desk.live.now().file(at: "cases/luosifen.html", report: &report)
    #expect(page.replacing(script, with: "") == String(decoding: bytes ?? [], as: UTF8.self))
  }

  @Test(
    "a fault in a text leaves its last good page, with file, line and remedy in the reader's language"
  )
  func fault() async throws {
    let desk = try AskedDesk()
    let good = await desk.get("/cases/luosifen.html").text
    let file = "Content/cases/luosifen/index.md"
    let text = try #require(desk.folder.text(file))
    try desk.folder.write(text.replacing("## 注释", with: "## {{school-partner}}"), to: file)
    let body = { (page: String) in page.replacing(#/data-state="\d+"/#, with: "") }
    #expect(body(await desk.get("/cases/luosifen.html").text) == body(good))
    let query = [(name: "path", value: "/cases/luosifen.html")]
    let chinese = await desk.get("/-/state", query: query).text
    #expect(chinese.contains("school-partner") && chinese.contains("有一处要改"))
    #expect(chinese.contains(#""file":"Content/cases/luosifen/index.md""#))
    let english = await desk.get("/-/state", query: query + [(name: "lang", value: "en")]).text
    #expect(english.contains("Something to mend"))
    // Another page is as it is.
    let elsewhere = await desk.get("/-/state", query: [(name: "path", value: "/cases/zhizao.html")])
      .text
    #expect(elsewhere.contains(#""faults":[]"#) && !elsewhere.contains(#""others":0"#))
    try desk.folder.write(text, to: file)
    #expect(await desk.get("/-/state", query: query).text.contains(#""faults":[]"#))
  }

  @Test("whoever waits is told as soon as a file changes")
  func news() async throws {
    let desk = try AskedDesk()
    desk.desk.watch()
    let number = try desk.desk.live.now().number
    async let news = desk.get(
      "/-/state", query: [("since", "\(number)"), ("wait", "1"), ("path", "/")])
    try desk.folder.write(
      "---\ntitle: 新\nsummary: 新。\n---\n\n新。\n", to: "Content/cases/new/index.md")
    let state = await news.text
    #expect(!state.contains("\"state\":\(number),"))
  }
}
