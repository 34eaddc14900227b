import Diagnostics
import Testing

/// A diagnostic as `file:line:column severity code ‹the words above the caret›`.
public func describe(_ diagnostic: Diagnostic) -> String {
  var line = "\(diagnostic.place) \(diagnostic.severity.rawValue) \(diagnostic.code.rawValue)"
  if let excerpt = diagnostic.place.excerpt {
    let meant = excerpt.text.unicodeScalars.dropFirst(excerpt.start).prefix(excerpt.length)
    line += " ‹\(String(meant))›"
  }
  return line
}

/// Expects just these diagnostics, in this order: one too many fails like one too few.
public func expectDiagnostics(
  _ report: Report, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(report.diagnostics.map(describe) == expected, sourceLocation: sourceLocation)
}

/// The wording of all diagnostics in Chinese, each with its hint.
public func wording(_ report: Report) -> [String] {
  report.diagnostics.map { "\($0.message.zh)；\($0.hint?.zh ?? "")" }
}
