import Diagnostics
import Foundation
import Machine
import TestSupport
import Testing

@Suite("File trees on disk")
struct FileTreeDiskTests {
  private func read(_ folder: TemporaryFolder, _ name: String = ".") throws -> (FileTree, Report) {
    var report = Report()
    let tree = try FileTree.read(folder(name), named: "Content", report: &report)
    return (tree, report)
  }

  @Test("all files of all folders are listed, sorted by bytes, with sizes and bytes")
  func listing() throws {
    let folder = try TemporaryFolder()
    let names = ["Z.md", "a b.md", "a.md", "a/b/c/d.md", "a/index.md", "空.md", "😀.md"]
    for name in names.reversed() { try folder.write(name == "空.md" ? "" : name, to: name) }
    try folder.makeFolder("empty/folder")
    let (tree, report) = try read(folder)
    expectDiagnostics(report, [])
    #expect(tree.files.map(\.path) == names)
    #expect(tree.files.map(\.size) == [4, 6, 4, 10, 10, 0, 7])
    #expect(
      try tree.files.map { String(decoding: try $0.bytes(), as: UTF8.self) } == [
        "Z.md", "a b.md", "a.md", "a/b/c/d.md", "a/index.md", "", "😀.md",
      ])
  }

  @Test("what Office, macOS, Windows and editors leave behind is skipped without a word")
  func leftovers() throws {
    let folder = try TemporaryFolder()
    for name in [
      ".DS_Store", ".git/config", "~$指标.xlsx", "index.md~", "Thumbs.db", "thumbs.db", "desktop.ini",
      "Desktop.ini", "__MACOSX/x.md", "a/.index.md.swp", "a/._index.md",
    ] { try folder.write("x", to: name) }
    try folder.link(".link", to: "/etc/passwd")
    for name in ["kept~1.md", "a/~.md", "$x.md", "a/thumbs.db.md"] {
      try folder.write("x", to: name)
    }
    let (tree, report) = try read(folder)
    expectDiagnostics(report, [])
    #expect(tree.files.map(\.path) == ["$x.md", "a/thumbs.db.md", "a/~.md", "kept~1.md"])
  }

  @Test("of two names that differ only in their normal form one is kept, and both are named")
  func twins() throws {
    let folder = try TemporaryFolder()
    for name in ["caf\u{E9}.png", "cafe\u{301}.png", "a/\u{E9}/x", "a/e\u{301}/x", "cafe.png"] {
      try folder.write("x", to: name)
    }
    let (tree, report) = try read(folder)
    #expect(tree.files.count == 3)
    expectDiagnostics(
      report,
      [
        "Content/a/\u{E9}/x error invalid-name", "Content/caf\u{E9}.png error invalid-name",
      ])
    #expect(report.diagnostics.allSatisfy { $0.related.count == 1 })
  }

  @Test("links are reported and never followed: out of the folder, in a circle, to nowhere")
  func links() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "a.md")
    try folder.makeFolder("sub")
    try folder.link("passwd.md", to: "/etc/passwd")
    try folder.link("etc", to: "/etc")
    try folder.link("sub/up", to: "..")
    try folder.link("self", to: "self")
    try folder.link("gone.md", to: "nowhere.md")
    try folder.link("twin.md", to: "a.md")
    let (tree, report) = try read(folder)
    #expect(tree.files.map(\.path) == ["a.md"])
    expectDiagnostics(
      report,
      ["etc", "gone.md", "passwd.md", "self", "sub/up", "twin.md"].map {
        "Content/\($0) error unreadable-file"
      })
    #expect(Set(wording(report)) == ["这是一个符号链接，不会被跟随；把文件本身放到这里"])
  }

  @Test("a folder that is itself a link is read: its owner put it there")
  func linkedRoot() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "real/a.md")
    try folder.link("link", to: "real")
    #expect(try read(folder, "link").0.files.map(\.path) == ["a.md"])
  }

  @Test("pipes and the like are reported, and nothing waits for them", .timeLimit(.minutes(5)))
  func pipes() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder("pipe.md"), 0o644) == 0)
    let (tree, report) = try read(folder)
    #expect(tree.files.isEmpty)
    expectDiagnostics(report, ["Content/pipe.md error unreadable-file"])
    #expect(wording(report) == ["这不是普通文件，而是设备、管道或套接字；移走它"])
  }

  @Test("a folder that may not be listed is reported, and the rest is read")
  func unreadableFolder() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "a.md")
    try folder.write("x", to: "locked/b.md")
    chmod(folder("locked"), 0o000)
    let (tree, report) = try withoutRootRights { try read(folder) }
    chmod(folder("locked"), 0o755)
    #expect(tree.files.map(\.path) == ["a.md"])
    expectDiagnostics(report, ["Content/locked error unreadable-file"])
    #expect(wording(report) == ["读不了：没有权限；检查文件权限"])
  }

  @Test("a file that may not be read, or is gone by now, is reported when it is asked for")
  func unreadableFile() throws {
    let folder = try TemporaryFolder()
    for name in ["gone.md", "locked.md"] { try folder.write("x", to: name) }
    chmod(folder("locked.md"), 0o000)
    let (tree, listing) = try read(folder)
    expectDiagnostics(listing, [])
    try FileManager.default.removeItem(atPath: folder("gone.md"))
    var report = Report()
    withoutRootRights {
      for file in tree.files { #expect(tree.text(of: file, limit: 10, report: &report) == nil) }
    }
    expectDiagnostics(
      report, ["Content/gone.md error unreadable-file", "Content/locked.md error unreadable-file"])
    #expect(
      wording(report) == [
        "读不了这个文件：没有这个文件或文件夹；检查文件权限", "读不了这个文件：没有权限；检查文件权限",
      ])
  }

  @Test("a file that has shrunk or grown since is read as far as it was long")
  func changed() throws {
    let folder = try TemporaryFolder()
    for name in ["grown", "shrunk"] { try folder.write("1234", to: name) }
    let (tree, _) = try read(folder)
    try folder.write("123456", to: "grown")
    try folder.write("12", to: "shrunk")
    #expect(try tree.files.map { try $0.bytes().count } == [4, 2])
  }

  @Test("a folder that is not there, is a file, or may not be listed throws the system's reason")
  func noRoot() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "file")
    try folder.makeFolder("locked")
    chmod(folder("locked"), 0o000)
    for (name, reason) in [
      ("missing", "No such file or directory"), ("file", "Not a directory"),
      ("locked", "Permission denied"),
    ] {
      let error = withoutRootRights {
        #expect(throws: EnvironmentError.self) { try read(folder, name) }
      }
      #expect(error?.message.en == "cannot list \(folder(name)): \(reason)")
      #expect(error?.reason.en == reason)
    }
  }

  @Test("a name that is not UTF-8 is reported, not dropped")
  func wrongName() throws {
    let folder = try TemporaryFolder()
    try folder.write("x", to: "a.md")
    var name = Array("\(folder.path)/".utf8CString.dropLast()) + [CChar(bitPattern: 0xC1), 0x61, 0]
    let descriptor = open(&name, O_CREAT | O_WRONLY, 0o644)
    try #require(descriptor >= 0)
    close(descriptor)
    defer { unlink(&name) }
    let (tree, report) = try read(folder)
    #expect(tree.files.map(\.path) == ["a.md"])
    #expect(report.diagnostics.map(\.code) == [.invalidName])
  }
}
