import Content
import Diagnostics
import Machine
import Markdown
import People
import Prose
import Serving
import SiteBuilder

/// The list: all texts with what is missing or wrong, and the tables beside it.
struct ListScreen {
  private let request: DeskRequest
  private let state: LiveState
  private let proof: (report: Report, corrections: [Correction])
  /// Whether the texts were held against the data: of thousands they are not, each time the list is opened.
  private let isProven: Bool
  /// When each text changed last, by its path.
  private let changes: [String: TextChange]
  /// More texts than these are listed without a proof.
  private static let mostProven = 1_000

  init(_ request: DeskRequest) throws(EnvironmentError) {
    self.request = request
    state = try request.desk.live.now()
    let articles = state.site?.articles ?? []
    isProven = articles.count <= Self.mostProven
    changes =
      request.desk.settings.lastChanges?(
        (state.site?.files.files ?? []).map(\.path).filter(TextStore.isText)) ?? [:]
    proof = isProven ? request.desk.proofs.proof(of: state) : (state.report, [])
  }

  var answer: WebResponse {
    let body = """
      <div class="home"><main>
      <div class="top"><h1>\(words("案例", "Cases"))</h1><div class="acts">
      <label class="find"><span class="vh">\(words("找一篇", "Find a text"))</span>\
      <input type="search" id="find" placeholder="\(words("找一篇", "Find"))"></label>\(making)</div></div>
      <div id="report" class="report" hidden></div>
      \(cases)
      \(pages)
      </main>\(TablesAside(state: state, proof: proof.report, request: request).html)</div>
      \(ListDialogs(request: request, targets: targets).html)
      """
    return DeskFrame(title: words("案例台", "The desk")).page(
      request, bar: bar, body: body,
      words: [
        "working": words("正在做……", "Working …"), "failed": words("没有做成", "It failed"),
        "import": words("导入了，下面几处没有照样带过来：", "Imported. These did not come along as they were:"),
        "open": words("打开原稿", "Open the text"),
        "line": words("第 # 行", "line #"),
      ])
  }

  /// The places that the site can be published to.
  private var targets: [PublishTarget] {
    state.site.map { PublishTarget.all(in: $0.files) ?? [] } ?? []
  }

  private func may(_ isAllowed: (Role) -> Bool) -> Bool {
    request.person.map { isAllowed($0.role) } ?? true
  }

  private var bar: String {
    let links = request.desk.settings.listLinks.filter { link in may(link.isFor) }
    let release =
      may(\.mayPublish)
      ? """
      <button class="btn" data-do="archive">\(words("存档", "Archive"))</button>\
      <button class="btn" data-open="freeze">\(words("冻结", "Freeze"))</button>\
      <button class="btn main" data-\(targets.count > 1 ? "open" : "do")="publish">\(words("发布", "Publish"))</button>
      """ : ""
    return """
      <div class="acts end">\(links.map { $0.html(request.language) }.joined())\
      <a class="btn" href="/" target="_blank" rel="noopener">\(words("看网站", "See the site"))</a>\(release)</div>
      """
  }

  private var making: String {
    guard may(\.mayWrite) else { return "" }
    return """
      <button class="btn" data-open="new">\(words("新建案例", "New case"))</button>
      <label class="btn file">\(words("从 Word 导入", "From Word"))\
      <input type="file" id="word" accept=".docx"></label>
      """
  }

  private func words(_ zh: String, _ en: String) -> String { request.words(zh, en) }

  // MARK: Texts

  /// A text as a row.
  private struct Row {
    let path: String
    let title: String
    let status: FrontMatter.Status?
    let article: Article?
    let faults: [Diagnostic]

    /// The language of the title as an attribute, where it is known.
    var lang: String { article.map { " lang=\"\(DeskFrame.escaped($0.language.tag))\"" } ?? "" }
  }

  private func rows(in folder: String) -> [Row] {
    guard let site = state.site else { return [] }
    let byFile = Dictionary(grouping: proof.report.diagnostics, by: \.place.file)
    let articles = Dictionary(
      site.articles.map { ($0.file.path, $0) }, uniquingKeysWith: { first, _ in first })
    let files = site.files.files.filter { TextStore.isText($0.path) && $0.path.hasPrefix(folder) }
    let order = Dictionary(
      site.articles.enumerated().map { ($1.file.path, $0) }, uniquingKeysWith: { first, _ in first }
    )
    return files.map { file in
      let name = "Content/\(file.path)"
      let article = articles[name]
      let draft = site.drafts.first { $0.file == name }
      return Row(
        path: file.path, title: article?.frontMatter.title.value ?? draft?.title ?? file.path,
        status: article?.frontMatter.status, article: article, faults: byFile[name] ?? [])
    }.sorted {
      (order["Content/\($0.path)"] ?? -1, $0.path) < (order["Content/\($1.path)"] ?? -1, $1.path)
    }
  }

  private var cases: String {
    let rows = rows(in: "cases/")
    guard !rows.isEmpty else {
      return
        "<p class=\"none\">\(words("还没有案例。点“新建案例”，或把 Word 文件拖到这里。", "There are no cases yet. Make a new one, or drop a Word file here."))</p>"
    }
    let heads = [
      words("状态", "State"), words("摘要", "Summary"), words("封面", "Cover"),
      words("图片说明", "Alt texts"),
      words("未绑的数", "Loose figures"), words("校对", "Style"), words("要看", "To mend"),
      words("改于", "Changed"),
    ]
    let cells = heads.enumerated().map {
      "<th scope=\"col\"\($0 == 0 ? "" : " class=\"k\"")>\($1)</th>"
    }
    return """
      <div class="scroll" role="region" aria-label="\(words("案例", "Cases"))" tabindex="0"><table class="cases"><thead><tr><th scope="col">\(words("题目", "Title"))</th>\(cells.joined())</tr></thead>
      <tbody>\(rows.map(caseRow).joined(separator: "\n"))</tbody></table></div>
      """
  }

  private func caseRow(_ row: Row) -> String {
    let article = row.article
    let summary = article?.frontMatter.summary?.value.count { !$0.isWhitespace }
    let pictures = article.map { Self.pictures(in: $0.body.blocks) } ?? (0, 0)
    let loose = row.faults.count { $0.code == .unboundFigure || $0.code == .figureMismatch }
    let style = row.faults.count { $0.severity == .warning } - loose
    let counts = [
      cell(
        summary.map { "\($0)<small>\(words("字", ""))</small>" } ?? words("缺", "none"),
        needs: summary == nil, words("摘要", "Summary")),
      cover(article),
      cell(
        pictures.0 == 0 ? words("无图", "none") : "\(pictures.1)/\(pictures.0)",
        needs: pictures.1 < pictures.0, words("图片说明", "Alt texts")),
      cell(isProven ? "\(loose)" : "–", needs: loose > 0, words("未绑的数", "Loose figures")),
      cell(isProven ? "\(max(style, 0))" : "–", needs: style > 0, words("校对", "Style")),
    ]
    return """
      <tr data-find="\(DeskFrame.escaped((row.title + " " + row.path).lowercased()))">\
      <th scope="row"><a href="/desk/write/\(DeskFrame.escaped(row.path))"\(row.lang)>\(DeskFrame.escaped(row.title))</a>\
      <small>\(DeskFrame.escaped(row.path))</small></th>\(status(row))\(counts.joined())\(faults(row))\(changed(row))</tr>
      """
  }

  /// A photograph, a pattern that somebody chose, or nothing yet.
  private func cover(_ article: Article?) -> String {
    let text =
      article?.frontMatter.cover != nil
      ? words("照片", "photo")
      : article?.frontMatter.motif != nil ? words("图样", "drawn") : words("缺", "none")
    return cell(
      text, needs: article?.frontMatter.cover == nil && article?.frontMatter.motif == nil,
      words("封面", "Cover"))
  }

  private func changed(_ row: Row) -> String {
    guard let change = changes[row.path] else { return "<td class=\"w\">–</td>" }
    let person = change.person.isEmpty ? "" : "<small>\(DeskFrame.escaped(change.person))</small>"
    return
      "<td class=\"w\" data-label=\"\(words("改于", "Changed"))\"><time>\(DeskFrame.escaped(change.time))</time>\(person)</td>"
  }

  private func cell(_ text: String, needs: Bool, _ label: String) -> String {
    "<td class=\"k\(needs ? " need" : "")\" data-label=\"\(label)\">\(text)</td>"
  }

  private func faults(_ row: Row) -> String {
    let errors = row.faults.contains { $0.severity == .error }
    let text = row.faults.isEmpty ? "—" : "\(row.faults.count)"
    return
      "<td class=\"f\(row.faults.isEmpty ? "" : " need")\" data-label=\"\(words("要看", "To mend"))\">"
      + (errors ? "<b>\(text)</b>" : text) + "</td>"
  }

  private func status(_ row: Row) -> String {
    let (style, text) =
      switch row.status {
      case .published: ("st-p", words("已发布", "published"))
      case .reviewed: ("st-r", words("已审", "reviewed"))
      case .draft: ("st-d", words("草稿", "draft"))
      case nil: ("st-x", words("读不了", "not readable"))
      }
    return "<td class=\"s\"><span class=\"st \(style)\">\(text)</span></td>"
  }

  /// How many pictures a text shows, and how many of them say what they show.
  private static func pictures(in nodes: [MarkdownNode]) -> (all: Int, described: Int) {
    nodes.reduce((0, 0)) { sum, node in
      let below = pictures(in: node.children)
      guard case .image = node.kind else { return (sum.0 + below.all, sum.1 + below.described) }
      let isDescribed = !node.children.plainText.allSatisfy(\.isWhitespace)
      return (sum.0 + 1, sum.1 + (isDescribed ? 1 : 0))
    }
  }

  private var pages: String {
    let rows = rows(in: "pages/")
    guard !rows.isEmpty else { return "" }
    let lines = rows.map { row in
      """
      <tr data-find="\(DeskFrame.escaped((row.title + " " + row.path).lowercased()))"><th scope="row">\
      <a href="/desk/write/\(DeskFrame.escaped(row.path))"\(row.lang)>\(DeskFrame.escaped(row.title))</a></th>\
      \(status(row))\(faults(row))\(changed(row))</tr>
      """
    }
    return """
      <h2>\(words("文章", "Pages"))</h2>
      <table class="pages"><thead class="vh"><tr><th scope="col">\(words("题目", "Title"))</th>\
      <th scope="col">\(words("状态", "State"))</th><th scope="col">\(words("要看", "To mend"))</th>\
      <th scope="col">\(words("改于", "Changed"))</th></tr></thead>
      <tbody>\(lines.joined(separator: "\n"))</tbody></table>
      """
  }
}
