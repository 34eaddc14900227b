import Diagnostics
import TestSupport
import Testing

@testable import Content

@Suite struct ArchiveNameTests {
  @Test(
    "names that travel are fine",
    arguments: [
      "Content/site.yml", "Content/cases/螺蛳粉/图 1（二）.png", "Themes/a/x.con.css", "a/console",
    ])
  func fine(path: String) {
    #expect(ArchiveName.problem(path) == nil)
  }

  static let bad: [(String, String)] = [
    ("a/100%.png", "a/100-.png"), ("a/b:c?.png", "a/b-c-.png"), ("a/ b.png", "a/b.png"),
    ("a/b. ", "a/b"), ("a/b.", "a/b"), ("#a/b", "a/b"), ("~a", "a"),
    ("a/con.txt", "a/file-con.txt"),
    ("LPT1", "file-LPT1"), ("a\\b", "a-b"), ("a/x\u{7}y", "a/x-y"),
    ("a/COM¹ .txt", "a/file-COM¹ .txt"),
    // data/sources/ stands in front of it.
    (String(repeating: "长", count: 201), String(repeating: "长", count: 187)),
    (
      "a/" + String(repeating: "长", count: 240) + ".png",
      "a/" + String(repeating: "长", count: 181) + ".png"
    ),
    (
      "a/" + String(repeating: "b", count: 200) + "/" + String(repeating: "c", count: 90) + ".jpeg",
      "a/" + String(repeating: "b", count: 160) + "/" + String(repeating: "c", count: 19) + ".jpeg"
    ),
  ]

  @Test("names that do not are refused, with one that does", arguments: bad)
  func refused(path: String, better: String) {
    #expect(ArchiveName.problem(path) != nil)
    #expect(ArchiveName.suggestion(for: path) == better)
    #expect(ArchiveName.problem(better) == nil)
  }

  @Test("names that become one elsewhere are refused, each once")
  func collisions() {
    var report = Report()
    ArchiveName.check(
      [
        "Content/a.png", "Content/A.png", "Content/u\u{301}.png", "Content/\u{FA}.png", "Content/c",
      ],
      isError: true, report: &report)
    expectDiagnostics(
      report,
      ["Content/a.png error invalid-name", "Content/\u{FA}.png error invalid-name"])
  }

  @Test("names that are shortened alike stay apart, and what is good to know in time is a warning")
  func shortened() {
    let long = "Content/cases/one/" + String(repeating: "图", count: 200)
    let faults = SmallSite([
      "cases/one/index.md": SmallSite.text(
        body: "![甲](\(String(repeating: "图", count: 200))a.png)"),
      "cases/one/\(String(repeating: "图", count: 200))a.png": "",
      "cases/one/\(String(repeating: "图", count: 200))b.png": "", "cases/one/aux.txt": "",
    ])
    let names = faults.report.diagnostics.filter { $0.code == .invalidName }
    #expect(names.map(\.severity) == [.warning, .warning, .warning])
    #expect(
      names.map { $0.hint?.zh ?? "" } == [
        "改名为“Content/cases/one/file-aux.txt”，用到它的地方一起改",
        "改名为“\(long.prefix(183)).png”，用到它的地方一起改",
        "改名为“\(long.prefix(181))-2.png”，用到它的地方一起改",
      ])
    #expect(names.first?.message.zh == "这个名字存不了档：“aux.txt”是 Windows 保留的名字")
  }

  @Test("what an address is made of can be the name of a file on Windows")
  func addresses() {
    for name in ["con", "nul", "aux", "com1"] {
      let site = SmallSite(["cases/\(name)/index.md": SmallSite.text()])
      #expect(site.faults == ["invalid-name Content/cases/\(name)/index.md"])
      let fault = site.report.diagnostics.first
      #expect(fault?.message.zh == "“\(name)”是 Windows 保留的名字，不能用作网址")
      #expect(fault?.hint?.zh == "换一个名字，例如“\(name)-1”")
      #expect(Slug.isValid("\(name)-1"))
    }
    let tagged = SmallSite([
      "cases/one/index.md": SmallSite.text(
        "tags: [con, console]\naliases: [con.html, a/nul.html, cona.html]\n")
    ])
    #expect(
      tagged.faults == [
        "invalid-name Content/cases/one/index.md:6:11",
        "invalid-name Content/cases/one/index.md:6:21",
      ])
    #expect(tagged.site?.tags.map(\.slug).sorted() == ["con-1", "console"])
  }
}
