import Content
import Figures
import Pictures
import SiteMap
import Theme

/// The files of a site that are no pages and need none: assets, attachments, pictures, codes, feeds, data,
/// editions. Their addresses are taken before any page asks for one.
struct SiteFiles {
  let site: Site
  let theme: Theme
  let pictures: [String: Picture]
  let figures: SiteFigures
  let speeches: [Language: FigureSpeech]

  func all(_ languages: [Language]) -> [OutputFile] {
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
    files += PageCode.files(of: site)
    files += CoverFiles(site: site, theme: theme).all
    files += languages.compactMap { language in
      speeches[language].map { Feed(site: site, speech: $0).file }
    }
    files += languages.compactMap { speeches[$0] }.flatMap { speech in
      figures.dataFiles(speech).map { OutputFile(path: $0.path, make: $0.bytes) }
    }
    return files + (site.frozenAs == nil ? editionFiles : [])
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
}

/// What search engines look for at the root of a host.
struct RootFiles {
  static let paths = ["sitemap.xml", "robots.txt"]

  let site: Site
  let map: SiteMap

  var files: [OutputFile] {
    let base = site.address
    return [
      OutputFile(path: Self.paths[0]) {
        Array(
          Sitemap.xml(
            map.pages.filter { $0.isIndexed(in: site) }, base: base,
            translations: { map.translations(of: $0, in: site.configuration.languages) }
          ).utf8)
      },
      OutputFile(path: Self.paths[1]) {
        Array((site.isStaging ? Sitemap.nothing : Sitemap.robots(base: base)).utf8)
      },
    ]
  }
}

extension Site {
  /// Where the site will stand; a name that no server answers to where nobody has said.
  var address: String { configuration.baseURL ?? "https://site.invalid/" }
}
