import Foundation
import Testing

@testable import Markdown

@Suite("Emphasis in Chinese text") struct EmphasisTests {
  @Test(
    "delimiters beside Chinese punctuation open and close",
    arguments: [
      ("**重要。**下文", "<strong>重要。</strong>下文"), ("前文**“引文”**后文", "前文<strong>“引文”</strong>后文"),
      ("学校**（注）**说", "学校<strong>（注）</strong>说"), ("共*《规划》*三项", "共<em>《规划》</em>三项"),
      ("删~~（旧）~~新", "删<del>（旧）</del>新"), ("删~（旧）~新", "删<del>（旧）</del>新"),
      ("建设***“双高”***学校", "建设<em><strong>“双高”</strong></em>学校"),
      ("甲**`代码`**乙", "甲<strong><code>代码</code></strong>乙"),
      ("甲**[词](u)**乙", "甲<strong><a href=\"u\">词</a></strong>乙"),
      ("甲**_「引」_**乙", "甲<strong><em>「引」</em></strong>乙"),
      ("甲**~~「引」~~**乙", "甲<strong><del>「引」</del></strong>乙"),
      ("甲_「引」_乙", "甲_「引」_乙"), ("甲__「引」__乙", "甲__「引」__乙"),
      ("[甲**（乙）**丙](u)", "<a href=\"u\">甲<strong>（乙）</strong>丙</a>"),
      ("甲***（乙）**丙*丁", "甲<em><strong>（乙）</strong>丙</em>丁"),
      // The rule of three: runs that open and close match if their lengths do not add up to it.
      ("甲**（乙）*丙", "甲**（乙）*丙"), ("甲***（乙）*丙", "甲**<em>（乙）</em>丙"),
      ("한국어**(강조)**입니다", "한국어<strong>(강조)</strong>입니다"),
    ])
  func delimiters(source: String, expected: String) {
    #expect(comparableHTML(source) == "<p>\(expected)</p>\n")
  }

  @Test(
    "a sign that stands for itself stays one",
    arguments: [
      ("甲`**（乙）**`丙", "甲<code>**（乙）**</code>丙"), ("甲\\**（乙）", "甲**（乙）"),
      ("甲\\*\\*（乙）", "甲**（乙）"),
      (
        "<http://a.b/甲**（乙>",
        "<a href=\"http://a.b/%E7%94%B2**%EF%BC%88%E4%B9%99\">http://a.b/甲**（乙</a>"
      ),
      ("[词](<甲**（乙> \"甲**（乙\")", "<a href=\"%E7%94%B2**%EF%BC%88%E4%B9%99\" title=\"甲**（乙\">词</a>"),
      ("<a title=\"甲**（乙\">x</a>", "<a title=\"甲**（乙\">x</a>"),
      ("[甲**（乙]\n\n[甲**（乙]: u", "<a href=\"u\">甲**（乙</a>"),
      ("5*（3+2）*甲", "5<em>（3+2）</em>甲"), ("甲**（乙", "甲**（乙"), ("甲 ** （乙）", "甲 ** （乙）"),
    ])
  func signs(source: String, expected: String) {
    #expect(comparableHTML(source) == "<p>\(expected)</p>\n")
  }

  @Test("code blocks, tables and HTML keep their signs, and tables have emphasis in their cells")
  func blocks() {
    #expect(
      comparableHTML("```甲**（乙）**\n甲**（乙）**丙\n```\n\n    甲**（乙\n\n<div title=\"甲**（乙\">\n")
        == """
        <pre><code class="language-甲**（乙）**">甲**（乙）**丙
        </code></pre>
        <pre><code>甲**（乙
        </code></pre>
        <div title="甲**（乙">

        """)
    #expect(
      comparableHTML("|甲**（乙）**|`甲**（`|\n|-|-|\n|甲**“乙”**丁|甲\\|**（乙）**丁|\n") == """
        <table>
        <thead>
        <tr>
        <th>甲<strong>（乙）</strong></th>
        <th><code>甲**（</code></th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td>甲<strong>“乙”</strong>丁</td>
        <td>甲|<strong>（乙）</strong>丁</td>
        </tr>
        </tbody>
        </table>

        """)
  }

  @Test("control characters that stand in the text itself come through, whichever they are")
  func ownControls() {
    let controls = (0x01...0x1F).filter { ![0x09, 0x0A, 0x0B, 0x0C, 0x0D].contains($0) } + [0x7F]
    for control in controls {
      guard let scalar = Unicode.Scalar(control) else { continue }
      let parsed = Parsed("甲**（乙\(scalar)）**丙\(scalar) `\(scalar)**（` [a](b\(scalar)c)")
      #expect(
        parsed.sources == [
          "paragraph ‹\(parsed.file.text)›", "text ‹甲›", "strong ‹**（乙\(scalar)）**›",
          "text ‹（乙\(scalar)）›", "text ‹丙\(scalar) ›", "code ‹`\(scalar)**（`›", "text ‹ ›",
          "link ‹[a](b\(scalar)c)›", "text ‹a›",
        ])
      var words: [String] = []
      visit(parsed.document.blocks) { node in
        switch node.kind {
        case .text(let text), .code(let text): words.append(text)
        case .link(let destination, _): words.append(destination)
        default: break
        }
      }
      #expect(
        words == [
          "甲", "（乙\(scalar)）", "丙\(scalar) ", "\(scalar)**（", " ", "b\(scalar)c", "a",
        ])
    }
    // With all of them in one text there is none left to stand for a sign: it is read as the
    // library reads it, and nothing is lost.
    let all = String(String.UnicodeScalarView(controls.compactMap { Unicode.Scalar($0) }))
    #expect(Parsed("甲**（乙）**丙\(all)").document.blocks.plainText == "甲**（乙）**丙\(all)")
    // A character of private use is a character like any other.
    #expect(
      comparableHTML("甲\u{E000}**（\u{F8FF}）**\u{100000}")
        == "<p>甲\u{E000}<strong>（\u{F8FF}）</strong>\u{100000}</p>\n")
  }

  @Test("a text without CJK characters is read as by the library, byte for byte")
  func western() {
    for source in [
      "a**“b”**c", "é**«b»**é", "a~~(b)~~c", "a_“b”_c", "a<!-- b - c -->d &#8364; 3~5, 10~20",
    ] {
      let prepared = Array(source.utf8).withUnsafeBufferPointer { PreparedText($0, from: 0) }
      #expect(prepared.copy == nil && prepared.dialect.isEmpty)
    }
  }

  @Test("thirty thousand mixtures agree with an implementation of the specification alone")
  func mixtures() {
    let pieces = [
      "*", "*", "*", "**", "**", "***", "****", "_", "__", "~", "~~", "a", "1", "字", "か", "한",
      "，", "。", "（", "）", "「", "”", "“", "—", "…", "·", "(", ")", "!", "\"", "-", " ", "　",
      "\u{A0}",
      "é", "😀", "𠮷", "字\u{E0100}", "字\u{FE00}", "。\u{FE01}", "“\u{FE01}", ".\u{FE00}", "€", "￥",
    ]
    for seed in 0..<30_000 {
      var numbers = SeededNumbers(seed: seed)
      // Letters at both ends keep the line a paragraph. One is a CJK character, as the amendment does
      // not count in texts without.
      let words = (0..<Int.random(in: 1...12, using: &numbers)).reduce(into: "") { words, _ in
        words += pieces[Int.random(in: 0..<pieces.count, using: &numbers)]
      }
      let line = (seed % 2 == 0 ? "字" : "字x") + words + (seed % 3 == 0 ? "z" : "字")
      let expected = "<p>\(ReferenceEmphasis.html(line))</p>\n"
      let html = comparableHTML(line)
      guard html == expected else {
        Issue.record("seed \(seed) \(line.debugDescription)\n\(html)\(expected)")
        return
      }
    }
  }
}
