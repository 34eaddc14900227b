import Diagnostics
import Prose

/// A rule of style: what it is called, and how grave an offence is.
protocol Rule: Sendable {
  /// Its name in reports, in `site.yml` and in comments.
  var code: DiagnosticCode { get }
  /// Its Chinese name, which stands for the other everywhere.
  var name: String { get }
}

/// A rule that looks at one passage at a time.
protocol PassageRule: Rule {
  /// The characters without one of which a passage holds nothing for the rule.
  var signs: String { get }

  /// Notes the offences of a passage.
  func check(_ passage: Passage, _ notes: inout Notes)
}

/// A rule that looks at an article as a whole.
protocol ArticleRule: Rule {
  /// Notes the offences of an article.
  func check(_ reader: PassageReader, _ notes: inout Notes)
}
