/// Where a page stands in the site: a path such as `cases/luosifen.html`.
///
/// Links between pages are relative and name their `.html` file, so that the same bytes work on a
/// server, below any path of it, and from a folder.
public struct PageAddress: Hashable, Sendable, Comparable {
  /// The path from the site's root, with `/`.
  public let path: String

  /// The page at a path.
  public init(_ path: String) {
    self.path = path
  }

  /// The way from this page to the site's root: nothing, or one `../` for each folder.
  public var root: String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  /// The link from this page to another, as short as it can be.
  public func link(to target: PageAddress, fragment: String? = nil) -> String {
    let here = path.utf8
    let there = target.path.utf8
    // Folders that both lie in are left out of the way.
    var shared = there.startIndex
    var up = 0
    var left = here.startIndex
    var right = there.startIndex
    while left < here.endIndex, right < there.endIndex, here[left] == there[right] {
      left = here.index(after: left)
      right = there.index(after: right)
      if here[here.index(before: left)] == UInt8(ascii: "/") { shared = right }
    }
    let rest = here[
      here.index(here.startIndex, offsetBy: there.distance(from: there.startIndex, to: shared))...]
    for byte in rest where byte == UInt8(ascii: "/") { up += 1 }
    var link = String(repeating: "../", count: up)
    link += target.path[shared...]
    if let fragment { link += "#\(fragment)" }
    return link
  }

  /// The same page in a language of the site: below the folder of that language.
  public func `in`(_ language: Language) -> PageAddress {
    language.folder.isEmpty || path.hasPrefix(language.folder)
      ? self : PageAddress(language.folder + path)
  }

  /// The address that the page has in the first language, given the language it is in.
  public func out(of language: Language) -> PageAddress {
    language.folder.isEmpty || !path.hasPrefix(language.folder)
      ? self : PageAddress(String(path.dropFirst(language.folder.count)))
  }

  /// Pages sort by the bytes of their paths.
  public static func < (left: PageAddress, right: PageAddress) -> Bool {
    left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
  }
}

extension PageAddress {
  /// The home page.
  public static func home(_ language: Language) -> PageAddress { at("index.html", language) }
  /// The list of cases.
  public static func caseList(_ language: Language) -> PageAddress {
    at("cases/index.html", language)
  }
  /// A case or a narrative page.
  public static func article(_ kind: Article.Kind, _ slug: String, _ language: Language)
    -> PageAddress
  {
    switch kind {
    case .case: at("cases/\(slug).html", language)
    case .page: at("\(slug).html", language)
    }
  }
  /// The cases with a tag.
  public static func tag(_ slug: String, _ language: Language) -> PageAddress {
    at("tags/\(slug).html", language)
  }
  /// The five views of the project office.
  public static let statistics = PageAddress("stats/index.html")
  /// A page behind one of the views.
  public static func statistics(_ name: String) -> PageAddress { PageAddress("stats/\(name).html") }
  /// A construction task.
  public static func task(_ key: String) -> PageAddress { PageAddress("tasks/\(key).html") }
  /// An indicator.
  public static func indicator(_ id: String) -> PageAddress { PageAddress("indicators/\(id).html") }
  /// Somebody who is measured.
  public static func entity(_ id: String) -> PageAddress { PageAddress("entities/\(id).html") }
  /// The register of achievements.
  public static let achievements = PageAddress("achievements/index.html")
  /// The search, and the list of all pages.
  public static func search(_ language: Language) -> PageAddress { at("search.html", language) }
  /// The documents that figures come from, conflicts and corrections.
  public static let sources = PageAddress("sources.html")
  /// What was changed in published figures, and why.
  public static let revisions = PageAddress("revisions.html")
  /// The list of editions.
  public static let editions = PageAddress("editions/index.html")
  /// The whole showcase as one document.
  public static func print(_ language: Language) -> PageAddress { at("print.html", language) }
  /// The page for addresses that lead nowhere.
  public static let notFound = PageAddress("404.html")

  /// Whether the page shows what tables say, in whatever language, so that it may be missing where they are wrong.
  public var isMadeOfTables: Bool {
    let folders = ["stats", "tasks", "indicators", "entities", "achievements", "names"]
    return path.split(separator: "/").dropLast().contains { folders.contains(String($0)) }
      || ["sources.html", "revisions.html"].contains { path == $0 || path.hasSuffix("/\($0)") }
  }

  /// Folders that hold files and editions, and no page that content may ask for.
  static let fileFolders = [
    "assets", "data", "editions", "files", "qr", "revisions", "search", "wechat",
  ]

  /// What narrative pages may not be called: folders of the site, and pages that stand there or will, once
  /// there is an edition or enough to print. Whatever else stands in the way is found among the pages.
  static let reservedSlugs: [String] = {
    let first = Language(tag: "", isFirst: true)
    let pages = [
      achievements, caseList(first), entity(""), indicator(""), statistics, tag("", first),
      task(""), notFound, print(first),
    ]
    return fileFolders + pages.map { String($0.path.prefix { $0 != "/" && $0 != "." }) }
  }()

  private static func at(_ path: String, _ language: Language) -> PageAddress {
    PageAddress(language.folder + path)
  }
}

/// A language of the site.
public struct Language: Hashable, Sendable {
  /// The tag that pages carry, such as `zh-CN` or `en`.
  public let tag: String
  /// The folder of its pages: nothing for the site's first language, `en/` and the like for others.
  public let folder: String

  /// A language of the site; the first one stands at the root.
  public init(tag: String, isFirst: Bool) {
    self.tag = tag
    self.folder = isFirst ? "" : "\(tag.lowercased())/"
  }

  /// The suffix of its files: `index.md` is the first language, `index.en.md` English.
  public var fileSuffix: String { folder.isEmpty ? "" : ".\(tag)" }

  /// Whether its words and figures are Chinese.
  public var isChinese: Bool { tag.lowercased().hasPrefix("zh") }

  /// Its name in itself.
  public var name: String {
    let tag = tag.lowercased()
    if ["zh-tw", "zh-hk", "zh-mo"].contains(tag) || tag.hasPrefix("zh-hant") { return "繁體中文" }
    return switch tag.prefix(while: { $0 != "-" }) {
    case "en": "English"
    case "zh": "中文"
    case "ja": "日本語"
    case "ko": "한국어"
    case "vi": "Tiếng Việt"
    case "th": "ไทย"
    case "fr": "Français"
    case "de": "Deutsch"
    case "es": "Español"
    case "ru": "Русский"
    default: self.tag
    }
  }
}
