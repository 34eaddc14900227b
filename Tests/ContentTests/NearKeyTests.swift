import Content
import Testing

@Suite("Keys that are nearly right") struct NearKeyTests {
  private static let lines = [
    "date": "2021-06", "period": "2021", "motif": "orbit", "department": "教务处",
    "partners": "[甲公司, 乙公司]", "tags": "[校企合作, 国际化]", "status": "published",
    "aliases": "[old.html]", "order": "3", "source": "二（一）",
  ]

  /// Slips of the hand: a letter too few, one too many, two in the wrong order.
  private static func slips(of key: String) -> [String] {
    let letters = Array(key)
    let short = letters.indices.dropFirst().map { index in
      String(letters[..<index] + letters[(index + 1)...])
    }
    let swapped = letters.indices.dropFirst().dropLast().map { index in
      var other = letters
      other.swapAt(index, index + 1)
      return String(other)
    }
    return (short + swapped + [key + "s", key.capitalized]).filter { $0 != key }
  }

  /// Words that other programs and offices have for them.
  private static let others = [
    ("日期", "2021"), ("时间", "2021-06"), ("期间", "2021"), ("部门", "教务处"), ("单位", "教务处"),
    ("合作单位", "[甲, 乙]"), ("标签", "[甲, 乙]"), ("keywords", "[甲, 乙]"), ("keywords", "甲"),
    ("categories", "[甲]"), ("关键词", "甲"), ("状态", "published"), ("draft", "true"), ("draft", "false"),
    ("顺序", "2"), ("weight", "2"), ("来源", "二（一）"), ("旧地址", "[old.html]"),
  ]

  private func text(_ line: String) -> String {
    "---\ntitle: 标题\nsummary: 摘要。\n\(line)\n---\n\n正文。\n"
  }

  private func load(_ line: String) -> SmallSite { SmallSite(["cases/one/index.md": text(line)]) }

  @Test("whoever takes a suggestion has a case without faults that says what was written")
  func suggestions() {
    let slips = Self.lines.flatMap { key, value in
      Self.slips(of: key).map { ($0, value, [key]) }
    }
    var count = 0
    for (word, value, _) in slips + Self.others.map({ ($0.0, $0.1, []) }) {
      let site = load("\(word): \(value)")
      guard let hint = site.hints.first else { continue }
      let mended: String
      if let key = hint.firstMatch(of: /是不是“(.+)”？/)?.1 {
        mended = "\(key): \(value)"
      } else if let line = hint.firstMatch(of: /^把这一行写成：(.+)$/)?.1 {
        mended = String(line)
      } else if hint.hasPrefix("删去这一行") {
        mended = "order: 1"
      } else {
        continue
      }
      count += 1
      #expect(site.faults.count == 1, "\(word): \(value) \(site.faults)")
      #expect(load(mended).faults == [], "\(word): \(value) → \(mended)")
    }
    #expect(count > 80)
  }

  @Test(
    "no key is named for a word that means something else",
    arguments: ["author: 张三", "layout: post", "id: 3", "editor: 李四"])
  func noSuggestion(line: String) {
    #expect(load(line).hints.allSatisfy { $0.hasPrefix("可用的键：") })
  }

  @Test(
    "a view and a language that cannot be named so get a name that can",
    arguments: [
      ("views:\n  - {name: index, title: 甲, take: [{kind: 质量}]}", "index-1", "index"),
      ("views:\n  - {name: Part ners, title: 甲, take: [{kind: 质量}]}", "part-ners", "Part ners"),
      ("views:\n  - {name: 资金, title: 甲, take: [{kind: 质量}]}", "zi-jin", "资金"),
    ])
  func names(lines: String, right: String, wrong: String) {
    let site = SmallSite(["site.yml": "title: 某大学\n\(lines)\n"])
    #expect(site.hints.first?.contains("“\(right)”") == true, "\(site.hints)")
    let mended = SmallSite([
      "site.yml": "title: 某大学\n\(lines.replacing("name: " + wrong, with: "name: " + right))\n"
    ])
    #expect(!mended.faults.contains { $0.hasPrefix("invalid-name") })
  }

  @Test(
    "languages in one text or by their names are named as a list",
    arguments: [
      ("zh, en", "[zh, en]"), ("zh、en", "[zh, en]"), ("zh en", "[zh, en]"),
      ("[zh_CN, en]", "[zh-CN, en]"),
      ("[中文, 英文]", "[zh-CN, en]"),
    ])
  func languages(written: String, right: String) {
    let site = SmallSite(["site.yml": "title: 某大学\nlanguages: \(written)\n"])
    #expect(site.hints.contains("写成 languages: \(right)"), "\(site.hints)")
    #expect(SmallSite(["site.yml": "title: 某大学\nlanguages: \(right)\n"]).faults == [])
  }
}
