import Foundation
import TestSupport
import Testing

@Suite("Builds that are stopped, and builds at once", .serialized, .timeLimit(.minutes(10)))
struct InterruptionTests {
  /// Two projects that publish to the same folder, and the sites that each makes.
  private struct Rivals {
    let first: Project
    let second: Project
    let out: String
    let sites: [[String: Data]]
    let duration: Duration

    private init(cases: Int) throws {
      first = try Project(Project.large(cases: cases, edition: "甲"))
      second = try Project(Project.large(cases: cases, edition: "乙"))
      out = first.folder("out/Public")
      var sites: [[String: Data]] = []
      var duration = Duration.zero
      for project in [first, second] {
        let start = ContinuousClock().now
        let run = try Self.build([], of: project).result()
        duration += (ContinuousClock().now - start) / 2
        try #require(run.status == 0)
        sites.append(project.site().files)
      }
      self.duration = duration
      self.sites = sites
      try #require(sites[0] != sites[1])
    }

    /// Two projects whose builds take long enough to be stopped half-way, however quick the program is.
    static func slow() throws -> Rivals {
      let rivals = try Rivals(cases: 60)
      return rivals.duration > .milliseconds(600) ? rivals : try Rivals(cases: 500)
    }

    /// Two small projects.
    static func quick() throws -> Rivals { try Rivals(cases: 30) }

    func build(_ number: Int) throws -> Program.Run {
      try Self.build(["--out", out], of: number % 2 == 0 ? first : second)
    }

    private static func build(_ options: [String], of project: Project) throws -> Program.Run {
      try Program.Run(["build"] + options, in: .project(project))
    }

    /// Which of the two sites is published; `nil` where it is neither, or a part of one.
    var published: Int? {
      let files = Snapshot(out).files
      return sites.firstIndex(of: files)
    }
    var isEmpty: Bool { Snapshot(out).files.isEmpty }
    var staging: String { first.folder("out/.Public.staging") }
    var beside: [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: first.folder("out"))) ?? []).sorted()
    }
  }

  @Test(
    "kill -9 at 20 moments leaves the old site or the new one, whole, and the next build clears up",
    arguments: [20_260_101])
  func kill(seed: UInt64) throws {
    let rivals = try Rivals.slow()
    #expect(try rivals.build(0).result().status == 0)
    let writing = try timeOfWriting(of: rivals)
    var random = SplitMix64(state: seed)
    var killed = 0
    for number in 1...20 {
      let run = try rivals.build(number)
      // Every other moment is chosen from the time in which files are written.
      let moment = Double(random.next() % 1000) / 1000 * 1.05
      if number % 2 == 0 {
        usleep(UInt32(rivals.duration / .microseconds(1) * moment))
      } else {
        _ = wait(while: run) { FileManager.default.fileExists(atPath: rivals.staging) }
        usleep(UInt32(writing / .microseconds(1) * moment))
      }
      run.kill(SIGKILL)
      if run.result().status == -9 { killed += 1 }
      #expect(rivals.published != nil, "killed at \(moment) of build \(number)")
    }
    #expect(killed >= 10)
    for number in 21...22 {
      #expect(try rivals.build(number).result().status == 0)
      #expect(rivals.published == number % 2)
      #expect(rivals.beside == ["Public"])
    }
  }

  /// How long a build takes from its first file to its end.
  private func timeOfWriting(of rivals: Rivals) throws -> Duration {
    let run = try rivals.build(1)
    _ = wait(while: run) { FileManager.default.fileExists(atPath: rivals.staging) }
    let start = ContinuousClock().now
    #expect(run.result().status == 0)
    let end = ContinuousClock().now
    #expect(try rivals.build(0).result().status == 0)
    return end - start
  }

  @Test("a first build that is killed leaves no site, or a whole one")
  func killedFirstBuild() throws {
    let rivals = try Rivals.slow()
    for part in [0.3, 0.6, 0.9] {
      let run = try rivals.build(0)
      usleep(UInt32(rivals.duration / .microseconds(1) * part))
      run.kill(SIGKILL)
      _ = run.result()
      #expect(rivals.isEmpty || rivals.published == 0)
      try? FileManager.default.removeItem(atPath: rivals.out)
    }
    #expect(try rivals.build(1).result().status == 0)
    #expect(rivals.published == 1)
    #expect(rivals.beside == ["Public"])
  }

  @Test(
    "an interrupt ends a build, keeps the old site, and the next build leaves nothing behind",
    arguments: [SIGINT, SIGTERM, SIGHUP])
  func interrupt(signal: Int32) throws {
    let rivals = try Rivals.slow()
    #expect(try rivals.build(0).result().status == 0)
    var number = 0
    var status = 0
    // On a busy machine a build may be over before anybody saw it write: then the next one is stopped.
    while status == 0 && number < 20 {
      number += 1
      let run = try rivals.build(number)
      if wait(while: run, until: { isWriting(rivals) }) { run.kill(signal) }
      status = run.result(within: .seconds(20)).status
    }
    #expect(status == -Int(signal))
    #expect(rivals.published == (number - 1) % 2)
    #expect(try rivals.build(number).result().status == 0)
    #expect(rivals.published == number % 2)
    #expect(rivals.beside == ["Public"])
  }

  @Test("a build waits for another that writes the same folder, and says for whom")
  func waiting() throws {
    let project = try Project(Project.sound)
    let lock = open(project.root + "/.Public.lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
    try #require(flock(lock, LOCK_EX | LOCK_NB) == 0)
    let owner = Array("4711\n".utf8)
    try #require(write(lock, owner, owner.count) == owner.count)
    let run = try Program.Run(["build"], in: .project(project))
    try #require(wait(while: run) { !run.errors.isEmpty })
    usleep(200_000)
    #expect(run.isRunning)
    #expect(run.errors == "另一个 showcase（进程 4711）正在写同一个文件夹，等它结束……\n")
    #expect(project.site().files.isEmpty)
    close(lock)
    #expect(run.result().status == 0)
    #expect(project.site().text("index.html") != nil)
    #expect(!FileManager.default.fileExists(atPath: project.root + "/.Public.lock"))
  }

  private func isWriting(_ rivals: Rivals) -> Bool {
    FileManager.default.fileExists(atPath: rivals.staging + "/cases")
  }

  /// Waits for something that happens while a program runs, and says whether it was seen before the program ended.
  private func wait(while run: Program.Run, until isReached: () -> Bool) -> Bool {
    let deadline = ContinuousClock().now + .seconds(60)
    while !isReached() {
      guard ContinuousClock().now < deadline && run.isRunning else { return false }
      usleep(500)
    }
    return true
  }

  @Test("five builds of two contents at once end with one of them, whole")
  func manyAtOnce() throws {
    let rivals = try Rivals.quick()
    let runs = try (0..<5).map { try rivals.build($0) }
    let results = runs.map { $0.result() }
    #expect(results.map(\.status) == [0, 0, 0, 0, 0])
    for words in results.map(\.errors) where !words.isEmpty {
      #expect(words.hasPrefix("另一个 showcase"), "\(words)")
    }
    #expect(rivals.published != nil)
    #expect(rivals.beside == ["Public"])
  }
}

/// Numbers that are the same in every run of the tests.
struct SplitMix64: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
