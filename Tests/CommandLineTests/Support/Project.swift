import Foundation
import TestSupport

/// A project in a folder of its own, with the small theme of the golden tests.
final class Project: Sendable {
  let folder: TemporaryFolder
  /// The folder that holds `Content/` and `Themes/`.
  let root: String

  static let themes = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("GoldenTests/Themes")

  /// A project of these files of `Content/`.
  init(_ files: [String: String], at name: String = "project") throws {
    folder = try TemporaryFolder()
    root = folder(name)
    try folder.makeFolder("\(name)/Content")
    try FileManager.default.copyItem(at: Self.themes, to: URL(fileURLWithPath: root + "/Themes"))
    for (path, text) in files.sorted(by: { $0.key < $1.key }) { try write(text, to: path) }
  }

  func write(_ text: String, to path: String) throws {
    try write(Array(text.utf8), to: path)
  }

  func write(_ bytes: [UInt8], to path: String) throws {
    let file = URL(fileURLWithPath: "\(root)/Content/\(path)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: "\(root)/Content/\(path)")
  }

  /// The published site.
  func site(_ name: String = "Public") -> Snapshot { Snapshot("\(root)/\(name)") }

  /// What a small sound project consists of.
  static let sound = [
    "site.yml": """
    title: 某学院
    base_url: https://site.example/
    theme: bare
    share_cards: false
    """,
    "cases/one/index.md": article("第一例", "正文。"),
    "cases/two/index.md": article("第二例", "正文，见[第一例](../one/index.md)。"),
    "pages/about.md": article("关于", "说明。"),
  ]

  /// Puts one of the program's themes into the project.
  func addTheme(_ name: String) throws {
    let repository = (0..<4).reduce(URL(fileURLWithPath: #filePath)) { url, _ in
      url.deletingLastPathComponent()
    }
    try FileManager.default.copyItem(
      atPath: repository.appendingPathComponent("Themes/\(name)").path,
      toPath: "\(root)/Themes/\(name)")
  }

  /// A case with a title and a body.
  static func article(_ title: String, _ body: String, frontMatter: String = "") -> String {
    "---\ntitle: \(title)\nsummary: 摘要。\n\(frontMatter)---\n\n\(body)\n"
  }

  /// The sound project with one fault: an unknown key in line 4 of a case.
  static let broken = sound.merging([
    "cases/two/index.md": article("第二例", "正文。", frontMatter: "tgas: [甲]\n")
  ]) { $1 }

  /// A project that takes a while to build; two of different `edition` differ in every case.
  static func large(cases: Int, edition: String) -> [String: String] {
    var files = sound
    for number in 1...cases {
      let body = (1...12).map { "第\($0)段，第\(number)例，\(edition)版。" }.joined(separator: "\n\n")
      files["cases/case-\(number)/index.md"] = article("\(edition)版第\(number)例", body)
    }
    return files
  }
}

/// All files of a folder, for comparing.
struct Snapshot: Equatable, Sendable {
  /// The bytes of each file by its path.
  private(set) var files: [String: Data] = [:]
  /// The inode and the time of each file and folder by its path; `.` is the folder itself.
  private(set) var identities: [String: [Int]] = [:]

  init(_ folder: String) {
    let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    for path in ["."] + paths {
      var status = stat()
      guard lstat("\(folder)/\(path)", &status) == 0 else { continue }
      identities[path] = [
        Int(status.st_ino), status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
      ]
      if status.st_mode & S_IFMT != S_IFDIR {
        files[path] = FileManager.default.contents(atPath: "\(folder)/\(path)") ?? Data()
      }
    }
  }

  /// Paths of files that the other snapshot does not have with the same bytes, and the other way round.
  func difference(from other: Snapshot) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
  }

  func text(_ path: String) -> String? { files[path].map { String(decoding: $0, as: UTF8.self) } }
}
