import Content
import Diagnostics
import Evidence
import Indicators
import Search
import Theme

// What the page of a case and a narrative page have in common.

extension ArticleModel {
  /// - Parameters:
  ///   - kicker: what kind of text it is, in a word.
  ///   - art: the generated cover; empty for none.
  ///   - siblings: the others of its kind, where they are named.
  ///   - code: the QR code of the page.
  init(
    _ article: Article, kicker: String, art: @escaping @Sendable () -> String,
    siblings: [NavigationModel],
    code: CodeModel?, on context: PageContext
  ) {
    let like = context.site.articles(article.kind, in: article.language)
    let position = context.site.position(of: article)
    let next = like.count > 1 ? like[(position + 1) % like.count] : nil
    let previous = position > 0 ? like[position - 1] : nil
    let cards = context.cards
    self.init(
      heading: context.wording(article.title), kicker: kicker,
      standfirst: article.summary.map(context.wording),
      cover: cards.cover(of: article, isFirst: true), art: art,
      body: ArticleBody(context: context, article: article).html(withoutCharts: false),
      toc: Self.contents(of: article, on: context), figures: context.figures.rows(of: article),
      sources: Self.sources(of: article, on: context),
      partners: article.frontMatter.partners.map { TextModel($0.withoutBraceEscapes) },
      tags: cards.tags(of: article), period: cards.period(of: article),
      date: article.frontMatter.date?.description,
      department: article.frontMatter.department?.withoutBraceEscapes,
      number: String(position + 1), total: String(like.count),
      next: next.map { cards.teaser($0, withArt: true) },
      previous: previous.map { cards.teaser($0, withArt: true) },
      tasks: Self.tasks(of: article, on: context), siblings: siblings, code: code,
      achievements: article.kind == .case
        ? context.achievements.list(of: context.site.register.achievements(ofCase: article.slug))
        : nil,
      proofs: article.kind == .case ? context.evidence.list(of: .story(article.slug)) : [])
  }

  /// The headings of an article as links, each with its figures put in.
  private static func contents(of article: Article, on context: PageContext) -> [ContentsModel] {
    article.outline.filter { (2...3).contains($0.level) }.map { entry in
      var report = Report()
      let title = BoundText(entry.text, in: article.file, range: entry.range, report: &report)
      return ContentsModel(
        title: context.wording(title), href: "#\(entry.id)", isSub: entry.level == 3)
    }
  }

  /// The places in the source document that an article names.
  static func sources(
    of article: Article, on context: PageContext
  ) -> [DocumentPlacesModel] {
    guard let document = context.site.dataset.sources.first, !article.frontMatter.source.isEmpty
    else {
      return []
    }
    return [
      DocumentPlacesModel(
        title: context.speech.title(of: document),
        href: context.link(to: .sources, fragment: document.id),
        places: article.frontMatter.source.map { TextModel(context.speech.locator($0)) })
    ]
  }

  private static func tasks(of article: Article, on context: PageContext) -> [LinkModel] {
    var keys: [ConstructionTask.Key] = []
    for id in article.frontMatter.indicators {
      let tasks = context.site.dataset.indicator(id.value).map(context.site.dataset.tasks) ?? []
      for task in tasks where !keys.contains(task.key) { keys.append(task.key) }
    }
    return keys.compactMap { key in
      context.site.dataset.task(key).map {
        context.link(
          "\(context.speech.label(of: key))\(context.language.isChinese ? "　" : " · ")\(context.speech.title(of: $0))",
          to: .task(key.description))
      }
    }
  }
}

extension PageContext {
  /// What the search knows of an article besides its text.
  func searchDocument(of article: Article, _ kind: SearchDocument.Kind) -> SearchDocument {
    var document = searchDocument(wording(article.title).plain, kind)
    document.tags = article.frontMatter.tags.map(\.value.withoutBraceEscapes)
    document.date = article.frontMatter.date?.description
    return document
  }
}

/// A case or a narrative page.
struct ArticleModel: TemplateModel {
  let heading: Wording
  let kicker: String
  let standfirst: Wording?
  let cover: ImageModel?
  /// Drawn where it is shown.
  let art: @Sendable () -> String
  let body: String
  let toc: [ContentsModel]
  let figures: [RowModel]
  let sources: [DocumentPlacesModel]
  let partners: [TextModel]
  let tags: [LinkTagModel]
  let period: String?
  let date: String?
  let department: String?
  let number: String
  let total: String
  let next: TeaserModel?
  let previous: TeaserModel?
  let tasks: [LinkModel]
  let siblings: [NavigationModel]
  let code: CodeModel?
  /// What was won there.
  let achievements: AchievementListModel?
  /// Public evidence for it.
  let proofs: [ProofModel]

  static let fields = ModelFields<ArticleModel>([
    .text("heading") { $0.heading.plain }.content(or: "headingHTML", "phrases"),
    .html("headingHTML") { $0.heading.linkedHTML },
    .list("phrases") { $0.heading.phrases.map { TextModel($0, isLinked: true) } },
    .text("kicker") { $0.kicker },
    .html("standfirst") { $0.standfirst?.linkedHTML }.content,
    .model("cover") { $0.cover }.content,
    .html("art") { $0.art() },
    .html("body") { $0.body }.content,
    .list("toc") { $0.toc },
    .flag("hasToc") { $0.toc.count > 2 },
    .list("figures") { $0.figures }.content,
    .list("sources") { $0.sources }.content,
    .list("partners") { $0.partners }.content,
    .list("tags") { $0.tags }.content,
    .text("period") { $0.period }.content,
    .text("date") { $0.date }.content,
    .text("department") { $0.department }.content,
    .text("number") { $0.number },
    .text("total") { $0.total },
    .model("next") { $0.next },
    .model("previous") { $0.previous },
    .list("tasks") { $0.tasks },
    .list("siblings") { $0.siblings },
    .model("code") { $0.code },
    .model("achievements") { $0.achievements },
    .list("proofs") { $0.proofs }.lateContent,
  ])
}
