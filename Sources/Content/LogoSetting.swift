import Diagnostics
import Machine
import Pictures
import YAML

/// The logo of a site: a picture beside its title, and another for dark screens where one is needed.
public struct LogoSetting: Sendable {
  /// The picture, as a path in `Content/`.
  public let file: Located<String>
  /// What is shown on dark screens; nil where one picture serves for both.
  public let dark: Located<String>?
  /// What it shows, for whoever does not see it; empty where the title beside it says as much.
  public let alternative: String

  static let keys = ["file", "dark", "alt"]

  /// Reads `logo:`, a path or a mapping.
  static func setting(_ fields: YAMLFields, _ report: inout Report) -> LogoSetting? {
    switch fields.item("logo", known: keys, &report) {
    case .text(let file)?: return LogoSetting(file: file, dark: nil, alternative: "")
    case .fields(let fields)?:
      let dark = fields.string("dark", &report)
      let alternative = fields.string("alt", &report)?.value ?? ""
      return fields.requiredString("file", &report).map {
        LogoSetting(file: $0, dark: dark, alternative: alternative)
      }
    case nil: return nil
    }
  }

  /// The pictures that are there, with the places that name them; the others are reported.
  func uses(
    in tree: FileTree, closed: Set<String>, _ file: SourceFile, _ report: inout Report
  ) -> [PictureUse] {
    [self.file, dark].compactMap(\.self).compactMap { path in
      let place = file.place(at: path.range)
      guard let entry = tree[path.value], !closed.contains(path.value) else {
        report.add(.noLogo(path.value, at: place, nearest: Self.nearest(to: path.value, in: tree)))
        return nil
      }
      guard LinkResolver.imageExtensions.contains(entry.fileExtension) else {
        report.add(.notALogo(path.value, at: place))
        return nil
      }
      return PictureUse(file: entry, places: [place])
    }
  }

  private static func nearest(to path: String, in tree: FileTree) -> String? {
    let pictures = tree.files.filter {
      LinkResolver.imageExtensions.contains($0.fileExtension)
        && !$0.path.hasPrefix("\(EvidenceFiles.folder)/")
    }.map(\.path)
    // Whoever names the file alone means the one of that name.
    let named = pictures.filter { $0.hasSuffix("/\(path)") }
    return named.count == 1 ? named[0] : nearestName(to: path, among: pictures)
  }
}

extension Diagnostic {
  fileprivate static func noLogo(_ path: String, at place: Place, nearest: String?) -> Diagnostic {
    Diagnostic(
      .missingImage, at: place,
      LocalizedText(
        zh: "Content/ 里没有“\(path)”这张图片", en: "there is no picture “\(path)” in Content/"),
      hint: nearest.map { .didYouMean($0) }
        ?? LocalizedText(
          zh: "把标志放进 Content/theme/，写成 theme/logo.svg 的样子",
          en: "put the logo into Content/theme/ and write it as theme/logo.svg"))
  }

  fileprivate static func notALogo(_ path: String, at place: Place) -> Diagnostic {
    Diagnostic(
      .missingImage, at: place,
      LocalizedText(zh: "“\(path)”不是图片", en: "“\(path)” is not a picture"),
      hint: LocalizedText(
        zh: "标志用 svg、png、webp 或 jpg", en: "a logo is an svg, png, webp or jpg"))
  }
}
