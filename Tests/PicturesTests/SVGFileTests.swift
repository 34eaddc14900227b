import Testing

@testable import Pictures

@Suite struct SVGFileTests {
  @Test(
    "the size is that of the root, in CSS pixels",
    arguments: [
      ("width='30' height='20'", 30, 20), ("width='10mm' height='1in'", 38, 96),
      ("viewBox='0 0 40 25'", 40, 25), ("width='80' viewBox='0,0,40,25'", 80, 50),
      ("width='100%' height='100%' viewBox='0 0 40 25'", 40, 25), ("", 0, 0),
      ("width='1e400' height='-3'", 0, 0),
    ])
  func size(attributes: String, width: Int, height: Int) throws {
    let file = try SVGFile(Array("<svg xmlns='http://www.w3.org/2000/svg' \(attributes)/>".utf8))
    #expect((file.width, file.height) == (width, height))
  }

  @Test(
    "drawings of drawing programs are taken as they are",
    arguments: [
      "<defs><linearGradient id='g'/></defs><path fill='url(#g)' d='M0 0'/>",
      """
      <s:namedview xmlns:s='http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd' \
      i:export-filename='C:\\a(1)' xmlns:i='http://www.inkscape.org/namespaces/inkscape'/>
      """,
      """
      <style>.a{fill:url('#g')}</style><use href='#a'/>\
      <use x:href='#b' xmlns:x='http://www.w3.org/1999/xlink'/>
      """,
      "<image href='data:image/png;base64,AAAA'/>", "<text>onclick=1 &lt;script&gt;</text>",
      "<g id='image(1)' class='url(2)' data-name='src(x)' transform='rotate(4) scale( 2 )'/>",
      "<style><![CDATA[@media print{a{fill:rgb(1,2,3)}} /* @import 'x' url(y) */]]></style>",
      "<style>a::after{content:'@import url(x) image-set('}</style>",
      "<metadata><r:RDF xmlns:r='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/></metadata>",
    ])
  func harmless(content: String) throws {
    _ = try SVGFile(Array("<?xml version='1.0'?><!DOCTYPE svg><svg>\(content)</svg>".utf8))
  }

  @Test(
    "what acts or fetches is refused, at its line",
    arguments: [
      ("<script/>", "<script>"), ("<svg:script xmlns:svg='s'/>", "<svg:script>"),
      ("<foreignObject/>", "<foreignObject>"), ("<a href='#x'/>", "<a>"),
      ("<set attributeName='href'/>", "<set>"),
      ("<g onclick='x()'/>", "onclick=\"x()\""), ("<g ONLOAD='x'/>", "ONLOAD=\"x\""),
      ("<use href='other.svg#a'/>", "href=\"other.svg#a\""),
      ("<image href='data:image/svg+xml;base64,AA'/>", "href=\"data:image/svg+xml;base64,AA\""),
      ("<g style='fill:url(https://e.example)'/>", "style=\"fill:url(https://e.example)\""),
      ("<g fill='u\\72l(//e)'/>", "fill=\"u\\72l(//e)\""),
      ("<style>@import 'x';</style>", "<style>"),
      ("<?xml-stylesheet href='x'?>", "<?xml-stylesheet?>"),
    ])
  func active(content: String, what: String) {
    #expect(throws: SVGFile.Problem.active(what, line: 2)) {
      try SVGFile(Array("<svg>\n\(content)</svg>".utf8))
    }
  }

  /// Whatever prefix stands for it, and wherever it stands.
  private static let spaces = """
    xmlns='http://www.w3.org/2000/svg' xmlns:v='http://www.w3.org/1999/xhtml' \
    xmlns:x='http://www.w3.org/2000/svg' xmlns:l='http://www.w3.org/1999/xlink' \
    xmlns:m='http://www.w3.org/1998/Math/MathML' xmlns:t='http://www.w3.org/1999/XSL/Transform' \
    xmlns:e='http://www.w3.org/2001/xml-events' xmlns:dc='http://www.w3.org/1999/xhtml'
    """

  @Test(
    "a prefix means what its vocabulary is, and a style what a browser reads in it",
    arguments: [
      ("<x:script/>", "<x:script>"), ("<v:script/>", "<v:script>"), ("<dc:img/>", "<dc:img>"),
      ("<m:maction/>", "<m:maction>"), ("<t:stylesheet/>", "<t:stylesheet>"),
      ("<e:listener/>", "<e:listener>"), ("<x:foreignObject/>", "<x:foreignObject>"),
      ("<x:animate/>", "<x:animate>"), ("<x:a/>", "<x:a>"), ("<feImage href='#a'/>", "<feImage>"),
      ("<g e:onclick='x'/>", "e:onclick=\"x\""), ("<g xml:base='x'/>", "xml:base=\"x\""),
      ("<x:use l:href='a.svg#b'/>", "l:href=\"a.svg#b\""),
      ("<image href='  java&#x73;cript:x'/>", "href=\"  javascript:x\""),
      ("<style><desc/>@import 'x';</style>", "<style>"),
      ("<style>@\\69mport 'x';</style>", "<style>"), ("<style>@IMPORT 'x';</style>", "<style>"),
      ("<style>a{background:image-set('x' 1x)}</style>", "<style>"),
      ("<style>a{background:-webkit-image-set(url(#x) 1x)}</style>", "<style>"),
      ("<style>a{background:u\\72 l(x)}</style>", "<style>"),
      ("<style>a{background:URL( \"//x\" )}</style>", "<style>"),
      ("<style>a{b:url(/**/x)}</style>", "<style>"),
      ("<style>@font-face{src:url(x.woff)}</style>", "<style>"),
      ("<style>@namespace 'x';</style>", "<style>"), ("<x:style>@import 'x'</x:style>", "<style>"),
      ("<style>a{b:'\n;c:url(x)}</style>", "<style>"),
      ("<g style='a:src(\"x\")'/>", "style=\"a:src(\"x\")\""),
      ("<g mask='image-set(\"x\" 1x)'/>", "mask=\"image-set(\"x\" 1x)\""),
      ("<g cursor='url(x.cur),auto'/>", "cursor=\"url(x.cur),auto\""),
    ])
  func disguises(content: String, what: String) {
    let line = content.contains("\n") ? 3 : 2
    #expect(throws: SVGFile.Problem.active(what, line: line)) {
      try SVGFile(Array("<svg \(Self.spaces)>\n\(content)</svg>".utf8))
    }
  }

  @Test(
    "what a document type declares cannot hide a script",
    arguments: [
      ("<!DOCTYPE svg [<!ENTITY e \"<script/>\">]>", "<!ENTITY e>"),
      ("<!DOCTYPE svg [<!ENTITY e '&#60;script/>'>]>", "<!ENTITY e>"),
      ("<!DOCTYPE svg [<!ENTITY e SYSTEM 'x'>]>", "<!ENTITY e>"),
      ("<!DOCTYPE svg [<!ENTITY % a 'x'> %a;]>", "<!ENTITY a>"),
      ("<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'x'>]>", "<!ATTLIST svg>"),
      ("<!DOCTYPE svg [<!NOTATION n SYSTEM 'x'>]>", "<!NOTATION n>"),
      ("<!DOCTYPE svg SYSTEM 'x.dtd'>", "<!DOCTYPE x.dtd>"),
    ])
  func declarations(type: String, what: String) {
    #expect(throws: SVGFile.Problem.active(what, line: 1)) {
      try SVGFile(Array("\(type)<svg/>".utf8))
    }
  }

  @Test("the document types of drawing programs pass, with their names of vocabularies")
  func documentTypes() throws {
    let text = """
      <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd" [
        <!ENTITY ns_svg "http://www.w3.org/2000/svg">]><svg xmlns="&ns_svg;" width="3" height="2"/>
      """
    #expect(try SVGFile(Array(text.utf8)).width == 3)
  }

  @Test("what is not UTF-8 is refused, since browsers might read other characters")
  func encodings() throws {
    func problem(_ bytes: [UInt8]) -> SVGFile.Problem? {
      do throws(SVGFile.Problem) {
        _ = try SVGFile(bytes)
        return nil
      } catch { return error }
    }
    let units = "\u{FEFF}<svg/>".utf16
    let utf16: [UInt8] = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(problem(utf16) == .encoding("UTF-16"))
    func declared(_ name: String, _ text: String) -> [UInt8] {
      Array("<?xml version='1.0' encoding='\(name)'?><svg><title>\(text)</title></svg>".utf8)
    }
    #expect(problem(declared("ISO-2022-JP", "a")) == .encoding("ISO-2022-JP"))
    #expect(problem(declared("gb2312", "图")) == .encoding("gb2312"))
    #expect(problem(declared("ISO-8859-1", "a")) == nil)
    #expect(problem(declared("utf-8", "图")) == nil)
    #expect(problem([0xEF, 0xBB, 0xBF] + declared("UTF-8", "图")) == nil)
    #expect(problem([0x1F, 0x8B, 8, 0]) == .compressed)
  }

  @Test("what is no drawing, or nested without end, is refused")
  func broken() {
    #expect(throws: SVGFile.Problem.malformed(line: 2)) {
      try SVGFile(Array("<svg>\n<g></svg>".utf8))
    }
    #expect(throws: SVGFile.Problem.malformed(line: 1)) { try SVGFile(Array("<html/>".utf8)) }
    #expect(throws: SVGFile.Problem.malformed(line: 1)) { try SVGFile([]) }
    #expect(throws: SVGFile.Problem.excessive) {
      try SVGFile(Array(("<svg>" + String(repeating: "<g>", count: 300)).utf8))
    }
  }
}
