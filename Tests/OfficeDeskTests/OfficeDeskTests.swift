import Desk
import Diagnostics
import Foundation
import People
import Serving
import TestSupport
import Testing

@testable import OfficeDesk

@Suite("Signing in at the desk") struct SignInTests {
  @Test("without signing in there is the way to sign in, and nothing else")
  func closed() async throws {
    let project = try OfficeProject()
    for path in [
      "/desk/", "/desk/reviews", "/desk/review/\(OfficeProject.path)", "/", "/desk/ledger.xlsx",
    ] {
      let response = await project.get(path)
      #expect(response.status == 303 && response.header("Location") == "/desk/sign-in", "\(path)")
    }
    #expect(await project.get("/desk/sign-in").status == 200)
    #expect(try await project.act("submit", "").status == 401)
  }

  @Test("who signs in gets a new cookie that no script sees, and signs out again")
  func signIn() async throws {
    let project = try OfficeProject()
    let response = try await project.post(
      "/desk/sign-in", ["name": "甲", "password": OfficeProject.password],
      "showcase-session=\(String(repeating: "ab", count: 32))")
    let header = try #require(response.header("Set-Cookie"))
    #expect(header.contains("HttpOnly; SameSite=Strict"))
    #expect(!header.contains("abab"))
    let cookie = String(header.prefix { $0 != ";" })
    #expect(await project.get("/desk/reviews", cookie).status == 200)
    #expect(try await project.post("/desk/sign-out", [:], cookie).status == 200)
    #expect(await project.get("/desk/reviews", cookie).status == 303)
  }

  @Test("a planted cookie, one from the file on the disk, and one of yesterday let nobody in")
  func stolen() async throws {
    let project = try OfficeProject()
    let cookie = try await project.signIn("甲")
    let planted = "showcase-session=\(String(repeating: "ab", count: 32))"
    #expect(await project.get("/desk/reviews", planted).status == 303)
    let key = String(try #require(project.folder.text(".showcase/sessions.txt")).prefix(64))
    #expect(!cookie.contains(key))
    #expect(await project.get("/desk/reviews", "showcase-session=\(key)").status == 303)
    project.wait(Sessions.longestPause + 1)
    #expect(await project.get("/desk/reviews", cookie).status == 303)
  }

  @Test("who is changed or taken off the list is signed out at once")
  func changed() async throws {
    let project = try OfficeProject()
    let (first, second) = (try await project.signIn("甲"), try await project.signIn("乙"))
    #expect(await project.get("/desk/reviews", first).status == 200)
    var report = Report()
    var list = try PeopleList(
      root: project.folder.path, steps: ["初审", "终审"], report: &report)
    list.remove("甲")
    try list.write(root: project.folder.path)
    #expect(await project.get("/desk/reviews", first).status == 303)
    #expect(await project.get("/desk/reviews", second).status == 200)
  }

  @Test("after five wrong tries the right password waits, too")
  func locked() async throws {
    let project = try OfficeProject()
    for _ in 0..<SignInAttempts.free {
      #expect(
        try await project.post("/desk/sign-in", ["name": "甲", "password": "wrong"]).status == 403)
    }
    let right = ["name": "甲", "password": OfficeProject.password]
    let response = try await project.post("/desk/sign-in", right)
    #expect(response.status == 429 && response.words.contains("试错太多次了"))
    project.wait(SignInAttempts.firstLock)
    #expect(try await project.post("/desk/sign-in", right).status == 200)
  }

  @Test("a page elsewhere signs nobody in and does nothing in anybody's name")
  func crossSite() async throws {
    let project = try OfficeProject()
    let cookie = try await project.signIn("写")
    let right = ["name": "甲", "password": OfficeProject.password]
    #expect(
      try await project.post("/desk/sign-in", right, origin: "https://evil.example").status == 403)
    #expect(
      try await project.post(
        "/desk/review/submit", ["path": OfficeProject.path], cookie, token: "guessed"
      ).status == 403)
  }
}

@Suite("Reviews at the desk") struct ReviewScreenTests {
  @Test("sent, signed twice, changed: the signatures fall, and the screen says so")
  func wholeWay() async throws {
    let project = try OfficeProject()
    let (writer, first, last) = (
      try await project.signIn("写"), try await project.signIn("甲"), try await project.signIn("乙")
    )
    #expect(try await project.act("submit", writer).status == 200)
    #expect(await project.get("/desk/reviews", first).words.contains("等您签的"))
    #expect(try await project.act("sign", first, words: "同意。").status == 200)
    #expect(try await project.act("sign", last).status == 200)
    let path = "/desk/review/\(OfficeProject.path)"
    #expect(await project.get(path, last).words.contains(">签齐</p>"))
    try project.folder.write(
      "---\ntitle: 一座工厂\nsummary: 摘要。\n---\n\n第一段，说的是工厂。\n\n第二段，说的是老师。\n",
      to: "Content/\(OfficeProject.path)")
    let page = await project.get(path, first).words
    #expect(page.contains("初审、终审签过之后，文字改了，要重新签"))
    #expect(page.contains("<del>学生</del>") && page.contains("<ins>老师</ins>"))
    #expect(page.contains("我上次签的"))
  }

  @Test("refused: a writer who signs, a reader who writes, a reviewer who sends or brings back")
  func refused() async throws {
    let project = try OfficeProject()
    let writer = try await project.signIn("写")
    #expect(try await project.act("submit", writer).status == 200)
    let signed = try await project.act("sign", writer)
    #expect(signed.status == 403 && signed.words.contains("这一步要由“初审”来做"))
    let reader = try await project.signIn("读")
    for act in ["submit", "sign", "return", "remark"] {
      #expect(try await project.act(act, reader, words: "话").status == 403, "\(act)")
    }
    let reviewer = try await project.signIn("甲")
    #expect(try await project.act("submit", reviewer).status == 403)
    let hash = String(repeating: "0", count: 64)
    for cookie in [reader, reviewer] {
      #expect(
        try await project.post(
          "/desk/restore", ["path": OfficeProject.path, "hash": hash], cookie
        ).status == 403)
    }
    #expect(
      !(await project.get("/desk/review/\(OfficeProject.path)", writer).words
        .contains("data-act=\"/desk/review/sign\"")))
  }

  @Test("a page that changed while somebody read it is not signed")
  func seen() async throws {
    let project = try OfficeProject()
    #expect(try await project.act("submit", try await project.signIn("写")).status == 200)
    let first = try await project.signIn("甲")
    let old = String(repeating: "0", count: 64)
    let response = try await project.act("sign", first, more: ["text": old])
    #expect(response.status == 403 && response.words.contains("重新看过再签"))
    let nothing = try await project.post(
      "/desk/review/sign", ["path": OfficeProject.path], first)
    #expect(nothing.status == 403)
  }

  @Test("a script in a remark, in a reason, in a title is text")
  func scripts() async throws {
    let project = try OfficeProject()
    let writer = try await project.signIn("写")
    #expect(try await project.act("submit", writer).status == 200)
    let first = try await project.signIn("甲")
    let words = "<script>alert(1)</script><img src=x onerror=alert(1)>"
    #expect(
      try await project.act(
        "remark", first, words: words, more: ["paragraph": "\"><script>alert(2)</script>"]
      ).status == 200)
    #expect(try await project.act("return", first, words: words).status == 200)
    for path in ["/desk/review/\(OfficeProject.path)", "/desk/reviews"] {
      let page = await project.get(path, writer)
      #expect(!page.words.contains("<script>alert") && !page.words.contains("<img src=x"))
      #expect(page.header("Content-Security-Policy")?.contains("script-src 'self'") == true)
    }
    #expect(
      await project.get("/desk/review/\(OfficeProject.path)", writer).words.contains(
        "&lt;script&gt;"))
  }

  @Test("a remark stays at its paragraph until it is settled")
  func remarks() async throws {
    let project = try OfficeProject()
    let writer = try await project.signIn("写")
    #expect(try await project.act("submit", writer).status == 200)
    let first = try await project.signIn("甲")
    #expect(
      try await project.act(
        "remark", first, words: "出处？", more: ["paragraph": "第一段，说的是工厂"]
      ).status == 200)
    let path = "/desk/review/\(OfficeProject.path)"
    let page = await project.get(path, writer).words
    #expect(page.contains("<q>第一段，说的是工厂</q>"))
    let key = try #require(page.firstMatch(of: #/data-key="([^"]+)"/#).map { String($0.1) })
    #expect(try await project.act("settle", writer, more: ["key": key]).status == 200)
    #expect(await project.get(path, writer).words.contains("已处理"))
  }

  @Test(
    "no browser keeps a screen and no search engine finds it; other people's paths are no texts")
  func headers() async throws {
    let project = try OfficeProject()
    let cookie = try await project.signIn("写")
    let page = await project.get("/desk/review/\(OfficeProject.path)", cookie)
    #expect(page.header("Cache-Control") == "no-store")
    #expect(page.header("X-Robots-Tag")?.contains("noindex") == true)
    #expect(page.words.contains("送审稿"))
    for path in ["site.yml", "cases/one/../../site.yml", "cases/none/index.md", ""] {
      #expect(await project.get("/desk/review/\(path)", cookie).status == 404, "\(path)")
      #expect(await project.get("/desk/history/\(path)", cookie).status == 404, "\(path)")
    }
  }

  @Test("the ledger comes as a workbook")
  func ledger() async throws {
    let project = try OfficeProject()
    let response = await project.get("/desk/ledger.xlsx", try await project.signIn("管"))
    #expect(response.status == 200 && response.body.starts(with: [0x50, 0x4B]))
    #expect(response.header("Content-Disposition")?.hasPrefix("attachment;") == true)
  }
}

@Suite("A code for reading on a telephone") struct ReadingPassTests {
  @Test("it shows the site without signing in while the desk shows it, and nothing of the desk")
  func life() async throws {
    let project = try OfficeProject()
    let cookie = try await project.signIn("甲")
    let response = try await project.post("/desk/pass", ["path": OfficeProject.path], cookie)
    let pass = try #require(response.words.firstMatch(of: #/"pass":"([0-9a-f]+)"/#)).1
    let scanned = await project.get("/desk/read/\(pass)/\(OfficeProject.path)")
    #expect(scanned.status == 303 && scanned.header("Location") == "/cases/one.html")
    let phone = String(try #require(scanned.header("Set-Cookie")).prefix { $0 != ";" })
    #expect(await project.get("/cases/one.html", phone).status == 200)
    for path in ["/desk/", "/desk/reviews", "/desk/review/\(OfficeProject.path)"] {
      #expect(await project.get(path, phone).status == 303, "\(path)")
    }
    #expect(try await project.act("sign", phone).status == 401)
    project.wait(40)
    _ = try await project.post(
      "/desk/pass", ["path": OfficeProject.path, "pass": String(pass)], cookie)
    project.wait(40)
    #expect(await project.get("/cases/one.html", phone).status == 200)
    project.wait(ReadingPasses.lasting)
    #expect(await project.get("/cases/one.html", phone).status == 303)
    #expect(await project.get("/desk/read/\(pass)/\(OfficeProject.path)").status == 403)
  }
}

@Suite("The history at the desk") struct HistoryScreenTests {
  @Test("two states are compared and an old one is brought back; the newer one is not lost")
  func restore() async throws {
    let project = try OfficeProject()
    let cookie = try await project.signIn("写")
    let path = "/desk/history/\(OfficeProject.path)"
    let old = try #require(project.folder.text("Content/\(OfficeProject.path)"))
    #expect(await project.get(path, cookie).status == 200)
    let new = old.replacing("学生", with: "老师")
    try project.folder.write(new, to: "Content/\(OfficeProject.path)")
    project.wait(60)
    let page = await project.get(path, cookie).words
    #expect(page.contains("<del>学生</del>") && page.contains("<ins>老师</ins>"))
    let hash = try #require(page.firstMatch(of: #/data-restore="([0-9a-f]{64})"/#)).1
    let response = try await project.post(
      "/desk/restore", ["path": OfficeProject.path, "hash": String(hash)], cookie)
    #expect(response.status == 200, "\(response.words)")
    #expect(project.folder.text("Content/\(OfficeProject.path)") == old)
    project.wait(60)
    #expect(await project.get(path, cookie).words.contains("取回"))
    var report = Report()
    let states = try project.office.history.states(of: OfficeProject.path, report: &report)
    #expect(states.map(\.occasion) == [.found, .found, .restored])
    #expect(states.last?.person == "写")
  }
}

@Suite("Self-inspection at the desk") struct InspectionScreenTests {
  @Test("the preview is looked through and the form comes as a workbook")
  func screen() async throws {
    let project = try OfficeProject()
    let cookie = try await project.signIn("管")
    let page = await project.get("/desk/inspection", cookie)
    #expect(page.status == 200 && page.words.contains("页脚里缺：ICP 备案号"))
    #expect(await project.get("/desk/inspection.xlsx", cookie).body.starts(with: [0x50, 0x4B]))
  }
}
