/// Everything that the stages found wrong, and the verdict that follows from it.
public struct Report: Sendable {
  private var found: Set<Diagnostic> = []

  /// An empty report: nothing is wrong.
  public init() {}

  /// Adds a diagnostic; one that is there already stays once.
  public mutating func add(_ diagnostic: Diagnostic) {
    found.insert(diagnostic)
  }

  /// Adds everything of another report, such as that of a parallel worker.
  public mutating func merge(_ other: Report) {
    found.formUnion(other.found)
  }

  /// All diagnostics by place: the order does not depend on which stage or worker came first.
  public var diagnostics: [Diagnostic] { found.sorted() }

  /// How many errors there are.
  public var errorCount: Int { found.count { $0.severity == .error } }

  /// How many warnings there are.
  public var warningCount: Int { found.count { $0.severity == .warning } }

  /// Whether the site must not be published.
  public var hasErrors: Bool { found.contains { $0.severity == .error } }

  /// The report with every warning raised to an error.
  public var strict: Report {
    var report = Report()
    for diagnostic in found { report.add(diagnostic.asError) }
    return report
  }
}
