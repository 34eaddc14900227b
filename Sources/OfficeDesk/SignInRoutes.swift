import Desk
import Diagnostics
import People
import Serving

/// Signing in and out.
struct SignInRoutes: Sendable {
  let office: OfficeDesk

  var all: [DeskRoute] {
    [
      DeskRoute(.get, Desk.signInPath, isOpen: true) { screen($0) },
      DeskRoute(.post, Desk.signInPath, isOpen: true) { try signIn($0) },
      DeskRoute(.post, "/desk/sign-out", isOpen: true) { try signOut($0) },
    ]
  }

  private func screen(_ request: DeskRequest) -> WebResponse {
    let words = request.words
    let body = """
      <main class="plain sign-in"><h1>\(words("登录", "Sign in"))</h1>
      <form id="sign-in" autocomplete="on">
      <label><span>\(words("姓名", "Name"))</span><input id="name" name="username" autocomplete="username" required maxlength="40"></label>
      <label><span>\(words("密码", "Password"))</span><input id="password" name="password" type="password" autocomplete="current-password" required></label>
      <p class="notice" id="refused" role="alert" hidden></p>
      <p class="acts"><button class="btn main">\(words("登录", "Sign in"))</button></p></form>
      <p class="fine">\(words("忘了密码，请管理员用 showcase people password 换一个。", "The keeper gives a new password with showcase people password."))</p></main>
      """
    return OfficeFrame(request, title: words("登录", "Sign in")).page(body: body)
  }

  private struct Body: Decodable {
    let name: String
    let password: String
  }

  private func signIn(_ request: DeskRequest) throws -> WebResponse {
    guard office.settings.isOffice, let body = request.body(Body.self),
      body.password.utf8.count <= 1024, body.name.utf8.count <= 400
    else { return request.unreadable }
    // The proxy names the browser's address; without one there is only one address.
    let address = request.web.headers["x-real-ip"] ?? "direct"
    let old = request.web.cookie(OfficeDesk.sessionCookie)
    switch try office.signIn(body.name, body.password, from: address, replacing: old) {
    case .signedIn(let token):
      var response = try WebResponse.json(["to": "/desk/"])
      response.headers.append(("Set-Cookie", cookie(token, request)))
      return response
    case .wrong:
      return .refusal(
        403, LocalizedText(zh: "姓名或密码不对", en: "the name or the password is wrong"),
        request.language)
    case .locked(let seconds):
      let minutes = (seconds + 59) / 60
      return .refusal(
        429,
        LocalizedText(
          zh: "试错太多次了，\(minutes) 分钟后再试", en: "too many wrong tries; try again in \(minutes) minutes"
        ),
        request.language)
    }
  }

  private func signOut(_ request: DeskRequest) throws -> WebResponse {
    if let token = request.web.cookie(OfficeDesk.sessionCookie) { try office.signOut(token) }
    var response = try WebResponse.json(["to": Desk.signInPath])
    response.headers.append(("Set-Cookie", cookie("", request) + "; Max-Age=0"))
    return response
  }

  /// No script sees it, no other site sends it, and over TLS it never travels without.
  private func cookie(_ token: String, _ request: DeskRequest) -> String {
    let isSecure = request.web.headers["x-forwarded-proto"]?.lowercased() == "https"
    return "\(OfficeDesk.sessionCookie)=\(token); Path=/; HttpOnly; SameSite=Strict"
      + (isSecure ? "; Secure" : "")
  }
}
