import Foundation
import TestSupport
import Testing

@Suite("The project's root", .timeLimit(.minutes(2)))
struct RootTests {
  @Test("is found from every folder below it, and is the nearest one")
  func upwards() throws {
    let outer = try Project(Project.sound)
    let build = try Program.run("build", in: .project(outer, "Content/cases/one"))
    #expect(build.status == 0)
    #expect(outer.site().text("index.html") != nil)
    try outer.folder.write("title: 内层", to: "project/inner/Content/site.yml")
    try outer.folder.makeFolder("project/inner/Content/cases")
    let run = try Program.run("check", in: .project(outer, "inner/Content/cases"))
    #expect(run.status == 1)
    #expect(
      run.output.contains("Themes: 错误[unknown-theme]: Themes/ 里没有主题"), "\(run.output)")
  }

  @Test(
    "where there is none the environment is at fault, with a way out",
    arguments: [["build"], ["check"], ["new", "case", "--title", "甲"]])
  func outside(command: [String]) throws {
    let folder = try TemporaryFolder()
    let run = try Program.Run(command, in: .folder(folder)).result()
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("showcase: 从这里往上都没有 Content/site.yml\n  提示: "))
    #expect(folder.names() == [])
  }

  @Test("may be named with --root, relative or absolute, from anywhere")
  func named() throws {
    let project = try Project(Project.sound)
    let elsewhere = try TemporaryFolder()
    let name = URL(fileURLWithPath: project.folder.path).lastPathComponent
    for root in [project.root, "../\(name)/project"] {
      let run = try Program.run("check", "--root", root, in: .folder(elsewhere))
      #expect(run.status == 0, "\(run.errors)")
    }
    #expect(try Program.run("build", "--root", project.root, in: .folder(elsewhere)).status == 0)
    #expect(project.site().text("index.html") != nil)
    #expect(elsewhere.names() == [])
    let wrong = try Program.run("build", "--root", "nowhere", in: .folder(elsewhere))
    #expect(wrong.status == 2)
    #expect(wrong.errors == "showcase: nowhere 里没有 Content/\n")
  }

  @Test("with Content/ but without site.yml the content is at fault")
  func withoutConfiguration() throws {
    let project = try Project(Project.sound)
    try project.remove("site.yml")
    let run = try Program.run("build", "--root", project.root, in: .project(project))
    #expect(run.status == 1)
    #expect(run.errors.hasPrefix("Content/site.yml: 错误[missing-file]: 没有 site.yml\n"))
  }

  @Test("a folder named site.yml, a file named Content, and themes that are not there")
  func oddShapes() throws {
    let project = try Project(Project.sound)
    try project.remove("site.yml")
    try project.folder.makeFolder("project/Content/site.yml")
    let folder = try Program.run("build", "--root", project.root, in: .project(project))
    #expect(folder.status == 1)
    #expect(folder.errors.contains("Content/site.yml"))
    let other = try TemporaryFolder()
    try other.write("words", to: "Content")
    #expect(try Program.run("build", "--root", other.path, in: .folder(other)).status == 2)
    let bare = try Project(Project.sound)
    try FileManager.default.removeItem(atPath: bare.root + "/Themes")
    let run = try Program.run("build", in: .project(bare))
    #expect(run.status == 1)
    #expect(run.errors.contains("Content/site.yml:3:8: 错误[unknown-theme]: Themes/ 里没有主题"))
  }
}
