import Zipping

/// A Word file as pandoc gets to see it: the same text, with a mark in front of every paragraph and in
/// the place of every picture.
///
/// Pandoc reads runs, links, lists, tables, notes and equations well. What it drops without a word,
/// and differs in from version to version, is settled before it looks: which paragraphs are headings,
/// numbers that Markdown cannot count, text boxes, pictures however they are wrapped, readings of
/// characters. By the marks, what comes back can be held against what went in, paragraph by paragraph.
struct PreparedDocument {
  /// Stands on both sides of a paragraph's position. A private character that no font has.
  static let paragraphMark: Unicode.Scalar = "\u{10FFFD}"
  /// Stands on both sides of a picture's position.
  static let pictureMark: Unicode.Scalar = "\u{10FFFC}"

  private let document: WordDocument
  private let headings: WordHeadings

  init(_ document: WordDocument, _ headings: WordHeadings) {
    self.document = document
    self.headings = headings
  }

  /// The docx for pandoc: no pictures, nothing that it does not need.
  func package() throws(ImportProblem) -> [UInt8] {
    let package = document.package
    var parts: [String: [UInt8]] = [:]
    for (name, bytes) in package.parts where Self.isNeeded(name, beside: document.mainPart) {
      parts[name] = bytes
    }
    for (part, root) in document.stories {
      guard let bytes = package.parts[part] else { continue }
      parts[part] = try story(part, root, bytes)
    }
    let folder = document.mainPart.split(separator: "/").dropLast().map { $0 + "/" }.joined()
    let styles = folder + "styles.xml"
    parts[styles] = try withStyles(parts[styles], root: package.tree(styles), part: styles)
    // Its list of types comes first in a docx.
    let types = "[Content_Types].xml"
    let names = [types] + parts.keys.filter { $0 != types }.sorted()
    do throws(Zip.Failure) {
      return try Zip.bytes(of: names.map { Zip.Entry(name: $0, content: parts[$0] ?? []) })
    } catch {
      throw .damaged
    }
  }

  private static func isNeeded(_ name: String, beside main: String) -> Bool {
    if name == "[Content_Types].xml" || name == "_rels/.rels" { return true }
    let file = name.split(separator: "/").last.map(String.init) ?? name
    let mainFile = main.split(separator: "/").last.map(String.init) ?? main
    let known = [mainFile, "footnotes.xml", "endnotes.xml", "numbering.xml", "styles.xml"]
    return known.contains(file) || known.contains { file == "\($0).rels" }
  }

  /// The styles with those of our own; pandoc knows headings by the names of styles.
  private func withStyles(
    _ bytes: [UInt8]?, root: XMLElement?, part: String
  ) throws(ImportProblem) -> [UInt8] {
    let names =
      (1...6).map { ("ShowcaseHeading\($0)", "heading \($0)") } + [("ShowcaseQuote", "Quote")]
    func own(_ prefix: String) -> String {
      names.map { id, name in
        "<\(prefix)style \(prefix)type=\"paragraph\" \(prefix)styleId=\"\(id)\">"
          + "<\(prefix)name \(prefix)val=\"\(name)\"/></\(prefix)style>"
      }.joined()
    }
    guard let bytes, let root else {
      let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
      return Array("<w:styles xmlns:w=\"\(space)\">\(own("w:"))</w:styles>".utf8)
    }
    let prefix = try Self.prefix(of: root, in: bytes, part: part)
    let end = root.content.upperBound
    guard !root.content.isEmpty else { return bytes }
    return Array(bytes[..<end]) + Array(own(prefix).utf8) + Array(bytes[end...])
  }

  private func story(
    _ part: String, _ root: XMLElement, _ bytes: [UInt8]
  ) throws(ImportProblem) -> [UInt8] {
    var writer = StoryWriter(
      document: document, headings: headings, part: part, source: bytes,
      prefix: try Self.prefix(of: root, in: bytes, part: part))
    writer.block(root)
    let head = bytes[..<root.range.lowerBound]
    return Array(head) + writer.output
  }

  /// The prefix that the part itself uses for the vocabulary of Word.
  private static func prefix(
    of root: XMLElement, in bytes: [UInt8], part: String
  ) throws(ImportProblem) -> String {
    let name = bytes[root.range].dropFirst().prefix { $0 > 0x20 && $0 != 0x3E && $0 != 0x2F }
    guard bytes[root.range].first == UInt8(ascii: "<"),
      let colon = name.firstIndex(of: UInt8(ascii: ":"))
    else { throw .unusual(part) }
    return String(decoding: name[...colon], as: UTF8.self)
  }
}
