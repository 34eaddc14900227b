import Foundation
import Testing

@testable import Archiving

@Suite struct SingleFileTests {
  private static let files: [String: String] = [
    "assets/main.css":
      "@charset \"utf-8\";@import 'tokens.css';@import url(print.css) print;/* url(no.png) */"
      + "a{background:url( \"../img/a b.png\" )}b{content:\"url(not.png)\"}c{cursor:url(#id)}"
      + ".d{mask:url(data:image/png;base64,AA==)}.burl(x){}</style>",
    "assets/tokens.css": ":root{--x:url(../img/dot.svg)}", "assets/print.css": "p{color:red}",
    "assets/main.js": "var a='</script>';var b='<!--';", "assets/now.js": "now()",
    "img/a b.png": "PNG", "img/dot.svg": "<svg/>", "icon.svg": "<svg></svg>",
  ]

  private func make(
    _ html: String, page: String = "cases/x.html", base: String? = "https://site.example/sub/"
  ) -> (html: String, problems: [SingleFileProblem]) {
    var single = SingleFile(
      page: page, baseURL: base,
      resources: SiteResources { Self.files[$0].map { Array($0.utf8) } })
    let bytes = single.make(Array(html.utf8))
    return (String(decoding: bytes, as: UTF8.self), single.problems)
  }

  private static let png = "data:image/png;base64,UE5H"
  private static let dot = "data:image/svg+xml;base64,PHN2Zy8+"

  @Test("style sheets, scripts and pictures go inside, and nothing is left to fetch")
  func wholePage() {
    let page = make(
      """
      <!doctype html>
      <html><head><meta charset="utf-8"><base href="/x/"><title>A &lt;link href="no"&gt;</title>
      <meta http-equiv="refresh" content="1"><link rel="canonical" href="https://site.example/sub/cases/x.html">
      <link rel="preload" href="../assets/main.css"><link rel="icon" href="../icon.svg">
      <link rel="stylesheet" href="../assets/main.css" media="screen">
      <script src="../assets/now.js"></script><script defer src="../assets/main.js"></script></head>
      <body><!-- <img src="no.png"> --><img src="../img/a%20b.png" srcset="../img/dot.svg 1x, ../img/a%20b.png 2x" alt="a&quot;b">
      <svg viewBox="0 0 1 1"><use href="#p"/><image href="../img/dot.svg"/></svg>
      </body></html>
      """)
    #expect(page.problems == [])
    #expect(HTMLReferences.external(in: Array(page.html.utf8)) == [])
    #expect(
      page.html == """
        <!doctype html>
        <html><head><meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src \
        'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; font-src data:; media-src data:; \
        base-uri 'none'"><title>A &lt;link href="no"&gt;</title>
        <link rel="canonical" href="https://site.example/sub/cases/x.html">
        <link rel="icon" href="data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=">
        <style media="screen">:root{--x:url("\(Self.dot)")}@media print {p{color:red}}\
        a{background:url("\(Self.png)")}b{content:"url(not.png)"}c{cursor:url("#id")}\
        .d{mask:url("data:image/png;base64,AA==")}.burl(x){}<\\/style></style>
        <script>now()</script>
        </head>
        <body><!-- <img src="no.png"> --><img src="\(Self.png)" \
        srcset="\(Self.dot) 1x, \(Self.png) 2x" alt="a&quot;b">
        <svg viewBox="0 0 1 1"><use href="#p"/><image href="\(Self.dot)"/></svg>
        <script>var a='<\\/script>';var b='<\\!--';</script>
        </body></html>
        """)
  }

  static let links: [(String, String?)] = [
    ("#做法", "#做法"), ("", "#"), ("x.html#a", "#a"), ("../cases/x.html", "#"),
    ("y.html", "https://site.example/sub/cases/y.html"),
    ("../data/indicators.xlsx", "https://site.example/sub/data/indicators.xlsx"),
    ("../search.html?a=1#q=%E5%8F%8C", "https://site.example/sub/search.html?a=1#q=%E5%8F%8C"),
    ("https://other.example/", "https://other.example/"),
    ("mailto:a@b.example", "mailto:a@b.example"),
  ]

  @Test("links become anchors or addresses of the web", arguments: links)
  func link(_ written: String, _ expected: String?) {
    let page = make("<a class=\"k\" href=\"\(written)\" ping=\"p\">x</a>")
    #expect(page.html == "<a class=\"k\" href=\"\(expected ?? "")\">x</a>")
    #expect(page.problems == [])
  }

  @Test("without a base URL links to other pages are dropped and told")
  func withoutBase() {
    let page = make("<a href=\"y.html\">x</a><a href=\"#z\">z</a>", base: nil)
    #expect(page.html == "<a>x</a><a href=\"#z\">z</a>")
    #expect(page.problems == [.linkWithoutBase("y.html")])
  }

  @Test(
    "what cannot be put inside is told",
    arguments: [
      "<img src=\"none.png\">", "<img src=\"https://h.example/a.png\">", "<img src=\"//h/a.png\">",
      "<script src=\"/abs.js\"></script>", "<link rel=\"stylesheet\" href=\"../../../x.css\">",
      "<p style=\"background:url(none.png)\">", "<IMG SRC=none.png>", "<video poster='none.png'>",
      "<img srcset=\"none.png 2x\">", "<iframe src=\"https://h.example/\"></iframe>",
    ])
  func missing(html: String) {
    let page = make(html)
    #expect(page.problems.count == 1)
    #expect(HTMLReferences.external(in: Array(page.html.utf8)) == [])
  }

  @Test("sheets that import each other end")
  func circle() {
    var styles = InlinedStyles(
      SiteResources { path in Array("@import '\(path == "a.css" ? "b" : "a").css';x{}".utf8) })
    #expect(styles.text("@import 'b.css';y{}", at: "a.css") == "x{}y{}")
    #expect(styles.problems == [.cannotInline("a.css", "b.css")])
  }

  @Test(
    "pages that are broken off are taken as they are",
    arguments: [
      "", "<", "<a", "<a href", "<a href=", "<a href=\"x", "<!--", "</", "<script", "<1>", "a<b",
    ])
  func brokenOff(html: String) {
    #expect(make(html).html == html)
  }
}
