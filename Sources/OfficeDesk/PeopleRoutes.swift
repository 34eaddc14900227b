import Desk
import Diagnostics
import People
import Serving

/// The people of the desk, kept by the keeper without a terminal.
struct PeopleRoutes: Sendable {
  let office: OfficeDesk

  var all: [DeskRoute] {
    [
      DeskRoute(.get, "/desk/people", isFor: { $0 == .keeper }) { screen($0) },
      DeskRoute(.post, "/desk/people/*", isFor: { $0 == .keeper }) { try change($0) },
    ]
  }

  // MARK: Changes

  private struct Body: Decodable {
    let name: String
    let role: String?
    let password: String?
  }

  private func change(_ request: DeskRequest) throws -> WebResponse {
    guard office.settings.isOffice, let body = request.body(Body.self),
      body.name.utf8.count <= 400, (body.password ?? "").utf8.count <= 4096
    else { return request.unreadable }
    let steps = office.people().steps
    let role = body.role.flatMap { Role($0, steps: steps) }
    var password: PasswordHash?
    if let typed = body.password {
      if let problem = PasswordHash.problem(with: typed, of: body.name) {
        return .refusal(422, problem, request.language)
      }
      // Slow on purpose, and so before the list is taken.
      password = PasswordHash(of: typed, salt: office.salt())
    }
    let act = request.rest
    let refusal = try office.changePeople { list in
      Self.apply(act, to: &list, body.name, role, password)
    }
    if let refusal { return .refusal(422, refusal, request.language) }
    return .json("{}")
  }

  /// Does one thing to a list, or says why not.
  private static func apply(
    _ act: String, to list: inout PeopleList, _ name: String, _ role: Role?,
    _ password: PasswordHash?
  ) -> LocalizedText? {
    if act == "add" {
      guard let name = Person.name(name) else {
        return LocalizedText(zh: "“\(name)”不能用作姓名", en: "“\(name)” cannot be a name")
      }
      guard list[name] == nil else {
        return LocalizedText(zh: "已经有\(name)了", en: "\(name) is there already")
      }
      guard let role, let password else { return notUnderstood }
      list.set(Person(name: name, role: role, password: password))
      return nil
    }
    guard var person = list[name] else {
      return LocalizedText(zh: "名单上没有\(name)了", en: "\(name) is not on the list any more")
    }
    switch act {
    case "role":
      guard let role else { return notUnderstood }
      person.role = role
    case "password":
      guard let password else { return notUnderstood }
      person.password = password
    case "lock": person.isLocked = true
    case "unlock": person.isLocked = false
    case "remove":
      list.remove(person.name)
      return nil
    default: return notUnderstood
    }
    list.set(person)
    return nil
  }

  private static let notUnderstood = LocalizedText(
    zh: "看不懂这个请求；请刷新这一页", en: "this request makes no sense; reload the page")

  // MARK: The screen

  private func screen(_ request: DeskRequest) -> WebResponse {
    let title = request.words("人员", "People")
    let frame = OfficeFrame(request, title: title)
    guard office.settings.isOffice else {
      return frame.note(
        request.words("一个人用的案例台不用登录，没有人员", "A desk for one has no people"), status: 404)
    }
    let (list, steps) = office.people()
    let roles = [Role.writer, .data, .keeper, .reader] + steps.map { .reviewer($0) }
    let heads = [
      request.words("姓名", "Name"), request.words("角色", "Role"),
      request.words("新密码", "New password"),
      request.words("登录", "Signing in"), request.words("删去", "Remove"),
    ].map { "<th scope=\"col\">\($0)</th>" }
    let rows = list.people.map { row($0, roles, request) }
    let body = """
      <main class="reviews people"><h1>\(title)</h1>
      <p class="fine">\(request.words(
        "换了角色、密码，或者锁上，这个人马上在各处退出。签过的字都还在。",
        "Whoever gets another role or password, or is locked, is signed out everywhere at once. What they signed stays."))</p>
      <div class="scroll" role="region" aria-label="\(title)" tabindex="0"><table class="cases"><thead><tr>\(heads.joined())</tr></thead>
      <tbody>\(rows.joined(separator: "\n"))</tbody></table></div>
      <h2>\(request.words("添加一个人", "Add somebody"))</h2>
      <form class="add" data-send="/desk/people/add">
      <label><span>\(request.words("姓名", "Name"))</span><input name="name" required maxlength="40" autocomplete="off"></label>
      <label><span>\(request.words("角色", "Role"))</span>\(select(nil, roles, request))</label>
      <label><span>\(request.words("密码，至少 10 个字符", "Password, 10 characters or more"))</span>\
      <input name="password" type="password" required minlength="10" autocomplete="new-password"></label>
      <button class="btn main">\(request.words("添加", "Add"))</button></form></main>
      """
    return frame.page(body: body)
  }

  private func select(_ person: Person?, _ roles: [Role], _ request: DeskRequest) -> String {
    let label = person.map {
      " aria-label=\"\(DeskFrame.escaped($0.name + request.words("的角色", ": role")))\""
    }
    let options = roles.map { role in
      let isOwn = role == person?.role
      return
        "<option value=\"\(DeskFrame.escaped(role.word))\"\(isOwn ? " selected" : "")>\(DeskFrame.escaped(role.name.text(in: request.language)))</option>"
    }
    return "<select name=\"role\"\(label ?? "")>\(options.joined())</select>"
  }

  private func row(_ person: Person, _ roles: [Role], _ request: DeskRequest) -> String {
    let name = DeskFrame.escaped(person.name)
    func form(_ act: String, _ fields: String, _ does: String) -> String {
      """
      <form data-send="/desk/people/\(act)"><input type="hidden" name="name" value="\(name)">\(fields)\
      <button class="fix" aria-label="\(DeskFrame.escaped("\(does): \(person.name)"))">\(does)</button></form>
      """
    }
    let password = """
      <input name="password" type="password" required minlength="10" autocomplete="new-password" \
      aria-label="\(DeskFrame.escaped(request.words("\(person.name)的新密码", "new password of \(person.name)")))">
      """
    let lock =
      person.isLocked
      ? request.words("锁着", "locked") + " " + form("unlock", "", request.words("放开", "Unlock"))
      : form("lock", "", request.words("锁上", "Lock"))
    let remove =
      "<details><summary>\(request.words("删去", "Remove"))</summary>"
      + form("remove", "", request.words("真的删去", "Really remove")) + "</details>"
    return """
        <tr><th scope="row">\(name)</th>\
        <td data-label="\(request.words("角色", "Role"))">\(form("role", select(person, roles, request), request.words("换", "Change")))</td>\
        <td data-label="\(request.words("新密码", "New password"))">\(form("password", password, request.words("换", "Change")))</td>\
        <td data-label="\(request.words("登录", "Signing in"))"\(person.isLocked ? " class=\"need\"" : "")>\(lock)</td><td>\(remove)</td></tr>
      """
  }
}
