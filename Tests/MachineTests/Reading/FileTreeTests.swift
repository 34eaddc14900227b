import Machine
import Testing

@Suite("File trees")
struct FileTreeTests {
  private func tree(_ paths: [String]) -> FileTree {
    FileTree(
      name: "Content",
      files: Dictionary(paths.map { ($0, Array($0.utf8)) }, uniquingKeysWith: { first, _ in first })
    )
  }

  @Test("files are sorted by the bytes of their paths, not by any language's rules")
  func order() {
    let paths = ["Z.md", "a-b.md", "a.md", "a/b.md", "a/é.md", "ab.md", "e\u{301}.md", "é.txt"]
    let byBytes = paths + ["柳州.md", "😀.md"]
    #expect(tree(byBytes.reversed()).files.map(\.path) == byBytes)
  }

  @Test("a file is found by its whole path, with its size and bytes")
  func lookup() throws {
    let tree = tree(["cases/x/index.md", "cases/x/图.png"])
    let file = try #require(tree["cases/x/图.png"])
    #expect(file.size == 15)
    #expect(try file.bytes() == Array("cases/x/图.png".utf8))
    #expect("\(tree.place(of: file))" == "Content/cases/x/图.png")
    #expect(tree["cases/x"] == nil && tree["index.md"] == nil && tree[""] == nil)
  }

  @Test("a folder of a tree holds the files below it, under their shorter paths")
  func folders() throws {
    let marked = "cases/\u{301}x.md"
    let cases = tree([
      "cases/a/index.md", "cases/b.md", marked, "cases", "cases2/c.md", "x/cases/d.md",
    ]).folder("cases")
    #expect(cases.name == "Content/cases")
    #expect(cases.files.map(\.path) == ["a/index.md", "b.md", "\u{301}x.md"])
    #expect("\(cases.place(of: try #require(cases["a/index.md"])))" == "Content/cases/a/index.md")
    #expect(cases.folder("a").files.map(\.path) == ["index.md"])
    #expect(cases.folder("z").files.isEmpty)
  }

  @Test(
    "a name is the last part of a path, an extension what follows its last dot, in lower case",
    arguments: [
      ("cases/x/index.en.MD", "index.en.MD", "md"), ("图.PNG", "图.PNG", "png"),
      ("LICENSE", "LICENSE", ""), ("a.b/c", "c", ""), ("x/.hidden", ".hidden", ""),
      ("x/y.", "y.", ""), ("x/\u{301}.md", "\u{301}.md", "md"),
    ])
  func names(path: String, name: String, ending: String) throws {
    let file = try #require(tree([path]).files.first)
    #expect(file.name == name)
    #expect(file.fileExtension == ending)
  }
}
