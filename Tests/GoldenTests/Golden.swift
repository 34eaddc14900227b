import Foundation
import Testing

/// Where the fixtures lie.
enum Fixtures {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  static let themes = folder.appendingPathComponent("Themes")
}

/// Compares a text with the expected one in a file.
///
/// With `UPDATE_GOLDENS=1` the file is written anew; one that is missing is written and fails, so that
/// nothing is expected that nobody has read.
func expectGolden(
  _ text: String, at file: URL, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let isUpdate = ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1"
  // Foundation's reader of texts would take away the mark by which Excel knows UTF-8.
  let expected = (try? Data(contentsOf: file)).map { String(decoding: $0, as: UTF8.self) }
  if expected == text { return }
  if isUpdate || expected == nil {
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file, options: .atomic)
  }
  guard !isUpdate else { return }
  let difference = firstDifference(expected ?? "", text)
  Issue.record(
    "\(file.lastPathComponent): \(expected == nil ? "was missing and is written" : difference)",
    sourceLocation: sourceLocation)
}

private func firstDifference(_ expected: String, _ text: String) -> String {
  let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let new = text.split(separator: "\n", omittingEmptySubsequences: false)
  for (number, pair) in zip(old, new).enumerated() where pair.0 != pair.1 {
    return "line \(number + 1)\n  expected: \(pair.0)\n  found:    \(pair.1)"
  }
  return "\(old.count) lines expected, \(new.count) found"
}
