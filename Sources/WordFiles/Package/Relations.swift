/// What one part of a package says about others.
package struct Relations {
  /// A relation to another part.
  struct Target {
    let id: String
    /// The last word of the type's address.
    let kind: String
    /// The part from the root of the package.
    let part: String
  }

  /// The part that holds the list.
  let part: String
  /// Relations to parts of the package, in their order.
  let targets: [Target]
  /// All ids that are taken.
  private let ids: Set<String>

  /// The relations of a part; none where the package has no list of them. The name of the package itself
  /// is empty.
  init(of part: String, in package: WordPackage) throws(WordProblem) {
    let slash = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    let folder = part[..<slash]
    self.part = "\(folder)_rels/\(part[slash...]).rels"
    guard let tree = try package.tree(self.part) else {
      (targets, ids) = ([], [])
      return
    }
    var targets: [Target] = []
    var ids: Set<String> = []
    for node in tree.nodes where node.name.hasSuffix(":Relationship") {
      guard let id = node.attributes["Id"], let type = node.attributes["Type"],
        let target = node.attributes["Target"]
      else { continue }
      ids.insert(id)
      if node.attributes["TargetMode"] == "External" { continue }
      targets.append(
        Target(
          id: id, kind: type.split(separator: "/").last.map(String.init) ?? "",
          part: Self.part(target, from: folder)))
    }
    (self.targets, self.ids) = (targets, ids)
  }

  /// The name of the part that a relation leads to from parts in a folder, whose name ends in `/`:
  /// `../custom/item1.xml`, `/word/styles.xml`.
  package static func part(_ target: String, from folder: some StringProtocol) -> String {
    var steps: [Substring] = []
    let whole = target.hasPrefix("/") ? target : folder + target
    for step in whole.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }

  /// The parts of one kind, each once, in order.
  func parts(_ kind: String) -> [String] {
    var seen: Set<String> = []
    return targets.filter { $0.kind == kind && seen.insert($0.part).inserted }.map(\.part)
  }

  /// An id that is free.
  func newID() -> String {
    (1...ids.count + 1).lazy.map { "showcase\($0)" }.first { !ids.contains($0) } ?? "showcase"
  }
}

extension WordPackage {
  private static let relationTypes =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
  private static let emptyRelations =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Relationships xmlns="
    + "\"http://schemas.openxmlformats.org/package/2006/relationships\"></Relationships>"

  /// Adds a part, says of which type it is, and relates another one to it.
  mutating func add(
    _ content: String, at part: String, type: String, to owner: String, as kind: String
  ) throws(WordProblem) {
    let relations = try Relations(of: owner, in: self)
    let relation =
      "Relationship Id=\"\(relations.newID())\" Type=\"\(Self.relationTypes)\(kind)\""
      + " Target=\"/\(part)\""
    if self.content(of: relations.part) == nil {
      store(Array(Self.emptyRelations.utf8), at: relations.part)
    }
    try insert(relation, into: relations.part)
    try insert(
      "Override PartName=\"/\(part)\" ContentType=\"\(type)\"", into: "[Content_Types].xml")
    store(Array(content.utf8), at: part)
  }

  /// Puts an empty element at the end of a part's root.
  private mutating func insert(_ element: String, into part: String) throws(WordProblem) {
    guard let tree = try tree(part) else { throw .missingPart(part) }
    var edits = ByteEdits(tree.bytes)
    edits.append("<\(tree.prefix(of: 0))\(element)/>", to: 0, of: tree)
    store(edits.result, at: part)
  }
}
