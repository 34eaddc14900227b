import Foundation
import TestSupport
import Testing

@testable import Publishing

@Suite("Where a site may be published")
struct OutputFolderTests {
  private func refusal(_ path: String, clearOf sources: [String] = []) -> String? {
    do {
      _ = try OutputFolder(path: path, keepingClearOf: sources)
      return nil
    } catch {
      return error.message.zh
    }
  }

  @Test(
    "a folder that is not there, is empty, holds only hidden files, or a site of ours, is taken")
  func taken() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("empty")
    try folder.write("", to: "placeholder/.gitkeep")
    try folder.write("1", to: "site/.showcase")
    try folder.write("x", to: "site/index.html")
    for name in ["missing", "missing/deeper", "empty", "placeholder", "site", "site/"] {
      #expect(refusal(folder(name)) == nil)
    }
  }

  @Test("a folder with somebody's files, or a file, is refused and stays as it was")
  func foreign() throws {
    let folder = try TemporaryFolder()
    try folder.write("thesis", to: "home/论文.docx")
    try folder.write("", to: "home/.bashrc")
    try folder.write("x", to: "file")
    try folder.link("dangling", to: "nowhere")
    #expect(refusal(folder("home")) == "\(folder("home")) 里有别的文件（如 论文.docx），不会被覆盖")
    #expect(refusal(folder("file")) == "\(folder("file")) 不是目录")
    #expect(refusal(folder("dangling")) == "\(folder("dangling")) 不是目录")
    #expect(folder.names() == ["dangling", "file", "home/", "home/.bashrc", "home/论文.docx"])
    #expect(refusal("/") != nil)
  }

  @Test("a folder that cannot be listed is refused with the system's reason")
  func unreadable() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("locked")
    chmod(folder("locked"), 0o000)
    #expect(
      withoutRootRights { refusal(folder("locked")) }
        == "列出目录失败：\(folder("locked"))：没有权限")
  }

  @Test("a link to a folder stands for the folder")
  func link() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("real")
    try folder.link("link", to: "real")
    #expect(try OutputFolder(path: folder("link"), keepingClearOf: []).path == folder("real"))
    #expect(
      try OutputFolder(path: folder("link/new"), keepingClearOf: []).path == folder("real/new"))
    #expect(
      try OutputFolder(path: folder("x/../real/."), keepingClearOf: []).path == folder("real"))
  }

  @Test(
    "an output that is, holds or lies in the sources is refused, by whatever way it is named",
    arguments: [
      "Content", "Content/", "Content/public", ".", "Content/../Content/x", "./Content",
      "other/../Content",
      "link", "link/new/deep", "rootlink", "Public/../Content", "missing/../Content/x",
    ])
  func overlaps(name: String) throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("Content/cases")
    try folder.makeFolder("other")
    try folder.link("link", to: "Content/cases")
    try folder.link("rootlink", to: ".")
    let words = refusal(folder(name), clearOf: [folder("Content")])
    #expect(words?.hasSuffix("与源文件 \(folder("Content")) 重叠") == true)
    let throughLink = refusal(folder(name), clearOf: [folder("rootlink/Content")])
    #expect(throughLink == words)
    #expect(folder.names().contains("Content/cases/"))
  }

  @Test("a folder beside the sources whose name begins like theirs is fine")
  func beside() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("Content")
    for name in ["Content2", "Content-public", "Con", "other/Content"] {
      #expect(refusal(folder(name), clearOf: [folder("Content")]) == nil)
    }
  }
}
