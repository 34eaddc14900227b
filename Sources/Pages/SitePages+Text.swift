import Content
import Figures

/// Texts with bound numbers, as plain words and as HTML.
extension SitePages {
  /// The words with their figures put in.
  func plain(_ text: BoundText, _ language: Language) -> String { speech(language).plain(text) }

  /// The words as HTML, each figure linked to its indicator.
  ///
  /// - Parameter isLinked: false where the text stands inside a link, which cannot hold another.
  func html(_ text: BoundText, on page: Page, isLinked: Bool = true) -> String {
    text.segments.map { segment in
      switch segment {
      case .text(let words): escaped(words)
      case .figure(let reference, _): figureHTML(reference, on: page, isLinked: isLinked)
      }
    }.joined()
  }

  private func figureHTML(_ reference: FigureReference, on page: Page, isLinked: Bool) -> String {
    isLinked
      ? inlineFigure(reference, on: page)
      : "<span data-figure=\"\(reference.indicator)\">"
        + escaped(text(reference, page.language)) + "</span>"
  }

  /// The title of an article, with its figures put in.
  func title(of article: Article) -> String { plain(article.title, article.language) }

  /// The title of an article as HTML, its figures marked as figures.
  ///
  /// - Parameter isLinked: false inside a link, as in lists and cards.
  func titleHTML(of article: Article, on page: Page, isLinked: Bool = false) -> String {
    html(article.title, on: page, isLinked: isLinked)
  }

  /// A link to an article by its title.
  func link(to article: Article, on page: Page) -> LinkModel {
    LinkModel(
      title: title(of: article), href: page.address.link(to: article.address),
      markup: titleHTML(of: article, on: page))
  }

  /// The pieces of an article's title between which a line may break; a figure is never cut.
  func titlePhrases(of article: Article, on page: Page, isLinked: Bool = false) -> [TextModel] {
    // While the title is cut, a sign of the last private plane stands for each figure.
    let first: UInt32 = 0x10_0000
    var figures: [(text: String, html: String)] = []
    var marked = ""
    for segment in article.title.segments {
      switch segment {
      case .text(let words): marked += words
      case .figure(let reference, _):
        guard let sign = Unicode.Scalar(first + UInt32(figures.count)) else { continue }
        marked.unicodeScalars.append(sign)
        figures.append(
          (
            text(reference, article.language),
            figureHTML(reference, on: page, isLinked: isLinked)
          ))
      }
    }
    guard !figures.isEmpty else { return phrases(of: marked) }
    return phrases(of: marked).map { piece in
      var (text, html) = ("", "")
      for scalar in piece.text.unicodeScalars {
        let index = scalar.value >= first ? Int(scalar.value - first) : Int.max
        if index < figures.count {
          text += figures[index].text
          html += figures[index].html
        } else {
          text.unicodeScalars.append(scalar)
          html += escaped(String(scalar))
        }
      }
      return TextModel(text: text, markup: html)
    }
  }

  /// The summary of an article as plain words; empty without one.
  func summary(of article: Article) -> String {
    article.summary.map { plain($0, article.language) } ?? ""
  }
}
