import Archiving
import Content
import Deploying
import Diagnostics
import Indicators
import Machine
import Serving
import SiteBuilder

/// What goes out of the house: the site to its visitors, editions and archives for good.
enum ReleaseRoutes {
  static let all: [DeskRoute] = [
    DeskRoute(.post, "/desk/publish", isFor: DeskRoute.releases) { try publish($0) },
    DeskRoute(.post, "/desk/freeze", isFor: DeskRoute.releases) { try freeze($0) },
    DeskRoute(.post, "/desk/archive", isFor: DeskRoute.releases) { try archive($0) },
  ]

  private struct Done: Encodable {
    let message: String
    var faults: [FaultNote] = []
  }

  /// The site as it is for everybody, whatever the preview shows.
  private static func source(of request: DeskRequest) -> SiteRequest {
    var source = request.desk.live.request
    source.options.includesDrafts = false
    return source
  }

  /// Refuses what has errors, with all of them.
  private static func refusal(
    _ report: Report, _ request: DeskRequest, _ zh: (Int) -> String, _ en: (String) -> String
  ) throws -> WebResponse {
    let faults = report.diagnostics.filter { $0.severity == .error }
    return try .json(
      Done(
        message: request.words(zh(faults.count), en(faults.count.counted("error"))),
        faults: faults.map { FaultNote($0, request.language) }), status: 409)
  }

  // MARK: Publishing

  private struct PublishBody: Decodable {
    /// A name of `site.yml`, empty for `Public/` alone; where it is left out, the only place that there is.
    let to: String?
  }

  /// The same as the command `publish`; where nobody has named a place, the site in `Public/` is made anew.
  private static func publish(_ request: DeskRequest) throws -> WebResponse {
    guard let body = request.body(PublishBody.self) else { return request.badRequest }
    let source = source(of: request)
    let place: PublishPlace?
    do throws(PublishPlace.Problem) {
      place = body.to == "" ? nil : try PublishPlace(body.to, of: source, from: source.root)
    } catch {
      switch error {
      case .environment(let error): throw error
      case .unknown: return request.badRequest
      // A build says what is wrong with site.yml.
      case .unsaid, .unreadable: place = nil
      }
    }
    let asked = try PublishRequest(source, at: place)
    let result = try Deploying.publish(
      asked, observer: PublishObserver(building: { _ in }, built: { _ in }, deploying: { _ in }))
    let built = result.built
    guard !built.report.hasErrors else {
      return try refusal(
        built.report, request, { "有 \($0) 个错误，没有发布，原来的网站没有动。" },
        { "\($0): nothing was published, the site is as it was." })
    }
    if asked.source.options.isRelease { request.desk.settings.whenReleased?(built) }
    var sentences: [String] = []
    if !asked.source.options.isStaging {
      sentences.append(
        request.words(
          "Public/ 里的网站已是最新：\(built.pages) 页，\(built.written ?? 0) 个文件有变化。",
          "The site in Public/ is up to date: \(built.pages.counted("page")), \(built.written ?? 0) files changed."
        ))
    }
    if let plan = result.plan, let place {
      let (added, changed) = (plan.added.count, plan.changed.count)
      sentences.append(
        request.words(
          "已送到“\(place.title)”：新增 \(added) 个文件，更新 \(changed) 个，删除 \(plan.removed.count) 个。",
          "Sent to “\(place.title)”: \(added) new, \(changed) changed, \(plan.removed.count) removed."
        ))
    }
    return try .json(Done(message: sentences.joined(separator: request.words("", " "))))
  }

  // MARK: Editions and archives

  private struct FreezeBody: Decodable {
    let slug: String
    let title: String
    let date: String
    let note: String
  }

  /// The same as the command `freeze`.
  private static func freeze(_ request: DeskRequest) throws -> WebResponse {
    guard let body = request.body(FreezeBody.self) else { return request.badRequest }
    let title = body.title.onOneLine
    let slug = body.slug.isEmpty ? Slug.suggestion(for: title) ?? "" : body.slug
    guard let date = PartialDate(body.date), date.day != nil else {
      return request.refusal(
        LocalizedText(zh: "“\(body.date)”不是一天", en: "“\(body.date)” is no day"),
        LocalizedText(zh: "写成 2022-03-15", en: "write 2022-03-15"))
    }
    guard
      let edition = EditionDetails(
        slug: slug, title: title, date: date, note: body.note.onOneLine)
    else {
      guard !title.isEmpty else {
        return request.refusal(
          LocalizedText(zh: "没有写名称", en: "there is no title"),
          LocalizedText(zh: "写上，如 2021年中期版", en: "write one, such as “Mid-term 2021”"))
      }
      let near = Slug.suggestion(for: slug).map { "：\($0)" } ?? ""
      return request.refusal(
        LocalizedText(zh: "“\(slug)”不能用作网址", en: "“\(slug)” cannot stand in an address"),
        LocalizedText(
          zh: "只用小写字母、数字和连字符\(near)",
          en:
            "use lower-case letters, digits and hyphens\(near.isEmpty ? "" : near.replacing("：", with: ", such as "))"
        ))
    }
    let result = try Archiving.freeze(
      FreezeRequest(
        of: source(of: request), edition: edition, generator: request.desk.settings.generator)
    ) { _ in }
    if let refusal = result.refusal { return request.refusal(refusal.message, refusal.hint) }
    guard let folder = result.folder else {
      return try refusal(
        result.report, request, { "有 \($0) 个错误，没有冻结。" }, { "\($0): nothing was frozen." })
    }
    return try .json(
      Done(
        message: request.words(
          "冻结好了：\(folder)，\(result.files) 个文件；下次发布时放到 editions/\(slug)/。",
          "Frozen: \(folder), \(result.files.counted("file")); the next publication puts it at editions/\(slug)/."
        )))
  }

  /// The office's own archive, beside the project.
  private static func archive(_ request: DeskRequest) throws -> WebResponse {
    let made = try Archiving.archive(
      ArchiveRequest(of: source(of: request), generator: request.desk.settings.generator)
    ) { _ in }
    guard let file = made.file else {
      if let refusal = made.refusals.first {
        return try .json(Done(message: refusal.text(in: request.language)), status: 409)
      }
      return try refusal(
        made.report, request, { "有 \($0) 个错误，没有存档。" }, { "\($0): nothing was archived." })
    }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return try .json(
      Done(
        message: request.words(
          "存好了：项目文件夹里的 \(name)，\(made.files) 个文件。",
          "Archived: \(name) in the project's folder, \(made.files.counted("file")).")))
  }
}

extension String {
  /// With single blanks and no line ends.
  fileprivate var onOneLine: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
