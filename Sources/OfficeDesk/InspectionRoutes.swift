import Desk
import Diagnostics
import Inspecting
import Machine
import Serving

/// The site looked through by its own office (网站自查).
struct InspectionRoutes: Sendable {
  let office: OfficeDesk

  var all: [DeskRoute] {
    [
      DeskRoute(.get, "/desk/inspection") { try screen($0) },
      DeskRoute(.get, "/desk/inspection.xlsx") { try form($0) },
    ]
  }

  private func result(_ request: DeskRequest) throws -> InspectionResult {
    var ignored = Report()
    let files = try request.desk.live.now().allFiles(report: &ignored)
    var inspection = InspectionRequest(of: FileTree(name: "", files: files))
    inspection.today = office.settings.now()
    inspection.jobs = office.live.request.options.jobs
    return inspect(inspection)
  }

  private func form(_ request: DeskRequest) throws -> WebResponse {
    let day = office.settings.now().shown(offset: office.settings.offset).prefix(10)
    let table = RectificationTable(
      of: try result(request), site: request.words("案例台的预览", "the preview"), day: String(day),
      outside: nil, language: request.language)
    return .workbook(try table.workbook(), name: request.words("自查整改表", "inspection"))
  }

  private func screen(_ request: DeskRequest) throws -> WebResponse {
    let result = try result(request)
    let findings = result.report.diagnostics
    let rows = findings.prefix(500).map { finding in
      let page = finding.place.file.drop { $0 == "/" }
      let line = finding.place.line.map { request.words(" 第 \($0) 行", ", line \($0)") } ?? ""
      let name = RectificationTable.name(of: finding.code).text(in: request.language)
      let hint = finding.hint.map {
        "<small>\(DeskFrame.escaped($0.text(in: request.language)))</small>"
      }
      return """
        <tr><td>\(name)</td><th scope="row"><a href="/\(DeskFrame.escaped(String(page)))" target="_blank" rel="noopener">\
        \(DeskFrame.escaped(String(page)))</a>\(line)</th>\
        <td\(finding.severity == .error ? " class=\"need\"" : "")>\(DeskFrame.escaped(finding.message.text(in: request.language)))\(hint ?? "")</td></tr>
        """
    }
    let summary = request.words(
      "\(result.pages) 个页面，\(result.links) 个站内链接，\(result.outside.count) 个外部链接（没有查），\(findings.count) 个问题。草稿也查了。",
      "\(result.pages) pages, \(result.links) links inside, \(result.outside.count) outside (not asked), \(findings.count) findings. Drafts are looked at, too."
    )
    let title = request.words("网站自查", "Inspection")
    let table =
      rows.isEmpty
      ? "<p>\(request.words("没有发现问题。", "Nothing was found."))</p>"
      : """
      <div class="scroll" role="region" aria-label="\(title)" tabindex="0"><table class="cases"><thead><tr><th scope="col">\(request.words("项目", "Check"))</th>\
      <th scope="col">\(request.words("页面或文件", "Page or file"))</th><th scope="col">\(request.words("问题和办法", "Finding and remedy"))</th></tr></thead>
      <tbody>\(rows.joined(separator: "\n"))</tbody></table></div>
      """
    let bar =
      "<div class=\"acts end\"><a class=\"btn main\" href=\"/desk/inspection.xlsx\">\(request.words("下载自查整改表", "Download the form"))</a></div>"
    return OfficeFrame(request, title: title).page(
      bar: bar,
      body:
        "<main class=\"reviews\"><h1>\(title)</h1><p class=\"fine\">\(summary)</p>\(table)</main>")
  }
}
