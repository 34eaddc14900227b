import Desk
import Diagnostics
import People
import Serving
import TestSupport
import Testing

@testable import OfficeDesk

@Suite("The people of the desk, kept at the desk") struct PeopleRoutesTests {
  private static let new = "neue Wörter 电池"

  @Test(
    "the keeper adds somebody, who signs in, gets another role and password, is locked and let in again"
  )
  func life() async throws {
    let project = try OfficeProject()
    let keeper = try await project.signIn("管")
    func change(_ act: String, _ more: [String: String] = [:]) async throws -> WebResponse {
      try await project.post("/desk/people/\(act)", ["name": "新"].merging(more) { $1 }, keeper)
    }
    func signsIn(_ password: String) async throws -> Bool {
      try await project.post("/desk/sign-in", ["name": "新", "password": password]).status == 200
    }
    #expect(
      try await change("add", ["role": "初审", "password": OfficeProject.password]).status == 200)
    let own = try await project.signIn("新")
    #expect(await project.get("/desk/reviews", own).status == 200)
    #expect(try await change("role", ["role": "writer"]).status == 200)
    // Who has changed is signed out at once.
    #expect(await project.get("/desk/reviews", own).status == 303)
    #expect(try await change("password", ["password": Self.new]).status == 200)
    #expect(try await signsIn(Self.new))
    #expect(try await !signsIn(OfficeProject.password))
    #expect(try await change("lock").status == 200)
    #expect(try await !signsIn(Self.new))
    #expect(await project.get("/desk/people", keeper).words.contains("锁着"))
    #expect(try await change("unlock").status == 200)
    #expect(try await signsIn(Self.new))
    #expect(try await change("remove").status == 200)
    #expect(try await !signsIn(Self.new))
    #expect(project.folder.text(".showcase/people.txt")?.contains(Self.new) == false)
  }

  @Test("what cannot be is refused with the reason, and the list stays")
  func refusals() async throws {
    let project = try OfficeProject()
    let keeper = try await project.signIn("管")
    let before = project.folder.text(".showcase/people.txt")
    let password = OfficeProject.password
    for (act, body, status) in [
      ("add", ["name": "写", "role": "writer", "password": password], 422),
      ("add", ["name": "#", "role": "writer", "password": password], 422),
      ("add", ["name": "新", "role": "writer", "password": "short"], 422),
      ("add", ["name": "新", "role": "主编", "password": password], 422),
      ("add", ["name": "新", "role": "writer"], 422),
      ("role", ["name": "谁", "role": "writer"], 422),
      ("shout", ["name": "写"], 422), ("lock", [:], 400),
      // Somebody has to be left who can let others in.
      ("lock", ["name": "管"], 422), ("remove", ["name": "管"], 422),
      ("role", ["name": "管", "role": "writer"], 422),
    ] {
      let answer = try await project.post("/desk/people/\(act)", body, keeper)
      #expect(answer.status == status, "\(act) \(body): \(answer.words)")
    }
    #expect(project.folder.text(".showcase/people.txt") == before)
  }

  @Test("nobody but the keeper sees or changes the list")
  func others() async throws {
    let project = try OfficeProject()
    for name in ["写", "甲", "读"] {
      let cookie = try await project.signIn(name)
      #expect(await project.get("/desk/people", cookie).status == 403)
      #expect(try await project.post("/desk/people/lock", ["name": "管"], cookie).status == 403)
      #expect(await !project.get("/desk/", cookie).words.contains("/desk/people"))
    }
    #expect(try await project.post("/desk/people/lock", ["name": "管"]).status == 401)
    let keeper = try await project.signIn("管")
    #expect(
      try await project.post("/desk/people/lock", ["name": "写"], keeper, token: "").status == 403)
  }

  @Test("a name that is markup is text on the screen")
  func escaping() async throws {
    let project = try OfficeProject()
    let keeper = try await project.signIn("管")
    let name = "<b>\"x'"
    let body = ["name": name, "role": "reader", "password": OfficeProject.password]
    #expect(try await project.post("/desk/people/add", body, keeper).status == 200)
    #expect(await !project.get("/desk/people", keeper).words.contains("<b>\"x"))
  }

  @Test("the list of texts says who saved last, and that somebody did so elsewhere")
  func changes() async throws {
    let project = try OfficeProject()
    let file = "Content/\(OfficeProject.path)"
    let text = try #require(project.folder.text(file))
    project.office.saved(OfficeProject.path, Array(text.utf8), by: "写")
    // The clock of the test is behind that of the disk.
    let change = project.office.lastChanges(of: [OfficeProject.path, "cases/none/index.md"])
    #expect(change.count == 1 && change[OfficeProject.path]?.person == "")
  }
}
