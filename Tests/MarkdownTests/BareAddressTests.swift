import Testing

@testable import Markdown

@Suite("Bare addresses in Chinese text") struct BareAddressTests {
  /// The addresses with the words that are shown, as they stand in the text.
  private func links(_ source: String) -> [String] {
    var found: [String] = []
    visit(Parsed(source).document.blocks) { node in
      guard case .link(let destination, _) = node.kind else { return }
      let words = node.children.plainText
      found.append(destination == words ? words : "\(destination) ‹\(words)›")
    }
    return found
  }

  @Test(
    "an address ends before Chinese punctuation",
    arguments: Array("。，、；：？！）》」』】〉〗…—“”‘’（《「『【·～　"))
  func punctuation(mark: Character) {
    for address in ["http://a.cn", "https://a.cn/b?c=d&e#f", "ftp://a.cn/b_c", "http://a.cn/b/"] {
      #expect(links("见\(address)\(mark)后文") == [address], "\(address)\(mark)")
      #expect(links("见 \(address)\(mark)") == [address])
    }
    #expect(links("见www.a.cn/b\(mark)后文") == ["http://www.a.cn/b ‹www.a.cn/b›"])
    #expect(links("写信到a@b.cn\(mark)后文") == ["mailto:a@b.cn ‹a@b.cn›"])
  }

  @Test(
    "CJK that directly follows a letter or digit is not part of it, CJK that begins a part is",
    arguments: [
      ("访问https://a.cn查看", "https://a.cn"), ("https://a.cn/b.html了解", "https://a.cn/b.html"),
      ("https://a.cn/b(c)了解", "https://a.cn/b(c)"), ("https://a.kr에서", "https://a.kr"),
      ("https://a.jp/bを", "https://a.jp/b"), ("https://a.cn/１２", "https://a.cn/１２"),
      ("https://a.cn/item/职业教育/123查看", "https://a.cn/item/职业教育/123"),
      ("https://a.cn/?q=双高&n=1。", "https://a.cn/?q=双高&n=1"),
      ("http://教育部.政务。", "http://教育部.政务"), ("https://a.cn/#成效，", "https://a.cn/#成效"),
      ("https://a.cn(见附件)", "https://a.cn"), ("https://a.cn/b[甲]", "https://a.cn/b"),
      ("https://a.cn/金华_(消歧义)，", "https://a.cn/金华_(消歧义)"),
    ])
  func strays(source: String, expected: String) {
    #expect(links(source) == [expected])
  }

  @Test(
    "www. begins an address behind Chinese characters as well",
    arguments: [
      "网址www.a.cn", "网址：www.a.cn。", "（www.a.cn）", "见“www.a.cn”", "见「图」**www.a.cn**后文",
    ])
  func www(source: String) {
    #expect(links(source) == ["http://www.a.cn ‹www.a.cn›"])
  }

  @Test("what follows an address is read as Markdown again")
  func following() {
    #expect(
      comparableHTML("见http://a.cn。**重要。**下文，http://b.cn；`码`")
        == """
        <p>见<a href="http://a.cn">http://a.cn</a>。<strong>重要。</strong>下文，\
        <a href="http://b.cn">http://b.cn</a>；<code>码</code></p>

        """)
    #expect(
      comparableHTML("**https://a.cn/**见")
        == "<p><strong><a href=\"https://a.cn/\">https://a.cn/</a></strong>见</p>\n")
    #expect(
      comparableHTML("|http://a.cn。|\n|-|\n|（http://b.cn）|\n").contains(
        "<td>（<a href=\"http://b.cn\">http://b.cn</a>）</td>"))
  }

  @Test("without CJK characters addresses are those of the library")
  func western() {
    #expect(links("http://a.b/c”d") == ["http://a.b/c”d"])
    #expect(links("http://a.b/c) http://a.b. www.a.b_c") == ["http://a.b/c", "http://a.b"])
    #expect(links("awww.a.b :// http:// http://.") == [])
  }

  @Test("links that are marked as such may hold anything")
  func marked() {
    #expect(links("<https://a.cn/中文，后>") == ["https://a.cn/中文，后"])
    #expect(links("[词](https://a.cn/b中文，后)") == ["https://a.cn/b中文，后 ‹词›"])
  }
}
