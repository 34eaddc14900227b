import Diagnostics
import Foundation
import Logs
import TestSupport
import Testing

@testable import People

@Suite("People and their passwords") struct PeopleTests {
  private static let salt = [UInt8](0..<16)
  private static let steps = ["初审", "复审", "终审"]

  @Test("a password is kept as Argon2id, and only the same password is the one")
  func passwords() throws {
    let hash = try #require(PasswordHash(of: "correct horse 电池", salt: Self.salt))
    #expect(hash.text.hasPrefix("$argon2id$v=19$m=65536,t=3,p=1$"))
    #expect(hash.isOf("correct horse 电池"))
    #expect(!hash.isOf("correct horse 电"))
    #expect(!hash.isOf(""))
    #expect(PasswordHash(hash.text) == hash)
    #expect(PasswordHash.ofNobody?.isOf("") == false)
  }

  @Test(
    "costs that would stop the machine, and other hashes, are none",
    arguments: [
      "", "password", "$argon2i$v=19$m=65536,t=3,p=1$c2FsdHNhbHQ$AAAA",
      "$argon2id$v=19$m=99999999,t=3,p=1$c2FsdHNhbHQ$AAAA",
      "$argon2id$v=19$m=65536,t=9999,p=1$c2FsdHNhbHQ$AAAA",
    ])
  func hostileHashes(text: String) {
    #expect(PasswordHash(text) == nil)
  }

  @Test("words name roles, in both languages, and the steps of the site are roles")
  func roles() {
    #expect(Role("writer", steps: []) == .writer)
    #expect(Role("管理", steps: []) == .keeper)
    #expect(Role("first", steps: Self.steps) == .reviewer("初审"))
    #expect(Role("final", steps: Self.steps) == .reviewer("终审"))
    #expect(Role("复审", steps: Self.steps) == .reviewer("复审"))
    #expect(Role("final", steps: []) == nil)
    #expect(Role("主编", steps: Self.steps) == nil)
  }

  @Test("a writer signs nothing, a reader writes nothing, a reviewer signs one step")
  func rights() {
    #expect(Role.writer.mayWrite && !Role.writer.maySign("初审") && !Role.writer.mayPublish)
    #expect(!Role.reader.mayWrite && !Role.reader.mayRemark)
    #expect(Role.reviewer("初审").maySign("初审") && !Role.reviewer("初审").maySign("复审"))
    #expect(!Role.reviewer("初审").mayWrite && !Role.data.mayPublish && Role.keeper.mayPublish)
  }

  @Test("the list is read again as it was written, for its owner alone")
  func list() throws {
    let folder = try TemporaryFolder()
    let hash = try #require(PasswordHash(of: "correct horse 电池", salt: Self.salt))
    var list = PeopleList()
    list.set(Person(name: "王芳", role: .reviewer("初审"), password: hash))
    list.set(Person(name: "li ming", role: .writer, password: hash))
    try list.write(root: folder.path)
    var report = Report()
    #expect(try PeopleList(root: folder.path, steps: Self.steps, report: &report) == list)
    #expect(report.diagnostics.isEmpty)
    var status = stat()
    #expect(stat(folder(".showcase/people.txt"), &status) == 0 && status.st_mode & 0o077 == 0)
    #expect(folder.text(".showcase/people.txt")?.contains("correct") == false)
    #expect(list.person("王芳", password: "correct horse 电池")?.role == .reviewer("初审"))
    #expect(list.person("王芳", password: "wrong") == nil)
    #expect(list.person("谁", password: "correct horse 电池") == nil)
  }

  @Test("who is locked stays on the list and does not sign in, whatever the password")
  func locked() throws {
    let folder = try TemporaryFolder()
    let hash = try #require(PasswordHash(of: "correct horse 电池", salt: Self.salt))
    var list = PeopleList()
    list.set(Person(name: "王芳", role: .keeper, password: hash))
    #expect(list.hasKeeper)
    list.set(Person(name: "王芳", role: .keeper, password: hash, isLocked: true))
    try list.write(root: folder.path)
    var report = Report()
    let read = try PeopleList(root: folder.path, steps: [], report: &report)
    #expect(read == list && report.diagnostics.isEmpty && !read.hasKeeper)
    #expect(read["王芳"]?.isLocked == true)
    #expect(read.person("王芳", password: "correct horse 电池") == nil)
  }

  @Test("lines that are wrong are told at their place and let nobody in")
  func faults() throws {
    let hash = try #require(PasswordHash(of: "correct horse 电池", salt: Self.salt)).text
    let file = SourceFile(
      path: ".showcase/people.txt",
      text: """
        # 名单
        王芳\t初审\t\(hash)
        王芳\twriter\t\(hash)
        老李\t四审\t\(hash)
        老赵\twriter\tpassword
        什么也不是
        """)
    var report = Report()
    let list = PeopleList(file, steps: Self.steps, report: &report)
    #expect(list.people.map(\.name) == ["王芳"])
    #expect(report.diagnostics.map { $0.place.line } == [3, 4, 5, 6])
  }

  @Test(
    "names that nobody sees or that end lines are none",
    arguments: [
      "", "  ", "a\tb", "a\nb", "\u{200B}", "\u{202E}王", "#王", String(repeating: "王", count: 41),
    ])
  func names(text: String) {
    #expect(Person.name(text) == nil)
  }

  @Test("passwords that anybody guesses are refused")
  func weak() {
    #expect(PasswordHash.problem(with: "short", of: "王芳") != nil)
    #expect(PasswordHash.problem(with: "aaaaaaaaaaaa", of: "王芳") != nil)
    #expect(PasswordHash.problem(with: "wangfang2026", of: "wangfang") != nil)
    #expect(PasswordHash.problem(with: "correct horse 电池", of: "王芳") == nil)
  }
}

@Suite("Who is signed in") struct SessionsTests {
  private let now = Moment(seconds: 1_795_854_003)

  @Test("a token lets its owner in until a pause, the end of the day, or signing out")
  func life() {
    var sessions = Sessions()
    let token = sessions.open(for: "王芳", token: [UInt8](0..<32), at: now)
    #expect(sessions.name(of: token, at: now.advanced(by: 60)) == "王芳")
    var paused = sessions
    #expect(paused.name(of: token, at: now.advanced(by: 61 + Sessions.longestPause)) == nil)
    var long = sessions
    for hour in 1..<12 {
      #expect(long.name(of: token, at: now.advanced(by: hour * 3600)) == "王芳")
    }
    #expect(long.name(of: token, at: now.advanced(by: Sessions.longest)) == nil)
    sessions.close(token)
    #expect(sessions.name(of: token, at: now) == nil)
  }

  @Test("a token that was planted in a browser is nobody's, and signing in makes another one")
  func fixation() {
    var sessions = Sessions()
    let planted = String(repeating: "ab", count: 32)
    #expect(sessions.name(of: planted, at: now) == nil)
    let token = sessions.open(for: "王芳", token: [UInt8](0..<32), replacing: planted, at: now)
    #expect(token != planted)
    #expect(sessions.name(of: planted, at: now) == nil)
    #expect(sessions.name(of: "", at: now) == nil)
  }

  @Test("the file holds hashes of tokens, so that who reads it signs in nowhere")
  func atRest() {
    var sessions = Sessions()
    let token = sessions.open(for: "王芳", token: [UInt8](0..<32), at: now)
    #expect(!sessions.text.contains(token))
    #expect(Sessions(text: sessions.text) == sessions)
    var stolen = Sessions(text: sessions.text)
    let key = String(sessions.text.prefix(64))
    #expect(stolen.name(of: key, at: now) == nil)
    #expect(Sessions(text: "garbage\n\t\t\t\n") == Sessions())
  }

  @Test("a change of somebody signs them out everywhere, and nobody else")
  func closeAll() {
    var sessions = Sessions()
    let first = sessions.open(for: "王芳", token: [UInt8](0..<32), at: now)
    let second = sessions.open(for: "李明", token: [UInt8](1..<33), at: now)
    sessions.closeAll(of: "王芳")
    #expect(sessions.name(of: first, at: now) == nil)
    #expect(sessions.name(of: second, at: now) == "李明")
  }

  @Test("wrong tries lock a name and an address, longer each time, and the lock ends")
  func attempts() {
    var attempts = SignInAttempts()
    for _ in 0..<SignInAttempts.free {
      #expect(attempts.wait(for: "王芳", from: "10.0.0.1", at: now) == 0)
      attempts.wrong("王芳", from: "10.0.0.1", at: now)
    }
    #expect(attempts.wait(for: "王芳", from: "10.0.0.9", at: now) == SignInAttempts.firstLock)
    #expect(attempts.wait(for: "李明", from: "10.0.0.1", at: now) == SignInAttempts.firstLock)
    #expect(attempts.wait(for: "李明", from: "10.0.0.9", at: now) == 0)
    let later = now.advanced(by: SignInAttempts.firstLock)
    #expect(attempts.wait(for: "王芳", from: "10.0.0.1", at: later) == 0)
    attempts.wrong("王芳", from: "10.0.0.1", at: later)
    #expect(
      attempts.wait(for: "王芳", from: "10.0.0.1", at: later) == 2 * SignInAttempts.firstLock)
    attempts.right("王芳", from: "10.0.0.1")
    #expect(attempts.wait(for: "王芳", from: "10.0.0.1", at: later) == 0)
  }

  @Test("a flood of names does not fill the memory")
  func flood() {
    var attempts = SignInAttempts()
    for number in 0..<12_000 {
      attempts.wrong("n\(number)", from: "a\(number)", at: now.advanced(by: number / 10))
    }
    #expect(attempts.count <= SignInAttempts.most + 2)
  }
}
