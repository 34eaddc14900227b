import Foundation
import TestSupport
import Testing

@testable import Desk

@Suite struct WritingTests {
  private static let path = "cases/luosifen/index.md"

  private static func body(_ value: [String: Any]) throws -> String {
    String(decoding: try JSONSerialization.data(withJSONObject: value), as: UTF8.self)
  }

  private static func draft(_ text: String, from base: String) throws -> String {
    try body(["path": path, "text": text, "baseText": base])
  }

  @Test("an unsaved text is read, shown on its page and kept; the file is not touched")
  func draft() async throws {
    let desk = try AskedDesk()
    let base = try #require(desk.folder.text("Content/\(Self.path)"))
    let text = base.replacing("## 注释", with: "## 试写一节\n\n合作企业{{school-partner}}。\n\n## 注释")
    let reading = await desk.post("/desk/text/draft", try Self.draft(text, from: base))
    #expect(reading.status == 200)
    #expect(reading.text.contains("试写一节") && reading.text.contains("unknown-indicator"))
    let page = await desk.get(
      "/desk/page/cases/luosifen.html", query: [("text", Self.path)])
    #expect(page.text.contains("试写一节") && page.text.contains("data-held"))
    #expect(page.header("X-Robots-Tag")?.contains("noindex") == true)
    #expect(await !desk.get("/cases/luosifen.html").text.contains("试写一节"))
    #expect(desk.folder.text("Content/\(Self.path)") == base)
    let screen = await desk.get("/desk/write/\(Self.path)")
    #expect(screen.text.contains("2026-11-28T16:04") && screen.text.contains("试写一节"))
  }

  @Test("a save goes to the file, forgets the draft, and says the time")
  func save() async throws {
    let desk = try AskedDesk()
    let base = try #require(desk.folder.text("Content/\(Self.path)"))
    let text = base.replacing("## 注释", with: "## 注释\n\n另一句。")
    _ = await desk.post("/desk/text/draft", try Self.draft(text, from: base))
    let saved = await desk.post("/desk/text/save", try Self.draft(text, from: base))
    #expect(saved.status == 200 && saved.text.contains("2026-11-28T16:04"))
    #expect(desk.folder.text("Content/\(Self.path)") == text)
    #expect(await !desk.get("/desk/write/\(Self.path)").text.contains("draftTime\":\"2026"))
    #expect(await desk.get("/cases/luosifen.html").text.contains("另一句。"))
  }

  @Test("two at one line: nothing is written, both versions are told")
  func conflict() async throws {
    let desk = try AskedDesk()
    let base = try #require(desk.folder.text("Content/\(Self.path)"))
    try desk.folder.write(base.replacing("## 注释", with: "## 甲"), to: "Content/\(Self.path)")
    let text = base.replacing("## 注释", with: "## 乙")
    let answer = await desk.post("/desk/text/save", try Self.draft(text, from: base))
    #expect(answer.status == 409 && answer.text.contains("## 甲") && answer.text.contains("## 乙"))
    #expect(desk.folder.text("Content/\(Self.path)")?.contains("## 甲") == true)
  }

  @Test(
    "a figure is found by name, alias, pinyin, initials, value and id",
    arguments: [
      "合作企业", "合作企业数", "hezuoqiye", "hzqy", "12", "school-partners", "合作 12",
    ])
  func figures(question: String) async throws {
    let desk = try AskedDesk()
    let answer = await desk.get("/desk/figures", query: [("q", question)])
    #expect(answer.text.contains(#""id":"school-partners""#), "\(answer.text.prefix(300))")
    #expect(answer.text.contains("12"))
    #expect(await desk.get("/desk/figures", query: [("q", "没有这个")]).text.contains(#""found":[]"#))
  }

  @Test("a picture is known by its content; its name leads nowhere")
  func pictures() async throws {
    let desk = try AskedDesk()
    let folder = "Content/cases/luosifen"
    let png = try Data(
      contentsOf: URL(fileURLWithPath: desk.folder("\(folder)/产业 学院.png")))
    func put(_ bytes: [UInt8], _ name: String, _ path: String = Self.path) async -> (Int, String) {
      let answer = await desk.post("/desk/picture", bytes, query: [("path", path), ("name", name)])
      return (answer.status, answer.text)
    }
    let placed = await put([UInt8](png), "../../../../车间 一.jpg")
    #expect(placed.0 == 200 && placed.1.contains("che-jian-yi.png"))
    #expect(desk.folder.names().contains("\(folder)/che-jian-yi.png"))
    #expect(await put([UInt8](png), "车间 一.png").1.contains("che-jian-yi-2.png"))
    // Disguised: a script, a page, an SVG with a script, an empty file.
    for text in [
      "<script>alert(1)</script>", "<html>",
      "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>", "",
    ] {
      #expect(await put(Array(text.utf8), "a.png").0 == 415, "\(text)")
    }
    #expect(await put([UInt8](png), "a.png", "../x/index.md").0 == 400)
    #expect(await put([UInt8](png), "a.png", "cases/nobody/index.md").0 == 404)
  }

  @Test("what is no Word file is not imported, whatever it is called")
  func word() async throws {
    let desk = try AskedDesk()
    let answer = await desk.post("/desk/word", Array("text".utf8), query: [("name", "a.docx")])
    #expect(answer.status == 415)
  }

  @Test("a new case has a folder after its title, once")
  func newCase() async throws {
    let desk = try AskedDesk()
    let made = await desk.post("/desk/new", #"{"title": "新的案例：一"}"#)
    #expect(made.status == 200 && made.text.contains("cases/xin-de-an-li-yi/index.md"))
    #expect(desk.folder.text("Content/cases/xin-de-an-li-yi/index.md")?.contains("新的案例：一") == true)
    #expect(await desk.post("/desk/new", #"{"title": "新的案例：一"}"#).status == 409)
    #expect(await desk.post("/desk/new", #"{"title": "？！"}"#).status == 422)
    #expect(await desk.post("/desk/new", "[").status == 400)
  }

  @Test("markup in a title or a file's name is text on the desk")
  func escaping() async throws {
    let desk = try AskedDesk()
    try desk.folder.write(
      "---\ntitle: </script><img src=x onerror=alert(1)>\nsummary: x\n---\n\n</script><b>\n",
      to: "Content/cases/evil/index.md")
    let list = await desk.get("/desk/").text
    #expect(list.contains("&lt;img src=x") && !list.contains("<img src=x"))
    let write = await desk.get("/desk/write/cases/evil/index.md").text
    #expect(!write.contains("<img src=x") && !write.contains("</script><b>"))
  }

  @Test("a publication says what it did; with errors the site stays as it was")
  func publish() async throws {
    let desk = try AskedDesk()
    let done = await desk.post("/desk/publish", "{}")
    #expect(done.status == 200 && desk.folder.text("Public/index.html") != nil)
    let before = desk.folder.identity("Public/index.html")
    try desk.folder.write("---\ntitle: [\n---\n", to: "Content/\(Self.path)")
    let refused = await desk.post("/desk/publish", "{}")
    #expect(refused.status == 409 && refused.text.contains("没有发布"))
    #expect(desk.folder.identity("Public/index.html") == before)
  }
}
