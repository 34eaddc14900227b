import Content
import Diagnostics
import Pictures

/// A picture of an article: a file with a number, in the order in which they are pasted.
public struct ArticlePicture: Sendable {
  /// Where its bytes come from.
  public enum Content: Sendable {
    /// A picture of the content.
    case still(StillPicture)
    /// A chart, a network or a cover, to be turned into pixels.
    case drawing(PictureDrawing)
  }

  /// The name of its file, such as `01.png`.
  public let name: String
  /// Where its bytes come from.
  public let content: Content
  /// The words for those who do not see it.
  public let alt: String
  /// The words below it.
  public let caption: String
  /// The width at which it is shown where there is room, in CSS pixels.
  public let width: Int
  /// Where the case asks for it.
  public let place: Place
}

/// The pictures of an article as they come.
struct ArticlePictures {
  private(set) var all: [ArticlePicture] = []
  private var names: [String: String] = [:]

  /// As wide as the editor's column.
  static let columnWidth = 677

  /// A picture of the content; shown twice it is one file.
  mutating func name(
    of still: StillPicture, at path: String, alt: String, caption: String, width: Int, place: Place
  ) -> String {
    if let known = names[path] { return known }
    let name = nextName(still.ending)
    names[path] = name
    all.append(
      ArticlePicture(
        name: name, content: .still(still), alt: alt, caption: caption, width: width, place: place)
    )
    return name
  }

  /// A drawing of the program.
  mutating func name(
    ofDrawing svg: String, alt: String, caption: String, width: Int, place: Place
  ) -> String {
    let name = nextName("png")
    let stem = String(name.dropLast(4))
    all.append(
      ArticlePicture(
        name: name, content: .drawing(PictureDrawing(svg: svg, name: stem)), alt: alt,
        caption: caption, width: width, place: place))
    return name
  }

  private func nextName(_ ending: String) -> String {
    let number = all.count + 1
    return (number < 10 ? "0" : "") + "\(number).\(ending)"
  }
}
