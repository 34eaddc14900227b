import Content
import Diagnostics
import Foundation
import Machine
import Publishing
import SiteBuilder

/// What a page became as one file.
public struct SinglePageResult: Sendable {
  /// What is wrong with the content; with errors there is no file.
  public let report: Report
  /// The file; `nil` where there is none.
  public var file: String?
  /// How many bytes it has.
  public var bytes = 0
  /// Why there is none, or what a person should know of it, each in a line.
  public var notes: [LocalizedText] = []
}

/// Builds the site and makes one self-contained HTML file of one of its pages.
///
/// - Parameters:
///   - name: the slug of a case or page, or the path of any page, such as `print.html`.
///   - source: the project, and the choices that the site is built with.
///   - file: where to; `<name>.html` in the current folder's sense is the caller's to decide.
/// - Throws: `EnvironmentError` where the machine, not the content, is at fault.
public func makeSinglePage(
  _ name: String, of source: SiteRequest, to file: String,
  observe: @escaping @Sendable (BuildEvent) -> Void
) throws(EnvironmentError) -> SinglePageResult {
  try source.writingRule.mayWrite(file, isOurs: OwnFiles.isSinglePage)
  let result = try makeInMemory(source, observe: observe)
  var outcome = SinglePageResult(report: result.report)
  guard !result.report.hasErrors, let site = result.site else { return outcome }
  let pages = result.files.keys.filter { $0.hasSuffix(".html") }.sorted()
  guard let page = [name, "cases/\(name).html", "\(name).html"].first(where: pages.contains) else {
    let draft = site.drafts.first { $0.slug == name || $0.address.path == name }
    outcome.notes = [draft.map(needsDrafts) ?? unknownPage(name, among: pages)]
    return outcome
  }
  let resources = SiteResources { result.files[$0] }
  var single = SingleFile(
    page: page, baseURL: site.configuration.baseURL, resources: resources)
  var html = single.make(resources.read(page) ?? [])
  let left = single.problems.compactMap(\.failure) + HTMLReferences.external(in: html).map(needs)
  guard left.isEmpty else {
    outcome.notes = left
    return outcome
  }
  let dropped = single.problems.count
  if dropped > 0 {
    outcome.notes.append(
      LocalizedText(
        zh: "\(dropped) 个通往其他页面的链接去掉了：site.yml 里没有 base_url",
        en: "\(dropped.counted("link")) to other pages dropped: site.yml has no base_url"))
  }
  html += OwnFiles.seal(of: html)
  let place = try PartFile(
    at: file, by: source.writingRule, isOurs: OwnFiles.isSinglePage
  ) { observe(.waiting(process: $0)) }
  try place.write(html)
  outcome.file = try place.finish()
  outcome.bytes = html.count
  return outcome
}

private func needsDrafts(_ draft: Site.Draft) -> LocalizedText {
  LocalizedText(
    zh: "“\(draft.slug)”还没有发布（\(draft.file) 里是 status: \(draft.status)），网站里没有它；"
      + "要做送审的单页，加上 --drafts",
    en:
      "“\(draft.slug)” is not public yet (status: \(draft.status) in \(draft.file)); add --drafts for a "
      + "page to be reviewed")
}

private func unknownPage(_ name: String, among pages: [String]) -> LocalizedText {
  let slugs = pages.map { page -> String in
    let short = page.hasPrefix("cases/") ? String(page.dropFirst(6)) : page
    return short.hasSuffix(".html") ? String(short.dropLast(5)) : short
  }
  let near = nearestName(to: name, among: slugs)
  return LocalizedText(
    zh: "网站里没有“\(name)”这篇案例或页面" + (near.map { "；是不是“\($0)”？" } ?? ""),
    en: "the site has no case or page “\(name)”" + (near.map { "; did you mean “\($0)”?" } ?? ""))
}

private func needs(_ reference: String) -> LocalizedText {
  LocalizedText(
    zh: "放不进单个文件：\(reference)", en: "cannot be put inside the file: \(reference)")
}

extension SingleFileProblem {
  /// What keeps the file from standing alone; nil for what merely is less than before.
  fileprivate var failure: LocalizedText? {
    switch self {
    case .cannotInline(let reference, let file): needs("\(file) → \(reference)")
    case .linkWithoutBase: nil
    }
  }
}
