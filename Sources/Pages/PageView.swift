import Content
import Diagnostics
import Search
import SiteMap
import Theme

/// A kind of page. All that is particular to it stands in the one file of its view: what its template is
/// given, what is said of it in the head, in the search and to search engines, and what is checked.
protocol PageView: Sendable {
  var context: PageContext { get }

  /// What the search of the site knows of it besides its text; nil where nobody is to be led to it.
  var searchDocument: SearchDocument? { get }

  /// Its sections that are results of their own, by their anchors.
  var searchParts: [String: SearchDocument] { get }

  /// Reports what is wrong with it and can be known only when all pages are.
  func check(_ report: inout Report)

  /// Writes the page.
  func write(to writer: inout PageWriter)
}

extension PageView {
  var searchParts: [String: SearchDocument] { [:] }

  func check(_ report: inout Report) {}
}

/// A page that a template of the theme shows.
protocol TemplateView: PageView {
  associatedtype Model: TemplateModel

  /// The template.
  static var template: String { get }

  /// Fields with content that the template need not show, since nothing is in them on this kind of page.
  static var unfilled: Set<String> { get }

  /// What is said of the page around its content.
  var head: PageHead { get }

  /// What the template is given besides the layout.
  func model() -> Model
}

extension TemplateView {
  static var unfilled: Set<String> { [] }

  static var modelType: any TemplateModel.Type { Model.self }

  func write(to writer: inout PageWriter) {
    let layout = Layout(context: context, head: head).model()
    context.plan.theme.write(
      Self.template, model(), in: layout, language: context.language.tag,
      root: context.address.root, to: &writer)
  }
}

/// What is said of a page around its content.
struct PageHead: Sendable {
  /// The page's own title, without the site's.
  var title: Wording
  /// A sentence for search engines and share cards; that of the site where there is none.
  var description: String?
  /// The pages between home and this one, as they are named on the way here.
  var crumbs: [Crumb] = []
  /// The pages above it that the navigation may mark, the nearest first.
  var above: [PageAddress] = []
  /// What it is, for search engines.
  var schema = PageSchema("WebPage")

  /// A step of the way from home.
  struct Crumb: Sendable {
    let title: String
    let to: PageAddress

    init(_ title: String, _ to: PageAddress) {
      self.title = title
      self.to = to
    }
  }
}

/// What a page is in the terms of schema.org.
struct PageSchema: Sendable {
  /// The name of the type.
  let type: String
  /// What is said besides what is said of every page, as JSON.
  var members: [(String, String)] = []

  init(_ type: String, _ members: [(String, String)] = []) {
    self.type = type
    self.members = members
  }
}

extension Page.Kind {
  /// The view of a page: the only place where kinds are told apart. A kind that is forgotten here does not
  /// compile.
  func view(_ context: PageContext) -> any PageView {
    switch self {
    case .home(let text): HomeView(context: context, text: text)
    case .caseList: CaseListView(context: context)
    case .case(let article): CaseView(context: context, article: article)
    case .text(let article): TextView(context: context, article: article)
    case .tag(let tag): TagView(context: context, tag: tag)
    case .print: PrintView(context: context)
    case .statistics: StatisticsIndexView(context: context)
    case .view(let view): StatisticsPageView(context: context, view: view)
    case .task(let task): TaskView(context: context, task: task)
    case .indicator(let indicator): IndicatorView(context: context, indicator: indicator)
    case .entity(let entity): EntityView(context: context, entity: entity)
    case .sources(let text): SourcesView(context: context, text: text)
    case .achievements(let part): AchievementsView(context: context, part: part)
    case .names(let part): NamesView(context: context, part: part)
    case .revisions: RevisionsView(context: context)
    case .editions: EditionsView(context: context)
    case .withdrawn(let edition): WithdrawnView(context: context, edition: edition)
    case .search: SearchView(context: context)
    case .notFound: NotFoundView(context: context)
    case .redirect(let target): RedirectView(context: context, target: target)
    }
  }
}
