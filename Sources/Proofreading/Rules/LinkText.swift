import Content
import Diagnostics
import Markdown
import Prose

/// Links without words, with words that say nothing, or with an address for words: readers choose a link
/// by its words. An address that stands in the text by itself is meant to be read.
struct LinkText: ArticleRule {
  let code = DiagnosticCode.linkText
  let name = "链接文字"

  private static let empty: Set<String> = [
    "点击", "点这里", "点击这里", "点击此处", "点击查看", "点此", "这里", "此处", "链接", "网址", "查看", "详情", "更多",
    "查看详情", "查看更多", "了解更多", "阅读更多", "阅读全文", "点击下载", "点我", "戳这里", "这个", "链接地址", "here",
    "clickhere", "link", "more", "readmore", "learnmore", "this",
  ]

  func check(_ reader: PassageReader, _ notes: inout Notes) {
    for link in reader.links {
      guard case .link(let destination, _) = link.kind else { continue }
      let words = link.children.plainText.filter { !$0.isWhitespace }
      let fact: LocalizedText? =
        if words.isEmpty {
          LocalizedText(zh: "链接没有文字", en: "the link has no words")
        } else if Self.empty.contains(words.lowercased()) {
          LocalizedText(
            zh: "链接文字“\(words)”没有说去哪里", en: "the words “\(words)” do not say where it leads")
        } else if (link.isBareAddress || words == destination) && !isPerson(destination),
          hasBrackets(link, reader)
        {
          LocalizedText(zh: "链接只有网址，没有文字", en: "the link shows an address in place of words")
        } else {
          nil
        }
      guard let fact else { continue }
      notes.add(
        bytes: link.range, fact,
        hint: LocalizedText(
          zh: "写成 [去哪里](\(destination))", en: "write [where it leads](\(destination))"))
    }
  }

  /// Whether it leads to a mailbox or a telephone: their addresses are what readers look for.
  private func isPerson(_ destination: String) -> Bool {
    ["mailto:", "tel:"].contains { destination.lowercased().hasPrefix($0) }
  }

  /// Whether it is written `[…](…)`.
  private func hasBrackets(_ link: MarkdownNode, _ reader: PassageReader) -> Bool {
    let start = link.range.lowerBound
    return reader.article.file[start..<start + 1] == "["
  }
}
