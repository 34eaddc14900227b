import People
import Serving
import TestSupport
import Testing

@testable import Desk

@Suite struct PasteTests {
  @Test("a text from the clipboard comes back as Markdown with what did not come along")
  func paste() async throws {
    let desk = try AskedDesk()
    let html =
      #"{"html": "<h2>一</h2><p>二<img src=a.png></p><table><tr><th>甲<th>乙<tr><td>丙<td>12</table>"}"#
    let answer = await desk.post("/desk/paste", html)
    #expect(answer.status == 200 && answer.text.contains("## 一") && answer.text.contains("a.png"))
    #expect(answer.text.contains("| 丙 | 12 |"))
    #expect(await desk.post("/desk/paste", #"{"html": " "}"#).status == 422)
    #expect(await desk.post("/desk/paste", "x").status == 400)
  }

  @Test("who may not write pastes nothing")
  func rights() async throws {
    let desk = try AskedDesk(identify: { _ in DeskPerson(name: "读", role: .reader) })
    #expect(await desk.post("/desk/paste", #"{"html": "<p>一"}"#).status == 403)
  }
}
