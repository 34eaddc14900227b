import Content
import Indicators
import Search

extension SitePages {
  /// What the search of the site knows of a page: what it is, and the text of its finished HTML.
  ///
  /// - Returns: nothing for pages that nobody is to be led to.
  public func searchDocument(of page: Page, html: [UInt8]) -> SearchDocument? {
    guard page.isSearched else { return nil }
    var document = searchEntry(of: page)
    document.isList = isList(page.kind)
    document.sections = PageText.sections(ofHTML: html)
    return document
  }

  private func isList(_ kind: Page.Kind) -> Bool {
    switch kind {
    case .home, .caseList, .tag, .view, .statistics, .sources, .revisions, .editions, .print: true
    default: false
    }
  }

  private func searchEntry(of page: Page) -> SearchDocument {
    func entry(
      _ title: String, _ kind: SearchDocument.Kind = .page, _ level: Level? = nil
    ) -> SearchDocument {
      SearchDocument(
        url: page.address.path, title: title, language: page.language.tag, kind: kind,
        level: level.map { $0 == .group ? .group : .school })
    }
    switch page.kind {
    case .home: return entry(site.configuration.title.value)
    case .caseList: return entry(word("caseList", page.language))
    case .article(let article):
      var document = entry(title(of: article), article.kind == .feature ? .case : .page)
      document.tags = article.matter.tags.map(\.value)
      document.date = article.matter.date?.description
      return document
    case .tag(let tag): return entry(tag.name)
    case .task(let task): return entry(task.title, .task, task.key.level)
    case .indicator(let indicator):
      var document = entry(indicator.name, .indicator, indicator.level)
      document.figures = [searchFigure(of: indicator, page.language)]
      return document
    case .view(let view): return entry(name(of: view, page.language))
    case .statistics: return entry(word("statistics", page.language))
    case .sources: return entry(word("sources", page.language))
    case .revisions: return entry(word("revisions", page.language))
    case .editions: return entry(word("editions", page.language))
    case .print: return entry(word("print", page.language))
    case .notFound, .redirect, .search, .withdrawn: return entry("")
    }
  }

  private func searchFigure(of indicator: Indicator, _ language: Language) -> SearchFigure {
    let point = site.dataset.series(indicator.id)?.current
    return SearchFigure(
      name: indicator.name, value: text(FigureReference(indicator: indicator.id), language),
      period: point.map { format(language).period($0.period) } ?? "",
      level: name(of: indicator.level, language))
  }
}
