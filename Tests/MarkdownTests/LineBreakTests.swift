import Foundation
import Testing

@testable import Markdown

@Suite("Line breaks in Chinese text") struct LineBreakTests {
  @Test(
    "between Han, kana and CJK punctuation they vanish",
    arguments: [
      "字\n字", "か\nナ", "字。\n字", "字\n（字", "字，\n“引", "引”\n字", "——\n字", "字\n……", "𠮷\n字", "〇\n々",
      "ｶ\nﾅ", "字！\n！字", "**字**\n字", "字\n*字*", "字[^1]\n字", "`字`\n字", "[字](u)\n字", "“甲。”\n“乙。”",
      "<span lang=\"ja\">字</span>\n字", "字<!-- c -->\n字", "１\n字", "字\n  字", "~~字~~\n字",
    ])
  func vanish(source: String) {
    #expect(!text(source).contains(" ") && !page(source).contains("\n"))
  }

  @Test(
    "beside Latin letters and digits, in Korean and in Western text they stay a space",
    arguments: [
      "字\nA", "A\n字", "2023\n年", "年\n2023", "한국\n어", "字\n한", "a\nb", "“a”\n“b”", "a”\n“b", "é\n字",
      "😀\n字", "字\n😀", "![字](u)\n字", "字\n{{id}}", "`a`\n字",
    ])
  func stay(source: String) {
    #expect(page(source).contains("\n"))
    if !source.contains("!") { #expect(text(source).contains(" ")) }
  }

  @Test("hard breaks stay, and in the words of a picture the rule is the same")
  func others() {
    #expect(page("字  \n字") == "字<br />\n字")
    #expect(page("字\\\n字") == "字<br />\n字")
    #expect(page("字<br>\n字").contains("\n"))
    #expect(page("![甲\n乙](u)") == "<img src=\"u\" alt=\"甲乙\" />")
  }

  private func text(_ source: String) -> String {
    Parsed(source + "\n\n[^1]: x").document.blocks.plainText
  }

  /// The paragraph alone.
  private func page(_ source: String) -> String {
    var options = HTMLRenderer.Options()
    options.allowedHTML = ["br"]
    let html = html(source + "\n\n[^1]: x", options: options)
    return String(
      html.prefix(upTo: html.range(of: "</p>")?.lowerBound ?? html.endIndex).dropFirst(3))
  }
}
