import Content
import Diagnostics
import Indicators
import Parallel

/// Compares numbers that writers typed by hand with the data of the indicator they stand beside.
///
/// A number is compared only where prose says clearly whose it is: the name or an alias stands before it
/// with nothing but linking words between, or directly behind it, or the two share a row of a table. What
/// is left over (numbers of subsets, changes, names, dates, ranges) is nobody's figure.
public struct ProseAudit: Sendable {
  private let site: Site
  private let lexicon: IndicatorLexicon

  /// An audit of a site against its data.
  public init(_ site: Site) {
    self.site = site
    lexicon = IndicatorLexicon(site.dataset)
  }

  /// Audits the Chinese articles.
  ///
  /// - Parameters:
  ///   - jobs: how many threads may work.
  ///   - report: receives `figure-mismatch` and `unbound-figure`.
  /// - Returns: what can be bound with certainty, by file and place.
  public func run(jobs: Int, report: inout Report) -> [Binding] {
    guard !lexicon.surfaces.isEmpty else { return [] }
    let articles = site.articles.filter(\.language.isChinese)
    return parallelMap(articles, jobs: jobs, report: &report) { article, report in
      var audit = ArticleAudit(article, lexicon: lexicon)
      audit.run()
      report.merge(audit.report)
      return audit.bindings
    }.flatMap(\.self)
  }
}

/// A change to a file: a number becomes the name of its figure.
public struct Binding: Hashable, Sendable {
  /// The file, as messages name it.
  public let place: Place
  /// The UTF-8 bytes of the file's text that change, byte order mark not counted.
  public let range: Range<Int>
  /// What stands there.
  public let written: String
  /// What takes its place: `{{id}}`.
  public let replacement: String

  /// The bytes of a file with these changes made; nil where it does not say what they expect.
  ///
  /// All other bytes stay: byte order mark, line endings, a missing last line ending.
  public static func apply(_ bindings: [Binding], to bytes: [UInt8]) -> [UInt8]? {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let shift = bytes.starts(with: mark) ? mark.count : 0
    var result: [UInt8] = []
    var position = 0
    for binding in bindings.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      let start = binding.range.lowerBound + shift
      let end = binding.range.upperBound + shift
      guard start >= position, end <= bytes.count,
        bytes[start..<end].elementsEqual(binding.written.utf8)
      else { return nil }
      result += bytes[position..<start]
      result += Array(binding.replacement.utf8)
      position = end
    }
    return result + bytes[position...]
  }
}
