import Content
import Diagnostics
import Theme

extension SitePages {
  /// A page as HTML, in UTF-8.
  public func render(_ page: Page, report: inout Report) -> [UInt8] {
    switch page.kind {
    case .home(let article):
      checkLinks(of: article, on: page, &report)
      return finish(
        "home", homeModel(article, on: page), on: page, title: site.configuration.title.value,
        description: article.map(summary))
    case .caseList:
      return finish(
        "cases", caseListModel(on: page), on: page, title: word("caseList", page.language))
    case .article(let article):
      checkLinks(of: article, on: page, &report)
      let isCase = article.kind == .feature
      return finish(
        isCase ? "case" : "page", articleModel(article, on: page), on: page,
        title: title(of: article), titleHTML: titleHTML(of: article, on: page),
        description: summary(of: article),
        crumbs: isCase ? [(word("caseList", page.language), .caseList(page.language))] : [])
    case .tag(let tag):
      return finish(
        "tag", tagModel(tag, on: page), on: page, title: tag.name,
        crumbs: [(word("caseList", page.language), .caseList(page.language))])
    case .print:
      return finish("print", printModel(on: page), on: page, title: word("print", page.language))
    case .redirect(let target): return Array(redirect(to: target, on: page).utf8)
    case .search:
      return finish("search", searchModel(on: page), on: page, title: word("search", page.language))
    case .withdrawn(let edition):
      return finish(
        "notfound", withdrawnModel(edition, on: page), on: page,
        title: word("withdrawn", page.language))
    case .notFound:
      return finish(
        "notfound", notFoundModel(on: page), on: page, title: word("notFound", page.language))
    default: return renderData(page, &report)
    }
  }

  private func renderData(_ page: Page, _ report: inout Report) -> [UInt8] {
    let statistics = (word("statistics", page.language), PageAddress.statistics)
    switch page.kind {
    case .statistics:
      return finish("stats", statisticsModel(on: page), on: page, title: statistics.0)
    case .view(let view):
      return finish(
        "stats", viewModel(view, on: page), on: page,
        title: name(of: view, page.language), crumbs: [statistics])
    case .task(let task):
      return finish(
        "task", taskModel(task, on: page), on: page, title: task.title,
        description: site.cellTexts.summary(of: task).map { plain($0, page.language) },
        crumbs: [statistics, (name(ofView: "tasks", page.language), .statistics("tasks"))])
    case .indicator(let indicator):
      let value = text(FigureReference(indicator: indicator.id), page.language)
      let level = name(of: indicator.level, page.language)
      return finish(
        "indicator", indicatorModel(indicator, on: page), on: page, title: indicator.name,
        description: page.language.isChinese
          ? "\(indicator.name)：\(value)（\(level)）" : "\(indicator.name): \(value) (\(level))",
        crumbs: [
          statistics, (name(ofView: "indicators", page.language), .statistics("indicators")),
        ])
    case .sources(let text):
      checkLinks(of: text, on: page, &report)
      return finish(
        "sources", sourcesModel(text, on: page), on: page,
        title: text.map(title) ?? word("sources", page.language), description: text.map(summary))
    case .revisions:
      return finish(
        "revisions", revisionsModel(on: page), on: page, title: word("revisions", page.language),
        crumbs: [(word("sources", page.language), .sources)])
    case .editions:
      return finish(
        "editions", editionsModel(on: page), on: page, title: word("editions", page.language))
    default: return []
    }
  }

  private func finish(
    _ template: String, _ model: any TemplateModel, on page: Page, title: String,
    titleHTML: String? = nil, description: String? = nil,
    crumbs: [(title: String, to: PageAddress)] = []
  ) -> [UInt8] {
    let layout = layout(
      of: page, title: title, titleHTML: titleHTML, description: description, crumbs: crumbs)
    let html = theme.render(
      template, [layout, model], language: page.language.tag, root: page.address.root)
    return NumberMarks(names: names, hasBareYears: !page.language.isChinese).mark(Array(html.utf8))
  }

  private func notFoundModel(on page: Page) -> NotFoundModel {
    NotFoundModel(
      heading: word("notFound", page.language), text: word("notFoundText", page.language),
      links: [
        LinkModel(
          title: word("home", page.language), href: page.address.link(to: .home(page.language))),
        LinkModel(
          title: word("caseList", page.language),
          href: page.address.link(to: .caseList(page.language))),
      ]
        + (views.isEmpty
          ? []
          : [
            LinkModel(
              title: word("statistics", page.language), href: page.address.link(to: .statistics))
          ]))
  }

  /// A page at a former address that leads on, also where nobody answers requests.
  private func redirect(to target: PageAddress, on page: Page) -> String {
    let href = escaped(page.address.link(to: target))
    let banner = site.isPreview ? "<p>\(escaped(word("preview", page.language)))</p>" : ""
    let canonical =
      site.isStaging
      ? nil
      : site.configuration.baseURL.map {
        "\n<link rel=\"canonical\" href=\"\(escaped($0 + target.path))\">"
      }
    return """
      <!doctype html>
      <html lang="\(escaped(page.language.tag))">
      <head>
      <meta charset="utf-8">
      <title>\(escaped(site.configuration.title.value))</title>
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="robots" content="noindex">\(canonical ?? "")
      <meta http-equiv="refresh" content="0; url=\(href)">
      </head>
      <body>\(banner)<main><h1><a href="\(href)">\(escaped(word("movedTo", page.language)))</a></h1></main></body>
      </html>

      """
  }

  /// Links that name a page of the site by its address can be checked only when all pages are known.
  private func checkLinks(of article: Article?, on page: Page, _ report: inout Report) {
    guard let article else { return }
    for (destination, range) in article.siteLinks {
      guard case .page(let address, let fragment)? = article.targets[destination] else { continue }
      if !addresses.contains(address), Self.editionPage(address, in: site) == nil {
        if let draft = site.drafts.first(where: { $0.address == address }) {
          report.add(.linkToDraft(destination, draft, at: article.file.place(at: range)))
          continue
        }
        let known = all.filter(\.isListed).map { "/" + $0.address.path }
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
      } else if let fragment, addresses.contains(address), !anchors(of: address).contains(fragment)
      {
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
    if address == .statistics { return views.map(\.name) }
    return site.articles.first { $0.address == address }?.outline.map(\.id) ?? []
  }
}

extension Diagnostic {
  fileprivate static func linkToDraft(
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
