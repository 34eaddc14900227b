/// A style sheet that needs no other file: pictures and fonts as data, imports in their place.
///
/// Source: CSS Syntax Module Level 3, 4.3: strings, comments and `url()` are told apart, nothing else.
struct InlinedStyles {
  let resources: SiteResources
  private(set) var problems: [SingleFileProblem] = []
  /// The sheets that are being read, from the outermost inwards.
  private var open: [String] = []

  init(_ resources: SiteResources) { self.resources = resources }

  /// The text of a sheet that lies at a path of the site.
  mutating func text(_ css: String, at path: String) -> String {
    open.append(path)
    defer { open.removeLast() }
    var result = ""
    var rest = css[...]
    while let index = rest.firstIndex(where: { "/\"'@uU\\".contains($0) }) {
      result += rest[..<index]
      rest = rest[index...]
      if rest.hasPrefix("/*") {
        // Comments go: a mail does not need them.
        rest = rest.range(of: "*/").map { rest[$0.upperBound...] } ?? rest[rest.endIndex...]
      } else if rest.first == "\"" || rest.first == "'" {
        result += Self.takeString(&rest)
      } else if rest.first == "\\" {
        result += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else if rest.prefix(7).lowercased() == "@import" {
        result += importedSheet(&rest, from: path)
      } else if rest.prefix(8).lowercased() == "@charset" {
        rest = rest.firstIndex(of: ";").map { rest[rest.index(after: $0)...] } ?? ""
      } else if rest.prefix(4).lowercased() == "url(", !Self.continuesName(result) {
        result += inlinedURL(&rest, from: path)
      } else {
        result.append(rest.removeFirst())
      }
    }
    return result + rest
  }

  private static func continuesName(_ text: String) -> Bool {
    text.last.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" } ?? false
  }

  private static func takeString(_ rest: inout Substring) -> String {
    guard let quote = rest.first else { return "" }
    var index = rest.index(after: rest.startIndex)
    while index < rest.endIndex, rest[index] != quote, !rest[index].isNewline {
      if rest[index] == "\\" { index = rest.index(after: index) }
      if index < rest.endIndex { index = rest.index(after: index) }
    }
    if index < rest.endIndex, rest[index] == quote { index = rest.index(after: index) }
    defer { rest = rest[index...] }
    return String(rest[..<index])
  }

  /// What stands between the brackets of `url()`.
  private static func takeURL(_ rest: inout Substring) -> String {
    rest = rest.dropFirst(4).drop(while: \.isWhitespace)
    if rest.first == "\"" || rest.first == "'" {
      let string = takeString(&rest)
      rest = rest.drop { $0.isWhitespace }
      if rest.first == ")" { rest = rest.dropFirst() }
      return String(string.dropFirst().dropLast()).replacing("\\", with: "")
    }
    let end = rest.firstIndex(of: ")") ?? rest.endIndex
    defer { rest = end < rest.endIndex ? rest[rest.index(after: end)...] : rest[end...] }
    return String(rest[..<end]).trimmingSpaces
  }

  private mutating func inlinedURL(_ rest: inout Substring, from path: String) -> String {
    let written = Self.takeURL(&rest)
    switch resources.inlined(written, in: path, &problems) {
    case .some(let address): return "url(\"\(address)\")"
    case .none: return "url(\"\")"
    }
  }

  private mutating func importedSheet(_ rest: inout Substring, from path: String) -> String {
    rest = rest.dropFirst(7).drop(while: \.isWhitespace)
    let isURL = rest.prefix(4).lowercased() == "url("
    let written =
      isURL ? Self.takeURL(&rest) : String(Self.takeString(&rest).dropFirst().dropLast())
    let end = rest.firstIndex(of: ";") ?? rest.endIndex
    let condition = String(rest[..<end]).trimmingSpaces
    rest = end < rest.endIndex ? rest[rest.index(after: end)...] : rest[end...]
    guard case .file(let sheet, _) = SiteReference(written, in: path), !open.contains(sheet),
      let bytes = resources.read(sheet)
    else {
      problems.append(.cannotInline(written, path))
      return ""
    }
    let inner = text(String(decoding: bytes, as: UTF8.self), at: sheet)
    return condition.isEmpty ? inner : "@media \(condition) {\(inner)}"
  }
}
