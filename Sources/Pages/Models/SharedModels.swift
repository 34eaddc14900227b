import Indicators
import Theme

/// A link to a page.
struct LinkModel: TemplateModel {
  let title: Wording
  let href: String

  static let fields = ModelFields<LinkModel>([
    .text("title") { $0.title.plain },
    .html("titleHTML") { $0.title.html },
    .text("href") { $0.href },
  ])
}

/// A link of a list in which one may be the page itself.
struct NavigationModel: TemplateModel {
  let title: Wording
  let href: String
  let isCurrent: Bool
  var number: String?
  var count: String?
  var lang: String?
  /// Whether it leads to the same page in another language; false where that has no such page.
  var isTranslation = false
  /// What is said of the link besides its title.
  var hint: String?

  static let fields = ModelFields<NavigationModel>([
    .text("title") { $0.title.plain },
    .html("titleHTML") { $0.title.html },
    .text("name") { $0.title.plain },
    .text("href") { $0.href },
    .flag("isCurrent") { $0.isCurrent },
    .text("number") { $0.number },
    .text("count") { $0.count },
    .text("lang") { $0.lang },
    .flag("isTranslation") { $0.isTranslation },
    .text("hint") { $0.hint },
  ])
}

/// A piece of a headline that does not break, or a name in a list.
struct TextModel: TemplateModel {
  let words: Wording
  /// Whether figures in it lead to their indicators; not inside a link.
  let isLinked: Bool

  init(_ words: Wording, isLinked: Bool = false) {
    self.words = words
    self.isLinked = isLinked
  }

  init(_ name: String) { self.init(Wording(name)) }

  static let fields = ModelFields<TextModel>([
    .text("text") { $0.words.plain },
    .html("html") { $0.isLinked ? $0.words.linkedHTML : $0.words.html },
    .text("name") { $0.words.plain },
  ])
}

/// A day or a month as people write it, which knows which it is.
struct DayModel: Sendable {
  let words: String
  /// As `<time>` wants it.
  let machine: String

  init(_ date: PartialDate, on context: PageContext) {
    words = context.speech.day(date)
    machine = date.description
  }
}

/// A heading in a table of contents.
struct ContentsModel: TemplateModel {
  let title: Wording
  let href: String
  let isSub: Bool

  static let fields = ModelFields<ContentsModel>([
    .html("title") { $0.title.html },
    .text("href") { $0.href },
    .flag("isSub") { $0.isSub },
  ])
}

/// A document that a figure or a text comes from, and where in it.
struct SourceModel: TemplateModel {
  let title: String
  let locator: String
  let href: String

  static let fields = ModelFields<SourceModel>([
    .text("title") { $0.title }.content,
    .text("locator") { $0.locator }.repeatedContent,
    .text("href") { $0.href },
  ])
}

/// A document that a text comes from, and the places in it.
struct DocumentPlacesModel: TemplateModel {
  let title: String
  let href: String
  let places: [TextModel]

  static let fields = ModelFields<DocumentPlacesModel>([
    .text("title") { $0.title }.content,
    .text("href") { $0.href },
    .list("places") { $0.places }.content,
  ])
}

/// The same picture in a lighter format and several widths, for `source` in `picture`.
struct ImageSourceModel: TemplateModel {
  /// The media type; nil where every browser shows it.
  let type: String?
  let srcset: String

  static let fields = ModelFields<ImageSourceModel>([
    .text("type") { $0.type },
    .text("srcset") { $0.srcset },
  ])
}

/// A picture.
struct ImageModel: TemplateModel {
  let src: String
  let alt: String
  var title: String?
  var caption: Wording?
  /// In CSS pixels: those of the picture, or what the writer asked for.
  var width: Int?
  var height: Int?
  var sources: [ImageSourceModel] = []
  var isFigure = false
  /// Whether it is seen before anybody scrolls, and so is wanted at once.
  var isFirst = false

  static let fields = ModelFields<ImageModel>([
    .text("src") { $0.src },
    .text("alt") { $0.alt }.content,
    .text("title") { $0.title }.content,
    .text("caption") { $0.caption?.plain }.content(or: "captionHTML"),
    .html("captionHTML") { $0.caption?.linkedHTML },
    .text("width") { $0.width.map(String.init) },
    .text("height") { $0.height.map(String.init) },
    .list("sources") { $0.sources },
    .flag("isFigure") { $0.isFigure },
    .flag("isFirst") { $0.isFirst },
  ])
}

extension ImageModel {
  /// Shows the picture in a size that the writer asked for; where only the width is given, the height
  /// follows.
  mutating func scale(toWidth newWidth: Int, height newHeight: Int?) {
    if let newHeight {
      height = newHeight
    } else if let width, let natural = height, width > 0 {
      height = max((natural * newWidth + width / 2) / width, 1)
    }
    width = newWidth
  }
}

/// A case as a card of a list.
struct CaseCardModel: TemplateModel {
  let title: Wording
  let summary: Wording?
  let href: String
  let cover: ImageModel?
  /// Drawn where it is shown.
  let art: @Sendable () -> String
  let tags: [LinkTagModel]
  let period: String?
  let partners: [TextModel]
  let number: String

  static let fields = ModelFields<CaseCardModel>([
    .text("title") { $0.title.plain },
    .html("titleHTML") { $0.title.html },
    .list("phrases") { $0.title.phrases.map { TextModel($0) } },
    .html("summary") { $0.summary?.html ?? "" },
    .text("href") { $0.href },
    .model("cover") { $0.cover },
    .html("art") { $0.art() },
    .list("tags") { $0.tags },
    .text("period") { $0.period },
    .list("partners") { $0.partners },
    .text("number") { $0.number },
  ])
}

/// A tag with its page.
struct LinkTagModel: TemplateModel {
  let name: String
  let href: String
  let count: String
  var isCurrent = false

  static let fields = ModelFields<LinkTagModel>([
    .text("name") { $0.name },
    .text("href") { $0.href },
    .text("count") { $0.count },
    .flag("isCurrent") { $0.isCurrent },
  ])
}

/// A page with what it is about.
struct TeaserModel: TemplateModel {
  let title: Wording
  let summary: Wording?
  let href: String
  /// Drawn where it is shown.
  var art: (@Sendable () -> String)?

  static let fields = ModelFields<TeaserModel>([
    .text("title") { $0.title.plain },
    .html("titleHTML") { $0.title.html },
    .html("summary") { $0.summary?.linkedHTML },
    .text("href") { $0.href },
    .html("art") { $0.art?() },
  ])
}
