import Markup
import Testing

@Suite("Escaping and references") struct EscapingTests {
  static let text = "a & b < c > \"d\" 'e' 中文，（一）é😀"

  @Test("signs of markup become references, and all other text stays")
  func signs() {
    #expect(
      Escaping.xml(Self.text) == "a &amp; b &lt; c &gt; &quot;d&quot; 'e' 中文，（一）é😀")
    #expect(
      Escaping.template(Self.text)
        == "a &amp; b &lt; c &gt; &quot;d&quot; &#39;e&#39; 中文，（一）é😀")
    #expect(Escaping.xml("文字") == "文字")
  }

  @Test("a quotation mark that carries an accent is escaped as any other")
  func accents() {
    #expect(Escaping.xml("\"\u{301}") == "&quot;\u{301}")
  }

  @Test("what HTML and XML cannot hold is left out, in Markdown replaced")
  func forbidden() {
    let noncharacters = [0xFDD0, 0xFDEF, 0xFFFE, 0x1FFFF, 0x10FFFE].compactMap {
      Unicode.Scalar(UInt32($0)).map { String($0) }
    }
    let text =
      "a\0\u{1}\u{B}b\t\n\r\u{7F}\u{80}\u{9F}\u{A0}c" + noncharacters.joined()
      + "d\u{FFFD}\u{FFFC}"
    #expect(Escaping.xml(text) == "ab\t\n\r\u{A0}cd\u{FFFD}\u{FFFC}")
    #expect(Escaping.template(text) == Escaping.xml(text))
    let mark = "\u{FFFD}"
    #expect(
      Escaping.markdown(text)
        == "a\(mark)\(mark)\(mark)b\t\n\r\(mark)\(mark)\(mark)\u{A0}c"
        + String(repeating: mark, count: 5) + "d\u{FFFD}\u{FFFC}")
    #expect(Escaping.markdown("\u{C}") == "\u{C}")
    #expect(Escaping.xml("\u{C}") == "")
  }

  @Test("each character by itself, amid ideographs, is either kept or one that must not be kept")
  func everyCharacter() {
    for value in UInt32(0)...0x1FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let isForbidden =
        value < 0x20 && ![9, 10, 13].contains(value) || (0x7F...0x9F).contains(value)
        || (0xFDD0...0xFDEF).contains(value) || value & 0xFFFE == 0xFFFE
      guard isForbidden || !"&<>\"".unicodeScalars.contains(scalar) else { continue }
      let written = isForbidden ? "" : String(scalar)
      let (before, after) = ("中文中文，中文", "文中文中文中文中")
      if Escaping.xml(before + String(scalar) + after) != before + written + after {
        Issue.record("U+\(String(value, radix: 16))")
      }
    }
  }

  @Test(
    "references are read as written",
    arguments: [
      ("&amp;&lt;&gt;&quot;&apos;", "&<>\"'"), ("&#20013;&#x4E2d;&#X4e2d;", "中中中"),
      ("&nbsp;&copy;&hellip;&thetasym;", "\u{A0}©…ϑ"),
      ("&;&#;&#x;&nope;&amp", "&;&#;&#x;&nope;&amp"),
      ("&#0;&#xD800;&#x110000;", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("&#-1;&#+1;", "&#-1;&#+1;"),
      ("a&b;c", "a&b;c"), ("&&amp;", "&&"), ("", ""),
    ])
  func references(written: String, expected: String) {
    #expect(CharacterReference.decoded(written.utf8) == expected)
  }

  @Test("what was escaped reads as it was")
  func roundTrip() {
    #expect(CharacterReference.decoded(Escaping.xml(Self.text).utf8) == Self.text)
    #expect(CharacterReference.decoded(Escaping.template(Self.text).utf8) == Self.text)
  }
}
