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
      "<sodipodi:namedview xmlns:sodipodi='u' inkscape:export-filename='C:\\a(1)' xmlns:inkscape='v'/>",
      "<style>.a{fill:url('#g')}</style><use href='#a'/><use xlink:href='#b' xmlns:xlink='x'/>",
      "<image href='data:image/png;base64,AAAA'/>", "<text>onclick=1 &lt;script&gt;</text>",
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

  @Test("entities cannot hide a script")
  func entities() {
    let text = "<!DOCTYPE svg [<!ENTITY e \"<script/>\">]><svg>&e;</svg>"
    #expect(throws: SVGFile.Problem.active("<script>", line: 1)) {
      try SVGFile(Array(text.utf8))
    }
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
