import Foundation
import Machine
import TestSupport
import Testing

@testable import BagIt

@Suite struct BagFolderTests {
  @Test("links and pipes in a folder are named and never followed")
  func links() throws {
    let folder = try TestBag().folder()
    try folder.write("secret", to: "data/real.txt")
    try folder.link("data/link.txt", to: "/etc/passwd")
    try folder.link("data/around", to: "..")
    mkfifo(folder("data/pipe"), 0o644)
    #expect(
      try verifyBag(at: folder.path, jobs: 1).lines == [
        "error not-a-file data/around", "error not-a-file data/link.txt",
        "error not-a-file data/pipe", "error extra-file data/real.txt",
      ])
  }

  @Test("a listed file that is a link is missing, whatever it leads to")
  func listedLink() throws {
    let folder = try TestBag().folder()
    try folder.write("你好\n", to: "outside.txt")
    unlink(folder("data/hello.txt"))
    try folder.link("data/hello.txt", to: "../outside.txt")
    #expect(
      try verifyBag(at: folder.path, jobs: 1).lines == [
        "error missing-file data/hello.txt", "error not-a-file data/hello.txt",
        "warning extra-file outside.txt",
      ])
  }

  @Test("a pipe in place of a bag is refused at once", .timeLimit(.minutes(1)))
  func pipe() throws {
    let folder = try TemporaryFolder()
    mkfifo(folder("bag.zip"), 0o644)
    try folder.link("link.zip", to: "bag.zip")
    for path in [folder("bag.zip"), folder("link.zip"), "/dev/zero"] {
      let error = #expect(throws: EnvironmentError.self) { try verifyBag(at: path, jobs: 1) }
      #expect(error?.message.zh == "\(path) 是管道、设备或套接字，不是存档包")
    }
  }

  @Test("names that are not UTF-8 are named")
  func encoding() throws {
    let folder = try TestBag().folder()
    let name: [CChar] = folder("data/").utf8CString.dropLast() + [-1, -2, 0]
    close(open(name, O_CREAT | O_WRONLY, 0o644))
    #expect(
      try verifyBag(at: folder.path, jobs: 1).lines == ["error unsafe-name data/\u{FFFD}\u{FFFD}"])
  }

  @Test("what is not there, or may not be read, is the caller's fault and not the bag's")
  func access() throws {
    let folder = try TestBag().folder()
    #expect(throws: EnvironmentError.self) { try verifyBag(at: folder("none"), jobs: 1) }
    try folder.write("x", to: "closed.zip")
    chmod(folder("closed.zip"), 0)
    _ = withoutRootRights {
      #expect(throws: EnvironmentError.self) { try verifyBag(at: folder("closed.zip"), jobs: 1) }
    }
  }

  @Test(
    "files that are no archives are refused", arguments: ["", "PK", "not a zip", "PK\u{3}\u{4}"])
  func noArchive(text: String) throws {
    #expect(try verify(Array(text.utf8)).lines == ["error damaged-archive "])
  }
}
