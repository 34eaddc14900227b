import Markup
import Testing

@testable import Pages

@Suite("Chinese words on pages of other languages")
struct ForeignWordsTests {
  private func page(_ literals: [String], _ texts: [String]) -> String {
    var writer = PageWriter(gathersText: false, foreign: "zh-CN")
    for (index, literal) in literals.enumerated() {
      writer.write(literal: MarkupPiece(Array(literal.utf8)))
      if index < texts.count { writer.write(text: texts[index]) }
    }
    return String(decoding: writer.html, as: UTF8.self)
  }

  @Test(
    "a text is marked where an element can stand, word by word",
    arguments: [
      ("螺蛳粉", "<span lang=\"zh-CN\">螺蛳粉</span>"),
      ("the 1+X证书 pilot", "the 1+X<span lang=\"zh-CN\">证书</span> pilot"),
      ("甲 and 乙", "<span lang=\"zh-CN\">甲</span> and <span lang=\"zh-CN\">乙</span>"),
      ("《甲》，乙", "<span lang=\"zh-CN\">《甲》，乙</span>"), ("a < b", "a &lt; b"),
      ("“curly” — CNY 5", "“curly” — CNY 5"), ("", ""),
    ])
  func texts(text: String, expected: String) {
    #expect(page(["<p>", "</p>"], [text]) == "<p>\(expected)</p>")
  }

  @Test("values of attributes, titles, options and scripts are left as they are")
  func places() {
    #expect(page(["<a title=\"", "\">", "</a>"], ["甲", "b"]) == "<a title=\"甲\">b</a>")
    for name in ["title", "option", "script"] {
      #expect(
        page(["<\(name)>", "</\(name)><p>", "</p>"], ["甲", "b"]) == "<\(name)>甲</\(name)><p>b</p>")
    }
    #expect(
      page(["<option value=\"", "\">", "</option>"], ["a", "甲"]) == "<option value=\"a\">甲</option>"
    )
  }

  @Test(
    "HTML is marked between its tags, and in drawings by what drawings have",
    arguments: [
      ("<p>甲 b</p>", "<p><span lang=\"zh-CN\">甲</span> b</p>"),
      ("<img alt=\"甲>\">b", "<img alt=\"甲>\">b"),
      ("<i lang=\"zh\">甲</i>乙", "<i lang=\"zh\">甲</i><span lang=\"zh-CN\">乙</span>"),
      (
        "<svg><title>甲</title><text>乙</text></svg>",
        "<svg><title>甲</title><text><tspan lang=\"zh-CN\">乙</tspan></text></svg>"
      ),
    ])
  func html(html: String, expected: String) {
    var writer = PageWriter(gathersText: false, foreign: "zh-CN")
    writer.write(literal: MarkupPiece(Array("<div>".utf8)))
    writer.write(html: html)
    #expect(String(decoding: writer.html, as: UTF8.self) == "<div>" + expected)
  }

  @Test("a page in Chinese marks nothing")
  func chinese() {
    var writer = PageWriter(gathersText: false)
    writer.write(text: "甲")
    #expect(String(decoding: writer.html, as: UTF8.self) == "甲")
  }
}
