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
  /// What the indicators are called in the further languages that the tables have names in.
  private let further: [Language: IndicatorLexicon]

  /// An audit of a site against its data.
  public init(_ site: Site) {
    self.site = site
    lexicon = IndicatorLexicon(site.dataset, site.configuration)
    let languages = site.configuration.languages.dropFirst().filter { language in
      site.dataset.indicators.contains { $0.name(in: language.tag) != nil }
    }
    further = Dictionary(
      uniqueKeysWithValues: languages.map { language in
        (language, IndicatorLexicon(site.dataset, site.configuration, in: language))
      })
  }

  /// What the indicators are called in a text.
  private func lexicon(in language: Language) -> IndicatorLexicon { further[language] ?? lexicon }

  /// Audits the articles, Chinese and English.
  ///
  /// - Parameters:
  ///   - jobs: how many threads may work.
  ///   - report: receives `figure-mismatch`, `unbound-figure` and `contradicting-sign`.
  /// - Returns: what can be bound with certainty, by file and place.
  public func run(jobs: Int, report: inout Report) -> [Correction] {
    checkCells(&report)
    return run(on: site.articles, jobs: jobs, report: &report)
  }

  /// Words of rising and falling beside the figures that the words of tables name.
  private func checkCells(_ report: inout Report) {
    let dataset = site.dataset
    let languages = site.configuration.languages
    guard let first = languages.first, !lexicon.surfaces.isEmpty else { return }
    func check(_ words: String?, in language: Language, _ cell: @autoclosure () -> Place) {
      guard let words, words.utf8.contains(UInt8(ascii: "{")),
        language.isChinese || language.isEnglish
      else { return }
      let found = MovementCheck(words, of: cell(), in: language, lexicon: lexicon(in: language))
        .findings
      for finding in found { report.add(finding.diagnostic) }
    }
    func check(
      _ words: String?, _ further: (String) -> String?, _ cell: (String) -> Place,
      _ column: String
    ) {
      check(words, in: first, cell(column))
      for language in languages.dropFirst() {
        check(further(language.tag), in: language, cell("\(column).\(language.tag)"))
      }
    }
    for task in dataset.tasks {
      check(task.summary, task.summary(in:), task.place(of:), "summary")
    }
    for indicator in dataset.indicators {
      check(
        indicator.definition, indicator.definition(in:), indicator.place(of:), "definition")
    }
    for observation in dataset.observations {
      check(observation.note, observation.note(in:), observation.place(of:), "note")
    }
    for source in dataset.sources {
      check(source.note, source.note(in:), source.place(of:), "note")
    }
    for row in site.register.achievements {
      check(row.note?.original, in: first, row.place(of: "note"))
    }
  }

  /// Audits some of the articles.
  public func run(on articles: [Article], jobs: Int, report: inout Report) -> [Correction] {
    guard !lexicon.surfaces.isEmpty else { return [] }
    let articles = articles.filter { $0.language.isChinese || $0.language.isEnglish }
    return parallelMap(articles, jobs: jobs, report: &report) { article, report in
      var audit = ArticleAudit(article, lexicon: lexicon(in: article.language))
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
