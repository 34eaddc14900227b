import Content
import Diagnostics
import Markdown
import Prose

/// Pictures without a description, or with the name of the file for one: who cannot see the picture
/// hears the description.
struct ImageAlternative: ArticleRule {
  let code = DiagnosticCode.imageAlternative
  let name = "图片说明"

  private static let empty: Set<String> = [
    "图", "图片", "照片", "插图", "截图", "image", "img", "picture", "photo",
  ]

  func check(_ reader: PassageReader, _ notes: inout Notes) {
    for image in reader.images {
      guard case .image(let source, _, _) = image.kind else { continue }
      let words = image.children.plainText.filter { !$0.isWhitespace }
      guard isEmpty(words, source) else { continue }
      let remedy = { (words: String) in
        source.hasPrefix("[[")
          ? "![[\(source.dropFirst(2).dropLast(2))|\(words)]]" : "![\(words)](\(source))"
      }
      note(image.range, words, remedy("图里是什么"), remedy("what it shows"), &notes)
    }
    for (_, block) in reader.article.blocks.sorted(by: { $0.key < $1.key }) {
      guard case .gallery(let pictures) = block else { continue }
      for picture in pictures where picture.caption.isBlank {
        note(
          picture.range, "", "\(picture.destination) | 图里是什么",
          "\(picture.destination) | what it shows", &notes)
      }
    }
  }

  private func isEmpty(_ words: String, _ source: String) -> Bool {
    let file = source.split(separator: "/").last ?? ""
    let stem = file.prefix { $0 != "." }
    return words.isEmpty || words == file || words == stem
      || Self.empty.contains(words.lowercased().filter { !$0.isNumber })
  }

  private func note(
    _ range: Range<Int>, _ words: String, _ remedy: String, _ english: String, _ notes: inout Notes
  ) {
    notes.add(
      bytes: range,
      words.isEmpty
        ? LocalizedText(zh: "图片没有说明", en: "the picture has no description")
        : LocalizedText(zh: "图片说明“\(words)”等于没写", en: "the description “\(words)” says nothing"),
      hint: LocalizedText(zh: "写成 \(remedy)", en: "write \(english)"))
  }
}

extension BoundText {
  /// Whether nothing is written.
  fileprivate var isBlank: Bool {
    segments.allSatisfy {
      if case .text(let text) = $0 { text.allSatisfy(\.isWhitespace) } else { false }
    }
  }
}
