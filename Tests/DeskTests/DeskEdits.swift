import EditedSites
import Foundation
import QRCodes
import Serving

/// Everything that people ask the desk to do to a site, by chance.
///
/// Between two questions somebody may have changed the files behind the desk's back, so that an answer may well be
/// a refusal; what counts is that the site is the same afterwards as for somebody who has just come.
struct DeskEdits {
  private var numbers: SeededNumbers

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  private mutating func pick<Item>(_ items: [Item]) -> Item {
    items[Int.random(in: 0..<items.count, using: &numbers)]
  }

  /// Does one thing, and says what and how it was answered.
  mutating func next(at desk: AskedDesk) async throws -> String {
    let number = Int.random(in: 0..<1000, using: &numbers)
    let path = pick(Self.texts(of: desk))
    switch Int.random(in: 0..<14, using: &numbers) {
    case 0...3: return try await words(number, path, at: desk)
    case 4...5: return try await field(number, path, at: desk)
    case 6: return try await joined(number, path, at: desk)
    case 7: return try await conflict(number, path, at: desk)
    case 8: return try await broken(path, at: desk)
    case 9: return try await draft(number, path, at: desk)
    case 10...11: return try await picture(number, path, at: desk)
    case 12: return try await newCase(number, at: desk)
    default: return try await screens(path, at: desk)
    }
  }

  /// The texts that there are now, and one that is not there.
  private static func texts(of desk: AskedDesk) -> [String] {
    desk.folder.names().filter { $0.hasPrefix("Content/") && $0.hasSuffix("index.md") }
      .map { String($0.dropFirst("Content/".count)) }.sorted()
      + ["pages/measures.md", "cases/nobody/index.md"]
  }

  /// The text as a browser has it; one that was never opened is empty.
  private static func opened(_ path: String, at desk: AskedDesk) -> String {
    desk.site.text("Content/\(path)")
  }

  private static func body(_ fields: [String: Any]) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: fields), as: UTF8.self)
  }

  private static func save(
    _ path: String, _ text: String, from base: String, at desk: AskedDesk
  ) async throws -> Int {
    let body = try body(["path": path, "text": text, "baseText": base])
    return await desk.post("/desk/text/save", body).status
  }

  // MARK: Texts

  private mutating func words(
    _ number: Int, _ path: String, at desk: AskedDesk
  ) async throws -> String {
    let base = Self.opened(path, at: desk)
    let words = pick([
      "\n\n在案例台写的一段 \(number)。", "\n\n## 小节 \(number)\n\n{{school-partners}}。",
      "\n\n见[[智能制造]]和[[小节 \(number)]]。", "\n\n没有的 {{school-partner}}。",
      "\n\n| 一 | 二 |\n| --- | --- |\n| {{school-partners}} | \(number) |\n",
    ])
    let status = try await Self.save(path, base + words, from: base, at: desk)
    return "saves \(path): \(status)"
  }

  private mutating func field(
    _ number: Int, _ path: String, at desk: AskedDesk
  ) async throws -> String {
    let base = Self.opened(path, at: desk)
    var fields: [String: Any] = ["text": base]
    let (key, value) = pick([
      ("title", "表单里的题目 \(number)"), ("summary", "摘要 \(number)，{{group-trained}}。"),
      ("date", "20\(10 + number % 13)"), ("status", "draft"), ("status", "published"),
      ("order", "\(number)"), ("cover", ""), ("motif", "weave"),
    ])
    (fields["key"], fields["value"]) = (key, value)
    if pick([true, false, false]) {
      fields["key"] = "tags"
      fields["items"] = ["校企合作", "标签 \(number % 3)"]
    }
    let answer = await desk.post("/desk/text/field", try Self.body(fields))
    guard answer.status == 200,
      let made = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any],
      let text = made["text"] as? String
    else { return "no form in \(path): \(answer.status)" }
    return "\(key) of \(path): \(try await Self.save(path, text, from: base, at: desk))"
  }

  /// Somebody else has saved at the other end of the text meanwhile.
  private mutating func joined(
    _ number: Int, _ path: String, at desk: AskedDesk
  ) async throws -> String {
    let base = Self.opened(path, at: desk)
    guard !base.isEmpty else { return "nothing at \(path)" }
    let other = base.replacing("\n---\n", with: "\n# 注 \(number)\n---\n", maxReplacements: 1)
    try desk.site.replace("Content/\(path)", other)
    let text = base + "\n\n同时写的 \(number)。\n"
    return "joins \(path): \(try await Self.save(path, text, from: base, at: desk))"
  }

  /// Two have written other words for the same line.
  private mutating func conflict(
    _ number: Int, _ path: String, at desk: AskedDesk
  ) async throws -> String {
    let base = Self.opened(path, at: desk)
    try desk.site.change("Content/\(path)", base, base + "\n别人的 \(number)")
    let text = base + "\n我的 \(number)"
    return "both at the end of \(path): \(try await Self.save(path, text, from: base, at: desk))"
  }

  private mutating func broken(_ path: String, at desk: AskedDesk) async throws -> String {
    let base = Self.opened(path, at: desk)
    let text = pick([
      "", "---\ntitle: [\n---\n", "没有页眉", String(base.prefix(base.count / 2)),
      "---\n\0\n---\n", base.replacing("title:", with: "titel:"),
      base + "\n```chart\nbars: [\n```\n",
    ])
    return "breaks \(path): \(try await Self.save(path, text, from: base, at: desk))"
  }

  /// Words that are seen, and then given up or left lying.
  private mutating func draft(
    _ number: Int, _ path: String, at desk: AskedDesk
  ) async throws -> String {
    let base = Self.opened(path, at: desk)
    let body = try Self.body(
      ["path": path, "text": base + "\n\n没有存的 \(number)。", "baseText": base])
    let status = await desk.post("/desk/text/draft", body).status
    let page = path.hasPrefix("cases/") ? "\(path.dropLast("/index.md".count)).html" : "index.html"
    _ = await desk.get("/desk/page/\(page)", query: [("text", path)])
    guard pick([true, false]) else { return "writes in \(path): \(status)" }
    _ = await desk.post("/desk/text/discard", try Self.body(["path": path]))
    return "writes in \(path) and gives it up: \(status)"
  }

  // MARK: Files beside texts

  private mutating func picture(
    _ number: Int, _ path: String, at desk: AskedDesk
  ) async throws -> String {
    let bytes: [UInt8] =
      try number % 5 == 0 ? Array("<script>".utf8) : QRCode("\(number)").png(scale: 2)
    let name = pick(["车间.png", "../../照片.jpg", "a b.png"])
    let answer = await desk.post(
      "/desk/picture", bytes, query: [("path", path), ("name", name)])
    guard answer.status == 200,
      let placed = try JSONSerialization.jsonObject(with: Data(answer.body)) as? [String: Any],
      let file = placed["name"] as? String
    else { return "no picture beside \(path): \(answer.status)" }
    let base = Self.opened(path, at: desk)
    let status = try await Self.save(
      path, base + "\n\n![车间 \(number)](\(file))\n", from: base, at: desk)
    return "\(file) beside \(path): \(status)"
  }

  private mutating func newCase(_ number: Int, at desk: AskedDesk) async throws -> String {
    let title = pick(["新案例 \(number % 7)", "智能制造", "？", "A: \"b\" #c"])
    let answer = await desk.post("/desk/new", try Self.body(["title": title]))
    return "a new case \(title): \(answer.status)"
  }

  /// Looks change nothing.
  private mutating func screens(_ path: String, at desk: AskedDesk) async throws -> String {
    let answers = [
      await desk.get("/desk/"), await desk.get("/desk/write/\(path)"),
      await desk.get("/desk/figures", query: [("q", "合作")]), await desk.get("/cases/luosifen.html"),
    ]
    return "looks: \(answers.map(\.status))"
  }
}
