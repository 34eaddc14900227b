import Foundation
import Machine
import TestSupport
import Testing

@testable import Publishing

@Suite("Publishing a site")
struct PublishingRunTests {
  private let first = [
    "index.html": "one", "cases/a.html": "a", "cases/b.html": "b", "assets/x/y.css": "y",
  ]

  @Test("a first site is there whole, with its marker and nothing beside it")
  func fresh() throws {
    let site = try SiteFolder()
    let summary = try site.publish(first)
    #expect(summary == Staging.Summary(files: 4, bytes: 6, written: 4, removed: 0))
    #expect(
      site.names() == [
        ".showcase", "assets/", "assets/x/", "assets/x/y.css", "cases/", "cases/a.html",
        "cases/b.html",
        "index.html",
      ])
    #expect(site.folder.text("site/cases/b.html") == "b")
    #expect(site.leftovers() == [])
  }

  @Test("a folder deep in folders that are not there yet is made")
  func deep() throws {
    let folder = try TemporaryFolder()
    let output = try OutputFolder(path: folder("a/b/c"), keepingClearOf: [])
    let staging = try Staging(for: output, onWait: { _ in })
    try staging.write(Array("x".utf8), to: "index.html")
    _ = try staging.publish { _ in }
    #expect(folder.text("a/b/c/index.html") == "x")
  }

  @Test("unchanged files keep their inode and time, changed ones change, removed ones vanish")
  func changes() throws {
    let site = try SiteFolder()
    try site.publish(first)
    let kept = site.folder.identity("site/cases/a.html")
    let changed = site.folder.identity("site/index.html")
    let summary = try site.publish(["index.html": "two", "cases/a.html": "a", "new/n.html": "n"])
    #expect(summary == Staging.Summary(files: 3, bytes: 5, written: 2, removed: 2))
    #expect(site.folder.identity("site/cases/a.html") == kept)
    #expect(site.folder.identity("site/index.html") != changed)
    #expect(site.folder.text("site/index.html") == "two")
    #expect(
      site.names() == [".showcase", "cases/", "cases/a.html", "index.html", "new/", "new/n.html"])
    #expect(site.leftovers() == [])
  }

  @Test("a file of the same length with other bytes, or a longer beginning, is a changed one")
  func nearlySame() throws {
    let site = try SiteFolder()
    let large = String(repeating: "柳", count: 100_000)
    try site.publish(["a": "abc", "b": "abc", "c": large, "d": large, "e": ""])
    let next = [
      "a": "abd", "b": "abcd", "c": large + ".", "d": String(large.dropLast()) + "州", "e": "",
    ]
    #expect(try site.publish(next).written == 4)
    for (name, text) in next { #expect(site.folder.text("site/\(name)") == text) }
  }

  @Test("where nothing changed, the folder of the site stays untouched")
  func nothing() throws {
    let site = try SiteFolder()
    try site.publish(first)
    let before =
      site.names().map { site.folder.identity("site/" + $0) } + [site.folder.identity("site")]
    let summary = try site.publish(first)
    #expect(summary == Staging.Summary(files: 4, bytes: 6, written: 0, removed: 0))
    let after =
      site.names().map { site.folder.identity("site/" + $0) } + [site.folder.identity("site")]
    #expect(before == after)
    #expect(site.leftovers() == [])
  }

  @Test("without taking over old files, every file is written anew")
  func clean() throws {
    let site = try SiteFolder()
    try site.publish(first)
    let old = site.folder.identity("site/index.html")
    #expect(try site.publish(first, reusesFiles: false).written == 4)
    #expect(site.folder.identity("site/index.html") != old)
  }

  @Test("hidden files that others keep in the folder stay as they are, through every publication")
  func hidden() throws {
    let site = try SiteFolder()
    try site.folder.write("", to: "site/.gitkeep")
    try site.folder.write("token", to: "site/.well-known/acme/x")
    try site.folder.link("site/.well-known/loop", to: ".")
    try site.folder.link("site/.link", to: "/etc/passwd")
    let before = [".gitkeep", ".well-known/acme/x"].map { site.folder.identity("site/" + $0) }
    for text in ["one", "two", "three"] { try site.publish(["index.html": text]) }
    #expect(
      before == [".gitkeep", ".well-known/acme/x"].map { site.folder.identity("site/" + $0) })
    #expect(
      site.names() == [
        ".gitkeep", ".link", ".showcase", ".well-known/", ".well-known/acme/", ".well-known/acme/x",
        ".well-known/loop", "index.html",
      ])
    let target = try FileManager.default.destinationOfSymbolicLink(atPath: site.path + "/.link")
    #expect(target == "/etc/passwd")
  }

  @Test("a hidden file that the site itself writes is the site's")
  func ownHidden() throws {
    let site = try SiteFolder()
    try site.publish([".nojekyll": "1", "index.html": "a"])
    try site.publish([".nojekyll": "2", "index.html": "a"])
    #expect(site.folder.text("site/.nojekyll") == "2")
    #expect(try site.publish([".nojekyll": "2", "index.html": "a"]).written == 0)
  }

  @Test("links in the old site are never followed and are gone with it", .timeLimit(.minutes(5)))
  func links() throws {
    let site = try SiteFolder()
    try site.folder.write("precious", to: "elsewhere/index.html")
    try site.publish(["index.html": "a", "cases/x.html": "x"])
    for name in ["loop", "loop2", "cases/up"] { try site.folder.link("site/\(name)", to: "..") }
    try FileManager.default.removeItem(atPath: site.path + "/index.html")
    try site.folder.link("site/index.html", to: "../elsewhere/index.html")
    #expect(mkfifo(site.path + "/cases/pipe.html", 0o644) == 0)
    let summary = try site.publish([
      "index.html": "precious", "cases/x.html": "x", "cases/pipe.html": "",
    ])
    #expect(summary == Staging.Summary(files: 3, bytes: 9, written: 2, removed: 3))
    #expect(site.folder.text("elsewhere/index.html") == "precious")
    #expect(
      site.names() == [".showcase", "cases/", "cases/pipe.html", "cases/x.html", "index.html"])
  }

  @Test("a page may become a folder, and a folder a page")
  func shapes() throws {
    let site = try SiteFolder()
    try site.publish(["a": "page", "b/c.html": "c"])
    #expect(try site.publish(["a/c.html": "c", "b": "page"]).removed == 2)
    #expect(site.names() == [".showcase", "a/", "a/c.html", "b"])
  }

  @Test("a staging that is thrown away leaves nothing, and the old site as it was")
  func discarded() throws {
    let site = try SiteFolder()
    try site.publish(first)
    let before = site.names().map { site.folder.identity("site/" + $0) }
    do {
      let output = try OutputFolder(path: site.path, keepingClearOf: [])
      let staging = try Staging(for: output, onWait: { _ in })
      try staging.write(Array("new".utf8), to: "index.html")
      try staging.write(Array("a".utf8), to: "cases/a.html")
      #expect(site.leftovers() == [".site.lock", ".site.staging"])
    }
    #expect(site.leftovers() == [])
    #expect(site.names().map { site.folder.identity("site/" + $0) } == before)
  }

  @Test("a second file of the same path is refused, and the published one is not written through")
  func twice() throws {
    let site = try SiteFolder()
    try site.publish(["index.html": "one"])
    let output = try OutputFolder(path: site.path, keepingClearOf: [])
    let staging = try Staging(for: output, onWait: { _ in })
    try staging.write(Array("one".utf8), to: "index.html")
    let error = #expect(throws: EnvironmentError.self) {
      try staging.write(Array("two".utf8), to: "index.html")
    }
    #expect(error?.message.zh == "网站里有两个文件都叫 index.html")
    #expect(site.folder.text("site/index.html") == "one")
  }

  @Test("many threads write at once, into shared folders", .timeLimit(.minutes(5)))
  func threads() throws {
    let site = try SiteFolder()
    for round in 0..<2 {
      let output = try OutputFolder(path: site.path, keepingClearOf: [])
      let staging = try Staging(for: output, onWait: { _ in })
      DispatchQueue.concurrentPerform(iterations: 400) { index in
        let text = "\(index % 2 == 0 ? 0 : round) \(index)"
        do {
          try staging.write(Array(text.utf8), to: "f\(index % 7)/g\(index % 3)/\(index).html")
        } catch {
          Issue.record("\(error)")
        }
      }
      let summary = try staging.publish { _ in }
      #expect((summary.files, summary.written) == (400, round == 0 ? 400 : 200))
    }
    for index in 0..<400 {
      let text = site.folder.text("site/f\(index % 7)/g\(index % 3)/\(index).html")
      #expect(text == "\(index % 2) \(index)")
    }
  }
}
