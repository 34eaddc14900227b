import Content
import Figures

extension SitePages {
  /// The files of the site that are not pages: assets, attachments, feeds, the sitemap.
  public var files: [OutputFile] {
    var files = theme.assets.map { OutputFile(path: $0.path, bytes: $0.bytes) }
    let attachments = site.attachments.values.sorted { $0.path < $1.path }
    var seen = Set(files.map(\.path))
    // Two names for the same content are one file.
    for attachment in attachments where seen.insert(attachment.path).inserted {
      files.append(OutputFile(attachment, in: site.files))
    }
    for (_, picture) in pictures.sorted(by: { $0.key < $1.key }) {
      for file in picture.files where seen.insert(file.path).inserted {
        files.append(OutputFile(file))
      }
    }
    files += shareFiles + codeFiles
    for language in Set(all.map(\.language)).sorted(by: { $0.folder < $1.folder }) {
      files.append(
        OutputFile(path: language.folder + "feed.xml") { [self] in Array(feed(language).utf8) })
    }
    files += figures.dataFiles(speech(firstLanguage)).map {
      OutputFile(path: $0.path, make: $0.bytes)
    }
    // Both are read at the root of a host only, and an edition lies below it.
    guard site.frozenAs == nil else { return files }
    files += editionFiles
    files.append(
      OutputFile(path: "sitemap.xml") { [self] in
        Array(Sitemap.xml(all.filter(isIndexed), base: base).utf8)
      })
    files.append(
      OutputFile(path: "robots.txt") { [self] in
        Array((site.isStaging ? Sitemap.nothing : Sitemap.robots(base: base)).utf8)
      })
    return files
  }

  /// Every file of every edition, as it was frozen.
  private var editionFiles: [OutputFile] {
    site.editions.flatMap { edition in
      edition.site.files.map {
        OutputFile(path: edition.address + $0.path, frozen: $0, in: edition.site)
      }
        + (edition.archive.map {
          [OutputFile(path: edition.archivePath, frozen: $0, in: edition.site)]
        } ?? [])
    }
  }

  private func feed(_ language: Language) -> String {
    Feed(site: site, base: base, language: language) { (title(of: $0), summary(of: $0)) }.xml()
  }
}
