import Diagnostics
import Serving

/// Which requests are answered at all, and what every answer says to the browser.
///
/// A server on this machine is within reach of every page that its user opens. So a request must name a host
/// that is ours (a name of somebody else's that leads here is DNS rebinding), what changes something must come
/// from a page of ours and bring the token that only such a page has, and nothing is sent to pages of others.
struct Gate {
  let settings: DeskSettings

  init(_ settings: DeskSettings) { self.settings = settings }

  /// The header that brings the token.
  static let tokenHeader = "x-showcase-token"

  /// Why a request is refused; `nil` where it may be answered.
  func refusal(of request: WebRequest) -> WebResponse? {
    guard settings.hosts.contains(request.headers["host"]?.lowercased() ?? "") else {
      return .text("this is not the name of this server", status: 421)
    }
    let site = request.headers["sec-fetch-site"]
    if request.method == .post {
      return isOwnPage(request, site) && hasToken(request)
        ? nil : .text("this request is not from a page of the desk", status: 403)
    }
    // A link from elsewhere may lead here; a script, a picture or a frame of a page elsewhere may not.
    let isForeign = site == "cross-site" || site == "same-site"
    let isVisit =
      request.headers["sec-fetch-mode"] == "navigate"
      && request.headers["sec-fetch-dest"] == "document"
    return isForeign && !isVisit ? .text("not for pages of other sites", status: 403) : nil
  }

  private func isOwnPage(_ request: WebRequest, _ site: String?) -> Bool {
    guard let origin = request.headers["origin"]?.lowercased() else { return site == "same-origin" }
    return settings.hosts.contains { origin == "http://\($0)" || origin == "https://\($0)" }
  }

  private func hasToken(_ request: WebRequest) -> Bool {
    let given = Array((request.headers[Self.tokenHeader] ?? "").utf8)
    let own = Array(settings.token.utf8)
    guard given.count == own.count, !own.isEmpty else { return false }
    // All bytes are compared, so that the time says nothing of where they differ.
    return zip(given, own).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  // MARK: Answers

  /// Pages of the desk: only its own files, no script or style within the page, no frame around it.
  private static let deskPolicy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
    + "connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; "
    + "frame-ancestors 'none'"
  /// Pages of the site: as on a server, and in frames of the desk.
  private static let sitePolicy =
    "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
    + "form-action 'self'; frame-ancestors 'self'"

  /// The answer with what tells the browser to be careful.
  func guarded(_ response: WebResponse, _ request: WebRequest) -> WebResponse {
    var response = response
    let isFramed = !request.path.hasPrefix("/desk/") || request.path.hasPrefix("/desk/page/")
    response.headers += [
      ("Content-Security-Policy", isFramed ? Self.sitePolicy : Self.deskPolicy),
      // Drafts are kept by no browser and found by no search engine.
      ("Cache-Control", "no-store"), ("X-Robots-Tag", "noindex, nofollow, noarchive"),
      ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "same-origin"),
      ("Cross-Origin-Resource-Policy", "same-origin"),
      ("Cross-Origin-Opener-Policy", "same-origin"),
    ]
    if !isFramed { response.headers.append(("X-Frame-Options", "DENY")) }
    return response
  }
}
