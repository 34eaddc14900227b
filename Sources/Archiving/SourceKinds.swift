import Content
import Machine
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
  private let texts: Set<String>
  private let drafts: Set<String>
  private let pictures: Set<String>
  private let attachments: Set<String>
  private let evidence: Set<String>
  private let folder: String
  /// The photographs that tell where, when or with what they were taken; of a public archive none, since there it
  /// is taken out of them.
  private let telling: Set<String>

  init(_ site: Site, isPublic: Bool) {
    drafts = Set(site.drafts.map(\.file))
    texts = Set(site.articles.map(\.file.path))
    folder = site.files.name + "/"
    let name = folder
    pictures = Set(site.pictures.map { name + $0.file.path })
    attachments = Set(site.attachments.keys.map { name + $0 })
    evidence = Set(site.unpublishedEvidence.map { name + $0 })
    let photographs = isPublic ? [] : site.files.files.filter { Self.isPhotograph($0.path) }
    telling = Set(photographs.filter(Self.tells).map { name + $0.path })
  }

  /// What a source is, by its path as `Content/…` or `Themes/…`.
  func kind(of path: String) -> ArchivedKind {
    guard path.utf8.starts(with: folder.utf8) else {
      return Self.isOfTheme(path.split(separator: "/").dropFirst(2)) ? .settings : .unused
    }
    if drafts.contains(path) { return .draft }
    if texts.contains(path) { return .text }
    let isOriginal = telling.contains(path)
    if pictures.contains(path) { return isOriginal ? .original : .picture }
    if attachments.contains(path) { return isOriginal ? .original : .attachment }
    if evidence.contains(path) { return .evidence }
    let parts = path.dropFirst(folder.count).split(separator: "/")
    switch parts.first {
    case "site.yml": return .settings
    case "theme": return Self.isOfTheme(parts.dropFirst(), isWhole: false) ? .settings : .unused
    case "data": return .table
    case "editions": return .edition
    default: return .unused
    }
  }

  /// Whether a path below a theme, or below what a site puts in place of parts of one, is a part of it; what
  /// somebody has put beside them is not.
  ///
  /// - Parameter isWhole: whether it is a theme and says so in a `theme.yml`.
  static func isOfTheme(_ parts: ArraySlice<Substring>, isWhole: Bool = true) -> Bool {
    guard let first = parts.first else { return false }
    return parts.count == 1
      ? isWhole && first == "theme.yml" : ["templates", "assets"].contains(first)
  }

  /// Whether a file is of a kind that cameras write, by its name.
  private static func isPhotograph(_ path: String) -> Bool {
    let ending = path.split(separator: ".").last?.lowercased() ?? ""
    return PictureHeader.Format.allCases.contains { $0 != .svg && $0.extensions.contains(ending) }
  }

  /// Whether there is anything in a photograph besides what is seen; of one that cannot be read it may be so.
  private static func tells(_ file: FileTree.File) -> Bool {
    guard let bytes = try? file.bytes() else { return true }
    if let clean = PictureHeader.withoutMetadata(bytes) { return clean != bytes }
    // A bitmap has no place for it.
    return PictureHeader.read(bytes)?.format != .bmp
  }

  /// What a source is, and what it tells besides: a photograph may say where it was taken, whatever it is for.
  func words(for path: String) -> String {
    let kind = kind(of: path)
    let tells = [.evidence, .unused].contains(kind) && telling.contains(path)
    return kind.rawValue + (tells ? "，照片含拍摄信息" : "")
  }

  /// How many sources are of each kind.
  func count(of paths: [String]) -> [ArchivedKind: Int] {
    Dictionary(paths.map { (kind(of: $0), 1) }, uniquingKeysWith: +)
  }
}
