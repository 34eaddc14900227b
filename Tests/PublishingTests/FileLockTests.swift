import Foundation
import Machine
import Synchronization
import TestSupport
import Testing

@testable import Publishing

@Suite("One build at a time", .timeLimit(.minutes(5)), .serialized)
struct FileLockTests {
  @Test("the lock file holds the process number while the lock is held, and is gone afterwards")
  func alone() throws {
    let folder = try TemporaryFolder()
    do {
      _ = try FileLock(path: folder("lock")) { _ in Issue.record("waited") }
      let lock = try FileLock(path: folder("lock")) { _ in Issue.record("waited") }
      #expect(folder.text("lock") == "\(getpid())\n")
      _ = consume lock
    }
    #expect(folder.names() == [])
  }

  @Test("a second build waits for the first, and is told its process")
  func waiting() throws {
    let site = try SiteFolder()
    let output = try OutputFolder(path: site.path, keepingClearOf: [])
    var first: Staging? = try Staging(for: output, onWait: { _ in Issue.record("waited") })
    try first?.write(Array("first".utf8), to: "index.html")
    let told = Mutex<[Int?]>([])
    let done = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      do {
        let second = try Staging(for: output) { process in told.withLock { $0.append(process) } }
        try second.write(Array("second".utf8), to: "index.html")
        _ = try second.publish { _ in }
      } catch {
        Issue.record("\(error)")
      }
      done.signal()
    }
    while told.withLock(\.isEmpty) { usleep(1000) }
    #expect(told.withLock { $0 } == [Int(getpid())])
    // The second has not begun: what the first has staged is still there.
    #expect(site.folder.text(".site.staging/index.html") == "first")
    _ = try first?.publish { _ in }
    #expect(site.folder.text("site/index.html") == "first")
    first = nil
    done.wait()
    #expect(site.folder.text("site/index.html") == "second")
    #expect(told.withLock(\.count) == 1)
    #expect(site.leftovers() == [])
  }

  @Test("another process keeps the lock as long as it lives, and loses it when it is killed")
  func otherProcess() throws {
    let folder = try TemporaryFolder()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    let script = "exec 9<>\"$0\"; flock 9; echo $$ > \"$0\"; exec sleep 60"
    process.arguments = ["-c", script, folder("lock")]
    try process.run()
    while folder.text("lock")?.hasSuffix("\n") != true { usleep(1000) }
    let told = Mutex<[Int?]>([])
    let done = DispatchSemaphore(value: 0)
    let path = folder("lock")
    Thread.detachNewThread {
      do {
        _ = try FileLock(path: path) { process in told.withLock { $0.append(process) } }
      } catch {
        Issue.record("\(error)")
      }
      done.signal()
    }
    while told.withLock(\.isEmpty) { usleep(1000) }
    kill(process.processIdentifier, SIGKILL)
    done.wait()
    process.waitUntilExit()
    #expect(told.withLock { $0 } == [Int(process.processIdentifier)])
    #expect(folder.names() == [])
  }

  @Test(
    "a lock file without a number names nobody", arguments: ["", "\n", "99999999999999999999"])
  func unknownOwner(content: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(content, to: "lock")
    let descriptor = open(folder("lock"), O_RDWR)
    #expect(flock(descriptor, LOCK_EX) == 0)
    let told = Mutex<[Int?]>([])
    let done = DispatchSemaphore(value: 0)
    let path = folder("lock")
    Thread.detachNewThread {
      _ = try? FileLock(path: path) { process in told.withLock { $0.append(process) } }
      done.signal()
    }
    while told.withLock(\.isEmpty) { usleep(1000) }
    close(descriptor)
    done.wait()
    #expect(told.withLock { $0 } == [nil])
  }

  @Test(
    "what has the lock's name and is none stays as it is: a text, a link, a second name, a pipe")
  func foreign() throws {
    let folder = try TemporaryFolder()
    try folder.write("PRECIOUS", to: "precious.txt")
    try folder.write("", to: "empty.txt")
    try folder.write("words", to: "text")
    try folder.link("link", to: "precious.txt")
    try folder.link("nowhere", to: "gone")
    link(folder("empty.txt"), folder("second"))
    mkfifo(folder("pipe"), 0o600)
    try folder.makeFolder("folder")
    let before = folder.names()
    for name in ["text", "link", "nowhere", "second", "pipe", "folder"] {
      #expect(throws: EnvironmentError.self) {
        _ = try FileLock(path: folder(name)) { _ in Issue.record("waited") }
      }
    }
    #expect(folder.names() == before)
    #expect(folder.text("precious.txt") == "PRECIOUS" && folder.text("text") == "words")
  }

  @Test("twenty builds that want the same folder all get it, one after the other")
  func crowd() throws {
    let folder = try TemporaryFolder()
    let path = folder("lock")
    let holders = Atomic(0)
    let turns = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: 20) { _ in
      for _ in 0..<20 {
        do {
          let lock = try FileLock(path: path) { _ in }
          #expect(holders.wrappingAdd(1, ordering: .sequentiallyConsistent).newValue == 1)
          turns.wrappingAdd(1, ordering: .relaxed)
          holders.wrappingSubtract(1, ordering: .sequentiallyConsistent)
          _ = consume lock
        } catch {
          Issue.record("\(error)")
        }
      }
    }
    #expect(turns.load(ordering: .relaxed) == 400)
    #expect(folder.names() == [])
  }

  @Test("a parent that is read-only, or a file, is reported with path and reason")
  func noRights() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("locked")
    chmod(folder("locked"), 0o555)
    try folder.write("x", to: "file")
    for (path, words) in [
      ("locked/site", "锁定输出目录失败：\(folder("locked/.site.lock"))：没有权限"),
      ("locked/deep/site", "新建目录失败：\(folder("locked/deep"))：没有权限"),
      ("file/site", "新建目录失败：\(folder("file"))：已经有同名的文件或文件夹"),
    ] {
      let error = withoutRootRights {
        #expect(throws: EnvironmentError.self) {
          let output = try OutputFolder(path: folder(path), keepingClearOf: [])
          _ = try Staging(for: output, onWait: { _ in })
        }
      }
      #expect(error?.message.zh == words)
    }
    #expect(folder.names() == ["file", "locked/"])
  }
}
