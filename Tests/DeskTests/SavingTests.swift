import Foundation
import Machine
import Serving
import TestSupport
import Testing

@testable import Desk

/// Numbers that are the same in each run.
private struct Numbers: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}

@Suite struct TextMergeTests {
  private static func merged(_ base: String, _ own: String, _ other: String) -> String? {
    TextMerge(base: Array(base.utf8), own: Array(own.utf8), other: Array(other.utf8)).text
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(
    "what only one has changed is taken from it",
    arguments: [
      ("一\n二\n三\n", "一\n二改\n三\n", "一\n二\n三\n", "一\n二改\n三\n"),
      ("一\n二\n三\n", "一\n二\n三\n", "一\n三\n", "一\n三\n"),
      ("一\n二\n三\n四\n", "一改\n二\n三\n四\n", "一\n二\n三\n四改\n", "一改\n二\n三\n四改\n"),
      ("一\n二\n", "零\n一\n二\n", "一\n二\n三\n", "零\n一\n二\n三\n"),
      ("一\n", "一改\n", "一改\n", "一改\n"), ("", "一\n", "", "一\n"), ("一", "一", "一二", "一二"),
      ("a\n", "", "a\n", ""),
    ])
  func joined(base: String, own: String, other: String, result: String) {
    #expect(Self.merged(base, own, other) == result)
    #expect(Self.merged(base, other, own) == result)
  }

  @Test(
    "where both changed the same lines, a person chooses",
    arguments: [
      ("一\n二\n三\n", "一\n甲\n三\n", "一\n乙\n三\n"), ("一\n二\n", "一\n", "一\n乙\n"), ("", "甲\n", "乙\n"),
      ("一\n二\n", "甲\n二\n", "一\n乙\n"),
    ])
  func conflict(base: String, own: String, other: String) {
    #expect(Self.merged(base, own, other) == nil)
  }

  @Test("a version that nobody else changed is saved as it is, whatever was written")
  func alone() {
    var numbers = Numbers(state: 7)
    for _ in 0..<400 {
      func text(_ most: Int) -> String {
        (0..<Int.random(in: 0...most, using: &numbers)).map { _ in
          (["", "一", "二二", "a", "一 "].randomElement(using: &numbers) ?? "") + "\n"
        }.joined()
      }
      let (base, own) = (text(12), text(12))
      #expect(Self.merged(base, own, base) == own)
      #expect(Self.merged(base, base, own) == own)
    }
  }
}

@Suite struct EditedTextTests {
  /// Bytes that are text, with all that text can have in it.
  private static func text(_ numbers: inout Numbers) -> [UInt8] {
    let pieces = [
      "一", "a", " ", "\t", "\r\n", "\n", "\r", "\u{0}", "é", "e\u{301}", "𠮷", "\u{2028}", "---",
      "title: ", "#", "\"", "\u{FEFF}", "{{", "<", "&amp;", "\u{200B}", ": ", "- ",
    ]
    let count = Int.random(in: 0...40, using: &numbers)
    let mark: [UInt8] = Bool.random(using: &numbers) ? [] : [0xEF, 0xBB, 0xBF]
    return mark
      + (0..<count).flatMap { _ in Array((pieces.randomElement(using: &numbers) ?? "").utf8) }
  }

  @Test("10,000 texts of any bytes come back unchanged from a browser that knows one line end")
  func unchanged() {
    var numbers = Numbers(state: 11)
    for _ in 0..<10_000 {
      let bytes = Self.text(&numbers)
      guard let edited = EditedText(bytes) else {
        Issue.record("no text: \(bytes)")
        return
      }
      #expect(!edited.text.unicodeScalars.contains("\r"))
      #expect(edited.bytes(of: edited.text) == bytes)
    }
  }

  @Test("10,000 texts with a line added keep every byte of the others")
  func oneLine() {
    var numbers = Numbers(state: 13)
    for _ in 0..<10_000 {
      let bytes = Self.text(&numbers)
      guard let edited = EditedText(bytes) else { continue }
      let new = edited.bytes(of: "新的一行\n" + edited.text)
      let mark = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
      #expect(new.suffix(bytes.count - mark).elementsEqual(bytes.dropFirst(mark)))
      #expect(new.prefix(mark).elementsEqual(bytes.prefix(mark)))
    }
  }

  @Test("a new line gets the end of most lines; bytes that are no text are not opened")
  func ends() {
    let edited = EditedText(Array("一\r\n二\r\n三\n".utf8))
    #expect(edited?.bytes(of: "一\n新\n二\n三\n") == Array("一\r\n新\r\n二\r\n三\n".utf8))
    #expect(EditedText([0xFF, 0xFE, 0x41, 0x00]) == nil)
    #expect(EditedText([0xD6, 0xD0]) == nil)
  }
}

@Suite struct FrontMatterTextTests {
  private static let order = ["title", "summary", "date", "tags", "indicators", "status", "order"]

  private static func set(
    _ text: String, _ key: String, _ value: FrontMatterText.Value, isNeeded: Bool = false
  ) -> String? {
    guard var frontMatter = FrontMatterText(text) else { return nil }
    frontMatter.set(key, to: value, order: order, isNeeded: isNeeded)
    return frontMatter.text
  }

  @Test(
    "a field changes only its own lines; comments and order stay",
    arguments: [
      (
        "title", "新",
        "---\n# 注\ntitle: 新\ndate: 2021 # 年\ntags:\n  # 内注\n  - 一\n\nstatus: draft\n---\n正文"
      ),
      (
        "date", "2022",
        "---\n# 注\ntitle: 旧\ndate: 2022 # 年\ntags:\n  # 内注\n  - 一\n\nstatus: draft\n---\n正文"
      ),
      (
        "summary", "话",
        "---\n# 注\ntitle: 旧\nsummary: 话\ndate: 2021 # 年\ntags:\n  # 内注\n  - 一\n\nstatus: draft\n---\n正文"
      ),
      ("status", "", "---\n# 注\ntitle: 旧\ndate: 2021 # 年\ntags:\n  # 内注\n  - 一\n\n---\n正文"),
    ])
  func field(key: String, value: String, result: String) {
    let text = "---\n# 注\ntitle: 旧\ndate: 2021 # 年\ntags:\n  # 内注\n  - 一\n\nstatus: draft\n---\n正文"
    #expect(Self.set(text, key, .text(value)) == result)
  }

  @Test("a list keeps its form: lines stay lines, brackets stay brackets")
  func lists() {
    #expect(
      Self.set("---\ntags:\n    - 一\n    - 二\norder: 1\n---\n", "tags", .list(["三", "四"]))
        == "---\ntags:\n    - 三\n    - 四\norder: 1\n---\n")
    #expect(
      Self.set("---\ntags: [一] # 注\n---\n", "tags", .list(["三", "a, b"]))
        == "---\ntags: [三, \"a, b\"] # 注\n---\n")
    #expect(Self.set("---\ntags:\n- 一\n---\n", "tags", .list([])) == "---\n---\n")
  }

  @Test(
    "a value is written so that YAML reads it back",
    arguments: [
      ("一句话", "一句话"), ("{{id}}", "\"{{id}}\""), ("有{{id}}的", "有{{id}}的"), ("a: b", "\"a: b\""),
      ("#井", "\"#井\""), ("他说\"好\"", "他说\"好\""), ("\"引\"", "\"\\\"引\\\"\""), ("true", "\"true\""),
      ("- x", "\"- x\""),
      ("两\n行", "两 行"), ("2021-06", "2021-06"), ("2019-2021", "2019-2021"), (" 空格", "\" 空格\""),
      ("", "\"\""),
      ("8个", "\"8个\""),
    ])
  func scalars(value: String, written: String) {
    #expect(FrontMatterText.scalar(value, isInList: false) == written)
  }

  @Test("a text without a pair of fences has no form; nothing of it is touched")
  func none() {
    for text in ["", "正文", "---", "---\ntitle: x\n", " ---\n---\n"] {
      #expect(FrontMatterText(text) == nil)
    }
  }

  @Test("10,000 texts of any lines come back with one field changed and every other line as it was")
  func others() {
    var numbers = Numbers(state: 17)
    let pieces = [
      "# 注", "title: a", "order: 1", "  - x", "\t", "", "？", "tags: [a]", "x", "a: |", "  b: c",
    ]
    for _ in 0..<10_000 {
      let lines = (0..<Int.random(in: 0...9, using: &numbers)).map { _ in
        pieces.randomElement(using: &numbers) ?? ""
      }
      let text = (["---"] + lines + ["---", "正文\u{0}", ""]).joined(separator: "\n")
      guard let changed = Self.set(text, "date", .text("2021")) else {
        Issue.record("no front matter: \(text)")
        return
      }
      var rest = changed.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      rest.remove(at: rest.firstIndex(of: "date: 2021") ?? 0)
      #expect(rest.joined(separator: "\n") == text)
    }
  }
}

@Suite struct TextStoreTests {
  private let folder: TemporaryFolder
  private let store: TextStore
  private let path = "cases/one/index.md"

  init() throws {
    folder = try TemporaryFolder()
    store = TextStore(root: folder.path)
    try folder.write("一\n二\n三\n四\n", to: "Content/cases/one/index.md")
  }

  @Test(
    "only texts of the content are opened",
    arguments: [
      "../secret.md", "cases/../../x.md", "cases/one/index.txt", "site.yml", "cases/one/other.md",
      "data/sources.csv", "cases/.one/index.md", "pages/a/b.md", "/etc/passwd", "pages/.md",
      "cases/one/index.md/", "pages/a.b.c.md", "",
    ])
  func paths(path: String) throws {
    #expect(!TextStore.isText(path))
    #expect(throws: TextStore.Failure.self) { try store.open(path) }
  }

  @Test("a link that leads out of the content is not followed")
  func links() throws {
    try folder.write("secret", to: "secret.md")
    try folder.makeFolder("Content/pages")
    try folder.link("Content/pages/x.md", to: folder("secret.md"))
    try folder.makeFolder("outside")
    try folder.write("secret", to: "outside/index.md")
    try folder.link("Content/cases/two", to: folder("outside"))
    #expect(throws: TextStore.Failure.self) { try store.open("pages/x.md") }
    #expect(throws: TextStore.Failure.self) { try store.open("cases/two/index.md") }
  }

  @Test("what was saved meanwhile elsewhere in the text stays, and both are there")
  func joins() throws {
    let opened = try store.open(path)
    try folder.write("一\n二\n三\n四改\n", to: "Content/cases/one/index.md")
    guard
      case .saved(let text, _, let isJoined) = try store.save(
        path, "一改\n二\n三\n四\n", from: opened.text)
    else {
      Issue.record("not saved")
      return
    }
    #expect(isJoined && text == "一改\n二\n三\n四改\n")
    #expect(folder.text("Content/cases/one/index.md") == text)
  }

  @Test("what was saved meanwhile in the same lines is shown, and nothing is written")
  func conflicts() throws {
    let opened = try store.open(path)
    try folder.write("一\n甲\n三\n四\n", to: "Content/cases/one/index.md")
    guard case .conflict(_, let now) = try store.save(path, "一\n乙\n三\n四\n", from: opened.text)
    else {
      Issue.record("saved over somebody's words")
      return
    }
    #expect(now.text == "一\n甲\n三\n四\n")
    #expect(folder.text("Content/cases/one/index.md") == now.text)
  }

  @Test("twenty people who write at once end with every line of theirs")
  func together() async throws {
    let start = (0..<40).map { "第\($0)行\n" }.joined()
    try folder.write(start, to: "Content/cases/one/index.md")
    await withTaskGroup(of: Void.self) { group in
      for person in 0..<20 {
        group.addTask { [store, path] in
          for round in 0..<5 {
            guard let opened = try? store.open(path) else { return }
            let old = round == 0 ? "第\(person * 2)行\n" : "第\(person * 2)行，\(round - 1)\n"
            let text = opened.text.replacing(old, with: "第\(person * 2)行，\(round)\n")
            _ = try? store.save(path, text, from: opened.text)
          }
        }
      }
    }
    let expected = (0..<40).map { $0 % 2 == 0 ? "第\($0)行，4\n" : "第\($0)行\n" }.joined()
    #expect(folder.text("Content/cases/one/index.md") == expected)
  }
}
