import Content
import Diagnostics
import Foundation
import Indicators
import Machine
import Pictures
import SiteBuilder

/// The sources of a site as anybody may have them: what the site shows and what makes it again, and nothing
/// else.
///
/// Left out are texts that are not public yet, files that the site does not use, internal evidence, and the
/// table of prescribed words. Pictures lose what they tell of people and places, tables what the program does not read, settings
/// their notes and the places that the site is published to.
struct PublicSources {
  let site: Site
  let themes: FileTree
  /// Why there can be none, each in a line.
  private(set) var refusals: [LocalizedText] = []
  private let tables: PublicTables
  private let turner: PictureTurner?
  private var files: [(path: String, bytes: [UInt8])] = []

  /// Chooses and cleans the sources of a site that was loaded without drafts.
  ///
  /// - Parameter turner: turns photographs upright; without one they go on saying how the camera was held.
  init(of site: Site, themes: FileTree, turner: PictureTurner?, report: inout Report) {
    self.turner = turner
    self.site = site
    self.themes = themes
    tables = PublicTables(of: site)
    let pictures = Set(site.pictures.map(\.file.path))
    let articles = Dictionary(
      site.articles.map { (String($0.file.path.dropFirst(site.files.name.count + 1)), $0) },
      uniquingKeysWith: { first, _ in first })
    for file in site.files.files {
      guard let bytes = bytes(of: file, articles[file.path], pictures, &report) else { continue }
      files.append(("Content/\(file.path)", bytes))
    }
    files += tables.further.map { ("Content/\($0.path)", $0.bytes) }
    let theme = site.configuration.theme.value + "/"
    for file in themes.files
    where file.path.utf8.starts(with: theme.utf8)
      && SourceKinds.isOfTheme(file.path.split(separator: "/").dropFirst())
    {
      guard let bytes = themes.bytes(of: file, limit: .max, report: &report) else { continue }
      files.append(("Themes/\(file.path)", bytes))
    }
  }

  /// Writes the chosen files into a folder of their own.
  func write(to workspace: Workspace) throws(EnvironmentError) {
    for (path, bytes) in files { try workspace.write(bytes, to: "sources/\(path)") }
  }

  private mutating func bytes(
    of file: FileTree.File, _ article: Article?, _ pictures: Set<String>, _ report: inout Report
  ) -> [UInt8]? {
    func whole() -> [UInt8]? { site.files.bytes(of: file, limit: .max, report: &report) }
    if pictures.contains(file.path) { return clean(file, &report) }
    func published() -> [UInt8]? {
      whole().map { turner?.upright($0) ?? PictureHeader.withoutMetadata($0) ?? $0 }
    }
    switch file.path.split(separator: "/").first {
    case "site.yml": return whole().map { SourceNotes.removed(from: $0, dropping: ["publish"]) }
    case "theme":
      let parts = file.path.split(separator: "/").dropFirst()
      return SourceKinds.isOfTheme(parts, isWhole: false) ? whole() : nil
    case "editions":
      // Its archive is published with it; what a check has called the office's own is not.
      return whole()
    case "data":
      // A document that the table of sources names is published as it is, a table or not.
      return site.attachments[file.path] == nil ? table(file, &report) : published()
    default: break
    }
    if let article { return whole().map { SourceNotes.removed(from: $0, of: article) } }
    return site.attachments[file.path] == nil ? nil : published()
  }

  private mutating func clean(_ file: FileTree.File, _ report: inout Report) -> [UInt8]? {
    guard let bytes = site.files.bytes(of: file, limit: .max, report: &report) else { return nil }
    if let clean = turner?.upright(bytes) ?? PictureHeader.withoutMetadata(bytes) { return clean }
    refusals.append(
      LocalizedText(
        zh: "Content/\(file.path)：这种格式的照片去不掉拍摄信息，公开存档不能收；另存为 JPEG 或 PNG，改掉正文里的文件名",
        en:
          "Content/\(file.path): the metadata of this format cannot be removed, so it cannot go into a "
          + "public archive; save it as JPEG or PNG and change its name in the text"))
    return nil
  }

  private mutating func table(_ file: FileTree.File, _ report: inout Report) -> [UInt8]? {
    do {
      return try tables.copy(of: file, report: &report)
    } catch {
      refusals.append(
        LocalizedText(
          zh: "Content/\(file.path)：写不成公开的副本",
          en: "Content/\(file.path): no public copy can be made"))
      return nil
    }
  }
}
