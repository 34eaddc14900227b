import Markup
import Testing

@Suite("The tokenizer of HTML") struct HTMLTokenizerTests {
  /// The tokens as text: `T` text, `R` raw text, `<…>` tags with their attributes, `C` comments, `D`
  /// declarations; `…` where the HTML breaks off.
  static func tokens(_ html: String, _ grammar: HTMLTokenizer.Grammar = .html) -> [String] {
    var tokenizer = HTMLTokenizer(Array(html.utf8), grammar: grammar)
    var tokens: [String] = []
    func words(_ range: Range<Int>) -> String {
      String(decoding: tokenizer.bytes[range], as: UTF8.self)
    }
    while let token = tokenizer.next() {
      switch token {
      case .text(let range): tokens.append("T " + words(range))
      case .rawText(let range): tokens.append("R " + words(range))
      case .comment(let range): tokens.append("C " + words(range))
      case .declaration(let range): tokens.append("D " + words(range))
      case .tag(let tag):
        let attributes = tokenizer.attributes(of: tag).map { attribute in
          " " + attribute.name + (attribute.value.map { "=[\($0)]" } ?? "")
        }
        tokens.append(
          "<" + (tag.isEnd ? "/" : "") + tag.name + attributes.joined()
            + (tag.isSelfClosing ? " /" : "") + ">")
      }
    }
    if tokenizer.position < tokenizer.bytes.count { tokens.append("…") }
    return tokens
  }

  @Test(
    "tags, attributes, texts and comments are told apart as a browser tells them",
    arguments: [
      ("a<B>c</b >d", ["T a", "<b>", "T c", "</b>", "T d"]),
      ("<!DOCTYPE html><p>x", ["D <!DOCTYPE html>", "<p>", "T x"]),
      ("1 < 2 <3 &lt; 4", ["T 1 < 2 <3 &lt; 4"]),
      (
        "<a href=x id='y\"z' data-n=\"&amp;&#x4e2d;&nope;\" hidden>",
        ["<a href=[x] id=[y\"z] data-n=[&中&nope;] hidden>"]
      ),
      ("<a b = c d= \"e\" f =g>", ["<a b=[c] d=[e] f=[g]>"]),
      ("<a =b c=>d", ["<a =b c=[]>", "T d"]),
      ("<a b=c/>", ["<a b=[c/]>"]),
      ("<br/><path d='M0'/><a / b>", ["<br />", "<path d=[M0] />", "<a b>"]),
      ("<svg viewBox='0 0 1 1'>", ["<svg viewBox=[0 0 1 1]>"]),
      ("<a title='1>2'>x</a title='>'>", ["<a title=[1>2]>", "T x", "</a title=[>]>"]),
      ("<a\nb\t\r\n\u{C}c>", ["<a b c>"]),
      (
        "<!-- a -- > <b> -->c<!-->d<!--->e<!-- --!>f",
        ["C <!-- a -- > <b> -->", "T c", "C <!-->", "T d", "C <!--->", "T e", "C <!-- --!>", "T f"]
      ),
      (
        "<?xml ?><![CDATA[x]]></ x>y</>z",
        ["D <?xml ?>", "D <![CDATA[x]]>", "D </ x>", "T y", "D </>", "T z"]
      ),
    ])
  func pieces(html: String, expected: [String]) {
    #expect(Self.tokens(html) == expected)
  }

  @Test(
    "the content of scripts and the like is text until their own end tag",
    arguments: [
      (
        "<script>a<b>&amp;</scripts></SCRIPT>c",
        ["<script>", "R a<b>&amp;</scripts>", "</script>", "T c"]
      ),
      ("<style>p{}</style ><p>", ["<style>", "R p{}", "</style>", "<p>"]),
      ("<title>1 < 2 <b>&amp;</title>", ["<title>", "T 1 < 2 <b>&amp;", "</title>"]),
      ("<textarea><p></textarea>", ["<textarea>", "T <p>", "</textarea>"]),
      ("<script></script>x", ["<script>", "</script>", "T x"]),
      ("<script>x", ["<script>", "R x"]),
      ("<title/>x<b>", ["<title />", "T x", "<b>"]),
    ])
  func rawText(html: String, expected: [String]) {
    #expect(Self.tokens(html) == expected)
  }

  @Test(
    "what breaks off is told, and nothing of it shown",
    arguments: [
      ("a<", ["T a", "…"]), ("a<b", ["T a", "…"]), ("a<b c='d>e", ["T a", "…"]),
      ("a<!-- b <c>", ["T a", "…"]), ("a<!d", ["T a", "…"]), ("a</", ["T a", "…"]),
      ("<b c=", ["…"]), ("", []),
    ])
  func unfinished(html: String, expected: [String]) {
    #expect(Self.tokens(html) == expected)
  }

  @Test(
    "in Markdown what is no well-formed tag is text, and every element holds markup",
    arguments: [
      ("a<b c=d>e", ["T a", "<b c=[d]>", "T e"]),
      ("<http://x>", ["T <http://x>"]), ("<a:b>", ["T <a:b>"]),
      ("<a b=\"c\"d>", ["<a b=[c] d>"]), ("<a b'c>d<e>", ["T <a b'c>d", "<e>"]),
      ("<a b", ["T <a b"]), ("<a <b>", ["T <a ", "<b>"]), ("</3>", ["T </3>"]),
      ("<script>a<b>", ["<script>", "T a", "<b>"]),
      ("<?php a > b ?>c<![CDATA[>]]>", ["D <?php a > b ?>", "T c", "D <![CDATA[>]]>"]),
      ("a<!-- b", ["T a", "D <!-- b"]),
    ])
  func markdown(html: String, expected: [String]) {
    #expect(Self.tokens(html, .markdown) == expected)
  }

  @Test("every byte belongs to one token, whatever comes in", arguments: 0..<300)
  func everything(seed: Int) {
    let pieces = [
      "<", ">", "</", "a", "p", " ", "=", "'", "\"", "/", "!--", "-->", "&", "#", ";", "中",
      "script", "?",
    ]
    var state = UInt64(seed &* 2_654_435_761 &+ 1)
    var html = ""
    for _ in 0..<40 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      html += pieces[Int(state >> 33) % pieces.count]
    }
    for grammar in [HTMLTokenizer.Grammar.html, .markdown] {
      var tokenizer = HTMLTokenizer(Array(html.utf8), grammar: grammar)
      var end = 0
      while let token = tokenizer.next() {
        let range =
          switch token {
          case .text(let range), .rawText(let range), .comment(let range),
            .declaration(let range):
            range
          case .tag(let tag): tag.range
          }
        #expect(range.lowerBound == end && !range.isEmpty, "\(html)")
        end = range.upperBound
      }
      #expect(end == tokenizer.position, "\(html)")
      #expect(grammar == .html || end == tokenizer.bytes.count, "\(html)")
    }
  }

  @Test(
    "a long text of opening signs takes no longer than its length asks for",
    arguments: ["<", "<a ", "<a b='", "<!--", "</", "<a b=\"c\"", "&"])
  func hostile(piece: String) {
    // Quadratic reading would take minutes.
    let html = Array(String(repeating: piece, count: 100_000).utf8)
    for grammar in [HTMLTokenizer.Grammar.html, .markdown] {
      var tokenizer = HTMLTokenizer(html, grammar: grammar)
      while tokenizer.next() != nil {}
    }
    _ = VisibleText.sections(ofHTML: html)
  }
}
