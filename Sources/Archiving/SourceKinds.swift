import Content
import Pictures

/// What a file of an archive is, as its list says.
public enum ArchivedKind: String, Sendable, CaseIterable {
  case site = "网站"
  case text = "原稿"
  case draft = "草稿（没有公开）"
  case original = "原图（含拍摄信息）"
  case picture = "图片"
  case attachment = "附件"
  case evidence = "佐证材料（内部）"
  case table = "数据表"
  case edition = "冻结的版本"
  case settings = "设置和版式"
  case unused = "网站没有用到"
}

/// Tells what each source of a site is.
struct SourceKinds {
  private let isPublic: Bool
  private let texts: Set<String>
  private let drafts: Set<String>
  private let pictures: Set<String>
  private let attachments: Set<String>
  private let evidence: Set<String>
  private let folder: String

  init(_ site: Site, isPublic: Bool) {
    self.isPublic = isPublic
    drafts = Set(site.drafts.map(\.file))
    texts = Set(site.articles.map(\.file.path))
    folder = site.files.name + "/"
    let name = folder
    pictures = Set(site.pictures.map { name + $0.file.path })
    attachments = Set(site.attachments.keys.map { name + $0 })
    evidence = Set(site.unpublishedEvidence.map { name + $0 })
  }

  /// What a source is, by its path as `Content/…` or `Themes/…`.
  func kind(of path: String) -> ArchivedKind {
    guard path.utf8.starts(with: folder.utf8) else { return .settings }
    if drafts.contains(path) { return .draft }
    if texts.contains(path) { return .text }
    if pictures.contains(path) {
      return isPublic || path.lowercased().hasSuffix(".svg") ? .picture : .original
    }
    if attachments.contains(path) { return .attachment }
    if evidence.contains(path) { return .evidence }
    switch path.dropFirst(folder.count).split(separator: "/").first {
    case "site.yml", "theme": return .settings
    case "data": return .table
    case "editions": return .edition
    default: return .unused
    }
  }

  /// How many sources are of each kind.
  func count(of paths: [String]) -> [ArchivedKind: Int] {
    Dictionary(paths.map { (kind(of: $0), 1) }, uniquingKeysWith: +)
  }
}
