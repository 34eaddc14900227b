import Content
import Diagnostics
import Figures
import Search
import SiteMap
import Theme

/// A case.
struct CaseView: TemplateView {
  static let template = "case"
  // Covers have no words.
  static let unfilled: Set = ["cover.caption", "cover.title"]
  let context: PageContext
  let article: Article

  var head: PageHead {
    PageHead(
      title: context.wording(article.title), description: context.summary(of: article),
      crumbs: [.init(context.word("caseList"), .caseList(context.language))],
      above: [.caseList(context.language)], schema: schema)
  }

  private var schema: PageSchema {
    var members = [("headline", JSONText.string(context.wording(article.title).plain))]
    if let date = article.frontMatter.date {
      members.append(("datePublished", JSONText.string(date.description)))
    }
    let tags = article.frontMatter.tags.map(\.value.withoutBraceEscapes)
    if !tags.isEmpty { members.append(("keywords", JSONText.string(tags.joined(separator: ",")))) }
    return PageSchema("Article", members)
  }

  func model() -> ArticleModel {
    ArticleModel(
      article, kicker: context.word("caseKicker"),
      art: { [context, article] in
        article.cover == nil ? context.cards.art(of: article) : ""
      },
      siblings: [], code: PageCode.model(of: article, on: context), on: context)
  }

  var searchDocument: SearchDocument? { context.searchDocument(of: article, .case) }

  func check(_ report: inout Report) { LinkCheck(context: context).run(article, &report) }
}
