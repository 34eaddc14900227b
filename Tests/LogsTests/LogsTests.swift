import Diagnostics
import Logs
import TestSupport
import Testing

@Suite("A file of records that is only added to") struct AppendOnlyLogTests {
  private static let records = [
    ["2026-11-28T08:00:00Z", "送审", "甲"], ["tab\tand\nline", "\\t", "\u{301}开头是附加符号"], ["", "", ""],
  ]

  private func log(_ folder: TemporaryFolder) -> AppendOnlyLog {
    AppendOnlyLog(in: folder.path, name: ".showcase/log.txt", heading: "# 记录")
  }

  /// The log as it is read after its text was changed.
  private func read(
    _ change: (inout [String]) -> Void
  ) throws -> (lines: [[String]], report: Report) {
    let folder = try TemporaryFolder()
    try log(folder).append(Self.records)
    var lines = (folder.text(".showcase/log.txt") ?? "").split(
      separator: "\n", omittingEmptySubsequences: false
    ).map(String.init)
    change(&lines)
    try folder.write(lines.joined(separator: "\n"), to: ".showcase/log.txt")
    var report = Report()
    let found = try log(folder).lines(report: &report)
    return (found.map(\.fields), report)
  }

  @Test("what was added is read again, field by field, whatever signs are in it")
  func roundTrip() throws {
    let (lines, report) = try read { _ in }
    #expect(lines == Self.records)
    #expect(report.diagnostics.isEmpty)
  }

  @Test("line ends of Windows, as an editor may leave them, change nothing")
  func windows() throws {
    let (lines, report) = try read { lines in lines = lines.map { $0.isEmpty ? $0 : $0 + "\r" } }
    #expect(lines == Self.records)
    #expect(report.diagnostics.isEmpty)
  }

  @Test("a changed line counts no more, and those behind it do")
  func changed() throws {
    let (lines, report) = try read { $0[1] = $0[1].replacing("甲", with: "乙") }
    #expect(lines == Array(Self.records[1...]))
    expectDiagnostics(
      report,
      [".showcase/log.txt:2:1 warning changed-record ‹\(try changedLine())›"])
  }

  private func changedLine() throws -> String {
    let folder = try TemporaryFolder()
    try log(folder).append(Self.records)
    let lines = (folder.text(".showcase/log.txt") ?? "").split(separator: "\n")
    return String(lines[1]).replacing("甲", with: "乙")
  }

  @Test("a line that was taken out is noticed at the one behind it")
  func removed() throws {
    let (lines, report) = try read { $0.remove(at: 1) }
    #expect(lines == [Self.records[2]])
    #expect(report.warningCount == 1)
  }

  @Test(
    "what is no record is told and left out",
    arguments: ["随手写的一行", "half a line\twith no ma", "a\tb\t0123456789abcdef0", "\u{0}"])
  func hostile(line: String) throws {
    let (lines, report) = try read { $0.insert(line, at: 2) }
    #expect(lines == Self.records)
    #expect(report.count > 0)
  }

  @Test("a last line that was only half written is told, and what is added later counts")
  func torn() throws {
    let folder = try TemporaryFolder()
    try log(folder).append([Self.records[0]])
    let text = folder.text(".showcase/log.txt") ?? ""
    try folder.write(text + "2026-11-28T09:0", to: ".showcase/log.txt")
    try log(folder).append([Self.records[2]])
    var report = Report()
    let lines = try log(folder).lines(report: &report)
    #expect(lines.map(\.fields) == [Self.records[0], Self.records[2]])
    #expect(report.warningCount == 1)
  }

  @Test(
    "files that are none of ours have no records: empty, no text, another encoding",
    arguments: [
      [], [0xFF, 0xFE, 0x00], Array("别的文件\n".utf8), [UInt8](repeating: 0x41, count: 9_000),
    ])
  func others(bytes: [UInt8]) throws {
    var report = Report()
    let log = AppendOnlyLog(in: "/nowhere", name: ".showcase/log.txt", heading: "# 记录")
    #expect(log.lines(in: bytes, report: &report).isEmpty)
    #expect(report.count == (bytes.isEmpty ? 0 : 1))
  }

  @Test(
    "two who add at the same time both stand in the file, and the marks follow one from another")
  func together() async throws {
    let folder = try TemporaryFolder()
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<20 {
        group.addTask { try? log(folder).append([["\(number)"]]) }
      }
    }
    var report = Report()
    let lines = try log(folder).lines(report: &report)
    #expect(Set(lines.map(\.fields)) == Set((0..<20).map { ["\($0)"] }))
    #expect(report.diagnostics.isEmpty)
  }
}

@Suite("A second of the clock") struct MomentTests {
  @Test("it is written as ISO 8601 in UTC and read again")
  func text() {
    let moment = Moment(seconds: 1_795_854_003)
    #expect(moment.description == "2026-11-28T08:20:03Z")
    #expect(Moment("2026-11-28T08:20:03Z") == moment)
    #expect(moment.shown(offset: 8 * 3600) == "2026-11-28 16:20")
  }

  @Test(
    "anything else is none",
    arguments: [
      "", "2026-11-28", "2026-11-28T08:20:03+08:00", "2026-13-28T08:20:03Z", "2026-11-28 08:20:03Z",
    ])
  func none(text: String) {
    #expect(Moment(text) == nil)
  }
}
