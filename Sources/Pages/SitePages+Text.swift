import Content

/// Texts with bound numbers, as plain words and as HTML.
extension SitePages {
  /// The words with their figures put in.
  func plain(_ text: BoundText, _ language: Language) -> String {
    text.segments.map { segment in
      switch segment {
      case .text(let words): words
      case .figure(let reference, _): self.text(reference, language)
      }
    }.joined()
  }

  /// The words as HTML, each figure linked to its indicator.
  ///
  /// - Parameter isLinked: false where the text stands inside a link, which cannot hold another.
  func html(_ text: BoundText, on page: Page, isLinked: Bool = true) -> String {
    text.segments.map { segment in
      switch segment {
      case .text(let words): escaped(words)
      case .figure(let reference, _):
        isLinked
          ? inlineFigure(reference, on: page)
          : "<span data-figure=\"\(reference.indicator)\">"
            + escaped(self.text(reference, page.language)) + "</span>"
      }
    }.joined()
  }

  /// The words of a cell for tables and data, with their figures put in.
  func plain(_ text: BoundText?) -> String? { text.map { plain($0, firstLanguage) } }

  /// The title of an article, with its figures put in.
  func title(of article: Article) -> String { plain(article.title, article.language) }

  /// The summary of an article as plain words; empty without one.
  func summary(of article: Article) -> String {
    article.summary.map { plain($0, article.language) } ?? ""
  }
}
