import Achievements
import Diagnostics
import Evidence
import Indicators
import Tables

/// What a site says in its first language and not in a further one: by file, and in tables by column and cell.
///
/// A page that lacks words in its language shows those of the first one, marked as such. That is no fault; who
/// translates a site wants the list.
struct MissingTranslations {
  let site: Site
  let language: Language

  private var configuration: SiteConfiguration { site.configuration }
  private var tag: String { language.tag }

  func report(_ report: inout Report) {
    reportArticles(&report)
    reportSettings(&report)
    for column in columns {
      for cells in column { report.add(.untranslated(cells, in: tag)) }
    }
  }

  // MARK: Texts

  private func reportArticles(_ report: inout Report) {
    let first = configuration.firstLanguage
    for article in site.articles where article.language == first {
      let there = PageAddress.article(article.kind, article.slug, language)
      let isThere = site.articles.contains {
        $0.address == there || $0.address == companion(of: article)
      }
      guard !isThere else { continue }
      let file = String(article.file.path.dropLast(".md".count)) + ".\(tag).md"
      report.add(
        .missingText(
          file, in: language, at: article.file.place(at: article.frontMatter.title.range)))
    }
  }

  private func companion(of article: Article) -> PageAddress? {
    article.isCompanion ? article.address.in(language) : nil
  }

  // MARK: site.yml

  private func reportSettings(_ report: inout Report) {
    let place = Place(file: configuration.file.path)
    var missing = configuration.untranslatedKeys(in: language)
    for view in configuration.views {
      let words = [("title", view.title), ("note", view.note)]
      missing += words.filter { $0.1 != nil && $0.1?.translation(in: tag) == nil }
        .map { "views.\(view.name.value).\($0.0).\(tag)" }
    }
    let lists: [(String, [Category])] = [
      ("levels", Array(site.dataset.levels)),
      ("achievements.levels", site.registerPages.groups.map(\.level)),
      ("achievements.kinds", site.registerPages.groups.map(\.kind)),
      ("achievements.name_kinds", site.register.names.map(\.kind)),
    ]
    var seen: Set<String> = []
    for (key, categories) in lists {
      for category in categories where category.name.translation(in: tag) == nil {
        let name = "\(key).\(category.name.original).name.\(tag)"
        if seen.insert(name).inserted { missing.append(name) }
      }
    }
    for key in missing { report.add(.missingSetting(key, at: place)) }
  }

  // MARK: Tables

  private var columns: [[UntranslatedCells]] {
    indicatorColumns + taskColumns + sourceColumns + observationColumns + registerColumns
      + evidenceColumns
  }

  private var indicatorColumns: [[UntranslatedCells]] {
    let all = site.dataset.indicators
    return [
      column("name", all, { $0.place(of: $1) }) { ($0.name, $0.name(in: tag)) },
      column("section", all, { $0.place(of: $1) }) { ($0.section, $0.section(in: tag)) },
      column("category", all, { $0.place(of: $1) }) { ($0.category, $0.category(in: tag)) },
      column("definition", all, { $0.place(of: $1) }) {
        ($0.definition, $0.definition(in: tag))
      },
      column("tags", all, { $0.place(of: $1) }) {
        ($0.tags.first, $0.tags(in: tag)?.first)
      },
    ]
  }

  private var taskColumns: [[UntranslatedCells]] {
    let all = site.dataset.tasks
    return [
      column("title", all, { $0.place(of: $1) }) { ($0.title, $0.title(in: tag)) },
      column("department", all, { $0.place(of: $1) }) { ($0.department, $0.department(in: tag)) },
      column("summary", all, { $0.place(of: $1) }) { ($0.summary, $0.summary(in: tag)) },
    ]
  }

  private var sourceColumns: [[UntranslatedCells]] {
    let all = site.dataset.sources
    return [
      column("title", all, { $0.place(of: $1) }) { ($0.title, $0.title(in: tag)) },
      column("publisher", all, { $0.place(of: $1) }) { ($0.publisher, $0.publisher(in: tag)) },
      column("kind", all, { $0.place(of: $1) }) { ($0.kind, $0.kind(in: tag)) },
      column("note", all, { $0.place(of: $1) }) { ($0.note, $0.note(in: tag)) },
    ]
  }

  private var observationColumns: [[UntranslatedCells]] {
    [
      column("note", site.dataset.observations, { $0.place(of: $1) }) {
        ($0.note, $0.note(in: tag))
      }
    ]
  }

  private var registerColumns: [[UntranslatedCells]] {
    let all = site.register.achievements
    let names = site.register.names
    func words(_ text: TranslatedText?) -> (String?, String?) {
      (text?.original, text?.translation(in: tag))
    }
    return [
      column("name", all, { $0.place(of: $1) }) { words($0.name) },
      column("issuer", all, { $0.place(of: $1) }) { words($0.issuer) },
      column("holder", all, { $0.place(of: $1) }) { words($0.holder) },
      column("note", all, { $0.place(of: $1) }) { words($0.note) },
      column("name", names, { $0.place(of: $1) }) { words($0.name) },
      column("holder", names, { $0.place(of: $1) }) { words($0.holder) },
      column("place", names, { $0.place(of: $1) }) { words($0.location) },
      column("note", names, { $0.place(of: $1) }) { words($0.note) },
    ]
  }

  /// Evidence that everybody may see.
  private var evidenceColumns: [[UntranslatedCells]] {
    [
      column("title", site.proofs.map(\.item), { $0.place(of: $1) }) {
        ($0.title.original, $0.title.translation(in: tag))
      }
    ]
  }

  /// The words of a column that have no twin, sheet by sheet; words without a letter need none.
  private func column<Row>(
    _ key: String, _ rows: [Row], _ place: (Row, String) -> Place,
    _ words: (Row) -> (String?, String?)
  ) -> [UntranslatedCells] {
    var found: [UntranslatedCells] = []
    for row in rows {
      let (own, other) = words(row)
      guard own?.contains(where: \.isLetter) == true, other == nil else { continue }
      let twin = place(row, "\(key).\(tag)")
      // Without a column for it there is no such cell, and the row itself is told.
      let hasTwin = twin != place(row, "")
      let cells = UntranslatedCells(
        key: key, areOfTwin: hasTwin, places: [hasTwin ? twin : place(row, key)])
      if let index = found.firstIndex(where: cells.isLike) {
        found[index].places += cells.places
      } else {
        found.append(cells)
      }
    }
    return found
  }
}

/// Words of a column of one sheet that have no twin.
struct UntranslatedCells {
  let key: String
  /// Whether these are the empty cells of the column for the twins; where the sheet has none, the words themselves.
  let areOfTwin: Bool
  /// Never empty.
  var places: [Place]

  /// Whether both are of one sheet, and of one kind.
  func isLike(_ other: UntranslatedCells) -> Bool {
    areOfTwin == other.areOfTwin && places[0].file == other.places[0].file
      && places[0].sheet == other.places[0].sheet
  }
}

extension Site {
  /// Reports what the site says in its first language and not in a further one that it has texts in.
  public func reportMissingTranslations(_ report: inout Report) {
    for language in configuration.languages.dropFirst() {
      MissingTranslations(site: self, language: language).report(&report)
    }
  }
}

extension SiteConfiguration {
  /// The keys that say what the site is called and have no twin in a language.
  func untranslatedKeys(in language: Language) -> [String] {
    let own: [(String, String?)] = [
      ("title", title.value), ("short_title", shortTitle), ("organization", organization),
      ("description", description?.value), ("footer", footer?.value),
    ]
    let keys = own.filter { $0.1 != nil && translation($0.0, language) == nil }.map(\.0)
    let items = navigation.filter { item in
      item.language == nil && item.title(in: language, first: firstLanguage) == nil
        && !navigation.contains { $0.language == language.tag }
    }
    return keys.map { "\($0).\(language.tag)" }
      + items.map { "navigation.\($0.title.value).title.\(language.tag)" }
  }
}

extension Diagnostic {
  fileprivate static func missingText(
    _ file: String, in language: Language, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .missingTranslation, .warning, at: place,
      LocalizedText(
        zh: "这一篇没有 \(language.tag) 版", en: "this text has no translation into \(language.tag)"),
      hint: LocalizedText(
        zh: "译好存成 \(file)；不译，那种语言里就没有这一页",
        en: "write \(file); without it that language lacks the page"))
  }

  fileprivate static func missingSetting(_ key: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .missingTranslation, .warning, at: place,
      LocalizedText(zh: "没有 \(key)", en: "there is no \(key)"),
      hint: LocalizedText(
        zh: "补上它；没有它，就用第一种语言的说法", en: "add it; without it the first language is shown"))
  }

  static func untranslated(
    _ cells: UntranslatedCells, in tag: String
  ) -> Diagnostic {
    let (twin, count) = ("\(cells.key).\(tag)", cells.places.count)
    let addresses = cells.places.compactMap(\.cell)
    let named = addresses.prefix(12)
    let more = addresses.count > named.count
    let zh = "：\(named.joined(separator: "、"))\(more ? " 等" : "")"
    let en = ": \(named.joined(separator: ", "))\(more ? " and more" : "")"
    var problem = Diagnostic(
      .missingTranslation, .warning, at: cells.places[0],
      cells.areOfTwin
        ? LocalizedText(
          zh: "\(twin) 有 \(count) 格没有填\(zh)",
          en: "\(twin) lacks \(count) \(count == 1 ? "cell" : "cells")\(en)")
        : LocalizedText(
          zh: "没有 \(twin) 这一列，\(cells.key) 有 \(count) 格没有译\(zh)",
          en: "there is no column \(twin) for \(count) \(count == 1 ? "cell" : "cells") of "
            + "\(cells.key)\(en)"),
      hint: cells.areOfTwin
        ? LocalizedText(
          zh: "在“\(twin)”一列填上译文", en: "fill them in the column “\(twin)”")
        : LocalizedText(
          zh: "在这张表里加一列“\(twin)”，填上译文", en: "add the column “\(twin)” and fill it in"))
    problem.otherCells = Array(addresses.dropFirst())
    return problem
  }
}
