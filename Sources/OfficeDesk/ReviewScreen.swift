import Comparing
import Content
import Desk
import Diagnostics
import Foundation
import History
import Logs
import Machine
import People
import Reviewing
import Serving
import SiteBuilder

/// A text under review: the page as it will be, what changed, who signed, remarks, and what whoever looks may do.
///
/// On a telephone the page comes first, then the changes; the signatures stay at the foot.
struct ReviewScreen {
  private let office: OfficeDesk
  private let request: DeskRequest
  private let path: String
  private let article: Article
  private let site: Site
  private let text: ReviewState
  private let figures: String
  private let person: Person?

  static func answer(_ office: OfficeDesk, _ request: DeskRequest) throws -> WebResponse {
    let frame = OfficeFrame(request, title: request.words("审核", "Review"))
    guard let (article, site) = try request.article(request.rest) else {
      return frame.note(request.words("没有这篇文章", "There is no such text"), status: 404)
    }
    let state = try office.withRecords { log, _ in ReviewState.of(article, in: site, by: log) }
    let figures = Fingerprint.figureList(of: article, in: site)
    return ReviewScreen(
      office: office, request: request, path: request.rest, article: article, site: site,
      text: state,
      figures: figures, person: office.person(request.web)
    ).answer
  }

  private func words(_ zh: String, _ en: String) -> String { request.words(zh, en) }
  private func time(_ moment: Moment) -> String { moment.shown(offset: office.settings.offset) }

  // MARK: What it is compared with

  /// An older state that this one can be compared with.
  private struct Base {
    let key: String
    let name: String
    let record: ReviewRecord
  }

  private var bases: [Base] {
    let own = text.records.last { $0.act == .sign && $0.person == person?.name }
    let before = text.records.filter { $0.act == .submit }.dropLast().last
    return [
      own.map { Base(key: "signed", name: words("我上次签的", "what I signed"), record: $0) },
      text.publication.map {
        Base(key: "published", name: words("上次发布的", "what was published"), record: $0)
      },
      (before ?? text.submission).map {
        Base(key: "submitted", name: words("上次送审的", "what was sent before"), record: $0)
      },
    ].compactMap(\.self).filter { !$0.record.state.isEmpty }
  }

  private var base: Base? {
    let asked = request.web.value("with")
    return bases.first { $0.key == asked } ?? bases.first
  }

  private func old(_ base: Base?) -> String? {
    base.flatMap { office.history.bytes(ofHash: $0.record.state) }
      .map { String(decoding: $0, as: UTF8.self) }
  }

  private var comparison: TextComparison? {
    old(base).map { TextComparison(from: $0, to: article.file.text) }
  }

  /// Figures that print otherwise than then.
  private var changedFigures: [(id: String, old: String, new: String)] {
    guard let base,
      let bytes = office.history.bytes(ofHash: base.record.fingerprint.figures)
    else { return [] }
    func table(_ list: String) -> [String: String] {
      list.split(separator: "\n").reduce(into: [:]) { table, line in
        let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
        table[parts[0]] = (parts.count > 1 ? parts[1] : "").replacing("\t", with: " / ")
      }
    }
    let (before, now) = (table(String(decoding: bytes, as: UTF8.self)), table(figures))
    return Set(before.keys).union(now.keys).sorted().compactMap { id in
      let (old, new) = (before[id] ?? "—", now[id] ?? "—")
      return old == new ? nil : (id, old, new)
    }
  }

  // MARK: The screen

  private var answer: WebResponse {
    let markup = comparison.map { ComparisonMarkup(comparison: $0, words: words) }
    let bar = """
      <p class="doc"><b>\(DeskFrame.escaped(text.title))</b><small>\(DeskFrame.escaped(path))</small></p>
      \(basesBar)
      <div class="acts end">\(codeButton)<a class="btn" href="/desk/history/\(DeskFrame.escaped(path))">\(words("历史", "History"))</a>\
      <a class="btn" href="/desk/write/\(DeskFrame.escaped(path))">\(words("回原稿", "The text"))</a></div>
      """
    let fragments = (try? JSONEncoder().encode(markup?.fragments ?? [])).map {
      String(decoding: $0, as: UTF8.self)
    }
    let body = """
      <div class="rework" id="review" data-path="\(DeskFrame.escaped(path))" data-text="\(text.fingerprint.text)" \
      data-figures="\(text.fingerprint.figures)" data-pictures="\(text.fingerprint.pictures)" \
      data-changed="\(DeskFrame.escaped(fragments ?? "[]"))">
      <aside class="signs"><h2>\(words("签字", "Signatures"))</h2><ol>\(text.steps.map(step).joined())</ol>
      \(standing)<h2>\(words("改了什么", "What changed"))</h2>\(tally)</aside>
      <main class="diff"><h1 class="vh">\(DeskFrame.escaped(text.title))</h1>\(figureChanges)\(difference(markup))\(remarks)</main>
      <section class="prev" aria-label="\(words("网页", "The page"))"><div class="phone">
      <p class="band"><b>\(words("送审稿", "Draft"))</b><span id="marked"></span></p>
      <iframe id="page" src="/\(DeskFrame.escaped(article.address.path))" title="\(words("网页", "The page"))"></iframe>
      \(signBar)</div></section></div>\(codeDialog)
      """
    return OfficeFrame(request, title: text.title).page(
      bar: bar, body: body,
      words: [
        "marked": words("改过的 # 段，旁有红线", "# changed paragraphs, marked in red"),
        "unmarked": words("", ""),
        "noWords": words("先写意见", "Write the remark first"),
      ])
  }

  private var basesBar: String {
    guard bases.count > 1 else { return "" }
    let links = bases.map { item in
      let current = item.key == base?.key ? " aria-current=\"true\"" : ""
      return "<a href=\"?with=\(item.key)\"\(current)>\(item.name)</a>"
    }
    return
      "<nav class=\"seg\" aria-label=\"\(words("和哪一稿比", "Compare with"))\"><span>\(words("比", "with"))</span>\(links.joined())</nav>"
  }

  private var codeButton: String {
    guard office.settings.isOffice else { return "" }
    return
      "<button class=\"btn\" id=\"code\">\(words("审稿码", "Code"))<small>\(words("扫了在手机上看", "to read on a phone"))</small></button>"
  }

  private var codeDialog: String {
    """
    <dialog id="code-sheet" aria-labelledby="code-title"><h2 id="code-title">\(words("在手机上看", "Read it on a phone"))</h2>
    <img id="code-image" alt="\(words("审稿码", "The code"))"><p><a id="code-address"></a></p>
    <p class="fine">\(words("这一页开着，码才有用；收起一分钟后失效。要签字，在手机上登录。", "The code works while it is shown here, and a minute longer. To sign, sign in on the phone."))</p>
    <p class="acts"><button class="btn" id="code-close">\(words("收起", "Close"))</button></p></dialog>
    """
  }

  // MARK: Signatures

  private func step(_ step: String) -> String {
    let signature = text.signatures.first { $0.record.step == step }
    let holds = signature?.holds ?? false
    let isNext = text.stage == .waiting(step: step)
    let name = signature.map { "<span>\(DeskFrame.escaped($0.record.person))</span>" } ?? ""
    let when = signature.map { time($0.record.moment) } ?? ""
    let state = holds ? when : isNext ? words("待签", "waits") : signature == nil ? "" : when
    let said = signature.map { "<p>\(DeskFrame.escaped($0.record.words))</p>" } ?? ""
    let fallen =
      signature != nil && !holds
      ? "<p class=\"need\">\(words("不算数了", "no longer holds"))</p>" : ""
    return
      "<li class=\"\(holds ? "done" : isNext ? "now" : "")\"><b>\(DeskFrame.escaped(step))</b>\(name)<time>\(state)</time>\(said)\(fallen)</li>"
  }

  private var standing: String {
    let line: LocalizedText? =
      text.fallen
      ?? text.rejection.map {
        LocalizedText(
          zh: "\($0.step)退回：\($0.words)", en: "sent back (\($0.step)): \($0.words)")
      }
    let shown = line ?? text.name
    return
      "<p class=\"fine\(line == nil ? "" : " need")\" id=\"standing\">\(DeskFrame.escaped(shown.text(in: request.language)))</p>"
  }

  /// What whoever looks may do now; one solid button.
  private var signBar: String {
    var acts: [String] = []
    let isSent = text.stage != .draft && text.stage != .returned
    if let role = person?.role {
      if case .waiting(let step) = text.stage, role.maySign(step) {
        acts.append(
          "<button class=\"btn main\" data-act=\"/desk/review/sign\">\(words("签", "Sign"))</button>"
        )
      }
      if case .reviewer = role, isSent {
        acts.append(
          "<button class=\"btn\" data-act=\"/desk/review/return\" data-needs=\"words\">\(words("退回", "Send back"))</button>"
        )
      }
      if role.mayWrite, !isSent {
        acts.append(
          "<button class=\"btn main\" data-act=\"/desk/review/submit\">\(words("送审", "Send for review"))</button>"
        )
      }
      if role.mayRemark {
        acts.append(
          "<button class=\"btn\" data-act=\"/desk/review/remark\" data-needs=\"words\">\(words("写意见", "Remark"))</button>"
        )
      }
    }
    guard !text.steps.isEmpty else { return "" }
    guard person?.role.mayRemark == true else {
      return person == nil
        ? "<footer class=\"signbar\"><p class=\"fine\">\(words("送审和签字要登录：showcase serve --office。", "Reviews take people who sign in: showcase serve --office."))</p></footer>"
        : ""
    }
    return """
      <footer class="signbar"><label><span>\(words("意见（退回必写）", "Words (needed to send back)"))</span>\
      <textarea id="words" rows="2" maxlength="\(ReviewRecord.longestWords)"></textarea></label>
      <p class="about fine" id="about" hidden>\(words("关于：", "About: "))<q></q></p><div class="acts">\(acts.joined())</div></footer>
      """
  }

  // MARK: Changes

  private var tally: String {
    guard let counts = comparison?.counts else {
      return "<p class=\"fine\">\(words("没有可比的旧稿。", "There is nothing to compare with."))</p>"
    }
    let lines = [
      (counts.changed, words("段改写", "paragraphs changed")),
      (counts.added, words("段新加", "paragraphs new")),
      (counts.removed, words("段删去", "paragraphs taken out")),
      (changedFigures.count, words("个数变了", "figures changed")),
    ]
    return "<ul class=\"tally\">\(lines.map { "<li><b>\($0.0)</b>\($0.1)</li>" }.joined())</ul>"
  }

  private var figureChanges: String {
    let changes = changedFigures
    guard !changes.isEmpty else { return "" }
    let rows = changes.map {
      "<tr><th scope=\"row\">\(DeskFrame.escaped(name(ofFigure: $0.id)))</th><td><del>\(DeskFrame.escaped($0.old))</del></td><td><ins>\(DeskFrame.escaped($0.new))</ins></td></tr>"
    }
    return """
      <section><h2>\(words("变了的数", "Changed figures"))</h2><table class="figures"><thead><tr><th scope="col">\(words("数", "Figure"))</th>\
      <th scope="col">\(words("原来", "Before"))</th><th scope="col">\(words("现在", "Now"))</th></tr></thead><tbody>\(rows.joined())</tbody></table></section>
      """
  }

  /// The indicator's name, and what of it is shown: a period, an entity, a part.
  private func name(ofFigure key: String) -> String {
    let id = String(key.prefix { !"@/:#".contains($0) })
    guard let indicator = site.dataset.indicator(id) else { return key }
    let rest = key.dropFirst(id.count).replacing(":whole", with: "").drop { "@/:".contains($0) }
    return rest.isEmpty ? indicator.name : "\(indicator.name) \(rest)"
  }

  private func difference(_ markup: ComparisonMarkup?) -> String {
    guard let base, let markup else {
      return
        "<p class=\"rest\">\(words("这是第一次送审，没有旧稿可比，请看右边的网页。", "It is the first time: there is no older state, so read the page beside."))</p>"
    }
    return
      "<div class=\"dh\"><span>\(base.name) \(time(base.record.moment))</span><span>\(words("现在的", "now"))</span></div>\(markup.html)"
  }

  private var remarks: String {
    let items = text.remarks.map { remark -> String in
      let record = remark.record
      let about =
        record.anchor.isEmpty ? "" : "<q>\(DeskFrame.escaped(record.anchor))</q>"
      let settle =
        remark.isSettled
        ? "<span class=\"fine\">\(words("已处理", "settled"))</span>"
        : person?.role.mayRemark == true
          ? "<button class=\"fix\" data-act=\"/desk/review/settle\" data-key=\"\(DeskFrame.escaped(record.key))\">\(words("处理好了", "Settled"))</button>"
          : ""
      return
        "<li\(remark.isSettled ? " class=\"settled\"" : "")><b>\(DeskFrame.escaped(record.person))</b> <time>\(time(record.moment))</time>\(about)<p>\(DeskFrame.escaped(record.words))</p>\(settle)</li>"
    }
    guard !items.isEmpty else { return "" }
    return
      "<section class=\"remarks\"><h2>\(words("意见", "Remarks"))</h2><ol>\(items.joined())</ol></section>"
  }
}
