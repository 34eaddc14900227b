import Foundation
import Machine
import TestSupport
import Testing

@testable import Publishing

@Suite("Where a command may write")
struct WritingRuleTests {
  /// Two projects, one of them with its parts elsewhere; a built site; somebody's files.
  private func world() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for project in ["mine", "other"] {
      try folder.write("title: x", to: "\(project)/Content/site.yml")
      try folder.write("text", to: "\(project)/Content/cases/one/index.md")
      try folder.write("theme", to: "\(project)/Themes/plain/theme.yml")
    }
    try folder.write("title: y", to: "texts/site.yml")
    try folder.makeFolder("linked")
    try folder.link("linked/Content", to: folder("texts"))
    try folder.link("way", to: "mine/Content/cases")
    try folder.write("2\nindex.html\n", to: "mine/Public/.showcase")
    try folder.write("words", to: "thesis.docx")
    try folder.write("ours", to: "ours.zip")
    try folder.link("link.zip", to: "thesis.docx")
    try folder.link("nowhere.zip", to: "gone")
    return folder
  }

  private func rule(_ folder: TemporaryFolder) -> WritingRule {
    WritingRule(project: folder("mine"))
  }

  @Test(
    "no file is written into the sources of any project or a built site, nor over what is not its own",
    arguments: [
      "mine/Content/site.yml", "mine/Content/new.zip", "mine/Content/cases/one/index.md",
      "mine/Themes/plain/a.zip", "mine/Sources/a.zip", "mine/Tests/deep/a.zip",
      "other/Content/a.zip", "other/Themes/a.zip", "other/content/a.zip", "other/CONTENT/a.zip",
      "texts/a.zip", "texts/deeper/a.zip", "linked/Content/a.zip", "way/one/index.md", "way/a.zip",
      "mine/.git/a.zip", "mine/Public/a.zip", "mine/Public/data/a.zip", "thesis.docx", "link.zip",
      "nowhere.zip", "mine", "mine/", "none/a.zip", "mine/../mine/Content/./a.zip",
    ])
  func files(name: String) throws {
    let folder = try world()
    let before = folder.names()
    #expect(throws: EnvironmentError.self) {
      try rule(folder).file(folder(name)) { $0.hasSuffix("/ours.zip") }
    }
    #expect(folder.names() == before)
    #expect(folder.text("thesis.docx") == "words")
  }

  @Test(
    "a file that is not there, or that the command wrote itself, may be written",
    arguments: [
      "a.zip", "mine/a.zip", "mine/Publication/a.zip", "ours.zip", "mine/Contents/a.zip",
    ])
  func freeFiles(name: String) throws {
    let folder = try world()
    try folder.makeFolder("mine/Publication")
    try folder.makeFolder("mine/Contents")
    let place = try rule(folder).file(folder(name)) { $0.hasSuffix("/ours.zip") }
    #expect(place.path == folder(name))
  }

  @Test(
    "no folder is filled that holds or lies in sources, is a project, a home or the system's",
    arguments: [
      "mine", "mine/.", "mine/Content", "mine/Content/new", "mine/content", "mine/ＣＯＮＴＥＮＴ/x",
      "other",
      "other/Themes", "other/Themes/new", "texts", "texts/new", "linked", "linked/Content/x", "way",
      "mine/Public/inside", "thesis.docx", "",
    ])
  func folders(name: String) throws {
    let folder = try world()
    #expect(throws: EnvironmentError.self) {
      try rule(folder).folder(name.isEmpty ? "" : folder(name))
    }
  }

  @Test(
    "folders that hold everything somebody has are refused by their names alone",
    arguments: [
      "/", "//", "/home", "/home/somebody", "/etc", "/usr", "/tmp", "/proc/self", "/dev/x",
    ])
  func everything(path: String) {
    #expect(throws: EnvironmentError.self) { try WritingRule().folder(path) }
  }

  @Test("the home of whoever runs the program is refused, a folder in it is not")
  func home() throws {
    let home = String(cString: try #require(getpwuid(geteuid())).pointee.pw_dir)
    #expect(throws: EnvironmentError.self) { try WritingRule().folder(home) }
    #expect(throws: Never.self) { try WritingRule().folder("\(home)/no-such-folder/site") }
  }

  @Test(
    "other folders may be filled",
    arguments: ["mine/Public", "mine/输出", "elsewhere/deep", "Content"])
  func freeFolders(name: String) throws {
    let folder = try world()
    #expect(try rule(folder).folder(folder(name), isSite: true) == folder(name))
    let other = try? rule(folder).folder(folder(name))
    #expect(other == (name == "mine/Public" ? nil : folder(name)))
  }

  @Test(
    "among the program's own records nothing is written, nor into a site's folder before there is one",
    arguments: [
      "mine/.showcase", "mine/.showcase/people", "other/.showcase/x", "other/Public/x",
      "mine/.SHOWCASE",
    ])
  func records(name: String) throws {
    let folder = try world()
    try folder.makeFolder("mine/.showcase")
    for isSite in [true, false] {
      #expect(throws: EnvironmentError.self) {
        try rule(folder).folder(folder(name), isSite: isSite)
      }
    }
    #expect(throws: EnvironmentError.self) {
      try rule(folder).file(folder("mine/.showcase/a.zip")) { _ in true }
    }
    for place in ["mine/.showcase/preview", "mine/.showcase/wechat"] {
      #expect(try rule(folder).folder(folder(place)) == folder(place))
    }
  }

  @Test("what comes to a place while a file is made for it stays")
  func meanwhile() throws {
    let folder = try world()
    let part = try PartFile(
      at: folder("new.zip"), by: rule(folder), isOurs: { _ in true }, onWait: { _ in })
    try part.write([1])
    try folder.write("words", to: "new.zip")
    #expect(throws: EnvironmentError.self) { try part.finish() }
    #expect(folder.text("new.zip") == "words")
    let other = try PartFile(
      at: folder("ours.zip"), by: rule(folder), isOurs: { _ in true }, onWait: { _ in })
    try other.write([1])
    try folder.write("other words", to: "ours.zip")
    #expect(throws: EnvironmentError.self) { try other.finish() }
    #expect(folder.text("ours.zip") == "other words")
  }

  @Test("a finished file has its name, and nothing is left beside it")
  func finished() throws {
    let folder = try world()
    let before = Set(folder.names())
    do {
      let part = try PartFile(
        at: folder("ours.zip"), by: rule(folder), isOurs: { _ in true }, onWait: { _ in })
      try part.write(Array("new".utf8))
      #expect(try part.finish() == folder("ours.zip"))
    }
    #expect(folder.text("ours.zip") == "new")
    #expect(Set(folder.names()) == before)
  }
}
