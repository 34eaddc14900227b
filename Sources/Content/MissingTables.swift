import Achievements
import Diagnostics
import Indicators
import Machine
import Tables

/// The tables that a site does not have, though its texts or its other tables may speak of what stands in them.
struct MissingTables: Sendable {
  /// Tables that no file and no sheet is, in the order in which messages name them.
  private let absent: [Workbook.Table]
  /// Whether some file could not be read, so that it may be the one that is missing; that is reported.
  private let areUnsure: Bool
  /// The workbook that has the other tables.
  private let workbook: Place?
  /// Sheets of a workbook that are no table by their name.
  private let unread: (workbook: Place, sheets: [String])?
  private let hasObservations: Bool
  private let hasAchievements: Bool

  init(_ tables: DataTables, areUnsure: Bool) {
    let (data, register) = (tables.dataset, tables.register)
    let found: [(Workbook.Table, Bool)] = [
      (.indicators, data.indicators != nil || data.assembled.indicators != nil),
      (.observations, data.observations != nil || data.assembled.observations != nil),
      (.sources, data.sources != nil || data.assembled.sources != nil),
      (.entities, data.entities != nil || data.assembled.entities != nil),
      (.tasks, data.tasks != nil), (.achievements, register.achievements != nil),
    ]
    absent = found.filter { !$0.1 && !tables.hiddenTables.contains($0.0) }.map(\.0)
    self.areUnsure = areUnsure
    workbook = tables.faces.first { $0.sheet != nil }.map { Place(file: $0.file) }
    unread = tables.unreadSheets.first
    hasObservations = (data.observations?.rowCount ?? 0) > 1
    hasAchievements = (register.achievements?.rowCount ?? 0) > 1
  }

  /// Whether the tables that all figures need are there.
  var areFiguresWhole: Bool { !absent.contains { DataTables.needed.contains($0) } }

  /// Reports the tables that are spoken of, all at once; else that sheets of other names were passed over.
  ///
  /// - Returns: whether a table is missing.
  func check(
    _ articles: [Article], _ tables: LoadedTables, views: [ViewSetting], in tree: FileTree,
    _ report: inout Report
  ) -> Bool {
    let named = unlisted(articles, tables, views)
    func spokenOf(_ views: [ViewSetting]) -> [Workbook.Table] {
      absent.filter {
        $0 == .entities ? !named.isEmpty : isSpokenOf($0, in: articles, tables, views)
      }
    }
    if !areUnsure, !spokenOf(views).isEmpty {
      let isOfViewsAlone = spokenOf([]).isEmpty
      report.add(missing(spokenOf(views), named: named, isOfViewsAlone: isOfViewsAlone, in: tree))
      return true
    }
    let needed = absent.filter(DataTables.needed.contains)
    if let unread, !tables.faces.isEmpty, !needed.isEmpty {
      report.add(.noSheet(for: needed, at: unread.workbook, others: unread.sheets, .warning))
    }
    return false
  }

  /// Who is named without there being a table of entities, in tables, texts and views.
  private func unlisted(
    _ articles: [Article], _ tables: LoadedTables, _ views: [ViewSetting]
  ) -> [String] {
    guard absent.contains(.entities) else { return [] }
    let dataset = tables.dataset
    let inTexts = articles.flatMap { article in
      article.shownFigures.filter(dataset.isOfUnlistedEntity).compactMap(\.entity)
    }
    var seen: Set<String> = []
    return
      (dataset.unlistedEntities.map(\.word) + inTexts
      + views.flatMap { $0.entities.map(\.value) })
      .filter { seen.insert(foldedSpelling($0)).inserted }
  }

  private func isSpokenOf(
    _ table: Workbook.Table, in articles: [Article], _ tables: LoadedTables,
    _ views: [ViewSetting]
  ) -> Bool {
    let areShown = !views.isEmpty || articles.contains { !$0.shownFigures.isEmpty }
    let areNeeded = areShown && absent.contains(.observations)
    switch table {
    case .indicators:
      return areShown || hasObservations || tables.dataset.tasks.contains { !$0.highlights.isEmpty }
    case .observations:
      return areShown || tables.dataset.tasks.contains { !$0.highlights.isEmpty }
    case .sources: return hasObservations || hasAchievements || areNeeded
    case .tasks: return tables.dataset.indicators.contains { $0.task != nil }
    case .achievements:
      return articles.contains { article in
        article.shownOfRegister.contains { reference in
          guard case .entry(let id) = reference else { return true }
          return tables.register.entry(id) == nil
        }
      }
    case .entities, .evidence, .names, .revisions, .terms: return false
    }
  }

  private func missing(
    _ missing: [Workbook.Table], named: [String], isOfViewsAlone: Bool, in tree: FileTree
  ) -> Diagnostic {
    if let unread {
      return .noSheet(for: missing, at: unread.workbook, others: unread.sheets, .error)
    }
    let files = missing.map { "\($0.rawValue).csv" }
    let place = workbook ?? Place(file: "\(tree.name)/data/\(files[0])")
    let sheets = missing.map { "“\($0.names[0])”" }.joined(separator: "、")
    let who =
      isOfViewsAlone
      ? LocalizedText(zh: "site.yml 的 views", en: "views in site.yml")
      : LocalizedText(zh: "正文或别的表", en: "texts or other tables")
    let names =
      named.isEmpty
      ? LocalizedText(zh: "", en: "")
      : LocalizedText(
        zh: "（写到了 \(named.count) 个对象：\(named.prefix(8).joined(separator: "、"))"
          + (named.count > 8 ? "等）" : "）"),
        en: " (\(named.count.counted("name")): \(named.prefix(8).joined(separator: ", "))"
          + (named.count > 8 ? " …)" : ")"))
    return Diagnostic(
      workbook == nil ? .missingFile : .unknownSheet, at: place,
      LocalizedText(
        zh: "没有\(sheets)表，\(who.zh)却用到了里面的内容\(names.zh)",
        en:
          "there is no table of \(missing.map(\.rawValue).joined(separator: ", ")), and \(who.en) "
          + "speak of what stands there\(names.en)"),
      hint: workbook == nil
        ? LocalizedText(
          zh: missing == [.entities]
            ? "建一张 data/entities.csv，列出每个对象的编号、名称和层面，或在工作簿里补上名为\(sheets)的工作表"
            : "把 \(files.joined(separator: "、")) 放回 data/，或在工作簿里补上名为\(sheets)的工作表",
          en:
            missing == [.entities]
            ? "make data/entities.csv with id, name and level of each, or a sheet of that name in a workbook"
            : "put \(files.joined(separator: ", ")) back into data/, or a sheet of that name into a workbook"
        )
        : LocalizedText(
          zh: "补上名为\(sheets)的工作表，或把 \(files.joined(separator: "、")) 放进 data/",
          en: "add a sheet \(missing.map(\.rawValue).joined(separator: ", ")), or put "
            + "\(files.joined(separator: ", ")) into data/"))
  }
}

extension Diagnostic {
  fileprivate static func noSheet(
    for missing: [Workbook.Table], at workbook: Place, others: [String], _ severity: Severity
  ) -> Diagnostic {
    let others = others.prefix(8).map { String($0.prefix(31)) }
    return Diagnostic(
      .unknownSheet, severity, at: workbook,
      LocalizedText(
        zh: "没有找到\(missing.map { "“\($0.names[0])”" }.joined(separator: "、"))表；没有读的工作表："
          + others.joined(separator: "、"),
        en:
          "there is no table of \(missing.map(\.rawValue).joined(separator: ", ")); sheets that were "
          + "not read: " + others.joined(separator: ", ")),
      hint: LocalizedText(
        zh: "把写着它的工作表改名为“\(missing[0].names[0])”",
        en: "name the sheet that holds it \(missing[0].rawValue)"))
  }
}
