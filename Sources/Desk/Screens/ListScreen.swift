import Content
import Diagnostics
import Machine
import Markdown
import Prose
import Serving
import SiteBuilder
import Synchronization

/// The list: all texts with what is missing or wrong, and the tables beside it.
struct ListScreen {
  private let request: DeskRequest
  private let state: LiveState
  private let proof: (report: Report, corrections: [Correction])
  /// Whether the texts were held against the data: of thousands they are not, each time the list is opened.
  private let isProven: Bool
  /// More texts than these are listed without a proof.
  private static let mostProven = 1_000

  init(_ request: DeskRequest) throws(EnvironmentError) {
    self.request = request
    state = try request.desk.live.now()
    let articles = state.site?.articles ?? []
    isProven = articles.count <= Self.mostProven
    proof = isProven ? request.desk.proofs.proof(of: state) : (state.report, [])
  }

  var answer: WebResponse {
    let bar = """
      <div class="acts end">\(request.desk.settings.listLinks.map { $0.html(request.language) }.joined())\
      <a class="btn" href="/" target="_blank" rel="noopener">\
      \(words("看网站", "See the site"))</a>\
      <button class="btn" data-do="archive">\(words("存档", "Archive"))</button>\
      <button class="btn main" data-do="publish">\(words("发布", "Publish"))</button></div>
      """
    let body = """
      <div class="home"><main>
      <div class="top"><h1>\(words("案例", "Cases"))</h1><div class="acts">
      <label class="find"><span class="vh">\(words("找一篇", "Find a text"))</span>\
      <input type="search" id="find" placeholder="\(words("找一篇", "Find"))"></label>
      <button class="btn" data-do="new">\(words("新建案例", "New case"))</button>
      <label class="btn file">\(words("从 Word 导入", "From Word"))\
      <input type="file" id="word" accept=".docx"></label></div></div>
      <div id="report" class="report" hidden></div>
      \(cases)
      \(pages)
      </main>\(tables)</div>
      \(newDialog)
      """
    return DeskFrame(title: words("案例台", "The desk")).page(
      request, bar: bar, body: body,
      words: [
        "working": words("正在做……", "Working …"), "failed": words("没有做成", "It failed"),
        "import": words("导入了，下面几处没有照样带过来：", "Imported. These did not come along as they were:"),
        "open": words("打开原稿", "Open the text"),
      ])
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
        path: file.path, title: article?.matter.title.value ?? draft?.title ?? file.path,
        status: article?.matter.status, article: article, faults: byFile[name] ?? [])
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
    let summary = article?.matter.summary?.value.count { !$0.isWhitespace }
    let pictures = article.map { Self.pictures(in: $0.body.blocks) } ?? (0, 0)
    let loose = row.faults.count { $0.code == .unboundFigure || $0.code == .figureMismatch }
    let style = row.faults.count { $0.severity == .warning } - loose
    let cover =
      article?.matter.cover != nil ? words("照片", "photo") : words("图样", "drawn")
    let counts = [
      cell(
        summary.map { "\($0)<small>\(words("字", ""))</small>" } ?? words("缺", "none"),
        needs: summary == nil, words("摘要", "Summary")),
      cell(cover, needs: false, words("封面", "Cover")),
      cell(
        pictures.0 == 0 ? words("无图", "none") : "\(pictures.1)/\(pictures.0)",
        needs: pictures.1 < pictures.0, words("图片说明", "Alt texts")),
      cell(isProven ? "\(loose)" : "–", needs: loose > 0, words("未绑的数", "Loose figures")),
      cell(isProven ? "\(max(style, 0))" : "–", needs: style > 0, words("校对", "Style")),
    ]
    return """
      <tr data-find="\(DeskFrame.escaped((row.title + " " + row.path).lowercased()))">\
      <th scope="row"><a href="/desk/write/\(DeskFrame.escaped(row.path))">\(DeskFrame.escaped(row.title))</a>\
      <small>\(DeskFrame.escaped(row.path))</small></th>\(status(row))\(counts.joined())\(faults(row))</tr>
      """
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
      <a href="/desk/write/\(DeskFrame.escaped(row.path))">\(DeskFrame.escaped(row.title))</a></th>\
      \(status(row))\(faults(row))</tr>
      """
    }
    return """
      <h2>\(words("文章", "Pages"))</h2>
      <table class="pages"><thead class="vh"><tr><th scope="col">\(words("题目", "Title"))</th>\
      <th scope="col">\(words("状态", "State"))</th><th scope="col">\(words("要看", "To mend"))</th></tr></thead>
      <tbody>\(lines.joined(separator: "\n"))</tbody></table>
      """
  }

  private var newDialog: String {
    """
    <dialog id="new-case" aria-labelledby="new-title"><form method="dialog">
    <h2 id="new-title">\(words("新建案例", "New case"))</h2>
    <label><span>\(words("题目", "Title"))</span><input id="title" required maxlength="120"></label>
    <p class="fine">\(words("文件夹按题目的拼音取名。", "The folder is named after the title."))</p>
    <p class="acts"><button class="btn main" value="make">\(words("新建", "Make it"))</button>
    <button class="btn" value="cancel" formnovalidate>\(words("算了", "Cancel"))</button></p></form></dialog>
    """
  }

  // MARK: Tables

  private var tables: String {
    let faults = proof.report.diagnostics.filter { $0.place.file.hasPrefix("Content/data/") }
    let others = proof.report.diagnostics.filter {
      !$0.place.file.hasPrefix("Content/data/") && !$0.place.file.hasSuffix(".md")
    }
    let files = (state.site?.files.files ?? []).filter { $0.path.hasPrefix("data/") }
    let items = files.map { file in
      let own = faults.filter { $0.place.file == "Content/\(file.path)" }
      let list =
        own.isEmpty
        ? "<p class=\"fine\">\(words("没有问题", "Nothing to mend"))</p>"
        : "<ol class=\"cellfaults\">\(own.prefix(60).map(fault).joined())</ol>"
      return "<li><h3>\(DeskFrame.escaped(String(file.path.dropFirst(5))))</h3>\(list)</li>"
    }
    let rest =
      others.isEmpty
      ? ""
      : "<h2>\(words("网站和主题", "Site and theme"))</h2><ol class=\"cellfaults\">\(others.prefix(60).map(fault).joined())</ol>"
    return """
      <aside aria-label="\(words("表", "Tables"))"><div class="top"><h2>\(words("表", "Tables"))</h2></div>
      <ul class="sheets">\(items.joined())</ul>\(rest)</aside>
      """
  }

  private func fault(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.place
    let cell = [place.sheet, place.cell].compactMap(\.self).joined(separator: " ")
    let line = place.line.map { words("第 \($0) 行", "line \($0)") } ?? ""
    let hint = diagnostic.hint.map {
      "<small>\(DeskFrame.escaped($0.text(in: request.language)))</small>"
    }
    return "<li><b>\(DeskFrame.escaped(cell.isEmpty ? line : cell))</b>"
      + "<p>\(DeskFrame.escaped(diagnostic.message.text(in: request.language)))\(hint ?? "")</p></li>"
  }
}

/// What is wrong with all texts of a state, found once for each.
final class SiteProofs: Sendable {
  private let known = Mutex<(number: Int, report: Report, corrections: [Correction])?>(nil)

  func proof(of state: LiveState) -> (report: Report, corrections: [Correction]) {
    let old = known.withLock { $0 }
    if let old, old.number == state.number { return (old.report, old.corrections) }
    let (found, corrections) = state.proof(of: state.site?.articles ?? [])
    var report = state.report
    report.merge(found)
    known.withLock { $0 = (state.number, report, corrections) }
    return (report, corrections)
  }
}
