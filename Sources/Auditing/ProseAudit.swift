import Content
import Diagnostics
import Indicators
import Machine
import Prose

/// Compares numbers that writers typed by hand with the data of the indicator they stand beside.
///
/// A number is compared only where prose says clearly whose it is: the name or an alias stands before it
/// with nothing but linking words between, or directly behind it, or the two share a row of a table. What
/// is left over (numbers of subsets, changes, names, dates, ranges) is nobody's figure.
///
/// ```swift
/// let corrections = ProseAudit(site).run(jobs: 2, report: &report)
/// ```
public struct ProseAudit: Sendable {
  private let site: Site
  private let lexicon: IndicatorLexicon

  /// An audit of a site against its data.
  public init(_ site: Site) {
    self.site = site
    lexicon = IndicatorLexicon(site.dataset, site.configuration)
  }

  /// Audits the articles, Chinese and English.
  ///
  /// - Parameters:
  ///   - jobs: how many threads may work.
  ///   - report: receives `figure-mismatch`, `unbound-figure` and `contradicting-sign`.
  /// - Returns: what can be bound with certainty, by file and place.
  public func run(jobs: Int, report: inout Report) -> [Correction] {
    run(on: site.articles, jobs: jobs, report: &report)
  }

  /// Audits some of the articles.
  public func run(on articles: [Article], jobs: Int, report: inout Report) -> [Correction] {
    guard !lexicon.surfaces.isEmpty else { return [] }
    let articles = articles.filter { $0.language.isChinese || $0.language.isEnglish }
    return parallelMap(articles, jobs: jobs, report: &report) { article, report in
      var audit = ArticleAudit(article, lexicon: lexicon)
      audit.run()
      report.merge(audit.report)
      return audit.corrections
    }.flatMap(\.self)
  }
}

extension Language {
  /// Whether its prose is read as English.
  fileprivate var isEnglish: Bool {
    let tag = tag.lowercased()
    return tag == "en" || tag.hasPrefix("en-")
  }
}
