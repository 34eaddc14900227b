import Diagnostics
import Foundation
import History
import Logs
import TestSupport
import Testing

@Suite("The saved states of texts") struct HistoryTests {
  private let now = Moment(seconds: 1_795_854_003)

  @Test("every saved state is there with who and when, and any can be had again")
  func states() throws {
    let folder = try TemporaryFolder()
    let history = History(root: folder.path)
    let file = "cases/a/index.md"
    try history.keep(Array("一".utf8), of: file, by: "甲", at: now)
    try history.keep(Array("二".utf8), of: file, by: "乙", at: now.advanced(by: 60))
    try history.keep(Array("一".utf8), of: file, by: "甲", at: now.advanced(by: 120), .restored)
    try history.keep(Array("别的".utf8), of: "pages/b.md", by: "甲", at: now)
    var report = Report()
    let states = try history.states(of: file, report: &report)
    #expect(states.map(\.person) == ["甲", "乙", "甲"])
    #expect(states.map(\.occasion) == [.saved, .saved, .restored])
    #expect(
      states.compactMap { history.bytes(of: $0) }.map { String(decoding: $0, as: UTF8.self) }
        == ["一", "二", "一"])
    #expect(report.diagnostics.isEmpty)
  }

  @Test("to save the same twice is one state, and the same bytes are kept once")
  func once() throws {
    let folder = try TemporaryFolder()
    let history = History(root: folder.path)
    for (file, second) in [("a.md", 0), ("a.md", 1), ("b.md", 2)] {
      try history.keep([1, 2], of: file, by: "甲", at: now.advanced(by: second))
    }
    var report = Report()
    #expect(try history.states(report: &report).count == 2)
    #expect(folder.names().filter { $0.contains("objects/") && !$0.hasSuffix("/") }.count == 1)
  }

  @Test("bytes that are no longer what was saved are not given back")
  func damaged() throws {
    let folder = try TemporaryFolder()
    let history = History(root: folder.path)
    let state = try history.keep(Array("一".utf8), of: "a.md", by: "甲", at: now)
    let name = folder.names().first { $0.contains("objects/") && !$0.hasSuffix("/") } ?? ""
    try folder.write("另", to: name)
    #expect(history.bytes(of: state) == nil)
  }

  @Test("what is old is cleared away but for the last states of each text; the lines stay")
  func cleared() throws {
    let folder = try TemporaryFolder()
    let history = History(root: folder.path)
    for number in 0..<5 {
      try history.keep([UInt8(number)], of: "a.md", by: "甲", at: now.advanced(by: number))
    }
    try history.keep([9], of: "b.md", by: "甲", at: now)
    #expect(try history.clear(before: now.advanced(by: 4), keeping: 2) == 3)
    var report = Report()
    let states = try history.states(of: "a.md", report: &report)
    #expect(states.map { history.bytes(of: $0) != nil } == [false, false, false, true, true])
    #expect(history.bytes(of: try history.states(of: "b.md", report: &report)[0]) == [9])
  }

  @Test("nobody but the owner may read what was saved")
  func rights() throws {
    let folder = try TemporaryFolder()
    try History(root: folder.path).keep([1], of: "a.md", by: "甲", at: now)
    for name in folder.names() where !name.hasSuffix("/") && name.hasPrefix(".showcase/history") {
      var status = stat()
      #expect(stat(folder(name), &status) == 0)
      #expect(status.st_mode & 0o077 == 0, "\(name)")
    }
  }
}
