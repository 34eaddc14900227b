import Achievements
import Content
import Diagnostics
import Evidence
import Indicators

/// A field of a site whose words are printed without being read as Markdown.
struct PlainField {
  let words: String
  /// Whether `{{id}}` stands for a figure in it.
  let readsFigures: Bool
  /// Where a stretch of the words stands, in UTF-8.
  let place: (Range<Int>) -> Place
}

/// All fields of a site that pages print as they stand: columns of the tables, lines of `site.yml` and of the front
/// matter. Titles, summaries and the lines of blocks are read with their articles.
struct PlainFields {
  private let site: Site
  private let languages: [String]
  private let visit: (PlainField) -> Void

  /// Calls a function with each field, table by table.
  static func forEach(of site: Site, _ visit: @escaping (PlainField) -> Void) {
    let languages = site.configuration.languages.dropFirst().map(\.tag)
    let fields = PlainFields(site: site, languages: languages, visit: visit)
    fields.visitData()
    fields.visitRegister()
    fields.visitConfiguration()
    for article in site.articles { fields.visitFrontMatter(of: article) }
  }

  // MARK: Tables

  /// The cells of a row, and their twins in the further languages.
  private func row(
    _ plain: [String], bound: String? = nil, _ words: (String) -> String?,
    _ place: @escaping (String) -> Place
  ) {
    func cell(_ key: String, readsFigures: Bool) {
      guard let text = words(key) else { return }
      visit(PlainField(words: text, readsFigures: readsFigures) { _ in place(key) })
    }
    for key in plain {
      cell(key, readsFigures: false)
      for language in languages { cell("\(key).\(language)", readsFigures: false) }
    }
    guard let bound else { return }
    cell(bound, readsFigures: true)
    for language in languages { cell("\(bound).\(language)", readsFigures: true) }
  }

  private func visitData() {
    let dataset = site.dataset
    for task in dataset.tasks {
      row(["title", "department"], bound: "summary", task.words(of:), task.place(of:))
    }
    for indicator in dataset.indicators {
      row(
        ["name", "unit", "aliases", "section", "category", "tags", "group", "subgroup"],
        bound: "definition", indicator.words(of:), indicator.place(of:))
    }
    for entity in dataset.entities { row(["name"], entity.words(of:), entity.place(of:)) }
    for observation in dataset.observations {
      row(["value", "locator"], bound: "note", observation.words(of:), observation.place(of:))
    }
    for source in dataset.sources {
      row(["title", "publisher", "kind"], bound: "note", source.words(of:), source.place(of:))
    }
    for reason in dataset.revisionReasons {
      row(["reason"], reason.words(of:), reason.place(of:))
    }
  }

  private func visitRegister() {
    for row in site.register.achievements {
      self.row(
        ["name", "issuer", "document", "holder", "people", "locator"], bound: "note",
        row.words(of:), row.place(of:))
    }
    for row in site.register.names {
      self.row(
        ["name", "short", "holder", "place", "locator"], bound: "note", row.words(of:),
        row.place(of:))
    }
    for item in site.evidence.items where item.visibility == .public {
      row(["title", "kind", "holder", "pages"], item.words(of:), item.place(of:))
    }
  }

  // MARK: YAML

  /// Words of a YAML file, which the parser has read without keeping where they stand.
  private func line(_ words: String?, in file: SourceFile, within range: Range<Int>) {
    guard let words else { return }
    visit(
      PlainField(words: words, readsFigures: false) { stretch in
        let text = Array(words.utf8)
        let source = Array(file[range].utf8)
        let start =
          source.firstRange(of: text).map { $0.lowerBound + stretch.lowerBound }
          ?? source.firstRange(of: text[stretch]).map(\.lowerBound)
        guard let start else { return file.place(at: range.lowerBound..<range.lowerBound) }
        let first = range.lowerBound + start
        return file.place(at: first..<first + stretch.count)
      })
  }

  private func visitConfiguration() {
    let configuration = site.configuration
    let file = configuration.file
    func line(_ words: String?) { self.line(words, in: file, within: 0..<file.count) }
    line(configuration.title.value)
    line(configuration.shortTitle)
    line(configuration.organization)
    line(configuration.description?.value)
    line(configuration.footer?.value)
    for language in configuration.languages.dropFirst() {
      let own: [(String?, String?)] = [
        (configuration.title(in: language), configuration.title.value),
        (configuration.organization(in: language), configuration.organization),
        (configuration.description(in: language), configuration.description?.value),
        (configuration.footer(in: language), configuration.footer?.value),
      ]
      for (words, first) in own where words != first { line(words) }
    }
    for view in configuration.views {
      for words in (view.title?.all ?? []) + (view.note?.all ?? []) { line(words) }
    }
    for item in configuration.navigation { line(item.title.value) }
    let lists = [
      configuration.levels, configuration.register.levels, configuration.register.kinds,
      configuration.register.nameKinds,
    ]
    for category in lists.joined() { category.name.all.forEach(line) }
  }

  private func visitFrontMatter(of article: Article) {
    let front = article.frontMatter
    let range = 0..<min(article.bodyStart, article.file.count)
    let words = [front.department] + front.partners + front.tags.map(\.value)
    for words in words { line(words, in: article.file, within: range) }
  }
}
