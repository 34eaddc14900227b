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

  /// What is done to the file that the diagnostic names.
  private enum Action {
    /// What stands at the place becomes this.
    case replace(String)
    /// The wrong name that the message quotes becomes this, at the place or in the name of the file.
    case rename(String)
    /// A line is added in front of the place's.
    case addLine(String)
    /// The file moves.
    case move(String)
  }

  private var action: Action? {
    if let found = hint.firstMatch(of: #/^(?:改成|写成|应写)“([^”]+)”(?:$|[，；（])/#) {
      return .replace(String(found.1))
    }
    if let found = hint.firstMatch(of: #/^写成 (\{\{[-a-z0-9@:]+\}\})，/#) {
      return .replace(String(found.1))
    }
    if let found = hint.firstMatch(of: #/^写成 (https:[^ ]+)$/#) { return .rename(String(found.1)) }
    if let found = hint.firstMatch(of: #/^把 (#+) 改成 (#+)$/#) { return .replace(String(found.2)) }
    if let found = hint.firstMatch(of: #/是不是“([^”]+)”？/#) { return .rename(String(found.1)) }
    if let found = hint.firstMatch(of: #/^加一行“([^”]+)”/#) { return .addLine(String(found.1)) }
    if let found = hint.firstMatch(of: #/^移到 ([^ ，]+)$/#) { return .move(String(found.1)) }
    if hint == "删去行末的空格" || hint == "去掉空格" || hint.hasPrefix("去掉空格，") { return .replace("") }
    return nil
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
