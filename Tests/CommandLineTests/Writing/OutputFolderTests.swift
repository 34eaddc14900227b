import Foundation
import TestSupport
import Testing

@Suite("The output folder", .timeLimit(.minutes(3)))
struct OutputFolderTests {
  @Test("a folder with other files is refused with 2 and stays as it is")
  func foreignFolder() throws {
    let project = try Project(Project.sound)
    try project.folder.write("毕业论文", to: "project/docs/thesis.txt")
    let before = Snapshot(project.root)
    let run = try Program.run("build", "--out", "docs", in: .project(project))
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("里有别的文件（如 thesis.txt），不会被覆盖\n  提示: "))
    #expect(Snapshot(project.root) == before)
  }

  @Test(
    "a folder that overlaps the sources is refused with 2, however it is written",
    arguments: [
      ".", "..", "/", "Content", "Content/cases", "Content/new", "Themes", "Themes/bare/out",
      "./docs/../Content", "link", "link/out",
    ])
  func overlap(out: String) throws {
    let project = try Project(Project.sound)
    try project.folder.link("project/link", to: "Content")
    let before = Snapshot(project.root)
    let run = try Program.run("build", "--out", out, in: .project(project))
    #expect(run.status == 2, "\(run.errors)")
    #expect(run.output == "")
    #expect(Snapshot(project.root) == before)
  }

  @Test("a file in its place is refused with 2 and stays")
  func file() throws {
    let project = try Project(Project.sound)
    try project.folder.write("words", to: "project/Public")
    let run = try Program.run("build", in: .project(project))
    #expect(run.status == 2)
    #expect(project.folder.text("project/Public") == "words")
  }

  @Test("an empty folder, and one with hidden files alone, are filled, and the hidden files stay")
  func hiddenFiles() throws {
    let project = try Project(Project.sound)
    try project.folder.write("", to: "project/Public/.gitkeep")
    try project.folder.write("acme", to: "project/Public/.well-known/token.txt")
    #expect(try Program.run("build", in: .project(project)).status == 0)
    #expect(project.site().text(".gitkeep") == "")
    #expect(project.site().text(".well-known/token.txt") == "acme")
    #expect(project.site().text("index.html") != nil)
    try project.write(Project.article("第一例", "改了。"), to: "cases/one/index.md")
    #expect(try Program.run("build", in: .project(project)).status == 0)
    #expect(project.site().text(".well-known/token.txt") == "acme")
    let files = Set(project.site().files.keys).intersection([".gitkeep", ".showcase"])
    #expect(files == [".gitkeep", ".showcase"])
  }

  @Test("a link to a folder is followed: the site is what it leads to")
  func link() throws {
    let project = try Project(Project.sound)
    try project.folder.makeFolder("web")
    try project.folder.link("project/Public", to: project.folder("web"))
    let run = try Program.run("build", in: .project(project))
    #expect(run.status == 0, "\(run.errors)")
    #expect(project.folder.text("web/index.html") != nil)
    #expect(Snapshot(project.folder("web")).text("cases/one.html") != nil)
  }

  @Test("a case that may not be read is an error at its place; the rest is checked")
  func unreadableFile() throws {
    let project = try Project(Project.broken)
    chmod(project.root + "/Content/cases/one/index.md", 0)
    let run = try Program.run("check", in: .project(project), through: Program.withoutOverride)
    #expect(run.status == 1)
    #expect(run.output.contains("Content/cases/one/index.md: 错误[unreadable-file]: "))
    #expect(run.output.contains("Content/cases/two/index.md:4:1: 错误[unknown-key]: "))
  }

  @Test("content that may not be listed at all, and a place that may not be written, end with 2")
  func permissions() throws {
    let project = try Project(Project.sound)
    #expect(try Program.run("build", in: .project(project)).status == 0)
    let before = project.site()
    try project.write(Project.article("第一例", "改了。"), to: "cases/one/index.md")
    chmod(project.root, 0o555)
    let closed = try Program.run("build", in: .project(project), through: Program.withoutOverride)
    #expect(closed.status == 2)
    #expect(closed.errors.contains("没有权限"))
    #expect(project.site() == before)
    chmod(project.root, 0o755)
    chmod(project.root + "/Content", 0)
    let hidden = try Program.run(
      "build", "--root", project.root, in: .folder(project.folder), through: Program.withoutOverride
    )
    chmod(project.root + "/Content", 0o755)
    #expect(hidden.status == 2)
    #expect(hidden.errors.contains("没有权限"))
    #expect(project.site() == before)
  }

  @Test(
    "a full disk ends with 2, says so, and leaves the old site",
    .enabled(if: SmallDisk.isAvailable, "needs the right to mount a small file system"))
  func fullDisk() throws {
    let project = try Project(Project.sound)
    let disk = try SmallDisk(kilobytes: 300)
    let out = disk.path + "/Public"
    #expect(try Program.run("build", "--out", out, in: .project(project)).status == 0)
    let before = Snapshot(out)
    let large = Project.large(cases: 150, edition: "大")
    for (path, text) in large { try project.write(text, to: path) }
    let run = try Program.run("build", "--out", out, in: .project(project))
    #expect(run.status == 2, "\(run.errors)")
    #expect(run.errors.contains("磁盘已满，腾出空间后再试"))
    #expect(Snapshot(out).files == before.files)
    #expect(Snapshot(out).identities == before.identities)
    #expect(try FileManager.default.contentsOfDirectory(atPath: disk.path) == ["Public"])
  }
}

/// A file system of some kilobytes in memory, for as long as the value lives.
final class SmallDisk {
  private let folder: TemporaryFolder
  let path: String

  static let isAvailable: Bool = isRoot && (try? SmallDisk(kilobytes: 64)) != nil

  init(kilobytes: Int) throws {
    folder = try TemporaryFolder()
    try folder.makeFolder("disk")
    path = folder("disk")
    try Self.run("mount", "-t", "tmpfs", "-o", "size=\(kilobytes)k", "tmpfs", path)
  }

  deinit { try? Self.run("umount", path) }

  private static func run(_ words: String...) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw CocoaError(.fileWriteNoPermission) }
  }
}
