import Content
import Diagnostics
import Indicators
import Machine
import Prose

/// Marks that were meant and are not read, and so would stand on the page as they were typed: half of a
/// brace, a heading without its blank, the marks of a Chinese keyboard or of another program.
///
/// A mark behind a backslash is meant to be seen, and so is whatever stands in code.
///
/// ```swift
/// Slips(site).run(jobs: 2, report: &report)
/// ```
public struct Slips: Sendable {
  private let site: Site
  private let figures: FigureNames

  /// A check of a site's texts.
  public init(_ site: Site) {
    self.site = site
    figures = FigureNames(site.dataset)
  }

  /// Looks through all articles, in whatever language they are, and through the fields that are printed as they stand.
  ///
  /// - Returns: changes that are certain.
  @discardableResult
  public func run(jobs: Int, report: inout Report) -> [Correction] {
    let corrections = run(on: site.articles, jobs: jobs, report: &report)
    checkFields(&report)
    return corrections
  }

  /// Looks through some articles.
  ///
  /// - Returns: changes that are certain.
  @discardableResult
  public func run(on articles: [Article], jobs: Int, report: inout Report) -> [Correction] {
    parallelMap(articles, jobs: jobs, report: &report) { article, report in
      let reader = PassageReader(article, as: .written)
      let invisible = InvisibleSlips(in: article.file)
      for slip in slips(in: reader, invisible.slips) {
        report.add(slip.diagnostic(at: article.file.place(at: slip.bytes)))
      }
      return invisible.corrections
    }.flatMap(\.self)
  }

  /// The bytes of an article where marks stand that are not read: what becomes of them is said here, and what a rule of
  /// style would make of `(` in `![图](a.png）` leads further away.
  public func strayMarks(in reader: PassageReader) -> [Range<Int>] {
    slips(in: reader, []).flatMap { $0.marks ?? [$0.bytes] }
  }

  /// The slips of an article, in the order of the file; of several at one place the first.
  private func slips(in reader: PassageReader, _ invisible: [Slip]) -> [Slip] {
    var found = invisible
    for passage in reader.passages {
      let text = MarkedText(passage, in: reader)
      if text.holdsMarks { found += Self.slips(in: text, figures) }
    }
    found += NodeSlips.all(in: reader, figures)
    return Slip.apart(found)
  }

  /// The slips of a passage, rule by rule.
  static func slips(in text: MarkedText, _ figures: FigureNames) -> [Slip] {
    let braces =
      text.readsFigures ? BraceSlips.all(in: text, figures) : FieldSlips.braces(in: text, figures)
    guard text.isMarkdown else { return braces + PlainSlips.all(in: text) }
    let lines = text.passage.role == .paragraph ? LineSlips.all(in: text) : []
    let end =
      text.passage.role == .heading ? [LineMarks.closingSigns(text)].compactMap(\.self) : []
    return braces + BracketSlips.all(in: text) + lines + InlineSlips.all(in: text) + end
  }

  /// What stands in fields that are printed as they are: cells, lines of `site.yml` and of the front matter.
  private func checkFields(_ report: inout Report) {
    var found: [Diagnostic] = []
    PlainFields.forEach(of: site) { field in
      for slip in FieldSlips.all(in: field, figures) {
        found.append(slip.diagnostic(at: field.place(slip.bytes)))
      }
    }
    checkInvisible { found.append($0) }
    for diagnostic in found { report.add(diagnostic) }
  }

  /// Invisible characters in the names and words of the tables.
  private func checkInvisible(_ add: (Diagnostic) -> Void) {
    let dataset = site.dataset
    func check(_ text: String?, _ place: @autoclosure () -> Place) {
      guard let text,
        let slip = InvisibleSlips(in: SourceFile(path: "", text: text)).slips.first
      else { return }
      // Words that `check --fix` mends are those of texts.
      let hint = LocalizedText(
        zh: "删去它：把前后两个字连同它一起选中，重新打一遍", en: "remove it: type the characters around it anew")
      add(Slip(bytes: slip.bytes, message: slip.message, hint: hint).diagnostic(at: place()))
    }
    for task in dataset.tasks {
      check(task.title, task.place(of: "title"))
      check(task.summary, task.place(of: "summary"))
    }
    for indicator in dataset.indicators {
      check(indicator.name, indicator.place(of: "name"))
      check(indicator.definition, indicator.place(of: "definition"))
    }
    for entity in dataset.entities { check(entity.name.original, entity.place(of: "name")) }
    for observation in dataset.observations {
      check(observation.note, observation.place(of: "note"))
    }
    for source in dataset.sources {
      check(source.title, source.place(of: "title"))
      check(source.note, source.place(of: "note"))
    }
  }
}

/// A mark that is not read, and what to do about it.
struct Slip {
  var code = DiagnosticCode.strayMark
  /// Where it stands in the file.
  let bytes: Range<Int>
  let message: LocalizedText
  let hint: LocalizedText
  /// The marks that are meant, where they are not all that is named: the brackets of a link without its words. What
  /// they are to be is said here, so that rules of style do not ask for others.
  var marks: [Range<Int>]?

  func diagnostic(at place: Place) -> Diagnostic {
    Diagnostic(code, .warning, at: place, message, hint: hint)
  }
}

/// The ids of figures, for names that are nearly one.
struct FigureNames: Sendable {
  private let dataset: Dataset
  /// More ids than these are not compared with a name.
  private static let mostCompared = 5_000

  init(_ dataset: Dataset) { self.dataset = dataset }

  /// Whether there is such an indicator.
  func isKnown(_ id: String) -> Bool { dataset.indicator(id) != nil }

  /// The id that is meant: the same in other letters, or one that is near.
  func meant(by name: String) -> String? {
    let plain = name.lowercased().replacing("_", with: "-")
    if isKnown(plain) { return plain }
    guard plain.utf8.count > 5, dataset.indicators.count <= Self.mostCompared else { return nil }
    return nearestName(to: plain, among: dataset.indicators.lazy.map(\.id))
  }
}
