import Foundation
import Machine
import TestSupport
import Testing

@testable import Deploying

@Suite("Where a site is published to")
struct DestinationTests {
  @Test(
    "a colon makes a remote, a slash a folder, a word a name",
    arguments: [
      ("cos:bucket/path", "remote"), (":s3,provider=Minio:bucket", "remote"),
      ("web,port=22:x", "remote"),
      ("cos:", "remote"), ("./out", "folder"), ("/srv/www", "folder"), ("out/", "folder"),
      (".", "folder"),
      ("..", "folder"), ("a/b:c", "folder"), ("正式", "word"), ("out", "word"), ("", "word"),
    ])
  func names(text: String, kind: String) {
    switch DestinationName(text) {
    case .remote: #expect(kind == "remote")
    case .folder: #expect(kind == "folder")
    case .word: #expect(kind == "word")
    }
  }

  @Test(
    "settings in a remote are never shown",
    arguments: [
      ("cos:bucket/path", "cos:bucket/path"),
      (
        ":s3,access_key_id=AKID,secret_access_key=verysecret,endpoint='http://h:1/':b/p",
        ":s3,…:b/p"
      ),
      ("web,pass=\"a:b,c\":www", "web,…:www"),
    ])
  func redaction(text: String, name: String) {
    #expect(Remote(text).name == name)
    #expect(Remote(text).redacted("Failed for \"\(text)\": no") == "Failed for \"\(name)\": no")
  }

  @Test("values of settings are not shown in other places either")
  func values() {
    let remote = Remote(":s3,secret_access_key=verysecret,pass=\"a:b,c\",v=yes:b/p")
    #expect(
      remote.redacted("signature of verysecret by a:b,c, yes") == "signature of *** by ***, yes")
  }

  @Test("files of others are not overwritten unless that is wanted")
  func foreign() throws {
    var site = TestSite()
    site.others = ["index.html": "ours", TestSite.asset("x"): "x"]
    let destination = MemoryDestination()
    destination.files = ["index.html": Array("theirs".utf8), "other.txt": Array("x".utf8)]
    let error = #expect(throws: EnvironmentError.self) { try destination.publish(site) }
    #expect(
      error?.message.zh == "memory 里有别人的文件会被覆盖（如 index.html，共 1 个），没有发布")
    #expect(destination.log == [])
    try destination.publish(site, adopts: true)
    #expect(destination.texts["index.html"] == "ours")
    #expect(destination.texts["other.txt"] == "x")
  }

  @Test(
    "a manifest that cannot be read makes nothing ours", arguments: ["{\"files\":[]}", "", "\0"])
  func unreadableManifest(text: String) throws {
    var site = TestSite()
    site.others = ["index.html": "ours"]
    let destination = MemoryDestination()
    destination.files = [
      "index.html": Array("theirs".utf8), DeploymentManifest.path: Array(text.utf8),
    ]
    let error = #expect(throws: EnvironmentError.self) { try destination.publish(site) }
    #expect(
      error?.message.zh == "memory 里有别人的文件会被覆盖（如 index.html，共 1 个），没有发布")
    #expect(destination.texts["index.html"] == "theirs")
    try destination.publish(site, adopts: true)
    #expect(destination.texts["index.html"] == "ours")
  }

  @Test("without a manifest, the listing tells what is there", arguments: [["sha256"], []])
  func lostManifest(hashes: [String]) throws {
    var site = TestSite()
    site.others = ["index.html": "one", "b.html": "b", TestSite.asset("x"): "x"]
    let destination = MemoryDestination()
    destination.hashes = hashes
    try destination.publish(site)
    for damage in [nil, Array("{".utf8)] {
      destination.files[DeploymentManifest.path] = damage
      // Of the same length, so that only the content tells.
      site.others["index.html"] = damage == nil ? "two" : "six"
      destination.forget()
      try destination.publish(site)
      #expect(destination.texts == site.files)
      let sent = destination.log.filter { !$0.contains(DeploymentManifest.path) }
      #expect(
        sent.sorted()
          == (hashes.isEmpty ? site.files.keys.map { "+ " + $0 }.sorted() : ["+ index.html"]))
    }
    // And is known again afterwards.
    destination.files[DeploymentManifest.path] = nil
    try destination.publish(site)
    destination.forget()
    try destination.publish(site)
    #expect(destination.log == [])
  }

  @Test("what was removed or changed at the destination is sent again, and said")
  func repaired() throws {
    var site = TestSite()
    site.others = ["index.html": "one", "cases/a.html": "正文", TestSite.asset("x"): "x"]
    let destination = MemoryDestination()
    try destination.publish(site)
    destination.files["index.html"] = nil
    // Of the same length, so that only the content tells.
    destination.files["cases/a.html"] = Array("改过".utf8)
    destination.files[TestSite.asset("x")] = Array("y".utf8)
    destination.forget()
    #expect(
      try destination.notices(publishing: site) == [
        "上次发布以后，目的地的文件被动过：少了 1 个，被改了 2 个（如 index.html），这次重新传"
      ])
    #expect(destination.texts == site.files)
    destination.forget()
    #expect(try destination.notices(publishing: site) == [])
    #expect(destination.log == [])
  }

  @Test("where a destination tells only sizes, that is said, and another size is seen")
  func sizesOnly() throws {
    var site = TestSite()
    site.others = ["index.html": "one", "b.html": "b"]
    let destination = MemoryDestination()
    destination.hashes = []
    try destination.publish(site)
    destination.files["b.html"] = Array("longer".utf8)
    let notices = try destination.notices(publishing: site)
    #expect(notices.count == 2 && notices[1] == "这个目的地不给校验值，已经传过的文件只按大小核对")
    #expect(destination.texts == site.files)
  }

  @Test("a link at the destination is neither written through nor removed through")
  func links() throws {
    let (source, target) = (try TemporaryFolder(), try TemporaryFolder())
    try source.write("ours", to: "cases/a.html")
    try source.write("ours", to: "index.html")
    try target.write("theirs", to: "other/a.html")
    try target.makeFolder("www")
    for (name, aim) in [("cases", "../other"), ("index.html", "../other/a.html")] {
      try FileManager.default.createSymbolicLink(
        atPath: target("www/\(name)"), withDestinationPath: aim)
    }
    let destination = FolderDestination(target("www"))
    let message = "\(target("www/cases")) is a link, which may lead out of the destination; stopped"
    let upload = #expect(throws: EnvironmentError.self) {
      try destination.upload(["cases/a.html"], from: source.path) { _, _ in }
    }
    #expect(upload?.message.en == message)
    let removal = #expect(throws: EnvironmentError.self) {
      try destination.remove(["cases/a.html"])
    }
    #expect(removal?.message.en == message)
    // A link in the place of a file gives way to the file.
    try destination.upload(["index.html"], from: source.path) { _, _ in }
    #expect(target.text("www/index.html") == "ours")
    #expect(target.text("other/a.html") == "theirs")
  }

  @Test("another one who publishes meanwhile is noticed before the site is called whole")
  func concurrent() throws {
    var site = TestSite()
    site.others = ["index.html": "one"]
    let destination = MemoryDestination()
    destination.onChange = {
      guard destination.files["index.html"] != nil else { return }
      destination.files[DeploymentManifest.path] = DeploymentManifest().bytes
    }
    let error = #expect(throws: EnvironmentError.self) { try destination.publish(site) }
    #expect(error?.message.en == "memory: somebody else is publishing here; stopped")
    destination.onChange = {}
    try destination.publish(site)
    #expect(destination.texts == site.files)
  }

  @Test(
    "a folder gets files whole, with the folders they need, and loses only folders that are empty")
  func folder() throws {
    let (source, target) = (try TemporaryFolder(), try TemporaryFolder())
    try source.write("one", to: "a/b/one.html")
    try source.write("two", to: "c/two.html")
    try target.write("theirs", to: "www/c/theirs.txt")
    try target.write("half", to: "www/.showcase-upload")
    let destination = FolderDestination(target("www"))
    var progress: [[Int]] = []
    try destination.upload(["a/b/one.html", "c/two.html"], from: source.path) {
      progress.append([$0, $1])
    }
    #expect(progress == [[1, 3], [2, 6]])
    #expect(target.text("www/a/b/one.html") == "one")
    try destination.remove(["a/b/one.html", "c/two.html", "never/there.html"])
    destination.tidy()
    #expect(target.names() == ["www/", "www/c/", "www/c/theirs.txt"])
    #expect(try destination.read("a") == nil)
    #expect(try FolderDestination(target("none")).list([]) == [:])
  }

  @Test("a folder that cannot be written to is named with the system's reason")
  func refused() throws {
    let (source, target) = (try TemporaryFolder(), try TemporaryFolder())
    try source.write("one", to: "one.html")
    try target.write("a file", to: "www")
    let error = #expect(throws: EnvironmentError.self) {
      try FolderDestination(target("www")).upload(["one.html"], from: source.path) { _, _ in }
    }
    #expect(error?.message.zh.contains(target("www")) == true)
    try target.makeFolder("site/one.html")
    let other = #expect(throws: EnvironmentError.self) {
      try FolderDestination(target("site")).upload(["one.html"], from: source.path) { _, _ in }
    }
    #expect(other?.message.en == "cannot write \(target("site/one.html")): Is a directory")
    #expect(target.names() == ["site/", "site/one.html/", "www"])
  }
}
