/// The properties of a Word file that fields show by their names, `DOCPROPERTY name`.
struct DocumentProperties: Sendable {
  private static let type = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
  private static let space =
    "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
  private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
  /// The set of properties that people give names to.
  private static let set = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
  /// Names that Word has properties of its own for.
  private static let own: Set<String> = [
    "author", "bytes", "category", "characters", "characterswithspaces", "comments", "company",
    "createtime", "hyperlinkbase", "keywords", "lastprinted", "lastsavedby", "lastsavedtime",
    "lines",
    "manager", "nameofapplication", "odmadocid", "pages", "paragraphs", "revisionnumber",
    "security",
    "subject", "template", "title", "totaleditingtime", "words",
  ]

  private let part: String
  private let isPresent: Bool
  private var values: [(name: String, value: String)] = []
  private var changes: [(name: String, value: String)] = []

  init(of file: WordFile) throws(WordProblem) {
    let part = try file.customProperties()
    self.part = part ?? "docProps/custom.xml"
    guard let part, let tree = try file.package.tree(part) else {
      isPresent = false
      return
    }
    isPresent = true
    for node in tree.nodes.indices where tree.nodes[node].name.hasSuffix(":property") {
      guard let name = tree.nodes[node].attributes["name"] else { continue }
      values.append((name, tree.text(of: node)))
    }
  }

  /// What a property said when the file was read.
  func original(_ name: String) -> String? { values.first { $0.name == name }?.value }

  /// Whether Word itself has a property of this name, or somebody has made one.
  func isKnown(_ name: String) -> Bool {
    Self.own.contains(name.lowercased()) || values.contains { $0.name == name }
  }

  /// Gives a property a value.
  mutating func set(_ name: String, to value: String) {
    changes.removeAll { $0.name == name }
    if original(name) != value { changes.append((name, value)) }
  }

  /// Writes what changed.
  func write(to package: inout WordPackage) throws(WordProblem) {
    guard !changes.isEmpty else { return }
    if !isPresent {
      try package.add(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + "<Properties xmlns=\"\(Self.space)\" xmlns:vt=\"\(Self.types)\"></Properties>",
        at: part, type: Self.type, to: "", as: "custom-properties")
    }
    guard let tree = try package.tree(part) else { throw .missingPart(part) }
    var edits = ByteEdits(tree.bytes)
    var last = tree.nodes.compactMap { $0.attributes["pid"].flatMap { Int($0) } }.max() ?? 1
    for change in changes {
      let value = "<vt:lpwstr xmlns:vt=\"\(Self.types)\">\(change.value.xmlEscaped)</vt:lpwstr>"
      if let node = tree.nodes.indices.first(where: {
        tree.nodes[$0].attributes["name"] == change.name
      }) {
        let inner = tree.nodes[node].start.upperBound..<tree.nodes[node].end.lowerBound
        edits.replace(inner, with: value)
      } else {
        last += 1
        let prefix = tree.prefix(of: 0)
        edits.append(
          "<\(prefix)property fmtid=\"\(Self.set)\" pid=\"\(last)\" name=\""
            + "\(change.name.xmlEscaped)\">\(value)</\(prefix)property>", to: 0, of: tree)
      }
    }
    package.store(edits.result, at: part)
  }
}
