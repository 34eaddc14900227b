import ArgumentParser
import Content
import Deploying
import Diagnostics
import Foundation
import Publishing
import SiteBuilder

/// Where a site is to be published: what the person wrote, and what `site.yml` says about it.
struct PublishPlace {
  private let name: DestinationName
  /// Whether the place is for few before the site is released.
  var isStaging = false
  /// Where the site stands when it is there.
  var baseURL: String?

  /// - Throws: an exit status, where the words lead nowhere; the person is told why.
  init(_ text: String?, in request: BuildRequest, _ console: Console) throws {
    if let text, case let name = DestinationName(text) {
      if case .word = name {
      } else {
        self.name = Self.absolute(name, in: FileManager.default.currentDirectoryPath)
        return
      }
    }
    guard let targets = try publishTargets(request) else {
      // The checks say what is wrong with site.yml.
      console.say(try build(BuildRequest(root: request.root, output: nil)) { _ in }.report)
      throw ExitCode(1)
    }
    let target =
      text.map { text in targets.first { $0.name == text } }
      ?? (targets.count == 1 ? targets[0] : nil)
    guard let target else { throw Self.refuse(text, targets.map(\.name), console) }
    name = Self.absolute(DestinationName(target.destination), in: request.root)
    isStaging = target.isStaging
    baseURL = target.baseURL
  }

  private static func absolute(_ name: DestinationName, in folder: String) -> DestinationName {
    guard case .folder(let path) = name else { return name }
    return .folder(
      URL(fileURLWithPath: path, relativeTo: URL(fileURLWithPath: folder, isDirectory: true))
        .standardizedFileURL.path)
  }

  private static func refuse(
    _ text: String?, _ names: [String], _ console: Console
  ) -> ExitCode {
    let known = names.joined(separator: console.words("、", ", "))
    switch (text, names.isEmpty) {
    case (nil, true):
      console.say("showcase: " + console.words("没有说发布到哪里", "nobody has said where to publish to"))
    case (nil, false):
      console.say(
        "showcase: "
          + console.words("发布到哪里？site.yml 里有：\(known)", "where to? site.yml has: \(known)"))
    case (let text?, _):
      console.say(
        "showcase: "
          + console.words(
            "site.yml 的 publish 里没有“\(text)”", "site.yml has no “\(text)” under publish"))
    }
    if let text, let near = nearestName(to: text, among: names) {
      console.say(
        "  \(TextRenderer.hint(console.language)) "
          + console.words("是不是“\(near)”？", "did you mean “\(near)”?"))
    } else {
      let list =
        text == nil || names.isEmpty
        ? "" : console.words("site.yml 里有：\(known)；", "site.yml has \(known); ")
      console.say(
        "  \(TextRenderer.hint(console.language)) " + list
          + console.words(
            "文件夹写成带 / 的路径，如 ./\(text ?? "网站")；rclone 的远程写成 名字:桶/路径",
            "write a folder with a /, as ./\(text ?? "site"), or a remote of rclone as name:bucket/path"
          ))
    }
    return ExitCode(64)
  }

  /// The destination itself.
  func open(clearOf request: BuildRequest) throws -> any Destination {
    if case .folder(let path) = name {
      // Its own site is what is published; what builds keep is nobody's place.
      let own = ["Public", ".showcase"].map { "\(request.root)/\($0)" }
      do {
        try WritingRule(project: request.root, sparing: own + (request.cache.map { [$0] } ?? []))
          .folder(path)
      } catch {
        throw EnvironmentError(error)
      }
    }
    return try name.open()
  }
}
