import Content
import Figures

/// The feed of cases, as Atom (RFC 4287).
///
/// Nothing in it depends on the day of the build: an entry carries the date of its case, or the end of
/// the period that the case is about.
struct Feed {
  let site: Site
  /// How figures in titles and summaries are said, in the language of the feed.
  let speech: FigureSpeech

  /// Where the feed of a language stands.
  static func address(_ language: Language) -> PageAddress {
    PageAddress(language.folder + "feed.xml")
  }

  var file: OutputFile {
    OutputFile(path: Self.address(speech.language).path) { Array(xml().utf8) }
  }

  private func xml() -> String {
    let (configuration, base, language) = (site.configuration, site.address, speech.language)
    // What a reader of feeds has fetched cannot be called back.
    let cases = site.articles(.case, in: language).filter(\.matter.isPublic)
      .sorted { ($1.updated, $0.slug) < ($0.updated, $1.slug) }
    let address = Self.address(language)
    var lines = [
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(escaped(language.tag))\">",
      "<title>\(escaped(configuration.title.value))</title>",
      "<id>\(escaped(base + address.path))</id>",
      "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(escaped(base + address.path))\"/>",
      "<link rel=\"alternate\" type=\"text/html\" href=\"\(escaped(base + language.folder))index.html\"/>",
      "<updated>\(cases.first?.updated ?? Article.undated)</updated>",
      "<author><name>\(escaped(configuration.organization ?? configuration.title.value))</name></author>",
    ]
    for article in cases {
      let url = escaped(base + article.address.path)
      lines += [
        "<entry>",
        "<title>\(escaped(speech.plain(article.title)))</title>",
        "<id>\(url)</id>",
        "<link rel=\"alternate\" type=\"text/html\" href=\"\(url)\"/>",
        "<updated>\(article.updated)</updated>",
        "<summary>\(escaped(article.summary.map(speech.plain) ?? ""))</summary>",
      ]
      lines += article.matter.tags.map { "<category term=\"\(escaped($0.value))\"/>" }
      lines.append("</entry>")
    }
    lines.append("</feed>\n")
    return lines.joined(separator: "\n")
  }
}

extension Article {
  /// The moment that stands for a text without any date.
  static let undated = "2000-01-01T00:00:00Z"

  /// The day of the article, or the last day of its period, as RFC 3339 writes it.
  var updated: String {
    if let date = matter.date {
      return "\(date.year)-\(twoDigits(date.month ?? 1))-\(twoDigits(date.day ?? 1))T00:00:00Z"
    }
    guard let period = matter.period else { return Self.undated }
    return "\(period.end)-12-31T00:00:00Z"
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
