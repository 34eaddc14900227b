import Zipping

/// The files inside a docx, read with suspicion, of which some can be exchanged.
struct WordPackage: Sendable {
  private static let mostEntries = 3000
  private static let mostBytes = 256 << 20
  private static let mostBytesOfXML = 64 << 20

  /// The file itself.
  private let bytes: [UInt8]
  /// XML parts by name.
  private let parts: [String: [UInt8]]
  /// The names of all files, in their order.
  let names: [String]
  private var changed: [String: [UInt8]] = [:]
  private var added: [(name: String, content: [UInt8])] = []

  /// - Throws: what kind of file it is instead, or what is wrong with it.
  init(_ bytes: [UInt8]) throws(WordProblem) {
    try Self.checkFormat(bytes)
    let zip: Zip
    do throws(Zip.Failure) {
      zip = try Zip(bytes)
    } catch {
      throw WordProblem(error)
    }
    names = zip.names
    try Self.check(names)
    parts = try Self.parts(of: zip)
    self.bytes = bytes
  }

  /// A part as it is now; `nil` where there is none.
  func content(of part: String) -> [UInt8]? {
    changed[part] ?? parts[part] ?? added.first { $0.name == part }?.content
  }

  /// A part as a tree; `nil` where there is none.
  func tree(_ part: String) throws(WordProblem) -> XMLTree? {
    guard let content = content(of: part) else { return nil }
    do throws(XMLTree.Failure) {
      return try XMLTree(content)
    } catch {
      throw WordProblem(error, in: part)
    }
  }

  /// Puts a part in the place of the one that is there, or adds it.
  mutating func store(_ content: [UInt8], at part: String) {
    if parts[part] != nil {
      changed[part] = content
    } else if let index = added.firstIndex(where: { $0.name == part }) {
      added[index].content = content
    } else {
      added.append((part, content))
    }
  }

  /// Whether any part differs from the file.
  var isChanged: Bool { !changed.isEmpty || !added.isEmpty }

  /// The file with its changed parts; what did not change keeps every byte.
  func write() throws(WordProblem) -> [UInt8] {
    guard isChanged else { return bytes }
    do throws(Zip.Failure) {
      return try Zip.replacing(
        changed, adding: added.map { Zip.Entry(name: $0.name, content: $0.content) }, in: bytes)
    } catch {
      throw WordProblem(error)
    }
  }

  // MARK: Reading

  private static func isXML(_ name: String) -> Bool {
    name.hasSuffix(".xml") || name.hasSuffix(".rels")
  }

  /// All XML parts, as far as the limits allow; what else is in the file is only measured.
  private static func parts(of zip: Zip) throws(WordProblem) -> [String: [UInt8]] {
    var contents = zip.names.map { _ in [UInt8]() }
    var total = 0
    var isExcessive = false
    do throws(Zip.Failure) {
      try zip.inflateAll { index, piece in
        total += piece.count
        if isXML(zip.names[index]) { contents[index].append(contentsOf: piece) }
        isExcessive = total > mostBytes || contents[index].count > mostBytesOfXML
        return !isExcessive
      }
    } catch {
      throw WordProblem(error)
    }
    if isExcessive { throw .tooLarge }
    return Dictionary(
      Swift.zip(zip.names, contents).filter { isXML($0.0) }.map { ($0.0, $0.1) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func check(_ names: [String]) throws(WordProblem) {
    guard names.count <= mostEntries else { throw .tooLarge }
    for name in names where isSuspicious(name) { throw .unsafeName(String(name.prefix(80))) }
    // Which of two a reader takes is anybody's guess.
    guard Set(names.map { $0.lowercased() }).count == names.count else {
      throw WordProblem(Zip.Failure.damaged)
    }
    if names.contains("xl/workbook.xml") { throw .otherFormat("Excel 工作簿", "a workbook") }
    if names.contains("ppt/presentation.xml") {
      throw .otherFormat("演示文稿（PPT）", "a presentation")
    }
    if names.contains("content.xml") {
      throw .otherFormat("OpenDocument 文件（.odt）", "an OpenDocument file (.odt)")
    }
    guard names.contains("[Content_Types].xml") else { throw .missingPart("[Content_Types].xml") }
  }

  /// Names that lead out of a folder, or that no program writes with good intentions.
  private static func isSuspicious(_ name: String) -> Bool {
    name.hasPrefix("/") || name.contains("\\") || name.contains(":")
      || name.split(separator: "/", omittingEmptySubsequences: false).contains("..")
      || name.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
  }

  private static func checkFormat(_ bytes: [UInt8]) throws(WordProblem) {
    guard !bytes.isEmpty else { throw .empty }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      let name = Array("EncryptedPackage".utf16).flatMap { [UInt8($0 & 0xFF), 0] }
      if bytes.firstRange(of: name) != nil { throw .encrypted }
      throw .otherFormat("旧版的 .doc（97—2003）或 .wps 文件", "an old .doc (97–2003) or .wps file")
    }
    let others: [(head: String, zh: String, en: String)] = [
      ("{\\rtf", "RTF 文件", "an RTF file"), ("%PDF", "PDF 文件", "a PDF file"),
      ("<?xml", "XML 文件", "an XML file"), ("<html", "网页", "a web page"),
      ("<!DOCTYPE", "网页", "a web page"),
    ]
    for other in others where bytes.starts(with: other.head.utf8) {
      throw .otherFormat(other.zh, other.en)
    }
  }
}
