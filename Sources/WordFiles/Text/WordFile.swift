import Diagnostics

/// A Word file: a package whose parts with words have been read.
struct WordFile: Sendable {
  /// The file's name, as messages have it.
  let name: String
  var package: WordPackage
  /// The parts with words, the body first.
  let parts: [WordPart]
  /// The part of the body.
  let main: String

  /// - Throws: why it cannot be worked on.
  init(_ bytes: [UInt8], named name: String) throws(WordProblem) {
    self.name = name
    let package = try WordPackage(bytes)
    let main =
      try Relations(of: "", in: package).parts("officeDocument").first ?? "word/document.xml"
    guard let body = try package.tree(main) else { throw .missingPart(main) }
    guard body.nodes[0].name == "w:document" else { throw .unusual(main) }
    var numbers = DocumentSentence.Story.allCases.map { _ in 0 }
    var parts = [WordPart(body, name: main, story: .body, numbers: &numbers)]
    let relations = try Relations(of: main, in: package)
    let stories: [(String, DocumentSentence.Story)] = [
      ("header", .header), ("footer", .footer), ("footnotes", .footnote), ("endnotes", .endnote),
    ]
    for (kind, story) in stories {
      for part in relations.parts(kind) {
        guard let tree = try package.tree(part) else { continue }
        parts.append(WordPart(tree, name: part, story: story, numbers: &numbers))
      }
    }
    self.package = package
    self.main = main
    self.parts = parts
  }

  /// The part that holds the file's own properties, where it has them.
  func customProperties() throws(WordProblem) -> String? {
    try Relations(of: "", in: package).parts("custom-properties").first
  }

  /// Whether more of its letters are Chinese than not.
  var isChinese: Bool {
    var (han, latin) = (0, 0)
    for paragraph in parts.lazy.flatMap(\.paragraphs) {
      for letter in paragraph.letters {
        switch letter.scalar.value {
        case 0x3400...0x9FFF, 0x20000...0x3FFFF: han += 1
        case 0x41...0x5A, 0x61...0x7A: latin += 1
        default: break
        }
      }
    }
    return han * 5 >= latin
  }
}
