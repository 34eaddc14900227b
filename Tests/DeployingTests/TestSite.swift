import Foundation
import Machine
import TestSupport
import Testing

@testable import Deploying

/// A small site in a folder: pages that name what they use, and files named by their content.
struct TestSite {
  /// Pages by path, with the assets and pages that each needs.
  var pages: [String: (text: String, assets: [String], links: [String])] = [:]
  /// Other files.
  var others: [String: String] = [:]

  /// A path that is made of a content, as the generator makes them.
  static func asset(_ text: String) -> String {
    "assets/a-\(ContentHashes.sha256(Array(text.utf8)).prefix(16)).css"
  }

  var files: [String: String] {
    var files = others
    for (path, page) in pages {
      files[path] = ([page.text] + page.assets + page.links.map { "→" + $0 }).joined(
        separator: "\n")
    }
    return files
  }

  /// Writes the site into a folder of its own.
  func write() throws -> (folder: TemporaryFolder, files: [SiteFile]) {
    let folder = try TemporaryFolder()
    for (path, text) in files {
      if let slash = path.lastIndex(of: "/") { try folder.makeFolder(String(path[..<slash])) }
      try Disk.write(Array(text.utf8), to: folder(path))
    }
    return (folder, try SiteFile.all(in: folder.path, jobs: 1))
  }

  /// What pages of a destination use and do not find, and what those that visitors come to lead to in vain.
  static func missing(in files: [String: [UInt8]]) -> [String] {
    var missing: [String] = []
    for path in files.keys where isPage(path) {
      missing += targets(of: path, in: files).assets.filter { files[$0] == nil }
        .map { "\(path) uses \($0)" }
    }
    var reached: Set<String> = []
    var ways = ["index.html", "search/manifest.js", "sitemap.xml"].filter { files[$0] != nil }
    while let path = ways.popLast() {
      guard reached.insert(path).inserted else { continue }
      for link in targets(of: path, in: files).links {
        if files[link] == nil {
          missing.append("\(path) leads to \(link)")
        } else {
          ways.append(link)
        }
      }
    }
    return missing.sorted()
  }

  private static func isPage(_ path: String) -> Bool {
    path.hasSuffix(".html") || path == "search/manifest.js" || path == "sitemap.xml"
  }

  private static func targets(
    of path: String, in files: [String: [UInt8]]
  ) -> (assets: [String], links: [String]) {
    let lines = String(decoding: files[path] ?? [], as: UTF8.self).split(separator: "\n")
      .dropFirst()
    return (
      lines.filter { !$0.hasPrefix("→") }.map(String.init),
      lines.filter { $0.hasPrefix("→") }.map { String($0.dropFirst()) }
    )
  }
}

extension MemoryDestination {
  /// Publishes a site here; false where it was cut off.
  @discardableResult
  func publish(_ site: TestSite, adopts: Bool = false) throws -> Bool {
    let (folder, files) = try site.write()
    let deployment = Deployment(of: folder.path, files: files, to: self) { _ in }
    let (plan, found) = try deployment.plan(adopts: adopts)
    do {
      try deployment.run(plan, found: found)
      return true
    } catch let error where error.message.en == "cut" {
      return false
    }
  }

  /// Publishes a site here; gives what a person is told.
  func notices(publishing site: TestSite) throws -> [String] {
    let (folder, files) = try site.write()
    var notices: [String] = []
    let deployment = Deployment(of: folder.path, files: files, to: self) { event in
      if case .notice(let notice) = event { notices.append(notice.zh) }
    }
    let (plan, found) = try deployment.plan(adopts: false)
    try deployment.run(plan, found: found)
    return notices
  }

  /// Its files but for the manifest, as texts.
  var texts: [String: String] {
    files.filter { $0.key != DeploymentManifest.path }
      .mapValues { String(decoding: $0, as: UTF8.self) }
  }
}
