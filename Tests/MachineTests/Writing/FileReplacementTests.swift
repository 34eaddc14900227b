import Foundation
import Machine
import TestSupport
import Testing

@Suite("Other bytes for a file that people work on")
struct FileReplacementTests {
  private func replace(_ folder: TemporaryFolder) throws -> FileReplacement.Outcome {
    try FileReplacement.replace(
      folder("a.md"), holding: Array("old".utf8), with: Array("new".utf8))
  }

  @Test("a file that nobody touched is replaced and keeps its rights; nothing is left beside it")
  func replaced() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a.md")
    chmod(folder("a.md"), 0o640)
    #expect(try replace(folder) == .replaced)
    #expect(folder.text("a.md") == "new")
    #expect(folder.names() == ["a.md"])
    var status = stat()
    stat(folder("a.md"), &status)
    #expect(status.st_mode & 0o777 == 0o640)
  }

  @Test("a file that holds something else, is empty, a link or gone is left alone")
  func changed() throws {
    let folder = try TemporaryFolder()
    for text in ["old and more", "", "olx"] {
      try folder.write(text, to: "a.md")
      #expect(try replace(folder) == .changedMeanwhile)
      #expect(folder.text("a.md") == text)
    }
    try FileManager.default.removeItem(atPath: folder("a.md"))
    #expect(try replace(folder) == .changedMeanwhile)
    #expect(folder.names() == [])
  }

  @Test("a file that somebody has open for writing is left alone")
  func open() throws {
    let folder = try TemporaryFolder()
    try folder.write("old", to: "a.md")
    let handle = try #require(FileHandle(forUpdatingAtPath: folder("a.md")))
    #expect(try replace(folder) == .changedMeanwhile)
    try handle.close()
    #expect(try replace(folder) == .replaced)
  }

  @Test("whoever saves while files are replaced loses nothing, by renaming or in place")
  func races() throws {
    let folder = try TemporaryFolder()
    for round in 0..<200 {
      try folder.write("old", to: "a.md")
      let saved = Array("saved \(round)".utf8)
      let done = DispatchSemaphore(value: 0)
      let path = folder("a.md")
      Thread.detachNewThread {
        usleep(UInt32(round % 20) * 10)
        if round % 2 == 0 {
          _ = FileManager.default.createFile(atPath: path + ".new", contents: Data(saved))
          rename(path + ".new", path)
        } else if let handle = FileHandle(forWritingAtPath: path) {
          try? handle.truncate(atOffset: 0)
          try? handle.write(contentsOf: Data(saved))
          try? handle.close()
        }
        done.signal()
      }
      _ = try replace(folder)
      done.wait()
      #expect(folder.text("a.md") == "saved \(round)")
    }
    #expect(folder.names() == ["a.md"])
  }
}
