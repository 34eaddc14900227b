import Achievements
import Diagnostics
import Indicators

/// What a new site and a new case begin with, and what nobody means to publish.
///
/// A test holds these words together with those of the starter.
public enum Placeholder {
  /// Sentences of texts, Chinese and English, or so much of them that no other sentence goes on like that. A paragraph
  /// that holds one is not yet its writer's own.
  public static let sentences = [
    "用一两句话写清楚谁做了什么、结果怎样。", "摘要用一两句话写清楚谁做了什么、结果怎样。", "从这里开始写正文。",
    "段与段之间空一行。", "段与段之间空一行；小标题以“## ”开头",
    "数字不要手写：把指标编号放进两层花括号，网站会填上", "写好以后删掉这几行，把上面的 `status` 改成",
    "写好以后删掉这几行。", "正文写在这里。数字写成编号，网站会填上",
    "Say in one or two sentences who did what, and what came of it.", "The text starts here.",
    "Leave an empty line between paragraphs.",
    "Leave an empty line between paragraphs; a heading starts with two number signs",
    "Figures are not typed: put the id of an indicator into double braces, and the site prints it",
    "When you are done, delete these lines and change `status`",
    "The text goes here. Write figures as ids and the site prints them with their unit",
  ]
  /// What the school of a new site is called.
  public static let schools = [
    "某某学院", "某某市", "某某博物馆", "某某单位", "Our College", "Example City", "Example Museum",
    "Example Institution",
  ]
  /// Where a new site will stand.
  public static let address = "https://showcase.example/"
  /// What was done in the task of a new site.
  public static let tasks = ["样例任务。", "An example of a task."]
  /// What was won in a new site.
  public static let achievements = ["样例成果", "An example of an achievement"]
  /// Who is measured in a new site.
  public static let entities = [
    "样例专业群", "样例县", "样例分馆", "样例单位", "Example Group", "Example District", "Example Branch",
  ]
  /// What the indicator of a new site means.
  public static let definitions = ["样例指标", "An example of an indicator"]

  /// What the case of a new site is called, and its heading.
  public static let titles = ["第一个案例", "The first case"]
  /// Lines of its text.
  public static let headings = ["## 小标题", "## A heading"]
  /// What stands in the notes of a new site.
  public static let notes = ["样例", "example"]
  /// What proves something in a new site.
  public static let proofs = ["样例材料", "An example"]

  /// Reports what is left of the starter in a text.
  static func check(_ article: Article, report: inout Report) {
    for range in ranges(in: article) {
      let isNeeded = range.lowerBound < article.bodyStart
      report.add(.placeholder(isNeeded: isNeeded, at: article.file.place(at: range)))
    }
  }

  /// Reports what is left of the starter in the configuration and in the tables.
  static func check(
    _ configuration: SiteConfiguration, _ dataset: Dataset, _ register: AchievementRegister,
    isRelease: Bool, report: inout Report
  ) {
    checkNames(configuration, &report)
    if !isRelease, let diagnostic = configuration.placeholderAddress { report.add(diagnostic) }
    for task in dataset.tasks {
      guard let summary = task.summary, tasks.contains(where: summary.hasPrefix) else { continue }
      report.add(.placeholder(at: task.place(of: "summary")))
    }
    for indicator in dataset.indicators {
      guard let definition = indicator.definition, definitions.contains(definition) else {
        continue
      }
      report.add(.placeholder(at: indicator.place(of: "definition")))
    }
    for source in dataset.sources {
      if let publisher = source.publisher, schools.contains(publisher) {
        report.add(.placeholder(at: source.place(of: "publisher")))
      }
      if let note = source.note, notes.contains(note) {
        report.add(.placeholder(at: source.place(of: "note")))
      }
    }
    for observation in dataset.observations {
      guard let note = observation.note, notes.contains(note) else { continue }
      report.add(.placeholder(at: observation.place(of: "note")))
    }
    for entity in dataset.entities where entities.contains(entity.name.original) {
      report.add(.placeholder(at: entity.place(of: "name")))
    }
    for achievement in register.achievements
    where achievements.contains(achievement.name.original) {
      report.add(.placeholder(at: achievement.place(of: "name")))
    }
  }

  private static let search = PhraseSearch(sentences)

  /// Where sentences of the starter stand, one place for each paragraph.
  private static func ranges(in article: Article) -> [Range<Int>] {
    let file = article.file
    var ranges: [Range<Int>] = []
    if let summary = article.frontMatter.summary, !sentences(in: summary.value[...]).isEmpty {
      ranges.append(summary.range)
    }
    let title = article.frontMatter.title
    if titles.contains(title.value) { ranges.append(title.range) }
    let start = article.bodyStart
    for line in file.lineStarts.indices
    where article.kind == .case && file.lineStarts[line] >= start {
      let bounds = file.lineBounds(line)
      if file[bounds].hasPrefix("## "), headings.contains(String(file[bounds])) {
        ranges.append(bounds)
      }
    }
    for found in sentences(in: file[start..<file.count]) {
      ranges.append(start + found.lowerBound..<start + found.upperBound)
    }
    var lines: Set<Int> = []
    return ranges.sorted { $0.lowerBound < $1.lowerBound }
      .filter { lines.insert(file.lineIndex(at: $0.lowerBound)).inserted }
  }

  /// Where sentences of the starter stand that begin where a sentence may begin.
  private static func sentences(in text: Substring) -> [Range<Int>] {
    search.ranges(in: text).filter { range in
      let before = text.utf8.index(text.startIndex, offsetBy: range.lowerBound)
      guard let last = text[..<before].last else { return true }
      return !last.isLetter && !last.isNumber
    }
  }

  private static func checkNames(_ configuration: SiteConfiguration, _ report: inout Report) {
    let file = configuration.file
    for line in file.lineStarts.indices {
      let bounds = file.lineBounds(line)
      let words = file[bounds]
      guard words.first(where: { $0 != " " }) != "#",
        let found = schools.lazy.compactMap({ words.firstRange(of: $0) }).first
      else { continue }
      let start = bounds.lowerBound + words[..<found.lowerBound].utf8.count
      report.add(
        .placeholder(
          isNeeded: true, at: file.place(at: start..<start + words[found].utf8.count)))
    }
  }
}

extension Diagnostic {
  /// `isNeeded` where something must stand there.
  fileprivate static func placeholder(isNeeded: Bool = false, at place: Place) -> Diagnostic {
    Diagnostic(
      .placeholder, .warning, at: place,
      LocalizedText(zh: "这是样例里的话，还没有换成自己的内容", en: "these are words of the example"),
      hint: isNeeded
        ? LocalizedText(zh: "换成自己的内容", en: "put your own in their place")
        : LocalizedText(
          zh: "换成自己的内容，用不着就删去这一句", en: "put your own in their place, or remove them"))
  }
}
