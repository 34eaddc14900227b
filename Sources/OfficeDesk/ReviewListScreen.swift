import Desk
import Diagnostics
import Foundation
import People
import Reviewing
import Serving
import SiteBuilder

/// All texts by how far they have come: first those that wait for whoever looks.
struct ReviewListScreen {
  private let office: OfficeDesk
  private let request: DeskRequest
  private let states: [ReviewState]
  private let steps: [String]

  init(_ office: OfficeDesk, _ request: DeskRequest) throws {
    self.office = office
    self.request = request
    (states, steps) = try office.withRecords { log, live in
      guard let site = live.site else { return ([], []) }
      let steps = site.configuration.reviewSteps.map(\.value)
      return (steps.isEmpty ? [] : ReviewState.all(of: site, by: log), steps)
    }
  }

  private func words(_ zh: String, _ en: String) -> String { request.words(zh, en) }

  var answer: WebResponse {
    let bar = """
      <div class="acts end">\
      <a class="btn" href="/desk/inspection">\(words("自查", "Inspection"))</a>\
      <a class="btn" href="/desk/ledger.xlsx">\(words("下载台账", "Ledger"))</a>\(signOut)</div>
      """
    return OfficeFrame(request, title: words("审核", "Reviews")).page(bar: bar, body: main)
  }

  private var signOut: String {
    guard let person = request.person else { return "" }
    return
      "<button class=\"btn\" data-act=\"/desk/sign-out\">\(words("退出", "Sign out"))<small>\(DeskFrame.escaped(person.name))</small></button>"
  }

  private var main: String {
    guard !steps.isEmpty else {
      return """
        <main class="plain"><h1>\(words("本站不要求签字", "This site asks for no signatures"))</h1>
        <p>\(words("要三审，就在 site.yml 里写 review: [初审, 复审, 终审]。", "Write review: [First reading, Second reading] in site.yml."))</p></main>
        """
    }
    let mine = states.filter(isMine)
    let others = states.filter { !isMine($0) }
    return """
      <main class="reviews"><h1>\(words("审核", "Reviews"))</h1>
      \(mine.isEmpty ? "" : section(words("等您签的", "Waiting for you"), mine))
      \(section(words("全部文章", "All texts"), others))</main>
      """
  }

  private func isMine(_ state: ReviewState) -> Bool {
    guard case .waiting(let step) = state.stage else { return false }
    return request.person?.role.maySign(step) ?? false
  }

  private func section(_ title: String, _ states: [ReviewState]) -> String {
    guard !states.isEmpty else { return "" }
    return """
      <section><h2>\(title)</h2><div class="scroll" role="region" aria-label="\(title)" tabindex="0"><table class="cases"><thead><tr>
      <th scope="col">\(words("题目", "Title"))</th><th scope="col">\(words("状态", "State"))</th>\
      \(steps.map { "<th scope=\"col\">\(DeskFrame.escaped($0))</th>" }.joined())\
      <th scope="col">\(words("没处理的意见", "Open remarks"))</th></tr></thead>
      <tbody>\(states.map(row).joined(separator: "\n"))</tbody></table></div></section>
      """
  }

  private func row(_ state: ReviewState) -> String {
    let path = DeskFrame.escaped(String(state.file.dropFirst("Content/".count)))
    let cells = steps.map { step -> String in
      guard let signature = state.signatures.first(where: { $0.record.step == step }) else {
        return "<td>—</td>"
      }
      let time = signature.record.moment.shown(offset: office.settings.offset).prefix(10)
      let name = DeskFrame.escaped(signature.record.person)
      return signature.holds
        ? "<td>\(name)<small>\(time)</small></td>"
        : "<td class=\"need\">\(name)<small>\(words("不算数了", "no longer holds"))</small></td>"
    }
    let open = state.remarks.count { !$0.isSettled }
    let fallen = state.fallen.map {
      "<small class=\"need\">\(DeskFrame.escaped($0.text(in: request.language)))</small>"
    }
    return """
      <tr><th scope="row"><a href="/desk/review/\(path)">\(DeskFrame.escaped(state.title))</a><small>\(path)</small></th>\
      <td>\(DeskFrame.escaped(state.name.text(in: request.language)))\(fallen ?? "")</td>\(cells.joined())\
      <td\(open == 0 ? "" : " class=\"need\"")>\(open == 0 ? "—" : "\(open)")</td></tr>
      """
  }
}
