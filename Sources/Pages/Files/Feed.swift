import Achievements
import Content
import Figures
import Indicators
import SiteMap

/// The feed of cases and of what was won, as Atom (RFC 4287).
///
/// Nothing in it depends on the day of the build: an entry carries the date of its case, or the end of
/// the period that the case is about. What was won is an entry if its month is known: a year alone is no
/// news.
struct Feed {
  /// How many achievements it has at most, the newest.
  private static let achievements = 50

  let site: Site
  /// How figures in titles and summaries are said, in the language of the feed.
  let speech: FigureSpeech

  private struct Entry {
    /// The name by which those of one day are in order.
    let name: String
    let title: String
    /// What follows the site's address.
    let path: String
    let updated: String
    let summary: String
    var categories: [String] = []
  }

  /// Where the feed of a language stands.
  static func address(_ language: Language) -> PageAddress {
    PageAddress(language.folder + "feed.xml")
  }

  var file: OutputFile {
    OutputFile(path: Self.address(speech.language).path) { Array(xml().utf8) }
  }

  private func xml() -> String {
    let (configuration, base, language) = (site.configuration, site.address, speech.language)
    let entries = (cases + achievements).sorted {
      ($1.updated, $0.name, $0.path) < ($0.updated, $1.name, $1.path)
    }
    let address = Self.address(language)
    var lines = [
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>",
      "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"\(escaped(language.tag))\">",
      "<title>\(escaped(configuration.title(in: language)))</title>",
      "<id>\(escaped(base + address.path))</id>",
      "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(escaped(base + address.path))\"/>",
      "<link rel=\"alternate\" type=\"text/html\" href=\"\(escaped(base + language.folder))index.html\"/>",
      "<updated>\(entries.first?.updated ?? Article.undated)</updated>",
      "<author><name>\(escaped(configuration.organization(in: language) ?? configuration.title(in: language)))</name></author>",
    ]
    for entry in entries {
      let url = escaped(base + entry.path)
      lines += [
        "<entry>",
        "<title>\(escaped(entry.title))</title>",
        "<id>\(url)</id>",
        "<link rel=\"alternate\" type=\"text/html\" href=\"\(url)\"/>",
        "<updated>\(entry.updated)</updated>",
        "<summary>\(escaped(entry.summary))</summary>",
      ]
      lines += entry.categories.map { "<category term=\"\(escaped($0))\"/>" }
      lines.append("</entry>")
    }
    lines.append("</feed>\n")
    return lines.joined(separator: "\n")
  }

  private var cases: [Entry] {
    // What a reader of feeds has fetched cannot be called back.
    site.articles(.case, in: speech.language).filter(\.frontMatter.isPublic).map { article in
      Entry(
        name: article.slug, title: speech.plain(article.title), path: article.address.path,
        updated: article.updated,
        summary: article.summary.map(speech.plain) ?? "",
        categories: article.frontMatter.tags.map(\.value.withoutBraceEscapes))
    }
  }

  private var achievements: [Entry] {
    let tag = speech.language.tag
    let dated = site.register.achievements.compactMap { one -> (Achievement, String)? in
      guard one.status == .won, case .date(let date)? = one.time, date.month != nil else {
        return nil
      }
      return (one, date.moment)
    }
    return dated.sorted { ($1.1, $0.0.id) < ($0.1, $1.0.id) }.prefix(Self.achievements).map {
      one, moment in
      let summary = [
        one.level.name.text(in: tag), one.kind.name.text(in: tag), one.issuer?.text(in: tag),
        one.holder?.text(in: tag),
      ].compactMap(\.self)
      return Entry(
        name: one.id, title: one.name.text(in: tag),
        path: "\(site.registerPages.address(of: one.id).page.in(speech.language).path)#\(one.id)",
        updated: moment, summary: summary.joined(separator: " · "),
        categories: [one.kind.name.text(in: tag)])
    }
  }
}

extension Article {
  /// The moment that stands for a text without any date.
  static let undated = "2000-01-01T00:00:00Z"

  /// The day of the article, or the last day of its period, as RFC 3339 writes it.
  var updated: String {
    if let date = frontMatter.date { return date.moment }
    guard let period = frontMatter.period else { return Self.undated }
    return "\(period.end)T00:00:00Z"
  }
}

extension PartialDate {
  /// Its first moment, as RFC 3339 writes it.
  fileprivate var moment: String {
    "\(year)-\(twoDigits(month ?? 1))-\(twoDigits(day ?? 1))T00:00:00Z"
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
