/// The footnotes of a Word file that `export docx` wrote: one that is cited again is a field there, which follows its
/// number. It becomes a mark of the note again.
struct ExportedNotes {
  /// What the names of the bookmarks around the marks begin with.
  private static let prefix = "_RefNote"
  /// The marks, by these names.
  private var marks: [String: XMLElement.Child] = [:]

  /// What stands in a paragraph, with marks in the place of such fields.
  mutating func restored(_ children: [XMLElement.Child]) -> [XMLElement.Child] {
    var result: [XMLElement.Child] = []
    var field: [XMLElement.Child] = []
    var depth = 0
    var bookmark = ""
    for child in children {
      guard case .element(let element) = child else { continue }
      if element.name == "w:bookmarkStart" { bookmark = element.attributes["name"] ?? "" }
      if bookmark.hasPrefix(Self.prefix), !element.all("w:footnoteReference").isEmpty {
        marks[bookmark] = child
      }
      let signs = element.all("w:fldChar").compactMap { $0.attributes["fldCharType"] }
      depth += signs.count { $0 == "begin" }
      guard depth > 0 else {
        result.append(child)
        continue
      }
      field.append(child)
      depth -= signs.count { $0 == "end" }
      guard depth == 0 else { continue }
      if let mark = mark(of: field) { result.append(mark) } else { result += field }
      field = []
    }
    return result + field
  }

  private func mark(of field: [XMLElement.Child]) -> XMLElement.Child? {
    var instruction = ""
    for case .element(let run) in field {
      instruction += run.all("w:instrText").map(\.text).joined()
    }
    let words = instruction.split(separator: " ")
    guard words.count > 1, words[0] == "NOTEREF" else { return nil }
    return marks[String(words[1])]
  }
}
