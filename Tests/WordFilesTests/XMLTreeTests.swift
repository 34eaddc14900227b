import Testing

@testable import WordFiles

/// The one reader of XML for filling, checking and importing.
@Suite struct XMLTreeTests {
  private static let space = "xmlns:w=\"\(WordBytes.space)\""

  private func texts(_ content: [UInt8]) throws -> [String] {
    let tree = try XMLTree(content)
    return tree.all("w:t", in: 0).map { tree.text(of: $0) }
  }

  private func failure(_ content: String) -> String? {
    do throws(XMLTree.Failure) {
      _ = try XMLTree(Array(content.utf8))
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test("a text is the same in UTF-8 with and without a mark, in UTF-16 and in sections of CDATA")
  func encodings() throws {
    func part(_ text: String, _ encoding: String = "UTF-8") -> String {
      "<?xml version=\"1.0\" encoding=\"\(encoding)\"?><w:p \(Self.space)><w:t>\(text)</w:t></w:p>"
    }
    let plain = part("甲 &lt; 乙")
    let units = Array(part("甲 &lt; 乙", "UTF-16").utf16)
    let small: [UInt8] = [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big: [UInt8] = [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let marked: [UInt8] = [0xEF, 0xBB, 0xBF] + Array(plain.utf8)
    let section = Array(part("甲 <![CDATA[< 乙]]>").utf8)
    for content in [Array(plain.utf8), small, big, marked, section] {
      #expect(try texts(content) == ["甲 < 乙"])
    }
    // Each text knows its bytes, of whatever it was written in.
    let tree = try XMLTree(section)
    let node = try #require(tree.first("w:t", in: 0))
    #expect(tree.source(of: node) == "<w:t>甲 &lt; 乙</w:t>")
  }

  @Test("vocabularies are known by their ends, whatever prefix they have, old, new and strict")
  func vocabularies() throws {
    for space in [
      WordBytes.space, "http://purl.oclc.org/ooxml/wordprocessingml/main",
      "http://schemas.microsoft.com/office/word/2006/wordprocessingml/main",
    ] {
      #expect(try texts(Array("<x:p xmlns:x=\"\(space)\"><x:t>字</x:t></x:p>".utf8)) == ["字"])
    }
    #expect(try texts(Array("<p xmlns=\"\(WordBytes.space)\"><t>字</t></p>".utf8)) == ["字"])
    #expect(try texts(Array("<p><t>字</t></p>".utf8)) == [])
  }

  @Test(
    "what is broken, hostile or foreign is refused",
    arguments: [
      ("", "malformed(line: 1)"), ("<a>\n</b>", "malformed(line: 2)"),
      ("<!DOCTYPE a [<!ENTITY b \"bb\">]><a>&b;</a>", "documentType"),
      (String(repeating: "<a>", count: 300), "excessive"),
      ("<?xml version=\"1.0\" encoding=\"GBK\"?><a/>", "encoding"),
    ])
  func refused(content: String, why: String) {
    #expect(failure(content) == why)
  }
}
