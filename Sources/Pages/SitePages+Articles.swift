import Charts
import Content
import Diagnostics
import Indicators

/// Home, cases, narrative pages and tags.
extension SitePages {
  /// How many cases the home page shows.
  private static let homeCards = 11
  /// How many cases of a list are shown as cards; the others follow as titles, so that the list of a
  /// thousand cases is still a page.
  private static let listCards = 60

  /// How many cards are seen before anybody scrolls, on a wide screen.
  private static let firstCards = 2

  func homeModel(_ article: Article?, on page: Page) -> HomeModel {
    let configuration = site.configuration
    let lead = article?.summary.map { html($0, on: page) }
    let body = article.map { ArticleRenderer(pages: self, article: $0, page: page) }
    let cases = site.articles(.feature, in: page.language)
    return HomeModel(
      headline: article.map { titlePhrases(of: $0, on: page, isLinked: true) }
        ?? phrases(of: configuration.title.value), kicker: nil,
      lead: lead ?? escaped(configuration.description?.value ?? ""),
      figures: (article?.matter.indicators ?? []).compactMap {
        figureModel(FigureReference(indicator: $0.value), on: page)
      },
      casesTitle: word("homeCases", page.language),
      cases: cards(cases.prefix(Self.homeCards), on: page),
      allCases: cases.count > Self.homeCards ? caseList(of: cases.count, on: page) : nil,
      completion: page.language == firstLanguage ? completion(on: page) : [],
      charts: body?.charts() ?? [],
      pages: teasers(on: page),
      body: body?.html(withoutCharts: true).trimmingSpaces ?? "")
  }

  private func caseList(of count: Int, on page: Page) -> NavigationModel {
    NavigationModel(
      title: word("caseList", page.language), href: page.address.link(to: .caseList(page.language)),
      isCurrent: false, count: String(count))
  }

  private func teasers(on page: Page) -> [TeaserModel] {
    site.articles(.page, in: page.language).map {
      TeaserModel(
        title: title(of: $0), titleHTML: titleHTML(of: $0, on: page),
        summary: $0.summary.map { html($0, on: page) },
        href: page.address.link(to: $0.address))
    }
  }

  func caseListModel(on page: Page) -> CaseListModel {
    let cases = site.articles(.feature, in: page.language)
    return list(cases, heading: word("caseList", page.language), on: page)
  }

  func tagModel(_ tag: Site.Tag, on page: Page) -> CaseListModel {
    list(tag.cases, heading: tag.name, on: page)
  }

  private func list(_ cases: [Article], heading: String, on page: Page) -> CaseListModel {
    CaseListModel(
      heading: heading, count: String(cases.count),
      cases: cards(cases.prefix(Self.listCards), on: page),
      rest: cases.dropFirst(Self.listCards).map { link(to: $0, on: page) },
      tags: tagLinks(on: page))
  }

  /// The tags of the language. The list of cases has all of them, the page of each the most used and itself:
  /// with a page for each, all on all would grow by the square.
  private func tagLinks(on page: Page) -> [LinkTagModel] {
    let all = site.tags.filter { $0.language == page.language }
    let isList = page.address == .caseList(page.language)
    let shown = all.enumerated().filter { index, tag in
      isList || index < Self.tagLinks || tag.address == page.address
    }
    return shown.map { _, tag in
      LinkTagModel(
        name: tag.name, href: page.address.link(to: tag.address), count: String(tag.cases.count),
        isCurrent: tag.address == page.address)
    }
  }

  /// Cases as cards of a list.
  func cards(_ cases: some Sequence<Article>, on page: Page) -> [CaseCardModel] {
    cases.enumerated().map { index, article in
      let title = title(of: article)
      return CaseCardModel(
        title: title, titleHTML: titleHTML(of: article, on: page),
        phrases: titlePhrases(of: article, on: page),
        summary: article.summary.map { html($0, on: page, isLinked: false) } ?? "",
        href: page.address.link(to: article.address),
        cover: cover(of: article, on: page, isFirst: index < Self.firstCards),
        art: article.cover == nil ? art(of: article, isLarge: false) : "",
        tags: tags(of: article, on: page, upTo: Self.cardTags), period: period(of: article),
        partners: article.matter.partners.map { TextModel(text: $0) },
        number: String(site.position(of: article) + 1))
    }
  }

  func articleModel(_ article: Article, on page: Page) -> ArticleModel {
    let title = title(of: article)
    let siblings = site.articles(article.kind, in: article.language)
    let position = site.position(of: article)
    let next = siblings.count > 1 ? siblings[(position + 1) % siblings.count] : nil
    let previous = position > 0 ? siblings[position - 1] : nil
    let body = ArticleRenderer(pages: self, article: article, page: page)
    return ArticleModel(
      heading: title, headingHTML: titleHTML(of: article, on: page, isLinked: true),
      phrases: titlePhrases(of: article, on: page, isLinked: true),
      kicker: word(article.kind == .feature ? "caseKicker" : "pageKicker", page.language),
      standfirst: article.summary.map { html($0, on: page) },
      cover: cover(of: article, on: page, isFirst: true),
      art: article.cover == nil && article.kind == .feature ? art(of: article, isLarge: true) : "",
      body: body.html(withoutCharts: false), toc: contents(of: article, on: page),
      figures: article.matter.indicators.compactMap { id in
        site.dataset.indicator(id.value).map { row($0, on: page) }
      },
      sources: sources(of: article, on: page),
      partners: article.matter.partners.map { TextModel(text: $0) },
      tags: tags(of: article, on: page), period: period(of: article),
      date: article.matter.date?.description, department: article.matter.department,
      number: String(position + 1), total: String(siblings.count),
      next: next.map { teaser($0, on: page) }, previous: previous.map { teaser($0, on: page) },
      tasks: tasks(of: article, on: page),
      siblings: article.kind == .page ? otherPages(siblings, on: page) : [],
      code: code(of: article, on: page))
  }

  private func otherPages(_ articles: [Article], on page: Page) -> [NavigationModel] {
    guard articles.count > 1 else { return [] }
    return articles.map {
      NavigationModel(
        title: title(of: $0), href: page.address.link(to: $0.address),
        isCurrent: $0.address == page.address, markup: titleHTML(of: $0, on: page))
    }
  }

  private func teaser(_ article: Article, on page: Page) -> TeaserModel {
    TeaserModel(
      title: title(of: article), titleHTML: titleHTML(of: article, on: page),
      summary: article.summary.map { html($0, on: page) },
      href: page.address.link(to: article.address), art: art(of: article, isLarge: false))
  }

  /// The headings of an article as links, each with its figures put in.
  private func contents(of article: Article, on page: Page) -> [ContentsModel] {
    article.outline.filter { (2...3).contains($0.level) }.map { entry in
      var report = Report()
      let title = BoundText(entry.text, in: article.file, range: entry.range, report: &report)
      return ContentsModel(
        title: html(title, on: page, isLinked: false), href: "#\(entry.id)", isSub: entry.level == 3
      )
    }
  }

  /// The places in the source document that an article names.
  private func sources(of article: Article, on page: Page) -> [DocumentPlacesModel] {
    guard let document = site.dataset.sources.first, !article.matter.source.isEmpty else {
      return []
    }
    return [
      DocumentPlacesModel(
        title: document.title, href: page.address.link(to: .sources, fragment: document.id),
        places: article.matter.source.map { TextModel(text: $0) })
    ]
  }

  private func tasks(of article: Article, on page: Page) -> [LinkModel] {
    var keys: [ConstructionTask.Key] = []
    for id in article.matter.indicators {
      if let key = site.dataset.indicator(id.value)?.task, !keys.contains(key) { keys.append(key) }
    }
    return keys.compactMap { key in
      site.dataset.task(key).map {
        LinkModel(
          title: "\(name(of: key.level, page.language)) \(key.number)　\($0.title)",
          href: page.address.link(to: .task(key.description)))
      }
    }
  }

  /// As many tags a card has room for, and the page of a tag for the names of others.
  private static let cardTags = 12
  private static let tagLinks = 60

  private func tags(
    of article: Article, on page: Page, upTo limit: Int = .max
  ) -> [LinkTagModel] {
    article.matter.tags.prefix(limit).compactMap { name in
      site.tags.first { $0.name == name.value && $0.language == article.language }.map {
        LinkTagModel(
          name: $0.name, href: page.address.link(to: $0.address), count: String($0.cases.count))
      }
    }
  }

  /// A picture of the content; `nil` where it cannot be shown.
  func image(_ path: String, alt: String, on page: Page) -> ImageModel? {
    guard let picture = pictures[path] else { return nil }
    let root = page.address.root
    return ImageModel(
      src: root + picture.path, alt: alt, width: picture.width > 0 ? picture.width : nil,
      height: picture.height > 0 ? picture.height : nil,
      sources: picture.sources.map { source in
        let candidates = source.candidates.map { "\(root)\($0.path) \($0.width)w" }
        return ImageSourceModel(type: source.type, srcset: candidates.joined(separator: ", "))
      })
  }

  func cover(of article: Article, on page: Page, isFirst: Bool = false) -> ImageModel? {
    guard let cover = article.cover, var image = image(cover, alt: "", on: page) else { return nil }
    image.isFirst = isFirst
    return image
  }

  private func period(of article: Article) -> String? {
    article.matter.period.map { format(article.language).period($0) }
  }
}
