import Achievements
import Diagnostics
import Indicators
import Tables

/// Turns the table of evidence into values, row by row.
struct EvidenceLoader {
  private let languages: [String]
  let register: AchievementRegister
  let taskNames: TaskNames
  let entities: EntityList
  let caseTitles: [String: String]
  let cases: [(slug: String, title: String)]
  var indicatorNames: NameIndex
  /// The ids of indicators by their names, for cells that give a name in place of an id.
  let indicatorsByName: [String: String]
  private(set) var items: [EvidenceItem] = []
  private(set) var names = NameIndex()
  private(set) var hiddenFiles: Set<String> = []
  private(set) var leftOutFiles: [NamedEvidenceFile] = []
  /// What is left of the cells of the register when the ids are taken out, by the achievement's position.
  private(set) var words: [Int: [String]] = [:]
  private(set) var report = Report()

  init(
    languages: [String], dataset: Dataset, register: AchievementRegister,
    cases: [(slug: String, title: String)]
  ) {
    self.languages = languages
    self.register = register
    self.cases = cases
    caseTitles = Dictionary(
      cases.map { ($0.slug, $0.title) }, uniquingKeysWith: { first, _ in first })
    taskNames = dataset.taskNames
    entities = dataset.entities
    indicatorNames = dataset.indicatorNames
    indicatorsByName = Dictionary(
      dataset.indicators.flatMap { one in ([one.name] + one.aliases).map { ($0, one.id) } },
      uniquingKeysWith: { first, _ in first })
  }

  mutating func load(_ sheet: Sheet) {
    let (isComplete, problems) = sheet.readRows(
      into: &self, columns: EvidenceColumns.all(languages: languages), key: "id",
      hidden: { loader, record, isReported in
        if let file = record["file"].flatMap({ EvidencePath.path($0.text) }) {
          loader.hiddenFiles.insert(file)
        }
        guard let id = record["id"]?.text else { return }
        loader.names.hide(id, at: record.place(of: "id"), isReported: isReported)
      }, read: { loader, row in loader.read(&row) })
    names.isComplete = isComplete
    report.merge(problems)
  }

  private mutating func read(_ row: inout RowReader) {
    let id = row.newID("id", in: &names)
    let subjects = self.subjects(&row)
    let title = row.required("title")
    let file = row.evidencePath()
    let url = row.url("url")
    if row.record["file"] == nil, row.record["url"] == nil {
      row.report(.withoutDocument(row.record))
    }
    let date = row.date("date")
    let expires = row.date("expires")
    let visibility = row.choice("visibility", of: EvidenceVisibility.self) ?? .internal
    guard row.isSound, let id, let title, !subjects.isEmpty else {
      if let file {
        leftOutFiles.append(
          NamedEvidenceFile(path: file, visibility: visibility, place: row.record.place(of: "file"))
        )
      }
      return
    }
    names.add(id, row: items.count)
    items.append(
      EvidenceItem(
        index: items.count, id: id,
        title: row.words("title", in: languages) ?? TranslatedText(title.text), subjects: subjects,
        file: file, url: url, kind: row.words("kind", in: languages), date: date, expires: expires,
        holder: row.words("holder", in: languages), pages: row.text("pages"),
        visibility: visibility, note: row.words("note", in: languages), record: row.record))
  }

  /// Takes the ids of evidence out of the words in which the register names it.
  mutating func readMentions() {
    var problems = ProblemList(table: register.tablePlaces.achievements ?? Place(file: ""))
    for achievement in register.achievements where achievement.evidence != nil {
      for mention in achievement.evidenceMentions {
        switch names.target(mention) {
        case .row(let index):
          let subject = EvidenceSubject.achievement(achievement.id)
          if !items[index].subjects.contains(subject) { items[index].subjects.append(subject) }
        case .leftOut where isPermanentID(mention): continue
        case .hidden: continue
        case .unknown where isPermanentID(mention):
          problems.add(
            .unknownEvidence(
              mention, at: achievement.place(of: "evidence"), names.suggestion(for: mention)))
        case .leftOut, .unknown: words[achievement.index, default: []].append(mention)
        }
      }
    }
    report.merge(problems.report)
  }
}

/// The path of a file in the folder of evidence, as people write it down.
enum EvidencePath {
  /// The path with `/`, from the folder of evidence; nil where it leads out of it.
  static func path(_ text: String) -> String? {
    var parts = text.split(omittingEmptySubsequences: false) { "/\\".contains($0) }.map(String.init)
    // What Windows and the project call the folder itself may stand in front.
    if parts.count > 2, parts[0].lowercased() == "content" { parts.removeFirst() }
    if parts.count > 1, parts[0].lowercased() == "evidence" { parts.removeFirst() }
    let isBelow = parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.contains(":") }
    return isBelow ? parts.joined(separator: "/") : nil
  }
}

extension RowReader {
  fileprivate mutating func evidencePath() -> String? {
    guard let cell = record["file"] else { return nil }
    if let path = EvidencePath.path(cell.text) { return path }
    reportInvalid(
      cell,
      expected: LocalizedText(
        zh: "把文件放进 Content/evidence/，这里写它在里面的名字，如 证书/获奖证书.pdf；不能用 .. 或盘符",
        en:
          "put the file into Content/evidence/ and write its name there, such as awards/prize.pdf; "
          + "neither .. nor a drive"))
    return nil
  }
}

extension Diagnostic {
  fileprivate static func withoutDocument(_ record: Record) -> Diagnostic {
    Diagnostic(
      .missingCell, at: record.has("file") ? record.place(of: "file") : record.place(of: "url"),
      LocalizedText(zh: "没有写文件，也没有写网址", en: "the row has neither a file nor an address"),
      hint: LocalizedText(
        zh: "材料放进 Content/evidence/，“文件”一格写它的文件名；网上的写进“网址”",
        en: "put the document into Content/evidence/ and write its name in the column file, or its "
          + "address in the column url"))
  }

  fileprivate static func unknownEvidence(
    _ id: String, at place: Place, _ nearest: String?
  ) -> Diagnostic {
    Diagnostic(
      .unknownEvidence, at: place,
      LocalizedText(zh: "佐证表里没有“\(id)”", en: "the table of evidence has no “\(id)”"),
      hint: nearest.map { .didYouMean($0) }
        ?? LocalizedText(
          zh: "写佐证表“编号”一列里的编号，几个用分号隔开；用文字说明的，写中文",
          en: "write ids of the table of evidence, with semicolons between them; a remark has more "
            + "than one word"))
  }
}
