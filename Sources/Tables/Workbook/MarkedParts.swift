internal import XML
internal import Zipping

/// The parts of a workbook while a copy of it is made: those that change, and those that are added.
struct MarkedParts {
  private var package: WorkbookPackage
  private var contentTypes: XMLList
  /// What differs from the original, by the names that parts are stored under.
  private var changed: [String: [UInt8]] = [:]
  /// New parts, in the order in which they came.
  private var added: [(name: String, content: [UInt8])] = []
  /// Whether the workbook keeps to the strict form of the standard.
  let isStrict: Bool

  private static let contentTypesPart = "[Content_Types].xml"

  /// Opens the parts of a workbook.
  init(_ package: WorkbookPackage, workbook: String) throws(WorkbookProblem) {
    var package = package
    contentTypes = try Self.list(Self.contentTypesPart, path: ["Types"], in: &package)
    let sheets = try Self.list(workbook, path: ["workbook", "sheets"], in: &package)
    isStrict = sheets.namespaces.contains { $0.hasPrefix("http://purl.oclc.org/ooxml/") }
    self.package = package
  }

  /// The namespace of the elements of spreadsheets.
  var mainNamespace: String {
    isStrict ? "http://purl.oclc.org/ooxml/spreadsheetml/main" : WorkbookWriter.mainNamespace
  }

  /// The namespace of attributes that name relationships, and of the kinds of these.
  var relationshipsNamespace: String {
    isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : WorkbookWriter.relationshipsNamespace
  }

  /// Whether the original has a part.
  func contains(_ part: String) -> Bool { package.contains(part) }

  /// A part of the original.
  mutating func content(of part: String) throws(WorkbookProblem) -> [UInt8] {
    try package.content(of: part)
  }

  /// A list of the original, reached by the names of elements, to which some can be added.
  mutating func list(_ part: String, path: [String]) throws(WorkbookProblem) -> XMLList {
    try Self.list(part, path: path, in: &package)
  }

  /// Puts a part in the place of the original one, or adds it.
  mutating func store(_ content: [UInt8], at part: String) {
    if let name = package.storedName(of: part) {
      changed[name] = content
    } else if let index = added.firstIndex(where: { $0.name == part }) {
      added[index].content = content
    } else {
      added.append((part, content))
    }
  }

  /// A name that no part has: the first with a number that is free.
  func newName(_ start: String, _ end: String) -> String {
    let taken = Set(added.map(\.name))
    var number = 1
    while package.contains(start + String(number) + end)
      || taken.contains(start + String(number) + end)
    {
      number += 1
    }
    return start + String(number) + end
  }

  /// Says of which type a new part is.
  mutating func declare(_ part: String, type: String) {
    contentTypes.add("Override", [("PartName", "/" + part), ("ContentType", type)])
  }

  /// Relates a part to a new one; the id of the relationship.
  mutating func relate(
    _ part: String, to target: String, kind: String
  ) throws(XMLProblem) -> String {
    let relationships = RelationshipsReader.part(for: part)
    let stored = package.storedName(of: relationships)
    let current =
      stored.flatMap { changed[$0] } ?? added.first { $0.name == relationships }?.content
    var content = current ?? WorkbookWriter.relationships([])
    if current == nil, stored != nil {
      // A part that cannot be inflated was not read either.
      do throws(WorkbookProblem) {
        content = try package.content(of: relationships)
      } catch {
        throw .malformed(line: 1)
      }
    }
    var list = try XMLList(content, path: ["Relationships"])
    let taken = Set(list.values("Id"))
    let id =
      (1...taken.count + 1).lazy.map { "check\($0)" }.first { !taken.contains($0) } ?? "check"
    list.add(
      "Relationship",
      [("Id", id), ("Type", relationshipsNamespace + "/" + kind), ("Target", "/" + target)])
    store(list.content, at: relationships)
    return id
  }

  /// The file: everything in the order of the original, then what is new.
  func write() throws(Zip.Failure) -> [UInt8] {
    var changed = changed
    if let name = package.storedName(of: Self.contentTypesPart) {
      changed[name] = contentTypes.content
    }
    let writer = try Zip.Writer()
    var copied: Set<String> = []
    try package.contentOfAll { name, content throws(Zip.Failure) in
      guard copied.insert(name).inserted else { return }
      try writer.add(Zip.Entry(name: name, content: changed[name] ?? content))
    }
    for part in added { try writer.add(Zip.Entry(name: part.name, content: part.content)) }
    return try writer.finish()
  }

  private static func list(
    _ part: String, path: [String], in package: inout WorkbookPackage
  ) throws(WorkbookProblem) -> XMLList {
    let content = try package.content(of: part)
    do throws(XMLProblem) {
      return try XMLList(content, path: path)
    } catch {
      throw .xml(part, error)
    }
  }
}
