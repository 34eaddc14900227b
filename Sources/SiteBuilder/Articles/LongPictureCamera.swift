import Foundation
import Machine
import Pictures
import WeChat

/// Takes long pictures of articles, for groups where a link is not opened: with Chromium, where it is installed.
struct LongPictureCamera {
  private let program: Program

  /// The width of a telephone.
  private static let width = 375
  /// As much as Chromium draws in one piece at two pixels a point; longer articles give several pictures.
  private static let tallest = 8000

  /// The camera, where the machine has one.
  init?() {
    let names = ["chromium", "chromium-browser", "google-chrome"]
    guard let program = names.lazy.compactMap({ Program(named: $0) }).first else { return nil }
    self.program = program
  }

  /// The folder with its long pictures; without them where Chromium does not do its work.
  func addingLongPictures(to folder: AccountFolder) throws(EnvironmentError) -> AccountFolder {
    let scratch = try ScratchFolder()
    for file in folder.pictures { try scratch.write(file.bytes, to: file.name) }
    let page = folder.telephonePage
    try scratch.write(page.bytes, to: page.name)
    guard let height = height(of: page.name, in: scratch) else { return folder }
    var pictures: [AccountFolder.File] = []
    for (index, top) in stride(from: 0, to: height, by: Self.tallest).enumerated() {
      let name = AccountFolder.longName(index)
      let part = min(Self.tallest, height - top)
      guard let bytes = take(page.name, from: top, height: part, in: scratch) else {
        return folder
      }
      pictures.append(AccountFolder.File(name, bytes))
    }
    return AccountFolder(
      folder.article, pictures: folder.pictures + pictures, findings: folder.findings,
      language: folder.language)
  }

  /// How tall the page is, which it writes into itself when its pictures are there.
  private func height(of page: String, in scratch: ScratchFolder) -> Int? {
    let outcome = run(["--window-size=\(Self.width),800", "--dump-dom"], page, from: 0, scratch)
    let mark = "data-height=\""
    guard outcome.isSuccess, let found = outcome.output.range(of: mark) else { return nil }
    return Int(outcome.output[found.upperBound...].prefix { $0.isNumber })
      .flatMap { $0 > 0 ? $0 : nil }
  }

  private func take(
    _ page: String, from top: Int, height: Int, in scratch: ScratchFolder
  ) -> [UInt8]? {
    let picture = "\(scratch.path)/taken.png"
    let outcome = run(
      [
        "--window-size=\(Self.width),\(height)", "--force-device-scale-factor=2",
        "--screenshot=\(picture)",
      ], page, from: top, scratch)
    guard outcome.isSuccess, let bytes = try? Disk.read(picture) else { return nil }
    return PictureHeader.withoutMetadata(bytes)
  }

  private func run(
    _ arguments: [String], _ page: String, from top: Int, _ scratch: ScratchFolder
  ) -> Program.Outcome {
    var limits = Program.Limits()
    // A browser reserves much more memory than it uses.
    limits.memory = 64 << 30
    limits.seconds = 120
    // Its own sandbox cannot be set up by root; the page is ours and holds no script but one.
    let sandbox = geteuid() == 0 ? ["--no-sandbox"] : []
    return program.run(
      [
        "--headless", "--disable-gpu", "--hide-scrollbars", "--no-first-run",
        "--disable-extensions", "--user-data-dir=\(scratch.path)/profile",
      ] + sandbox + arguments + ["file://\(scratch.path)/\(page)#\(top)"], limits: limits)
  }
}
