import Testing

@testable import Pages

@Suite("Several pieces of HTML in one document")
struct IDPrefixTests {
  @Test(
    "ids and what refers to them get the prefix, and nothing else does",
    arguments: [
      ("<h2 id=\"做法\">a</h2>", "<h2 id=\"p-做法\">a</h2>"),
      ("<a href=\"#做法\">a</a>", "<a href=\"#p-做法\">a</a>"),
      ("<a class=\"b\" href=\"#\">a</a>", "<a class=\"b\" href=\"#\">a</a>"),
      ("<a href=\"x.html#a\">a</a>", "<a href=\"x.html#a\">a</a>"),
      (
        "<svg aria-labelledby=\"t d\"><path clip-path=\"url(#c)\"/><use href=\"#u\"/></svg>",
        "<svg aria-labelledby=\"p-t p-d\"><path clip-path=\"url(#p-c)\"/><use href=\"#p-u\"/></svg>"
      ),
      ("<td headers=\"a b\" data-id=\"x\">", "<td headers=\"p-a p-b\" data-id=\"x\">"),
      ("<p title=\"the id\">an id=\"x\"</p>", "<p title=\"the id\">an id=\"x\"</p>"),
      ("", ""), ("<a id=\"", "<a id=\""), ("a < b id=", "a < b id="),
    ])
  func prefix(html: String, expected: String) {
    #expect(IDPrefix.add("p-", to: html) == expected)
  }
}
