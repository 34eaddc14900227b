import Comparing
import Content
import Desk
import Diagnostics
import Foundation
import Hashing
import History
import Machine
import People
import Serving

/// All states of a text: two of them compared, one brought back.
struct HistoryRoutes: Sendable {
  let office: OfficeDesk

  var all: [DeskRoute] {
    [
      DeskRoute(.get, "/desk/history/*") { try screen($0) },
      DeskRoute(.post, "/desk/restore", isFor: { $0.mayWrite }) { try restore($0) },
      DeskRoute(.post, "/desk/clear-history", isFor: { $0 == .keeper }) { try clear($0) },
    ]
  }

  /// The states of a text; what lies on the disk and nobody saved at the desk is one of them.
  private func states(of path: String) throws -> [History.State] {
    let bytes = try Disk.read("\(office.root)/Content/\(path)")
    _ = try office.history.keep(bytes, of: path, by: "", at: office.settings.now(), .found)
    var ignored = Report()
    return try office.history.states(of: path, report: &ignored).reversed()
  }

  private func screen(_ request: DeskRequest) throws -> WebResponse {
    let path = request.rest
    let frame = OfficeFrame(request, title: request.words("历史", "History"))
    guard let (article, _) = try request.article(path) else {
      return frame.note(request.words("没有这篇文章", "There is no such text"), status: 404)
    }
    let states = try states(of: path)
    let new = chosen("new", in: states, request) ?? 0
    let old = chosen("old", in: states, request) ?? min(new + 1, states.count - 1)
    let escaped = DeskFrame.escaped(path)
    let bar = """
      <p class="doc"><b>\(DeskFrame.escaped(article.frontMatter.title.value))</b><small>\(escaped)</small></p>
      <div class="acts end"><a class="btn" href="/desk/write/\(escaped)">\(request.words("回原稿", "The text"))</a></div>
      """
    let body = """
      <div class="versions"><aside class="signs"><h2>\(request.words("每次存下的", "Saved states"))</h2>
      <form method="get"><ol>\(states.indices.map { row($0, states[$0], old, new, request) }.joined())</ol>
      <p class="acts"><button class="btn">\(request.words("比一比", "Compare"))</button></p></form></aside>
      <main class="diff"><h1 class="vh">\(request.words("历史", "History"))</h1>\(comparison(states[old], states[new], path, request))</main></div>
      """
    return frame.page(bar: bar, body: body)
  }

  private func chosen(
    _ name: String, in states: [History.State], _ request: DeskRequest
  ) -> Int? {
    request.web.value(name).flatMap { Int($0) }.flatMap { states.indices.contains($0) ? $0 : nil }
  }

  private func row(
    _ index: Int, _ state: History.State, _ old: Int, _ new: Int, _ request: DeskRequest
  ) -> String {
    let time = state.moment.shown(offset: office.settings.offset)
    let occasion: String
    switch state.occasion {
    case .saved: occasion = request.words("存", "saved")
    case .restored: occasion = request.words("取回", "brought back")
    case .found: occasion = request.words("在别处改的", "changed elsewhere")
    case .imported: occasion = request.words("导入", "imported")
    }
    let who = state.person.isEmpty ? "" : DeskFrame.escaped(state.person) + "　"
    func radio(_ name: String, _ isOn: Bool, _ label: String) -> String {
      "<label><input type=\"radio\" name=\"\(name)\" value=\"\(index)\"\(isOn ? " checked" : "")>\(label)</label>"
    }
    return """
      <li><time datetime="\(state.moment)">\(time)</time><span>\(who)\(occasion)</span>
      <span class="choose">\(radio("old", index == old, request.words("从", "from")))\(radio("new", index == new, request.words("到", "to")))</span></li>
      """
  }

  private func comparison(
    _ old: History.State, _ new: History.State, _ path: String, _ request: DeskRequest
  ) -> String {
    func head(_ state: History.State) -> String {
      let time = state.moment.shown(offset: office.settings.offset)
      return
        "<span>\(time) <button class=\"fix\" data-restore=\"\(state.hash)\" data-path=\"\(DeskFrame.escaped(path))\">"
        + "\(request.words("取回这一稿", "Bring this back"))</button></span>"
    }
    guard let before = office.history.bytes(of: old), let after = office.history.bytes(of: new)
    else {
      return
        "<p class=\"rest\">\(request.words("这一稿的文字已经清掉了，只剩记录。", "The words of this state were cleared away; the record is left."))</p>"
    }
    let comparison = TextComparison(
      from: String(decoding: before, as: UTF8.self), to: String(decoding: after, as: UTF8.self))
    let markup = ComparisonMarkup(comparison: comparison, words: request.words)
    return "<div class=\"dh\">\(head(old))\(head(new))</div>\(markup.html)"
  }

  private struct Body: Decodable {
    let path: String
    let hash: String
  }

  private func restore(_ request: DeskRequest) throws -> WebResponse {
    guard let body = request.body(Body.self) else { return request.unreadable }
    guard try request.article(body.path) != nil,
      let state = try states(of: body.path).first(where: { $0.hash == body.hash }),
      let bytes = office.history.bytes(of: state)
    else { return request.missing }
    let place = "\(office.root)/Content/\(body.path)"
    let current = try Disk.read(place)
    let outcome = try FileReplacement.replace(place, holding: current, with: bytes)
    guard outcome == .replaced else {
      return .refusal(
        409,
        LocalizedText(zh: "别人正在存这一篇，再试一次", en: "somebody is saving this text; try again"),
        request.language)
    }
    let person = request.person?.name ?? ""
    _ = try office.history.keep(
      bytes, of: body.path, by: person, at: office.settings.now(), .restored)
    return try .json(["to": "/desk/history/\(body.path)"])
  }

  private struct ClearBody: Decodable { let days: Int }

  private func clear(_ request: DeskRequest) throws -> WebResponse {
    guard let body = request.body(ClearBody.self), (1...36_500).contains(body.days) else {
      return request.unreadable
    }
    let moment = office.settings.now().advanced(by: -body.days * 86_400)
    let count = try office.history.clear(before: moment, keeping: 10)
    return try .json(["cleared": count])
  }
}
