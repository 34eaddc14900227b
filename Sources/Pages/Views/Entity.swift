import Content
import Figures
import Indicators
import Search
import SiteMap
import Theme

/// Somebody who is measured, with all that is known of him.
struct EntityView: TemplateView {
  static let template = "entity"
  let context: PageContext
  let entity: Entity

  private var site: Site { context.site }
  private var speech: FigureSpeech { context.speech }
  private var parent: Entity? { entity.parent.flatMap(site.dataset.entities.entity) }

  var head: PageHead {
    PageHead(
      title: Wording(speech.name(of: entity)),
      description: "\(speech.name(of: entity)) · \(speech.name(of: entity.level))",
      crumbs: [.init(context.word("statistics"), .statistics)], above: [.statistics])
  }

  func model() -> EntityModel {
    let parts = site.dataset.entities.parts(of: entity)
    let lists = site.dataset.levels.compactMap { level in
      let own = parts.filter { $0.level == level }
      return own.isEmpty ? nil : context.entities.list(of: own, level)
    }
    let tasks = site.dataset.tasks.filter { $0.key.entity == entity.id }
    return EntityModel(
      heading: speech.name(of: entity), level: speech.name(of: entity.level),
      parent: parent.map { context.link(speech.name(of: $0), to: .entity($0.id)) },
      aliases: speech.aliases(of: entity).map { TextModel($0) },
      completion: context.completion.model(of: entity), parts: lists,
      tasks: context.statistics.list(of: tasks),
      proofs: context.evidence.list(of: .entity(entity.id)),
      table: context.tables.table(
        of: site.dataset.indicators.compactMap {
          site.dataset.series($0.id, entity: entity.id)
        }, id: "entity-table", title: speech.name(of: entity), showsNotes: true
      ) { context.speech.name(of: $0.indicator) })
  }

  var searchDocument: SearchDocument? {
    var document = context.searchDocument(speech.name(of: entity), isList: true)
    document.add(names: speech.aliases(of: entity))
    document.level = context.searchLevel(entity.level)
    return document
  }
}

/// Somebody who is measured, with all that is known of him.
struct EntityModel: TemplateModel {
  let heading: String
  let level: String
  let parent: LinkModel?
  let aliases: [TextModel]
  let completion: CompletionModel?
  /// Its parts, a list for each level.
  let parts: [EntityListModel]
  let tasks: TaskListModel?
  let proofs: [ProofModel]
  let table: SeriesTableModel?

  static let fields = ModelFields<EntityModel>([
    .text("heading") { $0.heading }.content,
    .text("level") { $0.level },
    .model("parent") { $0.parent },
    .list("aliases") { $0.aliases }.content,
    .list("completion") { [$0.completion].compactMap(\.self) }.repeatedContent,
    .list("parts") { $0.parts },
    .model("taskList") { $0.tasks },
    .list("proofs") { $0.proofs }.lateContent,
    .model("table") { $0.table }.content,
  ])
}
