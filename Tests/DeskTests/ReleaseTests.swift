import Foundation
import People
import Serving
import SiteBuilder
import TestSupport
import Testing

@testable import Desk

@Suite struct ReleaseTests {
  private static let path = "Content/cases/luosifen/index.md"

  @Test("the desk refuses to publish for the reasons of the command, each with its place")
  func refusals() async throws {
    let desk = try AskedDesk()
    let settings = desk.site.text("Content/site.yml")
    #expect(settings.contains("base_url:"))
    try desk.folder.write(
      settings.split(separator: "\n").filter { !$0.hasPrefix("base_url:") }.joined(separator: "\n"),
      to: "Content/site.yml")
    let refused = await desk.post("/desk/publish", "{}")
    #expect(refused.status == 409 && refused.text.contains("没有发布"))
    #expect(refused.text.contains("missing-key") && refused.text.contains("base_url"))
    #expect(desk.folder.text("Public/index.html") == nil)
  }

  @Test("where site.yml names a place the site goes there; what is no place of it is refused")
  func places() async throws {
    let desk = try AskedDesk()
    try desk.folder.write(
      desk.site.text("Content/site.yml")
        + "\npublish:\n  正式: ./visitors\n  试看: {to: ./few, staging: true}\n",
      to: "Content/site.yml")
    #expect(await desk.get("/desk/").text.contains("name=\"to\" value=\"试看\""))
    let sent = await desk.post("/desk/publish", #"{"to": "正式"}"#)
    #expect(sent.status == 200 && sent.text.contains("已送到“正式”"), "\(sent.text)")
    #expect(desk.folder.text("visitors/index.html") != nil)
    let few = await desk.post("/desk/publish", #"{"to": "试看"}"#)
    #expect(few.status == 200 && desk.folder.text("few/index.html") != nil)
    #expect(await desk.post("/desk/publish", #"{"to": "别处"}"#).status == 400)
    #expect(await desk.post("/desk/publish", #"{"to": ""}"#).text.contains("Public/"))
  }

  @Test("an edition is frozen once, for a name, a day and an address that can be")
  func freeze() async throws {
    let desk = try AskedDesk()
    func frozen(_ slug: String, _ title: String, _ date: String) async -> WebResponse {
      await desk.post(
        "/desk/freeze",
        #"{"slug": "\#(slug)", "title": "\#(title)", "date": "\#(date)", "note": ""}"#)
    }
    #expect(await frozen("mid", "中期版", "去年").status == 422)
    #expect(await frozen("mid", " ", "2022-03-15").text.contains("没有写名称"))
    #expect(await frozen("中期", "中期版", "2022-03-15").text.contains("zhong-qi"))
    let done = await frozen("", "中期版", "2022-03-15")
    #expect(
      done.status == 200 && done.text.contains("Content/editions/zhong-qi-ban"), "\(done.text)")
    #expect(desk.folder.names().contains("Content/editions/zhong-qi-ban/data/edition.yml"))
    #expect(await frozen("zhong-qi-ban", "中期版", "2022-03-15").status == 422)
    try desk.folder.write("---\ntitle: [\n---\n", to: Self.path)
    let refused = await frozen("late", "终期版", "2023-12-31")
    #expect(refused.status == 409 && refused.text.contains("没有冻结"))
    #expect(await desk.post("/desk/freeze", "{}").status == 400)
  }

  @Test(
    "the list has the tables with their rows, both readings of a figure, and who changed a text last"
  )
  func list() async throws {
    let desk = try AskedDesk()
    let list = await desk.get("/desk/").text
    #expect(list.contains("数据 <span>"))
    #expect(
      list.contains("两种说法") == !(try desk.site.live.now().site?.dataset.conflicts.isEmpty ?? true))
    #expect(list.contains("data-open=\"freeze\""))
  }

  @Test("who may not publish or write is shown no button for it")
  func buttons() async throws {
    let desk = try AskedDesk(identify: { _ in DeskPerson(name: "读", role: .reader) })
    let list = await desk.get("/desk/").text
    #expect(!list.contains("data-do=\"publish\"") && !list.contains("data-open=\"new\""))
    #expect(await desk.post("/desk/freeze", "{}").status == 403)
  }
}
