import Diagnostics
import Indicators
import YAML

/// What stands between the `---` lines of a case or a page.
public struct FrontMatter: Sendable {
  /// How far an article is.
  public enum Status: String, Sendable, CaseIterable {
    /// Being written; built only with `--drafts`.
    case draft
    /// Checked by a second person.
    case reviewed
    /// Released.
    case published
  }

  /// The headline.
  public var title = Located("", at: 0..<0)
  /// What it is about, in one to three sentences: standfirst, card and share text.
  public var summary: Located<String>?
  /// The day, month or year.
  public var date: PartialDate?
  /// The years it is about.
  public var period: Period?
  /// A picture beside the file.
  public var cover: Located<String>?
  /// What its generated cover draws; chosen by the slug where nobody says.
  public var motif: String?
  /// The department that reports it.
  public var department: String?
  /// Who took part from outside.
  public var partners: [String] = []
  /// Words to find it by.
  public var tags: [Located<String>] = []
  /// The indicators it rests on.
  public var indicators: [Located<String>] = []
  /// How far it is.
  public var status = Status.published
  /// Whether everybody may see it: what somebody has only read and approved is not yet published.
  public var isPublic: Bool { status == .published }
  /// Where it says so; `nil` where nobody wrote it.
  var statusRange: Range<Int>?
  /// Addresses it had before.
  public var aliases: [Located<String>] = []
  /// Its place among its like; those without come last.
  public var order: Int?
  /// Where in the source document it is told.
  public var source: [String] = []

  /// What a case may say, in the order in which people write it.
  public static let caseKeys = [
    "title", "summary", "date", "period", "cover", "motif", "department", "partners", "tags",
    "indicators",
    "status", "aliases", "order", "source",
  ]
  /// The motifs of generated covers.
  static let motifs = ["spiral", "orbit", "rhythm", "rings", "weave"]
  /// What a page may say.
  public static let pageKeys = [
    "title", "summary", "date", "cover", "indicators", "status", "aliases", "order", "source",
  ]
}

extension FrontMatter {
  /// Finds the lines between `---` and `---` at the top of a file.
  ///
  /// - Returns: the bytes of the YAML and the offset at which the body begins, or `nil`, which the
  ///   report explains.
  static func split(
    _ file: SourceFile, report: inout Report
  ) -> (yaml: Range<Int>, body: Int)? {
    guard isFence(file, line: 0) else {
      if let hint = MissingFences(file).hint {
        report.add(
          Diagnostic(
            .missingFrontMatter, at: file.place(line: 1),
            LocalizedText(zh: "文件开头没有 ---", en: "the file does not begin with ---"), hint: hint))
        return nil
      }
      let title = heading(file)
      report.add(
        Diagnostic(
          .missingFrontMatter, at: file.place(line: 1),
          LocalizedText(zh: "文件开头没有 ---", en: "the file does not begin with ---"),
          hint: LocalizedText(
            zh: title == nil
              ? "在最前面写四行：“---”“title: 标题”“summary: 一句话说清”“---”"
              : "把这一行换成四行：“---”“title: \(title ?? "")”“summary: 一句话说清”“---”",
            en: title == nil
              ? "begin with four lines: “---”, “title: …”, “summary: …” and “---”"
              : "put four lines in its place: “---”, “title: \(title ?? "")”, “summary: …” and “---”"
          )))
      return nil
    }
    for line in 1..<max(file.lineStarts.count, 1) where isFence(file, line: line) {
      let start = file.lineStarts[1]
      let body = line + 1 < file.lineStarts.count ? file.lineStarts[line + 1] : file.count
      return (start..<file.lineStarts[line], body)
    }
    report.add(
      Diagnostic(
        .unclosedFrontMatter, at: file.place(line: 1),
        LocalizedText(zh: "开头的 --- 没有结束", en: "the opening --- is not closed"),
        hint: MissingFences(file).end
          ?? LocalizedText(
            zh: "在最后一个“键: 值”下面单独写一行 ---", en: "add a line --- below the last “key: value”")))
    return nil
  }

  /// The words of a heading that a text begins with, where they can stand behind `title:` as they are.
  private static func heading(_ file: SourceFile) -> String? {
    guard !file.lineStarts.isEmpty else { return nil }
    let line = String(file[file.lineBounds(0)])
    guard line.hasPrefix("# ") else { return nil }
    let words = line.dropFirst(2).split { $0 == " " || $0 == "\r" }.joined(separator: " ")
    let isPlain = words.allSatisfy { $0.isLetter || $0.isNumber || " ，、（）—".contains($0) }
    return words.isEmpty || !isPlain ? nil : words
  }

  static func isFence(_ file: SourceFile, line: Int) -> Bool {
    guard line < file.lineStarts.count else { return false }
    let words = file[file.lineBounds(line)]
    guard words.hasPrefix("---") else { return false }
    return words.dropFirst(3).allSatisfy { $0 == " " || $0 == "\t" }
  }

  /// Reads the front matter; every field that is wrong is reported and counts as absent.
  static func parse(
    _ file: SourceFile, in range: Range<Int>, kind: Article.Kind, report: inout Report
  ) -> FrontMatter? {
    let keys = kind == .case ? caseKeys : pageKeys
    guard let fields = YAMLFields.parse(file, in: range, known: keys, report: &report) else {
      return nil
    }
    var frontMatter = FrontMatter()
    let title = fields.requiredString("title", &report)
    frontMatter.title = title ?? frontMatter.title
    frontMatter.summary =
      kind == .case
      ? fields.requiredString("summary", &report) : fields.string("summary", &report)
    frontMatter.date = date(fields, &report)
    frontMatter.period = period(fields, &report)
    frontMatter.cover = fields.string("cover", &report)
    frontMatter.motif = motif(fields, &report)
    frontMatter.department = fields.string("department", &report)?.value
    frontMatter.partners = items("partners", .warning, fields, &report).map(\.value)
    frontMatter.tags = unique(items("tags", .error, fields, &report), "tags", fields, &report)
    frontMatter.indicators = unique(
      items("indicators", .error, fields, &report), "indicators", fields, &report)
    if let status = status(fields, &report) {
      (frontMatter.status, frontMatter.statusRange) = (status.value, status.range)
    }
    frontMatter.aliases = items("aliases", .error, fields, &report)
    frontMatter.order = fields.integer("order", &report)?.value
    frontMatter.source = fields.strings("source", &report).map(\.value)
    return title == nil ? nil : frontMatter
  }

  private static func unique(
    _ items: [Located<String>], _ key: String, _ fields: YAMLFields, _ report: inout Report
  ) -> [Located<String>] {
    var seen: Set<String> = []
    return items.filter { item in
      if item.value.allSatisfy(\.isWhitespace) { return false }
      guard seen.insert(item.value).inserted else {
        report.add(
          Diagnostic(
            .invalidValue, .warning, at: fields.place(of: item),
            LocalizedText(
              zh: "“\(item.value)”在 \(key) 里写了两次", en: "“\(item.value)” is twice in \(key)"),
            hint: LocalizedText(zh: "删掉一个", en: "remove one")))
        return false
      }
      return true
    }
  }

  private static func motif(_ fields: YAMLFields, _ report: inout Report) -> String? {
    guard let text = fields.string("motif", &report) else { return nil }
    if motifs.contains(text.value) { return text.value }
    let list = motifs.joined(separator: "、")
    report.add(
      .invalidValue(
        text.value, at: fields.place(of: text),
        LocalizedText(zh: "可用：\(list)", en: "known: \(motifs.joined(separator: ", "))")))
    return nil
  }

  private static func status(_ fields: YAMLFields, _ report: inout Report) -> Located<Status>? {
    // Nothing behind the colon might as well mean that the text is not to be public.
    guard let text = fields.stringIfPresent("status", &report) else { return nil }
    let chinese = ["草稿": Status.draft, "已审": .reviewed, "审核": .reviewed, "发布": .published]
    if let status = Status(rawValue: text.value.lowercased()) ?? chinese[text.value] {
      return Located(status, at: text.range)
    }
    report.add(
      .invalidValue(
        text.value, at: fields.place(of: text),
        LocalizedText(
          zh: "写 draft（草稿）、reviewed（已审）或 published（发布）",
          en: "write draft, reviewed or published")))
    return nil
  }

  private static func period(_ fields: YAMLFields, _ report: inout Report) -> Period? {
    guard let text = fields.string("period", &report) else { return nil }
    if let period = Period(text.value) { return period }
    report.add(
      .invalidValue(text.value, at: fields.place(of: text), .periodSpellings(insteadOf: text.value))
    )
    return nil
  }

  private static func date(_ fields: YAMLFields, _ report: inout Report) -> PartialDate? {
    guard let text = fields.string("date", &report) else { return nil }
    if let date = PartialDate(text.value) { return date }
    report.add(
      .invalidValue(
        text.value, at: fields.place(of: text), .dateSpelling(of: text.value)))
    return nil
  }
}
