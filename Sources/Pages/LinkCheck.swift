import Content
import Diagnostics
import SiteMap

/// Links of texts to pages that the site makes by itself.
struct LinkCheck {
  let context: PageContext

  private var site: Site { context.site }
  private var map: SiteMap { context.plan.map }

  /// Links that name a page of the site by its address can be checked only when all pages are known.
  func run(_ article: Article?, _ report: inout Report) {
    guard let article else { return }
    for (destination, range) in article.siteLinks {
      guard case .page(let address, let fragment)? = article.targets[destination] else { continue }
      if !map.contains(address), context.editions.page(address) == nil {
        if let draft = site.drafts.first(where: { $0.address == address }) {
          report.add(.linkToDraft(destination, draft, at: article.file.place(at: range)))
          continue
        }
        // Pages that are made of tables come with them; what is wrong with these is reported.
        if !site.areTablesSound, address.isMadeOfTables { continue }
        let known = map.pages.filter(\.isListed).map { "/" + $0.address.path }
        report.add(
          Diagnostic(
            .brokenLink, at: article.file.place(at: range),
            LocalizedText(
              zh: "网站里没有“\(destination)”这个页面", en: "the site has no page “\(destination)”"),
            hint: nearestName(to: destination, among: known).map {
              LocalizedText(zh: "是不是“\($0)”？", en: "did you mean “\($0)”?")
            }
              ?? LocalizedText(
                zh: "路径从网站的根开始，以 .html 结尾", en: "paths begin at the root and end in .html")))
      } else if let fragment, map.contains(address), !anchors(of: address).contains(fragment) {
        report.add(
          Diagnostic(
            .brokenAnchor, at: article.file.place(at: range),
            LocalizedText(
              zh: "“\(address.path)”里没有“#\(fragment)”",
              en: "“\(address.path)” has no “#\(fragment)”"),
            hint: LocalizedText(zh: "去掉 # 后面的部分", en: "leave out the part behind #")))
      }
    }
  }

  /// The places inside a page that texts may link to.
  private func anchors(of address: PageAddress) -> [String] {
    if address == .sources { return site.dataset.sources.map(\.id) }
    if address == .statistics { return map.views.map(\.name) }
    return site.articles.first { $0.address == address }?.outline.map(\.id) ?? []
  }
}

extension Diagnostic {
  /// A link to a text that is there and not public.
  static func linkToDraft(
    _ destination: String, _ draft: Site.Draft, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .brokenLink, at: place,
      LocalizedText(
        zh: "“\(destination)”还没有发布（status: \(draft.status)）",
        en: "“\(destination)” is not public yet (status: \(draft.status))"),
      hint: LocalizedText(
        zh: "先去掉这个链接，或把 \(draft.file) 的 status 改成 published；用 --drafts 可以预览",
        en:
          "leave the link out, or write status: published in \(draft.file); --drafts shows a preview"
      ))
  }
}
