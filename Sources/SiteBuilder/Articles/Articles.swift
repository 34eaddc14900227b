import Content
import Diagnostics
import Machine
import Publishing
import WeChat

/// Makes cases into articles of a WeChat account, each a folder that is written whole or not at all.
///
/// The site goes through all stages of a build, so that nothing leaves by this door that a build would stop.
///
/// - Parameter observe: told of each stage as it begins and ends.
/// - Throws: `EnvironmentError` where the machine, not the content, is at fault.
public func makeArticles(
  _ request: ArticleRequest, observe: @escaping @Sendable (BuildEvent) -> Void
) throws(EnvironmentError) -> ArticleResult {
  let output = try CopyFolder(path: request.folder, by: request.source.writingRule)
  var run = SiteRun(request.source, observe)
  guard let (site, pages) = try run.site() else { return ArticleResult(run.verdict) }
  var result = ArticleResult(run.verdict)
  let choice = ArticleChoice(request.slugs, in: site)
  result.refusal = choice.refusal
  guard !result.report.hasErrors, result.refusal == nil else { return result }
  let folders = try run.folders(choice.cases, in: site, pages, request)
  observe(.began(.write))
  // Every place is looked at before anything is written to one.
  let writesIndex = request.slugs.isEmpty && !folders.isEmpty
  if writesIndex { try refuseForeignIndex(in: output) }
  var places: [OutputFolder] = []
  for folder in folders {
    places.append(
      try OutputFolder(
        path: "\(output.path)/\(folder.article.folder)", by: request.source.writingRule))
  }
  for (folder, place) in zip(folders, places) {
    try write(folder, to: place, observe)
    result.made.append((place.path, folder))
  }
  if writesIndex { result.index = try writeIndex(of: folders, request, to: output) }
  return result
}

/// The articles of all cases as values: nothing is drawn, and nothing written but the cache of pictures.
///
/// - Throws: `EnvironmentError` where the machine, not the content, is at fault.
public func articlesInMemory(
  _ source: SiteRequest, observe: @escaping @Sendable (BuildEvent) -> Void
) throws(EnvironmentError) -> (report: Report, articles: [AccountArticle]) {
  var run = SiteRun(source, observe)
  guard let (site, pages) = try run.site() else { return (run.verdict, []) }
  let stage = try PictureStage(source, site, drawsCards: false, drawsArticles: true, observe)
  let cases = ArticleChoice([], in: site).cases
  let made = try run.articles(cases, in: site, pages, stage)
  return (run.verdict, made.map(\.article))
}

private func write(
  _ folder: AccountFolder, to place: OutputFolder, _ observe: (BuildEvent) -> Void
) throws(EnvironmentError) {
  let staging = try Staging(for: place) { observe(.waiting(process: $0)) }
  for file in folder.files { try staging.write(file.bytes, to: file.name) }
  _ = try staging.publish { observe(.notice($0)) }
}

/// The list of all articles takes the place of an older one and of nothing else.
private func refuseForeignIndex(in output: CopyFolder) throws(EnvironmentError) {
  let name = AccountIndex.name
  if let old = try output.content(of: name), !AccountIndex.isOurs(old) {
    throw EnvironmentError(
      LocalizedText(
        zh: "\(output.path)/\(name) 已经有了，不是这里写的文章目录",
        en: "\(output.path)/\(name) is there already, and is no list of articles"),
      hint: LocalizedText(
        zh: "移走它，或用 --out 另选一个文件夹", en: "move it away, or choose another folder with --out"))
  }
}

private func writeIndex(
  of folders: [AccountFolder], _ request: ArticleRequest, to output: CopyFolder
) throws(EnvironmentError) -> String {
  let name = AccountIndex.name
  try output.write(Array(AccountIndex(folders, language: request.language).html.utf8), to: name)
  return "\(output.path)/\(name)"
}

/// Which cases become articles.
struct ArticleChoice {
  private(set) var cases: [Article] = []
  private(set) var refusal: (message: LocalizedText, hint: LocalizedText)?

  /// All cases, or those of the names, in every language that they have.
  init(_ slugs: [String], in site: Site) {
    let all = site.articles.filter { $0.kind == .case }
    guard !slugs.isEmpty else {
      cases = all
      return
    }
    cases = all.filter { slugs.contains($0.slug) }
    guard let unknown = slugs.first(where: { slug in !cases.contains { $0.slug == slug } }) else {
      return
    }
    refusal =
      site.drafts.first { $0.slug == unknown }.map(Self.draft)
      ?? Self.unknown(unknown, known: all.map(\.slug) + site.drafts.map(\.slug))
  }

  private static func draft(
    _ draft: Site.Draft
  ) -> (message: LocalizedText, hint: LocalizedText) {
    (
      LocalizedText(
        zh: "案例“\(draft.slug)”还没有发布（status: \(draft.status)）",
        en: "the case “\(draft.slug)” is not public yet (status: \(draft.status))"),
      LocalizedText(
        zh: "定稿以后写 status: published；先看样子，加 --drafts",
        en: "write status: published when it is ready; --drafts shows how it will look")
    )
  }

  private static func unknown(
    _ slug: String, known: [String]
  ) -> (message: LocalizedText, hint: LocalizedText) {
    let names = Set(known).sorted()
    return (
      LocalizedText(zh: "没有案例“\(slug)”", en: "there is no case “\(slug)”"),
      nearestName(to: slug, among: names).map { .didYouMean($0) }
        ?? LocalizedText(
          zh: names.isEmpty ? "先写一篇案例：showcase new case" : "有这些：\(names.joined(separator: "、"))",
          en: names.isEmpty
            ? "write one first: showcase new case" : "known: \(names.joined(separator: ", "))")
    )
  }
}
