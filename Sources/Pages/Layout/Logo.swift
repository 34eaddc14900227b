import Content
import Pictures
import Theme

/// The logo beside the title of each page.
struct LogoModel: TemplateModel {
  /// How high it is shown, in CSS pixels, and how wide at most.
  private static let height = 44
  private static let widest = 200

  let src: String
  let alt: String
  let width: Int
  let height: Int
  /// Lighter formats for light screens.
  let sources: [ImageSourceModel]
  /// What dark screens show; empty where they show the same.
  let darkSources: [ImageSourceModel]

  static let fields = ModelFields<LogoModel>([
    .text("src") { $0.src },
    .text("alt") { $0.alt },
    .text("width") { String($0.width) },
    .text("height") { String($0.height) },
    .list("sources") { $0.sources },
    .list("darkSources") { $0.darkSources },
  ])

  /// The logo that the site names; nil where it names none that can be shown.
  init?(on context: PageContext) {
    guard let setting = context.site.configuration.logo,
      let picture = context.plan.pictures[setting.file.value]
    else { return nil }
    let root = context.address.root
    // What says nothing of its size is taken for a square.
    let (wide, high) =
      picture.width > 0 && picture.height > 0 ? (picture.width, picture.height) : (1, 1)
    let full = max((Self.height * wide + high / 2) / high, 1)
    width = min(full, Self.widest)
    height = full <= Self.widest ? Self.height : max((Self.widest * high + wide / 2) / wide, 1)
    src = root + picture.path
    alt = setting.alternative
    sources = Self.sources(of: picture, root)
    darkSources =
      setting.dark.flatMap { context.plan.pictures[$0.value] }.map { dark in
        Self.sources(of: dark, root) + [ImageSourceModel(type: nil, srcset: root + dark.path)]
      } ?? []
  }

  private static func sources(of picture: Picture, _ root: String) -> [ImageSourceModel] {
    picture.sources.map { source in
      let candidates = source.candidates.map { "\(root)\($0.path) \($0.width)w" }
      return ImageSourceModel(type: source.type, srcset: candidates.joined(separator: ", "))
    }
  }

  /// Whether browsers can show it beside the title of a tab.
  var icon: String? { src.hasSuffix(".svg") ? src : nil }
}
