import Machine

/// The names that articles and files can be linked by, looked up once for all links of a site: going
/// through all articles for each link made a site of thousands take minutes.
struct LinkNames: Sendable {
  /// Articles in the order of their files, so that of several with one name the same is always meant.
  private let articles: [Article]
  /// Positions of articles by title and slug.
  private var byTitle: [String: [Int]] = [:]
  /// Positions of articles by their file in `Content/` without language and extension, and by the
  /// folder of an `index`.
  private var byFile: [String: [Int]] = [:]
  /// Paths by the last part of the path, in the order of the tree.
  private var filesByName: [Substring: [String]] = [:]

  init(tree: FileTree, articles: [String: Article]) {
    self.articles = articles.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map(\.value)
    for (position, article) in self.articles.enumerated() {
      byTitle[article.frontMatter.title.value, default: []].append(position)
      byTitle[article.slug, default: []].append(position)
      switch article.kind {
      case .case:
        byFile["cases/\(article.slug)/index", default: []].append(position)
        byFile["cases/\(article.slug)", default: []].append(position)
      case .page:
        byFile["pages/\(article.slug)", default: []].append(position)
        if article.slug == "index" { byFile["pages", default: []].append(position) }
      }
    }
    for file in tree.files {
      filesByName[Self.lastPart(of: file.path), default: []].append(file.path)
    }
  }

  /// The articles that have this title, slug or file, or whose file is at this path.
  func articles(named name: String, or path: String) -> [Article] {
    let positions = Set(
      byTitle[name, default: []] + byFile[name, default: []] + byFile[path, default: []])
    return positions.sorted().map { articles[$0] }
  }

  /// The paths, below a folder, that end in a name, which may hold folders itself.
  func files(endingIn name: String) -> [String] {
    let suffix = "/\(name)"
    return filesByName[Self.lastPart(of: name), default: []].filter { $0.hasSuffix(suffix) }
  }

  /// Every title and slug, for finding the one that a misspelt name means.
  var all: [String] { articles.flatMap { [$0.frontMatter.title.value, $0.slug] } }

  private static func lastPart(of path: String) -> Substring {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path[...] }
    return path[path.index(after: slash)...]
  }
}
