import Comparing
import Testing

@Suite("Two states of a text") struct TextComparisonTests {
  /// Each step as a line: `= same`, `+ new`, `- gone`, `~ [gone]{new}`.
  private func steps(_ old: String, _ new: String) -> [String] {
    TextComparison(from: old, to: new).steps.map { step in
      switch step {
      case .same(let paragraph): "= \(paragraph.text)"
      case .added(let paragraph): "+ \(paragraph.text)"
      case .removed(let paragraph): "- \(paragraph.text)"
      case .changed(_, _, let pieces):
        "~ "
          + pieces.map { piece in
            switch piece {
            case .same(let text): text
            case .added(let text): "{\(text)}"
            case .removed(let text): "[\(text)]"
            }
          }.joined()
      }
    }
  }

  @Test("a changed paragraph shows what went and what came, and its neighbours stay")
  func changed() {
    #expect(
      steps("第一段。\n\n到款1.2亿元，居全区第一。\n\n第三段。", "第一段。\n\n到款2.5亿元，居全区第一。\n\n第三段。")
        == ["= 第一段。", "~ 到款[1.2]{2.5}亿元，居全区第一。", "= 第三段。"])
  }

  @Test("a paragraph that resembles none is new, and one that is left out is gone")
  func addedAndRemoved() {
    #expect(
      steps("甲段说的是工厂。\n\n乙段说的是螺蛳粉。", "甲段说的是工厂。\n\n丙：别的话，完全不同。")
        == ["= 甲段说的是工厂。", "+ 丙：别的话，完全不同。", "- 乙段说的是螺蛳粉。"])
  }

  @Test("line ends of Windows, blanks at line ends and more blank lines are no change")
  func blanks() {
    #expect(TextComparison(from: "甲\n\n乙\n", to: "甲 \r\n\r\n\r\n\r\n乙").isEmpty)
    #expect(TextComparison(from: "", to: "\n \n").steps.isEmpty)
  }

  @Test("places are the lines of the file")
  func lines() {
    let paragraphs = TextComparison.paragraphs(of: "\n甲\n乙\n\n丙\n")
    #expect(paragraphs.map(\.line) == [2, 5])
    #expect(paragraphs.map(\.text) == ["甲\n乙", "丙"])
  }

  @Test("pieces put together are the old paragraph and the new one, whatever they are")
  func pieces() {
    let words = ["学校", "1.5", "亿元", "，", " ", "e\u{301}", "🏫", "A-1", "\n"]
    var state: UInt64 = 7
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    for _ in 0..<300 {
      let old = "开头" + (0..<next(12)).map { _ in words[next(words.count)] }.joined() + "末"
      let new = "开头" + (0..<next(12)).map { _ in words[next(words.count)] }.joined() + "末"
      var (before, after) = ("", "")
      for step in TextComparison(from: old, to: new).steps {
        guard case .changed(_, _, let pieces) = step else { continue }
        for piece in pieces {
          switch piece {
          case .same(let text):
            before += text
            after += text
          case .added(let text): after += text
          case .removed(let text): before += text
          }
        }
        #expect(TextComparison.paragraphs(of: old).contains { $0.text == before })
        #expect(TextComparison.paragraphs(of: new).contains { $0.text == after })
        (before, after) = ("", "")
      }
    }
  }

  @Test("a text of many paragraphs is compared, too")
  func long() {
    let old = (0..<5_000).map { "第\($0)段，说的是第\($0)件事。" }
    var new = old
    new[2_500] = "第2500段，说的是另外一件事。"
    let counts = TextComparison(
      from: old.joined(separator: "\n\n"), to: new.joined(separator: "\n\n")
    ).counts
    #expect(counts == (1, 0, 0))
  }
}
