import Content
import Diagnostics
import Search
import SiteMap
import Theme

/// A narrative page.
struct TextView: TemplateView {
  static let template = "page"
  // Covers have no words, and some lines of the front matter are for cases only.
  static let unfilled: Set = [
    "cover.caption", "cover.title", "partners", "tags", "period", "department", "proofs",
  ]
  let context: PageContext
  let article: Article

  var head: PageHead {
    PageHead(
      title: context.wording(article.title), description: context.summary(of: article))
  }

  func model() -> ArticleModel {
    ArticleModel(
      article, kicker: context.word("pageKicker"), art: { "" }, siblings: siblings, code: nil,
      on: context)
  }

  /// All narrative pages, where there are others.
  private var siblings: [NavigationModel] {
    let texts = context.site.articles(.page, in: article.language)
    guard texts.count > 1 else { return [] }
    return texts.map {
      NavigationModel(
        title: context.wording($0.title), href: context.link(to: $0.address),
        isCurrent: $0.address == context.address)
    }
  }

  var searchDocument: SearchDocument? { context.searchDocument(of: article, .page) }

  func check(_ report: inout Report) { LinkCheck(context: context).run(article, &report) }
}
