import Charts
import Content
import Figures
import SiteMap
import Theme

/// The generated covers of cases as files, which lists and cards share. A page sees them as pictures, so they
/// hold the colours of both schemes themselves.
struct CoverFiles {
  static let size = (width: 640, height: 360)

  let site: Site
  let theme: Theme

  /// Where the cover of a case is.
  static func address(of article: Article) -> PageAddress {
    PageAddress("\(article.language.folder)covers/\(article.slug).svg")
  }

  /// The covers of all cases that have no photograph; none where the theme shows none.
  var all: [OutputFile] {
    guard theme.names("art") else { return [] }
    let brush = Brush(site: site, theme: theme)
    return site.articles.filter { $0.kind == .case && $0.cover == nil }.map { article in
      OutputFile(path: Self.address(of: article).path) { brush.cover(of: article) }
    }
  }

  /// What all covers are drawn with. An object: each file keeps it until it is made, and a copy of the site
  /// takes a kilobyte.
  private final class Brush: Sendable {
    private let site: Site
    private let palette: Palette
    private let dark: [String: String]

    init(site: Site, theme: Theme) {
      self.site = site
      (palette, dark) = (Palette(of: theme), Palette.dark(of: theme))
    }

    func cover(of article: Article) -> [UInt8] {
      let cover = CaseArtwork(of: article, in: site, palette: palette).artwork
      return Array(
        cover.document(width: CoverFiles.size.width, height: CoverFiles.size.height, dark: dark)
          .utf8)
    }
  }
}

extension Palette {
  /// The colours of drawings that a theme has.
  init(of theme: Theme) {
    self.init(Self.colors { theme.parameter($0) })
  }

  /// What those colours are in the dark scheme, where they differ.
  static func dark(of theme: Theme) -> [String: String] { colors { theme.darkColor($0) } }

  private static func colors(_ value: (String) -> String?) -> [String: String] {
    Dictionary(
      names.compactMap { name in value(name).map { (name, $0) } }, uniquingKeysWith: { $1 })
  }
}
