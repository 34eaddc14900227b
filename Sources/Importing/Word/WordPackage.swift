import WordFiles
import Zipping

/// The files inside a docx, read with suspicion.
struct WordPackage: Sendable {
  /// XML parts by name; names that differ only in case are one.
  let parts: [String: [UInt8]]
  /// Pictures and other files by name.
  let media: [String: [UInt8]]

  private static let mostEntries = 3000
  private static let mostBytes = 256 << 20
  private static let mostBytesOfXML = 64 << 20
  static let mostBytesOfPicture = 50 << 20

  /// - Throws: what kind of file it is instead, or what is wrong with it.
  init(_ bytes: [UInt8]) throws(ImportProblem) {
    try Self.checkFormat(bytes)
    let zip: Zip
    do throws(Zip.Failure) {
      zip = try Zip(bytes)
    } catch {
      throw Self.problem(error)
    }
    guard zip.names.count <= Self.mostEntries else { throw .damaged }
    for name in zip.names where Self.isSuspicious(name) {
      throw .unsafeName(String(name.prefix(80)))
    }
    try Self.checkKind(zip.names)
    var parts: [String: [UInt8]] = [:]
    var media: [String: [UInt8]] = [:]
    for (name, content) in Swift.zip(zip.names, try Self.contents(of: zip)) {
      if Self.isXML(name) {
        guard parts.updateValue(content, forKey: name) == nil else { throw .damaged }
      } else {
        guard content.count <= Self.mostBytesOfPicture else {
          throw .pictureTooLarge(name, bytes: content.count, limit: Self.mostBytesOfPicture)
        }
        media[name] = content
      }
    }
    self.parts = parts
    self.media = media
  }

  /// A part as a tree; `nil` where there is none.
  func tree(_ part: String) throws(ImportProblem) -> XMLElement? {
    guard let bytes = parts[part] else { return nil }
    do throws(XMLTree.Failure) {
      return try XMLElement(reading: bytes)
    } catch {
      throw .xml(part, error)
    }
  }

  private static func isXML(_ name: String) -> Bool {
    name.hasSuffix(".xml") || name.hasSuffix(".rels")
  }

  /// What all entries hold, in their order, as far as the limits allow.
  private static func contents(of zip: Zip) throws(ImportProblem) -> [[UInt8]] {
    var contents = zip.names.map { _ in [UInt8]() }
    var total = 0
    var excess: Int?
    do throws(Zip.Failure) {
      try zip.inflateAll { index, piece in
        let limit = isXML(zip.names[index]) ? mostBytesOfXML : mostBytes
        total += piece.count
        contents[index].append(contentsOf: piece)
        if contents[index].count > limit { excess = limit }
        if total > mostBytes { excess = excess ?? mostBytes }
        return excess == nil
      }
    } catch {
      throw problem(error)
    }
    if let excess { throw .tooLarge(megabytes: excess >> 20) }
    return contents
  }

  private static func problem(_ failure: Zip.Failure) -> ImportProblem {
    switch failure {
    case .noDirectory: .notAZip
    case .encrypted: .encrypted
    case .damaged, .tooManyEntries, .notWritten: .damaged
    }
  }

  /// Names that lead out of a folder, or that no program writes with good intentions.
  private static func isSuspicious(_ name: String) -> Bool {
    name.hasPrefix("/") || name.contains("\\") || name.contains(":")
      || name.split(separator: "/", omittingEmptySubsequences: false).contains("..")
      || name.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
  }

  // MARK: Other kinds of files

  private static func checkFormat(_ bytes: [UInt8]) throws(ImportProblem) {
    guard !bytes.isEmpty else { throw .empty }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      let name = Array("EncryptedPackage".utf16).flatMap { [UInt8($0 & 0xFF), 0] }
      if contains(name, in: bytes) { throw .encrypted }
      throw .otherFormat(
        zh: "旧版的 .doc（97—2003）或 .wps 文件", en: "an old .doc (97–2003) or .wps file")
    }
    let others: [(head: String, zh: String, en: String)] = [
      ("{\\rtf", "RTF 文件", "an RTF file"), ("%PDF", "PDF 文件", "a PDF file"),
      ("<?xml", "XML 文件", "an XML file"), ("<html", "网页", "a web page"),
      ("<!DOCTYPE", "网页", "a web page"),
    ]
    for other in others where bytes.starts(with: other.head.utf8) {
      throw .otherFormat(zh: other.zh, en: other.en)
    }
  }

  private static func checkKind(_ names: [String]) throws(ImportProblem) {
    if names.contains("xl/workbook.xml") { throw .otherFormat(zh: "Excel 工作簿", en: "a workbook") }
    if names.contains("ppt/presentation.xml") {
      throw .otherFormat(zh: "演示文稿（PPT）", en: "a presentation")
    }
    if names.contains("content.xml") {
      throw .otherFormat(zh: "OpenDocument 文件（.odt）", en: "an OpenDocument file (.odt)")
    }
    guard names.contains("[Content_Types].xml") else {
      throw .missingPart("[Content_Types].xml")
    }
  }

  private static func contains(_ needle: [UInt8], in bytes: [UInt8]) -> Bool {
    guard bytes.count >= needle.count else { return false }
    return (0...bytes.count - needle.count).contains { start in
      bytes[start] == needle[0] && bytes[start..<start + needle.count].elementsEqual(needle)
    }
  }
}

/// What one part of a package says about others.
struct WordRelations {
  /// A relation.
  struct Target {
    /// The last word of the type's address.
    let kind: String
    /// The part from the root of the package, or an address where it is outside.
    let target: String
    let isExternal: Bool
  }

  private(set) var targets: [String: Target] = [:]

  /// The relations of a part; none where the package has no list of them.
  init(of part: String, in package: WordPackage) throws(ImportProblem) {
    let slash = part.lastIndex(of: "/").map { part.index(after: $0) } ?? part.startIndex
    let folder = part[..<slash]
    guard let root = try package.tree("\(folder)_rels/\(part[slash...]).rels") else { return }
    for element in root.elements {
      guard let id = element.attributes["Id"], let type = element.attributes["Type"],
        let target = element.attributes["Target"]
      else { continue }
      let isExternal = element.attributes["TargetMode"] == "External"
      let place =
        isExternal ? target : Relations.part(target, from: folder)
      targets[id] = Target(
        kind: type.split(separator: "/").last.map(String.init) ?? "", target: place,
        isExternal: isExternal)
    }
  }

  /// The parts of one kind, in order.
  func parts(_ kind: String) -> [String] {
    targets.values.filter { $0.kind == kind && !$0.isExternal }.map(\.target).sorted()
  }
}
