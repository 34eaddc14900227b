import Diagnostics
import Foundation
import SiteBuilder
import TestSupport
import Testing

/// Hints are true: who does what a hint says is rid of the fault and has no new one.
@Suite struct HintsTests {
  @Test(
    "who obeys a hint to the letter is rid of that fault and gets no other",
    arguments: DiagnosticCode.allCases)
  func obeyed(code: DiagnosticCode) throws {
    let fixture = BrokenFixtureTests.folder.appendingPathComponent(code.rawValue)
    let before = try Self.report(of: fixture.path, code: code)
    for diagnostic in before {
      guard let hint = ObeyedHint(diagnostic) else { continue }
      let copy = try TemporaryFolder()
      let root = copy("project")
      try FileManager.default.copyItem(atPath: fixture.path, toPath: root)
      let failure = try hint.obey(in: root)
      #expect(failure == nil, "\(diagnostic.place) \(hint.hint)")
      let after = try Self.report(of: root, code: code)
      let words = Self.words(before)
      let left = Self.words(after)
      let name = "\(diagnostic.place) [\(diagnostic.code.rawValue)] \(hint.hint)"
      #expect(
        left[Self.words(diagnostic), default: 0] < words[Self.words(diagnostic), default: 0],
        "still there: \(name)")
      let new = left.filter { $0.value > words[$0.key, default: 0] }
      #expect(new.isEmpty, "\(name)\nbrings \(new.keys.sorted())")
    }
  }

  private static func words(_ diagnostic: Diagnostic) -> String {
    "\(diagnostic.place.file) \(diagnostic.code.rawValue) \(diagnostic.message.text(in: .chinese))"
  }

  /// How often each is reported. Lines and columns move when something is written.
  private static func words(_ diagnostics: [Diagnostic]) -> [String: Int] {
    diagnostics.reduce(into: [:]) { $0[words($1), default: 0] += 1 }
  }

  private static func report(of root: String, code: DiagnosticCode) throws -> [Diagnostic] {
    try BrokenFixtureTests.report(for: code, root: root).diagnostics
  }
}
