import Achievements
import Diagnostics
import Indicators

/// What a new site and a new case begin with, and what nobody means to publish.
///
/// A test holds these words together with those of the starter.
public enum Placeholder {
  /// Sentences of texts, Chinese and English. A paragraph that holds one is not yet its writer's own.
  public static let sentences = [
    "用一两句话写清楚谁做了什么、结果怎样。", "从这里开始写正文。", "段与段之间空一行",
    "数字不要手写：把指标编号放进两层花括号", "写好以后删掉这几行", "正文写在这里。数字写成编号",
    "Say in one or two sentences who did what, and what came of it.", "The text starts here.",
    "Leave an empty line between paragraphs", "Figures are not typed: put the id of an indicator",
    "When you are done, delete these lines", "The text goes here. Write figures as ids",
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
    if !isRelease, configuration.hasPlaceholderAddress {
      report.add(.placeholderAddress(configuration))
    }
    if !isRelease, configuration.hasPrivateAddress {
      report.add(.privateAddress(configuration))
    }
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
    if let summary = article.frontMatter.summary, !search.ranges(in: summary.value[...]).isEmpty {
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
    for found in search.ranges(in: file[start..<file.count]) {
      ranges.append(start + found.lowerBound..<start + found.upperBound)
    }
    var lines: Set<Int> = []
    return ranges.sorted { $0.lowerBound < $1.lowerBound }
      .filter { lines.insert(file.lineIndex(at: $0.lowerBound)).inserted }
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

extension SiteConfiguration {
  /// Hosts that examples name, and that nobody's site stands at.
  private static let exampleHosts = [
    "showcase.example", "example.com", "example.org", "example.net", "example.cn",
    "example.com.cn", "example.edu.cn", "your-domain.com", "yourdomain.com", "yourschool.edu.cn",
    "localhost", "test", "invalid",
  ]

  /// Whether the base URL is one that was written as an example: codes and feeds would lead nowhere.
  public var hasPlaceholderAddress: Bool {
    guard let baseURL else { return false }
    let name = Self.host(of: baseURL)
    // xxx.edu.cn
    let isBlank = name.split(separator: ".").contains { label in
      label.count > 2 && label.allSatisfy { $0 == "x" }
    }
    return isBlank || name.hasPrefix("127.")
      || Self.exampleHosts.contains { name == $0 || name.hasSuffix("." + $0) }
  }

  /// Whether the base URL leads to a machine that only its neighbours reach (RFC 1918).
  var hasPrivateAddress: Bool {
    guard let name = baseURL.map(Self.host) else { return false }
    let numbers = name.split(separator: ".", omittingEmptySubsequences: false).compactMap {
      Int($0)
    }
    guard numbers.count == 4, numbers.count == name.split(separator: ".").count else {
      return false
    }
    return numbers[0] == 10 || (numbers[0], numbers[1]) == (192, 168)
      || numbers[0] == 172 && (16...31).contains(numbers[1])
  }

  private static func host(of baseURL: String) -> String {
    let host =
      baseURL.split(separator: "/", omittingEmptySubsequences: true).dropFirst().first ?? ""
    return (host.split(separator: ":").first ?? "").lowercased()
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

  fileprivate static func privateAddress(_ configuration: SiteConfiguration) -> Diagnostic {
    let url = configuration.baseURL ?? ""
    return address(
      LocalizedText(
        zh: "“\(url)”只有内网打得开，二维码、订阅和分享里的链接在外面打不开",
        en: "“\(url)” is reached from the local network alone: codes and feeds lead nowhere outside"
      ), of: configuration)
  }

  fileprivate static func placeholderAddress(_ configuration: SiteConfiguration) -> Diagnostic {
    let url = configuration.baseURL ?? ""
    return address(
      LocalizedText(
        zh: "“\(url)”只是样例里的地址，不生成二维码，订阅和分享里的链接也打不开",
        en:
          "“\(url)” is an address for examples: no QR codes are made, and links in feeds lead nowhere"
      ), of: configuration)
  }

  private static func address(
    _ message: LocalizedText, of configuration: SiteConfiguration
  ) -> Diagnostic {
    let file = configuration.file
    return Diagnostic(
      .placeholder, .warning,
      at: configuration.baseURLRange.map { file.place(at: $0) } ?? Place(file: file.path),
      message,
      hint: LocalizedText(
        zh: "把 base_url 换成网站真正的地址；还不知道，就在这一行前面加 #",
        en:
          "change base_url to the site's real address; if nobody knows it yet, put # before the line"
      ))
  }
}
