/// Everything that the stages found wrong, and the verdict that follows from it.
///
/// ```swift
/// var report = Report()
/// report.add(
///   Diagnostic(.missingFile, at: place, LocalizedText(zh: "缺少文件", en: "a file is missing")))
/// report.merge(part)
/// for diagnostic in report.diagnostics {
///   print(TextRenderer(language: .english).render(diagnostic))
/// }
/// ```
public struct Report: Sendable {
  private var found: [Fact: Diagnostic] = [:]

  /// What makes two diagnostics one: a template that many pages show is wrong once, though what could
  /// be written in its place differs from page to page.
  private struct Fact: Hashable {
    let code: DiagnosticCode
    let severity: Diagnostic.Severity
    let place: Place
    let message: LocalizedText
  }

  /// An empty report: nothing is wrong.
  public init() {}

  /// Adds a diagnostic; a fact that is there already stays once, with the first of its hints in order.
  public mutating func add(_ diagnostic: Diagnostic) {
    let fact = Fact(
      code: diagnostic.code, severity: diagnostic.severity, place: diagnostic.place,
      message: diagnostic.message)
    if let known = found[fact], known <= diagnostic { return }
    found[fact] = diagnostic
  }

  /// Adds everything of another report, such as that of a parallel worker.
  public mutating func merge(_ other: Report) {
    for diagnostic in other.found.values { add(diagnostic) }
  }

  /// All diagnostics by place: the order does not depend on which stage or worker came first.
  public var diagnostics: [Diagnostic] { found.values.sorted() }

  /// How many facts there are.
  public var count: Int { found.count }

  /// How many errors there are.
  public var errorCount: Int { found.keys.count { $0.severity == .error } }

  /// How many warnings there are.
  public var warningCount: Int { found.keys.count { $0.severity == .warning } }

  /// Whether the site must not be published.
  public var hasErrors: Bool { found.keys.contains { $0.severity == .error } }

  /// The report with every warning raised to an error.
  public var strict: Report {
    var report = Report()
    for diagnostic in found.values { report.add(diagnostic.asError) }
    return report
  }
}
