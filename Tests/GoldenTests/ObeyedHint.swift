import Diagnostics
import Foundation

/// What a person does who obeys a hint to the letter.
///
/// Only hints that name what to write, rename or add can be obeyed so; others say what to look at. A
/// wording that is read here and cannot be carried out is a fault of the hint.
struct ObeyedHint {
  let diagnostic: Diagnostic
  /// The hint in Chinese, as the office reads it.
  let hint: String

  /// Nil where the hint names nothing to write.
  init?(_ diagnostic: Diagnostic) {
    guard let hint = diagnostic.hint?.text(in: .chinese) else { return nil }
    self.diagnostic = diagnostic
    self.hint = hint
    // A sheet is renamed in its workbook.
    guard action != nil, diagnostic.place.sheet == nil else { return nil }
  }

  /// Changes a project as the hint says.
  ///
  /// - Returns: what could not be done; nil where it was.
  func obey(in root: String) throws -> String? {
    let path = "\(root)/\(diagnostic.place.file)"
    switch action {
    case .replace(let text): return try change(path) { _ in text }
    case .rename(let name):
      if diagnostic.place.line == nil { return try renameFile(at: path, to: name) }
      guard let wrong = quotedName else { return try change(path) { _ in name } }
      if path.hasSuffix(".mustache") {
        // A section is opened and closed by its name.
        let renamed = try contents(of: path).replacingOccurrences(
          of: "\\b\(NSRegularExpression.escapedPattern(for: wrong))\\b", with: name,
          options: .regularExpression)
        try renamed.write(toFile: path, atomically: true, encoding: .utf8)
        return nil
      }
      return try change(path) { place in
        place.contains(wrong) ? place.replacingOccurrences(of: wrong, with: name) : name
      }
    case .addLine(let line):
      var lines = try contents(of: path).components(separatedBy: "\n")
      lines.insert(line, at: max((diagnostic.place.line ?? 1) - 1, 0))
      try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
      return nil
    case .line(let text):
      return try changeLines(path) { lines, line in lines[line] = text }
    case .removeLine:
      return try changeLines(path) { lines, line in lines.remove(at: line) }
    case .first(let text): return try changeLines(path) { lines, _ in lines.insert(text, at: 0) }
    case .behind(let text):
      return try changeLines(path) { lines, line in
        // A front matter goes on to the first line that is no key.
        let end = lines[line...].dropFirst().firstIndex { !$0.contains(": ") } ?? lines.count
        lines.insert(text, at: end)
      }
    case .remove(let text): return try change(path) { $0.replacingOccurrences(of: text, with: "") }
    case .pair(let open, let close):
      return try change(path) { _ in open }
        ?? changeLines(path) { lines, line in
          guard let last = lines[line].lastIndex(where: { "\")".contains($0) }) else { return }
          lines[line].replaceSubrange(last...last, with: close)
        }
    case .append(let text, let file):
      let target = file.map { "\(root)/Content/\($0)" } ?? path
      let before = (try? contents(of: target)) ?? ""
      let gap = before.isEmpty || before.hasSuffix("\n") ? "" : "\n"
      try (before + gap + text + "\n").write(toFile: target, atomically: true, encoding: .utf8)
      return nil
    case .renameBoth(let name):
      guard let wrong = diagnostic.place.excerpt.map(Self.meant) else { return "quotes nothing" }
      let folder = (path as NSString).deletingLastPathComponent
      let old = wrong.components(separatedBy: "(").last?.replacingOccurrences(of: ")", with: "")
      try move("\(folder)/\(old ?? wrong)", to: "\(folder)/\(name)")
      return try change(path) { $0.replacingOccurrences(of: old ?? wrong, with: name) }
    case .move(let target):
      try move(path, to: "\(root)/\(target)")
      return nil
    case nil: return "names nothing to do"
    }
  }

  /// The wrong name as the message gives it.
  private var quotedName: String? {
    let message = diagnostic.message.text(in: .chinese)
    return message.matches(of: #/“([^”]+)”/#).map { String($0.1) }.first { name in
      diagnostic.place.excerpt.map { Self.meant($0).contains(name) } ?? true
    }
  }

  private static func meant(_ excerpt: Excerpt) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append(
      contentsOf: excerpt.text.unicodeScalars.dropFirst(excerpt.start).prefix(excerpt.length))
    return String(scalars)
  }

  private func change(_ path: String, _ change: (String) -> String) throws -> String? {
    guard let line = diagnostic.place.line, let column = diagnostic.place.column,
      let length = diagnostic.place.excerpt?.length
    else { return "has no place in a text" }
    var lines = try contents(of: path).components(separatedBy: "\n")
    let scalars = Array(lines[line - 1].unicodeScalars)
    let range = column - 1..<min(column - 1 + length, scalars.count)
    func text(_ part: ArraySlice<Unicode.Scalar>) -> String {
      String(String.UnicodeScalarView(part))
    }
    lines[line - 1] =
      text(scalars[..<range.lowerBound]) + change(text(scalars[range]))
      + text(scalars[range.upperBound...])
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    return nil
  }

  private func changeLines(
    _ path: String, _ change: (inout [String], Int) -> Void
  ) throws -> String? {
    var lines = try contents(of: path).components(separatedBy: "\n")
    let line = (diagnostic.place.line ?? 1) - 1
    guard lines.indices.contains(line) else { return "has no such line" }
    change(&lines, line)
    try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    return nil
  }

  private func contents(of path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8)
  }

  private func renameFile(at path: String, to name: String) throws -> String? {
    let wrong = hint.firstMatch(of: #/^“([^”]+)”是不是/#).map { String($0.1) }
    var parts = path.components(separatedBy: "/")
    guard let part = wrong == nil ? parts.indices.last : parts.lastIndex(where: { $0 == wrong })
    else { return "names no part of the file's path" }
    parts[part] = name
    try move(path, to: parts.joined(separator: "/"))
    return nil
  }

  private func move(_ path: String, to target: String) throws {
    let folder = URL(fileURLWithPath: target).deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.moveItem(atPath: path, toPath: target)
  }
}
