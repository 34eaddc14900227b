import Content
import Diagnostics
import Machine
import Prose
import Slips

/// Holds the articles of a site to the rules of style of their language, Chinese or English.
///
/// The rules follow GB/T 15834—2011 (marks) and GB/T 15835—2011 (numbers) where these leave no choice,
/// and the habit of publicity offices where they do: full-width brackets, no spaces between Chinese and
/// Latin letters. What is no prose is exempt: code, addresses, the keys of the front matter; what
/// stands in 《…》 is others' wording.
///
/// ```swift
/// let corrections = Proofreader(site, report: &report).run(jobs: 2, report: &report)
/// ```
public struct Proofreader: Sendable {
  private let site: Site
  private let book: RuleBook

  /// A proofreader for a site, with the levels of its `site.yml`.
  ///
  /// - Parameters:
  ///   - leavesStrayMarks: whether marks that are not read are left to `Slips`, which says what they are to be; of texts
  ///     that nobody looks through for them, such as Word files, they are marks like all others.
  ///   - report: receives `unknown-rule` for names in `site.yml` that no rule has.
  public init(_ site: Site, leavesStrayMarks: Bool = true, report: inout Report) {
    self.site = site
    book = RuleBook(site, leavesStrayMarks ? Slips(site) : nil, report: &report)
  }

  /// Reads all articles.
  ///
  /// - Parameters:
  ///   - jobs: how many threads may work.
  ///   - report: receives what offends against a rule.
  /// - Returns: what can be corrected with certainty, by file and place.
  public func run(jobs: Int, report: inout Report) -> [Correction] {
    run(on: site.articles, jobs: jobs, report: &report)
  }

  /// Reads some of the articles: what one says otherwise than another is seen only among them.
  public func run(on articles: [Article], jobs: Int, report: inout Report) -> [Correction] {
    let articles = articles.filter(\.language.isChinese)
    let seeksCandidates = book.severity(of: .candidateAsWon) != nil
    let parts = parallelMap(articles, jobs: jobs, report: &report) { article, report in
      let reader = PassageReader(article, as: .written)
      var notes = Notes(reader, book: book)
      book.check(reader, &notes)
      report.merge(notes.report)
      notes.begin(.candidateAsWon)
      return (
        corrections: notes.corrections,
        mentions: seeksCandidates
          ? book.candidates.mentions(in: reader, notes) : Mentions(file: article.file)
      )
    }
    if let severity = book.severity(of: .candidateAsWon) {
      for diagnostic in book.candidates.compare(parts.map(\.mentions), severity) {
        report.add(diagnostic)
      }
    }
    return parts.flatMap(\.corrections) + runEnglish(jobs: jobs, report: &report)
  }

  /// Reads the articles in English. What one of them says of candidates is held against the register alone.
  private func runEnglish(jobs: Int, report: inout Report) -> [Correction] {
    let languages = site.configuration.languages.filter {
      $0.tag.lowercased() == "en" || $0.tag.lowercased().hasPrefix("en-")
    }
    return languages.flatMap { language in
      let book = RuleBook(english: language, of: site, besides: book)
      let articles = site.articles.filter { $0.language == language }
      return parallelMap(articles, jobs: jobs, report: &report) { article, report in
        let reader = PassageReader(article, as: .written)
        var notes = Notes(reader, book: book)
        book.check(reader, &notes)
        report.merge(notes.report)
        return notes.corrections
      }.flatMap(\.self)
    }
  }
}
