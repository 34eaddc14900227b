import Foundation
import Machine
import TestSupport
import Testing

@testable import Publishing

@Suite("Exchanging the old site for the new")
struct ExchangeTests {
  @Test(
    "where the file system has no exchange, two renames do it, and that is told",
    arguments: [ENOSYS, EINVAL, ENOTSUP])
  func fallback(code: Int32) throws {
    let site = try SiteFolder()
    try site.publish(["index.html": "one", "old.html": "o", "same.html": "s"])
    let kept = site.folder.identity("site/same.html")
    let notices = Notices()
    let summary = try site.publish(["index.html": "two", "same.html": "s"], notices: notices) {
      _, _ in code
    }
    #expect(summary == Staging.Summary(files: 2, bytes: 4, written: 1, removed: 1))
    #expect(notices.texts == ["这个文件系统不能一步交换两个目录，改用两次改名"])
    #expect(site.names() == [".showcase", "index.html", "same.html"])
    #expect(site.folder.identity("site/same.html") == kept)
    #expect(site.leftovers() == [])
  }

  @Test("the exchange is used where it works, and nothing is told")
  func exchange() throws {
    let site = try SiteFolder()
    let notices = Notices()
    try site.publish(["index.html": "one"], notices: notices)
    try site.publish(["index.html": "two"], notices: notices)
    #expect(notices.texts == [])
    #expect(site.folder.text("site/index.html") == "two")
  }

  @Test("an exchange that fails for another reason leaves the old site, and says why")
  func failure() throws {
    let site = try SiteFolder()
    try site.publish(["index.html": "one"])
    let error = #expect(throws: EnvironmentError.self) {
      try site.publish(["index.html": "two"]) { _, _ in EBUSY }
    }
    #expect(error?.message.zh == "交换目录失败：\(site.path)：别的程序正在使用它")
    #expect(error?.message.en == "cannot exchange \(site.path): Device or resource busy")
    #expect(site.folder.text("site/index.html") == "one")
    #expect(site.leftovers() == [])
  }

  @Test("where the second of two renames fails, the old site is put back")
  func halfWay() throws {
    let site = try SiteFolder()
    try site.publish(["index.html": "one"])
    #expect(throws: EnvironmentError.self) {
      try site.publish(["index.html": "two"]) { staging, _ in
        _ = try? FileManager.default.removeItem(atPath: staging)
        return ENOSYS
      }
    }
    #expect(site.folder.text("site/index.html") == "one")
    #expect(site.leftovers() == [])
  }

  @Test("a site that a stopped build had moved aside is put back before anything else")
  func recovery() throws {
    let site = try SiteFolder()
    try site.publish(["index.html": "one", "a.html": "a"])
    let kept = site.folder.identity("site/a.html")
    try FileManager.default.moveItem(atPath: site.path, toPath: site.folder(".site.previous"))
    try site.folder.write("half", to: ".site.staging/index.html")
    try site.folder.write("2\n", to: ".site.staging/.showcase")
    do {
      let output = try OutputFolder(path: site.path, keepingClearOf: [])
      _ = try Staging(for: output, onWait: { _ in })
    }
    #expect(site.folder.text("site/index.html") == "one")
    #expect(site.folder.identity("site/a.html") == kept)
    #expect(site.leftovers() == [])
  }

  @Test("what a stopped build left behind after its exchange is cleared away")
  func leftovers() throws {
    let site = try SiteFolder()
    try site.publish(["index.html": "new"])
    try site.folder.write("old", to: ".site.previous/index.html")
    try site.folder.write("half", to: ".site.staging/deep/x.html")
    for name in [".site.previous", ".site.staging"] {
      try site.folder.write("1\n", to: "\(name)/.showcase")
    }
    try site.folder.write("99999999\n", to: ".site.lock")
    try site.publish(["index.html": "newer"])
    #expect(site.names() == [".showcase", "index.html"])
    #expect(site.folder.text("site/index.html") == "newer")
    #expect(site.leftovers() == [])
  }

  @Test("somebody's folders that have the names of what a build puts beside the site stay")
  func foreignBeside() throws {
    for name in [".site.previous", ".site.staging"] {
      let site = try SiteFolder()
      try site.publish(["index.html": "new"])
      try site.folder.write("thesis", to: "\(name)/thesis.docx")
      #expect(throws: EnvironmentError.self) { try site.publish(["index.html": "newer"]) }
      #expect(site.folder.text("\(name)/thesis.docx") == "thesis")
      #expect(site.folder.text("site/index.html") == "new")
    }
  }

  @Test("a file that somebody has put into the site is named, and nothing is changed")
  func foreignInside() throws {
    let site = try SiteFolder()
    try site.publish(["index.html": "one", "a/b.html": "b"])
    try site.folder.write("thesis", to: "site/a/thesis.docx")
    let error = #expect(throws: EnvironmentError.self) { try site.publish(["index.html": "two"]) }
    #expect(error?.message.zh.contains("a/thesis.docx") == true)
    #expect(site.folder.text("site/a/thesis.docx") == "thesis")
    #expect(site.folder.text("site/index.html") == "one")
    // What systems put into folders by themselves is nobody's work.
    try FileManager.default.removeItem(atPath: site.path + "/a/thesis.docx")
    try site.folder.write("x", to: "site/a/Thumbs.db")
    try site.publish(["index.html": "two"])
    #expect(site.names() == [".showcase", "index.html"])
  }
}
