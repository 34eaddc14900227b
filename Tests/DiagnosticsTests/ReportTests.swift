import Diagnostics
import TestSupport
import Testing

@Suite("Reports")
struct ReportTests {
  private static func diagnostic(
    _ file: String, _ line: Int?, _ column: Int?, _ code: DiagnosticCode = .brokenLink,
    severity: Diagnostic.Severity = .error, zh: String = "坏"
  ) -> Diagnostic {
    Diagnostic(
      code, severity, at: Place(file: file, line: line, column: column, excerpt: nil),
      LocalizedText(zh: zh, en: zh))
  }

  private static func cell(_ sheet: String, _ cell: String?) -> Diagnostic {
    Diagnostic(
      .invalidCell, at: Place(file: "b.xlsx", sheet: sheet, cell: cell),
      LocalizedText(zh: "坏", en: "bad"))
  }

  /// By file, sheet, line, column, row, column of a sheet, code and wording.
  private static let inOrder: [Diagnostic] = [
    diagnostic("a.md", nil, nil), diagnostic("a.md", 2, 9), diagnostic("a.md", 2, 10),
    diagnostic("a.md", 10, 1, .brokenAnchor), diagnostic("a.md", 10, 1, zh: "乙"),
    diagnostic("a.md", 10, 1, zh: "甲"), diagnostic("b.md", 1, 1),
    cell("数量", "C9"), cell("资金", nil), cell("资金", "B2"), cell("资金", "Z2"),
    cell("资金", "AA2"), cell("资金", "B12"), diagnostic("c.md", nil, nil),
  ]

  @Test("diagnostics come in the order of their places, whatever order they are added in")
  func order() {
    var forward = Report()
    for diagnostic in Self.inOrder { forward.add(diagnostic) }
    var backward = Report()
    for diagnostic in Self.inOrder.reversed() { backward.add(diagnostic) }
    #expect(forward.diagnostics == Self.inOrder)
    #expect(backward.diagnostics == Self.inOrder)
  }

  @Test(
    "of any two that differ, one comes first: in wording, severity, hint, related places, caret")
  func totality() {
    let place = Place(file: "a", line: 1, column: 1, excerpt: nil)
    let message = LocalizedText(zh: "坏", en: "bad")
    let hint = LocalizedText(zh: "改", en: "mend")
    func with(_ length: Int) -> Place {
      Place(
        file: "a", line: 1, column: 1, excerpt: Excerpt(line: "abc", column: 1, length: length))
    }
    let all = [
      Diagnostic(.brokenLink, at: place, message),
      Diagnostic(.brokenLink, .warning, at: place, message),
      Diagnostic(.brokenLink, at: place, LocalizedText(zh: "坏", en: "broken")),
      Diagnostic(.brokenLink, at: place, message, hint: hint),
      Diagnostic(.brokenLink, at: place, message, hint: LocalizedText(zh: "改", en: "do")),
      Diagnostic(.brokenLink, at: place, message, related: [Place(file: "b")]),
      Diagnostic(.brokenLink, at: place, message, related: [Place(file: "c")]),
      Diagnostic(.brokenLink, at: with(1), message), Diagnostic(.brokenLink, at: with(2), message),
      Diagnostic(.brokenLink, at: place.inCell("A1"), message),
      Diagnostic(.brokenLink, at: place.inCell("A01"), message),
    ]
    for (index, left) in all.enumerated() {
      for right in all[(index + 1)...] {
        #expect((left < right) != (right < left), "\(left) and \(right)")
      }
      #expect(!(left < left))
    }
  }

  @Test("the same fact is there once, also from two workers")
  func once() {
    var first = Report()
    first.add(Self.diagnostic("a.md", 1, 1))
    first.add(Self.diagnostic("a.md", 1, 1))
    var second = Report()
    second.add(Self.diagnostic("a.md", 1, 1))
    second.add(Self.diagnostic("a.md", 2, 1))
    first.merge(second)
    expectDiagnostics(first, ["a.md:1:1 error broken-link", "a.md:2:1 error broken-link"])
  }

  @Test("a fact that is found from several sides is there once, with the same hint in any order")
  func onceWithHint() {
    let hints = ["乙", "甲", "丙"].map { LocalizedText(zh: $0, en: "") }
    let message = LocalizedText(zh: "坏", en: "bad")
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      var report = Report()
      for index in order {
        report.add(Diagnostic(.brokenLink, at: Place(file: "a"), message, hint: hints[index]))
      }
      #expect(wording(report) == ["坏；丙"])
    }
  }

  @Test("errors and warnings are counted apart, and strictness makes errors of warnings")
  func verdict() {
    var report = Report()
    #expect((report.errorCount, report.warningCount, report.hasErrors) == (0, 0, false))
    report.add(Self.diagnostic("a.md", 1, 1, severity: .warning))
    report.add(Self.diagnostic("a.md", 2, 1, severity: .warning))
    #expect((report.errorCount, report.warningCount, report.hasErrors) == (0, 2, false))
    #expect((report.strict.errorCount, report.strict.warningCount) == (2, 0))
    report.add(Self.diagnostic("a.md", 2, 1))
    #expect((report.errorCount, report.warningCount, report.hasErrors) == (1, 2, true))
    // The error of line 2 and its warning are one fact when both are errors.
    #expect((report.strict.errorCount, report.strict.warningCount) == (2, 0))
  }

  @Test("codes are words in lower case with hyphens, each used once")
  func codes() {
    let codes = DiagnosticCode.allCases.map(\.rawValue)
    #expect(Set(codes).count == codes.count)
    for code in codes {
      let isPlain = code.utf8.allSatisfy { 0x61...0x7A ~= $0 || $0 == 0x2D }
      #expect(isPlain && !code.hasPrefix("-") && !code.hasSuffix("-"), "\(code)")
    }
  }
}
