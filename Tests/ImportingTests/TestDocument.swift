import Zipping

/// Word files from what stands between `<w:body>` and `</w:body>`.
enum TestDocument {
  static let types = """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>
    """
  static let roots = """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" \
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" \
    Target="word/document.xml"/></Relationships>
    """
  static let relations = """
    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="n" \
    Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering" \
    Target="numbering.xml"/></Relationships>
    """

  /// - Parameter numbering: what stands in `<w:numbering>`.
  static func docx(
    _ body: String, prefix: String = "w", numbering: String = ""
  ) throws -> [UInt8] {
    let document = """
      <\(prefix):document xmlns:\(prefix)="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
      xmlns:v="urn:schemas-microsoft-com:vml" \
      xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><\(prefix):body>\(body)\
      </\(prefix):body></\(prefix):document>
      """
    let lists = """
      <w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">\(numbering)</w:numbering>
      """
    return try Zip.bytes(of: [
      Zip.Entry(name: "[Content_Types].xml", content: Array(types.utf8)),
      Zip.Entry(name: "_rels/.rels", content: Array(roots.utf8)),
      Zip.Entry(name: "word/document.xml", content: Array(document.utf8)),
      Zip.Entry(name: "word/_rels/document.xml.rels", content: Array(relations.utf8)),
      Zip.Entry(name: "word/numbering.xml", content: Array(lists.utf8)),
    ])
  }

  /// A part of a docx as text.
  static func part(_ name: String, of docx: [UInt8]) throws -> String {
    let zip = try Zip(docx)
    var bytes: [UInt8] = []
    guard let index = zip.names.firstIndex(of: name) else { return "" }
    try zip.inflate(index) { piece in
      bytes += piece
      return true
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
