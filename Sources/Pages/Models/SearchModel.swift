import Theme

/// The search page: a field, and every page of the site for those who would rather look through.
struct SearchModel: TemplateModel {
  let heading: String
  let groups: [SearchGroupModel]

  static let fields = ModelFields<SearchModel>([
    .text("heading") { $0.heading },
    .list("groups") { $0.groups },
  ])
}

/// Pages of one kind.
struct SearchGroupModel: TemplateModel {
  let id: String
  let title: String
  let count: String
  let links: [LinkModel]
  /// Where the rest is, if there are too many to name here.
  var more: LinkModel?

  static let fields = ModelFields<SearchGroupModel>([
    .text("id") { $0.id },
    .text("title") { $0.title },
    .text("count") { $0.count },
    .list("links") { $0.links },
    .model("more") { $0.more },
  ])
}
