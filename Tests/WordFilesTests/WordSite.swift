import Content
import Diagnostics
import Figures
import Machine
import Testing
import WordFiles
import Zipping

/// A small site, and Word files made of their XML.
struct WordSite {
  static let indicators = """
    id,name,level,unit,category,precision
    partners,合作企业,school,家,产教融合,
    funds,项目到款额,school,万元,产教融合,2
    satisfaction,在校生满意度,school,%,满意度,1

    """
  static let observations = """
    indicator,period,value,source,locator,target
    partners,2020,8,report,一/1,10
    partners,2021,12,report,一/2,10
    funds,2021,1190.5,report,二/1,1000
    satisfaction,2021,98.4,report,三/1,95

    """

  let site: Site

  /// - Parameter files: further files of the content.
  init(
    indicators: String = Self.indicators, observations: String = Self.observations,
    _ files: [String: String] = [:]
  ) throws {
    let texts = [
      "site.yml": "title: 某学院\n",
      "data/sources.csv": "id,title,publisher,date,kind\nreport,中期报告,某学院,2022,报告\n",
      "data/indicators.csv": indicators, "data/observations.csv": observations,
    ].merging(files) { $1 }
    var report = Report()
    let tree = FileTree(name: "Content", files: texts.mapValues { Array($0.utf8) })
    site = try #require(Site.load(tree, options: Site.Options(), report: &report))
    #expect(report.diagnostics.map { "\($0.place) \($0.code)" } == [])
  }

  private func speech(_ isChinese: Bool) -> FigureSpeech {
    FigureSpeech(
      site, in: site.configuration.firstLanguage,
      words: FigureWords(reached: "达到", missed: "没有达到", derived: "推算", current: "现在"))
  }

  func fill(_ bytes: [UInt8]) throws(WordProblem) -> FilledDocument {
    try FilledDocument(filling: bytes, named: "年报.docx", with: site, speech: speech)
  }

  func check(_ bytes: [UInt8]) throws(WordProblem) -> CheckedDocument {
    try CheckedDocument(checking: bytes, named: "年报.docx", against: site, speech: speech)
  }

  /// The words of what stands between `<w:body>` and `</w:body>` once it has been filled.
  func filled(_ body: String) throws -> String {
    WordBytes.words(try WordBytes.part("word/document.xml", of: fill(WordBytes.docx(body)).bytes))
  }

  /// What a check finds in a body, a line each.
  func findings(_ body: String) throws -> [String] {
    try check(WordBytes.docx(body)).report.diagnostics.map {
      "\($0.place.sentence?.words.zh ?? "") \($0.code.rawValue) \($0.message.zh)"
    }
  }
}

/// Word files as bytes.
enum WordBytes {
  static let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  private static let relations = "http://schemas.openxmlformats.org/package/2006/relationships"
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// A file with a body and further parts, each with what relates the body to it.
  static func docx(
    _ body: String, _ parts: [(name: String, kind: String, xml: String)] = [],
    target: String? = nil
  ) throws -> [UInt8] {
    let related = parts.enumerated().map { index, part in
      "<Relationship Id=\"r\(index)\" Type=\"\(office)/\(part.kind)\" Target=\"\(target ?? part.name)\"/>"
    }.joined()
    let document =
      "<w:document xmlns:w=\"\(space)\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\">"
      + "<w:body>\(body)</w:body></w:document>"
    let entries = [
      (
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>"
      ),
      (
        "_rels/.rels",
        "<Relationships xmlns=\"\(relations)\"><Relationship Id=\"a\" Type=\"\(office)/officeDocument\""
          + " Target=\"word/document.xml\"/></Relationships>"
      ),
      ("word/document.xml", document),
      (
        "word/_rels/document.xml.rels",
        "<Relationships xmlns=\"\(relations)\">\(related)</Relationships>"
      ),
      ("word/media/a.bin", String(repeating: "abc", count: 100)),
    ]
    return try Zip.bytes(
      of: (entries + parts.map { ("word/\($0.name)", $0.xml) })
        .map { Zip.Entry(name: $0.0, content: Array($0.1.utf8)) })
  }

  /// A paragraph of runs.
  static func paragraph(_ runs: String...) -> String {
    "<w:p>"
      + runs.map { "<w:r><w:t xml:space=\"preserve\">\($0)</w:t></w:r>" }.joined(
        separator: "<w:proofErr w:type=\"spellStart\"/>") + "</w:p>"
  }

  static func part(_ name: String, of docx: [UInt8]) throws -> String {
    let zip = try Zip(docx)
    var bytes: [UInt8] = []
    let index = try #require(zip.names.firstIndex(of: name))
    try zip.inflate(index) { piece in
      bytes += piece
      return true
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The texts of a part, paragraphs divided by `|`.
  static func words(_ xml: String) -> String {
    var words = ""
    var rest = xml[...]
    while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
      let tag = rest[open...close]
      if tag == "</w:p>" { words += "|" }
      rest = rest[rest.index(after: close)...]
      guard tag == "<w:t>" || tag.hasPrefix("<w:t "), !tag.hasSuffix("/>"),
        let end = rest.firstIndex(of: "<")
      else { continue }
      words += rest[..<end]
    }
    return words
  }
}
