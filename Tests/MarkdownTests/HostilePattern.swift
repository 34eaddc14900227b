import Foundation

/// Texts on which Markdown parsers are known to hang or to overflow the stack.
enum HostilePattern {
  /// A text of about `length` bytes: what stands between two `×` is repeated.
  static func text(_ pattern: String, length: Int) -> String {
    func times(_ words: String, _ share: Int = 1) -> String {
      String(repeating: words, count: max(length / share / words.utf8.count, 1))
    }
    let parts = pattern.components(separatedBy: "×")
    return parts.enumerated().map { index, part in
      index % 2 == 0 ? part : times(part, parts.count / 2)
    }.joined()
  }

  /// The patterns.
  static let all = [
    "×[×", "×[×a×]×", "×[a×", "×a]×", "×![l×", "×![×", "×[a](×", "×[a](b×", "×[a](<b×",
    "×[a](b \"×", "×*_×", "×**a ×", "×*a_ ×", "×_a ×", "×a_ ×", "×*×", "×~×",
    "×~a ×", "×~~a ~b ×", "×*a **a ×b× a** a*×", "a**b×c* ×", "×`×", "×a`b``c```×", "×<!--×",
    "×a<?×", "×a<![CDATA[×", "×a<!A ×", "×<a ×", "×a<a b='×", "×<×",
    "×>×", "×> ×", "×>a\n×", "×>×a\n×b\n×", "×- ×", "×* ×", "×1. ×", "×- ×a\n×\n×", "×- ×a\n×b\n×",
    "×- a\n×", "×- a\n\n×", "×>- ×", "×|×", "×|×\n×|-×\n", "×a\n|-|-|\n×", "×a\n×|-|-|\n",
    "×_.|a|\n|-|\n×", "×|a×|\n×|-×|\n×|b×|\n", "×|\n×", "×www.×", "×www._×", "×http://×",
    "http://a×)×", "×a)<https://a)×", "×_www.<×", "×a:×", "×@×", "×a@×", "×a@b.×", "×a@b.c ×",
    "×[^1]:×", "×[^1]: a\n\n×x[^1]", "[^1]: a\n\n×[^1]×", "×[^a×", "×[^a]×", "×[a]:×", "×[a]: u\n×",
    "[a]: /×u×\n\n×[a]×", "[a]: /u \"×t×\"\n\n×[a]×", "×&amp;×", "×&×", "×&#65;×", "×\\×", "×\n×",
    "×\r×", "× ×",
    "×\t×", "×#×", "×# a\n×", "×a\n=\n×", "×- - -\n×", "×```\n×", "×<div>\n×", "×<div>\n\n×",
    "×- [ ] ×", "×[a](b)*×", "×*a[b](c)×", "×[^1]~~×", "×![a](b)×", "×![××[a](b)×", "×甲×", "×😀×",
    "×甲\n×", "×{{a}}×",
    "[&#94;×a×]", "×[&Hat;a]×", "×[\\^a]×", "×|a|b|\n|-|-|\n×", "×    a\n×", "×\ta\n\n×", "×'\"×",
    "×<script>×", "×![[×", "×[[甲×", "×[[甲]]×", "×![[甲.png]]×", "甲×*~×", "×甲**（×", "×）**甲×", "×甲~（×",
    "甲×http://a×", "甲×http://甲×", "甲×http://a_/×", "×www.甲×", "×甲www.a_×", "×](a b×",
    "×![](a b.png)×",
    "×[甲]:×[[甲]]", "甲×*_~×（", "甲**（×\u{7F}×", "×\\×![[甲.png]]", "×<a:×甲**（",
  ]
}
